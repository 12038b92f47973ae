//! Where an agreement stands, from what happened to it.
//!
//! The acts are read in order of day. A signature by one party makes the text signed; a ratification
//! by one counts for that one, and the text is ratified when each party has ratified, or when an act
//! of all says so (Vienna Convention on the Law of Treaties, articles 11 to 18, 24, 54 to 57). What
//! one party of more than two does ends, suspends or refuses nothing for the others. What was
//! suspended or has ended comes back by an act that says so, not by a late signature.

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
        /// Ended by all, or by one of two parties.
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

/// An act, and whose it is; of nobody named: of all parties. An act of a group is one of each member
/// (`World::acts_of`).
pub type Act<'a> = (Option<&'a ActorId>, &'a AgreementAct);

const SIGNS: [Step; 2] = [Step::Adopted, Step::Signed];

/// From when to when a party was bound by, or held to, a text: from its own signature, the signature
/// of all or its own ratification; where no party's act is known one by one, from the ratification
/// or entry into force of all; until it left for good. None for a party that is not known to have
/// come in.
#[must_use]
pub fn part<'a>(
    party: &ActorId,
    acts: impl Iterator<Item = Act<'a>>,
) -> Option<(PartialDate, Option<PartialDate>)> {
    let mut acts: Vec<Act<'a>> = acts.collect();
    acts.sort_by_key(|(_, act)| order(act));
    let first = |who: Option<&ActorId>, steps: &[Step]| {
        let of = |(actor, act): &&Act<'a>| *actor == who && steps.contains(&act.act);
        acts.iter().find(of).map(|(_, act)| act.on)
    };
    let named = |(actor, act): &Act<'a>| {
        actor.is_some() && (SIGNS.contains(&act.act) || act.act == Step::Ratified)
    };
    let since = first(Some(party), &SIGNS)
        .or_else(|| first(None, &SIGNS))
        .or_else(|| first(Some(party), &[Step::Ratified]))
        .or_else(|| {
            let all = [Step::Ratified, Step::InForce];
            first(None, &all).filter(|_| !acts.iter().any(named))
        })?;
    let own = acts.iter().filter(|(actor, _)| *actor == Some(party)).map(|(_, act)| act);
    let mut left = None;
    for act in own {
        match act.act {
            Step::Withdrawn | Step::Terminated => left = Some(act.on),
            Step::Adopted | Step::Signed | Step::Ratified => left = None,
            _ => {}
        }
    }
    Some((since, left))
}

/// Acts are read by their last possible day; of one day in the order in which a text's life runs.
#[must_use]
pub fn order(act: &AgreementAct) -> (Date, Step, &str) {
    (act.on.certain(), act.act, act.id.as_str())
}

