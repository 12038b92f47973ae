//! The objects of a PDF file and how they are written (ISO 32000-1, 7.2 and 7.3).

/// How deep arrays and dictionaries may stand in each other.
const MAX_DEPTH: usize = 64;
/// How many elements an object may have in all: the widths of a font have a hundred thousand.
const MAX_ELEMENTS: usize = 1 << 19;

/// A number with 16 binary places: enough for a thousandth of a point on a page of kilometres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Fixed(pub i64);

impl Fixed {
    pub(super) const ZERO: Self = Self(0);
    pub(super) const ONE: Self = Self(1 << 16);
    /// Beyond this no page reaches, and products do not overflow.
    const MOST: i64 = 1 << 46;

    pub(super) const fn int(number: i64) -> Self {
        Self::ratio(number, 1)
    }

    /// A quotient of two whole numbers.
    pub(super) const fn ratio(above: i64, below: i64) -> Self {
        let below = if below == 0 { 1 } else { below };
        Self::clamp((above as i128) * (1 << 16) / below as i128)
    }

    const fn clamp(number: i128) -> Self {
        let most = Self::MOST as i128;
        Self(if number > most {
            Self::MOST
        } else if number < -most {
            -Self::MOST
        } else {
            number as i64
        })
    }

    pub(super) const fn times(self, other: Self) -> Self {
        Self::clamp((self.0 as i128 * other.0 as i128) >> 16)
    }

    pub(super) const fn plus(self, other: Self) -> Self {
        Self::clamp(self.0 as i128 + other.0 as i128)
    }

    pub(super) const fn minus(self, other: Self) -> Self {
        Self::clamp(self.0 as i128 - other.0 as i128)
    }

    pub(super) const fn abs(self) -> Self {
        Self(self.0.abs())
    }
}

/// A dictionary in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Dict(pub Vec<(Vec<u8>, Object)>);

impl Dict {
    /// What stands under a key, as it is written: perhaps a reference.
    pub(super) fn raw(&self, key: &str) -> &Object {
        let found = self.0.iter().find(|(name, _)| name == key.as_bytes());
        found.map_or(&Object::Null, |(_, value)| value)
    }
}

/// An object. An operator of a content stream is a keyword.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Object {
    Null,
    Int(i64),
    Real(Fixed),
    Text(Vec<u8>),
    Name(Vec<u8>),
    Array(Vec<Object>),
    Dict(Dict),
    Ref(u32),
    Keyword(Vec<u8>),
}

impl Object {
    pub(super) fn int(&self) -> Option<i64> {
        match self {
            Self::Int(number) => Some(*number),
            Self::Real(number) => Some(number.0 >> 16),
            _ => None,
        }
    }

    pub(super) fn fixed(&self) -> Option<Fixed> {
        match self {
            Self::Int(number) => Some(Fixed::int(*number)),
            Self::Real(number) => Some(*number),
            _ => None,
        }
    }

    pub(super) fn is_name(&self, name: &str) -> bool {
        matches!(self, Self::Name(is) if is == name.as_bytes())
    }

    pub(super) fn array(&self) -> &[Self] {
        match self {
            Self::Array(items) => items,
            _ => &[],
        }
    }
}

/// Reads objects off bytes.
#[derive(Debug, Clone)]
pub(super) struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
    elements: usize,
}

pub(super) const fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

