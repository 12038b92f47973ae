//! Drafts for a person to read.

use super::one::Line;
use evidence::Read;
use register::{Confidence, Draft, Field, Filler, Polarity, Reality};
use std::fmt::Write;

/// A document's heading.
pub fn heading(line: &Line) -> String {
    let title = line.title.as_deref().or(line.file.as_deref()).unwrap_or(&line.id);
    let mut text = format!("{title}\n  {}", line.id);
    let mut add = |part: String| {
        // Writing to a string does not fail.
        let _ = write!(text, " · {part}");
    };
    if let Some(published) = line.published {
        add(published.to_string());
    }
    add(line.language.clone());
    if let Some(copy) = &line.copy_of {
        add(format!("a copy of {} ({} %)", copy.id, copy.percent));
    }
    if let Some(credited) = &line.credited {
        add(format!("repeats {credited}"));
    }
    add(counted(line.drafts, "draft"));
    if line.unread > 0 {
        add(format!("{} unread", counted(line.unread, "sentence")));
    }
    text + "\n\n"
}

/// So many things of a name.
pub fn counted(count: usize, name: &str) -> String {
    format!("{count} {name}{}", if count == 1 { "" } else { "s" })
}

/// The drafts, and the sentences that gave none if they are wanted.
pub fn drafts(read: &Read, unread: bool) -> String {
    let mut text: String = read.drafts.iter().map(draft).collect();
    for one in read.unread.iter().filter(|_| unread) {
        text += &format!("  unread\n      “{}”\n", squeezed(&one.exact));
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn draft(draft: &Draft) -> String {
    let mut says = vec![draft.deed.to_string()];
    says.extend(
        draft
            .stage
            .filter(|stage| stage.code() != draft.deed.code())
            .map(|stage| stage.to_string()),
    );
    says.extend((draft.polarity == Polarity::Denied).then(|| "denied".to_owned()));
    says.extend((draft.reality != Reality::Actual).then(|| draft.reality.to_string()));
    let mut text = format!("  {}", says.join(", "));
    for (field, fillers) in &draft.fields {
        let values: Vec<String> = fillers.iter().map(|one| value(*field, one)).collect();
        let _ = write!(text, "; {field} {}", values.join(", "));
    }
    if draft.confidence != Confidence::High {
        let doubts: Vec<&str> = draft.doubts.iter().map(|doubt| doubt.code()).collect();
        let _ = write!(text, "; confidence {}: {}", draft.confidence, doubts.join(", "));
    }
    let _ = write!(text, "\n      “{}”\n", squeezed(&draft.passage.exact));
    text
}

/// The value, and the words where they say more.
fn value(field: Field, one: &Filler) -> String {
    let words = squeezed(&one.words.exact);
    match field {
        Field::Quote => format!("“{words}”"),
        _ if one.value == one.words.exact => words,
        _ => format!("{} ({words})", one.value),
    }
}

/// A passage in one line, harmless to a terminal.
fn squeezed(text: &str) -> String {
    let plain: String = text.chars().map(|one| if one.is_control() { ' ' } else { one }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
