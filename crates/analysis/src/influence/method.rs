//! Which way of computing fits a game.

use super::{
    by_size::BySize,
    critical,
    game::Game,
    halves, profiles, table,
    watch::Refusal,
    weights::{self, Test},
};
use std::fmt;

/// How figures were computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Closed form: a product of binomials for every profile of classes. Exact.
    Classes {
        /// How many profiles there are.
        profiles: u64,
    },
    /// Every coalition looked at. Exact.
    Enumeration {
        /// How many coalitions there are.
        coalitions: u64,
    },
    /// The coalitions of either half met with each other. Exact.
    Halves,
    /// Coalitions counted by their weight, and by their size where that matters. Exact.
    Weights,
    /// A decision diagram of the rule. Exact.
    Diagram {
        /// How many nodes it has.
        nodes: u64,
    },
    /// An integral by quadrature, within the error that is stated.
    Integral {
        /// At how many nodes.
        nodes: u64,
    },
    /// Chance, within the error that is stated but for the doubt that was allowed.
    Sampling {
        /// How many coalitions or orders were drawn.
        draws: u64,
    },
}

impl Method {
    /// Its name, in one word.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Classes { .. } => "classes",
            Self::Enumeration { .. } => "enumeration",
            Self::Halves => "halves",
            Self::Weights => "weights",
            Self::Diagram { .. } => "diagram",
            Self::Integral { .. } => "integral",
            Self::Sampling { .. } => "sampling",
        }
    }

    /// How much it looked at: profiles, coalitions, nodes or draws.
    #[must_use]
    pub const fn size(&self) -> Option<u64> {
        match self {
            Self::Classes { profiles: size }
            | Self::Enumeration { coalitions: size }
            | Self::Diagram { nodes: size }
            | Self::Integral { nodes: size }
            | Self::Sampling { draws: size } => Some(*size),
            Self::Halves | Self::Weights => None,
        }
    }

    /// Whether it counts, and does not estimate.
    #[must_use]
    pub const fn is_exact(&self) -> bool {
        !matches!(self, Self::Sampling { .. } | Self::Integral { .. })
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Classes { profiles } => write!(f, "closed form over {profiles} profiles"),
            Self::Enumeration { coalitions } => write!(f, "enumeration of {coalitions} coalitions"),
            Self::Halves => f.write_str("meeting in the middle"),
            Self::Weights => f.write_str("counting by weight"),
            Self::Diagram { nodes } => write!(f, "decision diagram of {nodes} nodes"),
            Self::Integral { nodes } => write!(f, "Gauss-Legendre quadrature at {nodes} nodes"),
            Self::Sampling { draws } => write!(f, "{draws} random draws"),
        }
    }
}

/// Within about so many nanoseconds a way is taken without a look at others.
const CHEAP: u64 = 20_000;

/// Profiles beyond this are not walked over.
pub(super) const PROFILES: u64 = 1 << 20;

/// An array of counts may take so many words: 512 MiB.
pub(super) const WORDS: u64 = 1 << 26;

/// About so many nanoseconds may be spent on what nobody asked for by name.
pub(super) const CASUAL: u64 = 1 << 30;

/// About so many nanoseconds may be spent on counting by size before that is done otherwise.
pub(super) const PATIENCE: u64 = 1 << 32;

/// And so many where nothing else is exact.
pub(super) const LAST: u64 = PATIENCE << 3;

impl Method {
    /// A way to tell of each coalition who is critical in it, and what it costs.
    pub(super) fn whole(game: &Game) -> Result<(u64, Self), Refusal> {
        let classes = closed(game)
            .zip(profiles::number(game))
            .map(|(cost, profiles)| (cost, Self::Classes { profiles }));
        let enumeration = enumerated(game)
            .map(|cost| (cost, Self::Enumeration { coalitions: 1 << game.players }));
        let weights = critical::cost(game).map(|cost| (cost, Self::Weights));
        let ways = [classes, enumeration, weights].into_iter().flatten();
        ways.min_by_key(|way| way.0).ok_or_else(|| {
            Refusal::too_large(
                "minimal coalitions and the indices that rest on them",
                game,
                "that takes at most 30 players, few classes of players that are alike, or one test \
                 on small weights of some hundred players",
            )
        })
    }

    /// The fastest way to count swings by size.
    pub(super) fn by_size(game: &Game) -> Option<(u64, Self)> {
        let closed = closed(game)
            .zip(profiles::number(game))
            .map(|(cost, profiles)| (cost, Self::Classes { profiles }));
        // To look for a cheaper way would cost more than this one.
        if let Some(few) = closed.filter(|&(cost, _)| cost <= CHEAP) {
            return Some(few);
        }
        let enumerated = enumerated(game)
            .map(|cost| (cost, Self::Enumeration { coalitions: 1 << game.players }));
        let halves = halves::steps(game).map(|steps| (2 * steps + 20_000, Self::Halves));
        let weights = BySize::of(game).map(|by| (by.cost(), Self::Weights));
        let ways = [closed, weights, halves, enumerated];
        ways.into_iter().flatten().min_by_key(|way| way.0)
    }

    /// What it costs to count swings, without size, by weight.
    pub(super) fn by_weight(players: usize, test: &Test) -> Option<u64> {
        let words = weights::words(players);
        let fits = players <= weights::MOST && test.cells().checked_mul(words)? <= WORDS;
        let additions = test.additions().checked_mul(words)?;
        (fits && additions <= LAST).then_some(additions)
    }
}

fn closed(game: &Game) -> Option<u64> {
    let profiles = profiles::number(game).filter(|&number| number <= PROFILES)?;
    Some(profiles * (100 + 30 * game.classes.len() as u64))
}

fn enumerated(game: &Game) -> Option<u64> {
    let words = (1 << game.players.min(63)) / 64 + 1;
    let each = 20 * game.quotas.len() + 5 * game.classes.len();
    (game.players <= table::MOST).then(|| words * each as u64)
}
