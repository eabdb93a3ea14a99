//! `guildhall invite --csv`: a file in parts, each approved for good before the next one.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufRead as _, IsTerminal, Read, Write};
use std::path::Path;
use std::sync::Arc;

use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::invitee_file::{self, Column, InviteeFile, MAX_BYTES};
use guildhall_domain::invitees::{Invitee, Invitees, Vocabulary};
use serde::Serialize;
use tokio::signal::unix::{Signal, SignalKind, signal};

use super::{Invite, table};
use crate::actions::invitations::{self, ApproveInvitees, Approved};
use crate::actions::{ActionError, Actor};
use crate::api::invitation_urls::link;
use crate::api::invitations::{Previewed, RowCounts, RowVerdict, counts, verdicts};
use crate::app::App;
use crate::cli::failure::Failure;
use crate::cli::terminal::{counted, print, print_json, talk};
use crate::csv;

/// How many rows one transaction approves.
const PART: usize = 10_000;

/// How wide the bar of the progress is.
const BAR: usize = 30;

/// What `--json` prints of an approval.
#[derive(Serialize)]
struct Done<'a> {
    rows: Vec<RowVerdict<'a>>,
    counts: RowCounts,
    batches: Vec<String>,
    invitation_url: String,
}

pub(super) async fn run(invite: Invite, app: &App) -> Result<(), Failure> {
    let path = invite.csv.clone().unwrap_or_default();
    let file = read(&path, &app.house.vocabulary(app.db.now()))?;
    if let Some(path) = &invite.rejected {
        spare(path)?;
    }
    // Not before: while stdin is read, Ctrl-C ends the program as it does anywhere.
    let interrupts = if invite.yes { Some(hear_interrupts()?) } else { None };
    talk(&format!(
        "Read {} from {} ({}).",
        counted(file.invitees.rows().len(), "row", "rows"),
        shown(&path),
        file.encoding.as_str()
    ));
    let places = file.unnamed.iter().map(|place| format!("column {place}"));
    let unused: Vec<String> = file.unused.iter().cloned().chain(places).collect();
    if !unused.is_empty() {
        talk(&format!("Columns that were not used: {}.", unused.join(", ")));
    }
    match interrupts {
        Some(interrupts) => approve(invite, app, file.invitees, interrupts).await,
        None => preview(&invite, app, file.invitees).await,
    }
}

fn hear_interrupts() -> Result<Signal, Failure> {
    signal(SignalKind::interrupt())
        .map_err(|error| Failure::failed(format!("Ctrl-C cannot be heard: {error}"), "run the command again"))
}

async fn preview(invite: &Invite, app: &App, invitees: Invitees) -> Result<(), Failure> {
    let list = Arc::new(invitees);
    let outcomes = invite.judge(app, &list).await?;
    let rows = verdicts(&list, &outcomes);
    let is_rejected = |outcome: RowOutcome| match outcome {
        RowOutcome::New => false,
        RowOutcome::OutsideDomain => !invite.allow_outside_domains,
        _ => true,
    };
    keep_rejected(invite, list.rows(), &rows, &outcomes, is_rejected)?;
    if invite.json {
        let counts = counts(&outcomes);
        print_json(&Previewed {
            rows,
            counts,
            file: None,
        })?;
    } else {
        print(&table(&rows, &outcomes))?;
    }
    invite.say_what_next(&outcomes);
    Ok(())
}

