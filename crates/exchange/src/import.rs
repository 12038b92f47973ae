//! From a dossier and a journal to the entries that bring the journal up to the dossier.
//!
//! An import only adds: what changed supersedes, what vanished from the dossier is reported and
//! stays. Planning the same dossier again gives nothing.
//!
//! What people have recorded since is no change of the dossier's: the citations that a review has
//! [merged](crate::review::merge) into a record stay, and so do recorded passages where the dossier
//! has no `passages.csv`.

use crate::{
    dossier::{Dossier, proof_mut},
    review::address,
};
use register::{
    Entry, Kind, Proof, Record, Retraction, canonical,
    entry::Said,
    record::{Review, Verdict},
};
use rustc_hash::{FxHashMap, FxHashSet};
use smol_str::SmolStr;
use vocabulary::{Grade, Id};

/// Why a changed row replaces its record when nobody gives a reason.
const EDITED: &str = "row edited in the dossier";
/// Why the rejection of a row is taken back.
const GONE: &str = "no longer in the dossier";

/// The latest version of one record.
#[derive(Debug, Clone)]
struct Tip {
    seq: u64,
    record: Record,
    retracted: bool,
}

/// The latest version of every record of one forum.
#[derive(Debug, Clone, Default)]
pub struct Tips {
    latest: FxHashMap<(Kind, SmolStr), Tip>,
    /// Which record each entry asserts, for retractions.
    keys: FxHashMap<u64, (Kind, SmolStr)>,
}

impl Tips {
    /// No records: the forum is new.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in the forum's next entry.
    pub fn push(&mut self, entry: Entry) {
        match entry.said {
            Said::Asserts(assertion) => {
                let key = key_of(&assertion.record);
                self.keys.insert(entry.seq, key.clone());
                let tip = Tip { seq: entry.seq, record: assertion.record, retracted: false };
                self.latest.insert(key, tip);
            }
            Said::Retracts(Retraction { retracts, .. }) => {
                let tip = self.keys.get(&retracts).and_then(|key| self.latest.get_mut(key));
                // An earlier version is out of force already.
                if let Some(tip) = tip.filter(|tip| tip.seq == retracts) {
                    tip.retracted = true;
                }
            }
        }
    }
}

impl Tips {
    /// The texts that reviews in force have merged into records.
    fn merged(&self) -> FxHashMap<(Kind, SmolStr), Vec<&Id>> {
        let mut merged: FxHashMap<_, Vec<&Id>> = FxHashMap::default();
        for tip in self.latest.values().filter(|tip| !tip.retracted) {
            if let Record::Review(Review {
                verdict: Verdict::Merged,
                kind: Some(kind),
                record: Some(record),
                text,
                ..
            }) = &tip.record
            {
                let texts = merged.entry((*kind, SmolStr::new(record.as_str()))).or_default();
                texts.push(text);
                texts.extend(self.sources_of(text));
            }
        }
        merged
    }

    /// The sources that have the address of a text: they are cited in its place.
    fn sources_of(&self, text: &Id) -> Vec<&Id> {
        let tip = self.latest.get(&(Kind::Text, SmolStr::new(text.as_str())));
        let Some(Record::Text(text)) = tip.map(|tip| &tip.record) else { return Vec::new() };
        let Some(place) = text.url.as_deref().and_then(address) else { return Vec::new() };
        let sources = self.latest.values().filter_map(|tip| match &tip.record {
            Record::Source(one)
                if one.url.as_deref().and_then(address).as_ref() == Some(&place) =>
            {
                Some(&one.id)
            }
            _ => None,
        });
        sources.collect()
    }

    /// The records that came of texts and not of a dossier: what reviews in force have accepted.
    fn accepted(&self) -> FxHashSet<(Kind, SmolStr)> {
        let named = |tip: &Tip| match &tip.record {
            Record::Review(review) if !tip.retracted && review.verdict == Verdict::Accepted => {
                Some((review.kind?, SmolStr::new(review.record.as_ref()?.as_str())))
            }
            _ => None,
        };
        self.latest.values().filter_map(named).collect()
    }
}

