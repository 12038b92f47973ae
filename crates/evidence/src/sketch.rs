//! A sketch of a text's words, by which copies of one text are recognised.
//!
//! One-permutation MinHash (Li, Owen and Zhang 2012) of the runs of five words, with the empty
//! places filled by the optimal densification (Shrivastava 2017). Words are taken without case and
//! without marks, so that straight and curly quotes are one. The hashes are our own few lines: a
//! sketch is kept in the journal and must be the same on every machine and in every version.

mod credit;
#[cfg(test)]
mod tests;

pub use credit::credited;

use std::{fmt, str::FromStr};
use thiserror::Error;

/// Words in a run.
const RUN: usize = 5;
/// Places of a sketch. One place more or less alike is less than a percent.
const PLACES: usize = 128;
/// Places that stand together in a band.
const BAND: usize = 2;

/// Texts that are at least so alike, in percent, are copies of one another. Texts of one topic that
/// different people wrote share a few percent; an agency's next report repeats up to half of its
/// last as background. A copy under another title and byline keeps nine tenths.
pub const COPY: u8 = 70;

/// A sketch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// How many runs the text has.
    runs: u32,
    /// The least hash of the runs that belong to each place, its low bits.
    places: [u16; PLACES],
}

/// A text that is no sketch.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0:?} is no sketch of a text: expected {digits} lower-case hexadecimal digits", digits = 8 + 4 * PLACES)]
pub struct SketchError(pub String);

impl Sketch {
    /// The sketch of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut least = [u64::MAX; PLACES];
        let mut runs = 0_u32;
        let mut take = |run: u64| {
            let hash = mixed(run);
            let place = &mut least[(hash >> 57) as usize];
            *place = (*place).min(hash & (u64::MAX >> 7));
            runs = runs.saturating_add(1);
        };
        let (mut window, mut seen, mut whole) = ([0_u64; RUN], 0_usize, 0_u64);
        words(text, |word| {
            // A polynomial of the words: the one that falls out is taken off again.
            let out = std::mem::replace(&mut window[seen % RUN], word);
            whole =
                whole.wrapping_sub(out.wrapping_mul(FIRST)).wrapping_mul(BASE).wrapping_add(word);
            seen += 1;
            if seen >= RUN {
                take(whole);
            }
        });
        if (1..RUN).contains(&seen) {
            take(whole);
        }
        Self { runs, places: dense(&least) }
    }

    /// How much of the two texts together is common to both, in percent (Jaccard).
    #[must_use]
    pub fn likeness(&self, other: &Self) -> u8 {
        percent(self.alike(other), PLACES as u64)
    }

    /// How much of the shorter text stands in the longer one, in percent. A guess the rougher, the
    /// more their lengths differ: zero where one is less than half of the other.
    #[must_use]
    pub fn containment(&self, other: &Self) -> u8 {
        let (a, b) = (u64::from(self.runs), u64::from(other.runs));
        let (less, more) = (a.min(b), a.max(b));
        if 2 * less < more {
            return 0;
        }
        // Of the union J is common: J (a + b) / (1 + J), here with J = alike / PLACES.
        let alike = self.alike(other);
        percent(alike * (a + b), (PLACES as u64 + alike) * less)
    }

    /// The bands by which like texts can be found among many: texts that are copies share one
    /// nearly always, others hardly ever. None of a text without words.
    pub fn bands(&self) -> impl Iterator<Item = u64> {
        let bands = self.places.chunks_exact(BAND).enumerate().map(|(at, band)| {
            band.iter().fold(at as u64, |sum, place| (sum << 16) | u64::from(*place))
        });
        bands.take(if self.runs == 0 { 0 } else { PLACES / BAND })
    }

    fn alike(&self, other: &Self) -> u64 {
        if self.runs == 0 || other.runs == 0 {
            return 0;
        }
        let pairs = self.places.iter().zip(&other.places);
        pairs.filter(|(a, b)| a == b).count() as u64
    }
}

/// Of the texts known the one that a new one is most alike to, if it is a copy, and how alike it is
/// in percent: a whole copy, or one cut short by up to a half. Of equals the first.
pub fn copy_of<'s, I>(
    new: &Sketch,
    known: impl Iterator<Item = (I, &'s Sketch)>,
) -> Option<(I, u8)> {
    let measured = known.map(|(id, sketch)| {
        let likeness = new.likeness(sketch);
        // Of two that hold all of it the one that holds little else is nearer.
        (id, (likeness.max(new.containment(sketch)), likeness))
    });
    let copies = measured.filter(|(_, (percent, _))| *percent >= COPY);
    let nearest = copies.reduce(|best, next| if next.1 > best.1 { next } else { best });
    nearest.map(|(id, (percent, _))| (id, percent))
}

