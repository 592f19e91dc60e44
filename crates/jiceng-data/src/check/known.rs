//! What exists to be referred to: ids and series of the base and of all new documents.

use std::collections::{BTreeMap, BTreeSet};

use super::Input;
use crate::document::{AnyDocument, OrganisationDocument};
use crate::model::{Corpus, InForce, Origin};
use crate::read::{Date, Value, rows};

/// Whether an id is a period's or a provision's; both share one id space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RuleKind {
    /// A provision.
    Provision,
    /// A period.
    Period,
}

/// A period or provision that has an id.
#[derive(Debug)]
pub(crate) struct Rule {
    /// Which of both.
    pub(crate) kind: RuleKind,
    /// Its series.
    pub(crate) series: String,
    /// Where it was first given: document:line.
    pub(crate) first: String,
}

/// Ids by kind of thing.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// Laws and where they were first given.
    pub(crate) laws: BTreeMap<String, String>,
    /// Facts and where they were first given.
    pub(crate) facts: BTreeMap<String, String>,
    /// Words of the facts that could be read.
    pub(crate) values: BTreeMap<String, BTreeSet<String>>,
    /// Layers and where they were first given.
    pub(crate) layers: BTreeMap<String, String>,
    /// Overlays and where they were first given.
    pub(crate) overlays: BTreeMap<String, String>,
    /// Periods and provisions by id.
    pub(crate) rules: BTreeMap<String, Rule>,
    /// Ids and series of periods.
    pub(crate) periods: BTreeSet<String>,
    /// Ids and series of provisions.
    pub(crate) provisions: BTreeSet<String>,
    /// Steps of periods.
    pub(crate) steps: BTreeSet<String>,
    /// Items and where they were first given.
    pub(crate) items: BTreeMap<String, String>,
    /// Organisations and where they were first given.
    pub(crate) organisations: BTreeMap<String, String>,
    /// Documents of divisions and where they were first given.
    pub(crate) divisions: BTreeMap<String, String>,
    /// Mappings and where they were first given.
    pub(crate) mappings: BTreeMap<String, String>,
    /// Documents of conduct and where they were first given.
    pub(crate) conducts: BTreeMap<String, String>,
    /// Frames of evaluations and where they were first given.
    pub(crate) frames: BTreeMap<String, String>,
    /// Schemes of evaluations and where they were first given.
    pub(crate) schemes: BTreeMap<String, String>,
    /// Policies of cases and where they were first given.
    pub(crate) policies: BTreeMap<String, String>,
    /// Ladders of escalation and where they were first given.
    pub(crate) escalations: BTreeMap<String, String>,
    /// Documents of indicators and where they were first given.
    pub(crate) indicators: BTreeMap<String, String>,
    /// What mappings need of each organisation that could be read.
    pub(crate) units: BTreeMap<String, Units>,
}

/// Bodies of one organisation with the days on which they stand, and duties that want a home.
#[derive(Debug, Default)]
pub(crate) struct Units {
    /// The days of each body.
    pub(crate) standing: BTreeMap<String, Vec<InForce>>,
    /// Ids of duties.
    pub(crate) duties: BTreeSet<String>,
}

