//! Finding the words a record is cited for.

use register::Passage;
use std::ops::Range;
use thiserror::Error;

/// Why a passage could not be located.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Miss {
    /// The exact words do not occur.
    #[error("the words do not stand in the text: quote them exactly")]
    Absent,
    /// The words occur more than once and the context does not tell which is meant.
    #[error(
        "the words stand in the text {0} times: add a few words before (prefix) or after (suffix)"
    )]
    Ambiguous(usize),
}

/// Finds a passage in a text by the W3C Web Annotation text quote selector: the exact words, told
/// apart by the words around them. Runs of white space are taken as equal. Gives the byte range in
/// `text`.
///
/// # Errors
/// When the words do not occur, or the selector fits more than one place.
pub fn locate(text: &str, passage: &Passage) -> Result<Range<usize>, Miss> {
    let (text, places) = squeeze(text);
    let [exact, prefix, suffix] =
        [&passage.exact, &passage.prefix, &passage.suffix].map(|part| squeeze(part).0);
    let exact = exact.trim();
    if exact.is_empty() {
        return Err(Miss::Absent);
    }
    let around = |at: usize| {
        let (before, after) = (&text[..at], &text[at + exact.len()..]);
        before.trim_end().ends_with(prefix.trim()) && after.trim_start().starts_with(suffix.trim())
    };
    let found: Vec<usize> = occurrences(&text, exact).filter(|at| around(*at)).collect();
    match found[..] {
        [] => Err(Miss::Absent),
        // Every byte kept its place, so the end is one past the last byte's place.
        [at] => Ok(places[at]..places[at + exact.len() - 1] + 1),
        _ => Err(Miss::Ambiguous(found.len())),
    }
}

/// The first place where words stand in a text, runs of white space taken as equal: its bytes.
pub(crate) fn first(text: &str, words: &str) -> Option<Range<usize>> {
    let ((text, places), (words, _)) = (squeeze(text), squeeze(words));
    let words = words.trim();
    let at = if words.is_empty() { None } else { text.find(words) }?;
    Some(places[at]..places[at + words.len() - 1] + 1)
}

/// Every place where `needle` stands, overlapping ones too.
fn occurrences<'t>(text: &'t str, needle: &'t str) -> impl Iterator<Item = usize> + 't {
    text.char_indices().map(|(at, _)| at).filter(move |at| text[*at..].starts_with(needle))
}

/// The text with each run of white space as one space, and for each of its bytes the byte of the
/// original it came from.
fn squeeze(text: &str) -> (String, Vec<usize>) {
    let (mut out, mut places) = (String::with_capacity(text.len()), Vec::new());
    for (at, character) in text.char_indices() {
        if character.is_whitespace() {
            if !out.ends_with(' ') {
                out.push(' ');
                places.push(at);
            }
        } else {
            out.push(character);
            places.extend(at..at + character.len_utf8());
        }
    }
    (out, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(prefix: &str, exact: &str, suffix: &str) -> Passage {
        let [prefix, exact, suffix] = [prefix, exact, suffix].map(str::to_owned);
        Passage { source: "s".parse().expect("id"), exact, prefix, suffix }
    }

    #[test]
    fn words_are_found_across_line_breaks() {
        let text = "It will give\n  seven   billion dollars.";
        let range = locate(text, &passage("give", "seven billion", "")).expect("found");
        assert_eq!(&text[range], "seven   billion");
    }

    #[test]
    fn context_tells_two_places_apart() {
        let text = "KAZ gives 500 grants; ROU gives 500 beds.";
        assert_eq!(locate(text, &passage("", "500", "")), Err(Miss::Ambiguous(2)));
        assert_eq!(locate(text, &passage("", "500", "beds")).expect("found").start, 32);
        assert_eq!(locate(text, &passage("", "600", "")), Err(Miss::Absent));
        assert_eq!(locate(text, &passage("", " ", "")), Err(Miss::Absent));
    }

    proptest::proptest! {
        #[test]
        fn what_stands_in_the_text_is_found_where_it_stands(
            before in "\\PC{0,20}", exact in "[a-zа-яء-ي]{1,8}( [a-z]{1,5})?", after in "\\PC{0,20}"
        ) {
            let text = format!("{before}|{exact}|{after}");
            match locate(&text, &passage(&format!("{before}|"), &exact, &format!("|{after}"))) {
                Ok(range) => proptest::prop_assert_eq!(&text[range], exact.as_str()),
                Err(miss) => proptest::prop_assert!(matches!(miss, Miss::Ambiguous(_))),
            }
        }
    }
}
