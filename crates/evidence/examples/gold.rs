//! Evaluates a gold set.
fn main() {
    let mut e = evidence::gold::Evaluation::default();
    for p in std::env::args().skip(1) {
        for t in evidence::gold::parse(&std::fs::read_to_string(p).unwrap()).unwrap() {
            let about = evidence::About { published: t.published };
            let r = evidence::Reader::english().read(&t.text, &about);
            e.add(&t, &r.drafts);
        }
    }
    println!("{}", serde_json::to_string(&e).unwrap());
}
