//! The program as a user meets it: every test runs the real binary on real files.

mod account;
mod bad_input;
mod board_of_peace;
mod charters;
mod commands;
mod crash;
mod decide;
mod diplomacy;
mod fund;
mod import;
mod influence;
mod known_at;
mod mentions;
mod read;
mod read_facts;
mod read_opinion;
mod read_queue;
mod support;
mod votes;
