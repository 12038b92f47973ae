//! A draft as a card: what it says, what speaks against it, what is on record already, and what can
//! be done with it.

use super::marked::{group, word};
use crate::{
    api,
    form::rows::{self, code},
    format,
    page::{bits, form, records},
    question::{Forum, Question},
    texts,
};
use analysis::answer::{DraftFile, Relation, Rival, TextFile};
use evidence::propose::{self, Proposal};
use exchange::dossier::table_of;
use maud::{Markup, html};
use register::{
    Basis, Draft, Field, Filler, Kind, RecordRef,
    record::{Recorded, Review, Verdict},
};
use vocabulary::{ActorId, PartialDate};

/// The card of a draft: open, or folded when it is decided about.
pub fn card(
    question: &Question,
    forum: &Forum<'_>,
    file: &TextFile,
    number: usize,
    one: &DraftFile,
) -> Markup {
    let draft = &one.draft;
    let id = format!("draft-{}", draft.id);
    let title = format!("{id}-title");
    let inner = html! {
        blockquote dir="auto" { (draft.passage.exact) }
        (told(question, draft))
        (fields(question, forum, draft, file.copy.as_deref()))
    };
    html! {
        @match &one.review {
            Some(review) => {
                details class="draft decided" id=(id) {
                    summary {
                        (heading(question, number, draft)) " — "
                        (question.words.code("verdict", review.verdict))
                    }
                    (inner)
                    (decision(question, forum, review))
                    (reopen(question, forum, file, draft, review))
                }
            }
            None => {
                article class="draft" id=(id) tabindex="-1" data-draft aria-labelledby=(title) {
                    h3 id=(title) { (heading(question, number, draft)) }
                    (inner)
                    (rivals(question, forum, file, one))
                    (proposals(question, &one.proposals))
                    (decide(question, file, one))
                }
            }
        }
    }
}

fn heading(question: &Question, number: usize, draft: &Draft) -> Markup {
    let words = question.words;
    html! {
        a class="ref" href={ "#at-" (number) } title=(words.text("draft-place")) { (number) } " "
        (words.code("deed", draft.deed))
        @if let Some(stage) = draft.stage { ": " (words.code("stage", stage)) }
    }
}

/// How real it is, how far it may be trusted, and why not further.
pub fn told(question: &Question, draft: &Draft) -> Markup {
    let words = question.words;
    html! {
        p class="tags" {
            span class={ "tag " (draft.polarity) } { (words.code("polarity", draft.polarity)) } " "
            span class={ "tag " (draft.reality) } { (words.code("reality", draft.reality)) } " "
            span class={ "tag confidence-" (draft.confidence) } {
                (words.code("confidence", draft.confidence))
            }
        }
        @if !draft.doubts.is_empty() {
            ul class="doubts" {
                @for doubt in &draft.doubts { li { (words.code("doubt", doubt)) } }
            }
        }
    }
}

/// The fields with their values, each with the words it was read from. With the text at hand the
/// words lead to their place in it.
pub fn fields(question: &Question, forum: &Forum<'_>, draft: &Draft, text: Option<&str>) -> Markup {
    let words = question.words;
    html! {
        dl class="facts filled-fields" {
            @for (field, fillers) in &draft.fields {
                dt { (words.code("field-of-draft", field)) }
                dd {
                    @for (at, filler) in fillers.iter().enumerate() {
                        @if at > 0 { br; }
                        (filled(question, forum, *field, filler, text.is_some()))
                    }
                }
            }
        }
    }
}

fn filled(
    question: &Question,
    forum: &Forum<'_>,
    field: Field,
    filler: &Filler,
    linked: bool,
) -> Markup {
    let words = question.words;
    let meant = meaning(question, forum, field, &filler.value);
    let exact = &filler.words.exact;
    let said = html! { span class={ "w w-" (group(field)) } { (exact) } };
    html! {
        @if meant != *exact { bdi { (meant) } " " }
        @if filler.value != meant && filler.value != *exact {
            code dir="ltr" { (filler.value) } " "
        }
        q dir="auto" {
            @if linked { a href={ "#" (word(filler.words.start)) } { (said) } } @else { (said) }
        }
        @if filler.basis == Basis::Reference {
            " " small class="note" { (words.code("filler-basis", filler.basis)) }
        }
    }
}

