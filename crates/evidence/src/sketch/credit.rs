//! Whom a text itself names as the outlet that it repeats.

/// Credit stands within so many bytes of a text's start or end.
const REACH: usize = 700;
/// An outlet's name has no more words.
const WORDS: usize = 6;

/// Words before the name of an outlet, in lower case.
const PHRASES: [&str; 10] = [
    "first reported by ",
    "originally reported by ",
    "originally published by ",
    "originally published in ",
    "originally published on ",
    "first published by ",
    "first published in ",
    "first published on ",
    "republished from ",
    "according to a report by ",
];

/// The outlet that a text says it repeats, as it is written there: `(Reuters) -` in its dateline, a
/// line `Source: Akorda`, `first reported by X`, `according to a report by X`, `Originally published
/// by X`. Looked for at the start and at the end.
#[must_use]
pub fn credited(text: &str) -> Option<&str> {
    let text = text.trim();
    let head = &text[..text.floor_char_boundary(REACH)];
    let tail = &text[text.ceil_char_boundary(text.len().saturating_sub(REACH))..];
    let parts = if text.len() <= 2 * REACH { vec![text] } else { vec![head, tail] };
    dateline(head)
        .or_else(|| parts.iter().find_map(|part| line(part)))
        .or_else(|| parts.iter().find_map(|part| phrase(part)))
}

/// `ASTANA, Feb 20 (Reuters) - The president …`, at the start of a line.
fn dateline(head: &str) -> Option<&str> {
    head.lines().find_map(|line| {
        let (before, rest) = line.split_once('(')?;
        let (name, after) = rest.split_once(')')?;
        // Before the agency stand a place and a day, no sentence.
        let place = before.len() <= 60 && !before.contains(['.', '!', '?', '"', '“']);
        let dashed = after.trim_start().starts_with(['-', '–', '—']);
        let named = name.starts_with(char::is_uppercase) && name.len() <= 40;
        (place && dashed && named && !name.contains(|c: char| c.is_ascii_digit())).then_some(name)
    })
}

/// A line `Source: Akorda`.
fn line(part: &str) -> Option<&str> {
    part.lines().find_map(|line| {
        let line = line.trim();
        let label = line.get(..7).filter(|label| label.eq_ignore_ascii_case("source:"));
        let name = line[label?.len()..].trim().trim_end_matches('.');
        let plain = !name.is_empty() && name.split_whitespace().count() <= WORDS;
        (plain && !name.contains("://")).then_some(name)
    })
}

fn phrase(part: &str) -> Option<&str> {
    // Only ASCII letters change, so places stay.
    let lower = part.to_ascii_lowercase();
    let after = |phrase: &&str| Some(lower.find(*phrase)? + phrase.len());
    PHRASES.iter().filter_map(after).find_map(|at| name(&part[at..]))
}

/// The name that a text begins with: words in capitals, and the small ones between them.
fn name(text: &str) -> Option<&str> {
    let text = text.strip_prefix("the ").unwrap_or(text);
    let (mut end, mut at) = (0, 0);
    for word in text.split(' ').take(WORDS) {
        let bare = word.trim_end_matches([',', '.', ';', ':', ')', '!', '?', '"', '”', '’', '\n']);
        let bare = bare.lines().next().unwrap_or_default();
        let small = matches!(bare, "of" | "the" | "for" | "&" | "de");
        if bare.starts_with(char::is_uppercase) {
            end = at + bare.len();
        } else if !small || end == 0 {
            break;
        }
        if bare.len() < word.len() {
            break;
        }
        at += word.len() + 1;
    }
    (end > 0).then(|| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::credited;

    #[test]
    fn the_outlet_that_a_text_repeats_is_found() {
        for (text, outlet) in [
            ("ASTANA, Feb 20 (Reuters) - The ministry said so.", Some("Reuters")),
            ("Title\n\nBAKU (AP) — It met.\n\nMore.", Some("AP")),
            ("It met on Friday.\n\nSource: Akorda", Some("Akorda")),
            ("It met.\nSOURCE: The Astana Times.\n", Some("The Astana Times")),
            (
                "It met, a step first reported by Radio Free Europe, and left.",
                Some("Radio Free Europe"),
            ),
            (
                "The sum, according to a report by the Bank of England on Friday, grew.",
                Some("Bank of England"),
            ),
            ("It met.\n\nOriginally published by Axios.", Some("Axios")),
            ("This article was first published in Nikkei Asia\nand more", Some("Nikkei Asia")),
            // Somebody's own words, a party, an address, a report by nobody.
            ("The ministry (which met) - said so.", None),
            ("He left. The senator (R) said - so.", None),
            ("Source: https://example.org/a", None),
            ("An issue first reported by some.", None),
            ("According to a report by 12 states.", None),
            ("Sources: two", None),
            ("", None),
        ] {
            assert_eq!(credited(text), outlet, "{text}");
        }
    }

    #[test]
    fn what_stands_in_the_middle_is_no_credit() {
        let long = "It met again and again. ".repeat(60);
        let text = format!("{long}Its plan was first reported by Axios. {long}");
        assert_eq!(credited(&text), None);
        assert_eq!(credited(&format!("{long}\nSource: Akorda")), Some("Akorda"));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC{0,30}(source: |first reported by |\\()?\\PC{0,800}") {
            if let Some(outlet) = credited(&text) {
                proptest::prop_assert!(!outlet.is_empty() && text.contains(outlet));
            }
        }
    }
}