async fn approve(invite: Invite, app: &App, invitees: Invitees, mut interrupts: Signal) -> Result<(), Failure> {
    let total = invitees.rows().len();
    let (mut rows, mut outcomes, mut batches) = (Vec::with_capacity(total), Vec::with_capacity(total), Vec::new());
    let mut url = String::new();
    for part in invitees.into_parts(PART) {
        bar(outcomes.len(), total);
        let order = Arc::new(ApproveInvitees {
            invitees: part,
            language: invite.language.clone(),
            expires_in_days: invite
                .expires_in_days
                .unwrap_or(app.house.config.invitations.expires_in_days),
            allow_outside_domains: invite.allow_outside_domains,
            presets: invite.presets(),
        });
        let part = tokio::select! {
            part = approve_part(&invite, app, order.clone()) => part,
            _ = interrupts.recv() => return Err(interrupted(outcomes.len())),
        };
        let approved = match part {
            Ok(approved) => approved,
            Err(failure) if outcomes.is_empty() => return Err(failure),
            Err(failure) => {
                let so_far = counted(outcomes.len(), "row is", "rows are");
                talk(&format!(
                    "The first {so_far} done for good. The same command with --resume goes on from there."
                ));
                return Err(failure);
            }
        };
        url = link(&app.house, &approved.url_token);
        batches.extend(approved.batch.map(|batch| batch.to_string()));
        outcomes.extend(approved.outcomes);
        let order = Arc::try_unwrap(order).map(|order| order.invitees);
        rows.extend(order.unwrap_or_else(|shared| shared.invitees.clone()).into_rows());
    }
    bar(total, total);
    report(&invite, &rows, &outcomes, batches, url)
}

/// Ended by Ctrl-C. What becomes of the part under way, only the database knows.
fn interrupted(done: usize) -> Failure {
    let mut stderr = io::stderr().lock();
    if stderr.is_terminal() {
        // When nobody listens there is nobody to tell.
        let _ = writeln!(stderr);
    }
    Failure::failed(
        format!(
            "interrupted: the first {} done for good",
            counted(done, "row is", "rows are")
        ),
        "the same command with --resume goes on from there",
    )
}

async fn approve_part(invite: &Invite, app: &App, order: Arc<ApproveInvitees>) -> Result<Approved, Failure> {
    let (id, house) = (invite.organization.clone(), app.house.clone());
    let write = move |tx: &mut guildhall_store::Tx<'_>| invitations::approve(tx, &house, Actor::Operator, &id, &order);
    let approved = app.db.write_alone("approve invitees", write).await;
    approved.map_err(|error: ActionError| Failure::about_organization(error, &invite.organization))
}

fn report(
    invite: &Invite,
    rows: &[Invitee],
    outcomes: &[RowOutcome],
    batches: Vec<String>,
    url: String,
) -> Result<(), Failure> {
    let list = Invitees::of(rows.to_vec());
    let shown = verdicts(&list, outcomes);
    let is_done = |outcome| invite.is_done(outcome);
    keep_rejected(invite, list.rows(), &shown, outcomes, |outcome| !is_done(outcome))?;
    if invite.json {
        print_json(&Done {
            rows: shown,
            counts: counts(outcomes),
            batches,
            invitation_url: url,
        })?;
        return invite.end(outcomes);
    }
    let (left, why): (Vec<RowVerdict<'_>>, Vec<RowOutcome>) = shown
        .into_iter()
        .zip(outcomes.iter().copied())
        .filter(|(_, outcome)| !is_done(*outcome))
        .unzip();
    if !left.is_empty() {
        print(&table(&left, &why))?;
    }
    let of = |kind| outcomes.iter().filter(|outcome| **outcome == kind).count();
    let before = if invite.resume {
        of(RowOutcome::AlreadyInvited)
    } else {
        0
    };
    let mut said = format!(
        "Approved {}.",
        counted(of(RowOutcome::Approved), "address", "addresses")
    );
    if before > 0 {
        said.push_str(&format!(" {} approved before.", counted(before, "was", "were")));
    }
    talk(&format!(
        "{said} Nothing was mailed: share this invitation URL with them."
    ));
    print(&format!("{url}\n"))?;
    invite.end(outcomes)
}

/// The file, and no byte more than one may have.
fn read(path: &Path, vocabulary: &Vocabulary) -> Result<InviteeFile, Failure> {
    let unreadable = |error: io::Error| {
        Failure::failed(
            format!("cannot read {}: {error}", shown(path)),
            "check the path; `--csv -` reads stdin",
        )
    };
    let mut bytes = Vec::new();
    let most = MAX_BYTES as u64 + 1;
    if path == Path::new("-") {
        io::stdin()
            .lock()
            .take(most)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
    } else {
        let file = File::open(path).map_err(unreadable)?;
        file.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    }
    invitee_file::read(&bytes, vocabulary).map_err(|error| {
        let words = format!("{} cannot be used ({})", shown(path), error.code());
        if error.is_too_much() {
            Failure::refused(words, error.to_string())
        } else {
            Failure::usage(words, error.to_string())
        }
    })
}

fn shown(path: &Path) -> String {
    if path == Path::new("-") {
        "stdin".to_owned()
    } else {
        path.display().to_string()
    }
}

fn rejected_header() -> Vec<&'static str> {
    let mut header = vec!["row"];
    header.extend(Column::ALL.map(Column::as_str));
    header.extend(["verdict", "reason"]);
    header
}

