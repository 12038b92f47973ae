use super::*;
use fluent_bundle::FluentResource;
use std::{collections::BTreeSet, path::Path};

/// Whether the bundle has a key at all.
fn has(words: &Words, key: &str) -> bool {
    words.sentences.has_message(key)
}

/// The keys of a language's file, read strictly.
fn keys(source: &str) -> BTreeSet<String> {
    let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| errors);
    resource.expect("no mistakes in the file");
    let names = source.lines().filter_map(|line| line.split_once(" ="));
    let starts = |name: &&str| name.starts_with(|one: char| one.is_ascii_lowercase());
    names.map(|(name, _)| name).filter(starts).map(str::to_owned).collect()
}

#[test]
fn every_language_has_the_same_keys_once() {
    let english = keys(LANGUAGES[0].3);
    for (language, _, _, source) in LANGUAGES {
        assert_eq!(keys(source), english, "{language}");
        let lines =
            source.lines().filter(|line| line.contains(" =") && !line.starts_with([' ', '#']));
        assert_eq!(lines.count(), english.len(), "{language}: a key stands twice");
    }
}

#[test]
fn every_code_has_its_words() {
    macro_rules! lists {
        ($($list:literal: $($kind:ident)::+),+ $(,)?) => {
            vec![$(($list, $($kind)::+::ALL.iter().map(|one| one.code()).collect::<Vec<_>>())),+]
        };
    }
    let mut codes = lists![
        "stage": vocabulary::Stage, "form": vocabulary::Form, "grade": vocabulary::Grade,
        "rank": vocabulary::Rank, "bound": vocabulary::Bound, "actor-kind": vocabulary::ActorKind,
        "act": charter::Act, "status": charter::Status, "standing": charter::Status, "anchor": charter::Anchor,
        "exclusion": charter::Exclusion, "kind": register::Kind,
        "basis": register::record::PublishedBasis, "nature": register::record::Nature,
        "scope": register::record::Scope, "aspect": register::record::Aspect,
        "meeting": register::record::MeetingKind, "role": register::record::Role,
        "credentials": register::record::Credentials, "speech": register::record::Speech,
        "choice": charter::Choice, "ballot": charter::Standing, "manner": charter::Manner,
        "consent": charter::ConsentAct, "cause": charter::Cause, "outcome": charter::Declared,
        "effect": analysis::answer::Effect, "fate": analysis::decide::Fate,
        "deed": register::Deed, "polarity": register::Polarity, "reality": register::Reality,
        "confidence": register::Confidence, "doubt": register::Doubt,
        "occasion": analysis::answer::Occasion,
        "filler-basis": register::Basis, "field-of-draft": register::Field,
        "verdict": register::record::Verdict, "relation": analysis::answer::Relation,
        "theme": vocabulary::Theme, "level": vocabulary::Level,
        "track-kind": register::record::TrackKind, "part": register::record::Part,
        "contact": register::record::ContactKind,
        "meeting-state": register::record::MeetingState,
        "meeting-format": register::record::MeetingFormat,
        "agreement": register::record::AgreementKind,
        "agreement-status": analysis::accord::Status, "step": register::record::Step,
        "indicator-kind": register::record::IndicatorKind, "wants": register::record::Wants,
        "obligation": register::record::ObligationKind,
        "obligation-state": analysis::answer::ObligationState,
        "progress": register::record::ProgressState, "finding": analysis::assess::Verdict,
        "because": analysis::assess::Because, "stance": register::record::Stance,
        "tie": register::record::TieKind,
        "reading": analysis::seats::Assumed,
        "influence-course": analysis::answer::Varied,
        "disregarded": analysis::decide::Disregarded, "account-role": crate::accounts::Role,
    ];
    let comparisons = charter::Comparison::ALL.iter().map(|one| one.code());
    for comparison in comparisons.map(|code| code.replace(' ', "-")) {
        assert!(has(&ALL[0], &format!("needs-{comparison}")), "{comparison}");
    }
    codes.push(("change", register::record::Change::CODES.to_vec()));
    let units = vocabulary::lists::unit_codes();
    codes.push((
        "unit",
        units.split(", ").map(|unit| unit.split(':').next().unwrap_or("")).collect(),
    ));
    for (list, codes) in codes {
        for code in codes {
            assert!(has(&ALL[0], &format!("{list}-{code}")), "{list}-{code}");
        }
    }
    let figures = [
        "members",
        "ladder",
        "unattributed",
        "restated",
        "commitment",
        "target",
        "need",
        "coverage",
        "gap",
        "class",
        "distance",
        "term",
        "window",
    ];
    for figure in figures {
        assert!(
            has(&ALL[0], &format!("define-{figure}")) && has(&ALL[0], &format!("title-{figure}"))
        );
    }
    for action in crate::act::ACTIONS {
        let name = action.name;
        let keys = [
            format!("action-{name}"),
            format!("action-{name}-intro"),
            format!("action-{name}-do"),
            format!("said-{name}"),
        ];
        let fields = action.fields.iter().map(|field| format!("field-{}", field.name));
        for key in keys.into_iter().chain(fields) {
            assert!(has(&ALL[0], &key), "{key}");
        }
    }
    let kinds = crate::form::rows::kinds().chain([register::Kind::Actor]);
    for column in kinds.filter_map(exchange::dossier::table_of).flat_map(|table| table.columns) {
        assert!(has(&ALL[0], &format!("cell-{}", column.name)), "{}", column.name);
    }
    for method in crate::page::METHODS {
        assert!(has(&ALL[0], &format!("method-{method}")), "{method}");
        for part in crate::page::METHOD_PARTS {
            assert!(has(&ALL[0], &format!("method-{method}-{part}")), "{method} {part}");
            assert!(has(&ALL[0], &format!("methods-{part}")), "{part}");
        }
    }
    for group in crate::page::GROUPS {
        assert!(has(&ALL[0], &format!("words-of-{group}")), "{group}");
    }
    for route in crate::api::ROUTES.iter().chain(crate::api::OFFICE) {
        assert!(has(&ALL[0], &format!("route-{}", route.name)), "{}", route.name);
        for parameter in route.parameters {
            let told = route.meaning(parameter.name, &ALL[0]);
            assert!(!told.contains('⟦'), "{} {told}", route.name);
        }
    }
}

