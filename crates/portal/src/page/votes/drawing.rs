//! Ideal points on a line, each with its range. The table below holds everything it shows, so the
//! drawing is hidden from screen readers.

use super::letter;
use crate::question::Question;
use analysis::{answer::VoterVotes, rollcall::measured::Placed};
use maud::{Markup, html};
use vocabulary::Decimal;

/// The room of names, of the line, and of a row, in pixels.
const NAMES: u32 = 190;
const LINE: u32 = 480;
const ROW: u32 = 22;
/// So many letters of a name find that room.
const LETTERS: usize = 26;

/// The drawing.
pub fn drawing(question: &Question, members: &[VoterVotes]) -> Markup {
    let words = question.words;
    let placed: Vec<(&VoterVotes, Placed)> =
        members.iter().filter_map(|row| Some((row, row.point?))).collect();
    let low = placed.iter().map(|(_, point)| point.low).min().unwrap_or_default();
    let high = placed.iter().map(|(_, point)| point.high).max().unwrap_or_default();
    let scale = Scale { low, span: (high - low).max(Decimal::ONE) };
    let rows = u32::try_from(placed.len()).unwrap_or(u32::MAX).min(2000);
    let (width, height) = (NAMES + LINE + 20, rows * ROW + 10);
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(words.text("votes-line")) {
            svg class="network points" direction="ltr" width=(width) height=(height)
                viewBox={ "0 0 " (width) " " (height) } aria-hidden="true" focusable="false" {
                path class="zero" d={ "M" (scale.at(Decimal::ZERO)) " 0V" (height) } {}
                @for (at, (row, point)) in (0..rows).zip(&placed) {
                    (member(scale, row, *point, at * ROW + ROW / 2 + 5))
                }
            }
        }
    }
}

#[derive(Clone, Copy)]
struct Scale {
    low: Decimal,
    span: Decimal,
}

impl Scale {
    fn at(self, point: Decimal) -> Decimal {
        let along = (point - self.low) / self.span * Decimal::from(LINE);
        (along + Decimal::from(NAMES)).round_dp(1)
    }
}

/// A member: its name, its range, its point with the letter of its bloc.
fn member(scale: Scale, row: &VoterVotes, point: Placed, y: u32) -> Markup {
    let mut name: String = row.name.chars().take(LETTERS).collect();
    if name.len() < row.name.len() {
        name.push('…');
    }
    let x = scale.at(point.value);
    html! {
        text x="0" y=(y) dy="0.35em" { (name) }
        path class="range" d={ "M" (scale.at(point.low)) " " (y) "H" (scale.at(point.high)) } {}
        circle class={ "node" @if let Some(bloc) = row.bloc { " bloc-" (bloc % 8) } }
            cx=(x) cy=(y) r="7" {}
        @if let Some(bloc) = row.bloc {
            text class="bloc" x=(x) y=(y) dy="0.35em" text-anchor="middle" { (letter(bloc)) }
        }
    }
}
