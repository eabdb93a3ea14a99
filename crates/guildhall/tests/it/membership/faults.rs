//! The test of the test: a program that breaks a rule is found by chance. It is broken before anything happens, by its settings or
//! by triggers in a database of its own, and the model is that of the sound one.

use guildhall::config::Rights;
use proptest::test_runner::TestError;
use serde_json::json;

use super::{beside, founded, patient, runner, search, seed, tell};
use crate::support::World;

/// So many stories are tried, each of up to so many steps.
const TRIES: u32 = 200;
const LENGTH: usize = 400;

/// A trigger that changes what a statement does to some rows of a table.
struct Fault {
    /// When it comes, as in `BEFORE DELETE`.
    when: &'static str,
    table: &'static str,
    /// Of which rows.
    of: &'static str,
    /// What happens; nothing where the row is to stay as it was.
    what: &'static str,
}

impl Fault {
    /// Installs it and looks for a story that goes otherwise then, which is said in one of these ways.
    fn is_found(&self, world: &World, said: &[&str]) {
        let world = &patient(world);
        self.install(world);
        is_found(world, said);
    }

    fn install(&self, world: &World) {
        let Self { when, table, of, what } = self;
        let trigger = format!("CREATE TRIGGER fault {when} ON {table} FOR EACH ROW WHEN ({of})");
        world.place.batch(&if !world.place.database().starts_with("sqlite") {
            // A row for which nothing is returned before a deed is left alone.
            format!(
                "CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {what} RETURN NULL; END $$;
                 {trigger} EXECUTE FUNCTION fault();"
            )
        } else if what.is_empty() {
            format!("{trigger} BEGIN SELECT RAISE(IGNORE); END;")
        } else {
            format!("{trigger} BEGIN {what} END;")
        });
    }
}

/// Looks for a story that goes otherwise than it must, which is said in one of these ways.
fn is_found(world: &World, said: &[&str]) {
    let found = beside(|handle| {
        search(&mut runner(TRIES, seed(), 0), LENGTH, |story| {
            tell(&mut founded(world, &handle)?, story)
        })
    });
    match found {
        Err(TestError::Fail(why, _)) => {
            assert!(said.iter().any(|said| why.message().contains(said)), "{why}");
        }
        other => panic!("nobody found that it is broken: {other:?}"),
    }
}

both_engines! {
    /// Location admins give what only global admins hold.
    async fn c1_a_right_above_ones_own_is_found(world) {
        let world = &patient(world).configured(|config| {
            let both = ["global_admin", "location_admin"];
            let rights = json!([
                {"id": "global_admin", "granted_by": both},
                {"id": "location_admin", "granted_by": ["global_admin"]},
                {"id": "report_viewer", "granted_by": both},
            ]);
            config.program.rights = serde_json::from_value::<Rights>(rights).unwrap();
        });
        // By who gives it, who decides about it, who takes it with its person, and who had it written into an invitation.
        let said = ["of Err(Forbidden)", "forbidden", "above", "the rights are", "the invitations are"];
        is_found(world, &said);
    }

    /// Whoever was removed gets the rights of an invitation from before.
    async fn c3_rights_that_a_removal_does_not_end_are_found(world) {
        let fault = Fault {
            when: "AFTER UPDATE",
            table: "associations",
            of: "NEW.end_reason = 'removed'",
            what: "UPDATE associations SET end_reason = 'left' WHERE id = NEW.id;",
        };
        fault.is_found(world, &["the rights are"]);
    }

    /// The last admin goes; the right falls to whoever is left.
    async fn c4_a_last_admin_who_goes_is_found(world) {
        let fault = Fault {
            when: "AFTER DELETE",
            table: "association_rights",
            of: "OLD.access_right = 'global_admin'",
            what: "
                INSERT INTO association_rights (association_id, organization_id, access_right, granted_at)
                SELECT min(a.id), a.organization_id, 'global_admin', OLD.granted_at
                FROM associations a
                WHERE a.organization_id = OLD.organization_id AND a.id <> OLD.association_id AND a.state = 'active'
                  AND a.leaves_at IS NULL
                  AND NOT EXISTS (SELECT 1 FROM association_rights r
                                  WHERE r.organization_id = a.organization_id AND r.access_right = 'global_admin')
                GROUP BY a.organization_id;",
        };
        fault.is_found(world, &["in the place of Err(LastAdmin)"]);
    }

    /// A right that is taken, or whose person goes, stays.
    async fn c5_a_right_that_stays_is_found(world) {
        let fault = Fault {
            when: "BEFORE DELETE",
            table: "association_rights",
            of: "OLD.access_right = 'report_viewer'",
            what: "",
        };
        fault.is_found(world, &["the rights are"]);
    }

    /// An invitation that was accepted can be accepted again, where it gives rights.
    async fn d1_an_invitation_that_is_not_spent_is_found(world) {
        let fault = Fault {
            when: "AFTER UPDATE",
            table: "invitations",
            of: "NEW.state = 'accepted' AND NEW.preset_rights IS NOT NULL",
            what: "UPDATE invitations SET state = 'approved', accepted_by = NULL WHERE id = NEW.id;",
        };
        fault.is_found(world, &["the invitations are"]);
    }

    /// A request that is answered, withdrawn or ended is still counted.
    async fn a_count_that_is_not_kept_is_found(world) {
        let fault = Fault {
            when: "BEFORE UPDATE",
            table: "organization_counts",
            of: "NEW.access_requests_open < OLD.access_requests_open",
            what: "",
        };
        fault.is_found(world, &["the counts are"]);
    }
}
