#![no_main]
//! Ballots of any kind in a forum that uses every rule. The first byte says which rule; then four
//! bytes a ballot (voter, choice, who handed it in, day) or an act of an officer.

use charter::{
    Cast, Cause, Charter, Choice, Consent, ConsentAct, ContributionLine, Counts, Facts, Opening,
    Verdict, Votes, recompute,
};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use vocabulary::{ActorId, Date, Decimal, Id, day};

static CHARTER: LazyLock<Charter> = LazyLock::new(|| {
    Charter::from_toml(include_str!("../../dossiers/odd-forum/charter.toml")).expect("a charter")
});

/// Members first, then groups and keepers of lamps, then one that may not vote anywhere.
const ACTORS: [&str; 18] = [
    "asterley",
    "briarholm",
    "cinderwick",
    "dunmarrow",
    "eddystow",
    "fennick",
    "gullhaven",
    "hollowmere",
    "ivyscar",
    "kelpmoor",
    "mistral-rock",
    "petrel-skerry",
    "northern-shoal",
    "southern-shoal",
    "ansel-wick",
    "brida-flint",
    "corin-tallow",
    "a-stranger",
];
const MEMBERS: usize = 12;

fn actor(at: usize) -> ActorId {
    ACTORS[at % ACTORS.len()].parse().expect("an actor")
}

fn pick<T: Copy>(from: &[T], byte: u8) -> T {
    from[usize::from(byte) % from.len()]
}

fn on(byte: u8) -> Date {
    day(&format!("2026-03-{:02}", 1 + byte % 31)).expect("a day")
}

/// What is known on the day of the vote; of the last member, no weight is.
struct Known;

impl Facts for Known {
    fn members(&self) -> Vec<ActorId> {
        (0..MEMBERS).map(actor).collect()
    }
    fn class(&self, member: &ActorId) -> Option<Id> {
        ACTORS[..3].contains(&member.as_str()).then(|| "founders".parse().expect("an id"))
    }
    fn organ(&self, _: &Id) -> Vec<ActorId> {
        (14..17).map(actor).collect()
    }
    fn causes(&self, voter: &ActorId) -> Vec<Cause> {
        if *voter == actor(5) { vec![Cause::Arrears] } else { Vec::new() }
    }
    fn observed(&self, _: &Id, whose: &ActorId) -> Option<Decimal> {
        let at = ACTORS.iter().position(|one| *one == whose.as_str())?;
        (at < MEMBERS - 1).then(|| Decimal::new(i64::try_from(at).expect("small") * 137 + 5, 1))
    }
    fn contributed(&self, _: &ContributionLine, whose: &ActorId) -> Decimal {
        Decimal::from(whose.as_str().len())
    }
    fn bloc(&self, voter: &ActorId) -> Vec<ActorId> {
        match voter.as_str() {
            "northern-shoal" => vec![actor(3), actor(4)],
            "southern-shoal" => vec![actor(6), actor(7), actor(8)],
            _ => Vec::new(),
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Some((which, bytes)) = bytes.split_first() else { return };
    let charter = &*CHARTER;
    let rule = &charter.rules[usize::from(*which) % charter.rules.len()];
    let roll = charter.roll(rule, &Known, None).expect("a roll");
    let (mut ballots, mut consents) = (Vec::new(), Vec::new());
    for part in bytes.chunks_exact(4) {
        if part[0] >= 0xf0 {
            let office = pick(&["keeper", "warden", "scribe"], part[1]).parse().expect("an id");
            let act = pick(ConsentAct::ALL, part[2]);
            consents.push(Consent { office, act, on: on(part[3]), by: None });
        } else {
            ballots.push(Cast {
                voter: actor(part[0].into()),
                choice: pick(Choice::ALL, part[1]),
                by: (part[2] < 0x80).then(|| actor(part[2].into())),
                on: (part[3] < 0xf0).then(|| on(part[3])),
            });
        }
    }
    let opening = Opening { opened: on(2), closed: Some(on(20)) };
    let admitted = roll.take(opening, &ballots);
    // No ballot is lost, and none is refused without an article of the charter.
    let taken = admitted.choices.iter().flatten().count();
    assert_eq!(taken + admitted.refused.len(), ballots.len());
    for (_, refusal) in &admitted.refused {
        assert!(charter.articles.iter().any(|one| one.id == refusal.article()), "{refusal}");
    }
    let mut counts = Counts::default();
    for choice in admitted.choices.iter().flatten() {
        match choice {
            Choice::Yes => counts.yes += 1,
            Choice::No => counts.no += 1,
            Choice::Abstain => counts.abstain += 1,
            Choice::NotVoting => counts.not_voting += 1,
            Choice::Invalid => counts.invalid += 1,
            Choice::Absent => {}
        }
    }
    let _ = rule.prospects(&roll, &admitted.choices, &consents);
    for votes in [Votes::Named(admitted.choices), Votes::Counted(counts), Votes::Unknown] {
        let finding = rule.decide(&roll, &votes, &consents, true);
        assert_eq!(recompute(&finding.lines), finding.standing, "{:#?}", finding.lines);
        assert_eq!(rule.standing(&roll, &votes, &consents), finding.standing);
        assert_eq!(Verdict::from(finding.standing), finding.verdict);
        assert_eq!(rule.decide(&roll, &votes, &consents, false).verdict, Verdict::Open);
    }
});
