//! The times at which entries are recorded.

use jiff::Timestamp;

use crate::error::{Error, Result};

/// Reads an RFC 3339 time.
pub fn parse(text: &str) -> Result<Timestamp> {
    text.parse().map_err(|source| Error::Time { given: text.to_owned(), source })
}

/// The later of the time given and the time of the last entry, so that the
/// journal never runs backwards, in its one spelling: RFC 3339 in UTC with `Z`
/// and no more decimals than needed.
pub fn not_before(last: Option<&str>, given: &str) -> Result<String> {
    let given = parse(given)?;
    let floor = last.map(parse).transpose()?;
    Ok(floor.map_or(given, |floor| floor.max(given)).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(last: Option<&str>, given: &str) -> String {
        not_before(last, given).expect(given)
    }

    #[test]
    fn the_first_time_is_kept_in_utc_in_its_shortest_spelling() {
        for given in
            ["2024-05-01T09:30:00Z", "2024-05-01T11:30:00+02:00", "2024-05-01T09:30:00.000Z"]
        {
            assert_eq!(kept(None, given), "2024-05-01T09:30:00Z");
        }
    }

    #[test]
    fn time_does_not_run_backwards() {
        let last = Some("2024-05-01T09:30:00.5Z");
        // As texts these two would sort the other way: `.` comes before `Z`.
        assert_eq!(kept(last, "2024-05-01T09:30:00Z"), "2024-05-01T09:30:00.5Z");
        assert_eq!(kept(last, "2024-05-01T09:30:01Z"), "2024-05-01T09:30:01Z");
    }

    #[test]
    fn what_is_not_a_time_is_refused_and_quoted() {
        for given in ["", "yesterday", "2024-05-01", "2024-13-01T00:00:00Z", "2024-05-01T09:30:00"]
        {
            let error = not_before(None, given).expect_err(given).to_string();
            assert!(error.contains(&format!("`{given}`")), "{error}");
        }
    }
}
