//! Records that a draft may repeat or contradict.

use crate::State;
use evidence::propose::{self, Proposal};
use register::{
    Deed, Draft, Field, Kind, Polarity, Reality,
    record::{
        Agreement, Change, Commitment, Contact, ContactKind, Membership, Movement, Nature,
        Obligation, Recorded, Text,
    },
};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{ActorId, Amount, Bound, Date, Decimal, Id, PartialDate, code_list};

code_list! {
    /// How a record stands to a draft.
    pub enum Relation: "relation" {
        /// It says the same: the draft is likely a duplicate.
        Same = "same",
        /// It says something else of the same thing.
        Contradicts = "contradicts",
        /// It speaks of the same actors, and perhaps of the same thing.
        Similar = "similar",
    }
}

/// A record that a draft may repeat or contradict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rival {
    /// The record's kind.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The journal entry.
    pub seq: u64,
    /// How it stands to the draft.
    pub relation: Relation,
    /// What it says, in a line.
    pub says: String,
    /// Whether it is a promise that the draft tells the fate of.
    pub moves: bool,
}

/// More than these are not shown.
const MOST: usize = 12;
/// Reports of one thing come within these many days.
const NEAR: i64 = 31;

impl State<'_> {
    /// The records that a draft may repeat or contradict, those that say the same first.
    pub(super) fn rivals(&self, draft: &Draft, text: &Text, forum: &Id) -> Vec<Rival> {
        let asked = Asked::new(draft, text, forum);
        let book = self.view.book;
        let mut rivals = Vec::new();
        macro_rules! look {
            ($($table:ident $kind:ident $compare:ident;)+) => {$(
                for version in self.view.known(&book.$table) {
                    let one = &version.record;
                    if let Some((relation, says, moves)) = asked.$compare(self, one) {
                        let (id, seq) = (one.key().to_owned(), version.seq);
                        rivals.push(Rival { kind: Kind::$kind, id, seq, relation, says, moves });
                    }
                }
            )+};
        }
        look! {
            commitments Commitment commitment;
            movements Movement movement;
            memberships Membership membership;
            meetings Meeting meeting;
            needs Need need;
            polls Poll poll;
            events Event event;
            contacts Contact contact;
            agreements Agreement agreement;
            obligations Obligation obligation;
        }
        rivals.sort_by_key(|rival| (rival.relation, !rival.moves, std::cmp::Reverse(rival.seq)));
        rivals.truncate(MOST);
        rivals
    }
}

type Found = Option<(Relation, String, bool)>;

/// What a draft says, ready to be compared.
struct Asked<'d> {
    draft: &'d Draft,
    who: Vec<ActorId>,
    whom: Vec<ActorId>,
    amount: Option<(Amount, Option<Decimal>)>,
    /// The day of what it tells: stated, or that of the text.
    on: Option<PartialDate>,
    /// Whether the text states it.
    dated: bool,
    rows: Vec<Proposal>,
}

impl<'d> Asked<'d> {
    fn new(draft: &'d Draft, text: &Text, forum: &Id) -> Self {
        let actors = |field| draft.values(field).filter_map(|value| value.parse().ok()).collect();
        let stated =
            draft.values(Field::When).find_map(|value| value.rsplit('/').next()?.parse().ok());
        Self {
            draft,
            who: actors(Field::Who),
            whom: actors(Field::Whom),
            amount: draft.values(Field::Amount).find_map(propose::amount),
            on: stated.or(text.published),
            dated: stated.is_some(),
            rows: propose::propose(draft, text, forum),
        }
    }

    fn is_about_giving(&self) -> bool {
        use Deed::{Cut, Delivery, Payment, Pledge, Refusal, Suspension};
        matches!(self.draft.deed, Pledge | Payment | Delivery | Refusal | Cut | Suspension)
    }

    fn is_denied(&self) -> bool {
        self.draft.polarity == Polarity::Denied || self.draft.deed == Deed::Refusal
    }

    /// How the draft's amount stands to a record's. None: they count different things.
    fn compared(&self, other: &Amount) -> Option<Relation> {
        let Some((amount, upper)) = &self.amount else { return Some(Relation::Similar) };
        if amount.measure != other.measure {
            return None;
        }
        let relation = match (span(amount, *upper), span(other, None)) {
            (None, None) => Relation::Same,
            (Some(_), None) | (None, Some(_)) => Relation::Similar,
            (Some(_), Some(_)) if amount.number() == other.number() => Relation::Same,
            (Some((low, high)), Some((least, most))) => {
                if low <= most && least <= high {
                    Relation::Similar
                } else {
                    Relation::Contradicts
                }
            }
        };
        Some(relation)
    }

