//! `guildhall audit verify`.

use std::io::{IsTerminal, Write as _};
use std::path::PathBuf;

use clap::Args;
use data_encoding::HEXLOWER;
use guildhall_domain::audit::PROGRAM_CHAIN;
use guildhall_domain::organization::MembershipId;
use serde_json::{Value, json};

use super::kept::Kept;
use crate::actions::Actor;
use crate::actions::chains::{self, Fault, Walk, What, named};
use crate::app::App;
use crate::cli::failure::Failure;
use crate::cli::place::Place;
use crate::cli::terminal::{counted, print, print_json, talk};
use crate::cli::values;
use crate::texts::rfc3339;

/// Check that no event was changed, removed, inserted or moved
///
/// Hashes every event anew and follows each chain from its first event to its head, which is sealed under the server
/// key. Prints the head of every sound chain: its hash, its name and the number of its last event. Keep what it prints
/// where this machine cannot write, and pass it back with --against: that finds even a chain that was written anew by
/// someone who holds the server key. Exits with 1 when anything is wrong.
#[derive(Args)]
#[command(after_help = "Example:\n  guildhall audit verify > heads.txt\n  guildhall audit verify --against heads.txt")]
pub(in crate::cli) struct Verify {
    /// Check the chain of this organization only
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    organization: Option<MembershipId>,
    /// Check that the heads of an earlier run still lie on the chains
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// Print a JSON object a chain, with what is wrong with it
    #[arg(long)]
    json: bool,
}

/// How many faults of one chain are told; of the rest, how many there are.
const TOLD: usize = 20;

/// What the check of all chains comes to.
#[derive(Default)]
struct Sum {
    chains: usize,
    events: u64,
    blanked: u64,
    broken: usize,
}

impl Verify {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let mut kept = match &self.against {
            Some(path) => Kept::read(path)?,
            None => Kept::default(),
        };
        let app = place.open().await?;
        let mut sum = Sum::default();
        if let Some(organization) = self.organization.clone() {
            let id = organization.clone();
            let walk = app
                .db
                .read("audit chain", move |tx| chains::of(tx, Actor::Operator, &id));
            let walk = walk
                .await
                .map_err(|error| Failure::about_organization(error, &organization))?;
            self.walk(&app, walk, &mut kept, &mut sum).await?;
        } else {
            self.walk_all(&app, &mut kept, &mut sum).await?;
        }
        sum.tell()
    }

    async fn walk_all(&self, app: &App, kept: &mut Kept, sum: &mut Sum) -> Result<(), Failure> {
        let mut after = -1;
        loop {
            let next = app
                .db
                .read("next audit chain", move |tx| chains::next(tx, Actor::Operator, after));
            let next = next.await?;
            // The program's chain is the first, and there from the beginning.
            if after < 0 && next.as_ref().is_none_or(|(id, _)| *id != 0) {
                kept.take(Some(PROGRAM_CHAIN));
                self.missing(PROGRAM_CHAIN, sum)?;
            }
            let Some((id, walk)) = next else { break };
            after = id;
            self.walk(app, walk, kept, sum).await?;
        }
        let mut after = String::new();
        loop {
            let from = after.clone();
            let missing = app.db.read("organizations without a chain", move |tx| {
                chains::organization_without(tx, Actor::Operator, &from)
            });
            let Some(name) = missing.await? else { break };
            // Told here; that its heads were kept makes it no other chain.
            kept.take(Some(&name));
            self.missing(&name, sum)?;
            after = name;
        }
        for name in kept.left() {
            self.missing(name, sum)?;
        }
        Ok(())
    }

    /// Follows one chain to its end.
    async fn walk(&self, app: &App, walk: Walk, kept: &mut Kept, sum: &mut Sum) -> Result<(), Failure> {
        let heads = kept.take(walk.name.as_deref());
        let mut walk = walk.through(heads);
        let (mut faults, mut count) = (Vec::new(), 0);
        while !walk.is_done {
            let (house, from) = (app.house.clone(), walk);
            let chunk = app.db.read("check audit chain", move |tx| {
                chains::check(tx, &house, Actor::Operator, &from)
            });
            let found;
            (walk, found) = chunk.await?;
            count += found.len();
            faults.extend(found.into_iter().take(TOLD - faults.len().min(TOLD)));
            progress(sum.events + walk.events);
        }
        sum.add(&walk, count > 0);
        self.tell(&walk, &faults, count)
    }

    fn tell(&self, walk: &Walk, faults: &[Fault], count: usize) -> Result<(), Failure> {
        let hash = HEXLOWER.encode(walk.hash());
        if self.json {
            return print_json(&json!({
                "chain": walk.name,
                "sequence": walk.sequence,
                "hash": hash,
                "events": walk.events,
                "blanked": walk.blanked,
                "is_sound": count == 0,
                "faults": faults.iter().map(present).collect::<Vec<_>>(),
                "more_faults": count - faults.len(),
            }));
        }
        clear_progress();
        let name = walk.name.as_deref();
        for fault in faults {
            let event = match &fault.event {
                Some((reference, at)) => format!(" ({reference}, {})", rfc3339(*at)),
                None => String::new(),
            };
            talk(&format!("In {}: {fault}{event}.", named(name)));
        }
        if count > faults.len() {
            talk(&format!("In {}: and {} more.", named(name), count - faults.len()));
        }
        match name {
            Some(name) if count == 0 => print(&format!("{hash}  {name} {}\n", walk.sequence)),
            _ => Ok(()),
        }
    }

    /// A chain that should be there.
    fn missing(&self, name: &str, sum: &mut Sum) -> Result<(), Failure> {
        sum.broken += 1;
        if self.json {
            let fault = Fault {
                sequence: 0,
                event: None,
                what: What::HeadMissing,
            };
            return print_json(&json!({"chain": name, "is_sound": false, "faults": [present(&fault)]}));
        }
        clear_progress();
        talk(&format!("{} is missing.", capital(&named(Some(name)))));
        Ok(())
    }
}

