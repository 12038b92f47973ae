//! From a draft to rows of a dossier, for a person to look over. What the draft does not say stays
//! an empty cell: the contract then asks for it.

mod sentence;
#[cfg(test)]
mod tests;

use register::{
    Deed, Draft, Field, Filler, Kind, Polarity, Reality,
    record::{
        AgreementKind, Aspect, Change, MeetingKind, MeetingState, Nature, ObligationKind, Scope,
        Step, Text,
    },
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, HashMap},
    fmt::Display,
    sync::LazyLock,
};
use vocabulary::{
    ActorId, ActorKind, Amount, Bound, Decimal, Figure, Form, Grade, Id, Measure, PartialDate,
    Stage, amount::number,
};

/// A row that a draft could become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Proposal {
    /// The kind of record.
    pub kind: Kind,
    /// The cells by the columns of the kind's table (`docs/dossier.md`).
    pub cells: BTreeMap<String, String>,
}

/// The rows that a draft could become in a forum's dossier. The first is the one that says what
/// was done, unless a group of givers has to be recorded before it: then that is the first. Several
/// actors of one act of membership have one row each. Nothing but an event becomes of what is only
/// possible.
#[must_use]
pub fn propose(draft: &Draft, text: &Text, forum: &Id) -> Vec<Proposal> {
    let maker = Maker::new(draft, text, forum);
    let made = match draft.deed {
        Deed::Pledge | Deed::Payment | Deed::Delivery | Deed::Refusal => maker.commitment(),
        Deed::Cut | Deed::Suspension => maker.setback(),
        Deed::Meeting => maker.meeting(),
        Deed::Need => maker.need(),
        Deed::Visit | Deed::Call => maker.contact(),
        Deed::Agreement => maker.agreement(),
        Deed::Target => maker.target(),
        _ => maker.memberships(),
    };
    made.unwrap_or_else(|| vec![maker.event()])
}

/// The movement of a commitment that a draft tells of: of a payment or delivery what came, of a cut
/// or suspension what will not. None of other drafts, and none where nothing moved.
#[must_use]
pub fn movement(
    draft: &Draft,
    text: &Text,
    forum: &Id,
    commitment: &Id,
    measure: &Measure,
) -> Option<Proposal> {
    let maker = Maker::new(draft, text, forum);
    if !maker.is_done() {
        return None;
    }
    let change = match draft.deed {
        Deed::Payment => Change::Reaches(draft.stage.unwrap_or(Stage::PaidIn)),
        Deed::Delivery => Change::Reaches(draft.stage.unwrap_or(Stage::Delivered)),
        Deed::Cut => Change::Cancelled,
        Deed::Suspension => Change::Suspended,
        _ => return None,
    };
    let mut row = maker.moved(change);
    row.set("commitment", commitment);
    // What is counted otherwise is no part of this commitment: its measure stands, without a figure.
    if row.cells.get("measure").is_none_or(|stated| stated != measure.code()) {
        row.cells.remove("amount");
        row.cells.remove("bound");
        row.set("measure", measure);
    }
    Some(row)
}

/// A row for an organisation that the gazetteer knows, so that others can name it.
#[must_use]
pub fn organisation(id: &str) -> Option<Proposal> {
    let (name, kind) = ORGANISATIONS.get(id)?;
    let kind = if kind == "group" { ActorKind::Group } else { ActorKind::Organisation };
    let mut row = Proposal { kind: Kind::Actor, cells: BTreeMap::new() };
    row.set("id", id);
    row.set("kind", kind);
    row.set("name_en", name);
    Some(row)
}

