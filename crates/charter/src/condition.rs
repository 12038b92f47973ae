//! Conditions: what must hold for a decision to be made, as a tree of tests and consents.

use crate::Needs;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use vocabulary::{Id, code_list};

code_list! {
    /// Which votes a test counts.
    pub enum Count: "count" {
        /// Votes for.
        Yes = "yes",
        /// Votes against.
        No = "no",
        /// Abstentions.
        Abstain = "abstain",
        /// Every entitled voter that did not vote for, absent ones included.
        NotYes = "not-yes",
        /// Voters in the room, whatever they did.
        Present = "present",
        /// Votes for and against.
        Voting = "voting",
        /// Votes for and against, abstentions and spoiled papers.
        Cast = "cast",
    }
}

code_list! {
    /// What a share is taken of.
    pub enum Base: "base" {
        /// Everyone who is entitled to vote.
        All = "all",
        /// Everyone in the electorate, entitled to vote or not.
        Membership = "membership",
        /// Those in the room.
        Present = "present",
        /// Those present and voting: for and against; abstentions and absences are left out.
        Voting = "voting",
        /// Valid votes: for, against and abstaining.
        Valid = "valid",
        /// Votes cast, spoiled papers included.
        Cast = "cast",
    }
}

/// A count held against a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// Which votes are counted.
    pub count: Count,
    /// What the count must come to.
    pub needs: Needs,
    /// What a share is taken of.
    pub of: Base,
    /// The electorate, whether or not it votes here, of all whose votes a share is taken; none: what
    /// `of` says of those who vote here.
    pub out_of: Option<Id>,
    /// The weight the votes are counted by; none: one each.
    pub by: Option<Id>,
    /// The electorate whose voters alone are counted; none: every voter.
    pub among: Option<Id>,
    /// The office whose holder decides when there are as many votes for as against.
    pub tie: Option<Id>,
    /// The article it rests on.
    pub article: Option<String>,
}

impl Test {
    /// Whether every vote counted is in the base too: then no count is above the whole of it.
    #[must_use]
    pub const fn is_part(&self) -> bool {
        match (self.of, self.count) {
            _ if self.out_of.is_some() => false,
            (Base::All | Base::Membership, _) | (_, Count::Yes | Count::No) => true,
            (Base::Valid, Count::Abstain | Count::Voting) => true,
            (Base::Cast, Count::Abstain | Count::Voting | Count::Cast) => true,
            (Base::Present, count) => !matches!(count, Count::NotYes),
            (Base::Voting, Count::Voting) => true,
            (Base::Voting | Base::Valid | Base::Cast, _) => false,
        }
    }
}

/// What the holder of an office has to do or to leave undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// The office.
    pub office: Id,
    /// The article it rests on.
    pub article: Option<String>,
}

/// What must hold for a decision to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// A count meets a limit.
    Test(Test),
    /// Every one of these holds.
    All(Vec<Self>),
    /// One of these holds.
    Any(Vec<Self>),
    /// At least so many of these hold.
    Several {
        /// How many.
        at_least: usize,
        /// Of which.
        of: Vec<Self>,
    },
    /// The holder of an office approves after the vote.
    Approval(Officer),
    /// The holder of an office does not veto, then or at any later time.
    NoVeto(Officer),
}

impl Condition {
    /// Every condition of the tree, each before its parts.
    pub fn walk(&self) -> impl Iterator<Item = &Self> {
        let mut ahead = vec![self];
        std::iter::from_fn(move || {
            let next = ahead.pop()?;
            ahead.extend(next.parts().iter().rev());
            Some(next)
        })
    }

    /// The conditions it is made of.
    #[must_use]
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::All(parts) | Self::Any(parts) | Self::Several { of: parts, .. } => parts,
            Self::Test(_) | Self::Approval(_) | Self::NoVeto(_) => &[],
        }
    }

    /// Changes every test of the tree, in the order of [`Self::tests`].
    pub fn change_tests(&mut self, change: &mut impl FnMut(&mut Test)) {
        match self {
            Self::Test(test) => change(test),
            Self::All(parts) | Self::Any(parts) | Self::Several { of: parts, .. } => {
                parts.iter_mut().for_each(|part| part.change_tests(change));
            }
            Self::Approval(_) | Self::NoVeto(_) => {}
        }
    }

    /// Every test of the tree.
    pub fn tests(&self) -> impl Iterator<Item = &Test> {
        self.walk().filter_map(|one| match one {
            Self::Test(test) => Some(test),
            _ => None,
        })
    }
}

