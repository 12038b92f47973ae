//! The charter in force or in another of its versions, and two charters side by side.

use crate::{
    State,
    decide::{Replay, replay},
    parties::{Party, party},
};
use charter::{Charter, Difference, Verdict, differences};
use register::Clocks;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use vocabulary::{Date, Id};

/// A version of a charter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VersionRow {
    /// Its name.
    pub version: String,
    /// Day of signature.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub signed: Option<Date>,
    /// Day of entry into force; absent: it is not in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub entry_into_force: Option<Date>,
    /// Whether it is in force on the as-of day.
    pub in_force: bool,
}

/// A charter with its versions and the holders of its offices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CharterText {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The version shown.
    pub version: String,
    /// Every version known, in order of entry into force.
    pub versions: Vec<VersionRow>,
    /// The offices and who holds them on the as-of day.
    pub offices: Vec<Party>,
    /// What it provides.
    pub charter: Charter,
}

/// A poll of the past, decided again under each of two charters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReplayRow {
    /// The poll.
    pub poll: Id,
    /// The motion.
    pub motion: Id,
    /// Its name in the language asked for, with the symbol of the decision it came to.
    pub title: String,
    /// The day the poll opened.
    #[schemars(with = "String")]
    pub opened: Date,
    /// What came of it under the charter of its day; absent when that cannot be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// What comes of it under the first charter; absent when that knows no such matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Verdict>,
    /// What comes of it under the second, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Verdict>,
}

impl ReplayRow {
    /// Whether it comes out otherwise under one of the two than under the charter of its day.
    #[must_use]
    pub fn differs(&self) -> bool {
        let other = |verdict: Option<Verdict>| verdict.is_some() && verdict != self.verdict;
        self.verdict.is_some() && (other(self.before) || other(self.after))
    }
}

/// Two charters side by side.
#[derive(Debug, Clone)]
pub struct CharterDiff<'a> {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The one.
    pub before: &'a Charter,
    /// The other.
    pub after: &'a Charter,
    /// What one provides and the other does not, or provides otherwise.
    pub differences: Vec<Difference<'a>>,
    /// The forum's past polls under each of the two, in order of opening.
    pub replays: Vec<ReplayRow>,
}

impl<'a> State<'a> {
    /// The version of the charter with this name, or the one in force on the as-of day. None if
    /// there is none that was known.
    #[must_use]
    pub fn charter_version(&self, version: Option<&str>) -> Option<&'a Charter> {
        let Some(version) = version else {
            return self.view.charter_on(self.view.clocks.as_of);
        };
        self.view.charters().into_iter().find(|charter| charter.text.version == version)
    }

    /// The charter's versions as far as was known, in order of entry into force.
    #[must_use]
    pub fn charter_versions(&self) -> Vec<VersionRow> {
        let in_force = self.charter_version(None);
        let row = |charter: &Charter| VersionRow {
            version: charter.text.version.clone(),
            signed: charter.text.signed,
            entry_into_force: charter.text.entry_into_force,
            in_force: in_force.is_some_and(|one| std::ptr::eq(one, charter)),
        };
        self.view.charters().into_iter().map(row).collect()
    }

    /// A version of the charter with what surrounds it. None if no version has that name.
    #[must_use]
    pub fn charter_text(&self, version: Option<&str>, language: &str) -> Option<CharterText> {
        let charter = self.charter_version(version)?;
        let clocks = self.view.clocks;
        let office = |id: &Id| party(self.view, charter, id, clocks.as_of, language);
        Some(CharterText {
            clocks,
            version: charter.text.version.clone(),
            versions: self.charter_versions(),
            offices: charter.offices.iter().map(|one| office(&one.id)).collect(),
            charter: charter.clone(),
        })
    }

    /// Compares two charters, and decides the forum's past polls again under each.
    #[must_use]
    pub fn compare<'c>(
        &self,
        before: &'c Charter,
        after: &'c Charter,
        language: &str,
    ) -> CharterDiff<'c> {
        let view = self.view;
        let symbols: BTreeMap<&Id, &String> = view
            .true_by(&view.book.decisions)
            .filter_map(|one| Some((one.record.motion.as_ref()?, one.record.symbol.as_ref()?)))
            .collect();
        let titles: BTreeMap<&Id, String> = view
            .known(&view.book.motions)
            .map(|version| &version.record)
            .map(|motion| {
                let name = motion.names.get(language);
                let symbol = symbols.get(&motion.id);
                let title = symbol.map_or(name.to_owned(), |symbol| format!("{symbol}: {name}"));
                (&motion.id, title)
            })
            .collect();
        let row = |(one, other): (Replay, Replay)| ReplayRow {
            title: titles.get(&one.motion).cloned().unwrap_or_else(|| one.motion.to_string()),
            poll: one.poll,
            motion: one.motion,
            opened: one.opened,
            verdict: one.verdict,
            before: one.under,
            after: other.under,
        };
        let (first, second) = (replay(view, before), replay(view, after));
        CharterDiff {
            clocks: view.clocks,
            before,
            after,
            differences: differences(before, after),
            replays: first.into_iter().zip(second).map(row).collect(),
        }
    }

    /// The two versions that are compared if none is named: the one in force before the latest, and
    /// the latest. None while there is but one.
    #[must_use]
    pub fn latest_two(&self) -> Option<(&'a Charter, &'a Charter)> {
        match self.view.charters().as_slice() {
            [.., before, after] => Some((before, after)),
            _ => None,
        }
    }
}
