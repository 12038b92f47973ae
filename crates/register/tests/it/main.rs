//! The folds, told as stories and as laws.

mod build;
mod charters;
mod clocks;
mod decisions;
mod laws;
mod ledger;
mod standing;
