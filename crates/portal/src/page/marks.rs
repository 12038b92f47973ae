//! Marks beside numbers and dates, and what they mean: the legend at the foot of a page lists those
//! that the page used.

use crate::question::Question;
use maud::{Markup, html};
use std::sync::atomic::Ordering;
use vocabulary::Grade;

/// A mark beside a number or a date, explained at the foot of the page that uses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Weakly proved or disputed.
    Weak,
    /// Not verified, or inferred.
    Unverified,
    /// A floor: reports without a figure are not in it.
    Floor,
    /// A day known only about.
    About,
}

impl Mark {
    const ALL: [(Self, &'static str, &'static str); 4] = [
        (Self::Weak, "†", "mark-weak"),
        (Self::Unverified, "§", "mark-unverified"),
        (Self::Floor, "‡", "mark-floor"),
        (Self::About, "≈", "mark-about"),
    ];
}

/// A mark, with what it means here.
pub fn mark(question: &Question, mark: Mark, meaning: &str) -> Markup {
    question.marks.fetch_or(1 << mark as u8, Ordering::Relaxed);
    let (_, sign, _) = Mark::ALL[mark as usize];
    html! { sup { abbr class="mark" title=(meaning) { (sign) } } }
}

/// The marks that the page used.
pub fn legend(question: &Question) -> Markup {
    let used = question.marks.load(Ordering::Relaxed);
    let shown = Mark::ALL.iter().filter(|(mark, ..)| used & (1 << *mark as u8) != 0);
    html! {
        @if used != 0 {
            section class="marks" {
                h2 { (question.words.text("marks")) }
                dl {
                    @for (_, sign, key) in shown {
                        dt id=(key) { (sign) } dd { (question.words.text(key)) }
                    }
                }
            }
        }
    }
}

/// The mark of a grade that needs one.
pub fn grade_mark(question: &Question, grade: Grade) -> Markup {
    let name = || question.words.code("grade", grade);
    match grade {
        Grade::Weak | Grade::Disputed => mark(question, Mark::Weak, &name()),
        Grade::Unverified | Grade::Inferred => mark(question, Mark::Unverified, &name()),
        _ => html! {},
    }
}

/// A grade in words, with its mark.
pub fn grade(question: &Question, grade: Grade) -> Markup {
    html! {
        span class={ "grade grade-" (grade) } { (question.words.code("grade", grade)) }
        (grade_mark(question, grade))
    }
}
