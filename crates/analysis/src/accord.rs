//! Where an agreement stands, from what happened to it.
//!
//! The acts are read in order of day. A signature by one party makes the text signed; a ratification
//! by one counts for that one, and the text is ratified when each party has ratified, or when an act
//! of all says so (Vienna Convention on the Law of Treaties, articles 11 to 18, 24, 54 to 57).

use register::record::{AgreementAct, Step};
use std::collections::BTreeSet;
use vocabulary::{ActorId, Date, PartialDate, code_list};

code_list! {
    /// Where an agreement stands.
    pub enum Status: "status of an agreement" {
        /// No act is known.
        Unknown = "unknown",
        /// Put forward.
        Proposed = "proposed",
        /// Its wording agreed.
        Initialled = "initialled",
        /// Adopted by a meeting.
        Adopted = "adopted",
        /// Signed; not known to be in force.
        Signed = "signed",
        /// Ratified by each party; not known to be in force.
        Ratified = "ratified",
        /// In force.
        InForce = "in-force",
        /// Suspended.
        Suspended = "suspended",
        /// Refused.
        Rejected = "rejected",
        /// Taken back.
        Withdrawn = "withdrawn",
        /// Ended as it provides.
        Lapsed = "lapsed",
        /// Ended by a party or by all.
        Terminated = "terminated",
    }
}

impl Status {
    /// Whether it binds its parties, or at least holds among them.
    #[must_use]
    pub const fn holds(self) -> bool {
        matches!(self, Self::Adopted | Self::Signed | Self::Ratified | Self::InForce)
    }
}

/// The life of an agreement until a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life<'a> {
    /// Where it stands.
    pub status: Status,
    /// Since when.
    pub since: Option<PartialDate>,
    /// When it was first signed or adopted.
    pub signed: Option<PartialDate>,
    /// Who has ratified it by an act of its own, in order of id.
    pub ratified_by: BTreeSet<&'a ActorId>,
}

/// From when to when a party was bound by, or held to, a text between `parties`: from its own
/// signature or the signature of all, until it left. None for a party that is not known to have
/// signed.
#[must_use]
pub fn part<'a>(
    party: &ActorId,
    acts: impl Iterator<Item = &'a AgreementAct>,
) -> Option<(PartialDate, Option<PartialDate>)> {
    let mut acts: Vec<&AgreementAct> =
        acts.filter(|act| act.actor.as_ref().is_none_or(|actor| actor == party)).collect();
    acts.sort_by_key(|act| order(act));
    let joins = |act: &&&AgreementAct| {
        matches!(act.act, Step::Adopted | Step::Signed | Step::Ratified | Step::InForce)
    };
    let since = acts.iter().find(joins)?.on;
    let mut own = acts.iter().filter(|act| act.actor.is_some());
    let left = own.rfind(|act| matches!(act.act, Step::Withdrawn | Step::Terminated));
    Some((since, left.map(|act| act.on)))
}

/// Acts are read by their last possible day; of one day in the order in which a text's life runs.
#[must_use]
pub fn order(act: &AgreementAct) -> (Date, Step, &str) {
    (act.on.certain(), act.act, act.id.as_str())
}

/// Reads the acts on an agreement between parties.
#[must_use]
pub fn life<'a>(parties: &'a [ActorId], acts: impl Iterator<Item = &'a AgreementAct>) -> Life<'a> {
    let mut acts: Vec<&AgreementAct> = acts.collect();
    acts.sort_by_key(|act| order(act));
    let mut life =
        Life { status: Status::Unknown, since: None, signed: None, ratified_by: BTreeSet::new() };
    for act in acts {
        if matches!(act.act, Step::Signed | Step::Adopted) && life.signed.is_none() {
            life.signed = Some(act.on);
        }
        let next = match (act.act, &act.actor) {
            (Step::Proposed, _) => later_of(life.status, Status::Proposed),
            (Step::Initialled, _) => later_of(life.status, Status::Initialled),
            (Step::Adopted, _) => later_of(life.status, Status::Adopted),
            (Step::Signed, _) => later_of(life.status, Status::Signed),
            (Step::Ratified, None) => later_of(life.status, Status::Ratified),
            (Step::Ratified, Some(actor)) => {
                life.ratified_by.insert(actor);
                let all = !parties.is_empty()
                    && parties.iter().all(|party| life.ratified_by.contains(party));
                if all { later_of(life.status, Status::Ratified) } else { life.status }
            }
            (Step::InForce | Step::Resumed, None) => Status::InForce,
            (Step::Extended, None) if life.status == Status::Lapsed => Status::InForce,
            (Step::Suspended, _) => Status::Suspended,
            (Step::Rejected, _) => Status::Rejected,
            (Step::Lapsed, None) => Status::Lapsed,
            (Step::Terminated, _) => Status::Terminated,
            // One party that leaves a text of several does not end it.
            (Step::Withdrawn, Some(actor)) if parties.len() > 2 && parties.contains(actor) => {
                life.status
            }
            (Step::Withdrawn, _) => Status::Withdrawn,
            (Step::Approved | Step::Amended | Step::Extended, _)
            | (Step::InForce | Step::Resumed | Step::Lapsed, Some(_)) => life.status,
        };
        if next != life.status {
            (life.status, life.since) = (next, Some(act.on));
        }
    }
    life
}

