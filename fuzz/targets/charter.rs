#![no_main]
//! A charter of any text. What reads is printed and read back the same, as TOML and as a record.

use charter::Charter;
use libfuzzer_sys::fuzz_target;
use register::{Entry, Record, entry::Said};

fuzz_target!(|text: &str| {
    match Charter::from_toml(text) {
        Ok(charter) => {
            let printed = charter.to_toml().expect("a charter can be written");
            assert_eq!(Charter::from_toml(&printed).as_ref(), Ok(&charter), "{printed}");
            let record = Record::Charter(Box::new(charter));
            let entry = Entry::read(1, "2026-01-01T00:00:00Z", "charter", &record.body(None, None));
            let Said::Asserts(assertion) = entry.expect("its own body").said else {
                panic!("no record")
            };
            assert_eq!(assertion.record, record);
        }
        Err(errors) => {
            assert!(!errors.0.is_empty());
            let lines = text.matches('\n').count() + 1;
            assert!(errors.0.iter().all(|error| (1..=lines).contains(&error.line)));
        }
    }
});
