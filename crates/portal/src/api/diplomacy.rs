//! Questions that may span forums: tracks, encounters, agreements, obligations, positions, themes,
//! ties, hosts, seats, and everything about one actor. Under `/api/v1/all/…` they span every forum.

use super::{Answer, FORMAT, Parameter, table::Table};
use crate::{asked::EXPECTED_SET, problem::Problem, question::Question};
use analysis::network::measured::Measured;
use analysis::{
    Named,
    answer::{
        AgendaRow, AgreementLine, BalanceAnswer, Brokers, Cited, Encounter, ObligationLine,
        PositionRow, TieRow,
    },
};
use std::fmt::Display;
use vocabulary::Theme;

const fn text(name: &'static str) -> Parameter {
    Parameter { name, kind: "string" }
}

const fn date(name: &'static str) -> Parameter {
    Parameter { name, kind: "date" }
}

/// What encounters are asked for by.
pub const ENCOUNTERS: &[Parameter] =
    &[text("between"), date("from"), date("until"), text("within"), text("in_person"), FORMAT];
/// What agreements are asked for by.
pub const AGREEMENTS: &[Parameter] =
    &[date("signed"), text("party"), text("status"), text("theme"), FORMAT];
/// What obligations are asked for by.
pub const OBLIGATIONS: &[Parameter] = &[text("state"), text("theme"), FORMAT];
/// What positions are asked for by.
pub const POSITIONS: &[Parameter] =
    &[text("actor"), text("theme"), date("from"), date("until"), FORMAT];
/// What agendas are asked for by.
pub const AGENDA: &[Parameter] = &[text("theme"), FORMAT];
/// What ties are asked for by.
pub const TIES: &[Parameter] = &[text("kind"), text("actor"), FORMAT];
/// What hosts are asked for by.
pub const HOSTS: &[Parameter] = &[text("unallied"), FORMAT];
/// What shared forums are asked for by.
pub const SHARED: &[Parameter] = &[text("actor"), FORMAT];

const MOST: Parameter = Parameter { name: "most", kind: "integer" };
const SEED: Parameter = Parameter { name: "seed", kind: "integer" };
/// What a network is asked for by.
pub const NETWORK: &[Parameter] = &[text("kind"), date("from"), date("until"), MOST, SEED, FORMAT];
/// What brokers are asked for by.
pub const BROKERS: &[Parameter] =
    &[text("a"), text("b"), text("kind"), date("from"), date("until"), MOST, SEED, FORMAT];
/// What a balance is asked for by.
pub const BALANCE: &[Parameter] =
    &[text("actor"), text("poles"), text("kind"), date("from"), date("until"), MOST, SEED, FORMAT];

/// The routes that may be asked of every forum, by name.
pub const SPANNING: &[&str] = &[
    "tracks",
    "track",
    "encounters",
    "agreements",
    "agreement",
    "obligations",
    "obligation",
    "positions",
    "agenda",
    "themes",
    "theme",
    "ties",
    "hosts",
    "shared",
    "actor",
    "network",
    "brokers",
    "balance",
    "calendar",
];

/// The columns that tell where a row's record stands.
const RECORD: [&str; 6] = ["forum", "record", "seq", "grade", "rank", "sources"];

/// A table whose rows end with the record.
fn table(columns: &[&str]) -> Table {
    Table::new(&[columns, &RECORD].concat())
}

impl Table {
    /// The fields of [`RECORD`].
    fn cited(&mut self, cited: &Cited) -> &mut Self {
        self.text(&cited.forum).text(format_args!("{}/{}", cited.kind, cited.id)).text(cited.seq);
        self.text(cited.grade).text(cited.rank).list(&cited.sources())
    }

    /// Actors by id.
    fn actors(&mut self, actors: &[Named]) -> &mut Self {
        let ids: Vec<&dyn Display> = actors.iter().map(|one| &one.actor as &dyn Display).collect();
        self.list(&ids)
    }

    fn encounter(&mut self, row: &Encounter) {
        self.row().text(row.occasion).text(row.on).maybe(row.until).text(row.form.code());
        self.text(&row.title);
        self.text(row.state).maybe(row.level).maybe(row.place.as_ref());
        self.maybe(row.host.as_ref().map(|host| &host.actor));
        self.actors(&row.actors).actors(&row.persons).maybe(row.track.as_ref());
        self.maybe(row.round).list(&row.themes).maybe(row.outcome.as_ref()).cited(&row.cited);
    }

