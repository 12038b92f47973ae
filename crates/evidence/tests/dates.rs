//! Dates as the reader finds them: their words and values. Published on Thursday 2026-03-12 unless
//! a row says otherwise.

use evidence::date::{Dates, Kind, When};
use evidence::lexicon::Lexicon;
use evidence::token::{Token, Tokens, tokenise};
use vocabulary::Date;

fn dates(text: &str, published: Option<Date>) -> (Vec<Token>, Vec<When>) {
    static DATES: std::sync::LazyLock<(Lexicon, Dates)> = std::sync::LazyLock::new(|| {
        let mut lexicon = Lexicon::new();
        let dates = Dates::new(&mut lexicon).expect("the table");
        (lexicon, dates)
    });
    let (lexicon, dates) = &*DATES;
    let all = tokenise(text, lexicon);
    let mut out = Vec::new();
    dates.find(&Tokens { text, all: &all, lexicon }, 0..all.len(), published, &mut out);
    (all, out)
}

/// `value [words]`, then its kind (`<` deadline, `>` since, `=` span) and `?` if unresolved.
fn told(text: &str, published: Option<Date>) -> Vec<String> {
    let (all, found) = dates(text, published);
    let tell = |when: &When| {
        let words = &text[all[when.first].start as usize..all[when.last].end as usize];
        let kind = match when.kind {
            Kind::Point => "",
            Kind::Deadline => "<",
            Kind::Since => ">",
            Kind::Span => "=",
        };
        format!("{} [{words}]{kind}{}", when.value, if when.unresolved { "?" } else { "" })
    };
    found.iter().map(tell).collect()
}

