//! What must hold on both engines, whatever is stored.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where something is missing"
)]

mod common;

use guildhall_domain::association::PeopleOrder;
use guildhall_domain::invitation::{InvitationOrder, InvitationState};
use guildhall_store::page::{Cursor, Page};
use guildhall_store::{DatabaseUrl, DbError, accounts, installation, invitations, people};

/// Two organizations of 10,000 people, where a hundred of each hold a right.
const MANY_PEOPLE: &str = "
    INSERT INTO organizations (id, membership_id, name, country, language, created_at)
    VALUES (1, '1', 'One', 'DE', 'en', 0), (2, '2', 'Two', 'DE', 'en', 0);
    INSERT INTO accounts (id, issuer, subject, created_at)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    SELECT i, 'code', 'person ' || i, 0 FROM n;
    INSERT INTO associations
        (id, public_id, organization_id, account_id, state, origin, given_name, family_name, communication_email,
         address_key, phone, country, language, job_title, search_text, created_at, expires_at, activated_at, access)
    SELECT id, 'a' || id, 1 + id % 2, id, 'active', 'operator', 'Jane', 'Doe', id || '@one.example',
           id || '@one.example', '', CASE WHEN id % 7 = 0 THEN 'DE' ELSE 'FR' END, 'en', '', 'jane doe ' || id,
           id, id, id, 'active'
    FROM accounts;
    INSERT INTO association_rights (association_id, organization_id, access_right, granted_at)
    SELECT id, organization_id, 'global_admin', 0 FROM associations WHERE id % 100 < 2;
    ANALYZE;
";

/// 10,000 invitations of one organization, of all kinds of addresses.
const MANY_INVITATIONS: &str = "
    INSERT INTO batches (id, public_id, organization_id, language, expires_at, approved, created_at)
    VALUES (1, 'b', 1, 'en', 1000000, 10000, 0);
    INSERT INTO invitations
        (id, public_id, organization_id, batch_id, address, address_key, language, state, expires_at, created_at)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
    SELECT i, 'i' || i, 1, 1, 'x', 'jane.doe.' || i || '@eu.contoso.example', CASE WHEN i % 7 = 0 THEN 'de' ELSE 'en' END,
           'approved', CASE WHEN i % 100 = 0 THEN i ELSE 4000000000000000 + i END, 0
    FROM n;
    ANALYZE;
";

/// The rows of all pages, which are the same on the way back.
fn walk(page: impl Fn(&Cursor) -> Page<String>) -> Vec<String> {
    let mut pages = vec![page(&Cursor::Start)];
    while let Some(last) = pages.last().filter(|last| last.has_next) {
        let cursor = Cursor::After(last.items.last().unwrap().clone());
        pages.push(page(&cursor));
    }
    for (at, wanted) in pages.iter().enumerate().rev().skip(1) {
        let back = page(&Cursor::Before(pages[at + 1].items[0].clone()));
        assert_eq!((&back.items, back.has_previous), (&wanted.items, at > 0));
    }
    let rows: Vec<String> = pages.into_iter().flat_map(|page| page.items).collect();
    let different: std::collections::HashSet<&String> = rows.iter().collect();
    assert_eq!(different.len(), rows.len(), "a row is on two pages");
    rows
}

