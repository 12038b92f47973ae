//! Chance, for ternary games that no exact method fits.

use super::{
    TernaryGame, add,
    power::{Steps, TernaryPower, Turns},
};
use crate::{
    draws::Draws,
    influence::{
        method::Method,
        sampling::{STREAM, Sampling},
        watch::{Refusal, Watch, words},
    },
};

/// Power by random ballots.
pub(super) fn power(
    game: &TernaryGame,
    sampling: &Sampling,
    watch: &mut Watch<'_>,
) -> Result<TernaryPower, Refusal> {
    // Players are drawn by seat, so that their order in the game does not matter.
    let seats = game.seats();
    // How often it passes; for each class how often one turns it, and with each of two steps.
    let draws = sampling.draws(3 * game.classes.len() + 1)?;
    let mut passing = 0_u64;
    let mut turned = vec![[0_u64; 2]; game.classes.len()];
    let streams = draws.div_ceil(STREAM);
    let mut votes = vec![0; seats.len()];
    let mut sums = vec![0; game.quotas.len()];
    let mut with = sums.clone();
    for stream in 0..streams {
        watch.at(stream, streams)?;
        let mut draw = Draws::new(sampling.seed, stream);
        for _ in 0..STREAM.min(draws - stream * STREAM) {
            sums.fill(0);
            for (vote, &class) in votes.iter_mut().zip(&seats) {
                let class = &game.classes[class];
                *vote = if class.may_abstain { draw.below(3) } else { 2 * draw.below(2) };
                add(&mut sums, &class.adds, *vote);
            }
            passing += u64::from(game.holds(&sums));
            let mut seat = 0;
            for (class, turned) in game.classes.iter().zip(&mut turned) {
                // The first of a class speaks for all.
                let [no, abstain, yes] = [0, 1, 2].map(|vote| {
                    let own = votes[seat];
                    for ((with, sum), adds) in with.iter_mut().zip(&sums).zip(&class.adds) {
                        *with = sum - adds[own] + adds[vote];
                    }
                    game.holds(&with)
                });
                turned[0] += u64::from(abstain && !no);
                turned[1] += u64::from(yes && !abstain);
                seat += class.players.len();
            }
        }
    }
    let part = |count: u64| count as f64 / draws as f64;
    let decisive: Vec<f64> = turned.iter().map(|[abstain, yes]| part(abstain + yes)).collect();
    let decisive = game.spread(&decisive);
    sampling.tells(&decisive, || words(game.players(), game.classes.len(), &game.tests()))?;
    let steps = |([abstain, yes], class): (&[u64; 2], &super::TernaryClass)| {
        class.may_abstain.then(|| Steps { to_abstain: part(*abstain), to_yes: part(*yes) })
    };
    let steps: Vec<_> = turned.iter().zip(&game.classes).map(steps).collect();
    Ok(TernaryPower {
        method: Method::Sampling { draws },
        may_abstain: game.may_abstain.clone(),
        turns: Turns::Estimated {
            acting: part(passing),
            decisive,
            steps: game.spread(&steps),
            error: sampling.error,
        },
        shapley: None,
    })
}
