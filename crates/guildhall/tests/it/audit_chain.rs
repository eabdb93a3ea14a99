//! The chains of the audit trail: unbroken under parallel writers, and whatever is done to a row past the program is found.

use std::collections::BTreeMap;

use guildhall::actions::Actor;
use guildhall::actions::chains::{self, What};
use guildhall::config::ServerKey;
use guildhall_domain::audit::{BEGINNING, PROGRAM_CHAIN};
use guildhall_domain::clock::Span;
use serde_json::json;

use crate::support::{Org, Person, Place, World, at_once, not, run};

/// In which chain, at which number, what.
pub type Found = (String, i64, What);
type Heads = BTreeMap<String, BTreeMap<i64, Vec<u8>>>;

/// Checks every chain as the command does: what is wrong, and the heads.
async fn check_against(world: &World, mut kept: Heads) -> (Vec<Found>, Heads) {
    let (mut faults, mut heads) = (Vec::new(), Heads::new());
    let mut after = -1;
    loop {
        let next = world
            .app
            .db
            .read("next", move |tx| chains::next(tx, Actor::Operator, after));
        let Some((id, walk)) = next.await.unwrap() else { break };
        after = id;
        let name = walk.name.clone().unwrap_or_default();
        let mut walk = walk.through(kept.remove(&name).unwrap_or_default());
        while !walk.is_done {
            let (house, from) = (world.app.house.clone(), walk);
            let chunk = world
                .app
                .db
                .read("check", move |tx| chains::check(tx, &house, Actor::Operator, &from));
            let found;
            (walk, found) = chunk.await.unwrap();
            faults.extend(
                found
                    .into_iter()
                    .map(|fault| (name.clone(), fault.sequence, fault.what)),
            );
        }
        heads
            .entry(name)
            .or_default()
            .insert(walk.sequence, walk.hash().to_vec());
    }
    (faults, heads)
}

pub async fn faults(world: &World) -> Vec<Found> {
    check_against(world, Heads::new()).await.0
}

pub async fn is_sound(world: &World) {
    assert_eq!(faults(world).await, []);
    world.holds_together();
}

