//! What the secretariat records of a meeting.

use super::{Action, Deed, Done, Object, Who, always, offers, recorded_here};
use crate::form::{Fault, Faults, Input, field, required};
use register::{
    Record,
    record::{AgendaItem, Attendance, Document, Intervention, Meeting, MeetingKind, Role, Speech},
};

/// A meeting is called.
pub const MEETING: Action = Action {
    path: "/{forum}/meetings/new",
    name: "meeting",
    who: Who::Secretariat,
    on: Object::New,
    fields: &[
        required("name_en", Input::Line(200)),
        field("name_ar", Input::Line(200)),
        required("kind", Input::Listed(offers::meeting_kinds)),
        required("on", Input::Day),
        field("until", Input::Day),
        field("place", Input::Line(200)),
        field("host", Input::Listed(offers::actors)),
    ],
    ready: always,
    act: meeting,
};

fn meeting(deed: &Deed<'_>) -> Result<Done, Faults> {
    let (given, book) = (deed.given, deed.forum.state.view.book);
    let (on, until) = (deed.day("on").unwrap_or_else(|| deed.now()), deed.day("until"));
    if let Some(until) = until.filter(|until| until.certain() < on.certain()) {
        return Err(Fault::at("until", "before").found(until).expected(on).into());
    }
    let id = deed.free(&book.meetings, &given.filled("name_en"))?;
    let there = format!("/meetings/{id}");
    let meeting = Meeting {
        id,
        names: deed.names(),
        kind: given.read("kind").unwrap_or(MeetingKind::Session),
        on,
        until: until.filter(|until| *until != on),
        place: deed.filled("place"),
        host: given.read("host"),
        track: None,
        round: None,
        state: None,
        level: None,
        format: None,
        themes: Vec::new(),
        outcome: None,
        proof: recorded_here(),
    };
    Ok(Done::one(Record::Meeting(Box::new(meeting)), there))
}

/// That there is the meeting that the path names.
fn at_meeting(deed: &Deed<'_>) -> Result<(), Fault> {
    deed.named(&deed.forum.state.view.book.meetings).map(drop)
}

/// An item is put on the agenda.
pub const AGENDA_ITEM: Action = Action {
    path: "/{forum}/meetings/{id}/agenda/new",
    name: "agenda-item",
    who: Who::Secretariat,
    on: Object::Meeting,
    fields: &[
        required("number", Input::Line(12)),
        required("name_en", Input::Line(300)),
        field("name_ar", Input::Line(300)),
        field("motion", Input::Listed(offers::motions)),
    ],
    ready: at_meeting,
    act: agenda_item,
};

fn agenda_item(deed: &Deed<'_>) -> Result<Done, Faults> {
    let view = deed.forum.state.view;
    let meeting = &deed.named(&view.book.meetings)?.record.id;
    let number = deed.given.filled("number");
    let mut items = view.known(&view.book.agenda_items);
    if items.any(|one| one.record.meeting == *meeting && one.record.number == number) {
        return Err(Fault::at("number", "number-taken").found(number).into());
    }
    let item = AgendaItem {
        id: deed.free(&view.book.agenda_items, &format!("{meeting}-{number}"))?,
        meeting: meeting.clone(),
        number,
        names: deed.names(),
        motion: deed.given.read("motion"),
        themes: Vec::new(),
        proof: recorded_here(),
    };
    Ok(Done::one(Record::AgendaItem(item), format!("/meetings/{meeting}")))
}

/// A document is issued.
pub const DOCUMENT: Action = Action {
    path: "/{forum}/meetings/{id}/documents/new",
    name: "document",
    who: Who::Secretariat,
    on: Object::Meeting,
    fields: &[
        field("symbol", Input::Line(60)),
        required("name_en", Input::Line(300)),
        field("name_ar", Input::Line(300)),
        field("url", Input::Link),
        field("item", Input::Listed(offers::items)).prefilled(),
        field("motion", Input::Listed(offers::motions)),
        field("language", Input::Line(12)),
    ],
    ready: at_meeting,
    act: document,
};