both_engines! {
    fn every_statement_is_prepared(db) {
        let mut prepared = 0;
        for statement in guildhall_store::statements() {
            if let Err(e) = db.prepare_blocking(statement) {
                panic!("{} is not accepted: {e}\n{}", statement.name, statement.sql);
            }
            prepared += 1;
        }
        assert!(prepared > 80, "only {prepared} statements are on the lists");
    }

    fn an_error_undoes_what_was_written(db) {
        let failed: Result<(), DbError> = db
            .write("make, then fail", |tx| {
                accounts::insert_named(tx, "code", "one", None)?;
                Err(DbError::Stale)
            });
        assert!(failed.is_err());
        assert_eq!(db.accounts(), 0);
    }

    fn a_panic_undoes_its_own_transaction_alone(db) {
        let failed: Result<(), DbError> = db.write("make, then panic", |tx| {
            accounts::insert_named(tx, "code", "one", None)?;
            panic!("on purpose")
        });
        assert!(matches!(failed, Err(DbError::Panicked)));
        db.write::<_, DbError>("make", |tx| accounts::insert_named(tx, "code", "two", None)).unwrap();
        assert_eq!(db.accounts(), 1);
    }

    fn a_failed_statement_is_never_committed_even_when_its_error_is_swallowed(db) {
        db.write::<_, DbError>("make", |tx| accounts::insert_named(tx, "code", "one", None)).unwrap();
        let swallowed: Result<(), DbError> = db.write("make twice, swallow", |tx| {
            accounts::insert_named(tx, "code", "two", None)?;
            assert!(accounts::insert_named(tx, "code", "one", None).is_err());
            Ok(())
        });
        assert!(matches!(swallowed, Err(DbError::Conflict(_))), "{swallowed:?}");
        assert_eq!(db.accounts(), 1);
    }

    fn a_stale_transaction_is_not_committed(db) {
        let stale: Result<(), DbError> = db.write("make, then give up", |tx| {
            accounts::insert_named(tx, "code", "one", None)?;
            tx.stale();
            Ok(())
        });
        assert!(matches!(stale, Err(DbError::Stale)));
        assert_eq!(db.accounts(), 0);
    }

    fn a_read_cannot_write(db) {
        let refused: Result<i64, DbError> = db.read("write in a read", |tx| accounts::insert_named(tx, "code", "one", None));
        assert!(refused.is_err());
        assert_eq!(db.accounts(), 0);
    }

    fn many_writers_at_once_all_get_their_own_answer(db) {
        let answers = db.write_many(300, |n| {
            move |tx: &mut guildhall_store::Tx<'_>| {
                let id = accounts::insert_named(tx, "code", &format!("person {n}"), None)?;
                // Every third says no after having written: its neighbours in the same commit must not notice.
                if n % 3 == 0 { Err(DbError::Unreadable("no".into())) } else { Ok(id) }
            }
        });
        for (n, answer) in answers.iter().enumerate() {
            assert_eq!(answer.is_err(), n % 3 == 0, "writer {n}: {answer:?}");
        }
        assert_eq!(db.accounts(), 200);
    }

    fn a_second_opening_finds_the_data(db) {
        let mark = installation::Installation { is_demo: true, key_check: vec![1, 2, 3] };
        db.write::<_, DbError>("mark", move |tx| installation::insert(tx, &mark)).unwrap();
        let again = db.open_again().unwrap();
        let found = again.read::<_, DbError>("find", installation::find).unwrap().unwrap();
        assert!(found.is_demo);
        assert_eq!(found.key_check, [1, 2, 3]);
    }

    fn the_people_are_read_along_the_index_of_their_order(db) {
        db.run_raw(MANY_PEOPLE);
        let mut looked_at = 0;
        for statement in guildhall_store::statements() {
            let name = statement.name;
            let index = match name.rsplit_once('_').map(|(name, _)| name) {
                Some("PAGE_NEWEST") => "associations_newest",
                Some("PAGE_NAME") => "associations_name",
                Some("PAGE_EMAIL") => "associations_email",
                Some("PAGE_COUNTRY") => "associations_country",
                Some(name) if name.starts_with("HOLDERS_") => "association_rights_holders",
                _ if name == "CHUNK" => "associations_all",
                _ => continue,
            };
            let plan = db.plan(statement);
            assert!(plan.contains(index), "{name}:\n{plan}");
            let is_sorted = plan.contains("TEMP B-TREE") || plan.contains("Sort");
            // Holders of a right are few, and sorted.
            assert!(!is_sorted || name.starts_with("HOLDERS_"), "{name}:\n{plan}");
            assert!(!plan.contains("Seq Scan") && !plan.contains("SCAN a\n"), "{name}:\n{plan}");
            looked_at += 1;
        }
        assert_eq!(looked_at, 15);
    }

    fn what_is_searched_for_is_read_along_the_index_of_its_words(db) {
        db.run_raw(MANY_PEOPLE);
        db.run_raw(MANY_INVITATIONS);
        let mut looked_at = 0;
        for statement in guildhall_store::statements().filter(|s| s.name.starts_with("FOUND_")) {
            let name = statement.name;
            let (column, _) = name.trim_start_matches("FOUND_").rsplit_once('_').unwrap_or((name, ""));
            let index = match column {
                "FOUND_OVERDUE" => "expires_at",
                "ADDRESS" => "invitations_by_address",
                "SECOND_PART" => "invitations_by_second_part",
                "THIRD_PART" => "invitations_by_third_part",
                "DOMAIN" => "invitations_by_domain",
                "PARENT_DOMAIN" => "invitations_by_parent_domain",
                "LANGUAGE" => "invitations_by_language",
                "NAME" => "associations_name",
                "SECOND_NAME" => "associations_by_second_name",
                "THIRD_NAME" => "associations_by_third_name",
                "FOURTH_NAME" => "associations_by_fourth_name",
                "EMAIL" => "associations_email",
                "EMAIL_PART" => "associations_by_second_part",
                "EMAIL_DOMAIN" => "associations_by_domain",
                "EMAIL_PARENT_DOMAIN" => "associations_by_parent_domain",
                other => panic!("{other} has no index"),
            };
            let plan = db.plan(statement);
            assert!(plan.contains(index), "{name}:\n{plan}");
            assert!(!plan.contains("TEMP B-TREE") && !plan.contains("Sort"), "{name}:\n{plan}");
            looked_at += 1;
        }
        assert_eq!(looked_at, 29);
    }

    fn every_row_that_many_searches_find_is_on_one_page_forth_and_back(db) {
        db.run_raw(MANY_PEOPLE);
        db.run_raw(MANY_INVITATIONS);
        for (search, language, state, found) in [
            ("doe", None, Some(InvitationState::Approved), 9_900),
            ("contoso", None, None, 10_000),
            ("@eu", None, Some(InvitationState::Approved), 9_900),
            ("jane.doe.9", None, Some(InvitationState::Approved), 1_100),
            ("jane", Some("de"), Some(InvitationState::Approved), 1_414),
            ("", Some("de"), Some(InvitationState::Approved), 1_414),
            ("", Some("de"), None, 1_428),
            ("", Some("fr"), None, 0),
            ("17", None, Some(InvitationState::Expired), 1),
            ("contoso", None, Some(InvitationState::Expired), 100),
            ("contoso", None, Some(InvitationState::Revoked), 0),
        ] {
            let all = walk(|cursor| {
                let cursor = cursor.clone();
                db.read("page", move |tx| {
                    let filter = invitations::Filter { state, search, language, ..Default::default() };
                    let order = InvitationOrder::Address;
                    let page = invitations::page(tx, 1, &filter, order, &cursor, 300)?.unwrap();
                    Ok::<_, DbError>(page.map(|row| row.public_id.to_string()))
                })
                .unwrap()
            });
            assert_eq!(all.len(), found, "{search} {language:?} {state:?}");
        }
        for (search, found) in [("jane", 10_000), ("Doe, Jane", 10_000), ("one.ex", 10_000), ("doe 77", 55), ("nobody", 0)] {
            let all = walk(|cursor| {
                let cursor = cursor.clone();
                db.read("page", move |tx| {
                    let filter = people::Filter { search: search.to_owned(), ..Default::default() };
                    let page = people::page(tx, 1, &filter, PeopleOrder::Newest, &cursor, 300)?.unwrap();
                    Ok::<_, DbError>(page.map(|row| row.public_id.to_string()))
                })
                .unwrap()
            });
            assert_eq!(all.len(), found, "{search}");
        }
    }

    fn a_database_of_a_newer_program_is_refused(db) {
        db.run_raw("INSERT INTO schema_steps (version, applied_at) VALUES (999, 0)");
        let refused = db.open_again().err().unwrap().to_string();
        assert!(refused.contains("999") && refused.contains("newer"), "{refused}");
    }
}

