//! Who must step aside, who decides on it, and where an accusation may go.

mod accusation;
mod disclosure;
mod grounds;
mod matter;
mod reason;
mod request;
mod rules;
mod step_aside;

pub use accusation::{AccusationRequest, AccusationRoute, Destination, accusation_route};
pub use disclosure::{Disclosure, DisclosureRequest, disclosure};
pub use matter::{Acted, Matter};
pub use reason::RecusalReason;
pub use request::{RecusalEffect, RecusalRequest, Requester, recusal_request};
pub use step_aside::{FoundGround, Recusal, RecusalOutcome, recusal};

pub(super) use grounds::{Apartness, Involved, of_relation};
pub(super) use rules::{Rules, document, provision_on};