/// An amount as a draft writes it: `up-to 8000 persons`, `5000000..7000000 USD`, `persons`; and the
/// greater number of a range. None of what no record counts (`states`, `percent`).
#[must_use]
pub fn amount(value: &str) -> Option<(Amount, Option<Decimal>)> {
    let (before, measure) = value.rsplit_once(' ').unwrap_or(("", value));
    let measure: Measure = measure.parse().ok()?;
    let (bound, figure) = before.rsplit_once(' ').unwrap_or(("", before));
    if figure.is_empty() {
        return Some((Amount { measure, figure: None }, None));
    }
    let (low, high) = figure.split_once("..").unwrap_or((figure, ""));
    let upper = if high.is_empty() { None } else { Some(number(high).ok()?) };
    let bound = match bound {
        "" if upper.is_some() => Bound::AtLeast,
        "" => Bound::Exact,
        bound => bound.parse().ok()?,
    };
    let figure = Some(Figure { bound, number: number(low).ok()? });
    Some((Amount { measure, figure }, upper))
}

/// The English name of who acts: of a state or organisation that is listed, else as it is written.
#[must_use]
pub fn name(value: &str) -> &str {
    if let Some(state) = vocabulary::lists::state(value) {
        return state.names.get("en");
    }
    ORGANISATIONS.get(value).map_or(value, |(name, _)| name)
}

/// Name and kind of the organisations of the gazetteer.
static ORGANISATIONS: LazyLock<HashMap<String, (String, String)>> = LazyLock::new(|| {
    let text = include_str!("../gazetteer/organisations.csv");
    let rows = csv::Reader::from_reader(text.as_bytes()).into_records().filter_map(Result::ok);
    rows.map(|row| (row[0].to_owned(), (row[1].to_owned(), row[2].to_owned()))).collect()
});

impl Proposal {
    /// Fills a cell.
    pub fn set(&mut self, column: &str, text: impl Display) {
        let text = text.to_string();
        if !text.is_empty() {
            self.cells.insert(column.to_owned(), text);
        }
    }

    fn add_note(&mut self, more: &str) {
        let note = self.cells.get("note").map(|note| format!("{note}; {more}"));
        self.set("note", note.as_deref().unwrap_or(more));
    }
}

struct Maker<'a> {
    draft: &'a Draft,
    text: &'a Text,
    forum: &'a Id,
    /// The day of what is recorded; empty where none is known.
    on: String,
    /// What a person should know who looks at the row.
    notes: Vec<String>,
}

impl<'a> Maker<'a> {
    fn new(draft: &'a Draft, text: &'a Text, forum: &'a Id) -> Self {
        let stated = draft.values(Field::When).find_map(day);
        let published = text.published.map(|day| day.to_string());
        let mut notes = Vec::new();
        // What is to come was said on the day of the text, whenever it is to be.
        let on = match stated {
            Some(on) if draft.reality == Reality::Actual => Some(on.to_string()),
            Some(_) => published,
            None => {
                let by_text = || "dated by the publication of the text, which names no day";
                notes.extend(published.as_ref().map(|_| by_text().to_owned()));
                published
            }
        };
        Self { draft, text, forum, on: on.unwrap_or_default(), notes }
    }

