//! Rows of prose for a terminal, each with what proves it.

use analysis::{
    Named,
    answer::{AgreementLine, Cited, Encounter, ObligationLine, PositionRow, StepRow, TieRow},
};
use portal::Words;
use register::record::MeetingState;
use std::fmt::{Display, Write};
use vocabulary::PartialDate;

/// Entries under construction: a line each, details indented below it, then the citations.
pub struct Listing {
    words: &'static Words,
    text: String,
}

impl Listing {
    /// Begins with a line and a blank one.
    pub fn new(words: &'static Words, first: impl Display) -> Self {
        Self { words, text: format!("{first}\n") }
    }

    /// What there is so far.
    pub fn text(self) -> String {
        self.text
    }

    /// A heading over the entries that follow, if there are any.
    pub fn heading<T>(&mut self, title: &str, rows: &[T], mut each: impl FnMut(&mut Self, &T)) {
        if !rows.is_empty() {
            let _ = write!(self.text, "\n{title}\n");
            rows.iter().for_each(|row| each(self, row));
        }
    }

    /// A line of its own.
    pub fn line(&mut self, line: impl Display) {
        let _ = writeln!(self.text, "{line}");
    }

    /// An entry: its line, the details that are not empty, and what proves it.
    pub fn entry(&mut self, line: impl Display, details: &[String], cited: &Cited) {
        let _ = writeln!(self.text, "\n{line}");
        for detail in details.iter().filter(|detail| !detail.is_empty()) {
            let _ = writeln!(self.text, "    {detail}");
        }
        self.cite(cited);
    }

    /// What proves a record, and what answers the same question otherwise.
    pub fn cite(&mut self, cited: &Cited) {
        self.citations(cited, "    ");
        for rival in &cited.rivals {
            let reason = rival.reason.as_deref().or(rival.note.as_deref()).unwrap_or_default();
            let _ = writeln!(self.text, "    otherwise, {}: {reason}", rival.id);
            self.citations(rival, "      ");
        }
    }

    fn citations(&mut self, cited: &Cited, indent: &str) {
        let grade = self.words.code("grade", cited.grade);
        let _ = writeln!(self.text, "{indent}{} #{} [{grade}]", cited.place(), cited.seq);
        if let Some(note) = &cited.note {
            let _ = writeln!(self.text, "{indent}{note}");
        }
        for one in &cited.citations {
            let url = one.url.as_deref().unwrap_or_default();
            let weak = if one.weak { ", weak" } else { "" };
            let (published, basis) = (one.published, one.published_basis);
            let line = format!("{indent}← {}, {published} ({basis}{weak}) {url}", one.publisher);
            let _ = writeln!(self.text, "{}", line.trim_end());
        }
    }

    /// A meeting or a contact. `place` is its place in the order, where that tells something.
    pub fn encounter(&mut self, place: Option<usize>, row: &Encounter) {
        let words = self.words;
        let form = match row.form {
            analysis::answer::Form::Meeting(kind) => words.code("meeting", kind),
            analysis::answer::Form::Contact(kind) => words.code("contact", kind),
        };
        let place =
            place.filter(|place| *place > 0).map_or_else(String::new, |place| format!("{place}. "));
        let round = row.round.map_or_else(String::new, |round| format!(" ({round})"));
        let mut facts = vec![form];
        if row.state != MeetingState::Held {
            facts.push(words.code("meeting-state", row.state));
        }
        facts.extend(row.level.map(|level| words.code("level", level)));
        facts.extend(row.place.clone());
        facts.extend(row.host.as_ref().map(|host| host.name.clone()));
        let details = [
            facts.join(" · "),
            names(&row.actors),
            names(&row.persons),
            row.outcome.clone().unwrap_or_default(),
        ];
        let line = format!("{place}{}  {}{round}", span(row.on, row.until), row.title);
        self.entry(line, &details, &row.cited);
    }

    /// An agreement and what came of it.
    pub fn agreement(&mut self, row: &AgreementLine) {
        let words = self.words;
        let since = row.since.map_or_else(String::new, |on| format!(" since {on}"));
        let status = format!("{}{since}", words.code("agreement-status", row.status));
        let documents = row.documents.map_or_else(String::new, |count| format!(" × {count}"));
        let mut details = vec![
            format!(
                "{}{documents} · {status} · {}",
                words.code("agreement", row.kind),
                names(&row.parties)
            ),
            row.summary.clone().unwrap_or_default(),
        ];
        details.extend(row.later.iter().map(|step| self.step(step)));
        if row.obligations > 0 {
            details.push(format!("{} obligations, {} done", row.obligations, row.done));
        }
        let on = row.signed.or(row.since).map_or_else(|| "–".to_owned(), |on| on.to_string());
        self.entry(format!("{on}  {}", row.name), &details, &row.cited);
    }

    /// An act on an agreement in one line.
    pub fn step(&self, row: &StepRow) -> String {
        let who = row.actor.iter().chain(&row.person).map(|one| one.name.as_str());
        let who: Vec<&str> = who.collect();
        let by = if who.is_empty() { String::new() } else { format!(" · {}", who.join(", ")) };
        format!("{} {}{by}", row.on, self.words.code("step", row.act))
    }

    /// An obligation and where it stands.
    pub fn obligation(&mut self, row: &ObligationLine) {
        let words = self.words;
        let due = row.due.map_or_else(String::new, |due| format!(" · by {due}"));
        let mut details = vec![format!(
            "{} · {}{due} · {}",
            words.code("obligation", row.kind),
            words.code("obligation-state", row.state),
            names(&row.who)
        )];
        if let Some(target) = &row.target {
            details.push(words.code("because", target.finding.because));
            details.push(target.finding.formula(target.value.number));
        }
        details.extend(row.progress.iter().map(|report| {
            format!("{} {}: {}", report.on, words.code("progress", report.state), report.summary)
        }));
        self.entry(format!("{}  {}", row.on, row.summary), &details, &row.cited);
    }

    /// What somebody said.
    pub fn position(&mut self, row: &PositionRow) {
        let words = self.words;
        let who = row.person.as_ref().map_or(&row.actor.name, |person| &person.name);
        let mut facts = vec![who.clone()];
        facts.extend(row.office.clone());
        facts.push(words.code("theme", row.theme));
        facts.push(words.code("stance", row.stance));
        if let Some(before) = row.before {
            facts.push(format!("before: {}", words.code("stance", before)));
        }
        self.entry(format!("{}  {}", row.on, row.summary), &[facts.join(" · ")], &row.cited);
    }

    /// A tie.
    pub fn tie(&mut self, row: &TieRow) {
        let arrow = if row.directed { "→" } else { "–" };
        let since = row.since.map_or_else(String::new, |on| format!("{on}  "));
        let (from, to) = (&row.from.name, &row.to.name);
        let line = format!("{since}{}: {from} {arrow} {to}", self.words.code("tie", row.kind));
        self.entry(line, &[], &row.cited);
    }
}

/// Names, separated by commas.
pub fn names(named: &[Named]) -> String {
    named.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// One day or two.
pub fn span(on: PartialDate, until: Option<PartialDate>) -> String {
    until.filter(|until| *until != on).map_or(on.to_string(), |until| format!("{on} – {until}"))
}

/// Parameters of a route that were given.
pub fn given<'n>(
    pairs: impl IntoIterator<Item = (&'n str, Option<String>)>,
) -> Vec<(&'n str, String)> {
    pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// Values separated by commas; none if there are none.
pub fn joined<T: Display>(values: &[T]) -> Option<String> {
    let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
    (!texts.is_empty()).then(|| texts.join(","))
}
