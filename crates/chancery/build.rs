//! Packs the shipped dossiers into the program, so that the demo needs no files beside it.

use std::{env, error::Error, fmt::Write as _, fs, path::Path};

#[expect(clippy::disallowed_methods, reason = "cargo speaks to a build script this way")]
fn main() -> Result<(), Box<dyn Error>> {
    let here = env::var("CARGO_MANIFEST_DIR")?;
    let shipped = Path::new(&here).join("../../dossiers");
    println!("cargo::rerun-if-changed={}", shipped.display());
    let mut code = String::from("&[\n");
    for folder in names(&shipped)? {
        let folder_path = shipped.join(&folder);
        if !folder_path.is_dir() {
            continue;
        }
        writeln!(code, "({folder:?}, &[")?;
        for file in names(&folder_path)?.into_iter().filter(|name| is_dossier(name)) {
            let path = folder_path.join(&file).canonicalize()?;
            writeln!(code, "({file:?}, include_bytes!({path:?}) as &[u8]),")?;
        }
        code.push_str("]),\n");
    }
    code.push_str("]\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("dossiers.rs"), code)?;
    Ok(())
}

/// What a folder holds, in order of name.
fn names(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

fn is_dossier(name: &str) -> bool {
    let charter = name.starts_with("charter") && name.ends_with(".toml");
    charter || name.ends_with(".csv")
}
