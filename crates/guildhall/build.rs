//! Embeds the texts: a folder in `locales/` is a language that ships.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The language that has every text first.
const FIRST: &str = "en";

fn main() -> io::Result<()> {
    let root = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let locales = Path::new(&root).join("locales");
    println!("cargo:rerun-if-changed={}", locales.display());
    let mut folders = entries(&locales)?;
    folders.sort_by_key(|folder| !folder.ends_with(FIRST));
    let mut table = String::from("&[\n");
    for folder in folders {
        let _ = writeln!(table, "    ({:?}, &[", folder.file_name().unwrap_or_default());
        for file in entries(&folder)? {
            let _ = writeln!(table, "        include_str!({:?}),", file.display().to_string());
        }
        table.push_str("    ]),\n");
    }
    table.push_str("]\n");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("languages.rs"), table)
}

/// What a folder holds, in the order of the names.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<io::Result<_>>()?;
    found.retain(|path| path.is_dir() || path.extension().is_some_and(|e| e == "ftl"));
    found.sort();
    Ok(found)
}
