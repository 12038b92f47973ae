//! One text: what was read from it, marked in place, and beside it what can be decided.

use super::{
    card,
    marked::{self, GROUPS, Marked},
};
use crate::{
    form::rows,
    page::{
        bits,
        frame::{self, Sheet},
        records,
    },
    problem::Problem,
    question::{Forum, Question},
    texts,
};
use analysis::answer::{ChainRow, DraftFile, TextFile};
use maud::{Markup, html};

/// So many drafts stand on a page.
pub const DRAFTS: usize = 100;

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    super::secretariat(question, &forum)?;
    let file = texts::named(question, &forum)?;
    let count = file.drafts.len();
    let from = question.number("from", 1, 1..=u64::MAX)?;
    let before = usize::try_from(from - 1).unwrap_or(usize::MAX).min(count);
    let part = &file.drafts[before..count.min(before + DRAFTS)];
    let numbered: Vec<(usize, &DraftFile)> = (before + 1..).zip(part).collect();
    let path = format!("/texts/{}", file.text.id);
    let body = html! {
        (about(question, &forum, &file))
        (super::help(question))
        (keys(question))
        p class="lead" { (counted(question, &file)) }
        div class="review" {
            section class="reading" aria-labelledby="text-title" {
                h2 id="text-title" { (words.text("text-title")) }
                (text(question, &file, &numbered))
                (unread(question, &file))
            }
            section class="drafts" aria-labelledby="drafts-title" {
                h2 id="drafts-title" { (words.text("drafts-title")) " (" bdi { (count) } ")" }
                @if count == 0 { p { (words.text("drafts-none")) } }
                @for (number, one) in &numbered {
                    (card::card(question, &forum, &file, *number, one))
                }
                (super::pages(question, &path, from, DRAFTS, count))
                (past(question, &forum, &file))
            }
        }
    };
    let sheet = Sheet {
        title: title(&file),
        trail: vec![(words.text("nav-texts"), "/texts".to_owned())],
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/texts/{}", forum.id, file.text.id), false)),
        body,
    };
    Ok(frame::review_page(question, &sheet))
}

/// What a text is called.
pub fn title(file: &TextFile) -> String {
    let title = file.text.title.as_ref().unwrap_or(&file.text.publisher);
    title.clone()
}

fn about(question: &Question, forum: &Forum<'_>, file: &TextFile) -> Markup {
    let (words, one) = (question.words, &file.text);
    let is_cited = forum.state.view.source(&one.id).is_some();
    html! {
        dl class="facts" {
            dt { (words.text("column-publisher")) } dd { bdi { (one.publisher) } }
            dt { (words.text("column-published")) }
            dd {
                @match one.published {
                    Some(on) => (bits::date(question, on)),
                    None => (words.text("text-undated")),
                }
            }
            @if let Some(language) = &one.language {
                dt { (words.text("column-language")) } dd { bdi { (language) } }
            }
            @if let Some(url) = &one.url {
                dt { (words.text("column-link")) }
                dd {
                    (records::outward(question, url)) " "
                    code dir="ltr" class="url" { (url) }
                }
            }
            @if let Some(origin) = &file.origin {
                dt { (words.text("text-origin")) } dd { bdi { (origin) } }
            }
            dt { (words.text("kind-text")) }
            dd {
                code dir="ltr" { (one.id) } " " (bits::entry(question, one.seq))
                @if is_cited {
                    " · "
                    a href=(question.inside(format_args!("/sources/{}", one.id))) {
                        (words.text("text-source"))
                    }
                }
            }
        }
        @if file.chain.len() > 1 { (chain(question, file)) }
        @if one.erased { p class="own" { (words.text("text-erased-hint")) } }
        @if !is_english(one.language.as_deref()) {
            p class="own" { (words.text("text-not-english")) }
        }
    }
}

fn is_english(language: Option<&str>) -> bool {
    language.is_none_or(|tag| tag == "en" || tag.starts_with("en-"))
}

/// Who reported first, and who after.
fn chain(question: &Question, file: &TextFile) -> Markup {
    let words = question.words;
    let row = |one: &ChainRow| {
        let here = one.id == file.text.id;
        let name = html! {
            bdi { (one.publisher) }
            @if let Some(title) = &one.title { (words.text("list-comma")) " " bdi { (title) } }
        };
        html! {
            li aria-current=[here.then_some("true")] {
                @if here { strong { (name) } } @else {
                    a href=(question.inside(format_args!("/texts/{}", one.id))) { (name) }
                }
                " · "
                @match one.published {
                    Some(on) => (bits::date(question, on)),
                    None => (words.text("text-undated")),
                }
                @if !here {
                    " · " (words.with("chain-likeness", &[("percent", one.likeness.into())]))
                }
                @if let Some(outlet) = &one.credited {
                    " · " (words.with("chain-credits", &[("name", outlet.as_str().into())]))
                }
            }
        }
    };
    html! {
        section {
            h2 { (words.text("chain-title")) }
            p class="intro" { (words.text("chain-intro")) }
            ol class="chain" { @for one in &file.chain { (row(one)) } }
        }
    }
}

