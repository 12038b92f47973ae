use super::*;
use crate::dossier::{File, read};
use analysis::State;
use register::{
    Assertion, Basis, Book, Clocks, Confidence, Deed, Entry, Field, Filler, Polarity, Reality,
    Retraction, Words, entry::Said,
};
use vocabulary::{Date, Stage};

const CHARTER: &str = include_str!("../dossier/tests/charter.toml");
const SOURCES: &str = "id,publisher,published,published_basis,weak,origin\n\
    s1,TASS,2026-02-19,stated,,\ns2,Blog,2026-02-19,stated,yes,\ns3,Daily,2026-02-20,stated,,TASS\n";
const COMMITMENTS: &str = "id,donor,form,nature,stage,on,amount,measure,purpose,scope,sources,grade,rank,question,reason\n\
    kaz-1,KAZ,in-kind,pledge,pledged,2026-02-19,10,units:field-hospital,Clinics,forum,s1,single-source,preferred,q1,first\n\
    kaz-2,KAZ,cash,pledge,pledged,2026-02-19,5000000,USD,Relief,forum,s2,weak,,,\n\
    kaz-3,KAZ,cash,pledge,pledged,2026-02-19,5000000,EUR,Relief,forum,s1;s3,single-source,,,\n";
const WORDS: &str = "Kazakhstan and Qatar will send two field hospitals, officials said on Friday.";

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

/// A journal of one forum, in memory.
#[derive(Default)]
struct Journal(Vec<Entry>);

impl Journal {
    fn new() -> Self {
        let file = |name: &str, text: &str| File { name: name.to_owned(), bytes: text.into() };
        let files = [
            file("charter.toml", CHARTER),
            file("sources.csv", SOURCES),
            file("commitments.csv", COMMITMENTS),
        ];
        let dossier = read(&files).expect("the charter holds");
        assert_eq!(dossier.rejections, []);
        let mut journal = Self::default();
        journal.take(dossier.records.into_iter().map(Addition::from));
        journal
    }

    /// Appends what was decided, and gives the number of the last entry.
    fn take(&mut self, additions: impl IntoIterator<Item = Addition>) -> u64 {
        for Addition { record, replaces } in additions {
            // Through canonical JSON, as the journal keeps it.
            let (kind, (seq, reason)) = (record.kind(), replaces.unzip());
            let body = record.body(seq, reason.as_deref());
            let number = self.0.len() as u64 + 1;
            let entry = Entry::read(number, "2026-03-01T00:00:00Z", kind.code(), &body);
            self.0.push(entry.expect("a body"));
        }
        self.0.len() as u64
    }

    fn retract(&mut self, retracts: u64) {
        let (reason, sources) = ("decided too early".to_owned(), Vec::new());
        let said = Said::Retracts(Retraction { retracts, reason, sources });
        let seq = self.0.len() as u64 + 1;
        self.0.push(Entry { seq, recorded: day("2026-03-01"), said });
    }

    fn book(&self) -> Book {
        Book::new(self.0.clone())
    }

    /// Takes in a text with drafts that stand in it, as a second opinion proposes them.
    fn text(&mut self, about: AboutText, drafts: &[Draft]) -> Id {
        self.words(WORDS, about, drafts)
    }

    fn words(&mut self, words: &str, about: AboutText, drafts: &[Draft]) -> Id {
        let book = self.book();
        let mut text = take(view(&book), words, about).expect("a new text");
        text.opinions = drafts.to_vec();
        let id = text.id.clone();
        self.take([Record::Text(Box::new(text)).into()]);
        id
    }
}

fn day(text: &str) -> Date {
    vocabulary::day(text).expect("a day")
}

fn view(book: &Book) -> View<'_> {
    book.view(Clocks::both(day("2026-03-01")))
}

