//! Every rule of a charter at a glance: who has how much influence under it.

use super::{
    Inquiry, KindRow, Names, NoInfluence, SeatName, SpreadRow, Way, World, kinds,
    scene::{Scene, measure},
    sorted,
};
use crate::{
    influence::{Watch, takes_long},
    seats::NoGame,
};
use charter::{Charter, Matter};
use register::Clocks;
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{Date, Decimal, Id};

/// A matter and its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MatterName {
    /// The matter.
    pub id: Id,
    /// Its name in the language asked for.
    pub name: String,
}

/// A rule, and who has how much influence under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RuleRow {
    /// The rule.
    pub rule: Id,
    /// Its name in the language asked for.
    pub name: String,
    /// Its article.
    pub article: String,
    /// The matters it decides, where the same may propose.
    pub matters: Vec<MatterName>,
    /// Why there is no influence to measure, or that it takes longer than a glance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_game: Option<NoGame>,
    /// How many seats there are.
    pub seats: usize,
    /// How often anything passes, if each seat says yes or no as likely.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub to_act: Option<Decimal>,
    /// Seats that are alike, the most influential first.
    pub kinds: Vec<KindRow>,
    /// The seat that decides alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dictator: Option<SeatName>,
    /// Seats without each of which nothing passes.
    pub vetoers: Vec<SeatName>,
    /// How many seats turn no outcome; absent where that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub powerless: Option<usize>,
    /// How unevenly influence is spread.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spread: Option<SpreadRow>,
    /// How it was computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub way: Option<Way>,
}

/// What seats of a forum are worth, rule by rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Influence {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The forum.
    pub forum: Id,
    /// The version of its charter; absent when none was known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charter: Option<String>,
    /// Its rules, in the order of the matters they decide.
    pub rules: Vec<RuleRow>,
}

/// The matters of a day, those together that are decided by the same rule and proposed by the same;
/// no group is empty.
pub(super) fn alike(charter: &Charter, on: Date) -> Vec<Vec<&Matter>> {
    let mut groups: Vec<Vec<&Matter>> = Vec::new();
    for matter in charter.matters.iter().filter(|one| one.applies(on)) {
        let same = |one: &Matter| one.rule == matter.rule && one.propose == matter.propose;
        match groups.iter_mut().find(|group| same(group[0])) {
            Some(group) => group.push(matter),
            None => groups.push(vec![matter]),
        }
    }
    groups
}

pub(super) fn matter_names(matters: &[&Matter], language: &str) -> Vec<MatterName> {
    let named = |matter: &&Matter| MatterName {
        id: matter.id.clone(),
        name: matter.name.get(language).to_owned(),
    };
    matters.iter().map(named).collect()
}

impl<'a> World<'a> {
    /// What seats of a forum are worth, rule by rule.
    ///
    /// # Errors
    /// Where the forum is not of this world.
    pub fn influence_by_rule(
        &self,
        forum: &Id,
        asked: &Inquiry,
        language: &str,
        watch: &mut Watch<'_>,
    ) -> Result<Influence, NoInfluence> {
        let state = self.forum(forum).ok_or(NoInfluence::Forum)?;
        let (clocks, forum) = (self.clocks, forum.clone());
        let Some(scene) = Scene::new(state.view, clocks) else {
            return Ok(Influence { clocks, forum, charter: None, rules: Vec::new() });
        };
        let charter = scene.charter;
        let names = Names { world: self, scene: &scene, language };
        let on = clocks.as_of;
        let rules = alike(charter, on);
        let rules = rules.iter().map(|matters| names.rule(matters, asked, watch)).collect();
        let charter = Some(charter.text.version.clone());
        Ok(Influence { clocks, forum, charter, rules })
    }
}

impl Names<'_, '_> {
    fn rule(&self, matters: &[&Matter], asked: &Inquiry, watch: &mut Watch<'_>) -> RuleRow {
        let matter = matters[0];
        let (name, article) = self.rule_of(matter);
        let mut row = RuleRow {
            rule: matter.rule.clone(),
            name,
            article,
            matters: matter_names(matters, self.language),
            no_game: None,
            seats: 0,
            to_act: None,
            kinds: Vec::new(),
            dictator: None,
            vetoers: Vec::new(),
            powerless: None,
            spread: None,
            way: None,
        };
        let played = self.scene.play(matter);
        let measured = played.and_then(|played| match takes_long(&played.game) {
            true => Err(NoGame::Later),
            false => measure(played, false, asked.sampling, watch),
        });
        match measured {
            Err(no_game) => row.no_game = Some(no_game),
            Ok(now) => {
                let players = &now.played.seating.players;
                let first = |at: usize| self.seat(&players[at].seats[0]);
                row.seats = players.len();
                row.to_act = Some(now.figures.to_act);
                row.kinds = kinds(&now, &first);
                row.dictator = now.played.game.dictator().map(first);
                row.vetoers = sorted(now.played.game.vetoers().into_iter().map(first));
                row.powerless = now.power.dummies().map(|dummies| dummies.len());
                row.spread = Some(now.figures.spread.into());
                row.way = Some(now.way());
            }
        }
        row
    }
}
