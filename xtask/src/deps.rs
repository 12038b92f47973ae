//! Licences and bans, from the lock file's own metadata and `deny.toml`. No network.

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::{path::Path, process::Command};

#[derive(Deserialize)]
struct Deny {
    licenses: Licenses,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

#[derive(Deserialize)]
struct Ban {
    name: String,
    reason: String,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// A package as `cargo metadata` describes it.
#[derive(Deserialize)]
pub struct Package {
    /// Its name.
    pub name: String,
    version: String,
    license: Option<String>,
    source: Option<String>,
    /// What it depends on directly.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tidy tests read it"))]
    pub dependencies: Vec<Dependency>,
}

/// A direct dependency.
#[derive(Deserialize)]
#[cfg_attr(not(test), expect(dead_code, reason = "the tidy tests read it"))]
pub struct Dependency {
    /// Its name.
    pub name: String,
    /// `dev`, `build`, or nothing for an ordinary one.
    pub kind: Option<String>,
}

/// Every package of the lock file that is built on this machine; the others are not downloaded.
pub fn packages(root: &Path) -> Result<Vec<Package>> {
    let version = Command::new("rustc").arg("-vV").output().context("running rustc")?.stdout;
    let version = String::from_utf8_lossy(&version).into_owned();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).context("no host")?;
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--filter-platform", host])
        .current_dir(root)
        .output()
        .context("running cargo metadata")?;
    if !output.status.success() {
        bail!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(serde_json::from_slice::<Metadata>(&output.stdout)?.packages)
}

/// Checks every package of the lock file.
///
/// # Errors
/// Names every package with a licence not allowed, a ban, or a source other than crates.io.
pub fn check(root: &Path) -> Result<()> {
    let deny: Deny = toml::from_str(&std::fs::read_to_string(root.join("deny.toml"))?)?;
    let packages = packages(root)?;
    let mut faults = Vec::new();
    for package in packages.iter().filter(|package| package.source.is_some()) {
        let who = format!("{} {}", package.name, package.version);
        if let Some(ban) = deny.bans.deny.iter().find(|ban| ban.name == package.name) {
            faults.push(format!("{who} is banned: use {}", ban.reason));
        }
        let registry = "registry+https://github.com/rust-lang/crates.io-index";
        if package.source.as_deref() != Some(registry) {
            faults.push(format!("{who} does not come from crates.io"));
        }
        let license = package.license.as_deref().unwrap_or("none stated");
        if !allowed(license, &deny.licenses.allow) {
            faults.push(format!("{who} has licence {license:?}, which deny.toml does not allow"));
        }
    }
    if faults.is_empty() {
        println!("{} packages: licences, bans and sources hold", packages.len());
        return Ok(());
    }
    bail!("{}", faults.join("\n"))
}

fn allowed(license: &str, allow: &[String]) -> bool {
    let parsed = spdx::Expression::parse_mode(license, spdx::ParseMode::LAX);
    parsed.is_ok_and(|expression| {
        expression.evaluate(|one| allow.iter().any(|name| *name == one.to_string()))
    })
}

#[cfg(test)]
mod tests {
    use super::allowed;

    #[test]
    fn licences_are_weighed_as_expressions() {
        let allow = ["MIT".to_owned(), "Apache-2.0".to_owned()];
        assert!(allowed("MIT/Apache-2.0", &allow));
        assert!(allowed("GPL-3.0-only OR MIT", &allow));
        assert!(!allowed("GPL-3.0-only AND MIT", &allow));
        assert!(!allowed("none stated", &allow));
    }
}