/// Processes that start together on a file that is not there yet all find it whole.
#[test]
fn a_new_file_can_be_opened_by_many_at_once() {
    for _ in 0..60 {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::sqlite(folder.path().join("new.db"));
        std::thread::scope(|scope| {
            let openings: Vec<_> = (0..6)
                .map(|_| scope.spawn(|| common::TestDb::at(url.clone()).map(drop)))
                .collect();
            for opening in openings {
                opening.join().unwrap().unwrap();
            }
        });
    }
}

/// A command that starts beside a server does not wait for what the server is writing.
#[test]
fn a_file_can_be_opened_while_another_writes() {
    let folder = tempfile::tempdir().unwrap();
    let url = DatabaseUrl::sqlite(folder.path().join("busy.db"));
    let db = common::TestDb::at(url.clone()).unwrap();
    let written = db.write("a long change", move |tx| {
        accounts::insert_named(tx, "code", "one", None)?;
        Ok::<_, DbError>(common::TestDb::at(url.clone()).map(drop).map_err(|e| e.to_string()))
    });
    assert_eq!(written.unwrap(), Ok(()));
}

/// The list that the test above walks is whole: every file that defines statements is on it.
#[test]
fn every_file_with_statements_is_on_the_list() {
    let sources = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let list = std::fs::read_to_string(sources.join("lib.rs")).unwrap();
    let files = ["", "invitations", "people"].map(|folder| std::fs::read_dir(sources.join(folder)).unwrap());
    for file in files.into_iter().flatten() {
        let path = file.unwrap().path();
        let inside = path.strip_prefix(&sources).unwrap().with_extension("");
        let name = inside.to_str().unwrap().replace(std::path::MAIN_SEPARATOR, "::");
        if path.is_file() && std::fs::read_to_string(&path).unwrap().contains("statements! {") {
            assert!(
                list.contains(&format!("{name}::ALL")),
                "{name}.rs is missing in statements()"
            );
        }
    }
}

