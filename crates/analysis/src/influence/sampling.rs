//! Chance, for games that no exact method fits.

use super::{
    figures::decimal,
    game::Game,
    method::Method,
    power::{Power, Shapley, Swings},
    watch::{Refusal, Watch, words},
};
use crate::draws::Draws;

/// How chance may answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sampling {
    /// What is drawn follows from it.
    pub seed: u64,
    /// By how much a figure may be off: from a millionth up, less than 1.
    pub error: f64,
    /// With which probability one figure of all may be off by more: more than 0, less than 1.
    pub doubt: f64,
}

/// Draws of one stream; streams are independent, so it does not matter who draws when.
pub(super) const STREAM: u64 = 4_096;

/// So many draws are made between reports.
const OFTEN: u64 = 8;

impl Sampling {
    /// How many draws are enough for `figures` shares at once: `ln(2 figures / doubt) / (2
    /// error^2)` (Wassily Hoeffding, "Probability inequalities for sums of bounded random
    /// variables", Journal of the American Statistical Association 58 (1963) 13-30, theorem 2; a
    /// share of each figure's doubt).
    ///
    /// # Errors
    /// Where the error or the doubt is out of its range.
    pub fn draws(&self, figures: usize) -> Result<u64, Refusal> {
        let Self { error, doubt, .. } = *self;
        if !((1e-6..1.0).contains(&error) && doubt > 0.0 && doubt < 1.0) {
            return Err(Refusal::Sampling);
        }
        Ok(((2.0 * figures as f64 / doubt).ln() / (2.0 * error * error)).ceil() as u64)
    }

    /// Whether these draws tell who turns the outcome how often: where the frequencies of all players
    /// are not beyond the error on average, their shares can be anything.
    pub(super) fn tells(
        &self,
        frequencies: &[f64],
        game: impl FnOnce() -> String,
    ) -> Result<(), Refusal> {
        let average = frequencies.iter().sum::<f64>() / frequencies.len() as f64;
        if average > self.error {
            return Ok(());
        }
        let found = decimal(average).round_sf(2).unwrap_or_default();
        Err(Refusal::Blurred { game: game(), error: decimal(self.error), found })
    }
}

/// A coalition whose weights are known as players join and leave.
struct Room<'a> {
    game: &'a Game,
    class_of: &'a [usize],
    sums: Vec<u64>,
}

impl Room<'_> {
    fn enter(&mut self, player: usize) {
        let weights = &self.game.classes[self.class_of[player]].weights;
        self.sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
    }

    fn leave(&mut self, player: usize) {
        let weights = &self.game.classes[self.class_of[player]].weights;
        self.sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum -= weight);
    }

    fn set(&mut self, player: usize, inside: bool) {
        if inside {
            self.enter(player);
        } else {
            self.leave(player);
        }
    }

    fn wins(&self) -> bool {
        self.game.tree.holds(&|test| self.sums[test] >= self.game.quotas[test])
    }
}

/// Power by random coalitions, and by random orders.
pub(super) fn power(
    game: &Game,
    shapley: bool,
    sampling: &Sampling,
    watch: &mut Watch<'_>,
) -> Result<Power, Refusal> {
    let n = game.players;
    let classes: Vec<usize> = (0..game.classes.len()).collect();
    // Players are drawn by seat, so that their order in the game does not matter.
    let seats = game.seats();
    let figures = classes.len() * if shapley { 2 } else { 1 } + 1;
    let draws = sampling.draws(figures)?;
    let mut winning = 0_u64;
    let mut turned = vec![0_u64; classes.len()];
    let mut pivots = vec![0_u64; classes.len()];
    let streams = draws.div_ceil(STREAM);
    for stream in 0..streams {
        let mut draw = Draws::new(sampling.seed, stream);
        for drawn in stream * STREAM..draws.min((stream + 1) * STREAM) {
            if drawn.is_multiple_of(OFTEN) {
                watch.at(drawn, draws)?;
            }
            let mut room = Room { game, class_of: &seats, sums: vec![0; game.quotas.len()] };
            let inside = coalition(&mut draw, n);
            (0..n).filter(|&seat| inside[seat]).for_each(|seat| room.enter(seat));
            let wins = room.wins();
            winning += u64::from(wins);
            let mut seat = 0;
            for (class, one) in game.classes.iter().enumerate() {
                // The first of a class speaks for all.
                room.set(seat, !inside[seat]);
                turned[class] += u64::from(room.wins() != wins);
                room.set(seat, inside[seat]);
                seat += one.players.len();
            }
            if shapley {
                pivots[pivot(game, &seats, &mut draw)] += 1;
            }
        }
    }
    let part = |count: u64, of: f64| count as f64 / of;
    let drawn = draws as f64;
    let banzhaf: Vec<f64> = turned.iter().map(|&turned| part(turned, drawn)).collect();
    let banzhaf = game.spread(&banzhaf);
    sampling.tells(&banzhaf, || words(n, game.classes.len(), &game.tests()))?;
    let method = Method::Sampling { draws };
    let shapley = shapley.then(|| {
        // A pivot of a class is one of its players, each as likely.
        let each = |(&pivots, &class): (&u64, &usize)| {
            part(pivots, drawn * game.classes[class].players.len() as f64)
        };
        let values: Vec<f64> = pivots.iter().zip(&classes).map(each).collect();
        Shapley { method, exact: None, values: game.spread(&values), error: sampling.error }
    });
    let swings = Swings::Estimated { acting: part(winning, drawn), banzhaf, error: sampling.error };
    Ok(Power { method, players: n, swings, shapley })
}

/// Each seat in or out, as likely.
fn coalition(draw: &mut Draws, seats: usize) -> Vec<bool> {
    let mut inside = Vec::with_capacity(seats);
    while inside.len() < seats {
        let word = draw.word();
        let left = seats - inside.len();
        inside.extend((0..left.min(64)).map(|bit| word >> bit & 1 == 1));
    }
    inside
}

/// The class of the seat that turns a random order of seats into a winning coalition.
fn pivot(game: &Game, seats: &[usize], draw: &mut Draws) -> usize {
    let mut order: Vec<usize> = (0..seats.len()).collect();
    let mut room = Room { game, class_of: seats, sums: vec![0; game.quotas.len()] };
    for place in 0..order.len() {
        let left = order.len() - place;
        order.swap(place, place + draw.below(left));
        room.enter(order[place]);
        if room.wins() {
            return seats[order[place]];
        }
    }
    // All together win: a game in which nothing passes is not made.
    seats[order[order.len() - 1]]
}
