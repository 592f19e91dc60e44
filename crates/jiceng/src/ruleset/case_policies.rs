//! The policies of cases that a ruleset sees.

use jiceng_data::order;
use std::sync::Arc;

use jiceng_data::model::CasePolicy;

use super::citations;
use super::division_line::{depth, reaches};
use super::inner::Inner;
use crate::explain::Citation;

impl Inner {
    /// The policies of the line, the nation's first and the deepest last; those of one place in order of documents.
    pub(crate) fn case_policies(&self) -> Vec<&CasePolicy> {
        let policies = self.corpus.case_policies.iter();
        let mut line: Vec<_> = policies.filter(|one| reaches(&one.jurisdiction, &self.division)).collect();
        order::by_key(&mut line, |one| depth(&one.jurisdiction));
        line
    }

    /// What a policy is cited as.
    pub(crate) fn case_policy_citation(policy: &CasePolicy) -> Arc<Citation> {
        citations::of_case_policy(policy)
    }
}
