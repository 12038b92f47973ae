//! A charter's provisions on a page: what they say, with links to the articles they rest on.

use super::bits;
use crate::{
    question::Question,
    rule_words::{Clause, Told},
};
use charter::Charter;
use maud::{Markup, html};

/// The articles of one charter, and the page they stand on.
pub struct Articles<'a> {
    /// The question.
    pub question: &'a Question,
    /// The charter.
    pub charter: &'a Charter,
    /// The address of the page with the articles; empty: this page.
    pub page: String,
}

impl Articles<'_> {
    /// An article, linked where the charter has it, and marked where it is weakly proved.
    pub fn link(&self, id: &str) -> Markup {
        let name = self.question.words.with("article", &[("id", id.into())]);
        let found = self.charter.articles.iter().find(|article| article.id == id);
        html! {
            @if let Some(article) = found {
                a href={ (self.page) "#article-" (id) } { bdi { (name) } }
                (bits::grade_mark(self.question, article.grade))
            } @else { bdi { (name) } }
        }
    }

    /// Lines of a provision, each with its heading.
    pub fn lines(&self, lines: &[Told]) -> Markup {
        html! {
            @if !lines.is_empty() {
                dl class="facts" {
                    @for line in lines {
                        dt { (line.label) }
                        dd { (self.value(line)) }
                    }
                }
            }
        }
    }

    fn value(&self, line: &Told) -> Markup {
        let text = &line.clause.text;
        html! {
            @if line.prose {
                (bits::prose(text))
            } @else if let (Some(place), true) = (&line.names, self.page.is_empty()) {
                a href={ "#" (place) } { bdi { (text) } }
            } @else { (self.clause(&line.clause)) }
        }
    }

    /// A clause and what it consists of.
    pub fn clause(&self, clause: &Clause) -> Markup {
        html! {
            (clause.text)
            @if let Some(article) = &clause.article {
                " " small { "(" (self.link(article)) ")" }
            }
            @if let ([one], true) = (clause.parts.as_slice(), clause.text.is_empty()) {
                (self.clause(one))
            } @else if !clause.parts.is_empty() {
                ul class="clauses" {
                    @for part in &clause.parts { li { (self.clause(part)) } }
                }
            }
        }
    }
}
