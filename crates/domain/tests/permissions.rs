//! Who may do what, printed: `docs/generated/permissions.txt` shows reviewers every change of it.

use guildhall_domain::organization::OrganizationState;
use guildhall_domain::policy::{ADMINS, Decision, Gift, Operation, Resource, Standing, decide};
use guildhall_domain::rights::{AccessRight, Held};
use guildhall_domain::scope::Scope;

#[test]
fn the_printed_table_is_the_policy() {
    let (active, suspended) = (OrganizationState::Active, OrganizationState::Suspended);
    let holder = |right| Standing::Member(vec![Held::lasting(right)]);
    let people = [
        ("stranger", Standing::Stranger, active),
        ("pending", Standing::Pending, active),
        ("member", Standing::Member(Vec::new()), active),
        ("downloads", holder(AccessRight::SOFTWARE_DOWNLOAD), active),
        ("incidents", holder(AccessRight::SUPPORT_INCIDENTS), active),
        ("reports", holder(AccessRight::REPORT_VIEWER), active),
        ("personal", holder(AccessRight::PERSONAL_REPORT_VIEWER), active),
        ("location", holder(AccessRight::LOCATION_ADMIN), active),
        ("global", holder(AccessRight::GLOBAL_ADMIN), active),
        ("if suspended", holder(AccessRight::GLOBAL_ADMIN), suspended),
        ("operator", Standing::Operator, active),
    ];
    let mut table = String::from(
        "# Who may do what. The columns are people: what they are to the organization, or the right that they hold.\n\
         # A right or a contact role is given and taken by holders of the rights that the program names for it.\n\n",
    );
    table.push_str(&format!("{:<34}", ""));
    for (name, _, _) in &people {
        table.push_str(&format!("{name:<14}"));
    }
    table.push_str("token's scope");
    let gifts: [(&str, &[AccessRight]); 2] = [(", by global admins", &ADMINS[..1]), (", by any admin", &ADMINS)];
    let gives = |operation| {
        use Operation as O;
        matches!(
            operation,
            O::GrantRight | O::TakeRight | O::NameContact | O::ReleaseContact | O::DecideAccessRequests
        )
    };
    for operation in Operation::ALL {
        let about: &[(&str, &[AccessRight])] = if gives(*operation) { &gifts } else { &[("", &[])] };
        for (what, granted_by) in about {
            table.push_str(&format!("\n{:<34}", format!("{operation}{what}")));
            let gift = gives(*operation).then_some(Gift {
                granted_by,
                until: None,
            });
            for (_, standing, state) in &people {
                let word = match decide(standing, Resource { state: *state, gift }, *operation) {
                    Decision::Allowed => "allowed",
                    Decision::Forbidden => "403",
                    Decision::Hidden => "404",
                    Decision::Suspended => "suspended",
                    Decision::Closed => "closed",
                };
                table.push_str(&format!("{word:<14}"));
            }
            table.push_str(operation.scope().map_or("none", Scope::as_str));
        }
    }
    let table: String = table.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/generated/permissions.txt");
    if std::env::var_os("GUILDHALL_GENERATE").is_some() {
        std::fs::write(&path, &table).unwrap();
    }
    let printed = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        printed, table,
        "run this test with GUILDHALL_GENERATE=1 and look at what changed"
    );
}
