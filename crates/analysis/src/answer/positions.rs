//! What was said on which theme, what stood on agendas, and everything that a theme gathers.

use super::{
    agreements::{AgreementLine, Sought, natural},
    cited::{Cited, Named, Settled},
    obligations::ObligationLine,
    talks::{Between, Encounter, state_of},
};
use crate::{State, World};
use register::{
    Clocks,
    entry::Kind,
    record::{AgendaItem, Meeting, MeetingState, Position, Stance},
};
use schemars::JsonSchema;
use serde::Serialize;
use vocabulary::{ActorId, Date, Id, PartialDate, Theme};

/// What somebody said on a theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PositionRow {
    /// For whom it was said.
    pub actor: Named,
    /// Who said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<Named>,
    /// The office the person held then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// On what.
    pub theme: Theme,
    /// Where the speaker stands.
    pub stance: Stance,
    /// Where the same speaker stood on the theme before, if it was elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Stance>,
    /// When.
    pub on: PartialDate,
    /// What was said, in our own words.
    pub summary: String,
    /// The meeting it was said at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// The track it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub track: Option<Id>,
    /// The agreement it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Id>,
    /// The record.
    pub cited: Cited,
}

/// Which positions are asked for. What is left empty asks for all.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Of this actor, or of this person.
    pub actor: Option<ActorId>,
    /// On this theme.
    pub theme: Option<Theme>,
    /// From this day on.
    pub from: Option<Date>,
    /// Until this day.
    pub until: Option<Date>,
}

/// The positions asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Positions {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// In order of day.
    pub positions: Vec<PositionRow>,
}

/// An item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgendaRow {
    /// The meeting.
    pub meeting: Id,
    /// Its name in the language asked for.
    pub meeting_name: String,
    /// When it began or begins.
    pub on: PartialDate,
    /// Whether it is to be, was, or was not.
    pub state: MeetingState,
    /// The item's number.
    pub number: String,
    /// Its title in the language asked for.
    pub title: String,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// The record.
    pub cited: Cited,
}

/// What stood on the agendas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Agenda {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The latest meeting first, its items in order of number.
    pub items: Vec<AgendaRow>,
}

/// How much a theme gathers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThemeLine {
    /// The theme.
    pub theme: Theme,
    /// Items of agendas.
    pub items: usize,
    /// Meetings and contacts.
    pub encounters: usize,
    /// Agreements.
    pub agreements: usize,
    /// Obligations.
    pub obligations: usize,
    /// Positions.
    pub positions: usize,
}

/// The themes, in the list's own order; those that gather nothing are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Themes {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// A line for each.
    pub themes: Vec<ThemeLine>,
}

/// Everything that a theme gathers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThemeFile {
    /// The clocks asked at.
    pub clocks: Clocks,
    /// The theme.
    pub theme: Theme,
    /// Items of agendas.
    pub items: Vec<AgendaRow>,
    /// Meetings and contacts.
    pub encounters: Vec<Encounter>,
    /// Agreements.
    pub agreements: Vec<AgreementLine>,
    /// Obligations.
    pub obligations: Vec<ObligationLine>,
    /// Positions.
    pub positions: Vec<PositionRow>,
}

