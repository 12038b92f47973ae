//! The ladder as nested bars, all on one scale. The numbers stand beside them in a table, so the
//! drawings are hidden from screen readers.

use crate::{format, question::Question};
use maud::{Markup, html};
use register::Value;
use vocabulary::Decimal;

/// The rungs' classes, outer first, each with the height of its bar in a row of 24.
const RUNGS: [(&str, u32); 4] =
    [("pledged", 20), ("committed", 14), ("paid-in", 9), ("delivered", 4)];
const HEIGHT: u32 = 24;

/// A scale that all bars of a figure share.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    most: Decimal,
    /// Whether it runs from the other side.
    mirrored: bool,
}

impl Scale {
    /// A scale on which `most` fills the width.
    pub fn new(most: Decimal, question: &Question) -> Self {
        let most = if most > Decimal::ZERO { most } else { Decimal::ONE };
        Self { most, mirrored: question.words.dir() == "rtl" }
    }

    /// A number as a share of the width.
    fn share(self, number: Decimal) -> Decimal {
        (number / self.most * Decimal::ONE_HUNDRED).clamp(Decimal::ZERO, Decimal::ONE_HUNDRED)
    }

    /// Where a bar from `from` begins and how long it is, in percent.
    fn span(self, from: Decimal, to: Decimal) -> (String, String) {
        let (from, to) = (self.share(from), self.share(to));
        let begin = if self.mirrored { Decimal::ONE_HUNDRED - to } else { from };
        (percent(begin), percent(to - from))
    }

    /// Where a number stands, in percent.
    fn at(self, number: Decimal) -> String {
        self.span(number, number).0
    }
}

/// The ticks of a scale: steps of 1, 2 or 5 times a power of ten, at most seven.
pub fn ticks(most: Decimal) -> Vec<Decimal> {
    let mut step = Decimal::ONE;
    let factors = [Decimal::TWO, Decimal::new(25, 1), Decimal::TWO];
    for factor in factors.iter().cycle() {
        if most / step <= Decimal::from(7) {
            break;
        }
        step *= *factor;
    }
    (0..=7).map(|at| step * Decimal::from(at)).take_while(|tick| *tick <= most).collect()
}

fn percent(number: Decimal) -> String {
    format!("{}%", number.round_dp(3).normalize())
}

/// What a bar shows.
#[derive(Debug, Default)]
pub struct Bar<'a> {
    /// The values at each rung, outer first.
    pub rungs: Vec<&'a Value>,
    /// Whether no single donor owns it, or its source gives a bound only.
    pub hatched: bool,
    /// What it is measured against.
    pub against: Option<Decimal>,
    /// What is said of the rest, if there is room.
    pub missing: Option<String>,
}

/// A row's drawing.
pub fn bar(scale: Scale, bar: &Bar<'_>) -> Markup {
    let unknown = matches!(bar.rungs.first(), Some(Value::Unreported { .. }));
    html! {
        svg class="bar" width="100%" height=(HEIGHT) aria-hidden="true" focusable="false" {
            @if let Some(need) = bar.against {
                @let (x, width) = scale.span(Decimal::ZERO, need);
                rect class="against" x=(x) y="2" width=(width) height="20" {}
                (rest(scale, bar, need))
            }
            @for (at, (value, (class, height))) in bar.rungs.iter().zip(RUNGS).enumerate() {
                @if let Some(number) = drawn(value) {
                    (rung(scale, number, class, height))
                    @if at == 0 && bar.hatched { (rung(scale, number, "hatch", height)) }
                }
            }
            @if let Some(Value::Amount { range, .. }) = bar.rungs.first() {
                @if range.is_wide() { (whisker(scale, range.low, range.high)) }
            }
            @if unknown {
                // No length: nobody said how much.
                circle class="unknown" cx=(scale.at(Decimal::ZERO)) cy="12" r="4" {}
            }
        }
    }
}

/// What is said of the rest, in its middle.
fn rest(scale: Scale, bar: &Bar<'_>, need: Decimal) -> Markup {
    let have = bar.rungs.first().and_then(|value| drawn(value)).unwrap_or_default();
    let room = scale.share(need - have) >= Decimal::from(40);
    html! {
        @if let Some(text) = bar.missing.as_ref().filter(|_| room) {
            text class="missing" x=(scale.at((need + have) / Decimal::TWO)) y="16" { (text) }
        }
    }
}

/// The need's own bar.
pub fn need(scale: Scale, value: &Value) -> Markup {
    html! {
        svg class="bar" width="100%" height=(HEIGHT) aria-hidden="true" focusable="false" {
            @if let Some(number) = drawn(value) { (rung(scale, number, "need", 20)) }
        }
    }
}

fn drawn(value: &Value) -> Option<Decimal> {
    match value {
        Value::Amount { range, .. } if !range.preferred.is_zero() => Some(range.preferred),
        _ => None,
    }
}

fn rung(scale: Scale, number: Decimal, class: &str, height: u32) -> Markup {
    let (x, width) = scale.span(Decimal::ZERO, number);
    html! {
        rect class={ "rung " (class) } x=(x) y=((HEIGHT - height) / 2) width=(width)
            height=(height) {}
    }
}

/// From low to high.
fn whisker(scale: Scale, low: Decimal, high: Decimal) -> Markup {
    let (low, high) = (scale.at(low), scale.at(high));
    html! {
        line class="whisker" x1=(low) x2=(high) y1="12" y2="12" {}
        line class="whisker" x1=(low) x2=(low) y1="8" y2="16" {}
        line class="whisker" x1=(high) x2=(high) y1="8" y2="16" {}
    }
}

/// The scale's axis.
pub fn axis(question: &Question, scale: Scale) -> Markup {
    html! {
        svg class="axis" width="100%" height="18" aria-hidden="true" focusable="false" {
            @for tick in ticks(scale.most) {
                @let x = scale.at(tick);
                line x1=(x) x2=(x) y1="14" y2="18" {}
                // The outermost labels keep within the drawing.
                @let place = match scale.share(tick) {
                    share if share.is_zero() => "first",
                    share if share > Decimal::from(96) => "last",
                    _ => "within",
                };
                text class=(place) x=(x) y="11" { (format::rounded(tick, question.words)) }
            }
        }
    }
}

/// The hatch, defined once per page.
pub fn patterns() -> Markup {
    html! {
        svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false" {
            defs {
                pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)" {
                    line x1="0" y1="0" x2="0" y2="6" {}
                }
            }
        }
    }
}

/// What the bars' colours mean.
pub fn key(question: &Question) -> Markup {
    let swatch = |class: &str| {
        html! {
            svg class="swatch" width="26" height="14" aria-hidden="true" focusable="false" {
                @if class == "hatch" { rect class="rung pledged" width="26" height="14" {} }
                @if class == "unknown" {
                    circle class="unknown" cx="13" cy="7" r="4" {}
                } @else {
                    rect class={ "rung " (class) } width="26" height="14" {}
                }
            }
        }
    };
    let words = question.words;
    html! {
        ul class="key" {
            @for (class, _) in RUNGS { li { (swatch(class)) (words.code("stage", class)) } }
            li { (swatch("need")) (words.text("key-need")) }
            li { (swatch("hatch")) (words.text("key-hatch")) }
            li { (swatch("unknown")) (words.text("key-unknown")) }
            li { span class="none" { "0" } (words.text("value-none")) }
        }
    }
}