/// A text as it is shown: `f` is given the view and the file.
fn shown<T>(journal: &Journal, text: &Id, f: impl FnOnce(View<'_>, &TextFile) -> T) -> T {
    let book = journal.book();
    let state = State::at(&book, view(&book).clocks);
    // Without its copy nothing else is read from it.
    let file = state.text(&id("test-forum"), text, |_| None).expect("the text");
    f(state.view, &file)
}

fn words(exact: &str) -> Words {
    let start = WORDS.find(exact).map_or(0, |at| WORDS[..at].chars().count());
    let end = start + exact.chars().count();
    let place = |at| u32::try_from(at).expect("a short text");
    Words { start: place(start), end: place(end), exact: exact.to_owned() }
}

fn filler(value: &str, exact: &str) -> Vec<Filler> {
    vec![Filler { value: value.to_owned(), basis: Basis::Stated, words: words(exact) }]
}

fn draft(name: &str) -> Draft {
    Draft {
        id: id(name),
        deed: Deed::Pledge,
        stage: Some(Stage::Announced),
        polarity: Polarity::Affirmed,
        reality: Reality::Planned,
        fields: BTreeMap::from([
            (Field::Who, filler("KAZ", "Kazakhstan")),
            (Field::Amount, filler("2 units:field-hospital", "two field hospitals")),
            (Field::What, filler("relief", "relief")),
        ]),
        passage: words(WORDS),
        prefix: String::new(),
        suffix: " The end".to_owned(),
        confidence: Confidence::High,
        doubts: Vec::new(),
        frame: "send".to_owned(),
    }
}

fn about(publisher: &str, published: &str) -> AboutText {
    let published = published.parse().ok();
    AboutText { publisher: publisher.to_owned(), published, ..AboutText::default() }
}

/// Accepts the proposals as they are.
fn accepted(journal: &Journal, text: &Id, name: &str) -> Result<Vec<Addition>, ReviewError> {
    shown(journal, text, |view, file| {
        let rows = file.drafts.iter().find(|one| one.draft.id == id(name));
        accept(view, file, &id(name), &rows.map(|one| one.proposals.clone()).unwrap_or_default())
    })
}

fn merged(journal: &Journal, text: &Id, record: &str) -> Vec<Addition> {
    shown(journal, text, |view, file| {
        merge(view, file, &id("d1"), Kind::Commitment, record).expect("merged")
    })
}

#[test]
fn an_accepted_draft_is_recorded_with_its_source_and_its_words() {
    let mut journal = Journal::new();
    let text = journal.text(about("Akorda", "2026-02-20"), &[draft("d1")]);
    assert_eq!(text.as_str(), "akorda-2026-02-20");
    let additions = accepted(&journal, &text, "d1").expect("accepted");
    let [source, record, review] = &additions[..] else { panic!("{additions:#?}") };
    let Record::Source(source) = &source.record else { panic!("{source:?}") };
    assert_eq!((&source.id, source.published.to_string()), (&text, "2026-02-20".to_owned()));
    assert_eq!(source.origin, None);
    let Record::Commitment(one) = &record.record else { panic!("{record:?}") };
    assert_eq!((one.donor.as_str(), one.stage), ("KAZ", Stage::Announced));
    assert_eq!(one.proof.sources, std::slice::from_ref(&text));
    let [passage] = &one.proof.passages[..] else { panic!("{one:#?}") };
    assert_eq!((&passage.source, &*passage.exact, &*passage.suffix), (&text, WORDS, "The end"));
    let Record::Review(review) = &review.record else { panic!("{review:?}") };
    assert_eq!((review.verdict, review.kind), (Verdict::Accepted, Some(Kind::Commitment)));
    assert_eq!(review.record.as_ref(), Some(&one.id));
    // Recorded, the draft is decided about, and its record is its double.
    journal.take(additions);
    shown(&journal, &text, |_, file| {
        let one = &file.drafts[0];
        assert_eq!(one.review.as_ref().map(|one| one.verdict), Some(Verdict::Accepted));
        assert_eq!((file.text.open, file.text.accepted), (0, 1));
        let same = one.rivals.first().map(|one| one.relation);
        assert_eq!(same, Some(analysis::answer::Relation::Same));
    });
}

#[test]
fn what_is_decided_stays_decided_until_the_review_is_retracted() {
    let mut journal = Journal::new();
    let text = journal.text(about("Akorda", "2026-02-20"), &[draft("d1"), draft("d2")]);
    let additions = shown(&journal, &text, |_, file| reject(file, &id("d1"), " a rumour "));
    let seq = journal.take(additions.expect("rejected"));
    let decided = |journal: &Journal| accepted(journal, &text, "d1");
    let Err(ReviewError::Decided { verdict: Verdict::Rejected, .. }) = decided(&journal) else {
        panic!("{:?}", decided(&journal))
    };
    assert!(decided(&journal).expect_err("decided").to_string().contains("retract that review"));
    assert!(shown(&journal, &text, |_, file| reject(file, &id("d1"), "again")).is_err());
    journal.retract(seq);
    let additions = decided(&journal).expect("open again");
    let accepted_at = journal.take(additions);
    // The record it became is still there: its row cannot be recorded twice.
    journal.retract(accepted_at);
    let error = decided(&journal).expect_err("the record is there").to_string();
    assert!(error.contains("an id of its own: entry"), "{error}");
    journal.retract(accepted_at - 1);
    decided(&journal).expect("open again");
}

#[test]
fn a_decision_at_fault_says_what_was_expected() {
    let mut journal = Journal::new();
    let text = journal.text(about("Akorda", "2026-02-20"), &[draft("d1")]);
    let asked = |draft: &str, rows: &[Proposal]| {
        shown(&journal, &text, |view, file| accept(view, file, &id(draft), rows))
            .expect_err("at fault")
    };
    assert!(matches!(asked("d9", &[]), ReviewError::NoDraft { .. }));
    assert_eq!(asked("d1", &[]), ReviewError::NoRows);
    let row = |kind, cells: &[(&str, &str)]| {
        let cells = cells.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Proposal { kind, cells: cells.collect() }
    };
    assert!(matches!(asked("d1", &[row(Kind::Review, &[])]), ReviewError::Kind { at: 0, .. }));
    let event =
        [("id", "e1"), ("on", "soon"), ("summary", "It met."), ("grade", "best"), ("x", "y")];
    let error = asked("d1", &[row(Kind::Event, &event)]).to_string();
    assert!(error.contains("only the columns id, on, summary"), "{error}");
    let ReviewError::Row { at: 0, kind: Kind::Event, faults } =
        asked("d1", &[row(Kind::Event, &event[..4])])
    else {
        panic!("a row at fault")
    };
    let columns: Vec<_> = faults.0.iter().filter_map(|fault| fault.column.as_deref()).collect();
    assert_eq!(columns, ["on", "grade"]);
    assert!(faults.0[0].expected.starts_with("YYYY"), "{faults}");
    let reason = shown(&journal, &text, |_, file| reject(file, &id("d1"), "  "));
    assert_eq!(reason, Err(ReviewError::NoReason));
    for (kind, key) in [(Kind::Commitment, "none"), (Kind::Source, "s1")] {
        let gone = shown(&journal, &text, |view, file| merge(view, file, &id("d1"), kind, key));
        assert!(matches!(gone, Err(ReviewError::NoRecord { .. })), "{gone:?}");
    }
}

#[test]
fn a_merged_draft_adds_its_source_and_two_that_are_independent_raise_the_grade() {
    for (publisher, record, grade) in [
        ("Akorda", "kaz-1", Grade::TwoSources),
        // The same outlet under another id is no second source.
        ("TASS", "kaz-1", Grade::SingleSource),
        // With a blog that is weak, it is the one source.
        ("Akorda", "kaz-2", Grade::SingleSource),
        // Two papers that print one agency's report are one source: with another they are two.
        ("TASS", "kaz-3", Grade::SingleSource),
        ("Akorda", "kaz-3", Grade::TwoSources),
    ] {
        let mut journal = Journal::new();
        let text = journal.text(about(publisher, "2026-02-20"), &[draft("d1")]);
        let additions = merged(&journal, &text, record);
        let [_, changed, review] = &additions[..] else { panic!("{additions:#?}") };
        let proof = changed.record.proof().expect("a proof");
        assert_eq!(proof.grade, grade, "{publisher} {record}");
        assert_eq!((proof.sources.last(), proof.passages.len()), (Some(&text), 1));
        assert!(changed.replaces.is_some());
        let Record::Review(review) = &review.record else { panic!("{review:?}") };
        assert_eq!(review.record, Some(id(record)));
        journal.take(additions);
        let book = journal.book();
        let (_, now) = find(view(&book), Kind::Commitment, record).expect("the record");
        assert_eq!(now.proof().map(|proof| proof.grade), Some(grade));
    }
}

#[test]
fn copies_of_one_report_count_once() {
    let mut journal = Journal::new();
    let long = |title: &str| {
        let body: Vec<String> = (0..80).map(|at| format!("word{at}")).collect();
        format!("{title}\n{}", body.join(" "))
    };
    let first = journal.words(&long("A title"), about("Akorda", "2026-02-20"), &[draft("d1")]);
    let second = journal.words(&long("Another"), about("Mirror", "2026-02-21"), &[draft("d2")]);
    let third = journal.words(&long("Third one"), about("Echo", "2026-02-22"), &[draft("d3")]);
    shown(&journal, &third, |_, file| {
        assert_eq!(file.text.copy_of, Some(first.clone()));
        assert_eq!(file.origin.as_deref(), Some("Akorda"));
        let chain: Vec<&Id> = file.chain.iter().map(|one| &one.id).collect();
        assert_eq!((chain, file.text.copies), (vec![&first, &second, &third], 2));
    });
    let additions = accepted(&journal, &second, "d2").expect("accepted");
    let Record::Source(source) = &additions[0].record else { panic!("{additions:#?}") };
    assert_eq!(source.origin.as_deref(), Some("Akorda"));
    let record = additions[1].record.key().to_owned();
    journal.take(additions);
    for (text, name) in [(&third, "d3"), (&first, "d1")] {
        let additions = shown(&journal, text, |view, file| {
            merge(view, file, &id(name), Kind::Commitment, &record).expect("merged")
        });
        journal.take(additions);
        let book = journal.book();
        let (_, now) = find(view(&book), Kind::Commitment, &record).expect("the record");
        assert_eq!(now.proof().map(|proof| proof.grade), Some(Grade::SingleSource));
    }
}

#[test]
fn a_text_is_taken_once_and_gets_an_id_of_its_own() {
    let mut journal = Journal::new();
    let text = journal.text(about("S1", ""), &[]);
    // The dossier has a source of that name.
    assert_eq!(text.as_str(), "s1-2");
    let book = journal.book();
    assert_eq!(take(view(&book), WORDS, about("Other", "2026")), Err(text));
    let untitled = take(view(&book), "other words", about("Вести", "")).expect("new");
    assert_eq!((untitled.id.as_str(), untitled.copy_of), ("text", None));
    // By `sha256sum`.
    assert!(untitled.hash.starts_with("3e45fa27"), "{}", untitled.hash);
}

#[test]
fn a_text_that_nobody_dated_is_public_from_today() {
    let mut journal = Journal::new();
    let mut second = draft("d1");
    second.fields.insert(Field::When, filler("2026-02-18", "on Friday"));
    second.reality = Reality::Actual;
    let text = journal.text(about("Akorda", ""), &[second]);
    let additions = accepted(&journal, &text, "d1").expect("accepted");
    let Record::Source(source) = &additions[0].record else { panic!("{additions:#?}") };
    assert_eq!(source.published.to_string(), "2026-03-01");
    assert_eq!(source.published_basis.code(), "inferred");
    let Record::Commitment(one) = &additions[1].record else { panic!("{additions:#?}") };
    assert_eq!(one.on.to_string(), "2026-02-18");
}

#[test]
fn several_givers_of_one_sum_are_recorded_with_their_group() {
    let mut journal = Journal::new();
    let mut both = draft("d1");
    both.fields.get_mut(&Field::Who).expect("who").extend(filler("QAT", "Qatar"));
    let text = journal
        .text(about("Akorda", "2026-02-20"), &[both.clone(), Draft { id: id("d2"), ..both }]);
    let additions = accepted(&journal, &text, "d1").expect("accepted");
    let kinds: Vec<Kind> = additions.iter().map(|one| one.record.kind()).collect();
    assert_eq!(kinds, [Kind::Source, Kind::Actor, Kind::Commitment, Kind::Review]);
    let Record::Review(review) = &additions[3].record else { panic!("{additions:#?}") };
    assert_eq!(review.kind, Some(Kind::Commitment));
    journal.take(additions);
    // The second time source and group are there.
    let additions = accepted(&journal, &text, "d2").expect("accepted");
    let kinds: Vec<Kind> = additions.iter().map(|one| one.record.kind()).collect();
    assert_eq!(kinds, [Kind::Commitment, Kind::Review]);
}

/// One draft becomes the agreement and its signature, which names it.
#[test]
fn an_agreement_is_recorded_with_its_signature() {
    let mut journal = Journal::new();
    let signed = Draft {
        deed: Deed::Agreement,
        stage: None,
        reality: Reality::Actual,
        fields: BTreeMap::from([
            (Field::Who, filler("KAZ", "Kazakhstan")),
            (Field::Whom, filler("TJK", "Kazakhstan")),
            (Field::Status, filler("signed", "relief")),
        ]),
        ..draft("d1")
    };
    let text = journal.text(about("TASS", "2026-02-20"), &[signed]);
    let additions = accepted(&journal, &text, "d1").expect("both rows hold");
    let recorded: Vec<Kind> = additions.iter().map(|one| one.record.kind()).collect();
    assert!(recorded.contains(&Kind::Agreement) && recorded.contains(&Kind::AgreementAct));
    journal.take(additions);
    let book = journal.book();
    let act = view(&book).known(&book.agreement_acts).next().expect("the act").record.clone();
    let agreement = view(&book).known(&book.agreements).next().expect("the text").record.clone();
    assert_eq!(act.agreement, agreement.id);
    assert_eq!(agreement.parties.len(), 2);
    assert!(!agreement.proof.passages.is_empty(), "it is cited by its words");
}

#[test]
fn a_payment_moves_the_one_promise_it_fits() {
    let mut journal = Journal::new();
    let mut paid = draft("d1");
    paid.deed = Deed::Payment;
    paid.stage = Some(Stage::PaidIn);
    paid.reality = Reality::Actual;
    paid.fields.insert(Field::Amount, filler("1000000 USD", "two"));
    let text = journal.text(about("Akorda", "2026-02-20"), &[paid]);
    let additions = accepted(&journal, &text, "d1").expect("accepted");
    let Record::Movement(one) = &additions[1].record else { panic!("{additions:#?}") };
    assert_eq!((one.commitment.as_str(), one.change.code()), ("kaz-2", "paid-in"));
}

#[test]
fn a_row_is_held_against_the_rows_on_record() {
    let journal = Journal::new();
    let book = journal.book();
    let cells = |cells: &[(&str, &str)]| {
        let base = [
            ("id", "x"),
            ("donor", "KAZ"),
            ("form", "cash"),
            ("nature", "pledge"),
            ("stage", "pledged"),
            ("on", "2026-02-20"),
            ("measure", "USD"),
            ("purpose", "Relief"),
            ("scope", "forum"),
            ("sources", "s1"),
            ("grade", "single-source"),
        ];
        let all = base.iter().chain(cells);
        all.map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    };
    let asked = |change: &[(&str, &str)]| row(view(&book), &[], Kind::Commitment, &cells(change));
    asked(&[]).expect("a row");
    for (change, column, expected, mend) in [
        (&[("id", "kaz-1")][..], "id", "an id of its own: entry", "another id"),
        (&[("sources", "s9")], "sources", "an id of sources.csv", "record it first"),
        (&[("part_of", "x")], "part_of", "do not lead back", "break the circle"),
        (&[("part_of", "kaz-9")], "part_of", "an id of commitments.csv", "record it first"),
        (&[("part_of", "kaz-3")], "measure", "EUR, its package's measure", "empty part_of"),
        (
            &[("rank", "preferred"), ("question", "q1"), ("reason", "why")],
            "rank",
            "is preferred on \"q1\"",
            "choose one",
        ),
        (&[("form", "in-kind")], "form", "cash, as the measure is USD", "mend the form"),
        (&[("donor", "nobody")], "donor", "(as KAZ) or an id of actors.csv", "record it first"),
        (&[("purpose", "=1+1")], "purpose", "not a spreadsheet formula", "paste the value"),
    ] {
        let CellFaults(faults) = asked(change).expect_err("at fault");
        let [fault] = &faults[..] else { panic!("{faults:#?}") };
        assert_eq!(fault.column.as_deref(), Some(column), "{fault:#?}");
        assert!(fault.expected.contains(expected) && fault.mend.contains(mend), "{fault:#?}");
    }
    let ok = asked(&[("part_of", "kaz-2"), ("restates", "kaz-3"), ("note", "")]);
    ok.expect("what the journal holds may be named");
    // What is recorded with it may be named as well, and an id is once among them.
    let Ok(beside) = asked(&[]) else { panic!("a row") };
    let beside = [beside];
    let asked = |change| row(view(&book), &beside, Kind::Commitment, &cells(change));
    asked(&[("id", "y"), ("part_of", "x")]).expect("a share");
    let error = asked(&[]).expect_err("twice").to_string();
    assert!(error.contains("an id of its own: another row has this one"), "{error}");
}

#[test]
fn what_the_dossier_takes_a_row_takes() {
    // The same cells, once as a file and once on their own.
    let file = |name: &str, text: &str| File { name: name.to_owned(), bytes: text.into() };
    let base = [file("charter.toml", CHARTER), file("sources.csv", SOURCES)];
    let whole = read(&[&base[..], &[file("commitments.csv", COMMITMENTS)]].concat()).expect("read");
    let entries = |records: &[Record]| {
        let assertion =
            |record: &Record| Assertion { record: record.clone(), supersedes: None, reason: None };
        let entry = |(seq, record): (u64, &Record)| Entry {
            seq,
            recorded: Date::MIN,
            said: Said::Asserts(assertion(record)),
        };
        Book::new((1..).zip(records).map(entry).collect::<Vec<_>>())
    };
    let known = read(&base).expect("read");
    let book = entries(&known.records);
    let mut lines = csv::Reader::from_reader(COMMITMENTS.as_bytes());
    let mut beside = Vec::new();
    for line in lines.deserialize() {
        let cells: BTreeMap<String, String> = line.expect("a line");
        let made = row(view(&book), &beside, Kind::Commitment, &cells).expect("a record");
        beside.push(made);
    }
    assert_eq!(whole.records[known.records.len()..], beside);
}

#[test]
fn a_text_of_tomorrow_is_accepted_once_and_dated_today() {
    let mut journal = Journal::new();
    let text = journal.text(about("Akorda", "2026-03"), &[draft("d1"), draft("d2")]);
    let additions = accepted(&journal, &text, "d1").expect("accepted");
    let Record::Source(source) = &additions[0].record else { panic!("{additions:#?}") };
    assert_eq!(source.published.to_string(), "2026-03-01");
    assert_eq!(source.published_basis.code(), "inferred");
    let seq = journal.take(additions);
    // On a day before its source the record is there as well.
    let book = journal.book();
    let early = book.view(Clocks::both(day("2026-02-01")));
    let review = book.reviews.versions().iter().last().expect("a review");
    let record = review.record.record.as_ref().expect("a record");
    let found = find(early, Kind::Commitment, record.as_str()).map(|(found, _)| found);
    assert_eq!(found, Some(seq - 1));
}

#[test]
fn a_text_at_a_recorded_address_cites_the_source_there() {
    let mut journal = Journal::new();
    let at = |url: &str| AboutText { url: Some(url.to_owned()), ..about("Akorda", "2026-02-20") };
    let first = journal.text(at("https://www.akorda.kz/one/"), &[draft("d1")]);
    journal.take(accepted(&journal, &first, "d1").expect("accepted"));
    let second = journal.words("Other words.", at("http://Akorda.kz/one#top"), &[draft("d2")]);
    let made = shown(&journal, &second, |view, file| {
        merge(view, file, &id("d2"), Kind::Commitment, "kaz-2").expect("merged")
    });
    let [changed, _] = &made[..] else { panic!("{made:#?}") };
    let proof = changed.record.proof().expect("a proof");
    assert_eq!((proof.sources.last(), &proof.passages[0].source), (Some(&first), &first));
    for url in ["ftp://a.b/c", "httpx://a.b", "/reports/a.html", "http:a"] {
        assert_eq!(address(url), None, "{url}");
    }
}
