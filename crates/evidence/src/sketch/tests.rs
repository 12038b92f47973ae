use super::*;
use proptest::prelude::*;

/// Paragraphs of a report, made up: one story, a few hundred words.
const STORY: [&str; 7] = [
    "The board of the relief forum met in Astana on Thursday and agreed to open a second field \
     hospital before the end of the summer, its secretariat said in a statement issued after four \
     hours of talks behind closed doors.",
    "Delegates of nine states took part. Kazakhstan will provide tents, generators and sixty beds, \
     while Romania is to send a surgical team of twenty-four people for an initial period of six \
     months, according to the statement.",
    "“Nobody around this table thinks the first hospital is enough,” the chair of the board told \
     reporters. “What we needed was a date, and today we have one.” She did not say who would pay \
     for the fuel of the generators, a question that had held up the talks in May.",
    "The cost of the hospital was put at 7.4 million dollars a year. Two thirds of that sum has \
     been promised so far, and 1.9 million dollars has been received by the fund's agent, the \
     statement said without naming the givers.",
    "A spokesman for the host government said that customs clearance for the equipment would take \
     no more than ten days. Earlier shipments had waited at the border for up to seven weeks, which \
     aid groups called the single greatest obstacle to their work.",
    "The forum was founded two years ago by seven states and has since grown to eighteen members. \
     Its charter asks every member to contribute in money or in kind within a year of joining, and \
     four of them have not done so.",
    "The board is to meet again in September in Doha, when it will also decide on the budget of the \
     coming year and on three applications for membership that have been pending since the winter.",
];

/// Another report of the same meeting, by somebody else.
const OTHER: [&str; 5] = [
    "A second field hospital is to open this summer, nine states decided in the Kazakh capital on \
     Thursday, after a dispute over fuel that had lasted since the spring was left for later.",
    "Romanian surgeons, twenty-four of them, are expected to stay half a year. Tents, beds and \
     generators come from Kazakhstan. The yearly bill runs to 7.4 million dollars, of which the \
     fund holds less than two million.",
    "The chair of the board sounded relieved. The first hospital had never been enough, she told \
     journalists, and a date was what had been missing until now.",
    "Equipment should clear customs within ten days, the hosts promised, where convoys had been \
     stuck for weeks at a time last year. Aid groups said they would believe it when they saw it.",
    "The relief forum has eighteen members, four of which have yet to contribute anything at all. \
     They will be asked again in Doha in September.",
];

fn likeness(a: &str, b: &str) -> u8 {
    let (a, b) = (Sketch::of(a), Sketch::of(b));
    a.likeness(&b).max(a.containment(&b))
}

fn story() -> String {
    format!(
        "Board agrees on second field hospital\n\nBy our correspondent\n\n{}",
        STORY.join("\n\n")
    )
}

#[test]
fn copies_of_one_report_are_told_from_others() {
    let story = story();
    let straight = story.replace(['“', '”'], "\"").replace('\'', "’");
    let retitled = format!(
        "Second clinic to open in summer, says relief forum\n\nASTANA (Agency) - {}",
        STORY.join("\n")
    );
    let byline = story.replace("By our correspondent", "J. Doe and R. Roe, Mirror staff writers");
    let upper = story.to_uppercase();
    // A third of it is left out at the end.
    let shorter = format!("Field hospital agreed\n{}", STORY[..5].join("\n"));
    let cut: String = story.chars().take(story.chars().count() * 2 / 3).collect();
    let trailer = format!(
        "{story}\n\nSubscribe to our newsletter. All rights reserved. Read more: \
                           how the forum works; who pays; the year in pictures."
    );
    for (what, copy) in [
        ("itself", &story),
        ("quotes straightened", &straight),
        ("retitled", &retitled),
        ("another byline", &byline),
        ("in capitals", &upper),
        ("two paragraphs short", &shorter),
        ("cut by a third", &cut),
        ("with a trailer", &trailer),
    ] {
        let percent = likeness(&story, copy);
        assert!(percent >= COPY + 10, "{what}: {percent}");
        assert_eq!(percent, likeness(copy, &story), "{what}: both ways");
    }
    let other = OTHER.join("\n\n");
    // The next report of an agency: new paragraphs, and two of the last one's as background.
    let next = [&OTHER[..4], &STORY[5..]].concat().join("\n\n");
    for (what, another) in [("another's report", &other), ("the next report", &next)] {
        let percent = likeness(&story, another);
        assert!(percent + 15 <= COPY, "{what}: {percent}");
    }
    assert_eq!(likeness(&story, ""), 0);
    assert_eq!(likeness("", ""), 0);
    assert_eq!(likeness("Board met", "board  met!"), 100);
}

