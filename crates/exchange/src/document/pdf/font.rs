//! What the codes of a font's strings mean, and how wide they are (ISO 32000-1, 9.5 to 9.10).

use super::{
    super::Fault,
    file::File,
    syntax::{Dict, Lexer, Object},
};
use encoding_rs::{MACINTOSH, WINDOWS_1252};
use rustc_hash::FxHashMap;
use smol_str::{SmolStr, SmolStrBuilder};
use std::sync::LazyLock;

/// The names of glyphs and what they mean, after the Adobe Glyph List.
const GLYPHS: &str = include_str!("glyphs.tsv");
static BY_NAME: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| GLYPHS.lines().filter_map(|line| line.split_once('\t')).collect());

/// Where the standard encoding (Annex D.2) is neither ASCII nor empty.
const STANDARD: [(u8, char); 51] = [
    (0x27, '’'),
    (0x60, '‘'),
    (0xA1, '¡'),
    (0xA2, '¢'),
    (0xA3, '£'),
    (0xA4, '⁄'),
    (0xA5, '¥'),
    (0xA6, 'ƒ'),
    (0xA7, '§'),
    (0xA8, '¤'),
    (0xA9, '\''),
    (0xAA, '“'),
    (0xAB, '«'),
    (0xAC, '‹'),
    (0xAD, '›'),
    (0xAE, 'ﬁ'),
    (0xAF, 'ﬂ'),
    (0xB1, '–'),
    (0xB2, '†'),
    (0xB3, '‡'),
    (0xB4, '·'),
    (0xB6, '¶'),
    (0xB7, '•'),
    (0xB8, '‚'),
    (0xB9, '„'),
    (0xBA, '”'),
    (0xBB, '»'),
    (0xBC, '…'),
    (0xBD, '‰'),
    (0xBF, '¿'),
    (0xC1, '`'),
    (0xC2, '´'),
    (0xC3, 'ˆ'),
    (0xC4, '˜'),
    (0xC5, '¯'),
    (0xC6, '˘'),
    (0xC7, '˙'),
    (0xC8, '¨'),
    (0xCA, '˚'),
    (0xCB, '¸'),
    (0xCD, '˝'),
    (0xCE, '˛'),
    (0xCF, 'ˇ'),
    (0xD0, '—'),
    (0xE1, 'Æ'),
    (0xE3, 'ª'),
    (0xE8, 'Ł'),
    (0xE9, 'Ø'),
    (0xEA, 'Œ'),
    (0xF1, 'æ'),
    (0xF5, 'ı'),
];
/// The rest of it.
const STANDARD_END: [(u8, char); 5] =
    [(0xEB, 'º'), (0xF8, 'ł'), (0xF9, 'ø'), (0xFA, 'œ'), (0xFB, 'ß')];

/// The most codes whose meaning or width is kept.
const MAX_CODES: usize = 1 << 16;
/// The width of a glyph that has none, in thousandths of the size.
const USUAL_WIDTH: i64 = 500;

/// A font.
#[derive(Debug)]
pub(super) struct Font {
    /// Whether a code has two bytes.
    wide: bool,
    meanings: FxHashMap<u32, SmolStr>,
    widths: FxHashMap<u32, i64>,
    width: i64,
    /// A font without widths is one of the fourteen that every reader knows.
    known: bool,
}

/// One glyph of a string.
pub(super) struct Glyph<'a> {
    /// What it means, where that is known.
    pub meaning: Option<&'a str>,
    /// In thousandths of the size.
    pub width: i64,
    /// Whether it is the single byte 32, which word spacing is about.
    pub space: bool,
}

impl Font {
    /// A font without meanings, for strings that no font was chosen for.
    pub(super) fn unknown() -> Self {
        Self {
            wide: false,
            meanings: FxHashMap::default(),
            widths: FxHashMap::default(),
            width: USUAL_WIDTH,
            known: true,
        }
    }

    /// Reads a font's dictionary.
    pub(super) fn new(file: &File<'_>, dict: &Dict) -> Result<Self, Fault> {
        let mut font = Self::unknown();
        font.wide = dict.raw("Subtype").is_name("Type0");
        if font.wide {
            let descendants = file.at(dict, "DescendantFonts")?;
            let descendant = file.resolve(descendants.array().first().unwrap_or(&Object::Null))?;
            if let Object::Dict(descendant) = descendant {
                font.wide_widths(file, &descendant)?;
            }
        } else {
            font.simple_widths(file, dict)?;
            font.encode(file, dict)?;
        }
        if let Object::Ref(number) = dict.raw("ToUnicode")
            && let Some((_, map)) = file.stream(*number)?
        {
            file.spend(map.len())?;
            font.map(&map);
        }
        Ok(font)
    }

