//! `cargo xtask generate`: the documents that are made from the code.

use crate::cargo::Cargo;
use crate::{Outcome, expect_no_arguments};

/// The text of `cargo xtask help generate`.
pub const DETAILS: &str = "
Writes what is in docs/generated from the code: who may do what, the commands and their
options, the settings, the API; and which tests stand for which failure case. Each document is made by a test, which fails in `cargo xtask test`
when the document is not what the code says. Look at what changed before you commit it.
";

/// The tests that print a document and compare it; told to, they write it.
const GENERATORS: &[Generator] = &[
    Generator {
        documents: "docs/generated/permissions.txt",
        package: "guildhall-domain",
        test: "permissions",
        filter: "",
    },
    Generator {
        documents: "docs/generated/cli.md, configuration.md, openapi.json",
        package: "guildhall",
        test: "generated",
        filter: "",
    },
    Generator {
        documents: "docs/security.md",
        package: "guildhall",
        test: "failure_cases",
        filter: "",
    },
    Generator {
        documents: "docs/generated/routes.txt",
        package: "guildhall",
        test: "it",
        filter: "routes::e4",
    },
    Generator {
        documents: "docs/generated/limits.txt",
        package: "guildhall",
        test: "it",
        filter: "limits::g3_every",
    },
];

/// A test file whose tests make documents.
struct Generator {
    documents: &'static str,
    package: &'static str,
    test: &'static str,
    /// What the names of its tests that do so have in common.
    filter: &'static str,
}

/// Writes every document.
pub fn run(arguments: &[String]) -> Outcome {
    expect_no_arguments("generate", arguments)?;
    for Generator {
        documents,
        package,
        test,
        filter,
    } in GENERATORS
    {
        eprintln!("\n{documents}:");
        Cargo::new(["test", "--locked", "-p", *package, "--test", *test, *filter])
            .env("GUILDHALL_GENERATE", "1")
            .run()?;
    }
    eprintln!("\nWritten. `git diff docs/generated` shows what changed.");
    Ok(())
}
