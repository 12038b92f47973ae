//! A record of each kind from its row, and the checks between a row's own cells.

pub(super) mod decision;
mod diplomacy;

use super::row::Row;
use charter::Act;
use register::{
    Kind, Record,
    record::{
        AgendaItem, Attendance, Change, Commitment, Document, Event, Intervention, Meeting,
        Membership, Movement, Nature, Need, Observation, Office, Source, Total,
    },
};
use vocabulary::{Actor, ActorId, ActorKind, Amount, Form, Id, Names, PartialDate, lists};

/// Makes the record of a row. Nothing when something needed is missing; the row holds the faults.
pub(super) fn record(row: &mut Row<'_>) -> Option<Record> {
    match row.table.kind? {
        Kind::Source => source(row),
        Kind::Actor => actor(row),
        Kind::Membership => membership(row),
        Kind::Commitment => commitment(row),
        Kind::Movement => movement(row),
        Kind::Total => total(row),
        Kind::Need => need(row),
        Kind::Meeting => meeting(row),
        Kind::Attendance => attendance(row),
        Kind::Office => office(row),
        Kind::Event => event(row),
        Kind::Motion => decision::motion(row),
        Kind::Poll => decision::poll(row),
        Kind::Ballot => decision::ballot(row),
        Kind::Consent => decision::consent(row),
        Kind::Outcome => decision::outcome(row),
        Kind::Decision => decision::decision(row),
        Kind::AgendaItem => agenda_item(row),
        Kind::Document => document(row),
        Kind::Intervention => intervention(row),
        Kind::Disqualification => decision::disqualification(row),
        Kind::Observation => observation(row),
        Kind::Conflict => diplomacy::conflict(row),
        Kind::Track => diplomacy::track(row),
        Kind::Participation => diplomacy::participation(row),
        Kind::Contact => diplomacy::contact(row),
        Kind::Agreement => diplomacy::agreement(row),
        Kind::AgreementAct => diplomacy::agreement_act(row),
        Kind::Clause => diplomacy::clause(row),
        Kind::Indicator => diplomacy::indicator(row),
        Kind::Obligation => diplomacy::obligation(row),
        Kind::Progress => diplomacy::progress(row),
        Kind::Position => diplomacy::position(row),
        Kind::Tie => diplomacy::tie(row),
        // No table is read into these.
        Kind::Charter | Kind::Text | Kind::Review | Kind::Rejection | Kind::Retraction => None,
    }
}

fn source(row: &mut Row<'_>) -> Option<Record> {
    let (id, publisher, title, url) =
        (row.one("id"), row.text("publisher"), row.text("title"), row.text("url"));
    let (published, published_basis) = (row.one("published"), row.one("published_basis"));
    let (language, weak) = (row.text("language"), row.text("weak").is_some());
    let (origin, note) = (row.text("origin"), row.text("note"));
    Some(Record::Source(Source {
        id: id?,
        publisher: publisher?,
        title,
        url,
        published: published?,
        published_basis: published_basis?,
        language,
        weak,
        origin,
        note,
    }))
}

fn actor(row: &mut Row<'_>) -> Option<Record> {
    let (id, kind) = (row.one::<ActorId>("id"), row.one::<ActorKind>("kind"));
    let names = names(row, &["en", "ar", "fr", "ru"]);
    let (members, affiliation, note) =
        (row.list("members"), row.one("affiliation"), row.text("note"));
    let (id, kind) = (id?, kind?);
    if (kind == ActorKind::State) != lists::state(id.as_str()).is_some() {
        let mend = "give a state its ISO 3166-1 code, and only a state";
        row.fault("kind", "state if the id is an ISO 3166-1 alpha-3 code, and only then", mend);
    }
    if kind != ActorKind::Group && row.given("members") {
        row.fault("members", "nothing, as only a group has members", "empty the cell");
    }
    if kind != ActorKind::Person && row.given("affiliation") {
        row.fault("affiliation", "nothing, as only a person has one", "empty the cell");
    }
    Some(Record::Actor(Actor { id, kind, names, members, affiliation, note }))
}

/// The columns `name_…` of these languages.
fn names(row: &mut Row<'_>, languages: &[&str]) -> Names {
    let name = |language: &&str| {
        row.text(&format!("name_{language}")).map(|name| ((*language).to_owned(), name))
    };
    languages.iter().filter_map(name).collect()
}

fn membership(row: &mut Row<'_>) -> Option<Record> {
    let (id, actor, on) = (row.one("id"), row.one("actor"), row.one("on"));
    let (act, proof) = (row.one::<Act>("act"), row.proof());
    if act.is_some_and(|act| !row.known.maps(act)) {
        let mend = "say in [standing] of charter.toml what this act makes of an actor";
        row.fault("act", "an act that [standing] of charter.toml maps", mend);
    }
    Some(Record::Membership(Membership {
        id: id?,
        actor: actor?,
        act: act?,
        on: on?,
        proof: proof?,
    }))
}

