//! How the streams of a PDF file are packed (ISO 32000-1, 7.4). What is damaged is read as far as
//! it goes. Nothing grows beyond a limit.

use super::syntax::{Dict, is_blank};
use flate2::bufread::{DeflateDecoder, ZlibDecoder};
use std::io::Read;

/// Undoes a filter. The result is longer than the limit by one byte at most. `None` for a picture
/// and for what nobody knows.
pub(super) fn undo(name: &[u8], bytes: &[u8], limit: usize) -> Option<Vec<u8>> {
    match name {
        b"FlateDecode" | b"Fl" => Some(inflate(bytes, limit)),
        b"LZWDecode" | b"LZW" => Some(lzw(bytes, limit)),
        b"ASCII85Decode" | b"A85" => Some(ascii85(bytes, limit)),
        b"ASCIIHexDecode" | b"AHx" => Some(ascii_hex(bytes, limit)),
        b"RunLengthDecode" | b"RL" => Some(run_length(bytes, limit)),
        _ => None,
    }
}

fn inflate(bytes: &[u8], limit: usize) -> Vec<u8> {
    let as_far = |reader: &mut dyn Read| {
        let mut unpacked = Vec::new();
        // What was read before the damage is kept.
        let _ = reader.take(limit as u64 + 1).read_to_end(&mut unpacked);
        unpacked
    };
    let unpacked = as_far(&mut ZlibDecoder::new(bytes));
    if unpacked.is_empty() {
        return as_far(&mut DeflateDecoder::new(bytes.get(2..).unwrap_or_default()));
    }
    unpacked
}

/// Codes of 9 to 12 bits for strings seen before; 256 clears the table, 257 ends.
fn lzw(bytes: &[u8], limit: usize) -> Vec<u8> {
    const CLEAR: usize = 256;
    const END: usize = 257;
    const MOST: usize = 4096;
    let mut unpacked: Vec<u8> = Vec::new();
    // Each string of the table is a part of the result.
    let mut table: Vec<(usize, usize)> = Vec::with_capacity(MOST);
    let (mut held, mut bits, mut width) = (0_u32, 0_u32, 9_u32);
    let mut before: Option<(usize, usize)> = None;
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        if bits < width {
            continue;
        }
        bits -= width;
        let code = ((held >> bits) & ((1 << width) - 1)) as usize;
        held &= (1 << bits) - 1;
        if code == END || unpacked.len() > limit {
            break;
        }
        if code == CLEAR {
            table.clear();
            (width, before) = (9, None);
            continue;
        }
        let start = unpacked.len();
        if let Ok(byte) = u8::try_from(code) {
            unpacked.push(byte);
        } else {
            let known = table.get(code - END - 1).copied();
            // The one code that may come before its string: the last string and its first byte.
            let next = before.filter(|_| code == END + 1 + table.len());
            let Some((from, to)) = known.or(next) else { break };
            unpacked.extend_from_within(from..to);
            if known.is_none() {
                unpacked.push(unpacked[from]);
            }
        }
        if let Some((from, to)) = before
            && END + 1 + table.len() < MOST
        {
            // The last string and the first byte of this one stand side by side.
            table.push((from, to + 1));
        }
        before = Some((start, unpacked.len()));
        // The width grows one code early, as every writer does.
        width = match END + 2 + table.len() {
            ..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
    }
    unpacked.truncate(limit.saturating_add(1));
    unpacked
}

fn ascii85(bytes: &[u8], limit: usize) -> Vec<u8> {
    let mut unpacked = Vec::new();
    let (mut group, mut count) = (0_u32, 0);
    let bytes = bytes.trim_ascii_start();
    for byte in bytes.strip_prefix(b"<~").unwrap_or(bytes) {
        match byte {
            b'z' if count == 0 => unpacked.extend([0; 4]),
            b'!'..=b'u' => {
                group = group.wrapping_mul(85).wrapping_add(u32::from(byte - b'!'));
                count += 1;
            }
            byte if is_blank(*byte) => {}
            _ => break,
        }
        if count == 5 {
            unpacked.extend(group.to_be_bytes());
            (group, count) = (0, 0);
        }
        if unpacked.len() > limit {
            break;
        }
    }
    if count > 1 {
        for _ in count..5 {
            group = group.wrapping_mul(85).wrapping_add(84);
        }
        unpacked.extend(&group.to_be_bytes()[..count - 1]);
    }
    unpacked.truncate(limit.saturating_add(1));
    unpacked
}

fn ascii_hex(bytes: &[u8], limit: usize) -> Vec<u8> {
    let digits = bytes.iter().take_while(|byte| **byte != b'>');
    let digits: Vec<u8> = digits
        .filter_map(|byte| char::from(*byte).to_digit(16))
        .filter_map(|digit| u8::try_from(digit).ok())
        .collect();
    let pairs = digits.chunks(2).take(limit.saturating_add(1));
    pairs.map(|pair| pair[0] * 16 + pair.get(1).unwrap_or(&0)).collect()
}

