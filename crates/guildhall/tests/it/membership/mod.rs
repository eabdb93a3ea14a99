//! The rules of membership, tried by chance: thousands of deeds by people who may and people who may not, on the real actions
//! and on a model of a few maps. After every deed both are compared: who is invited, associated and holds what, the counts that
//! are kept, and that each change wrote one event. What fails is made as short as it gets.
//!
//! The seed is printed; `GUILDHALL_TEST_SEED` takes it again.

mod comparison;
mod deeds;
mod faults;
mod machine;
mod model;

use std::sync::atomic::{AtomicUsize, Ordering};

use guildhall_domain::clock::Span;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use tokio::runtime::Handle;

use self::deeds::{
    DEEDS, Deed, LET_TIME_PASS, appoint, approve, approve_with_rights, close_organization, submit_and_prove, sweep_all,
};
use self::machine::{Account, Broken, Dice, Machine, newcomers};
use crate::support::World;

/// How many deeds are tried on each engine.
const DEEDS_TRIED: usize = 10_000;

/// How many people there are.
const PEOPLE: usize = 6;

/// A sentence on who runs an organization, and SQL whose every row is a breach of it.
const ROLES: [(&str, &str); 3] = [
    (
        "one person has a role",
        "SELECT organization_id, contact_role FROM contacts GROUP BY organization_id, contact_role HAVING count(*) > 1",
    ),
    (
        "one takeover runs at a time",
        "SELECT organization_id FROM takeovers WHERE state = 'waiting' GROUP BY organization_id HAVING count(*) > 1",
    ),
    (
        "who offers the role has it",
        "SELECT o.id FROM role_offers o WHERE o.state = 'open' AND NOT EXISTS (
             SELECT 1 FROM contacts c
             WHERE c.association_id = o.from_association_id AND c.contact_role = 'primary_program_contact')",
    ),
];

/// A deed, and what chance says about it.
type Step = (u8, Dice);

/// What happens at one organization.
fn story(length: usize) -> impl Strategy<Value = Vec<Step>> {
    vec(any::<Step>(), 1..=length)
}

/// The same program without what keeps people from asking for thousands of codes and rights.
fn patient(world: &World) -> World {
    world.configured(|config| {
        let most = 1_000_000;
        let limits = &mut config.limits;
        for limit in [
            &mut limits.codes_per_recipient_per_hour,
            &mut limits.codes_per_recipient_per_day,
            &mut limits.codes_per_account_per_hour,
            &mut limits.codes_per_client_per_hour,
            &mut limits.codes_per_invitation_url_per_hour,
            &mut limits.access_requests_per_account_per_day,
        ] {
            *limit = most;
        }
        limits.resend_cool_down_seconds = 0;
    })
}

/// Runs synchronous work beside the runtime: PostgreSQL's client has one of its own.
fn beside<T: Send>(work: impl FnOnce(Handle) -> T + Send) -> T {
    let handle = Handle::current();
    tokio::task::block_in_place(|| std::thread::scope(|scope| scope.spawn(|| work(handle)).join().unwrap()))
}

/// A new organization with people of its own: an admin, two colleagues, and others who are still strangers; some are invited.
fn founded<'w>(world: &'w World, handle: &Handle) -> Result<Machine<'w>, Broken> {
    let org = handle.block_on(world.organization("Contoso", &[]));
    let people = newcomers(world, handle, PEOPLE);
    let mut machine = Machine::new(world, handle.clone(), people, org).modelled();
    let opening: [(Deed, Dice); 5] = [
        (appoint, [0; 6]),
        (approve, [0, 1, 2, 0, 0, 1]),
        (approve_with_rights, [0, 3, 4, 2, 0, 1]),
        (submit_and_prove, [1, 1, 0, 0, 0, 0]),
        (submit_and_prove, [2, 2, 0, 0, 0, 0]),
    ];
    for (deed, dice) in opening {
        deed(&mut machine, dice).and_then(|()| machine.look())?;
    }
    Ok(machine)
}

/// Tells a story at an organization.
fn tell(machine: &mut Machine<'_>, story: &[Step]) -> Result<(), Broken> {
    for (place, (kind, dice)) in story.iter().enumerate() {
        let (name, deed) = DEEDS[usize::from(*kind) % DEEDS.len()];
        deed(machine, *dice)
            .and_then(|()| machine.look())
            .map_err(|broken| format!("step {place}, {name}: {broken}"))?;
    }
    Ok(())
}