const fn hex(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

impl<'a> Lexer<'a> {
    pub(super) const fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, elements: 0 }
    }

    /// Where the next byte is read.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Passes over blanks and comments.
    fn skip_blanks(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                let rest = &self.bytes[self.at..];
                let end = rest.iter().position(|b| matches!(b, b'\n' | b'\r'));
                self.at += end.unwrap_or(rest.len());
            } else if is_blank(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// The next object, in an object of its own. `None` at the end and where nothing can be read.
    pub(super) fn object(&mut self) -> Option<Object> {
        self.elements = 0;
        self.nested(0)
    }

    fn nested(&mut self, depth: usize) -> Option<Object> {
        self.elements += 1;
        if depth > MAX_DEPTH || self.elements > MAX_ELEMENTS {
            return None;
        }
        self.skip_blanks();
        match self.peek()? {
            b'(' => Some(Object::Text(self.literal())),
            b'/' => Some(Object::Name(self.name())),
            b'[' => {
                self.at += 1;
                let mut items = Vec::new();
                while !self.closes(b"]")? {
                    match self.nested(depth + 1)? {
                        Object::Keyword(word) if word == b"endobj" => return None,
                        item => items.push(item),
                    }
                }
                Some(Object::Array(items))
            }
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                self.at += 2;
                let mut dict = Dict::default();
                while !self.closes(b">>")? {
                    match self.nested(depth + 1)? {
                        Object::Name(key) => dict.0.push((key, self.nested(depth + 1)?)),
                        Object::Keyword(word) if word == b"endobj" => return None,
                        _ => {}
                    }
                }
                Some(Object::Dict(dict))
            }
            b'<' => Some(Object::Text(self.hexadecimal())),
            b'+' | b'-' | b'.' | b'0'..=b'9' => Some(self.number_or_ref()),
            byte if is_delimiter(byte) => {
                self.at += 1;
                Some(Object::Null)
            }
            _ => Some(match self.regular() {
                b"null" => Object::Null,
                word => Object::Keyword(word.to_vec()),
            }),
        }
    }

    /// Whether an array or a dictionary closes here; `None` at the end of the bytes.
    fn closes(&mut self, with: &[u8]) -> Option<bool> {
        self.skip_blanks();
        self.peek()?;
        let closes = self.bytes[self.at..].starts_with(with);
        if closes {
            self.at += with.len();
        }
        Some(closes)
    }

    fn regular(&mut self) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let end = rest.iter().position(|byte| is_blank(*byte) || is_delimiter(*byte));
        let word = &rest[..end.unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    fn name(&mut self) -> Vec<u8> {
        self.at += 1;
        let raw = self.regular();
        let mut name = Vec::with_capacity(raw.len());
        let mut at = 0;
        while let Some(&byte) = raw.get(at) {
            let code = |at: usize| raw.get(at).copied().and_then(hex);
            match (byte, code(at + 1), code(at + 2)) {
                (b'#', Some(high), Some(low)) => {
                    name.push(high * 16 + low);
                    at += 3;
                }
                _ => {
                    name.push(byte);
                    at += 1;
                }
            }
        }
        name
    }

    fn number_or_ref(&mut self) -> Object {
        let start = self.at;
        let word = self.regular();
        let Some(number) = number(word) else { return Object::Keyword(word.to_vec()) };
        let Object::Int(id) = number else { return number };
        // `12 0 R`: two whole numbers and an R.
        let after = self.at;
        if word.iter().all(u8::is_ascii_digit) && self.at > start {
            self.skip_blanks();
            let generation = self.regular();
            self.skip_blanks();
            let digits = (1..=5).contains(&generation.len());
            if digits && generation.iter().all(u8::is_ascii_digit) && self.regular() == b"R" {
                return u32::try_from(id).map_or(Object::Null, Object::Ref);
            }
            self.at = after;
        }
        number
    }

    fn hexadecimal(&mut self) -> Vec<u8> {
        self.at += 1;
        let (mut text, mut high) = (Vec::new(), None);
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            let Some(digit) = hex(byte) else { continue };
            match high.take() {
                Some(high) => text.push(high * 16 + digit),
                None => high = Some(digit),
            }
        }
        text.extend(high.map(|high| high * 16));
        text
    }

    fn literal(&mut self) -> Vec<u8> {
        self.at += 1;
        let (mut text, mut open) = (Vec::new(), 1);
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 0 {
                        break;
                    }
                }
                b'\\' => {
                    text.extend(self.escaped());
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
        text
    }

    /// What a backslash stands for with what follows it.
    fn escaped(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        match byte {
            b'n' => Some(b'\n'),
            b'r' => Some(b'\r'),
            b't' => Some(b'\t'),
            b'b' => Some(8),
            b'f' => Some(12),
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                Some((code & 0xFF) as u8)
            }
            b'\r' => {
                if self.peek() == Some(b'\n') {
                    self.at += 1;
                }
                None
            }
            b'\n' => None,
            other => Some(other),
        }
    }

    /// Passes over an inline image, whose `BI` was read.
    pub(super) fn skip_image(&mut self) {
        let rest = &self.bytes[self.at..];
        let ends = memchr::memmem::find_iter(rest, b"EI").find(|at| {
            let before = at.checked_sub(1).and_then(|at| rest.get(at));
            let after = rest.get(at + 2);
            before.is_none_or(|byte| is_blank(*byte)) && after.is_none_or(|byte| is_blank(*byte))
        });
        self.at += ends.map_or(rest.len(), |at| at + 2);
    }
}

/// A number as it is written; signs and points in odd places are passed over, as readers do.
fn number(word: &[u8]) -> Option<Object> {
    let (mut value, mut below, mut negative) = (0_i64, 0_i64, false);
    for byte in word {
        match byte {
            b'0'..=b'9' => {
                if below < 1_000_000 {
                    value = value.saturating_mul(10).saturating_add(i64::from(byte - b'0'));
                    below *= 10;
                }
            }
            b'.' if below == 0 => below = 1,
            b'-' => negative = true,
            b'+' => {}
            _ => return None,
        }
    }
    if negative {
        value = value.saturating_neg();
    }
    Some(if below == 0 { Object::Int(value) } else { Object::Real(Fixed::ratio(value, below)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Object> {
        Lexer::new(text.as_bytes(), 0).object()
    }

    #[test]
    fn objects_are_read_as_the_standard_writes_them() {
        // ISO 32000-1, 7.3.
        assert_eq!(read("-98"), Some(Object::Int(-98)));
        assert_eq!(read("34.5"), Some(Object::Real(Fixed((34 << 16) + (1 << 15)))));
        assert_eq!(read("-.002").and_then(|one| one.fixed()), Some(Fixed::ratio(-2, 1000)));
        assert_eq!(
            read(
                r"(a \(b\) \053\7 (c)\
d)"
            ),
            Some(Object::Text(b"a (b) +\x07 (c)d".to_vec()))
        );
        assert_eq!(read("<901FA>"), Some(Object::Text(vec![0x90, 0x1F, 0xA0])));
        assert_eq!(read("/A#42 "), Some(Object::Name(b"AB".to_vec())));
        assert_eq!(read("% said\n12 0 R"), Some(Object::Ref(12)));
        let Some(Object::Dict(dict)) = read("<< /Length 3 /Kids [1 0 R 2 0 R] /X << >> >>") else {
            panic!("no dictionary");
        };
        assert_eq!(dict.raw("Length").int(), Some(3));
        assert_eq!(dict.raw("Kids").array(), [Object::Ref(1), Object::Ref(2)]);
        assert_eq!(dict.raw("None"), &Object::Null);
    }

    #[test]
    fn what_never_closes_ends() {
        for open in ["[", "<<", "<</A ", "(", "<", "[<<", "/", "%"] {
            let _ = read(&open.repeat(100_000));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_survived(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            let mut lexer = Lexer::new(&bytes, 0);
            let mut before = 0;
            while lexer.object().is_some() {
                proptest::prop_assert!(lexer.at() > before);
                before = lexer.at();
            }
        }
    }
}
