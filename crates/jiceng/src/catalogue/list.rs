use chrono::NaiveDate;
use jiceng_data::words::{Category, ItemType, Post};

use super::find::{OnDay, on_day};
use super::item::{Item, view};
use super::standing::LimitStanding;
use crate::error::Error;
use crate::ruleset::Ruleset;

/// Which items are wanted; an empty selection wants all. 选取条件。
///
/// # Examples
/// ```
/// use jiceng::catalogue::Selection;
/// use jiceng::words::Post;
/// let at_the_desk = Selection { post: Some(Post::CivilAffairs), ..Selection::default() };
/// assert!(at_the_desk.authority.is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// The post that takes them.
    pub post: Option<Post>,
    /// What part of life they belong to.
    pub category: Option<Category>,
    /// Their legal nature.
    pub item_type: Option<ItemType>,
    /// What the law says of their limit.
    pub standing: Option<LimitStanding>,
    /// A part of the name of the organ that decides, in either language.
    pub authority: Option<String>,
    /// Whether items that have been abolished by that day are wanted too.
    pub with_abolished: bool,
}

/// The items that the catalogue has on a day, as they stand then, in the order of the documents.
///
/// 某日目录中的事项，可按岗、类别、类型、时限状况、决定机关选取。
///
/// [`item`](super::item) gives one of them with its reasons, basis and caveats.
///
/// # Errors
/// `JC-0225` if the day lies outside 0001-01-01 to 9999-12-31.
///
/// # Examples
/// ```
/// use jiceng::catalogue::{LimitStanding, Selection, items};
/// use jiceng::words::Post;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let on = jiceng::calendar::parse_date("2015-06-01")?;
/// assert_eq!(items(&ruleset, on, &Selection::default())?.len(), 55);
/// let desk = Selection { post: Some(Post::CivilAffairs), ..Selection::default() };
/// assert_eq!(items(&ruleset, on, &desk)?.len(), 12);
/// let police = Selection { authority: Some("公安".into()), ..Selection::default() };
/// assert_eq!(items(&ruleset, on, &police)?.len(), 2);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn items(ruleset: &Ruleset, on: NaiveDate, wanted: &Selection) -> Result<Vec<Item>, Error> {
    let authority = wanted.authority.as_ref().map(|text| text.trim().to_lowercase());
    let mut found = Vec::new();
    for record in ruleset.inner().items() {
        let state = match on_day(record, on) {
            Ok(state) => state,
            Err(error) if error.code().0 == 225 => return Err(error),
            // The catalogue says nothing of the item on that day.
            Err(_) => continue,
        };
        let standing = LimitStanding::of(&state);
        let named = |text: &String| {
            let names = [&record.authority.zh, &record.authority.en];
            names.into_iter().any(|name| name.to_lowercase().contains(text.as_str()))
        };
        let fits = wanted.post.is_none_or(|post| record.post == Some(post))
            && wanted.category.is_none_or(|category| record.category == Some(category))
            && wanted.item_type.is_none_or(|kind| record.item_type == Some(kind))
            && wanted.standing.is_none_or(|one| one == standing)
            && authority.as_ref().is_none_or(named)
            && (wanted.with_abolished || wanted.standing.is_some() || matches!(state, OnDay::Row(_)));
        if fits {
            found.push(view(record, &state, on));
        }
    }
    Ok(found)
}
