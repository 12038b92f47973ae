use crate::Charter;

const GOOD: &str = include_str!("../../tests/board.toml");

#[test]
fn a_good_charter_reads() {
    assert_eq!(Charter::from_toml(GOOD).expect("good").classes.len(), 2);
}

#[test]
fn broken_charters_point_into_the_file() {
    for (from, to, line, says) in [
        ("signed = \"member\"", "signde = \"member\"", 19, "\"signde\" is not a membership act"),
        ("within = \"P1Y\"", "within = \"1 year\"", 27, "is not a period"),
        ("article = \"2.2(c)\"\nterm", "article = \"9.9\"\nterm", 32, "no [[article]]"),
        ("entry_into_force = \"2026-01-22\"", "", 24, "gives no such date"),
        ("measure = \"USD\"", "measure = \"persons\"", 24, "expected a currency"),
        ("id = \"ordinary\"", "id = \"exempt\"", 30, "stands twice"),
        ("version = \"2026-01-22\"", "version = ", 7, ""),
        ("signed = \"2026-01-22\"", "signed = \"2026-02-30\"", 8, ""),
    ] {
        let broken = GOOD.replacen(from, to, 1);
        assert_ne!(broken, GOOD, "{from}");
        let error = Charter::from_toml(&broken).expect_err(from);
        assert!(error.to_string().contains(says), "{from}: {error}");
        assert_eq!(error.0[0].line, line, "{from}: {error}");
    }
}