    /// Whether a day is near the draft's.
    fn is_near(&self, on: PartialDate, days: i64) -> bool {
        let Some(own) = self.on else { return true };
        let apart = |a: Date, b: Date| i64::from((b - a).get_days());
        // What is only about a day may be a week off.
        let days = if own.approximate || on.approximate { days.max(7) } else { days };
        apart(own.certain(), on.earliest()) <= days && apart(on.certain(), own.earliest()) <= days
    }

    /// Whether a donor is among the actors, itself or as a member of a group.
    fn gives(&self, state: &State<'_>, donor: &ActorId) -> bool {
        let group = state.view.actor(donor).map_or(&[][..], |actor| &actor.members);
        self.who.iter().any(|one| one == donor || group.contains(one))
    }

    fn commitment(&self, state: &State<'_>, one: &Commitment) -> Found {
        if !self.is_about_giving() || !self.gives(state, &one.donor) {
            return None;
        }
        let mut relation = self.compared(&one.amount)?;
        let denial = one.nature == Nature::Denial;
        let told = matches!(self.draft.deed, Deed::Pledge | Deed::Refusal);
        let comes = matches!(self.draft.deed, Deed::Payment | Deed::Delivery);
        let moves = !told && one.nature == Nature::Pledge && !self.is_denied();
        if told && self.is_denied() != denial {
            relation = Relation::Contradicts;
        } else if told && denial {
            relation = Relation::Same;
        } else if !told {
            // What came, or will not, is no second promise; nor is a part of one another number.
            let entered = comes && Some(one.stage) == self.reached();
            relation = if entered { relation } else { Relation::Similar };
        }
        // Another sum long after is another gift.
        if relation == Relation::Contradicts
            && self.is_denied() == denial
            && !self.is_near(one.on, NEAR)
        {
            relation = Relation::Similar;
        }
        let said = match one.nature {
            Nature::Pledge => one.stage.code(),
            nature => nature.code(),
        };
        let donor = state.view.name(&one.donor, "en");
        let says =
            format!("{donor}: {} ({said}, {}), {}", written(&one.amount), one.on, one.purpose);
        Some((relation, says, moves))
    }

    /// The rung that a payment or delivery speaks of.
    fn reached(&self) -> Option<vocabulary::Stage> {
        let row = self.rows.iter().find(|row| row.kind == Kind::Commitment)?;
        row.cells.get("stage")?.parse().ok()
    }

    fn movement(&self, state: &State<'_>, one: &Movement) -> Found {
        if !self.is_about_giving() || matches!(self.draft.deed, Deed::Pledge | Deed::Refusal) {
            return None;
        }
        let book = state.view.book;
        let mut commitments = state.view.known(&book.commitments);
        let moved = commitments.find(|version| version.record.id == one.commitment)?;
        if !self.gives(state, &moved.record.donor) {
            return None;
        }
        let same_change = match (self.draft.deed, one.change) {
            (Deed::Cut, Change::Cancelled) | (Deed::Suspension, Change::Suspended) => true,
            (Deed::Payment | Deed::Delivery, Change::Reaches(stage)) => {
                self.reached().is_none_or(|reached| reached == stage)
            }
            _ => false,
        };
        let amount = self.compared(&one.amount)?;
        let relation = match (same_change, amount) {
            (false, _) => Relation::Similar,
            _ if self.is_denied() => Relation::Contradicts,
            // The same sum paid again is an instalment, a hold after a year another hold.
            (true, Relation::Same) if self.is_near(one.on, NEAR) => Relation::Same,
            (true, Relation::Contradicts) if self.is_near(one.on, 7) => Relation::Contradicts,
            _ => Relation::Similar,
        };
        let donor = state.view.name(&moved.record.donor, "en");
        let amount = written(&one.amount);
        let says = format!("{donor}: {amount} {} ({}), of {}", one.change, one.on, one.commitment);
        Some((relation, says, false))
    }

