//! The dossiers that ship with the project read without a rejection.

use exchange::dossier::{folder, read};
use std::path::Path;

#[test]
fn the_board_of_peace_reads_whole() {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../dossiers/board-of-peace"));
    let files = folder(path).expect("the folder of the dossier");
    let dossier = read(&files).expect("its charter");
    let rejected: Vec<String> = dossier
        .rejections
        .iter()
        .map(|one| {
            let column = one.column.as_deref().unwrap_or("-");
            let (file, row, value) = (&one.file, one.row, &one.value);
            format!("{file}:{row} {column} {value:?}: expected {}: {}", one.expected, one.mend)
        })
        .collect();
    assert!(rejected.is_empty(), "{} rejected:\n{}", rejected.len(), rejected.join("\n"));
    assert!(dossier.records.len() > 100, "{}", dossier.records.len());
}
