//! From pieces of text on a page to paragraphs.
//!
//! Pieces follow in the order of the file, which is nearly always the order of reading; columns
//! are not guessed. A line goes on where the next one does not begin a paragraph, and a word that
//! was parted at its end is whole again.

use super::{page::Run, syntax::Fixed};
use rustc_hash::{FxHashMap, FxHashSet};

/// A line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub text: String,
    start: Fixed,
    end: Fixed,
    base: Fixed,
    size: Fixed,
}

/// A part of a size.
fn part(size: Fixed, above: i64, below: i64) -> Fixed {
    size.times(Fixed::ratio(above, below))
}

/// The lines of a page.
pub(super) fn lines(runs: Vec<Run>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    // Where the piece before began, and what it said.
    let mut before: Option<(Fixed, String)> = None;
    for run in runs {
        let Run { text, start, end, base, size } = run;
        let line = lines.last_mut().filter(|line| {
            let size = size.max(line.size);
            // What is raised or lowered stays on its line; what goes far back begins another.
            line.base.minus(base).abs() < part(size, 1, 2) && start > line.end.minus(size)
        });
        let Some(line) = line else {
            before = Some((start, text.clone()));
            lines.push(Line { text, start, end, base, size });
            continue;
        };
        // The same again at the same place is bold print.
        let again = before.as_ref().is_some_and(|(place, said)| {
            *said == text && start.minus(*place).abs() < part(size, 1, 10)
        });
        if !again {
            let gap = start.minus(line.end);
            if gap > part(size, 3, 2) {
                line.text.push('\t');
            } else if gap > part(size, 1, 6) {
                line.text.push(' ');
            }
            line.text.push_str(&text);
            if size > line.size && !text.trim().is_empty() {
                (line.size, line.base) = (size, base);
            }
        }
        line.end = line.end.max(end);
        before = Some((start, text));
    }
    for line in &mut lines {
        line.text = tidy(&line.text);
    }
    lines.retain(|line| !line.text.is_empty());
    lines
}

/// A line with single blanks; a wide gap between columns stays a tab.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut gap = None;
    for character in text.chars() {
        if character == '\t' || (character == ' ' && gap != Some('\t')) {
            gap = Some(character);
        } else if character != ' ' {
            if let Some(gap) = gap.take().filter(|_| !tidy.is_empty()) {
                tidy.push(gap);
            }
            tidy.push(character);
        }
    }
    // A hyphen that shows only where a line breaks is looked at when lines are joined.
    let soft = tidy.ends_with('\u{AD}');
    tidy.retain(|character| character != '\u{AD}');
    if soft {
        tidy.push('\u{AD}');
    }
    tidy
}

/// The paragraphs of all pages, without their running heads and feet.
pub(super) fn paragraphs(mut pages: Vec<Vec<Line>>) -> Vec<String> {
    drop_running(&mut pages);
    let words = words(&pages);
    let mut paragraphs = Vec::new();
    for page in pages {
        let pitch = pitch(&page);
        let mut open: Vec<Line> = Vec::new();
        for line in page {
            if open.last().is_some_and(|last| begins(&line, last, &open, pitch)) {
                paragraphs.push(join(&open, &words));
                open.clear();
            }
            open.push(line);
        }
        if !open.is_empty() {
            paragraphs.push(join(&open, &words));
        }
    }
    paragraphs
}

/// How many lines at the top and at the bottom of a page may be running heads and feet.
const EDGE: usize = 2;
/// On how many pages a line must stand to be one.
const OFTEN: usize = 3;

/// Drops lines that stand at the edge of page after page, but for their numbers.
fn drop_running(pages: &mut [Vec<Line>]) {
    let edges = |length: usize| (0..length).filter(move |at| *at < EDGE || at + EDGE >= length);
    let mut counts: FxHashMap<String, usize> = FxHashMap::default();
    for page in pages.iter() {
        let keys: FxHashSet<String> = edges(page.len()).map(|at| key(&page[at])).collect();
        for key in keys {
            *counts.entry(key).or_default() += 1;
        }
    }
    let often = OFTEN.max(pages.len() / 3);
    for page in pages {
        let length = page.len();
        let running = |at: usize, line: &Line| {
            (at < EDGE || at + EDGE >= length)
                && counts.get(&key(line)).is_some_and(|count| *count >= often)
        };
        let mut at = 0;
        page.retain(|line| {
            at += 1;
            !running(at - 1, line)
        });
    }
}

fn key(line: &Line) -> String {
    let text = line.text.chars().filter(|c| !c.is_numeric() && !c.is_whitespace());
    // On which line of the page it stands, to a point: body text rarely recurs in one place.
    format!("{} {}", line.base.0 >> 16, text.collect::<String>())
}