fn check(published: Option<&str>, rows: &[(&str, &[&str])]) {
    let published = published.map(|day| day.parse().expect("a day"));
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(text, expected)| {
            let found = told(text, published);
            (found != *expected)
                .then(|| format!("{text}\n  found    {found:?}\n  expected {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

const THURSDAY: Option<&str> = Some("2026-03-12");

#[test]
fn days_and_months() {
    check(
        THURSDAY,
        &[
            ("on 19 February 2026 in Washington", &["2026-02-19 [19 February 2026]"]),
            ("on February 19, 2026, in Washington", &["2026-02-19 [February 19, 2026]"]),
            ("on Feb. 19, 2026", &["2026-02-19 [Feb. 19, 2026]"]),
            ("on Feb. 19", &["2026-02-19 [Feb. 19]"]),
            ("on 19 Feb", &["2026-02-19 [19 Feb]"]),
            ("on Sept 3", &["2025-09-03 [Sept 3]"]),
            ("on the 19th of February", &["2026-02-19 [19th of February]"]),
            ("on February 19th", &["2026-02-19 [February 19th]"]),
            ("on the 19th", &[]),
            ("on 2026-02-19", &["2026-02-19 [2026-02-19]"]),
            ("on 19.02.2026 and 3.4.2026", &["2026-02-19 [19.02.2026]", "2026-04-03 [3.4.2026]"]),
            ("on 19/02/2026", &["2026-02-19 [19/02/2026]"]),
            ("on 02/19/2026", &["2026-02-19 [02/19/2026]"]),
            ("on 03/04/2026", &[]),
            ("on 30 February 2026 and 31.02.2026", &[]),
            ("Thursday, 19 February 2026", &["2026-02-19 [Thursday, 19 February 2026]"]),
            ("on Thursday, February 19, the", &["2026-02-19 [Thursday, February 19]"]),
            ("on Thu, 19 Feb 2026", &["2026-02-19 [Thu, 19 Feb 2026]"]),
            ("on Thursday 19 February", &["2026-02-19 [Thursday 19 February]"]),
            ("on Saturday, 20 March", &["2027-03-20 [Saturday, 20 March]"]),
            ("in February 2026", &["2026-02 [February 2026]"]),
            ("in February, 2026 was", &["2026-02 [February]"]),
            ("last spoke in February", &["2026-02 [February]"]),
            ("a February meeting", &["2026-02 [February]"]),
            ("on 22 January 1963", &["1963-01-22 [22 January 1963]"]),
            ("on 2 March 1992", &["1992-03-02 [2 March 1992]"]),
            ("on 5 May", &["2026-05-05 [5 May]"]),
            ("on May 5", &["2026-05-05 [May 5]"]),
            ("on 3 July", &["2025-07-03 [3 July]"]),
            ("on 20 March", &["2026-03-20 [20 March]"]),
            ("in April", &["2026-04 [April]"]),
            ("in June", &["2025-06 [June]"]),
            ("in December", &["2025-12 [December]"]),
            ("in May and since March", &["2026-05 [May]", "2026-03 [March]>"]),
            ("by the end of May", &["2026-05 [May]<"]),
            ("before the end of May", &["2026-05 [May]<"]),
            ("the end of December", &["2025-12 [December]"]),
            ("by 30 April", &["2026-04-30 [30 April]<"]),
            ("until 30 June", &["2026-06-30 [30 June]<"]),
            ("no later than 1 June", &["2026-06-01 [1 June]<"]),
            ("not before June", &["2025-06 [June]"]),
            ("since last December", &["2025-12 [last December]>"]),
            ("next May, this March", &["2026-05 [next May]", "2026-03 [this March]"]),
            ("in February last year", &["2025-02 [February last year]"]),
            ("in October of this year", &["2025-10 [October]", "2026 [this year]"]),
            ("in mid-April", &["2026-04~ [mid-April]"]),
            ("in early April", &["2026-04 [April]"]),
            ("In May 20 troops arrived", &["2026-05 [May]"]),
            ("February 5 million", &["2026-02 [February]"]),
            ("on 19 FEBRUARY", &["2026-02-19 [19 FEBRUARY]"]),
        ],
    );
}

#[test]
fn spans() {
    check(
        THURSDAY,
        &[
            ("on 19-20 February 2026", &["2026-02-19/2026-02-20 [19-20 February 2026]="]),
            ("on February 19-20, 2026", &["2026-02-19/2026-02-20 [February 19-20, 2026]="]),
            ("on 19 and 20 February", &["2026-02-19/2026-02-20 [19 and 20 February]="]),
            ("from 19 to 21 February 2026", &["2026-02-19/2026-02-21 [19 to 21 February 2026]="]),
            (
                "from 26 February to 2 March 2026",
                &["2026-02-26/2026-03-02 [26 February to 2 March 2026]="],
            ),
            (
                "from 29 December to 2 January",
                &["2025-12-29/2026-01-02 [29 December to 2 January]="],
            ),
            (
                "February 26 – March 2, 2026",
                &["2026-02-26/2026-03-02 [February 26 – March 2, 2026]="],
            ),
            ("January-March 2026", &["2026-01/2026-03 [January-March 2026]="]),
            ("between January and March", &["2026-01/2026-03 [January and March]="]),
            ("in January and February", &["2026-01 [January]", "2026-02 [February]"]),
            ("on Monday and Tuesday", &["2026-03-09/2026-03-10 [Monday and Tuesday]="]),
            ("2023-2024", &["2023/2024 [2023-2024]="]),
            ("in 2023–24 and 2024/25", &["2023/2024 [2023–24]=", "2024/2025 [2024/25]="]),
            ("from 2024 to 2030", &["2024/2030 [2024 to 2030]="]),
            ("between 2024 and 2030", &["2024/2030 [2024 and 2030]="]),
            ("in the 1990s", &["1990/1999 [1990s]="]),
            ("over the past two years", &["2024/2026 [past two years]="]),
            ("over the next five years", &["2026/2031 [next five years]="]),
            ("in the last 10 days", &["2026-03-02/2026-03-12 [last 10 days]="]),
            ("the coming three months", &["2026-03/2026-06 [coming three months]="]),
            ("over the past year", &["2025/2026 [past year]="]),
            ("over five years", &[]),
            ("in recent years", &[]),
        ],
    );
}

#[test]
fn years() {
    check(
        THURSDAY,
        &[
            ("in 2024", &["2024 [2024]"]),
            ("by 2030", &["2030 [2030]<"]),
            ("by the end of 2030,", &["2030 [2030]<"]),
            ("as early as 2027, a", &["2027 [2027]"]),
            ("since 2015", &["2015 [2015]>"]),
            ("until 2027", &["2027 [2027]<"]),
            ("in late 2024", &["2024 [2024]"]),
            ("in mid-2026", &["2026~ [mid-2026]"]),
            ("early 2027", &["2027 [2027]"]),
            ("the summer of 2025", &["2025~ [summer of 2025]"]),
            ("summer 2025", &["2025~ [summer 2025]"]),
            ("the first quarter of 2027", &["2027-01/2027-03 [first quarter of 2027]"]),
            ("in Q1 2027", &["2027-01/2027-03 [Q1 2027]"]),
            ("the second half of 2026", &["2026-07/2026-12 [second half of 2026]"]),
            (
                "in the first quarter of this year",
                &["2026-01/2026-03 [first quarter of this year]"],
            ),
            ("the agreement (2015) and the year 2016", &["2015 [2015]", "2016 [2016]"]),
            ("in 2026 and 2027", &["2026 [2026]", "2027 [2027]"]),
            ("In 2000 troops from Zambia were sent", &["2000 [2000]"]),
            ("a force of 2000 troops", &[]),
            ("gave 2000 dollars to 2000 people", &[]),
            ("Resolution 2012", &[]),
            ("a 2000-strong force", &[]),
            ("end-2026", &["2026 [end-2026]"]),
        ],
    );
}

#[test]
fn relative_dates() {
    check(
        THURSDAY,
        &[
            ("on Thursday", &["2026-03-12 [Thursday]"]),
            ("on Tuesday", &["2026-03-10 [Tuesday]"]),
            ("on Friday night", &["2026-03-06 [Friday]"]),
            ("last Thursday", &["2026-03-05 [last Thursday]"]),
            ("next Thursday", &["2026-03-19 [next Thursday]"]),
            ("this Saturday", &["2026-03-14 [this Saturday]"]),
            ("by Saturday", &["2026-03-14 [Saturday]<"]),
            ("on Tuesday last week", &["2026-03-03 [Tuesday last week]"]),
            ("on Monday of next week", &["2026-03-16 [Monday of next week]"]),
            ("Good Friday, Black Monday, the Sunday Times, every Monday", &[]),
            (
                "today, yesterday and tomorrow",
                &["2026-03-12 [today]", "2026-03-11 [yesterday]", "2026-03-13 [tomorrow]"],
            ),
            ("the day after tomorrow", &["2026-03-14 [day after tomorrow]"]),
            ("the day before yesterday", &["2026-03-10 [day before yesterday]"]),
            ("this morning, last night", &["2026-03-12 [this morning]", "2026-03-11 [last night]"]),
            ("last week", &["2026-03-02/2026-03-08 [last week]"]),
            (
                "this week and next week",
                &["2026-03-09/2026-03-15 [this week]", "2026-03-16/2026-03-22 [next week]"],
            ),
            ("last month", &["2026-02 [last month]"]),
            ("at the end of last month", &["2026-02 [last month]"]),
            ("next month", &["2026-04 [next month]"]),
            ("last year", &["2025 [last year]"]),
            ("in the second half of next year", &["2027-07/2027-12 [second half of next year]"]),
            ("Earlier this year", &["2026 [Earlier this year]"]),
            ("later this month", &["2026-03 [later this month]"]),
            ("by the end of the year", &["2026 [end of the year]<"]),
            ("by the end of the month", &["2026-03 [end of the month]<"]),
            ("the end of the decade", &["2030~ [end of the decade]"]),
            ("the end of the year of mourning", &[]),
            ("Two weeks ago", &["2026-02-26~ [Two weeks ago]"]),
            ("two days ago", &["2026-03-10 [two days ago]"]),
            ("a year ago", &["2025 [a year ago]"]),
            ("twenty-five years ago", &["2001 [twenty-five years ago]"]),
            ("3 months ago", &["2025-12 [3 months ago]"]),
            ("in three days", &["2026-03-15 [three days]"]),
            ("in two years", &["2028 [two years]"]),
            ("third time in six months", &[]),
            ("his first visit to the country in thirteen years", &[]),
            ("within 30 days", &["2026-04-11 [30 days]<"]),
            ("within five days of the earthquake", &[]),
            ("within a year", &["2027 [a year]<"]),
            ("last summer", &["2025~ [last summer]"]),
            ("last quarter", &["2025-10/2025-12 [last quarter]"]),
            ("this weekend", &["2026-03-14/2026-03-15 [this weekend]"]),
            ("a day, per year, the years, each month, an hour ago", &[]),
            ("over the next week", &["2026-03-12/2026-03-19 [next week]="]),
        ],
    );
    // As the gold set of the reader has them.
    check(
        Some("2026-05-08"),
        &[("in May", &["2026-05 [May]"]), ("on 30 April", &["2026-04-30 [30 April]"])],
    );
    check(
        Some("2026-01-15"),
        &[
            ("next year", &["2027 [next year]"]),
            ("in December", &["2025-12 [December]"]),
            ("last week", &["2026-01-05/2026-01-11 [last week]"]),
            ("on Saturday", &["2026-01-10 [Saturday]"]),
        ],
    );
}

#[test]
fn without_a_day_of_publication() {
    check(
        None,
        &[
            ("on 19 February 2026", &["2026-02-19 [19 February 2026]"]),
            ("on 19 February", &["XXXX-02-19 [19 February]"]),
            ("on 29 February", &["XXXX-02-29 [29 February]"]),
            ("in February", &["XXXX-02 [February]"]),
            ("on 19-20 February", &["XXXX-02-19/XXXX-02-20 [19-20 February]="]),
            ("on Thursday", &[" [Thursday]?"]),
            (
                "last week, two weeks ago, today",
                &[" [last week]?", " [two weeks ago]?", " [today]?"],
            ),
            ("in February last year", &[" [February last year]?"]),
            ("by the end of the year", &[" [end of the year]<?"]),
        ],
    );
}

#[test]
fn words_that_are_no_dates() {
    check(
        THURSDAY,
        &[
            ("They may march and will march on", &[]),
            ("May I? May Day. Theresa May said", &[]),
            ("March of the Penguins", &[]),
            ("April Smith and June Lee met August Weber", &[]),
            ("the October Revolution", &[]),
            ("the second day, the first half, a half year", &[]),
            ("the fall of the wall and spring water", &[]),
            ("on page 12 of 2012 reports", &[]),
            ("", &[]),
        ],
    );
}

#[test]
fn what_is_to_come_is_ahead() {
    let published = "2026-03-12".parse().ok();
    for (text, ahead) in [
        ("on Thursday", Some("2026-03-12")),
        ("on Wednesday", Some("2026-03-18")),
        ("in June", Some("2026-06")),
        ("on 10 March", Some("2027-03-10")),
        ("on 12 March", Some("2026-03-12")),
        ("in March", Some("2026-03")),
        ("in February", Some("2027-02")),
        ("in February 2026", None),
        ("yesterday", None),
    ] {
        let (_, found) = dates(text, published);
        assert_eq!(found[0].ahead.as_deref(), ahead, "{text}");
    }
    assert_eq!(dates("on Thursday", None).1[0].ahead, None);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(
        text in "\\PC{0,60}|((19|2026|31|february|May|Thursday|last|next|two|weeks|ago|the|end|of|year|in|by|mid|to|and|-|/|,|\\.|Q1|9999|summer|within)[ ]?){0,25}",
        year in -9999_i16..=9999,
        known in proptest::bool::ANY,
    ) {
        let published = known.then(|| Date::new(year, 1, 31).expect("a day"));
        let (all, found) = dates(&text, published);
        let mut next = 0;
        for when in &found {
            proptest::prop_assert!(when.first >= next && when.first <= when.last);
            proptest::prop_assert!(when.last < all.len());
            proptest::prop_assert_eq!(when.value.is_empty(), when.unresolved);
            next = when.last + 1;
        }
    }
}
