use std::sync::Arc;

use jiceng_data::model::{EvaluationFrame, EvaluationScheme, LegalBasis};
use jiceng_data::words::{GradeLevel, SourceKind, StaffKind};

use super::lanes::Lanes;
use crate::calendar::{date_of_day, day_of_date};
use crate::error::{Error, echo, fail};
use crate::explain::{Caveat, Caveats, Citation};
use crate::ruleset::{Inner, Ruleset, nearest};

/// How one year's evaluation is scored: checked when its document was loaded, with its digest and basis.
///
/// 某年度的考评办法：载入时已检查，附摘要与依据。
///
/// A cheap handle. The split of the 20 % beside the mass review and the treatment of don't-knows and abstentions have
/// no default: a document without them is refused.
#[derive(Debug, Clone)]
pub struct Scheme(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    model: EvaluationScheme,
    digest: String,
    lanes: Lanes,
    frames: Vec<EvaluationFrame>,
    basis: Vec<Arc<Citation>>,
    caveats: Caveats,
    provisions: Vec<(String, Arc<Citation>)>,
}

/// The scheme with this id.
///
/// 按编号取考评办法。
///
/// # Errors
/// `JC-0721` if the ruleset holds no such scheme.
///
/// # Source
/// The scheme's own document; what the frames of its area fix was checked when it was loaded (`JC-0717`).
///
/// # Examples
/// ```
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let error = jiceng::evaluation::scheme(&ruleset, "jiaoling-2016").unwrap_err();
/// assert_eq!(error.code().to_string(), "JC-0721");
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn scheme(ruleset: &Ruleset, id: &str) -> Result<Scheme, Error> {
    let inner = ruleset.inner();
    let model = inner.schemes().find(|scheme| scheme.id == id).ok_or_else(|| {
        let near = nearest(id, inner.schemes().map(|scheme| scheme.id.as_str()));
        let (zh, en) = near.map_or_else(Default::default, |near| {
            (format!("；是否为“{near}”？"), format!(", did you mean `{near}`?"))
        });
        fail(721, &[("got", echo(id, near)), ("meant_zh", zh), ("meant_en", en)]).at("scheme")
    })?;
    Ok(Scheme(Arc::new(parts(inner, model))))
}

fn parts(inner: &Inner, model: &EvaluationScheme) -> Parts {
    // The law of a year's evaluation is that of its last day.
    let last = chrono::NaiveDate::from_ymd_opt(i32::from(model.year), 12, 31);
    let day = last.map_or(i32::MAX, day_of_date);
    let frames: Vec<EvaluationFrame> = inner.frames_on(day).cloned().collect();
    let named = provisions_of(model, &frames);
    let provisions: Vec<(String, Arc<Citation>)> = named
        .into_iter()
        .filter_map(|id| Some((id.to_owned(), inner.provision_on(id, day)?.clone())))
        .collect();
    let mut basis = vec![Inner::scheme_citation(model)];
    let locks = frames.iter().filter(|frame| !frame.locks.is_empty());
    basis.extend(locks.map(Inner::frame_citation));
    basis.extend(model.basis.iter().filter_map(|id| find(&provisions, id).cloned()));
    let caveats = basis.iter().fold(Caveats::NONE, |caveats, basis| caveats.and(caveats_of(basis)));
    Parts {
        digest: inner.scheme_digest(model),
        lanes: Lanes::of(model),
        model: model.clone(),
        frames,
        basis,
        caveats,
        provisions,
    }
}

/// What a citation makes an answer carry.
pub(super) fn caveats_of(basis: &Citation) -> Caveats {
    Caveats::NONE
        .with_if(basis.source == SourceKind::Example, Caveat::ExamplePolicy)
        .with_if(!basis.verified && basis.source != SourceKind::Example, Caveat::UnverifiedSource)
}

fn provisions_of<'a>(model: &'a EvaluationScheme, frames: &'a [EvaluationFrame]) -> Vec<&'a str> {
    let mut ids: Vec<&str> = model.basis.iter().map(String::as_str).collect();
    ids.extend(model.vetoes.iter().map(|one| one.basis.provision.as_str()));
    ids.extend(model.conditions.iter().map(|one| one.basis.provision.as_str()));
    ids.extend(model.consequences.iter().map(|one| one.basis.provision.as_str()));
    ids.extend(model.quota.iter().map(|one| one.basis.provision.as_str()));
    ids.extend(model.adjustments.iter().flat_map(|one| &one.codes).map(|code| code.2.provision.as_str()));
    for frame in frames {
        ids.push(&frame.grade_basis);
        ids.extend(frame.repeats.iter().map(|one| one.basis.as_str()));
    }
    ids.retain(|id| !id.is_empty());
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn find<'a>(provisions: &'a [(String, Arc<Citation>)], id: &str) -> Option<&'a Arc<Citation>> {
    provisions.iter().find(|(known, _)| known == id).map(|(_, citation)| citation)
}

impl Scheme {
    /// Its id. 编号。
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0.model.id
    }

    /// The year that is evaluated. 考评年度。
    #[must_use]
    pub fn year(&self) -> i16 {
        self.0.model.year
    }

    /// SHA-256 of its canonical document, in hexadecimal; every result quotes it. 办法摘要。
    #[must_use]
    pub fn digest(&self) -> &str {
        &self.0.digest
    }

    /// Everything that its document says. 办法全文（编译形式）。
    #[must_use]
    pub fn model(&self) -> &EvaluationScheme {
        &self.0.model
    }

    /// On what it rests: itself, what its area fixes, and the provisions that it names. 依据。
    #[must_use]
    pub fn basis(&self) -> &[Arc<Citation>] {
        &self.0.basis
    }

    /// The reservations of that basis. 保留事项。
    #[must_use]
    pub fn caveats(&self) -> Caveats {
        self.0.caveats
    }

    /// What a grade is called for a kind of staff, in Chinese and English. 等次名称。
    #[must_use]
    pub fn grade_words(&self, staff: StaffKind, level: GradeLevel) -> (&str, &str) {
        let frames = self.0.frames.iter().filter(|frame| frame.staff == Some(staff));
        let mut words = frames.flat_map(|frame| &frame.grades).filter(|(known, _)| *known == level);
        words.next().map_or((level.zh(), level.en()), |(_, title)| (&title.zh, &title.en))
    }

    /// Whether a mark is taking part: the options in the order of the scheme, then blanks, then items with several marks.
    ///
    /// 各选项（其后为空白、多选）是否算作参与。
    #[must_use]
    pub fn taking_part(&self) -> Vec<bool> {
        self.lanes().iter().map(|lane| lane.takes_part).collect()
    }

    pub(super) fn lanes(&self) -> &Lanes {
        &self.0.lanes
    }

    /// The citation of a basis that is a provision.
    pub(super) fn provision(&self, basis: &LegalBasis) -> Option<&Arc<Citation>> {
        find(&self.0.provisions, &basis.provision)
    }

    /// The day on which it was adopted. 通过日期。
    #[must_use]
    pub fn adopted(&self) -> Option<chrono::NaiveDate> {
        self.0.model.adopted.and_then(|day| date_of_day(day.0).ok())
    }
}
