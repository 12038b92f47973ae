//! Needs: the assessment in force, its parts, and what is missing.

use crate::state::State;
use register::{
    Range, Reading, Version,
    record::{Aspect, Need},
    rivals::choose,
};
use vocabulary::{Id, Measure};

/// A need and its rivals.
pub(crate) struct Needed<'a> {
    /// The figure that counts.
    pub version: &'a Version<Box<Need>>,
    /// Low, preferred and high over the rivals; absent when it has no figure.
    pub range: Option<Range>,
    /// The rivals.
    pub rivals: Vec<&'a Version<Box<Need>>>,
}

impl<'a> State<'a> {
    fn needs(&self) -> impl Iterator<Item = &'a Version<Box<Need>>> + Clone + '_ {
        let needs: Vec<_> = self
            .view
            .true_by(&self.view.book.needs)
            .filter(|one| one.record.aspect == Aspect::Need)
            .collect();
        needs.into_iter()
    }

    /// The whole need of the assessment in force: of those known and dated by the as-of day, the
    /// one with the latest date.
    pub(crate) fn need(&self, measure: &Measure) -> Option<Needed<'a>> {
        let totals = self.needs().filter(|one| {
            one.record.part_of.is_none()
                && one.record.amount.measure == *measure
                && one.record.proof.counts()
        });
        let latest = totals.clone().max_by(|a, b| {
            let date = |one: &Version<Box<Need>>| one.record.on.certain();
            date(a).cmp(&date(b)).then_with(|| b.record.id.cmp(&a.record.id))
        })?;
        let same = totals.filter(|one| one.record.assessment == latest.record.assessment);
        settle(same)
    }

    /// A figure of the assessment in force by its id, or by the id of a rival.
    pub(crate) fn need_part(&self, id: &Id) -> Option<Needed<'a>> {
        let named = self.needs().find(|one| one.record.id == *id)?;
        let same = self.needs().filter(|one| match &named.record.proof.question {
            Some(question) => one.record.proof.question.as_ref() == Some(question),
            None => one.record.id == *id,
        });
        settle(same)
    }

    /// The parts of a need, in order of id.
    pub(crate) fn parts(&self, whole: &Needed<'a>) -> Vec<Needed<'a>> {
        let is_part = |one: &&Version<Box<Need>>| {
            one.record.part_of.as_ref().is_some_and(|of| {
                *of == whole.version.record.id || whole.rivals.iter().any(|r| r.record.id == *of)
            })
        };
        let mut chosen =
            choose(self.needs().filter(is_part), Reading::Preferred, |one| one.amount.number());
        chosen.versions.sort_by(|a, b| a.record.id.cmp(&b.record.id));
        chosen.versions.iter().filter_map(|one| self.need_part(&one.record.id)).collect()
    }
}

/// Reads rivals on one need.
fn settle<'a>(rivals: impl Iterator<Item = &'a Version<Box<Need>>> + Clone) -> Option<Needed<'a>> {
    let read = |reading| {
        let chosen = choose(rivals.clone(), reading, |one| one.amount.number());
        chosen.versions.into_iter().min_by(|a, b| a.record.id.cmp(&b.record.id))
    };
    let version = read(Reading::Preferred)?;
    let number = |reading| read(reading).and_then(|one| one.record.amount.number());
    let range = version.record.amount.number().map(|preferred| Range {
        low: number(Reading::Low).unwrap_or(preferred),
        preferred,
        high: number(Reading::High).unwrap_or(preferred),
    });
    let rivals = rivals.filter(|one| one.seq != version.seq).collect();
    Some(Needed { version, range, rivals })
}
