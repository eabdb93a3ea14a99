//! Who may read what is on disk, and how much room is left there.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use guildhall_store::DatabaseUrl;

use super::Finding;
use crate::config::Config;

const PERMISSIONS: &str = "permissions";
const SPACE: &str = "disk space";

/// Bits of everyone but the owner.
const OTHERS_AND_GROUP: u32 = 0o077;
/// Bits of everyone but the owner and the group.
const OTHERS: u32 = 0o007;

const MEBIBYTE: u64 = 1024 * 1024;
/// With less than this left, the next bulk approval may not fit.
const SCARCE: u64 = 1024 * MEBIBYTE;
/// With less than this left, it is a matter of hours.
const TOO_LITTLE: u64 = 100 * MEBIBYTE;

pub(super) fn check(config: &Config) -> Vec<Finding> {
    let mut findings = permissions(config);
    if findings.is_empty() {
        findings.push(Finding::fine(
            PERMISSIONS,
            "keys, passwords and data are for their owner alone",
        ));
    }
    findings.push(space(&config.data));
    findings
}

fn permissions(config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    let password_file = config.mail.smtp.as_ref().and_then(|smtp| smtp.password_file.as_deref());
    let config_file = config.file.as_deref().filter(|_| has_password(&config.database));
    let secrets = [
        (
            "the server key",
            Some(config.server_key_file.as_path()),
            OTHERS_AND_GROUP,
            "600",
        ),
        ("the mail password", password_file, OTHERS, "o="),
        ("the database's password", config_file, OTHERS, "o="),
    ];
    let client_secrets = config.sign_in.providers.iter().map(|provider| {
        let file = provider.client_secret_file.as_deref();
        ("a provider's client secret", file, OTHERS, "o=")
    });
    for (what, path, bits, mode) in secrets.into_iter().chain(client_secrets) {
        if let Some(path) = path.filter(|path| is_open(path, bits)) {
            let path = path.display();
            findings.push(Finding::failed(
                PERMISSIONS,
                format!("{path} holds {what} and can be read by other users of this machine"),
                format!("chmod {mode} {path}"),
            ));
        }
    }
    if let DatabaseUrl::Sqlite(file) = &config.database {
        let folder = file.parent().unwrap_or(Path::new("."));
        if is_open(folder, OTHERS) && is_open(file, OTHERS) {
            findings.push(Finding::warning(
                PERMISSIONS,
                format!("{} can be read by other users of this machine", file.display()),
                format!("chmod 700 {}", folder.display()),
            ));
        }
    }
    findings
}

fn has_password(database: &DatabaseUrl) -> bool {
    match database {
        DatabaseUrl::Sqlite(_) => false,
        DatabaseUrl::Postgres(url) => url::Url::parse(url).is_ok_and(|url| url.password().is_some()),
    }
}

/// Whether someone whom these bits stand for may do anything with a file.
fn is_open(path: &Path, bits: u32) -> bool {
    fs::metadata(path).is_ok_and(|found| found.permissions().mode() & bits != 0)
}

/// The room where the data is, or will be.
fn space(folder: &Path) -> Finding {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let there = absolute
        .ancestors()
        .find(|path| path.exists())
        .unwrap_or(Path::new("/"));
    match rustix::fs::statvfs(there) {
        Ok(found) => judge(folder, found.f_bavail.saturating_mul(found.f_frsize)),
        Err(error) => Finding::warning(
            SPACE,
            format!("it cannot be told for {}: {error}", there.display()),
            "look with `df`",
        ),
    }
}

fn judge(folder: &Path, free: u64) -> Finding {
    let mebibytes = free / MEBIBYTE;
    let found = if free >= 10 * SCARCE {
        format!("{} GiB are free for {}", mebibytes / 1024, folder.display())
    } else {
        format!("{mebibytes} MiB are free for {}", folder.display())
    };
    let remedy = "make room, or move the data folder to a larger disk: a full one stops every change";
    match free {
        TOO_LITTLE.. if free >= SCARCE => Finding::fine(SPACE, found),
        TOO_LITTLE.. => Finding::warning(SPACE, found, remedy),
        _ => Finding::failed(SPACE, found, remedy),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctor::Verdict;

    #[test]
    fn little_room_is_told_before_it_is_none() {
        let judged = |free| judge(Path::new("/data"), free).verdict;
        assert_eq!(judged(SCARCE), Verdict::Fine);
        assert_eq!(judged(SCARCE - 1), Verdict::Warning);
        assert_eq!(judged(TOO_LITTLE), Verdict::Warning);
        assert_eq!(judged(TOO_LITTLE - 1), Verdict::Failed);
        assert!(
            judge(Path::new("/data"), 20 * SCARCE)
                .found
                .starts_with("20 GiB are free")
        );
    }
}