/// A value in the reader's language, as far as it is names, amounts and days.
fn meaning(question: &Question, forum: &Forum<'_>, field: Field, value: &str) -> String {
    let words = question.words;
    match field {
        Field::Who | Field::Whom | Field::Through | Field::Forum => {
            match value.parse::<ActorId>() {
                Ok(id) => match bits::name_of(forum, &id, words) {
                    name if name == value => propose::name(value).to_owned(),
                    name => name,
                },
                Err(_) => value.to_owned(),
            }
        }
        Field::Amount => match propose::amount(value) {
            Some((amount, None)) if amount.figure.is_some() => format::amount(&amount, words),
            Some((amount, None)) => format::measure(&amount.measure, words),
            _ => value.to_owned(),
        },
        Field::When | Field::Due => value
            .parse::<PartialDate>()
            .map_or_else(|_| value.to_owned(), |day| format::date(day, words)),
        Field::Period => {
            value.parse().map_or_else(|_| value.to_owned(), |period| format::period(period, words))
        }
        _ => value.to_owned(),
    }
}

/// What is on record and says the same, or something else.
pub fn rivals(question: &Question, forum: &Forum<'_>, file: &TextFile, one: &DraftFile) -> Markup {
    let words = question.words;
    html! {
        @for relation in Relation::ALL {
            @let these: Vec<&Rival> =
                one.rivals.iter().filter(|rival| rival.relation == *relation).collect();
            @if !these.is_empty() {
                section class={ "rivals " (relation) } {
                    h4 { (words.code("relation", relation)) }
                    ul {
                        @for rival in these {
                            li { (self::rival(question, forum, file, one, rival)) }
                        }
                    }
                }
            }
        }
    }
}

fn rival(
    question: &Question,
    forum: &Forum<'_>,
    file: &TextFile,
    one: &DraftFile,
    rival: &Rival,
) -> Markup {
    let words = question.words;
    html! {
        span class="kind" { (words.code("kind", rival.kind)) } " "
        (record(question, forum, rival.kind, &rival.id, rival.seq, Some(&rival.says)))
        @if !question.names_a_clock() {
            " "
            form method="post" action=(there(question, file, &one.draft, "merge")) class="inline" {
                (form::token(question))
                input type="hidden" name="kind" value=(rival.kind);
                input type="hidden" name="record" value=(rival.id);
                button type="submit" data-key=[(rival.relation == Relation::Same).then_some("m")] {
                    (words.text("action-merge-draft-do"))
                    span class="hidden" { ": " (rival.id) }
                }
            }
        }
    }
}

/// A record, linked to where it is shown.
fn record(
    question: &Question,
    forum: &Forum<'_>,
    kind: Kind,
    id: &str,
    seq: u64,
    says: Option<&str>,
) -> Markup {
    let page = match kind {
        Kind::Commitment => Some("commitments"),
        Kind::Meeting => Some("meetings"),
        Kind::Motion => Some("motions"),
        Kind::Poll => Some("polls"),
        _ => None,
    };
    let there = page.map_or_else(
        || question.inside(format_args!("/journal/{seq}")),
        |page| question.inside(format_args!("/{page}/{id}")),
    );
    let named = || {
        let one = RecordRef { kind, id: id.to_owned(), seq };
        records::named(question, forum, &one)
    };
    html! {
        @match says {
            Some(says) => a href=(there) { (bits::prose(says)) },
            None => @match named() {
                Some(named) => (named),
                None => a href=(there) { code dir="ltr" { (id) } },
            }
        }
        " " (bits::entry(question, seq))
    }
}

/// What would be recorded.
fn proposals(question: &Question, rows: &[Proposal]) -> Markup {
    let words = question.words;
    html! {
        @for row in rows {
            section class="proposal" {
                h4 {
                    (words.with("proposal-title", &[("kind", words.code("kind", row.kind).into())]))
                }
                dl class="facts cells" {
                    @for column in table_of(row.kind).map_or(&[][..], |table| table.columns) {
                        @if let Some(text) = row.cells.get(column.name) {
                            dt { (words.code("cell", column.name)) }
                            dd { bdi { (code(words, row.kind, column, text)) } }
                        }
                    }
                }
            }
        }
    }
}

/// The columns of the rows that are still to be filled in.
fn missing(question: &Question, rows: &[Proposal]) -> Vec<String> {
    let words = question.words;
    let columns = rows.iter().flat_map(|row| {
        let columns = table_of(row.kind).map_or(&[][..], |table| table.columns);
        columns.iter().filter(|one| one.required && !row.cells.contains_key(one.name))
    });
    columns.map(|column| words.code("cell", column.name)).collect()
}

