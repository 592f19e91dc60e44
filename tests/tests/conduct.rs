//! Registers, recusal, candidates and permission: laws that hold whatever is asked. Everybody is made up.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use jiceng::Ruleset;
use jiceng::calendar::{parse_date, parse_instant};
use jiceng::organisation::{
    AbsenceRow, Acted, AppointmentRow, CandidateReason, Matter, MayColumns, MayOut, NOBODY, Object,
    OfficialRow, PermissionRequest, Permissions, Place, Register, RegisterInput, RelationRow, RoleRow, Seat,
    Task, candidates, may, may_slices, recusal, suppress,
};
use jiceng::words::{
    Action, Confidentiality, Function, GridRole, Level, ObjectKind, Procedure, RecusalGround, RelationKind,
};
use jiceng_tests::invented;
use proptest::prelude::*;
use proptest::sample::select;

static INVENTED: LazyLock<Ruleset> = LazyLock::new(|| invented::ruleset().unwrap());
static JIAOLING: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::jiaoling().unwrap());

/// A document that grants everybody everything with accusations.
const EVERYTHING: &str = r#"document = "conduct"
id = "all"
name_zh = "虚构"
name_en = "made up"
jurisdiction = "449901"
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }

[[grant]]
id = "everything"
zh = "虚构"
en = "made up"
actions = ["view", "register", "handle", "assign", "copy", "link", "export", "count"]
objects = ["accusation"]
kinds = ["township", "centre", "working-group", "hall", "post", "village", "village-station", "station-part"]
scope = "anywhere"
sight = "full"
"#;
static GENEROUS: LazyLock<Ruleset> =
    LazyLock::new(|| INVENTED.with_documents([("all.toml", EVERYTHING)]).unwrap());

const TOWNSHIP: &str = "449901101000";
const VILLAGE: &str = "449901101201";
const OTHER: &str = "449901101202";

fn first() -> NaiveDate {
    parse_date("2015-06-01").unwrap()
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..4_000).prop_map(|days| first() + Days::new(days))
}

fn key(n: usize) -> String {
    format!("o{n}")
}

/// Bodies and where each can stand.
fn seats() -> Vec<(&'static str, &'static str)> {
    vec![
        ("township", TOWNSHIP),
        ("centre", TOWNSHIP),
        ("group-mediation", TOWNSHIP),
        ("hall", TOWNSHIP),
        ("post-petitions", TOWNSHIP),
        ("village", VILLAGE),
        ("village-committee", VILLAGE),
        ("village-station", VILLAGE),
        ("village-station", OTHER),
    ]
}

prop_compose! {
    fn appointment()(who in 0..8_usize, seat in select(seats()), lead in prop::bool::weighted(0.3), from in day(), days in prop::option::of(0_u64..2_000)) -> AppointmentRow {
        AppointmentRow {
            official: key(who),
            unit: seat.0.into(),
            place: seat.1.into(),
            lead,
            from,
            to: days.map(|days| from + Days::new(days)),
        }
    }
}

prop_compose! {
    fn relation()(who in 0..8_usize, other in 0..12_usize, kind in select(RelationKind::ALL), from in prop::option::of(day()), to in prop::option::of(day())) -> RelationRow {
        RelationRow { official: key(who), person: key(other), kind, from, to }
    }
}

prop_compose! {
    fn register()(
        appointments in prop::collection::vec(appointment(), 0..16),
        relations in prop::collection::vec(relation(), 0..12),
        roles in prop::collection::vec((0..8_usize, select(GridRole::ALL), select(vec![TOWNSHIP, VILLAGE]), day()), 0..6),
        absences in prop::collection::vec((0..8_usize, day(), 0_u64..900), 0..4),
    ) -> RegisterInput {
        RegisterInput {
            officials: (0..8).map(|n| OfficialRow { key: key(n), civil_servant: [None, Some(true), Some(false)][n % 3] }).collect(),
            appointments,
            roles: roles.into_iter().map(|(who, role, place, from)| RoleRow { official: key(who), role, place: place.into(), from, to: None }).collect(),
            relations,
            absences: absences.into_iter().map(|(who, from, days)| AbsenceRow { official: key(who), from, to: from + Days::new(days) }).collect(),
        }
    }
}

