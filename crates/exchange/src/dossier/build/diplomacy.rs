//! Rows of the diplomacy around the money: talks, agreements, obligations, positions, ties.

use super::{names, span};
use crate::dossier::row::Row;
use register::{
    Kind, Record,
    record::{
        Agreement, AgreementAct, Baseline, Clause, Conflict, Contact, Indicator, Obligation,
        ObligationKind, Participation, Position, Progress, Tie, TieKind, Track,
    },
};
use vocabulary::{ActorId, ActorKind, Figure, Id, PartialDate};

const LANGUAGES: [&str; 2] = ["en", "ar"];

pub fn conflict(row: &mut Row<'_>) -> Option<Record> {
    let (id, names) = (row.one("id"), names(row, &LANGUAGES));
    let (parties, area) = (row.list("parties"), row.text("area"));
    let (from, until) = span(row, "from", "until");
    let (summary, proof) = (row.text("summary"), row.proof());
    Some(Record::Conflict(Box::new(Conflict {
        id: id?,
        names,
        parties,
        area,
        from,
        until,
        summary,
        proof: proof?,
    })))
}

pub fn track(row: &mut Row<'_>) -> Option<Record> {
    let (id, names) = (row.one("id"), names(row, &LANGUAGES));
    let (kind, conflict) = (row.one("kind"), row.one("conflict"));
    let (from, until) = span(row, "from", "until");
    let (summary, proof) = (row.text("summary"), row.proof());
    Some(Record::Track(Box::new(Track {
        id: id?,
        names,
        kind: kind?,
        conflict,
        from: from?,
        until,
        summary,
        proof: proof?,
    })))
}

pub fn participation(row: &mut Row<'_>) -> Option<Record> {
    let (id, track, actor, role) =
        (row.one("id"), row.one("track"), row.one("actor"), row.one("role"));
    let (from, until) = span(row, "from", "until");
    let proof = row.proof();
    Some(Record::Participation(Participation {
        id: id?,
        track: track?,
        actor: actor?,
        role: role?,
        from,
        until,
        proof: proof?,
    }))
}

pub fn contact(row: &mut Row<'_>) -> Option<Record> {
    let (id, kind) = (row.one("id"), row.one("kind"));
    let (on, until) = span(row, "on", "until");
    let (actors, persons) = (row.list::<ActorId>("actors"), row.list("persons"));
    let (state, level) = (row.one("state"), row.one("level"));
    let (place, host) = (row.text("place"), row.one::<ActorId>("host"));
    let (meeting, track, themes) = (row.one("meeting"), row.one("track"), row.list("themes"));
    let (summary, proof) = (row.text("summary"), row.proof());
    if row.given("actors") && actors.len() < 2 {
        let mend = "name everybody who took part, separated by ';'";
        row.fault("actors", "two actors or more", mend);
    }
    if host.as_ref().is_some_and(|host| !actors.contains(host)) {
        row.fault("host", "one of `actors`", "name the host among the actors");
    }
    Some(Record::Contact(Box::new(Contact {
        id: id?,
        kind: kind?,
        on: on?,
        until,
        actors,
        persons,
        state,
        level,
        place,
        host,
        meeting,
        track,
        themes,
        summary: summary?,
        proof: proof?,
    })))
}

pub fn agreement(row: &mut Row<'_>) -> Option<Record> {
    let (id, names, kind) = (row.one("id"), names(row, &LANGUAGES), row.one("kind"));
    let (parties, witnesses) = (row.list("parties"), row.list("witnesses"));
    let (guarantors, depositary) = (row.list("guarantors"), row.one("depositary"));
    let (track, meeting, part_of) = (row.one("track"), row.one("meeting"), row.one("part_of"));
    let (documents, languages) = (row.whole("documents"), row.list("languages"));
    let (themes, area) = (row.list("themes"), row.text("area"));
    let (url, summary, proof) = (row.text("url"), row.text("summary"), row.proof());
    Some(Record::Agreement(Box::new(Agreement {
        id: id?,
        names,
        kind: kind?,
        parties,
        witnesses,
        guarantors,
        depositary,
        track,
        meeting,
        part_of,
        documents,
        languages,
        themes,
        area,
        url,
        summary,
        proof: proof?,
    })))
}

