//! Documents as text.

use chrono::NaiveDate;
use jiceng_data::words::{ItemType, Unit};

use super::by_law::Cited;

/// An item that is to be written.
pub(super) struct Written<'a> {
    pub(super) id: String,
    pub(super) name: &'a str,
    pub(super) item_type: Option<ItemType>,
    pub(super) authority: Option<&'a str>,
    pub(super) limit: Option<(u32, Unit)>,
    pub(super) cites: Vec<Cited>,
    pub(super) by_law: Option<&'a str>,
    pub(super) note: Option<String>,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
}

/// A text in quotes. JSON and TOML escape alike; signs that TOML does not take become spaces.
pub(super) fn quoted(text: &str) -> String {
    let clean: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    serde_json::Value::from(clean).to_string()
}

fn amount((value, unit): (u32, Unit)) -> String {
    format!("{{ value = {value}, unit = \"{}\" }}", unit.word())
}

fn dates(out: &mut String, from: Option<NaiveDate>, to: Option<NaiveDate>) {
    for (key, date) in [("from", from), ("to", to)] {
        if let Some(date) = date {
            out.push_str(&format!("{key} = \"{}\"\n", date.format("%Y-%m-%d")));
        }
    }
}

/// The document of one item.
pub(super) fn item(one: &Written<'_>, jurisdiction: &str, list: &str) -> String {
    let mut out = format!(
        "document = \"item\"\nid = {}\nname_zh = {}\njurisdiction = \"{jurisdiction}\"\n",
        quoted(&one.id),
        quoted(one.name)
    );
    if let Some(kind) = one.item_type {
        out.push_str(&format!("item_type = \"{}\"\n", kind.word()));
    }
    if let Some(authority) = one.authority {
        out.push_str(&format!("authority_zh = {}\n", quoted(authority)));
    }
    out.push_str("evidence = [\"own-list\"]\n\n[source]\nkind = \"notice\"\nchecked = \"secondary\"\n");
    out.push_str(&format!("place = {}\n\n[[row]]\n", quoted(list)));
    dates(&mut out, one.from, one.to);
    match one.limit {
        Some(limit) => out.push_str(&format!("status = \"own\"\nlimit = {}\n", amount(limit))),
        None => out.push_str("status = \"missing\"\n"),
    }
    if !one.cites.is_empty() {
        let cites = one.cites.iter().map(|cite| match &cite.article {
            Some(article) => format!("{{ law = \"{}\", article = \"{article}\" }}", cite.law),
            None => format!("{{ law = \"{}\" }}", cite.law),
        });
        out.push_str(&format!("cites = [{}]\n", cites.collect::<Vec<_>>().join(", ")));
    }
    if let Some(by_law) = one.by_law {
        out.push_str(&format!("by_law_zh = {}\n", quoted(by_law)));
    }
    if let Some(note) = &one.note {
        out.push_str(&format!("note_zh = {}\n", quoted(note)));
    }
    out
}

/// What stands before the promises of a list.
pub(super) fn layer(id: &str, (name_zh, name_en): (&str, &str), jurisdiction: &str) -> String {
    format!(
        "document = \"layer\"\nid = {}\nname_zh = {}\nname_en = {}\nrank = \"promise\"\n\
         jurisdiction = \"{jurisdiction}\"\n\n[source]\nkind = \"notice\"\nchecked = \"secondary\"\nplace = {}\n",
        quoted(id),
        quoted(name_zh),
        quoted(name_en),
        quoted(name_zh)
    )
}

/// One promise.
pub(super) fn promise(
    of: &str,
    limit: (u32, Unit),
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> String {
    let mut out = format!("\n[[promise]]\nof = {}\nlimit = {}\n", quoted(of), amount(limit));
    dates(&mut out, from, to);
    out
}
