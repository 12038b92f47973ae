//! The column contract for people (Markdown) and for programs (JSON Schema).

use super::{
    CHARTER,
    holds::Holds,
    table::{Column, PROOF, TABLES, Table},
};
use charter::Charter;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// The contract's version. Columns may be added within a version; anything else makes a new one.
pub const CONTRACT_VERSION: u32 = 1;

/// The pattern (ECMA-262) of the files that hold other versions of the charter.
const CHARTER_VERSION: &str = "^charter-.*\\.toml$";

const TEMPLATE: &str = include_str!("dossier.md");

/// `docs/dossier.md`: the contract as a document.
#[must_use]
pub fn contract_markdown() -> String {
    let mut tables = String::new();
    for table in &TABLES {
        tables.push_str(&section(table));
    }
    TEMPLATE
        .replace("{{version}}", &CONTRACT_VERSION.to_string())
        .replace("{{proof}}", columns(&PROOF).trim_end())
        .replace("{{tables}}", tables.trim_end())
}

fn section(table: &Table) -> String {
    let proved = ends_in_proof(table);
    let own = table.columns.len() - if proved { PROOF.len() } else { 0 };
    let tail = if proved { "\nThe table ends with [the proof](#the-proof).\n" } else { "" };
    format!("### {}\n\n{}\n\n{}{tail}\n", table.file, table.row, columns(&table.columns[..own]))
}

fn ends_in_proof(table: &Table) -> bool {
    table.position("grade").is_some()
}

/// A table of columns, and lists of the words they take.
fn columns(columns: &[Column]) -> String {
    // Writing to a string cannot fail.
    let mut text = "| column | needed | holds | meaning |\n|---|---|---|---|\n".to_owned();
    for column in columns {
        let needed = if column.required { "yes" } else { "" };
        let (name, holds, meaning) = (column.name, kind_of_cell(column), column.meaning);
        let _ = writeln!(text, "| `{name}` | {needed} | {holds} | {meaning} |");
    }
    for column in columns {
        if let Holds::Code(codes) = column.holds {
            let _ = writeln!(text, "\nWords of `{}`:\n", column.name);
            for (code, meaning) in codes() {
                let _ = writeln!(text, "- `{code}`: {meaning}");
            }
        }
    }
    text
}

fn kind_of_cell(column: &Column) -> String {
    let one = match column.holds {
        Holds::Code(_) => "one of the words below".to_owned(),
        holds => holds.expected(),
    };
    if column.list { format!("list of: {one}") } else { one }
}

/// `docs/dossier.schema.json`: the contract as JSON Schema 2020-12. Each table is an array of its
/// rows, each row an object from column to the cell's text.
#[must_use]
pub fn contract_schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let charter = generator.subschema_for::<Charter>();
    let charter = charter.to_value();
    let mut files = Map::from_iter([(CHARTER.to_owned(), charter.clone())]);
    files.extend(TABLES.iter().map(|table| (table.file.to_owned(), rows(table))));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Dossier",
        "description": format!("A dossier of Chancery, contract version {CONTRACT_VERSION}: one property per file"),
        "type": "object",
        "required": [CHARTER],
        "properties": files,
        "patternProperties": { CHARTER_VERSION: charter },
        "additionalProperties": false,
        "$defs": generator.take_definitions(true),
    })
}

fn rows(table: &Table) -> Value {
    let columns = table.columns;
    let required = columns.iter().filter(|column| column.required).map(|column| column.name);
    let properties = columns.iter().map(|column| (column.name.to_owned(), cell(column)));
    json!({
        "type": "array",
        "description": table.row,
        "items": {
            "type": "object",
            "required": required.collect::<Vec<_>>(),
            "properties": Map::from_iter(properties),
            "additionalProperties": false,
        },
    })
}

fn cell(column: &Column) -> Value {
    let description = format!("{} Holds {}.", column.meaning, kind_of_cell(column));
    let mut schema = json!({ "type": "string", "description": description });
    if column.required {
        schema["minLength"] = json!(1);
    }
    match column.holds.words() {
        Some(words) if column.list => {
            schema["pattern"] = json!(cell_pattern(column, &words.join("|")));
        }
        Some(mut words) => {
            words.extend((!column.required).then_some(""));
            schema["enum"] = json!(words);
        }
        None => {}
    }
    if let Some(pattern) = column.holds.pattern() {
        schema["pattern"] = json!(cell_pattern(column, &pattern));
    }
    schema
}

/// One value's pattern as a cell's: perhaps a list, perhaps empty.
fn cell_pattern(column: &Column, one: &str) -> String {
    let one = one.trim_start_matches('^').trim_end_matches('$');
    let filled = if column.list { format!("({one})(;({one}))*") } else { one.to_owned() };
    if column.required { format!("^{filled}$") } else { format!("^({filled})?$") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(name: &str) -> String {
        let path = format!("{}/../../docs/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).unwrap_or_default()
    }

    #[test]
    fn the_documents_are_the_contract() {
        let mend = "the column contract changed: run `cargo xtask contracts`";
        assert!(kept("dossier.md") == contract_markdown(), "docs/dossier.md: {mend}");
        let schema: Value = serde_json::from_str(&kept("dossier.schema.json")).unwrap_or_default();
        assert!(schema == contract_schema(), "docs/dossier.schema.json: {mend}");
    }

    #[test]
    fn every_reference_is_to_an_earlier_table_or_its_own() {
        for (at, table) in TABLES.iter().enumerate() {
            for column in table.columns {
                let kind = match column.holds {
                    Holds::Row(kind) => kind,
                    Holds::Source => register::Kind::Source,
                    Holds::Actor | Holds::Person => register::Kind::Actor,
                    _ => continue,
                };
                let before = TABLES[..=at].iter().any(|earlier| earlier.kind == Some(kind));
                assert!(before, "{} {}", table.file, column.name);
            }
        }
    }
}
