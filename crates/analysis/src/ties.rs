//! What ties actors: as a source states it, and as other records show it.
//!
//! A tie is one record's word on a pair of actors. Ties that lead from one to another (hosting,
//! mediation, aid, accession) have a direction; the others have none and name their pair in order of
//! id. A record that names several actors ties each pair of them.

use crate::{
    State, World, accord,
    answer::{Cited, Settled, grouped, state_on},
};
use charter::{Choice, Status};
use register::{
    Version,
    entry::Kind,
    record::{
        AgreementAct, Attendance, Commitment, Contact, MeetingState, Part, Participation, Recorded,
        TieKind,
    },
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use vocabulary::{ActorId, Date, Decimal, Id, PartialDate};

/// A tie between two actors.
#[derive(Debug, Clone)]
pub struct Tied<'a> {
    /// What it is.
    pub kind: TieKind,
    /// From whom; of a tie without direction, the first by id.
    pub from: &'a ActorId,
    /// To whom.
    pub to: &'a ActorId,
    /// Since when, or when it showed.
    pub since: Option<PartialDate>,
    /// Until when; absent: it had not ended.
    pub until: Option<PartialDate>,
    /// How much it weighs, to six decimals: a record that ties n actors gives each pair 1/(n - 1), so
    /// that each of them gets the same from it, however many there are (Newman 2001). A vote weighs
    /// what it tells of who is near to whom.
    pub weight: Decimal,
    /// How many actors the record ties.
    pub among: usize,
    /// The record that says so.
    pub cited: Arc<Cited>,
}

/// Whether ties of a kind lead from one actor to the other.
#[must_use]
pub const fn directed(kind: TieKind) -> bool {
    matches!(kind, TieKind::Hosting | TieKind::Mediation | TieKind::Aid | TieKind::Accession)
}

/// The kinds that tie actors by themselves: co-membership of a large forum ties everybody with
/// everybody, and giving to one purpose asks nothing of the other.
pub const TELLING: [TieKind; 8] = [
    TieKind::Alliance,
    TieKind::Partnership,
    TieKind::Agreement,
    TieKind::Contact,
    TieKind::Hosting,
    TieKind::Mediation,
    TieKind::Trade,
    TieKind::Aid,
];

impl<'a> World<'a> {
    /// Every tie of these kinds that had shown by the as-of day and had not ended, in order of kind,
    /// pair and record. A person stands for whom it speaks for; a group for its members.
    #[must_use]
    pub fn tied(&self, kinds: &[TieKind]) -> Vec<Tied<'a>> {
        let mut ties = Vec::new();
        for (forum, state) in &self.forums {
            let maker = Maker { world: self, forum, state };
            for kind in kinds {
                maker.make(*kind, &mut ties);
            }
        }
        let as_of = self.clocks.as_of;
        ties.retain(|tie| tie.from != tie.to && tie.until.is_none_or(|on| on.certain() >= as_of));
        ties.sort_by(|a, b| in_order(a).cmp(&in_order(b)));
        ties
    }

    /// Every alliance known, ended ones among them.
    pub(crate) fn alliances(&self) -> Vec<Tied<'a>> {
        let mut ties = Vec::new();
        for (forum, state) in &self.forums {
            Maker { world: self, forum, state }.make(TieKind::Alliance, &mut ties);
        }
        ties
    }
}

/// Whether a tie stood on a day.
pub(crate) fn on(tie: &Tied<'_>, day: Date) -> bool {
    let begun = tie.since.is_none_or(|since| since.certain() <= day);
    begun && tie.until.is_none_or(|until| day <= until.certain())
}

/// What ties are sorted by: kind, pair and record.
fn in_order<'t>(tie: &'t Tied<'_>) -> (TieKind, [&'t ActorId; 2], &'t Id, &'t str) {
    (tie.kind, [tie.from, tie.to], &tie.cited.forum, &tie.cited.id)
}

/// The weight that a record of n actors gives each pair.
fn weight_of(count: usize) -> Decimal {
    (Decimal::ONE / Decimal::from(count.saturating_sub(1).max(1))).round_dp(6).normalize()
}

/// Makes the ties that one forum's records show.
struct Maker<'w, 'a> {
    world: &'w World<'a>,
    forum: &'w Id,
    state: &'w State<'a>,
}

