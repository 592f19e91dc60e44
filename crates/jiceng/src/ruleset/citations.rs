//! Citations, made once at load and shared by every answer.

use std::sync::Arc;

use jiceng_data::model::{
    Abolished, CasePolicy, Cite, Corpus, Day, Escalation, EscalationRule, EvaluationFrame, EvaluationScheme,
    InForce, Indicators, Item, ItemRow, Law, Layer, Period, Provision, Source, Variation,
};
use jiceng_data::words::{Checked, Rank, SourceKind};

use crate::calendar::naive;
use crate::explain::{Citation, article_text};

fn base(law: Option<&Law>) -> Citation {
    Citation {
        id: String::new(),
        law_zh: law.map(|law| law.name.zh.clone()).unwrap_or_default(),
        law_en: law.map(|law| law.name.en.clone()).unwrap_or_default(),
        number: law.map(|law| law.number.clone()).unwrap_or_default(),
        rank: law.map_or(Rank::Policy, |law| law.rank),
        article: crate::explain::ArticleText { zh: String::new(), en: String::new() },
        title_zh: String::new(),
        title_en: String::new(),
        from: None,
        to: None,
        verified: false,
        source: SourceKind::Statute,
        checked: Checked::Memory,
        checked_through: law.and_then(|law| law.checked_through).map(|Day(day)| naive(day)),
        place: String::new(),
        phrase: String::new(),
    }
}

fn dated(mut citation: Citation, span: InForce) -> Citation {
    citation.from = span.from.map(|Day(day)| naive(day));
    citation.to = span.to.map(|Day(day)| naive(day));
    citation
}

fn sourced(mut citation: Citation, source: &Source) -> Citation {
    citation.verified = source.verified();
    citation.source = source.kind;
    citation.checked = source.checked;
    citation.place.clone_from(&source.place);
    citation.phrase.clone_from(&source.phrase);
    citation
}

pub(super) fn of_period(corpus: &Corpus, period: &Period) -> Arc<Citation> {
    let law = corpus.laws.get(usize::from(period.law));
    let mut citation = sourced(dated(base(law), period.in_force), &period.source);
    citation.id.clone_from(&period.id);
    citation.article = article_text(&period.article);
    citation.title_zh.clone_from(&period.title.zh);
    citation.title_en.clone_from(&period.title.en);
    Arc::new(citation)
}

pub(super) fn of_provision(corpus: &Corpus, provision: &Provision) -> Arc<Citation> {
    let law = corpus.laws.get(usize::from(provision.law));
    let mut citation = sourced(dated(base(law), provision.in_force), &provision.source);
    citation.id.clone_from(&provision.id);
    citation.article = article_text(&provision.article);
    citation.title_zh.clone_from(&provision.title.zh);
    citation.title_en.clone_from(&provision.title.en);
    Arc::new(citation)
}

pub(super) fn of_variation(layer: &Layer, variation: &Variation) -> Arc<Citation> {
    let mut citation = sourced(dated(base(None), variation.in_force), &variation.source);
    citation.id = format!("{}:{}", layer.id, variation.of);
    citation.law_zh.clone_from(&layer.name.zh);
    citation.law_en.clone_from(&layer.name.en);
    citation.rank = layer.rank;
    citation.article = article_text(&variation.article);
    citation.title_zh = "另行规定期限".into();
    citation.title_en = "sets the limit otherwise".into();
    Arc::new(citation)
}

pub(super) fn of_promise(layer: &Layer, promise: &jiceng_data::model::Promise) -> Arc<Citation> {
    let mut citation = sourced(dated(base(None), promise.in_force), &promise.source);
    citation.id = format!("{}:{}", layer.id, promise.of);
    citation.law_zh.clone_from(&layer.name.zh);
    citation.law_en.clone_from(&layer.name.en);
    citation.rank = layer.rank;
    citation.title_zh = "承诺时限".into();
    citation.title_en = "promised limit".into();
    Arc::new(citation)
}

/// A scheme of an evaluation: it holds for its year.
pub(super) fn of_scheme(scheme: &EvaluationScheme) -> Arc<Citation> {
    let mut citation = sourced(base(None), &scheme.source);
    citation.from = scheme.adopted.map(|Day(day)| naive(day));
    citation.id.clone_from(&scheme.id);
    citation.law_zh.clone_from(&scheme.name.zh);
    citation.law_en.clone_from(&scheme.name.en);
    citation.number = format!("{}/{}", scheme.year, scheme.version);
    citation.title_zh = "考评办法".into();
    citation.title_en = "evaluation scheme".into();
    Arc::new(citation)
}

