//! The offices, organs and electorates that a charter names, and who holds an office.

use charter::{Charter, Office};
use register::{View, record};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{ActorId, Date, Id};

/// An actor and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Named {
    /// The actor.
    pub actor: ActorId,
    /// Its name in the language asked for.
    pub name: String,
}

/// An office, an organ or an electorate of a charter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Party {
    /// Its id.
    pub id: Id,
    /// Its name in the language asked for.
    pub name: String,
    /// Of an office: who holds it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub holders: Vec<Named>,
}

/// What a charter calls an office, an organ or an electorate; its id where it names none.
#[must_use]
pub fn party_name<'c>(charter: &'c Charter, id: &'c Id, language: &str) -> &'c str {
    let office = charter.offices.iter().map(|one| (&one.id, &one.name));
    let organs = charter.organs.iter().map(|one| (&one.id, &one.name));
    let electorates = charter.electorates.iter().map(|one| (&one.id, &one.name));
    let mut all = office.chain(organs).chain(electorates);
    all.find(|(one, _)| *one == id).map_or(id.as_str(), |(_, name)| name.get(language))
}

/// Whether a row of a person in an office speaks of this office of the charter: by its id or by one
/// of its names.
#[must_use]
pub fn is_of(row: &record::Office, office: &Office) -> bool {
    let written = row.office.to_lowercase();
    let named = || office.name.0.values().any(|name| name.to_lowercase() == written);
    written == office.id.as_str() || named()
}

/// Who holds an office on a day, as far as is known: by the rows; where no row speaks of the office,
/// by the charter itself from its entry into force on. None where neither says anything of it.
#[must_use]
pub fn holding<'a>(
    view: View<'a>,
    charter: &'a Charter,
    office: &'a Office,
    day: Date,
) -> Option<Vec<&'a ActorId>> {
    let rows = view.known(&view.book.offices).map(|version| &version.record);
    let mut rows = rows.filter(|row| row.proof.counts() && is_of(row, office)).peekable();
    if rows.peek().is_none() {
        let begun = charter.text.entry_into_force.is_none_or(|begun| begun <= day);
        return office.holder.as_ref().map(|holder| begun.then_some(holder).into_iter().collect());
    }
    let serves = |row: &&record::Office| {
        let begun = row.from.is_none_or(|from| from.certain() <= day);
        begun && row.until.is_none_or(|until| day <= until.certain())
    };
    let mut holders: Vec<&ActorId> = rows.filter(serves).map(|row| &row.person).collect();
    holders.sort();
    holders.dedup();
    Some(holders)
}

/// Who holds an office on a day, as far as is known.
#[must_use]
pub fn holders<'a>(
    view: View<'a>,
    charter: &'a Charter,
    office: &'a Office,
    day: Date,
) -> Vec<&'a ActorId> {
    holding(view, charter, office, day).unwrap_or_default()
}

/// An actor with its name.
pub fn named(view: View<'_>, actor: &ActorId, language: &str) -> Named {
    Named { actor: actor.clone(), name: view.name(actor, language).to_owned() }
}

/// A party of a charter with its name and, of an office, its holders on a day.
pub fn party<'a>(
    view: View<'a>,
    charter: &'a Charter,
    id: &Id,
    day: Date,
    language: &str,
) -> Party {
    let office = charter.office(id);
    let holders = office.map(|office| holders(view, charter, office, day)).unwrap_or_default();
    Party {
        id: id.clone(),
        name: party_name(charter, id, language).to_owned(),
        holders: holders.into_iter().map(|one| named(view, one, language)).collect(),
    }
}