type Span = (Option<PartialDate>, Option<PartialDate>);

impl<'a> Maker<'_, 'a> {
    fn make(&self, kind: TieKind, into: &mut Vec<Tied<'a>>) {
        self.stated(kind, into);
        match kind {
            TieKind::Membership => self.memberships(into),
            TieKind::Accession => self.accessions(into),
            TieKind::Agreement => self.agreements(into),
            TieKind::Contact => self.contacts(into),
            TieKind::Hosting => self.hostings(into),
            TieKind::Mediation => self.mediations(into),
            TieKind::Trade => self.observed(kind, into),
            TieKind::Aid => {
                self.observed(kind, into);
                self.gifts(into);
            }
            TieKind::Commitment => self.joint(into),
            TieKind::Vote => self.votes(into),
            TieKind::Alliance
            | TieKind::Partnership
            | TieKind::DiplomaticRelations
            | TieKind::Rivalry => {}
        }
    }

    fn everybody(&self, actors: impl IntoIterator<Item = &'a ActorId>) -> BTreeSet<&'a ActorId> {
        self.world.everybody(actors)
    }

    /// Ties some pairs, each as one of `among` actors whom the record ties.
    fn link<T: Recorded>(
        &self,
        (kind, (since, until)): (TieKind, Span),
        pairs: impl IntoIterator<Item = (&'a ActorId, &'a ActorId)>,
        among: usize,
        (table, settled): (Kind, &Settled<'a, T>),
        into: &mut Vec<Tied<'a>>,
    ) {
        let mut pairs = pairs.into_iter().peekable();
        if pairs.peek().is_none() {
            return;
        }
        let weight = weight_of(among);
        let cited = Arc::new(self.state.cited(self.forum, table, settled));
        into.extend(pairs.map(|(from, to)| {
            let cited = Arc::clone(&cited);
            Tied { kind, from, to, since, until, weight, among, cited }
        }));
    }

    /// Ties each pair.
    fn pairs<T: Recorded>(
        &self,
        tie: (TieKind, Span),
        among: &BTreeSet<&'a ActorId>,
        record: (Kind, &Settled<'a, T>),
        into: &mut Vec<Tied<'a>>,
    ) {
        let pairs = among
            .iter()
            .enumerate()
            .flat_map(|(at, from)| among.iter().skip(at + 1).map(move |to| (*from, *to)));
        self.link(tie, pairs, among.len(), record, into);
    }

    /// Ties each of some to each of others.
    fn leads<T: Recorded>(
        &self,
        tie: (TieKind, Span),
        from: &BTreeSet<&'a ActorId>,
        to: &BTreeSet<&'a ActorId>,
        record: (Kind, &Settled<'a, T>),
        into: &mut Vec<Tied<'a>>,
    ) {
        let count = from.union(to).count();
        self.leads_among(tie, (from, to), count, record, into);
    }

    /// The same, of a record that ties `count` actors in all.
    fn leads_among<T: Recorded>(
        &self,
        tie: (TieKind, Span),
        (from, to): (&BTreeSet<&'a ActorId>, &BTreeSet<&'a ActorId>),
        count: usize,
        record: (Kind, &Settled<'a, T>),
        into: &mut Vec<Tied<'a>>,
    ) {
        let ordered = |from: &'a ActorId, to: &'a ActorId| match directed(tie.0) {
            true => (from, to),
            false => (from.min(to), from.max(to)),
        };
        let pairs = from.iter().flat_map(|from| {
            to.iter().filter(move |to| *to != from).map(move |to| ordered(from, to))
        });
        self.link(tie, pairs, count, record, into);
    }

    /// What a source states.
    fn stated(&self, kind: TieKind, into: &mut Vec<Tied<'a>>) {
        for settled in self.state.counted(&self.state.view.book.ties) {
            let one = settled.record();
            if one.kind != kind {
                continue;
            }
            let (span, actors) = ((one.from, one.until), self.everybody(&one.actors));
            let record = (Kind::Tie, &settled);
            match one.toward.is_empty() {
                true => self.pairs((kind, span), &actors, record, into),
                false => {
                    self.leads((kind, span), &actors, &self.everybody(&one.toward), record, into);
                }
            }
        }
    }

    /// Both are members of this forum: each tie rests on the later one's act.
    fn memberships(&self, into: &mut Vec<Tied<'a>>) {
        let members = self.state.standing.members.iter();
        let members: Vec<_> = members.filter(|one| one.status == Status::Member).collect();
        for (at, a) in members.iter().enumerate() {
            for b in &members[at + 1..] {
                let later = if b.since.certain() > a.since.certain() { b } else { a };
                let Some(act) = later.acts.last() else { continue };
                let settled = Settled { version: act, rivals: Vec::new() };
                into.push(Tied {
                    kind: TieKind::Membership,
                    from: a.actor.min(b.actor),
                    to: a.actor.max(b.actor),
                    since: Some(later.since),
                    until: None,
                    weight: Decimal::ONE,
                    among: 2,
                    cited: Arc::new(self.state.cited(self.forum, Kind::Membership, &settled)),
                });
            }
        }
    }

    /// Who became a member after the charter had entered into force is tied to those who had been
    /// members before.
    fn accessions(&self, into: &mut Vec<Tied<'a>>) {
        let founded = self
            .state
            .view
            .charters()
            .into_iter()
            .find_map(|charter| charter.text.entry_into_force);
        let Some(founded) = founded else { return };
        let members = self.state.standing.members.iter();
        let members: Vec<_> = members.filter(|one| one.status == Status::Member).collect();
        for one in members.iter().filter(|one| one.since.earliest() > founded) {
            let Some(act) = one.acts.last() else { continue };
            let settled = Settled { version: act, rivals: Vec::new() };
            let cited = Arc::new(self.state.cited(self.forum, Kind::Membership, &settled));
            let before =
                |other: &&&register::Member<'a>| other.since.certain() < one.since.earliest();
            into.extend(members.iter().filter(before).map(|other| Tied {
                kind: TieKind::Accession,
                from: one.actor,
                to: other.actor,
                since: Some(one.since),
                until: None,
                weight: Decimal::ONE,
                among: 2,
                cited: Arc::clone(&cited),
            }));
        }
    }

    /// Both are parties to an agreement that holds: from the day on which the later of the two signed,
    /// until the first of them left.
    fn agreements(&self, into: &mut Vec<Tied<'a>>) {
        let book = self.state.view.book;
        let acts = self.state.counted(&book.agreement_acts);
        let acts = grouped(&acts, |act: &'a AgreementAct| &act.agreement);
        for settled in self.state.counted(&book.agreements) {
            let one = settled.record();
            let own = acts.get(&one.id).map_or(&[][..], Vec::as_slice);
            let own = self.world.acts_of(own.iter().map(|act| act.record()));
            let parties = self.everybody(&one.parties);
            if !accord::life(&parties, own.iter().copied()).status.holds() {
                continue;
            }
            let part =
                |party: &&'a ActorId| Some((*party, accord::part(party, own.iter().copied())?));
            let parties: BTreeMap<&'a ActorId, _> = parties.iter().filter_map(part).collect();
            let (weight, among) = (weight_of(parties.len()), parties.len());
            let cited = Arc::new(self.state.cited(self.forum, Kind::Agreement, &settled));
            for (at, (from, own)) in parties.iter().enumerate() {
                for (to, other) in parties.iter().skip(at + 1) {
                    let since = if other.0.certain() > own.0.certain() { other.0 } else { own.0 };
                    let until = own.1.into_iter().chain(other.1).min_by_key(|on| on.certain());
                    into.push(Tied {
                        kind: TieKind::Agreement,
                        from,
                        to,
                        since: Some(since),
                        until,
                        weight,
                        among,
                        cited: Arc::clone(&cited),
                    });
                }
            }
        }
    }

    /// The contacts that took place.
    fn held(&self) -> Vec<Settled<'a, Box<Contact>>> {
        let mut contacts = self.state.counted(&self.state.view.book.contacts);
        let as_of = self.world.clocks.as_of;
        let held = |one: &Contact| state_on(one.state, one.on, as_of) == MeetingState::Held;
        contacts.retain(|one| held(one.record()));
        contacts
    }

    fn contacts(&self, into: &mut Vec<Tied<'a>>) {
        for settled in self.held() {
            let one = settled.record();
            let actors = self.everybody(&one.actors);
            let record = (Kind::Contact, &settled);
            self.pairs((TieKind::Contact, (Some(one.on), None)), &actors, record, into);
        }
    }

    /// A host is tied to those it received: visitors, those who attended a meeting, and the parties
    /// of the track whose round it was.
    fn hostings(&self, into: &mut Vec<Tied<'a>>) {
        let book = self.state.view.book;
        let kind = TieKind::Hosting;
        for settled in self.held() {
            let one = settled.record();
            let Some(host) = &one.host else { continue };
            let (hosts, guests) = (self.everybody([host]), self.everybody(&one.actors));
            let record = (Kind::Contact, &settled);
            self.leads((kind, (Some(one.on), None)), &hosts, &guests, record, into);
        }
        let attendances = self.state.counted_ever(&book.attendances);
        let attending = grouped(&attendances, |row: &'a Attendance| &row.meeting);
        for settled in self.state.counted(&book.meetings) {
            let one = settled.record();
            let held = state_on(one.state, one.on, self.world.clocks.as_of) == MeetingState::Held;
            let Some(host) = one.host.as_ref().filter(|_| held) else { continue };
            let here = attending.get(&one.id).map_or(&[][..], Vec::as_slice);
            let mut guests = self.everybody(here.iter().map(|row| &row.record().actor));
            if let Some(track) = &one.track {
                guests.extend(self.parties(track, one.on.certain(), &[Part::Party]));
            }
            let hosts = self.everybody([host]);
            let record = (Kind::Meeting, &settled);
            self.leads((kind, (Some(one.on), None)), &hosts, &guests, record, into);
        }
    }

    /// Those who take part in a track in one of these parts on a day.
    fn parties(&self, track: &Id, day: Date, parts: &[Part]) -> BTreeSet<&'a ActorId> {
        self.everybody(parts_on(self.state, track, day, parts))
    }

    /// Who mediates, facilitates or guarantees is tied to each party from the day on which both had
    /// come in, until the first of them left or the track ended.
    fn mediations(&self, into: &mut Vec<Tied<'a>>) {
        let book = self.state.view.book;
        let parts = self.state.counted(&book.participations);
        let tracks = self.state.counted(&book.tracks);
        let mediates = |part: &&Settled<'a, Participation>| {
            matches!(part.record().role, Part::Mediator | Part::Facilitator | Part::Guarantor)
        };
        for settled in parts.iter().filter(mediates) {
            let one = settled.record();
            let track = tracks.iter().map(Settled::record).find(|track| track.id == one.track);
            let Some(track) = track else { continue };
            let parties = parts.iter().map(Settled::record);
            let parties: Vec<&Participation> = parties
                .filter(|party| party.role == Part::Party && party.track == one.track)
                .collect();
            let all = [&one.actor].into_iter().chain(parties.iter().map(|party| &party.actor));
            let count = self.everybody(all).len();
            for party in parties {
                let begins = [Some(track.from), one.from, party.from];
                let since = begins.into_iter().flatten().max_by_key(|on| on.certain());
                let ends = [track.until, one.until, party.until];
                let until = ends.into_iter().flatten().min_by_key(|on| on.certain());
                let (who, whom) = (self.everybody([&one.actor]), self.everybody([&party.actor]));
                let (span, record) = ((since, until), (Kind::Participation, settled));
                self.leads_among((TieKind::Mediation, span), (&who, &whom), count, record, into);
            }
        }
    }

    /// What an observation of an indicator shows.
    fn observed(&self, kind: TieKind, into: &mut Vec<Tied<'a>>) {
        let book = self.state.view.book;
        let shows = |indicator: &Id| {
            let mut all = self.state.view.known(&book.indicators).map(|one| &one.record);
            all.any(|one| one.id == *indicator && one.tie == Some(kind))
        };
        for settled in self.state.counted(&book.observations) {
            let one = settled.record();
            let Some(counterpart) = &one.counterpart else { continue };
            if shows(&one.indicator) && !one.value.is_zero() {
                let (a, b) = (self.everybody([&one.actor]), self.everybody([counterpart]));
                let record = (Kind::Observation, &settled);
                self.leads((kind, (Some(one.on), None)), &a, &b, record, into);
            }
        }
    }

    /// A donor is tied to whom it gives through.
    fn gifts(&self, into: &mut Vec<Tied<'a>>) {
        for line in &self.state.ledger.lines {
            let one: &'a Commitment = &line.version.record;
            let Some(through) = &one.through else { continue };
            let settled = Settled { version: line.version, rivals: Vec::new() };
            let (from, to) = (self.everybody([&one.donor]), self.everybody([through]));
            let record = (Kind::Commitment, &settled);
            self.leads((TieKind::Aid, (Some(one.on), None)), &from, &to, record, into);
        }
    }

    /// Who chose the same in a vote by name is tied, by one less the share of all pairs that did: a
    /// vote on which everybody agrees tells nothing of who is near to whom.
    fn votes(&self, into: &mut Vec<Tied<'a>>) {
        let book = self.state.view.book;
        let mut cast: BTreeMap<&'a Id, BTreeMap<Choice, BTreeSet<&'a ActorId>>> = BTreeMap::new();
        for ballot in self.state.counted(&book.ballots).iter().map(Settled::record) {
            // An absent voter chose nothing.
            if ballot.standing == charter::Standing::Cast && ballot.choice != Choice::Absent {
                let choices = cast.entry(&ballot.poll).or_default();
                choices.entry(ballot.choice).or_default().insert(&ballot.voter);
            }
        }
        for poll in self.state.counted(&book.polls) {
            let one = poll.record();
            let Some(choices) = cast.get(&one.id) else { continue };
            let pairs = |count: usize| count * count.saturating_sub(1) / 2;
            let all = pairs(choices.values().map(BTreeSet::len).sum());
            let alike: usize = choices.values().map(|voters| pairs(voters.len())).sum();
            if alike == all {
                continue;
            }
            let weight = (Decimal::from(all - alike) / Decimal::from(all)).round_dp(6);
            let cited = Arc::new(self.state.cited(self.forum, Kind::Poll, &poll));
            for voters in choices.values() {
                for (at, from) in voters.iter().enumerate() {
                    into.extend(voters.iter().skip(at + 1).map(|to| Tied {
                        kind: TieKind::Vote,
                        from,
                        to,
                        since: Some(one.opened),
                        until: None,
                        weight,
                        among: 2,
                        cited: Arc::clone(&cited),
                    }));
                }
            }
        }
    }

    /// Those whose pledges count to this forum give to one purpose: a pair is tied once, by the later
    /// of their first pledges.
    fn joint(&self, into: &mut Vec<Tied<'a>>) {
        let counting = self.state.ledger.lines.iter().filter(|line| crate::state::counts(line));
        let mut first: BTreeMap<&'a ActorId, &'a Version<Box<Commitment>>> = BTreeMap::new();
        for version in counting.map(|line| line.version) {
            for donor in self.everybody([&version.record.donor]) {
                let earlier = first.entry(donor).or_insert(version);
                if version.record.on.certain() < earlier.record.on.certain() {
                    *earlier = version;
                }
            }
        }
        for (at, (from, own)) in first.iter().enumerate() {
            for (to, other) in first.iter().skip(at + 1) {
                let late = other.record.on.certain() > own.record.on.certain();
                let later = if late { *other } else { *own };
                let settled = Settled { version: later, rivals: Vec::new() };
                into.push(Tied {
                    kind: TieKind::Commitment,
                    from,
                    to,
                    since: Some(later.record.on),
                    until: None,
                    weight: Decimal::ONE,
                    among: 2,
                    cited: Arc::new(self.state.cited(self.forum, Kind::Commitment, &settled)),
                });
            }
        }
    }
}

/// Those who take part in a track in one of these parts on a day, as far as is known.
pub(crate) fn parts_on<'a>(
    state: &State<'a>,
    track: &Id,
    day: Date,
    parts: &[Part],
) -> Vec<&'a ActorId> {
    let all = state.counted(&state.view.book.participations);
    let serves = |one: &Participation| {
        let begun = one.from.is_none_or(|from| from.certain() <= day);
        begun && one.until.is_none_or(|until| day <= until.certain())
    };
    let of_it = all.iter().map(Settled::record);
    let of_it = of_it.filter(|one| one.track == *track && parts.contains(&one.role) && serves(one));
    let mut actors: Vec<&ActorId> = of_it.map(|one| &one.actor).collect();
    actors.sort();
    actors.dedup();
    actors
}