/// What a law or a higher level fixes of an evaluation.
pub(super) fn of_frame(frame: &EvaluationFrame) -> Arc<Citation> {
    let mut citation = sourced(dated(base(None), frame.in_force), &frame.source);
    citation.id.clone_from(&frame.id);
    citation.law_zh.clone_from(&frame.name.zh);
    citation.law_en.clone_from(&frame.name.en);
    citation.title_zh = "考评框架".into();
    citation.title_en = "frame of evaluations".into();
    Arc::new(citation)
}

/// How cases are handled.
pub(super) fn of_case_policy(policy: &CasePolicy) -> Arc<Citation> {
    let mut citation = sourced(dated(base(None), policy.in_force), &policy.source);
    citation.id.clone_from(&policy.id);
    citation.law_zh.clone_from(&policy.name.zh);
    citation.law_en.clone_from(&policy.name.en);
    citation.title_zh = "事项办理规则".into();
    citation.title_en = "policy of cases".into();
    Arc::new(citation)
}

/// A ladder of escalation, or one rule of it that names no provision.
pub(super) fn of_escalation(ladder: &Escalation, rule: Option<&EscalationRule>) -> Arc<Citation> {
    let span = rule.map_or(ladder.in_force, |rule| rule.in_force);
    let mut citation = sourced(dated(base(None), span), &ladder.source);
    if ladder.source.kind == SourceKind::Example {
        citation.rank = Rank::Example;
    }
    citation.law_zh.clone_from(&ladder.name.zh);
    citation.law_en.clone_from(&ladder.name.en);
    match rule {
        Some(rule) => {
            citation.id = format!("{}:{}", ladder.id, rule.id);
            citation.title_zh.clone_from(&rule.title.zh);
            citation.title_en.clone_from(&rule.title.en);
            citation.phrase.clone_from(&rule.phrase);
        }
        None => {
            citation.id.clone_from(&ladder.id);
            citation.title_zh = "升级与督办规则".into();
            citation.title_en = "ladder of escalation".into();
        }
    }
    Arc::new(citation)
}

/// What figures mean, and which were published.
pub(super) fn of_indicators(document: &Indicators) -> Arc<Citation> {
    let mut citation = sourced(dated(base(None), document.in_force), &document.source);
    if document.source.kind == SourceKind::Example {
        citation.rank = Rank::Example;
    }
    citation.id.clone_from(&document.id);
    citation.law_zh.clone_from(&document.name.zh);
    citation.law_en.clone_from(&document.name.en);
    citation.title_zh = "指标".into();
    citation.title_en = "indicators".into();
    Arc::new(citation)
}

/// What a row of an item rests on first: the law that it cites, else its own list.
pub(crate) fn of_row(corpus: &Corpus, item: &Item, row: &ItemRow) -> Arc<Citation> {
    match row.cites.first() {
        Some(cite) => of_cite(corpus, item, cite, row.in_force, &row.source),
        None => {
            let mut citation = titled(sourced(dated(base(None), row.in_force), &row.source), item);
            let own = if row.by_law.is_empty() { &row.source.place } else { &row.by_law };
            citation.law_zh.clone_from(own);
            citation.law_en.clone_from(own);
            Arc::new(citation)
        }
    }
}

/// One law that a row of an item cites.
pub(crate) fn of_cite(
    corpus: &Corpus,
    item: &Item,
    cite: &Cite,
    in_force: InForce,
    source: &Source,
) -> Arc<Citation> {
    let law = corpus.laws.iter().find(|law| law.id == cite.law);
    let mut citation = titled(sourced(dated(base(law), in_force), source), item);
    citation.id = format!("{}:{}", item.id, cite.law);
    if let Some(article) = &cite.article {
        citation.article = article_text(article);
    }
    Arc::new(citation)
}

/// What abolished an item.
pub(crate) fn of_abolition(corpus: &Corpus, item: &Item, abolished: &Abolished) -> Arc<Citation> {
    let in_force = InForce { from: Some(abolished.from), to: None };
    match abolished.cites.first() {
        Some(cite) => of_cite(corpus, item, cite, in_force, &abolished.source),
        None => Arc::new(titled(sourced(dated(base(None), in_force), &abolished.source), item)),
    }
}

fn titled(mut citation: Citation, item: &Item) -> Citation {
    citation.id.clone_from(&item.id);
    citation.title_zh.clone_from(&item.name.zh);
    citation.title_en.clone_from(&item.name.en);
    citation
}