    fn simple_widths(&mut self, file: &File<'_>, dict: &Dict) -> Result<(), Fault> {
        let widths = file.at(dict, "Widths")?;
        let first = file.at(dict, "FirstChar")?.int().unwrap_or(0);
        let descriptor = file.dict(dict, "FontDescriptor")?;
        self.known = widths.array().is_empty();
        let missing = file.at(&descriptor, "MissingWidth")?.int();
        self.width = missing.filter(|width| *width > 0).unwrap_or(USUAL_WIDTH);
        // The glyphs of a type 3 font have a scale of their own.
        let scale = match file.at(dict, "FontMatrix")?.array().first().map(|s| file.resolve(s)) {
            Some(scale) => scale?.fixed().map_or(1, |scale| (scale.0 * 1000) >> 16),
            None => 1,
        };
        for (code, width) in (first..).zip(widths.array().iter().take(256)) {
            if let (Ok(code), Some(width)) = (u32::try_from(code), file.resolve(width)?.int()) {
                self.widths.insert(code, width.saturating_mul(scale.clamp(1, 1000)));
            }
        }
        Ok(())
    }

    /// The widths of a composite font: `code [width …]` or `first last width` (9.7.4.3).
    fn wide_widths(&mut self, file: &File<'_>, dict: &Dict) -> Result<(), Fault> {
        self.known = false;
        self.width = file.at(dict, "DW")?.int().unwrap_or(1000);
        let widths = file.at(dict, "W")?;
        let mut items = widths.array().iter();
        while let (Some(first), Some(second)) = (items.next(), items.next()) {
            let Some(first) = first.int().and_then(|code| u32::try_from(code).ok()) else { break };
            let second = file.resolve(second)?;
            if let Some(last) = second.int().and_then(|code| u32::try_from(code).ok()) {
                let Some(width) = items.next().and_then(Object::int) else { break };
                file.spend(last.saturating_sub(first).min(1 << 16) as usize * 16)?;
                for code in (first..=last).take(MAX_CODES) {
                    self.widths.insert(code, width);
                }
            } else {
                file.spend(second.array().len() * 16)?;
                for (code, width) in (first..).zip(second.array()) {
                    self.widths.insert(code, width.int().unwrap_or(self.width));
                }
            }
            if self.widths.len() > MAX_CODES {
                break;
            }
        }
        Ok(())
    }

    /// How many meanings and widths are known.
    pub(super) fn codes(&self) -> usize {
        self.meanings.len() + self.widths.len()
    }

    /// The meanings by the encoding (9.6.6).
    fn encode(&mut self, file: &File<'_>, dict: &Dict) -> Result<(), Fault> {
        let encoding = file.at(dict, "Encoding")?;
        let differences = match &encoding {
            Object::Dict(dict) => file.at(dict, "Differences")?,
            _ => Object::Null,
        };
        let base = match &encoding {
            Object::Dict(dict) => file.at(dict, "BaseEncoding")?,
            name => name.clone(),
        };
        let name = match file.at(dict, "BaseFont")? {
            Object::Name(name) => String::from_utf8_lossy(&name).into_owned(),
            _ => String::new(),
        };
        if name.contains("Symbol") || name.contains("Dingbat") {
            // Of fonts of signs only the bullet matters.
            self.meanings.insert(0xB7, SmolStr::new("•"));
        } else {
            let truetype = dict.raw("Subtype").is_name("TrueType");
            for code in 0x20..=0xFF {
                if let Some(meaning) = encoded(code, &base, truetype) {
                    self.meanings.insert(code.into(), plain(meaning));
                }
            }
        }
        let mut code = 0_u32;
        for item in differences.array().iter().take(MAX_CODES) {
            match item {
                Object::Name(glyph) => {
                    let name = String::from_utf8_lossy(glyph);
                    match named(&name) {
                        Some(meaning) => self.meanings.insert(code, meaning),
                        None => self.meanings.remove(&code),
                    };
                    code = code.saturating_add(1);
                }
                other => {
                    let next = other.int().and_then(|code| u32::try_from(code).ok());
                    code = next.unwrap_or(code);
                }
            }
        }
        Ok(())
    }

