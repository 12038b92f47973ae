//! Votes drawn from known points: how far estimates are off, beside what they say of that.

use super::correlation;
use analysis::{
    influence::unwatched,
    rollcall::{Poles, Settings, Vote, Votes, ideal_points},
};

/// Numbers between 0 and 1: splitmix64 (Guy L. Steele et al., "Fast splittable pseudorandom number
/// generators", OOPSLA 2014).
struct Chance(u64);

impl Chance {
    fn draw(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A normal number, as the sum of twelve (mean 0, variance 1).
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.draw()).sum::<f64>() - 6.0
    }
}

/// A vote in every roll call but one in ten, and the points they were drawn from, with mean 0 and
/// variance 1.
pub fn assembly(voters: usize, rolls: usize, seed: u64) -> (Vec<(usize, usize, Vote)>, Vec<f64>) {
    let mut chance = Chance(seed);
    let points: Vec<f64> = (0..voters).map(|_| chance.normal()).collect();
    let count = voters as f64;
    let mean = points.iter().sum::<f64>() / count;
    let spread = (points.iter().map(|point| (point - mean).powi(2)).sum::<f64>() / count).sqrt();
    let mut points: Vec<f64> = points.iter().map(|point| (point - mean) / spread).collect();
    points.sort_by(f64::total_cmp);
    let mut cast = Vec::new();
    for roll in 0..rolls {
        let (slope, low) = (2.0 * chance.normal(), chance.normal() - 0.5);
        let high = low + 0.2 + chance.draw();
        for (voter, point) in points.iter().enumerate() {
            let draw = chance.draw();
            let latent = slope * point + (draw / (1.0 - draw)).ln();
            let vote = match latent {
                _ if latent < low => Vote::No,
                _ if latent < high => Vote::Abstain,
                _ => Vote::Yes,
            };
            if chance.draw() > 0.1 {
                cast.push((voter, roll, vote));
            }
        }
    }
    (cast, points)
}

/// Points are found again, and lie within 1.96 standard errors of the truth about as often as that
/// says: 95 of 100.
#[test]
fn known_points_are_found() {
    for (voters, rolls, least) in [(60, 120, 0.97), (15, 60, 0.93)] {
        let (mut within, mut all) = (0, 0);
        for seed in 0..20 {
            let (cast, points) = assembly(voters, rolls, seed);
            let votes = Votes::new(cast).expect("one vote each");
            let poles = Poles::Named { below: 0, above: voters - 1 };
            let found = ideal_points(&votes, &Settings { least: 10, poles }, &mut unwatched);
            let found = found.expect("points").points;
            let pairs: Vec<(f64, f64)> = found
                .iter()
                .zip(&points)
                .filter_map(|(found, point)| Some((found.as_ref()?.value, *point)))
                .collect();
            let near = found.iter().zip(&points).filter(|(found, point)| {
                found.is_some_and(|one| (one.value - **point).abs() <= 1.96 * one.error)
            });
            within += near.count();
            all += pairs.len();
            assert!(correlation(&pairs) >= least, "{voters}, {seed}: {}", correlation(&pairs));
        }
        let share = within as f64 / all as f64;
        assert!((0.93..=0.97).contains(&share), "{share} of {voters} voters");
    }
}
