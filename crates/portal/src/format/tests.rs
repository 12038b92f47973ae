use super::*;
use vocabulary::Date;

fn money(low: i64, preferred: i64, high: i64) -> Value {
    let number = |n: i64| Decimal::from(n);
    let range = Range { low: number(low), preferred: number(preferred), high: number(high) };
    Value::Amount { measure: "USD".parse().expect("USD"), range, stated: 1, unstated: 0 }
}

fn english() -> &'static Words {
    Words::for_language("en")
}

#[test]
fn values_are_written_in_full() {
    let words = english();
    let bn = 1_000_000_000;
    assert_eq!(value(&money(17 * bn, 17 * bn, 17 * bn), words), "17,000,000,000 USD");
    let range = money(16_500_000_000, 17 * bn, 17 * bn);
    assert_eq!(value(&range, words), "17,000,000,000 USD (16,500,000,000–17,000,000,000)");
    let share = Value::Share { range: Range::sure(Decimal::new(2429, 4)) };
    assert_eq!(value(&share, words), "24.29 %");
    for (measure, text) in [("USD", "no amount reported"), ("persons", "no number reported")] {
        let measure = measure.parse().expect("measure");
        assert_eq!(value(&Value::Unreported { measure, unstated: 2 }, words), text);
    }
}

#[test]
fn short_values_keep_three_figures() {
    let words = english();
    for (number, text) in [
        (0_i64, "0"),
        (8_000, "8,000"),
        (999_400, "999,400"),
        (100_000_000, "100 m"),
        (999_999_999, "1 bn"),
        (1_200_000_000, "1.2 bn"),
        (20_568_000_000, "20.6 bn"),
        (71_400_000_000, "71.4 bn"),
        (1_234_000_000_000_i64, "1,230 bn"),
    ] {
        assert_eq!(rounded(Decimal::from(number), words), text);
    }
    let range = money(16_500_000_000, 17_000_000_000, 17_000_000_000);
    assert_eq!(short(&range, words), "17 bn USD (16.5–17 bn)");
    assert_eq!(spread(&money(0, 0, 100_000_000), words).as_deref(), Some("0–100 m"));
    assert_eq!(number_text(Decimal::new(-12345, 1)), "−1,234.5");
}

#[test]
fn amounts_keep_their_bounds_and_units_their_forms() {
    let words = english();
    let stated = |bound, number: i64, measure: &str| Amount {
        measure: measure.parse().expect("measure"),
        figure: Some(vocabulary::Figure { bound, number: Decimal::from(number) }),
    };
    let seven = stated(Bound::MoreThan, 7_000_000_000, "USD");
    assert_eq!(amount_short(&seven, words), "more than 7 bn USD");
    assert_eq!(amount(&stated(Bound::UpTo, 8000, "persons"), words), "up to 8,000 persons");
    assert_eq!(amount(&stated(Bound::Exact, 1, "persons"), words), "1 person");
    let hospital = stated(Bound::Exact, 1, "units:field-hospital");
    assert_eq!(amount(&hospital, words), "1 field hospital");
    let unknown = stated(Bound::Exact, 2, "units:water-tower");
    assert_eq!(amount(&unknown, words), "2 water tower");
}

#[test]
fn dates_keep_their_precision() {
    let words = english();
    for (text, shown) in [
        ("2026", "2026"),
        ("2026-02", "February 2026"),
        ("2026-02-20", "20 February 2026"),
        ("2026-04-05~", "about 5 April 2026"),
    ] {
        assert_eq!(date(text.parse().expect(text), words), shown);
    }
    assert_eq!(period("P18M".parse().expect("period"), words), "18 months");
    let until: Date = "2027-01-22".parse().expect("date");
    assert_eq!(value(&Value::Days { days: 1, until }, words), "1 day, until 22 January 2027");
    assert_eq!(days(-12, words), "12 days ago");
    assert_eq!(value(&Value::Days { days: -1, until }, words), "1 day ago, on 22 January 2027");
}
