//! The roll calls of the General Assembly from 1946 to 2019 as the R package `unvotes` publishes
//! them (Erik Voeten, Anton Strezhnev and Michael Bailey, CC0), and the matter each one was about.

use charter::{
    Cast, Charter, Choice, ContributionLine, Facts, Finding, Opening, Roll, Rule, Votes,
};
use serde::{Deserialize, de::DeserializeOwned};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    io::{BufReader, Read},
    path::{Path, PathBuf},
};
use vocabulary::{ActorId, Decimal, Id};

/// Where the record lies: in `shared/`, beside the repository or further up.
pub fn folder() -> PathBuf {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let repository = repository.canonicalize().unwrap_or(repository);
    let there = |above: &Path| above.join("shared/data/ir/unga");
    let mut above = repository.ancestors().skip(1).map(there);
    above.find(|folder| folder.is_dir()).unwrap_or_else(|| there(&repository.join("..")))
}

/// A roll call and every vote cast in it.
pub struct Call {
    pub id: u32,
    pub session: u16,
    /// Its symbol, as `R/26/2758G`; empty where the record gives none.
    pub symbol: String,
    /// What it was about, in capitals: a few words.
    pub title: String,
    /// The title and the description, in capitals.
    pub text: String,
    pub votes: Vec<Cast>,
}

impl Call {
    /// Whether its symbol holds the number of a resolution. Until the seventeenth session, and in
    /// special sessions, it holds a page of the plenary records: `R/3/103` is page 103.
    pub fn has_number(&self) -> bool {
        let special = self.symbol.starts_with("SS/") || self.symbol.starts_with("ESS/");
        self.session >= 18 && !self.symbol.is_empty() && !special
    }
}

/// The whole record.
pub struct Record {
    /// In the order of the file.
    pub calls: Vec<Call>,
    /// Who voted at least once in a session: its members, as far as the record tells.
    pub members: BTreeMap<u16, Vec<ActorId>>,
}

#[derive(Deserialize)]
struct CallRow {
    rcid: u32,
    session: u16,
    unres: String,
    short: String,
    descr: String,
}

/// Reads the record from its two tables.
pub fn read(folder: &Path) -> Record {
    let open = |name: &str| {
        let file = File::open(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        flate2::read::GzDecoder::new(BufReader::new(file))
    };
    let rows: Vec<CallRow> = rows(open("un_roll_calls.csv.gz"));
    let mut calls: Vec<Call> = rows
        .into_iter()
        .map(|row| Call {
            id: row.rcid,
            session: row.session,
            title: row.short.to_uppercase(),
            text: format!("{} {}", row.short, row.descr).to_uppercase(),
            symbol: row.unres,
            votes: Vec::new(),
        })
        .collect();
    let places: BTreeMap<u32, usize> =
        calls.iter().enumerate().map(|(at, call)| (call.id, at)).collect();
    let mut states = BTreeMap::new();
    let mut members = BTreeMap::<u16, BTreeSet<ActorId>>::new();
    let mut votes = csv::Reader::from_reader(open("un_votes.csv.gz"));
    let mut row = csv::StringRecord::new();
    while votes.read_record(&mut row).expect("a row of un_votes.csv.gz") {
        let [call, state, choice] = [&row[0], &row[1], &row[2]];
        let voter = match states.get(state) {
            Some(voter) => voter,
            None => states.entry(state.to_owned()).or_insert(actor(state)),
        };
        let choice = match choice {
            "Y" => Choice::Yes,
            "N" => Choice::No,
            "A" => Choice::Abstain,
            other => panic!("un_votes.csv.gz: vote {other:?}: expected Y, N or A"),
        };
        let call = &mut calls[places[&call.parse::<u32>().expect("the number of a roll call")]];
        members.entry(call.session).or_default().insert(voter.clone());
        call.votes.push(Cast { voter: voter.clone(), choice, by: None, on: None });
    }
    let members = members.into_iter().map(|(session, who)| (session, who.into_iter().collect()));
    Record { calls, members: members.collect() }
}

/// Codes and names of states become ids: `US` is `us`, `Zanzibar` is `zanzibar`.
fn actor(state: &str) -> ActorId {
    state.to_lowercase().replace(' ', "-").parse().expect("an id")
}

/// Every row of a table.
pub fn rows<T: DeserializeOwned>(table: impl Read) -> Vec<T> {
    csv::Reader::from_reader(table)
        .into_deserialize()
        .map(|row| row.unwrap_or_else(|error| panic!("{error}")))
        .collect()
}

/// The members of a session, and nothing else about them.
struct Session<'a>(&'a [ActorId]);