/// A row's record with what the journal has added to its proof; none if it added nothing.
fn kept(tip: &Record, row: &Record, merged: &[&Id], has_passages: bool) -> Option<Record> {
    let (recorded, stated) = (tip.proof()?, row.proof()?);
    // Sources that the row does not name and a person added.
    let added = |id: &Id| merged.contains(&id) && !stated.sources.contains(id);
    let sources = recorded.sources.iter().filter(|id| added(id));
    let stays = |source: &Id| added(source) || !has_passages && stated.sources.contains(source);
    let passages = recorded.passages.iter().filter(|passage| stays(&passage.source));
    let (sources, passages): (Vec<_>, Vec<_>) =
        (sources.cloned().collect(), passages.cloned().collect());
    if sources.is_empty() && passages.is_empty() {
        return None;
    }
    let mut record = row.clone();
    let proof: &mut Proof = proof_mut(&mut record)?;
    // With its new source the record is proved as well as the review found, or better.
    let raised = matches!(stated.grade, Grade::SingleSource | Grade::Weak | Grade::Unverified);
    if !sources.is_empty() && raised {
        proof.grade = stated.grade.min(recorded.grade);
    }
    proof.sources.extend(sources);
    proof.passages.extend(passages);
    Some(record)
}

/// What an entry does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Asserts a record the journal does not hold.
    New,
    /// Replaces the entry with this sequence number.
    Supersedes(u64),
    /// Takes back the entry with this sequence number.
    Retracts(u64),
}

/// An entry to append.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedEntry {
    /// The kind of the entry.
    pub kind: Kind,
    /// Its body, canonical JSON.
    pub body: String,
    /// The id of the record it concerns.
    pub key: String,
    /// What it does.
    pub act: Act,
}

/// A record the journal holds: its kind, its id and its latest entry.
pub type Held = (Kind, String, u64);

/// What an import would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The entries to append, in this order.
    pub entries: Vec<PlannedEntry>,
    /// How many records are in the journal as they stand.
    pub unchanged: usize,
    /// In the journal and not (or no longer acceptably) in the dossier: they stay. Texts and reviews,
    /// and what came of them, never stand in a dossier and are not told.
    pub missing: Vec<Held>,
    /// In the dossier as they were when they were retracted: they stay retracted.
    pub still_retracted: Vec<Held>,
}

/// Compares a dossier with a forum's records. `reason` is why changed rows changed.
#[must_use]
pub fn plan(current: &Tips, dossier: &Dossier, reason: Option<&str>) -> Plan {
    let mut plan = Plan::default();
    let mut seen = FxHashSet::default();
    let mut consider = |record: &Record| {
        let key = key_of(record);
        plan.record(current.latest.get(&key), record, reason.unwrap_or(EDITED));
        seen.insert(key);
    };
    let merged = current.merged();
    for record in &dossier.records {
        let key = key_of(record);
        let tip = current.latest.get(&key);
        let merged = merged.get(&key).map_or(&[][..], Vec::as_slice);
        match tip.and_then(|tip| kept(&tip.record, record, merged, dossier.passages)) {
            Some(record) => consider(&record),
            None => consider(record),
        }
    }
    for rejection in &dossier.rejections {
        consider(&Record::Rejection(rejection.clone()));
    }
    let mut left: Vec<(&(Kind, SmolStr), &Tip)> =
        current.latest.iter().filter(|(key, tip)| !tip.retracted && !seen.contains(*key)).collect();
    left.sort_by_key(|(_, tip)| tip.seq);
    let accepted = current.accepted();
    for ((kind, key), tip) in left {
        let is_text =
            *kind == Kind::Source && current.latest.contains_key(&(Kind::Text, key.clone()));
        if is_text || accepted.contains(&(*kind, key.clone())) {
            continue;
        }
        if *kind == Kind::Rejection {
            plan.entries.push(take_back(key, tip.seq));
        } else if !matches!(kind, Kind::Text | Kind::Review) {
            plan.missing.push((*kind, key.to_string(), tip.seq));
        }
    }
    plan
}

