//! Classes of membership: the rule that decides the class, and its derivation.

use crate::Charter;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;
use vocabulary::{ActorId, Date, Decimal, Form, Id, Measure, Names, Period, Stage, code_list};

code_list! {
    /// The day a period of the charter runs from.
    pub enum Anchor: "anchor" {
        /// The charter's entry into force, the same for every member.
        EntryIntoForce = "entry-into-force",
        /// The charter's signature.
        Signature = "signature",
        /// The member's own accession.
        Accession = "accession",
    }
}

/// A class of membership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// Its id.
    pub id: Id,
    /// Its name by language.
    pub name: Names,
    /// The article that makes it.
    pub article: String,
    /// The members named for it. Absent: open to every member.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<ActorId>,
    /// What a member must have contributed to be in it. Absent: open to every member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contribution: Option<Contribution>,
    /// How long membership lasts in it. Absent: without limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// How many members there are in it, as the ten that are elected to a council. Absent: as many
    /// as come. Where fewer are on record, the roll of the day is known to be incomplete.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<NonZeroU32>,
}

/// "Contributes more than X in cash within a period": strictly more than, of one form, in one
/// currency, at or above one stage of the ladder, dated within the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contribution {
    /// The rung the money must have reached.
    pub stage: Stage,
    /// The form that counts.
    pub form: Form,
    /// The line: the sum must be strictly greater.
    #[schemars(with = "String")]
    pub more_than: Decimal,
    /// The currency of the line.
    pub measure: Measure,
    /// The window's length; its last day still counts.
    pub within: Period,
    /// The day the window opens.
    pub of: Anchor,
}

/// A term of membership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its length.
    pub length: Period,
    /// The day it runs from.
    pub of: Anchor,
    /// The office that may renew it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewable_by: Option<Id>,
}

/// Money of one form at or above one rung of the ladder, as a weight counts it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The rung the money must have reached.
    pub stage: Stage,
    /// The form that counts.
    pub form: Form,
    /// The currency.
    pub measure: Measure,
}

/// A fact of the ledger that a contribution rule weighs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// The movement's record.
    pub record: Id,
    /// The day it counts from.
    pub on: Date,
    /// Cash or in kind.
    pub form: Form,
    /// The rung it reached.
    pub stage: Stage,
    /// What it is counted in.
    pub measure: Measure,
    /// How much; absent when reported without a figure.
    pub number: Option<Decimal>,
}

code_list! {
    /// Why a payment does not count towards a line.
    pub enum Exclusion: "exclusion" {
        /// It is of another form than the rule asks for (in kind instead of cash).
        Form = "form",
        /// It has not reached the rung the rule asks for (pledged is not paid).
        Stage = "stage",
        /// It is in another currency and the rule names no rate.
        Currency = "currency",
        /// It is dated before the window opens.
        Early = "early",
        /// It is dated after the window closed.
        Late = "late",
        /// It was reported without a figure.
        Unstated = "unstated",
    }
}

/// A payment that does not count, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Excluded {
    /// The movement's record.
    pub record: Id,
    /// Why it does not count.
    pub why: Exclusion,
}

/// How a member stands to a contribution rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ContributionCheck {
    /// The class the rule opens.
    pub class: Id,
    /// The article it rests on.
    pub article: String,
    /// The sum that counts, in the rule's currency.
    #[schemars(with = "String")]
    pub counted: Decimal,
    /// The line: met when `counted` is strictly greater.
    #[schemars(with = "String")]
    pub more_than: Decimal,
    /// The rule's currency.
    pub measure: Measure,
    /// The line less the sum; the member must pay *more* than this. Zero when met.
    #[schemars(with = "String")]
    pub distance: Decimal,
    /// First day of the window.
    #[schemars(with = "String")]
    pub opens: Date,
    /// Last day of the window; a payment on it counts.
    #[schemars(with = "String")]
    pub closes: Date,
    /// Whole days from the day asked about to the last day of the window; 0 once it has passed.
    pub days_left: i32,
    /// Whether the rule is met.
    pub met: bool,
    /// The payments that count.
    pub counts: Vec<Id>,
    /// The payments that do not.
    pub excluded: Vec<Excluded>,
}

/// When a term ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TermEnd {
    /// The day it ends: from this day on the membership has lapsed.
    #[schemars(with = "String")]
    pub on: Date,
    /// Whole days left; negative once it has passed.
    pub days_left: i32,
    /// The office that may renew it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renewable_by: Option<Id>,
}

