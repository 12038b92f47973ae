//! One verb, one file: its arguments, which are its manual, and what it does.

pub mod account;
pub mod balances;
pub mod calendar;
pub mod charter;
pub mod check;
pub mod commitments;
pub mod decide;
pub mod demo;
pub mod erase;
pub mod explain;
pub mod export;
pub mod import;
pub mod journal;
pub mod meetings;
pub mod members;
pub mod needs;
pub mod read;
pub mod retract;
pub mod serve;
pub mod status;