    fn fillers(&self, field: Field) -> &'a [Filler] {
        self.draft.fields.get(&field).map_or(&[], Vec::as_slice)
    }

    fn first(&self, field: Field) -> Option<&'a str> {
        self.fillers(field).first().map(|one| one.value.as_str())
    }

    /// The actors of a field that a record can name.
    fn actors(&self, field: Field) -> Vec<ActorId> {
        let mut actors = Vec::new();
        for actor in self.draft.values(field).filter_map(|value| value.parse().ok()) {
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
        actors
    }

    fn is_done(&self) -> bool {
        (self.draft.polarity, self.draft.reality) == (Polarity::Affirmed, Reality::Actual)
    }

    /// Whether the draft speaks of this forum, or of none.
    fn is_here(&self) -> bool {
        let mut named = self.draft.values(Field::Forum).peekable();
        named.peek().is_none() || named.any(|forum| forum == self.forum.as_str())
    }

    /// A row with what every record of a text has.
    fn row(&self, kind: Kind, subject: &str) -> Proposal {
        let mut row = Proposal { kind, cells: BTreeMap::new() };
        row.set("id", self.id(subject));
        row.set("on", &self.on);
        row.set("sources", &self.text.id);
        row.set("grade", Grade::SingleSource);
        row.set("note", self.notes.join("; "));
        row
    }

    /// An id of who did what when. The end, made from the draft's own id, tells apart what one
    /// actor did twice on a day.
    fn id(&self, subject: &str) -> String {
        let (deed, on) = (self.draft.deed.code(), self.on.trim_end_matches('~'));
        let parts: Vec<String> = [subject, deed, on]
            .iter()
            .map(|part| slug(part))
            .filter(|part| !part.is_empty())
            .collect();
        let sum =
            self.draft.id.as_str().bytes().fold(0x811c_9dc5_u32, |sum, byte| {
                (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
            });
        format!("{}-{:04x}", parts.join("-"), (sum ^ (sum >> 16)) & 0xffff)
    }

    /// The cells of the amount that is spoken of; whether it names a measure.
    fn amount(&self, row: &mut Proposal) -> bool {
        let Some((amount, upper)) = self.draft.values(Field::Amount).find_map(amount) else {
            return false;
        };
        row.set("measure", &amount.measure);
        if let Some(figure) = amount.figure {
            row.set("amount", figure.number);
            if figure.bound != Bound::Exact {
                row.set("bound", figure.bound);
            }
        }
        if let Some(upper) = upper {
            row.add_note(&format!("a range up to {upper} {}", amount.measure));
        }
        true
    }

    /// A statement about giving, where it says what is counted and by whom.
    fn commitment(&self) -> Option<Vec<Proposal>> {
        let draft = self.draft;
        let donors = self.actors(Field::Who);
        let subject = donors.iter().map(|one| slug(one.as_str())).collect::<Vec<_>>().join("-");
        if draft.reality == Reality::Possible || donors.is_empty() {
            return None;
        }
        let mut row = self.row(Kind::Commitment, &subject);
        if !self.amount(&mut row) {
            return None;
        }
        let money = row.cells["measure"].parse::<Measure>().is_ok_and(|one| one.is_money());
        row.set("form", if money { Form::Cash } else { Form::InKind });
        let nature = match (draft.deed, draft.polarity, draft.reality) {
            (Deed::Refusal, ..) | (_, Polarity::Denied, _) => Nature::Denial,
            (.., Reality::Conditional) => Nature::ConditionalOffer,
            _ => Nature::Pledge,
        };
        row.set("nature", nature);
        let stage = match draft.deed {
            // What is still to be paid or delivered is announced.
            _ if draft.reality != Reality::Actual => Stage::Announced,
            Deed::Payment => draft.stage.unwrap_or(Stage::PaidIn),
            Deed::Delivery => draft.stage.unwrap_or(Stage::Delivered),
            _ => draft.stage.unwrap_or(Stage::Announced),
        };
        row.set("stage", stage);
        let what = self.first(Field::What).or_else(|| self.first(Field::Topic));
        row.set("purpose", what.map_or_else(|| "not stated".to_owned(), short));
        // Only what is said to be for the forum counts to it.
        let here = Some(self.forum.as_str());
        let meant = [Field::Forum, Field::Through, Field::Whom].map(|field| self.first(field));
        row.set("scope", if meant.contains(&here) { Scope::Forum } else { Scope::Outside });
        let through =
            self.actors(Field::Through).into_iter().chain(self.actors(Field::Whom)).next();
        row.set("through", through.map(|one| one.to_string()).unwrap_or_default());
        row.set("condition", self.first(Field::Condition).map(short).unwrap_or_default());
        row.set("period", self.first(Field::Period).unwrap_or_default());
        if let Some(due) = self.first(Field::Due) {
            row.add_note(&format!("due by {due}"));
        }
        let [donor] = &donors[..] else {
            // One sum of several givers is a package of their group, not the same sum from each.
            let group = self.group(&subject, &donors);
            row.set("donor", &group.cells["id"]);
            return Some(vec![group, row]);
        };
        row.set("donor", donor);
        Some(vec![row])
    }

    fn group(&self, subject: &str, members: &[ActorId]) -> Proposal {
        let mut row = Proposal { kind: Kind::Actor, cells: BTreeMap::new() };
        row.set("id", cut(subject));
        row.set("kind", ActorKind::Group);
        let names: Vec<&str> = members.iter().map(|one| name(one.as_str())).collect();
        row.set("name_en", sentence::list(&names));
        row.set("members", members.iter().map(ActorId::as_str).collect::<Vec<_>>().join(";"));
        row
    }

    fn moved(&self, change: Change) -> Proposal {
        let actors = self.actors(Field::Who);
        let mut row = self.row(Kind::Movement, actors.first().map_or("", ActorId::as_str));
        row.set("change", change);
        self.amount(&mut row);
        if change == Change::Suspended {
            // A hold is of the whole commitment.
            row.cells.remove("amount");
            row.cells.remove("bound");
        }
        if let Change::Reaches(_) = change {
            let to = self.actors(Field::Through).into_iter().chain(self.actors(Field::Whom)).next();
            row.set("to", to.map(|one| one.to_string()).unwrap_or_default());
        }
        row
    }

    /// Something taken back or put on hold, of a commitment that a person has to choose. No act of
    /// membership is a suspension.
    fn setback(&self) -> Option<Vec<Proposal>> {
        let of_membership =
            self.fillers(Field::Amount).is_empty() && !self.fillers(Field::Forum).is_empty();
        if !self.is_done() || of_membership {
            return None;
        }
        let cancelled = self.draft.deed == Deed::Cut;
        Some(vec![self.moved(if cancelled { Change::Cancelled } else { Change::Suspended })])
    }

    /// Acts of membership of this forum, one row for each actor.
    fn memberships(&self) -> Option<Vec<Proposal>> {
        let (act, field) = match self.draft.deed {
            Deed::Invitation => (charter::Act::Invited, Field::Whom),
            Deed::Acceptance => (charter::Act::Accepted, Field::Who),
            Deed::Decline => (charter::Act::Declined, Field::Who),
            Deed::Signature => (charter::Act::Signed, Field::Who),
            Deed::Ratification => (charter::Act::Ratified, Field::Who),
            Deed::Accession => (charter::Act::Member, Field::Who),
            Deed::Observer => (charter::Act::Observer, Field::Who),
            Deed::Withdrawal => (charter::Act::Withdrawn, Field::Who),
            _ => return None,
        };
        let actors = self.actors(field);
        if !self.is_done() || !self.is_here() || actors.is_empty() {
            return None;
        }
        let named = !self.fillers(Field::Forum).is_empty();
        let row = |actor: &ActorId| {
            let mut row = self.row(Kind::Membership, actor.as_str());
            if !named {
                row.add_note("the passage names no forum");
            }
            row.set("actor", actor);
            row.set("act", act);
            row
        };
        Some(actors.iter().map(row).collect())
    }

    fn meeting(&self) -> Option<Vec<Proposal>> {
        if self.draft.polarity == Polarity::Denied
            || !matches!(self.draft.reality, Reality::Actual | Reality::Planned)
        {
            return None;
        }
        let actors: Vec<&str> = self.draft.values(Field::Who).collect();
        let mut row = self.row(Kind::Meeting, actors.first().copied().unwrap_or_default());
        self.own_days(&mut row);
        row.set("name_en", sentence::meeting(self.draft));
        row.set("kind", meeting_kind(self.draft).map(|kind| kind.to_string()).unwrap_or_default());
        row.set("place", self.first(Field::Where).map(short).unwrap_or_default());
        Some(vec![row])
    }

    /// A meeting or visit stands on its own days, those to come too.
    fn own_days(&self, row: &mut Proposal) {
        if let Some(when) = self.first(Field::When) {
            let (first, last) = when.split_once('/').unwrap_or((when, ""));
            if let Some(first) = day(first) {
                row.set("on", first);
                row.set("until", day(last).map(|day| day.to_string()).unwrap_or_default());
            }
        }
    }

    /// Everybody who is named as a doer or as the other side.
    fn both_sides(&self) -> Vec<ActorId> {
        let mut actors = self.actors(Field::Who);
        for actor in self.actors(Field::Whom) {
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
        actors
    }

    /// A visit or call between two actors or more, done or to come.
    fn contact(&self) -> Option<Vec<Proposal>> {
        let actors = self.both_sides();
        let real = matches!(self.draft.reality, Reality::Actual | Reality::Planned);
        if self.draft.polarity == Polarity::Denied || !real || actors.len() < 2 {
            return None;
        }
        let mut row = self.row(Kind::Contact, actors[0].as_str());
        self.own_days(&mut row);
        row.set("kind", self.draft.deed);
        // What was announced stays so, until a report says that it took place.
        if self.draft.reality == Reality::Planned {
            row.set("state", MeetingState::Planned);
        }
        row.set("actors", listed(&actors));
        let visited = self.actors(Field::Whom);
        if let (Deed::Visit, [host]) = (self.draft.deed, &visited[..]) {
            row.set("host", host);
        }
        row.set("place", self.first(Field::Where).map(short).unwrap_or_default());
        row.set("summary", sentence::summary(self.draft));
        Some(vec![row])
    }

    /// An agreement that was reached between two actors or more, and its signature where the passage
    /// tells of it.
    fn agreement(&self) -> Option<Vec<Proposal>> {
        let parties = self.both_sides();
        if !self.is_done() || parties.len() < 2 {
            return None;
        }
        let subject = parties[0].as_str();
        let mut row = self.row(Kind::Agreement, subject);
        // An agreement has no day: its acts do.
        let on = row.cells.remove("on").unwrap_or_default();
        let title = self.first(Field::Title).map(short);
        let names: Vec<&str> = parties.iter().map(|one| name(one.as_str())).collect();
        row.set(
            "name_en",
            title.unwrap_or_else(|| format!("Agreement of {}", sentence::list(&names))),
        );
        row.set("kind", agreement_kind(self.draft));
        row.set("parties", listed(&parties));
        row.set("summary", sentence::summary(self.draft));
        let said = self.draft.passage.exact.to_lowercase();
        let signed =
            ["sign", "signs", "signed", "signing"].iter().any(|form| has_word(&said, form))
                || self.first(Field::Status) == Some("signed");
        if on.is_empty() || !signed {
            return Some(vec![row]);
        }
        let mut act = self.row(Kind::AgreementAct, subject);
        act.set("agreement", &row.cells["id"]);
        act.set("act", Step::Signed);
        Some(vec![row, act])
    }

    /// A target as a duty: what it is measured by is an indicator that a person has to choose.
    fn target(&self) -> Option<Vec<Proposal>> {
        let who = self.actors(Field::Who);
        if self.draft.polarity == Polarity::Denied || who.is_empty() {
            return None;
        }
        let mut row = self.row(Kind::Obligation, who[0].as_str());
        row.add_note("with an indicator and a value it is a target");
        row.set("kind", ObligationKind::Duty);
        row.set("who", listed(&who));
        row.set(
            "due",
            self.first(Field::Due).and_then(day).map(|day| day.to_string()).unwrap_or_default(),
        );
        row.set("condition", self.first(Field::Condition).map(short).unwrap_or_default());
        row.set("summary", sentence::summary(self.draft));
        Some(vec![row])
    }

    fn need(&self) -> Option<Vec<Proposal>> {
        let authors = self.actors(Field::Who);
        let subject = authors.first().map_or("", ActorId::as_str);
        let mut row = self.row(Kind::Need, subject);
        if self.draft.polarity == Polarity::Denied || !self.amount(&mut row) {
            return None;
        }
        let said = self.draft.passage.exact.to_lowercase();
        let aspect = if said.contains("damage") {
            Aspect::Damage
        } else if said.contains("losses") {
            Aspect::Loss
        } else {
            Aspect::Need
        };
        row.set("aspect", aspect);
        row.set("assessment", cut(format!("{}-{}", slug(subject), self.text.id).trim_matches('-')));
        let area = self.first(Field::Whom).map(name).or_else(|| self.first(Field::Where));
        row.set("area", area.map(short).unwrap_or_default());
        row.set("authors", authors.iter().map(ActorId::as_str).collect::<Vec<_>>().join(";"));
        Some(vec![row])
    }

    fn event(&self) -> Proposal {
        let actors = self.both_sides();
        let subject = actors.first().map(ActorId::as_str);
        let mut row =
            self.row(Kind::Event, subject.or_else(|| self.first(Field::Forum)).unwrap_or_default());
        row.set("summary", sentence::summary(self.draft));
        row.set("actors", listed(&actors));
        row
    }
}

/// Actors as a cell lists them.
fn listed(actors: &[ActorId]) -> String {
    actors.iter().map(ActorId::as_str).collect::<Vec<_>>().join(";")
}

/// What the passage calls an agreement.
fn agreement_kind(draft: &Draft) -> AgreementKind {
    let said = draft.passage.exact.to_lowercase();
    let title = draft.values(Field::Title).next().unwrap_or_default().to_lowercase();
    let kinds: [(&[&str], AgreementKind); 9] = [
        (&["treaty", "treaties"], AgreementKind::Treaty),
        (&["memorandum", "memoranda", "mou"], AgreementKind::Memorandum),
        (&["declaration"], AgreementKind::Declaration),
        (&["communique", "communiqué"], AgreementKind::Communique),
        (&["statement"], AgreementKind::Statement),
        (&["protocol"], AgreementKind::Protocol),
        (&["roadmap"], AgreementKind::Roadmap),
        (&["ceasefire", "truce"], AgreementKind::Ceasefire),
        (&["contract", "contracts"], AgreementKind::Contract),
    ];
    let called =
        |text: &str| kinds.iter().find(|(words, _)| words.iter().any(|word| has_word(text, word)));
    called(&title).or_else(|| called(&said)).map_or(AgreementKind::Agreement, |(_, kind)| *kind)
}

/// Whether a text in lower case has a word.
fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|one| one == word)
}

/// What the passage calls a meeting.
fn meeting_kind(draft: &Draft) -> Option<MeetingKind> {
    let said = draft.passage.exact.to_lowercase();
    let called = |words: &[&str]| words.iter().any(|word| said.contains(word));
    let kinds: [(&[&str], MeetingKind); 5] = [
        (&["summit"], MeetingKind::Summit),
        (&["signing ceremony"], MeetingKind::Signing),
        (&["ministerial", "foreign ministers"], MeetingKind::Ministerial),
        (&["committee"], MeetingKind::Committee),
        (&["session"], MeetingKind::Session),
    ];
    kinds.into_iter().find(|(words, _)| called(words)).map(|(_, kind)| kind)
}

/// The day a value names; of a span its end, from which it is certain.
fn day(value: &str) -> Option<PartialDate> {
    value.rsplit('/').next()?.parse().ok()
}

/// A text as a part of an id.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    slug.truncate(40);
    slug.trim_end_matches('-').to_owned()
}

/// An id of at most the length that one may have.
fn cut(id: &str) -> String {
    id.chars().take(Id::LONGEST).collect::<String>().trim_end_matches('-').to_owned()
}

/// A few words, on one line.
fn short(words: &str) -> String {
    const LONGEST: usize = 120;
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
