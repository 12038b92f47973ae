//! A network drawn on a circle, bloc by bloc. The tables below hold everything it shows, so the
//! drawing is hidden from screen readers.

use super::letter;
use crate::question::Question;
use analysis::answer::{EdgeRow, NetworkAnswer, NodeRow};
use maud::{Markup, html};
use std::collections::BTreeMap;
use vocabulary::{ActorId, Decimal};

/// The room that a name needs outside the circle, in pixels.
const MARGIN: u32 = 175;
/// So many letters of a name find that room.
const LETTERS: usize = 26;
/// The least radius; above it each actor needs so much more of it, in hundredths of a pixel.
const LEAST: u32 = 170;
const EACH: u32 = 240;

/// The drawing.
pub fn drawing(question: &Question, network: &NetworkAnswer) -> Markup {
    let words = question.words;
    let count = u32::try_from(network.nodes.len()).unwrap_or(u32::MAX).min(2000);
    let radius = LEAST.max(count * EACH / 100);
    let side = 2 * (radius + MARGIN);
    let circle = Circle { centre: Decimal::from(side / 2), radius: Decimal::from(radius) };
    let most = network.edges.iter().map(|edge| edge.weight).max().unwrap_or(Decimal::ONE);
    let nodes: BTreeMap<&ActorId, &NodeRow> =
        network.nodes.iter().map(|node| (&node.actor, node)).collect();
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(words.text("network-drawing")) {
            // Names may run to either side of the circle, whatever the language.
            svg class="network" direction="ltr" width=(side) height=(side)
                viewBox={ "0 0 " (side) " " (side) } aria-hidden="true" focusable="false" {
                @for edge in &network.edges {
                    @if let (Some(from), Some(to)) =
                        (nodes.get(&edge.from.actor), nodes.get(&edge.to.actor)) {
                        (chord(circle, edge, from, to, most))
                    }
                }
                @for node in &network.nodes { (dot(circle, node)) }
            }
        }
    }
}

#[derive(Clone, Copy)]
struct Circle {
    centre: Decimal,
    radius: Decimal,
}

impl Circle {
    /// A place, so far from the centre as a share of the radius.
    fn at(self, node: &NodeRow, share: Decimal) -> (Decimal, Decimal) {
        let along = |number: Decimal| (self.centre + self.radius * share * number).round_dp(1);
        (along(node.x), along(node.y))
    }
}

/// A tie: a chord that bends towards the middle, heavier with its weight.
fn chord(circle: Circle, edge: &EdgeRow, from: &NodeRow, to: &NodeRow, most: Decimal) -> Markup {
    let (x1, y1) = circle.at(from, Decimal::ONE);
    let (x2, y2) = circle.at(to, Decimal::ONE);
    let bend = Decimal::new(25, 2);
    let (ax, ay) = circle.at(from, bend);
    let (bx, by) = circle.at(to, bend);
    let heavy = match edge.weight / most {
        share if share > Decimal::new(5, 1) => "heavy",
        share if share > Decimal::new(15, 2) => "middle",
        _ => "light",
    };
    html! {
        path class={ "tie " (heavy) @if from.bloc != to.bloc { " across" } }
            d={ "M" (x1) " " (y1) "C" (ax) " " (ay) " " (bx) " " (by) " " (x2) " " (y2) } {}
    }
}

/// An actor with its bloc, its name outside, along the radius.
fn dot(circle: Circle, node: &NodeRow) -> Markup {
    let (x, y) = circle.at(node, Decimal::ONE);
    let turned = node.x.is_sign_negative();
    // The place on the circle is the direction's cosine and sine.
    let (cos, sin) = if turned { (-node.x, -node.y) } else { (node.x, node.y) };
    let (cos, sin) = (cos.round_dp(4), sin.round_dp(4));
    let (anchor, beside) = if turned { ("end", "-12") } else { ("start", "12") };
    let mut name: String = node.name.chars().take(LETTERS).collect();
    if name.len() < node.name.len() {
        name.push('…');
    }
    html! {
        circle class={ "node bloc-" (node.bloc % 8) } cx=(x) cy=(y) r="7" {}
        text class="bloc" x=(x) y=(y) dy="0.35em" text-anchor="middle" { (letter(node.bloc)) }
        text transform={ "matrix(" (cos) " " (sin) " " (-sin) " " (cos) " " (x) " " (y) ")" }
            x=(beside) dy="0.35em" text-anchor=(anchor) { (name) }
    }
}
