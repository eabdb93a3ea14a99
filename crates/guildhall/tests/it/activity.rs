//! What was done: told to the organization's admins and nobody else, looked for, and taken out so that outsiders can check it.

use guildhall_domain::audit::{BEGINNING, Record};
use guildhall_domain::clock::{Instant, Span};
use serde_json::Value;

use crate::support::{Org, Person, World};

/// An organization with an admin, an invitation that was changed on a later day, and someone on the way in.
async fn at_work(world: &World) -> (Org, Person) {
    let org = world.organization("Contoso", &[]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    world
        .invite(&admin, &org, "jane@contoso.example; john@contoso.example")
        .await;
    let url = world.url_token(&admin, &org).await;
    let jane = world.account("jane@private.example").await;
    let association = world.pending(&jane, &url, "jane@contoso.example").await;
    let code = world.code_for("jane@contoso.example", &association).await;
    world.prove(&jane, &association, &code).await.ok(200);
    world.advance(Span::hours(30));
    let john = world.invitation_path(&admin, &org, "john@contoso.example").await;
    world.delete(&john).by(&admin).await.ok(200);
    (org, admin)
}

async fn actions(world: &World, who: &Person, org: &Org, query: &str) -> Vec<String> {
    let page = world.get(&org.path(&format!("/activity{query}"))).by(who).await.ok(200);
    let items = page["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["action"].as_str().unwrap().to_owned())
        .collect()
}

fn digest(line: &Value, name: &str) -> Option<Vec<u8>> {
    let text = line[name].as_str()?;
    Some(data_encoding::HEXLOWER.decode(text.as_bytes()).unwrap())
}

both_engines! {
    async fn events_are_found_by_kind_person_day_and_reference(world) {
        let (org, admin) = at_work(world).await;
        let all = [
            "invitation.revoked", "association.activated", "association.submitted", "invitations.approved",
            "admin.appointed", "organization.created",
        ];
        assert_eq!(actions(world, &admin, &org, "").await, all);
        assert_eq!(actions(world, &admin, &org, "?kind=invitations").await, [all[0], all[3]]);
        assert_eq!(actions(world, &admin, &org, "?person=jane@contoso.example").await, [all[1], all[2]]);
        assert_eq!(actions(world, &admin, &org, "?person=ppc@contoso.example&part=by").await, [all[0], all[3]]);
        assert_eq!(actions(world, &admin, &org, "?person=ppc@contoso.example&part=about").await, [all[4]]);
        assert_eq!(actions(world, &admin, &org, "?person=ppc@contoso.example&kind=rights").await, [all[4]]);
        // Nobody is found by the address that is private.
        assert_eq!(actions(world, &admin, &org, "?person=jane@private.example").await, [""; 0]);
        assert_eq!(actions(world, &admin, &org, "?to=2026-11-23").await, all[1..]);
        assert_eq!(actions(world, &admin, &org, "?from=2026-11-24").await, all[..1]);
        assert_eq!(actions(world, &admin, &org, "?from=2026-11-26").await, [""; 0]);
        let page = world.get(&org.path("/activity")).by(&admin).await.ok(200);
        let reference = page["items"][3]["reference"].as_str().unwrap().to_lowercase().replace('-', "");
        assert_eq!(actions(world, &admin, &org, &format!("?reference={reference}")).await, [all[3]]);
        assert_eq!(page["items"][1]["actor"], Value::Null, "the account of a colleague on the way in is private");
        assert_eq!(page["items"][0]["actor"], "ppc@contoso.example");
        for bad in ["?kind=x", "?part=x", "?from=1.1.2026", "?cursor=AAAAA-AAAAA", "?limit=0"] {
            world.get(&org.path(&format!("/activity{bad}"))).by(&admin).await.refused(422, "invalid-input");
        }
    }

    async fn whoever_is_not_associated_is_found_by_the_address(world) {
        let (org, admin) = at_work(world).await;
        let url = world.url_token(&admin, &org).await;
        let of = |query: &str| format!("?person={query}");
        let invited = ["invitation.revoked", "invitations.approved"];
        assert_eq!(actions(world, &admin, &org, &of("John@Contoso.example")).await, invited);
        assert_eq!(actions(world, &admin, &org, &of("john@contoso.example&part=about&kind=invitations")).await, invited);
        assert_eq!(actions(world, &admin, &org, &of("john@contoso.example&part=by")).await, [""; 0]);
        let kim = world.account("kim@private.example").await;
        let association = world.pending(&kim, &url, "kim@contoso.example").await;
        let pending = ["association.submitted"];
        assert_eq!(actions(world, &admin, &org, &of("kim@contoso.example")).await, pending);
        assert_eq!(actions(world, &admin, &org, &of("kim@contoso.example&part=by")).await, pending);
        let code = world.code_for("kim@contoso.example", &association).await;
        world.prove(&kim, &association, &code).await;
        let refused = ["association.refused", "association.submitted"];
        assert_eq!(actions(world, &admin, &org, &of("kim@contoso.example")).await, refused);
        for unknown in ["kim@private.example", "nobody@contoso.example"] {
            assert_eq!(actions(world, &admin, &org, &of(unknown)).await, [""; 0]);
        }
        let other = world.organization("Fabrikam", &[]).await;
        let stranger = world.admin(&other, "otto@fabrikam.example").await;
        assert_eq!(actions(world, &stranger, &other, &of("john@contoso.example")).await, [""; 0]);
    }

    async fn a_page_goes_on_where_the_one_before_it_ended(world) {
        let (org, admin) = at_work(world).await;
        for query in ["", "&person=jane@contoso.example", "&person=john@contoso.example", "&kind=invitations"] {
            let whole = actions(world, &admin, &org, &format!("?limit=200{query}")).await;
            let (mut seen, mut cursor) = (Vec::new(), String::new());
            loop {
                let path = org.path(&format!("/activity?limit=1{query}&cursor={cursor}"));
                let page = world.get(&path).by(&admin).await.ok(200);
                seen.push(page["items"][0]["action"].as_str().unwrap().to_owned());
                match page["next_cursor"].as_str() {
                    Some(next) => next.clone_into(&mut cursor),
                    None => break,
                }
            }
            assert_eq!(seen, whole, "{query}");
        }
    }

    async fn an_export_can_be_checked_without_the_program(world) {
        let (org, admin) = at_work(world).await;
        let answer = world.get(&org.path("/activity/export")).by(&admin).await;
        assert_eq!(answer.status, 200);
        let mut previous = BEGINNING.to_vec();
        let lines: Vec<Value> = answer.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        for (line, sequence) in lines.iter().zip(1..) {
            let word = |name: &str| line[name].as_str().unwrap();
            let personal = digest(line, "personal_digest");
            let hash = Record {
                chain: word("chain"),
                sequence,
                previous: &previous,
                reference: word("reference"),
                at: Instant(line["microseconds"].as_i64().unwrap()),
                action: word("action"),
                kind: word("kind"),
                actor_kind: word("actor_kind"),
                links: digest(line, "links_digest").unwrap().try_into().unwrap(),
                details: word("details"),
                personal: personal.as_deref(),
            }
            .hash();
            assert_eq!(digest(line, "hash").unwrap(), hash, "{line}");
            previous = hash.to_vec();
        }
        let page = world.get(&org.path("/activity?limit=200")).by(&admin).await.ok(200);
        for (event, line) in page["items"].as_array().unwrap().iter().rev().zip(&lines) {
            for name in ["reference", "actor_association", "association", "invitation", "batch"] {
                assert_eq!(line[name], event[name], "{name}: {line}");
            }
            assert!(!line["sentence"].as_str().unwrap().is_empty(), "{line}");
        }
        assert!(lines.iter().any(|line| line["invitation"].is_string()) && lines.iter().any(|line| line["batch"].is_string()));
        assert_eq!(lines.last().unwrap()["sentence"], "ppc@contoso.example exported the activity");
        assert_eq!(lines.last().unwrap()["action"], "activity.exported");
        assert_eq!(lines.len(), 7);
        assert_eq!(world.events("activity.exported"), 1);
        assert!(!answer.text().contains("private.example"));
    }

    async fn g5_no_cell_of_an_exported_activity_is_a_formula(world) {
        let org = world.organization("=1+1", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "=cmd@contoso.example").await;
        let path = world.invitation_path(&admin, &org, "=cmd@contoso.example").await;
        world.delete(&path).by(&admin).await.ok(200);
        let csv = world.get(&org.path("/activity/export?format=csv")).by(&admin).await.text();
        assert!(csv.contains("=cmd@contoso.example"), "{csv}");
        for line in csv.trim_start_matches('\u{feff}').lines() {
            let starts = line.split(',').filter(|cell| cell.trim_start_matches('"').starts_with(['=', '+', '-', '@']));
            assert_eq!(starts.count(), 0, "{line}");
        }
    }

    async fn a2_b6_c5_activity_is_for_admins_of_this_organization_now(world) {
        let (org, admin) = at_work(world).await;
        let other = world.organization("Fabrikam", &[]).await;
        let stranger = world.admin(&other, "otto@fabrikam.example").await;
        let url = world.url_token(&admin, &org).await;
        let pending = world.account("new@private.example").await;
        world.pending(&pending, &url, "new@contoso.example").await;
        world.grant_admin(&org, "second@contoso.example").await;
        world.revoke_admin(&org, "ppc@contoso.example").await.unwrap();
        let before = world.snapshot();
        for path in ["/activity", "/activity/export", "/activity/export?format=csv"] {
            world.get(&org.path(path)).by(&stranger).await.refused(404, "not-found");
            world.get(&org.path(path)).by(&pending).await.refused(403, "forbidden");
            world.get(&org.path(path)).by(&admin).await.refused(403, "forbidden");
            world.get(&org.path(path)).await.refused(401, "not-signed-in");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
        // A reference of another organization is as unknown as one that never was.
        let reference = world.place.sql("SELECT reference FROM audit_events WHERE action = 'invitation.revoked'").concat();
        assert_eq!(actions(world, &stranger, &other, &format!("?reference={}", reference[0])).await, [""; 0]);
    }
}
