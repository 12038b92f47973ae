//! A text with what was read from it marked in place.
//!
//! Drafts overlap: one sentence may give several, and share their words. The text is therefore cut
//! at every place where something begins or ends, and each piece knows all that it belongs to.

use crate::words::Words;
use maud::{Markup, html};
use register::{Draft, Field};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

/// A text longer than this, in characters, is shown around its drafts only.
const WHOLE: usize = 200_000;

/// So many characters around a draft are shown then.
const AROUND: u32 = 400;

/// A draft that is marked.
pub struct Marked<'a> {
    /// Its number in the text.
    pub number: usize,
    /// The draft.
    pub draft: &'a Draft,
    /// Whether it waits for a decision.
    pub open: bool,
}

/// What the words of a field are about: they are underlined alike.
pub const GROUPS: [&str; 5] = ["actor", "amount", "when", "where", "said"];

/// The group of a field.
pub const fn group(field: Field) -> &'static str {
    match field {
        Field::Who | Field::Whom | Field::Through | Field::Speaker | Field::Office => GROUPS[0],
        Field::Amount | Field::What | Field::Order | Field::Yes | Field::No | Field::Abstained => {
            GROUPS[1]
        }
        Field::When | Field::Due | Field::Period => GROUPS[2],
        Field::Where | Field::Forum => GROUPS[3],
        Field::Condition
        | Field::Quote
        | Field::Topic
        | Field::Title
        | Field::Status
        | Field::Outcome => GROUPS[4],
    }
}

/// Words that fill a field of a draft.
struct Fill<'a> {
    span: Range<u32>,
    number: usize,
    field: Field,
    value: &'a str,
}

/// The text, or what of it is about these drafts and sentences.
pub fn text(
    words: &Words,
    text: &str,
    drafts: &[Marked<'_>],
    unread: &[register::Words],
) -> Markup {
    let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let fills: Vec<Fill<'_>> = drafts.iter().flat_map(fills).collect();
    let passage = |one: &Marked<'_>| one.draft.passage.start..one.draft.passage.end;
    let mut cuts: BTreeSet<u32> = BTreeSet::from([0, length]);
    let ends = |span: Range<u32>| [span.start.min(length), span.end.min(length)];
    cuts.extend(drafts.iter().flat_map(|one| ends(passage(one))));
    cuts.extend(fills.iter().flat_map(|one| ends(one.span.clone())));
    cuts.extend(unread.iter().flat_map(|one| ends(one.start..one.end)));
    let shown = windows(&cuts, length);
    cuts.extend(shown.iter().flat_map(|window| [window.start, window.end]));
    let bytes = places(text, &cuts);
    let cuts: Vec<u32> = cuts.into_iter().collect();
    // Pieces that stand in the same passages are marked as one.
    let mut runs: Vec<(Vec<usize>, bool, Vec<Range<u32>>)> = Vec::new();
    for piece in cuts.windows(2).map(|pair| pair[0]..pair[1]) {
        let within = |span: &Range<u32>| span.start <= piece.start && piece.end <= span.end;
        let covering = drafts.iter().enumerate().filter(|(_, one)| within(&passage(one)));
        let covering: Vec<usize> = covering.map(|(at, _)| at).collect();
        let visible = shown.iter().any(within);
        match runs.last_mut() {
            Some((same, seen, pieces)) if *same == covering && *seen == visible => {
                pieces.push(piece);
            }
            _ => runs.push((covering, visible, vec![piece])),
        }
    }
    let of = |piece: &Range<u32>| {
        bytes.get(&piece.start).zip(bytes.get(&piece.end)).map_or("", |(a, b)| &text[*a..*b])
    };
    let inner = |pieces: &[Range<u32>]| {
        html! {
            @for one in pieces { (piece(words, of(one), one, drafts, &fills, unread)) }
        }
    };
    html! {
        @for (covering, visible, pieces) in &runs {
            @if !visible {
                @let left_out = pieces.iter().map(|one| one.end - one.start).sum::<u32>();
                span class="note" {
                    (words.with("text-left-out", &[("count", left_out.into())]))
                }
            } @else if covering.is_empty() { (inner(pieces)) }
            @else {
                @let open = covering.iter().any(|at| drafts[*at].open);
                mark class=(if open { "passage" } else { "passage decided" }) { (inner(pieces)) }
            }
        }
    }
}

fn fills<'a>(one: &Marked<'a>) -> Vec<Fill<'a>> {
    let number = one.number;
    let fields = one.draft.fields.iter();
    let fills = fields.flat_map(|(field, fillers)| {
        fillers.iter().map(move |filler| {
            let (span, value) = (filler.words.start..filler.words.end, filler.value.as_str());
            Fill { span, number, field: *field, value }
        })
    });
    fills.collect()
}

/// What is shown: everything of a text that is not very long, else what stands around the cuts.
fn windows(cuts: &BTreeSet<u32>, length: u32) -> Vec<Range<u32>> {
    if length as usize <= WHOLE {
        return vec![Range { start: 0, end: length }];
    }
    let mut windows: Vec<Range<u32>> = Vec::new();
    // The start says what the text is.
    for cut in cuts.iter().filter(|cut| **cut != length) {
        let window = cut.saturating_sub(AROUND)..cut.saturating_add(AROUND).min(length);
        match windows.last_mut() {
            Some(last) if last.end >= window.start => last.end = window.end,
            _ => windows.push(window),
        }
    }
    windows
}