/// A condition as it stands in a charter file.
///
/// One of: a test (`count`, `needs`, `of` or `out_of`, `by`, `among`, `tie`), `all`, `any`, `at_least` with
/// `among_these`, `approval`, `no_veto`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Condition")]
#[schemars(inline)]
struct Written {
    /// A test: which votes are counted; `yes` if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<Count>,
    /// A test: what the count must come to.
    #[serde(skip_serializing_if = "Option::is_none")]
    needs: Option<Needs>,
    /// A test: what a share is taken of; `all` if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<Base>,
    /// A test: the electorate, voting here or not, of all whose votes a share is taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    out_of: Option<Id>,
    /// A test: the weight the votes are counted by; one each if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<Id>,
    /// A test: the electorate whose voters alone are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    among: Option<Id>,
    /// A test: the office with the casting vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    tie: Option<Id>,
    /// Each of these must hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<Vec<Condition>>,
    /// One of these must hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    any: Option<Vec<Condition>>,
    /// So many of `among_these` must hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<usize>,
    /// The conditions that `at_least` speaks of.
    #[serde(skip_serializing_if = "Option::is_none")]
    among_these: Option<Vec<Condition>>,
    /// The office that must approve after the vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    approval: Option<Id>,
    /// The office that may veto, then or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    no_veto: Option<Id>,
    /// The article it rests on: of a test, an approval or a veto.
    #[serde(skip_serializing_if = "Option::is_none")]
    article: Option<String>,
}

const SHAPES: &str = "a condition is one of: a test with `needs`; `all`; `any`; `at_least` with \
                      `among_these`; `approval`; `no_veto`";

impl TryFrom<Written> for Condition {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let given = [
            ("needs", written.needs.is_some()),
            ("all", written.all.is_some()),
            ("any", written.any.is_some()),
            ("at_least", written.at_least.is_some()),
            ("approval", written.approval.is_some()),
            ("no_veto", written.no_veto.is_some()),
        ];
        let mut given = given.into_iter().filter(|(_, there)| *there).map(|(name, _)| name);
        let Some(shape) = given.next() else { return Err(SHAPES.to_owned()) };
        if let Some(other) = given.next() {
            return Err(format!("{shape} and {other} stand in one condition: {SHAPES}"));
        }
        let for_tests = written.count.is_some()
            || written.of.is_some()
            || written.out_of.is_some()
            || written.by.is_some()
            || written.among.is_some()
            || written.tie.is_some();
        if shape != "needs" && for_tests {
            return Err(format!(
                "count, of, out_of, by, among and tie belong to a test with `needs`, not to {shape}: {SHAPES}"
            ));
        }
        if (shape == "at_least") != written.among_these.is_some() {
            return Err(format!("at_least and among_these go together: {SHAPES}"));
        }
        let Written { count, of, out_of, by, among, tie, article, .. } = written;
        let officer = |office: Id, article: Option<String>| Officer { office, article };
        if matches!(shape, "all" | "any" | "at_least") && article.is_some() {
            return Err(format!(
                "an article stands with a test, an approval or a veto, not with {shape}: move it there"
            ));
        }
        if let Some(needs) = written.needs {
            if of.is_some() && out_of.is_some() {
                return Err(
                    "`of` and `out_of` both say what a share is taken of: leave one out".to_owned()
                );
            }
            if among.is_some() && out_of.is_some() {
                return Err(
                    "`among` counts some voters and `out_of` takes a share of others: leave \
                            one out"
                        .to_owned(),
                );
            }
            if (of.is_some() || out_of.is_some()) && !needs.is_share() {
                return Err(format!(
                    "`of` or `out_of` says what a share is taken of, but {needs:?} is a number: leave one out",
                    needs = needs.to_string()
                ));
            }
            let (count, of) = (count.unwrap_or(Count::Yes), of.unwrap_or(Base::All));
            return Ok(Self::Test(Test { count, needs, of, out_of, by, among, tie, article }));
        }
        Ok(
            match (written.all, written.any, written.among_these, written.approval, written.no_veto)
            {
                (Some(parts), ..) => Self::All(parts),
                (_, Some(parts), ..) => Self::Any(parts),
                (_, _, Some(of), ..) => {
                    Self::Several { at_least: written.at_least.unwrap_or(1), of }
                }
                (.., Some(office), _) => Self::Approval(officer(office, article)),
                (.., Some(office)) => Self::NoVeto(officer(office, article)),
                _ => return Err(SHAPES.to_owned()),
            },
        )
    }
}

impl From<&Condition> for Written {
    fn from(condition: &Condition) -> Self {
        let nothing = Self::default();
        match condition.clone() {
            Condition::Test(Test { count, needs, of, out_of, by, among, tie, article }) => Self {
                count: Some(count),
                needs: Some(needs),
                of: (needs.is_share() && out_of.is_none()).then_some(of),
                out_of,
                by,
                among,
                tie,
                article,
                ..nothing
            },
            Condition::All(parts) => Self { all: Some(parts), ..nothing },
            Condition::Any(parts) => Self { any: Some(parts), ..nothing },
            Condition::Several { at_least, of } => {
                Self { at_least: Some(at_least), among_these: Some(of), ..nothing }
            }
            Condition::Approval(Officer { office, article }) => {
                Self { approval: Some(office), article, ..nothing }
            }
            Condition::NoVeto(Officer { office, article }) => {
                Self { no_veto: Some(office), article, ..nothing }
            }
        }
    }
}

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::try_from(Written::deserialize(from)?).map_err(D::Error::custom)
    }
}

impl Serialize for Condition {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Written::from(self).serialize(to)
    }
}

impl JsonSchema for Condition {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Condition".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Written::json_schema(generator)
    }
}
