//! What the figure's table cannot show in its cells.

use crate::{format, page::bits, question::Question};
use analysis::answer::StateOfPlay;
use maud::{Markup, html};
use register::Value;

/// The list below the table.
pub fn list(question: &Question, play: &StateOfPlay) -> Markup {
    let words = question.words;
    let unattributed = play.unattributed.first();
    let unattributed = unattributed.filter(|cell| is_some(&cell.value));
    let parts = play.needs.iter().filter(|row| row.need.figure != play.need.figure);
    html! {
        ul class="below" {
            @if let Some(cell) = unattributed {
                li {
                    (bits::rich(words, "below-unattributed", &[],
                        &[("amount", bits::quantity(question, cell))]))
                }
            }
            @if is_some(&play.restated.value) {
                li {
                    (bits::rich(words, "below-restated", &[],
                        &[("amount", bits::quantity(question, &play.restated))]))
                }
            }
            @if let Some(cell) = &play.announced {
                li {
                    (bits::rich(words, "below-announced", &[],
                        &[("amount", bits::quantity(question, cell))]))
                }
            }
            @for row in parts {
                li {
                    (bits::rich(words, "below-part",
                        &[("horizon", row.horizon.map_or_else(String::new, |horizon| {
                            format::period(horizon, words)
                        }).into())],
                        &[
                            ("amount", bits::quantity(question, &row.need)),
                            ("share", row.coverage.first().map_or_else(|| html! {}, |cell| {
                                bits::quantity(question, cell)
                            })),
                        ]))
                    (bits::grade_mark(question, row.grade))
                }
            }
        }
    }
}

fn is_some(value: &Value) -> bool {
    matches!(value, Value::Amount { range, .. } if !range.high.is_zero())
}
