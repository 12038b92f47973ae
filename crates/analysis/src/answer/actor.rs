//! Everything about one actor in all forums.

use super::{
    Cell, SHOWN,
    agreements::{AgreementLine, Sought},
    cited::{Cited, Named},
    influence::SayRow,
    obligations::ObligationLine,
    positions::{Asked, PositionRow},
    shared::{HostRow, SeatRow},
    talks::{Between, Encounter},
};
use crate::{FigureId, World, ties::TELLING};
use charter::Choice;
use register::{
    Clocks,
    record::{Part, TieKind},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use vocabulary::{ActorId, ActorKind, Id, Measure, PartialDate};

/// What an actor is to a forum, what it promised there and how it voted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ForumRow {
    /// The forum.
    pub forum: Id,
    /// Its name in the language asked for.
    pub name: String,
    /// What the actor is to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<SeatRow>,
    /// What it promised, a row for each measure.
    pub pledges: Vec<PledgeRow>,
    /// How often it chose what, in votes by name.
    pub votes: BTreeMap<Choice, usize>,
}

/// What an actor promised in one measure, and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PledgeRow {
    /// What it is counted in.
    pub measure: Measure,
    /// What has reached each of [`SHOWN`], in that order.
    pub ladder: Vec<Cell>,
}

/// An actor's part in a track.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TrackPart {
    /// The track.
    pub track: Id,
    /// Its name in the language asked for.
    pub name: String,
    /// As what.
    pub role: Part,
    /// The record.
    pub cited: Cited,
}

/// A tie as an answer shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TieRow {
    /// What it is.
    pub kind: TieKind,
    /// From whom; of a tie without direction, the first by id.
    pub from: Named,
    /// To whom.
    pub to: Named,
    /// Whether it leads from the one to the other.
    pub directed: bool,
    /// Since when, or when it showed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// The record.
    pub cited: Cited,
}

/// The ties asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Ties {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The kinds asked for.
    pub kinds: Vec<TieKind>,
    /// In order of kind and pair.
    pub ties: Vec<TieRow>,
}

/// Everything about one actor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActorFile {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The actor.
    pub actor: ActorId,
    /// Its name in the language asked for.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// Of a person: whom it speaks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<Named>,
    /// The forums that have dealt with it, in order of name.
    pub forums: Vec<ForumRow>,
    /// What its seats are worth, rule by rule.
    pub influence: Vec<SayRow>,
    /// The tracks it takes part in.
    pub tracks: Vec<TrackPart>,
    /// The talks it hosted between others.
    pub hosted: Vec<HostRow>,
    /// Its meetings and contacts, in order of day.
    pub encounters: Vec<Encounter>,
    /// The agreements it is a party to.
    pub agreements: Vec<AgreementLine>,
    /// What it owes, targets among it.
    pub obligations: Vec<ObligationLine>,
    /// What was said for it, or by it.
    pub positions: Vec<PositionRow>,
    /// Its ties of the kinds that tell something by themselves.
    pub ties: Vec<TieRow>,
}

impl<'a> World<'a> {
    /// Everything about an actor. None for an id that nobody bears. Alliances are read from every
    /// forum.
    #[must_use]
    pub fn actor_file(
        &self,
        actor: &ActorId,
        every: &World<'a>,
        language: &str,
    ) -> Option<ActorFile> {
        let row = self.actor(actor);
        if row.is_none() && actor.state().is_none() {
            return None;
        }
        let mut forums: Vec<ForumRow> = Vec::new();
        let seats: BTreeMap<Id, SeatRow> = self.seats(actor, language).into_iter().collect();
        for (forum, state) in &self.forums {
            let measures: BTreeSet<Measure> = state
                .ledger
                .lines
                .iter()
                .filter(|line| crate::state::counts(line) && line.commitment().donor == *actor)
                .map(|line| line.commitment().amount.measure.clone())
                .collect();
            let pledges = measures.into_iter().map(|measure| {
                let cell = |stage| {
                    state.cell(&FigureId::Ladder(stage, measure.clone(), Some(actor.clone())))
                };
                PledgeRow { ladder: SHOWN.into_iter().map(cell).collect(), measure }
            });
            let mut votes: BTreeMap<Choice, usize> = BTreeMap::new();
            for ballot in state.counted(&state.view.book.ballots) {
                let one = ballot.record();
                if one.voter == *actor && one.standing == charter::Standing::Cast {
                    *votes.entry(one.choice).or_default() += 1;
                }
            }
            let row = ForumRow {
                forum: (*forum).clone(),
                name: self.forum_name(forum, language),
                seat: seats.get(*forum).cloned(),
                pledges: pledges.collect(),
                votes,
            };
            if row.seat.is_some() || !row.pledges.is_empty() || !row.votes.is_empty() {
                forums.push(row);
            }
        }
        forums.sort_by(|a, b| a.name.cmp(&b.name));
        let tracks = self.tracks(language).tracks;
        let tracks = tracks.into_iter().flat_map(|track| {
            let own = track.parts.into_iter().filter(|part| part.actor == *actor);
            let (id, name) = (track.id, track.name);
            own.map(move |part| TrackPart {
                track: id.clone(),
                name: name.clone(),
                role: part.role,
                cited: part.cited,
            })
        });
        let mut hosted = self.hosts(every, false, language).hosts;
        hosted.retain(|row| row.host.actor == *actor);
        let between = Between { parties: vec![actor.clone()], ..Between::default() };
        let mut obligations = self.obligations(language).obligations;
        obligations.retain(|row| row.who.iter().chain(&row.toward).any(|one| one.actor == *actor));
        let sought = Sought { parties: vec![actor.clone()], ..Sought::default() };
        let asked = Asked { actor: Some(actor.clone()), ..Asked::default() };
        Some(ActorFile {
            clocks: self.clocks,
            actor: actor.clone(),
            name: self.name(actor, language),
            kind: row.map_or(ActorKind::State, |row| row.kind),
            affiliation: row
                .and_then(|row| row.affiliation.as_ref())
                .map(|home| self.named(home, language)),
            forums,
            influence: self.says_of(actor, language),
            tracks: tracks.collect(),
            hosted,
            encounters: self.encounters(&between, language).encounters,
            agreements: self.agreements(&sought, language).agreements,
            obligations,
            positions: self.positions(&asked, language).positions,
            ties: self.ties(&TELLING, Some(actor), language).ties,
        })
    }

    /// The ties of these kinds, perhaps only those of one actor.
    #[must_use]
    pub fn ties(&self, kinds: &[TieKind], actor: Option<&ActorId>, language: &str) -> Ties {
        let of = |tie: &crate::ties::Tied<'_>| {
            actor.is_none_or(|actor| tie.from == actor || tie.to == actor)
        };
        let tied = self.tied(kinds);
        let ties = tied.iter().filter(|tie| of(tie)).map(|tie| self.tie_row(tie, language));
        Ties { clocks: self.clocks, kinds: kinds.to_vec(), ties: ties.collect() }
    }
}
