//! What an answer on influence is made of.

use super::{
    super::{cited::Cited, motions::WeightColumn},
    Abstention, Course, History, Minimal, Sweep, WhatIfRow,
};
use crate::{
    influence::{Method, Spread},
    seats::{NoGame, Reading, Seat},
};
use charter::Without;
use register::Clocks;
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{Decimal, Id};

/// A seat and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct SeatName {
    /// The seat.
    pub seat: Seat,
    /// Its name in the language asked for.
    pub name: String,
}

/// Who may not vote, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BarredRow {
    /// Who.
    pub seat: SeatName,
    /// Why.
    pub without: Without,
}

/// A figure that stands beside influence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Beside {
    /// How much.
    #[schemars(with = "String")]
    pub value: Decimal,
    /// As a share of the sum over all seats that have a figure, to twelve decimals.
    #[schemars(with = "String")]
    pub share: Decimal,
    /// The address of its explanation, for money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// The observation, for others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cited: Option<Box<Cited>>,
}

/// A seat under a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InfluenceRow {
    /// The seat and its name.
    #[serde(flatten)]
    pub seat: SeatName,
    /// The offices it holds beside its vote; of an office its holders.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<String>,
    /// Its class of membership, by name in the language asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// Its votes by each weight of `weights`, in that order.
    #[schemars(with = "Vec<String>")]
    pub votes: Vec<Decimal>,
    /// Its share of the votes by the first weight of a test, of those who may vote; where each has one
    /// vote, of the voters.
    #[schemars(with = "String")]
    pub vote_share: Decimal,
    /// In how many coalitions it turns the outcome; absent where they were not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub swings: Option<String>,
    /// How often it turns the outcome, if each of the others says yes or no as likely: Penrose's
    /// measure, or the absolute index of Banzhaf.
    #[schemars(with = "String")]
    pub turns: Decimal,
    /// Its share of all influence: the normalised index of Banzhaf.
    #[schemars(with = "String")]
    pub share: Decimal,
    /// The index of Shapley and Shubik.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub shapley: Option<Decimal>,
    /// The same as a fraction, where the method is exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shapley_exact: Option<String>,
    /// Of what would pass, the part that it can stop (Coleman).
    #[schemars(with = "String")]
    pub prevents: Decimal,
    /// Of what would not pass, the part that it can carry (Coleman).
    #[schemars(with = "String")]
    pub initiates: Decimal,
    /// How often the outcome is as it votes (Rae).
    #[schemars(with = "String")]
    pub agrees: Decimal,
    /// The index of Johnston.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub johnston: Option<Decimal>,
    /// The index of Deegan and Packel.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub deegan_packel: Option<Decimal>,
    /// The public good index (Holler).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub public_good: Option<Decimal>,
    /// Owen's value, where blocs were named.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub owen: Option<Decimal>,
    /// The index of Banzhaf and Owen, where blocs were named.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub banzhaf_owen: Option<Decimal>,
    /// Whether nothing passes without it.
    pub veto: bool,
    /// What it pledged in US dollars, in cash and in kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pledged: Option<Beside>,
    /// What of it was paid in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid: Option<Beside>,
    /// US dollars paid in for each hundredth of all influence.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub paid_per_point: Option<Decimal>,
    /// US dollars pledged for each hundredth of all influence.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub pledged_per_point: Option<Decimal>,
    /// Its gross domestic product, where a figure is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub means: Option<Beside>,
    /// Its population, where a figure is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<Beside>,
}

/// Seats that are alike: exchanging two changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct KindRow {
    /// The seats.
    pub seats: Vec<SeatName>,
    /// How often each turns the outcome.
    #[schemars(with = "String")]
    pub turns: Decimal,
    /// Each one's share of all influence.
    #[schemars(with = "String")]
    pub share: Decimal,
}

/// How unevenly something is spread over the seats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SpreadRow {
    /// The coefficient of Gini, from 0 where all have the same.
    #[schemars(with = "String")]
    pub gini: Decimal,
    /// As many seats of the same share would be as concentrated.
    #[schemars(with = "String")]
    pub effective: Decimal,
}

impl From<Spread> for SpreadRow {
    fn from(Spread { gini, effective }: Spread) -> Self {
        Self { gini, effective }
    }
}