fn percent(part: u64, whole: u64) -> u8 {
    let percent = (part * 100).checked_div(whole).unwrap_or_default();
    u8::try_from(percent.min(100)).unwrap_or(100)
}

/// An odd number far from small ones: the base of the polynomial.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
/// What the first word of a run is multiplied by when the next falls in.
const FIRST: u64 = {
    let mut power: u64 = 1;
    let mut at = 1;
    while at < RUN {
        power = power.wrapping_mul(BASE);
        at += 1;
    }
    power
};

/// The last steps of SplitMix64: every bit of the hash depends on every bit of what went in.
const fn mixed(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// Fills the empty places, each from one that is not, chosen by the place and the trial alone: two
/// texts choose alike.
fn dense(least: &[u64; PLACES]) -> [u16; PLACES] {
    let mut places = [0; PLACES];
    if least.iter().all(|one| *one == u64::MAX) {
        return places;
    }
    for (at, place) in (0..).zip(&mut places) {
        let mut from = at;
        let mut trial = 0;
        while least[from as usize] == u64::MAX {
            trial += 1;
            from = mixed(at << 32 | trial) % PLACES as u64;
        }
        // The low bits tell enough: one in 65,536 is equal by chance.
        *place = (least[from as usize] & 0xffff) as u16;
    }
    places
}

/// FNV-1a's prime and offset.
const PRIME: u64 = 0x0100_0000_01b3;
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

/// Lower case of an ASCII letter or digit; 0 of anything else.
const PLAIN: [u8; 128] = {
    let mut plain = [0; 128];
    let mut at = 0_u8;
    while at < 128 {
        if at.is_ascii_alphanumeric() {
            plain[at as usize] = at.to_ascii_lowercase();
        }
        at += 1;
    }
    plain
};

/// Hands over the hash of each word: a run of letters and digits, without case.
fn words(text: &str, mut take: impl FnMut(u64)) {
    let bytes = text.as_bytes();
    let (mut at, mut hash, mut within) = (0, OFFSET, false);
    while at < bytes.len() {
        let byte = bytes[at];
        let letter = if byte < 128 {
            at += 1;
            let plain = PLAIN[byte as usize];
            hash = if plain == 0 { hash } else { (hash ^ u64::from(plain)).wrapping_mul(PRIME) };
            plain != 0
        } else {
            let Some(c) = text[at..].chars().next() else { break };
            at += c.len_utf8();
            // A mark above or below belongs to its letter, and says nothing here.
            if is_joined(c) {
                continue;
            }
            let letter = c.is_alphanumeric();
            if letter {
                for lower in c.to_lowercase().filter(|lower| !is_joined(*lower)) {
                    let mut buffer = [0; 4];
                    for byte in lower.encode_utf8(&mut buffer).bytes() {
                        hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
                    }
                }
            }
            letter
        };
        if !letter && within {
            take(std::mem::replace(&mut hash, OFFSET));
        }
        within = letter;
    }
    if within {
        take(hash);
    }
}

/// Combining marks, soft hyphens and joiners: they stand within a word.
const fn is_joined(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

impl fmt::Display for Sketch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.runs)?;
        self.places.iter().try_for_each(|place| write!(f, "{place:04x}"))
    }
}

impl FromStr for Sketch {
    type Err = SketchError;

    /// Reads the one spelling that `Display` writes.
    ///
    /// # Errors
    /// [`SketchError`], which quotes the text.
    fn from_str(text: &str) -> Result<Self, SketchError> {
        parse(text).ok_or_else(|| SketchError(text.chars().take(40).collect()))
    }
}

fn parse(text: &str) -> Option<Sketch> {
    let plain = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if text.len() != 8 + 4 * PLACES || !plain {
        return None;
    }
    let runs = u32::from_str_radix(&text[..8], 16).ok()?;
    let mut places = [0; PLACES];
    for (at, place) in places.iter_mut().enumerate() {
        *place = u16::from_str_radix(&text[8 + 4 * at..12 + 4 * at], 16).ok()?;
    }
    Some(Sketch { runs, places })
}
