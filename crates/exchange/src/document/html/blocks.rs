//! From tokens to blocks of text.

use super::{
    head::{Head, Source},
    tag::{self, Does, Kind},
};
use html5gum::emitters::callback::CallbackEvent;

/// How many elements may be open; what nests deeper belongs to the last of these.
const MAX_OPEN: usize = 4096;
/// How many blocks a page may have: the longest list of figures has a hundred thousand rows.
const MAX_BLOCKS: usize = 1 << 20;
/// The node outside every group, and the mark of a group that no block needed yet.
const ROOT: u32 = 0;
const NONE: u32 = u32::MAX;

/// A stretch of the page's text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    /// Where it starts and ends in the text of the page.
    pub start: usize,
    pub end: usize,
    /// How many of its bytes are in links.
    pub linked: usize,
    /// The innermost group it is in.
    pub node: u32,
    pub kind: Kind,
    /// Whether it is in something beside the matter.
    pub beside: bool,
}

/// The group a group is in, and whether it is an article.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub parent: u32,
    pub article: bool,
}

/// An open element.
#[derive(Debug, Clone, Copy)]
struct Open {
    /// A digest of its name.
    name: u64,
    node: u32,
    group: bool,
    article: bool,
    kind: Kind,
    beside: bool,
    hidden: bool,
    /// How many links were open before it.
    links: usize,
    /// How long the text was before it.
    at: usize,
}

/// What stands between what was written and what comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Cell,
    Line,
}

/// What the text of an element is for, when it is not for reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Capture {
    No,
    Title,
    LinkedData,
}

/// The attributes of the tag being read that matter.
#[derive(Debug, Default)]
struct Attributes {
    current: Attribute,
    beside: bool,
    hidden: bool,
    article: bool,
    linked_data: bool,
    name: Vec<u8>,
    content: Vec<u8>,
    datetime: Vec<u8>,
    href: Vec<u8>,
    lang: Vec<u8>,
    canonical: bool,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Attribute {
    #[default]
    Other,
    Class,
    Role,
    Style,
    AriaHidden,
    Name,
    Content,
    DateTime,
    Href,
    Rel,
    Lang,
    Type,
}

/// A page while it is read.
#[derive(Debug)]
pub(super) struct Page {
    pub text: String,
    pub blocks: Vec<Block>,
    /// Each after its parent; the first is its own.
    pub nodes: Vec<Node>,
    pub head: Head,
    /// The open block.
    start: usize,
    linked: usize,
    gap: Gap,
    /// What is open, outermost first.
    open: Vec<Open>,
    /// How many more are open than are kept.
    deeper: usize,
    links: usize,
    tag: Vec<u8>,
    attributes: Attributes,
    capture: Capture,
}

impl Page {
    pub(super) fn new() -> Self {
        Self {
            text: String::new(),
            blocks: Vec::new(),
            nodes: vec![Node { parent: ROOT, article: false }],
            head: Head::default(),
            start: 0,
            linked: 0,
            gap: Gap::None,
            open: Vec::new(),
            deeper: 0,
            links: 0,
            tag: Vec::new(),
            attributes: Attributes::default(),
            capture: Capture::No,
        }
    }

    /// Whether it has more blocks than are kept.
    pub(super) const fn is_full(&self) -> bool {
        self.blocks.len() >= MAX_BLOCKS
    }

    /// Takes in a token.
    pub(super) fn take(&mut self, event: &CallbackEvent<'_>) {
        match event {
            _ if self.is_full() => {}
            CallbackEvent::OpenStartTag { name } => {
                self.tag.clear();
                self.tag.extend_from_slice(name);
                self.attributes.clear();
            }
            CallbackEvent::AttributeName { name } => self.attributes.open(name),
            CallbackEvent::AttributeValue { value } => self.attributes.set(value),
            CallbackEvent::CloseStartTag { .. } => self.start_tag(),
            CallbackEvent::EndTag { name } => self.end_tag(name),
            CallbackEvent::String { value } => self.string(value),
            _ => {}
        }
    }

    /// Closes what is still open.
    pub(super) fn finish(&mut self) {
        self.end_block();
        self.open.clear();
    }

    fn top(&self) -> Open {
        self.open.last().copied().unwrap_or(Open {
            name: 0,
            node: ROOT,
            group: true,
            article: false,
            kind: Kind::Text,
            beside: false,
            hidden: false,
            links: 0,
            at: 0,
        })
    }

    fn start_tag(&mut self) {
        let tag = std::mem::take(&mut self.tag);
        let attributes = std::mem::take(&mut self.attributes);
        self.open_element(&tag, &attributes);
        (self.tag, self.attributes) = (tag, attributes);
    }