    /// The meanings the file itself gives (9.10.3).
    fn map(&mut self, map: &[u8]) {
        let mut lexer = Lexer::new(map, 0);
        let mut operands: Vec<Object> = Vec::new();
        // A range is short to write and long to keep.
        let mut left = MAX_CODES;
        while let Some(object) = lexer.object() {
            let Object::Keyword(word) = &object else {
                // A section has at most a hundred lines.
                if operands.len() < MAX_CODES {
                    operands.push(object);
                }
                continue;
            };
            match word.as_slice() {
                b"endbfchar" => {
                    for pair in operands.chunks_exact(2) {
                        if let [Object::Text(code), Object::Text(meaning)] = pair {
                            self.mean(number(code), utf16(meaning));
                        }
                    }
                }
                b"endbfrange" => {
                    for range in operands.chunks_exact(3) {
                        left -= self.range(range, left);
                    }
                }
                _ => {}
            }
            operands.clear();
        }
    }

    /// The meanings of a range of codes, so many at most; gives how many there were.
    fn range(&mut self, range: &[Object], most: usize) -> usize {
        let [Object::Text(first), Object::Text(last), meanings] = range else { return 0 };
        let codes = (number(first)..=number(last)).take(most);
        let count = codes.clone().count();
        match meanings {
            Object::Array(meanings) => {
                for (code, meaning) in codes.zip(meanings) {
                    if let Object::Text(meaning) = meaning {
                        self.mean(code, utf16(meaning));
                    }
                }
            }
            Object::Text(meaning) => {
                let mut meaning = meaning.clone();
                for code in codes {
                    self.mean(code, utf16(&meaning));
                    // The last byte counts on, and what it carries.
                    for byte in meaning.iter_mut().rev() {
                        *byte = byte.wrapping_add(1);
                        if *byte != 0 {
                            break;
                        }
                    }
                }
            }
            _ => {}
        }
        count
    }

    fn mean(&mut self, code: u32, meaning: SmolStr) {
        if self.meanings.len() <= MAX_CODES && !meaning.is_empty() {
            self.meanings.insert(code, meaning);
        }
    }

    /// The glyphs of a string.
    pub(super) fn glyphs<'a>(&'a self, text: &'a [u8]) -> impl Iterator<Item = Glyph<'a>> {
        text.chunks(if self.wide { 2 } else { 1 }).map(|code| {
            let number = number(code);
            let meaning = self.meanings.get(&number).map(SmolStr::as_str);
            let width = self.widths.get(&number).copied();
            let guess = || if self.known { guess(meaning) } else { self.width };
            Glyph { meaning, width: width.unwrap_or_else(guess), space: code == b" " }
        })
    }
}

/// About how wide a character is in the fonts every reader knows.
fn guess(meaning: Option<&str>) -> i64 {
    match meaning.and_then(|meaning| meaning.chars().next()) {
        Some(
            ' ' | '.' | ',' | ':' | ';' | '!' | '\'' | '|' | 'i' | 'j' | 'l' | 't' | 'f' | 'I',
        ) => 278,
        Some('m' | 'w' | 'M' | 'W' | '—' | '@') => 833,
        Some(capital) if capital.is_uppercase() => 667,
        _ => USUAL_WIDTH,
    }
}

fn number(code: &[u8]) -> u32 {
    code.iter().take(4).fold(0, |sum, byte| (sum << 8) | u32::from(*byte))
}

/// UTF-16 as letters; what cannot be read means nothing.
fn utf16(bytes: &[u8]) -> SmolStr {
    /// A glyph means a letter or a few.
    const LONGEST: usize = 64;
    let units = bytes[..bytes.len().min(LONGEST)].chunks(2).map(|pair| match pair {
        [high, low] => u16::from_be_bytes([*high, *low]),
        // One byte alone is the low one.
        rest => rest.iter().map(|byte| u16::from(*byte)).sum(),
    });
    let mut meaning = SmolStrBuilder::new();
    for character in char::decode_utf16(units).flatten() {
        push_plain(&mut meaning, character);
    }
    meaning.finish()
}

