//! Officials and their relations, as a host gives them, checked once.

mod build;
mod grouped;
mod input;
mod people;

pub use input::{AbsenceRow, AppointmentRow, OfficialRow, RegisterInput, Registered, RelationRow, RoleRow};
pub use people::Register;
