//! One verb, one file: its arguments, which are its manual, and what it does.

pub mod account;
pub mod actor;
pub mod agenda;
pub mod agreements;
pub mod balance;
pub mod balances;
pub mod brokers;
pub mod calendar;
pub mod charter;
pub mod check;
pub mod commitments;
pub mod decide;
pub mod demo;
pub mod encounters;
pub mod erase;
pub mod explain;
pub mod export;
pub mod hosts;
pub mod import;
pub mod influence;
pub mod journal;
pub mod meetings;
pub mod members;
pub mod needs;
pub mod network;
pub mod obligations;
pub mod positions;
pub mod read;
pub mod retract;
pub mod serve;
pub mod shared;
pub mod status;
pub mod themes;
pub mod ties;
pub mod tracks;
pub mod voice;
pub mod votes;

use analysis::World;
use anyhow::{Result, bail};
use vocabulary::ActorId;

/// That somebody of this world bears each of these ids.
fn known(world: &World<'_>, actors: &[ActorId]) -> Result<()> {
    let borne = |actor: &&ActorId| actor.state().is_none() && world.actor(actor).is_none();
    if let Some(strange) = actors.iter().find(borne) {
        bail!(
            "nobody bears the id {strange}: expected an ISO 3166-1 alpha-3 code, as KAZ, or the id of \
             an actor in a dossier"
        );
    }
    Ok(())
}
