#![no_main]
//! Dates, days, periods, measures, amounts and ids.

use libfuzzer_sys::fuzz_target;
use std::{fmt::Display, str::FromStr};
use vocabulary::{ActorId, Id, Measure, PartialDate, Period, amount};

/// What reads prints back.
fn prints_back<T: FromStr + Display>(text: &str) {
    if let Ok(value) = text.parse::<T>() {
        assert_eq!(value.to_string(), text);
    }
}

fuzz_target!(|text: &str| {
    prints_back::<PartialDate>(text);
    prints_back::<Measure>(text);
    prints_back::<ActorId>(text);
    prints_back::<Id>(text);
    if let Ok(date) = text.parse::<PartialDate>() {
        assert!(date.earliest() <= date.certain());
    }
    if let Ok(day) = vocabulary::day(text) {
        assert_eq!(day.to_string(), text);
        assert_eq!(text.parse::<PartialDate>().expect("a date").certain(), day);
    }
    if let Ok(period) = text.parse::<Period>() {
        let start = vocabulary::day("2026-01-22").expect("a day");
        assert!(period.after(start) > start);
    }
    if let Ok(number) = amount::number(text) {
        // Zeros at either end are not kept.
        assert_eq!(amount::number(&number.to_string()), Ok(number));
        assert!(!number.is_sign_negative() && number.scale() <= 4);
    }
});
