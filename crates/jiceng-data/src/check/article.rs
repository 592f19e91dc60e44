//! Every provision, period and variation says where it stands: an article number, or words in both languages.

use super::language::both;
use super::row;
use crate::document::{LawDocument, LayerDocument};
use crate::fault::code;
use crate::read::{Faults, Finding, Source, Step, rows};

/// Provisions and periods of a law.
pub(crate) fn check_law(source: &Source<'_>, law: &LawDocument, faults: &mut Faults) {
    for (at, provision) in rows(law.provision.as_ref()) {
        let words = (provision.article_zh.is_some(), provision.article_en.is_some());
        one(source, row("provision", at), provision.article.is_some(), words, faults);
    }
    for (at, period) in rows(law.period.as_ref()) {
        let words = (period.article_zh.is_some(), period.article_en.is_some());
        one(source, row("period", at), period.article.is_some(), words, faults);
    }
}

/// Variations of a layer.
pub(crate) fn check_layer(source: &Source<'_>, layer: &LayerDocument, faults: &mut Faults) {
    for (at, variation) in rows(layer.variation.as_ref()) {
        let words = (variation.article_zh.is_some(), variation.article_en.is_some());
        one(source, row("variation", at), variation.article.is_some(), words, faults);
    }
}

fn one(
    source: &Source<'_>,
    [list, at]: [Step; 2],
    number: bool,
    (zh, en): (bool, bool),
    faults: &mut Faults,
) {
    if number && (zh || en) {
        let key = if zh { "article_zh" } else { "article_en" };
        source.fault(faults, &[list, at, Step::Key(key)], Finding::new(code::ARTICLE_TWICE, []));
    } else if !number && !zh && !en {
        let finding = Finding::new(code::MISSING_KEY, [("key", "article")]);
        source.fault(faults, &[list, at, Step::Key("article")], finding);
    } else {
        both(source, &[list, at], ("article_zh", zh), ("article_en", en), faults);
    }
}
