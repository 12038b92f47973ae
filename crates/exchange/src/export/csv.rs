//! Tables as CSV that a spreadsheet cannot take for formulas.

use std::io::{self, BufWriter, Write};

/// Writes a header and rows (RFC 4180, UTF-8, LF). A cell that a spreadsheet would run as a formula
/// gets a leading `'`; plain numbers stay.
///
/// # Errors
/// Those of the writer.
pub fn csv<R, C>(
    headers: &[&str],
    rows: impl IntoIterator<Item = R>,
    out: &mut impl Write,
) -> io::Result<()>
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut out = BufWriter::new(out);
    record(&mut out, headers)?;
    for row in rows {
        record(&mut out, row)?;
    }
    out.flush()
}

fn record<C: AsRef<str>>(
    out: &mut impl Write,
    cells: impl IntoIterator<Item = C>,
) -> io::Result<()> {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            out.write_all(b",")?;
        }
        write_cell(out, cell.as_ref())?;
    }
    out.write_all(b"\n")
}

fn write_cell(out: &mut impl Write, text: &str) -> io::Result<()> {
    let guard = if runs(text) { "'" } else { "" };
    if text.contains([',', '"', '\n', '\r']) {
        write!(out, "\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        write!(out, "{guard}{text}")
    }
}

/// Whether a spreadsheet would take the cell for a formula (OWASP, "CSV injection").
fn runs(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(text)
}

fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cells: &[&str]) -> String {
        let mut out = Vec::new();
        csv(&["a"], [cells], &mut out).expect("a vector takes everything");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn formulas_are_defused_and_numbers_are_not() {
        for (cell, text) in [
            ("=1+1", "'=1+1"),
            ("@x", "'@x"),
            ("+1 (555)", "'+1 (555)"),
            ("-x", "'-x"),
            ("-", "'-"),
            ("-5.", "'-5."),
            ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
            ("-5.25", "-5.25"),
            ("+5", "+5"),
            ("5", "5"),
            ("مجلس", "مجلس"),
        ] {
            assert_eq!(written(&[cell]), format!("a\n{text}\n"));
        }
    }

    proptest::proptest! {
        #[test]
        fn another_reader_gets_the_cells_back(cells in proptest::collection::vec("[a-z\",\n ;é]{1,6}", 1..4)) {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            let mut out = Vec::new();
            csv(&cells, [&cells], &mut out).expect("a vector takes everything");
            for row in csv::ReaderBuilder::new().has_headers(false).from_reader(&*out).records() {
                let row = row.expect("RFC 4180");
                proptest::prop_assert_eq!(row.iter().collect::<Vec<_>>(), cells.clone());
            }
        }
    }
}
