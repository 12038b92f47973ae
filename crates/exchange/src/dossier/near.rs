//! "Did you mean …?"

/// Longer words are not mistyped codes.
const LONGEST: usize = 40;

/// The candidate a mistyped word most likely means, if one is near enough: as many edits as a
/// third of its letters, case aside.
pub(super) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let word: Vec<char> = word.to_lowercase().chars().collect();
    let measured = candidates.into_iter().map(|one| (distance(&word, one), one));
    let (edits, best) = measured.min_by_key(|(edits, _)| *edits)?;
    (edits <= best.len().div_ceil(3)).then_some(best)
}

/// Levenshtein's distance, one row at a time.
fn distance(word: &[char], candidate: &str) -> usize {
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for (i, wanted) in candidate.chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], i + 1);
        for (j, found) in word.iter().enumerate() {
            let swap = corner + usize::from(*found != wanted);
            corner = row[j + 1];
            row[j + 1] = swap.min(corner + 1).min(row[j] + 1);
        }
    }
    row[word.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        let stages = ["announced", "pledged", "paid-in"];
        for (word, meant) in [
            ("pleged", Some("pledged")),
            ("Paid_In", Some("paid-in")),
            ("", None),
            ("xyzzy", None),
            ("ANNOUNCED", Some("announced")),
        ] {
            assert_eq!(nearest(word, stages), meant, "{word}");
        }
    }
}
