//! One's own profile on pages, as a browser without a script meets them.

use guildhall_domain::clock::Span;

use crate::support::{Browser, Org, Person, World, not};

const OLD: &str = "jane.doe@contoso.example";
const NEW: &str = "jane.smith@contoso.example";
const OWN: &str = "jane@private.example";

/// Contoso with its admin, and the path of Jane's association there.
async fn contoso(world: &World) -> (Org, Person, String) {
    let org = world.organization("Contoso", &["contoso.example"]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    world.invite(&admin, &org, OLD).await;
    let url_token = world.url_token(&admin, &org).await;
    let jane = world.account(OWN).await;
    let path = world.associate(&jane, &url_token, OLD).await;
    (org, admin, path.replace("/api/v1", ""))
}

/// The form as it is filled, with another value in one field.
fn form<'a>(revision: &'a str, name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("revision", revision),
        ("given_name", "Jane"),
        ("family_name", "Doe"),
        ("communication_email", OLD),
        ("country", "DE"),
        ("language", "en"),
    ];
    fields.retain(|(field, _)| *field != name);
    fields.push((name, value));
    fields
}

both_engines! {
    async fn a_person_edits_their_own_profile_without_a_script(world) {
        let (org, admin, path) = contoso(world).await;
        let profile = format!("{path}/profile");
        let mut jane = Browser::new(world);
        jane.get(&profile).await.status(401).holds(&format!(r#"value="{profile}""#));
        jane.sign_in_for(OWN, &profile).await.goes_to(&profile);
        // The ways there: the page of the association, and her home.
        let link = format!(r#"href="{profile}""#);
        jane.get(&path).await.says("Edit your profile").holds(&link);
        let home = format!("/organizations/{}", org.membership_id);
        jane.get(&home).await.says("Edit your profile").holds(&link);
        let shown = jane.get(&profile).await.status(200).says("Your profile at Contoso");
        shown.holds(&format!(r#"value="{OLD}""#)).holds(&format!(r#"href="{home}""#)).holds(r#"name="revision" value="0""#);

        let wrong = jane.post(&profile, &form("0", "phone", "call me")).await.status(422);
        wrong.says("Check these fields").holds(r#"value="call me""#).holds(r#"value="Jane""#);
        jane.post(&profile, &form("0", "job_title", "Architect <b>")).await.goes_to(&profile);
        let saved = jane.get(&profile).await.status(200).says("Your profile is saved").says("Go to Contoso");
        saved.holds(r#"value="Architect &#60;b&#62;""#).holds(r#"name="revision" value="1""#);
        jane.get(&profile).await.keeps_quiet_of("is saved");

        // An older copy of the form, in another window: nothing is overwritten unread.
        let before = world.snapshot();
        let old = jane.post(&profile, &form("0", "family_name", "Smith")).await.status(409);
        old.says("changed in the meantime").holds(r#"value="Smith""#).holds(r#"name="revision" value="1""#);
        for odd in ["", "x", "-1", "99999999999999999999"] {
            jane.post(&profile, &form(odd, "family_name", "Smith")).await.status(409);
        }
        assert_eq!(world.written_since(&before), [] as [&str; 0]);
        jane.post(&profile, &form("1", "family_name", "Smith")).await.goes_to(&profile);

        // The admin's own row leads to the admin's own profile, and nobody else's does.
        let mut ppc = Browser::new(world);
        ppc.sign_in(&admin.email).await;
        let list = ppc.get(&format!("{home}/people")).await.status(200);
        assert_eq!(list.words().matches("Edit your profile").count(), 1, "{}", list.words());
        let id = path.rsplit('/').next().unwrap();
        ppc.get(&format!("{home}/people/{id}")).await.status(200).says("Jane Smith").keeps_quiet_of("Edit your profile");
        let own = world.get(&org.path("/associations?right=global_admin")).by(&admin).await.ok(200);
        let own = own["items"][0]["id"].as_str().unwrap();
        ppc.get(&format!("{home}/people/{own}")).await.says("Edit your profile").holds(&format!(r#"href="/associations/{own}/profile""#));
        world.holds_together();
    }

    async fn a_new_address_is_proven_on_a_page_of_its_own(world) {
        let (org, admin, path) = contoso(world).await;
        let (profile, address) = (format!("{path}/profile"), format!("{path}/address"));
        let mut jane = Browser::new(world);
        jane.sign_in(OWN).await;
        jane.get(&profile).await.status(200);
        jane.get(&address).await.goes_to(&profile);
        jane.post(&profile, &form("0", "communication_email", NEW)).await.goes_to(&address);
        let code = world.code_for(NEW, &address).await;
        jane.get(&address).await.status(200).says("Prove your new address").says(NEW).says(OLD).says("Keep the old address");
        jane.get(&profile).await.says("not in force yet").holds(&format!(r#"href="{address}""#)).holds(&format!(r#"value="{OLD}""#));
        jane.get(&format!("{address}/resend")).await.goes_to(&address);
        jane.post(&format!("{address}/resend"), &[]).await.status(429).says("in 30 seconds");
        let tried = format!("{address}?wrong=yes");
        jane.post(&address, &[("code", "12")]).await.goes_to(&format!("{address}?wrong=digits"));
        jane.get(&format!("{address}?wrong=digits")).await.status(200).says("six digits");
        jane.post(&address, &[("code", &not(&code))]).await.goes_to(&tried);
        jane.get(&tried).await.status(200).says("4 more times");
        jane.post(&address, &[("code", &code)]).await.goes_to(&address);
        let refused = jane.get(&address).await.status(200).says("Contoso has not approved this address");
        refused.says("Ask an admin of Contoso").says(OLD).says("Check again");
        let reference = world.place.sql("SELECT reference FROM audit_events WHERE action = 'association.address_refused'")[0][0].clone();
        jane.get(&address).await.says(&reference);
        jane.get(&profile).await.says("was refused");
        jane.submit(&format!("{address}/again"), &[]).await.status(200).says("still refused");

        world.invite(&admin, &org, NEW).await;
        jane.submit(&format!("{address}/again"), &[]).await.status(200).says("Your new e-mail address is in force").holds(&format!(r#"value="{NEW}""#));
        // Clicked once more, and sent once more.
        jane.post(&format!("{address}/again"), &[]).await.goes_to(&address);
        jane.post(&address, &[("code", &code)]).await.goes_to(&address);
        jane.get(&address).await.goes_to(&profile);

        // Given up: the address stays.
        let revision = world.place.number("SELECT max(profile_revision) FROM associations").to_string();
        jane.get(&profile).await.holds(&format!(r#"name="revision" value="{revision}""#));
        jane.post(&profile, &form(&revision, "communication_email", OLD)).await.goes_to(&address);
        jane.submit(&format!("{address}/keep"), &[]).await.status(200).says("stays as it was").holds(&format!(r#"value="{NEW}""#));
        world.holds_together();
    }

    async fn g7_a_spent_code_says_so_and_leads_to_another(world) {
        let (_, _, path) = contoso(world).await;
        let (profile, address) = (format!("{path}/profile"), format!("{path}/address"));
        let mut jane = Browser::new(world);
        jane.sign_in(OWN).await;
        jane.get(&profile).await;
        jane.post(&profile, &form("0", "communication_email", NEW)).await.goes_to(&address);
        world.advance(Span::minutes(10));
        jane.get(&address).await.status(200).says("no longer works");
        jane.submit(&format!("{address}/resend"), &[]).await.status(200).says("We mailed another code").keeps_quiet_of("no longer works");
    }

    /// Another account, someone else's and none at all: one answer, and nothing is written.
    async fn b1_another_account_finds_no_profile_and_no_code_step(world) {
        let (_, _, path) = contoso(world).await;
        let mut jane = Browser::new(world);
        jane.sign_in(OWN).await;
        jane.get(&format!("{path}/profile")).await;
        jane.post(&format!("{path}/profile"), &form("0", "communication_email", NEW)).await.status(303);
        let code = world.code_for(NEW, &format!("{path}/address")).await;
        let mut eve = Browser::new(world);
        eve.sign_in("eve@private.example").await;
        let nothing = format!("/associations/{}", "a".repeat(26));
        let before = world.snapshot();
        for rest in ["/profile", "/address"] {
            let mut pages = Vec::new();
            for place in [&path, &nothing, &"/associations/x".to_owned()] {
                let shown = eve.get(&format!("{place}{rest}")).await.status(404);
                let shown = shown.says("belongs to another account").keeps_quiet_of("Contoso").keeps_quiet_of("jane.");
                pages.push(shown.html.replace(place.as_str(), "X"));
                for form in ["/profile", "/address", "/address/resend", "/address/again", "/address/keep"] {
                    eve.post(&format!("{place}{form}"), &[("code", &code), ("given_name", "Eve")]).await.status(404);
                }
            }
            assert!(pages.iter().all(|page| page == &pages[0]));
        }
        assert_eq!(world.written_since(&before), [] as [&str; 0]);
    }

    async fn b8_what_was_typed_survives_the_session_and_no_other_account_sends_it(world) {
        let (_, _, path) = contoso(world).await;
        let profile = format!("{path}/profile");
        let mut jane = Browser::new(world);
        jane.sign_in(OWN).await;
        let shown = jane.get(&profile).await.status(200);
        let hidden = |name: &str| {
            let marker = format!(r#"name="{name}" value=""#);
            shown.html.split(&marker).nth(1).unwrap().split('"').next().unwrap().to_owned()
        };
        let (csrf, begun_by) = (hidden("csrf"), hidden("begun_by"));
        let mut typed = form("0", "job_title", "Architect");
        typed.push(("begun_by", &begun_by));
        let before = world.snapshot();
        let ended = Browser::new(world).post_with(&profile, &csrf, &typed, &[]).await.status(401);
        ended.says("What you typed is kept").keeps_quiet_of("Contoso");
        assert_eq!(world.written_since(&before), [] as [&str; 0]);
        jane.sign_in("eve@private.example").await;
        jane.post_with(&profile, &csrf, &typed, &[]).await.status(403).says("Use j•••@private.example again").keeps_quiet_of("go_on");
        jane.sign_in(OWN).await;
        let again = jane.post_with(&profile, &csrf, &typed, &[]).await.status(403);
        again.says("Nothing has been sent so far").holds(r#"value="Architect""#).holds(r#"name="revision" value="0""#);
        assert_eq!(world.events("association.profile_changed"), 0);
        jane.post(&profile, &typed).await.goes_to(&profile);
        assert_eq!(world.events("association.profile_changed"), 1);
    }

    async fn a_profile_that_is_not_in_use_leads_to_where_the_association_stands(world) {
        let (org, admin, _) = contoso(world).await;
        let url_token = world.url_token(&admin, &org).await;
        let john = world.account("john@private.example").await;
        let pending = world.pending(&john, &url_token, "john@contoso.example").await.replace("/api/v1", "");
        let mut browser = Browser::new(world);
        browser.sign_in("john@private.example").await;
        browser.get(&format!("{pending}/profile")).await.goes_to(&pending);
        browser.get(&format!("{pending}/address")).await.goes_to(&pending);
        browser.get(&pending).await.status(200);
        browser.post(&format!("{pending}/profile"), &form("0", "job_title", "x")).await.goes_to(&pending);
    }
}
