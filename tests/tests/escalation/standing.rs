//! The ladder that comes with the library, and tables that replace it at run time.

use jiceng::Ruleset;
use jiceng::calendar::parse_date;
use jiceng::escalation::{
    CaseFacts, ClockEffect, ClockFacts, EscalationReason as R, Ladder, due_actions, explain_due_actions,
};
use jiceng::explain::Caveat;
use jiceng::words::{CaseFlag, CaseKind, CaseLevel, Measure, SkipGround, SourceKind, SupervisionLevel};

use super::tables::{HEAD, ladder};

fn jiaoling(on: &str) -> Ladder {
    Ladder::on(&Ruleset::jiaoling().unwrap(), parse_date(on).unwrap()).unwrap()
}

#[test]
fn every_rule_says_what_it_rests_on() {
    let ladder = jiaoling("2016-07-08");
    let (mut statute, mut example) = (0, 0);
    for rule in ladder.rules() {
        assert!(!rule.basis().is_empty() && !rule.zh().is_empty() && !rule.en().is_empty());
        for citation in rule.basis() {
            match citation.source {
                SourceKind::Statute => statute += 1,
                SourceKind::Example => example += 1,
                other => panic!("{}: {other:?}", rule.id()),
            }
        }
    }
    assert!(statute >= 6 && example >= 12, "{statute} statutory, {example} examples");
}

/// What the law says holds everywhere; the figures of the example only where it is laid on.
#[test]
fn an_example_says_that_it_is_one() {
    let mut facts = CaseFacts::new(CaseKind::Dispute, CaseLevel::Grid);
    facts.flags = vec![CaseFlag::MayTurnViolent];
    let here = due_actions(&jiaoling("2024-07-08"), &facts).unwrap();
    assert!(here.caveats.has(Caveat::ExamplePolicy));
    let nation = Ladder::on(&Ruleset::nation().unwrap(), parse_date("2024-07-08").unwrap()).unwrap();
    let there = due_actions(&nation, &facts).unwrap();
    assert_eq!(there.value.measures, [Measure::InformPolice]);
    assert!(there.caveats.is_empty(), "{}", there.caveats);
    assert_eq!(there.basis[0].zh(), "《人民调解法》第二十五条");
    // Before the law there was no such rule of it.
    let before = Ladder::on(&Ruleset::nation().unwrap(), parse_date("2010-12-31").unwrap()).unwrap();
    assert!(due_actions(&before, &facts).unwrap().value.held.is_empty());
}

/// A rule holds when its provision does, and passes to the next text without a gap.
#[test]
fn petitions_change_their_rule_in_2022() {
    let mut facts = CaseFacts::new(CaseKind::Petition, CaseLevel::Township);
    facts.flags = vec![CaseFlag::MajorOrUrgent];
    facts.citizen.working_days_left = Some(-1);
    for (on, report, supervise) in
        [("2022-04-30", "petition-report-2005", "P05-08a"), ("2022-05-01", "petition-report-2022", "P22-27")]
    {
        let due = due_actions(&jiaoling(on), &facts).unwrap();
        let ids: Vec<&str> = due.value.held.iter().map(|rule| rule.id.as_str()).collect();
        assert_eq!(ids, [report, "petition-overdue", "yellow-overdue"], "{on}");
        assert!(due.basis.iter().any(|citation| citation.id == supervise), "{on}");
        // The stronger of both orders.
        assert_eq!(due.value.supervision, Some(SupervisionLevel::Yellow));
    }
}

/// Past the level above only on the ground that the law names; else to the direct superior.
#[test]
fn a_level_is_skipped_on_a_cited_ground_only() {
    let mut facts = CaseFacts::new(CaseKind::Petition, CaseLevel::Village);
    facts.flags = vec![CaseFlag::SuperiorAccused, CaseFlag::CrossesBoundary];
    let due = due_actions(&jiaoling("2016-07-08"), &facts).unwrap();
    assert_eq!(
        (due.value.goes_to, due.value.skip),
        (Some(CaseLevel::County), Some(SkipGround::AccusedSuperior))
    );
    assert!(due.reasons.has(R::SkipGrounded) && !due.reasons.has(R::DirectSuperior));
    assert!(due.basis.iter().any(|citation| citation.id == "P05-11"));
    facts.flags = vec![CaseFlag::CrossesBoundary];
    let due = due_actions(&jiaoling("2016-07-08"), &facts).unwrap();
    assert_eq!((due.value.goes_to, due.value.skip), (Some(CaseLevel::Township), None));
    // Before the regulations of 2005 nothing names the ground.
    facts.flags = vec![CaseFlag::SuperiorAccused];
    let due = due_actions(&jiaoling("2005-04-30"), &facts).unwrap();
    assert_eq!((due.value.goes_to, due.value.skip), (Some(CaseLevel::Township), None));
    assert!(due.reasons.has(R::SkipUngrounded) && due.reasons.has(R::DirectSuperior));
}

/// The ladder of supervision: each step is ordered once, and never the weaker again.
#[test]
fn supervision_rises_step_by_step() {
    let mut facts = CaseFacts::new(CaseKind::Livelihood, CaseLevel::Township);
    facts.citizen = ClockFacts { working_days_left: Some(-5), ..ClockFacts::NONE };
    let ladder = jiaoling("2016-07-08");
    let mut seen = Vec::new();
    for _ in 0..4 {
        let due = due_actions(&ladder, &facts).unwrap();
        let starts = due.value.clocks.reply == ClockEffect::Starts;
        assert_eq!(starts, due.value.supervision.is_some());
        assert_eq!(due.value.clocks.citizen, ClockEffect::GoesOn);
        let Some(level) = due.value.supervision else {
            assert!(due.reasons.has(R::SupervisionStands));
            break;
        };
        seen.push(level);
        facts.supervision = Some(level);
    }
    assert_eq!(seen, [SupervisionLevel::Yellow, SupervisionLevel::Red]);
    // With a proper reason nothing is ordered.
    (facts.supervision, facts.flags) = (None, vec![CaseFlag::Excused]);
    assert_eq!(due_actions(&ladder, &facts).unwrap().value.supervision, None);
}

