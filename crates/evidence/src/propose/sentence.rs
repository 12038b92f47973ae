//! What a draft says, in one neutral sentence of our own.

use super::{amount, name, short};
use register::{Basis, Deed, Draft, Field, Filler, Polarity, Reality};
use vocabulary::{ActorId, Bound, Id};

/// Names one after another: `A, B and C`.
pub(super) fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

/// The name of a meeting: which one, of whom.
pub(super) fn meeting(draft: &Draft) -> String {
    let order = draft.values(Field::Order).next().and_then(|order| order.parse().ok());
    let which =
        order.map_or_else(|| "Meeting".to_owned(), |order| format!("{} meeting", nth(order)));
    let forum = names(draft, Field::Forum);
    let who = names(draft, Field::Who);
    match (who.is_empty(), forum.is_empty()) {
        (true, true) => which,
        (false, _) => format!("{which} of {who}"),
        (true, false) => format!("{which} of {forum}"),
    }
}

fn nth(order: u32) -> String {
    let first = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth"];
    let at = usize::try_from(order).ok().and_then(|order| order.checked_sub(1));
    let named = at.and_then(|at| first.get(at)).map(|word| (*word).to_owned());
    named.unwrap_or_else(|| format!("No. {order}"))
}

/// The names of a field's actors.
fn names(draft: &Draft, field: Field) -> String {
    let fillers = draft.fields.get(&field).map_or(&[][..], Vec::as_slice);
    let mut found: Vec<String> = Vec::new();
    for name in fillers.iter().map(called) {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    list(&found.iter().map(String::as_str).collect::<Vec<_>>())
}

/// States whose English name takes an article.
const WITH_ARTICLE: [&str; 14] = [
    "ARE", "BHS", "CAF", "COM", "DOM", "GBR", "GMB", "MDV", "MHL", "NLD", "PHL", "SLB", "SYC",
    "USA",
];

/// The listed name; of what is not listed the words, unless they only refer to it.
fn called(filler: &Filler) -> String {
    let (value, listed) = (filler.value.as_str(), name(&filler.value));
    let is_id = value.parse::<ActorId>().is_ok();
    if listed == value && is_id && filler.basis != Basis::Reference {
        return filler.words.exact.clone();
    }
    // Organisations are common nouns in capitals, when their names have several words.
    let common = is_id && listed != value && value.parse::<Id>().is_ok() && listed.contains(' ');
    let article = WITH_ARTICLE.contains(&value) || common && !listed.starts_with("The ");
    if article { format!("the {listed}") } else { listed.to_owned() }
}

/// The past and the base form of what was done.
const fn verb(deed: Deed) -> (&'static str, &'static str) {
    match deed {
        Deed::Pledge => ("pledged", "give"),
        Deed::Payment => ("paid", "pay"),
        Deed::Delivery => ("delivered", "deliver"),
        Deed::Refusal => ("declined to give", "give"),
        Deed::Cut => ("took back", "take back"),
        Deed::Suspension => ("suspended", "suspend"),
        Deed::Invitation => ("invited", "invite"),
        Deed::Acceptance => ("accepted an invitation", "accept an invitation"),
        Deed::Decline => ("declined an invitation", "decline an invitation"),
        Deed::Signature => ("signed", "sign"),
        Deed::Ratification => ("ratified", "ratify"),
        Deed::Accession => ("joined", "join"),
        Deed::Participation => ("took part", "take part"),
        Deed::Observer => ("took part as an observer", "take part as an observer"),
        Deed::Withdrawal => ("withdrew", "withdraw"),
        Deed::Meeting => ("met", "meet"),
        Deed::Visit => ("visited", "visit"),
        Deed::Call => ("held a call", "hold a call"),
        Deed::Agreement => ("reached", "reach"),
        Deed::Target => ("set a target", "set a target"),
        Deed::Need => ("stated a need", "state a need"),
        Deed::Vote => ("voted", "vote"),
        Deed::Mediation => ("mediated", "mediate"),
        Deed::Quotation | Deed::Position => ("made a statement", "make a statement"),
        Deed::Dispute => ("had a dispute", "have a dispute"),
        Deed::Forum => ("was named", "be named"),
    }
}

/// How the object of what was done is joined to it.
const fn joined(deed: Deed) -> &'static str {
    match deed {
        Deed::Visit | Deed::Invitation => "",
        Deed::Meeting | Deed::Call | Deed::Agreement | Deed::Dispute => "with ",
        Deed::Mediation => "between ",
        _ => "to ",
    }
}