/// Ligatures as their letters, and no control characters.
fn push_plain(text: &mut SmolStrBuilder, character: char) {
    match character {
        'ﬀ' => text.push_str("ff"),
        'ﬁ' => text.push_str("fi"),
        'ﬂ' => text.push_str("fl"),
        'ﬃ' => text.push_str("ffi"),
        'ﬄ' => text.push_str("ffl"),
        'ﬅ' | 'ﬆ' => text.push_str("st"),
        // Private use: what a font means by it nobody else knows.
        '\u{E000}'..='\u{F8FF}' | '\u{FFFD}' | '\u{FEFF}' => {}
        blank if blank.is_whitespace() => text.push(' '),
        control if control.is_control() => {}
        character => text.push(character),
    }
}

fn plain(character: char) -> SmolStr {
    let mut text = SmolStrBuilder::new();
    push_plain(&mut text, character);
    text.finish()
}

/// A code in one of the encodings readers know. A TrueType font without one has Windows' own.
fn encoded(code: u8, base: &Object, truetype: bool) -> Option<char> {
    let through = |encoding: &'static encoding_rs::Encoding| {
        let bytes = [code];
        let (text, _) = encoding.decode_without_bom_handling(&bytes);
        text.chars().next().filter(|character| !character.is_control())
    };
    if base.is_name("MacRomanEncoding") {
        through(MACINTOSH)
    } else if base.is_name("WinAnsiEncoding") || truetype {
        // Code 0xAD shows a hyphen (Annex D.2, note 6).
        through(WINDOWS_1252).map(|meaning| if meaning == '\u{AD}' { '-' } else { meaning })
    } else {
        let mut special = STANDARD.iter().chain(&STANDARD_END);
        let special = special.find(|(known, _)| *known == code).map(|(_, meaning)| *meaning);
        special.or_else(|| (0x20..0x7F).contains(&code).then(|| char::from(code)))
    }
}

/// What a glyph is called: a letter, a name of the list, `uni0416`, `u10348`, each perhaps with
/// a variant after a point.
fn named(name: &str) -> Option<SmolStr> {
    let name = name.split('.').next().filter(|name| !name.is_empty())?;
    if let Some(meaning) = BY_NAME.get(name) {
        return Some(SmolStr::new(meaning));
    }
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Some(plain(letter));
    }
    if name == "space" || name == "nbspace" {
        return Some(SmolStr::new(" "));
    }
    if name == "softhyphen" || name == "sfthyphen" {
        return Some(SmolStr::new("\u{AD}"));
    }
    let code = name.strip_prefix("uni").or_else(|| name.strip_prefix('u'))?;
    let code = code.get(..4).filter(|_| name.starts_with("uni")).unwrap_or(code);
    let hex = code.len() >= 4 && code.bytes().all(|byte| byte.is_ascii_hexdigit());
    let code = u32::from_str_radix(code, 16).ok().filter(|_| hex)?;
    char::from_u32(code).map(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyphs_are_known_by_name() {
        for (name, meaning) in [
            ("A", "A"),
            ("eacute", "é"),
            ("afii10017", "А"),
            ("afii10097", "я"),
            ("fi", "fi"),
            ("uni0416", "Ж"),
            ("u1F600", "😀"),
            ("one.oldstyle", "1"),
            ("bar", "|"),
            ("space", " "),
        ] {
            assert_eq!(named(name).as_deref(), Some(meaning), "{name}");
        }
        for none in ["", ".notdef", "g23", "unit", "uniXYZW", "cid1234"] {
            assert_eq!(named(none), None, "{none}");
        }
    }

    #[test]
    fn maps_give_codes_their_meaning() {
        let mut font = Font::unknown();
        font.wide = true;
        font.map(
            b"2 beginbfchar <0003> <0020> <0010> <00660069> endbfchar
              2 beginbfrange <0024> <0026> <0041> <0030> <0031> [<0416> <D83DDE00>] endbfrange",
        );
        let text = [0, 3, 0, 0x10, 0, 0x24, 0, 0x26, 0, 0x30, 0, 0x31, 0, 0x99];
        let said: Vec<_> = font.glyphs(&text).map(|glyph| glyph.meaning.unwrap_or("?")).collect();
        assert_eq!(said, [" ", "fi", "A", "C", "Ж", "😀", "?"]);
    }
}
