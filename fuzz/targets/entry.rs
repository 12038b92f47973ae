#![no_main]
//! A journal entry of any kind and body: `kind newline body`, several of them between blank lines.

use analysis::State;
use libfuzzer_sys::fuzz_target;
use register::{Book, Clocks, Entry, Place};
use vocabulary::Decimal;

fuzz_target!(|text: &str| {
    let entries = (1..).zip(text.split("\n\n")).filter_map(|(seq, part)| {
        let (kind, body) = part.split_once('\n')?;
        Entry::read(seq, "2026-01-01T00:00:00Z", kind, body).ok()
    });
    let book = Book::new(entries);
    let state = State::at(&book, Clocks::both(vocabulary::day("2026-12-31").expect("a day")));
    for line in &state.ledger.lines {
        for place in Place::all().filter(|place| *place != Place::Capacity) {
            assert!(line.balance(place) >= Decimal::ZERO);
        }
    }
    let _ = state.state_of_play("en");
    let _ = state.members("ar");
    let _ = state.needs_answer();
    let _ = state.events();
    let _ = state.sources();
    let _ = state.corrections();
});