impl World<'_> {
    /// The positions asked for, in order of day.
    #[must_use]
    pub fn positions(&self, asked: &Asked, language: &str) -> Positions {
        let mut positions = Vec::new();
        for (forum, state) in &self.forums {
            let all = state.counted(&state.view.book.positions);
            positions.extend(all.iter().map(|one| self.position_row(forum, state, one, language)));
        }
        positions
            .sort_by_key(|row| (row.on.certain(), row.cited.forum.clone(), row.cited.id.clone()));
        changes(&mut positions);
        positions.retain(|row| {
            let person = row.person.as_ref().map(|person| &person.actor);
            let of = |actor: &ActorId| row.actor.actor == *actor || person == Some(actor);
            asked.actor.as_ref().is_none_or(of)
                && asked.theme.is_none_or(|theme| row.theme == theme)
                && asked.from.is_none_or(|from| row.on.certain() >= from)
                && asked.until.is_none_or(|until| row.on.certain() <= until)
        });
        Positions { clocks: self.clocks, positions }
    }

    fn position_row<'a>(
        &self,
        forum: &Id,
        state: &State<'a>,
        settled: &Settled<'a, Box<Position>>,
        language: &str,
    ) -> PositionRow {
        let one = settled.record();
        PositionRow {
            actor: self.named(&one.actor, language),
            person: one.person.as_ref().map(|person| self.named(person, language)),
            office: one.office.clone(),
            theme: one.theme,
            stance: one.stance,
            before: None,
            on: one.on,
            summary: one.summary.clone(),
            meeting: one.meeting.clone(),
            track: one.track.clone(),
            agreement: one.agreement.clone(),
            cited: state.cited(forum, Kind::Position, settled),
        }
    }

    /// What stands on the agendas, perhaps only what is about a theme.
    #[must_use]
    pub fn agenda(&self, theme: Option<Theme>, language: &str) -> Agenda {
        let mut items = Vec::new();
        for (forum, state) in &self.forums {
            let meetings = state.counted_ever(&state.view.book.meetings);
            let all = state.counted_ever(&state.view.book.agenda_items);
            items.extend(all.iter().filter_map(|item| {
                let of_it = |meeting: &&Settled<'_, Box<Meeting>>| {
                    meeting.record().id == item.record().meeting
                };
                let meeting = meetings.iter().find(of_it)?.record();
                Some(self.agenda_row(forum, state, item, meeting, language))
            }));
        }
        items.retain(|row| theme.is_none_or(|theme| row.themes.contains(&theme)));
        items.sort_by(|a, b| {
            let day = |row: &AgendaRow| std::cmp::Reverse(row.on.certain());
            let key = |row: &AgendaRow| {
                (day(row), row.cited.forum.clone(), row.meeting.clone(), natural(&row.number))
            };
            key(a).cmp(&key(b))
        });
        Agenda { clocks: self.clocks, items }
    }

    fn agenda_row<'a>(
        &self,
        forum: &Id,
        state: &State<'a>,
        settled: &Settled<'a, AgendaItem>,
        meeting: &Meeting,
        language: &str,
    ) -> AgendaRow {
        let one = settled.record();
        AgendaRow {
            meeting: meeting.id.clone(),
            meeting_name: meeting.names.get(language).to_owned(),
            on: meeting.on,
            state: state_of(meeting, self.clocks.as_of),
            number: one.number.clone(),
            title: one.names.get(language).to_owned(),
            themes: one.themes.clone(),
            cited: state.cited(forum, Kind::AgendaItem, settled),
        }
    }

    /// How much each theme gathers.
    #[must_use]
    pub fn themes(&self, language: &str) -> Themes {
        let items = self.agenda(None, language).items;
        let encounters = self.encounters(&Between::default(), language).encounters;
        let agreements = self.agreements(&Sought::default(), language).agreements;
        let obligations = self.obligations(language).obligations;
        let positions = self.positions(&Asked::default(), language).positions;
        let line = |theme: &Theme| ThemeLine {
            theme: *theme,
            items: items.iter().filter(|row| row.themes.contains(theme)).count(),
            encounters: encounters.iter().filter(|row| row.themes.contains(theme)).count(),
            agreements: agreements.iter().filter(|row| row.themes.contains(theme)).count(),
            obligations: obligations.iter().filter(|row| row.themes.contains(theme)).count(),
            positions: positions.iter().filter(|row| row.theme == *theme).count(),
        };
        let gathers = |line: &ThemeLine| {
            line.items + line.encounters + line.agreements + line.obligations + line.positions > 0
        };
        let themes = Theme::ALL.iter().map(line).filter(gathers).collect();
        Themes { clocks: self.clocks, themes }
    }

    /// Everything that a theme gathers.
    #[must_use]
    pub fn theme(&self, theme: Theme, language: &str) -> ThemeFile {
        let mut encounters = self.encounters(&Between::default(), language).encounters;
        encounters.retain(|row| row.themes.contains(&theme));
        let sought = Sought { theme: Some(theme), ..Sought::default() };
        let mut obligations = self.obligations(language).obligations;
        obligations.retain(|row| row.themes.contains(&theme));
        let asked = Asked { theme: Some(theme), ..Asked::default() };
        ThemeFile {
            clocks: self.clocks,
            theme,
            items: self.agenda(Some(theme), language).items,
            encounters,
            agreements: self.agreements(&sought, language).agreements,
            obligations,
            positions: self.positions(&asked, language).positions,
        }
    }
}

/// Marks where a speaker stands elsewhere than before. Who says how it is takes no side.
fn changes(positions: &mut [PositionRow]) {
    let mut stood: Vec<(ActorId, Theme, Stance)> = Vec::new();
    for row in positions.iter_mut().filter(|row| row.stance != Stance::States) {
        let speaker = row.person.as_ref().unwrap_or(&row.actor).actor.clone();
        let same = |one: &&mut (ActorId, Theme, Stance)| one.0 == speaker && one.1 == row.theme;
        match stood.iter_mut().find(same) {
            Some(last) => {
                row.before = (last.2 != row.stance).then_some(last.2);
                last.2 = row.stance;
            }
            None => stood.push((speaker, row.theme, row.stance)),
        }
    }
}
