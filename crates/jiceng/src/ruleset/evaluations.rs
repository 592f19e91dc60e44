//! The frames and schemes of evaluations that a ruleset sees.

use std::sync::Arc;

use jiceng_data::model::{EvaluationFrame, EvaluationScheme};

use super::citations;
use super::division_line::reaches;
use super::inner::Inner;
use crate::explain::Citation;
use crate::receipt::hex;

impl Inner {
    /// The schemes of the line, in the order of the documents.
    pub(crate) fn schemes(&self) -> impl Iterator<Item = &EvaluationScheme> {
        self.corpus.evaluation_schemes.iter().filter(|one| reaches(&one.jurisdiction, &self.division))
    }

    /// The frames of the line that hold on a day.
    pub(crate) fn frames_on(&self, day: i32) -> impl Iterator<Item = &EvaluationFrame> {
        let holds = move |frame: &&EvaluationFrame| {
            frame.in_force.from.is_none_or(|from| from.0 <= day)
                && frame.in_force.to.is_none_or(|to| day <= to.0)
        };
        let frames = self.corpus.evaluation_frames.iter();
        frames.filter(|one| reaches(&one.jurisdiction, &self.division)).filter(holds)
    }

    /// SHA-256 of the document that states a scheme.
    pub(crate) fn scheme_digest(&self, scheme: &EvaluationScheme) -> String {
        let document = self.corpus.documents.get(usize::from(scheme.origin.document));
        document.map(|document| hex(&document.digest)).unwrap_or_default()
    }

    /// What a scheme is cited as.
    pub(crate) fn scheme_citation(scheme: &EvaluationScheme) -> Arc<Citation> {
        citations::of_scheme(scheme)
    }

    /// What a frame is cited as.
    pub(crate) fn frame_citation(frame: &EvaluationFrame) -> Arc<Citation> {
        citations::of_frame(frame)
    }
}