prop_compose! {
    fn task()(
        on in day(),
        parties in prop::collection::vec(0..12_usize, 0..3),
        accused in prop::collection::vec(0..12_usize, 0..3),
        acted in prop::collection::vec((0..8_usize, select(Function::ALL)), 0..3),
        seat in select(seats()),
        function in select(Function::ALL),
        role in prop::option::weighted(0.3, select(GridRole::ALL)),
    ) -> Task {
        Task {
            matter: Matter {
                procedure: Procedure::Petition,
                on,
                parties: parties.into_iter().map(key).collect(),
                accused: accused.into_iter().map(key).collect(),
                acted: acted.into_iter().map(|(who, function)| Acted { official: key(who), function }).collect(),
            },
            function,
            seat: Seat::new(seat.0, seat.1).unwrap(),
            within: Some("449901".parse().unwrap()),
            units: vec![],
            role,
            load: vec![],
        }
    }
}

fn built(input: &RegisterInput) -> Register {
    Register::from_rows(&INVENTED, input).unwrap().register
}

/// What a clerk with the lists on paper would say: is there a declared relation between these two on that day?
fn related(
    input: &RegisterInput,
    official: &str,
    others: &[String],
    on: NaiveDate,
) -> BTreeSet<RecusalGround> {
    let mut grounds = BTreeSet::new();
    for row in &input.relations {
        let pair = (row.official == official && others.contains(&row.person))
            || (row.person == official && others.contains(&row.official));
        let known = (0..8).any(|n| key(n) == row.official);
        let reversed = row.from.zip(row.to).is_some_and(|(from, to)| from > to);
        let holds = row.from.is_none_or(|from| from <= on) && row.to.is_none_or(|to| on <= to);
        if pair && known && holds && !reversed && row.person != row.official {
            grounds.insert(match row.kind {
                RelationKind::Interest => RecusalGround::DirectInterest,
                RelationKind::Represented => RecusalGround::EarlierRepresentative,
                RelationKind::Other => RecusalGround::OtherRelation,
                _ => RecusalGround::NearKin,
            });
        }
    }
    grounds
}