    fn membership(&self, state: &State<'_>, one: &Membership) -> Found {
        use Deed::{
            Acceptance, Accession, Decline, Invitation, Observer, Participation, Ratification,
            Signature, Withdrawal,
        };
        use charter::Act;
        let acts: &[Act] = match self.draft.deed {
            Invitation => &[Act::Invited],
            Acceptance => &[Act::Accepted],
            Decline => &[Act::Declined],
            Signature => &[Act::Signed, Act::SignedSubjectToRatification],
            Ratification => &[Act::Ratified],
            Accession => &[Act::Member, Act::Signed, Act::Ratified],
            Observer => &[Act::Observer],
            Withdrawal => &[Act::Withdrawn],
            Participation => &[],
            _ => return None,
        };
        let subjects = if self.draft.deed == Invitation { &self.whom } else { &self.who };
        if !subjects.contains(&one.actor) {
            return None;
        }
        const JOINS: [Act; 5] =
            [Act::Accepted, Act::Signed, Act::Ratified, Act::Member, Act::Observer];
        const STAYS_OUT: [Act; 2] = [Act::Declined, Act::Withdrawn];
        let joins = matches!(
            self.draft.deed,
            Acceptance | Signature | Ratification | Accession | Participation | Observer
        );
        // Not to take part is to stay out; not to decline says nothing of joining.
        let (in_, out) = match (joins, self.is_denied()) {
            (true, denied) => (!denied, denied),
            (false, denied) => (false, !denied && self.draft.deed != Invitation),
        };
        let done = self.draft.reality == Reality::Actual;
        let relation = if acts.contains(&one.act) {
            match (self.is_denied(), self.dated) {
                (true, _) => Relation::Contradicts,
                (false, _) if !done => Relation::Similar,
                (false, true) if !self.is_near(one.on, 0) => Relation::Contradicts,
                (false, _) => Relation::Same,
            }
        } else if in_ && STAYS_OUT.contains(&one.act) || out && JOINS.contains(&one.act) {
            Relation::Contradicts
        } else {
            Relation::Similar
        };
        let says = format!("{}: {} ({})", state.view.name(&one.actor, "en"), one.act, one.on);
        Some((relation, says, false))
    }

    fn meeting(&self, _: &State<'_>, one: &register::record::Meeting) -> Found {
        let asked = matches!(self.draft.deed, Deed::Meeting | Deed::Mediation);
        if !asked || !self.is_near(one.on, 1) {
            return None;
        }
        let place = self.draft.values(Field::Where).next();
        let relation = match (place, &one.place) {
            (Some(place), Some(held)) if !common(place, held) => Relation::Similar,
            _ if self.draft.polarity == Polarity::Denied => Relation::Contradicts,
            _ if self.dated && self.is_near(one.on, 0) => Relation::Same,
            _ => Relation::Similar,
        };
        let place = one.place.as_deref().map_or_else(String::new, |place| format!(", {place}"));
        Some((relation, format!("{} ({}{place})", one.names.get("en"), one.on), false))
    }

    fn need(&self, _: &State<'_>, one: &register::record::Need) -> Found {
        if self.draft.deed != Deed::Need {
            return None;
        }
        let amount = self.compared(&one.amount)?;
        let row = self.rows.iter().find(|row| row.kind == Kind::Need);
        let area = row.and_then(|row| row.cells.get("area")).map_or("", String::as_str);
        let aspect = row.and_then(|row| row.cells.get("aspect")).map_or("", String::as_str);
        let here = common(area, &one.area) && aspect == one.aspect.code();
        let relation = match amount {
            Relation::Same => Relation::Same,
            // Another figure of another place, or of something else, is no rival.
            _ if !here => return None,
            Relation::Contradicts if one.part_of.is_some() => Relation::Similar,
            relation => relation,
        };
        let says = format!("{}: {} of {} ({})", one.aspect, written(&one.amount), one.area, one.on);
        Some((relation, says, false))
    }

    fn poll(&self, state: &State<'_>, one: &register::record::Poll) -> Found {
        let day = one.closed.unwrap_or(one.opened);
        if self.draft.deed != Deed::Vote || !self.is_near(day, 1) {
            return None;
        }
        let count = |field| self.draft.values(field).next().and_then(|text| text.parse().ok());
        let counts = [(Field::Yes, one.yes), (Field::No, one.no), (Field::Abstained, one.abstain)];
        let pairs: Vec<(u32, u32)> =
            counts.into_iter().filter_map(|(field, held)| count(field).zip(held)).collect();
        let relation = match &pairs[..] {
            [] => Relation::Similar,
            pairs if pairs.iter().all(|(said, held)| said == held) => Relation::Same,
            _ => Relation::Contradicts,
        };
        let mut motions = state.view.known(&state.view.book.motions);
        let motion = motions.find(|version| version.record.id == one.motion);
        let title = motion.map_or(one.motion.as_str(), |version| version.record.names.get("en"));
        let number = |count: Option<u32>| count.map_or_else(|| "?".to_owned(), |n| n.to_string());
        let counts = [one.yes, one.no, one.abstain].map(number).join("-");
        Some((relation, format!("{title}: {counts} ({day})"), false))
    }

