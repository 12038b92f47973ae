//! Ideal points on a line, each with its range. A sentence before it and the table of members say
//! all it shows, so the drawing itself is hidden from screen readers.

use super::{brief, letter};
use crate::question::Question;
use analysis::{
    answer::{VoterVotes, VotesAnswer},
    rollcall::measured::Placed,
};
use maud::{Markup, html};
use vocabulary::Decimal;

/// The height of a row, as the style sheet has it, and of the axis, in pixels.
const ROW: usize = 22;
const AXIS: u32 = 34;
/// The first and last edge of the line, in percent of the width.
const EDGES: (u32, u32) = (5, 95);
/// At most so many steps lie between the first and the last tick.
const STEPS: u32 = 9;

/// The drawing, with its sentence before and its key behind.
pub fn drawing(question: &Question, found: &VotesAnswer) -> Markup {
    let words = question.words;
    let placed: Vec<(&VoterVotes, Placed)> =
        found.members.iter().filter_map(|row| Some((row, row.point?))).collect();
    let (Some(first), Some(last)) = (placed.first(), placed.last()) else { return html! {} };
    let low = placed.iter().map(|(_, point)| point.low).min().unwrap_or_default();
    let high = placed.iter().map(|(_, point)| point.high).max().unwrap_or_default();
    let scale = Scale { low, span: (high - low).max(Decimal::ONE) };
    let height = placed.len() * ROW;
    let point = |one: &(&VoterVotes, Placed)| brief(one.1.value.round_dp(2));
    html! {
        p {
            (words.with("votes-line-told", &[
                ("count", placed.len().into()),
                ("left", first.0.name.as_str().into()),
                ("low", point(first).into()),
                ("right", last.0.name.as_str().into()),
                ("high", point(last).into()),
                ("without", (found.members.len() - placed.len()).into()),
            ]))
            " " a href="#members" { (words.text("votes-line-table")) }
        }
        (key(question, found))
        div class="points" aria-hidden="true" {
            div class="axis" {
                (axis(scale, Some(&words.text("votes-line-mean"))))
            }
            ul { @for (row, _) in &placed { li { bdi { (row.name) } } } }
            svg class="network" width="100%" height=(height) focusable="false" {
                @for tick in scale.ticks() {
                    line class={ "grid" @if tick.is_zero() { " zero" } }
                        x1=(scale.x(tick)) x2=(scale.x(tick)) y1="0" y2=(height) {}
                }
                @for (at, (row, point)) in placed.iter().enumerate() {
                    (member(scale, row, *point, at * ROW + ROW / 2))
                }
            }
            div class="axis" { (axis(scale, None)) }
        }
    }
}

#[derive(Clone, Copy)]
struct Scale {
    low: Decimal,
    span: Decimal,
}

impl Scale {
    /// Where a point stands. The line runs from left to right in every language, as numbers do.
    fn x(self, point: Decimal) -> String {
        let (from, until) = EDGES;
        let along = (point - self.low) / self.span * Decimal::from(until - from);
        format!("{}%", (along + Decimal::from(from)).round_dp(2).normalize())
    }

    /// Whole numbers along the line.
    fn ticks(self) -> Vec<Decimal> {
        let step = (self.span / Decimal::from(STEPS)).ceil();
        let first = (self.low / step).ceil() * step;
        let high = self.low + self.span;
        (0..=STEPS)
            .map(|at| first + step * Decimal::from(at))
            .take_while(|at| *at <= high)
            .collect()
    }
}

/// Numbers along the line; the zero with what it stands for.
fn axis(scale: Scale, zero: Option<&str>) -> Markup {
    html! {
        svg width="100%" height=(AXIS) focusable="false" {
            @for tick in scale.ticks() {
                @if let Some(zero) = zero.filter(|_| tick.is_zero()) {
                    text x=(scale.x(tick)) y="12" { (zero) }
                }
                text x=(scale.x(tick)) y="28" { (brief(tick)) }
            }
        }
    }
}

/// A member: its range, its point with the letter of its bloc.
fn member(scale: Scale, row: &VoterVotes, point: Placed, y: usize) -> Markup {
    let x = scale.x(point.value);
    html! {
        line class="range" x1=(scale.x(point.low)) x2=(scale.x(point.high)) y1=(y) y2=(y) {}
        circle class={ "node" @if let Some(bloc) = row.bloc { " bloc-" (bloc % 8) } }
            cx=(x) cy=(y) r="7" {}
        @if let Some(bloc) = row.bloc {
            text class="bloc" x=(x) y=(y) dy="0.35em" text-anchor="middle" { (letter(bloc)) }
        }
    }
}

/// What the letters and the marks mean.
fn key(question: &Question, found: &VotesAnswer) -> Markup {
    let words = question.words;
    let without = found.members.iter().any(|row| row.point.is_some() && row.bloc.is_none());
    let swatch = |mark: Markup| {
        html! {
            svg class="swatch network" width="20" height="16" aria-hidden="true" focusable="false" {
                (mark)
            }
        }
    };
    html! {
        ul class="key" {
            @for (at, members) in found.blocs.iter().enumerate() {
                li {
                    (super::bloc(Some(at)))
                    (words.with("votes-line-bloc", &[
                        ("bloc", letter(at).into()), ("count", members.len().into()),
                    ]))
                }
            }
            @if without {
                li {
                    (swatch(html! { circle class="node" cx="10" cy="8" r="7" {} }))
                    (words.text("votes-line-no-bloc"))
                }
            }
            li {
                (swatch(html! { line class="range" x1="0" x2="20" y1="8" y2="8" {} }))
                (words.text("votes-line-range"))
            }
        }
    }
}