impl Sum {
    fn add(&mut self, walk: &Walk, is_broken: bool) {
        self.chains += 1;
        self.events += walk.events;
        self.blanked += walk.blanked;
        self.broken += usize::from(is_broken);
    }

    fn tell(&self) -> Result<(), Failure> {
        clear_progress();
        if self.broken > 0 {
            return Err(Failure::failed(
                format!(
                    "{} not as written",
                    counted(
                        self.broken,
                        "chain of the audit trail is",
                        "chains of the audit trail are"
                    )
                ),
                "keep a copy of the database as it is, and compare with a backup; docs/audit.md says what each finding means",
            ));
        }
        let mut words = format!(
            "{} in {}, all as written.",
            counted(usize::try_from(self.events).unwrap_or(usize::MAX), "event", "events"),
            counted(self.chains, "chain", "chains"),
        );
        if self.blanked > 0 {
            words.push_str(&format!(" {} had personal details blanked.", self.blanked));
        }
        talk(&words);
        Ok(())
    }
}

fn present(fault: &Fault) -> Value {
    let (reference, at) = fault.event.clone().unzip();
    json!({
        "code": fault.what.code(),
        "sequence": fault.sequence,
        "reference": reference,
        "at": at.map(rfc3339),
        "problem": fault.to_string(),
    })
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + chars.as_str()
}

/// Tells someone who watches how far it has come.
fn progress(events: u64) {
    let mut err = std::io::stderr().lock();
    if err.is_terminal() {
        // When it cannot be told, the work goes on all the same.
        let _ = write!(err, "\rchecked {events} events");
        let _ = err.flush();
    }
}

fn clear_progress() {
    let mut err = std::io::stderr().lock();
    if err.is_terminal() {
        let _ = write!(err, "\r\u{1b}[K");
    }
}
