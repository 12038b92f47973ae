//! Laws of the reader, for any text.

use evidence::{About, Reader};
use proptest::prelude::*;
use register::{Draft, Words};

fn at(text: &str, words: &Words) -> String {
    text.chars().skip(words.start as usize).take((words.end - words.start) as usize).collect()
}

fn check(text: &str) -> Result<Vec<Draft>, TestCaseError> {
    let about = About { published: Some(vocabulary::day("2026-03-11").unwrap()) };
    let read = Reader::english().read(text, &about);
    for draft in &read.drafts {
        prop_assert_eq!(at(text, &draft.passage), draft.passage.exact.as_str());
        for filler in draft.fields.values().flatten() {
            prop_assert_eq!(at(text, &filler.words), filler.words.exact.as_str());
        }
    }
    for words in &read.unread {
        prop_assert_eq!(at(text, words), words.exact.as_str());
    }
    prop_assert_eq!(&read, &Reader::english().read(text, &about));
    let mut ids: Vec<&str> = read.drafts.iter().map(|draft| draft.id.as_str()).collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    prop_assert_eq!(ids.len(), count, "two drafts with one id");
    Ok(read.drafts)
}

/// Words that make the reader look closely, among words that do not.
fn newsy() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Kenya",
        "Kazakhstan’s",
        "President",
        "Tokayev",
        "the",
        "a",
        "of",
        "and",
        ",",
        ".",
        "“",
        "”",
        "\"",
        "pledged",
        "will",
        "not",
        "send",
        "to",
        "Gaza",
        "$7",
        "billion",
        "troops",
        "on",
        "Thursday",
        "said",
        "that",
        "it",
        "would",
        "if",
        "Congress",
        "approves",
        "meets",
        "visited",
        "in",
        "Astana",
        "invited",
        "join",
        "Board",
        "Peace",
        "UN",
        "Security",
        "Council",
        "voted",
        "13",
        "2",
        "signed",
        "agreement",
        "with",
        "by",
        "2027",
        "trade",
        "turnover",
        "hosted",
        "talks",
        "between",
        "Iran",
        "Syria",
        "—",
        "(",
        ")",
        "\n",
        "\n\n",
        "é",
        "ş",
        "мир",
        "سلام",
        "🕊",
        "\u{ad}",
        "\u{200b}",
        "'s",
        "’s",
        ";",
        ":",
        "which",
        "has",
        "been",
        "is",
        "ready",
        "refused",
        "“we",
        "our",
        "the country",
        "he",
    ]);
    prop::collection::vec(words, 0..60).prop_map(|words| words.join(" "))
}

#[test]
fn a_sentence_may_break_off_anywhere() {
    let words = "\"We\" , said Kenya , is ready to be expected to have will not to pay in and by";
    let words: Vec<&str> = words.split(' ').collect();
    for from in 0..words.len() {
        for to in from..=words.len() {
            check(&words[from..to].join(" ")).unwrap();
        }
    }
    check("Kenya is ready to\n\npay. It is expected to be").unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn every_span_equals_the_text_at_its_place(text in "\\PC{0,200}") {
        check(&text)?;
    }

    #[test]
    fn every_span_equals_the_text_in_news_too(text in newsy()) {
        check(&text)?;
    }

    #[test]
    fn any_characters_at_all_are_read(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn what_stands_in_another_paragraph_changes_no_amounts_or_deeds(text in newsy()) {
        // A paragraph of its own that names nobody cannot take anything away.
        let before = check(&text)?.len();
        let after = check(&format!("{text}\n\nNothing else happened.\n"))?.len();
        prop_assert!(after >= before || text.contains('"') || text.contains('“'));
    }
}