pub fn agreement_act(row: &mut Row<'_>) -> Option<Record> {
    let (id, agreement, act) = (row.one("id"), row.one("agreement"), row.one("act"));
    let (on, actor, person) = (row.one("on"), row.one("actor"), row.one("person"));
    let proof = row.proof();
    Some(Record::AgreementAct(AgreementAct {
        id: id?,
        agreement: agreement?,
        act: act?,
        on: on?,
        actor,
        person,
        proof: proof?,
    }))
}

pub fn clause(row: &mut Row<'_>) -> Option<Record> {
    let (id, agreement, number) = (row.one("id"), row.one("agreement"), row.text("number"));
    let (summary, themes, url) = (row.text("summary"), row.list("themes"), row.text("url"));
    let proof = row.proof();
    Some(Record::Clause(Box::new(Clause {
        id: id?,
        agreement: agreement?,
        number: number?,
        summary: summary?,
        themes,
        url,
        proof: proof?,
    })))
}

pub fn indicator(row: &mut Row<'_>) -> Option<Record> {
    let (id, names, definition) = (row.one("id"), names(row, &LANGUAGES), row.text("definition"));
    let (measure, kind, wants) = (row.one("measure"), row.one("kind"), row.one("wants"));
    let (tie, proof) = (row.one::<TieKind>("tie"), row.proof());
    if tie.is_some_and(|tie| !matches!(tie, TieKind::Trade | TieKind::Aid)) {
        let mend = "empty the cell: the other ties follow from rows of other tables";
        row.fault("tie", "one of trade, aid", mend);
    }
    Some(Record::Indicator(Box::new(Indicator {
        id: id?,
        names,
        definition: definition?,
        measure: measure?,
        kind: kind?,
        wants: wants?,
        tie,
        proof: proof?,
    })))
}

pub fn obligation(row: &mut Row<'_>) -> Option<Record> {
    let (id, kind) = (row.one("id"), row.one::<ObligationKind>("kind"));
    let (who, toward, on) = (row.list("who"), row.list("toward"), row.one::<PartialDate>("on"));
    let (summary, agreement) = (row.text("summary"), row.one::<Id>("agreement"));
    let (clause, decision) = (row.one::<Id>("clause"), row.one("decision"));
    let (indicator, bound, value) = (row.one("indicator"), row.one("bound"), row.number("value"));
    let (baseline, baseline_on) = (row.number("baseline"), row.one::<PartialDate>("baseline_on"));
    let (due, condition) = (row.one::<PartialDate>("due"), row.text("condition"));
    let (replaces, commitments) = (row.one("replaces"), row.list("commitments"));
    let (themes, proof) = (row.list("themes"), row.proof());
    measured(row, kind);
    if let (Some(on), Some(due)) = (on, due)
        && due.certain() < on.earliest()
    {
        row.fault("due", format!("{on} or later"), "mend `due` or `on`");
    }
    if let (Some(start), Some(due)) = (baseline_on, due)
        && due.certain() <= start.earliest()
    {
        row.fault("baseline_on", "a day before `due`", "mend `baseline_on` or `due`");
    }
    if let Some(Record::Clause(found)) =
        clause.as_ref().and_then(|clause| row.known.get(Kind::Clause, clause.as_str()))
        && agreement.as_ref() != Some(&found.agreement)
    {
        let expected = format!("{}, the agreement of the clause", found.agreement);
        row.fault("agreement", expected, "mend the agreement or the clause");
    }
    let figure = |number| Figure { bound: bound.unwrap_or(vocabulary::Bound::Exact), number };
    Some(Record::Obligation(Box::new(Obligation {
        id: id?,
        kind: kind?,
        who,
        toward,
        on: on?,
        summary: summary?,
        agreement,
        clause,
        decision,
        indicator,
        value: value.map(figure),
        baseline: baseline.zip(baseline_on).map(|(value, on)| Baseline { value, on }),
        due,
        condition,
        replaces,
        commitments,
        themes,
        proof: proof?,
    })))
}

