//! What an answer about bodies rests on.

use std::sync::Arc;

use jiceng_data::model::{InForce, Mapping, Organisation, Source, Title};
use jiceng_data::words::{Rank, SourceKind};

use crate::calendar::naive;
use crate::explain::{ArticleText, Caveat, Caveats, Citation};

/// The document of an organisation as a citation.
pub(super) fn of_organisation(one: &Organisation) -> Arc<Citation> {
    Arc::new(document(&one.id, &one.name, one.in_force, &one.source))
}

/// The document of a mapping as a citation.
pub(super) fn of_mapping(one: &Mapping) -> Arc<Citation> {
    Arc::new(document(&one.id, &one.name, one.in_force, &one.source))
}

pub(super) fn document(id: &str, name: &Title, in_force: InForce, source: &Source) -> Citation {
    Citation {
        id: id.to_string(),
        law_zh: name.zh.clone(),
        law_en: name.en.clone(),
        number: String::new(),
        rank: if source.kind == SourceKind::Example { Rank::Example } else { Rank::Policy },
        article: ArticleText { zh: String::new(), en: String::new() },
        title_zh: name.zh.clone(),
        title_en: name.en.clone(),
        from: in_force.from.map(|day| naive(day.0)),
        to: in_force.to.map(|day| naive(day.0)),
        verified: source.verified(),
        source: source.kind,
        checked: source.checked,
        checked_through: None,
        place: source.place.clone(),
        phrase: source.phrase.clone(),
    }
}

/// The reservations of an answer that rests on these.
pub(crate) fn caveats<'a>(
    basis: impl IntoIterator<Item = &'a Arc<Citation>>,
    on: chrono::NaiveDate,
) -> Caveats {
    basis.into_iter().fold(Caveats::NONE, |caveats, citation| {
        caveats
            .with_if(!citation.verified, Caveat::UnverifiedSource)
            .with_if(citation.source == SourceKind::Example, Caveat::ExamplePolicy)
            .with_if(citation.checked_through.is_some_and(|checked| checked < on), Caveat::LawNotCheckedSince)
    })
}
