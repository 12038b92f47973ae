//! Real articles, where they are at hand: facts that must be among the drafts.

use crate::{
    read::lines,
    support::{Place, shared, skipped, text},
};
use serde_json::Value;

/// A fact: the article (the beginning of its file's name), the deed, and what else must hold, as
/// `key=value`: a key of the draft (`stage=pledged`) or a value among a field's (`who=KAZ`).
type Fact = (&'static str, &'static str, &'static [&'static str]);

/// All that is to be read in them, the naming of forums apart; each was held against the article.
const FACTS: &[Fact] = &[
    ("000", "meeting", &["who=board-of-peace"]),
    (
        "000",
        "pledge",
        &["stage=announced", "reality=planned", "who=KAZ", "amount=persons", "whom=PSE"],
    ),
    ("000", "pledge", &["stage=announced", "who=KAZ", "amount=units:medical-unit", "whom=PSE"]),
    ("000", "pledge", &["stage=announced", "who=KAZ", "amount=grants"]),
    ("000", "pledge", &["amount=7000000000 USD", "whom=PSE"]),
    ("000", "need", &["amount=70000000000 USD", "who=united-nations", "who=european-union"]),
    ("000", "position", &["who=UZB", "speaker=Shavkat Mirziyoyev"]),
    ("000", "pledge", &["stage=announced", "reality=planned", "who=TUR", "amount=persons"]),
    ("000", "pledge", &["stage=announced", "reality=planned", "who=TUR", "what=humanitarian aid"]),
    ("001", "acceptance", &["who=KAZ", "polarity=affirmed", "reality=actual"]),
    ("001", "invitation", &["amount=about 60 states"]),
    ("002", "meeting", &["who=KAZ", "who=USA", "when=XXXX-02-19", "order=3", "reality=planned"]),
    ("002", "acceptance", &["who=KAZ"]),
    ("002", "quotation", &["who=KAZ", "speaker=Tokayev"]),
    ("002", "mediation", &["who=KAZ", "reality=planned"]),
    ("002", "mediation", &["who=KAZ", "reality=actual"]),
    ("002", "position", &["who=KAZ", "speaker=Kazakhstan"]),
    ("002", "position", &["who=KAZ", "speaker=Tokayev"]),
    ("002", "visit", &["who=KAZ", "whom=USA"]),
    ("003", "visit", &["who=KAZ", "whom=TJK", "when=2024-08-22", "reality=planned"]),
    ("003", "visit", &["who=KAZ", "whom=TJK"]),
    ("003", "target", &["who=KAZ", "who=TJK", "amount=2000000000 USD", "topic=trade turnover"]),
    ("003", "agreement", &["who=KAZ", "who=TJK", "status=signed"]),
    ("004", "visit", &["who=GBR", "whom=KAZ"]),
    ("004", "mediation", &["who=KAZ", "topic=Iran’s nuclear program"]),
    ("004", "mediation", &["who=KAZ", "topic=Syrian peace talks"]),
];

/// The forums that they name.
const FORUMS: &[(&str, &[&str])] = &[
    (
        "000",
        &[
            "board-of-peace",
            "european-union",
            "organization-of-turkic-states",
            "united-nations",
            "world-bank",
            "world-economic-forum",
        ],
    ),
    ("001", &["board-of-peace"]),
    ("002", &["board-of-peace", "congress-of-leaders", "un-general-assembly", "united-nations"]),
    ("003", &[]),
    ("004", &["astana-international-forum", "cica", "congress-of-leaders", "cop"]),
];

/// How many quotations each article attributes to a speaker.
const QUOTATIONS: &[(&str, usize)] = &[("000", 0), ("001", 0), ("002", 5), ("003", 0), ("004", 0)];

fn holds(draft: &Value, condition: &str) -> bool {
    let (key, value) = condition.split_once('=').expect("key=value");
    let fillers = draft["fields"][key].as_array().into_iter().flatten();
    draft[key] == value || fillers.into_iter().any(|filler| filler["value"] == value)
}

#[test]
fn the_facts_of_real_articles_are_among_the_drafts() {
    let Some(folder) = shared("seeds") else {
        skipped("the articles (shared/seeds) are not here");
        return;
    };
    let place = Place::new();
    let out = place.well(&["read", folder.to_str().expect("UTF-8")]);
    let lines = lines(&out);
    let file_of = |id: &Value| {
        let of = |line: &&Value| line["document"]["id"] == *id;
        let head = lines.iter().find(of).expect("the document's line");
        let path = text(&head["document"]["file"]);
        path.rsplit('/').next().expect("a name").get(..3).expect("a number").to_owned()
    };
    let drafts: Vec<(String, &Value)> = lines
        .iter()
        .filter(|line| line["deed"].is_string())
        .map(|line| (file_of(&line["document"]), line))
        .collect();
    let fits = |fact: &Fact, (file, draft): &(String, &Value)| {
        let (article, deed, conditions) = fact;
        file == article
            && draft["deed"] == *deed
            && conditions.iter().all(|condition| holds(draft, condition))
    };
    let missing: Vec<&Fact> =
        FACTS.iter().filter(|fact| !drafts.iter().any(|draft| fits(fact, draft))).collect();
    assert!(missing.is_empty(), "not read: {missing:#?}");
    // Whatever else is read must be added above, once somebody has held it against the article.
    let others: Vec<&Value> = drafts
        .iter()
        .filter(|(_, draft)| draft["deed"] != "forum")
        .filter(|draft| !FACTS.iter().any(|fact| fits(fact, draft)))
        .map(|(_, draft)| *draft)
        .collect();
    assert!(others.is_empty(), "read, and not known to be right: {others:#?}");
    for (article, forums) in FORUMS {
        let own = drafts.iter().filter(|(file, draft)| file == article && draft["deed"] == "forum");
        let mut named: Vec<String> =
            own.map(|(_, draft)| text(&draft["fields"]["forum"][0]["value"]).to_owned()).collect();
        named.sort();
        assert_eq!(named, *forums, "forums of {article}");
    }
    for (article, count) in QUOTATIONS {
        let own = drafts.iter().filter(|(file, one)| file == article && one["deed"] == "quotation");
        assert_eq!(own.count(), *count, "quotations of {article}");
    }
}
