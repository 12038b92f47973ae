//! The reader's drafts held against the gold set's.

use super::{Counts, GoldDraft, GoldFiller, GoldText, Scores, Traps, fields, is_core};
use register::{Deed, Draft, Field, Filler};
use serde::Serialize;
use std::{collections::BTreeMap, fmt::Write};

/// The figures of a run over a gold set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Evaluation {
    /// How many texts were read.
    pub texts: u32,
    /// All deeds together, each draft counting once.
    pub total: Scores,
    /// By deed.
    pub deeds: BTreeMap<Deed, Scores>,
    /// By field, over all deeds; what counts is the filler.
    pub fields: BTreeMap<Field, Counts>,
    /// By deed and field.
    pub deed_fields: BTreeMap<Deed, BTreeMap<Field, Counts>>,
    /// The traps.
    pub traps: Traps,
    /// What was missed, spurious or wrong, in the texts' order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub misses: Vec<Missed>,
}

/// A draft that is not as the gold set has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Missed {
    /// The text's id.
    pub text: String,
    /// Whether the text is a trap.
    pub trap: bool,
    /// What is the matter.
    pub what: Found,
    /// What the gold set has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gold: Option<String>,
    /// What the reader gave.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft: Option<String>,
    /// In what they differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub differences: Vec<Difference>,
    /// The text itself.
    pub passage: String,
}

/// What is the matter with a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Found {
    /// The gold set has it, the reader gave nothing.
    Missed,
    /// The reader gave it, the gold set has nothing.
    Spurious,
    /// Both have it, and not the same.
    Wrong,
    /// It is strictly right, and differs in a field that is not of the core.
    Fields,
}

/// In what a draft differs from the gold set's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Difference {
    /// How far it has come.
    Stage,
    /// Whether it is so.
    Polarity,
    /// How real it is.
    Reality,
    /// A field.
    #[serde(untagged)]
    Field(Field),
}

impl Evaluation {
    /// Counts one text and what was read from it.
    pub fn add(&mut self, gold: &GoldText, drafts: &[Draft]) {
        let pairs = pair(gold, drafts);
        let begin = self.misses.len();
        self.texts += 1;
        for (at, one) in gold.drafts.iter().enumerate() {
            let draft = pairs.iter().find(|pair| pair.gold == at).map(|pair| &drafts[pair.draft]);
            let differences = draft.map_or_else(Vec::new, |draft| differences(one, draft));
            let strict = draft.is_some() && differences.is_empty();
            self.count(one.deed, |counts| counts.gold += 1);
            self.right(one.deed, strict, draft.is_some());
            self.count_fields(one, draft);
            let minor = draft.map_or_else(Vec::new, |draft| minor(one, draft));
            let what = match draft {
                None => Found::Missed,
                Some(_) if !strict => Found::Wrong,
                Some(_) if !minor.is_empty() => Found::Fields,
                Some(_) => continue,
            };
            let differences = [differences, minor].concat();
            self.miss(gold, what, (Some(one), draft), differences);
        }
        for (at, draft) in drafts.iter().enumerate() {
            self.count(draft.deed, |counts| counts.drafts += 1);
            if pairs.iter().all(|pair| pair.draft != at) {
                for field in fields(draft.deed) {
                    let drafts = small(distinct(draft, *field).len());
                    self.count_field(draft.deed, *field, Counts { drafts, ..Counts::default() });
                }
                self.miss(gold, Found::Spurious, (None, Some(draft)), Vec::new());
            }
        }
        if gold.trap.is_some() {
            let those = &self.misses[begin..];
            let number = |what| small(those.iter().filter(|miss| miss.what == what).count());
            let (spurious, wrong) = (number(Found::Spurious), number(Found::Wrong));
            self.traps.texts += 1;
            self.traps.spurious += spurious;
            self.traps.wrong += wrong;
            self.traps.fell_for += u32::from(spurious + wrong > 0);
        }
    }

