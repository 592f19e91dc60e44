use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::ballots::Ballots;
use crate::error::{Error, fail};
use crate::receipt::hex;

/// The salt of a leaf: 128 random bits that the host draws and keeps; without it a ballot of a few options could be
/// found from its digest by trying them all. 叶子的盐：由使用方随机生成并保管。
pub type Salt = [u8; 16];

type Hash = [u8; 32];

/// Ballots as a Merkle tree after RFC 6962, each leaf salted.
///
/// 票据的默克尔树（RFC 6962，叶子加盐）。
///
/// A leaf says which ballot was cast about whom with which marks, and never by whom: who voted and what was voted are
/// kept apart. Salts stay with the host, so a voter cannot prove to anybody how they voted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotTree {
    /// Hashes by level, the leaves first. A level of odd length carries its last hash up as it is.
    levels: Vec<Vec<Hash>>,
}

/// That a leaf is in a tree: the hashes beside its way up, and nothing of another ballot. 包含证明。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InclusionProof {
    /// Position of the leaf.
    pub index: u64,
    /// How many leaves the tree has.
    pub size: u64,
    /// The hashes beside its way, from the leaf up, in hexadecimal.
    pub path: Vec<String>,
}

fn leaf(salt: &Salt, line: &str) -> Hash {
    Sha256::new().chain_update([0]).chain_update(salt).chain_update(line.as_bytes()).finalize().into()
}

fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The canonical line of each ballot, in the order of their ids: id, official, group, stratum, marks. No rater, no time.
///
/// 每张票的规范化文本，按票号排序；不含评价人和时间。
///
/// # Errors
/// `JC-0234` without ids; `JC-0226` for columns of different lengths.
pub fn ballot_lines(ballots: &Ballots<'_>) -> Result<Vec<String>, Error> {
    let ids = ballots.ids.ok_or_else(|| fail(234, &[("field", "ids".to_string())]).at("ids"))?;
    let rows = ballots.len();
    let short = ids.len() != rows || ballots.groups.len() != rows;
    let ragged = ballots.marks.iter().any(|column| column.len() != rows);
    if short || ragged {
        return Err(fail(226, &[("a", rows.to_string()), ("b", ids.len().to_string())]).at("ids"));
    }
    let mut order: Vec<(u64, usize)> = ids.iter().copied().zip(0..).collect();
    order.sort_unstable();
    let line = |(id, row): &(u64, usize)| {
        let official = ballots.officials.get(*row).copied().unwrap_or_default();
        let group = ballots.groups.get(*row).copied().unwrap_or_default();
        let stratum = ballots.strata.and_then(|strata| strata.get(*row)).copied().unwrap_or_default();
        let marks: Vec<String> = ballots
            .marks
            .iter()
            .map(|column| column.get(*row).copied().unwrap_or_default().to_string())
            .collect();
        let marks = marks.join(",");
        format!(
            "{{\"group\":{group},\"id\":{id},\"marks\":[{marks}],\"official\":{official},\"stratum\":{stratum}}}"
        )
    };
    Ok(order.iter().map(line).collect())
}

impl BallotTree {
    /// The tree over lines, each with its salt.
    ///
    /// 由各票文本与盐构成。
    ///
    /// # Errors
    /// `JC-0734` unless there is one salt for each line and no two are the same.
    pub fn of(lines: &[String], salts: &[Salt]) -> Result<Self, Error> {
        let mut known = salts.to_vec();
        known.sort_unstable();
        known.dedup();
        if lines.len() != salts.len() || known.len() != salts.len() {
            let args = [("lines", lines.len().to_string()), ("salts", known.len().to_string())];
            return Err(fail(734, &args).at("salts"));
        }
        let leaves = lines.iter().zip(salts).map(|(line, salt)| leaf(salt, line)).collect();
        let mut levels: Vec<Vec<Hash>> = vec![leaves];
        while let Some(below) = levels.last().filter(|level| level.len() > 1) {
            let above = below.chunks(2).map(|pair| match pair {
                [left, right] => node(left, right),
                rest => rest.first().copied().unwrap_or_default(),
            });
            let above = above.collect();
            levels.push(above);
        }
        Ok(Self { levels })
    }

    /// The root, in hexadecimal: what the archive keeps. 根摘要。
    #[must_use]
    pub fn root(&self) -> String {
        let root = self.levels.last().and_then(|level| level.first()).copied();
        hex(&root.unwrap_or_else(|| Sha256::digest([]).into()))
    }

    /// The proof that a leaf is in the tree. 包含证明。
    #[must_use]
    pub fn proof(&self, index: usize) -> Option<InclusionProof> {
        let size = self.levels.first()?.len();
        if index >= size {
            return None;
        }
        let mut path = Vec::new();
        let mut at = index;
        for level in &self.levels {
            if let Some(beside) = level.get(at ^ 1) {
                path.push(hex(beside));
            }
            at /= 2;
        }
        Some(InclusionProof { index: u64::try_from(index).ok()?, size: u64::try_from(size).ok()?, path })
    }
}

impl InclusionProof {
    /// Whether the line with its salt is the leaf that the proof leads up to the root from.
    ///
    /// 核对某票是否在根摘要之内。
    ///
    /// # Errors
    /// `JC-0733` where it is not.
    pub fn check(&self, root: &str, line: &str, salt: &Salt) -> Result<(), Error> {
        let wrong = || fail(733, &[("index", self.index.to_string())]).at("proof");
        if self.index >= self.size {
            return Err(wrong());
        }
        let mut hash = leaf(salt, line);
        let (mut at, mut last) = (self.index, self.size.saturating_sub(1));
        let mut path = self.path.iter();
        while last > 0 {
            // The last of an odd level has nothing beside it and goes up as it is.
            if at % 2 == 1 || at < last {
                let beside = path.next().and_then(|text| from_hex(text)).ok_or_else(wrong)?;
                hash = if at % 2 == 1 { node(&beside, &hash) } else { node(&hash, &beside) };
            }
            at /= 2;
            last /= 2;
        }
        if path.next().is_none() && hex(&hash) == root { Ok(()) } else { Err(wrong()) }
    }
}

fn from_hex(text: &str) -> Option<Hash> {
    let mut hash = Hash::default();
    let bytes = text.as_bytes();
    if bytes.len() != 64 {
        return None;
    }
    for (slot, pair) in hash.iter_mut().zip(bytes.chunks_exact(2)) {
        let pair =
            std::str::from_utf8(pair).ok().filter(|pair| pair.bytes().all(|b| b.is_ascii_hexdigit()))?;
        *slot = u8::from_str_radix(pair, 16).ok()?;
    }
    Some(hash)
}