/// Refuses to write the rejected rows over a file that holds anything else.
fn spare(path: &Path) -> Result<(), Failure> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(unwritable(path, &error)),
    };
    let mut first = String::new();
    let header = rejected_header().join(",");
    let most = header.len() as u64 + 5;
    let is_ours = io::BufReader::new(file.take(most)).read_line(&mut first).is_ok()
        && [header.as_str(), ""].contains(&first.trim_start_matches('\u{feff}').trim_end());
    if is_ours {
        return Ok(());
    }
    Err(Failure::refused(
        format!(
            "{} is there, and holds something else than rejected rows",
            path.display()
        ),
        "name another file with --rejected; nothing was approved",
    ))
}

fn unwritable(path: &Path, error: &io::Error) -> Failure {
    Failure::failed(
        format!("cannot write {}: {error}", path.display()),
        "name a file in a folder that can be written to",
    )
}

/// Writes the rejected rows where they were asked for: a file that can be corrected and given again.
fn keep_rejected(
    invite: &Invite,
    rows: &[Invitee],
    shown: &[RowVerdict<'_>],
    outcomes: &[RowOutcome],
    is_rejected: impl Fn(RowOutcome) -> bool,
) -> Result<(), Failure> {
    let Some(path) = &invite.rejected else { return Ok(()) };
    let write = || -> io::Result<usize> {
        let mut writer = csv::Writer::begin(io::BufWriter::new(File::create(path)?))?;
        writer.row(&rejected_header())?;
        let mut n = 0;
        for ((row, verdict), outcome) in rows.iter().zip(shown).zip(outcomes) {
            if !is_rejected(*outcome) {
                continue;
            }
            n += 1;
            let position = row.position.to_string();
            let mut line = vec![position.as_str()];
            line.extend(row.cells().in_order());
            let reason = reason(row, verdict, *outcome);
            line.extend([verdict.outcome, &reason]);
            writer.row(&line)?;
        }
        writer.into_inner().flush()?;
        Ok(n)
    };
    let n = write().map_err(|error| unwritable(path, &error))?;
    let what = counted(n, "rejected row", "rejected rows");
    talk(&format!("Wrote {what} to {}.", path.display()));
    Ok(())
}

/// Why a row is not approved, and what helps, in the words of the options.
fn reason<'a>(row: &Invitee, verdict: &'a RowVerdict<'_>, outcome: RowOutcome) -> Cow<'a, str> {
    match (outcome, &row.address) {
        (RowOutcome::OutsideDomain, Ok(address)) => Cow::Owned(format!(
            "{} is not one of the organization's domains; --allow-outside-domains approves it",
            address.domain()
        )),
        _ => Cow::Borrowed(verdict.reason.as_deref().unwrap_or_default()),
    }
}

/// How far it is, where someone watches.
fn bar(done: usize, total: usize) {
    let mut stderr = io::stderr().lock();
    if !stderr.is_terminal() || total <= PART {
        return;
    }
    let full = done * BAR / total.max(1);
    let bar = format!("{}{}", "#".repeat(full), ".".repeat(BAR - full));
    let end = if done == total { "\n" } else { "" };
    // When nobody listens there is nobody to tell.
    let _ = write!(stderr, "\r[{bar}] {done} of {total} rows{end}");
    let _ = stderr.flush();
}
