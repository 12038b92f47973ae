//! Amounts and dates as the reader finds them: what is found, its words and its value.

use evidence::lexicon::Lexicon;
use evidence::quantity::{Quantities, Quantity};
use evidence::token::{Token, Tokens, tokenise};

fn amounts(text: &str) -> (Vec<Token>, Vec<Quantity>) {
    static AMOUNTS: std::sync::LazyLock<(Lexicon, Quantities)> = std::sync::LazyLock::new(|| {
        let mut lexicon = Lexicon::new();
        let quantities = Quantities::new(&mut lexicon).expect("the tables");
        (lexicon, quantities)
    });
    let (lexicon, quantities) = &*AMOUNTS;
    let all = tokenise(text, lexicon);
    let mut out = Vec::new();
    let tokens = Tokens { text, all: &all, lexicon };
    quantities.find(&tokens, 0..all.len(), &mut out);
    (all, out)
}

/// `value [words]`, then what is marked: `+` further, `/` each, `~` vague, `?` ambiguous.
fn told(text: &str) -> Vec<String> {
    let (all, found) = amounts(text);
    let tell = |quantity: &Quantity| {
        let words = &text[all[quantity.first].start as usize..all[quantity.last].end as usize];
        let marks = [
            (quantity.further, '+'),
            (quantity.each, '/'),
            (quantity.vague, '~'),
            (quantity.ambiguous, '?'),
        ];
        let marks: String = marks.iter().filter(|(on, _)| *on).map(|(_, mark)| *mark).collect();
        format!("{} [{words}]{marks}", quantity.value())
    };
    found.iter().map(tell).collect()
}

