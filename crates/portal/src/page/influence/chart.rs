//! Lines of influence over thresholds or days. The numbers stand in a table below, so the drawing is
//! hidden from screen readers.

use crate::{influence_words as words_of, page::bars, question::Question};
use maud::{Markup, html};
use vocabulary::Decimal;

/// The height of the drawing, and of what is above and below its field, in pixels.
const HEIGHT: u32 = 280;
const ABOVE: u32 = 14;
const BELOW: u32 = 26;
/// The field's first and last edge, in percent of the width.
const EDGES: (u32, u32) = (9, 97);

/// A line: its name and its points, from 0 to 1 along the field; none: there is none.
pub struct Line {
    /// What it shows.
    pub name: String,
    /// Where, and how much.
    pub points: Vec<(Decimal, Option<Decimal>)>,
}

/// A mark below the field, from 0 to 1 along it.
pub struct Tick {
    /// Where.
    pub at: Decimal,
    /// What it says.
    pub text: String,
}

/// A drawing of lines.
pub struct Drawing {
    /// The lines.
    pub lines: Vec<Line>,
    /// The marks below.
    pub ticks: Vec<Tick>,
    /// A line down, where something stands now.
    pub now: Option<Decimal>,
    /// Whether a value lasts until the next point.
    pub steps: bool,
    /// What goes across, in words.
    pub across: String,
}

struct Field {
    most: Decimal,
    mirrored: bool,
}

impl Field {
    fn x(&self, at: Decimal) -> String {
        let (from, until) = EDGES;
        let share = Decimal::from(from) + at * Decimal::from(until - from);
        let share = if self.mirrored { Decimal::ONE_HUNDRED - share } else { share };
        format!("{}%", share.round_dp(2).normalize())
    }

    fn y(&self, value: Decimal) -> Decimal {
        let height = Decimal::from(HEIGHT - ABOVE - BELOW);
        (Decimal::from(HEIGHT - BELOW) - height * (value / self.most)).round_dp(1)
    }
}

/// The drawing with its key.
pub fn chart(question: &Question, drawing: &Drawing) -> Markup {
    let values = drawing.lines.iter().flat_map(|line| line.points.iter().filter_map(|one| one.1));
    let Some(most) = values.max().filter(|most| !most.is_zero()) else { return html! {} };
    let field = Field { most, mirrored: question.words.dir() == "rtl" };
    html! {
        svg class="chart lines" width="100%" height=(HEIGHT) aria-hidden="true" focusable="false" {
            (grid(question, &field, drawing))
            @for (at, line) in drawing.lines.iter().enumerate() {
                (self::line(&field, line, at, drawing.steps))
            }
        }
        ul class="key" {
            @for (at, line) in drawing.lines.iter().enumerate() {
                li {
                    svg class="swatch chart lines" width="26" height="12" aria-hidden="true"
                        focusable="false" {
                        line class={ "line s" (at) } x1="0" x2="26" y1="6" y2="6" {}
                    }
                    bdi { (line.name) }
                }
            }
        }
        p class="note" { (drawing.across) }
    }
}

fn grid(question: &Question, field: &Field, drawing: &Drawing) -> Markup {
    let (from, until) = (field.x(Decimal::ZERO), field.x(Decimal::ONE));
    let hundred = Decimal::ONE_HUNDRED;
    // Of a share of less than a hundredth the ticks of a whole number say nothing.
    let scale = if field.most * hundred < Decimal::TWO { Decimal::from(10_000) } else { hundred };
    html! {
        @for tick in bars::ticks(field.most * scale) {
            @let value = tick / scale;
            @let y = field.y(value);
            line class="grid" x1=(from) x2=(until) y1=(y) y2=(y) {}
            text class="tick" x=(if field.mirrored { "100%" } else { "0" }) y=(y - Decimal::from(3)) {
                (words_of::share(value, question.words))
            }
        }
        @for tick in &drawing.ticks {
            text class="year" x=(field.x(tick.at)) y=(HEIGHT - 6) { (tick.text) }
        }
        @if let Some(now) = drawing.now {
            @let x = field.x(now);
            line class="aim" x1=(x) x2=(x) y1=(ABOVE) y2=(HEIGHT - BELOW) {}
        }
    }
}

fn line(field: &Field, line: &Line, at: usize, steps: bool) -> Markup {
    let pairs: Vec<_> = line.points.windows(2).map(|pair| (pair[0], pair[1])).collect();
    html! {
        @for ((from, before), (to, after)) in pairs {
            @if let Some(before) = before {
                @let (x1, x2) = (field.x(from), field.x(to));
                @let y1 = field.y(before);
                // What lasts until a day on which there is nothing is drawn until then.
                @if steps {
                    line class={ "line s" (at) } x1=(x1) x2=(x2) y1=(y1) y2=(y1) {}
                }
                @if let Some(y2) = after.map(|after| field.y(after)) {
                    @let x1 = if steps { &x2 } else { &x1 };
                    line class={ "line s" (at) } x1=(x1) x2=(x2) y1=(y1) y2=(y2) {}
                }
            }
        }
    }
}
