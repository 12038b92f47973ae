//! The answers: plain values that the portal, the command line and the API show alike.
//!
//! Amounts are exact decimals as text; an answer says at which clocks it was asked; every number
//! carries the address of its explanation ([`Cell::figure`]).

mod actor;
mod agreements;
mod calendar;
mod charter;
mod cited;
mod commitments;
mod influence;
mod journal;
mod meetings;
mod members;
mod motions;
mod needs;
mod network;
mod obligations;
mod play;
mod positions;
mod shared;
mod talks;
mod texts;
mod voice;
mod votes;

pub use actor::{ActorFile, ForumRow, PledgeRow, TieRow, Ties, TrackPart};
pub use agreements::{AgreementFile, AgreementLine, Agreements, ClauseRow, Sought, StepRow};
pub use calendar::{Averting, Calendar, CalendarRow, Occasion};
pub use charter::{CharterDiff, CharterText, ReplayRow, VersionRow};
pub use cited::Cited;
pub(crate) use cited::Settled;
pub(crate) use cited::grouped;
pub use commitments::{CommitmentRow, Commitments, Effect};
pub use influence::{
    Abstention, AbstentionRow, BarredRow, Beside, CHANCE, CoalitionRow, Computed, Course, GameTest,
    History, Influence, InfluenceFile, InfluenceRow, Inquiry, KindRow, MatterName, Measurement,
    Minimal, Moment, NoInfluence, PEOPLE, PaidRow, PartOf, Point, RuleRow, SayRow, SeatName, Shift,
    ShiftRow, SpreadRow, Sweep, SweepStep, TermShift, Varied, Way, WhatIfRow, WithVotes,
    read_blocs,
};
pub use journal::{
    Correction, Corrections, EventRow, Events, MeetingRow, Rejections, SourceRow, Sources,
};
pub use meetings::{
    AttendanceRow, BallotRow, ConsentRow, DecisionRow, DocumentRow, InterventionRow, ItemRow,
    MeetingFile, MeetingLine, Meetings, MotionRow, OutcomeRow, PollRow,
};
pub use members::{ActRow, MemberRow, Members};
pub(crate) use motions::Parts;
pub use motions::{
    DecisionLine, Declaration, IntendedRow, MotionFile, MotionLine, Motions, Namer, OfficerAct,
    PollFile, Proven, RefusedRow, Tally, Totals, VoterRow, WeightColumn,
};
pub use needs::{NeedRow, Needs};
pub use network::{
    Alike, BalanceAnswer, BrokerRow, Brokers, Drawn, EdgeRow, NetworkAnswer, NodeRow, PAIRS,
    PoleRow, RoleCounts, Side,
};
pub use obligations::{
    CommitmentCells, ObligationLine, ObligationState, Obligations, ObservationRow, ProgressRow,
    TargetRow,
};
pub use play::{DonorRow, Glance, StateOfPlay, TotalRow};
pub use positions::{
    Agenda, AgendaRow, Asked, PositionRow, Positions, ThemeFile, ThemeLine, Themes,
};
pub use shared::{Allied, HostRow, HostedRound, Hosts, SeatRow, Shared, SharedRow};
pub use talks::{
    Between, ConflictRow, Encounter, Encounters, Form, PartRow, TrackAct, TrackFile, TrackLine,
    Tracks,
};
pub(crate) use talks::{state_of, state_on};
pub use texts::{ChainRow, DraftFile, Relation, Rival, TextFile, TextLine, Texts, about};

pub use voice::{MEANS, Means, OfficeHeld, Voice, VoiceRow};
pub use votes::{PairRow, RollCallRow, VoterVotes, VotesAnswer, VotesAsked};

use crate::{FigureError, FigureId, State};
use register::Value;
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::Stage;

/// The rungs that tables and bars show. A cash or in-kind promise is read at these four.
pub const SHOWN: [Stage; 4] = [Stage::Pledged, Stage::Committed, Stage::PaidIn, Stage::Delivered];

/// A number with the address of its explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Cell {
    /// The figure's address, for `explain`.
    pub figure: String,
    /// Its value.
    pub value: Value,
}

impl State<'_> {
    /// The cell of a figure.
    pub(crate) fn cell(&self, id: &FigureId) -> Cell {
        let nothing = |_: FigureError| Value::Absent;
        Cell { figure: id.to_string(), value: self.value(id).unwrap_or_else(nothing) }
    }
}
