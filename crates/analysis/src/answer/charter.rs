//! The charter in force or in another of its versions, and two charters side by side.

use crate::{
    State,
    parties::{Party, party},
};
use charter::{Charter, Difference, differences};
use register::Clocks;
use schemars::JsonSchema;
use serde::Serialize;
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

/// Two charters side by side.
#[derive(Debug, Clone)]
pub struct CharterDiff<'a> {
    /// The one.
    pub before: &'a Charter,
    /// The other.
    pub after: &'a Charter,
    /// What one provides and the other does not, or provides otherwise.
    pub differences: Vec<Difference<'a>>,
}

impl<'a> CharterDiff<'a> {
    /// Compares two charters.
    #[must_use]
    pub fn of(before: &'a Charter, after: &'a Charter) -> Self {
        Self { before, after, differences: differences(before, after) }
    }
}

impl<'a> State<'a> {
    /// The version of the charter with this name, or the one in force on the as-of day. None if
    /// there is none that was known.
    #[must_use]
    pub fn charter_version(&self, version: Option<&str>) -> Option<&'a Charter> {
        let Some(version) = version else { return self.view.charter() };
        self.view.charters().into_iter().find(|charter| charter.text.version == version)
    }

    /// The charter's versions as far as was known, in order of entry into force.
    #[must_use]
    pub fn charter_versions(&self) -> Vec<VersionRow> {
        let in_force = self.view.charter();
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
