//! Sentences of a text.

use crate::language::{Classes, Language};
use crate::token::{Shape, Tokens};
use std::ops::Range;

/// No sentence has more tokens than this; the longest of real texts have some 250.
const LONGEST: usize = 300;

/// The sentences of a text: tokens from one up to the other, without breaks, in order.
#[must_use]
pub fn sentences(tokens: &Tokens<'_>, language: &Language) -> Vec<Range<usize>> {
    let marks = &language.marks;
    let mut found = Vec::with_capacity(tokens.all.len() / 20 + 1);
    let mut start = 0;
    let mut at = 0;
    while at < tokens.all.len() {
        let token = tokens.all[at];
        if token.shape == Shape::Break {
            if at > start {
                found.push(start..at);
            }
            at += 1;
            start = at;
            continue;
        }
        let stop = token.shape == Shape::Mark
            && (token.word == marks.point
                || token.word == marks.exclamation
                || token.word == marks.question
                || token.word == marks.ellipsis);
        if !stop {
            at += 1;
            // A list or a text without stops is read in parts, so that no sentence takes long.
            if at - start >= LONGEST {
                found.push(start..at);
                start = at;
            }
            continue;
        }
        // What closes after the stop belongs to the sentence.
        let mut end = at + 1;
        while end < tokens.all.len() && closes(tokens, language, end) {
            end += 1;
        }
        if ends(tokens, language, at, end) {
            found.push(start..end);
            start = end;
        }
        at = end;
    }
    if start < tokens.all.len() {
        found.push(start..tokens.all.len());
    }
    found
}

/// Whether a mark closes what a sentence opened: it touches what is before it.
fn closes(tokens: &Tokens<'_>, language: &Language, at: usize) -> bool {
    let marks = &language.marks;
    let word = tokens.word(at);
    let touches = at > 0 && tokens.touches_next(at - 1);
    let straight = word == marks.quote || word == marks.apostrophe;
    touches
        && tokens.shape(at) == Shape::Mark
        && (word == marks.close_quote || word == marks.close_bracket || straight)
}

/// Whether a sentence ends at the stop `at`, what closes after it reaching up to `end`.
fn ends(tokens: &Tokens<'_>, language: &Language, at: usize, end: usize) -> bool {
    let Some(next) = tokens.all.get(end) else { return true };
    if next.shape == Shape::Break {
        return true;
    }
    let opens = [language.marks.open_quote, language.marks.quote, language.marks.open_bracket];
    let begins = matches!(next.shape, Shape::Capital | Shape::Upper | Shape::Mixed | Shape::Number)
        || opens.contains(&next.word)
        || next.word == language.marks.dash
        || next.word == language.marks.apostrophe;
    if !begins {
        // A text in capitals none: a script without case, or a quotation that goes on.
        return tokens.text[next.start as usize..]
            .chars()
            .next()
            .is_some_and(|first| first.is_alphabetic() && !first.is_lowercase());
    }
    if tokens.word(at) != language.marks.point {
        // "What now?" he asked: the next word is no beginning; a name after a closed quotation
        // may be its speaker, which the reader of quotations looks for across the end.
        return true;
    }
    // No space, no end: "example.Com", "U.S.A".
    if end == at + 1 && tokens.touches_next(at) && next.shape != Shape::Mark {
        return tokens.shape(at.saturating_sub(1)) == Shape::Lower && next.shape == Shape::Capital;
    }
    if at == 0 || end > at + 1 {
        return true;
    }
    let before = tokens.all[at - 1];
    // An initial belongs to a name: "George W. Bush", not "a post on X."
    let named = at
        .checked_sub(2)
        .is_none_or(|one| !matches!(tokens.shape(one), Shape::Lower | Shape::Number));
    let initial = before.end - before.start == 1 && before.shape == Shape::Capital && named;
    let abbreviation = language.is(before.word, Classes::Abbreviation);
    let month_or_number = abbreviation && next.shape == Shape::Number;
    let title = abbreviation && before.shape != Shape::Lower;
    !(initial || title || month_or_number)
}