/// The end of a story: the organization is closed, people try what they did in the beginning, and what is left ends.
fn conclude(machine: &mut Machine<'_>, story: &[Step]) -> Result<(), Broken> {
    const TRIED: usize = 20;
    let after_it = |broken| format!("when all is told, {broken}");
    close_organization(machine)
        .and_then(|()| machine.look())
        .and_then(|()| tell(machine, &story[..story.len().min(TRIED)]))
        .and_then(|()| sweep_all(machine, [0; 6]))
        .and_then(|()| machine.look())
        .map_err(after_it)
}

/// Whose account was closed has somebody else in their place.
fn replace_the_closed(world: &World, people: &mut [Account]) {
    for person in people {
        let closed = format!(
            "SELECT count(*) FROM accounts WHERE id = {} AND closed_at IS NOT NULL",
            person.id
        );
        if world.place.number(&closed) > 0 {
            *person = beside(|handle| newcomers(world, &handle, 1)).remove(0);
        }
    }
}

/// Where chance begins: printed, and taken again where it is given.
fn seed() -> u64 {
    let given = std::env::var("GUILDHALL_TEST_SEED")
        .ok()
        .map(|seed| seed.parse().unwrap());
    let seed = given.unwrap_or_else(|| fastrand::u64(..));
    println!("GUILDHALL_TEST_SEED={seed}");
    seed
}

fn runner(cases: u32, seed: u64, max_shrink_iters: u32) -> TestRunner {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}

/// Looks for a story in which the program and the model part; how many deeds were tried.
fn search(
    runner: &mut TestRunner,
    length: usize,
    tell_one: impl Fn(&[Step]) -> Result<(), Broken>,
) -> Result<usize, TestError<Vec<Step>>> {
    let tried = AtomicUsize::new(0);
    runner.run(&story(length), |story| {
        tried.fetch_add(story.len(), Ordering::Relaxed);
        tell_one(&story).map_err(TestCaseError::fail)
    })?;
    Ok(tried.into_inner())
}

both_engines! {
    async fn ten_thousand_deeds_by_chance_keep_the_rules_of_membership(world) {
        let world = &patient(world);
        let tried = beside(|handle| {
            let (mut seed, mut tried) = (seed(), 0);
            while tried < DEEDS_TRIED {
                let found = search(&mut runner(4, seed, 80), 500, |story| {
                    let mut machine = founded(world, &handle)?;
                    tell(&mut machine, story)?;
                    conclude(&mut machine, story)
                });
                seed = seed.wrapping_add(1);
                match found {
                    Ok(more) => tried += more,
                    Err(TestError::Fail(why, story)) => panic!("{why}\nafter {story:?}"),
                    Err(other) => panic!("{other}"),
                }
            }
            tried
        });
        assert!(tried >= DEEDS_TRIED);
        crate::audit_chain::is_sound(world).await;
    }

    async fn eight_people_at_once_keep_the_rules_of_membership(world) {
        let world = &patient(world);
        let (org, mut people) = beside(|handle| {
            let machine = founded(world, &handle).unwrap();
            (machine.org, machine.accounts)
        });
        let deeds: Vec<_> = DEEDS.iter().filter(|(name, _)| *name != LET_TIME_PASS).collect();
        println!("eight at once have no order that a seed could tell again");
        // In the end, what began in the beginning has become due.
        for _ in 0..5 {
            beside(|handle| std::thread::scope(|scope| {
                for _ in 0..8 {
                    scope.spawn(|| {
                        let mut machine = Machine::new(world, handle.clone(), people.clone(), org.clone());
                        for _ in 0..20 {
                            let (name, deed) = deeds[fastrand::usize(..deeds.len())];
                            let dice: Dice = std::array::from_fn(|_| fastrand::u8(..));
                            let done = deed(&mut machine, dice).and_then(|()| machine.look());
                            done.unwrap_or_else(|broken| panic!("{name} {dice:?}: {broken}"));
                        }
                    });
                }
            }));
            for (rule, breaches) in ROLES {
                assert_eq!(world.place.sql(breaches), [[""; 0]; 0], "broken: {rule}");
            }
            crate::audit_chain::is_sound(world).await;
            replace_the_closed(world, &mut people);
            world.advance(Span::days(5));
        }
    }
}
