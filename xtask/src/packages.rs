//! What the tests need from the system, and how to get it.

use crate::{Failure, Outcome, paths, postgres};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A program the tests need, and the Debian package that brings it.
#[derive(Clone, Copy)]
pub struct Need {
    what: &'static str,
    package: &'static str,
    is_here: fn() -> bool,
}

/// The server that half of the store's tests run on.
pub const POSTGRES: Need = Need {
    what: "a PostgreSQL server (15 or newer)",
    package: "postgresql",
    is_here: || postgres::programs().is_some(),
};

/// The browser of the journeys and the screenshots.
pub const CHROMIUM: Need = Need {
    what: "Chromium",
    package: "chromium",
    is_here: || paths::program("chromium").is_some(),
};

/// What drives the browser.
pub const CHROMEDRIVER: Need = Need {
    what: "chromedriver",
    package: "chromium-driver",
    is_here: || paths::program("chromedriver").is_some(),
};

/// What the examples of docs/api.md are typed with.
pub const CURL: Need = Need {
    what: "curl",
    package: "curl",
    is_here: || paths::program("curl").is_some(),
};

/// What fetches axe-core, the rules of accessibility, and oidc-provider, the identity provider.
pub const NPM: Need = Need {
    what: "npm",
    package: "npm",
    is_here: || paths::program("npm").is_some(),
};

/// What schemathesis is installed into.
pub const PYTHON_VENV: Need = Need {
    what: "virtual environments for Python 3",
    package: "python3-venv",
    is_here: has_venv,
};

/// Debian ships `venv` without what fills an environment, until python3-venv is there.
fn has_venv() -> bool {
    paths::program("python3").is_some_and(|python| {
        Command::new(python)
            .args(["-c", "import venv, ensurepip"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    })
}

/// The SMTP server of the mail tests.
pub const SMTP_SERVER: Need = Need {
    what: "an SMTP server (aiosmtpd, for Python 3)",
    package: "python3-aiosmtpd",
    is_here: || python_with_aiosmtpd().is_some(),
};

/// The Python that has the SMTP server: the first on the PATH, or the system's own.
pub fn python_with_aiosmtpd() -> Option<PathBuf> {
    let candidates = [paths::program("python3"), Some(PathBuf::from("/usr/bin/python3"))];
    candidates.into_iter().flatten().find(|python| {
        Command::new(python)
            .args(["-c", "import aiosmtpd"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    })
}

/// Makes sure that everything in `needs` is on the system. As root on a Debian-like system missing packages are
/// installed; otherwise the command to run is shown, and the task stops.
pub fn require(needs: &[Need]) -> Outcome {
    let missing = missing(needs);
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("The tests need what this system does not have yet:");
    for need in &missing {
        eprintln!("  {:<40} package {}", need.what, need.package);
    }
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    let Some(apt) = paths::program("apt-get") else {
        return Err(Failure::Failed(
            "install the above with this system's package manager, then run this again \
             (the names are Debian's)"
                .to_owned(),
        ));
    };
    let install = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    if !is_root() {
        eprintln!("\nRun this once, then run the task again:\n\n  sudo {install}\n");
        return Err(Failure::Failed(
            "packages are missing, and only root can install them".to_owned(),
        ));
    }
    eprintln!("\nInstalling them, as root:\n\n$ apt-get update");
    apt_get(&apt, &["update"])?;
    eprintln!("\n$ {install}");
    let mut words = vec!["install", "-y", "--no-install-recommends"];
    words.extend(&packages);
    apt_get(&apt, &words)?;
    match self::missing(needs).first() {
        None => Ok(()),
        Some(need) => Err(Failure::Failed(format!(
            "{} is still missing, although package {} was installed",
            need.what, need.package
        ))),
    }
}

/// Whether this process may do everything.
pub fn is_root() -> bool {
    let answer = Command::new("id").arg("-u").stdin(Stdio::null()).output();
    answer.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn missing(needs: &[Need]) -> Vec<Need> {
    needs.iter().copied().filter(|need| !(need.is_here)()).collect()
}

fn apt_get(program: &PathBuf, words: &[&str]) -> Outcome {
    let status = Command::new(program)
        .args(words)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .status()
        .map_err(|error| Failure::Failed(format!("cannot start apt-get: {error}")))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Failed(format!("apt-get ended with {status}")))
    }
}
