//! The little JSON the journal writes and checks itself.

use std::fmt::Write as _;

use serde::de::IgnoredAny;

/// Writes a JSON string literal as RFC 8785, section 3.2.2.2 has it: the short
/// escapes where JSON has one, `\u00xx` for other controls, all else verbatim.
pub fn write_string(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            control @ '\0'..' ' => drop(write!(out, "\\u{:04x}", u32::from(control))),
            plain => out.push(plain),
        }
    }
    out.push('"');
}

/// Why this text is not exactly one JSON value; `None` if it is one.
///
/// Without this check a body could close its own value and open further keys,
/// and two different entries could have the same leaf.
pub fn fault(text: &str) -> Option<String> {
    let edge = |found: Option<u8>| found.is_some_and(|byte| byte.is_ascii_whitespace());
    if edge(text.bytes().next()) || edge(text.bytes().next_back()) {
        return Some("white space around the value".to_owned());
    }
    let read: Result<IgnoredAny, _> = serde_json::from_str(text);
    read.err().map(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(text: &str) -> String {
        let mut out = String::new();
        write_string(&mut out, text);
        out
    }

    proptest! {
        #[test]
        fn strings_are_written_as_serde_json_writes_them(text: String) {
            prop_assert_eq!(written(&text), serde_json::to_string(&text).expect("JSON"));
        }
    }

    #[test]
    fn every_control_is_written_as_serde_json_writes_it() {
        let controls: String = ('\0'..='\u{a0}').collect();
        assert_eq!(written(&controls), serde_json::to_string(&controls).expect("JSON"));
    }

    #[test]
    fn one_value_is_sound() {
        for text in ["{}", "[]", "null", "0", "\"a\"", r#"{"a":[1,"x"]}"#] {
            assert_eq!(fault(text), None, "{text}");
        }
    }

    #[test]
    fn anything_else_is_a_fault() {
        for text in ["", " ", "{", "{}{}", "{} ", "\n1", r#"1,"forum":"x""#, "nul", "{\"a\":\u{1}}"]
        {
            assert!(fault(text).is_some(), "{text}");
        }
    }
}