/// Both engines go through the same steps, in files of the same name.
#[test]
fn every_schema_step_exists_for_both_engines() {
    let names = |engine: &str| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src/migrations")
            .join(engine);
        let mut names: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|f| f.unwrap().file_name())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names("sqlite"), names("postgres"));
}

/// A lookup by address costs the same in an organization of any size: it goes along the unique index, which SQLite uses only
/// where a statement repeats the index's own condition.
#[test]
fn lookups_by_address_go_along_the_unique_index() {
    let db = common::TestDb::sqlite();
    let mut looked_at = 0;
    for statement in guildhall_store::statements().filter(|s| ["ACCEPT", "IS_CLAIMED", "TAKEN"].contains(&s.name)) {
        let plan = db.plan(statement);
        let by_address = "invitations_by_address (organization_id=? AND state=? AND address_key=?";
        assert!(
            plan.contains("invitations_live") || plan.contains(by_address),
            "{}:\n{plan}",
            statement.name
        );
        assert!(
            !plan.contains("invitations_due") && !plan.contains("SCAN i\n"),
            "{}:\n{plan}",
            statement.name
        );
        looked_at += 1;
    }
    assert_eq!(looked_at, 3);
}

/// A page is read along an index in its order; only what has expired is put together from two.
#[test]
fn a_page_is_never_sorted() {
    let db = common::TestDb::sqlite();
    let pages = guildhall_store::statements().filter(|s| s.name.starts_with("PAGE_") && !s.name.contains("EXPIRED"));
    let mut looked_at = 0;
    for statement in pages {
        let plan = db.plan(statement);
        assert!(!plan.contains("TEMP B-TREE"), "{}:\n{plan}", statement.name);
        looked_at += 1;
    }
    assert!(looked_at >= 26, "only {looked_at} pages were looked at");
}

