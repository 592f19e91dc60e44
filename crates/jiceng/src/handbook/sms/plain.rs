//! What gateways do to a text is undone before it is read.

use std::borrow::Cow;

use crate::handbook::clear::half_width;

/// The form over which a check is made: half-width, without white space at its ends. A gateway that turns `，` into `,`
/// or cuts a blank does not break the check.
pub(super) fn comparable(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim();
    if trimmed.is_ascii() {
        trimmed.into()
    } else {
        trimmed.chars().map(half_width).collect::<String>().into()
    }
}

/// A received text without the gateway's signature before it: from the profile's letters on.
pub(super) fn without_signature(text: &str) -> &str {
    let text = text.trim();
    match text.strip_prefix('【').and_then(|rest| rest.split_once('】')) {
        Some((_, rest)) => rest.trim_start(),
        None => text,
    }
}

/// Where a received text may end: at its end, or before what a gateway put behind it. At most four places.
pub(super) fn ends(text: &str) -> impl Iterator<Item = &str> {
    const TAILS: [&str; 3] = ["【", "回T", "拒收"];
    let cut = TAILS.iter().filter_map(|tail| text.rfind(tail)).filter_map(|at| text.get(..at));
    std::iter::once(text).chain(cut).map(str::trim_end)
}
