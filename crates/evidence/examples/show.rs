//! Prints the drafts of a text file.
fn main() {
    let mut args = std::env::args().skip(1);
    let path = args.next().unwrap();
    let published = args.next().and_then(|d| vocabulary::day(&d).ok());
    let text = std::fs::read_to_string(path).unwrap();
    let read = evidence::Reader::english().read(&text, &evidence::About { published });
    for d in &read.drafts {
        let f: Vec<String> = d
            .fields
            .iter()
            .map(|(k, v)| {
                format!(
                    "{k}={}",
                    v.iter()
                        .map(|f| if f.value == f.words.exact {
                            format!("“{}”", f.value)
                        } else {
                            format!("{} “{}”", f.value, f.words.exact)
                        })
                        .collect::<Vec<_>>()
                        .join(" + ")
                )
            })
            .collect();
        println!(
            "[{}] {}{} {} {} {:?} {}\n      {}\n",
            d.frame,
            d.deed,
            d.stage.map(|s| format!("/{s}")).unwrap_or_default(),
            d.polarity,
            d.reality,
            d.doubts,
            f.join("; "),
            d.passage.exact.replace('\n', " ")
        );
    }
    for u in &read.unread {
        println!("UNREAD: {}", u.exact.replace('\n', " "));
    }
}
