//! Numbers written in digits.

use vocabulary::Decimal;

/// A number as its digits say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numeral<'t> {
    pub value: Decimal,
    /// Letters that follow directly: `bn`, `km`, `th`.
    pub suffix: &'t str,
    /// How many digits, if there is nothing but digits.
    pub plain: Option<usize>,
}

/// Reads a number with separators as English, Indian and Continental texts write them: `1,250.5`,
/// `3,00,000`, `7,5`, `1.250.000`. Nothing where the digits are no number (`7.2.1`, a date, `007`).
pub(crate) fn numeral(text: &str) -> Option<Numeral<'_>> {
    let digits_end = |byte: &u8| !(byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let end = text.as_bytes().iter().position(digits_end).unwrap_or(text.len());
    let (number, suffix) = text.split_at(end);
    let bytes = number.as_bytes();
    let count = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    if count == 0 || count > 18 {
        return None;
    }
    let plain = (count == bytes.len()).then_some(count);
    if bytes[0] == b'0' && bytes.get(1).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let point = if plain.is_some() { None } else { point_of(number)? };
    let mut mantissa: i64 = 0;
    let mut scale = 0;
    for (at, byte) in bytes.iter().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        mantissa = mantissa * 10 + i64::from(byte - b'0');
        scale += u32::from(point.is_some_and(|point| at > point));
    }
    Some(Numeral { value: Decimal::new(mantissa, scale), suffix, plain })
}

/// Where the decimal point stands, if there is one; nothing if the separators make no number.
fn point_of(number: &str) -> Option<Option<usize>> {
    let commas = number.matches(',').count();
    let points = number.matches('.').count();
    let groups_of = |text: &str, mark: char, last: usize, middle: &[usize]| {
        let mut groups: Vec<usize> = text.split(mark).map(str::len).collect();
        let end = groups.pop();
        let first = groups.first().copied().unwrap_or(0);
        end == Some(last)
            && (1..=3).contains(&first)
            && groups.iter().skip(1).all(|length| middle.contains(length))
    };
    let last_comma = number.rfind(',');
    let last_point = number.rfind('.');
    match (commas, points) {
        (0, 1) => Some(last_point),
        (0, _) => groups_of(number, '.', 3, &[3]).then_some(None),
        (_, 0) => {
            let thousands = groups_of(number, ',', 3, &[3]) || groups_of(number, ',', 3, &[2]);
            let tail = number.len() - last_comma? - 1;
            if thousands { Some(None) } else { (commas == 1 && tail < 3).then_some(last_comma) }
        }
        (_, 1) if last_comma < last_point => {
            let whole = &number[..last_point?];
            (groups_of(whole, ',', 3, &[3]) || groups_of(whole, ',', 3, &[2])).then_some(last_point)
        }
        (1, _) if last_point < last_comma => {
            groups_of(&number[..last_comma?], '.', 3, &[3]).then_some(last_comma)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_with_their_separators() {
        for (text, value, suffix) in [
            ("7", "7", ""),
            ("1,250", "1250", ""),
            ("1,250.5", "1250.5", ""),
            ("3,00,000", "300000", ""),
            ("12,34,56,789", "123456789", ""),
            ("7,5", "7.5", ""),
            ("1.250.000", "1250000", ""),
            ("1.250.000,75", "1250000.75", ""),
            ("1.250", "1.250", ""),
            ("60bn", "60", "bn"),
            ("1.1bn", "1.1", "bn"),
            ("0.5", "0.5", ""),
            ("0", "0", ""),
            ("19th", "19", "th"),
        ] {
            let read = numeral(text).expect(text);
            assert_eq!((read.value.to_string().as_str(), read.suffix), (value, suffix), "{text}");
        }
        for bad in
            ["", "x", "007", "7.2.1", "19.02.2026", "1,2,3", "12,34.5", "1234567890123456789"]
        {
            assert_eq!(numeral(bad), None, "{bad}");
        }
    }
}