    fn agreement(&mut self, row: &AgreementLine) {
        self.row().text(&row.id).text(&row.name).text(row.kind).text(row.status).maybe(row.since);
        self.maybe(row.signed).actors(&row.parties).actors(&row.ratified_by).maybe(row.documents);
        self.maybe(row.part_of.as_ref()).maybe(row.track.as_ref()).list(&row.themes);
        self.text(row.obligations).text(row.done).maybe(row.summary.as_ref()).cited(&row.cited);
    }

    fn obligation(&mut self, row: &ObligationLine) {
        let target = row.target.as_ref();
        let finding = target.map(|target| &target.finding);
        self.row().text(&row.id).text(row.kind).actors(&row.who).text(row.on).text(&row.summary);
        self.maybe(row.due).text(row.state).maybe(row.agreement.as_ref());
        self.maybe(row.clause.as_ref()).maybe(row.replaces.as_ref());
        self.maybe(row.replaced_by.as_ref()).maybe(target.map(|target| &target.indicator));
        self.maybe(target.map(|target| target.value.number));
        self.maybe(target.map(|target| &target.measure));
        self.maybe(finding.map(|one| one.verdict)).maybe(finding.map(|one| one.because));
        self.maybe(finding.and_then(|one| Some(one.baseline?.value)));
        self.maybe(finding.and_then(|one| Some(one.latest?.value)));
        self.maybe(finding.and_then(|one| one.expected)).maybe(finding.and_then(|one| one.pace));
        self.maybe(finding.and_then(|one| one.needed));
        self.maybe(row.progress.last().map(|report| report.state));
        self.list(&row.themes).cited(&row.cited);
    }

    fn position(&mut self, row: &PositionRow) {
        self.row().text(row.on).text(&row.actor.actor);
        self.maybe(row.person.as_ref().map(|person| &person.actor)).maybe(row.office.as_ref());
        self.text(row.theme).text(row.stance).maybe(row.before).text(&row.summary);
        self.maybe(row.meeting.as_ref()).maybe(row.track.as_ref()).cited(&row.cited);
    }

    fn agenda_item(&mut self, row: &AgendaRow) {
        self.row().text(row.on).text(&row.meeting).text(&row.meeting_name).text(row.state);
        self.text(&row.number).text(&row.title).list(&row.themes).cited(&row.cited);
    }

    pub(super) fn tie(&mut self, row: &TieRow) {
        self.row().text(row.kind).text(&row.from.actor).text(&row.to.actor).text(row.directed);
        self.maybe(row.since).maybe(row.until).cited(&row.cited);
    }
}

fn encounter_table() -> Table {
    table(&[
        "occasion", "on", "until", "form", "title", "state", "level", "place", "host", "actors",
        "persons", "track", "round", "themes", "outcome",
    ])
}

fn agreement_table() -> Table {
    table(&[
        "id",
        "name",
        "kind",
        "status",
        "since",
        "signed",
        "parties",
        "ratified_by",
        "documents",
        "part_of",
        "track",
        "themes",
        "obligations",
        "done",
        "summary",
    ])
}

fn obligation_table() -> Table {
    table(&[
        "id",
        "kind",
        "who",
        "on",
        "summary",
        "due",
        "state",
        "agreement",
        "clause",
        "replaces",
        "replaced_by",
        "indicator",
        "value",
        "measure",
        "verdict",
        "because",
        "baseline",
        "latest",
        "expected",
        "pace",
        "needed",
        "reported",
        "themes",
    ])
}

fn position_table() -> Table {
    table(&[
        "on", "actor", "person", "office", "theme", "stance", "before", "summary", "meeting",
        "track",
    ])
}

/// The columns of ties.
pub(super) fn tie_table() -> Table {
    table(&["kind", "from", "to", "directed", "since", "until"])
}

/// Tracks, with who takes part in each.
pub fn tracks(question: &Question) -> Result<Answer, Problem> {
    let tracks = question.world()?.tracks(question.words.language());
    let mut table = table(&[
        "id", "name", "kind", "conflict", "from", "until", "parts", "held", "last", "summary",
    ]);
    for row in &tracks.tracks {
        let part = |part: &analysis::answer::PartRow| format!("{}:{}", part.actor, part.role);
        let parts: Vec<String> = row.parts.iter().map(part).collect();
        table.row().text(&row.id).text(&row.name).text(row.kind).maybe(row.conflict.as_ref());
        table.text(row.from).maybe(row.until).list(&parts).text(row.held).maybe(row.last);
        table.maybe(row.summary.as_ref()).cited(&row.cited);
    }
    Answer::tabular(&tracks, table)
}

