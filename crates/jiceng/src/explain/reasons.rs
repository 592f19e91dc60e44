use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error as _, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One table of reasons: at most 64 entries, each with its label in both languages. 理由表。
pub trait ReasonWord: Copy + Eq + fmt::Debug + Serialize + 'static {
    /// Every reason, in the order of the bits.
    const ALL: &'static [Self];
    /// Its bit, from 0 to 63.
    fn bit(self) -> u32;
    /// Its written word.
    fn word(self) -> &'static str;
    /// Its Chinese label.
    fn zh(self) -> &'static str;
    /// Its English label.
    fn en(self) -> &'static str;
}

/// Implements [`ReasonWord`] for a closed list.
macro_rules! reason_table {
    ($name:ident) => {
        const _: () = assert!($name::ALL.len() <= 64);
        impl $crate::explain::ReasonWord for $name {
            const ALL: &'static [Self] = $name::ALL;
            fn bit(self) -> u32 {
                self as u32
            }
            fn word(self) -> &'static str {
                $name::word(self)
            }
            fn zh(self) -> &'static str {
                $name::zh(self)
            }
            fn en(self) -> &'static str {
                $name::en(self)
            }
        }
    };
}
pub(crate) use reason_table;

/// The set of the rules that held, as a bit set of one table. 成立的理由（位集合）。
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reasons<R> {
    bits: u64,
    table: PhantomData<R>,
}

impl<R: ReasonWord> Reasons<R> {
    /// None. 空集。
    #[must_use]
    pub const fn none() -> Self {
        Self { bits: 0, table: PhantomData }
    }

    /// The set of these bits; bits beyond the table are dropped. 由位还原。
    #[must_use]
    pub fn from_bits(bits: u64) -> Self {
        let known = R::ALL.iter().fold(0, |known, reason| known | (1_u64 << reason.bit()));
        Self { bits: bits & known, table: PhantomData }
    }

    /// The bits. 位表示。
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.bits
    }

    /// Whether `reason` held. 是否成立。
    #[must_use]
    pub fn has(self, reason: R) -> bool {
        self.bits & (1 << reason.bit()) != 0
    }

    /// The reasons that held, in order. 逐项。
    pub fn iter(self) -> impl Iterator<Item = R> {
        R::ALL.iter().copied().filter(move |reason| self.has(*reason))
    }

    /// The set that holds just this one.
    #[must_use]
    pub(crate) fn of(reason: R) -> Self {
        Self { bits: 1 << reason.bit(), table: PhantomData }
    }

    /// The union of both.
    #[must_use]
    pub(crate) const fn union(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits, table: PhantomData }
    }

    /// The other set where `other_holds`, else this one; without a branch.
    #[must_use]
    pub(crate) const fn or_if(self, other_holds: bool, other: Self) -> Self {
        let mask = (other_holds as u64).wrapping_neg();
        Self { bits: (self.bits & !mask) | (other.bits & mask), table: PhantomData }
    }

    /// The set with one reason in place of another.
    #[must_use]
    pub(crate) fn swapped(mut self, old: R, new: R) -> Self {
        self.bits &= !(1 << old.bit());
        self.add(new);
        self
    }

    /// The set with the reason where it `held`, without it where it did not.
    #[must_use]
    pub(crate) fn with_if(mut self, held: bool, reason: R) -> Self {
        self.bits &= !(1 << reason.bit());
        self.add_if(held, reason);
        self
    }

    pub(crate) fn add(&mut self, reason: R) {
        self.bits |= 1 << reason.bit();
    }

    pub(crate) fn add_if(&mut self, held: bool, reason: R) {
        self.bits |= u64::from(held) << reason.bit();
    }
}

impl<R: ReasonWord> fmt::Debug for Reasons<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(ReasonWord::word)).finish()
    }
}

impl<R: ReasonWord> Serialize for Reasons<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// An answer that was written out is read back: pickled, or sent from one machine to another.
impl<'de, R: ReasonWord> Deserialize<'de> for Reasons<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut reasons = Self::none();
        for word in Vec::<String>::deserialize(deserializer)? {
            let known = R::ALL.iter().find(|reason| reason.word() == word);
            let unknown = || D::Error::invalid_value(Unexpected::Other("word"), &"a reason of this table");
            reasons.add(*known.ok_or_else(unknown)?);
        }
        Ok(reasons)
    }
}
