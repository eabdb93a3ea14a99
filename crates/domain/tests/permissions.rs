//! Who may do what, printed: `docs/generated/permissions.txt` shows reviewers every change of it.

use guildhall_domain::handing_over::{Deputyship, Holder, Part};
use guildhall_domain::organization::OrganizationState;
use guildhall_domain::policy::{ADMINS, Decision, Gift, Operation, Resource, Standing, decide};
use guildhall_domain::rights::{AccessRight, Held};
use guildhall_domain::scope::Scope;

/// What is said above the table.
const ABOUT: &str = "\
# Who may do what. The columns are people: what they are to the organization, or the right that they hold.
# alone, primary: global admins, the one where the program turns to no primary program contact, the other being that contact.
# if suspended: that contact, of an organization that is suspended.
# deputy, acting: members who are that contact's deputy, the other one after the contact has gone, or by the operator's word.
#
# A right or a contact role is given and taken by holders of the rights that the program names for it.
# An offer is one's own if it was made to one, a takeover or a request if one made it, a role if one has it.
# 403: not theirs to do. 404: for them there is none. waits: theirs to do, but not yet (409). What else stands in the way (409) is not
# told here, such as an offer that is open already, or that a global admin has nothing to take over.

";

/// A kind of person.
struct Kind {
    name: &'static str,
    standing: Standing,
    part: Part,
    state: OrganizationState,
}

fn kinds() -> Vec<Kind> {
    let kind = |name, standing| Kind {
        name,
        standing,
        part: Part::default(),
        state: OrganizationState::Active,
    };
    let holder = |name, right| kind(name, Standing::Member(vec![Held::lasting(right)]));
    let admin = |name, holds| Kind {
        part: Part {
            holder: holds,
            deputy: None,
        },
        ..holder(name, AccessRight::GLOBAL_ADMIN)
    };
    let deputy = |name, holds, contact_is_gone| Kind {
        part: Part {
            holder: holds,
            deputy: Some(Deputyship {
                is_allowed: false,
                contact_is_gone,
            }),
        },
        ..kind(name, Standing::Member(Vec::new()))
    };
    vec![
        kind("stranger", Standing::Stranger),
        kind("pending", Standing::Pending),
        kind("member", Standing::Member(Vec::new())),
        holder("downloads", AccessRight::SOFTWARE_DOWNLOAD),
        holder("incidents", AccessRight::SUPPORT_INCIDENTS),
        holder("reports", AccessRight::REPORT_VIEWER),
        holder("personal", AccessRight::PERSONAL_REPORT_VIEWER),
        holder("location", AccessRight::LOCATION_ADMIN),
        holder("global", AccessRight::GLOBAL_ADMIN),
        admin("alone", Holder::Nobody),
        admin("primary", Holder::Oneself),
        Kind {
            state: OrganizationState::Suspended,
            ..admin("if suspended", Holder::Oneself)
        },
        deputy("deputy", Holder::Another, false),
        deputy("acting", Holder::Nobody, true),
        kind("operator", Standing::Operator),
    ]
}

/// What an operation can be about, a line each.
fn things(operation: Operation) -> Vec<(&'static str, Resource<'static>)> {
    use Operation as O;
    let any = Resource::from(OrganizationState::Active);
    let given_by = |granted_by| Resource {
        gift: Some(Gift {
            granted_by,
            until: None,
        }),
        ..any
    };
    let own = |is_own, of| Resource {
        is_own: Some(is_own),
        ..of
    };
    let by_global_admins = given_by(&ADMINS[..1]);
    match operation {
        O::GrantRight | O::TakeRight | O::NameContact | O::ReleaseContact | O::DecideAccessRequests => vec![
            (", by global admins", by_global_admins),
            (", by any admin", given_by(&ADMINS)),
        ],
        O::LayDownRole => vec![
            (", one's own", own(true, by_global_admins)),
            (", another's", own(false, by_global_admins)),
        ],
        O::AnswerOffer | O::WithdrawAccessRequest | O::StopTakeover | O::WithdrawTakeover => {
            vec![(", one's own", own(true, any)), (", another's", own(false, any))]
        }
        _ => vec![("", any)],
    }
}

#[test]
fn the_printed_table_is_the_policy() {
    let kinds = kinds();
    let mut table = format!("{ABOUT}{:<36}", "");
    for kind in &kinds {
        table.push_str(&format!("{:<14}", kind.name));
    }
    table.push_str("token's scope");
    for operation in Operation::ALL {
        for (what, thing) in things(*operation) {
            table.push_str(&format!("\n{:<36}", format!("{operation}{what}")));
            for kind in &kinds {
                let resource = Resource {
                    state: kind.state,
                    part: kind.part,
                    ..thing
                };
                let word = match decide(&kind.standing, resource, *operation) {
                    Decision::Allowed => "allowed",
                    Decision::Forbidden => "403",
                    Decision::Hidden => "404",
                    Decision::Suspended => "suspended",
                    Decision::Closed => "closed",
                    Decision::Waits => "waits",
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