/// A track; its table is its meetings and contacts.
pub fn track(question: &Question) -> Result<Answer, Problem> {
    let id = question.part("id");
    let file = question.world()?.track(id, question.words.language());
    let file = file.ok_or_else(|| Problem::record(id))?;
    let mut table = encounter_table();
    file.encounters.iter().for_each(|row| table.encounter(row));
    Answer::tabular(&file, table)
}

/// Who met whom.
pub fn encounters(question: &Question) -> Result<Answer, Problem> {
    let world = question.world()?;
    let encounters = world.encounters(&question.between(&world)?, question.words.language());
    let mut table = encounter_table();
    encounters.encounters.iter().for_each(|row| table.encounter(row));
    Answer::tabular(&encounters, table)
}

/// Agreements, whatever became of them.
pub fn agreements(question: &Question) -> Result<Answer, Problem> {
    let world = question.world()?;
    let agreements = world.agreements(&question.sought(&world)?, question.words.language());
    let mut table = agreement_table();
    agreements.agreements.iter().for_each(|row| table.agreement(row));
    Answer::tabular(&agreements, table)
}

/// An agreement; its table is what was undertaken in it.
pub fn agreement(question: &Question) -> Result<Answer, Problem> {
    let id = question.part("id");
    let file = question.world()?.agreement(id, question.words.language());
    let file = file.ok_or_else(|| Problem::record(id))?;
    let mut table = obligation_table();
    file.obligations.iter().for_each(|row| table.obligation(row));
    Answer::tabular(&file, table)
}

/// The obligations a question asks for.
pub fn asked_obligations(question: &Question) -> Result<analysis::answer::Obligations, Problem> {
    let mut obligations = question.world()?.obligations(question.words.language());
    let state: Option<analysis::answer::ObligationState> = question.value("state")?;
    let theme: Option<Theme> = question.value("theme")?;
    obligations.obligations.retain(|row| {
        state.is_none_or(|state| row.state == state)
            && theme.is_none_or(|theme| row.themes.contains(&theme))
    });
    Ok(obligations)
}

/// Obligations and where they stand.
pub fn obligations(question: &Question) -> Result<Answer, Problem> {
    let obligations = asked_obligations(question)?;
    let mut table = obligation_table();
    obligations.obligations.iter().for_each(|row| table.obligation(row));
    Answer::tabular(&obligations, table)
}

/// An obligation; its table is the observations of a target.
pub fn obligation(question: &Question) -> Result<Answer, Problem> {
    let id = question.part("id");
    let line = question.world()?.obligation(id, question.words.language());
    let line = line.ok_or_else(|| Problem::record(id))?;
    let mut table = table(&["on", "from", "until", "observed", "a_year", "provisional"]);
    for row in line.target.iter().flat_map(|target| &target.observations) {
        let point = row.point;
        table.row().text(row.on).text(point.from).text(point.until).text(point.observed);
        table.text(point.value).text(point.provisional).cited(&row.cited);
    }
    Answer::tabular(&line, table)
}

/// Who said what.
pub fn positions(question: &Question) -> Result<Answer, Problem> {
    let world = question.world()?;
    let positions = world.positions(&question.said_by(&world)?, question.words.language());
    let mut table = position_table();
    positions.positions.iter().for_each(|row| table.position(row));
    Answer::tabular(&positions, table)
}

/// What stood on agendas.
pub fn agenda(question: &Question) -> Result<Answer, Problem> {
    let agenda = question.world()?.agenda(question.value("theme")?, question.words.language());
    let mut table = table(&["on", "meeting", "meeting_name", "state", "number", "title", "themes"]);
    agenda.items.iter().for_each(|row| table.agenda_item(row));
    Answer::tabular(&agenda, table)
}

/// How much each theme gathers.
pub fn themes(question: &Question) -> Result<Answer, Problem> {
    let themes = question.world()?.themes(question.words.language());
    let mut table =
        Table::new(&["theme", "items", "encounters", "agreements", "obligations", "positions"]);
    for row in &themes.themes {
        table.row().text(row.theme).text(row.items).text(row.encounters).text(row.agreements);
        table.text(row.obligations).text(row.positions);
    }
    Answer::tabular(&themes, table)
}

