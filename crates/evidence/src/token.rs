//! Words and marks of a text, at their places.

use crate::lexicon::{Lexicon, WordId};

/// How a token is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `peace`
    Lower,
    /// `Peace`
    Capital,
    /// `UN`, `U.N.`
    Upper,
    /// `iPhone`, `McDonald`: capitals within.
    Mixed,
    /// Begins with a digit: `7`, `1,250.5`, `2026-02-19`, `19th`, `60bn`.
    Number,
    /// A mark: one character, or one currency sign.
    Mark,
    /// A blank line, or a line that ends before the text's width: no sentence goes across.
    Break,
}

/// A word or a mark. A possessive ending is a token of its own (`Kenya` `'s`), so is a hyphen that
/// joins two capitalised words (`Kazakhstan-Tajikistan`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// First byte in the text.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// The word, without regard to case; [`WordId::UNKNOWN`] where the lexicon does not have it.
    pub word: WordId,
    /// How it is written.
    pub shape: Shape,
}

/// A text and its tokens.
#[derive(Debug, Clone, Copy)]
pub struct Tokens<'t> {
    /// The text.
    pub text: &'t str,
    /// Its tokens, in order.
    pub all: &'t [Token],
    /// Where their words are told.
    pub lexicon: &'t Lexicon,
}

impl<'t> Tokens<'t> {
    /// The words of a token as written.
    #[must_use]
    pub fn written(&self, at: usize) -> &'t str {
        self.all.get(at).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }

    /// The text from one token to another, both included.
    #[must_use]
    pub fn between(&self, first: usize, last: usize) -> &'t str {
        &self.text[self.all[first].start as usize..self.all[last].end as usize]
    }

    /// Whether the text has no space between a token and the next.
    #[must_use]
    pub fn touches_next(&self, at: usize) -> bool {
        self.all.get(at + 1).is_some_and(|next| next.start == self.all[at].end)
    }

    /// The word of a token; unknown past the end.
    #[must_use]
    pub fn word(&self, at: usize) -> WordId {
        self.all.get(at).map_or(WordId::UNKNOWN, |token| token.word)
    }

    /// The shape of a token; a break past the end.
    #[must_use]
    pub fn shape(&self, at: usize) -> Shape {
        self.all.get(at).map_or(Shape::Break, |token| token.shape)
    }
}

/// Cuts a text into tokens. `break`s stand where the text goes on in a new paragraph or line.
#[must_use]
pub fn tokenise(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut all = Vec::with_capacity(text.len() / 5 + 8);
    let mut lower = Lower::default();
    let mut at = 0;
    let mut lines = Lines::default();
    while at < bytes.len() {
        let byte = bytes[at];
        if byte == b' ' {
            at += 1;
            continue;
        }
        if byte.is_ascii_alphabetic() {
            at = word(text, at, lexicon, &mut lower, &mut all);
            continue;
        }
        if byte.is_ascii_digit() {
            at = number(text, at, lexicon, &mut lower, &mut all);
            continue;
        }
        if matches!(byte, b'\n' | b'\r' | b'\t' | 0x0b | 0x0c) {
            at = space(text, at, &mut lines, &mut all);
            continue;
        }
        let Some(character) = text[at..].chars().next() else { break };
        let end = at + character.len_utf8();
        if character.is_whitespace() || is_invisible(character) {
            at = if matches!(character, '\u{2028}' | '\u{2029}' | '\u{85}') {
                space(text, at, &mut lines, &mut all)
            } else {
                end
            };
        } else if character.is_alphabetic() {
            at = word(text, at, lexicon, &mut lower, &mut all);
        } else {
            // A possessive or a contracted ending is a word; any other mark stands alone.
            at = match ending(text, at, lexicon, &all) {
                Some(token) => {
                    all.push(token);
                    token.end as usize
                }
                None => {
                    let word = mark_word(character, lexicon);
                    all.push(token_of(at, end, word, Shape::Mark));
                    end
                }
            };
        }
    }
    all
}

/// Places of a text of more than 4 GB do not fit; texts are limited far below.
fn token_of(start: usize, end: usize, word: WordId, shape: Shape) -> Token {
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Token { start: place(start), end: place(end), word, shape }
}

/// Marks that mean the same are one word: straight and curly quotation marks, dashes.
fn mark_word(character: char, lexicon: &Lexicon) -> WordId {
    let mut buffer = [0; 4];
    lexicon.id(match character {
        '’' | '‘' | '`' | '´' => "'",
        '“' | '«' | '„' => "“",
        '”' | '»' => "”",
        '–' | '—' | '―' => "—",
        '‐' | '‑' => "-",
        other => other.encode_utf8(&mut buffer),
    })
}

