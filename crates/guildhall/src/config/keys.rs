//! Every key of the configuration file: one table, which is the commented example itself.

use std::fmt::Write;

use super::Config;

/// A key as the example shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The tables it is in, such as `program.support`; empty at the top.
    pub table: String,
    /// Its own name.
    pub name: String,
    /// What it means.
    pub about: String,
    /// A value as it is written in the file.
    pub value: String,
    /// Whether that value is the default; otherwise it is an example.
    pub is_default: bool,
}

impl Key {
    /// The key with the tables it is in, such as `program.accent`.
    pub fn path(&self) -> String {
        if self.table.is_empty() {
            self.name.clone()
        } else {
            format!("{}.{}", self.table, self.name)
        }
    }
}

/// A table of the example: what stands above its header, and its keys.
#[derive(Debug, Default)]
struct Table {
    name: String,
    /// Whether there may be several of it.
    is_list: bool,
    about: String,
    keys: Vec<Key>,
}

/// Where a comment of the example shows no default: what these set is there only where needed.
const WITHOUT_DEFAULT: [&str; 23] = [
    "trusted_proxies",
    "metrics_listen",
    "program.rights",
    "program.contact_roles",
    "sign_in.provider.id",
    "sign_in.provider.name",
    "sign_in.provider.issuer",
    "sign_in.provider.client_id",
    "sign_in.provider.client_secret_file",
    "sign_in.provider.client_secret_env",
    "sign_in.provider.account_kind",
    "sign_in.provider.strong_acr",
    "sign_in.provider.strong_amr",
    "sign_in.provider.ca_file",
    "mail.smtp.host",
    "mail.smtp.port",
    "mail.smtp.username",
    "mail.smtp.password_file",
    "mail.smtp.ca_file",
    "retention.ended_associations_months",
    "retention.unfinished_associations_days",
    "retention.unused_invitations_days",
    "retention.closed_accounts_days",
];

/// Every key, in the order of the example.
pub fn all() -> Vec<Key> {
    tables().into_iter().flat_map(|table| table.keys).collect()
}

/// Reads the example: comments say what the next key or table means, `# key = value` shows a default, `key = value` an example.
fn tables() -> Vec<Table> {
    let mut tables = vec![Table::default()];
    let mut about: Vec<&str> = Vec::new();
    for line in Config::commented_example().lines() {
        let (is_comment, text) = match line.strip_prefix("# ") {
            Some(text) => (true, text),
            None => (false, line),
        };
        if let Some((name, is_list)) = header(text) {
            tables.push(Table {
                name: name.to_owned(),
                is_list,
                about: std::mem::take(&mut about).join(" "),
                keys: Vec::new(),
            });
        } else if let Some((name, value)) = setting(text)
            && let Some(table) = tables.last_mut()
        {
            let mut key = Key {
                table: table.name.clone(),
                name: name.to_owned(),
                about: std::mem::take(&mut about).join(" "),
                value: value.to_owned(),
                is_default: false,
            };
            key.is_default = is_comment && !WITHOUT_DEFAULT.contains(&key.path().as_str());
            table.keys.push(key);
        } else if is_comment {
            about.push(text);
        } else {
            about.clear();
        }
    }
    tables
}

/// `[table]`, or `[[table]]` where there may be several.
fn header(line: &str) -> Option<(&str, bool)> {
    let name = line.strip_prefix('[')?.strip_suffix(']')?;
    match name.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
        Some(name) => Some((name, true)),
        None => Some((name, false)),
    }
}

/// `key = value`.
fn setting(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(" = ")?;
    let is_key = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    is_key.then_some((name, value))
}

/// The reference of all settings, in Markdown.
pub fn reference() -> String {
    let mut text = "# Settings\n\n<!-- Written by `cargo xtask generate` from the file that `guildhall init` writes. -->\n\n\
        The configuration is a TOML file: `--config` names it, or it is `guildhall.toml` in the working folder. A key that\n\
        Guildhall does not know is an error. Relative paths are taken from the folder of the file.\n"
        .to_owned();
    for table in tables() {
        if table.name.is_empty() {
            text.push_str("\n## At the top\n");
        } else {
            let (open, close) = if table.is_list { ("[[", "]]") } else { ("[", "]") };
            // Writing to a text cannot fail.
            let _ = write!(text, "\n## {open}{}{close}\n", table.name);
        }
        if !table.about.is_empty() {
            let _ = write!(text, "\n{}\n", table.about);
        }
        text.push_str("\n| key | default | example | meaning |\n|---|---|---|---|\n");
        for key in &table.keys {
            let value = format!("`{}`", key.value.replace('|', "\\|"));
            let (default, example) = if key.is_default {
                (value.as_str(), "")
            } else {
                ("", value.as_str())
            };
            let _ = writeln!(
                text,
                "| `{}` | {default} | {example} | {} |",
                key.name,
                key.about.replace('|', "\\|")
            );
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_with_its_meaning_and_whether_it_has_a_default() {
        let keys = all();
        let find = |path: &str| keys.iter().find(|key| key.path() == path).unwrap();
        let listen = find("listen");
        assert!(listen.is_default && listen.value == "\"127.0.0.1:8080\"");
        assert!(listen.about.starts_with("Where the server listens."), "{listen:?}");
        assert!(!find("public_url").is_default);
        assert!(
            keys.iter().all(|key| !key.about.is_empty()),
            "every key says what it means"
        );
        assert!(!find("mail.smtp.host").is_default && find("mail.smtp.security").is_default);
    }
}