/// Everything that a theme gathers; its table is the agendas' items.
pub fn theme(question: &Question) -> Result<Answer, Problem> {
    let theme: Theme =
        question.part("id").parse().map_err(|_| Problem::record(question.part("id")))?;
    let file = question.world()?.theme(theme, question.words.language());
    let mut table = table(&["on", "meeting", "meeting_name", "state", "number", "title", "themes"]);
    file.items.iter().for_each(|row| table.agenda_item(row));
    Answer::tabular(&file, table)
}

/// What ties actors.
pub fn ties(question: &Question) -> Result<Answer, Problem> {
    let world = question.world()?;
    let actor = question.one_actor(&world)?;
    let ties = world.ties(&question.kinds()?, actor.as_ref(), question.words.language());
    let mut table = tie_table();
    ties.ties.iter().for_each(|row| table.tie(row));
    Answer::tabular(&ties, table)
}

/// Who hosted talks between others; a row for each round.
pub fn hosts(question: &Question) -> Result<Answer, Problem> {
    let (world, unallied) = (question.world()?, question.flag("unallied")?);
    let hosts = world.hosts(&question.every_forum(), unallied, question.words.language());
    let mut table = table(&["host", "track", "parties", "allied", "round", "on", "place"]);
    for host in &hosts.hosts {
        let allied: Vec<Named> = host.allied.iter().map(|one| one.party.clone()).collect();
        for round in &host.rounds {
            table.row().text(&host.host.actor).text(&host.track).actors(&host.parties);
            table.actors(&allied).maybe(round.round).text(round.on).maybe(round.place.as_ref());
            table.cited(&round.cited);
        }
    }
    Answer::tabular(&hosts, table)
}

/// The forums in which several actors have a place; a row for each seat.
pub fn shared(question: &Question) -> Result<Answer, Problem> {
    let world = question.world()?;
    let actors = question.actors("actor", &world)?;
    if actors.is_empty() {
        return Err(Problem::value("actor", "", "codes or ids, as KAZ,PAK"));
    }
    let shared = world.shared(&actors, question.words.language());
    let mut table = table(&["in", "name", "all_members", "actor", "status", "since", "class"]);
    for row in &shared.forums {
        for seat in &row.seats {
            table.row().text(&row.forum).text(&row.name).text(row.members).text(&seat.actor);
            table.text(seat.status).text(seat.since).maybe(seat.class.as_ref()).cited(&seat.cited);
        }
    }
    Answer::tabular(&shared, table)
}

/// Everything about one actor; its table is its seats.
pub fn actor(question: &Question) -> Result<Answer, Problem> {
    let text = question.part("actor");
    let nothing = || Problem::record(text);
    let id = text.parse().map_err(|_| nothing())?;
    let (world, every) = (question.world()?, question.every_forum());
    let file = world.actor_file(&id, &every, question.words.language()).ok_or_else(nothing)?;
    let mut table = table(&["in", "name", "status", "since", "class"]);
    for row in &file.forums {
        if let Some(seat) = &row.seat {
            table.row().text(&row.forum).text(&row.name).text(seat.status).text(seat.since);
            table.maybe(seat.class.as_ref()).cited(&seat.cited);
        }
    }
    Answer::tabular(&file, table)
}

/// What the members of a forum get of it.
pub fn voice(question: &Question) -> Result<Answer, Problem> {
    let (world, every) = (question.world()?, question.every_forum());
    let forum = question.forum()?;
    let voice = world.voice(forum.id, &every, question.words.language());
    let voice = voice.ok_or_else(|| Problem::record(forum.id.as_str()))?;
    let mut table = Table::new(&[
        "actor",
        "name",
        "class",
        "offices",
        "seats",
        "spoke",
        "sponsored",
        "passed",
        "hosted",
        "chaired",
        "means",
        "means_on",
        "means_share",
    ]);
    for row in &voice.members {
        let means = row.means.as_ref();
        table.row().text(&row.actor).text(&row.name).maybe(row.class.as_ref());
        table.text(row.offices.len()).text(row.seats);
        for records in [&row.spoke, &row.sponsored, &row.passed, &row.hosted, &row.chaired] {
            table.text(records.len());
        }
        table.maybe(means.map(|one| one.value)).maybe(means.map(|one| one.on));
        table.maybe(means.map(|one| one.share));
    }
    Answer::tabular(&voice, table)
}

/// The columns of a figure with its range.
fn ranged(names: &[&str]) -> Vec<String> {
    let three = |name: &&str| ["", "_low", "_high"].map(|end| format!("{name}{end}"));
    names.iter().flat_map(three).collect()
}