fn check(rows: &[(&str, &[&str])]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(text, expected)| {
            let found = told(text);
            (found != *expected)
                .then(|| format!("{text}\n  found    {found:?}\n  expected {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn sums_of_money() {
    check(&[
        ("It pledged $7 billion.", &["7000000000 USD [$7 billion]"]),
        ("a grant of US$5m for roads", &["5000000 USD [US$5m]"]),
        ("has announced A$20m for the facility", &["20000000 AUD [A$20m]"]),
        ("approved C$45 million in aid", &["45000000 CAD [C$45 million]"]),
        ("worth up to NZ$12m", &["up-to 12000000 NZD [up to NZ$12m]"]),
        ("HK$300 and S$4.5bn", &["300 HKD [HK$300]", "4500000000 SGD [S$4.5bn]"]),
        ("R$ 12 million", &["12000000 BRL [R$ 12 million]"]),
        ("committed €860 million to Kenya", &["860000000 EUR [€860 million]"]),
        ("transferred 500,000 euros to", &["500000 EUR [500,000 euros]"]),
        ("transferred 500 000 euros to", &["500000 EUR [500 000 euros]"]),
        ("transferred 1\u{a0}250\u{a0}000 euros to", &["1250000 EUR [1\u{a0}250\u{a0}000 euros]"]),
        ("EUR 1.2 bn for the fund", &["1200000000 EUR [EUR 1.2 bn]"]),
        ("gave USD 40,000 to it", &["40000 USD [USD 40,000]"]),
        ("gave 40,000 USD to it", &["40000 USD [40,000 USD]"]),
        ("gave 2 million EUR to it", &["2000000 EUR [2 million EUR]"]),
        (
            "set aside three hundred thousand dollars for",
            &["300000 USD [three hundred thousand dollars]"],
        ),
        (
            "Two hundred thousand dollars came from Brunei",
            &["200000 USD [Two hundred thousand dollars]"],
        ),
        ("one million euros from Monaco", &["1000000 EUR [one million euros]"]),
        ("half a billion dollars", &["500000000 USD [half a billion dollars]"]),
        ("a half billion dollars", &["500000000 USD [a half billion dollars]"]),
        ("a quarter of a million pounds", &["250000 GBP [a quarter of a million pounds]"]),
        (
            "three quarters of a million pounds",
            &["750000 GBP [three quarters of a million pounds]"],
        ),
        ("one and a half million euros", &["1500000 EUR [one and a half million euros]"]),
        ("2 and a half million euros", &["2500000 EUR [2 and a half million euros]"]),
        ("a million dollars", &["1000000 USD [a million dollars]"]),
        ("a hundred thousand dollars", &["100000 USD [a hundred thousand dollars]"]),
        ("India will provide Rs 3 crore to Fiji", &["30000000 INR [Rs 3 crore]?"]),
        ("India will provide Rs. 25 crore", &["250000000 INR [Rs. 25 crore]?"]),
        ("a further Rs 2 crore", &["20000000 INR [a further Rs 2 crore]+?"]),
        ("₹5 lakh", &["500000 INR [₹5 lakh]"]),
        ("2 lakh crore Indian rupees", &["2000000000000 INR [2 lakh crore Indian rupees]"]),
        ("100 million dirhams", &["100000000 AED [100 million dirhams]?"]),
        ("100 million Moroccan dirhams", &["100000000 MAD [100 million Moroccan dirhams]"]),
        ("Morocco gave 100 million dirhams", &["100000000 MAD [100 million dirhams]?"]),
        ("2.5 trillion won", &["2500000000000 KRW [2.5 trillion won]"]),
        ("The team won 500 games and 3 won medals", &["500 [500]", "3 [3]"]),
        ("12 million reais requested", &["12000000 BRL [12 million reais]"]),
        ("15 billion yen", &["15000000000 JPY [15 billion yen]"]),
        ("300 million yuan", &["300000000 CNY [300 million yuan]"]),
        (
            "1.2 billion Norwegian kroner over three years",
            &["1200000000 NOK [1.2 billion Norwegian kroner]", "P3Y [three years]"],
        ),
        ("Norway gave 500 million kroner", &["500000000 NOK [500 million kroner]?"]),
        ("2.4 billion Swiss francs", &["2400000000 CHF [2.4 billion Swiss francs]"]),
        ("50 billion CFA francs", &["50000000000 XOF [50 billion CFA francs]"]),
        ("5 million Turkish lira", &["5000000 TRY [5 million Turkish lira]"]),
        ("200,000 zlotys", &["200000 PLN [200,000 zlotys]"]),
        ("5 million ringgit", &["5000000 MYR [5 million ringgit]"]),
        ("3 billion tenge", &["3000000000 KZT [3 billion tenge]"]),
        ("40 million US dollars", &["40000000 USD [40 million US dollars]"]),
        ("40 million U.S. dollars", &["40000000 USD [40 million U.S. dollars]"]),
        ("40 million New Zealand dollars", &["40000000 NZD [40 million New Zealand dollars]"]),
        ("40 million pounds sterling", &["40000000 GBP [40 million pounds sterling]"]),
        ("4 million Zimbabwean dollars", &["4000000 [4 million]"]),
        ("£13.5 million", &["13500000 GBP [£13.5 million]"]),
        ("860 million € and 5€", &["860000000 EUR [860 million €]", "5 EUR [5€]"]),
        ("5m euros", &["5000000 EUR [5m euros]"]),
        ("$5-7 billion", &["5000000000..7000000000 USD [$5-7 billion]"]),
        ("$5bn–$7bn", &["5000000000..7000000000 USD [$5bn–$7bn]"]),
        ("$5 billion to $7 billion", &["5000000000..7000000000 USD [$5 billion to $7 billion]"]),
        (
            "between $5 billion and $7 billion",
            &["5000000000..7000000000 USD [between $5 billion and $7 billion]"],
        ),
        (
            "between 5 and 7 million euros",
            &["5000000..7000000 EUR [between 5 and 7 million euros]"],
        ),
        (
            "between US$5 million and US$7 million",
            &["5000000..7000000 USD [between US$5 million and US$7 million]"],
        ),
        (
            "between 800,000 and 1 million euros",
            &["800000..1000000 EUR [between 800,000 and 1 million euros]"],
        ),
        (
            "from $5 billion to $7 billion",
            &["5000000000 USD [$5 billion]", "7000000000 USD [$7 billion]"],
        ),
        ("$5 million to 60 countries", &["5000000 USD [$5 million]", "60 states [60 countries]"]),
        ("$1.2 billion ($1.1bn)", &["1200000000 USD [$1.2 billion]", "1100000000 USD [$1.1bn]"]),
        (
            "1.2 billion kronor ($110 million)",
            &["1200000000 SEK [1.2 billion kronor]?", "110000000 USD [$110 million]"],
        ),
        ("several million dollars", &["USD [several million dollars]~"]),
        ("millions of dollars", &["USD [millions of dollars]~"]),
        ("tens of millions of euros", &["EUR [tens of millions of euros]~"]),
        ("a 5-million-dollar grant", &["5000000 USD [5-million-dollar]"]),
        ("an $850 million credit", &["850000000 USD [$850 million]"]),
        ("a $5-million loan", &["5000000 USD [$5-million]"]),
        (
            "a multi-million dollar deal, a million-dollar question",
            &["1000000 USD [a million-dollar]"],
        ),
        (
            "asked for 40 million dollars, pledged four million",
            &["40000000 USD [40 million dollars]", "4000000 [four million]"],
        ),
        ("For every dollar spent, sixteen are saved", &["16 [sixteen]"]),
        ("slipped to $71.40 a barrel", &["71.4 USD [$71.40]/"]),
        ("at 600 yen a cup", &["600 JPY [600 yen]/"]),
        ("$5 million more", &["5000000 USD [$5 million more]+"]),
        ("$5 million or more", &["at-least 5000000 USD [$5 million or more]"]),
        ("$5 million each", &["5000000 USD [$5 million]/"]),
        (
            "$5 million per year, $6 million annually, $7m a year",
            &["5000000 USD [$5 million]/", "6000000 USD [$6 million]/", "7000000 USD [$7m]/"],
        ),
        ("Amounts in US$ million", &[]),
        ("$5 million CAD", &["5000000 CAD [$5 million CAD]"]),
        ("10,000 pounds to the library", &["10000 GBP [10,000 pounds]"]),
        ("60,000 pounds of powdered milk", &["60000 items:pound [60,000 pounds]"]),
        ("50 cents on the dollar", &[]),
    ]);
}

#[test]
fn bounds_and_additions() {
    check(&[
        ("up to 350 soldiers", &["up-to 350 persons [up to 350 soldiers]"]),
        ("as many as 350 soldiers", &["up-to 350 persons [as many as 350 soldiers]"]),
        ("as much as $5 million", &["up-to 5000000 USD [as much as $5 million]"]),
        ("at most 20 trucks", &["up-to 20 trucks [at most 20 trucks]"]),
        ("no more than 20 trucks", &["up-to 20 trucks [no more than 20 trucks]"]),
        ("more than $5 million", &["more-than 5000000 USD [more than $5 million]"]),
        ("over 40 tonnes of flour", &["more-than 40 tonnes [over 40 tonnes]"]),
        ("well over 40 tonnes", &["more-than 40 tonnes [well over 40 tonnes]"]),
        ("exceeding $3 billion", &["more-than 3000000000 USD [exceeding $3 billion]"]),
        ("at least 900,000 tonnes", &["at-least 900000 tonnes [at least 900,000 tonnes]"]),
        ("no fewer than 12 medics", &["at-least 12 persons [no fewer than 12 medics]"]),
        ("a minimum of $3 million", &["at-least 3000000 USD [a minimum of $3 million]"]),
        ("less than $90 million", &["less-than 90000000 USD [less than $90 million]"]),
        ("under $90 million", &["less-than 90000000 USD [under $90 million]"]),
        ("fewer than a dozen of these patients", &["less-than 12 [fewer than a dozen]"]),
        ("nearly 40 tonnes", &["about 40 tonnes [nearly 40 tonnes]"]),
        ("almost two million euros", &["about 2000000 EUR [almost two million euros]"]),
        ("about 60 states", &["about 60 states [about 60 states]"]),
        ("Some 40 tonnes of flour", &["about 40 tonnes [Some 40 tonnes]"]),
        ("approximately $5m", &["about 5000000 USD [approximately $5m]"]),
        ("an estimated $70 billion", &["about 70000000000 USD [an estimated $70 billion]"]),
        ("close to 500 grants", &["about 500 grants [close to 500 grants]"]),
        ("~500 troops", &["about 500 persons [~500 troops]"]),
        ("500 or more troops", &["at-least 500 persons [500 or more troops]"]),
        ("500-plus troops", &["at-least 500 persons [500-plus troops]"]),
        ("500+ troops", &["at-least 500 persons [500+ troops]"]),
        ("500 troops or so", &["about 500 persons [500 troops or so]"]),
        ("an additional €20 million", &["20000000 EUR [an additional €20 million]+"]),
        ("another $5 million", &["5000000 USD [another $5 million]+"]),
        ("a further 60 tonnes", &["60 tonnes [a further 60 tonnes]+"]),
        (
            "up to an additional 500 troops",
            &["up-to 500 persons [up to an additional 500 troops]+"],
        ),
        ("100 more troops", &["100 persons [100 more troops]+"]),
        ("100 additional troops", &["100 persons [100 additional troops]+"]),
        ("additional instructors", &["persons [additional instructors]+"]),
        ("new $5 million", &["5000000 USD [$5 million]"]),
        (
            "between 8,000 and 10,000 troops",
            &["8000..10000 persons [between 8,000 and 10,000 troops]"],
        ),
        ("8,000-10,000 troops", &["8000..10000 persons [8,000-10,000 troops]"]),
        ("8,000 to 10,000 troops", &["8000..10000 persons [8,000 to 10,000 troops]"]),
        ("five or six countries", &["5..6 states [five or six countries]"]),
    ]);
}

#[test]
fn people_and_things() {
    check(&[
        (
            "deployed 120 medics and 15 police trainers",
            &["120 persons [120 medics]", "15 persons [15 police trainers]"],
        ),
        (
            "1,400 police officers and two helicopter units",
            &[
                "1400 persons [1,400 police officers]",
                "2 units:helicopter-unit [two helicopter units]",
            ],
        ),
        ("500 Kazakh medical specialists", &["500 persons [500 Kazakh medical specialists]"]),
        (
            "two fully equipped field hospitals",
            &["2 units:field-hospital [two fully equipped field hospitals]"],
        ),
        (
            "peacekeepers, a field hospital and two medical units",
            &[
                "persons [peacekeepers]",
                "1 units:field-hospital [a field hospital]",
                "2 units:medical-unit [two medical units]",
            ],
        ),
        (
            "a fully equipped field hospital",
            &["1 units:field-hospital [a fully equipped field hospital]"],
        ),
        ("a 100-bed field hospital", &["1 units:field-hospital [a 100-bed field hospital]"]),
        ("deployment of a police unit to Dili", &["1 units:police-unit [a police unit]"]),
        ("will not send troops", &["persons [troops]"]),
        ("Troops arrived", &["persons [Troops]"]),
        ("500 university grants", &["500 grants [500 university grants]"]),
        ("will grant 40 scholarships a year", &["40 grants [40 scholarships]/"]),
        ("a grant of $5 million", &["5000000 USD [$5 million]"]),
        (
            "1,200 houses and supply 30,000 blankets and 400 trucks",
            &[
                "1200 dwellings [1,200 houses]",
                "30000 items:blanket [30,000 blankets]",
                "400 trucks [400 trucks]",
            ],
        ),
        ("12 used buses", &["12 vehicles [12 used buses]"]),
        ("eleven trucks", &["11 trucks [eleven trucks]"]),
        ("25 generators", &["25 items:generator [25 generators]"]),
        ("two Mi-8 helicopters", &["2 items:helicopter [two Mi-8 helicopters]"]),
        ("2 million doses of the vaccine", &["2000000 items:vaccine-dose [2 million doses]"]),
        ("5m vaccine doses", &["5000000 items:vaccine-dose [5m vaccine doses]"]),
        (
            "20 metric tons of wheat, tonnes of rice",
            &["20 tonnes [20 metric tons]", "tonnes [tonnes]"],
        ),
        ("a convoy of 18 trucks", &["18 trucks [18 trucks]"]),
        ("a battalion of 750 soldiers", &["750 persons [750 soldiers]"]),
        ("an infantry battalion", &["1 units:battalion [an infantry battalion]"]),
        ("a 3,000-strong force", &["3000 persons [3,000-strong]"]),
        ("hundreds of Kazakh soldiers", &["persons [hundreds of Kazakh soldiers]~"]),
        ("dozens more trucks", &["trucks [dozens more trucks]+~"]),
        ("thousands of tonnes of wheat", &["tonnes [thousands of tonnes]~"]),
        ("several field hospitals", &["units:field-hospital [several field hospitals]~"]),
        ("a few hundred troops", &["persons [a few hundred troops]~"]),
        (
            "a dozen ambulances, two dozen tents",
            &["12 items:ambulance [a dozen ambulances]", "24 items:tent [two dozen tents]"],
        ),
        ("twenty-five engineers", &["25 persons [twenty-five engineers]"]),
        ("two hundred and fifty engineers", &["250 persons [two hundred and fifty engineers]"]),
        (
            "one thousand two hundred and six nurses",
            &["1206 persons [one thousand two hundred and six nurses]"],
        ),
        ("100km of road and 50 MW", &["100 kilometres [100km]", "50 megawatts [50 MW]"]),
        ("a 2-gigawatt plant", &["2000 megawatts [2-gigawatt]"]),
        ("500 police stations", &["500 [500]"]),
        ("nine members voted", &["9 states [nine members]"]),
        ("60 Muslim-majority countries", &["60 states [60 Muslim-majority countries]"]),
        ("27 EU member states", &["27 states [27 EU member states]"]),
        ("three times in six months", &["3 times [three times]", "P6M [six months]"]),
        ("a billion people", &["1000000000 [a billion]"]),
        ("the soldier said a doctor came", &[]),
        ("Hugh Grant lives in the White House with Doctors", &[]),
    ]);
}

#[test]
fn shares_and_lengths_of_time() {
    check(&[
        ("up 7.1 percent", &["7.1 percent [7.1 percent]"]),
        (
            "5 per cent, 5%, 20-percent",
            &["5 percent [5 per cent]", "5 percent [5%]", "20 percent [20-percent]"],
        ),
        ("5 to 7 percent", &["5..7 percent [5 to 7 percent]"]),
        ("5-7%", &["5..7 percent [5-7%]"]),
        ("2 percentage points", &["2 percent [2 percentage points]"]),
        ("over five years", &["P5Y [five years]"]),
        (
            "18 months, 30 days, two weeks, two decades",
            &["P18M [18 months]", "P30D [30 days]", "P14D [two weeks]", "P20Y [two decades]"],
        ),
        ("a 10-year deal", &["P10Y [10-year]"]),
        ("a five-year plan", &["P5Y [five-year]"]),
        ("1.5 years, two and a half years", &["P18M [1.5 years]", "P30M [two and a half years]"]),
        ("half a year", &["P6M [half a year]"]),
        ("two more years", &["P2Y [two more years]+"]),
        ("more than five years", &["P5Y [more than five years]"]),
        ("three to five years", &["P3Y..P5Y [three to five years]"]),
        ("a 40-year-old, 40 years old", &[]),
        ("72 hours", &[]),
    ]);
}

#[test]
fn numbers_that_are_no_amounts() {
    check(&[
        ("on page 40 of the annex and in section 7.2", &[]),
        ("in 1991 and 2026", &[]),
        ("In 2000 troops from Zambia were sent", &["persons [troops]"]),
        ("the bell rings at 8:30", &[]),
        ("won 3-1 and lost 2–0", &[]),
        ("the G7 and the C5+1", &[]),
        ("COVID-19, Su-35 and F-16s", &[]),
        ("Resolution 2803, Article 5, No. 7, p. 12", &[]),
        ("call +1 202 555 0123 or 202-555-0123", &[]),
        ("one of the best, no one, one another", &[]),
        ("19 February, February 19, 19 Feb 2026, the 19th of May", &[]),
        ("19.02.2026, 2026-02-19, 19/02/2026", &[]),
        ("May 5 and 5 May", &[]),
        ("National Road 13", &[]),
        ("2023-2024 and 2023–24", &[]),
        ("two-thirds of the members and one third", &[]),
        ("24/7 and 9/11", &[]),
        ("the second half of the year", &[]),
        ("at 5 p.m. and 5 pm", &[]),
        ("the 1990s", &[]),
        ("13 in favour, none against and two abstaining", &["13 [13]", "0 [none]", "2 [two]"]),
        ("a five-member panel", &[]),
        ("by 104 votes to 21 with 38 abstentions", &["104 [104]", "21 [21]", "38 [38]"]),
        ("", &[]),
    ]);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,60}|([$€0-9.,% -]|million|two|to|of|a|half|quarter|hundred|Feb|troops|in|and|between|-|'|US|year){0,30}") {
        let (all, found) = amounts(&text);
        let mut next = 0;
        for quantity in &found {
            proptest::prop_assert!(quantity.first >= next && quantity.first <= quantity.last);
            proptest::prop_assert!(quantity.last < all.len());
            next = quantity.last + 1;
            proptest::prop_assert!(!quantity.value().is_empty());
        }
    }
}