#[test]
fn the_nearest_of_several_is_the_one_that_is_copied() {
    let texts = [OTHER.join(" "), story(), STORY[..6].join(" "), String::new()];
    let sketches: Vec<Sketch> = texts.iter().map(|text| Sketch::of(text)).collect();
    let known = || sketches.iter().enumerate();
    let copy = |text: &str| copy_of(&Sketch::of(text), known()).map(|(at, _)| at);
    assert_eq!(copy(&STORY[..6].join("\n")), Some(2));
    assert_eq!(copy_of(&Sketch::of(&story()), known()), Some((1, 100)));
    assert_eq!(copy("Something else entirely happened here today."), None);
    assert_eq!(copy(""), None);
}

#[test]
fn copies_share_a_band_and_others_seldom() {
    let bands = |text: &str| Sketch::of(text).bands().collect::<Vec<_>>();
    let shared = |a: &str, b: &str| {
        let b = bands(b);
        bands(a).iter().filter(|band| b.contains(band)).count()
    };
    let cut: String = story().chars().take(story().len() * 2 / 3).collect();
    assert!(shared(&story(), &cut) >= 10);
    assert!(shared(&story(), &OTHER.join(" ")) <= 1);
    assert_eq!(bands("").len(), 0);
}

#[test]
fn marks_and_case_say_nothing() {
    let one = "Türkiye's envoy, Ms. Ünal, re-visited “Astana” on 5 May.";
    let two = "TÜRKİYE’S ENVOY MS ÜNAL RE VISITED ASTANA ON 5 MAY";
    assert_eq!(Sketch::of(one), Sketch::of(two));
    assert_eq!(Sketch::of("a co\u{ad}operation b c d e"), Sketch::of("A cooperation B C D E"));
    assert_ne!(Sketch::of("a co-operation b c d e"), Sketch::of("A cooperation B C D E"));
}

/// What is kept in journals stays readable: the sketch of a text never changes.
#[test]
fn a_sketch_is_the_same_everywhere() {
    let written = Sketch::of(&story()).to_string();
    assert_eq!(&written[..24], "00000129febceca4b473d257");
    assert_eq!(written.len(), 520);
}

#[test]
fn what_is_no_sketch_is_refused() {
    let good = Sketch::of("a b c").to_string();
    for bad in ["", "00", &good.to_uppercase(), &good[1..], &format!("{good}0"), &"é".repeat(260)]
    {
        let error = bad.parse::<Sketch>().expect_err(bad).to_string();
        assert!(error.contains("520 lower-case hexadecimal digits"), "{error}");
    }
}

/// How alike two texts really are, counted run by run.
fn counted(a: &str, b: &str) -> usize {
    let runs = |text: &str| -> std::collections::BTreeSet<Vec<String>> {
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        words.windows(RUN).map(<[String]>::to_vec).collect()
    };
    let (a, b) = (runs(a), runs(b));
    let all = a.union(&b).count();
    (100 * a.intersection(&b).count()).checked_div(all).unwrap_or_default()
}

proptest! {
    #[test]
    fn any_text_has_a_sketch_that_reads_back(text in "\\PC{0,200}") {
        let sketch = Sketch::of(&text);
        prop_assert_eq!(sketch.to_string().parse(), Ok(sketch.clone()));
        let words = text.chars().any(char::is_alphanumeric);
        prop_assert_eq!(sketch.likeness(&sketch), if words { 100 } else { 0 });
        prop_assert_eq!(sketch.containment(&sketch), if words { 100 } else { 0 });
    }

    #[test]
    fn likeness_is_near_what_is_counted(from in 0_usize..300, length in 200_usize..400) {
        let text = |from: usize| {
            let words: Vec<String> = (from..from + length).map(|at| format!("w{at}")).collect();
            words.join(" ")
        };
        let (a, b) = (text(0), text(from));
        let likeness = usize::from(Sketch::of(&a).likeness(&Sketch::of(&b)));
        // Four standard errors of 128 places, at most 4.5 percent each.
        prop_assert!(likeness.abs_diff(counted(&a, &b)) <= 18, "{likeness} {}", counted(&a, &b));
    }
}