/// Each order of the invitations has an index of its own, and mails that failed are found without looking at the others.
#[test]
fn each_order_goes_along_its_index() {
    let db = common::TestDb::sqlite();
    let mut looked_at = 0;
    for statement in guildhall_store::statements() {
        let index = match statement.name {
            name if name.contains("_BY_ADDRESS_") => "invitations_by_address",
            name if name.contains("_BY_EXPIRY_") => "invitations_by_expiry",
            "PAGE_STATE_AFTER" | "PAGE_STATE_BEFORE" => "invitations_page",
            "PAGE_UNDELIVERED_AFTER" | "PAGE_UNDELIVERED_BEFORE" => "invitations_undelivered",
            "PAGE_REFUSED_AFTER" | "PAGE_REFUSED_BEFORE" => "associations_refused",
            _ => continue,
        };
        let plan = db.plan(statement);
        assert!(plan.contains(index), "{}:\n{plan}", statement.name);
        looked_at += 1;
    }
    assert_eq!(looked_at, 18);
}

/// What is overdue is looked up by its expiry, in whichever order it is shown then: along another index all that is approved
/// would be read.
#[test]
fn the_overdue_are_found_by_their_expiry() {
    let db = common::TestDb::sqlite();
    let mut looked_at = 0;
    for statement in guildhall_store::statements().filter(|s| s.name.starts_with("PAGE_EXPIRED_")) {
        let plan = db.plan(statement);
        let index = "invitations_by_expiry (organization_id=? AND state=? AND expires_at<?)";
        assert!(plan.contains(index), "{}:\n{plan}", statement.name);
        looked_at += 1;
    }
    assert_eq!(looked_at, 6);
}

/// Signing in reads no more than the account's own rows.
#[test]
fn an_account_and_whether_it_is_associated_are_found_along_an_index() {
    let db = common::TestDb::sqlite();
    for (name, index) in [
        (
            "FIND_BY_ADDRESS",
            "sqlite_autoindex_sign_in_methods_2 (issuer=? AND subject=?)",
        ),
        ("OF_ACCOUNT_METHODS", "sign_in_methods_account (account_id=?)"),
        ("IS_ASSOCIATED", "associations_account (account_id=? AND state=?)"),
    ] {
        let statement = guildhall_store::statements().find(|s| s.name == name).unwrap();
        let plan = db.plan(statement);
        assert!(plan.contains(index), "{name}:\n{plan}");
    }
}

/// Whoever asks, and what happened around a person, is found by the account, not among all of the organization; and what was
/// renewed by its address, not among all of its batch.
#[test]
fn the_rows_of_an_account_are_found_by_it() {
    let db = common::TestDb::sqlite();
    for (name, index) in [
        ("COUNT_EARLIER", "associations_account (account_id=?"),
        ("STAND", "associations_account (account_id=?"),
        ("LIVE", "associations_account (account_id=?"),
        ("LATEST", "associations_account (account_id=?"),
        ("ABOUT_PERSON_AFTER", "associations_account (account_id=?"),
        ("ABOUT_PERSON_BEFORE", "associations_account (account_id=?"),
        ("LINK_RENEWED", "address_key=?)"),
    ] {
        let statement = guildhall_store::statements().find(|s| s.name == name).unwrap();
        let plan = db.plan(statement);
        assert!(plan.contains(index), "{name}:\n{plan}");
    }
}

