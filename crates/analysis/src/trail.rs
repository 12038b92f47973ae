//! What leads to a figure: its formula with the numbers, the figures and the records it is made
//! from, and the rivals it was preferred to.

use crate::{
    FigureError, FigureId,
    compute::{against_need, is_of, member_value},
    gap::Needed,
    state::{State, reference},
};
use charter::Status;
use register::{
    Figure, Line, Member, Place, Reading, RecordRef, Version,
    entry::Kind,
    record::{Change, Obligation, Observation},
};
use rustc_hash::FxHashSet;
use vocabulary::{Decimal, Id, Measure, Stage};

impl<'a> State<'a> {
    /// The figure at an address: its value, and the trail that leads to it.
    ///
    /// # Errors
    /// When the address names nothing at these clocks.
    pub fn figure(&self, id: &FigureId) -> Result<Figure, FigureError> {
        let (inputs, records, rivals) = (Vec::new(), Vec::new(), Vec::new());
        let (clocks, value) = (self.view.clocks, self.value(id)?);
        let formula = String::new();
        let mut figure =
            Figure { id: id.to_string(), clocks, value, formula, inputs, records, rivals };
        match id {
            FigureId::Members(status) => self.trail_of_members(&mut figure, *status),
            FigureId::Ladder(stage, measure, donor) => {
                let lines = self.lines(|line| is_of(line, measure, donor.as_ref()));
                self.trail_of_lines(&mut figure, &lines, *stage);
                let totals = self.totals(*stage, measure, donor.as_ref());
                figure.rivals.extend(totals.iter().map(|total| reference(Kind::Total, total)));
            }
            FigureId::Unattributed(stage, measure) => {
                self.trail_of_unattributed(&mut figure, *stage, measure);
            }
            FigureId::Restated(measure) => {
                let lines = self.lines(|line| {
                    is_of(line, measure, None) && !line.balance(Place::Restated).is_zero()
                });
                figure.formula =
                    join(lines.iter().map(|line| {
                        (line.commitment().id.as_str(), line.balance(Place::Restated))
                    }));
                let old = lines.iter().map(|line| reference(Kind::Commitment, line.version));
                figure.records = old.collect();
            }
            FigureId::Commitment(one, stage) => {
                let lines: Vec<_> = self.own_line(one).into_iter().collect();
                self.trail_of_lines(&mut figure, &lines, *stage);
            }
            FigureId::Need(measure, part) => {
                if let Some(need) = self.needed(measure, part.as_ref()) {
                    trail_of_need(&mut figure, &need);
                }
            }
            FigureId::Coverage(stage, measure, part) | FigureId::Gap(stage, measure, part) => {
                let reached = self.figure(&FigureId::Ladder(*stage, measure.clone(), None))?;
                let need = self.figure(&FigureId::Need(measure.clone(), part.clone()))?;
                figure.formula = against_need(id, &reached.value, &need.value).1;
                figure.inputs = vec![reached, need];
            }
            FigureId::Class(actor)
            | FigureId::Distance(actor)
            | FigureId::Term(actor)
            | FigureId::Window(actor) => {
                if let Some(member) = self.standing.of(actor) {
                    self.trail_of_member(&mut figure, id, member);
                }
            }
            FigureId::Target(one) => {
                if let Some(obligation) = self.obligation(one) {
                    self.trail_of_target(&mut figure, obligation);
                }
            }
        }
        // The order of import must not show.
        figure.records.sort();
        figure.rivals.sort();
        Ok(figure)
    }

    /// The line with its numbers; the target, those it states again, and the observations.
    fn trail_of_target(&self, figure: &mut Figure, obligation: &Version<Box<Obligation>>) {
        let Some(held) = self.target(&obligation.record, Reading::Preferred) else { return };
        if let Some(value) = &obligation.record.value {
            figure.formula = held.finding.formula(value.number);
        }
        figure.records = vec![reference(Kind::Obligation, obligation)];
        let earlier = held.chain.iter().filter_map(|id| self.obligation(id));
        figure.records.extend(earlier.map(|one| reference(Kind::Obligation, one)));
        let (chosen, beside): (Vec<_>, Vec<_>) =
            held.versions.iter().partition(|one| held.chosen.contains(&one.seq));
        let cite = |one: &&&Version<Observation>| reference(Kind::Observation, one);
        figure.records.extend(chosen.iter().map(cite));
        figure.rivals = beside.iter().map(cite).collect();
    }

    fn trail_of_members(&self, figure: &mut Figure, status: Status) {
        let those = self.standing.members.iter().filter(|one| one.status == status);
        let names: Vec<&str> = those.clone().map(|one| one.actor.as_str()).collect();
        figure.formula = names.join(" + ");
        let last = those.filter_map(|one| one.acts.last());
        figure.records = last.map(|act| reference(Kind::Membership, act)).collect();
        let charter = self.view.charter();
        let gives = |act| charter.and_then(|charter| charter.standing.get(act)) == Some(&status);
        let set_aside = self.standing.members.iter().flat_map(|one| &one.set_aside);
        let rivals = set_aside.filter(|act| gives(&act.record.act));
        figure.rivals = rivals.map(|act| reference(Kind::Membership, act)).collect();
    }

