//! Writers for other people's programs. Each is pure over what it is handed and buffers its own
//! output; the only errors are the writer's.

mod accounts;
mod beancount;
mod csv;
mod hledger;
mod ical;
mod jsonl;
mod passages;

pub use beancount::beancount;
pub use csv::csv;
pub use hledger::hledger;
pub use ical::{Event, ical};
pub use jsonl::{JournalLine, jsonl, jsonl_line};
pub use passages::passages;
