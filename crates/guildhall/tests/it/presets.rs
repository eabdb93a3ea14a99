//! Rights that an invitation gives with its acceptance: never above the inviter's own, then and now.

use guildhall::texts::rfc3339;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::scope::{Scope, Scopes};
use guildhall_store::Clock as _;
use serde_json::{Value, json};

use crate::support::{Org, Person, START, World, at_once};

const JANE: &str = "jane@contoso.example";

/// An organization with two global admins, of whom the second invites.
struct Team {
    org: Org,
    admin: Person,
    inviter: Person,
    inviter_id: String,
}

async fn team(world: &World) -> Team {
    let org = world.organization("Contoso", &[]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    let inviter = world.admin(&org, "inviter@contoso.example").await;
    let inviter_id = id_of(world, &inviter, &org).await;
    Team {
        org,
        admin,
        inviter,
        inviter_id,
    }
}

async fn id_of(world: &World, person: &Person, org: &Org) -> String {
    let me = world.get("/api/v1/me").by(person).await.ok(200);
    let mut all = me["associations"].as_array().unwrap().iter();
    let here = all.find(|one| one["organization"]["membership_id"] == org.membership_id.as_str());
    here.unwrap()["id"].as_str().unwrap().to_owned()
}

impl Team {
    fn person(&self, rest: &str) -> String {
        self.org.path(&format!("/associations/{}{rest}", self.inviter_id))
    }

    /// From now on the inviter is an admin of the location alone.
    async fn demote_inviter(&self, world: &World) {
        let body = json!({"right": "location_admin"});
        world
            .post(&self.person("/rights"))
            .by(&self.admin)
            .json(&body)
            .await
            .ok(200);
        world
            .delete(&self.person("/rights/global_admin"))
            .by(&self.admin)
            .await
            .ok(200);
    }

    async fn preset(&self, world: &World, address: &str, rights: &[&str]) -> Value {
        approve(
            world,
            &self.inviter,
            &self.org,
            json!({"addresses": address, "rights": rights}),
        )
        .await
        .ok(201)
    }

    /// Jane accepts; the path of her association.
    async fn accept(&self, world: &World) -> (Person, String) {
        let url_token = world.url_token(&self.admin, &self.org).await;
        let jane = world.account("jane@private.example").await;
        let association = world.associate(&jane, &url_token, JANE).await;
        (jane, association)
    }
}

fn approve(world: &World, by: &Person, org: &Org, body: Value) -> crate::support::Call {
    world.post(&org.path("/invitations")).by(by).json(&body)
}

/// The form that renews an invitation.
fn renewing<'a>(key: &'a str, id: &'a str) -> [(&'a str, &'a str); 5] {
    [
        ("action", "extend"),
        ("days", "9"),
        ("seen_choice", "9"),
        ("key", key),
        ("id", id),
    ]
}

fn words(rights: &Value) -> Vec<&str> {
    let rights = rights.as_array().unwrap().iter();
    rights.map(|right| right["right"].as_str().unwrap()).collect()
}

async fn sentence(world: &World, team: &Team, association: &str) -> String {
    let id = association.rsplit_once('/').unwrap().1;
    let told = world
        .get(&team.org.path(&format!("/associations/{id}")))
        .by(&team.admin)
        .await
        .ok(200);
    told["timeline"][0]["sentence"].as_str().unwrap().to_owned()
}

