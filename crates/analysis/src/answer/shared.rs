//! Where several actors sit together, and who hosts talks between parties it is not allied to.

use super::{
    cited::{Cited, Named, Settled},
    talks::state_of,
};
use crate::{State, World, ties};
use charter::Status;
use register::{
    Clocks, Version,
    entry::Kind,
    record::{Meeting, MeetingKind, MeetingState, Membership, Part},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use vocabulary::{ActorId, Id, PartialDate};

/// What one actor is to one forum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SeatRow {
    /// The actor.
    pub actor: ActorId,
    /// Its name in the language asked for.
    pub name: String,
    /// What it is to the forum.
    pub status: Status,
    /// Since when.
    pub since: PartialDate,
    /// Its class, by name in the language asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// The act that decides.
    pub cited: Cited,
}

/// A forum and what those asked for are to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SharedRow {
    /// The forum.
    pub forum: Id,
    /// Its name in the language asked for.
    pub name: String,
    /// Whether all of those asked for are members.
    pub members: bool,
    /// What each of them is to it, in the order asked for.
    pub seats: Vec<SeatRow>,
}

/// The forums in which several actors have a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Shared {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// Who was asked for.
    pub actors: Vec<Named>,
    /// Forums of which all are members first, then by name.
    pub forums: Vec<SharedRow>,
}

/// Rounds of talks that an actor hosted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HostRow {
    /// Who hosted.
    pub host: Named,
    /// The track.
    pub track: Id,
    /// Its name in the language asked for.
    pub track_name: String,
    /// The parties.
    pub parties: Vec<Named>,
    /// The parties that it was allied to on the day of a round, each with the record that says so.
    pub allied: Vec<Allied>,
    /// The rounds that it hosted, in order of day.
    pub rounds: Vec<HostedRound>,
    /// The track's record.
    pub cited: Cited,
}

/// A party that a host was allied to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Allied {
    /// The party.
    pub party: Named,
    /// The record of the alliance.
    pub cited: Cited,
}

/// A round that was hosted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HostedRound {
    /// Its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<u32>,
    /// Its name in the language asked for.
    pub name: String,
    /// When it began.
    pub on: PartialDate,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The record.
    pub cited: Cited,
}

/// Who hosted talks between others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Hosts {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// Hosts that are allied to no party first, then by the number of rounds.
    pub hosts: Vec<HostRow>,
}

impl<'a> World<'a> {
    /// What an actor is to each forum that has dealt with it.
    #[must_use]
    pub fn seats(&self, actor: &ActorId, language: &str) -> Vec<(Id, SeatRow)> {
        let seat = |(forum, state): &(&'a Id, State<'a>)| {
            Some(((*forum).clone(), self.seat(forum, state, actor, language)?))
        };
        self.forums.iter().filter_map(seat).collect()
    }

    fn seat(
        &self,
        forum: &Id,
        state: &State<'a>,
        actor: &ActorId,
        language: &str,
    ) -> Option<SeatRow> {
        let member = state.standing.of(actor)?;
        let act: &'a Version<Membership> =
            member.acts.last().or_else(|| member.set_aside.first())?;
        let settled = Settled { version: act, rivals: member.set_aside.clone() };
        Some(SeatRow {
            actor: actor.clone(),
            name: self.name(actor, language),
            status: member.status,
            since: member.since,
            class: state.class_name(member, language),
            cited: state.cited(forum, Kind::Membership, &settled),
        })
    }

    /// The forums in which each of several actors has a place.
    #[must_use]
    pub fn shared(&self, actors: &[ActorId], language: &str) -> Shared {
        let row = |(forum, state): &(&'a Id, State<'a>)| {
            let seats: Option<Vec<SeatRow>> =
                actors.iter().map(|actor| self.seat(forum, state, actor, language)).collect();
            let seats = seats.filter(|seats| !seats.is_empty())?;
            Some(SharedRow {
                forum: (*forum).clone(),
                name: self.forum_name(forum, language),
                members: seats.iter().all(|seat| seat.status == Status::Member),
                seats,
            })
        };
        let mut forums: Vec<SharedRow> = self.forums.iter().filter_map(row).collect();
        forums.sort_by(|a, b| (!a.members, &a.name).cmp(&(!b.members, &b.name)));
        Shared { clocks: self.clocks, actors: self.all_named(actors, language), forums }
    }

    /// Who hosted rounds of talks between two parties or more, without being one of them, and to
    /// which of the parties it was allied on the day. `unallied` leaves out those that were. The
    /// alliances are those of another world too: of every forum, where the hosts of one are asked for.
    #[must_use]
    pub fn hosts(&self, alliances: &World<'a>, unallied: bool, language: &str) -> Hosts {
        let mut alliances = alliances.alliances();
        alliances.extend(self.alliances());
        let mut hosts: BTreeMap<(&'a ActorId, &Id, &'a Id), HostRow> = BTreeMap::new();
        for (forum, state) in &self.forums {
            let tracks = state.counted(&state.view.book.tracks);
            for settled in state.counted(&state.view.book.meetings) {
                let meeting: &'a Meeting = settled.record();
                let held = state_of(meeting, self.clocks.as_of) == MeetingState::Held;
                let round = held && meeting.kind == MeetingKind::Round;
                let (Some(host), Some(track), true) = (&meeting.host, &meeting.track, round) else {
                    continue;
                };
                let day = meeting.on.certain();
                let parties = ties::parts_on(state, track, day, &[Part::Party]);
                let sides: BTreeSet<_> = self.everybody(parties.iter().copied());
                let own = tracks.iter().find(|one| one.record().id == *track);
                let Some(own) = own.filter(|_| parties.len() > 1 && !sides.contains(host)) else {
                    continue;
                };
                let row = hosts.entry((host, forum, track)).or_insert_with(|| HostRow {
                    host: self.named(host, language),
                    track: track.clone(),
                    track_name: own.record().names.get(language).to_owned(),
                    parties: Vec::new(),
                    allied: Vec::new(),
                    rounds: Vec::new(),
                    cited: state.cited(forum, Kind::Track, own),
                });
                for party in parties {
                    if !row.parties.iter().any(|one| one.actor == *party) {
                        row.parties.push(self.named(party, language));
                    }
                }
                for party in sides {
                    let pair = |tie: &&ties::Tied<'a>| {
                        [(tie.from, tie.to), (tie.to, tie.from)].contains(&(host, party))
                    };
                    let tie = alliances.iter().filter(pair).find(|tie| ties::on(tie, day));
                    let known = row.allied.iter().any(|one| one.party.actor == *party);
                    if let Some(tie) = tie.filter(|_| !known) {
                        let party = self.named(party, language);
                        row.allied.push(Allied { party, cited: (*tie.cited).clone() });
                    }
                }
                row.rounds.push(HostedRound {
                    round: meeting.round,
                    name: meeting.names.get(language).to_owned(),
                    on: meeting.on,
                    place: meeting.place.clone(),
                    cited: state.cited(forum, Kind::Meeting, &settled),
                });
            }
        }
        let mut hosts: Vec<HostRow> = hosts.into_values().collect();
        hosts.retain(|row| !unallied || row.allied.is_empty());
        for row in &mut hosts {
            row.rounds.sort_by_key(|round| (round.on.certain(), round.round));
        }
        hosts.sort_by_key(|row| (!row.allied.is_empty(), std::cmp::Reverse(row.rounds.len())));
        Hosts { clocks: self.clocks, hosts }
    }
}
