//! How fast pages are read, in bytes of HTML a second, beside a renderer that builds the tree of
//! the page and keeps everything on it.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use exchange::document;
use std::{fmt::Write, hint::black_box};

/// A page as newsrooms make them: a fifth of it article, the rest styles, scripts and links.
fn page() -> String {
    const WORDS: [&str; 16] = [
        "council",
        "members",
        "pledged",
        "the",
        "harbour",
        "of",
        "and",
        "session",
        "million",
        "crowns",
        "to",
        "agreed",
        "with",
        "lake",
        "observatory",
        "in",
    ];
    let mut seed = 1_u32;
    let mut sentence = |words: usize| {
        let mut text = String::from("The");
        for _ in 0..words {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push(' ');
            text.push_str(WORDS[(seed >> 28) as usize]);
        }
        text + ". "
    };
    let mut page = String::from("<!DOCTYPE html><html lang=en><head><meta charset=utf-8>");
    page.push_str("<title>Members pledge</title><meta property='article:published_time' content='2026-02-19'>");
    page.push_str("<style>");
    for at in 0..200 {
        let _ = writeln!(page, ".c{at} > a:hover {{ margin: {at}px; padding: 0 {at}px }}");
    }
    page.push_str("</style><script>");
    for at in 0..300 {
        let _ = writeln!(page, "window.x{at} = function (a, b) {{ return a < b && a + {at}; }};");
    }
    page.push_str("</script></head><body class=\"home single\"><header><nav><ul>");
    for at in 0..60 {
        let _ = write!(
            page,
            "<li class=\"menu-item menu-item-{at}\"><a href=\"/section/{at}\" class=\"link\">Section {at}</a></li>"
        );
    }
    page.push_str("</ul></nav></header><main><article class=\"post\"><h1>Members pledge</h1>");
    for at in 0..30 {
        let _ = writeln!(
            page,
            "<p class=\"p{at}\">{}<a href=\"/x?a=1&amp;b={at}\">{}</a>&ldquo;{}&rdquo;</p>",
            sentence(20),
            sentence(2),
            sentence(25)
        );
    }
    page.push_str("</article><aside class=\"related\">");
    for at in 0..40 {
        let _ = write!(
            page,
            "<div class=\"card\"><a href=\"/r/{at}\"><img src=\"/i/{at}.jpg\" alt=\"\" width=300 height=200><h3>{}</h3></a></div>",
            sentence(8)
        );
    }
    page.push_str("</aside></main><footer><p>&copy; 2026</p></footer></body></html>");
    page
}

fn html(criterion: &mut Criterion) {
    let page = page();
    let mut group = criterion.benchmark_group("html");
    group.throughput(Throughput::Bytes(page.len() as u64));
    group.bench_function("main text and metadata", |bencher| {
        bencher.iter(|| document::read("page.html", black_box(page.as_bytes())));
    });
    group.bench_function("html2text", |bencher| {
        bencher.iter(|| html2text::from_read(black_box(page.as_bytes()), 100));
    });
    group.finish();
}

criterion_group!(benches, html);
criterion_main!(benches);
