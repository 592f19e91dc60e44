//! The parsers, and what must be so of whatever they read.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use jiceng::calendar::{parse_date, parse_instant};
use jiceng::deadline::{Arrival, DueRequest, Progress, due, receipt_day, status};
use jiceng::handbook::sms::{self, Limits, Reassembler, Received};
use jiceng::{Error, Ruleset};
use jiceng_data::{BUILT_IN, compile, decode, digest, encode};
use sha2::{Digest as _, Sha256};

use super::material::{FORMED, FORMS, JSON, MESSAGES, MOMENTS, REQUESTS, TOML};
use super::mutate::{MOST_BYTES, mutate};
use super::random::Random;

/// One of the parsers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parser {
    /// Documents as TOML.
    Toml,
    /// Documents as JSON.
    Json,
    /// Requests, and the answers to those that can be read.
    Request,
    /// The compiled form.
    Binary,
    /// Dates and instants.
    Moment,
    /// Ids, articles, divisions and dates inside a document.
    Form,
    /// Short messages of the handbook, and what the receiving end makes of them.
    Message,
    /// An index of grids.
    Grid,
}

/// Whether an input was read.
pub(super) type Read = Result<bool, String>;

static RULESET: LazyLock<Result<Ruleset, Error>> = LazyLock::new(|| {
    Ruleset::jiaoling()?.with_documents([("hall.json", JSON.last().copied().unwrap_or_default())])
});

impl Parser {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Toml,
        Self::Json,
        Self::Request,
        Self::Binary,
        Self::Moment,
        Self::Form,
        Self::Message,
        Self::Grid,
    ];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Toml => "toml",
            Self::Json => "json",
            Self::Request => "request",
            Self::Binary => "binary",
            Self::Moment => "moment",
            Self::Form => "form",
            Self::Message => "message",
            Self::Grid => "grid",
        }
    }

    /// One input.
    pub(super) fn input(self, random: &mut Random) -> Vec<u8> {
        if random.one_in(16) {
            return noise(random);
        }
        match self {
            Self::Toml => {
                varied(random, |random| TOML.get(random.below(TOML.len())).map_or("", String::as_str).into())
            }
            Self::Json => varied(random, |random| random.pick(JSON).unwrap_or_default().into()),
            Self::Request => varied(random, |random| random.pick(REQUESTS).unwrap_or_default().into()),
            Self::Moment => varied(random, |random| random.pick(MOMENTS).unwrap_or_default().into()),
            Self::Binary => binary(random),
            Self::Form => form(random),
            Self::Message => message(random),
            Self::Grid => grid(random),
        }
    }

    /// Reads an input and checks what was read; the error says what does not hold.
    pub(super) fn check(self, input: &[u8]) -> Read {
        let text = String::from_utf8_lossy(input);
        match self {
            Self::Toml | Self::Form => document("a.toml", &text),
            Self::Json => document("a.json", &text),
            Self::Request => request(&text),
            Self::Binary => bytes(input),
            Self::Moment => moment(&text),
            Self::Message => received(&text),
            Self::Grid => super::grid::check(input),
        }
    }
}

/// Nothing but noise.
fn noise(random: &mut Random) -> Vec<u8> {
    let most = if random.one_in(64) { MOST_BYTES } else { 96 };
    (0..random.below(most)).map(|_| random.byte()).collect()
}

/// A piece of the material, mostly a short one, changed; now and then as it stands.
fn varied(random: &mut Random, piece: impl Fn(&mut Random) -> String) -> Vec<u8> {
    let (one, other) = (piece(random).into_bytes(), piece(random).into_bytes());
    // Long inputs cost most and find least.
    let mut input = if one.len() > 512 && !random.one_in(6) {
        let from = random.below(one.len());
        one.into_iter().skip(from).take(1 + random.below(256)).collect()
    } else {
        one
    };
    if !random.one_in(32) {
        mutate(random, &mut input, &other);
    }
    input
}

/// Compiled bytes, changed; half of them with a digest that fits, so that they get past it.
fn binary(random: &mut Random) -> Vec<u8> {
    const HEADER: usize = 6 + 2;
    let small = compile(None, &[("a.json", JSON.get(random.below(JSON.len())).copied().unwrap_or_default())]);
    let whole = encode(&small.corpus);
    let payload_from = HEADER + 32;
    let mut payload: Vec<u8> = whole.iter().skip(payload_from).copied().collect();
    let real: Vec<u8> = BUILT_IN.iter().skip(random.below(BUILT_IN.len())).take(64).copied().collect();
    if !random.one_in(32) {
        mutate(random, &mut payload, &real);
    }
    let mut input: Vec<u8> = whole.iter().take(HEADER).copied().collect();
    if random.one_in(8) {
        input.extend(whole.iter().skip(HEADER).take(32));
    } else {
        input.extend_from_slice(&Sha256::digest(&payload));
    }
    input.extend(payload);
    if random.one_in(16) {
        mutate(random, &mut input, &real);
    }
    input
}

/// An index, changed; most with a digest that fits, so that they get past it.
fn grid(random: &mut Random) -> Vec<u8> {
    let mut input = super::grid::some(random);
    let other = super::grid::some(random);
    if !random.one_in(32) {
        mutate(random, &mut input, &other);
    }
    if !random.one_in(8) {
        super::grid::seal(&mut input);
    }
    input
}

fn form(random: &mut Random) -> Vec<u8> {
    let mut text = FORMED.to_string();
    for (place, fitting) in FORMS {
        let mut word = random.pick(fitting).unwrap_or_default().as_bytes().to_vec();
        if random.one_in(2) {
            mutate(random, &mut word, b"()(last)item -0123456789");
        }
        word.truncate(80);
        text = text.replacen(place, &String::from_utf8_lossy(&word), 1);
    }
    text.into_bytes()
}