/// How the forum is joined to it.
const fn into_forum(deed: Deed) -> &'static str {
    match deed {
        Deed::Accession => "",
        Deed::Invitation | Deed::Acceptance | Deed::Decline | Deed::Pledge => "to ",
        Deed::Withdrawal => "from ",
        Deed::Signature | Deed::Ratification => "the founding text of ",
        _ => "in ",
    }
}

/// The sentence.
pub(super) fn summary(draft: &Draft) -> String {
    let who = names(draft, Field::Who);
    let speaker = draft.values(Field::Speaker).next().map(short);
    // Who speaks of itself is named once.
    let bare = |name: &str| name.trim_start_matches("the ").to_lowercase();
    let speaker = speaker.filter(|speaker| bare(speaker) != bare(&who)).unwrap_or_default();
    let forum = names(draft, Field::Forum);
    let speech = matches!(draft.deed, Deed::Quotation | Deed::Position);
    let of_forum = matches!(draft.deed, Deed::Forum | Deed::Vote);
    let subject = match (who.is_empty(), speaker.is_empty()) {
        (false, false) if speech => format!("{speaker}, for {who},"),
        (true, false) if speech => speaker.clone(),
        (true, _) if of_forum && !forum.is_empty() => forum.clone(),
        (true, _) => "an actor that the text does not name".to_owned(),
        (false, _) => who,
    };
    let mut parts = Vec::new();
    if !speaker.is_empty() && !speech {
        parts.push(format!("According to {speaker},"));
    }
    parts.extend([subject, did(draft)]);
    parts.extend(rest(draft, &forum));
    let mut text = parts.join(" ");
    if let Some(first) = text.get(..1).map(str::to_uppercase) {
        text.replace_range(..1, &first);
    }
    text.push('.');
    text
}

/// What was done, or is to be, or was not.
fn did(draft: &Draft) -> String {
    let status = draft.values(Field::Status).next();
    let outcome = draft.values(Field::Outcome).next();
    let (past, base) = match (draft.deed, status, outcome) {
        (Deed::Agreement, Some("signed"), _) => ("signed", "sign"),
        (Deed::Agreement, Some("ratified"), _) => ("ratified", "ratify"),
        (Deed::Agreement, Some("ended"), _) => ("ended", "end"),
        (Deed::Agreement, Some("proposed"), _) => ("discussed", "discuss"),
        // What one voter did.
        (Deed::Vote, _, Some("for")) => ("voted for", "vote for"),
        (Deed::Vote, _, Some("against")) => ("voted against", "vote against"),
        (Deed::Vote, _, Some("abstained")) => ("abstained", "abstain"),
        (Deed::Vote, _, Some("vetoed")) => ("vetoed", "veto"),
        (deed, ..) => verb(deed),
    };
    let many = draft.fields.get(&Field::Who).is_some_and(|who| who.len() > 1);
    let be = if many { "are" } else { "is" };
    match (draft.polarity, draft.reality) {
        // "Declined to give" says the denial itself.
        _ if draft.deed == Deed::Refusal => past.to_owned(),
        (Polarity::Affirmed, Reality::Actual) => past.to_owned(),
        (Polarity::Affirmed, Reality::Planned | Reality::Conditional) => format!("{be} to {base}"),
        (Polarity::Affirmed, Reality::Possible) => format!("may {base}"),
        (Polarity::Denied, Reality::Actual) => format!("did not {base}"),
        (Polarity::Denied, Reality::Planned | Reality::Conditional) => {
            format!("{be} not to {base}")
        }
        (Polarity::Denied, Reality::Possible) => format!("may not {base}"),
    }
}