/// The class a member is in, and how that follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Derivation {
    /// The class; absent when no class of the charter fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<Id>,
    /// The article that makes the class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// When the term ends; absent when the class has none or its anchor has no date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<TermEnd>,
    /// Every contribution rule that was tried on the way, in the charter's order.
    pub checks: Vec<ContributionCheck>,
}

impl Charter {
    /// The class of a member that acceded on `accession` and whose membership was renewed so many
    /// times, as of a day. `payments` gives what the member lifted to a rung or beyond, each payment
    /// once, none dated after `as_of`.
    ///
    /// Classes are tried in the charter's order; the first whose rule is met applies. A renewal adds
    /// the term's length to it.
    #[must_use]
    pub fn class_of<'p>(
        &self,
        member: &ActorId,
        (accession, renewals): (Date, usize),
        payments: impl Fn(Stage) -> &'p [Payment],
        as_of: Date,
    ) -> Derivation {
        let mut checks = Vec::new();
        let open = |class: &&Class| class.actors.is_empty() || class.actors.contains(member);
        for class in self.classes.iter().filter(open) {
            let check = class.contribution.as_ref().map(|rule| {
                let opens = self.anchor(rule.of, accession);
                opens.map(|opens| rule.check(class, opens, payments(rule.stage), as_of))
            });
            // A window whose opening has no date yet is not met.
            let met = check.as_ref().is_none_or(|check| check.as_ref().is_some_and(|c| c.met));
            checks.extend(check.flatten());
            if met {
                let term = class.term.as_ref().and_then(|term| {
                    let start = self.anchor(term.of, accession)?;
                    Some(term.end(start, renewals, as_of))
                });
                let (class, article) = (Some(class.id.clone()), Some(class.article.clone()));
                return Derivation { class, article, term, checks };
            }
        }
        Derivation { class: None, article: None, term: None, checks }
    }

    fn anchor(&self, anchor: Anchor, accession: Date) -> Option<Date> {
        match anchor {
            Anchor::EntryIntoForce => self.text.entry_into_force,
            Anchor::Signature => self.text.signed,
            Anchor::Accession => Some(accession),
        }
    }
}

impl Contribution {
    fn check(
        &self,
        class: &Class,
        opens: Date,
        payments: &[Payment],
        as_of: Date,
    ) -> ContributionCheck {
        let closes = self.within.after(opens);
        let mut counted = Decimal::ZERO;
        let (mut counts, mut excluded) = (Vec::new(), Vec::new());
        for payment in payments {
            match self.weigh(payment, opens, closes) {
                Ok(number) => {
                    counted += number;
                    counts.push(payment.record.clone());
                }
                Err(why) => excluded.push(Excluded { record: payment.record.clone(), why }),
            }
        }
        let met = counted > self.more_than;
        ContributionCheck {
            class: class.id.clone(),
            article: class.article.clone(),
            counted,
            more_than: self.more_than,
            measure: self.measure.clone(),
            distance: if met { Decimal::ZERO } else { self.more_than - counted },
            opens,
            closes,
            days_left: days(as_of, closes).max(0),
            met,
            counts,
            excluded,
        }
    }

    fn weigh(&self, payment: &Payment, opens: Date, closes: Date) -> Result<Decimal, Exclusion> {
        let refused = [
            (payment.form != self.form, Exclusion::Form),
            (payment.stage < self.stage, Exclusion::Stage),
            (payment.measure != self.measure, Exclusion::Currency),
            (payment.on < opens, Exclusion::Early),
            (payment.on > closes, Exclusion::Late),
        ];
        match refused.into_iter().find(|(refuses, _)| *refuses) {
            Some((_, why)) => Err(why),
            None => payment.number.ok_or(Exclusion::Unstated),
        }
    }
}

impl Term {
    fn end(&self, start: Date, renewals: usize, as_of: Date) -> TermEnd {
        let on = (0..renewals).fold(self.length.after(start), |end, _| self.length.after(end));
        TermEnd { on, days_left: days(as_of, on), renewable_by: self.renewable_by.clone() }
    }
}

