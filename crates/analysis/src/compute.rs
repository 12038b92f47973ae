//! How each figure is computed.

use crate::{
    FigureError, FigureId,
    gap::Needed,
    state::{State, counts, reference},
};
use charter::{Derivation, Status};
use register::{
    Figure, Ledger, Line, Member, Place, Range, RecordRef, Tally, Value, Version,
    entry::Kind,
    record::{Change, Nature, Total},
};
use vocabulary::{ActorId, Decimal, Id, Measure, Stage};

/// Shares are given to four decimals of one, that is two of a percent.
const SHARE_DECIMALS: u32 = 4;

impl<'a> State<'a> {
    /// The figure at an address.
    ///
    /// # Errors
    /// When the address names nothing at these clocks.
    pub fn figure(&self, id: &FigureId) -> Result<Figure, FigureError> {
        let nothing = || FigureError::Nothing(id.to_string());
        match id {
            FigureId::Members(status) => Ok(self.count(*status)),
            FigureId::Ladder(stage, measure, donor) => {
                Ok(self.ladder(*stage, measure, donor.as_ref()))
            }
            FigureId::Unattributed(stage, measure) => Ok(self.unattributed(*stage, measure)),
            FigureId::Restated(measure) => Ok(self.restated(measure)),
            FigureId::Commitment(one, stage) => self.of_commitment(one, *stage).ok_or_else(nothing),
            FigureId::Need(measure, None) => Ok(self.need_figure(id, self.need(measure))),
            FigureId::Need(_, Some(part)) => {
                let need = self.need_part(part).ok_or_else(nothing)?;
                Ok(self.need_figure(id, Some(need)))
            }
            FigureId::Coverage(stage, measure, part) | FigureId::Gap(stage, measure, part) => {
                let reached = self.ladder(*stage, measure, None);
                let need = self.figure(&FigureId::Need(measure.clone(), part.clone()))?;
                Ok(self.against_need(id, measure, reached, need))
            }
            FigureId::Class(actor)
            | FigureId::Distance(actor)
            | FigureId::Term(actor)
            | FigureId::Window(actor) => {
                let member = self.standing.of(actor).ok_or_else(nothing)?;
                Ok(self.of_member(id, member))
            }
        }
    }

    /// A figure with nothing in it yet.
    fn blank(&self, id: &FigureId, value: Value, formula: String) -> Figure {
        let (inputs, records, rivals) = (Vec::new(), Vec::new(), Vec::new());
        Figure {
            id: id.to_string(),
            clocks: self.view.clocks,
            value,
            formula,
            inputs,
            records,
            rivals,
        }
    }

    fn count(&self, status: Status) -> Figure {
        let those: Vec<_> =
            self.standing.members.iter().filter(|one| one.status == status).collect();
        let formula = those.iter().map(|one| one.actor.as_str()).collect::<Vec<_>>().join(" + ");
        let value = Value::Count { count: those.len() };
        let mut figure = self.blank(&FigureId::Members(status), value, formula);
        let last = those.iter().filter_map(|one| one.acts.last());
        figure.records = last.map(|act| reference(Kind::Membership, act)).collect();
        figure.rivals = self
            .standing
            .members
            .iter()
            .flat_map(|one| &one.set_aside)
            .filter(|act| {
                let charter = self.view.charter();
                charter.and_then(|c| c.standing.get(&act.record.act)) == Some(&status)
            })
            .map(|act| reference(Kind::Membership, act))
            .collect();
        figure
    }