/// PostgreSQL can read every page along an index in its order, too: forbidden to sort, it does not have to.
#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn postgres_has_an_index_for_each_order() {
    let db = common::TestDb::postgres("orders");
    let orders = |name: &str| name.starts_with("PAGE_") && !name.contains("EXPIRED") && !name.contains("PEOPLE");
    let mut looked_at = 0;
    for statement in guildhall_store::statements().filter(|s| orders(s.name) && s.sql.contains("FROM invitations i")) {
        let plan = db.plan_postgres(statement.postgres());
        assert!(!plan.contains("Sort"), "{}:\n{plan}", statement.name);
        looked_at += 1;
    }
    assert_eq!(looked_at, 16);
}

/// The queue is taken from its front: what waits is neither sorted nor looked through, however much is due at one instant and
/// whatever PostgreSQL knew of the table when it planned.
#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn postgres_takes_the_first_of_those_who_wait() {
    let db = common::TestDb::postgres("queues");
    let find = |name, of| guildhall_store::statements().find(|s| s.name == name && s.sql.contains(of));
    let (claim, requests) = (
        find("CLAIM", "jobs").unwrap(),
        find("PAGE_ASKED_AFTER", "asked_at").unwrap(),
    );
    for (statement, index) in [(claim, "jobs_due"), (requests, "associations_asked")] {
        let plan = db.plan_postgres(statement.postgres());
        assert!(
            plan.contains(index) && !plan.contains("Sort"),
            "{}:\n{plan}",
            statement.name
        );
    }
    let plan = db.plan(claim);
    assert!(plan.contains("Index Scan using jobs_pkey on jobs "), "{plan}");
}

/// What a person did and what concerns them is read along indexes of the person's own, whatever the organization's size.
#[test]
fn the_activity_of_a_person_goes_along_indexes() {
    go_along(
        "OF_PERSON_",
        &[
            "audit_events_actor",
            "audit_events_association",
            "audit_events_invitation",
        ],
    );
}

/// So is what concerns an address.
#[test]
fn the_activity_of_an_address_goes_along_indexes() {
    go_along(
        "OF_ADDRESS_",
        &[
            "associations_email",
            "invitations_by_address",
            "audit_events_association",
            "audit_events_invitation",
            "audit_events_batch",
        ],
    );
}

/// Both directions of a page use all of these indexes, and read no event beside them.
#[track_caller]
fn go_along(statements: &str, indexes: &[&str]) {
    let db = common::TestDb::sqlite();
    let mut looked_at = 0;
    for statement in guildhall_store::statements().filter(|s| s.name.starts_with(statements)) {
        let plan = db.plan(statement);
        for index in indexes {
            assert!(plan.contains(index), "{}: {index}\n{plan}", statement.name);
        }
        assert!(
            !plan.contains("SCAN v") && !plan.contains("SCAN e"),
            "{}:\n{plan}",
            statement.name
        );
        looked_at += 1;
    }
    assert_eq!(looked_at, 2);
}

/// A filter by kind has its own index; all of it, and a span of days, goes along time.
#[test]
fn pages_of_activity_go_along_their_own_index() {
    let db = common::TestDb::sqlite();
    let mut looked_at = 0;
    for statement in guildhall_store::statements().filter(|s| s.sql.contains("FROM audit_events e\n")) {
        let index = match statement.name {
            "PAGE_KIND_AFTER" | "PAGE_KIND_BEFORE" => "audit_events_kind (chain_id=? AND kind=? AND",
            "PAGE_ALL_AFTER" | "PAGE_ALL_BEFORE" => "audit_events_page (organization_id=? AND",
            _ => continue,
        };
        let plan = db.plan(statement);
        assert!(
            plan.contains(index) && !plan.contains("associations_all"),
            "{}:\n{plan}",
            statement.name
        );
        looked_at += 1;
    }
    assert_eq!(looked_at, 4);
}

