#![no_main]
//! A supposition about a forum.

use analysis::what_if::WhatIf;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match text.parse::<WhatIf>() {
        Ok(read) => assert_eq!(read.to_string().parse().as_ref(), Ok(&read), "{text:?}"),
        Err(error) => assert!(error.to_string().contains("expected")),
    }
});