    /// Sums a tally over the three ledgers.
    fn tallied(
        &self,
        measure: &Measure,
        sum: impl Fn(&Ledger<'a>) -> Tally,
        totals: &[&Version<Total>],
    ) -> Value {
        let preferred = sum(&self.ledger);
        if preferred.stated == 0 && preferred.unstated > 0 {
            let (measure, unstated) = (measure.clone(), preferred.unstated);
            return Value::Unreported { measure, unstated };
        }
        let mut range = Range::sure(preferred.number);
        let told = totals.iter().filter_map(|total| total.record.amount.number());
        for number in self.ledgers().map(|ledger| sum(ledger).number).chain(told) {
            range.low = range.low.min(number);
            range.high = range.high.max(number);
        }
        let (measure, stated, unstated) = (measure.clone(), preferred.stated, preferred.unstated);
        Value::Amount { measure, range, stated, unstated }
    }

    fn ladder(&self, stage: Stage, measure: &Measure, donor: Option<&ActorId>) -> Figure {
        let keep = |line: &Line<'_>| {
            counts(line)
                && line.commitment().amount.measure == *measure
                && donor.is_none_or(|donor| line.commitment().donor == *donor)
        };
        let totals = self.totals(stage, measure, donor);
        let value = self.tallied(measure, |ledger| ledger.reached(stage, keep), &totals);
        let id = FigureId::Ladder(stage, measure.clone(), donor.cloned());
        let lines: Vec<&Line<'_>> = self.ledger.lines.iter().filter(|line| keep(line)).collect();
        let mut figure = self.blank(&id, value, sum_formula(&lines, stage));
        figure.records = self.behind(&lines, stage);
        figure.rivals = self.rivals_of(&figure.records);
        figure.rivals.extend(totals.iter().map(|total| reference(Kind::Total, total)));
        figure
    }