/// A message, changed; half of them with a check that fits, so that they get past it.
fn message(random: &mut Random) -> Vec<u8> {
    let mut text = random.pick(MESSAGES).unwrap_or_default().as_bytes().to_vec();
    let other = random.pick(MESSAGES).unwrap_or_default();
    if !random.one_in(32) {
        mutate(random, &mut text, other.as_bytes());
    }
    if random.one_in(2) {
        let covered = String::from_utf8_lossy(&text).into_owned();
        let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(covered.as_bytes());
        text = covered.into_bytes();
        text.extend(base32::encode(base32::Alphabet::Crockford, &crc.to_be_bytes()).into_bytes());
    }
    text
}

/// What the receiving end takes is acknowledged only where it is whole, and the same again changes nothing.
fn received(text: &str) -> Read {
    let now = parse_instant("2026-03-02T09:31:00+08:00").map_err(|error| error.to_string())?;
    let keys = BTreeMap::new();
    let mut centre = Reassembler::new(Limits::default());
    let first = match centre.receive(text, &keys, now) {
        Ok(first) => first,
        Err(error) => {
            spoken(Some(error))?;
            return Ok(false);
        }
    };
    let head = sms::read(text, &keys).map_err(|error| format!("taken and cannot be read: {error}"))?.head;
    let held = centre.acknowledgement(head.device).is_some_and(|held| held.holds(head.sequence));
    let whole = matches!(first, Received::Entry(_));
    if held && !whole {
        return Err("acknowledged and not held".into());
    }
    // An acknowledgement reaches 40 numbers ahead of the first that is missing.
    if whole && !held && head.sequence <= 40 {
        return Err("held and not acknowledged".into());
    }
    match centre.receive(text, &keys, now) {
        Ok(Received::Repeated) => Ok(true),
        other => Err(format!("the same again gives {other:?}")),
    }
}

fn document(name: &str, text: &str) -> Read {
    let compiled = compile(None, &[(name, text)]);
    if compiled.faults.len() > 65_536 {
        return Err("more faults than may be".into());
    }
    if compiled.faults.iter().any(|fault| fault.document != name || fault.line == 0 || fault.column == 0) {
        return Err("a fault without a place".into());
    }
    if !compiled.usable() {
        return Ok(false);
    }
    let bytes = encode(&compiled.corpus);
    let again = decode(&bytes).map_err(|error| format!("compiles and does not decode: {error}"))?;
    if again != compiled.corpus || encode(&again) != bytes || digest(&again) != digest(&compiled.corpus) {
        return Err("does not come back from its bytes the same".into());
    }
    // Rules may still be refused (a step twice, a calendar too long), but never by a fault of the library.
    match Ruleset::from_documents([(name, text)]) {
        Err(error) if error.code().0 >= 9_900 => Err(error.to_string()),
        _ => Ok(true),
    }
}

fn bytes(input: &[u8]) -> Read {
    let Ok(corpus) = decode(input) else { return Ok(false) };
    let again = decode(&encode(&corpus)).map_err(|error| format!("does not decode again: {error}"))?;
    if again == corpus { Ok(true) } else { Err("does not come back the same".into()) }
}

fn request(text: &str) -> Read {
    let ruleset = RULESET.as_ref().map_err(ToString::to_string)?;
    let now = parse_instant("2016-06-01T09:00:00+08:00").map_err(|error| error.to_string())?;
    if let Ok(value) = serde_json::from_str(text) {
        // What belongs to a request beside it.
        if let Ok(arrival) = Arrival::from_value(&value, "arrival") {
            spoken(receipt_day(ruleset, "GID-06", &arrival).err())?;
        }
        if let Ok(progress) = Progress::from_value(&value, "progress")
            && let Some(start) = NaiveDate::from_ymd_opt(2016, 3, 1)
        {
            spoken(status(ruleset, &DueRequest::new("LIC-13", start), &progress, now).err())?;
        }
    }
    let request = match DueRequest::from_json(text) {
        Ok(request) => request,
        Err(error) => {
            spoken(Some(error))?;
            return Ok(false);
        }
    };
    spoken(due(ruleset, &request).err())?;
    let written = serde_json::to_string(&request).map_err(|error| error.to_string())?;
    let same = DueRequest { reference: None, ..request };
    match DueRequest::from_json(&written) {
        Ok(again) if again == same => Ok(true),
        Ok(_) => Err(format!("comes back as another request: {written}")),
        Err(error) => Err(format!("does not come back: {error}")),
    }
}

/// An error says something in both languages and is never a fault of the library.
fn spoken(error: Option<Error>) -> Result<(), String> {
    let Some(error) = error else { return Ok(()) };
    let hollow = error.text_zh().is_empty() || error.text_en().is_empty();
    if hollow || error.code().0 >= 9_900 { Err(error.to_string()) } else { Ok(()) }
}

fn moment(text: &str) -> Read {
    let (date, instant) = (parse_date(text), parse_instant(text));
    if let Ok(date) = &date
        && (date.to_string() != text || parse_date(&date.to_string()).ok() != Some(*date))
    {
        return Err(format!("reads as {date}"));
    }
    if let Ok(instant) = &instant
        && parse_instant(&instant.to_rfc3339()).ok() != Some(*instant)
    {
        return Err(format!("reads as {instant}"));
    }
    for error in [date.as_ref().err(), instant.as_ref().err()] {
        spoken(error.cloned())?;
    }
    Ok(date.is_ok() || instant.is_ok())
}
