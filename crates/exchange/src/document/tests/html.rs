//! Web pages.

use super::*;

/// Pages made for this test in the manners of the web, and their main text as a person marked it.
const PAGES: [(&str, &str, &str); 4] = [
    ("news", include_str!("pages/news.html"), include_str!("pages/news.txt")),
    ("ministry", include_str!("pages/ministry.html"), include_str!("pages/ministry.txt")),
    ("old", include_str!("pages/old.html"), include_str!("pages/old.txt")),
    ("portal", include_str!("pages/portal.html"), include_str!("pages/portal.txt")),
];

#[test]
fn the_main_text_is_what_a_person_marks() {
    for (name, page, text) in PAGES {
        assert_eq!(text_of("a.html", page.as_bytes()), text.trim_end(), "{name}");
    }
}

#[test]
fn a_page_says_what_it_is() {
    let said = |at: usize| {
        let document = read("a.html", PAGES[at].1.as_bytes()).expect("a page");
        let published = document.published.map(|date| date.to_string());
        let (title, publisher) = (document.title, document.publisher);
        [title, published, publisher, document.url, document.language]
            .map(|said| said.unwrap_or_default())
    };
    assert_eq!(
        said(0),
        [
            "Forum members pledge 40 million for harbour repairs",
            "2026-02-19",
            "The Castrel Courier",
            "https://courier.example/world/harbour",
            "en-GB",
        ]
    );
    assert_eq!(
        said(1),
        ["Press release", "2025-11-03", "Ministry of Foreign Affairs of Arlen", "", ""]
    );
    assert_eq!(said(2), ["Speech of the president", "2024-05-04", "", "", ""]);
    assert_eq!(
        said(3),
        ["Le conseil adopte le budget", "2026-01-12", "Conseil des lacs", "", "fr"]
    );
}

#[test]
fn the_date_of_publication_is_looked_for_where_pages_put_it() {
    let prose = "<p>The members of the council met in the city and spoke about the harbour for a whole day.";
    for (head, body) in [
        ("<meta name=date content='2026-02-19'>", ""),
        ("<meta name=DC.date.issued content='19 February 2026'>", ""),
        ("<meta itemprop=datePublished content=2026-02-19T08:00Z>", ""),
        ("", "<time datetime='2026-02-19 10:00'>today</time>"),
        ("", "<div>Published: 19.02.2026</div>"),
        (
            "<meta property='article:published_time' content='2026-02-19'>",
            "<time datetime=2025-01-01></time>",
        ),
        ("", "<aside><time datetime=2020-01-01></time></aside><time datetime=2026-02-19></time>"),
    ] {
        let page = format!("<html><head>{head}</head><body><h1>Met</h1>{body}{prose}");
        let document = read("a.html", page.as_bytes()).expect("a page");
        let published = document.published.map(|date| date.to_string());
        assert_eq!(published.as_deref(), Some("2026-02-19"), "{page}");
    }
}

#[test]
fn encodings_are_declared_in_the_head() {
    let page = "<html><head><meta charset=\"windows-1251\"></head><body><p>";
    // «Привет» in windows-1251.
    let bytes = [page.as_bytes(), b"\xCF\xF0\xE8\xE2\xE5\xF2"].concat();
    assert_eq!(text_of("a.html", &bytes), "Привет");
    // A page that says UTF-16 in ASCII is not in UTF-16.
    assert_eq!(text_of("a.html", b"<html><meta charset=utf-16><p>word"), "word");
}

#[test]
fn text_is_as_it_shows() {
    for (page, text) in [
        ("<p>a&nbsp;&amp;&#x20AC;\n\t b&shy;c &nosuch; &lt;i&gt;", "a &€ bc &nosuch; <i>"),
        ("<p>one<br>two<br><br>three", "one\ntwo\n\nthree"),
        ("<pre>one\ntwo\n\nthree</pre>", "one\ntwo\n\nthree"),
        ("<p>o<b>n</b>e <i>two</i><span> three</span>", "one two three"),
        (
            "<div>a<p hidden>b<p style='display: none'>c</div><div aria-hidden=true>d</div>e",
            "a\n\ne",
        ),
        ("<p>a<svg><title>b</title><text>c</text></svg><select><option>d</select>", "a"),
        ("<aside>only this</aside>", "only this"),
    ] {
        assert_eq!(text_of("a.html", page.as_bytes()), text, "{page}");
    }
}

#[test]
fn depth_and_rubbish_cost_no_more_than_their_length() {
    let prose = "<p>The members of the council met in the city and spoke about the harbour for a whole day.";
    let text =
        "The members of the council met in the city and spoke about the harbour for a whole day.";
    for element in ["<div>", "<article>", "<b>", "<table><tr><td>", "<blockquote>", "<a href=x>"] {
        let page = element.repeat(100_000) + prose;
        if element == "<a href=x>" {
            // All of it is a link.
            assert!(refusal("a.html", page.as_bytes()).contains("no words"));
        } else {
            assert_eq!(text_of("a.html", page.as_bytes()), text, "{element}");
        }
    }
    for rubbish in ["</div>", "<", "<!--", "<p><b><i>x", "<a b='", "&#", "<br>a<br>"] {
        let page = rubbish.repeat((1 << 18) / rubbish.len());
        let _ = read("a.html", page.as_bytes());
    }
    let many = "<p>a".repeat((1 << 20) + 1);
    assert!(refusal("a.html", many.as_bytes()).contains("more than 1048576 paragraphs"));
}

proptest! {
    #[test]
    fn any_page_gives_tidy_paragraphs(parts in prop::collection::vec(
        prop::sample::select(vec![
            "<div>", "</div>", "<p>", "</p>", "<a href=x>", "</a>", "<table>", "<tr>", "<td>", "</td>",
            "</tr>", "</table>", "<li>", "<ul>", "</ul>", "<br>", "<nav>", "</nav>", "<article>",
            "</article>", "<h1>", "</h1>", "<h2>", "<script>", "</script>", "<title>", "</title>",
            "<pre>", "</pre>", "<!--", "-->", "<div class=menu>", "<time datetime=2026-02-19>", "\n",
            "word ", "A sentence that is long enough to be taken for prose by anybody who reads it here. ",
            "&amp;", "é", "\u{a0}",
        ]), 0..60)
    ) {
        let page = parts.concat();
        if let Ok(document) = read("a.html", page.as_bytes()) {
            let text = document.text;
            prop_assert_eq!(text.trim(), &text);
            prop_assert!(!text.contains("\n\n\n") && !text.contains("  "), "{:?}", text);
        }
    }
}