fn counted(question: &Question, file: &TextFile) -> String {
    let one = &file.text;
    let counts = [
        ("all", file.drafts.len().into()),
        ("open", one.open.into()),
        ("accepted", one.accepted.into()),
        ("merged", one.merged.into()),
        ("rejected", one.rejected.into()),
    ];
    question.words.with("drafts-counted", &counts)
}

/// The keys of the script. It shows them; where there is none there are no keys.
fn keys(question: &Question) -> Markup {
    const KEYS: [(&str, &str); 7] = [
        ("j", "key-next"),
        ("k", "key-before"),
        ("a", "key-accept"),
        ("e", "key-edit"),
        ("m", "key-merge"),
        ("r", "key-reject"),
        ("?", "key-help"),
    ];
    let words = question.words;
    html! {
        details class="help" id="keys" hidden data-keys {
            summary { (words.text("keys-title")) }
            p { label { input type="checkbox" data-keys-on checked; " " (words.text("keys-on")) } }
            dl class="keys" {
                @for (key, meaning) in KEYS {
                    dt { kbd { (key) } } dd { (words.text(meaning)) }
                }
            }
        }
    }
}

fn text(question: &Question, file: &TextFile, drafts: &[(usize, &DraftFile)]) -> Markup {
    let words = question.words;
    let Some(copy) = &file.copy else {
        return html! { p { (words.text("text-erased")) } };
    };
    let marked = drafts.iter().map(|(number, one)| Marked {
        number: *number,
        draft: &one.draft,
        open: one.review.is_none(),
    });
    let marked: Vec<Marked<'_>> = marked.collect();
    let language = file.text.language.as_deref().unwrap_or("en");
    html! {
        ul class="key words" aria-label=(words.text("marks-title")) {
            @for group in GROUPS {
                li { span class={ "w w-" (group) } { (words.code("words-of", group)) } }
            }
            li { span class="unread" { (words.text("words-unread")) } }
        }
        div class="text" tabindex="0" role="region" aria-labelledby="text-title" dir="auto"
            lang=(language) { (marked::text(words, copy, &marked, &file.unread)) }
    }
}

/// The sentences that speak of a deed and gave no draft.
fn unread(question: &Question, file: &TextFile) -> Markup {
    /// More than these are not listed; they are marked in the text.
    const MOST: usize = 50;
    let words = question.words;
    html! {
        @if !file.unread.is_empty() {
            details class="help" {
                summary { (words.text("unread-title")) " (" bdi { (file.unread.len()) } ")" }
                p class="intro" { (words.text("unread-intro")) }
                ul {
                    @for one in file.unread.iter().take(MOST) {
                        li {
                            a href={ "#u-" (one.start) } dir="auto" { (bits::prose(&one.exact)) }
                        }
                    }
                }
            }
        }
    }
}

/// Decisions about drafts that are not read any more.
fn past(question: &Question, forum: &Forum<'_>, file: &TextFile) -> Markup {
    let words = question.words;
    html! {
        @if !file.past.is_empty() {
            section {
                h3 { (words.text("drafts-past")) }
                ul class="plain" {
                    @for review in &file.past { li { (card::decision(question, forum, review)) } }
                }
            }
        }
    }
}

/// What one has to know of a draft to decide about it.
pub fn facts(question: &Question, forum: &Forum<'_>, file: &TextFile, draft: &DraftFile) -> Markup {
    html! {
        (records::quoted(&draft.draft.prefix, &draft.draft.passage.exact, &draft.draft.suffix))
        (card::told(question, &draft.draft))
        (card::fields(question, forum, &draft.draft, None))
        p class="cites" {
            bdi { (file.text.publisher) }
            @if let Some(on) = file.text.published { " · " (bits::date(question, on)) }
        }
    }
}

/// Links to the same form with a row of another kind.
pub fn kinds(question: &Question) -> Markup {
    let words = question.words;
    let here = question.path.as_str();
    html! {
        details class="help" {
            summary { (words.text("accept-as")) }
            ul class="presets" {
                @for kind in rows::kinds() {
                    li {
                        a href=(question.link(format_args!("{here}?as={kind}"))) {
                            (words.code("kind", kind))
                        }
                    }
                }
            }
        }
    }
}
