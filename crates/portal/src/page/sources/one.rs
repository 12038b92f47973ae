//! One source and every record that cites it.

use crate::{
    page::{
        bits,
        frame::{self, Sheet},
        records,
    },
    problem::Problem,
    question::{Forum, Question},
};
use maud::{Markup, html};
use register::{
    Passage, RecordRef, Version,
    entry::Kind,
    record::{Recorded, Source},
};
use vocabulary::{Grade, Id};

/// A record that cites the source.
struct Cite<'a> {
    record: RecordRef,
    grade: Grade,
    passages: Vec<&'a Passage>,
}

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let text = question.part("id");
    let nothing = || Problem::record(text);
    let id: Id = text.parse().map_err(|_| nothing())?;
    let version = forum.state.view.source(&id).ok_or_else(nothing)?;
    let cites = cites(&forum, &id);
    let charters = forum.state.view.charters();
    let articles: Vec<&str> = charters
        .iter()
        .flat_map(|charter| &charter.articles)
        .filter(|article| article.sources.contains(&id))
        .map(|article| article.id.as_str())
        .collect();
    let body = html! {
        (facts(question, version))
        (to_text(question, &forum, &id))
        section id="cites" {
            h2 { (words.text("source-cites")) " (" bdi { (cites.len() + articles.len()) } ")" }
            @if cites.is_empty() && articles.is_empty() { p { (words.text("source-uncited")) } }
            ul class="cited" {
                @for cite in &cites { li { (line(question, &forum, cite)) } }
                @for article in articles {
                    li {
                        span class="kind" { (words.code("kind", Kind::Charter)) } " "
                        a href={ (question.inside("/charter")) "#article-" (article) } {
                            bdi { (words.with("article", &[("id", article.into())])) }
                        }
                    }
                }
            }
        }
    };
    let sheet = Sheet {
        title: version.record.title.clone().unwrap_or_else(|| version.record.publisher.clone()),
        trail: vec![(words.text("nav-sources"), "/sources".to_owned())],
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/sources", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

fn facts(question: &Question, version: &Version<Source>) -> Markup {
    let (words, one) = (question.words, &version.record);
    html! {
        dl class="facts" {
            dt { (words.text("column-publisher")) } dd { bdi { (one.publisher) } }
            dt { (words.text("column-published")) }
            dd { (bits::date(question, one.published)) " · " (words.code("basis", one.published_basis)) }
            @if let Some(language) = &one.language {
                dt { (words.text("column-language")) } dd { bdi { (language) } }
            }
            @if let Some(origin) = &one.origin {
                dt { (words.text("source-origin")) } dd { (bits::prose(origin)) }
            }
            @if let Some(url) = &one.url {
                dt { (words.text("column-link")) }
                dd { (records::outward(question, url)) " " code dir="ltr" class="url" { (url) } }
            }
            dt { (words.text("kind-source")) }
            dd { code dir="ltr" { (one.id) } " " (bits::entry(question, version.seq)) }
        }
        @if one.weak { p { (words.text("source-weak-hint")) } }
        (bits::note(one.note.as_ref()))
    }
}

/// The way to the text that was read, for those who may see it.
fn to_text(question: &Question, forum: &Forum<'_>, id: &Id) -> Markup {
    let view = forum.state.view;
    let read = || view.known(&view.book.texts).any(|version| version.record.id == *id);
    html! {
        @if question.visitor.is_secretariat(forum.id) && read() {
            p {
                a href=(question.inside(format_args!("/texts/{id}"))) {
                    (question.words.text("text-to-drafts"))
                }
            }
        }
    }
}

fn line(question: &Question, forum: &Forum<'_>, cite: &Cite<'_>) -> Markup {
    html! {
        span class="kind" { (question.words.code("kind", cite.record.kind)) } " "
        @match records::named(question, forum, &cite.record) {
            Some(says) => (says),
            None => code dir="ltr" { (cite.record.id) },
        }
        (bits::grade_mark(question, cite.grade)) " " (bits::entry(question, cite.record.seq))
        @for one in &cite.passages { (records::passage(one)) }
    }
}

/// Every known record that cites a source.
fn cites<'f>(forum: &Forum<'f>, id: &Id) -> Vec<Cite<'f>> {
    let (view, mut cites) = (forum.state.view, Vec::new());
    macro_rules! gather {
        ($($table:ident: $kind:ident)+) => {$(
            cites.extend(view.known(&view.book.$table).filter_map(|version| {
                let proof = version.record.proof().filter(|proof| proof.sources.contains(id))?;
                let (kind, seq) = (Kind::$kind, version.seq);
                let record = RecordRef { kind, id: version.record.key().to_owned(), seq };
                let passages = proof.passages.iter().filter(|one| one.source == *id).collect();
                Some(Cite { record, grade: proof.grade, passages })
            }));
        )+};
    }
    register::proved_tables!(gather);
    cites
}