/// Where characters stand in the text, in bytes.
fn places(text: &str, cuts: &BTreeSet<u32>) -> BTreeMap<u32, usize> {
    let mut places = BTreeMap::new();
    let mut wanted = cuts.iter().peekable();
    for (at, (byte, _)) in (0_u32..).zip(text.char_indices()) {
        if wanted.next_if(|one| **one == at).is_some() {
            places.insert(at, byte);
        }
        if wanted.peek().is_none() {
            break;
        }
    }
    // What is wanted beyond the last character is the end.
    places.extend(wanted.map(|one| (*one, text.len())));
    places
}

/// A piece of the text. Where a draft begins stands the way to its card.
fn piece(
    words: &Words,
    text: &str,
    place: &Range<u32>,
    drafts: &[Marked<'_>],
    fills: &[Fill<'_>],
    unread: &[register::Words],
) -> Markup {
    let within = |span: &Range<u32>| span.start <= place.start && place.end <= span.end;
    let own: Vec<&Fill<'_>> = fills.iter().filter(|one| within(&one.span)).collect();
    let missed = unread.iter().find(|one| within(&(one.start..one.end)));
    let begins = drafts.iter().filter(|one| one.draft.passage.start == place.start);
    let starts = own.iter().any(|one| one.span.start == place.start);
    let content = html! {
        @if own.is_empty() { (text) } @else {
            @let groups: BTreeSet<&str> = own.iter().map(|one| group(one.field)).collect();
            @let class = groups.iter().map(|one| format!(" w-{one}")).collect::<String>();
            span id=[starts.then(|| word(place.start))] class={ "w" (class) }
                title=(own.iter().map(|one| told(words, one)).collect::<Vec<_>>().join("; ")) {
                (text)
            }
        }
    };
    html! {
        @for one in begins {
            a class="ref" id={ "at-" (one.number) } href={ "#draft-" (one.draft.id) } {
                span class="hidden" { (words.text("draft")) " " }
                (one.number)
            }
        }
        @match missed {
            Some(one) => {
                @let first = one.start == place.start;
                span class="unread" id=[first.then(|| format!("u-{}", one.start))] { (content) }
            }
            None => (content),
        }
    }
}

/// The place of a word.
pub fn word(start: u32) -> String {
    format!("w-{start}")
}

fn told(words: &Words, fill: &Fill<'_>) -> String {
    let field = words.code("field-of-draft", fill.field);
    let number = fill.number.to_string();
    let arguments =
        [("number", number.into()), ("field", field.into()), ("value", fill.value.into())];
    words.with("draft-fills", &arguments)
}

#[cfg(test)]
mod tests {
    use super::*;
    use evidence::{About, Reader};

    fn marked(source: &str) -> String {
        let read = Reader::english().read(source, &About::default());
        assert!(!read.drafts.is_empty(), "{source}");
        let drafts: Vec<Marked<'_>> = (1..)
            .zip(&read.drafts)
            .map(|(number, draft)| Marked { number, draft, open: true })
            .collect();
        text(Words::for_language("en"), source, &drafts, &read.unread).into_string()
    }

    /// The characters of the page, without what is added for the reader.
    fn plain(page: &str) -> String {
        let mut plain = String::new();
        let mut rest = page;
        while let Some((before, after)) = rest.split_once('<') {
            plain.push_str(before);
            let (tag, after) = after.split_once('>').expect("a tag ends");
            rest = match tag.starts_with("a ") {
                true => after.split_once("</a>").expect("a link ends").1,
                false => after,
            };
        }
        plain.push_str(rest);
        plain
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
    }

    #[test]
    fn nothing_of_the_text_is_lost_or_doubled() {
        for source in [
            "Kazakhstan will send a medical unit and up to 500 peacekeepers to Gaza.",
            "“Été” — Uzbekistan pledged $30 million to the fund. <script>alert(1)</script> & so on",
            "Kenya and Ghana pledged $5 million.\n\nJapan may contribute $100 million.",
        ] {
            assert_eq!(plain(&marked(source)), source);
        }
    }

    #[test]
    fn drafts_of_one_sentence_share_its_mark() {
        let page =
            marked("Kazakhstan will send a medical unit and up to 500 peacekeepers to Gaza.");
        assert_eq!(page.matches("<mark").count(), 1, "{page}");
        assert!(page.contains("id=\"at-1\"") && page.contains("id=\"at-2\""), "{page}");
        assert!(page.contains("id=\"w-0\" class=\"w w-actor\""), "{page}");
        assert_eq!(page.matches("id=\"w-0\"").count(), 1, "{page}");
    }

    #[test]
    fn a_long_text_is_shown_around_its_drafts() {
        let filler = "Nothing happened on that day either. ".repeat(20_000);
        let page = marked(&format!("{filler}Uzbekistan pledged $30 million.{filler}"));
        assert!(page.len() < 20_000, "{}", page.len());
        assert!(page.contains("Uzbekistan") && page.contains("class=\"note\""), "{page}");
    }
}
