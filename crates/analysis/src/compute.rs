//! The value of each figure.

use crate::{
    FigureError, FigureId,
    gap::Needed,
    state::{State, counts},
};
use charter::{Derivation, Exclusion};
use register::{Ledger, Line, Place, Range, Reading, Tally, Value, Version, record::Total};
use vocabulary::{ActorId, Decimal, Id, Measure, Stage};

/// Shares are given to four decimals of one, that is two of a percent.
const SHARE_DECIMALS: u32 = 4;

impl<'a> State<'a> {
    /// The value of the figure at an address, without its trail.
    ///
    /// # Errors
    /// When the address names nothing at these clocks.
    pub fn value(&self, id: &FigureId) -> Result<Value, FigureError> {
        let nothing = || FigureError::Nothing(id.to_string());
        Ok(match id {
            FigureId::Members(status) => {
                let those = self.standing.members.iter().filter(|one| one.status == *status);
                Value::Count { count: those.count() }
            }
            FigureId::Ladder(_, _, Some(donor)) if !self.is_named(donor) => return Err(nothing()),
            FigureId::Ladder(stage, measure, donor) => {
                let donor = donor.as_ref();
                let totals = self.totals(*stage, measure, donor);
                let mut value = self.tallied(measure, &totals, |ledger| {
                    ledger.reached(*stage, |line| is_of(line, measure, donor))
                });
                // What a source says has come further has come this far.
                let further = Stage::ALL[*stage as usize..].iter().skip(1);
                let further = further.flat_map(|stage| self.totals(*stage, measure, donor));
                if let Value::Amount { range, .. } = &mut value {
                    for number in further.filter_map(|total| total.record.amount.number()) {
                        range.high = range.high.max(number);
                    }
                }
                value
            }
            FigureId::Unattributed(stage, measure) => self.tallied(measure, &[], |ledger| {
                ledger.reached(*stage, |line| self.is_unattributed(line, measure))
            }),
            FigureId::Restated(measure) => self.tallied(measure, &[], |ledger| {
                let lines = ledger.lines.iter().filter(|line| is_of(line, measure, None));
                restated(lines)
            }),
            FigureId::Commitment(one, stage) => {
                let line = self.own_line(one).ok_or_else(nothing)?;
                let measure = &line.commitment().amount.measure;
                self.tallied(measure, &[], |ledger| {
                    ledger.line(one).map(|line| line.reached(*stage)).unwrap_or_default()
                })
            }
            FigureId::Need(measure, part) => match self.needed(measure, part.as_ref()) {
                Some(need) => need_value(&need),
                None if part.is_some() => return Err(nothing()),
                None => Value::Absent,
            },
            FigureId::Coverage(stage, measure, part) | FigureId::Gap(stage, measure, part) => {
                if !self.can_be_covered(measure, part.as_ref()) {
                    return Err(nothing());
                }
                let reached = self.value(&FigureId::Ladder(*stage, measure.clone(), None))?;
                let need = self.value(&FigureId::Need(measure.clone(), part.clone()))?;
                against_need(id, &reached, &need).0
            }
            FigureId::Class(actor)
            | FigureId::Distance(actor)
            | FigureId::Term(actor)
            | FigureId::Window(actor) => {
                let member = self.standing.of(actor).ok_or_else(nothing)?;
                let value = member.class.as_ref().and_then(|class| member_value(id, class));
                let mut value = value.map_or(Value::Absent, |(value, _)| value);
                if let (FigureId::Distance(_), Value::Amount { range, .. }) = (id, &mut value) {
                    for distance in self.distances(actor) {
                        range.low = range.low.min(distance);
                        range.high = range.high.max(distance);
                    }
                }
                value
            }
            FigureId::Target(one) => {
                let obligation = self.obligation(one).ok_or_else(nothing)?;
                let held = self.target(&obligation.record, Reading::Preferred);
                let word = held.ok_or_else(nothing)?.finding.verdict.to_string();
                Value::Word { word }
            }
        })
    }

    /// How far a member is from the line under the least and the greatest of rivals.
    fn distances(&self, actor: &ActorId) -> impl Iterator<Item = Decimal> {
        let members = self.extremes.iter().flatten().filter_map(|one| one.standing.of(actor));
        let classes = members.filter_map(|member| member.class.as_ref());
        classes.filter_map(|class| class.checks.first()).map(|check| check.distance)
    }

