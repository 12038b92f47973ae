//! The rule of a game, as its maker writes it.

/// What a set of players must do to win. It is monotone whatever is written: no more can be said
/// than how much is needed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Its players weigh at least so much together.
    Weighs {
        /// What each player weighs, in the order of players.
        weights: Vec<u64>,
        /// How much is needed.
        quota: u64,
    },
    /// It meets each of these.
    All(Vec<Self>),
    /// It meets one of these.
    Any(Vec<Self>),
    /// It meets at least so many of these.
    AtLeast(usize, Vec<Self>),
}

impl Rule {
    /// A weighted test, `[quota; weights]`.
    #[must_use]
    pub fn weighs(quota: u64, weights: impl Into<Vec<u64>>) -> Self {
        Self::Weighs { weights: weights.into(), quota }
    }

    /// At least `quota` of all players.
    #[must_use]
    pub fn count(quota: u64, players: usize) -> Self {
        Self::weighs(quota, vec![1; players])
    }

    /// At least `quota` of those named, of so many players.
    #[must_use]
    pub fn among(quota: u64, named: &[usize], players: usize) -> Self {
        let weight = |player| u64::from(named.contains(&player));
        Self::weighs(quota, (0..players).map(weight).collect::<Vec<_>>())
    }

    /// One player's consent: its veto.
    #[must_use]
    pub fn consent(player: usize, players: usize) -> Self {
        Self::among(1, &[player], players)
    }
}

/// A test held against all votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Short {
    /// What it asks for.
    pub quota: u64,
    /// What all players weigh together.
    pub total: u64,
}

impl Short {
    pub(super) fn words(tests: &[Self]) -> String {
        let one = |test: &Self| format!("a test asks for {} of {}", test.quota, test.total);
        match tests {
            [] => "one of no conditions is asked for".to_owned(),
            _ => tests.iter().map(one).collect::<Vec<_>>().join("; "),
        }
    }
}