    fn miss(
        &mut self,
        gold: &GoldText,
        what: Found,
        (one, draft): (Option<&GoldDraft>, Option<&Draft>),
        differences: Vec<Difference>,
    ) {
        self.misses.push(Missed {
            text: gold.id.clone(),
            trap: gold.trap.is_some(),
            what,
            gold: one.map(told_gold),
            draft: draft.map(told_draft),
            differences,
            passage: gold.text.clone(),
        });
    }

    fn count(&mut self, deed: Deed, count: impl Fn(&mut Counts)) {
        for scores in [&mut self.total, self.deeds.entry(deed).or_default()] {
            count(&mut scores.strict);
            count(&mut scores.overlap);
        }
    }

    fn right(&mut self, deed: Deed, strict: bool, overlap: bool) {
        for scores in [&mut self.total, self.deeds.entry(deed).or_default()] {
            scores.strict.right += u32::from(strict);
            scores.overlap.right += u32::from(overlap);
        }
    }

    fn count_fields(&mut self, gold: &GoldDraft, draft: Option<&Draft>) {
        for field in &judged(gold) {
            let wanted = gold.fields.get(field).map_or(&[][..], Vec::as_slice);
            let found = draft.map_or_else(Vec::new, |draft| distinct(draft, *field));
            let right = agreeing(wanted, &found);
            let (gold_count, drafts) = (small(wanted.len()), small(found.len()));
            self.count_field(gold.deed, *field, Counts { gold: gold_count, drafts, right });
        }
    }

