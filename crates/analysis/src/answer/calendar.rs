//! What falls due in a span of time: by the charter itself, by terms and windows, by motions under
//! notice and votes by silence, by what was undertaken, and what is to be held or to enter into
//! force.

use super::{cited::Settled, grouped, obligations::ObligationState, state_of};
use crate::{
    State, World,
    parties::{Named, Party, is_of, named, party},
};
use charter::{Charter, Class, DueKind, Falling, Matter, Method, Status};
use register::{
    Clocks,
    record::{Decision, MeetingState, Motion, Obligation, Progress},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use vocabulary::{ActorId, Amount, Bound, Date, Figure, Id, PartialDate, Period, code_list};

code_list! {
    /// What a line of the calendar is.
    pub enum Occasion: "occasion" {
        /// A report is owed.
        Report = "report",
        /// A meeting is to be held.
        MeetingDue = "meeting-due",
        /// Something is renewed, or lapses.
        Renewal = "renewal",
        /// The forum ends.
        Dissolution = "dissolution",
        /// An election is to be held.
        Election = "election",
        /// The charter is looked at again.
        Review = "review",
        /// A term that the charter itself fixes ends.
        Term = "term",
        /// Terms of membership end.
        MembershipTerm = "membership-term",
        /// A person's time in an office ends.
        OfficeTerm = "office-term",
        /// The last day on which a payment counts towards a line.
        ContributionWindow = "contribution-window",
        /// The first day on which a motion under notice may be voted on.
        EarliestVote = "earliest-vote",
        /// The last day on which an objection under the silence procedure counts.
        SilenceDeadline = "silence-deadline",
        /// A meeting is held.
        Meeting = "meeting",
        /// A text enters into force.
        EntryIntoForce = "entry-into-force",
        /// An obligation or a target falls due.
        Due = "due",
    }
}

/// What averts something that falls due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Averting {
    /// The due that averts it.
    pub id: Id,
    /// Its name in the language asked for.
    pub title: String,
    /// The day by which it has to happen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub by: Option<Date>,
}

/// A line of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CalendarRow {
    /// The forum.
    pub forum: Id,
    /// When, as precisely as it is known; absent: it has no day yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// The last day, if another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What it is.
    pub kind: Occasion,
    /// A name that no other line of the forum's calendar has.
    pub id: String,
    /// What falls due, in the language asked for: the name of the due, the class, the motion.
    pub title: String,
    /// The article it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// Who has to act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<Party>,
    /// Whom it concerns, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub concerns: Vec<Named>,
    /// The line to be crossed until then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<Amount>,
    /// Of a meeting: whether it is to be, was, or was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held: Option<MeetingState>,
    /// Of an obligation: where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stands: Option<ObligationState>,
    /// What averts it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub averted_by: Option<Averting>,
    /// Where the portal tells more, within the forum.
    pub link: String,
}

impl CalendarRow {
    fn new(
        forum: &Id,
        on: impl Into<PartialDate>,
        kind: Occasion,
        id: String,
        title: &str,
        link: String,
    ) -> Self {
        Self {
            forum: forum.clone(),
            on: Some(on.into()),
            until: None,
            kind,
            id,
            title: title.to_owned(),
            article: None,
            who: None,
            concerns: Vec::new(),
            line: None,
            held: None,
            stands: None,
            averted_by: None,
            link,
        }
    }
}

/// What falls due in a span of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Calendar {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// First day of the span.
    #[schemars(with = "String")]
    pub from: Date,
    /// Last day of the span.
    #[schemars(with = "String")]
    pub until: Date,
    /// In order of day; what has no day yet comes last.
    pub entries: Vec<CalendarRow>,
}

/// The first day of a calendar and the last, both included.
#[derive(Debug, Clone, Copy)]
struct Span {
    from: Date,
    until: Date,
}

impl Span {
    fn holds(self, day: Date) -> bool {
        self.from <= day && day <= self.until
    }
}

