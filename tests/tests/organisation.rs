//! Bodies, old duties, one door, levels and hand-overs: laws that hold whatever is asked.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail where they stand")]

use std::sync::LazyLock;

use chrono::NaiveDate;
use jiceng::Ruleset;
use jiceng::calendar::{parse_date, parse_instant};
use jiceng::explain::Caveat;
use jiceng::organisation::{
    ChartForm, DoorRequest, Entry, HandOverEvent, HandOverRequest, OrganisationReason, Seat, chart, door,
    handover, home_of, mapping, mapping_chart, tree, vertical,
};
use jiceng::words::{HandOverSide, Level, OldBodyKind, Post, UnitKind};
use jiceng_tests::invented;
use proptest::prelude::*;

static JIAOLING: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::jiaoling().unwrap());
static INVENTED: LazyLock<Ruleset> = LazyLock::new(|| invented::ruleset().unwrap());

fn day() -> NaiveDate {
    parse_date("2016-07-08").unwrap()
}

#[test]
fn the_tree_is_that_of_the_account() {
    let answer = tree(&Ruleset::jiaoling().unwrap(), day()).unwrap();
    let tree = answer.value;
    assert!(answer.caveats.has(Caveat::UnverifiedSource));
    let count = |kind: UnitKind| tree.bodies.iter().filter(|body| body.kind == kind).count();
    assert_eq!([UnitKind::WorkingGroup, UnitKind::Post, UnitKind::StationPart].map(count), [5, 5, 4]);
    let centre = tree.body("centre").unwrap();
    assert_eq!(centre.duties.len(), 4);
    assert_eq!(tree.guides_of("centre").count(), 3);
    assert_eq!(tree.leads_of("hall").next().unwrap().id, "group-governance");
    assert_eq!(tree.body("village-station").unwrap().hands_over_to, ["centre"]);
    // Guidance is no command: the guides are not above the centre.
    assert!(tree.above("centre").all(|body| body.kind != UnitKind::CountyBody));
}

#[test]
fn the_mapping_of_the_account_names_no_more_than_it_does() {
    let ruleset = Ruleset::jiaoling().unwrap();
    let all = mapping(&ruleset, day()).unwrap().value;
    let old: std::collections::BTreeSet<&str> =
        all.duties.iter().map(|one| one.old_zh.as_str()).filter(|old| !old.is_empty()).collect();
    assert_eq!(old.into_iter().collect::<Vec<_>>(), ["信访办", "司法所", "整合的条线资源", "综治办"]);
    for duty in ["disputes", "social-management", "public-opinion", "social-organisations"] {
        assert_eq!(home_of(&ruleset, duty, day()).unwrap().value.unit, "centre");
    }
}

#[test]
fn the_invented_mapping_is_whole() {
    let ruleset = invented::ruleset().unwrap();
    assert_eq!(ruleset.warnings(), []);
    let answer = mapping(&ruleset, day()).unwrap();
    assert!(answer.caveats.has(Caveat::ExamplePolicy));
    let kinds = |kind| {
        let duties = answer.value.duties.iter().filter(|one| one.old_kind == Some(kind));
        duties.filter_map(|one| one.old_body.as_deref()).collect::<std::collections::BTreeSet<_>>().len()
    };
    // Six offices, eight centres.
    assert_eq!((kinds(OldBodyKind::Office), kinds(OldBodyKind::Centre)), (6, 8));
    let mut seen = std::collections::BTreeSet::new();
    assert!(answer.value.duties.iter().all(|one| seen.insert(one.duty.clone())));
    for text in [&answer.value.note_zh, &answer.value.name_zh] {
        assert!(text.contains("虚构") || text.contains("合成"));
    }
}

