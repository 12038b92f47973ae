//! The kinds of record, each with its table in the [`Book`](crate::Book), in one list. Code that
//! does the same for every kind is written once, as a macro, and handed the list.

/// Hands a macro the kinds of record that carry a proof, as `table: Kind table: Kind …`, after
/// what else it is given.
#[macro_export]
macro_rules! proved_tables {
    ($to:ident $($first:tt)*) => {
        $to! {
            $($first)*
            memberships: Membership
            commitments: Commitment
            movements: Movement
            totals: Total
            needs: Need
            meetings: Meeting
            attendances: Attendance
            offices: Office
            events: Event
            motions: Motion
            polls: Poll
            ballots: Ballot
            consents: Consent
            outcomes: Outcome
            decisions: Decision
            agenda_items: AgendaItem
            documents: Document
            interventions: Intervention
            disqualifications: Disqualification
            observations: Observation
            conflicts: Conflict
            tracks: Track
            participations: Participation
            contacts: Contact
            agreements: Agreement
            agreement_acts: AgreementAct
            clauses: Clause
            indicators: Indicator
            obligations: Obligation
            progress: Progress
            positions: Position
            ties: Tie
        }
    };
}

/// Hands a macro every kind of record: those that carry a proof, and those that do not.
#[macro_export]
macro_rules! every_table {
    ($to:ident) => {
        $crate::proved_tables! {
            $to charters: Charter sources: Source actors: Actor texts: Text reviews: Review rejections: Rejection
        }
    };
}
