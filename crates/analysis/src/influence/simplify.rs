//! A rule in fewer and smaller words that decides the same.

use super::{
    game::GameError,
    rule::{Rule, Short},
};

/// A rule, or that it needs none.
pub(super) enum Simple {
    Always,
    Never,
    Rule(Rule),
}

/// Weights beyond this are refused, so that twice a sum and its quota stay within a word.
const HEAVIEST: u64 = 1 << 62;

/// Simplifies a rule. What no vote can meet goes into `short`.
pub(super) fn simplify(
    rule: &Rule,
    players: usize,
    short: &mut Vec<Short>,
) -> Result<Simple, GameError> {
    let (at_least, of) = match rule {
        Rule::Weighs { weights, quota } => return test(weights, *quota, players, short),
        Rule::All(of) => (of.len(), of),
        Rule::Any(of) => (1, of),
        Rule::AtLeast(at_least, of) if *at_least > of.len() => {
            return Err(GameError::TooMany { at_least: *at_least, of: of.len() });
        }
        Rule::AtLeast(at_least, of) => (*at_least, of),
    };
    let mut needed = at_least;
    let mut parts = Vec::new();
    for part in of {
        match simplify(part, players, short)? {
            Simple::Always => needed = needed.saturating_sub(1),
            Simple::Never => {}
            Simple::Rule(rule) => parts.push(rule),
        }
    }
    Ok(if needed == 0 {
        Simple::Always
    } else if needed > parts.len() {
        Simple::Never
    } else if needed == parts.len() {
        Simple::Rule(joined(parts, true))
    } else if needed == 1 {
        Simple::Rule(joined(parts, false))
    } else {
        Simple::Rule(Rule::AtLeast(needed, parts))
    })
}

fn test(
    weights: &[u64],
    quota: u64,
    players: usize,
    short: &mut Vec<Short>,
) -> Result<Simple, GameError> {
    if weights.len() != players {
        return Err(GameError::Weights { given: weights.len(), players });
    }
    let sum = weights.iter().try_fold(0_u64, |sum, &weight| sum.checked_add(weight));
    let total = sum.filter(|&sum| sum <= HEAVIEST).ok_or(GameError::TooHeavy)?;
    if quota == 0 {
        return Ok(Simple::Always);
    }
    if quota > total {
        short.push(Short { quota, total });
        return Ok(Simple::Never);
    }
    Ok(Simple::Rule(smaller(weights.to_vec(), quota)))
}

/// The same test in smaller numbers. A weight beyond the quota counts as the quota, since its
/// player passes it alone; the same of the dual, `[w(N) - q + 1; w]`, since its player blocks
/// alone; and weights are divided by what divides them all.
fn smaller(mut weights: Vec<u64>, mut quota: u64) -> Rule {
    let cut = |weights: &mut [u64], most: u64| {
        let over = weights.iter().any(|&weight| weight > most);
        weights.iter_mut().for_each(|weight| *weight = (*weight).min(most));
        over
    };
    loop {
        let alone = cut(&mut weights, quota);
        let blocks = weights.iter().sum::<u64>() - quota + 1;
        let against = cut(&mut weights, blocks);
        quota = weights.iter().sum::<u64>() - blocks + 1;
        let unit = weights.iter().copied().fold(0, divisor);
        weights.iter_mut().for_each(|weight| *weight /= unit);
        quota = quota.div_ceil(unit);
        if !alone && !against && unit == 1 {
            return Rule::Weighs { weights, quota };
        }
    }
}

pub(super) fn divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// Parts of which all are needed, or any one: nested ones of the same kind are opened, and of tests
/// that say the same with other numbers one is kept.
fn joined(parts: Vec<Rule>, all: bool) -> Rule {
    let mut flat = Vec::new();
    for part in parts {
        match part {
            Rule::All(of) if all => flat.extend(of),
            Rule::Any(of) if !all => flat.extend(of),
            part => flat.push(part),
        }
    }
    let mut kept: Vec<Rule> = Vec::new();
    for part in flat {
        if !kept.iter_mut().any(|one| absorb(one, &part, all)) {
            kept.push(part);
        }
    }
    match kept.len() {
        1 => kept.remove(0),
        _ if all => Rule::All(kept),
        _ => Rule::Any(kept),
    }
}

/// Takes another part into one, where one test can say both.
fn absorb(one: &mut Rule, other: &Rule, all: bool) -> bool {
    if one == other {
        return true;
    }
    let (Rule::Weighs { weights, quota }, Rule::Weighs { weights: more, quota: needed }) =
        (one, other)
    else {
        return false;
    };
    if weights == more {
        *quota = if all { (*quota).max(*needed) } else { (*quota).min(*needed) };
        return true;
    }
    // All of these and all of those; any of these or any of those.
    let one_each = |weights: &[u64]| weights.iter().all(|&weight| weight <= 1);
    let whole = |weights: &[u64], quota| quota == if all { weights.iter().sum() } else { 1 };
    if one_each(weights) && one_each(more) && whole(weights, *quota) && whole(more, *needed) {
        weights.iter_mut().zip(more).for_each(|(weight, more)| *weight |= more);
        *quota = if all { weights.iter().sum() } else { 1 };
        return true;
    }
    false
}