/// A target says what is measured and the value to be reached; nothing else does.
fn measured(row: &mut Row<'_>, kind: Option<ObligationKind>) {
    let target = kind == Some(ObligationKind::Target);
    for (column, expected) in [
        ("indicator", "an id of indicators.csv, as a target is measured"),
        ("value", "the value to be reached, as the row is a target"),
    ] {
        if target && !row.given(column) {
            row.fault(column, expected, "fill the cell, or make the row a duty");
        }
    }
    for column in ["indicator", "value", "bound", "baseline", "baseline_on"] {
        if kind.is_some() && !target && row.given(column) {
            let expected = "nothing, as only a target is measured";
            row.fault(column, expected, "empty the cell, or make the row a target");
        }
    }
    if row.given("baseline") != row.given("baseline_on") {
        let empty = if row.given("baseline") { "baseline_on" } else { "baseline" };
        let expected = "a baseline with its day, or neither";
        row.fault(empty, expected, "fill both cells, or empty both");
    }
}

pub fn progress(row: &mut Row<'_>) -> Option<Record> {
    let (id, obligation, state) = (row.one("id"), row.one::<Id>("obligation"), row.one("state"));
    let (on, summary, proof) = (row.one::<PartialDate>("on"), row.text("summary"), row.proof());
    let known = obligation.as_ref().and_then(|id| row.known.get(Kind::Obligation, id.as_str()));
    if let (Some(on), Some(Record::Obligation(known))) = (on, known)
        && on.certain() < known.on.earliest()
    {
        let expected = format!("{} or later, when the obligation was taken on", known.on);
        row.fault("on", expected, "mend the day here or there");
    }
    Some(Record::Progress(Progress {
        id: id?,
        obligation: obligation?,
        state: state?,
        on: on?,
        summary: summary?,
        proof: proof?,
    }))
}

pub fn position(row: &mut Row<'_>) -> Option<Record> {
    let (id, actor, person) = (row.one("id"), row.one("actor"), row.one("person"));
    let (office, theme, stance) = (row.text("office"), row.one("theme"), row.one("stance"));
    let (on, summary, meeting) = (row.one("on"), row.text("summary"), row.one("meeting"));
    let (track, agreement, proof) = (row.one("track"), row.one("agreement"), row.proof());
    Some(Record::Position(Box::new(Position {
        id: id?,
        actor: actor?,
        person,
        office,
        theme: theme?,
        stance: stance?,
        on: on?,
        summary: summary?,
        meeting,
        track,
        agreement,
        proof: proof?,
    })))
}

pub fn tie(row: &mut Row<'_>) -> Option<Record> {
    let (id, kind) = (row.one("id"), row.one("kind"));
    let (actors, toward) = (row.list::<ActorId>("actors"), row.list::<ActorId>("toward"));
    let (from, until) = span(row, "from", "until");
    let (agreement, proof) = (row.one("agreement"), row.proof());
    let group = |actor: &ActorId| {
        let known = row.known.get(Kind::Actor, actor.as_str());
        matches!(known, Some(Record::Actor(actor)) if actor.kind == ActorKind::Group)
    };
    if actors.len() == 1 && toward.is_empty() && !group(&actors[0]) {
        let mend = "name everybody, separated by ';', or fill toward";
        row.fault("actors", "two actors or more, or a group", mend);
    }
    if actors.iter().any(|actor| toward.contains(actor)) {
        row.fault("toward", "others than `actors`", "name each of them in one of the two");
    }
    if let Some(kind) = kind.filter(|kind: &TieKind| !kind.is_stated()) {
        let stated = TieKind::ALL.iter().filter(|one| one.is_stated()).map(|one| one.code());
        let expected = format!("one of {}", stated.collect::<Vec<_>>().join(", "));
        row.fault("kind", expected, format!("{kind} ties follow from rows of other tables"));
    }
    Some(Record::Tie(Box::new(Tie {
        id: id?,
        kind: kind?,
        actors,
        toward,
        from,
        until,
        agreement,
        proof: proof?,
    })))
}
