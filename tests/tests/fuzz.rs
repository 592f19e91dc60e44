//! A short run of the fuzz program, so that it stays right; the million inputs are its own run.

use jiceng_tests::fuzz::{Parser, Plan, input_of, run};

#[test]
fn some_thousand_inputs_into_each_parser() {
    for parser in Parser::ALL.iter().copied() {
        let plan = Plan { seed: 8, from: 0, inputs: 4_000, threads: 1 };
        let tally = run(parser, plan, &|_| ());
        assert_eq!((tally.passed, tally.failed), (4_000, 0), "{}: {:?}", parser.name(), tally.findings);
        // Inputs that are never read would test the first line of a parser only; those always read, nothing.
        let share = tally.read * 1_000 / 4_000;
        assert!((2..800).contains(&share), "{}: {share} of a thousand are read", parser.name());
    }
}

#[test]
fn an_input_can_be_made_again_and_keeps_its_bound() {
    for parser in Parser::ALL.iter().copied() {
        for number in 0..2_000 {
            let input = input_of(parser, 1, number);
            assert!(input.len() <= 4_200, "{}: {}", parser.name(), input.len());
            assert_eq!(input, input_of(parser, 1, number));
        }
        assert_ne!(input_of(parser, 1, 5), input_of(parser, 2, 5));
    }
}
