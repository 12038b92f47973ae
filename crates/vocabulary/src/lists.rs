//! The kept code lists. Where each comes from, its version and its licence: `codes/README.md`.

use crate::{Names, State};
use rustc_hash::FxHashMap;
use std::{collections::HashMap, sync::LazyLock};

/// A currency of ISO 4217.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrencyInfo {
    /// Number of decimal places of the minor unit.
    pub minor_units: u8,
    /// Names by language.
    pub names: Names,
}

/// A unit in which things are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitInfo {
    /// English name of one.
    pub one: String,
    /// Names of several, by language.
    pub names: Names,
    /// Whether the unit is written with the kind of thing: `units:field-hospital`.
    pub takes_kind: bool,
}

type Rows = Vec<HashMap<String, String>>;
/// Looked up for every amount of a large journal: the keys are ours, so a quick hash is safe.
type List<T> = FxHashMap<String, T>;

static STATES: LazyLock<List<State>> =
    LazyLock::new(|| rows(include_bytes!("../codes/states.csv")).iter().map(state_of).collect());

static CURRENCIES: LazyLock<List<CurrencyInfo>> = LazyLock::new(|| {
    let read = |row: HashMap<String, String>| {
        let minor_units = row["minor_units"].parse().unwrap_or(2);
        (row["code"].clone(), CurrencyInfo { minor_units, names: names_of(&row, "name_") })
    };
    rows(include_bytes!("../codes/currencies.csv")).into_iter().map(read).collect()
});

static UNITS: LazyLock<List<UnitInfo>> = LazyLock::new(|| {
    let read = |row: HashMap<String, String>| {
        let names = [("en", "name_en_other"), ("ar", "name_ar")];
        let info = UnitInfo {
            one: row["name_en_one"].clone(),
            names: names.iter().map(|(tag, column)| (*tag, row[*column].clone())).collect(),
            takes_kind: row["takes_kind"] == "yes",
        };
        (row["code"].clone(), info)
    };
    rows(include_bytes!("../codes/units.csv")).into_iter().map(read).collect()
});

static SECTORS: LazyLock<List<String>> = LazyLock::new(|| {
    let read = |row: HashMap<String, String>| (row["code"].clone(), row["name_en"].clone());
    rows(include_bytes!("../codes/dac_sectors.csv")).into_iter().map(read).collect()
});

/// A kept list is part of the program: a list that does not parse yields no rows, and the tests
/// below count them.
fn rows(bytes: &[u8]) -> Rows {
    csv::Reader::from_reader(bytes).deserialize().filter_map(Result::ok).collect()
}

fn names_of(row: &HashMap<String, String>, prefix: &str) -> Names {
    let named = |(column, text): (&String, &String)| {
        let language = column.strip_prefix(prefix)?;
        (!text.is_empty()).then(|| (language.to_owned(), text.clone()))
    };
    row.iter().filter_map(named).collect()
}

fn state_of(row: &HashMap<String, String>) -> (String, State) {
    let demonyms = row["demonyms_en"].split(';').filter(|text| !text.is_empty());
    let state = State {
        alpha3: row["alpha3"].clone(),
        alpha2: row["alpha2"].clone(),
        m49: row["m49"].clone(),
        names: names_of(row, "name_"),
        demonyms: demonyms.map(str::to_owned).collect(),
    };
    (state.alpha3.clone(), state)
}

/// The state with this ISO 3166-1 alpha-3 code.
#[must_use]
pub fn state(alpha3: &str) -> Option<&'static State> {
    // Nearly every other id is longer or lower-case: do not hash it.
    (alpha3.len() == 3 && alpha3.as_bytes()[0].is_ascii_uppercase())
        .then(|| STATES.get(alpha3))
        .flatten()
}

/// Every state, in no particular order.
pub fn states() -> impl Iterator<Item = &'static State> {
    STATES.values()
}

/// The currency with this ISO 4217 code.
#[must_use]
pub fn currency(code: &str) -> Option<&'static CurrencyInfo> {
    CURRENCIES.get(code)
}

/// The unit with this code, without its kind.
#[must_use]
pub fn unit(code: &str) -> Option<&'static UnitInfo> {
    UNITS.get(code)
}

/// Every unit's code, sorted, for messages.
#[must_use]
pub fn unit_codes() -> String {
    let mut codes: Vec<&str> = UNITS.keys().map(String::as_str).collect();
    codes.sort_unstable();
    codes.join(", ")
}

/// The English name of an OECD DAC five-digit purpose code of the kept selection.
#[must_use]
pub fn sector(code: &str) -> Option<&'static str> {
    SECTORS.get(code).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_whole() {
        // ISO 3166-1 has 249 entries; XKX is user-assigned.
        assert_eq!(STATES.len(), 250);
        assert!(STATES.values().filter(|one| !one.demonyms.is_empty()).count() >= 196);
        assert!(CURRENCIES.len() > 140, "{}", CURRENCIES.len());
        let kazakhstan = state("KAZ").expect("KAZ");
        assert_eq!((kazakhstan.alpha2.as_str(), kazakhstan.m49.as_str()), ("KZ", "398"));
        assert_eq!(kazakhstan.names.get("ar"), "كازاخستان");
        assert!(kazakhstan.demonyms.iter().any(|word| word == "Kazakh"));
        // ISO 4217 minor units.
        for (code, places) in [("USD", 2), ("KWD", 3), ("BHD", 3), ("JPY", 0)] {
            assert_eq!(currency(code).expect(code).minor_units, places, "{code}");
        }
        assert_eq!(sector("15230"), Some("Participation in international peacekeeping operations"));
    }
}