#[test]
fn charts_draw_every_body_once() {
    for ruleset in [Ruleset::jiaoling().unwrap(), invented::ruleset().unwrap()] {
        let tree = tree(&ruleset, day()).unwrap().value;
        let text = chart(&tree, ChartForm::Text);
        assert_eq!(text.zh.lines().count(), tree.bodies.len());
        assert_eq!(text.en.lines().count(), tree.bodies.len());
        for form in [ChartForm::Mermaid, ChartForm::Graphviz] {
            let drawn = chart(&tree, form);
            for (at, body) in tree.bodies.iter().enumerate() {
                let node = |line: &str| {
                    line.trim_start().starts_with(&format!("n{at}["))
                        || line.contains(&format!(" n{at} [label"))
                };
                assert_eq!(drawn.zh.lines().filter(|line| node(line)).count(), 1, "{}", body.id);
            }
            let whole = mapping_chart(&mapping(&ruleset, day()).unwrap().value, form);
            assert!(whole.zh.contains("信访办") && !whole.en.contains("信访办"));
        }
    }
    let unnamed = chart(&tree(&Ruleset::jiaoling().unwrap(), day()).unwrap().value, ChartForm::Text);
    assert_eq!(unnamed.zh.matches("工作组（未列名）").count(), 3);
    assert_eq!(unnamed.en.matches("working group (not named)").count(), 3);
}

