//! Who acts: states, organisations, persons and groups.

use crate::{Id, Names, lists};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;
use std::{fmt, str::FromStr};
use thiserror::Error;

code_list! {
    /// What an actor is.
    pub enum ActorKind: "kind of actor" {
        /// A state or territory of ISO 3166-1 (XKX is user-assigned).
        State = "state",
        /// An organisation, public or private.
        Organisation = "organisation",
        /// A person, in an office.
        Person = "person",
        /// Several actors that act together.
        Group = "group",
    }
}

/// A state by its ISO 3166-1 alpha-3 code in upper case, anything else by an [`Id`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActorId(SmolStr);

impl ActorId {
    /// The id's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The state this id names, if it names one.
    #[must_use]
    pub fn state(&self) -> Option<&'static State> {
        lists::state(&self.0)
    }
}

/// A text that cannot name an actor.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "{0:?} names no actor: expected an ISO 3166-1 alpha-3 code (as KAZ) or a lower-case id listed in actors.csv"
)]
pub struct ActorError(pub String);

impl FromStr for ActorId {
    type Err = ActorError;
    fn from_str(text: &str) -> Result<Self, ActorError> {
        if lists::state(text).is_some() || text.parse::<Id>().is_ok() {
            Ok(Self(text.into()))
        } else {
            Err(ActorError(text.to_owned()))
        }
    }
}

impl fmt::Display for ActorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_from_str!(ActorId, "actor");
text_to_str!(
    ActorId,
    "^([A-Z]{3}|[a-z0-9.-]{1,80})$",
    "ISO 3166-1 alpha-3, or an id of actors.csv"
);

/// A state of the code list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// ISO 3166-1 alpha-3.
    pub alpha3: String,
    /// ISO 3166-1 alpha-2.
    pub alpha2: String,
    /// UN M49 code, three digits; empty where there is none.
    pub m49: String,
    /// Names by language.
    pub names: Names,
    /// English demonyms and adjectives, for the reader of texts.
    pub demonyms: Vec<String>,
}

/// An actor as a dossier describes it. States need no row: they come from the code list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Actor {
    /// Its id.
    pub id: ActorId,
    /// What it is.
    pub kind: ActorKind,
    /// Names by language.
    pub names: Names,
    /// For a group: who belongs to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<ActorId>,
    /// For a person: whom they speak for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<ActorId>,
    /// A remark in our own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
