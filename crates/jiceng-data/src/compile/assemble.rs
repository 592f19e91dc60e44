//! From what documents say to the corpus: defaults filled in, positions counted on from the base.

use sha2::{Digest as _, Sha256};

use super::{
    case_policy, catalogue, conduct, division, escalation, evaluation, indicators, mapping, organisation,
};
use crate::check::Input;
use crate::document::{
    AnyDocument, CalendarDocument, DayName, ExtensionDoc, FactDoc, LawDocument, LayerDocument, LimitDoc,
    Opening, OverlayDocument, PeriodDoc, ProvisionDoc, SourceDoc, article_of,
};
use crate::fault::code;
use crate::model::{
    CalendarYear, ChannelRule, Corpus, CorrectionRule, Day, Document, ExtensionRule, Fact, InForce, Interval,
    Law, Layer, Limit, Notice, Origin, Overlay, Period, Promise, Provision, Source as Basis, Title,
    Transition, Variation,
};
use crate::read::{Date, Faults, Finding, Id, List, MAX_COUNT, Phrase, Source, Step, Text, rows};
use crate::words::{Checked, Direction, LimitWord, Nature, VariedBy};

/// The base with everything that could be read of the documents.
pub(crate) fn assemble(base: Option<&Corpus>, inputs: &[Input<'_>], faults: &mut Faults) -> Corpus {
    let mut corpus = base.cloned().unwrap_or_default();
    let standing = corpus.documents.len();
    for input in inputs {
        let Some(document) = &input.document else { continue };
        // The number of documents is bounded before they are read.
        let Ok(at) = u16::try_from(corpus.documents.len()) else { break };
        // Documents hold texts, numbers and words: nothing that JSON cannot write.
        let canonical = document.canonical().unwrap_or_default();
        corpus.documents.push(Document {
            name: input.source.name.to_owned(),
            jurisdiction: document.jurisdiction().to_owned(),
            digest: Sha256::digest(canonical).into(),
        });
        let mut place = Place { source: &input.source, document: at, faults };
        match document {
            AnyDocument::Law(document) => law(&mut corpus, document, &mut place),
            AnyDocument::Calendar(document) => calendar(&mut corpus, document, standing, &mut place),
            AnyDocument::Layer(document) => {
                let layer = layer(document, &place);
                place.push(&mut corpus.layers, layer, "layers", &[]);
            }
            AnyDocument::Overlay(document) => {
                let overlay = overlay(document, &place);
                place.push(&mut corpus.overlays, overlay, "overlays", &[]);
            }
            AnyDocument::Item(document) => {
                let item = catalogue::item(document, &place);
                place.push(&mut corpus.items, item, "items", &[]);
            }
            AnyDocument::Organisation(document) => {
                let organisation = organisation::organisation(document, &place);
                place.push(&mut corpus.organisations, organisation, "organisations", &[]);
            }
            AnyDocument::Divisions(document) => {
                let divisions = division::divisions(document, &place);
                place.push(&mut corpus.divisions, divisions, "divisions", &[]);
            }
            AnyDocument::Mapping(document) => {
                let mapping = mapping::mapping(document, &place);
                place.push(&mut corpus.mappings, mapping, "mappings", &[]);
            }
            AnyDocument::Conduct(document) => {
                let conduct = conduct::conduct(document, &place);
                place.push(&mut corpus.conducts, conduct, "conducts", &[]);
            }
            AnyDocument::EvaluationFrame(document) => {
                let frame = evaluation::frame(document, &place);
                place.push(&mut corpus.evaluation_frames, frame, "frames", &[]);
            }
            AnyDocument::EvaluationScheme(document) => {
                let scheme = evaluation::scheme(document, &place);
                place.push(&mut corpus.evaluation_schemes, scheme, "schemes", &[]);
            }
            AnyDocument::CasePolicy(document) => {
                let policy = case_policy::case_policy(document, &place);
                place.push(&mut corpus.case_policies, policy, "policies", &[]);
            }
            AnyDocument::Escalation(document) => {
                let ladder = escalation::escalation(document, &place);
                place.push(&mut corpus.escalations, ladder, "escalation", &[]);
            }
            AnyDocument::Indicators(document) => {
                let one = indicators::indicators(document, &place);
                place.push(&mut corpus.indicators, one, "indicators", &[]);
            }
        }
    }
    corpus
}

/// The document that is being put in.
pub(super) struct Place<'a, 'b> {
    source: &'a Source<'b>,
    document: u16,
    faults: &'a mut Faults,
}

impl Place<'_, '_> {
    pub(super) fn origin(&self, path: &[Step]) -> Origin {
        Origin { document: self.document, line: self.source.line(path) }
    }

    /// Adds one more; the first one too many is a fault, and the rest are left out.
    fn push<T>(&mut self, all: &mut Vec<T>, one: T, what: &str, path: &[Step]) {
        if all.len() < MAX_COUNT {
            all.push(one);
        } else {
            let (count, limit) = (all.len().saturating_add(1).to_string(), MAX_COUNT.to_string());
            let args = [("what", what), ("count", count.as_str()), ("limit", limit.as_str())];
            self.source.fault(self.faults, path, Finding::new(code::TOO_MANY, args));
        }
    }
}

fn law(corpus: &mut Corpus, document: &LawDocument, place: &mut Place<'_, '_>) {
    let Ok(at) = u16::try_from(corpus.laws.len()) else { return };
    let law = Law {
        origin: place.origin(&[Step::Key("id")]),
        id: document.id.0.clone(),
        name: title(&document.name_zh, &document.name_en),
        number: document.number.0.clone(),
        rank: document.rank,
        jurisdiction: document.jurisdiction.0.clone(),
        in_force: in_force(document.from, document.to),
        checked_through: document.checked_through.map(Date::day),
    };
    place.push(&mut corpus.laws, law, "laws", &[]);
    for (row, one) in rows(document.fact.as_ref()) {
        let path = [Step::Key("fact"), Step::Index(row)];
        let one = fact(one, place.origin(&path));
        place.push(&mut corpus.facts, one, "facts", &path);
    }
    for (row, one) in rows(document.provision.as_ref()) {
        let path = [Step::Key("provision"), Step::Index(row)];
        if let Some(one) = provision(document, one, at, place.origin(&path)) {
            place.push(&mut corpus.provisions, one, "provisions", &path);
        }
    }
    for (row, one) in rows(document.period.as_ref()) {
        let path = [Step::Key("period"), Step::Index(row)];
        if let Some(one) = period(document, one, at, place.origin(&path)) {
            place.push(&mut corpus.periods, one, "periods", &path);
        }
    }
}

fn fact(one: &FactDoc, origin: Origin) -> Fact {
    Fact {
        origin,
        id: one.id.0.clone(),
        title: title(&one.title_zh, &one.title_en),
        values: one
            .values
            .values()
            .map(|value| (value.word.0.clone(), title(&value.zh, &value.en)))
            .collect(),
    }
}

fn provision(law: &LawDocument, one: &ProvisionDoc, at: u16, origin: Origin) -> Option<Provision> {
    Some(Provision {
        origin,
        id: one.id.0.clone(),
        series: one.series.as_ref().unwrap_or(&one.id).0.clone(),
        law: at,
        article: article_of(one.article.as_ref(), one.article_zh.as_ref(), one.article_en.as_ref())?,
        title: title(&one.title_zh, &one.title_en),
        in_force: in_force(one.from.or(law.from), one.to.or(law.to)),
        source: basis(&law.source, one.checked, one.place.as_ref(), one.phrase.as_ref()),
    })
}

fn period(law: &LawDocument, one: &PeriodDoc, at: u16, origin: Origin) -> Option<Period> {
    Some(Period {
        origin,
        id: one.id.0.clone(),
        series: one.series.as_ref().unwrap_or(&one.id).0.clone(),
        step: reference(one.step.as_ref()),
        law: at,
        article: article_of(one.article.as_ref(), one.article_zh.as_ref(), one.article_en.as_ref())?,
        title: title(&one.title_zh, &one.title_en),
        in_force: in_force(one.from.or(law.from), one.to.or(law.to)),
        limit: limit(&one.limit),
        direction: one.direction.unwrap_or(Direction::Forwards),
        start_event: one.start_event,
        start_day: one.start_day,
        start_basis: reference(one.start_basis.as_ref()),
        last_day: one.last_day,
        last_basis: reference(one.last_basis.as_ref()),
        whose: one.whose,
        nature: one.nature.unwrap_or(Nature::Limit),
        extension: one.extension.as_ref().map(extension),
        exclusions: rows(one.exclusions.as_ref()).map(|(_, kind)| *kind).collect(),
        exclusions_basis: reference(one.exclusions_basis.as_ref()),
        correction: one.correction.as_ref().map(|correction| CorrectionRule {
            effect: correction.effect,
            notice_within: reference(correction.notice_within.as_ref()),
            late: correction.late,
            basis: reference(correction.basis.as_ref()),
        }),
        silence: one.silence,
        silence_basis: reference(one.silence_basis.as_ref()),
        when: one
            .when
            .as_ref()
            .map(|when| (when.fact.0.clone(), when.is.values().map(|word| word.0.clone()).collect())),
        channels: rows(one.channels.as_ref())
            .map(|(_, rule)| ChannelRule {
                channel: rule.channel,
                day: rule.day,
                basis: reference(rule.basis.as_ref()),
            })
            .collect(),
        varied_by: one.varied_by.unwrap_or(VariedBy::Nobody),
        succeeded_by: reference(one.succeeded_by.as_ref()),
        transition: one.transition.as_ref().map(|transition| Transition {
            to: transition.to.0.clone(),
            running_on: transition.running_on.day(),
            basis: reference(transition.basis.as_ref()),
        }),
        source: basis(&law.source, one.checked, one.place.as_ref(), one.phrase.as_ref()),
        note: Title { zh: text(one.note_zh.as_ref()), en: text(one.note_en.as_ref()) },
    })
}

fn calendar(corpus: &mut Corpus, document: &CalendarDocument, standing: usize, place: &mut Place<'_, '_>) {
    let number = document.year.0;
    let year = CalendarYear {
        origin: place.origin(&[Step::Key("year")]),
        year: number,
        certain_through: document.certain_through.day(),
        statutory: days(&document.statutory),
        decree: document.decree.0.clone(),
    };
    let noticed = corpus.notices.iter().any(|notice| notice.year == number);
    match corpus.years.iter_mut().find(|year| year.year == number) {
        None => place.push(&mut corpus.years, year, "years", &[]),
        // A year of the base without a notice was only a promise of this one.
        Some(stated) if !noticed && usize::from(stated.origin.document) < standing => *stated = year,
        // Otherwise the year stands, and only its amendments are new.
        Some(_) => {}
    }
    for (at, notice) in rows(document.notice.as_ref()) {
        let path = [Step::Key("notice"), Step::Index(at)];
        let notice = Notice {
            origin: place.origin(&path),
            year: number,
            number: notice.number.0.clone(),
            issued: notice.issued.day(),
            published: notice.published.map(Date::day),
            amends: notice.amends.unwrap_or(false),
            number_verified: notice.number_verified,
            days_verified: notice.days_verified,
            off: days(&notice.off),
            work: days(&notice.work),
            plain: rows(notice.plain.as_ref()).map(|(_, date)| date.day()).collect(),
        };
        place.push(&mut corpus.notices, notice, "notices", &path);
    }
}

fn layer(document: &LayerDocument, place: &Place<'_, '_>) -> Layer {
    let promises = rows(document.promise.as_ref()).map(|(at, one)| Promise {
        origin: place.origin(&[Step::Key("promise"), Step::Index(at)]),
        of: one.of.0.clone(),
        value: one.limit.value.0,
        unit: one.limit.unit,
        in_force: in_force(one.from, one.to),
        source: basis(&document.source, one.checked, one.place.as_ref(), one.phrase.as_ref()),
    });
    let variations = rows(document.variation.as_ref()).filter_map(|(at, one)| {
        Some(Variation {
            origin: place.origin(&[Step::Key("variation"), Step::Index(at)]),
            of: one.of.0.clone(),
            article: article_of(one.article.as_ref(), one.article_zh.as_ref(), one.article_en.as_ref())?,
            limit: one.limit.as_ref().map(limit),
            start_event: one.start_event,
            start_day: one.start_day,
            extension: one.extension.as_ref().map(extension),
            exclusions: one.exclusions.as_ref().map(|kinds| kinds.values().copied().collect()),
            in_force: in_force(one.from, one.to),
            source: basis(&document.source, one.checked, one.place.as_ref(), one.phrase.as_ref()),
        })
    });
    Layer {
        origin: place.origin(&[Step::Key("id")]),
        id: document.id.0.clone(),
        name: title(&document.name_zh, &document.name_en),
        rank: document.rank,
        jurisdiction: document.jurisdiction.0.clone(),
        promises: promises.collect(),
        variations: variations.collect(),
    }
}

fn overlay(document: &OverlayDocument, place: &Place<'_, '_>) -> Overlay {
    Overlay {
        origin: place.origin(&[Step::Key("id")]),
        id: document.id.0.clone(),
        name: title(&document.name_zh, &document.name_en),
        jurisdiction: document.jurisdiction.0.clone(),
        off: document.off.as_ref().map(days).unwrap_or_default(),
        work: document.work.as_ref().map(days).unwrap_or_default(),
        hours: rows(document.hours.as_ref())
            .map(|(_, hours)| (in_force(hours.from, hours.to), intervals(&hours.open)))
            .collect(),
        hours_on: rows(document.hours_on.as_ref())
            .map(|(_, hours)| (hours.date.day(), intervals(&hours.open)))
            .collect(),
        source: basis(&document.source, None, None, None),
    }
}

pub(super) fn title(zh: &Text, en: &Text) -> Title {
    Title { zh: zh.0.clone(), en: en.0.clone() }
}

pub(super) fn text(one: Option<&Text>) -> String {
    one.map(|text| text.0.clone()).unwrap_or_default()
}

pub(super) fn reference(id: Option<&Id>) -> String {
    id.map(|id| id.0.clone()).unwrap_or_default()
}

pub(super) fn in_force(from: Option<Date>, to: Option<Date>) -> InForce {
    InForce { from: from.map(Date::day), to: to.map(Date::day) }
}

pub(super) fn basis(
    source: &SourceDoc,
    checked: Option<Checked>,
    place: Option<&Text>,
    phrase: Option<&Phrase>,
) -> Basis {
    Basis {
        kind: source.kind,
        checked: checked.unwrap_or(source.checked),
        place: place.unwrap_or(&source.place).0.clone(),
        phrase: phrase.map(|phrase| phrase.0.clone()).unwrap_or_default(),
    }
}

pub(super) fn limit(limit: &LimitDoc) -> Limit {
    match limit {
        LimitDoc::Of(of) => Limit::Of { value: of.value.0, unit: of.unit },
        LimitDoc::Word(LimitWord::AtOnce) => Limit::AtOnce,
        LimitDoc::Word(LimitWord::ByEvent) => Limit::ByEvent,
        LimitDoc::Word(LimitWord::None) => Limit::NoLimit,
        LimitDoc::Word(LimitWord::Missing) => Limit::Missing,
    }
}

fn extension(extension: &ExtensionDoc) -> ExtensionRule {
    ExtensionRule {
        value: extension.value.0,
        unit: extension.unit,
        total: extension.total.unwrap_or(false),
        approver: extension.approver,
        tell: extension.tell.unwrap_or(false),
    }
}

fn days(list: &List<DayName>) -> Vec<(Day, String)> {
    list.values().map(|day| (day.date.day(), day.name.0.clone())).collect()
}

fn intervals(open: &List<Opening>) -> Vec<Interval> {
    open.values()
        .filter_map(|opening| Some(Interval { from: opening.0.minutes()?, until: opening.1.minutes()? }))
        .collect()
}