    fn count_field(&mut self, deed: Deed, field: Field, counts: Counts) {
        if counts != Counts::default() {
            *self.fields.entry(field).or_default() += counts;
            *self.deed_fields.entry(deed).or_default().entry(field).or_default() += counts;
        }
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A gold draft and the reader's, by their places.
struct Pair {
    gold: usize,
    draft: usize,
}

/// Who belongs to whom: the pair that agrees most first, ties by place.
fn pair(gold: &GoldText, drafts: &[Draft]) -> Vec<Pair> {
    let mut possible = Vec::new();
    for (at_gold, one) in gold.drafts.iter().enumerate() {
        for (at_draft, draft) in drafts.iter().enumerate() {
            if let Some(rank) = rank(one, draft) {
                possible.push((rank, Pair { gold: at_gold, draft: at_draft }));
            }
        }
    }
    // A stable sort keeps the places' order among equals.
    possible.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    let mut pairs: Vec<Pair> = Vec::new();
    for (_, one) in possible {
        if pairs.iter().all(|pair| pair.gold != one.gold && pair.draft != one.draft) {
            pairs.push(one);
        }
    }
    pairs
}

/// How well two drafts agree: strictly or not, and in how many respects. Nothing if they are not
/// about the same thing.
fn rank(gold: &GoldDraft, draft: &Draft) -> Option<(bool, usize)> {
    if gold.deed != draft.deed {
        return None;
    }
    let agrees = |field: &Field| agreeing(&gold.fields[field], &distinct(draft, *field)) > 0;
    let agreed: Vec<Field> = gold.fields.keys().copied().filter(agrees).collect();
    // Two sentences of one speaker or of one day are not about one thing for that alone.
    let only_loose = gold.fields.keys().all(|field| is_loose(*field));
    if !agreed.iter().any(|field| only_loose || !is_loose(*field)) {
        return None;
    }
    let differences = differences(gold, draft);
    let kept = 3 - differences.iter().filter(|one| !matches!(one, Difference::Field(_))).count();
    Some((differences.is_empty(), agreed.len() + kept))
}

fn is_loose(field: Field) -> bool {
    matches!(field, Field::Speaker | Field::Office | Field::When | Field::Where | Field::Status)
}

/// In what a draft is strictly wrong.
fn differences(gold: &GoldDraft, draft: &Draft) -> Vec<Difference> {
    let mut differences = Vec::new();
    if gold.stage.is_some() && gold.stage != draft.stage {
        differences.push(Difference::Stage);
    }
    if gold.polarity != draft.polarity {
        differences.push(Difference::Polarity);
    }
    if gold.reality != draft.reality {
        differences.push(Difference::Reality);
    }
    for (field, wanted) in &gold.fields {
        if is_core(gold.deed, *field) && !equal(wanted, &distinct(draft, *field)) {
            differences.push(Difference::Field(*field));
        }
    }
    differences
}

/// The judged fields beyond the core in which a draft differs.
fn minor(gold: &GoldDraft, draft: &Draft) -> Vec<Difference> {
    let mut fields = judged(gold);
    fields.retain(|field| {
        let wanted = gold.fields.get(field).map_or(&[][..], Vec::as_slice);
        !is_strict(gold, *field) && !equal(wanted, &distinct(draft, *field))
    });
    fields.into_iter().map(Difference::Field).collect()
}

/// The deed's fields, and what the gold set says beyond them.
fn judged(gold: &GoldDraft) -> Vec<Field> {
    let row = fields(gold.deed);
    let beyond = gold.fields.keys().filter(|field| !row.contains(field));
    row.iter().chain(beyond).copied().collect()
}

/// Whether a field must be right for the draft to be.
fn is_strict(gold: &GoldDraft, field: Field) -> bool {
    is_core(gold.deed, field) && gold.fields.contains_key(&field)
}

fn equal(wanted: &[GoldFiller], found: &[&Filler]) -> bool {
    wanted.len() == found.len() && agreeing(wanted, found) as usize == wanted.len()
}

/// A field's fillers, each value once.
fn distinct(draft: &Draft, field: Field) -> Vec<&Filler> {
    let mut fillers: Vec<&Filler> = Vec::new();
    for one in draft.fields.get(&field).into_iter().flatten() {
        if fillers.iter().all(|other| other.value != one.value) {
            fillers.push(one);
        }
    }
    fillers
}

/// How many fillers agree, each with one of the other side.
fn agreeing(wanted: &[GoldFiller], found: &[&Filler]) -> u32 {
    let mut taken = vec![false; found.len()];
    let mut right = 0;
    for one in wanted {
        let mut free = (0..found.len()).filter(|at| !taken[*at]);
        if let Some(at) = free.find(|at| agree(one, found[*at])) {
            taken[at] = true;
            right += 1;
        }
    }
    right
}

/// A value must be equal; of words without a value half must be shared.
fn agree(gold: &GoldFiller, found: &Filler) -> bool {
    match &gold.value {
        Some(value) => *value == found.value,
        None => gold.words == found.value || share(&gold.words, &found.words.exact),
    }
}

/// Whether at least half the words of the shorter stand in the longer, words of grammar apart.
fn share(one: &str, other: &str) -> bool {
    let (one, other) = (content(one), content(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let common = short.iter().filter(|word| long.contains(word)).count();
    !short.is_empty() && 2 * common >= short.len()
}

const GRAMMAR: [&str; 14] =
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "s", "the", "to"];

fn content(words: &str) -> Vec<String> {
    let all = words.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty());
    let all: Vec<String> = all.map(str::to_lowercase).collect();
    let content: Vec<String> =
        all.iter().filter(|word| !GRAMMAR.contains(&word.as_str())).cloned().collect();
    // A filler of nothing but grammar ("the two") still has its words.
    if content.is_empty() { all } else { content }
}

fn told_gold(draft: &GoldDraft) -> String {
    let fields = draft.fields.iter();
    let fields = fields.map(|(field, all)| (*field, all.iter().map(GoldFiller::told).collect()));
    told((draft.deed, draft.stage, draft.polarity.code(), draft.reality.code()), fields)
}

fn told_draft(draft: &Draft) -> String {
    let fields = draft.fields.keys();
    let fields = fields.map(|field| (*field, draft.values(*field).collect()));
    let text = told((draft.deed, draft.stage, draft.polarity.code(), draft.reality.code()), fields);
    format!("{text} [{}]", draft.frame)
}

fn told<'f>(
    (deed, stage, polarity, reality): (Deed, Option<vocabulary::Stage>, &str, &str),
    fields: impl Iterator<Item = (Field, Vec<&'f str>)>,
) -> String {
    let stage = stage.map_or_else(String::new, |stage| format!(" {stage}"));
    let mut text = format!("{deed}{stage} {polarity} {reality}");
    for (field, values) in fields {
        // Writing to a string does not fail.
        let _ = write!(text, "; {field}: {}", values.join(" | "));
    }
    text
}