/// A text does not go back: a signature that comes late leaves a text in force. What had ended is
/// taken up anew.
fn later_of(now: Status, next: Status) -> Status {
    let ended = now > Status::InForce;
    if ended { next } else { now.max(next) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use register::Proof;
    use vocabulary::{Grade, Rank};

    fn act(step: Step, on: &str, actor: Option<&str>) -> AgreementAct {
        AgreementAct {
            id: format!("{step}-{on}-{}", actor.unwrap_or("all").to_lowercase())
                .parse()
                .expect("an id"),
            agreement: "treaty".parse().expect("an id"),
            act: step,
            on: on.parse().expect("a date"),
            actor: actor.map(|actor| actor.parse().expect("an actor")),
            person: None,
            proof: Proof {
                sources: Vec::new(),
                passages: Vec::new(),
                grade: Grade::Recorded,
                rank: Rank::Normal,
                question: None,
                reason: None,
                note: None,
            },
        }
    }

    /// Vienna Convention, article 14: consent to be bound by ratification is each state's own act;
    /// article 24: entry into force is the treaty's.
    #[test]
    fn a_treaty_is_ratified_when_each_party_has_ratified() {
        let parties: Vec<ActorId> =
            ["KAZ", "TJK"].iter().map(|actor| actor.parse().expect("an actor")).collect();
        let acts = [
            act(Step::Ratified, "2025-02", Some("TJK")),
            act(Step::Signed, "2024-08-22", None),
            act(Step::Ratified, "2025-01", Some("KAZ")),
            act(Step::InForce, "2025-03-01", None),
        ];
        let at = |day: &str| {
            let day = vocabulary::day(day).expect("a day");
            life(&parties, acts.iter().filter(|act| act.on.certain() <= day)).status
        };
        assert_eq!(at("2024-08-21"), Status::Unknown);
        assert_eq!(at("2024-08-22"), Status::Signed);
        assert_eq!(at("2025-01-31"), Status::Signed);
        assert_eq!(at("2025-02-28"), Status::Ratified);
        assert_eq!(at("2025-03-01"), Status::InForce);
        let all = life(&parties, acts.iter());
        assert_eq!(all.signed, Some("2024-08-22".parse().expect("a date")));
        assert_eq!(all.since, Some("2025-03-01".parse().expect("a date")));
    }

    #[test]
    fn a_party_is_held_from_its_own_signature_until_it_leaves() {
        let acts = [
            act(Step::Signed, "2022-07-21", Some("KAZ")),
            act(Step::Signed, "2025-09-01", Some("TJK")),
            act(Step::Withdrawn, "2026-01-01", Some("KAZ")),
            act(Step::Approved, "2025-10-01", Some("TJK")),
        ];
        let of = |party: &str| part(&party.parse().expect("an actor"), acts.iter());
        let day = |text: &str| -> PartialDate { text.parse().expect("a date") };
        assert_eq!(of("KAZ"), Some((day("2022-07-21"), Some(day("2026-01-01")))));
        assert_eq!(of("TJK"), Some((day("2025-09-01"), None)));
        assert_eq!(of("TKM"), None);
        // A vote of parliament ratifies nothing.
        let life = life(&[], acts.iter());
        assert!(life.ratified_by.is_empty());
    }

    #[test]
    fn what_was_proposed_and_refused_is_kept_and_may_come_back() {
        let acts = [
            act(Step::Proposed, "2013-02-26", None),
            act(Step::Rejected, "2013-04-06", Some("IRN")),
        ];
        assert_eq!(life(&[], acts.iter()).status, Status::Rejected);
        let again = [acts[0].clone(), acts[1].clone(), act(Step::Signed, "2013-11-24", None)];
        assert_eq!(life(&[], again.iter()).status, Status::Signed);
    }

    /// Vienna Convention, article 55: a treaty does not end because parties fall away.
    #[test]
    fn one_party_that_leaves_does_not_end_a_text_of_several() {
        let parties: Vec<ActorId> =
            ["KAZ", "TJK", "UZB"].iter().map(|actor| actor.parse().expect("an actor")).collect();
        let acts = [
            act(Step::InForce, "2020-01-01", None),
            act(Step::Withdrawn, "2021-01-01", Some("UZB")),
        ];
        assert_eq!(life(&parties, acts.iter()).status, Status::InForce);
        assert_eq!(life(&parties[..2], acts.iter()).status, Status::Withdrawn);
    }
}