/// Whole days from one day to another.
fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Article 2.2(c) of the Board of Peace charter: three years from entry into force
    /// (22 January 2026), unless more than USD 1,000,000,000 in cash within the first year.
    fn charter() -> Charter {
        Charter::from_toml(include_str!("../tests/board.toml")).expect("test charter")
    }

    fn day(text: &str) -> Date {
        text.parse().expect("test date")
    }

    fn paid(on: &str, number: i64) -> Payment {
        Payment {
            record: "payment".parse().expect("id"),
            on: day(on),
            form: Form::Cash,
            stage: Stage::PaidIn,
            measure: "USD".parse().expect("USD"),
            number: Some(Decimal::from(number)),
        }
    }

    fn class(payments: &[Payment], as_of: &str) -> Derivation {
        charter().class_of(
            &"KAZ".parse().expect("state"),
            (day("2026-02-11"), 0),
            |_| payments,
            day(as_of),
        )
    }

    fn name(derivation: &Derivation) -> &str {
        derivation.class.as_ref().expect("a class").as_str()
    }

    #[test]
    fn exactly_a_billion_is_not_more_than_a_billion() {
        let at_the_line = class(&[paid("2026-03-01", 1_000_000_000)], "2026-06-01");
        assert_eq!(name(&at_the_line), "ordinary");
        assert_eq!(at_the_line.checks[0].distance, Decimal::ZERO);
        assert!(!at_the_line.checks[0].met);
        let above = class(
            &[
                paid("2026-03-01", 1_000_000_000),
                Payment { number: Some(Decimal::new(1, 2)), ..paid("2026-03-02", 0) },
            ],
            "2026-06-01",
        );
        assert_eq!(name(&above), "exempt");
        assert_eq!(above.term, None);
    }

    #[test]
    fn in_kind_pledged_late_early_foreign_and_unstated_do_not_count() {
        let big = paid("2026-03-01", 2_000_000_000);
        for (payment, why) in [
            (Payment { form: Form::InKind, ..big.clone() }, Exclusion::Form),
            (Payment { stage: Stage::Pledged, ..big.clone() }, Exclusion::Stage),
            (Payment { stage: Stage::Allocated, ..big.clone() }, Exclusion::Stage),
            (Payment { measure: "EUR".parse().expect("EUR"), ..big.clone() }, Exclusion::Currency),
            (paid("2027-01-23", 2_000_000_000), Exclusion::Late),
            (paid("2026-01-21", 2_000_000_000), Exclusion::Early),
            (Payment { number: None, ..big.clone() }, Exclusion::Unstated),
        ] {
            let derivation = class(&[payment], "2027-06-01");
            assert_eq!(name(&derivation), "ordinary", "{why}");
            assert_eq!(derivation.checks[0].excluded[0].why, why);
            assert_eq!(derivation.checks[0].counted, Decimal::ZERO);
        }
        // The window's last day counts: one year from 2026-01-22.
        assert_eq!(name(&class(&[paid("2027-01-22", 1_000_000_001)], "2027-06-01")), "exempt");
        // What has been spent has been paid in.
        let spent = Payment { stage: Stage::Spent, ..big };
        assert_eq!(name(&class(&[spent], "2027-06-01")), "exempt");
    }

    #[test]
    fn terms_run_from_entry_into_force_not_from_joining() {
        let ordinary = class(&[], "2026-06-01");
        let term = ordinary.term.expect("a term");
        assert_eq!(term.on, day("2029-01-22"));
        // 2026-06-01 to 2029-01-22: 214 days to 2027-01-01, 365 + 366 to 2029, 21 to the 22nd.
        assert_eq!(term.days_left, 214 + 365 + 366 + 21);
        // 2026-06-01 to 2027-01-22: 214 + 21.
        assert_eq!(ordinary.checks[0].days_left, 235);
        assert_eq!(class(&[], "2028-01-01").checks[0].days_left, 0);
    }

    proptest::proptest! {
        #[test]
        fn paying_more_never_loses_the_class(
            sums in proptest::collection::vec(0i64..700_000_000, 0..6), more in 0i64..2_000_000_000
        ) {
            let mut payments: Vec<_> = sums.iter().map(|sum| paid("2026-03-01", *sum)).collect();
            let before = class(&payments, "2026-06-01");
            payments.push(paid("2026-04-01", more));
            let after = class(&payments, "2026-06-01");
            proptest::prop_assert!(!before.checks[0].met || after.checks[0].met);
            proptest::prop_assert!(after.checks[0].distance <= before.checks[0].distance);
        }
    }
}
