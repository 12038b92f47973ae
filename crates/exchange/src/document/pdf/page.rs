//! What a page shows: its content stream, run for its text alone (ISO 32000-1, 9.4).

use super::{
    super::{Fault, MAX_TEXT},
    file::File,
    font::Font,
    syntax::{Dict, Fixed, Lexer, Object},
};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// How many operators are run in all: a dense page has ten thousand.
const MAX_OPERATORS: u64 = 20_000_000;
/// How many pieces of text a page may have: one letter a piece, a page has ten thousand.
const MAX_RUNS: usize = 200_000;
/// How many operands an operator may have; the one with the most has 33.
const MAX_OPERANDS: usize = 64;
/// How deep forms may show forms.
const MAX_FORMS: usize = 8;
/// How many states may be saved.
const MAX_SAVED: usize = 256;
/// How many meanings and widths are kept, of all fonts together.
const MAX_CODES: usize = 1 << 20;
/// What showing a form, or a font that is not kept, costs beside what it holds.
const FORM: usize = 4096;

/// A page of the file.
#[derive(Debug)]
pub(super) struct Page {
    /// The stream or streams that show it.
    pub contents: Object,
    pub resources: Rc<Dict>,
    /// Degrees, clockwise.
    pub rotate: i64,
}

/// A piece of text on a line of a page, its places in points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub text: String,
    pub start: Fixed,
    pub end: Fixed,
    /// The height of its baseline, upwards.
    pub base: Fixed,
    pub size: Fixed,
}

/// Maps (x, y) to (ax + cy + e, bx + dy + f).
#[derive(Debug, Clone, Copy)]
struct Matrix([Fixed; 6]);

impl Matrix {
    const ONE: Self =
        Self([Fixed::ONE, Fixed::ZERO, Fixed::ZERO, Fixed::ONE, Fixed::ZERO, Fixed::ZERO]);

    fn of(operands: &[Object]) -> Option<Self> {
        let mut numbers = [Fixed::ZERO; 6];
        for (number, operand) in numbers.iter_mut().zip(operands.get(..6)?) {
            *number = operand.fixed()?;
        }
        Some(Self(numbers))
    }

    const fn shift(x: Fixed, y: Fixed) -> Self {
        Self([Fixed::ONE, Fixed::ZERO, Fixed::ZERO, Fixed::ONE, x, y])
    }

    /// This one first, then the other.
    fn then(self, other: Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [p, q, r, s, t, u] = other.0;
        let sum = |x: Fixed, by: Fixed, y: Fixed, and: Fixed| x.times(by).plus(y.times(and));
        Self([
            sum(a, p, b, r),
            sum(a, q, b, s),
            sum(c, p, d, r),
            sum(c, q, d, s),
            sum(e, p, f, r).plus(t),
            sum(e, q, f, s).plus(u),
        ])
    }

    /// A page turned by quarters, so that its text stands upright.
    fn turned(degrees: i64) -> Self {
        let (one, minus) = (Fixed::ONE, Fixed::int(-1));
        let [a, b, c, d] = match degrees.rem_euclid(360) {
            90 => [Fixed::ZERO, minus, one, Fixed::ZERO],
            180 => [minus, Fixed::ZERO, Fixed::ZERO, minus],
            270 => [Fixed::ZERO, one, minus, Fixed::ZERO],
            _ => [one, Fixed::ZERO, Fixed::ZERO, one],
        };
        Self([a, b, c, d, Fixed::ZERO, Fixed::ZERO])
    }
}

/// What `q` saves.
#[derive(Debug, Clone)]
struct State {
    matrix: Matrix,
    font: Rc<Font>,
    size: Fixed,
    between_letters: Fixed,
    between_words: Fixed,
    stretch: Fixed,
    leading: Fixed,
    rise: Fixed,
}

/// Runs the pages of a file.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    file: &'a File<'a>,
    fonts: FxHashMap<u32, Rc<Font>>,
    /// How many codes the fonts have.
    codes: usize,
    operators: u64,
    /// How much text was shown, in bytes.
    shown: usize,
    meant: u64,
    meaningless: u64,
}

/// One page while it runs.
struct Showing<'r, 'a> {
    reader: &'r mut Reader<'a>,
    state: State,
    saved: Vec<State>,
    text: Matrix,
    line: Matrix,
    /// Open marked content, and how much of it is an artifact: running heads, page numbers.
    marked: usize,
    artifact: Option<usize>,
    /// The forms being shown, each in the one before it. None shows itself (8.10.1).
    forms: Vec<u32>,
    runs: Vec<Run>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(file: &'a File<'a>) -> Self {
        Self {
            file,
            fonts: FxHashMap::default(),
            codes: 0,
            operators: 0,
            shown: 0,
            meant: 0,
            meaningless: 0,
        }
    }

    /// How many glyphs had a meaning, and how many none.
    pub(super) const fn glyphs(&self) -> (u64, u64) {
        (self.meant, self.meaningless)
    }

