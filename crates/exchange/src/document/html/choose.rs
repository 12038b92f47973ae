//! Which blocks of a page are its main text.
//!
//! Prose gathers in one place. The group that holds most of the long, hardly linked blocks is the
//! article; inside it links and labels are passed over, and short blocks count where they stand
//! among prose.

use super::{
    super::{Paragraphs, date, tidy},
    blocks::{Block, Node, Page},
    tag::Kind,
};
use vocabulary::PartialDate;

/// From this length, in bytes, a block is prose: about fifteen words.
const PROSE: usize = 80;
/// A shorter block at the edge of the prose counts from this length if it is a sentence.
const SENTENCE: usize = 10;
/// How many blocks in a row may be passed over at the edge of the prose.
const STRAY: usize = 4;
/// A headline stands at most so many blocks before the prose: between them are names, dates and
/// buttons.
const HEADED: usize = 40;
/// With less prose than this, in bytes, what looked beside the matter may be the matter.
const LITTLE: usize = 250;
/// A line with a date is at most so long.
const LINE: usize = 100;

/// The main text, its paragraphs separated by blank lines.
pub(super) fn main_text(page: &Page) -> String {
    let is_prose = |block: &Block| block.end - block.start >= PROSE && !is_linked(block);
    let amount = |beside: bool| -> usize {
        let prose = page.blocks.iter().filter(|block| is_prose(block) && block.beside == beside);
        prose.map(|block| block.end - block.start).sum()
    };
    let (matter, beside) = (amount(false), amount(true));
    let all = matter < LITTLE && beside > matter;
    let kept = |block: &Block| all || !block.beside;
    let prose: Vec<bool> = page.blocks.iter().map(|one| kept(one) && is_prose(one)).collect();
    let chosen = if prose.contains(&true) {
        let inside = within(&page.nodes, article(page, &prose));
        let inside: Vec<bool> =
            page.blocks.iter().map(|block| kept(block) && inside[block.node as usize]).collect();
        around(page, &prose, &inside)
    } else {
        // A page of short lines: all that is not a link.
        let any = page.blocks.iter().any(|block| kept(block) && !is_linked(block));
        page.blocks.iter().map(|one| (kept(one) || !any) && !is_linked(one)).collect()
    };
    let mut text = Paragraphs::default();
    for (block, _) in page.blocks.iter().zip(chosen).filter(|(_, chosen)| *chosen) {
        text.push(said(block, &page.text));
    }
    text.0
}

/// The first headline.
pub(super) fn headline(blocks: &[Block], text: &str) -> Option<String> {
    let mut headlines = blocks.iter().filter(|block| block.kind == Kind::Headline);
    headlines.find_map(|block| tidy(said(block, text)))
}

/// The date in the first short line that is about one, beside the matter or not.
pub(super) fn date_line(blocks: &[Block], text: &str) -> Option<PartialDate> {
    let short = blocks.iter().filter(|block| block.end - block.start <= LINE && !block.beside);
    short.map(|block| said(block, text)).find_map(date::of_line)
}

fn said<'a>(block: &Block, text: &'a str) -> &'a str {
    &text[block.start..block.end]
}

/// A third of it is links.
fn is_linked(block: &Block) -> bool {
    block.linked * 3 > block.end - block.start
}

/// The node that holds most of the prose and little else: from the root towards the article.
fn article(page: &Page, prose: &[bool]) -> usize {
    /// The prose in a node: its bytes, its blocks, and the child with most of it.
    #[derive(Clone, Copy, Default)]
    struct Holds {
        bytes: usize,
        blocks: usize,
        child: usize,
    }
    let mut holds = vec![Holds::default(); page.nodes.len()];
    for (block, _) in page.blocks.iter().zip(prose).filter(|(_, prose)| **prose) {
        let node = &mut holds[block.node as usize];
        node.bytes += block.end - block.start;
        node.blocks += 1;
    }
    // Each node stands after its parent: backwards, every node is complete when it is added.
    for at in (1..holds.len()).rev() {
        let parent = page.nodes[at].parent as usize;
        let best = holds[parent].child;
        if best == 0 || holds[at].bytes >= holds[best].bytes {
            holds[parent].child = at;
        }
        holds[parent].bytes += holds[at].bytes;
        holds[parent].blocks += holds[at].blocks;
    }
    let mut at = 0;
    loop {
        let (here, child) = (holds[at], holds[at].child);
        let inner = holds[child];
        let most = inner.bytes * 10 >= here.bytes * 6 && inner.blocks >= 3;
        let nearly_all = inner.bytes * 10 >= here.bytes * 9;
        // What stands before an article's body is often its first paragraph: stop at the article.
        if child == 0 || page.nodes[at].article || !(most || nearly_all) {
            return at;
        }
        at = child;
    }
}

/// Which nodes are in a node, itself included.
fn within(nodes: &[Node], node: usize) -> Vec<bool> {
    let mut inside = vec![false; nodes.len()];
    inside[node] = true;
    for at in node + 1..nodes.len() {
        inside[at] = inside[nodes[at].parent as usize];
    }
    inside
}

/// The prose inside the article and what belongs to it.
fn around(page: &Page, prose: &[bool], inside: &[bool]) -> Vec<bool> {
    let blocks = &page.blocks;
    let mut chosen = vec![false; blocks.len()];
    let is_core = |at: usize| prose[at] && inside[at];
    let first = (0..blocks.len()).find(|at| is_core(*at)).unwrap_or(0);
    let last = (0..blocks.len()).rfind(|at| is_core(*at)).unwrap_or(0);
    for at in first..=last {
        chosen[at] = inside[at] && !is_linked(&blocks[at]);
    }
    // Before the prose: from the headline on, wherever in the page it stands, prose and short
    // sentences; without one, those right before.
    let headline = (0..first).rfind(|at| blocks[*at].kind == Kind::Headline);
    let headline = headline.filter(|at| first - at <= HEADED);
    let mut stray = 0;
    for at in (headline.unwrap_or(0)..first).rev() {
        let block = &blocks[at];
        let mine = inside[at] || (headline.is_some() && !block.beside);
        let says = headline == Some(at) || prose[at] || is_sentence(block, page);
        chosen[at] = mine && says && !is_linked(block);
        stray = if chosen[at] { 0 } else { stray + 1 };
        if headline.is_none() && stray > STRAY {
            break;
        }
    }
    // After it: short sentences, and what a list or a table goes on with.
    let mut stray = 0;
    for at in (last + 1..blocks.len()).take_while(|at| inside[*at]) {
        let goes_on = blocks[at].kind == Kind::Item && chosen[at - 1];
        chosen[at] = !is_linked(&blocks[at]) && (goes_on || is_sentence(&blocks[at], page));
        stray = if chosen[at] { 0 } else { stray + 1 };
        if stray > STRAY {
            break;
        }
    }
    // A heading heads what is chosen.
    let mut heads = false;
    for at in (0..blocks.len()).rev() {
        if blocks[at].kind == Kind::Heading {
            chosen[at] &= heads;
            heads = false;
        } else if inside[at] {
            heads |= chosen[at];
        }
    }
    chosen
}

fn is_sentence(block: &Block, page: &Page) -> bool {
    let text = said(block, &page.text);
    let end = text.trim_end_matches(['"', '”', '’', '»', ')', '\'']);
    text.len() >= SENTENCE && end.ends_with(['.', '!', '?', '…', ':', '。'])
}