/// Soft hyphens, joiners and marks of direction: part of no word.
const fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// `'s` after a word, or an apostrophe after a plural's s.
fn ending(text: &str, at: usize, lexicon: &Lexicon, before: &[Token]) -> Option<Token> {
    let last = before.last().filter(|last| last.end as usize == at)?;
    if !matches!(last.shape, Shape::Lower | Shape::Capital | Shape::Upper | Shape::Mixed) {
        return None;
    }
    let rest = &text[at..];
    let mark = rest.chars().next().filter(|mark| matches!(mark, '\'' | '’'))?;
    let after = &rest[mark.len_utf8()..];
    let letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let one = after.chars().next().filter(|one| matches!(one, 's' | 'S'));
    if one.is_some() && !letter(after[1..].chars().next()) {
        let end = at + mark.len_utf8() + 1;
        return Some(token_of(at, end, lexicon.id("'s"), Shape::Mark));
    }
    None
}

/// A word from `at`; gives where it ends.
fn word(
    text: &str,
    at: usize,
    lexicon: &Lexicon,
    lower: &mut Lower,
    all: &mut Vec<Token>,
) -> usize {
    let bytes = text.as_bytes();
    lower.clear();
    let (mut end, mut capitals, mut letters, mut first_capital) = (at, 0_u32, 0_u32, false);
    while end < bytes.len() {
        let byte = bytes[end];
        if byte.is_ascii_alphanumeric() {
            let capital = byte.is_ascii_uppercase();
            first_capital |= capital && end == at;
            capitals += u32::from(capital);
            letters += 1;
            lower.push(byte.to_ascii_lowercase());
            end += 1;
        } else if byte < 0x80 {
            // "don't" is one word; so are initials with their points.
            let next = bytes.get(end + 1).copied().unwrap_or(b' ');
            let contraction = byte == b'\'' && next == b't' && lower.ends_with(b'n');
            let initials = byte == b'.'
                && next.is_ascii_uppercase()
                && letters == capitals
                && bytes.get(end + 2) == Some(&b'.')
                && lower.letters_alone();
            if contraction {
                lower.push(b'\'');
                end += 1;
            } else if initials {
                end += 1;
            } else {
                break;
            }
        } else {
            let Some(character) = text[end..].chars().next() else { break };
            let next = bytes.get(end + character.len_utf8()).copied().unwrap_or(b' ');
            if is_invisible(character) {
                end += character.len_utf8();
            } else if character.is_alphanumeric() || is_combining(character) {
                let capital = character.is_uppercase();
                first_capital |= capital && end == at;
                capitals += u32::from(capital);
                letters += u32::from(!is_combining(character));
                lower.fold(character);
                end += character.len_utf8();
            } else if character == '’' && next == b't' && lower.ends_with(b'n') {
                lower.push(b'\'');
                end += character.len_utf8();
            } else {
                break;
            }
        }
    }
    // The point of the last initial belongs to the word: "U.N."
    if letters > 1
        && letters == capitals
        && bytes.get(end) == Some(&b'.')
        && end - at > letters as usize
    {
        end += 1;
    }
    let shape = match (capitals, first_capital) {
        (0, _) => Shape::Lower,
        (one, true) if one == letters && letters > 1 => Shape::Upper,
        (1, true) => Shape::Capital,
        _ => Shape::Mixed,
    };
    all.push(token_of(at, end, lower.id(lexicon), shape));
    end
}

/// Vowel signs and accents that follow their letter.
const fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// A number from `at`, with the letters that follow directly; gives where it ends.
fn number(
    text: &str,
    at: usize,
    lexicon: &Lexicon,
    lower: &mut Lower,
    all: &mut Vec<Token>,
) -> usize {
    let bytes = text.as_bytes();
    let digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
    lower.clear();
    let mut end = at;
    // A date of ISO 8601 is one token.
    let iso = bytes.len() >= at + 10
        && (0..10).all(|i| if i == 4 || i == 7 { bytes[at + i] == b'-' } else { digit(at + i) })
        && !digit(at + 10);
    if iso {
        end = at + 10;
    } else {
        while digit(end) || (matches!(bytes.get(end), Some(b'.' | b',')) && digit(end + 1)) {
            end += 1;
        }
        while bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) {
            end += 1;
        }
    }
    bytes[at..end].iter().for_each(|byte| lower.push(byte.to_ascii_lowercase()));
    all.push(token_of(at, end, lower.id(lexicon), Shape::Number));
    end
}

