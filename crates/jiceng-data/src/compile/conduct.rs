//! Recusal and permission, as documents say them, into the corpus.

use super::assemble::{Place, basis, in_force, reference, title};
use super::catalogue::pair;
use crate::document::{BarDoc, ConductDocument, GrantDoc, RecusalDoc};
use crate::model::{Apart, Bar, Conduct, DisclosureRule, DisputeRule, Grant, Origin, RecusalRule};
use crate::read::{Id, List, Step, rows};
use crate::words::{Confidentiality, GrantScope, RaisedBy, RecusalDecider, Sight, WorkMeanwhile};

pub(super) fn conduct(document: &ConductDocument, place: &Place<'_, '_>) -> Conduct {
    let at = |list: &'static str, row: usize| place.origin(&[Step::Key(list), Step::Index(row)]);
    Conduct {
        origin: place.origin(&[Step::Key("id")]),
        id: document.id.0.clone(),
        name: title(&document.name_zh, &document.name_en),
        jurisdiction: document.jurisdiction.0.clone(),
        source: basis(&document.source, None, None, None),
        note: pair(document.note_zh.as_ref(), document.note_en.as_ref()),
        recusals: rows(document.recusal.as_ref()).map(|(_, one)| recusal(one)).collect(),
        kin: rows(document.kin.as_ref())
            .map(|(_, one)| (one.provision.0.clone(), one.relations.values().copied().collect()))
            .collect(),
        apart: rows(document.apart.as_ref())
            .map(|(_, one)| Apart {
                first: one.first,
                second: one.second,
                procedure: one.procedure,
                provision: reference(one.provision.as_ref()),
            })
            .collect(),
        skips: rows(document.skip.as_ref()).map(|(_, one)| (one.ground, one.provision.0.clone())).collect(),
        disputes: rows(document.dispute.as_ref())
            .map(|(_, one)| DisputeRule {
                procedure: one.procedure,
                provision: one.provision.0.clone(),
                consult_first: one.consult_first.unwrap_or(false),
                joint_conference: one.joint_conference.unwrap_or(false),
            })
            .collect(),
        disclosures: rows(document.disclosure.as_ref())
            .map(|(_, one)| DisclosureRule {
                matter: one.matter,
                to: one.to,
                purpose: one.purpose,
                complaint: one.complaint,
                report: one.report,
                provisions: ids(Some(&one.provisions)),
            })
            .collect(),
        grants: rows(document.grant.as_ref()).map(|(row, one)| grant(one, at("grant", row))).collect(),
        bars: rows(document.bar.as_ref()).map(|(row, one)| bar(one, at("bar", row))).collect(),
    }
}

fn recusal(one: &RecusalDoc) -> RecusalRule {
    RecusalRule {
        procedure: one.procedure,
        provision: one.provision.0.clone(),
        grounds: words(one.grounds.as_ref()),
        grounds_checked: one.grounds_checked,
        on_demand: one.on_demand.unwrap_or(false),
        work: one.work.unwrap_or(WorkMeanwhile::NotStated),
        decider: one.decider.unwrap_or(RecusalDecider::NotStated),
        decider_of_head: one.decider_of_head.unwrap_or(RecusalDecider::NotStated),
        raised_by: one.raised_by.unwrap_or(RaisedBy::NotStated),
    }
}

fn grant(one: &GrantDoc, origin: Origin) -> Grant {
    Grant {
        origin,
        id: one.id.0.clone(),
        title: title(&one.zh, &one.en),
        actions: one.actions.values().copied().collect(),
        objects: one.objects.values().copied().collect(),
        kinds: words(one.kinds.as_ref()),
        units: ids(one.units.as_ref()),
        roles: words(one.roles.as_ref()),
        lead: one.lead.unwrap_or(false),
        assigned: one.assigned.unwrap_or(false),
        scope: one.scope.unwrap_or(GrantScope::OwnPlace),
        sight: one.sight.unwrap_or(Sight::Redacted),
        provision: reference(one.provision.as_ref()),
        in_force: in_force(one.from, one.to),
        phrase: one.phrase.as_ref().map(|phrase| phrase.0.clone()).unwrap_or_default(),
    }
}

fn bar(one: &BarDoc, origin: Origin) -> Bar {
    Bar {
        origin,
        id: one.id.0.clone(),
        title: title(&one.zh, &one.en),
        cause: one.cause,
        actions: words(one.actions.as_ref()),
        objects: words(one.objects.as_ref()),
        at_least: one.at_least.unwrap_or(Confidentiality::Open),
        provisions: ids(one.provisions.as_ref()),
    }
}

pub(super) fn words<T: Copy>(list: Option<&List<T>>) -> Vec<T> {
    rows(list).map(|(_, word)| *word).collect()
}

pub(super) fn ids(list: Option<&List<Id>>) -> Vec<String> {
    rows(list).map(|(_, id)| id.0.clone()).collect()
}
