//! An organ and who sits in it.

use super::Shown;
use crate::page::bits;
use charter::Organ;
use maud::{Markup, html};

/// The organ.
pub fn section(shown: &Shown<'_>, organ: &Organ) -> Markup {
    let (question, forum) = (shown.question, shown.forum);
    let (words, view) = (question.words, forum.state.view);
    let as_of = question.clocks.as_of;
    let offices = view.true_by(&view.book.offices).filter(|one| {
        let over = one.record.until.is_some_and(|until| until.certain() < as_of);
        one.record.organ.as_ref() == Some(&organ.id) && one.record.proof.counts() && !over
    });
    html! {
        article class="organ" id={ "organ-" (organ.id) } {
            h3 {
                bdi { (organ.name.get(words.language())) }
                @if let Some(id) = &organ.article { " " small { (shown.articles.link(id)) } }
            }
            @if let Some(term) = organ.term {
                p class="note" {
                    (words.text("told-term")) ": " (crate::format::period(term, words))
                }
            }
            ul {
                @for one in offices {
                    li {
                        (bits::actor(question, forum, &one.record.person)) " — "
                        (bits::prose(&one.record.office))
                        @if let Some(from) = one.record.from {
                            " " span class="when" { (bits::date(question, from)) }
                        }
                        (bits::grade_mark(question, one.record.proof.grade)) " "
                        (bits::entry(question, one.seq))
                    }
                }
            }
        }
    }
}
