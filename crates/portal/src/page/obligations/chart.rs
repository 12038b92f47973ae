//! A target drawn: what was observed, and the straight line to what is to be reached. The numbers
//! stand in a table below, so the drawing is hidden from screen readers.

use super::target::brief;
use crate::{format, page::bars, question::Question};
use analysis::{
    answer::{ObligationLine, ObservationRow, TargetRow},
    assess::Point,
};
use maud::{Markup, html};
use vocabulary::{Date, Decimal, PartialDate};

/// The height of the drawing, and of what is above and below its field, in pixels.
const HEIGHT: u32 = 300;
const ABOVE: u32 = 34;
const BELOW: u32 = 26;
/// The field's first and last edge, in percent of the width.
const EDGES: (u32, u32) = (9, 89);
/// Labels keep this distance from each other, in percent of the width.
const APART: u32 = 18;

/// Where days and values stand in the drawing.
struct Field {
    first: Date,
    last: Date,
    most: Decimal,
    mirrored: bool,
}

impl Field {
    fn share(&self, day: Date) -> Decimal {
        let days = |to: Date| self.first.until(to).map_or(0, |span| span.get_days());
        let (from, until) = EDGES;
        let along = Decimal::from(days(day)) / Decimal::from(days(self.last).max(1));
        let share = Decimal::from(from) + along * Decimal::from(until - from);
        if self.mirrored { Decimal::ONE_HUNDRED - share } else { share }
    }

    fn x(&self, day: Date) -> String {
        percent(self.share(day))
    }

    fn y(&self, value: Decimal) -> Decimal {
        let height = Decimal::from(HEIGHT - ABOVE - BELOW);
        let up = height * (value.max(Decimal::ZERO) / self.most);
        (Decimal::from(HEIGHT - BELOW) - up).round_dp(1)
    }

    /// The two sides of the field, in percent.
    fn sides(&self) -> (String, String) {
        (self.x(self.first), self.x(self.last))
    }
}

fn percent(number: Decimal) -> String {
    format!("{}%", number.round_dp(2).normalize())
}

/// The drawing with its key.
pub fn chart(question: &Question, line: &ObligationLine, target: &TargetRow) -> Markup {
    let rivals = || target.observations.iter().flat_map(|one| &one.rivals);
    let seen = target.observations.iter().chain(rivals()).map(|row| row.point);
    let points: Vec<Point> = seen.chain(target.finding.baseline).collect();
    let aim = line.due.map(PartialDate::certain);
    let days = || points.iter().map(|one| one.until).chain(aim);
    let values = points.iter().map(|one| one.value).chain([target.value.number]);
    let (Some(first), Some(last), Some(most)) = (days().min(), days().max(), values.max()) else {
        return html! {};
    };
    if most <= Decimal::ZERO {
        return html! {};
    }
    let mirrored = question.words.dir() == "rtl";
    let field = Field { first, last, most, mirrored };
    let start = target.finding.baseline;
    html! {
        svg class="chart" width="100%" height=(HEIGHT) aria-hidden="true" focusable="false" {
            (grid(question, &field))
            @if let Some((start, due)) = start.zip(aim) {
                line class="aim" x1=(field.x(start.until)) y1=(field.y(start.value))
                    x2=(field.x(due)) y2=(field.y(target.value.number)) {}
            }
            @for one in rivals() { (dot(&field, one, "rival")) }
            @for one in &target.observations { (dot(&field, one, "seen")) }
            (labels(question, &field, target))
            (goal(question, &field, target, aim))
        }
        (key(question, target))
    }
}

/// Lines across at round values, and a mark for each year.
fn grid(question: &Question, field: &Field) -> Markup {
    let (from, until) = field.sides();
    let (first, last) = (field.first.year(), field.last.year());
    // So many years find room on a phone.
    let step = usize::try_from((last - first) / 6 + 1).unwrap_or(1);
    html! {
        @for tick in bars::ticks(field.most) {
            @let y = field.y(tick);
            line class="grid" x1=(from) x2=(until) y1=(y) y2=(y) {}
            text class="tick" x=(from) y=(y - Decimal::from(3)) {
                (format::rounded(tick, question.words))
            }
        }
        @for year in (first..=last).step_by(step) {
            // A year ends where its figure stands.
            @let day = Date::new(year, 12, 31).unwrap_or(field.last).min(field.last);
            text class="year" x=(field.x(day)) y=(HEIGHT - 6) { (year) }
        }
    }
}

fn dot(field: &Field, one: &ObservationRow, class: &str) -> Markup {
    let point = &one.point;
    html! {
        circle class={ "dot " (class) @if point.provisional { " provisional" } }
            cx=(field.x(point.until)) cy=(field.y(point.value)) r="5" {}
    }
}

/// The values beside the points, as far as they find room; what the rule read comes first.
fn labels(question: &Question, field: &Field, target: &TargetRow) -> Markup {
    let mut taken: Vec<Decimal> = Vec::new();
    let mut shown = Vec::new();
    let read = [target.finding.latest, target.finding.baseline];
    let others = target.observations.iter().rev().map(|one| one.point);
    for point in read.into_iter().flatten().chain(others) {
        let at = field.share(point.until);
        if taken.iter().all(|other| (at - *other).abs() >= Decimal::from(APART)) {
            taken.push(at);
            shown.push(point);
        }
    }
    html! {
        @for point in shown {
            text class="label" x=(field.x(point.until))
                y=(field.y(point.value) - Decimal::from(11)) {
                (brief(question, &target.measure, point.value))
            }
        }
    }
}

/// What is to be reached, where a day is set; else a line across.
fn goal(question: &Question, field: &Field, target: &TargetRow, due: Option<Date>) -> Markup {
    let y = field.y(target.value.number);
    let (from, until) = field.sides();
    html! {
        @match due {
            Some(due) => {
                circle class="goal" cx=(field.x(due)) cy=(y) r="7" {}
                circle class="goal within" cx=(field.x(due)) cy=(y) r="2.5" {}
                text class="label goal" x=(field.x(due)) y=(y - Decimal::from(13)) {
                    (brief(question, &target.measure, target.value.number))
                }
            }
            None => line class="aim" x1=(from) x2=(until) y1=(y) y2=(y) {},
        }
    }
}

/// What the marks mean.
fn key(question: &Question, target: &TargetRow) -> Markup {
    let words = question.words;
    let provisional = target.observations.iter().any(|one| one.point.provisional);
    let rival = target.observations.iter().any(|one| !one.rivals.is_empty());
    let swatch = |class: &str| {
        html! {
            svg class="swatch chart" width="20" height="14" aria-hidden="true" focusable="false" {
                @match class {
                    "aim" => line class="aim" x1="0" x2="20" y1="7" y2="7" {},
                    "goal" => { circle class="goal" cx="10" cy="7" r="6" {} },
                    _ => circle class={ "dot " (class) } cx="10" cy="7" r="5" {},
                }
            }
        }
    };
    html! {
        ul class="key" {
            li { (swatch("seen")) (words.text("key-observed")) }
            @if provisional { li { (swatch("seen provisional")) (words.text("key-provisional")) } }
            @if rival { li { (swatch("rival")) (words.text("key-rival")) } }
            li { (swatch("goal")) (words.text("key-goal")) }
            li { (swatch("aim")) (words.text("key-aim")) }
        }
    }
}
