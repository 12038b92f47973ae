//! Two charters side by side: what one provides and the other does not, or provides otherwise.

use crate::{
    Act, Article, Charter, Class, Due, Electorate, Matter, Office, Organ, Rule, Status, Weight,
};
use vocabulary::code_list;

code_list! {
    /// A section of a charter.
    pub enum Section: "section" {
        /// Its articles.
        Article = "article",
        /// Its organs.
        Organ = "organ",
        /// Its offices.
        Office = "office",
        /// Who votes.
        Electorate = "electorate",
        /// How votes weigh.
        Weight = "weight",
        /// How decisions are made.
        Rule = "rule",
        /// What is decided, by which rule.
        Matter = "matter",
        /// Classes of membership.
        Class = "class",
        /// What each act makes of an actor.
        Standing = "standing",
        /// What falls due.
        Due = "due",
    }
}

/// One thing a charter provides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is named after what it holds")]
pub enum Provision<'a> {
    Article(&'a Article),
    Organ(&'a Organ),
    Office(&'a Office),
    Electorate(&'a Electorate),
    Weight(&'a Weight),
    Rule(&'a Rule),
    Matter(&'a Matter),
    Class(&'a Class),
    Standing(Act, Status),
    Due(&'a Due),
}

/// A provision that differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference<'a> {
    /// The section it stands in.
    pub section: Section,
    /// Its id.
    pub id: &'a str,
    /// As it was; absent: it is new.
    pub before: Option<Provision<'a>>,
    /// As it is; absent: it is gone.
    pub after: Option<Provision<'a>>,
}

/// What differs between two charters, section by section, in the order in which `before` and then
/// `after` names it. Of an article, what it provides and what it is about are compared, not who
/// reports it.
#[must_use]
pub fn differences<'a>(before: &'a Charter, after: &'a Charter) -> Vec<Difference<'a>> {
    let mut found = Vec::new();
    for section in Section::ALL {
        let (old, new) = (before.provisions(*section), after.provisions(*section));
        let mut ids: Vec<(&str, usize)> = Vec::new();
        for list in [&old, &new] {
            for (at, (id, _)) in list.iter().enumerate() {
                // A matter has one provision per span of time.
                let nth = list[..at].iter().filter(|one| one.0 == *id).count();
                if !ids.contains(&(*id, nth)) {
                    ids.push((*id, nth));
                }
            }
        }
        for (id, nth) in ids {
            let find = |list: &[(&str, Provision<'a>)]| {
                list.iter().filter(|one| one.0 == id).nth(nth).map(|one| one.1)
            };
            let (before, after) = (find(&old), find(&new));
            let same = match (before, after) {
                (Some(Provision::Article(a)), Some(Provision::Article(b))) => {
                    (&a.topic, &a.summary) == (&b.topic, &b.summary)
                }
                _ => before == after,
            };
            if !same {
                found.push(Difference { section: *section, id, before, after });
            }
        }
    }
    found
}

impl Charter {
    /// What a section provides, with each provision's id, in order.
    #[must_use]
    pub fn provisions(&self, section: Section) -> Vec<(&str, Provision<'_>)> {
        macro_rules! list {
            ($list:ident, $kind:ident) => {
                self.$list.iter().map(|one| (one.id.as_str(), Provision::$kind(one))).collect()
            };
        }
        match section {
            Section::Article => list!(articles, Article),
            Section::Organ => list!(organs, Organ),
            Section::Office => list!(offices, Office),
            Section::Electorate => list!(electorates, Electorate),
            Section::Weight => list!(weights, Weight),
            Section::Rule => list!(rules, Rule),
            Section::Matter => list!(matters, Matter),
            Section::Class => list!(classes, Class),
            Section::Due => list!(dues, Due),
            Section::Standing => {
                let acts = self.standing.iter();
                acts.map(|(act, status)| (act.code(), Provision::Standing(*act, *status))).collect()
            }
        }
    }
}
