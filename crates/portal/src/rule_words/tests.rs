use super::*;
use charter::Provision;

const CHARTER: &str = r#"
[forum]
id = "circle"
name = { en = "The Circle", ar = "الحلقة" }

[charter]
version = "1"
entry_into_force = "2026-01-01"

[[article]]
id = "1"
topic = "votes"
summary = "How votes are taken."
grade = "primary"

[[organ]]
id = "council"
name = { en = "Council", ar = "المجلس" }
article = "1"

[standing]
signed = "member"

[[office]]
id = "chairman"
name = { en = "Chairman", ar = "الرئيس" }
article = "1"
holder = "old-man"
term = "P2Y"
succession = { how = "designated", by = "chairman", article = "1" }

[[electorate]]
id = "members"
name = { en = "Members", ar = "الأعضاء" }
article = "1"
who = "members"
without = [{ cause = "arrears", article = "1" }]
proxies = { most = 1, article = "1" }
alternates = { article = "1", approved_by = "chairman" }

[[electorate]]
id = "permanent"
name = { en = "Permanent members", ar = "الأعضاء الدائمون" }
article = "1"
who = { actors = ["CHN", "FRA"] }

[[weight]]
id = "population"
name = { en = "Population", ar = "عدد السكان" }
article = "1"
indicator = "population"
per = "100000"
rounding = "down"
basic = "250"

[[rule]]
id = "decision"
name = { en = "Decision", ar = "قرار" }
article = "1"
electorate = "members"
quorum = { count = "present", needs = "at least 1/2", of = "all", article = "1" }
passes = { all = [
  { count = "yes", needs = "more than 1/2", of = "voting", tie = "chairman", article = "1" },
  { count = "no", needs = "fewer than 1", among = "permanent", article = "1" },
  { approval = "chairman", article = "1" },
  { any = [
    { count = "yes", needs = "at least 65%", of = "all", by = "population" },
    { count = "not-yes", needs = "fewer than 4" } ] },
] }

[[rule]]
id = "silence"
name = { en = "No objection", ar = "عدم الاعتراض" }
article = "1"
electorate = "members"
method = "silence"
within = "P3D"
passes = { count = "no", needs = "at most 0" }

[[matter]]
id = "amendment"
name = { en = "Amendment", ar = "تعديل" }
article = "1"
organ = "council"
rule = "decision"
chapters = ["I", "VI"]
propose = [{ office = "chairman" }, { of = "members", at_least = "1/3" }]
notice = "P30D"
readings = 2
effect = "on-ratification"
ratifications = { electorate = "members", at_least = "2/3", including = "permanent" }

[[due]]
id = "renewal"
name = { en = "Renewal", ar = "تجديد" }
article = "1"
kind = "renewal"
by = "chairman"
after = "P1Y"
of = "entry-into-force"
every = "P2Y"

[[due]]
id = "end"
name = { en = "End", ar = "نهاية" }
article = "1"
kind = "dissolution"
first = "2027-12-31"
unless = "renewal"
"#;

fn told(language: &str, which: &dyn Fn(&Charter) -> Provision<'_>) -> String {
    let charter = Charter::from_toml(CHARTER).expect("it holds together");
    let words = Words::for_language(language);
    let name = |actor: &ActorId| actor.to_string();
    let teller = Teller { words, charter: &charter, name: &name, holders: &[] };
    let lines = teller.provision(which(&charter));
    let plain = |line: &Told| format!("{}: {}", line.label, line.clause.plain(words));
    lines.iter().map(plain).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_rule_reads_as_a_person_would_say_it() {
    assert_eq!(
        told("en", &|charter| Provision::Rule(&charter.rules[0])),
        "Who votes: Members\n\
         Quorum: at least 1/2 of those who may vote are present (Art. 1)\n\
         Passes if: all of these hold: [\
         more than 1/2 of those present and voting vote yes; on a tie the Chairman decides (Art. 1); \
         nobody among “Permanent members” votes no (Art. 1); \
         the Chairman approves, after the vote (Art. 1); \
         one of these holds: [\
         the votes of those who vote yes come to at least 65% of the votes of those who may vote, \
         counted by “Population”; \
         fewer than 4 do not vote yes (against, abstaining or absent)]]"
    );
    assert_eq!(
        told("en", &|charter| Provision::Rule(&charter.rules[1])),
        "Who votes: Members\n\
         How: by silence: adopted unless somebody objects in time\n\
         Time to object: objections count for 3 days from the opening\n\
         Passes if: nobody votes no"
    );
}

#[test]
fn what_surrounds_a_rule_is_told() {
    assert_eq!(
        told("en", &|charter| Provision::Matter(&charter.matters[0])),
        "Decided by: Council\nBy the rule: Decision\nChapters: I, VI\n\
         May be proposed by: Chairman; at least 1/3 of “Members”\n\
         Notice: 30 days from circulation to the vote\nReadings: 2\n\
         Takes effect: once enough have ratified\n\
         Ratifications needed: at least 2/3 of “Members”, with every one of “Permanent members”"
    );
    assert_eq!(
        told("en", &|charter| Provision::Office(&charter.offices[0])),
        "Held by: old-man\nTerm: 2 years\nSuccession: designated in advance: Chairman (Art. 1)"
    );
    assert_eq!(
        told("en", &|charter| Provision::Weight(&charter.weights[0])),
        "What is counted: population: the latest figure on the day the vote opens\n\
         Unit: one vote for each 100,000\nParts of a vote: left out\n\
         Basic votes: 250 added to each voter’s own votes"
    );
    assert_eq!(
        told("en", &|charter| Provision::Due(&charter.dues[0])),
        "What falls due: a renewal\nOwed by: Chairman\n\
         First day: 1 year after the charter’s entry into force\n\
         Again: 2 years later, each time"
    );
}

/// Every word of every provision is there in both languages, and no Arabic line is left in English.
#[test]
fn arabic_says_the_same_in_its_own_words() {
    let arabic = |which: &dyn Fn(&Charter) -> Provision<'_>| {
        let text = told("ar", which);
        assert!(!text.contains('⟦'), "{text}");
        let latin = text.replace("old-man", "").replace("CHN", "").replace("FRA", "");
        let latin: Vec<char> = latin.chars().filter(|one| one.is_ascii_lowercase()).collect();
        assert!(latin.is_empty(), "{text}");
        text
    };
    let rule = arabic(&|charter| Provision::Rule(&charter.rules[0]));
    assert!(rule.contains("الرئيس") && rule.contains("1/2") && rule.contains("65%"), "{rule}");
    for at in 0..2 {
        arabic(&|charter| Provision::Electorate(&charter.electorates[at]));
        arabic(&|charter| Provision::Due(&charter.dues[at]));
        arabic(&|charter| Provision::Rule(&charter.rules[at]));
    }
    arabic(&|charter| Provision::Matter(&charter.matters[0]));
    arabic(&|charter| Provision::Office(&charter.offices[0]));
    arabic(&|charter| Provision::Weight(&charter.weights[0]));
}
