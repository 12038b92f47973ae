//! The folds, told as stories and as laws.

mod build;
mod clocks;
mod laws;
mod ledger;
mod standing;