/// What stands behind the verb.
fn rest(draft: &Draft, forum: &str) -> Vec<String> {
    let deed = draft.deed;
    let first = |field| draft.values(field).next().map(short);
    let mut parts = Vec::new();
    let mut part = |before: &str, text: Option<String>| {
        let text = text.filter(|text| !text.is_empty() || !before.ends_with(' '));
        parts.extend(text.map(|text| format!("{before}{text}")).filter(|part| !part.is_empty()));
    };
    if deed == Deed::Agreement {
        let title = first(Field::Title).map(|title| format!(" ({title})"));
        part("an agreement", Some(title.unwrap_or_default()));
    }
    if deed == Deed::Target {
        part("for ", first(Field::Topic));
        part("of ", draft.values(Field::Amount).next().map(quantity));
    } else if deed == Deed::Need {
        part("of ", draft.values(Field::Amount).next().map(quantity));
    } else {
        part("", draft.values(Field::Amount).next().map(quantity).or_else(|| thing(draft)));
    }
    if deed == Deed::Vote {
        let one = draft.values(Field::Who).next().is_some() && first(Field::Outcome).is_some();
        part(if one { "" } else { "on " }, first(Field::Title));
        let counts =
            [(Field::Yes, "for"), (Field::No, "against"), (Field::Abstained, "abstaining")];
        let counts =
            counts.map(|(field, side)| first(field).map(|count| format!("{count} {side}")));
        part("with ", Some(counts.into_iter().flatten().collect::<Vec<_>>().join(", ")));
        part("and the outcome ", first(Field::Outcome).filter(|_| !one));
    }
    part(joined(deed), Some(names(draft, Field::Whom)));
    if !matches!(deed, Deed::Forum | Deed::Vote) || draft.values(Field::Who).next().is_some() {
        part(into_forum(deed), Some(forum.to_owned()));
    }
    part("for ", first(Field::What));
    part("through ", Some(names(draft, Field::Through)));
    part("in ", first(Field::Where));
    if deed != Deed::Target {
        part("about ", first(Field::Topic));
    }
    part("over ", first(Field::Period));
    part("by ", first(Field::Due));
    if draft.reality != Reality::Actual {
        part("on ", first(Field::When));
    }
    if draft.reality == Reality::Conditional {
        let condition = first(Field::Condition).map(|one| format!("the condition: {one}"));
        part("under ", condition.or_else(|| Some("a condition".to_owned())));
    }
    parts
}

/// What is given, taken back or held where the text gives no amount.
fn thing(draft: &Draft) -> Option<String> {
    let has = |field| draft.values(field).next().is_some();
    let thing = match draft.deed {
        Deed::Suspension if has(Field::Forum) => "its part",
        Deed::Pledge
        | Deed::Payment
        | Deed::Delivery
        | Deed::Refusal
        | Deed::Cut
        | Deed::Suspension => "a contribution",
        _ => return None,
    };
    Some(thing.to_owned())
}

/// An amount in words: `up to 8000 persons`.
fn quantity(value: &str) -> String {
    let Some((amount, upper)) = amount(value) else { return value.replace('-', " ") };
    let measure = amount.measure.code();
    let things = measure.split_once(':').map_or(measure, |(_, kind)| kind);
    let Some(figure) = amount.figure else { return things.to_owned() };
    let number = figure.number;
    match (upper, figure.bound) {
        (Some(upper), _) => format!("{number} to {upper} {things}"),
        (None, Bound::Exact) => format!("{number} {things}"),
        (None, bound) => format!("{} {number} {things}", bound.code().replace('-', " ")),
    }
}
