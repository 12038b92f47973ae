//! What crosses the border: dossiers and documents in, exports out.
//!
//! Invariants: reading is a pure function of bytes ([`dossier::folder`] alone touches a disk); no
//! input makes it fail except a charter that does not hold together; every other fault costs one
//! row, which is kept as a [`register::record::Rejection`] with the reason. An export writes what
//! it is handed and decides nothing.

pub mod document;
pub mod dossier;
pub mod export;
pub mod import;
pub mod review;