    /// Sums a tally over the three ledgers; the totals that sources state widen the range.
    fn tallied(
        &self,
        measure: &Measure,
        totals: &[&Version<Total>],
        sum: impl Fn(&Ledger<'a>) -> Tally,
    ) -> Value {
        let preferred = sum(&self.ledger);
        let mut range = Range::sure(preferred.number);
        for extreme in self.extremes.iter().flatten() {
            let number = sum(&extreme.ledger).number;
            range.low = range.low.min(number);
            range.high = range.high.max(number);
        }
        // Nothing is negative: a greatest of zero is zero in every reading.
        if range.high.is_zero() && preferred.unstated > 0 {
            let (measure, unstated) = (measure.clone(), preferred.unstated);
            return Value::Unreported { measure, unstated };
        }
        for total in totals {
            let Some(number) = total.record.amount.number() else { continue };
            // Sums grow: what was stated earlier does not lower what has come since.
            let stated = total.record.on.certain();
            if self.ledger.transfers.iter().all(|transfer| transfer.on <= stated) {
                range.low = range.low.min(number);
            }
            range.high = range.high.max(number);
        }
        let (measure, stated, unstated) = (measure.clone(), preferred.stated, preferred.unstated);
        Value::Amount { measure, range, stated, unstated }
    }

    pub(crate) fn lines(&self, keep: impl Fn(&Line<'a>) -> bool) -> Vec<&Line<'a>> {
        self.ledger.lines.iter().filter(|line| keep(line)).collect()
    }

    /// The line of a commitment that counts itself, not of a rival in its place.
    pub(crate) fn own_line(&self, id: &Id) -> Option<&Line<'a>> {
        self.ledger.line(id).filter(|line| line.commitment().id == *id)
    }

    pub(crate) fn is_unattributed(&self, line: &Line<'_>, measure: &Measure) -> bool {
        is_of(line, measure, None) && self.is_group(&line.commitment().donor)
    }

    pub(crate) fn needed(&self, measure: &Measure, part: Option<&Id>) -> Option<Needed<'a>> {
        match part {
            None => self.need(measure),
            Some(part) => {
                let need = self.need_part(part);
                need.filter(|need| need.version.record.amount.measure == *measure)
            }
        }
    }

    /// Whether commitments can be held against a need: against the whole of the assessment in
    /// force and its parts, but not against a sector, since commitments are not split by sector.
    fn can_be_covered(&self, measure: &Measure, part: Option<&Id>) -> bool {
        let (Some(part), Some(whole)) = (part, self.need(measure)) else { return part.is_none() };
        let own = |need: &Needed<'_>| need.version.record.id == *part;
        let whole_itself = own(&whole);
        let mut parts = self.parts(&whole).into_iter();
        whole_itself || parts.any(|need| own(&need) && need.version.record.sector.is_none())
    }

    /// The totals that sources state for the same question: on this rung, of this donor alone, or
    /// of everybody who has reported anything there.
    pub(crate) fn totals(
        &self,
        stage: Stage,
        measure: &Measure,
        donor: Option<&ActorId>,
    ) -> Vec<&'a Version<Total>> {
        let reports = |line: &&Line<'_>| {
            let tally = line.reached(stage);
            is_of(line, measure, None) && (!tally.number.is_zero() || tally.unstated > 0)
        };
        let covers = |total: &Total| match donor {
            Some(donor) => total.donors.as_slice() == std::slice::from_ref(donor),
            None => {
                let mut reporting = self.ledger.lines.iter().filter(reports);
                total.donors.is_empty()
                    || reporting.all(|line| total.donors.contains(&line.commitment().donor))
            }
        };
        let speaks = |total: &Total| {
            let same = total.stage == stage && total.amount.measure == *measure;
            same && total.proof.counts() && covers(total)
        };
        let all = self.view.true_by(&self.view.book.totals);
        all.filter(|version| speaks(&version.record)).collect()
    }
}

/// Whether a line counts to the forum, in a measure, from a donor.
pub(crate) fn is_of(line: &Line<'_>, measure: &Measure, donor: Option<&ActorId>) -> bool {
    let one = line.commitment();
    counts(line) && one.amount.measure == *measure && donor.is_none_or(|id| one.donor == *id)
}

fn restated<'l, 'a: 'l>(lines: impl Iterator<Item = &'l Line<'a>>) -> Tally {
    let restated = lines.map(|line| line.balance(Place::Restated));
    restated.filter(|number| !number.is_zero()).fold(Tally::default(), |mut sum, number| {
        sum += Tally { number, stated: 1, unstated: 0 };
        sum
    })
}

fn need_value(need: &Needed<'_>) -> Value {
    let measure = need.version.record.amount.measure.clone();
    match need.range {
        Some(range) => Value::Amount { measure, range, stated: 1, unstated: 0 },
        None => Value::Unreported { measure, unstated: 1 },
    }
}

/// A share of the need, or what is missing of it, and the formula with its numbers.
pub(crate) fn against_need(id: &FigureId, reached: &Value, need: &Value) -> (Value, String) {
    let (Value::Amount { range: have, stated, .. }, Value::Amount { range: want, measure, .. }) =
        (reached, need)
    else {
        return (Value::Absent, String::new());
    };
    if matches!(id, FigureId::Gap(..)) {
        let range = Range {
            low: (want.low - have.high).max(Decimal::ZERO),
            preferred: (want.preferred - have.preferred).max(Decimal::ZERO),
            high: (want.high - have.low).max(Decimal::ZERO),
        };
        let measure = measure.clone();
        // Of what nobody has reported anything, the gap is no more than the need itself.
        let value = Value::Amount { measure, range, stated: *stated, unstated: 0 };
        return (value, format!("{} - {}", want.preferred, have.preferred));
    }
    // Nor is there a share of what nobody has reported.
    if want.low.is_zero() || *stated == 0 {
        return (Value::Absent, String::new());
    }
    let share = |a: Decimal, b: Decimal| (a / b).round_dp(SHARE_DECIMALS);
    let range = Range {
        low: share(have.low, want.high),
        preferred: share(have.preferred, want.preferred),
        high: share(have.high, want.low),
    };
    (Value::Share { range }, format!("{} / {}", have.preferred, want.preferred))
}

pub(crate) fn member_value(id: &FigureId, class: &Derivation) -> Option<(Value, String)> {
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
            let silent = check.excluded.iter().filter(|one| one.why == Exclusion::Unstated);
            let unstated = silent.count() as u32;
            let value = Value::Amount { measure, range, stated, unstated };
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
