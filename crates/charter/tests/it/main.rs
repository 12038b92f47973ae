//! The charter engine from outside: rules of real forums, laws, refusals, errors that point into
//! the file.

mod assembly;
mod files;
mod forums;
mod laws;
mod refusals;
mod scene;
mod weights;
