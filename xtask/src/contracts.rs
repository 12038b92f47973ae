//! The documents that are generated from code, each with the function that makes it.

use anyhow::{Context, Result};
use std::path::Path;

/// (path from the root, its text as the code has it).
pub fn all() -> Result<Vec<(&'static str, String)>> {
    let json = |value: &serde_json::Value| -> Result<String> {
        Ok(serde_json::to_string_pretty(value)? + "\n")
    };
    Ok(vec![
        ("docs/dossier.md", exchange::dossier::contract_markdown()),
        ("docs/dossier.schema.json", json(&exchange::dossier::contract_schema())?),
        ("docs/openapi.json", json(&portal::openapi())?),
    ])
}

/// Writes every generated document.
pub fn write(root: &Path) -> Result<()> {
    for (path, text) in all()? {
        std::fs::write(root.join(path), text).with_context(|| format!("writing {path}"))?;
        println!("wrote {path}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn generated_documents_are_up_to_date() {
        for (path, text) in super::all().expect("contracts") {
            let kept = std::fs::read_to_string(crate::root().join(path)).unwrap_or_default();
            assert!(kept == text, "{path} is out of date: run `cargo xtask contracts`");
        }
    }
}
