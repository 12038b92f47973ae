//! What holds for every page.

use crate::common::Got;
use std::collections::BTreeSet;

/// The values of an attribute in a page.
pub fn attributes<'a>(text: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {name}=\"");
    text.split(start.leak() as &str).skip(1).filter_map(|rest| rest.split('"').next())
}

/// What holds for every page.
pub fn sound(at: &str, got: &Got, language: &str) {
    let (text, dir) = (&got.text, if language == "ar" { "rtl" } else { "ltr" });
    assert_eq!(text.matches("<h1").count(), 1, "{at}: one h1");
    assert!(text.contains(&format!("<html lang=\"{language}\" dir=\"{dir}\">")), "{at}");
    assert!(!text.contains('⟦'), "{at}: a text without words: {:?}", text.split('⟦').nth(1));
    assert!(!text.contains(" style="), "{at}: inline style");
    assert!(!text.contains("<script>") && !text.contains("onclick"), "{at}: inline script");
    assert!(text.contains("id=\"main\"") && text.contains("class=\"skip\""), "{at}");
    let mut ids = BTreeSet::new();
    assert!(attributes(text, "id").all(|id| ids.insert(id.to_owned())), "{at}: an id stands twice");
    for link in attributes(text, "href").filter(|link| link.starts_with('#')) {
        assert!(ids.contains(&link[1..]), "{at}: {link} leads nowhere");
    }
    assert_eq!(text.matches('\u{2068}').count(), text.matches('\u{2069}').count(), "{at}");
}