    /// What a page shows, in the order it is shown.
    pub(super) fn page(&mut self, page: &Page) -> Result<Vec<Run>, Fault> {
        let contents = match &page.contents {
            Object::Ref(number) => match self.file.object(*number)? {
                Object::Array(parts) => parts,
                _ => vec![page.contents.clone()],
            },
            Object::Array(parts) => parts.clone(),
            _ => Vec::new(),
        };
        let mut content = Vec::new();
        for part in contents {
            if let Object::Ref(number) = part
                && let Some((_, bytes)) = self.file.stream(number)?
            {
                content.extend(bytes);
                content.push(b'\n');
            }
        }
        let state = State {
            matrix: Matrix::turned(page.rotate),
            font: Rc::new(Font::unknown()),
            size: Fixed::ZERO,
            between_letters: Fixed::ZERO,
            between_words: Fixed::ZERO,
            stretch: Fixed::ONE,
            leading: Fixed::ZERO,
            rise: Fixed::ZERO,
        };
        let mut run = Showing {
            reader: self,
            state,
            saved: Vec::new(),
            text: Matrix::ONE,
            line: Matrix::ONE,
            marked: 0,
            artifact: None,
            forms: Vec::new(),
            runs: Vec::new(),
        };
        run.content(&content, &page.resources)?;
        Ok(run.runs)
    }

    fn font(&mut self, resources: &Dict, name: &[u8]) -> Result<Option<Rc<Font>>, Fault> {
        let fonts = self.file.dict(resources, "Font")?;
        self.file.spend(fonts.0.len() * 16)?;
        let Some((_, font)) = fonts.0.iter().find(|(known, _)| known == name) else {
            return Ok(None);
        };
        let number = if let Object::Ref(number) = font { Some(*number) } else { None };
        if let Some(known) = number.and_then(|number| self.fonts.get(&number)) {
            return Ok(Some(known.clone()));
        }
        let Object::Dict(dict) = self.file.resolve(font)? else { return Ok(None) };
        let font = Rc::new(Font::new(self.file, &dict)?);
        self.file.spend(font.codes() * 16 + FORM)?;
        if let Some(number) = number.filter(|_| self.codes + font.codes() < MAX_CODES) {
            self.codes += font.codes() + 1;
            self.fonts.insert(number, font.clone());
        }
        Ok(Some(font))
    }
}

impl Showing<'_, '_> {
    /// Runs a content stream.
    fn content(&mut self, content: &[u8], resources: &Dict) -> Result<(), Fault> {
        self.reader.file.spend(content.len())?;
        let mut lexer = Lexer::new(content, 0);
        let mut operands: Vec<Object> = Vec::new();
        while let Some(object) = lexer.object() {
            let Object::Keyword(operator) = object else {
                if operands.len() == MAX_OPERANDS {
                    operands.clear();
                }
                operands.push(object);
                continue;
            };
            self.reader.operators += 1;
            let runs = self.runs.len() > MAX_RUNS;
            if runs || self.reader.operators > MAX_OPERATORS || self.reader.shown > MAX_TEXT {
                return Err(Fault::new(
                    "pages that show more than any document",
                    "a PDF file of a document",
                    "split it, or hand in its text",
                ));
            }
            match operator.as_slice() {
                b"BI" => lexer.skip_image(),
                b"Do" => self.form(&operands, resources)?,
                b"Tf" => {
                    if let [Object::Name(name), size] = &operands[..] {
                        self.state.size = size.fixed().unwrap_or_default();
                        if let Some(font) = self.reader.font(resources, name)? {
                            self.state.font = font;
                        }
                    }
                }
                operator => self.operator(operator, &operands),
            }
            operands.clear();
        }
        Ok(())
    }

    /// Shows a form: a content stream with a matrix and resources of its own.
    fn form(&mut self, name: &[Object], resources: &Dict) -> Result<(), Fault> {
        let [Object::Name(name)] = name else { return Ok(()) };
        let file = self.reader.file;
        let forms = file.dict(resources, "XObject")?;
        let form = forms.0.iter().find(|(known, _)| known == name);
        let Some((_, Object::Ref(number))) = form else { return Ok(()) };
        if self.forms.len() == MAX_FORMS || self.forms.contains(number) {
            return Ok(());
        }
        // Before a picture is unpacked.
        let Object::Dict(dict) = file.object(*number)? else { return Ok(()) };
        if !dict.raw("Subtype").is_name("Form") {
            return Ok(());
        }
        let Some((dict, content)) = file.stream(*number)? else { return Ok(()) };
        file.spend(forms.0.len() * 16 + FORM)?;
        let (state, saved) = (self.state.clone(), std::mem::take(&mut self.saved));
        let (marked, artifact) = (self.marked, self.artifact);
        if let Some(matrix) = Matrix::of(file.at(&dict, "Matrix")?.array()) {
            self.state.matrix = matrix.then(self.state.matrix);
        }
        let own = match file.at(&dict, "Resources")? {
            Object::Dict(own) => own,
            _ => resources.clone(),
        };
        self.forms.push(*number);
        self.content(&content, &own)?;
        self.forms.pop();
        (self.state, self.saved) = (state, saved);
        (self.marked, self.artifact) = (marked, artifact);
        Ok(())
    }