impl<'a> State<'a> {
    /// What falls due from one day to another, both included: from the as-of day, for one year, if
    /// not said otherwise. None without a charter.
    #[must_use]
    pub fn calendar(
        &self,
        from: Option<Date>,
        until: Option<Date>,
        language: &str,
    ) -> Option<Calendar> {
        let clocks = self.view.clocks;
        let charter = self.view.charter()?;
        let (from, until) = Calendar::span(clocks, from, until);
        let span = Span { from, until };
        let maker = Maker { state: self, charter, span, language };
        let mut entries = maker.dues();
        entries.extend(maker.terms());
        entries.extend(maker.windows());
        entries.extend(maker.offices());
        entries.extend(maker.motions());
        entries.extend(maker.silences());
        entries.extend(maker.meetings());
        entries.extend(maker.texts());
        entries.extend(maker.obligations());
        in_order(&mut entries);
        Some(Calendar { clocks, from, until, entries })
    }
}

impl Calendar {
    /// The first day of a calendar and the last, where they are not said: the as-of day, and a year
    /// after the first.
    #[must_use]
    pub fn span(clocks: Clocks, from: Option<Date>, until: Option<Date>) -> (Date, Date) {
        let from = from.unwrap_or(clocks.as_of);
        (from, until.unwrap_or_else(|| a_year_after(from)))
    }
}

impl World<'_> {
    /// What falls due in every forum, as [`State::calendar`] tells it of one.
    #[must_use]
    pub fn calendar(&self, from: Option<Date>, until: Option<Date>, language: &str) -> Calendar {
        let of = |state: &State<'_>| state.calendar(from, until, language);
        let calendars = self.forums.iter().filter_map(|(_, state)| of(state));
        let mut entries: Vec<CalendarRow> = calendars.flat_map(|one| one.entries).collect();
        in_order(&mut entries);
        let (from, until) = Calendar::span(self.clocks, from, until);
        Calendar { clocks: self.clocks, from, until, entries }
    }
}

fn in_order(entries: &mut [CalendarRow]) {
    entries.sort_by_key(|row| {
        let days = row.on.map(|on| (on.certain(), on.earliest()));
        (days.is_none(), days, row.kind, row.id.clone(), row.forum.clone())
    });
}

fn a_year_after(day: Date) -> Date {
    "P1Y".parse().map_or(day, |year: Period| year.after(day))
}

/// Makes the lines of one calendar.
struct Maker<'s, 'a> {
    state: &'s State<'a>,
    /// The charter in force on the as-of day.
    charter: &'a Charter,
    span: Span,
    language: &'s str,
}

