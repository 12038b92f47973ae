//! Reads each line alone and prints it as an example of the grammar has it.
use register::{Deed, Polarity, Reality};
fn main() {
    let about = evidence::About { published: vocabulary::day("2026-03-11").ok() };
    for line in std::fs::read_to_string(std::env::args().nth(1).unwrap())
        .unwrap()
        .lines()
        .filter(|l| !l.is_empty())
    {
        let read = evidence::Reader::english().read(line, &about);
        let all: Vec<String> = read
            .drafts
            .iter()
            .filter(|d| d.deed != Deed::Forum)
            .map(|draft| {
                let mut words = vec![draft.deed.to_string()];
                words.extend(draft.stage.map(|stage| stage.to_string()));
                if draft.polarity == Polarity::Denied {
                    words.push("denied".to_owned());
                }
                if draft.reality != Reality::Actual {
                    words.push(draft.reality.to_string());
                }
                for name in
                    ["who", "amount", "whom", "forum", "topic", "status", "outcome", "when", "due"]
                {
                    let values: Vec<&str> = draft.values(name.parse().unwrap()).collect();
                    if !values.is_empty() {
                        words.push(format!("{name}={}", values.join("+")));
                    }
                }
                words.join(" ")
            })
            .collect();
        let frames: Vec<&str> = read
            .drafts
            .iter()
            .filter(|d| d.deed != Deed::Forum)
            .map(|d| d.frame.as_str())
            .collect();
        println!("{line}\t{}\t{}", all.join("; "), frames.join(","));
    }
}