/// What a test of the rule comes to as a game.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GameTest {
    /// How much is needed, after common parts were divided out.
    pub quota: u64,
    /// How much there is.
    pub of: u64,
}

/// A way of computing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Way {
    /// Its name: `classes`, `halves`, `weights`, `enumeration`, `diagram`, `integral` or `sampling`.
    pub way: String,
    /// How many profiles, coalitions, nodes or draws it looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// Whether it counted, and did not estimate.
    pub exact: bool,
    /// By how much a figure can be off, of an estimate but for one chance in a hundred; 0 where
    /// exact.
    #[schemars(with = "String")]
    pub error: Decimal,
    /// By how much a share of all influence can be off, likewise; 1 where it can be anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub share_error: Option<Decimal>,
}

impl Way {
    pub(super) fn new(method: &Method, error: Decimal) -> Self {
        let way = method.code().to_owned();
        Self { way, size: method.size(), exact: method.is_exact(), error, share_error: None }
    }
}

/// How the figures were computed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Computed {
    /// How coalitions were counted or estimated.
    pub way: Way,
    /// How the index of Shapley and Shubik was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shapley: Option<Way>,
    /// How many coalitions win; absent where they were not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub winning: Option<String>,
    /// How many coalitions there are: two to the number of seats.
    pub coalitions: String,
    /// How many there are of all seats but one.
    pub of_others: String,
    /// In how many cases a seat turns the outcome, of all seats together; absent where they were not
    /// counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub swings: Option<String>,
    /// The tests of the game after it was simplified.
    pub tests: Vec<GameTest>,
}

/// What a seat is worth on a matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InfluenceFile {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The forum.
    pub forum: Id,
    /// The version of its charter.
    pub charter: String,
    /// The matter.
    pub matter: Id,
    /// Its name in the language asked for.
    pub name: String,
    /// Its article.
    pub article: String,
    /// The rule.
    pub rule: Id,
    /// Its name in the language asked for.
    pub rule_name: String,
    /// The article of the rule.
    pub rule_article: String,
    /// Why there is no influence to measure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_game: Option<NoGame>,
    /// What was measured; its fields are absent where there is nothing to measure.
    #[serde(flatten)]
    pub measured: Option<Measurement>,
    /// What was supposed, each beside what is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub what_ifs: Vec<WhatIfRow>,
}

/// What was measured on a matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Measurement {
    /// What was assumed to read the rule as a game.
    pub readings: Vec<Reading>,
    /// Who is in the electorate and may not vote.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub barred: Vec<BarredRow>,
    /// How the figures were computed.
    pub computed: Computed,
    /// How often anything passes, if each seat says yes or no as likely (Coleman).
    #[schemars(with = "String")]
    pub to_act: Decimal,
    /// Seats that are alike, the most influential first.
    pub kinds: Vec<KindRow>,
    /// The weights votes are counted by; none: one each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub weights: Vec<WeightColumn>,
    /// Each seat, the most influential first.
    pub seats: Vec<InfluenceRow>,
    /// The seat that decides alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dictator: Option<SeatName>,
    /// Seats without each of which nothing passes.
    pub vetoers: Vec<SeatName>,
    /// Seats that turn no outcome, whatever the others do; absent where that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub powerless: Option<Vec<SeatName>>,
    /// How unevenly influence is spread.
    pub spread: SpreadRow,
    /// How unevenly votes are spread over those who have any.
    pub vote_spread: SpreadRow,
    /// The smallest coalitions that win and that block; absent where they cannot be listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimal: Option<Minimal>,
    /// Why they cannot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimal_refused: Option<String>,
    /// The same where voters may abstain, for rules that tell that apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abstention: Option<Abstention>,
    /// The blocs that were named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub blocs: Vec<Vec<SeatName>>,
    /// Why these cannot form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocs_refused: Option<NoGame>,
    /// Suppositions that suit the matter.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suited: Vec<WhatIfRow>,
    /// How influence moves with the threshold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sweep: Option<Sweep>,
    /// How influence moves with the number of members, and with the votes of one if that was asked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub courses: Vec<Course>,
    /// Why no votes can be varied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vary_refused: Option<NoGame>,
    /// How influence moved with accessions, ends of membership and money; absent, as `suited` is,
    /// where so many unlike seats vote that they are not played again and again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub history: Option<History>,
}