    fn operator(&mut self, operator: &[u8], operands: &[Object]) {
        let number = |at: usize| operands.get(at).and_then(Object::fixed).unwrap_or_default();
        match operator {
            b"q" if self.saved.len() < MAX_SAVED => self.saved.push(self.state.clone()),
            b"Q" => self.state = self.saved.pop().unwrap_or_else(|| self.state.clone()),
            b"cm" => {
                if let Some(matrix) = Matrix::of(operands) {
                    self.state.matrix = matrix.then(self.state.matrix);
                }
            }
            b"BT" => (self.text, self.line) = (Matrix::ONE, Matrix::ONE),
            b"Tc" => self.state.between_letters = number(0),
            b"Tw" => self.state.between_words = number(0),
            b"Tz" => self.state.stretch = Fixed(number(0).0 / 100),
            b"TL" => self.state.leading = number(0),
            b"Ts" => self.state.rise = number(0),
            b"Td" => self.next_line(number(0), number(1)),
            b"TD" => {
                self.state.leading = Fixed::ZERO.minus(number(1));
                self.next_line(number(0), number(1));
            }
            b"T*" => self.new_line(),
            b"Tm" => {
                if let Some(matrix) = Matrix::of(operands) {
                    (self.text, self.line) = (matrix, matrix);
                }
            }
            b"Tj" => self.show(operands),
            b"TJ" => self.show(operands.first().map_or(&[], Object::array)),
            b"'" => {
                self.new_line();
                self.show(operands);
            }
            b"\"" => {
                self.state.between_words = number(0);
                self.state.between_letters = number(1);
                self.new_line();
                self.show(operands.get(2..).unwrap_or_default());
            }
            b"BMC" | b"BDC" => {
                let artifact = operands.first().is_some_and(|tag| tag.is_name("Artifact"));
                if artifact && self.artifact.is_none() {
                    self.artifact = Some(self.marked);
                }
                self.marked += 1;
            }
            b"EMC" => {
                self.marked = self.marked.saturating_sub(1);
                self.artifact = self.artifact.filter(|outer| *outer < self.marked);
            }
            _ => {}
        }
    }

    fn next_line(&mut self, x: Fixed, y: Fixed) {
        self.line = Matrix::shift(x, y).then(self.line);
        self.text = self.line;
    }

    fn new_line(&mut self) {
        self.next_line(Fixed::ZERO, Fixed::ZERO.minus(self.state.leading));
    }

    /// Shows strings, and the numbers between them that move what follows.
    fn show(&mut self, items: &[Object]) {
        for item in items {
            match item {
                Object::Text(text) => self.string(text),
                other => {
                    let Some(by) = other.fixed() else { continue };
                    let by = Fixed(by.times(self.state.size).0 / 1000);
                    self.advance(Fixed::ZERO.minus(by.times(self.state.stretch)));
                }
            }
        }
    }

    fn advance(&mut self, by: Fixed) {
        self.text = Matrix::shift(by, Fixed::ZERO).then(self.text);
    }

    fn string(&mut self, bytes: &[u8]) {
        let state = self.state.clone();
        let place =
            |text: Matrix| Matrix::shift(Fixed::ZERO, state.rise).then(text).then(state.matrix);
        let from = place(self.text);
        let mut text = String::new();
        let mut width = Fixed::ZERO;
        for glyph in state.font.glyphs(bytes) {
            if self.reader.shown > MAX_TEXT {
                break;
            }
            width = width.plus(Fixed(Fixed::int(glyph.width).times(state.size).0 / 1000));
            width = width.plus(state.between_letters);
            if glyph.space {
                width = width.plus(state.between_words);
            }
            match glyph.meaning {
                Some(meaning) => {
                    self.reader.meant += 1;
                    self.reader.shown += meaning.len();
                    text.push_str(meaning);
                }
                None => self.reader.meaningless += 1,
            }
        }
        // A run without letters takes room too.
        self.reader.shown += 1;
        self.advance(width.times(state.stretch));
        let to = place(self.text);
        let [a, b, c, d, start, base] = from.0;
        let size = state.size.times(c.abs().max(d.abs())).abs();
        // Text that does not run along the lines of the page is a watermark or a legend.
        let upright = a > Fixed::ZERO && b.abs() <= Fixed(a.0 / 8);
        if upright && self.artifact.is_none() && !text.is_empty() && size > Fixed::ZERO {
            let end = to.0[4].max(start);
            self.runs.push(Run { text, start, end, base, size });
        }
    }
}
