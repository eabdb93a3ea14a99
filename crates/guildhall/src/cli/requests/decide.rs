//! `guildhall requests approve` and `decline`.

use clap::Args;
use guildhall_domain::access_request::DecisionOutcome;
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_store::Tx;

use crate::actions::access_requests::{self, Decision};
use crate::actions::activity::Day;
use crate::actions::{ActionError, Actor, Conflict, requests};
use crate::app::App;
use crate::cli::failure::Failure;
use crate::cli::place::Place;
use crate::cli::terminal::{print, talk};
use crate::cli::values;

/// Which requests.
#[derive(Args)]
struct Which {
    /// The organization's membership ID, such as 1234567-8
    #[arg(long, value_name = "ID", value_parser = values::membership_id)]
    organization: MembershipId,
    /// What the people read with the answer; an address is approved without words
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    note: String,
    /// The requests, by the ids that `guildhall requests list` prints
    #[arg(value_name = "REQUEST", value_parser = values::public_id, required = true)]
    requests: Vec<PublicId>,
}

/// Give what people ask for
///
/// A right or a contact role is given; an address is approved, and its person associated. Each request is decided for itself and
/// has a verdict: what stands in the way of one keeps no other waiting. The people are told. Exit code 3 when a rule refused all.
#[derive(Args)]
pub(in crate::cli) struct Approve {
    #[command(flatten)]
    which: Which,
    /// The last day of the rights that are given, such as 2027-12-31; without one they do not end by themselves
    #[arg(long, value_name = "DAY", value_parser = values::day)]
    last_day: Option<Day>,
    /// Approve addresses outside the organization's domains, too
    #[arg(long)]
    allow_outside_domains: bool,
}

impl Approve {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let until = self.last_day.map(Day::ends);
        self.which
            .decide(place, Some((until, self.allow_outside_domains)))
            .await
    }
}

/// Say no to what people ask for
///
/// The people are told. Who asked for an address is not associated. Exit code 3 when a rule refused all.
#[derive(Args)]
pub(in crate::cli) struct Decline {
    #[command(flatten)]
    which: Which,
}

impl Decline {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        self.which.decide(place, None).await
    }
}

fn said(outcome: DecisionOutcome) -> String {
    outcome.as_str().replace('_', " ")
}

impl Which {
    /// Decides all: yes, with the end of a right and whether an address of another domain is welcome, or no.
    async fn decide(self, place: &Place, yes: Option<(Option<Instant>, bool)>) -> Result<(), Failure> {
        let app = place.open().await?;
        let decision = Decision {
            approves: yes.is_some(),
            until: yes.and_then(|(until, _)| until),
            note: self.note.clone(),
        };
        let (id, house, ids) = (self.organization.clone(), app.house.clone(), self.requests.clone());
        let decide =
            move |tx: &mut Tx<'_>| access_requests::decide_many(tx, &house, Actor::Operator, &id, &ids, &decision);
        let decided = app
            .db
            .write("decide requests", decide)
            .await
            .map_err(|error| self.failure(error))?;
        let mut answered = 0;
        for one in decided {
            let outcome = match one.outcome {
                // No right or role is asked for by this id. An address may be.
                DecisionOutcome::Unknown => {
                    self.decide_address(&app, &one.id, yes.map(|(_, outside)| outside))
                        .await?
                }
                outcome => said(outcome),
            };
            answered += usize::from(matches!(outcome.as_str(), "approved" | "declined"));
            print(&format!("{:<26}  {outcome}\n", one.id.as_str()))?;
        }
        if answered == 0 {
            return Err(Failure::refused(
                "no request was decided: each verdict says why",
                "`guildhall requests list` shows those that are open",
            ));
        }
        talk(&format!("{answered} of {} decided.", self.requests.len()));
        Ok(())
    }

    /// Decides one request for an address; the verdict in words.
    async fn decide_address(&self, app: &App, request: &PublicId, yes: Option<bool>) -> Result<String, Failure> {
        let (id, house, request, note) = (
            self.organization.clone(),
            app.house.clone(),
            request.clone(),
            self.note.clone(),
        );
        let decide = move |tx: &mut Tx<'_>| match yes {
            Some(outside) => requests::approve(tx, &house, Actor::Operator, &id, &request, outside),
            None => requests::decline(tx, &house, Actor::Operator, &id, &request, &note),
        };
        match app.db.write("decide a request", decide).await {
            Ok(_) if yes.is_some() => Ok(said(DecisionOutcome::Approved)),
            Ok(_) => Ok(said(DecisionOutcome::Declined)),
            Err(ActionError::Hidden) => Ok(said(DecisionOutcome::Unknown)),
            Err(ActionError::Conflict(Conflict::NotWaiting)) => Ok(said(DecisionOutcome::NotWaiting)),
            Err(ActionError::Conflict(conflict)) => Ok(ActionError::from(conflict).to_string()),
            Err(ActionError::BadParameter {
                name: "allow_outside_domains",
                ..
            }) => Ok("outside the domains: add --allow-outside-domains to approve it".to_owned()),
            Err(error) => Err(self.failure(error)),
        }
    }

    fn failure(&self, error: ActionError) -> Failure {
        match error {
            ActionError::BadParameter { name: "until", problem } => {
                Failure::usage("--last-day cannot be used", problem)
            }
            other => Failure::about_organization(other, &self.organization),
        }
    }
}