impl Known {
    /// What the base has.
    pub(crate) fn of(base: Option<&Corpus>) -> Self {
        let mut known = Self::default();
        let Some(base) = base else { return known };
        let place = |origin: Origin| {
            let name =
                base.documents.get(usize::from(origin.document)).map_or("?", |document| &document.name);
            format!("{name}:{}", origin.line)
        };
        for law in &base.laws {
            known.laws.insert(law.id.clone(), place(law.origin));
        }
        for fact in &base.facts {
            known.facts.insert(fact.id.clone(), place(fact.origin));
            known.values.insert(fact.id.clone(), fact.values.iter().map(|(word, _)| word.clone()).collect());
        }
        for layer in &base.layers {
            known.layers.insert(layer.id.clone(), place(layer.origin));
        }
        for overlay in &base.overlays {
            known.overlays.insert(overlay.id.clone(), place(overlay.origin));
        }
        for item in &base.items {
            known.items.insert(item.id.clone(), place(item.origin));
        }
        for organisation in &base.organisations {
            known.organisations.insert(organisation.id.clone(), place(organisation.origin));
            let units = known.units.entry(organisation.id.clone()).or_default();
            for unit in &organisation.units {
                units.standing.entry(unit.id.clone()).or_default().push(unit.in_force);
                units
                    .duties
                    .extend(unit.duties.iter().map(|duty| duty.id.clone()).filter(|id| !id.is_empty()));
            }
        }
        for conduct in &base.conducts {
            known.conducts.insert(conduct.id.clone(), place(conduct.origin));
        }
        for mapping in &base.mappings {
            known.mappings.insert(mapping.id.clone(), place(mapping.origin));
        }
        for divisions in &base.divisions {
            known.divisions.insert(divisions.id.clone(), place(divisions.origin));
        }
        for frame in &base.evaluation_frames {
            known.frames.insert(frame.id.clone(), place(frame.origin));
        }
        for scheme in &base.evaluation_schemes {
            known.schemes.insert(scheme.id.clone(), place(scheme.origin));
        }
        for policy in &base.case_policies {
            known.policies.insert(policy.id.clone(), place(policy.origin));
        }
        for ladder in &base.escalations {
            known.escalations.insert(ladder.id.clone(), place(ladder.origin));
        }
        for one in &base.indicators {
            known.indicators.insert(one.id.clone(), place(one.origin));
        }
        for provision in &base.provisions {
            let (series, first) = (provision.series.clone(), place(provision.origin));
            known.provisions.extend([provision.id.clone(), series.clone()]);
            known.rules.insert(provision.id.clone(), Rule { kind: RuleKind::Provision, series, first });
        }
        for period in &base.periods {
            let (series, first) = (period.series.clone(), place(period.origin));
            known.periods.extend([period.id.clone(), series.clone()]);
            known.steps.extend(Some(&period.step).filter(|step| !step.is_empty()).cloned());
            known.rules.insert(period.id.clone(), Rule { kind: RuleKind::Period, series, first });
        }
        known
    }

    /// Adds ids and series from the tree of a document, so that a row that could not be read for some
    /// other reason does not make every reference to it a fault too.
    pub(crate) fn harvest(&mut self, input: &Input<'_>) {
        let root = &input.source.root;
        let take = |list: &str, into: &mut BTreeSet<String>| {
            for node in root.rows(list) {
                into.extend(["id", "series"].into_iter().filter_map(|key| node.text(key)).map(str::to_owned));
            }
        };
        take("period", &mut self.periods);
        take("provision", &mut self.provisions);
        self.steps.extend(root.rows("period").iter().filter_map(|node| node.text("step")).map(str::to_owned));
        if let Some(AnyDocument::Organisation(one)) = &input.document {
            self.units_of(one);
        }
        if let (Some("law"), Some(id)) = (root.text("document"), root.text("id")) {
            self.laws.entry(id.to_owned()).or_default();
        }
        for node in root.rows("fact") {
            let Some(id) = node.text("id") else { continue };
            self.facts.entry(id.to_owned()).or_default();
            // Words of a fact that was read are exact; of one that was not, as far as they can be seen.
            let words = node.rows("values").iter().filter_map(|value| value.text("word")).map(str::to_owned);
            self.values.entry(id.to_owned()).or_default().extend(words);
            if !matches!(node.entry("values").map(|entry| &entry.node.value), Some(Value::Array(_))) {
                self.values.remove(id);
            }
        }
    }

    fn units_of(&mut self, organisation: &OrganisationDocument) {
        let units = self.units.entry(organisation.id.0.clone()).or_default();
        for unit in organisation.unit.values() {
            let from = unit.from.or(organisation.from).map(Date::day);
            let to = unit.to.or(organisation.to).map(Date::day);
            units.standing.entry(unit.id.0.clone()).or_default().push(InForce { from, to });
            let duties = rows(unit.duties.as_ref()).filter_map(|(_, duty)| duty.id.as_ref());
            units.duties.extend(duties.map(|id| id.0.clone()));
        }
    }
}