impl<'a> Maker<'_, 'a> {
    /// A line about something of this forum.
    fn row(
        &self,
        on: impl Into<PartialDate>,
        kind: Occasion,
        id: String,
        title: &str,
        link: String,
    ) -> CalendarRow {
        CalendarRow::new(&self.charter.forum.id, on, kind, id, title, link)
    }

    fn party(&self, charter: &'a Charter, id: &Id) -> Party {
        party(self.state.view, charter, id, self.state.view.clocks.as_of, self.language)
    }

    fn named<'n>(&self, actors: impl IntoIterator<Item = &'n ActorId>) -> Vec<Named> {
        let mut named: Vec<Named> =
            actors.into_iter().map(|actor| named(self.state.view, actor, self.language)).collect();
        named.sort_by(|a, b| (&a.name, &a.actor).cmp(&(&b.name, &b.actor)));
        named
    }

    /// What the charter in force on each day makes due on that day.
    fn dues(&self) -> Vec<CalendarRow> {
        let view = self.state.view;
        let mut rows = Vec::new();
        for charter in view.charters() {
            let here = |on: Date| view.charter_on(on).is_some_and(|one| std::ptr::eq(one, charter));
            let falling = charter.falls_due(self.span.from, self.span.until);
            rows.extend(
                falling.into_iter().filter(|one| here(one.on)).map(|one| self.due(charter, one)),
            );
        }
        rows
    }

    fn due(&self, charter: &'a Charter, Falling { due, on }: Falling<'a>) -> CalendarRow {
        let kind = match due.kind {
            DueKind::Report => Occasion::Report,
            DueKind::Meeting => Occasion::MeetingDue,
            DueKind::Renewal => Occasion::Renewal,
            DueKind::Dissolution => Occasion::Dissolution,
            DueKind::Election => Occasion::Election,
            DueKind::Review => Occasion::Review,
            DueKind::Term => Occasion::Term,
        };
        let averting = |id: &Id| {
            let other = charter.dues.iter().find(|other| other.id == *id)?;
            let by = charter.last_due(other, on);
            let title = other.name.get(self.language).to_owned();
            Some(Averting { id: id.clone(), title, by })
        };
        let id = format!("due-{}-{on}", due.id);
        let link = article_link(&due.article);
        CalendarRow {
            article: Some(due.article.clone()),
            who: due.by.as_ref().map(|by| self.party(charter, by)),
            averted_by: due.unless.as_ref().and_then(averting),
            ..self.row(on, kind, id, due.name.get(self.language), link)
        }
    }

    /// The ends of terms of membership: one line for all whose term of one class ends on one day.
    fn terms(&self) -> Vec<CalendarRow> {
        let mut ends: BTreeMap<(Date, &Id), Vec<&ActorId>> = BTreeMap::new();
        for member in &self.state.standing.members {
            let Some(class) = &member.class else { continue };
            let (Some(term), Some(id)) = (&class.term, &class.class) else { continue };
            if self.span.holds(term.on) {
                ends.entry((term.on, id)).or_default().push(member.actor);
            }
        }
        let row = |((on, id), actors): ((Date, &Id), Vec<&ActorId>)| {
            let class = self.class(id);
            let term = class.and_then(|class| class.term.as_ref());
            let renewable_by = term.and_then(|term| term.renewable_by.as_ref());
            let row = self.of_class(on, Occasion::MembershipTerm, "term", id, actors);
            CalendarRow { who: renewable_by.map(|by| self.party(self.charter, by)), ..row }
        };
        ends.into_iter().map(row).collect()
    }

    /// The closing of contribution windows, for the members that have not crossed the line.
    fn windows(&self) -> Vec<CalendarRow> {
        let mut closing: BTreeMap<(Date, &Id), (Amount, Vec<&ActorId>)> = BTreeMap::new();
        let members = self.state.standing.members.iter();
        for member in members.filter(|member| member.status == Status::Member) {
            let checks = member.class.iter().flat_map(|class| &class.checks);
            for check in checks.filter(|check| !check.met && self.span.holds(check.closes)) {
                let figure = Some(Figure { bound: Bound::MoreThan, number: check.more_than });
                let line = || Amount { measure: check.measure.clone(), figure };
                let window = closing.entry((check.closes, &check.class));
                window.or_insert_with(|| (line(), Vec::new())).1.push(member.actor);
            }
        }
        let row = |((on, id), (line, actors)): ((Date, &Id), (Amount, Vec<_>))| {
            let row = self.of_class(on, Occasion::ContributionWindow, "window", id, actors);
            CalendarRow { line: Some(line), ..row }
        };
        closing.into_iter().map(row).collect()
    }

    fn class(&self, id: &Id) -> Option<&'a Class> {
        self.charter.classes.iter().find(|class| class.id == *id)
    }

    /// A line about a class of membership and the members it concerns.
    fn of_class(
        &self,
        on: Date,
        kind: Occasion,
        word: &str,
        id: &Id,
        actors: Vec<&ActorId>,
    ) -> CalendarRow {
        let class = self.class(id);
        let title = class.map_or(id.as_str(), |class| class.name.get(self.language));
        let link = members_link(&actors);
        CalendarRow {
            article: class.map(|class| class.article.clone()),
            concerns: self.named(actors),
            ..self.row(on, kind, format!("{word}-{id}-{on}"), title, link)
        }
    }

    /// The ends of persons' time in office: as the row says, else as the charter's term has it.
    fn offices(&self) -> Vec<CalendarRow> {
        let view = self.state.view;
        let rows = view.known(&view.book.offices).map(|version| &version.record);
        let row = |row: &register::record::Office| {
            let office = self.charter.offices.iter().find(|office| is_of(row, office));
            let organ = row.organ.as_ref().and_then(|id| self.charter.organ(id));
            // The holder of an office sits for the office's term, anybody else for the organ's.
            let term = match office {
                Some(office) => office.term,
                None => organ.and_then(|organ| organ.term),
            };
            let by_term = || Some(PartialDate::from(term?.after(row.from?.certain())));
            let on = row.until.or_else(by_term)?;
            if !self.span.holds(on.certain()) {
                return None;
            }
            let by = office.and_then(|office| office.succession.as_ref());
            let title = match (office, organ) {
                (Some(office), _) => office.name.get(self.language),
                (None, Some(organ)) => organ.name.get(self.language),
                (None, None) => row.office.as_str(),
            };
            let link = format!("/actors/{}", row.person);
            let id = format!("office-{}", row.id);
            Some(CalendarRow {
                article: by
                    .map(|by| &by.article)
                    .or(office.map(|one| &one.article))
                    .or(organ.and_then(|one| one.article.as_ref()))
                    .cloned(),
                who: by.and_then(|by| by.by.as_ref()).map(|by| self.party(self.charter, by)),
                concerns: self.named([&row.person]),
                ..self.row(on, Occasion::OfficeTerm, id, title, link)
            })
        };
        rows.filter(|row| row.proof.counts()).filter_map(row).collect()
    }

    /// The motions that are before the forum: tabled, not withdrawn.
    fn pending(&self) -> impl Iterator<Item = &'a Motion> {
        let view = self.state.view;
        let motions = view.true_by(&view.book.motions).map(|version| &*version.record);
        motions.filter(move |motion| {
            let as_of = view.clocks.as_of;
            let withdrawn = motion.withdrawn.is_some_and(|day| day.certain() <= as_of);
            motion.proof.counts() && !withdrawn
        })
    }

    /// The charter and the matter that govern a motion on a day.
    fn matter(&self, motion: &Motion, on: Date) -> Option<(&'a Charter, &'a Matter)> {
        let charter = self.state.view.charter_on(on)?;
        let mut matters = charter.matters.iter();
        matters.find(|one| one.id == motion.matter && one.applies(on)).map(|one| (charter, one))
    }

    /// The first days on which motions under notice may be voted on.
    fn motions(&self) -> Vec<CalendarRow> {
        let view = self.state.view;
        let polled: Vec<&Id> =
            view.true_by(&view.book.polls).map(|poll| &poll.record.motion).collect();
        let row = |motion: &'a Motion| {
            let (charter, matter) = self.matter(motion, motion.on.certain())?;
            let on = matter.notice.as_ref()?.after(motion.on.certain());
            if !self.span.holds(on) {
                return None;
            }
            let id = format!("vote-{}", motion.id);
            let title = motion.names.get(self.language);
            let link = format!("/motions/{}", motion.id);
            Some(CalendarRow {
                article: Some(matter.article.clone()),
                who: matter.organ.as_ref().map(|organ| self.party(charter, organ)),
                concerns: self.named(&motion.sponsors),
                ..self.row(on, Occasion::EarliestVote, id, title, link)
            })
        };
        self.pending().filter(|motion| !polled.contains(&&motion.id)).filter_map(row).collect()
    }

    /// The last days for objections in open polls by silence.
    fn silences(&self) -> Vec<CalendarRow> {
        let view = self.state.view;
        let motions: Vec<&Motion> = self.pending().collect();
        let row = |poll: &register::record::Poll| {
            let motion = motions.iter().find(|motion| motion.id == poll.motion)?;
            let opened = poll.opened.certain();
            let (charter, matter) = self.matter(motion, opened)?;
            let rule = charter.rules.iter().find(|rule| rule.id == matter.rule)?;
            let within = rule.within.as_ref().filter(|_| rule.method == Method::Silence)?;
            let on = within.after(opened);
            if !self.span.holds(on) {
                return None;
            }
            let id = format!("silence-{}", poll.id);
            let title = motion.names.get(self.language);
            let link = format!("/motions/{}", motion.id);
            Some(CalendarRow {
                article: Some(rule.article.clone()),
                who: Some(self.party(charter, &rule.electorate)),
                ..self.row(on, Occasion::SilenceDeadline, id, title, link)
            })
        };
        let open = |poll: &&register::record::Poll| {
            let closed = poll.closed.is_some_and(|day| day.certain() <= view.clocks.as_of);
            poll.proof.counts() && !closed
        };
        view.true_by(&view.book.polls)
            .map(|version| &*version.record)
            .filter(open)
            .filter_map(row)
            .collect()
    }

    /// The meetings known of, past and to come.
    fn meetings(&self) -> Vec<CalendarRow> {
        let view = self.state.view;
        let meetings = view.known(&view.book.meetings).map(|version| &version.record);
        let within = |last: Date, first: Date| first <= self.span.until && last >= self.span.from;
        meetings
            .filter(|one| one.proof.counts())
            .filter(|one| within(one.until.unwrap_or(one.on).certain(), one.on.earliest()))
            .map(|one| {
                let id = format!("meeting-{}", one.id);
                let link = format!("/meetings/{}", one.id);
                CalendarRow {
                    held: Some(state_of(one, view.clocks.as_of)),
                    until: one.until.filter(|until| *until != one.on),
                    concerns: self.named(&one.host),
                    ..self.row(one.on, Occasion::Meeting, id, one.names.get(self.language), link)
                }
            })
            .collect()
    }

    /// Texts that enter into force in the span, and those whose day is not known yet: versions of
    /// the charter, decisions taken.
    fn texts(&self) -> Vec<CalendarRow> {
        let view = self.state.view;
        let mut rows = Vec::new();
        for charter in view.charters() {
            let on = charter.text.entry_into_force.map(PartialDate::from);
            // A founding text that was never signed is no treaty and waits for nothing.
            let waits = on.is_none() && charter.text.signed.is_some();
            if waits || on.is_some_and(|on| self.span.holds(on.certain())) {
                let version = &charter.text.version;
                let title = format!("{} ({version})", charter.forum.name.get(self.language));
                let link = "/charter".to_owned();
                let kind = Occasion::EntryIntoForce;
                let row =
                    self.row(view.clocks.as_of, kind, format!("charter-{version}"), &title, link);
                rows.push(CalendarRow { on, ..row });
            }
        }
        let decisions = view.true_by(&view.book.decisions).map(|version| &*version.record);
        rows.extend(decisions.filter(|one| one.proof.counts()).filter_map(|one| self.effect(one)));
        rows
    }

    /// A decision that takes effect in the span, or that waits for ratifications and has no day.
    fn effect(&self, one: &Decision) -> Option<CalendarRow> {
        let view = self.state.view;
        let mut motions = view.known(&view.book.motions).map(|version| &*version.record);
        let motion = one.motion.as_ref().and_then(|id| motions.find(|motion| motion.id == *id));
        let matter = motion.and_then(|motion| self.matter(motion, motion.on.certain()));
        let waits = matter
            .and_then(|(charter, matter)| Some((charter, matter, matter.ratifications.as_ref()?)));
        let waits = waits.filter(|_| one.effect.is_none());
        if waits.is_none() && !one.effect.is_some_and(|on| self.span.holds(on.certain())) {
            return None;
        }
        let name = one.names.get(self.language);
        let title = one.symbol.as_ref().map(|symbol| format!("{symbol}: {name}"));
        let link =
            motion.map_or_else(|| "/motions".to_owned(), |one| format!("/motions/{}", one.id));
        let (id, kind) = (format!("decision-{}", one.id), Occasion::EntryIntoForce);
        Some(CalendarRow {
            on: one.effect,
            article: matter.map(|(_, matter)| matter.article.clone()),
            who: waits.map(|(charter, _, needed)| self.party(charter, &needed.electorate)),
            ..self.row(one.on, kind, id, title.as_deref().unwrap_or(name), link)
        })
    }

    /// What was undertaken and falls due, but for what a later text states again.
    fn obligations(&self) -> Vec<CalendarRow> {
        let book = self.state.view.book;
        let all = self.state.counted(&book.obligations);
        let progress = self.state.counted(&book.progress);
        let reports = grouped(&progress, |row: &Progress| &row.obligation);
        let row = |one: &Settled<'_, Box<Obligation>>| {
            let one = one.record();
            let due = one.due.filter(|due| self.span.holds(due.certain()))?;
            let reports = reports.get(&one.id).map_or(&[][..], Vec::as_slice);
            let stands = self.state.stands(one, &all, reports);
            let (id, link) = (format!("obligation-{}", one.id), format!("/obligations/{}", one.id));
            Some(CalendarRow {
                concerns: self.named(&one.who),
                stands: Some(stands),
                ..self.row(due, Occasion::Due, id, &one.summary, link)
            })
        };
        let mut rows: Vec<CalendarRow> = all.iter().filter_map(row).collect();
        rows.retain(|row| row.stands != Some(ObligationState::Replaced));
        rows
    }
}

fn article_link(id: &str) -> String {
    format!("/charter#article-{id}")
}

fn members_link(actors: &[&ActorId]) -> String {
    match actors {
        [one] => format!("/actors/{one}"),
        _ => "/members".to_owned(),
    }
}
