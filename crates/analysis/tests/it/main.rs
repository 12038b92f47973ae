//! Figures on books small enough to check by hand.

mod book;
mod calendar;
mod decide;
mod diplomacy;
mod edges;
mod influence;
mod ladder;
mod needs;
mod network;
mod proof;
mod published;
mod rollcall;
mod seats;
mod texts;
