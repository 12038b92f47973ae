//! Whether a charter holds together: what it names is there, what it asks for can be met.

mod imagined;

use crate::{
    Anchor, Base, Charter, Class, Comparison, Condition, Count, Due, Electorate, Limit, Matter,
    Method, Proposer, Rule, Status, Test, Weight, Who,
};
use imagined::Imagined;
use std::collections::BTreeSet;
use vocabulary::{ActorId, Date, Decimal, Id};

/// Something that does not hold together.
pub(crate) struct Problem {
    /// Where it stands in the file.
    pub place: Place,
    /// What was found, what was expected and how to mend it.
    pub message: String,
}

/// A place in a charter file: a text in the so-many-th table of a section.
#[derive(Clone)]
pub(crate) struct Place {
    section: &'static str,
    index: usize,
    text: String,
}

impl Place {
    fn new(section: &'static str, index: usize, text: impl Into<String>) -> Self {
        Self { section, index, text: text.into() }
    }

    fn at(&self, text: impl Into<String>) -> Self {
        Self { text: text.into(), ..*self }
    }

    /// Its byte in the file; where the text is not found, the table's header, else the start.
    pub(crate) fn find(&self, file: &str) -> usize {
        let headers = [format!("[[{}]]", self.section), format!("[{}]", self.section)];
        let mut at = None;
        for header in headers {
            at = at.or_else(|| file.match_indices(&header).nth(self.index).map(|(at, _)| at));
        }
        let Some(start) = at else { return file.find(&self.text).unwrap_or(0) };
        let table = &file[start..];
        let end = table[1..].find("\n[").map_or(table.len(), |end| end + 1);
        table[..end].find(&self.text).map_or(start, |found| start + found)
    }
}

/// Everything that does not hold together.
pub(crate) fn problems(charter: &Charter) -> Vec<Problem> {
    let mut check = Check { charter, found: Vec::new() };
    check.ids();
    if !charter.standing.values().any(|status| *status == Status::Member) {
        let message = "[standing] makes nobody a member: map at least one act to \"member\"";
        check.found.push(Problem { place: Place::new("standing", 0, ""), message: message.into() });
    }
    check.office("forum", 0, charter.forum.chair.as_ref());
    for (index, organ) in charter.organs.iter().enumerate() {
        if let Some(article) = &organ.article {
            check.article(&Place::new("organ", index, ""), article);
        }
    }
    for (index, class) in charter.classes.iter().enumerate() {
        check.class(&Place::new("class", index, "id"), class);
    }
    for (index, office) in charter.offices.iter().enumerate() {
        let place = Place::new("office", index, "succession");
        check.article(&place, &office.article);
        if let Some(succession) = &office.succession {
            check.article(&place, &succession.article);
            if let Some(by) = &succession.by {
                let known = check.is_office(by) || check.is_organ(by) || check.is_electorate(by);
                check.known(known, &place, "office, organ or electorate", by);
            }
        }
    }
    for (index, electorate) in charter.electorates.iter().enumerate() {
        check.electorate(&Place::new("electorate", index, "who"), electorate);
    }
    for (index, weight) in charter.weights.iter().enumerate() {
        check.weight(&Place::new("weight", index, "id"), weight);
    }
    for (index, rule) in charter.rules.iter().enumerate() {
        check.rule(&Place::new("rule", index, "id"), rule);
    }
    for (index, matter) in charter.matters.iter().enumerate() {
        check.matter(index, &Place::new("matter", index, "id"), matter);
    }
    for (index, due) in charter.dues.iter().enumerate() {
        check.due(&Place::new("due", index, "id"), due);
    }
    check.found
}

struct Check<'a> {
    charter: &'a Charter,
    found: Vec<Problem>,
}

/// A condition nested deeper than this is refused.
const DEEPEST: usize = 16;
/// A charter has no more electorates than this: a voter's are kept in one word.
const MOST_ELECTORATES: usize = 64;