impl Plan {
    fn record(&mut self, tip: Option<&Tip>, record: &Record, reason: &str) {
        let (act, body) = match tip {
            None => (Act::New, record.body(None, None)),
            Some(tip) if tip.record != *record => {
                (Act::Supersedes(tip.seq), record.body(Some(tip.seq), Some(reason)))
            }
            Some(tip) if !tip.retracted => {
                self.unchanged += 1;
                return;
            }
            // A rejection is retracted by an import, not by a person: the row is back.
            Some(_) if record.kind() == Kind::Rejection => (Act::New, record.body(None, None)),
            Some(tip) => {
                self.still_retracted.push((record.kind(), record.key().to_owned(), tip.seq));
                return;
            }
        };
        let (kind, key) = (record.kind(), record.key().to_owned());
        self.entries.push(PlannedEntry { kind, body, key, act });
    }
}

fn take_back(key: &str, seq: u64) -> PlannedEntry {
    let retraction = Retraction { retracts: seq, reason: GONE.to_owned(), sources: Vec::new() };
    PlannedEntry {
        kind: Kind::Retraction,
        body: canonical(&retraction),
        key: key.to_owned(),
        act: Act::Retracts(seq),
    }
}

fn key_of(record: &Record) -> (Kind, SmolStr) {
    (record.kind(), SmolStr::new(record.key()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{File, read};
    use register::Passage;

    const CHARTER: &str = include_str!("dossier/tests/charter.toml");
    const SOURCES: &str = "id,publisher,published,published_basis\ns1,TASS,2026-02-19,stated\n";

    fn dossier(events: &str) -> Dossier {
        let events = format!("id,on,summary,sources,grade\n{events}");
        let file = |name: &str, text: &str| File { name: name.to_owned(), bytes: text.into() };
        let files = [
            file("charter.toml", CHARTER),
            file("sources.csv", SOURCES),
            file("events.csv", &events),
        ];
        read(&files).expect("the charter holds")
    }

    const TWO_SOURCES: &str = "id,publisher,published,published_basis\n\
        s1,TASS,2026-02-19,stated\ns2,AFP,2026-02-20,stated\n";

    /// A dossier with one event and, if given, passages.
    fn with_passages(event: &str, passages: Option<&str>) -> Dossier {
        let file = |name: &str, text: String| File { name: name.to_owned(), bytes: text.into() };
        let mut files = vec![
            file("charter.toml", CHARTER.to_owned()),
            file("sources.csv", TWO_SOURCES.to_owned()),
            file("events.csv", format!("id,on,summary,sources,grade\n{event}\n")),
        ];
        files.extend(
            passages.map(|rows| file("passages.csv", format!("kind,record,source,exact\n{rows}"))),
        );
        let dossier = read(&files).expect("the charter holds");
        assert_eq!(dossier.rejections, []);
        dossier
    }

    /// A journal of one forum.
    #[derive(Default)]
    struct Journal {
        tips: Tips,
        seq: u64,
    }

    impl Journal {
        /// Imports a dossier; gives what was done as (kind, key, act).
        fn import(&mut self, dossier: &Dossier) -> Vec<(Kind, String, Act)> {
            let planned = plan(&self.tips, dossier, None).entries;
            for entry in &planned {
                self.append(entry.kind, &entry.body);
            }
            let again = plan(&self.tips, dossier, None);
            assert_eq!(again.entries, [], "the same dossier twice");
            planned.into_iter().map(|one| (one.kind, one.key, one.act)).collect()
        }

        fn append(&mut self, kind: Kind, body: &str) {
            self.seq += 1;
            let entry = Entry::read(self.seq, "2026-03-01T00:00:00Z", kind.code(), body);
            self.tips.push(entry.expect("a canonical body"));
        }
    }

    #[test]
    fn a_new_dossier_is_asserted_in_its_order() {
        let done = Journal::default().import(&dossier("e1,2026,It met.,s1,primary\nbad\n"));
        let start = |key: &str| key.chars().take(2).collect::<String>();
        let done: Vec<_> = done.iter().map(|(kind, key, act)| (*kind, start(key), *act)).collect();
        assert_eq!(
            done,
            [
                (Kind::Charter, "1".to_owned(), Act::New),
                (Kind::Source, "s1".to_owned(), Act::New),
                (Kind::Event, "e1".to_owned(), Act::New),
                (Kind::Rejection, "ev".to_owned(), Act::New),
            ]
        );
    }

    #[test]
    fn each_version_of_the_charter_is_a_record_of_its_own() {
        let two = |second: &str| {
            let file = |name: &str, text: &str| File { name: name.to_owned(), bytes: text.into() };
            let files = [
                file("charter.toml", CHARTER),
                file("charter-old.toml", &CHARTER.replace("version = \"1\"", second)),
                file("sources.csv", SOURCES),
            ];
            read(&files).expect("both hold")
        };
        let mut journal = Journal::default();
        journal.import(&dossier(""));
        let old = "version = \"0\"";
        let done = journal.import(&two(old));
        assert_eq!(done, [(Kind::Charter, "0".to_owned(), Act::New)]);
        // An edited text of a version supersedes that version only.
        let done = journal.import(&two(&format!("{old}\nlanguage = \"fr\"")));
        assert_eq!(done, [(Kind::Charter, "0".to_owned(), Act::Supersedes(3))]);
        let planned = plan(&journal.tips, &dossier(""), None);
        assert_eq!(planned.missing, [(Kind::Charter, "0".to_owned(), 4)]);
    }

    #[test]
    fn an_edited_row_supersedes_with_the_reason() {
        let mut journal = Journal::default();
        journal.import(&dossier("e1,2026,It met.,s1,primary\n"));
        let edited = dossier("e1,2026,It met again.,s1,primary\n");
        let planned = plan(&journal.tips, &edited, Some("misread"));
        let [entry] = &planned.entries[..] else { panic!("{planned:?}") };
        assert_eq!((entry.act, planned.unchanged), (Act::Supersedes(3), 2));
        assert!(
            entry.body.contains("\"reason\":\"misread\"")
                && entry.body.contains("\"supersedes\":3")
        );
        let planned = plan(&journal.tips, &edited, None);
        assert!(planned.entries[0].body.contains(EDITED));
        journal.import(&edited);
    }

    #[test]
    fn a_row_that_vanished_is_reported_and_stays() {
        let mut journal = Journal::default();
        journal.import(&dossier("e1,2026,It met.,s1,primary\ne2,2026,It left.,s1,primary\n"));
        let planned = plan(&journal.tips, &dossier("e2,2026,It left.,s1,primary\n"), None);
        assert_eq!(planned.entries, []);
        assert_eq!(planned.missing, [(Kind::Event, "e1".to_owned(), 3)]);
    }

    #[test]
    fn a_mended_row_takes_its_rejection_back_and_a_broken_one_brings_it_again() {
        let mut journal = Journal::default();
        let broken = dossier("e1,soon,It met.,s1,primary\n");
        assert_eq!(journal.import(&broken)[2].2, Act::New);
        let mended = dossier("e1,2026,It met.,s1,primary\n");
        let done = journal.import(&mended);
        assert_eq!((done[0].0, done[0].2), (Kind::Event, Act::New));
        assert_eq!((done[1].0, done[1].2), (Kind::Retraction, Act::Retracts(3)));
        let done = journal.import(&broken);
        assert_eq!((done.len(), done[0].0, done[0].2), (1, Kind::Rejection, Act::New));
        assert_eq!(plan(&journal.tips, &broken, None).missing.len(), 1);
    }

    #[test]
    fn a_retracted_record_comes_back_only_if_its_row_changes() {
        let mut journal = Journal::default();
        let before = dossier("e1,2026,It met.,s1,primary\n");
        journal.import(&before);
        let retraction = Retraction { retracts: 3, reason: "hoax".to_owned(), sources: Vec::new() };
        journal.append(Kind::Retraction, &canonical(&retraction));
        let planned = plan(&journal.tips, &before, None);
        assert_eq!(planned.entries, []);
        assert_eq!(planned.still_retracted, [(Kind::Event, "e1".to_owned(), 3)]);
        // And without the row, nothing is missing.
        assert_eq!(plan(&journal.tips, &dossier(""), None).missing, []);
        let done = journal.import(&dossier("e1,2026,It did meet.,s1,primary\n"));
        assert_eq!(done, [(Kind::Event, "e1".to_owned(), Act::Supersedes(3))]);
    }

    const EVENT: &str = "e1,2026,It met.,s1,single-source";

    fn proof(journal: &Journal) -> Proof {
        let tip = &journal.tips.latest[&(Kind::Event, SmolStr::new("e1"))];
        tip.record.proof().expect("an event's proof").clone()
    }

    fn words(journal: &Journal) -> Vec<String> {
        proof(journal).passages.into_iter().map(|one| one.exact).collect()
    }

    #[test]
    fn passages_are_as_the_file_says_and_stay_where_there_is_none() {
        let mut journal = Journal::default();
        journal.import(&with_passages(EVENT, Some("event,e1,s1,the board met\n")));
        assert_eq!(words(&journal), ["the board met"]);
        // A dossier without the table says nothing about passages, also where the row changes.
        assert_eq!(journal.import(&with_passages(EVENT, None)), []);
        let edited = EVENT.replace("It met.", "It met again.");
        let done = journal.import(&with_passages(&edited, None));
        assert_eq!((done.len(), words(&journal)), (1, vec!["the board met".to_owned()]));
        // A source that is not cited any more takes its passages along.
        let other = edited.replace("s1", "s2");
        journal.import(&with_passages(&other, None));
        assert_eq!(words(&journal), [""; 0]);
        // And the table has the last word.
        let two = "event,e1,s1,one\nevent,e1,s1,two\n";
        journal.import(&with_passages(EVENT, Some(two)));
        assert_eq!(words(&journal), ["one", "two"]);
        journal.import(&with_passages(EVENT, Some("event,e1,s1,two\n")));
        assert_eq!(words(&journal), ["two"]);
        journal.import(&with_passages(EVENT, Some("")));
        assert_eq!(words(&journal), [""; 0]);
    }

    #[test]
    fn what_a_review_merged_into_a_record_stays_until_the_review_is_taken_back() {
        let mut journal = Journal::default();
        journal.import(&with_passages(EVENT, None));
        let mut merged = journal.tips.latest[&(Kind::Event, SmolStr::new("e1"))].record.clone();
        let text: Id = "t1".parse().expect("an id");
        let proof_of = proof_mut(&mut merged).expect("a proof");
        proof_of.sources.push(text.clone());
        proof_of.grade = Grade::TwoSources;
        let exact = "they met".to_owned();
        let (prefix, suffix) = (String::new(), String::new());
        proof_of.passages.push(Passage { source: text.clone(), exact, prefix, suffix });
        let seq = journal.seq;
        journal.append(Kind::Event, &merged.body(Some(seq), Some("text t1 says the same")));
        let review = Record::Review(Review {
            id: "d1".parse().expect("an id"),
            text,
            verdict: Verdict::Merged,
            kind: Some(Kind::Event),
            record: "e1".parse().ok(),
            reason: None,
        });
        journal.append(Kind::Review, &review.body(None, None));
        let reviewed = journal.seq;
        // The same dossier again, and then an edited row, with a passage of its own source.
        assert_eq!(journal.import(&with_passages(EVENT, None)), []);
        let edited = with_passages(&EVENT.replace("met.", "did."), Some("event,e1,s1,met\n"));
        journal.import(&edited);
        let now = proof(&journal);
        assert_eq!((now.sources.len(), now.grade), (2, Grade::TwoSources));
        assert_eq!(words(&journal), ["met", "they met"]);
        // Without the review the row alone says what proves the record.
        let mistaken = "another event".to_owned();
        let retraction = Retraction { retracts: reviewed, reason: mistaken, sources: Vec::new() };
        journal.append(Kind::Retraction, &canonical(&retraction));
        assert_eq!(journal.import(&edited).len(), 1);
        let now = proof(&journal);
        assert_eq!((now.sources.len(), now.grade), (1, Grade::SingleSource));
        assert_eq!(words(&journal), ["met"]);
    }
}