proptest! {
    /// Every official is a candidate or rejected with a reason, never both, never twice.
    #[test]
    fn everybody_is_somewhere(input in register(), task in task()) {
        let register = built(&input);
        let answer = candidates(&INVENTED, &register, &task).unwrap();
        let value = answer.value;
        let mut seen = BTreeSet::new();
        for one in &value.candidates {
            prop_assert!(seen.insert(one.official.to_string()));
        }
        for one in &value.rejected {
            prop_assert!(seen.insert(one.official.to_string()) && one.reasons.bits() != 0);
        }
        prop_assert_eq!(seen.len(), register.len());
        prop_assert_eq!(value.unassigned.is_none(), !value.candidates.is_empty());
        let order: Vec<_> = value.candidates.iter().map(|one| (one.distance, one.load, one.official.clone())).collect();
        prop_assert!(order.is_sorted());
    }

    #[test]
    fn adding_a_relation_never_adds_a_candidate(input in register(), task in task(), more in relation()) {
        let names = |input: &RegisterInput| -> BTreeSet<String> {
            let value = candidates(&INVENTED, &built(input), &task).unwrap().value;
            value.candidates.iter().map(|one| one.official.to_string()).collect()
        };
        let before = names(&input);
        let mut with = input.clone();
        with.relations.push(more);
        prop_assert!(names(&with).is_subset(&before));
    }

    /// Candidates and the plain lists agree on relations, parties and accused; and on who serves and who is away.
    #[test]
    fn grounds_are_those_of_the_lists(input in register(), task in task()) {
        let register = built(&input);
        let value = candidates(&INVENTED, &register, &task).unwrap().value;
        let on = task.matter.on;
        let others: Vec<String> = task.matter.parties.iter().chain(&task.matter.accused).cloned().collect();
        for one in &value.rejected {
            let who = one.official.to_string();
            let has = |ground: RecusalGround| one.reasons.has(CandidateReason::from_word(ground.word()).unwrap());
            let expected = related(&input, &who, &others, on);
            for ground in [RecusalGround::NearKin, RecusalGround::DirectInterest, RecusalGround::EarlierRepresentative, RecusalGround::OtherRelation] {
                prop_assert_eq!(has(ground), expected.contains(&ground), "{:?}", ground);
            }
            prop_assert_eq!(has(RecusalGround::Party), task.matter.parties.contains(&who));
            prop_assert_eq!(has(RecusalGround::Accused), task.matter.accused.contains(&who));
            let away = input.absences.iter().any(|row| row.official == who && row.from <= on && on <= row.to);
            let number = register.number(&who).unwrap();
            prop_assert_eq!(one.reasons.has(CandidateReason::NotInService), !register.serves(number, on));
            prop_assert_eq!(one.reasons.has(CandidateReason::Absent), away && register.serves(number, on));
        }
        for one in &value.candidates {
            prop_assert!(related(&input, &one.official, &others, on).is_empty());
        }
    }

    /// Whoever is a candidate need not step aside, and the other way round as far as recusal goes.
    #[test]
    fn candidates_and_recusal_agree(input in register(), task in task()) {
        let register = built(&input);
        let value = candidates(&INVENTED, &register, &task).unwrap().value;
        let grounds = |who: &str| recusal(&INVENTED, &register, who, task.function, &task.matter).unwrap().value.grounds;
        for one in &value.candidates {
            prop_assert_eq!(grounds(&one.official), vec![]);
        }
        for one in &value.rejected {
            let mine: Vec<&str> = grounds(&one.official).iter().map(|found| found.ground.word()).collect();
            let theirs: Vec<&str> = one.reasons.iter().map(|reason| reason.word()).take_while(|word| RecusalGround::from_word(word).is_some()).collect();
            prop_assert_eq!(mine, theirs);
        }
    }

    /// The same rows in another order are the same register.
    #[test]
    fn the_order_of_rows_does_not_matter(input in register()) {
        // Of two leads the later row goes, so that list keeps its order.
        let mut turned = input.clone();
        turned.officials.reverse();
        turned.roles.reverse();
        turned.relations.reverse();
        turned.absences.reverse();
        let (a, b) = (built(&input), built(&turned));
        prop_assert_eq!(a.len(), b.len());
        for number in 0..8_u32 {
            prop_assert_eq!(a.key(number), b.key(number));
            for days in [0, 500, 1_500, 3_000] {
                let on = first() + Days::new(days);
                prop_assert_eq!(a.serves(number, on), b.serves(number, on));
                prop_assert_eq!(a.is_absent(number, on), b.is_absent(number, on));
            }
        }
    }

    /// One by one and by the column: the same sight, the same reasons.
    #[test]
    fn scalar_and_column_agree(
        input in register(),
        on in day(),
        rows in prop::collection::vec((
            0..8_usize, select(Action::ALL), select(ObjectKind::ALL), select(Confidentiality::ALL),
            select(vec!["449901", TOWNSHIP, VILLAGE, OTHER, "449901102000"]),
            prop::option::of(0..12_usize), prop::option::of(0..12_usize), any::<bool>(), any::<bool>(),
            prop::option::of(select(Function::ALL)), select(Procedure::ALL),
        ), 1..24),
        jiaoling in any::<bool>(),
    ) {
        // Jiaoling has grants; its places have another code.
        let (ruleset, input): (&Ruleset, RegisterInput) = if jiaoling {
            let text = serde_json::to_string(&input).unwrap().replace("449901", "441427").replace("group-mediation", "group-governance").replace("village-committee", "village");
            (&JIAOLING, serde_json::from_str(&text).unwrap())
        } else {
            (&INVENTED, input)
        };
        let register = Register::from_rows(ruleset, &input).unwrap().register;
        let permissions = Permissions::on(ruleset, &register, on).unwrap();
        let place = |text: &str| -> Place { if jiaoling { text.replace("449901", "441427") } else { text.into() }.parse().unwrap() };
        let person = |n: &Option<usize>| n.and_then(|n| register.person(&key(n))).unwrap_or(NOBODY);
        let position = |at: usize| u8::try_from(at).unwrap();
        let actors: Vec<u32> = rows.iter().map(|row| register.number(&key(row.0)).unwrap()).collect();
        let actions: Vec<u8> = rows.iter().map(|row| position(row.1 as usize)).collect();
        let objects: Vec<u8> = rows.iter().map(|row| position(row.2 as usize)).collect();
        let levels: Vec<u8> = rows.iter().map(|row| position(row.3 as usize)).collect();
        let places: Vec<u64> = rows.iter().map(|row| place(row.4).number()).collect();
        let parties: Vec<u32> = rows.iter().map(|row| person(&row.5)).collect();
        let accused: Vec<u32> = rows.iter().map(|row| person(&row.6)).collect();
        let flags: Vec<u8> = rows.iter().map(|row| u8::from(row.7) | u8::from(row.8) << 1).collect();
        let acted: Vec<u8> = rows.iter().map(|row| row.9.map_or(0, |function| 1 << function as u8)).collect();
        let procedures: Vec<u8> = rows.iter().map(|row| position(row.10 as usize)).collect();
        let (mut sights, mut reasons, mut codes) = (vec![9; rows.len()], vec![9; rows.len()], vec![9; rows.len()]);
        may_slices(
            &permissions,
            &MayColumns { actors: &actors, actions: &actions, objects: &objects, levels: &levels, places: &places, procedures: &procedures, parties: &parties, accused: &accused, flags: &flags, acted: &acted },
            &mut MayOut { sights: &mut sights, reasons: &mut reasons, codes: &mut codes },
        ).unwrap();
        for (at, row) in rows.iter().enumerate() {
            let who = key(row.0);
            let mut object = Object::new(row.2, place(row.4), row.3);
            object.procedure = row.10;
            object.parties = row.5.map(key).into_iter().collect();
            object.accused = row.6.map(key).into_iter().collect();
            object.assigned = row.7.then(|| who.clone()).into_iter().collect();
            object.consent = row.8;
            object.acted = row.9.map(|function| Acted { official: who.clone(), function }).into_iter().collect();
            let now = parse_instant(&format!("{on}T10:00:00+08:00")).unwrap();
            let answer = may(&permissions, &PermissionRequest { actor: who, action: row.1, object, now }).unwrap();
            prop_assert_eq!((answer.value.sight as u8, answer.reasons.bits(), 0), (sights[at], reasons[at], codes[at]));
            // An allowed act rests on something, and nothing is seen of what is refused.
            prop_assert_eq!(answer.value.allowed, sights[at] != 0);
            if answer.value.allowed && row.3 != Confidentiality::Open {
                prop_assert!(!answer.basis.is_empty());
            }
        }
    }

    /// The accused, and whoever serves in the accused unit, never see an accusation, whatever they are granted.
    #[test]
    fn the_accused_never_see_it(input in register(), on in day(), accused in 0..8_usize, who in 0..8_usize, action in select(Action::ALL), level in select(Confidentiality::ALL)) {
        let ruleset: &Ruleset = &GENEROUS;
        let register = Register::from_rows(ruleset, &input).unwrap().register;
        let permissions = Permissions::on(ruleset, &register, on).unwrap();
        let mut object = Object::new(ObjectKind::Accusation, VILLAGE.parse().unwrap(), level);
        object.accused = vec![key(accused)];
        object.assigned = vec![key(who)];
        let now = parse_instant(&format!("{on}T10:00:00+08:00")).unwrap();
        let answer = may(&permissions, &PermissionRequest { actor: key(who), action, object, now }).unwrap().value;
        let serve = |n: usize| -> Vec<(&str, &str)> {
            let faulty: BTreeSet<u64> = Register::from_rows(ruleset, &input).unwrap().faults.iter().filter(|fault| fault.field().is_some_and(|field| field.starts_with("appointments"))).filter_map(|fault| fault.row()).collect();
            let rows = input.appointments.iter().enumerate().filter(|(at, _)| !faulty.contains(&(*at as u64)));
            rows.filter(|(_, row)| row.official == key(n) && row.from <= on && row.to.is_none_or(|to| on <= to)).map(|(_, row)| (row.unit.as_str(), row.place.as_str())).collect()
        };
        let together = serve(who).iter().any(|seat| serve(accused).contains(seat));
        if who == accused || together {
            prop_assert!(!answer.allowed);
        }
    }

    /// No hidden count can be had by subtraction, and what need not be hidden for it is shown.
    #[test]
    fn hidden_counts_stay_hidden(counts in prop::collection::vec(0_u64..40, 0..12), least in 2_u64..12, total in any::<bool>()) {
        let answer = suppress(&counts, least, total).unwrap().value;
        let hidden: Vec<u64> = answer.cells.iter().zip(&counts).filter(|(cell, _)| cell.is_none()).map(|(_, count)| *count).collect();
        for (cell, count) in answer.cells.iter().zip(&counts) {
            prop_assert!(cell.is_none_or(|shown| shown == *count && (shown == 0 || shown >= least)));
            prop_assert!(*count != 0 || cell.is_some());
        }
        if answer.total.is_some() {
            prop_assert!(hidden.is_empty() || (hidden.len() >= 2 && hidden.iter().sum::<u64>() >= least));
        }
        if counts.iter().all(|count| *count == 0 || *count >= least) {
            prop_assert!(hidden.is_empty() && answer.total.is_some() == total);
        }
    }
}

#[test]
fn a_level_reaches_as_far_as_its_place() {
    for level in Level::ALL {
        let place: Place = "449901101201003".parse().unwrap();
        assert!(place.at(*level).holds(place));
    }
}