fn commitment(row: &mut Row<'_>) -> Option<Record> {
    let (id, donor, form) = (row.one("id"), row.one("donor"), row.one("form"));
    let (nature, stage, on) = (row.one("nature"), row.one("stage"), row.one("on"));
    let amount = row.amount();
    let (purpose, sector, scope) = (row.text("purpose"), row.text("sector"), row.one("scope"));
    let (through, part_of, restates) =
        (row.one("through"), row.one("part_of"), row.list("restates"));
    let (condition, period) = (row.text("condition"), row.one("period"));
    let proof = row.proof();
    form_fits(row, form, amount.as_ref());
    Some(Record::Commitment(Box::new(Commitment {
        id: id?,
        donor: donor?,
        form: form?,
        nature: nature?,
        stage: stage?,
        on: on?,
        amount: amount?,
        purpose: purpose?,
        sector,
        scope: scope?,
        through,
        part_of,
        restates,
        condition,
        period,
        proof: proof?,
    })))
}

/// Cash is counted in money and nothing else is.
fn form_fits(row: &mut Row<'_>, form: Option<Form>, amount: Option<&Amount>) {
    let (Some(form), Some(amount)) = (form, amount) else { return };
    let money = amount.measure.is_money();
    if money != (form == Form::Cash) {
        let fits = if money { Form::Cash } else { Form::InKind };
        let expected = format!("{fits}, as the measure is {}", amount.measure);
        row.fault("form", expected, "mend the form or the measure");
    }
}

fn movement(row: &mut Row<'_>) -> Option<Record> {
    let (id, commitment) = (row.one("id"), row.one::<Id>("commitment"));
    let (change, on, amount) = (row.one("change"), row.one("on"), row.amount());
    let (to, proof) = (row.one("to"), row.proof());
    if matches!(change, Some(Change::Suspended | Change::Resumed)) && row.given("amount") {
        let expected = "nothing, as the whole commitment is suspended or resumed";
        row.fault("amount", expected, "empty the cell");
    }
    let (commitment, amount) = (commitment?, amount?);
    if let Some(Record::Commitment(moved)) = row.known.get(Kind::Commitment, commitment.as_str()) {
        let (nature, measure) = (moved.nature, moved.amount.measure.clone());
        if nature != Nature::Pledge {
            let mend = "record what was given as a pledge of its own";
            row.fault("commitment", format!("a pledge, not a {nature}"), mend);
        }
        if measure != amount.measure {
            let expected = format!("{measure}, the measure of its commitment");
            row.fault("measure", expected, "mend the measure, or record another commitment");
        }
    }
    Some(Record::Movement(Movement {
        id: id?,
        commitment,
        change: change?,
        on: on?,
        amount,
        to,
        proof: proof?,
    }))
}

fn total(row: &mut Row<'_>) -> Option<Record> {
    let (id, stage, donors) = (row.one("id"), row.one("stage"), row.list("donors"));
    let (on, amount, proof) = (row.one("on"), row.amount(), row.proof());
    Some(Record::Total(Total {
        id: id?,
        stage: stage?,
        donors,
        on: on?,
        amount: amount?,
        proof: proof?,
    }))
}

fn need(row: &mut Row<'_>) -> Option<Record> {
    let (id, assessment, aspect) = (row.one("id"), row.one("assessment"), row.one("aspect"));
    let (area, sector, dac_sector) = (row.text("area"), row.text("sector"), row.text("dac_sector"));
    let (on, amount, horizon) = (row.one("on"), row.amount(), row.one("horizon"));
    let (part_of, authors, proof) = (row.one("part_of"), row.list("authors"), row.proof());
    Some(Record::Need(Box::new(Need {
        id: id?,
        assessment: assessment?,
        aspect: aspect?,
        area: area?,
        sector,
        dac_sector,
        on: on?,
        amount: amount?,
        horizon,
        part_of,
        authors,
        proof: proof?,
    })))
}

fn meeting(row: &mut Row<'_>) -> Option<Record> {
    let (id, names, kind) = (row.one("id"), names(row, &["en", "ar"]), row.one("kind"));
    let (on, until) = span(row, "on", "until");
    let (place, host, track) = (row.text("place"), row.one("host"), row.one("track"));
    let (round, state, level) = (row.whole("round"), row.one("state"), row.one("level"));
    let (format, themes, outcome) = (row.one("format"), row.list("themes"), row.text("outcome"));
    let proof = row.proof();
    Some(Record::Meeting(Box::new(Meeting {
        id: id?,
        names,
        kind: kind?,
        on: on?,
        until,
        place,
        host,
        track,
        round,
        state,
        level,
        format,
        themes,
        outcome,
        proof: proof?,
    })))
}

