//! What one actor's seats are worth, in every forum.

use super::{
    MANY, MatterName, Names, SeatName,
    overview::{alike, matter_names},
    scene::{Scene, measure},
};
use crate::{
    World,
    influence::Watch,
    influence::unwatched,
    seats::{Holders, Player, Seat},
};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{ActorId, Decimal, Id};

/// A seat of an actor under a rule of a forum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SayRow {
    /// The forum.
    pub forum: Id,
    /// Its name in the language asked for.
    pub forum_name: String,
    /// The rule, by name in the language asked for.
    pub rule: String,
    /// Its article.
    pub article: String,
    /// The matters it decides.
    pub matters: Vec<MatterName>,
    /// The seat: the actor's own, or an office that it holds.
    pub seat: SeatName,
    /// How many seats there are.
    pub seats: usize,
    /// How often it turns the outcome; absent where there are too many unlike seats to tell in
    /// passing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub turns: Option<Decimal>,
    /// Its share of all influence.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub share: Option<Decimal>,
}

impl World<'_> {
    /// What the seats of an actor are worth, rule by rule, in every forum of this world that has
    /// dealt with it.
    pub(in crate::answer) fn says_of(&self, actor: &ActorId, language: &str) -> Vec<SayRow> {
        let mut rows = Vec::new();
        for (forum, state) in &self.forums {
            let office = |version: &register::Version<register::record::Office>| {
                version.record.person == *actor
            };
            let known = state.standing.of(actor).is_some()
                || state.view.known(&state.view.book.offices).any(office);
            let Some(scene) = Scene::new(state.view, self.clocks) else { continue };
            let holds = |office: &charter::Office| office.holder.as_ref() == Some(actor);
            if !known && !scene.charter.offices.iter().any(holds) {
                continue;
            }
            let names = Names { world: self, scene: &scene, language };
            for matters in alike(scene.charter, self.clocks.as_of) {
                rows.extend(names.say(forum, &matters, actor));
            }
        }
        rows.sort_by(|a, b| (&a.forum_name, b.share).cmp(&(&b.forum_name, a.share)));
        rows
    }
}

impl Names<'_, '_> {
    fn say(&self, forum: &Id, matters: &[&charter::Matter], actor: &ActorId) -> Option<SayRow> {
        let scene = self.scene;
        let played = scene.play(matters[0]).ok()?;
        let own = |player: &Player| {
            let holds = |seat: &Seat| match seat {
                Seat::Voter(voter) => voter == actor,
                Seat::Office(office) => scene.holders(office).contains(actor),
            };
            player.seats.iter().any(holds)
        };
        let place = played.seating.players.iter().position(own)?;
        let seat = self.seat(&played.seating.players[place].seats[0]);
        let (seats, rule) = (played.seating.players.len(), played.rule.clone());
        let light = played.game.classes().len() <= MANY;
        let mut told = unwatched;
        let measured =
            light.then(|| measure(played, false, None, &mut Watch::new(&mut told)).ok()).flatten();
        let figures = measured.as_ref().map(|measured| &measured.figures);
        Some(SayRow {
            forum: forum.clone(),
            forum_name: self.world.forum_name(forum, self.language),
            rule: rule.name.get(self.language).to_owned(),
            article: rule.article,
            matters: matter_names(matters, self.language),
            seat,
            seats,
            turns: figures.map(|figures| figures.penrose[place]),
            share: figures.map(|figures| figures.banzhaf[place]),
        })
    }
}