/// An organization with eight events, one of each shape: with and without account, association, invitation, batch, details.
async fn busy(world: &World) -> (Org, Person) {
    let org = world.organization("Contoso", &[]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    world
        .invite(&admin, &org, "jane@contoso.example; john@contoso.example")
        .await;
    let john = world.invitation_path(&admin, &org, "john@contoso.example").await;
    world
        .patch(&john)
        .by(&admin)
        .json(&json!({"expires_in_days": 9}))
        .await
        .ok(200);
    world.delete(&john).by(&admin).await.ok(200);
    let url_token = world.url_token(&admin, &org).await;
    let jane = world.account("jane@private.example").await;
    let association = world.pending(&jane, &url_token, "jane@contoso.example").await;
    let code = world.code_for("jane@contoso.example", &association).await;
    world
        .prove(&jane, &association, &not(&code))
        .await
        .refused(422, "wrong-code");
    world.prove(&jane, &association, &code).await.ok(200);
    (org, admin)
}

fn columns(world: &World) -> Vec<String> {
    let sql = if world.place.database().starts_with("sqlite") {
        "SELECT name FROM pragma_table_info('audit_events')"
    } else {
        "SELECT column_name FROM information_schema.columns WHERE table_name = 'audit_events'"
    };
    world.place.sql(sql).concat()
}

both_engines! {
    async fn every_event_follows_from_the_one_before_it(world) {
        let (org, _) = busy(world).await;
        let (found, heads) = check_against(world, Heads::new()).await;
        assert_eq!(found, []);
        let names: Vec<&str> = heads.keys().map(String::as_str).collect();
        assert_eq!(names, [org.membership_id.as_str(), PROGRAM_CHAIN]);
        assert_eq!(heads[org.membership_id.as_str()].keys().collect::<Vec<_>>(), [&8]);
        world.holds_together();
    }

    async fn parallel_writers_at_one_organization_keep_one_chain(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let before = world.place.number("SELECT max(seq) FROM audit_events e JOIN organizations o ON o.id = e.organization_id");
        let calls = (0..24).map(|n| {
            let body = json!({"addresses": format!("person{n}@contoso.example")});
            world.post(&org.path("/invitations")).by(&admin).json(&body)
        });
        for reply in at_once(calls.collect()).await {
            reply.ok(201);
        }
        let after = world.place.number("SELECT max(seq) FROM audit_events e JOIN organizations o ON o.id = e.organization_id");
        assert_eq!(after, before + 24);
        is_sound(world).await;
    }

    async fn a_change_that_is_undone_leaves_no_gap(world) {
        let org = world.organization("Contoso", &[]).await;
        world.grant_admin(&org, "ppc@contoso.example").await;
        world.revoke_admin(&org, "ppc@contoso.example").await.unwrap_err();
        let failed = world.write(|tx| -> Result<(), _> {
            guildhall::actions::audit::event(Actor::Operator, "organization.created").record(tx)?;
            Err(guildhall::actions::ActionError::Hidden)
        });
        failed.await.unwrap_err();
        world.grant_admin(&org, "second@contoso.example").await;
        let told = world.place.sql("SELECT seq FROM audit_events WHERE organization_id IS NOT NULL ORDER BY id").concat();
        assert_eq!(told, ["1", "2", "3"]);
        is_sound(world).await;
    }

    /// Each row of the table is one thing that someone with the database could do, and what the check says of it.
    async fn whatever_is_done_to_a_row_is_found(world) {
        let (org, _) = busy(world).await;
        let other = world.organization("Fabrikam", &[]).await;
        is_sound(world).await;
        let (here, there) = (org.membership_id.as_str(), other.membership_id.as_str());
        let id = |name: &str| world.place.number(&format!("SELECT id FROM audit_chains WHERE name = '{name}'"));
        let (chain, elsewhere) = (id(here), id(there));
        for table in ["audit_events", "audit_chains"] {
            world.place.batch(&format!("CREATE TABLE kept_{table} AS SELECT * FROM {table}"));
        }
        let change = |what: &str| format!("UPDATE audit_events SET {what} WHERE chain_id = {chain} AND seq = 5");
        let swap = |column: &str, table: &str| change(&format!(
            "{column} = CASE WHEN {column} IS NULL THEN (SELECT min(id) FROM {table}) END"
        ));
        let copy = |seq: i64| {
            let columns = columns(world).into_iter().filter(|c| c != "id").collect::<Vec<_>>();
            let values: Vec<String> = columns.iter().map(|column| match column.as_str() {
                "seq" => seq.to_string(),
                "reference" => "'AAAAA-AAAAA'".to_owned(),
                other => other.to_owned(),
            }).collect();
            format!(
                "INSERT INTO audit_events ({}) SELECT {} FROM audit_events WHERE chain_id = {chain} AND seq = 5",
                columns.join(", "), values.join(", ")
            )
        };
        let at = |sequence, what| (here.to_owned(), sequence, what);
        use What::*;
        let done: Vec<(&str, String, Vec<Found>)> = vec![
            ("organization_id chain_id", change(&format!("organization_id = {elsewhere}, chain_id = {elsewhere}")), vec![
                at(6, MissingBefore { first: 5 }),
                (there.to_owned(), 5, Changed),
                (there.to_owned(), 5, MissingBefore { first: 2 }),
                (there.to_owned(), 5, BeyondTheHead),
            ]),
            ("seq", change("seq = 1000"), vec![
                at(6, MissingBefore { first: 5 }),
                at(1000, Changed),
                at(1000, MissingBefore { first: 9 }),
                at(1000, BeyondTheHead),
            ]),
            ("previous_hash", change("previous_hash = hash"), vec![at(5, Changed), at(5, DoesNotFollow)]),
            ("hash", change("hash = previous_hash"), vec![at(5, Changed), at(6, DoesNotFollow)]),
            ("reference", change("reference = 'AAAAA-AAAAA'"), vec![at(5, Changed)]),
            ("at", change("at = at + 1"), vec![at(5, Changed)]),
            ("action", change("action = 'invitation.changed'"), vec![at(5, Changed)]),
            ("kind", change("kind = 'other'"), vec![at(5, Changed)]),
            ("actor_kind", change("actor_kind = 'system'"), vec![at(5, Changed)]),
            ("actor_account_id", change("actor_account_id = NULL"), vec![at(5, Changed)]),
            ("association_id", swap("association_id", "associations"), vec![at(5, Changed)]),
            ("invitation_id", swap("invitation_id", "invitations"), vec![at(5, Changed)]),
            ("batch_id", swap("batch_id", "batches"), vec![at(5, Changed)]),
            ("links_salt", change("links_salt = hash"), vec![at(5, Changed)]),
            ("details", change("details = '{\"approved\":9}'"), vec![at(5, Changed)]),
            ("personal", change("personal = '{\"address\":\"eve@contoso.example\"}'"), vec![at(5, PersonalChanged)]),
            ("personal_salt", change("personal_salt = links_salt"), vec![at(5, PersonalChanged)]),
            ("personal_digest", change("personal_digest = hash"), vec![at(5, Changed), at(5, PersonalChanged)]),
            ("a middle row is deleted", format!("DELETE FROM audit_events WHERE chain_id = {chain} AND seq = 5"), vec![
                at(6, MissingBefore { first: 5 }),
            ]),
            ("three are deleted", format!("DELETE FROM audit_events WHERE chain_id = {chain} AND seq BETWEEN 3 AND 5"), vec![
                at(6, MissingBefore { first: 3 }),
            ]),
            ("the first row is deleted", format!("DELETE FROM audit_events WHERE chain_id = {chain} AND seq = 1"), vec![
                at(2, MissingBefore { first: 1 }),
            ]),
            ("the last row is deleted", format!("DELETE FROM audit_events WHERE chain_id = {chain} AND seq = 8"), vec![
                at(8, MissingAtTheEnd { first: 8 }),
            ]),
            ("every row is deleted", format!("DELETE FROM audit_events WHERE chain_id = {chain}"), vec![
                at(8, MissingAtTheEnd { first: 1 }),
            ]),
            ("two rows are swapped", format!(
                "UPDATE audit_events SET seq = -1 WHERE chain_id = {chain} AND seq = 4;
                 UPDATE audit_events SET seq = 4 WHERE chain_id = {chain} AND seq = 5;
                 UPDATE audit_events SET seq = 5 WHERE chain_id = {chain} AND seq = -1"
            ), vec![at(4, Changed), at(4, DoesNotFollow), at(5, Changed), at(5, DoesNotFollow), at(6, DoesNotFollow)]),
            ("a row is inserted before the first", copy(0), vec![at(0, Changed), at(0, OutOfPlace)]),
            ("a row is inserted after the last", copy(9), vec![
                at(9, Changed), at(9, DoesNotFollow), at(9, BeyondTheHead),
            ]),
            // What someone does who has read the documentation, but has no server key.
            ("the last row is deleted and the head set back", format!(
                "UPDATE audit_chains SET seq = 7, hash = (SELECT previous_hash FROM audit_events WHERE chain_id = {chain} AND seq = 8)
                 WHERE id = {chain};
                 DELETE FROM audit_events WHERE chain_id = {chain} AND seq = 8"
            ), vec![at(7, HeadNotSealed)]),
            ("the head's hash", format!("UPDATE audit_chains SET hash = seal WHERE id = {chain}"), vec![
                at(8, HeadChanged), at(8, HeadNotSealed),
            ]),
            ("the head's seal", format!("UPDATE audit_chains SET seal = hash WHERE id = {chain}"), vec![at(8, HeadNotSealed)]),
            ("the head's number", format!("UPDATE audit_chains SET seq = 10 WHERE id = {chain}"), vec![
                at(10, MissingAtTheEnd { first: 9 }), at(10, HeadNotSealed),
            ]),
        ];
        for (name, sql, expected) in &done {
            world.place.batch(sql);
            assert_eq!(faults(world).await, *expected, "{name}: {sql}");
            world.place.batch(
                "DELETE FROM audit_events;
                 INSERT INTO audit_events SELECT * FROM kept_audit_events;
                 UPDATE audit_chains SET seq = (SELECT k.seq FROM kept_audit_chains k WHERE k.id = audit_chains.id),
                     hash = (SELECT k.hash FROM kept_audit_chains k WHERE k.id = audit_chains.id),
                     seal = (SELECT k.seal FROM kept_audit_chains k WHERE k.id = audit_chains.id)",
            );
        }
        assert_eq!(faults(world).await, []);
        let tried: Vec<&str> = done.iter().flat_map(|(name, ..)| name.split(' ')).collect();
        for column in columns(world) {
            // The row's own number says nothing: order and place are the chain's.
            assert!(column == "id" || tried.contains(&column.as_str()), "{column} is not tried");
        }
    }

    async fn an_organization_without_its_chain_is_found(world) {
        let (org, _) = busy(world).await;
        world.place.batch("DELETE FROM audit_events WHERE chain_id <> 0; DELETE FROM audit_chains WHERE id <> 0");
        assert_eq!(faults(world).await, []);
        let first = world.app.db.read("without", |tx| chains::organization_without(tx, Actor::Operator, ""));
        assert_eq!(first.await.unwrap().as_deref(), Some(org.membership_id.as_str()));
        let next = world.app.db.read("without", move |tx| {
            chains::organization_without(tx, Actor::Operator, org.membership_id.as_str())
        });
        assert_eq!(next.await.unwrap(), None);
    }

    /// The holder of the server key can write a whole chain anew, but not one that passes through a head kept elsewhere.
    async fn a_chain_written_anew_misses_the_heads_that_were_kept(world) {
        let (org, admin) = busy(world).await;
        let (_, kept) = check_against(world, Heads::new()).await;
        world.invite(&admin, &org, "jim@contoso.example").await;
        assert_eq!(check_against(world, kept.clone()).await.0, [], "a chain that has grown passes through its earlier head");

        let chain = world.place.number("SELECT max(id) FROM audit_chains");
        let begin_anew = format!(
            "DELETE FROM audit_events WHERE chain_id = {chain};
             UPDATE audit_chains SET seq = 0, hash = (SELECT previous_hash FROM audit_events WHERE chain_id = 0 AND seq = 1)
             WHERE id = {chain}"
        );
        world.place.batch(&begin_anew);
        for n in 0..9 {
            let name = org.membership_id.to_string();
            assert_eq!(check_against(world, Heads::new()).await.0.len(), usize::from(n == 0), "sealed again by the first event");
            let missing = check_against(world, kept.clone()).await.0;
            let expected = if n < 8 { What::KeptHeadMissing } else { What::KeptHeadDiffers };
            assert_eq!(missing.last(), Some(&(name, 8, expected)), "{n}");
            world.invite(&admin, &org, &format!("new{n}@contoso.example")).await;
        }
        // Where nothing had happened yet, there is nothing to pass through.
        let nothing = Heads::from([(PROGRAM_CHAIN.to_owned(), BTreeMap::from([(0, BEGINNING.to_vec())]))]);
        assert_eq!(check_against(world, nothing).await.0, []);
    }

    async fn personal_details_can_be_blanked_and_the_chain_holds(world) {
        busy(world).await;
        let left = |world: &World| world.place.number("SELECT count(*) FROM audit_events WHERE personal IS NOT NULL");
        assert!(left(world) > 4);
        let texts = world.place.sql("SELECT details FROM audit_events").concat().join("\n");
        assert!(!texts.contains('@'), "what is plain holds no address: {texts}");
        world.place.batch("UPDATE audit_events SET personal = NULL, personal_salt = NULL");
        assert_eq!(left(world), 0);
        is_sound(world).await;
    }

    /// Whoever approves while the right is taken away is told of before that, or does not approve.
    async fn c5_an_approval_is_never_told_after_the_right_was_taken(world) {
        let org = world.organization("Contoso", &[]).await;
        world.grant_admin(&org, "first@contoso.example").await;
        for round in 0..6 {
            let email = format!("admin{round}@contoso.example");
            let admin = world.admin(&org, &email).await;
            let approving = (0..6).map(|n| {
                let body = json!({"addresses": format!("p{n}.{round}@contoso.example")});
                world.post(&org.path("/invitations")).by(&admin).json(&body)
            });
            let (_, revoked) = tokio::join!(at_once(approving.collect()), world.revoke_admin(&org, &email));
            revoked.unwrap();
        }
        let late = world.place.sql(
            "SELECT e.reference FROM audit_events e
             JOIN audit_events d ON d.chain_id = e.chain_id AND d.action = 'admin.dismissed'
             JOIN associations a ON a.id = d.association_id AND a.account_id = e.actor_account_id
             WHERE e.action = 'invitations.approved' AND e.seq > d.seq",
        );
        assert_eq!(late, Vec::<Vec<String>>::new());
        is_sound(world).await;
    }
}

/// A database of the first schema, with events that have no hashes.
fn of_the_first_schema(place: &Place, schema: &str) {
    place.batch(schema);
    place.batch(
        "CREATE TABLE schema_steps (version BIGINT PRIMARY KEY, applied_at BIGINT NOT NULL);
         INSERT INTO schema_steps (version, applied_at) VALUES (1, 0);
         INSERT INTO accounts (issuer, subject, email, created_at) VALUES ('code', 'x', 'ppc@contoso.example', 0);
         INSERT INTO organizations (membership_id, name, country, language, created_at)
         VALUES ('1000001-2', 'Contoso', 'DE', 'en', 0), ('1000002-0', 'Fabrikam', 'DE', 'en', 0),
                ('1000003-6', 'Quiet', 'DE', 'en', 0);
         INSERT INTO organization_counts (organization_id) VALUES (1), (2), (3)",
    );
    let mut rows = Vec::new();
    // More than are read at once, so that chains go on from chunk to chunk.
    for n in 1..=4100 {
        let organization = ["1", "2", "NULL"][n % 3];
        let details = format!(r#"{{"address":"p{n}@contoso.example","rows":{n}}}"#);
        rows.push(format!(
            "('REF-{n}', {organization}, {n}, 'invitation.revoked', 'account', 1, '{details}')"
        ));
    }
    place.batch(&format!(
        "INSERT INTO audit_events (reference, organization_id, at, action, actor_kind, actor_account_id, details)
         VALUES {}",
        rows.join(", ")
    ));
}

async fn is_upgraded(world: &World) {
    assert_eq!(faults(world).await, []);
    let count = |of: &str| {
        world
            .place
            .number(&format!("SELECT count(*) FROM audit_events WHERE {of}"))
    };
    assert_eq!(count("1 = 1"), 4100);
    assert_eq!(
        count("reference = 'REF-7' AND at = 7 AND organization_id = 2 AND seq = 3"),
        1
    );
    assert_eq!(count("kind = 'invitations' AND actor_account_id = 1"), 4100);
    let row = &world
        .place
        .sql("SELECT details, personal FROM audit_events WHERE reference = 'REF-9'")[0];
    assert_eq!(*row, [r#"{"rows":9}"#, r#"{"address":"p9@contoso.example"}"#]);
    // It goes on where the old events end.
    let org = world.organization("Northwind", &[]).await;
    world.grant_admin(&org, "ppc@northwind.example").await;
    world.advance(Span::minutes(1));
    world.account("someone@private.example").await;
    assert_eq!(faults(world).await, []);
}

async fn is_not_upgraded_under_another_key(place: Place) {
    let columns = "id, kind, key_check, created_at";
    let other = if place.database().starts_with("sqlite") {
        "x'00'"
    } else {
        "'\\x00'"
    };
    place.batch(&format!(
        "INSERT INTO installation ({columns}) VALUES (1, 'program', {other}, 0)"
    ));
    let refused = World::try_open(&place).await.err().unwrap().to_string();
    assert!(refused.contains("needs its key"), "{refused}");
    ServerKey::load_or_create(&place.folder().join("server.key")).unwrap();
    let refused = World::try_open(&place).await.err().unwrap().to_string();
    assert!(refused.contains("another server key"), "{refused}");
    assert_eq!(place.number("SELECT max(version) FROM schema_steps"), 1);
    assert_eq!(
        place.number("SELECT count(*) FROM audit_events WHERE details LIKE '%@%'"),
        4100
    );
}

mod an_upgraded_database_verifies {
    use super::*;

    const SQLITE: &str = include_str!("../../../store/src/migrations/sqlite/0001_first_flow.sql");
    const POSTGRES: &str = include_str!("../../../store/src/migrations/postgres/0001_first_flow.sql");

    #[test]
    fn sqlite() {
        run(async {
            let (place, other) = (Place::sqlite(), Place::sqlite());
            of_the_first_schema(&place, SQLITE);
            is_upgraded(&World::open(place).await).await;
            of_the_first_schema(&other, SQLITE);
            is_not_upgraded_under_another_key(other).await;
        });
    }

    #[test]
    #[ignore = "needs PostgreSQL: cargo xtask test"]
    fn postgres() {
        run(async {
            let (place, other) = (Place::empty_postgres(), Place::empty_postgres());
            of_the_first_schema(&place, POSTGRES);
            is_upgraded(&World::open(place).await).await;
            of_the_first_schema(&other, POSTGRES);
            is_not_upgraded_under_another_key(other).await;
        });
    }
}