fn document(deed: &Deed<'_>) -> Result<Done, Faults> {
    let (given, book) = (deed.given, deed.forum.state.view.book);
    let meeting = &deed.named(&book.meetings)?.record.id;
    let name = given.one("symbol").or_else(|| given.one("name_en")).unwrap_or_default();
    let document = Document {
        id: deed.free(&book.documents, name)?,
        meeting: Some(meeting.clone()),
        item: given.read("item"),
        motion: given.read("motion"),
        symbol: deed.filled("symbol"),
        names: deed.names(),
        on: Some(deed.now()),
        url: deed.filled("url"),
        language: deed.filled("language"),
        proof: recorded_here(),
    };
    Ok(Done::one(Record::Document(Box::new(document)), format!("/meetings/{meeting}")))
}

/// A delegation attends; a second row about it replaces the first.
pub const ATTENDANCE: Action = Action {
    path: "/{forum}/meetings/{id}/attendance/new",
    name: "attendance",
    who: Who::Secretariat,
    on: Object::Meeting,
    fields: &[
        required("actor", Input::Listed(offers::actors)),
        required("role", Input::One(offers::roles)),
        field("person", Input::Listed(offers::persons)),
        field("credentials", Input::One(offers::credentials)),
    ],
    ready: at_meeting,
    act: attendance,
};

fn attendance(deed: &Deed<'_>) -> Result<Done, Faults> {
    let (given, view) = (deed.given, deed.forum.state.view);
    let meeting = &deed.named(&view.book.meetings)?.record.id;
    let there = format!("/meetings/{meeting}");
    let unknown = || Fault::at("actor", "required");
    let actor = given.read("actor").ok_or_else(unknown)?;
    let mut rows = view.known(&view.book.attendances);
    let before = rows.find(|one| one.record.meeting == *meeting && one.record.actor == actor);
    let id = match before {
        Some(before) => before.record.id.clone(),
        None => deed.free(&view.book.attendances, &format!("{meeting}-{actor}"))?,
    };
    let record = Attendance {
        id,
        meeting: meeting.clone(),
        actor,
        role: given.read("role").unwrap_or(Role::Member),
        person: given.read("person"),
        level: None,
        credentials: given.read("credentials"),
        proof: recorded_here(),
    };
    let record = Record::Attendance(record);
    let Some(before) = before else { return Ok(Done::one(record, there)) };
    Ok(Done::one(super::instead(before, record, "recorded anew by the secretariat"), there))
}

/// Somebody takes the floor.
pub const INTERVENTION: Action = Action {
    path: "/{forum}/meetings/{id}/interventions/new",
    name: "intervention",
    who: Who::Secretariat,
    on: Object::Meeting,
    fields: &[
        required("actor", Input::Listed(offers::actors)),
        field("person", Input::Listed(offers::persons)),
        required("speech", Input::Listed(offers::speeches)),
        field("item", Input::Listed(offers::items)).prefilled(),
        field("summary", Input::Text(2000)),
    ],
    ready: at_meeting,
    act: intervention,
};

fn intervention(deed: &Deed<'_>) -> Result<Done, Faults> {
    let (given, view) = (deed.given, deed.forum.state.view);
    let meeting = &deed.named(&view.book.meetings)?.record.id;
    let rows = view.known(&view.book.interventions);
    let made = rows.filter(|one| one.record.meeting == *meeting);
    let position = made.filter_map(|one| one.record.position).max().unwrap_or(0) + 1;
    let intervention = Intervention {
        id: deed.free(&view.book.interventions, &format!("{meeting}-{position}"))?,
        meeting: meeting.clone(),
        item: given.read("item"),
        actor: given.read("actor").ok_or_else(|| Fault::at("actor", "required"))?,
        person: given.read("person"),
        kind: given.read("speech").unwrap_or(Speech::Statement),
        position: Some(position),
        on: Some(deed.now()),
        summary: deed.filled("summary"),
        proof: recorded_here(),
    };
    Ok(Done::one(Record::Intervention(Box::new(intervention)), format!("/meetings/{meeting}")))
}