    fn open_element(&mut self, tag: &[u8], attributes: &Attributes) {
        let outer = self.top();
        match tag {
            b"meta" => self.head.meta(&attributes.name, &attributes.content),
            b"link" if attributes.canonical => self.head.canonical(&attributes.href),
            b"html" => self.head.language(&attributes.lang, Source::Page),
            b"time" if !outer.beside => self.head.time(&attributes.datetime, &attributes.name),
            _ => {}
        }
        let does = tag::does(tag);
        match does {
            Does::Inline => return,
            Does::Break => return self.line_break(),
            Does::Link => {
                self.links += 1;
                return;
            }
            // A cell stands in the line of its row.
            Does::Cell => self.gap = self.gap.max(Gap::Cell),
            Does::Hidden => {}
            _ => self.end_block(),
        }
        if tag::is_void(tag) {
            return;
        }
        // A paragraph ends where another block begins, an item where the next one does.
        let closes = self.open.last().is_some_and(|top| {
            let item = (tag == b"li" || tag == b"tr") && top.name == digest(tag);
            item || (top.name == digest(b"p") && does != Does::Hidden)
        });
        if closes && self.deeper == 0 {
            self.open.pop();
        }
        let outer = self.top();
        if self.open.len() == MAX_OPEN {
            self.deeper += 1;
            return;
        }
        let whole = matches!(tag, b"html" | b"body" | b"head" | b"main" | b"article");
        let header = does == Does::Header && !outer.article;
        // A block with a class of its own may be beside the matter; a page may not.
        let beside = does == Does::Beside || header || (attributes.beside && !whole);
        let article = does == Does::Article || attributes.article;
        self.open.push(Open {
            name: digest(tag),
            node: NONE,
            group: !matches!(does, Does::Block(_) | Does::Hidden),
            article: outer.article || article || tag == b"main",
            kind: match does {
                Does::Block(kind) => kind,
                _ if outer.kind == Kind::Item && does == Does::Cell => Kind::Item,
                _ => Kind::Text,
            },
            beside: outer.beside || beside,
            hidden: outer.hidden || does == Does::Hidden || (attributes.hidden && !whole),
            links: self.links,
            at: self.text.len(),
        });
        if let Some(top) = self.open.last_mut().filter(|_| article) {
            // An article is a node from the start: choosing stops at it.
            top.group = true;
        }
        if article && !outer.hidden {
            let node = self.node();
            self.nodes[node as usize].article = true;
        }
        self.capture = match tag {
            b"title" if !outer.hidden => Capture::Title,
            b"script" if attributes.linked_data => Capture::LinkedData,
            _ => Capture::No,
        };
    }

    fn end_tag(&mut self, tag: &[u8]) {
        self.capture = Capture::No;
        let does = tag::does(tag);
        match does {
            Does::Inline | Does::Break => {
                if tag == b"br" {
                    self.line_break();
                }
                return;
            }
            Does::Link => {
                self.links = self.links.saturating_sub(1);
                return;
            }
            // A cell in which blocks have ended lays out a page and is no part of a line.
            Does::Cell if self.start <= self.top().at => {}
            Does::Hidden => {}
            _ => self.end_block(),
        }
        // What is open deeper than is kept cannot be told apart: the next end is its end.
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        self.close(digest(tag));
    }

    /// Closes the innermost element of a name and what is in it, unless it is far out: a stray
    /// end tag closes little, and looking for its start costs little.
    fn close(&mut self, name: u64) {
        const NEAR: usize = 64;
        let near = self.open.iter().rev().take(NEAR).position(|open| open.name == name);
        if let Some(inside) = near {
            let at = self.open.len() - inside - 1;
            // A link does not reach out of the block it begins in.
            self.links = self.links.min(self.open[at].links);
            self.open.truncate(at);
        }
    }

    fn line_break(&mut self) {
        if self.gap == Gap::Line {
            // Old pages part paragraphs by two line breaks.
            self.end_block();
        } else {
            self.gap = Gap::Line;
        }
    }

    fn string(&mut self, value: &[u8]) {
        match self.capture {
            Capture::Title => self.head.title(value),
            Capture::LinkedData => self.head.linked_data(value),
            Capture::No => {}
        }
        let top = self.top();
        // The tokenizer was given characters and splits none.
        let Ok(value) = std::str::from_utf8(value) else { return };
        if top.hidden || self.capture != Capture::No {
            return;
        }
        let before = self.text.len();
        if top.kind == Kind::Typed {
            for (at, line) in value.split('\n').enumerate() {
                if at > 0 {
                    self.line_break();
                }
                self.words(line);
            }
        } else {
            self.words(value);
        }
        if self.links > 0 {
            self.linked += self.text.len() - before.max(self.start);
        }
    }

