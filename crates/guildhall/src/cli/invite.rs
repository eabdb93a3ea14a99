//! `guildhall invite`.

mod file;

use std::fmt::Write as _;
use std::io::{IsTerminal, Read};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use guildhall_domain::address_list::{ListError, MAX_BYTES};
use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::invitees::{Invitees, tally};
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::preset::Presets;
use guildhall_domain::rights::{AccessRight, Held};
use guildhall_store::Tx;

use super::failure::Failure;
use super::place::Place;
use super::terminal::{WIDTH, counted, fit, print, print_json, talk, wrap};
use super::values;
use crate::actions::Actor;
use crate::actions::activity::Day;
use crate::actions::invitations::{self, ApproveInvitees};
use crate::api::invitation_urls::link;
use crate::api::invitations::{ApprovedBody, Previewed, RowVerdict, counts, verdicts};
use crate::app::App;

/// Pre-approve a list of addresses, from stdin or a file
///
/// Takes what people paste: addresses between semicolons, commas, tabs or line ends, `Name <address>` as mail programs
/// write it, a column of a spreadsheet; up to 100,000 addresses or 16 MB. Prints a verdict for every row and writes
/// nothing; with --yes it approves every row that can be, and prints the invitation URL to share. Nothing is mailed.
///
/// --csv reads a file instead: CSV, TSV or semicolons, with a column for the addresses and, where wanted, for name,
/// language, note, rights and the last day of these. It is approved 10,000 rows at a time, each part for good before the next one begins; after an
/// interruption the same command with --resume goes on, since what is approved already is known by its address.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  guildhall invite --organization 1234567-8 --language de --yes < list.txt\n  guildhall invite --organization 1234567-8 --csv people.csv --yes"
)]
pub(super) struct Invite {
    /// The organization's membership ID
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    organization: MembershipId,
    /// The language the invitees are addressed in [default: the organization's]
    #[arg(long, value_name = "TAG", value_parser = values::language)]
    language: Option<Language>,
    /// How many days the approvals are valid, 1 to 365 [default: 30, or what the configuration says]
    #[arg(long, value_name = "N")]
    expires_in_days: Option<u32>,
    /// Approve addresses outside the organization's domains too
    #[arg(long)]
    allow_outside_domains: bool,
    /// A right that invitees get when they accept, where their row names none; may be given several times
    #[arg(long = "right", value_name = "WORD", value_parser = values::right)]
    rights: Vec<AccessRight>,
    /// The last day of these rights, such as 2027-12-31; without one they do not end by themselves
    #[arg(long, value_name = "DAY", value_parser = values::day, requires = "rights")]
    last_day: Option<Day>,
    /// Approve, instead of only showing what would become of the list
    #[arg(long)]
    yes: bool,
    /// Print the rows and counts as JSON, as the API does
    #[arg(long)]
    json: bool,
    /// Read this file in place of a list; - is stdin
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// Write the rows that are not approved here, as CSV with their reasons; no other file is overwritten
    #[arg(long, value_name = "FILE", requires = "csv")]
    rejected: Option<PathBuf>,
    /// Go on after an interruption: addresses that are approved already count as done
    #[arg(long, requires = "csv", requires = "yes")]
    resume: bool,
}