/// What is known of the lines of the paragraph at hand.
#[derive(Debug, Default)]
struct Lines {
    /// Where the line at hand begins.
    start: usize,
    /// The longest line of the paragraph so far.
    longest: usize,
}

/// White space with line ends from `at`; gives where it ends.
///
/// One line end goes on with the sentence if the line was full: the next line's first word would
/// not have fitted on it. Otherwise, and at a blank line, a break stands there.
fn space(text: &str, at: usize, lines: &mut Lines, all: &mut Vec<Token>) -> usize {
    let bytes = text.as_bytes();
    let (mut end, mut count) = (at, 0);
    for character in text[at..].chars() {
        match character {
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' => count += 1,
            '\u{2029}' => count += 2,
            other if other.is_whitespace() || is_invisible(other) => {}
            _ => break,
        }
        end += character.len_utf8();
    }
    // A lone carriage return ends a line too.
    if count == 0 && text[at..end].contains('\r') {
        count = 1;
    }
    if count == 0 {
        return end;
    }
    let length = at.saturating_sub(lines.start);
    let longest = lines.longest.max(length);
    let next = bytes[end..].iter().position(u8::is_ascii_whitespace).unwrap_or(bytes.len() - end);
    let goes_on = bytes.get(end).is_some_and(u8::is_ascii_lowercase);
    // Lines of running text are some 40 to 120 bytes long; a longer one is a paragraph.
    let line = bytes[end..].iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len() - end);
    // The next line is of the same width: a heading before a paragraph is no full line.
    let alike = line <= longest + 15;
    let full = (30..=140).contains(&length) && length + 1 + next > longest && alike;
    let soft = count == 1 && (goes_on || full) && end < bytes.len();
    lines.start = end;
    lines.longest = if soft { longest } else { 0 };
    if !soft && all.last().is_some_and(|last| last.shape != Shape::Break) {
        all.push(token_of(at, at, WordId::UNKNOWN, Shape::Break));
    }
    end
}

/// The lower-case form of the word at hand, without accents; words of more than 64 bytes are
/// unknown.
#[derive(Debug)]
struct Lower {
    bytes: [u8; Self::LONGEST],
    length: usize,
}

impl Default for Lower {
    fn default() -> Self {
        Self { bytes: [0; Self::LONGEST], length: 0 }
    }
}

impl Lower {
    const LONGEST: usize = 64;

    fn clear(&mut self) {
        self.length = 0;
    }

    fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
        }
        self.length += 1;
    }

    fn fold(&mut self, character: char) {
        fold(character, |folded| {
            let mut buffer = [0; 4];
            folded.encode_utf8(&mut buffer).bytes().for_each(|byte| self.push(byte));
        });
    }

    fn ends_with(&self, byte: u8) -> bool {
        self.length > 0 && self.bytes.get(self.length - 1) == Some(&byte)
    }

    /// Whether it is a single letter so far, or several with points between: the caller counts.
    fn letters_alone(&self) -> bool {
        self.length < 8
    }

    fn id(&self, lexicon: &Lexicon) -> WordId {
        let form = self.bytes.get(..self.length).and_then(|form| std::str::from_utf8(form).ok());
        form.map_or(WordId::UNKNOWN, |form| lexicon.id(form))
    }
}

/// A letter in lower case without its accent: `É` gives `e`. Other letters give their lower case.
pub(crate) fn fold(character: char, mut to: impl FnMut(char)) {
    for lower in character.to_lowercase() {
        let plain = match lower {
            'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
            'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
            'ď' | 'đ' | 'ð' => 'd',
            'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
            'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
            'ĥ' | 'ħ' => 'h',
            'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
            'ķ' => 'k',
            'ł' | 'ĺ' | 'ļ' | 'ľ' => 'l',
            'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
            'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
            'ŕ' | 'ř' => 'r',
            'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
            'ţ' | 'ť' | 'ț' => 't',
            'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
            'ý' | 'ÿ' => 'y',
            'ź' | 'ż' | 'ž' => 'z',
            combining
                if is_combining(combining) && ('\u{300}'..='\u{36f}').contains(&combining) =>
            {
                continue;
            }
            other => other,
        };
        to(plain);
    }
}