both_engines! {
    async fn rights_of_an_invitation_are_held_from_the_acceptance_on(world) {
        let team = team(world).await;
        let end = START + Span::days(60);
        let body = json!({"addresses": JANE, "rights": ["report_viewer", "location_admin"], "rights_until": rfc3339(end)});
        approve(world, &team.inviter, &team.org, body).await.ok(201);
        let invitation = world.invitation(&team.admin, &team.org, JANE).await;
        assert_eq!(words(&invitation["rights"]), ["location_admin", "report_viewer"]);
        assert_eq!((&invitation["rights"][0]["until"], &invitation["rights_left_out"]), (&json!(rfc3339(end)), &json!([])));
        let (jane, association) = team.accept(world).await;
        let shown = world.get(&association).by(&jane).await.ok(200);
        assert_eq!((&shown["rights"], &shown["rights_left_out"]), (&json!(["location_admin", "report_viewer"]), &json!([])));
        let said = sentence(world, &team, &association).await;
        assert!(said.contains("was associated, with these rights: Location admin until 22 Jan 2027"), "{said}");
        // One event tells of the association and of its rights.
        assert_eq!((world.events("association.activated"), world.events("right.granted")), (1, 0));
        let granted = "SELECT count(*) FROM association_rights r JOIN accounts a ON a.id = r.granted_by
                       WHERE a.email = 'inviter@contoso.example'";
        assert_eq!(world.place.number(granted), 2);
        world.get(&team.org.path("/invitations")).by(&jane).await.ok(200);
        world.clock.set(end);
        world.get(&team.org.path("/invitations")).by(&jane).await.refused(403, "forbidden");
        world.holds_together();
    }

    async fn a_row_s_own_rights_stand_in_the_place_of_the_list_s(world) {
        let team = team(world).await;
        let rows = json!([
            {"address": "a@contoso.example"},
            {"address": "b@contoso.example", "rights": "Software download; report_viewer", "last_day": "31.12.2026"},
            {"address": "c@contoso.example", "rights": "everything"},
            {"address": "d@contoso.example", "rights": "report_viewer", "last_day": "12/31/2026"},
            {"address": "e@contoso.example", "last_day": "2026-12-31"},
        ]);
        let body = json!({"rows": rows, "rights": ["support_incidents"]});
        let answer = approve(world, &team.inviter, &team.org, body).await.ok(201);
        let faults: Vec<&str> = answer["rows"].as_array().unwrap().iter().filter_map(|row| row["fault"].as_str()).collect();
        assert_eq!(faults, ["unknown-right", "last-day-unusable", "last-day-without-right"]);
        assert_eq!(answer["counts"]["approved"], 2);
        let of = async |address: &str| world.invitation(&team.admin, &team.org, address).await["rights"].clone();
        assert_eq!(of("a@contoso.example").await, json!([{"right": "support_incidents", "until": null}]));
        let until = rfc3339(Instant(1_798_761_600_000_000));
        let own = json!([{"right": "report_viewer", "until": until}, {"right": "software_download", "until": until}]);
        assert_eq!(of("b@contoso.example").await, own);
        let event = world.place.sql("SELECT details FROM audit_events WHERE action = 'invitations.approved'");
        assert!(event[0][0].contains(r#""with_rights":2"#) && event[0][0].contains("software_download"), "{event:?}");
        // The columns of a file say the same.
        let file = "Zugriffsrechte;Letzter Tag;E-Mail\nBerichte ansehen;2026-12-31;f@contoso.example\n";
        let call = world.post(&team.org.path("/invitations?rights=support_incidents,software_download")).by(&team.inviter);
        call.header("content-type", "text/csv").body(file).await.ok(201);
        assert_eq!(of("f@contoso.example").await, json!([{"right": "report_viewer", "until": until}]));
        for unusable in [
            json!({"addresses": JANE, "rights": ["everything"]}),
            json!({"addresses": JANE, "rights": ["Report viewer"]}),
            json!({"addresses": JANE, "rights": ["report_viewer"], "rights_until": "soon"}),
            json!({"addresses": JANE, "rights": ["report_viewer"], "rights_until": rfc3339(START)}),
            json!({"addresses": JANE, "rights": ["report_viewer"], "rights_until": rfc3339(START + Span::days(3654))}),
        ] {
            approve(world, &team.inviter, &team.org, unusable).await.refused(422, "invalid-input");
        }
        world.holds_together();
    }

    async fn c1_nobody_presets_a_right_that_they_could_not_grant(world) {
        let team = team(world).await;
        team.demote_inviter(world).await;
        let until = START + Span::days(30);
        let body = json!({"right": "global_admin", "until": rfc3339(until)});
        let second = world.admin(&team.org, "second@contoso.example").await;
        let second_id = id_of(world, &second, &team.org).await;
        world.post(&team.org.path(&format!("/associations/{second_id}/rights"))).by(&team.admin).json(&body).await.ok(200);
        let narrow = world.narrow_token("ppc@contoso.example", [Scope::Invite, Scope::Read].into_iter().collect::<Scopes>(), None).await;
        let before = world.snapshot();
        let rows = |right: &str| json!({"rows": [{"address": "x@contoso.example"}, {"address": JANE, "rights": right}]});
        for right in ["global_admin", "location_admin"] {
            for body in [json!({"addresses": JANE, "rights": [right]}), rows(right)] {
                approve(world, &team.inviter, &team.org, body).await.refused(403, "forbidden");
            }
            let path = team.org.path("/invitations/preview");
            world.post(&path).by(&team.inviter).json(&rows(right)).await.refused(403, "forbidden");
            for (query, file) in [("", format!("mail,rights\n{JANE},{right}\n")), ("?rights=report_viewer,global_admin", format!("mail\n{JANE}\n"))] {
                let call = world.post(&team.org.path(&format!("/invitations{query}"))).by(&team.inviter);
                call.header("content-type", "text/csv").body(file).await.refused(403, "forbidden");
            }
        }
        // Nor for longer than one holds it oneself.
        for too_long in [None, Some(until + Span(1_000_000))] {
            let mut body = json!({"addresses": JANE, "rights": ["report_viewer"]});
            if let Some(end) = too_long {
                body["rights_until"] = json!(rfc3339(end));
            }
            approve(world, &second, &team.org, body).await.refused(403, "forbidden");
        }
        // A token that may invite, and not grant.
        approve(world, &narrow, &team.org, json!({"addresses": JANE, "rights": ["report_viewer"]})).await.refused(403, "token-scope");
        approve(world, &narrow, &team.org, rows("report_viewer")).await.refused(403, "token-scope");
        assert_eq!(world.written_since(&before), [""; 0]);
        approve(world, &narrow, &team.org, json!({"addresses": JANE})).await.ok(201);
        let body = json!({"addresses": "y@contoso.example", "rights": ["report_viewer"], "rights_until": rfc3339(until)});
        approve(world, &second, &team.org, body).await.ok(201);
        world.holds_together();
    }

    async fn c2_what_the_inviter_can_no_longer_give_falls_away_and_both_see_it(world) {
        let team = team(world).await;
        team.preset(world, JANE, &["global_admin", "report_viewer"]).await;
        team.demote_inviter(world).await;
        let (jane, association) = team.accept(world).await;
        let shown = world.get(&association).by(&jane).await.ok(200);
        assert_eq!((&shown["rights"], words(&shown["rights_left_out"])), (&json!(["report_viewer"]), vec!["global_admin"]));
        let invitation = world.invitation(&team.admin, &team.org, JANE).await;
        assert_eq!((words(&invitation["rights"]).len(), words(&invitation["rights_left_out"])), (2, vec!["global_admin"]));
        let said = sentence(world, &team, &association).await;
        assert!(said.contains("with these rights: Report viewer. Left out") && said.ends_with("Global admin"), "{said}");
        let own = world.bare_browser();
        own.sign_in(&jane.email, "/").await;
        let id = association.rsplit_once('/').unwrap().1;
        let more = "was to give you more: Global admin";
        assert!(own.get(&format!("/associations/{id}")).await.page(200).contains(more));
        assert!(own.get(&format!("/organizations/{}/access", team.org.membership_id)).await.page(200).contains(more));
        let admins = world.bare_browser();
        admins.sign_in(&team.admin.email, "/").await;
        let person = format!("/organizations/{}/people/{id}", team.org.membership_id);
        assert!(admins.get(&person).await.page(200).contains("The invitation was to give more: Global admin"));
        // What is granted after all is missed no longer.
        let grant = json!({"right": "global_admin"});
        world.post(&team.org.path(&format!("/associations/{id}/rights"))).by(&team.admin).json(&grant).await.ok(200);
        assert!(!admins.get(&person).await.page(200).contains("The invitation was to give more"));
        assert_eq!(world.get(&association).by(&jane).await.ok(200)["rights_left_out"], json!([]));
        world.holds_together();
    }

    async fn c2_of_an_inviter_who_is_gone_or_whose_right_has_ended_nothing_is_given(world) {
        for round in 0..3 {
            let team = team(world).await;
            let end = world.clock.now() + Span::days(2);
            if round == 2 {
                let body = json!({"right": "global_admin", "until": rfc3339(end)});
                world.post(&team.person("/rights")).by(&team.admin).json(&body).await.ok(200);
            }
            let body = json!({"addresses": JANE, "rights": ["report_viewer"], "rights_until": rfc3339(end)});
            approve(world, &team.inviter, &team.org, body).await.ok(201);
            match round {
                0 => drop(world.post(&team.person("/remove")).by(&team.admin).json(&json!({"reason": "Left"})).await.ok(200)),
                1 => drop(world.delete(&team.person("/rights/global_admin")).by(&team.admin).await.ok(200)),
                _ => world.clock.set(end),
            }
            let (jane, association) = team.accept(world).await;
            let shown = world.get(&association).by(&jane).await.ok(200);
            assert_eq!((&shown["rights"], words(&shown["rights_left_out"])), (&json!([]), vec!["report_viewer"]), "{round}");
            world.holds_together();
            world.clock.set(START + Span::days(round + 1));
        }
    }

    async fn c2_acceptance_and_the_inviter_s_demotion_at_the_same_moment_come_one_after_the_other(world) {
        let (mut given, mut left_out) = (0, 0);
        for round in 0..8 {
            let team = team(world).await;
            let address = format!("p{round}@contoso.example");
            team.preset(world, &address, &["global_admin"]).await;
            let url_token = world.url_token(&team.admin, &team.org).await;
            let person = world.account(&format!("p{round}@private.example")).await;
            let association = world.pending(&person, &url_token, &address).await;
            let code = world.code_for(&address, &association).await;
            let calls = vec![
                world.prove(&person, &association, &code),
                world.delete(&team.person("/rights/global_admin")).by(&team.admin),
            ];
            let replies = at_once(calls).await;
            replies[0].ok(200);
            replies[1].ok(200);
            let shown = world.get(&association).by(&person).await.ok(200);
            let is_given = shown["rights"] == json!(["global_admin"]);
            assert_ne!(is_given, shown["rights_left_out"] != json!([]), "{shown}");
            // The audit trail shows one order, and what was given fits it.
            let order = format!(
                "SELECT e.action FROM audit_events e JOIN organizations o ON o.id = e.organization_id
                 WHERE o.membership_id = '{}' AND e.action IN ('association.activated', 'right.taken') ORDER BY e.seq",
                team.org.membership_id
            );
            let first = &world.place.sql(&order)[0][0];
            assert_eq!(is_given, first == "association.activated");
            if is_given { given += 1 } else { left_out += 1 }
            world.holds_together();
        }
        assert_eq!(given + left_out, 8);
    }

    async fn c3_a_stale_invitation_never_restores_a_removed_person_s_rights(world) {
        let team = team(world).await;
        team.preset(world, JANE, &["location_admin"]).await;
        let (jane, association) = team.accept(world).await;
        let id = association.rsplit_once('/').unwrap().1.to_owned();
        // Another address of the same person is approved with rights, and so is, behind the actions' back, the first one.
        team.preset(world, "jane.doe@contoso.example", &["location_admin"]).await;
        world.advance(Span::minutes(1));
        let remove = team.org.path(&format!("/associations/{id}/remove"));
        world.post(&remove).by(&team.admin).json(&json!({"reason": "Works elsewhere"})).await.ok(200);
        let url_token = world.url_token(&team.admin, &team.org).await;
        let again = world.pending(&jane, &url_token, JANE).await;
        let code = world.code_for(JANE, &again).await;
        world.prove(&jane, &again, &code).await.refused(422, "address-not-approved");
        let back = world.associate(&jane, &url_token, "jane.doe@contoso.example").await;
        let shown = world.get(&back).by(&jane).await.ok(200);
        assert_eq!((&shown["rights"], words(&shown["rights_left_out"])), (&json!([]), vec!["location_admin"]));
        // What is approved after the removal is meant.
        let id = back.rsplit_once('/').unwrap().1.to_owned();
        let remove = team.org.path(&format!("/associations/{id}/remove"));
        world.post(&remove).by(&team.admin).json(&json!({"reason": "Once more"})).await.ok(200);
        world.advance(Span::minutes(1));
        team.preset(world, JANE, &["report_viewer"]).await;
        let back = world.associate(&jane, &url_token, JANE).await;
        assert_eq!(world.get(&back).by(&jane).await.ok(200)["rights"], json!(["report_viewer"]));
        world.holds_together();
    }

    async fn c3_removal_revokes_an_approval_with_rights_that_waits_for_the_address(world) {
        let team = team(world).await;
        world.invite(&team.admin, &team.org, JANE).await;
        let (jane, association) = team.accept(world).await;
        // An approval that was left behind, as an older version or an import could have.
        world.place.batch(&format!(
            "UPDATE invitations SET state = 'ended', closed_at = created_at WHERE address_key = '{JANE}';
             INSERT INTO invitations (public_id, organization_id, batch_id, address, address_key, language, state, expires_at, created_at, preset_rights)
             SELECT 'aaaaaaaaaaaaaaaaaaaaaaaaab', organization_id, batch_id, address, address_key, language, 'approved', expires_at, created_at, 'global_admin'
             FROM invitations WHERE address_key = '{JANE}';
             UPDATE organization_counts SET invitations_approved = invitations_approved + 1,
                 invitations_accepted = invitations_accepted - 1, invitations_ended = invitations_ended + 1
             WHERE organization_id = (SELECT organization_id FROM invitations WHERE public_id = 'aaaaaaaaaaaaaaaaaaaaaaaaab')"
        ));
        let id = association.rsplit_once('/').unwrap().1;
        let remove = team.org.path(&format!("/associations/{id}/remove"));
        world.post(&remove).by(&team.admin).json(&json!({"reason": "Works elsewhere"})).await.ok(200);
        let states = "SELECT state FROM invitations WHERE public_id = 'aaaaaaaaaaaaaaaaaaaaaaaaab'";
        assert_eq!(world.place.sql(states), [["revoked"]]);
        let url_token = world.url_token(&team.admin, &team.org).await;
        let again = world.pending(&jane, &url_token, JANE).await;
        let code = world.code_for(JANE, &again).await;
        world.prove(&jane, &again, &code).await.refused(422, "address-not-approved");
    }

    async fn an_extension_keeps_the_rights_and_a_renewal_keeps_what_its_author_may_give(world) {
        let team = team(world).await;
        team.preset(world, JANE, &["global_admin", "report_viewer"]).await;
        let invitation = world.invitation_path(&team.admin, &team.org, JANE).await;
        let extended = world.patch(&invitation).by(&team.admin).json(&json!({"expires_in_days": 2})).await.ok(200);
        assert_eq!((words(&extended["rights"]).len(), &extended["approved_by"]), (2, &json!("inviter@contoso.example")));
        world.advance(Span::days(3));
        team.demote_inviter(world).await;
        // Renewed by an admin of the location: the global admin falls away with the renewal.
        let id = invitation.rsplit_once('/').unwrap().1;
        let body = json!({"action": "extend", "ids": [id], "expires_in_days": 2});
        world.post(&team.org.path("/invitations/bulk")).by(&team.inviter).json(&body).await.ok(200);
        let renewed = world.invitation(&team.admin, &team.org, JANE).await;
        assert_eq!((words(&renewed["rights"]), &renewed["state"]), (vec!["report_viewer"], &json!("approved")));
        // Approved anew, an expired one gives what the new approval says: nothing.
        world.advance(Span::days(3));
        world.invite(&team.admin, &team.org, JANE).await;
        assert_eq!(world.invitation(&team.admin, &team.org, JANE).await["rights"], json!([]));
        world.holds_together();
    }

    async fn c2_a_renewal_brings_no_rights_back_of_whoever_has_gone_since(world) {
        let team = team(world).await;
        team.preset(world, JANE, &["global_admin", "report_viewer"]).await;
        let invitation = world.invitation_path(&team.admin, &team.org, JANE).await;
        world.patch(&invitation).by(&team.admin).json(&json!({"expires_in_days": 2})).await.ok(200);
        world.post(&team.person("/remove")).by(&team.admin).json(&json!({"reason": "Fraud"})).await.ok(200);
        world.advance(Span::days(3));
        let id = invitation.rsplit_once('/').unwrap().1;
        let body = json!({"action": "extend", "ids": [id]});
        world.post(&team.org.path("/invitations/bulk")).by(&team.admin).json(&body).await.ok(200);
        let renewed = world.invitation(&team.admin, &team.org, JANE).await;
        assert_eq!((&renewed["state"], &renewed["rights"]), (&json!("approved"), &json!([])));
        assert_eq!(words(&renewed["rights_left_out"]), ["global_admin", "report_viewer"]);
        let event = world.place.sql("SELECT details FROM audit_events WHERE action = 'invitations.extended'");
        assert!(event[0][0].contains(r#""rights_left_out""#) && !event[0][0].contains(r#""rights":"#), "{event:?}");
        let (jane, association) = team.accept(world).await;
        let shown = world.get(&association).by(&jane).await.ok(200);
        assert_eq!((&shown["rights"], words(&shown["rights_left_out"]).len()), (&json!([]), 2));
        world.holds_together();
    }

    async fn c2_who_signed_in_long_ago_renews_no_rights(world) {
        let team = team(world).await;
        for (address, rights) in [(JANE, &["report_viewer"][..]), ("sam@contoso.example", &[][..])] {
            team.preset(world, address, rights).await;
            let invitation = world.invitation_path(&team.admin, &team.org, address).await;
            world.patch(&invitation).by(&team.admin).json(&json!({"expires_in_days": 2})).await.ok(200);
        }
        world.advance(Span::days(3));
        let id = async |address: &str| {
            let path = world.invitation_path(&team.admin, &team.org, address).await;
            path.rsplit_once('/').unwrap().1.to_owned()
        };
        let (jane, sam) = (id(JANE).await, id("sam@contoso.example").await);
        let list = format!("/organizations/{}/invitations", team.org.membership_id);
        let (preview, confirm) = (format!("{list}/bulk"), format!("{list}/bulk/confirm"));
        let browser = world.bare_browser();
        browser.sign_in(&team.admin.email, "/").await;
        browser.get(&list).await.page(200);
        let page = browser.send(&preview, &renewing("", &jane)).await.page(200);
        assert!(page.contains("approved anew, by you") && page.contains("Report viewer"), "{page}");
        let page = browser.send(&preview, &renewing("", &sam)).await.page(200);
        assert!(!page.contains("approved anew, by you"), "{page}");
        world.advance(Span::minutes(11));
        browser.send(&confirm, &renewing("one", &jane)).await.page(403);
        assert_eq!(world.invitation(&team.admin, &team.org, JANE).await["state"], "expired");
        // Where no rights go along, nobody is asked.
        browser.get(&list).await.page(200);
        browser.send(&confirm, &renewing("two", &sam)).await.location();
        assert_eq!(world.invitation(&team.admin, &team.org, "sam@contoso.example").await["state"], "approved");
        let browser = world.bare_browser();
        browser.sign_in(&team.admin.email, "/").await;
        browser.get(&list).await.page(200);
        browser.send(&confirm, &renewing("three", &jane)).await.location();
        assert_eq!(words(&world.invitation(&team.admin, &team.org, JANE).await["rights"]), ["report_viewer"]);
        world.holds_together();
    }

    async fn c2_the_admins_and_the_inviter_are_told_of_rights_that_fell_away(world) {
        let team = team(world).await;
        team.preset(world, JANE, &["report_viewer"]).await;
        world.delete(&team.person("/rights/global_admin")).by(&team.admin).await.ok(200);
        let (jane, _) = team.accept(world).await;
        let told = async |person: &Person| {
            let listed = world.get("/api/v1/me/notices").by(person).await.ok(200);
            let items = listed["items"].as_array().unwrap().iter();
            items.filter(|item| item["kind"] == "preset_fell_away").count()
        };
        assert_eq!((told(&team.admin).await, told(&team.inviter).await, told(&jane).await), (1, 1, 0));
        world.deliver().await;
        let mails = world.mails_to("ppc@contoso.example").await;
        let mail = mails.iter().find(|mail| mail.subject.contains("Preset rights were not given")).unwrap();
        assert!(mail.text.contains("Jane Doe") && mail.text.contains("/people/"), "{}", mail.text);
        world.holds_together();
    }

    async fn what_was_asked_for_and_comes_with_an_invitation_is_answered(world) {
        let team = team(world).await;
        let (other, new) = ("jane.doe@contoso.example", "jane.new@contoso.example");
        world.invite(&team.admin, &team.org, other).await;
        let url_token = world.url_token(&team.admin, &team.org).await;
        let jane = world.account("jane@private.example").await;
        let association = world.associate(&jane, &url_token, other).await;
        let asked = json!({"right": "report_viewer", "reason": "For the lab"});
        world.post(&team.org.path("/access/requests")).by(&jane).json(&asked).await.ok(201);
        team.preset(world, new, &["report_viewer"]).await;
        let wanted = json!({"communication_email": new});
        world.patch(&format!("{association}/profile")).by(&jane).json(&wanted).await.ok(200);
        let address = format!("{association}/address");
        let code = world.code_for(new, &address).await;
        world.post(&format!("{address}/proof")).by(&jane).json(&json!({"code": code})).await.ok(200);
        assert_eq!(world.get(&association).by(&jane).await.ok(200)["rights"], json!(["report_viewer"]));
        let requests = world.get(&team.org.path("/access/requests")).by(&jane).await.ok(200);
        assert_eq!(requests["items"][0]["state"], "approved");
        assert_eq!(world.get(&team.org.path("/access-requests")).by(&team.admin).await.ok(200)["open"], json!(0));
        world.holds_together();
    }

    async fn whoever_the_operator_appoints_gets_what_the_waiting_invitation_was_to_give(world) {
        let team = team(world).await;
        team.preset(world, JANE, &["report_viewer", "global_admin"]).await;
        team.demote_inviter(world).await;
        world.grant_admin(&team.org, JANE).await;
        let jane = world.token(JANE).await;
        let me = world.get("/api/v1/me").by(&jane).await.ok(200);
        assert_eq!(me["associations"][0]["rights"], json!(["global_admin", "report_viewer"]));
        let invitation = world.invitation(&team.admin, &team.org, JANE).await;
        assert_eq!((&invitation["state"], words(&invitation["rights_left_out"])), (&json!("accepted"), vec!["global_admin"]));
        let linked = "SELECT count(*) FROM associations a JOIN invitations i ON i.id = a.invitation_id
                      WHERE i.address_key = 'jane@contoso.example'";
        assert_eq!(world.place.number(linked), 1);
        let event = world.place.sql("SELECT details FROM audit_events WHERE action = 'admin.appointed' ORDER BY id DESC");
        assert!(event[0][0].contains("report_viewer") && event[0][0].contains("rights_left_out"), "{event:?}");
        // It holds the right by the operator's word: nothing is missed.
        let id = me["associations"][0]["id"].as_str().unwrap();
        let person = world.get(&team.org.path(&format!("/associations/{id}/access"))).by(&team.admin).await.ok(200);
        assert_eq!(person["left_out"], json!([]));
        world.holds_together();
    }

    async fn an_admin_s_answer_to_a_request_gives_the_rights_of_the_approval_that_it_claims(world) {
        let team = team(world).await;
        let url_token = world.url_token(&team.admin, &team.org).await;
        let jane = world.account("jane@private.example").await;
        let association = world.pending(&jane, &url_token, JANE).await;
        let code = world.code_for(JANE, &association).await;
        world.prove(&jane, &association, &code).await.refused(422, "address-not-approved");
        world.post(&format!("{association}/ask")).by(&jane).await.ok(200);
        team.preset(world, JANE, &["report_viewer"]).await;
        let id = association.rsplit_once('/').unwrap().1;
        world.post(&team.org.path(&format!("/requests/{id}/approve"))).by(&team.admin).json(&json!({})).await.ok(200);
        assert_eq!(world.get(&association).by(&jane).await.ok(200)["rights"], json!(["report_viewer"]));
        let said = sentence(world, &team, &association).await;
        assert!(said.contains("with these rights: Report viewer"), "{said}");
        world.holds_together();
    }

    async fn the_form_gives_rights_and_offers_only_what_the_reader_may_give(world) {
        let team = team(world).await;
        let area = format!("/organizations/{}", team.org.membership_id);
        let browser = world.bare_browser();
        browser.sign_in(&team.inviter.email, "/").await;
        let form = browser.get(&format!("{area}/invite")).await.page(200);
        assert!(form.contains(r#"name="rights" value="global_admin""#), "{form}");
        let typed = [("addresses", JANE), ("rights", "global_admin"), ("rights", "report_viewer"), ("last_day", "2027-01-31"), ("key", "")];
        let draft = browser.send(&format!("{area}/invite/preview"), &typed).await.location().to_owned();
        let preview = browser.get(&draft).await.page(200);
        assert!(preview.contains("Rights with the acceptance: Global admin until 31 Jan 2027"), "{preview}");
        let again = browser.get(&format!("{area}/invite?draft={}", draft.rsplit_once('/').unwrap().1)).await.page(200);
        assert!(again.contains(r#"value="report_viewer" checked"#) && again.contains(r#"value="2027-01-31""#), "{again}");
        // Demoted between the preview and the approval: nothing is approved, and the page says why.
        team.demote_inviter(world).await;
        let refused = browser.send(&format!("{draft}/approve"), &[("corrections", "")]).await.page(403);
        assert!(refused.contains("You cannot give the right Global admin"), "{refused}");
        let form = browser.get(&format!("{area}/invite")).await.page(200);
        assert!(!form.contains(r#"value="global_admin""#) && form.contains(r#"value="report_viewer""#), "{form}");
        let refused = browser.send(&format!("{area}/invite/preview"), &typed).await.page(403);
        assert!(refused.contains("You cannot give the right Global admin") && refused.contains(JANE), "{refused}");
        let typed = [("addresses", JANE), ("rights", "report_viewer"), ("last_day", ""), ("key", "")];
        let draft = browser.send(&format!("{area}/invite/preview"), &typed).await.location().to_owned();
        browser.get(&draft).await.page(200);
        let result = browser.send(&format!("{draft}/approve"), &[("corrections", "")]).await.location().to_owned();
        assert!(browser.get(&result).await.page(200).contains("Rights with the acceptance: Report viewer"));
        let listed = browser.get(&format!("{area}/invitations")).await.page(200);
        assert!(listed.contains("Report viewer"), "{listed}");
        let (jane, association) = team.accept(world).await;
        assert_eq!(world.get(&association).by(&jane).await.ok(200)["rights"], json!(["report_viewer"]));
        world.holds_together();
    }

    async fn who_signed_in_long_ago_gives_no_rights_with_an_invitation(world) {
        let team = team(world).await;
        let area = format!("/organizations/{}", team.org.membership_id);
        let browser = world.bare_browser();
        browser.sign_in(&team.inviter.email, "/").await;
        browser.get(&format!("{area}/invite")).await.page(200);
        let typed = [("addresses", JANE), ("rights", "report_viewer"), ("key", "")];
        let draft = browser.send(&format!("{area}/invite/preview"), &typed).await.location().to_owned();
        world.advance(Span::hours(3));
        browser.get(&draft).await.page(200);
        let before = world.place.number("SELECT count(*) FROM invitations");
        let sent = browser.send(&format!("{draft}/approve"), &[("corrections", "")]).await;
        assert_ne!(sent.status, 303, "{}", sent.text());
        assert_eq!(world.place.number("SELECT count(*) FROM invitations"), before);
    }
}