fn run_length(mut bytes: &[u8], limit: usize) -> Vec<u8> {
    let mut unpacked = Vec::new();
    while let [length, rest @ ..] = bytes
        && *length != 128
        && unpacked.len() <= limit
    {
        let length = usize::from(*length);
        if length < 128 {
            let (copied, after) = rest.split_at((length + 1).min(rest.len()));
            unpacked.extend(copied);
            bytes = after;
        } else {
            let Some((byte, after)) = rest.split_first() else { break };
            unpacked.extend(std::iter::repeat_n(*byte, 257 - length));
            bytes = after;
        }
    }
    unpacked.truncate(limit.saturating_add(1));
    unpacked
}

/// Undoes the predictors of PNG (7.4.4.4): each row says how it follows from the one above.
pub(super) fn unpredict(parameters: &Dict, bytes: Vec<u8>) -> Vec<u8> {
    let given = |key: &str, otherwise: usize| {
        let given = parameters.raw(key).int().and_then(|number| usize::try_from(number).ok());
        given.filter(|number| (1..1 << 16).contains(number)).unwrap_or(otherwise)
    };
    if given("Predictor", 1) < 10 {
        return bytes;
    }
    let pixel = given("Colors", 1) * given("BitsPerComponent", 8);
    let row = (pixel * given("Columns", 1)).div_ceil(8);
    let pixel = pixel.div_ceil(8);
    let mut above = vec![0; row];
    let mut unpacked = Vec::with_capacity(bytes.len());
    for line in bytes.chunks(row + 1) {
        let Some((how, line)) = line.split_first() else { break };
        let mut current = line.to_vec();
        current.resize(row, 0);
        for at in 0..row {
            let left = at.checked_sub(pixel).map_or(0, |at| current[at]);
            let corner = at.checked_sub(pixel).map_or(0, |at| above[at]);
            let add = match how {
                1 => left,
                2 => above[at],
                3 => left.midpoint(above[at]),
                4 => paeth(left, above[at], corner),
                _ => 0,
            };
            current[at] = current[at].wrapping_add(add);
        }
        unpacked.extend_from_slice(&current[..line.len()]);
        above = current;
    }
    unpacked
}

fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, above, corner].map(i16::from);
    let [a, b, c] = [b - c, a - c, a + b - c - c].map(i16::abs);
    if a <= b && a <= c {
        left
    } else if b <= c {
        above
    } else {
        corner
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::pdf::syntax::Object;

    #[test]
    fn filters_are_undone_as_the_standard_shows() {
        // ISO 32000-1, 7.4.4.2, example 1.
        let packed = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];
        assert_eq!(
            undo(b"LZWDecode", &packed, 100),
            Some(vec![45, 45, 45, 45, 45, 65, 45, 45, 45, 66])
        );
        assert_eq!(undo(b"ASCIIHexDecode", b"48 65 6C6c6F>", 100), Some(b"Hello".to_vec()));
        assert_eq!(
            undo(b"ASCII85Decode", b"87cURD]j7BEbo80~>", 100),
            Some(b"Hello world!".to_vec())
        );
        assert_eq!(
            undo(b"RunLengthDecode", &[1, b'a', b'b', 254, b'c', 128], 100),
            Some(b"abccc".to_vec())
        );
        assert_eq!(undo(b"DCTDecode", b"", 100), None);
    }

    #[test]
    fn rows_follow_from_the_rows_above() {
        let int = |key: &str, number| (key.as_bytes().to_vec(), Object::Int(number));
        let given = Dict(vec![int("Predictor", 12), int("Columns", 3)]);
        let bytes = vec![0, 1, 2, 3, 2, 1, 1, 1, 1, 5, 1, 1];
        assert_eq!(unpredict(&given, bytes), [1, 2, 3, 2, 3, 4, 5, 6, 7]);
    }

    #[test]
    fn nothing_grows_beyond_its_limit() {
        let bomb = [129, 0].repeat(1000);
        assert_eq!(undo(b"RL", &bomb, 500).map(|out| out.len()), Some(501));
        let zeros = b"z".repeat(1000);
        assert_eq!(undo(b"A85", &zeros, 500).map(|out| out.len()), Some(501));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_survived(
            bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300),
            columns in 0_i64..20,
        ) {
            for name in ["FlateDecode", "LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode"] {
                let unpacked = undo(name.as_bytes(), &bytes, 1000).expect("a known filter");
                proptest::prop_assert!(unpacked.len() <= 1001);
                let int = |key: &str, number| (key.as_bytes().to_vec(), Object::Int(number));
                let given = Dict(vec![int("Predictor", 15), int("Columns", columns)]);
                proptest::prop_assert!(unpredict(&given, unpacked.clone()).len() <= unpacked.len());
            }
        }
    }
}
