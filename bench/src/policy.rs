//! What a decision of the policy costs: it is asked in every request, before anything else.

use std::hint::black_box;
use std::time::Instant;

use guildhall_domain::organization::OrganizationState;
use guildhall_domain::policy::{ADMINS, Gift, Operation, Resource, Standing, decide};
use guildhall_domain::rights::{AccessRight, Held};

use crate::table;

/// How often everyone asks for everything.
const ROUNDS: u32 = 20_000;

/// Lets everyone ask for everything, with the dearest standing there is: someone who holds every right.
pub fn run() {
    let every = AccessRight::BUILT_IN.iter().map(|right| Held::lasting(*right));
    let people = [
        Standing::Stranger,
        Standing::Pending,
        Standing::Member(every.collect()),
        Standing::Operator,
    ];
    let resource = Resource {
        gift: Some(Gift {
            granted_by: &ADMINS,
            until: None,
        }),
        ..OrganizationState::Active.into()
    };
    let began = Instant::now();
    let mut decisions = 0_u32;
    for _ in 0..ROUNDS {
        for standing in &people {
            for operation in Operation::ALL {
                black_box(decide(black_box(standing), black_box(resource), *operation));
                decisions += 1;
            }
        }
    }
    let nanoseconds = began.elapsed().as_secs_f64() * 1e9 / f64::from(decisions);
    println!("policy:");
    table::line(
        "a decision, mean",
        &[
            &format!("{nanoseconds:.0} ns"),
            if nanoseconds > 1e3 { "over" } else { "" },
        ],
    );
}
