//! The words of a vote: what a voter may choose, what an officer may do, why a voter may not vote.

use vocabulary::code_list;

code_list! {
    /// What a voter chose.
    pub enum Choice: "choice" {
        /// For.
        Yes = "yes",
        /// Against; under a silence or consensus procedure, an objection.
        No = "no",
        /// Present, and neither for nor against.
        Abstain = "abstain",
        /// Present and took no part in the vote.
        NotVoting = "not-voting",
        /// Present; the ballot paper is blank or spoiled.
        Invalid = "invalid",
        /// Not in the room.
        Absent = "absent",
    }
}

code_list! {
    /// What a ballot row reports.
    pub enum Standing: "standing of a ballot" {
        /// The vote as it was cast and recorded: it counts.
        Cast = "cast",
        /// What the delegation later said it had meant: kept beside the vote, never counted.
        Intended = "intended",
    }
}

code_list! {
    /// How a poll is held.
    pub enum Manner: "manner" {
        /// Each voter is called and its vote recorded by name.
        RollCall = "roll-call",
        /// By machine, recorded by name.
        Recorded = "recorded",
        /// Hands are counted; names are not taken.
        ShowOfHands = "show-of-hands",
        /// Ballot papers without names.
        Secret = "secret",
        /// Adopted unless somebody objects in the room.
        Consensus = "consensus",
        /// Adopted unless somebody objects by a deadline (no-objection procedure).
        Silence = "silence",
        /// Adopted by acclamation, without a count.
        Acclamation = "acclamation",
    }
}

code_list! {
    /// What the holder of an office did about a poll or a decision.
    pub enum ConsentAct: "consent" {
        /// Approved what was voted.
        Approves = "approves",
        /// Refused to approve it.
        Refuses = "refuses",
        /// Vetoed it.
        Vetoes = "vetoes",
        /// Broke a tie in favour.
        BreaksTieFor = "breaks-tie-for",
        /// Broke a tie against.
        BreaksTieAgainst = "breaks-tie-against",
    }
}

code_list! {
    /// Why a voter may not vote.
    pub enum Cause: "cause" {
        /// It is behind with its contributions.
        Arrears = "arrears",
        /// Its rights of membership are suspended.
        Suspended = "suspended",
        /// It is a party to the dispute that is voted on.
        PartyToDispute = "party-to-dispute",
        /// It has not ratified, nor applies the charter provisionally.
        NotRatified = "not-ratified",
        /// Its credentials were not accepted.
        Credentials = "credentials",
    }
}

code_list! {
    /// What a source declares the outcome of a poll to be.
    pub enum Declared: "outcome" {
        /// Adopted.
        Adopted = "adopted",
        /// Not adopted.
        NotAdopted = "not-adopted",
        /// Not adopted because of a veto.
        Vetoed = "vetoed",
        /// Withdrawn by its sponsors.
        Withdrawn = "withdrawn",
        /// Put off.
        Postponed = "postponed",
    }
}