impl Facts for Session<'_> {
    fn members(&self) -> Vec<ActorId> {
        self.0.to_vec()
    }
    fn class(&self, _: &ActorId) -> Option<Id> {
        None
    }
    fn organ(&self, _: &Id) -> Vec<ActorId> {
        Vec::new()
    }
    fn causes(&self, _: &ActorId) -> Vec<charter::Cause> {
        Vec::new()
    }
    fn observed(&self, _: &Id, _: &ActorId) -> Option<Decimal> {
        None
    }
    fn contributed(&self, _: &ContributionLine, _: &ActorId) -> Decimal {
        Decimal::ZERO
    }
    fn bloc(&self, _: &ActorId) -> Vec<ActorId> {
        Vec::new()
    }
}

/// The matter of a roll call on which no clue fits.
const OTHERWISE: &str = "other";

/// A row of `matters.csv`: words, or roll calls, that tell the matter a vote was about.
#[derive(Deserialize)]
pub struct Clue {
    matter: Id,
    /// Where the words are looked for: `short` (the title) or `text`.
    r#in: String,
    /// Words: `|` parts alternatives, ` & ` what must all be there.
    says: String,
    /// First and last session, as `16-25`; empty: any.
    sessions: String,
    /// Roll calls by number, in place of words.
    calls: String,
    /// Why.
    reason: String,
}

impl Clue {
    /// Every clue, in the order in which they are tried.
    pub fn all() -> Vec<Self> {
        let clues: Vec<Self> = rows(include_bytes!("matters.csv").as_slice());
        assert!(clues.iter().all(|clue| !clue.reason.is_empty()), "a clue without its reason");
        clues
    }

    fn fits(&self, call: &Call) -> bool {
        if !self.calls.is_empty() {
            return self.calls.split(' ').any(|id| id.parse() == Ok(call.id));
        }
        let session = |text: &str| text.parse::<u16>().expect("a session");
        let span = self.sessions.split_once('-');
        let within = span
            .is_none_or(|(first, last)| (session(first)..=session(last)).contains(&call.session));
        let text = if self.r#in == "short" { &call.title } else { &call.text };
        let said = |all: &str| all.split(" & ").all(|words| text.contains(words));
        within && self.says.split('|').any(said)
    }
}

/// The matter of each roll call, by the first clue that fits; and how often each clue did.
pub fn matters(record: &Record, clues: &[Clue]) -> (Vec<Id>, Vec<usize>) {
    let mut used = vec![0; clues.len()];
    let otherwise: Id = OTHERWISE.parse().expect("an id");
    let matter = |call: &Call| {
        let at = clues.iter().position(|clue| clue.fits(call));
        at.map_or(otherwise.clone(), |at| {
            used[at] += 1;
            clues[at].matter.clone()
        })
    };
    (record.calls.iter().map(matter).collect(), used)
}

/// The rule of each matter and the roll of each session, for the votes of the record.
pub type Rolls<'a> = BTreeMap<(u16, &'a Id), (&'a Rule, Roll)>;

/// Draws up the rolls: the members of the session, by the charter's electorate.
pub fn rolls<'a>(charter: &'a Charter, record: &Record, matters: &'a [Id]) -> Rolls<'a> {
    let pairs = record.calls.iter().zip(matters).map(|(call, matter)| (call.session, matter));
    let pairs: BTreeSet<(u16, &Id)> = pairs.collect();
    let roll = |(session, id): (u16, &'a Id)| {
        let matter = charter.matters.iter().find(|one| one.id == *id);
        let matter = matter.unwrap_or_else(|| panic!("the charter has no matter {id}"));
        let rule = charter.rule(&matter.rule).expect("a charter that holds together");
        let roll = charter.roll(rule, &Session(&record.members[&session]), None);
        ((session, id), (rule, roll.expect("one vote each")))
    };
    pairs.into_iter().map(roll).collect()
}

/// Takes the votes of a roll call and decides it by the rule of its matter.
pub fn decide(rolls: &Rolls<'_>, call: &Call, matter: &Id) -> Finding {
    let opening = Opening { opened: "1946-01-10".parse().expect("a day"), closed: None };
    let (rule, roll) = &rolls[&(call.session, matter)];
    let admitted = roll.take(opening, &call.votes);
    assert_eq!(admitted.refused, [], "roll call {}", call.id);
    rule.decide(roll, &Votes::Named(admitted.choices), &[], true)
}

/// The General Assembly's charter, from its dossier.
pub fn charter() -> Charter {
    let dossier = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dossiers/un-general-assembly");
    let text = std::fs::read_to_string(Path::new(dossier).join("charter.toml")).expect("a charter");
    Charter::from_toml(&text).unwrap_or_else(|errors| panic!("{errors}"))
}
