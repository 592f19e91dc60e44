//! Which item is this, who handles it, and within what time: the catalogue of service items, dated.
//!
//! 这是哪一项、由谁办、多少时间办结：服务事项目录，逐条注明时间。
//!
//! - [`search`], [`id_of`]: from what people say to an item;
//! - [`item`], [`items`]: what holds for it on a day: post, authority, materials, the township's role;
//! - [`limit`]: its statutory and promised limit on a day;
//! - [`import_catalogue`]: a place's own list becomes item documents.
//!
//! When an application is due is asked with the item's id in place of a rule's:
//! [`DueRequest::new`](crate::deadline::DueRequest::new) and
//! [`Ruleset::limit_number`](crate::Ruleset::limit_number) take both.
//!
//! The 55 items that are built in are no county's own list. They were put together from public sources, so every
//! answer carries the caveat *reconstruction*, and each item says how it is known that a township hall takes it.

mod find;
mod import;
mod item;
mod limit;
mod list;
mod reason;
mod search;
mod standing;

pub use find::id_of;
pub use import::{ImportOptions, Imported, ImportedDocument, ImportedRow, import_catalogue};
pub use item::{Item, Material, item};
pub use limit::{ExtensionLimit, ItemLimit, PromisedLimit, RuleLimit, limit};
pub use list::{Selection, items};
pub use reason::CatalogueReason;
pub use search::{Match, search};
pub use standing::LimitStanding;

pub(crate) use find::abolished;
pub(crate) use search::suggestions;