fn attendance(row: &mut Row<'_>) -> Option<Record> {
    let (id, meeting, actor, role) =
        (row.one("id"), row.one("meeting"), row.one("actor"), row.one("role"));
    let (person, level) = (row.one("person"), row.one("level"));
    let (credentials, proof) = (row.one("credentials"), row.proof());
    Some(Record::Attendance(Attendance {
        id: id?,
        meeting: meeting?,
        actor: actor?,
        role: role?,
        person,
        level,
        credentials,
        proof: proof?,
    }))
}

fn office(row: &mut Row<'_>) -> Option<Record> {
    let (id, person, office) = (row.one("id"), row.one("person"), row.text("office"));
    let organ = row.one("organ");
    let (from, until) = span(row, "from", "until");
    let proof = row.proof();
    Some(Record::Office(Office {
        id: id?,
        person: person?,
        office: office?,
        organ,
        from,
        until,
        proof: proof?,
    }))
}

fn event(row: &mut Row<'_>) -> Option<Record> {
    let (id, on, summary) = (row.one("id"), row.one("on"), row.text("summary"));
    let (actors, commitments, proof) = (row.list("actors"), row.list("commitments"), row.proof());
    Some(Record::Event(Event {
        id: id?,
        on: on?,
        summary: summary?,
        actors,
        commitments,
        proof: proof?,
    }))
}

fn agenda_item(row: &mut Row<'_>) -> Option<Record> {
    let (id, meeting, number) = (row.one("id"), row.one("meeting"), row.text("number"));
    let (names, motion) = (names(row, &["en", "ar"]), row.one("motion"));
    let (themes, proof) = (row.list("themes"), row.proof());
    Some(Record::AgendaItem(AgendaItem {
        id: id?,
        meeting: meeting?,
        number: number?,
        names,
        motion,
        themes,
        proof: proof?,
    }))
}

fn document(row: &mut Row<'_>) -> Option<Record> {
    let (id, meeting, item) = (row.one("id"), row.one("meeting"), row.one("item"));
    let (motion, symbol, names) =
        (row.one("motion"), row.text("symbol"), names(row, &["en", "ar"]));
    let (on, url, language) = (row.one("on"), row.text("url"), row.text("language"));
    let proof = row.proof();
    Some(Record::Document(Box::new(Document {
        id: id?,
        meeting,
        item,
        motion,
        symbol,
        names,
        on,
        url,
        language,
        proof: proof?,
    })))
}

fn intervention(row: &mut Row<'_>) -> Option<Record> {
    let (id, meeting, item) = (row.one("id"), row.one("meeting"), row.one("item"));
    let (actor, person, kind) = (row.one("actor"), row.one("person"), row.one("kind"));
    let (position, on, summary) = (row.whole("position"), row.one("on"), row.text("summary"));
    let proof = row.proof();
    Some(Record::Intervention(Box::new(Intervention {
        id: id?,
        meeting: meeting?,
        item,
        actor: actor?,
        person,
        kind: kind?,
        position,
        on,
        summary,
        proof: proof?,
    })))
}

fn observation(row: &mut Row<'_>) -> Option<Record> {
    let (id, indicator, actor) = (row.one("id"), row.one::<Id>("indicator"), row.one("actor"));
    let counterpart = row.one("counterpart");
    let (from, on) = span(row, "from", "on");
    let (bound, value, unit) = (row.one("bound"), row.number("value"), row.text("unit"));
    let proof = row.proof();
    if actor.is_some() && actor == counterpart {
        row.fault("counterpart", "another actor", "mend one of the two, or empty the cell");
    }
    let known = indicator.as_ref().and_then(|id| row.known.get(Kind::Indicator, id.as_str()));
    if let Some(Record::Indicator(known)) = known {
        let code = known.measure.code();
        if unit.as_ref().is_none_or(|unit: &String| unit != code) {
            let mend = "a target is held against it: give the value in this unit";
            row.fault("unit", format!("{code}, as the indicator is measured"), mend);
        }
    }
    Some(Record::Observation(Observation {
        id: id?,
        indicator: indicator?,
        actor: actor?,
        counterpart,
        from,
        on: on?,
        bound,
        value: value?,
        unit,
        proof: proof?,
    }))
}

/// A first and a last day, in this order.
fn span(row: &mut Row<'_>, first: &str, last: &str) -> (Option<PartialDate>, Option<PartialDate>) {
    let (from, until) = (row.one::<PartialDate>(first), row.one::<PartialDate>(last));
    if let (Some(from), Some(until)) = (from, until)
        && until.certain() < from.earliest()
    {
        row.fault(last, format!("{from} or later"), "mend one of the two dates");
    }
    (from, until)
}