/// A name in a document cannot break out of its quotes.
#[test]
fn a_name_stays_inside_its_quotes() {
    let text = r#"document = "organisation"
id = "quotes"
name_zh = "虚构"
name_en = "made up"
jurisdiction = "449903"
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }
[[unit]]
id = "centre"
kind = "centre"
level = "township"
name_zh = 'a"]; n9["b\'
name_en = 'a"]; n9["b\'
"#;
    let ruleset = Ruleset::of_division("449903").unwrap().with_documents([("a.toml", text)]).unwrap();
    let tree = tree(&ruleset, day()).unwrap().value;
    assert!(chart(&tree, ChartForm::Mermaid).zh.contains("n0[\"a#quot;]; n9[#quot;b\\\"]"));
    assert!(chart(&tree, ChartForm::Graphviz).zh.contains(r#"[label="a\"]; n9[\"b\\"]"#));
}

fn asked(item: &str, at: Post, unmanned: Vec<Post>) -> DoorRequest {
    DoorRequest { item: item.into(), at, on: day(), unmanned }
}

#[test]
fn a_post_that_does_not_stand_in_guides() {
    let ruleset = invented::ruleset().unwrap();
    let ask = |at, unmanned| door(&ruleset, &asked("yunxi-relief", at, unmanned)).unwrap();
    // Here only two posts stand in for civil affairs.
    assert_eq!(ask(Post::PopulationAndFamilyPlanning, vec![]).value.entry, Entry::TakenIn);
    let guided = ask(Post::PetitionsAndGeneral, vec![]);
    assert_eq!(guided.value.entry, Entry::Guided);
    assert!(guided.reasons.has(OrganisationReason::NotCompatible));
    let away = vec![Post::CivilAffairs, Post::LabourAndSocialSecurity];
    let answer = ask(Post::PetitionsAndGeneral, away.clone());
    assert_eq!(answer.value.handles, Some(Post::PopulationAndFamilyPlanning));
    assert!(answer.reasons.has(OrganisationReason::StandsIn));
    let nobody = ask(Post::CivilAffairs, Post::ALL.to_vec());
    assert_eq!((nobody.value.entry, nobody.value.handles), (Entry::Waiting, None));
    assert!(nobody.reasons.has(OrganisationReason::NobodyStandsIn));
}

proptest! {
    /// Whoever handles is there and is the right post or stands in for it; and somebody handles if anybody can.
    #[test]
    fn whoever_handles_may(item in 0_usize..55, at in 0_usize..5, away in 0_u8..32, invented in any::<bool>()) {
        let ruleset: &Ruleset = if invented { &INVENTED } else { &JIAOLING };
        let items = jiceng::catalogue::items(ruleset, day(), &jiceng::catalogue::Selection::default()).unwrap();
        let item = &items[item % items.len()];
        let unmanned: Vec<Post> =
            Post::ALL.iter().copied().enumerate().filter(|(bit, _)| away >> bit & 1 == 1).map(|(_, post)| post).collect();
        let at = Post::ALL[at];
        let answer = door(ruleset, &asked(&item.id, at, unmanned.clone())).unwrap().value;
        let may: Vec<Post> = answer.right.into_iter().chain(answer.stand_ins.iter().copied()).collect();
        let there = may.iter().filter(|post| !unmanned.contains(post)).count();
        prop_assert_eq!(answer.handles.is_some(), there > 0);
        if let Some(post) = answer.handles {
            prop_assert!(may.contains(&post) && !unmanned.contains(&post));
            prop_assert_eq!(answer.entry == Entry::Handled, post == at);
        }
    }

    /// Every superior is a superior of the one below, at no lower a level, in a place that holds the seat's.
    #[test]
    fn superiors_hold_what_is_below(at in 0_usize..40, invented in any::<bool>()) {
        let ruleset: &Ruleset = if invented { &INVENTED } else { &JIAOLING };
        let bodies = tree(ruleset, day()).unwrap().value.bodies;
        let body = &bodies[at % bodies.len()];
        let place = match body.level {
            Level::County => "449901",
            Level::Township => "449901104000",
            Level::Village => "449901104201",
            Level::Group => "449901104201003",
        };
        let seat = Seat::new(&body.id, place).unwrap();
        let answer = vertical(ruleset, &seat, day()).unwrap().value;
        let mut below = seat;
        for above in &answer.line {
            prop_assert!(above.place.holds(below.place));
            let next = vertical(ruleset, &below, day()).unwrap().value;
            prop_assert_eq!(next.superior.as_ref(), Some(above));
            let parts = vertical(ruleset, above, day()).unwrap().value.subordinates;
            prop_assert!(parts.contains(&below.unit));
            below = above.clone();
        }
        prop_assert!(vertical(ruleset, &below, day()).unwrap().value.superior.is_none());
    }
}

fn passed(steps: &[(&str, &str)], now: &str) -> jiceng::explain::Answer<jiceng::organisation::HandOver> {
    let at = |text: &str| parse_instant(&format!("{text}:00+08:00")).unwrap();
    let request = HandOverRequest {
        handover: "station-to-centre".into(),
        offered_at: at("2016-03-01T09:00"),
        events: steps
            .iter()
            .map(|(step, when)| HandOverEvent { step: (*step).into(), at: at(when) })
            .collect(),
        now: at(now),
        office: None,
    };
    handover(&INVENTED, &request).unwrap()
}

#[test]
fn a_matter_passes_with_the_receipt() {
    let open = passed(&[], "2016-03-01T10:00");
    assert_eq!(
        (open.value.holder, open.value.holder_unit.as_str()),
        (HandOverSide::Giver, "village-station")
    );
    assert_eq!(open.value.steps[0].due, Some(parse_date("2016-03-02").unwrap()));
    assert!(!open.value.steps[0].late && open.value.steps[1].due.is_none());
    // A day late, and the station still answers.
    let late = passed(&[], "2016-03-03T00:00");
    assert!(late.value.steps[0].late && late.reasons.has(OrganisationReason::StepLate));
    assert_eq!(late.value.holder, HandOverSide::Giver);
    let received = passed(&[("receipt", "2016-03-02T17:00")], "2016-03-02T17:00");
    assert_eq!(
        (received.value.holder, received.value.next.as_deref()),
        (HandOverSide::Receiver, Some("reply"))
    );
    // Five working days from the receipt, over a weekend.
    assert_eq!(received.value.steps[1].due, Some(parse_date("2016-03-09").unwrap()));
    let done = passed(
        &[("receipt", "2016-03-02T17:00"), ("reply", "2016-03-10T09:00"), ("feedback", "2016-03-10T10:00")],
        "2016-03-10T10:00",
    );
    assert!(done.value.complete && done.value.steps[1].late && !done.value.steps[2].late);
    let unordered = passed(&[("reply", "2016-03-02T17:00")], "2016-03-02T17:00");
    assert!(unordered.reasons.has(OrganisationReason::OutOfOrder));
    assert_eq!(unordered.value.holder, HandOverSide::Giver);
}

#[test]
fn hours_run_from_the_instant() {
    let at = |text: &str| parse_instant(&format!("{text}:00+08:00")).unwrap();
    let request = HandOverRequest {
        handover: "centre-to-station".into(),
        offered_at: at("2016-03-01T09:00"),
        events: vec![HandOverEvent { step: "receipt".into(), at: at("2016-03-01T17:01") }],
        now: at("2016-03-02T09:00"),
        office: None,
    };
    let answer = handover(&INVENTED, &request).unwrap();
    assert_eq!(answer.value.steps[0].due_at, Some(at("2016-03-01T17:00")));
    assert!(answer.value.steps[0].late);
    assert!(answer.reasons.has(OrganisationReason::StepWithoutLimit));
}
