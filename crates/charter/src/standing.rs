//! Acts of membership and what a charter makes of them.

use vocabulary::code_list;

code_list! {
    /// An act that bears on membership (the depositary's words). Of two acts on one day the later
    /// in this list prevails.
    pub enum Act: "membership act" {
        /// The forum invited the actor.
        Invited = "invited",
        /// The actor answered without deciding.
        Undecided = "undecided",
        /// The actor said that it accepts.
        Accepted = "accepted",
        /// Signature that awaits ratification.
        SignedSubjectToRatification = "signed-subject-to-ratification",
        /// Definitive signature.
        Signed = "signed",
        /// Notice that the charter is applied provisionally.
        Provisional = "provisional",
        /// Ratification, acceptance or approval deposited.
        Ratified = "ratified",
        /// Counted as a member by the forum or by a published list.
        Member = "member",
        /// The term of membership was renewed.
        Renewed = "renewed",
        /// Admitted or listed as an observer.
        Observer = "observer",
        /// The invitation was declined.
        Declined = "declined",
        /// Notice of withdrawal took effect.
        Withdrawn = "withdrawn",
        /// The actor was removed.
        Removed = "removed",
        /// The invitation was taken back.
        Rescinded = "rescinded",
    }
}

code_list! {
    /// What an actor is to the forum.
    pub enum Status: "status" {
        /// A member.
        Member = "member",
        /// Has signed; is not yet bound.
        Signatory = "signatory",
        /// Has said that it accepts.
        Accepted = "accepted",
        /// Takes part without being a member.
        Observer = "observer",
        /// Invited; has not decided.
        Invited = "invited",
        /// Has declined.
        Declined = "declined",
        /// Was a member and left.
        Withdrawn = "withdrawn",
        /// Was a member and was removed.
        Removed = "removed",
        /// Was a member until its term ended.
        Lapsed = "lapsed",
        /// Its invitation was taken back.
        Rescinded = "rescinded",
        /// Sources contradict one another and none is preferred.
        Open = "open",
    }
}
