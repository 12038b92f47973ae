//! The tests of a rule, joined by and, or, and at least k of m.

use super::rule::Rule;

/// Tests by number, joined: all of m are at least m, any is at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tree {
    Test(usize),
    Several { at_least: usize, of: Vec<Self> },
}

impl Tree {
    /// The tree of a rule. Its tests are put into `tests`, each once.
    pub(super) fn of(rule: &Rule, tests: &mut Vec<(Vec<u64>, u64)>) -> Self {
        let (at_least, of) = match rule {
            Rule::Weighs { weights, quota } => {
                let known = |(w, q): &(Vec<u64>, u64)| w == weights && q == quota;
                let at = tests.iter().position(known).unwrap_or_else(|| {
                    tests.push((weights.clone(), *quota));
                    tests.len() - 1
                });
                return Self::Test(at);
            }
            Rule::All(of) => (of.len(), of),
            Rule::Any(of) => (1, of),
            Rule::AtLeast(at_least, of) => (*at_least, of),
        };
        Self::Several { at_least, of: of.iter().map(|part| Self::of(part, tests)).collect() }
    }

    /// Whether it holds where these tests are met.
    pub(super) fn holds(&self, met: &impl Fn(usize) -> bool) -> bool {
        match self {
            Self::Test(test) => met(*test),
            Self::Several { at_least, of } => {
                let met = of.iter().filter(|part| part.holds(met));
                met.take(*at_least).count() == *at_least
            }
        }
    }

    /// The same for 64 coalitions at once, a bit each.
    pub(super) fn word(&self, met: &[u64]) -> u64 {
        match self {
            Self::Test(test) => met[*test],
            Self::Several { at_least: 1, of } => {
                of.iter().fold(0, |any, part| any | part.word(met))
            }
            Self::Several { at_least, of } if *at_least == of.len() => {
                of.iter().fold(u64::MAX, |all, part| all & part.word(met))
            }
            Self::Several { at_least, of } => {
                // Of which coalitions so many parts hold, at the least.
                let mut held = vec![0; at_least + 1];
                held[0] = u64::MAX;
                for part in of {
                    let word = part.word(met);
                    for parts in (1..=*at_least).rev() {
                        held[parts] |= held[parts - 1] & word;
                    }
                }
                held[*at_least]
            }
        }
    }

    /// Whether it holds where only some tests are known; none where that does not decide it.
    pub(super) fn known(&self, met: &impl Fn(usize) -> Option<bool>) -> Option<bool> {
        match self {
            Self::Test(test) => met(*test),
            Self::Several { at_least, of } => {
                let (mut hold, mut open) = (0, 0);
                for part in of {
                    match part.known(met) {
                        Some(true) => hold += 1,
                        Some(false) => {}
                        None => open += 1,
                    }
                }
                if hold >= *at_least {
                    Some(true)
                } else if hold + open < *at_least {
                    Some(false)
                } else {
                    None
                }
            }
        }
    }

    /// Marks the tests that it still depends on.
    pub(super) fn depends(&self, met: &impl Fn(usize) -> Option<bool>, on: &mut [bool]) {
        if self.known(met).is_some() {
            return;
        }
        match self {
            Self::Test(test) => on[*test] = true,
            Self::Several { of, .. } => of.iter().for_each(|part| part.depends(met, on)),
        }
    }

    /// Holds where it does not hold of the opposites.
    pub(super) fn dual(&self) -> Self {
        match self {
            Self::Test(test) => Self::Test(*test),
            Self::Several { at_least, of } => Self::Several {
                at_least: of.len() - at_least + 1,
                of: of.iter().map(Self::dual).collect(),
            },
        }
    }
}