/// The words of the document, to tell a parted word from a compound.
fn words(pages: &[Vec<Line>]) -> FxHashSet<String> {
    let lines = pages.iter().flatten();
    let words = lines.flat_map(|line| {
        // The last word may be a part of one.
        let text = line.text.trim_end_matches(|c: char| !c.is_whitespace());
        text.split(|c: char| !c.is_alphanumeric() && c != '-')
    });
    words.filter(|word| word.len() > 2).map(str::to_lowercase).collect()
}

/// How far apart the lines of a page usually are.
fn pitch(page: &[Line]) -> Option<Fixed> {
    let pairs = page.windows(2).filter(|pair| pair[0].size == pair[1].size);
    let mut pitches: Vec<Fixed> = pairs
        .map(|pair| (pair[0].base.minus(pair[1].base), pair[0].size))
        .filter(|(pitch, size)| *pitch > Fixed::ZERO && *pitch < part(*size, 5, 2))
        .map(|(pitch, _)| pitch)
        .collect();
    pitches.sort_unstable();
    // Most lines stand close to the next one; those that end a paragraph do not.
    pitches.get(pitches.len() / 3).copied()
}

/// How many lines of a paragraph tell how wide it is.
const NEAR: usize = 8;

/// Whether a line begins a paragraph after the lines of an open one.
fn begins(line: &Line, last: &Line, open: &[Line], pitch: Option<Fixed>) -> bool {
    let size = last.size;
    let down = last.base.minus(line.base);
    let ended = last.text.ends_with(['.', '!', '?', ':', ';', '”', '"', '»', ')']);
    // On to the next column: the sentence decides.
    if down < Fixed::ZERO {
        return ended || !line.text.starts_with(char::is_lowercase);
    }
    let differs = line.size.minus(size).abs() > part(size.max(line.size), 1, 8);
    let far = down > pitch.map_or(part(size, 2, 1), |pitch| part(pitch, 13, 10)).max(size);
    let marked = is_marked(&line.text);
    let item = open.first().is_some_and(|first| is_marked(&first.text));
    let indented = line.start > last.start.plus(part(size, 3, 4)) && !(item && open.len() == 1);
    // The last line of a paragraph is short.
    let near = || open.iter().rev().take(NEAR);
    let left = near().map(|one| one.start).min().unwrap_or_default();
    let right = near().chain([line]).map(|one| one.end).max().unwrap_or_default();
    let short = right.minus(last.end) > part(right.minus(left), 1, 4) && ended;
    let row = line.text.contains('\t') || last.text.contains('\t');
    differs || far || marked || indented || short || row
}

/// Whether a line begins with the mark of an item: a bullet, a dash, `1.`, `(a)`.
fn is_marked(text: &str) -> bool {
    let Some((mark, _)) = text.split_once([' ', '\t']) else { return false };
    let inner = mark.trim_matches(['(', ')', '.']);
    let number = inner.len() < mark.len()
        && !mark.starts_with('.')
        && (inner.bytes().all(|b| b.is_ascii_digit()) || inner.len() == 1);
    let sign = ["•", "▪", "■", "□", "–", "—", "-", "*", "·", "o", "►", "✓", "‣", "●", "○"];
    (number && !inner.is_empty() && inner.len() <= 3) || sign.contains(&mark)
}

/// The lines of a paragraph as one.
fn join(lines: &[Line], words: &FxHashSet<String>) -> String {
    let mut text = String::new();
    for line in lines {
        if text.is_empty() {
            text.push_str(&line.text);
        } else if let Some(parted) = text.strip_suffix('\u{AD}') {
            text.truncate(parted.len());
            text.push_str(&line.text);
        } else if is_parted(&text, &line.text) {
            if !is_compound(&text, &line.text, words) {
                text.pop();
            }
            text.push_str(&line.text);
        } else {
            text.push(' ');
            text.push_str(&line.text);
        }
    }
    text.trim_end_matches('\u{AD}').to_owned()
}

/// Whether a word goes on in the next line: a hyphen between letters.
fn is_parted(text: &str, next: &str) -> bool {
    let hyphen = text.strip_suffix(['-', '‐']);
    hyphen.is_some_and(|text| text.ends_with(char::is_alphabetic))
        && next.starts_with(char::is_alphabetic)
}

/// Whether the hyphen at the end of a line belongs to the word: the document writes it so
/// elsewhere, or a capital or another hyphen is near.
fn is_compound(text: &str, next: &str, words: &FxHashSet<String>) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let (last, after) = (
        text.rsplit(|c| !is_part(c)).next().unwrap_or_default().trim_end_matches(['-', '‐']),
        next.split(|c| !is_part(c)).next().unwrap_or_default(),
    );
    let whole = format!("{last}{after}").to_lowercase();
    if words.contains(&whole) {
        return false;
    }
    words.contains(&format!("{last}-{after}").to_lowercase())
        || last.contains('-')
        || after.starts_with(char::is_uppercase)
}
