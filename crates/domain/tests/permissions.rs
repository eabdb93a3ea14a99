//! Who may do what, printed: `docs/generated/permissions.txt` shows reviewers every change of it.

use guildhall_domain::organization::OrganizationState;
use guildhall_domain::policy::{AccessRight, Decision, Operation, Standing, decide};
use guildhall_domain::scope::Scope;

#[test]
fn the_printed_table_is_the_policy() {
    let (active, suspended) = (OrganizationState::Active, OrganizationState::Suspended);
    let admin = || Standing::Member(vec![AccessRight::GlobalAdmin]);
    let people = [
        ("stranger", Standing::Stranger, active),
        ("pending", Standing::Pending, active),
        ("member", Standing::Member(Vec::new()), active),
        ("global admin", admin(), active),
        ("if suspended", admin(), suspended),
        ("operator", Standing::Operator, active),
    ];
    let mut table = format!("{:<24}", "");
    for (name, _, _) in &people {
        table.push_str(&format!("{name:<14}"));
    }
    table.push_str("token's scope");
    for operation in Operation::ALL {
        table.push_str(&format!("\n{:<24}", operation.as_str()));
        for (_, standing, state) in &people {
            let word = match decide(standing, *state, *operation) {
                Decision::Allowed => "allowed",
                Decision::Forbidden => "403",
                Decision::Hidden => "404",
                Decision::Suspended => "suspended",
            };
            table.push_str(&format!("{word:<14}"));
        }
        table.push_str(operation.scope().map_or("none", Scope::as_str));
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