#[test]
fn an_explanation_names_every_rule_with_its_numbers_and_its_basis() {
    let mut facts = CaseFacts::new(CaseKind::Dispute, CaseLevel::Village);
    (facts.failures, facts.parties, facts.amount_fen) = (2, 40, Some(10_000_000));
    facts.flags = vec![CaseFlag::MayTurnViolent];
    facts.risk = jiceng::words::Risk::High;
    let explained = explain_due_actions(&jiaoling("2016-07-08"), &facts).unwrap();
    let (zh, en) = (explained.zh(), explained.en());
    for rule in &explained.answer.value.held {
        assert!(zh.contains(&rule.zh) && en.contains(&rule.en), "{}", rule.id);
    }
    for shown in [
        "金额（分） 10000000，不少于10000000",
        "风险高，不低于高",
        "《人民调解法》第二十五条",
        "上报镇",
        "本级期限重新起算",
    ] {
        assert!(zh.contains(shown), "{shown}\n{zh}");
    }
    for shown in ["parties 40, at least 30", "People's Mediation Law, art. 26", "the unit's starts again"] {
        assert!(en.contains(shown), "{shown}\n{en}");
    }
    // The steps lead nowhere but through the day of the table.
    assert!(explained.steps.iter().all(|step| step.days == 0 && step.from == step.to));
    assert!(!zh.contains(['{', '}']) && !en.contains(['{', '}']));
    let nothing =
        explain_due_actions(&jiaoling("2016-07-08"), &CaseFacts::new(CaseKind::Enquiry, CaseLevel::Grid));
    assert_eq!(nothing.unwrap().headline_en, "nothing is due now");
}

fn rule(id: &str, more: &str) -> String {
    format!("[[rule]]\nid = \"{id}\"\nzh = \"虚构\"\nen = \"made up\"\n{more}\n")
}

/// Nothing is compiled in: the same program answers by whatever table it was given.
#[test]
fn a_table_loaded_at_run_time_decides() {
    let of = |at_least: u32| {
        let text = rule(
            "many",
            &format!("measure = \"urge\"\nwhen = [{{ of = \"parties\", at_least = {at_least} }}]"),
        );
        ladder(&format!("{HEAD}{text}")).unwrap()
    };
    let mut facts = CaseFacts::new(CaseKind::Hazard, CaseLevel::Village);
    facts.parties = 7;
    assert_eq!(due_actions(&of(7), &facts).unwrap().value.measures, [Measure::Urge]);
    assert!(due_actions(&of(8), &facts).unwrap().value.measures.is_empty());
}

/// The nearest document speaks last, and what it drops is gone; what it cannot drop is the law's.
#[test]
fn the_nearest_document_speaks_last() {
    let head = HEAD.replace("449901", "441427104000");
    let text = format!(
        "{head}drops = [\"grid-failed\"]\n{}",
        rule(
            "village-failed",
            "measure = \"urge\"\nwhen = [{ of = \"failures\", at_least = 1 }]\nfrom = \"2016-07-01\""
        )
    );
    let town = Ruleset::jiaoling().unwrap().with_documents([("town.toml", text)]).unwrap();
    let ids = |on: &str| -> Vec<(String, Measure)> {
        let ladder = Ladder::on(&town, parse_date(on).unwrap()).unwrap();
        ladder.rules().iter().map(|rule| (rule.id().to_string(), rule.measure())).collect()
    };
    let (before, after) = (ids("2016-06-30"), ids("2016-07-01"));
    for table in [&before, &after] {
        assert!(table.iter().all(|(id, _)| id != "grid-failed"));
        assert!(table.iter().any(|(id, _)| id == "mediation-violence"));
    }
    let of = |table: &[(String, Measure)]| table.iter().find(|(id, _)| id == "village-failed").unwrap().1;
    assert_eq!((of(&before), of(&after)), (Measure::Escalate, Measure::Urge));
    let dropped = format!("{head}drops = [\"mediation-violence\"]\n");
    let refused = Ruleset::jiaoling().unwrap().with_documents([("town.toml", dropped)]).unwrap_err();
    assert_eq!(refused.faults()[0].code.0, 577);
}

/// A hostile document is refused in bounded time: every fault at its line.
#[test]
fn the_sixty_fifth_rule_is_refused_with_its_line() {
    let many = |count: usize| -> String {
        let rules = (0..count).map(|at| rule(&format!("r{at}"), "measure = \"urge\"\nrisk = \"high\""));
        HEAD.to_string() + &rules.collect::<String>()
    };
    // The nation's own rules take room too: seven, of which at most six hold on one day.
    assert_eq!(ladder(&many(58)).unwrap().rules().len(), 64);
    let text = many(59);
    let error = ladder(&text).unwrap_err();
    let fault = &error.faults()[0];
    assert_eq!(
        (fault.code.0, fault.document.as_str(), fault.key.as_str()),
        (128, "made-up.toml", "rule[58]")
    );
    let line = text.lines().position(|line| line.contains("\"r58\"")).unwrap();
    assert_eq!(usize::try_from(fault.line).unwrap(), line);
}