/// Tables grow to millions of rows: what reads one of them whole is here, and why it may.
const READ_WHOLE: &[&str] = &[
    // Few rows, which live for minutes or days.
    "CODES_AWAITED: SCAN sign_in_codes",
    "END_CHALLENGES: SCAN passkey_challenges",
    "END_CODES: SCAN sign_in_codes",
    "END_DRAFTS: SCAN drafts",
    "LISTS_BEING_CHECKED: SCAN d",
    "OPEN: SCAN c",
    // Partial indexes of what waits.
    "BACKLOG: SCAN jobs USING INDEX jobs_due",
    "DUE_DIGESTS: SCAN notices USING COVERING INDEX notices_digest",
    "NEXT_ACCOUNT: SCAN accounts USING INDEX accounts_to_erase",
    "UNTOLD: SCAN takeovers USING INDEX takeovers_untold",
    // As far as the first rows, along the key.
    "NEWEST: SCAN audit_events",
    "OF_ANYONE: SCAN t",
    // `guildhall doctor` counts.
    "COUNT_WEAK_ADMINS: SCAN a USING COVERING INDEX associations_account",
    // What the statement has gathered itself, under a name that others use for tables.
    "COUNT_UNREAD: SCAN n",
    "EARLIER: SCAN r",
    "FIND: SCAN u",
    "PAGE_EXPIRED_AFTER: SCAN i",
    "PAGE_EXPIRED_BEFORE: SCAN i",
    "PAGE_EXPIRED_BY_ADDRESS_AFTER: SCAN i",
    "PAGE_EXPIRED_BY_ADDRESS_BEFORE: SCAN i",
    "PAGE_EXPIRED_BY_EXPIRY_AFTER: SCAN i",
    "PAGE_EXPIRED_BY_EXPIRY_BEFORE: SCAN i",
];

/// The same of PostgreSQL, which reads along any index rather than a table: few rows, which live for minutes.
const READ_WHOLE_ON_POSTGRES: &[&str] = &["END_CHALLENGES: passkey_challenges", "END_CODES: sign_in_codes"];

/// What statements call that which they have gathered themselves.
const GATHERED: &[&str] = &[
    "approved",
    "concerned",
    "did",
    "due",
    "first",
    "invited",
    "newest",
    "ranked",
    "swept",
    "tried",
];

#[test]
fn no_other_statement_reads_a_table_whole() {
    let db = common::TestDb::sqlite();
    let is_table = |read: &str| {
        let name = read.split(' ').next().unwrap_or_default();
        !name.starts_with('(') && !GATHERED.contains(&name) && !read.contains("VIRTUAL TABLE") && name != "CONSTANT"
    };
    let mut found = Vec::new();
    // Of an insertion SQLite plans a look at what refers to the table, and skips it while nothing refers to a row in vain.
    for statement in guildhall_store::statements().filter(|statement| !statement.sql.trim_start().starts_with("INSERT"))
    {
        let plan = db.plan(statement);
        let whole = plan
            .lines()
            .filter_map(|step| step.strip_prefix("SCAN "))
            .filter(|read| is_table(read));
        let told = whole.map(|read| format!("{}: SCAN {read}", statement.name));
        found.extend(told.filter(|told| !READ_WHOLE.contains(&told.as_str())));
    }
    found.sort();
    found.dedup();
    assert_eq!(found, [""; 0]);
}

/// The same of PostgreSQL, where connections are told to read no table whole as long as there is an index to go by.
#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn no_other_statement_reads_a_table_whole_on_postgres() {
    let db = common::TestDb::postgres("whole");
    let mut found = Vec::new();
    for statement in guildhall_store::statements() {
        let plan = db.plan(statement);
        let whole = plan.lines().filter_map(|step| step.split("Seq Scan on ").nth(1));
        let told = whole.map(|read| format!("{}: {}", statement.name, read.split(' ').next().unwrap_or_default()));
        found.extend(told.filter(|told| !READ_WHOLE_ON_POSTGRES.contains(&told.as_str())));
    }
    found.sort();
    found.dedup();
    assert_eq!(found, [""; 0]);
}