impl Table {
    fn measured(&mut self, figure: Option<Measured>) -> &mut Self {
        self.maybe(figure.map(|one| one.value)).maybe(figure.map(|one| one.low));
        self.maybe(figure.map(|one| one.high))
    }
}

/// The network that ties draw; its table is the actors.
pub fn network(question: &Question) -> Result<Answer, Problem> {
    let network = question.world()?.network(&question.drawn(0)?, question.words.language());
    let ranged = ranged(&["betweenness", "constraint", "steady"]);
    let ranged: Vec<&str> = ranged.iter().map(String::as_str).collect();
    let mut table =
        Table::new(&[&["actor", "name", "bloc", "neighbours", "strength"], &ranged[..]].concat());
    for row in &network.nodes {
        table.row().text(&row.actor).text(&row.name).text(row.bloc).text(row.neighbours);
        table.text(row.strength).measured(Some(row.betweenness)).measured(row.constraint);
        table.measured(Some(row.steady));
    }
    Answer::tabular(&network, table)
}

/// Who brokers between two sets of actors.
pub fn brokers(question: &Question) -> Result<Answer, Problem> {
    let brokers = asked_brokers(question)?;
    let ranged = ranged(&["share"]);
    let ranged: Vec<&str> = ranged.iter().map(String::as_str).collect();
    let roles = ["coordinator", "consultant", "representative", "gatekeeper", "liaison"];
    let mut table = Table::new(
        &[&["actor", "name", "side", "pairs"], &ranged[..], &["expected", "p"], &roles, &["ties"]]
            .concat(),
    );
    for row in &brokers.brokers {
        let ties: Vec<String> = row.ties.iter().map(|tie| tie.cited.place()).collect();
        table.row().text(&row.actor).text(&row.name).text(row.side.code()).text(row.pairs);
        table.measured(Some(row.share)).text(row.expected).text(row.p);
        table.text(row.roles.coordinator).text(row.roles.consultant);
        table.text(row.roles.representative).text(row.roles.gatekeeper).text(row.roles.liaison);
        table.list(&ties);
    }
    Answer::tabular(&brokers, table)
}

/// The brokers a question asks for.
pub fn asked_brokers(question: &Question) -> Result<Brokers, Problem> {
    let world = question.world()?;
    let (a, b) = (question.set("a", &world)?, question.set("b", &world)?);
    for (name, set) in [("a", &a), ("b", &b)] {
        if set.is_empty() {
            return Err(Problem::value(name, "", EXPECTED_SET));
        }
    }
    Ok(world.brokers(
        &question.drawn(analysis::answer::PAIRS)?,
        (&a, &b),
        question.words.language(),
    ))
}

/// How evenly an actor's ties lie among poles; a row for each pole.
pub fn balance(question: &Question) -> Result<Answer, Problem> {
    let balance = asked_balance(question)?;
    let mut table = Table::new(&[
        "pole",
        "members",
        "ties",
        "weight",
        "share",
        "same_votes",
        "votes",
        "alike",
        "base",
        "records",
    ]);
    for row in &balance.poles {
        table.row().text(&row.pole).actors(&row.members).text(row.ties).text(row.weight);
        table.text(row.share).maybe(row.alike.map(|one| one.same));
        table.maybe(row.alike.map(|one| one.votes)).maybe(row.alike.map(|one| one.share));
        table.maybe(row.alike.map(|one| one.base)).list(&row.records);
    }
    Answer::tabular(&balance, table)
}

/// The balance a question asks for.
pub fn asked_balance(question: &Question) -> Result<BalanceAnswer, Problem> {
    let world = question.world()?;
    let actor = question.one_actor(&world)?;
    let actor = actor.ok_or_else(|| Problem::value("actor", "", "a code or an id, as KAZ"))?;
    let names: Vec<String> = question.values("poles")?;
    if names.len() < 2 {
        let found = question.extra("poles").unwrap_or_default();
        let expected = "two poles or more, separated by commas, as USA,RUS,CHN";
        return Err(Problem::value("poles", found, expected));
    }
    let pole = |name: String| match world.members_of(&name) {
        members if members.is_empty() => Err(Problem::value("poles", &name, EXPECTED_SET)),
        members => Ok((name, members.into_iter().collect())),
    };
    let poles: Vec<_> = names.into_iter().map(pole).collect::<Result<_, _>>()?;
    Ok(world.balance(&question.drawn(0)?, &actor, &poles, question.words.language()))
}
