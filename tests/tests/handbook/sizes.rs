//! Sizes at their edges, from GSM 03.38 and 03.40.

use jiceng::handbook::sms::{Alphabet, size};

fn messages(text: &str) -> (Alphabet, usize, usize, usize) {
    let (short, long) = (size(text, false), size(text, true));
    (short.alphabet, short.units, short.messages, long.messages)
}

#[test]
fn the_edges_of_both_alphabets() {
    use Alphabet::{Gsm7, Ucs2};
    assert_eq!(messages(""), (Gsm7, 0, 0, 0));
    assert_eq!(messages(&"a".repeat(160)), (Gsm7, 160, 1, 1));
    assert_eq!(messages(&"a".repeat(161)), (Gsm7, 161, 2, 2));
    assert_eq!(messages(&"a".repeat(306)), (Gsm7, 306, 2, 3));
    assert_eq!(messages(&"a".repeat(304)), (Gsm7, 304, 2, 2));
    assert_eq!(messages(&"好".repeat(70)), (Ucs2, 70, 1, 1));
    assert_eq!(messages(&"好".repeat(71)), (Ucs2, 71, 2, 2));
    assert_eq!(messages(&"好".repeat(134)), (Ucs2, 134, 2, 3));
    assert_eq!(messages(&"好".repeat(132)), (Ucs2, 132, 2, 2));
}

#[test]
fn extension_characters_and_surrogates_take_two() {
    assert_eq!(messages("€{}[]~|^\\").1, 18);
    assert_eq!(messages(&"€".repeat(80)).2, 1);
    // 81 take 162: a part holds 76 of them, since none is cut.
    assert_eq!(messages(&"€".repeat(81)).2, 2);
    assert_eq!(messages(&"€".repeat(152)).2, 2);
    assert_eq!(messages(&"€".repeat(153)).2, 3);
    // 69 letters and one emoji are 71 units, not 70.
    assert_eq!(messages(&format!("{}😀", "a".repeat(69))), (Alphabet::Ucs2, 71, 2, 2));
    // An extension character takes one unit of UCS-2.
    assert_eq!(messages("€好").1, 2);
    // 33 pairs fill 66 of 67 units.
    assert_eq!(messages(&"𬭼".repeat(66)).2, 2);
    assert_eq!(messages(&"𬭼".repeat(67)).2, 3);
}

#[test]
fn the_characters_that_force_ucs2_are_named() {
    assert_eq!(size("ab好c，好`", false).beyond_gsm7, ['好', '，', '`']);
    assert_eq!(size("Ünter 5£ @Ω", false).beyond_gsm7, [] as [char; 0]);
}
