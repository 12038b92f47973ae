#![no_main]
//! The address of a figure.

use analysis::FigureId;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match text.parse::<FigureId>() {
        // `members` is short for `members/member`.
        Ok(id) if text == "members/member" => assert_eq!(id.to_string(), "members"),
        Ok(id) => assert_eq!(id.to_string(), text),
        Err(error) => assert!(error.to_string().contains("expected")),
    }
});