    fn event(&self, _: &State<'_>, one: &register::record::Event) -> Found {
        let told = [Kind::Event, Kind::Contact, Kind::Agreement, Kind::Obligation];
        let row = self.rows.iter().find(|row| told.contains(&row.kind))?;
        let summary = row.cells.get("summary").map_or("", String::as_str);
        let concerned = self.who.iter().chain(&self.whom).any(|actor| one.actors.contains(actor));
        let relation = if one.summary == summary && self.is_near(one.on, NEAR) {
            Relation::Same
        } else if concerned && self.is_near(one.on, 1) {
            Relation::Similar
        } else {
            return None;
        };
        Some((relation, format!("{} ({})", one.summary, one.on), false))
    }
}

/// Diplomacy around the money.
impl Asked<'_> {
    /// Whether each of those named is among some actors.
    fn are_among(&self, actors: &[ActorId]) -> bool {
        let mut named = self.who.iter().chain(&self.whom).peekable();
        named.peek().is_some() && named.all(|one| actors.contains(one))
    }

    fn contact(&self, _: &State<'_>, one: &Contact) -> Found {
        let deed = match one.kind {
            ContactKind::Call => Deed::Call,
            ContactKind::Visit => Deed::Visit,
            ContactKind::Meeting => Deed::Meeting,
            ContactKind::Letter => return None,
        };
        if self.draft.deed != deed || !self.are_among(&one.actors) || !self.is_near(one.on, 1) {
            return None;
        }
        let relation = match self.draft.polarity {
            Polarity::Denied => Relation::Contradicts,
            Polarity::Affirmed if self.dated && self.is_near(one.on, 0) => Relation::Same,
            Polarity::Affirmed => Relation::Similar,
        };
        Some((relation, format!("{} ({})", one.summary, one.on), false))
    }

    fn agreement(&self, state: &State<'_>, one: &Agreement) -> Found {
        if self.draft.deed != Deed::Agreement || !self.are_among(&one.parties) {
            return None;
        }
        let mut acts = state.view.known(&state.view.book.agreement_acts);
        let act = acts.find(|act| act.record.agreement == one.id && self.is_near(act.record.on, 1));
        let title = self.draft.values(Field::Title).next();
        let named = title.is_some_and(|title| common(title, one.names.get("en")));
        let relation = match (act.is_some(), named, self.draft.polarity) {
            (false, false, _) => return None,
            (true, true, Polarity::Denied) => Relation::Contradicts,
            (true, true, Polarity::Affirmed) => Relation::Same,
            _ => Relation::Similar,
        };
        Some((relation, one.names.get("en").to_owned(), false))
    }

    fn obligation(&self, _: &State<'_>, one: &Obligation) -> Found {
        let due = self.draft.values(Field::Due).next();
        if self.draft.deed != Deed::Target || !self.are_among(&one.who) {
            return None;
        }
        let number = self.amount.as_ref().and_then(|(amount, _)| amount.number());
        let held = one.value.map(|value| value.number);
        let same_day = due.is_some() && due == one.due.map(|due| due.to_string()).as_deref();
        let relation = match (number, held) {
            (Some(number), Some(held)) if number != held => return None,
            (Some(_), Some(_)) if due.is_none() || same_day => Relation::Same,
            _ => Relation::Similar,
        };
        Some((relation, format!("{} ({})", one.summary, one.on), false))
    }
}

/// The least and the greatest number that an amount can mean; none without a figure.
fn span(amount: &Amount, upper: Option<Decimal>) -> Option<(Decimal, Decimal)> {
    let figure = amount.figure?;
    let number = figure.number;
    if let Some(upper) = upper {
        return Some((number, upper));
    }
    // "About" is within a tenth.
    let tenth = number / Decimal::TEN;
    Some(match figure.bound {
        Bound::Exact => (number, number),
        Bound::MoreThan | Bound::AtLeast => (number, Decimal::MAX),
        Bound::UpTo | Bound::LessThan => (Decimal::ZERO, number),
        Bound::About => (number - tenth, number + tenth),
    })
}

/// An amount in a line.
fn written(amount: &Amount) -> String {
    match amount.figure {
        None => format!("{}, no figure", amount.measure),
        Some(figure) if figure.bound == Bound::Exact => {
            format!("{} {}", figure.number, amount.measure)
        }
        Some(figure) => format!("{} {} {}", figure.bound, figure.number, amount.measure),
    }
}

/// Whether two names have a word in common.
fn common(a: &str, b: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| word.chars().count() > 2).map(str::to_lowercase).collect()
    };
    let b = words(b);
    words(a).iter().any(|word| b.contains(word))
}