    fn trail_of_lines(&self, figure: &mut Figure, lines: &[&Line<'_>], stage: Stage) {
        figure.formula = sum_formula(lines, stage);
        figure.records = self.behind(lines, stage);
        figure.rivals = self.rivals_of(&figure.records);
    }

    fn trail_of_unattributed(&self, figure: &mut Figure, stage: Stage, measure: &Measure) {
        let lines = self.lines(|line| self.is_unattributed(line, measure));
        let shared = self.lines(|line| {
            let package = line.package.map(|at| &self.ledger.lines[at as usize]);
            package.is_some_and(|package| self.is_unattributed(package, measure))
        });
        figure.formula = remainder_formula(&lines, &shared, stage);
        figure.records = self.behind(&lines, stage);
        figure.records.extend(self.behind(&shared, stage));
        figure.rivals = self.rivals_of(&figure.records);
    }

    fn trail_of_member(&self, figure: &mut Figure, id: &FigureId, member: &Member<'_>) {
        let derivation = member.class.as_ref();
        let value = derivation.and_then(|class| member_value(id, class));
        figure.formula = value.map_or_else(String::new, |(_, formula)| formula);
        let last = member.acts.last().map(|act| reference(Kind::Membership, act));
        figure.records = last.into_iter().collect();
        let checks = derivation.map_or(&[][..], |class| &class.checks);
        let weighed = checks.iter().flat_map(|check| {
            check.counts.iter().chain(check.excluded.iter().map(|one| &one.record))
        });
        let weighed: FxHashSet<&Id> = weighed.collect();
        let movements = self.ledger.movements.iter().map(|(_, version)| version);
        let movements = movements.filter(|one| weighed.contains(&one.record.id));
        figure.records.extend(movements.map(|one| reference(Kind::Movement, one)));
        let gifts = self.lines(|line| weighed.contains(&line.commitment().id));
        let gifts = gifts.iter().map(|line| reference(Kind::Commitment, line.version));
        figure.records.extend(gifts);
    }

    /// The records behind a sum on a rung: the commitments, and the movements that reached it.
    fn behind(&self, lines: &[&Line<'_>], stage: Stage) -> Vec<RecordRef> {
        let reporting = lines.iter().filter(|line| {
            let tally = line.reached(stage);
            tally.stated + tally.unstated > 0 || !tally.number.is_zero()
        });
        let mut records: Vec<RecordRef> =
            reporting.map(|line| reference(Kind::Commitment, line.version)).collect();
        let seqs: FxHashSet<u64> = lines.iter().map(|line| line.version.seq).collect();
        let reached = self.ledger.movements.iter().filter(|(at, version)| {
            matches!(version.record.change, Change::Reaches(at) if at >= stage)
                && seqs.contains(&self.ledger.lines[*at as usize].version.seq)
        });
        records.extend(reached.map(|(_, version)| reference(Kind::Movement, version)));
        records
    }

    /// Records that answer the same questions as the given ones otherwise.
    fn rivals_of(&self, records: &[RecordRef]) -> Vec<RecordRef> {
        let own: FxHashSet<u64> = records.iter().map(|one| one.seq).collect();
        let mut rivals = Vec::new();
        macro_rules! rivals {
            ($table:ident, $kind:expr) => {
                let all = || self.view.true_by(&self.view.book.$table);
                let asked = all().filter(|one| own.contains(&one.seq));
                let questions: FxHashSet<&Id> =
                    asked.filter_map(|one| one.record.proof.question.as_ref()).collect();
                let others = all().filter(|one| {
                    let question = one.record.proof.question.as_ref();
                    !own.contains(&one.seq) && question.is_some_and(|q| questions.contains(q))
                });
                rivals.extend(others.map(|one| reference($kind, one)));
            };
        }
        rivals!(commitments, Kind::Commitment);
        rivals!(movements, Kind::Movement);
        rivals
    }
}

fn trail_of_need(figure: &mut Figure, need: &Needed<'_>) {
    let record = &need.version.record;
    figure.formula = match record.amount.number() {
        Some(number) => format!("{} {number}", record.id),
        None => record.id.to_string(),
    };
    figure.records = vec![reference(Kind::Need, need.version)];
    figure.rivals = need.rivals.iter().map(|one| reference(Kind::Need, one)).collect();
}

/// `a: 1 + b: 2`, leaving out what is zero.
fn join<'s>(terms: impl Iterator<Item = (&'s str, Decimal)>) -> String {
    let shown = terms.filter(|(_, number)| !number.is_zero());
    shown.map(|(id, number)| format!("{id} {number}")).collect::<Vec<_>>().join(" + ")
}

fn sum_formula(lines: &[&Line<'_>], stage: Stage) -> String {
    join(lines.iter().map(|line| (line.commitment().id.as_str(), line.reached(stage).number)))
}

/// The package's own figure, without what was stated again elsewhere, less what its shares took.
fn remainder_formula(packages: &[&Line<'_>], shares: &[&Line<'_>], stage: Stage) -> String {
    let entered = packages.iter().filter(|line| line.commitment().stage >= stage);
    let whole = entered.filter_map(|line| {
        let number = line.commitment().amount.number()? - line.balance(Place::Restated);
        Some((line.commitment().id.as_str(), number))
    });
    let taken =
        shares.iter().map(|line| (line.commitment().id.as_str(), line.reached(stage).number));
    let (whole, taken) = (join(whole), join(taken));
    match (whole.is_empty(), taken.is_empty()) {
        // What the packages promised has not come this far: what stands here came to them itself.
        (true, _) => sum_formula(packages, stage),
        (_, true) => whole,
        _ => format!("{whole} - ({taken})"),
    }
}