impl Check<'_> {
    fn say(&mut self, place: &Place, message: String) {
        self.found.push(Problem { place: place.clone(), message });
    }

    fn ids(&mut self) {
        let charter = self.charter;
        let sections: [(&str, &str, Vec<&str>); 8] = [
            ("article", "an", charter.articles.iter().map(|one| one.id.as_str()).collect()),
            ("organ", "an", charter.organs.iter().map(|one| one.id.as_str()).collect()),
            ("class", "a", charter.classes.iter().map(|one| one.id.as_str()).collect()),
            ("office", "an", charter.offices.iter().map(|one| one.id.as_str()).collect()),
            ("electorate", "an", charter.electorates.iter().map(|one| one.id.as_str()).collect()),
            ("weight", "a", charter.weights.iter().map(|one| one.id.as_str()).collect()),
            ("rule", "a", charter.rules.iter().map(|one| one.id.as_str()).collect()),
            ("due", "a", charter.dues.iter().map(|one| one.id.as_str()).collect()),
        ];
        for (section, _, ids) in sections {
            let mut seen = BTreeSet::new();
            for (index, id) in ids.into_iter().enumerate().filter(|(_, id)| !seen.insert(*id)) {
                let place = Place::new(section, index, format!("\"{id}\""));
                self.say(
                    &place,
                    format!("{section} {id:?} stands twice: give each {section} its own id"),
                );
            }
        }
        if charter.electorates.len() > MOST_ELECTORATES {
            let message = format!(
                "{} electorates: expected at most {MOST_ELECTORATES}; leave out those no rule uses",
                charter.electorates.len()
            );
            self.say(&Place::new("electorate", MOST_ELECTORATES, "id"), message);
        }
    }

    fn is_office(&self, id: &Id) -> bool {
        self.charter.office(id).is_some()
    }
    fn is_organ(&self, id: &Id) -> bool {
        self.charter.organ(id).is_some()
    }
    fn is_electorate(&self, id: &Id) -> bool {
        self.charter.electorate(id).is_some()
    }

    fn known(&mut self, known: bool, place: &Place, what: &str, id: &Id) {
        if !known {
            let message = format!(
                "{what} {:?} is named but the charter has none with that id: add it or mend the id",
                id.as_str()
            );
            self.say(&place.at(format!("\"{id}\"")), message);
        }
    }

    fn office(&mut self, section: &'static str, index: usize, office: Option<&Id>) {
        if let Some(office) = office {
            let known = self.is_office(office);
            self.known(known, &Place::new(section, index, ""), "office", office);
        }
    }

    fn article(&mut self, place: &Place, article: &str) {
        if !self.charter.articles.iter().any(|one| one.id == article) {
            let message = format!(
                "article {article:?} is named but there is no [[article]] with that id: add it or mend the number"
            );
            self.say(&place.at(format!("article = \"{article}\"")), message);
        }
    }

    fn class(&mut self, place: &Place, class: &Class) {
        self.article(place, &class.article);
        let anchors =
            [class.contribution.as_ref().map(|rule| rule.of), class.term.as_ref().map(|t| t.of)];
        for anchor in anchors.into_iter().flatten() {
            self.anchor(place, &format!("class {:?}", class.id.as_str()), anchor);
        }
        if let Some(by) = class.term.as_ref().and_then(|term| term.renewable_by.as_ref()) {
            let known = self.is_office(by);
            self.known(known, place, "office", by);
        }
        if let Some(rule) = &class.contribution {
            if !rule.measure.is_money() {
                let message = format!(
                    "class {:?} has a line in {}: expected a currency",
                    class.id.as_str(),
                    rule.measure
                );
                self.say(place, message);
            }
            if rule.more_than.is_sign_negative() {
                let message = format!("more_than is {}: expected 0 or more", rule.more_than);
                self.say(&place.at("more_than"), message);
            }
        }
    }

    fn anchor(&mut self, place: &Place, what: &str, anchor: Anchor) {
        let text = &self.charter.text;
        let missing = match anchor {
            Anchor::EntryIntoForce => text.entry_into_force.is_none(),
            Anchor::Signature => text.signed.is_none(),
            Anchor::Accession => false,
        };
        if missing {
            let message =
                format!("{what} counts from {anchor}, but [charter] gives no such date: add it");
            self.say(place, message);
        }
    }

    fn electorate(&mut self, place: &Place, electorate: &Electorate) {
        self.article(place, &electorate.article);
        for article in electorate.without.iter().map(|one| &one.article) {
            self.article(place, article);
        }
        let nobody = match &electorate.who {
            Who::Members => false,
            Who::Class(classes) => {
                for class in classes {
                    let known = self.charter.classes.iter().any(|one| one.id == *class);
                    self.known(known, place, "class", class);
                }
                classes.is_empty()
            }
            Who::Organ(organ) => {
                let known = self.is_organ(organ);
                self.known(known, place, "organ", organ);
                false
            }
            Who::Actors(actors) => actors.is_empty(),
        };
        if nobody {
            let message = format!(
                "electorate {:?} has nobody in it: name at least one",
                electorate.id.as_str()
            );
            self.say(place, message);
        }
        if let Some(proxies) = &electorate.proxies {
            self.article(place, &proxies.article);
        }
        if let Some(alternates) = &electorate.alternates {
            self.article(place, &alternates.article);
            if let Some(by) = &alternates.approved_by {
                let known = self.is_office(by);
                self.known(known, place, "office", by);
            }
        }
    }

    fn weight(&mut self, place: &Place, weight: &Weight) {
        self.article(place, &weight.article);
        let name = weight.id.as_str();
        let kinds =
            [weight.table.is_some(), weight.indicator.is_some(), weight.contribution.is_some()];
        let kinds = kinds.into_iter().filter(|given| *given).count();
        let basic = weight.basic.is_some() || weight.basic_share.is_some();
        if kinds > 1 || (kinds == 0 && !basic) {
            let message = format!(
                "weight {name:?} has {kinds} of `table`, `indicator` and `contribution`: expected one"
            );
            self.say(place, message);
        }
        if weight.basic.is_some() && weight.basic_share.is_some() {
            let message = format!("weight {name:?} has `basic` and `basic_share`: leave one out");
            self.say(&place.at("basic_share"), message);
        }
        if let Some(table) = &weight.table {
            let negative = table.iter().find(|(_, votes)| votes.is_sign_negative());
            if let Some((actor, votes)) = negative {
                let message =
                    format!("weight {name:?} gives {actor} {votes} votes: expected 0 or more");
                self.say(&place.at(actor.as_str()), message);
            }
            if table.values().all(|votes| votes.is_zero()) && !basic {
                let message = format!(
                    "weight {name:?} gives nobody a vote: give at least one actor more than 0"
                );
                self.say(&place.at("table"), message);
            }
        }
        if weight.per.is_some_and(|per| per.is_zero() || per.is_sign_negative()) {
            self.say(&place.at("per"), "per is not above 0: expected a number above 0".to_owned());
        }
        if weight.basic.is_some_and(|basic| basic.is_sign_negative()) {
            self.say(&place.at("basic"), "basic is below 0: expected 0 or more".to_owned());
        }
        match weight.basic_share {
            Some(Limit::Number(_)) => {
                let message = "basic_share is a number: expected a share, as \"5.502%\"";
                self.say(&place.at("basic_share"), message.to_owned());
            }
            Some(Limit::Share(share)) if share.numerator() >= share.denominator() => {
                let message = "basic_share is the whole or more: expected less, as \"5.502%\"";
                self.say(&place.at("basic_share"), message.to_owned());
            }
            _ => {}
        }
        let line = weight.contribution.as_ref();
        if let Some(measure) = line.map(|line| &line.measure).filter(|one| !one.is_money()) {
            let message = format!("weight {name:?} counts {measure}: expected a currency");
            self.say(&place.at("contribution"), message);
        }
    }

    fn rule(&mut self, place: &Place, rule: &Rule) {
        let before = self.found.len();
        self.article(place, &rule.article);
        let known = self.is_electorate(&rule.electorate);
        self.known(known, place, "electorate", &rule.electorate);
        match (rule.method, &rule.within) {
            (Method::Silence, None) => {
                let message = format!(
                    "rule {:?} goes by silence without a deadline: add `within`, as \"P3D\"",
                    rule.id.as_str()
                );
                self.say(&place.at("method"), message);
            }
            (Method::Silence, Some(_)) | (_, None) => {}
            (method, Some(_)) => {
                let message = format!("`within` belongs to the silence procedure, not to {method}");
                self.say(&place.at("within"), message);
            }
        }
        for root in rule.quorum.iter().chain([&rule.passes]) {
            self.depth(place, root);
        }
        for condition in rule.conditions() {
            self.condition(place, rule, condition);
        }
        // Only a rule without other faults can be tried.
        if self.found.len() == before && !self.can_pass(rule) {
            let message = format!(
                "rule {:?} can never pass: no vote meets all its conditions, not even a unanimous \
                 one; mend a threshold",
                rule.id.as_str()
            );
            self.say(&place.at("passes"), message);
        }
    }

    fn depth(&mut self, place: &Place, root: &Condition) {
        fn deepest(condition: &Condition) -> usize {
            1 + condition.parts().iter().map(deepest).max().unwrap_or(0)
        }
        let depth = deepest(root);
        if depth > DEEPEST {
            let message = format!("conditions stand {depth} deep: expected at most {DEEPEST}");
            self.say(&place.at("passes"), message);
        }
    }

    fn condition(&mut self, place: &Place, rule: &Rule, condition: &Condition) {
        match condition {
            Condition::Test(test) => self.test(place, rule, test),
            Condition::All(parts) | Condition::Any(parts) => {
                if parts.is_empty() {
                    let message = "`all` and `any` need at least one condition: add it".to_owned();
                    self.say(&place.at("[]"), message);
                }
            }
            Condition::Several { at_least, of } => {
                if *at_least == 0 || *at_least > of.len() {
                    let message = format!(
                        "at_least = {at_least} of {} conditions: expected 1 to {}",
                        of.len(),
                        of.len()
                    );
                    self.say(&place.at("at_least"), message);
                }
            }
            Condition::Approval(officer) | Condition::NoVeto(officer) => {
                let known = self.is_office(&officer.office);
                self.known(known, place, "office", &officer.office);
                if let Some(article) = &officer.article {
                    self.article(place, article);
                }
            }
        }
    }

    fn test(&mut self, place: &Place, rule: &Rule, test: &Test) {
        if let Some(article) = &test.article {
            self.article(place, article);
        }
        if let Some(by) = &test.by {
            let known = self.charter.weight(by).is_some();
            self.known(known, place, "weight", by);
        }
        for electorate in test.among.iter().chain(&test.out_of) {
            let known = self.is_electorate(electorate);
            self.known(known, place, "electorate", electorate);
        }
        if let Some(office) = &test.tie {
            let known = self.is_office(office);
            self.known(known, place, "office", office);
            let half = matches!(test.needs.limit, Limit::Share(share)
                if share.numerator() * 2 == share.denominator());
            let majority = test.count == Count::Yes
                && test.of == Base::Voting
                && test.needs.comparison == Comparison::MoreThan
                && half;
            if !majority {
                let message = format!(
                    "rule {:?} breaks a tie where {} {:?} of {} is asked for: a tie is broken only \
                     where more than 1/2 of those voting must vote yes; leave `tie` out or mend the test",
                    rule.id.as_str(),
                    test.count,
                    test.needs.to_string(),
                    test.of
                );
                self.say(&place.at("tie"), message);
            }
        }
        let needs = test.needs;
        let (low, whole) = match needs.limit {
            Limit::Number(number) => (number.numerator() == 0, false),
            Limit::Share(share) => {
                (share.numerator() == 0, share.numerator() >= share.denominator())
            }
        };
        let above = matches!(needs.limit, Limit::Share(share) if share.exceeds_one());
        let unreachable = match needs.comparison {
            Comparison::MoreThan => whole && test.is_part(),
            Comparison::AtLeast => above && test.is_part(),
            Comparison::FewerThan => low,
            Comparison::AtMost => false,
        };
        let named = test.among.as_ref().unwrap_or(&rule.electorate);
        let size = self.charter.electorate(named).and_then(|one| self.size(one));
        let short = size.is_some_and(|size| {
            test.by.is_none() && needs.wants_more() && !needs.is_share() && {
                let size = u64::try_from(size).unwrap_or(u64::MAX);
                !needs.met(size, size, 1)
            }
        });
        self.weighted(place, rule, test);
        if unreachable || short {
            let of = match (short, size) {
                (true, Some(size)) => format!("; electorate {:?} has {size}", named.as_str()),
                _ => String::new(),
            };
            let message = format!(
                "rule {:?} asks for {:?}, which no vote can meet{of}: mend the threshold",
                rule.id.as_str(),
                needs.to_string()
            );
            self.say(&place.at(format!("\"{needs}\"")), message);
        }
    }

    /// A test by a table of the charter: whether all its votes together could meet the threshold, and
    /// whether anybody in the electorate has one.
    fn weighted(&mut self, place: &Place, rule: &Rule, test: &Test) {
        let weight = test.by.as_ref().and_then(|by| self.charter.weight(by));
        let Some((weight, table)) = weight.and_then(|one| Some((one, one.table.as_ref()?))) else {
            return;
        };
        if weight.basic.is_some() || weight.basic_share.is_some() {
            return;
        }
        let electorate = test.among.as_ref().unwrap_or(&rule.electorate);
        let who = self.charter.electorate(electorate).map(|one| &one.who);
        let named = |actor: &ActorId| match who {
            Some(Who::Actors(actors)) => actors.contains(actor),
            _ => true,
        };
        let votes = table.iter().filter(|(actor, _)| named(actor)).map(|(_, votes)| *votes);
        let per = weight.per.unwrap_or(Decimal::ONE);
        let total = votes
            .map(|votes| votes.checked_div(per))
            .try_fold(Decimal::ZERO, |sum, votes| sum.checked_add(votes?));
        let Some(total) = total else { return };
        if total.is_zero() {
            let message = format!(
                "rule {:?} counts by weight {:?}, whose table gives nobody in electorate {:?} a vote: \
                 add its voters to the table",
                rule.id.as_str(),
                weight.id.as_str(),
                electorate.as_str()
            );
            self.say(&place.at(format!("by = \"{}\"", weight.id)), message);
            return;
        }
        let limit = test.needs.limit_of(0, 0).filter(|_| !test.needs.is_share());
        let short = limit.is_some_and(|limit| match test.needs.comparison {
            Comparison::MoreThan => total <= limit,
            Comparison::AtLeast => total < limit,
            Comparison::FewerThan | Comparison::AtMost => false,
        });
        if short {
            let message = format!(
                "rule {:?} asks for {:?}, and all votes by weight {:?} are {total}: mend the \
                 threshold or the table",
                rule.id.as_str(),
                test.needs.to_string(),
                weight.id.as_str()
            );
            self.say(&place.at(format!("\"{}\"", test.needs)), message);
        }
    }

    /// How many are in an electorate, where the charter itself says so.
    fn size(&self, electorate: &Electorate) -> Option<usize> {
        match &electorate.who {
            Who::Actors(actors) => Some(actors.len()),
            Who::Class(classes) => {
                let class = |id: &Id| self.charter.classes.iter().find(|one| one.id == *id);
                let sizes = classes
                    .iter()
                    .map(|id| class(id).map(|class| class.actors.len()).filter(|size| *size > 0));
                sizes.sum()
            }
            Who::Members | Who::Organ(_) => None,
        }
    }

    /// Tries votes on an imagined roll: whether one passes.
    fn can_pass(&self, rule: &Rule) -> bool {
        let Some(imagined) = Imagined::new(self, rule) else { return true };
        imagined.passes(rule)
    }

    fn matter(&mut self, index: usize, place: &Place, matter: &Matter) {
        self.article(place, &matter.article);
        let known = self.charter.rule(&matter.rule).is_some();
        self.known(known, place, "rule", &matter.rule);
        if let Some(organ) = &matter.organ {
            let known = self.is_organ(organ);
            self.known(known, place, "organ", organ);
        }
        for proposer in &matter.propose {
            self.proposer(place, proposer);
        }
        if let Some(ratifications) = &matter.ratifications {
            for id in [&ratifications.electorate].into_iter().chain(&ratifications.including) {
                let known = self.is_electorate(id);
                self.known(known, place, "electorate", id);
            }
        }
        if matter.readings == Some(0) {
            self.say(&place.at("readings"), "readings is 0: expected 1 or more".to_owned());
        }
        if let (Some(from), Some(until)) = (matter.from, matter.until)
            && until < from
        {
            let message = format!("until {until} is before from {from}: mend one of the two");
            self.say(&place.at("until"), message);
        }
        for other in &self.charter.matters[..index] {
            if !overlap(matter, other) {
                continue;
            }
            if other.id == matter.id {
                let message = format!(
                    "matter {:?} has two rules on the same day, {:?} and {:?}: give them `from` and \
                     `until` that do not overlap",
                    matter.id.as_str(),
                    other.rule.as_str(),
                    matter.rule.as_str()
                );
                self.say(&place.at(format!("\"{}\"", matter.id)), message);
            } else if let Some(chapter) =
                matter.chapters.iter().find(|one| other.chapters.contains(one))
            {
                let message = format!(
                    "chapter {chapter:?} belongs to matters {:?} and {:?} on the same day: leave it \
                     in one of them",
                    other.id.as_str(),
                    matter.id.as_str()
                );
                self.say(&place.at("chapters"), message);
            }
        }
    }

    fn proposer(&mut self, place: &Place, proposer: &Proposer) {
        let given = [&proposer.office, &proposer.organ, &proposer.of];
        if given.iter().filter(|one| one.is_some()).count() != 1 {
            let message =
                "who may propose is one of `office`, `organ` and `of`: give one".to_owned();
            self.say(&place.at("propose"), message);
        }
        if let Some(office) = &proposer.office {
            let known = self.is_office(office);
            self.known(known, place, "office", office);
        }
        if let Some(organ) = &proposer.organ {
            let known = self.is_organ(organ);
            self.known(known, place, "organ", organ);
        }
        if let Some(of) = &proposer.of {
            let known = self.is_electorate(of);
            self.known(known, place, "electorate", of);
        }
        if matches!(proposer.at_least, Some(Limit::Share(share)) if share.exceeds_one()) {
            let message = "at_least is more than the whole electorate: expected at most 1/1";
            self.say(&place.at("at_least"), message.to_owned());
        }
    }

    fn due(&mut self, place: &Place, due: &Due) {
        self.article(place, &due.article);
        if let Some(by) = &due.by {
            let known = self.is_office(by) || self.is_organ(by);
            self.known(known, place, "office or organ", by);
        }
        if let Some(unless) = &due.unless {
            let known = self.charter.dues.iter().any(|one| one.id == *unless && one.id != due.id);
            self.known(known, place, "another due", unless);
        }
        match (due.first, &due.after, due.of) {
            (Some(_), None, None) => {}
            (None, Some(_), Some(Anchor::Accession)) => {
                let message = "a due of the forum cannot count from the accession of a member: \
                               expected entry-into-force or signature";
                self.say(&place.at("of"), message.to_owned());
            }
            (None, Some(_), Some(anchor)) => {
                self.anchor(place, &format!("due {:?}", due.id.as_str()), anchor);
            }
            _ => {
                let message = format!(
                    "due {:?} needs a first day: give `first`, or `after` and `of`",
                    due.id.as_str()
                );
                self.say(place, message);
            }
        }
    }
}

fn overlap(one: &Matter, other: &Matter) -> bool {
    let first = |matter: &Matter| matter.from.unwrap_or(Date::MIN);
    let last = |matter: &Matter| matter.until.unwrap_or(Date::MAX);
    first(one) <= last(other) && first(other) <= last(one)
}