/// The address of what can be done with a draft.
fn there(question: &Question, file: &TextFile, draft: &Draft, what: &str) -> String {
    question.inside(format_args!("/texts/{}/drafts/{}/{what}", file.text.id, draft.id))
}

/// What can be done with an open draft. At other clocks than today's nothing is decided.
fn decide(question: &Question, file: &TextFile, one: &DraftFile) -> Markup {
    let (words, draft) = (question.words, &one.draft);
    if question.names_a_clock() {
        return html! {};
    }
    let missing = missing(question, &one.proposals);
    let at = |what: &str| there(question, file, draft, what);
    let same = one.rivals.iter().any(|rival| rival.relation == Relation::Same);
    let reason = format!("reason-{}", draft.id);
    html! {
        @if !missing.is_empty() {
            p class="note" {
                (words.text("draft-missing")) " "
                (missing.join(&format!("{} ", words.text("list-comma"))))
            }
        }
        div class="decide" {
            @if missing.is_empty() {
                form method="post" action=(at("accept")) class="inline" {
                    (form::token(question))
                    @for (name, value) in rows::fields(&one.proposals) {
                        input type="hidden" name=(name) value=(value);
                    }
                    button type="submit" class="first" data-key="a" {
                        (words.text("action-accept-draft-do"))
                    }
                }
                a class="button" href=(at("accept")) data-key="e" { (words.text("draft-edit")) }
            } @else {
                a class="button first" href=(at("accept")) data-key="a e" {
                    (words.text("draft-fill"))
                }
            }
            a class="button" href=(at("merge")) data-key=[(!same).then_some("m")] {
                (words.text("draft-merge"))
            }
            details class="reject" {
                summary class="button" data-key="r" { (words.text("draft-reject")) }
                form method="post" action=(at("reject")) class="inline" {
                    (form::token(question))
                    label for=(reason) { (words.text("field-reason")) }
                    input id=(reason) name="reason" type="text" maxlength="300" dir="auto"
                        autocomplete="off";
                    button type="submit" { (words.text("action-reject-draft-do")) }
                }
            }
        }
    }
}

/// What was decided, when, by whom, and the record that came of it.
pub fn decision(question: &Question, forum: &Forum<'_>, review: &Review) -> Markup {
    let words = question.words;
    let view = forum.state.view;
    let known = view.known(&view.book.reviews);
    let version = known.filter(|one| one.record.key() == review.key()).last();
    // The journal has an entry of everything that is known.
    let entry = version.and_then(|one| api::entry(question, one.seq).ok()).map(|(entry, _)| entry);
    let kept = review.kind.zip(review.record.as_ref());
    html! {
        p class="decision" {
            strong { (words.code("verdict", review.verdict)) }
            @if let Some(entry) = &entry {
                " · "
                (words.with("decided-by", &[("name", entry.author.as_str().into())]))
                " · " time dir="ltr" datetime=(entry.recorded) { (entry.recorded) }
                " " (bits::entry(question, entry.seq))
            }
            @if let Some((kind, id)) = kept {
                br;
                @match texts::entry_of(view, kind, id.as_str()) {
                    Some(seq) => {
                        span class="kind" { (words.code("kind", kind)) } " "
                        (record(question, forum, kind, id.as_str(), seq, None))
                    }
                    None => (words.with("record-gone", &[("id", id.as_str().into())])),
                }
            }
            @if let Some(reason) = &review.reason { br; (bits::statement(reason)) }
        }
    }
}

/// A refusal can be taken back, and a decision whose record is gone.
fn reopen(
    question: &Question,
    forum: &Forum<'_>,
    file: &TextFile,
    draft: &Draft,
    review: &Review,
) -> Markup {
    let kept = review.kind.zip(review.record.as_ref());
    let stands = kept
        .is_some_and(|(kind, id)| texts::entry_of(forum.state.view, kind, id.as_str()).is_some());
    let may = review.verdict == Verdict::Rejected || !stands;
    html! {
        @if may && !question.names_a_clock() {
            form method="post" action=(there(question, file, draft, "reopen")) class="inline" {
                (form::token(question))
                button type="submit" { (question.words.text("action-reopen-draft-do")) }
            }
        }
    }
}