    /// Adds text with each run of blanks as one space. What only helps to set lines is left out.
    fn words(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let plain = bytes[at..].iter().position(|&byte| is_special(byte));
            let end = plain.map_or(bytes.len(), |plain| at + plain);
            if end > at {
                self.fill_gap();
                self.text.push_str(&text[at..end]);
            }
            at = end;
            let Some(&byte) = bytes.get(at) else { break };
            if byte <= b' ' {
                self.gap = self.gap.max(Gap::Space);
                at += 1;
                continue;
            }
            let Some(character) = text[at..].chars().next() else { break };
            at += character.len_utf8();
            match character {
                '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
                blank if blank.is_whitespace() => self.gap = self.gap.max(Gap::Space),
                character => {
                    self.fill_gap();
                    self.text.push(character);
                }
            }
        }
    }

    fn fill_gap(&mut self) {
        if self.text.len() > self.start {
            match self.gap {
                Gap::None => {}
                Gap::Space => self.text.push(' '),
                Gap::Cell => self.text.push('\t'),
                Gap::Line => self.text.push('\n'),
            }
        }
        self.gap = Gap::None;
    }

    /// Ends the open block. One without text is none.
    fn end_block(&mut self) {
        let end = self.text.len();
        if end > self.start {
            let (node, top) = (self.node(), self.top());
            self.blocks.push(Block {
                start: self.start,
                end,
                linked: self.linked,
                node,
                kind: top.kind,
                beside: top.beside,
            });
        }
        (self.start, self.linked, self.gap) = (end, 0, Gap::None);
    }

    /// The node of the innermost group. Groups become nodes when a block needs them, so that a
    /// page of empty groups has none.
    fn node(&mut self) -> u32 {
        let known = self.open.iter().rposition(|open| open.node != NONE);
        let mut node = known.map_or(ROOT, |at| self.open[at].node);
        for open in &mut self.open[known.map_or(0, |at| at + 1)..] {
            if let (true, Ok(next)) = (open.group, u32::try_from(self.nodes.len())) {
                self.nodes.push(Node { parent: node, article: false });
                node = next;
            }
            open.node = node;
        }
        node
    }
}

impl Attributes {
    fn clear(&mut self) {
        self.current = Attribute::Other;
        (self.beside, self.hidden, self.article) = (false, false, false);
        (self.linked_data, self.canonical) = (false, false);
        for value in
            [&mut self.name, &mut self.content, &mut self.datetime, &mut self.href, &mut self.lang]
        {
            value.clear();
        }
    }

    fn open(&mut self, name: &[u8]) {
        self.current = match name {
            b"class" | b"id" => Attribute::Class,
            b"role" => Attribute::Role,
            b"style" => Attribute::Style,
            b"aria-hidden" => Attribute::AriaHidden,
            b"name" | b"property" | b"http-equiv" | b"itemprop" => Attribute::Name,
            b"content" => Attribute::Content,
            b"datetime" => Attribute::DateTime,
            b"href" => Attribute::Href,
            b"rel" => Attribute::Rel,
            b"lang" => Attribute::Lang,
            b"type" => Attribute::Type,
            b"hidden" => {
                self.hidden = true;
                Attribute::Other
            }
            _ => Attribute::Other,
        };
    }

    fn set(&mut self, value: &[u8]) {
        let is = |word: &str| value.trim_ascii().eq_ignore_ascii_case(word.as_bytes());
        let says = |word: &[u8]| memchr::memmem::find(value, word).is_some();
        match self.current {
            Attribute::Class => self.beside |= tag::class_is_beside(value),
            Attribute::Role => {
                self.beside |= tag::role_is_beside(value);
                self.article |= is("article");
            }
            Attribute::Style => self.hidden |= says(b"display:none") || says(b"display: none"),
            Attribute::AriaHidden => self.hidden |= is("true"),
            Attribute::Name => {
                self.article |= is("articleBody");
                // One statement may be made under several names.
                self.name.push(b' ');
                self.name.extend_from_slice(value);
            }
            Attribute::Content => self.content.extend_from_slice(value),
            Attribute::DateTime => self.datetime.extend_from_slice(value),
            Attribute::Href => self.href.extend_from_slice(value),
            Attribute::Rel => self.canonical |= is("canonical"),
            Attribute::Lang => self.lang.extend_from_slice(value),
            Attribute::Type => self.linked_data |= is("application/ld+json"),
            Attribute::Other => {}
        }
    }
}

/// Blanks, and the first bytes of characters that may be blank or unseen: U+0085 to U+00BF,
/// U+1680, U+2000 to U+2FFF, U+3000, U+FEFF.
const fn is_special(byte: u8) -> bool {
    byte <= b' ' || matches!(byte, 0xC2 | 0xE1..=0xE3 | 0xEF)
}

/// A name as a number: its first eight bytes and its length tell all names apart that matter.
fn digest(name: &[u8]) -> u64 {
    let first = name.iter().take(7).fold(0, |sum: u64, byte| (sum << 8) | u64::from(*byte));
    (first << 8) | (name.len() as u64 & 0xFF)
}
