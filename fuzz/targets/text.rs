#![no_main]
//! The reading of a text: every span stands where it says, twice the same.

use evidence::{About, Reader};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let about = About { published: vocabulary::day("2026-03-11").ok() };
    let read = Reader::english().read(text, &about);
    let characters: Vec<char> = text.chars().collect();
    for draft in &read.drafts {
        let words = draft.fields.values().flatten().map(|filler| &filler.words);
        for words in words.chain([&draft.passage]) {
            let stands: String = characters[words.start as usize..words.end as usize].iter().collect();
            assert_eq!(stands, words.exact);
        }
    }
    assert_eq!(read, Reader::english().read(text, &about));
});
