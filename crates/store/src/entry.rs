//! One entry of the journal, and the bytes its leaf hash commits to.

use crate::json;
use crate::merkle::{Hash, leaf_hash};

/// An entry to append. The journal adds its number, time and author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// The forum the entry belongs to.
    pub forum: String,
    /// What the body is: the journal does not interpret it.
    pub kind: String,
    /// One JSON value in canonical form (RFC 8785).
    ///
    /// The journal checks that it is one JSON value; that it is the canonical
    /// spelling of that value is the caller's duty.
    pub body: String,
}

/// An entry of the journal, owned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The sequence number: 1 for the first entry, and one more for each next.
    pub seq: u64,
    /// When it was recorded: RFC 3339 in UTC, never before the entry above it.
    pub recorded: String,
    /// Who recorded it.
    pub author: String,
    /// The forum it belongs to.
    pub forum: String,
    /// What the body is.
    pub kind: String,
    /// One JSON value in canonical form (RFC 8785).
    pub body: String,
    /// The leaf hash stored with it.
    pub leaf: Hash,
}

/// An [`Entry`] borrowed from the row SQLite is reading: it allocates nothing,
/// and lives as long as the closure that is given it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryRef<'row> {
    /// The sequence number: 1 for the first entry, and one more for each next.
    pub seq: u64,
    /// When it was recorded: RFC 3339 in UTC, never before the entry above it.
    pub recorded: &'row str,
    /// Who recorded it.
    pub author: &'row str,
    /// The forum it belongs to.
    pub forum: &'row str,
    /// What the body is.
    pub kind: &'row str,
    /// One JSON value in canonical form (RFC 8785).
    pub body: &'row str,
    /// The leaf hash stored with it.
    pub leaf: Hash,
}

impl EntryRef<'_> {
    /// A copy that outlives the row.
    #[must_use]
    pub fn to_entry(&self) -> Entry {
        Entry {
            seq: self.seq,
            recorded: self.recorded.to_owned(),
            author: self.author.to_owned(),
            forum: self.forum.to_owned(),
            kind: self.kind.to_owned(),
            body: self.body.to_owned(),
            leaf: self.leaf,
        }
    }

    /// The bytes that the leaf hash commits to: the canonical JSON (RFC 8785) of
    /// the whole entry, as described in [the crate's documentation](crate#the-leaf).
    #[must_use]
    pub fn leaf_data(&self) -> String {
        let mut data = String::new();
        self.write_leaf_data(&mut data);
        data
    }

    /// The leaf hash these fields ought to have, to compare with the one stored.
    /// `scratch` is overwritten: hand in the same one for each of many entries.
    pub(crate) fn expected_leaf(&self, scratch: &mut String) -> Hash {
        scratch.clear();
        self.write_leaf_data(scratch);
        leaf_hash(scratch.as_bytes())
    }

    // The keys are written in the order RFC 8785 sorts them.
    fn write_leaf_data(&self, out: &mut String) {
        out.push_str("{\"author\":");
        json::write_string(out, self.author);
        out.push_str(",\"body\":");
        out.push_str(self.body);
        out.push_str(",\"forum\":");
        json::write_string(out, self.forum);
        out.push_str(",\"kind\":");
        json::write_string(out, self.kind);
        out.push_str(",\"recorded\":");
        json::write_string(out, self.recorded);
        out.push_str(",\"seq\":");
        out.push_str(&self.seq.to_string());
        out.push('}');
    }
}

impl Entry {
    /// The same entry, borrowed.
    #[must_use]
    pub fn borrow(&self) -> EntryRef<'_> {
        EntryRef {
            seq: self.seq,
            recorded: &self.recorded,
            author: &self.author,
            forum: &self.forum,
            kind: &self.kind,
            body: &self.body,
            leaf: self.leaf,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry() -> Entry {
        Entry {
            seq: 7,
            recorded: "2024-05-01T09:30:00Z".into(),
            author: "desk \"A\"\n".into(),
            forum: "unga".into(),
            kind: "statement".into(),
            body: r#"{"a":1,"b":["é"]}"#.into(),
            leaf: Hash::new([0; 32]),
        }
    }

    #[test]
    fn the_leaf_data_is_the_documented_text() {
        assert_eq!(
            entry().borrow().leaf_data(),
            r#"{"author":"desk \"A\"\n","body":{"a":1,"b":["é"]},"forum":"unga","kind":"statement","recorded":"2024-05-01T09:30:00Z","seq":7}"#,
        );
    }

    #[test]
    fn the_leaf_is_the_one_another_program_computes() {
        // printf '%s' TEXT | (printf '\0'; cat) | sha256sum
        let leaf = entry().borrow().expected_leaf(&mut String::new());
        assert_eq!(
            leaf.to_string(),
            "30545c6830be8be921a53162b17fe0c340d763ef3fbdac79fdf5a18c37bea8be"
        );
    }

    proptest! {
        #[test]
        fn the_leaf_data_is_its_own_canonical_form(
            seq in 1u64..1 << 53,
            author: String,
            forum: String,
            kind: String,
            text: String,
        ) {
            let body = serde_json_canonicalizer::to_string(&serde_json::json!({ "text": text }))
                .expect("canonical");
            let entry = Entry { seq, author, forum, kind, body, ..entry() };
            let data = entry.borrow().leaf_data();
            let value: serde_json::Value = serde_json::from_str(&data).expect("JSON");
            prop_assert_eq!(serde_json_canonicalizer::to_string(&value).expect("canonical"), data);
        }

        #[test]
        fn an_entry_survives_borrowing(seq: u64, body: String) {
            let entry = Entry { seq, body, ..entry() };
            prop_assert_eq!(entry.borrow().to_entry(), entry);
        }
    }
}