    /// The totals that sources state for the same question: on this rung, of this donor alone, or
    /// of everybody who has reported anything there.
    fn totals(
        &self,
        stage: Stage,
        measure: &Measure,
        donor: Option<&ActorId>,
    ) -> Vec<&'a Version<Total>> {
        let reporting: Vec<&ActorId> = self
            .ledger
            .lines
            .iter()
            .filter(|line| counts(line) && line.commitment().amount.measure == *measure)
            .filter(|line| {
                let tally = line.reached(stage);
                !tally.number.is_zero() || tally.unstated > 0
            })
            .map(|line| &line.version.record.donor)
            .collect();
        let speaks = |total: &Total| {
            let same = total.stage == stage && total.amount.measure == *measure;
            same && total.proof.counts()
                && match donor {
                    Some(donor) => total.donors.as_slice() == std::slice::from_ref(donor),
                    None => {
                        total.donors.is_empty()
                            || reporting.iter().all(|one| total.donors.contains(one))
                    }
                }
        };
        let all = self.view.true_by(&self.view.book.totals);
        all.filter(|version| speaks(&version.record)).collect()
    }

    fn unattributed(&self, stage: Stage, measure: &Measure) -> Figure {
        let keep = |line: &Line<'_>| {
            let one = line.commitment();
            counts(line) && one.amount.measure == *measure && self.is_group(&one.donor)
        };
        let value = self.tallied(measure, |ledger| ledger.reached(stage, keep), &[]);
        let lines: Vec<&Line<'_>> = self.ledger.lines.iter().filter(|line| keep(line)).collect();
        let shares =
            |line: &&Line<'_>| line.package.is_some_and(|at| keep(&self.ledger.lines[at as usize]));
        let shared: Vec<&Line<'_>> = self.ledger.lines.iter().filter(shares).collect();
        let id = FigureId::Unattributed(stage, measure.clone());
        let mut figure = self.blank(&id, value, remainder_formula(&lines, &shared, stage));
        figure.records = self.behind(&lines, stage);
        figure.records.extend(self.behind(&shared, stage));
        figure
    }

    fn restated(&self, measure: &Measure) -> Figure {
        let keep = |line: &Line<'_>| counts(line) && line.commitment().amount.measure == *measure;
        let sum = |ledger: &Ledger<'a>| {
            let lines = ledger.lines.iter().filter(|line| keep(line));
            let restated: Vec<_> = lines.map(|line| line.balance(Place::Restated)).collect();
            let stated = restated.iter().filter(|number| !number.is_zero()).count();
            Tally { number: restated.iter().sum(), stated: stated as u32, unstated: 0 }
        };
        let value = self.tallied(measure, sum, &[]);
        let lines: Vec<_> = self
            .ledger
            .lines
            .iter()
            .filter(|line| keep(line) && !line.balance(Place::Restated).is_zero())
            .collect();
        let formula = join(
            lines.iter().map(|line| (line.commitment().id.as_str(), line.balance(Place::Restated))),
        );
        let mut figure = self.blank(&FigureId::Restated(measure.clone()), value, formula);
        let old = lines.iter().map(|line| reference(Kind::Commitment, line.version));
        figure.records = old.collect();
        figure
    }

    fn of_commitment(&self, id: &Id, stage: Stage) -> Option<Figure> {
        let line = self.ledger.lines.iter().find(|line| line.commitment().id == *id)?;
        let measure = &line.commitment().amount.measure;
        let keep = |other: &Line<'_>| {
            let (a, b) = (other.commitment(), line.commitment());
            // In another reading a rival stands where this one stands.
            a.id == b.id || (b.proof.question.is_some() && a.proof.question == b.proof.question)
        };
        let value = self.tallied(measure, |ledger| ledger.reached(stage, keep), &[]);
        let address = FigureId::Commitment(id.clone(), stage);
        let mut figure = self.blank(&address, value, sum_formula(&[line], stage));
        figure.records = self.behind(&[line], stage);
        figure.rivals = self.rivals_of(&figure.records);
        Some(figure)
    }

    /// The records behind a sum on a rung: the commitments, and the movements that reached it.
    fn behind(&self, lines: &[&Line<'_>], stage: Stage) -> Vec<RecordRef> {
        let reporting = lines.iter().filter(|line| {
            let tally = line.reached(stage);
            tally.stated + tally.unstated > 0 || !tally.number.is_zero()
        });
        let mut records: Vec<RecordRef> =
            reporting.map(|line| reference(Kind::Commitment, line.version)).collect();
        let seqs: Vec<u64> = lines.iter().map(|line| line.version.seq).collect();
        let reached = self.ledger.movements.iter().filter(|(at, version)| {
            matches!(version.record.change, Change::Reaches(at) if at >= stage)
                && seqs.contains(&self.ledger.lines[*at as usize].version.seq)
        });
        records.extend(reached.map(|(_, version)| reference(Kind::Movement, version)));
        records
    }

    /// Records that answer the same questions as the given ones otherwise.
    fn rivals_of(&self, records: &[RecordRef]) -> Vec<RecordRef> {
        let mut rivals = Vec::new();
        macro_rules! rivals {
            ($table:ident, $kind:expr) => {
                let own = |seq: u64| records.iter().any(|one| one.seq == seq);
                let questions: Vec<_> = self
                    .view
                    .true_by(&self.view.book.$table)
                    .filter(|one| own(one.seq))
                    .filter_map(|one| one.record.proof.question.as_ref())
                    .collect();
                let others = self.view.true_by(&self.view.book.$table).filter(|one| {
                    let question = one.record.proof.question.as_ref();
                    !own(one.seq) && question.is_some_and(|q| questions.contains(&q))
                });
                rivals.extend(others.map(|one| reference($kind, one)));
            };
        }
        rivals!(commitments, Kind::Commitment);
        rivals!(movements, Kind::Movement);
        rivals
    }

    fn need_figure(&self, id: &FigureId, need: Option<Needed<'_>>) -> Figure {
        let Some(need) = need else { return self.blank(id, Value::Absent, String::new()) };
        let record = &need.version.record;
        let measure = record.amount.measure.clone();
        let value = match need.range {
            Some(range) => Value::Amount { measure, range, stated: 1, unstated: 0 },
            None => Value::Unreported { measure, unstated: 1 },
        };
        let formula = match record.amount.number() {
            Some(number) => format!("{} = {number}", record.id),
            None => record.id.to_string(),
        };
        let mut figure = self.blank(id, value, formula);
        figure.records = vec![reference(Kind::Need, need.version)];
        figure.rivals = need.rivals.iter().map(|one| reference(Kind::Need, one)).collect();
        figure
    }

    /// A share of the need, or what is missing of it.
    fn against_need(
        &self,
        id: &FigureId,
        measure: &Measure,
        reached: Figure,
        need: Figure,
    ) -> Figure {
        let amount = |figure: &Figure| match &figure.value {
            Value::Amount { range, .. } => Some(*range),
            _ => None,
        };
        let ranges = amount(&reached).zip(amount(&need));
        let (value, formula) = match (id, ranges) {
            (_, None) => (Value::Absent, String::new()),
            (FigureId::Gap(..), Some((have, want))) => {
                let range = Range {
                    low: (want.low - have.high).max(Decimal::ZERO),
                    preferred: (want.preferred - have.preferred).max(Decimal::ZERO),
                    high: (want.high - have.low).max(Decimal::ZERO),
                };
                let formula = format!("{} - {}", want.preferred, have.preferred);
                let measure = measure.clone();
                (Value::Amount { measure, range, stated: 1, unstated: 0 }, formula)
            }
            (_, Some((_, want))) if want.low.is_zero() => (Value::Absent, String::new()),
            (_, Some((have, want))) => {
                let share = |a: Decimal, b: Decimal| (a / b).round_dp(SHARE_DECIMALS);
                let range = Range {
                    low: share(have.low, want.high),
                    preferred: share(have.preferred, want.preferred),
                    high: share(have.high, want.low),
                };
                (Value::Share { range }, format!("{} / {}", have.preferred, want.preferred))
            }
        };
        let mut figure = self.blank(id, value, formula);
        figure.inputs = vec![reached, need];
        figure
    }

    fn of_member(&self, id: &FigureId, member: &Member<'_>) -> Figure {
        let derivation = member.class.as_ref();
        let (value, formula) = derivation
            .and_then(|class| member_value(id, class))
            .unwrap_or((Value::Absent, String::new()));
        let mut figure = self.blank(id, value, formula);
        figure.records =
            member.acts.last().map(|act| reference(Kind::Membership, act)).into_iter().collect();
        let checks = derivation.map_or(&[][..], |class| &class.checks);
        let weighed = checks.iter().flat_map(|check| {
            check.counts.iter().chain(check.excluded.iter().map(|one| &one.record))
        });
        let weighed: Vec<&Id> = weighed.collect();
        let (view, book) = (self.view, self.view.book);
        let movements =
            view.true_by(&book.movements).filter(|one| weighed.contains(&&one.record.id));
        figure.records.extend(movements.map(|one| reference(Kind::Movement, one)));
        let gifts = view
            .true_by(&book.commitments)
            .filter(|one| weighed.contains(&&one.record.id) && one.record.nature == Nature::Pledge);
        figure.records.extend(gifts.map(|one| reference(Kind::Commitment, one)));
        figure
    }
}

