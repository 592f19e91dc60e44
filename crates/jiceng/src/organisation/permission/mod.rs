//! Who may do what with what, how much of it is seen, and what confidentiality passes on to.

mod ask;
mod cells;
mod column;
mod day;
mod decide;
mod derive;
mod reason;
mod scalar;

pub use ask::{Object, PermissionRequest};
pub use cells::{Suppressed, suppress};
pub use column::{MayColumns, MayOut, NOBODY, may_slices};
pub use day::{Grantee, Permissions};
pub use derive::derived_confidentiality;
pub use reason::PermissionReason;
pub use scalar::{Permit, may};
