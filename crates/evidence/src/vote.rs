//! The numbers of a vote.

use crate::clause::{Clauses, What};
use crate::deed::Fill;
use crate::language::Classes;
use crate::quantity::Counted;
use register::{Basis, Field};

/// The votes in favour, against and abstentions that a sentence gives: "13 in favour, 2 against
/// and 1 abstention", "by 141 votes to 5 with 35 abstentions", "13-0-2".
#[must_use]
pub fn counts(clauses: &Clauses<'_>) -> Vec<(Field, Fill)> {
    let mut found: Vec<(Field, Fill)> = Vec::new();
    let pieces = &clauses.pieces;
    let numbers: Vec<(usize, String)> =
        (0..pieces.len()).filter_map(|at| number(clauses, at).map(|n| (at, n))).collect();
    let fill = |at: usize, value: &str| Fill {
        value: value.to_owned(),
        first: pieces[at].first,
        last: pieces[at].last,
        basis: Basis::Stated,
    };
    // "13-0-2", "13 to 2", "141 votes to 5".
    for window in numbers.windows(2) {
        let (one, two) = (&window[0], &window[1]);
        let between: Vec<String> = (one.0 + 1..two.0).map(|at| written(clauses, at)).collect();
        let words: Vec<&str> = between.iter().map(String::as_str).collect();
        let joined =
            matches!(words[..], ["-" | "–" | "—" | "to"] | ["votes", "to"] | ["votes", "-"]);
        let named = found.iter().any(|(field, _)| *field == Field::Yes);
        if joined && !named && is_vote(clauses) {
            found.push((Field::Yes, fill(one.0, &one.1)));
            found.push((Field::No, fill(two.0, &two.1)));
            let third = numbers.iter().find(|(at, _)| {
                *at == two.0 + 2 && matches!(written(clauses, two.0 + 1).as_str(), "-" | "–" | "—")
            });
            if let Some((at, value)) = third {
                found.push((Field::Abstained, fill(*at, value)));
            }
        }
    }
    // Numbers with their words.
    for (at, value) in &numbers {
        let after: Vec<String> =
            (at + 1..(at + 5).min(pieces.len())).map(|at| written(clauses, at)).collect();
        let until = after
            .iter()
            .position(|word| matches!(word.as_str(), "," | "and" | ";" | "with"))
            .unwrap_or(after.len());
        let own = &after[..until];
        let own = at + 1..at + 1 + own.len();
        let says = |class: Classes| own.clone().any(|one| clauses.class(one).has(class));
        let field = if says(Classes::Abstention) {
            Field::Abstained
        } else if says(Classes::Against) {
            Field::No
        } else if says(Classes::Favour) {
            Field::Yes
        } else {
            continue;
        };
        if is_vote(clauses) && !found.iter().any(|(known, _)| *known == field) {
            found.push((field, fill(*at, value)));
        }
    }
    found
}

fn is_vote(clauses: &Clauses<'_>) -> bool {
    (0..clauses.pieces.len()).any(|at| clauses.class(at).has(Classes::Ballot))
}

fn written(clauses: &Clauses<'_>, at: usize) -> String {
    clauses
        .pieces
        .get(at)
        .map_or_else(String::new, |piece| clauses.tokens.written(piece.first).to_lowercase())
}

/// A plain number, "none" and "no" as zero.
fn number(clauses: &Clauses<'_>, at: usize) -> Option<String> {
    let piece = clauses.pieces.get(at)?;
    match piece.what {
        What::Quantity(quantity) => {
            let one = &clauses.quantities[quantity];
            let plain = matches!(one.measure, Counted::Bare | Counted::States);
            one.number.filter(|_| plain).map(|number| number.normalize().to_string())
        }
        What::Word(_) => {
            let class = clauses.class(at);
            let no = class.has(Classes::No) && clauses.class(at + 1).has(Classes::Ballot);
            if class.has(Classes::NoneOf) || no {
                return Some("0".to_owned());
            }
            let written = written(clauses, at);
            let digits = !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_digit());
            (digits && written.len() < 4).then_some(written)
        }
        _ => None,
    }
}