impl Invite {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        if self.csv.is_some() {
            return file::run(self, &app).await;
        }
        let invitees = read_list()?;
        if self.yes {
            self.approve(&app, invitees).await
        } else {
            self.preview(&app, Arc::new(invitees)).await
        }
    }

    /// The rights that invitees get whose row names none.
    fn presets(&self) -> Presets {
        let until = self.last_day.map(Day::ends);
        Presets::of(self.rights.iter().map(|right| Held { right: *right, until }))
    }

    /// Judges a list; nothing is written.
    async fn judge(&self, app: &App, invitees: &Arc<Invitees>) -> Result<Vec<RowOutcome>, Failure> {
        let (id, list, house, presets) = (
            self.organization.clone(),
            invitees.clone(),
            app.house.clone(),
            self.presets(),
        );
        let read = move |tx: &mut Tx<'_>| {
            invitations::preview_telling(tx, &house, Actor::Operator, &id, (&list, &presets), &|_| {})
        };
        let preview = app.db.read("preview invitees", read).await;
        let preview = preview.map_err(|error| Failure::about_organization(error, &self.organization))?;
        Ok(preview.outcomes)
    }

    async fn preview(&self, app: &App, invitees: Arc<Invitees>) -> Result<(), Failure> {
        let outcomes = self.judge(app, &invitees).await?;
        let rows = verdicts(&invitees, &outcomes);
        if self.json {
            let counts = counts(&outcomes);
            print_json(&Previewed {
                rows,
                counts,
                file: None,
            })?;
        } else {
            print(&table(&rows, &outcomes))?;
        }
        self.say_what_next(&outcomes);
        Ok(())
    }

    fn say_what_next(&self, outcomes: &[RowOutcome]) {
        let of = |kind| outcomes.iter().filter(|outcome| **outcome == kind).count();
        let (new, outside) = (of(RowOutcome::New), of(RowOutcome::OutsideDomain));
        let ready = new + if self.allow_outside_domains { outside } else { 0 };
        talk("Nothing was written.");
        if ready > 0 {
            let what = counted(ready, "address", "addresses");
            talk(&format!("hint: add --yes to approve {what}"));
        }
        if outside > 0 && !self.allow_outside_domains {
            let what = counted(outside, "address that is", "addresses that are");
            talk(&format!(
                "hint: --allow-outside-domains takes in {what} outside the organization's domains"
            ));
        }
    }

    async fn approve(self, app: &App, invitees: Invitees) -> Result<(), Failure> {
        let (house, presets) = (app.house.clone(), self.presets());
        let order = Arc::new(ApproveInvitees {
            presets,
            invitees,
            language: self.language.clone(),
            expires_in_days: self.expires_in_days.unwrap_or(house.config.invitations.expires_in_days),
            allow_outside_domains: self.allow_outside_domains,
        });
        let (id, input) = (self.organization.clone(), order.clone());
        let approved = app
            .db
            .write_alone("approve invitees", move |tx| {
                invitations::approve(tx, &house, Actor::Operator, &id, &input)
            })
            .await
            .map_err(|error| Failure::about_organization(error, &self.organization))?;
        let rows = verdicts(&order.invitees, &approved.outcomes);
        let url = link(&app.house, &approved.url_token);
        if app.house.config.public_url.is_none() {
            talk("public_url is not set, so the invitation URL has no host: set it in the configuration file.");
        }
        if self.json {
            print_json(&ApprovedBody {
                rows,
                counts: counts(&approved.outcomes),
                batch: approved.batch.as_ref().map(|batch| batch.as_str()),
                invitation_url: url,
                file: None,
            })?;
            return self.end(&approved.outcomes);
        }
        print(&table(&rows, &approved.outcomes))?;
        let n = approved.outcomes.iter().filter(|o| **o == RowOutcome::Approved).count();
        talk(&match n {
            0 => "No row could be approved. The invitation URL for those who were approved before:".to_owned(),
            _ => format!(
                "Approved {}. Nothing was mailed: share this invitation URL with them.",
                counted(n, "address", "addresses")
            ),
        });
        print(&format!("{url}\n"))?;
        self.end(&approved.outcomes)
    }

    /// Whether a row is as it should be after approving.
    fn is_done(&self, outcome: RowOutcome) -> bool {
        match outcome {
            RowOutcome::Approved => true,
            RowOutcome::AlreadyInvited => self.resume,
            _ => false,
        }
    }

    /// A list of which rules refused rows and nothing came in is no success: scripts read the exit code alone.
    fn end(&self, outcomes: &[RowOutcome]) -> Result<(), Failure> {
        let is_refused = |outcome: &&RowOutcome| {
            matches!(
                outcome,
                RowOutcome::Invalid | RowOutcome::BadField | RowOutcome::OutsideDomain
            )
        };
        let refused = outcomes.iter().filter(is_refused).count();
        if refused == 0 || outcomes.iter().any(|outcome| self.is_done(*outcome)) {
            return Ok(());
        }
        let hint = if outcomes.contains(&RowOutcome::OutsideDomain) {
            "--allow-outside-domains takes in addresses outside the organization's domains; the table says what is wrong with others"
        } else {
            "the table says what is wrong with them; correct the list and give it again"
        };
        let what = counted(refused, "row was", "rows were");
        Err(Failure::refused(format!("nothing was approved: {what} refused"), hint))
    }
}

/// The list on stdin, and no byte more than a list may have.
fn read_list() -> Result<Invitees, Failure> {
    let stdin = std::io::stdin();
    if stdin.is_terminal() {
        talk("Enter addresses; Ctrl-D on a line of its own ends the list.");
    }
    let mut bytes = Vec::new();
    stdin
        .lock()
        .take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| Failure::failed(format!("cannot read the list: {e}"), "give it on stdin: `… < list.txt`"))?;
    let too_much =
        |error: ListError| Failure::refused(format!("the list is too long ({})", error.code()), error.to_string());
    if bytes.len() > MAX_BYTES {
        return Err(too_much(ListError::TooLong { limit: MAX_BYTES }));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        Failure::usage(
            format!(
                "the list is not UTF-8 text: byte {} is none",
                error.utf8_error().valid_up_to() + 1
            ),
            "save it as UTF-8, or convert it: `iconv -f WINDOWS-1252 -t UTF-8 list.txt`",
        )
    })?;
    let invitees = Invitees::read(&text).map_err(too_much)?;
    if invitees.rows().is_empty() {
        return Err(Failure::usage(
            "the list is empty",
            "give addresses on stdin: `… < list.txt`",
        ));
    }
    Ok(invitees)
}

/// A verdict a row, what is wrong under it, and the counts below.
fn table(rows: &[RowVerdict<'_>], outcomes: &[RowOutcome]) -> String {
    const BEFORE: usize = 28;
    let mut text = format!("{:>6}  {:<18}  Address\n", "Row", "Verdict");
    for (row, outcome) in rows.iter().zip(outcomes) {
        let shown = fit(row.address.unwrap_or(row.input), WIDTH - BEFORE);
        // Writing to a String never fails.
        let _ = writeln!(text, "{:>6}  {:<18}  {shown}", row.position, words(*outcome));
        if let (RowOutcome::Invalid | RowOutcome::BadField | RowOutcome::Duplicate, Some(reason)) =
            (outcome, &row.reason)
        {
            text.push_str(&wrap(reason, BEFORE));
            text.push('\n');
        }
    }
    let sums: Vec<String> = tally(outcomes)
        .iter()
        .map(|(outcome, n)| format!("{n} {}", words(*outcome)))
        .collect();
    let sums = format!("{}: {}", counted(rows.len(), "row", "rows"), sums.join(", "));
    text.push('\n');
    text.push_str(&wrap(&sums, 0));
    text.push('\n');
    text
}

fn words(outcome: RowOutcome) -> String {
    outcome.as_str().replace('_', " ")
}