/// The texts in quotes that look like keys, in every file of the crate.
fn quoted(folder: &Path, into: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            quoted(&path, into);
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a source file");
        for call in [".text(\"", ".with(\"", ".join(\"", "rich(words, \""] {
            let found = text.split(call).skip(1).filter_map(|rest| rest.split('"').next());
            // Others than words have a `text` and a `join`, too.
            let key = |text: &&str| {
                text.len() > 2 && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
            };
            into.extend(found.filter(key).map(str::to_owned));
        }
        let plain = |text: &&str| {
            text.contains('-') && text.bytes().all(|b| b.is_ascii_lowercase() || b"-_".contains(&b))
        };
        let prefixed = |text: &&str| {
            ["column-", "card-", "row-", "fact-", "nav-", "title-", "class-", "clocks-"]
                .iter()
                .any(|prefix| text.starts_with(prefix) && text.len() > prefix.len())
        };
        into.extend(text.split('"').filter(plain).filter(prefixed).map(str::to_owned));
    }
}

#[test]
fn every_key_in_the_code_has_its_words() {
    let mut used = BTreeSet::new();
    quoted(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut used);
    let other = ["cash", "no-such-key", "src"];
    used.retain(|key| !other.contains(&key.as_str()));
    assert!(used.len() > 150, "{}", used.len());
    for key in used {
        assert!(has(&ALL[0], &key), "{key}");
    }
}

#[test]
fn arguments_are_isolated_in_arabic_and_plain_in_english() {
    let say =
        |language: &str| Words::for_language(language).with("article", &[("id", "2.2(c)".into())]);
    assert_eq!(say("en"), "Article 2.2(c)");
    assert_eq!(say("ar"), "المادة \u{2068}2.2(c)\u{2069}");
    // A value within a sentence is isolated as one piece.
    let day = "2026-02-20".parse().expect("date");
    assert_eq!(crate::format::day(day, Words::for_language("ar")), "20 فبراير 2026");
    assert_eq!(Words::for_language("tlh").language(), "en");
    assert_eq!(Words::for_language("en").text("no-such-key"), "⟦no-such-key⟧");
}