/// Reads the acts on an agreement between parties; a group's members are each a party.
#[must_use]
pub fn life<'a>(parties: &BTreeSet<&'a ActorId>, acts: impl Iterator<Item = Act<'a>>) -> Life<'a> {
    let mut acts: Vec<Act<'a>> = acts.collect();
    acts.sort_by_key(|(_, act)| order(act));
    let mut life =
        Life { status: Status::Unknown, since: None, signed: None, ratified_by: BTreeSet::new() };
    // Whether an act is of one among several: the text goes on without it.
    let alone = |actor: Option<&ActorId>| actor.is_some() && parties.len() > 2;
    for (actor, act) in acts {
        if matches!(act.act, Step::Signed | Step::Adopted) && life.signed.is_none() {
            life.signed = Some(act.on);
        }
        let next = match (act.act, actor) {
            (Step::Proposed, _) => later_of(life.status, Status::Proposed),
            (Step::Initialled, _) => later_of(life.status, Status::Initialled),
            (Step::Adopted, _) => later_of(life.status, Status::Adopted),
            (Step::Signed, _) => later_of(life.status, Status::Signed),
            (Step::Ratified, None) => later_of(life.status, Status::Ratified),
            (Step::Ratified, Some(actor)) => {
                life.ratified_by.insert(actor);
                let all = !parties.is_empty() && parties.is_subset(&life.ratified_by);
                if all { later_of(life.status, Status::Ratified) } else { life.status }
            }
            (Step::InForce | Step::Resumed, None) => Status::InForce,
            (Step::Extended, None) if life.status == Status::Lapsed => Status::InForce,
            (Step::Resumed, _) if life.status == Status::Suspended && !alone(actor) => {
                Status::InForce
            }
            // What one refuses or takes back before anybody has signed is refused or taken back;
            // later it only stays away.
            (Step::Rejected | Step::Withdrawn, _)
                if alone(actor) && life.status >= Status::Adopted =>
            {
                life.status
            }
            (Step::Rejected, _) => Status::Rejected,
            (Step::Lapsed, None) => Status::Lapsed,
            (Step::Suspended | Step::Terminated, _) if alone(actor) => life.status,
            (Step::Suspended, _) => Status::Suspended,
            (Step::Terminated, _) => Status::Terminated,
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

/// A text does not go back: a signature that comes late leaves a text in force, and one that was
/// suspended or has ended where it is. What was refused or taken back is put forward anew.
fn later_of(now: Status, next: Status) -> Status {
    match now {
        Status::Rejected | Status::Withdrawn => next,
        Status::Suspended | Status::Lapsed | Status::Terminated => now,
        _ => now.max(next),
    }
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

    fn own(act: &AgreementAct) -> Act<'_> {
        (act.actor.as_ref(), act)
    }

    fn set(parties: &[ActorId]) -> BTreeSet<&ActorId> {
        parties.iter().collect()
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
            life(&set(&parties), acts.iter().filter(|act| act.on.certain() <= day).map(own)).status
        };
        assert_eq!(at("2024-08-21"), Status::Unknown);
        assert_eq!(at("2024-08-22"), Status::Signed);
        assert_eq!(at("2025-01-31"), Status::Signed);
        assert_eq!(at("2025-02-28"), Status::Ratified);
        assert_eq!(at("2025-03-01"), Status::InForce);
        let all = life(&set(&parties), acts.iter().map(own));
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
        let of = |party: &str| part(&party.parse().expect("an actor"), acts.iter().map(own));
        let day = |text: &str| -> PartialDate { text.parse().expect("a date") };
        assert_eq!(of("KAZ"), Some((day("2022-07-21"), Some(day("2026-01-01")))));
        assert_eq!(of("TJK"), Some((day("2025-09-01"), None)));
        assert_eq!(of("TKM"), None);
        // Who joins later was not bound by the entry into force; who comes back has not left.
        let later = [
            act(Step::Signed, "2009-10-03", Some("KAZ")),
            act(Step::InForce, "2010-11-17", None),
            act(Step::Ratified, "2019-09-14", Some("UZB")),
            act(Step::Withdrawn, "2020-01-01", Some("KAZ")),
            act(Step::Signed, "2021-01-01", Some("KAZ")),
        ];
        let of = |party: &str| part(&party.parse().expect("an actor"), later.iter().map(own));
        assert_eq!(of("UZB"), Some((day("2019-09-14"), None)));
        assert_eq!(of("KAZ"), Some((day("2009-10-03"), None)));
        let force = [act(Step::InForce, "2010-11-17", None)];
        let tur: ActorId = "TUR".parse().expect("an actor");
        assert_eq!(part(&tur, force.iter().map(own)), Some((day("2010-11-17"), None)));
        // A vote of parliament ratifies nothing.
        let life = life(&set(&[]), acts.iter().map(own));
        assert!(life.ratified_by.is_empty());
    }

    #[test]
    fn what_was_proposed_and_refused_is_kept_and_may_come_back() {
        let acts = [
            act(Step::Proposed, "2013-02-26", None),
            act(Step::Rejected, "2013-04-06", Some("IRN")),
        ];
        assert_eq!(life(&set(&[]), acts.iter().map(own)).status, Status::Rejected);
        let again = [acts[0].clone(), acts[1].clone(), act(Step::Signed, "2013-11-24", None)];
        assert_eq!(life(&set(&[]), again.iter().map(own)).status, Status::Signed);
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
        assert_eq!(life(&set(&parties), acts.iter().map(own)).status, Status::InForce);
        assert_eq!(life(&set(&parties[..2]), acts.iter().map(own)).status, Status::Withdrawn);
        let status = |steps: &[(Step, &str, Option<&str>)]| {
            let acts: Vec<_> = steps.iter().map(|(step, on, who)| act(*step, on, *who)).collect();
            life(&set(&parties), acts.iter().map(own)).status
        };
        // A proposal may be taken back by whom it was of.
        let taken = [(Step::Proposed, "2020", Some("KAZ")), (Step::Withdrawn, "2021", Some("KAZ"))];
        assert_eq!(status(&taken), Status::Withdrawn);
        let (force, signed) = ((Step::InForce, "2020", None), (Step::Signed, "2020", None));
        assert_eq!(status(&[force, (Step::Terminated, "2021", Some("KAZ"))]), Status::InForce);
        assert_eq!(status(&[force, (Step::Terminated, "2021", None)]), Status::Terminated);
        assert_eq!(status(&[signed, (Step::Rejected, "2021", Some("AFG"))]), Status::Signed);
        // A late signature wakes nothing.
        let late = (Step::Signed, "2022", Some("TJK"));
        assert_eq!(status(&[force, (Step::Suspended, "2021", None), late]), Status::Suspended);
        assert_eq!(status(&[force, (Step::Lapsed, "2021", None), late]), Status::Lapsed);
        // Of two parties one may suspend a text and take that back.
        let two = [
            act(Step::InForce, "2020", None),
            act(Step::Suspended, "2021", Some("KAZ")),
            act(Step::Resumed, "2023", Some("KAZ")),
        ];
        let at = |count| life(&set(&parties[..2]), two.iter().take(count).map(own)).status;
        assert_eq!((at(2), at(3)), (Status::Suspended, Status::InForce));
        let resumed = (Step::Resumed, "2023", None);
        assert_eq!(status(&[force, (Step::Suspended, "2021", None), resumed]), Status::InForce);
    }
}
