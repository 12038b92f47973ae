//! Ties between actors as a graph: who stands between whom, who is held, which blocs there are,
//! and how sure a figure is.
//!
//! Everything here is mathematics on a [`Graph`]: no record, no clock, no chance of its own. Nodes
//! are sorted by their labels, so the order in which ties are given changes nothing, and whatever
//! draws takes a seed. Results are in the order of [`Graph::nodes`].
//!
//! No graph library is used, for none fits: `rustworkx-core` 0.18 has betweenness, and brings 19
//! crates, one of them under no licence that we allow (`priority-queue`); `graphrs` 0.12 gives its
//! Leiden no seed, `leiden-rs` 0.8 draws from `StdRng`, which may draw otherwise in its next
//! release, and `leidenalg` is under the GPL; Burt and Gould & Fernandez no library has whole. Each
//! measure is held to igraph, NetworkX, leidenalg or R's `sna` by the tests.

#![expect(clippy::float_arithmetic, reason = "weights, shares and centralities are real numbers")]

mod balance;
mod between;
mod betweenness;
mod brokerage;
mod graph;
mod holes;
mod layout;
mod leiden;
pub mod measured;
mod ranges;

pub use balance::{Balance, balance};
pub use between::{Between, between};
pub use betweenness::{betweenness, normalised_betweenness};
pub use brokerage::{Roles, brokerage, brokerage_ranges};
pub use graph::{Graph, WeightError};
pub use holes::{constraint, effective_size};
pub use layout::layout;
pub use leiden::{Partition, canonical, consensus, leiden, modularity};
pub use ranges::{Interval, Range, bootstrap, permutation};