fn member_value(id: &FigureId, class: &Derivation) -> Option<(Value, String)> {
    let check = class.checks.first();
    Some(match id {
        FigureId::Class(_) => {
            let word = class.class.as_ref()?.to_string();
            let formula = check.map_or_else(String::new, |check| {
                let relation = if check.met { ">" } else { "<=" };
                let (counted, line) = (check.counted, check.more_than);
                format!("{counted} {relation} {line} {} ({})", check.measure, check.article)
            });
            (Value::Word { word }, formula)
        }
        FigureId::Distance(_) => {
            let check = check?;
            let (range, measure) = (Range::sure(check.distance), check.measure.clone());
            let stated = 1 + check.counts.len() as u32;
            let value = Value::Amount { measure, range, stated, unstated: 0 };
            (value, format!("{} - {}", check.more_than, check.counted))
        }
        FigureId::Term(_) => {
            let term = class.term.as_ref()?;
            let article = class.article.clone().unwrap_or_default();
            (
                Value::Days { days: term.days_left, until: term.on },
                format!("{} ({article})", term.on),
            )
        }
        _ => {
            let check = check?;
            let value = Value::Days { days: check.days_left, until: check.closes };
            (value, format!("{} .. {} ({})", check.opens, check.closes, check.article))
        }
    })
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
    if taken.is_empty() { whole } else { format!("{whole} - ({taken})") }
}
