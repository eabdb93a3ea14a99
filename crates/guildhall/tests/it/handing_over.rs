//! How an organization comes into other hands: an offered role, a deputy, a takeover. It is never without an admin on the way.

use guildhall::actions::handing_over::{deputies, takeovers, telling};
use guildhall::actions::{ActionError, Actor, Conflict, organizations, sweep};
use guildhall::texts::rfc3339;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::organization::OrganizationState;
use guildhall_store::Tx;
use serde_json::{Value, json};

use crate::notices::kinds;
use crate::rights::{colleague, id_of, rights_of};
use crate::support::{Call, Org, Person, Reply, START, World, at_once};

/// An organization with its primary program contact and two people.
struct Team {
    org: Org,
    pat: Person,
    jane: Person,
    sam: Person,
    jane_id: String,
    sam_id: String,
}

/// An organization and its primary program contact.
pub(crate) async fn led(world: &World) -> (Org, Person) {
    let org = world.organization("Contoso", &[]).await;
    let pat = world.admin(&org, "pat@contoso.example").await;
    let id = id_of(world, &pat).await;
    let name = json!({"given_name": "Pat", "family_name": "Doe"});
    let profile = format!("/api/v1/associations/{id}/profile");
    world.patch(&profile).by(&pat).json(&name).await.ok(200);
    let role = json!({"contact_role": "primary_program_contact"});
    let path = org.path(&format!("/associations/{id}/contact-roles"));
    world.post(&path).by(&pat).json(&role).await.ok(200);
    (org, pat)
}

async fn team(world: &World) -> Team {
    let (org, pat) = led(world).await;
    let (jane, sam) = (
        colleague(world, &org, &pat, "jane").await,
        colleague(world, &org, &pat, "sam").await,
    );
    Team {
        jane_id: id_of(world, &jane).await,
        sam_id: id_of(world, &sam).await,
        org,
        pat,
        jane,
        sam,
    }
}

/// Whom the form on a page was made for.
fn begun_by(page: &str) -> String {
    let rest = page.split_once(r#"name="begun_by" value=""#).unwrap().1;
    rest.split_once('"').unwrap().0.to_owned()
}

async fn grant_admin(world: &World, by: &Person, org: &Org, id: &str) {
    let path = org.path(&format!("/associations/{id}/rights"));
    let body = json!({"right": "global_admin"});
    world.post(&path).by(by).json(&body).await.ok(200);
}

impl Team {
    async fn roles(&self, world: &World, person: &Person) -> Value {
        world.get(&self.org.path("/roles")).by(person).await.ok(200)
    }

    fn offer(&self, world: &World, to: &str, keeps_admin: bool) -> Call {
        let body = json!({"id": to, "keeps_admin": keeps_admin});
        world.post(&self.org.path("/role-offers")).by(&self.pat).json(&body)
    }

    /// An open offer to Jane; its path.
    async fn offered(&self, world: &World, keeps_admin: bool) -> String {
        let made = self.offer(world, &self.jane_id, keeps_admin).await.ok(200);
        self.org
            .path(&format!("/role-offers/{}", made["offer"]["id"].as_str().unwrap()))
    }

    fn name_deputy(&self, world: &World, id: &str) -> Call {
        world
            .post(&self.org.path("/deputy"))
            .by(&self.pat)
            .json(&json!({"id": id}))
    }

    fn act(&self, world: &World, person: &Person) -> Call {
        world.post(&self.org.path("/deputy/act")).by(person).json(&json!({}))
    }

    fn start(&self, world: &World, person: &Person) -> Call {
        let body = json!({"reason": "Pat has left the company"});
        world.post(&self.org.path("/takeovers")).by(person).json(&body)
    }

    /// Jane takes over; the path of that.
    async fn started(&self, world: &World) -> String {
        let started = self.start(world, &self.jane).await.ok(200);
        self.org
            .path(&format!("/takeovers/{}", started["takeover"]["id"].as_str().unwrap()))
    }

    fn remove(&self, world: &World, id: &str) -> Call {
        let path = self.org.path(&format!("/associations/{id}/remove"));
        world
            .post(&path)
            .by(&self.pat)
            .json(&json!({"reason": "left the company"}))
    }

    async fn primary(&self, world: &World) -> Value {
        self.roles(world, &self.sam).await["primary_program_contact"]["email"].clone()
    }

    async fn decide(&self, world: &World, is_approved: bool) -> Result<(), ActionError> {
        let (id, house) = (self.org.membership_id.clone(), world.app.house.clone());
        let decide = move |tx: &mut Tx<'_>| {
            takeovers::decide(tx, &house, Actor::Operator, &id, is_approved, "Asked by phone").map(drop)
        };
        world.write(decide).await
    }

    /// Jane takes over, and leaves a day after that is due; it is due now.
    async fn due_before_the_end(&self, world: &World) {
        self.started(world).await;
        let ends = self.org.path(&format!("/associations/{}/end-date", self.jane_id));
        let body = json!({"ends_at": rfc3339(START + Span::days(15))});
        world.post(&ends).by(&self.pat).json(&body).await.ok(200);
        world.advance(Span::days(14));
    }

    async fn let_deputy_act(&self, world: &World) -> Result<(), ActionError> {
        let (id, house) = (self.org.membership_id.clone(), world.app.house.clone());
        let allow = move |tx: &mut Tx<'_>| deputies::let_act(tx, &house, Actor::Operator, &id, "Pat is ill").map(drop);
        world.write(allow).await
    }
}

async fn sweep_all(world: &World) {
    let house = world.app.house.clone();
    world.write(sweep::sweep).await.unwrap();
    world
        .write(move |tx| telling::tell_completed(tx, &house))
        .await
        .unwrap();
}

fn statuses(replies: &[Reply]) -> Vec<u16> {
    let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
    statuses.sort_unstable();
    statuses
}

const DUE: Instant = Instant(START.0 + Span::days(14).0);

both_engines! {
    async fn an_offered_role_goes_over_when_it_is_accepted_and_not_before(world) {
        let team = team(world).await;
        let offer = team.offered(world, true).await;
        assert_eq!(team.primary(world).await, "pat@contoso.example");
        assert_eq!(rights_of(world, &team.jane).await, json!([]));
        // Whom it concerns sees it, nobody else.
        assert_eq!(team.roles(world, &team.jane).await["offer"]["keeps_admin"], json!(true));
        assert_eq!(team.roles(world, &team.sam).await["offer"], Value::Null);
        assert_eq!(world.mails_to("jane@contoso.example").await[0].subject, "Contoso: A role is offered to you");
        let after = world.post(&format!("{offer}/accept")).by(&team.jane).json(&json!({})).await.ok(200);
        assert_eq!((&after["primary_program_contact"]["id"], &after["offer"]), (&json!(team.jane_id), &Value::Null));
        assert_eq!(rights_of(world, &team.jane).await, json!(["global_admin"]));
        assert_eq!(rights_of(world, &team.pat).await, json!(["global_admin"]));
        assert_eq!((world.events("role.offered"), world.events("role.handed_over")), (1, 1));
        assert!(world.mails_to("pat@contoso.example").await[0].subject.contains("accepted"));
        // A4: it is used.
        for again in ["/accept", "/decline"] {
            world.post(&format!("{offer}{again}")).by(&team.jane).json(&json!({})).await.refused(409, "offer-closed");
        }
        let told = world.get(&team.org.path("/activity?kind=rights")).by(&team.jane).await.ok(200);
        let event = &told["items"][0];
        assert_eq!((&event["action"], &event["actor_association"]), (&json!("role.handed_over"), &json!(team.jane_id)), "{told}");
        world.holds_together();
    }

    async fn c4_who_hands_over_and_gives_the_right_up_leaves_the_next_one_as_admin(world) {
        let team = team(world).await;
        let offer = team.offered(world, false).await;
        world.post(&format!("{offer}/accept")).by(&team.jane).json(&json!({})).await.ok(200);
        assert_eq!((rights_of(world, &team.jane).await, rights_of(world, &team.pat).await), (json!(["global_admin"]), json!([])));
        // C5: with the very next request.
        world.get(&team.org.path("/invitations")).by(&team.pat).await.refused(403, "forbidden");
        world.holds_together();
    }

    async fn only_the_primary_contact_offers_one_role_at_a_time_to_somebody_else(world) {
        let team = team(world).await;
        grant_admin(world, &team.pat, &team.org, &team.sam_id).await;
        let own = id_of(world, &team.pat).await;
        let before = world.snapshot();
        let body = json!({"id": team.jane_id});
        let path = team.org.path("/role-offers");
        for person in [&team.sam, &team.jane] {
            world.post(&path).by(person).json(&body).await.refused(403, "forbidden");
        }
        let elsewhere = world.organization("Fabrikam", &[]).await;
        let foreign = world.admin(&elsewhere, "ppc@fabrikam.example").await;
        world.post(&path).by(&foreign).json(&body).await.refused(404, "not-found");
        team.offer(world, &own, true).await.refused(409, "yourself");
        let offer = team.offered(world, true).await;
        assert!(!world.written_since(&before).is_empty());
        team.offer(world, &team.sam_id, true).await.refused(409, "offer-open");
        // Nobody else answers, or takes it back.
        for answer in ["/accept", "/decline"] {
            world.post(&format!("{offer}{answer}")).by(&team.sam).json(&json!({})).await.refused(404, "not-found");
            world.post(&format!("{offer}{answer}")).by(&team.pat).json(&json!({})).await.refused(404, "not-found");
        }
        world.delete(&offer).by(&team.sam).await.refused(403, "forbidden");
        world.delete(&offer).by(&team.pat).await.ok(200);
        world.delete(&offer).by(&team.pat).await.refused(409, "offer-closed");
        world.post(&format!("{offer}/accept")).by(&team.jane).json(&json!({})).await.refused(409, "offer-closed");
        let offer = team.offered(world, true).await;
        world.post(&format!("{offer}/decline")).by(&team.jane).json(&json!({})).await.ok(200);
        assert!(world.mails_to("pat@contoso.example").await[0].subject.contains("declined"));
        assert_eq!(team.primary(world).await, "pat@contoso.example");
        world.holds_together();
    }

    async fn a5_an_offer_is_open_until_its_instant_whether_or_not_anyone_swept(world) {
        let team = team(world).await;
        let offer = team.offered(world, true).await;
        for (at, is_open) in [(DUE - Span::seconds(1), true), (DUE, false), (DUE + Span::seconds(1), false)] {
            world.clock.set(at);
            assert_eq!(team.roles(world, &team.jane).await["offer"].is_object(), is_open, "{at:?}");
            if !is_open {
                world.post(&format!("{offer}/accept")).by(&team.jane).json(&json!({})).await.refused(409, "offer-closed");
            }
        }
        // The next one closes it; the sweep finds nothing left.
        let next = team.offered(world, true).await;
        assert_eq!(world.events("role.offer_expired"), 1);
        sweep_all(world).await;
        assert_eq!(world.events("role.offer_expired"), 1);
        world.clock.set(DUE + Span::days(15));
        let second = world.second_process().await;
        second.clock.set(DUE + Span::days(15));
        let (one, other) = tokio::join!(world.write(sweep::sweep), second.write(sweep::sweep));
        assert!(one.is_ok() && other.is_ok());
        assert_eq!(world.events("role.offer_expired"), 2);
        world.post(&format!("{next}/accept")).by(&team.jane).json(&json!({})).await.refused(409, "offer-closed");
        world.holds_together();
    }

    async fn a_takeover_ends_once_its_person_is_an_admin_in_another_way(world) {
        let team = team(world).await;
        team.started(world).await;
        let rights = team.org.path(&format!("/associations/{}/rights", team.jane_id));
        grant_admin(world, &team.pat, &team.org, &team.jane_id).await;
        assert_eq!(team.roles(world, &team.jane).await["takeover"], Value::Null);
        // Taken away again, the right does not come back by itself.
        world.delete(&format!("{rights}/global_admin")).by(&team.pat).await.ok(200);
        world.clock.set(DUE + Span::days(1));
        sweep_all(world).await;
        assert_eq!(rights_of(world, &team.jane).await, json!([]));
        assert_eq!((world.events("takeover.ended"), world.events("takeover.completed")), (1, 0));
        world.holds_together();
    }

    async fn everyone_who_runs_the_organization_reads_of_a_takeover_by_whom_why_and_until_when(world) {
        let team = team(world).await;
        let role = json!({"contact_role": "technical_1"});
        let path = team.org.path(&format!("/associations/{}/contact-roles", team.sam_id));
        world.post(&path).by(&team.pat).json(&role).await.ok(200);
        team.started(world).await;
        for told in [&team.pat, &team.sam] {
            let takeover = team.roles(world, told).await["takeover"].clone();
            assert_eq!((&takeover["reason"], &takeover["due_at"]), (&json!("Pat has left the company"), &json!(rfc3339(DUE))));
        }
        let mail = &world.mails_to("sam@contoso.example").await[0];
        assert!(mail.text.contains("becomes a global admin unless") && mail.text.contains("always sent"), "{}", mail.text);
        assert!(mail.text.contains("Last day: ") && mail.text.contains("Pat has left the company"), "{}", mail.text);
        let member = colleague(world, &team.org, &team.pat, "lee").await;
        assert_eq!(team.roles(world, &member).await["takeover"], Value::Null);
    }

    async fn whoever_runs_the_organization_is_told_that_its_contact_has_gone(world) {
        let team = team(world).await;
        team.name_deputy(world, &team.jane_id).await.ok(200);
        grant_admin(world, &team.pat, &team.org, &team.sam_id).await;
        world.post(&team.org.path("/leave")).by(&team.pat).json(&json!({})).await.ok(200);
        assert_eq!(kinds(world, &team.jane).await, ["role_vacant", "deputy_named"]);
        assert_eq!(kinds(world, &team.sam).await, ["role_vacant", "right_granted"]);
        team.act(world, &team.jane).await.ok(200);
        // The same where the contact is removed.
        let removed = team.org.path(&format!("/associations/{}/remove", team.jane_id));
        world.post(&removed).by(&team.sam).json(&json!({"reason": "Another team"})).await.ok(200);
        let lee = colleague(world, &team.org, &team.sam, "lee").await;
        grant_admin(world, &team.sam, &team.org, &id_of(world, &lee).await).await;
        assert!(!kinds(world, &lee).await.contains(&"role_vacant".to_owned()));
        assert_eq!(world.place.number("SELECT count(*) FROM notices WHERE kind = 'role_vacant'"), 2);
    }

    async fn the_api_names_every_contact_and_how_a_former_one_came_to_an_end(world) {
        let team = team(world).await;
        let contacts = team.roles(world, &team.sam).await["contacts"].clone();
        assert_eq!(contacts[0]["contact_role"], "primary_program_contact");
        assert_eq!((&contacts[0]["person"]["email"], &contacts[1]), (&json!("pat@contoso.example"), &Value::Null));
        team.remove(world, &team.jane_id).await.ok(200);
        let path = team.org.path(&format!("/associations/{}", team.jane_id));
        let former = world.get(&path).by(&team.pat).await.ok(200);
        assert_eq!((&former["end_reason"], &former["ended_at"]), (&json!("removed"), &json!(rfc3339(START))));
    }

    async fn whoever_loses_an_offer_or_the_deputyship_is_told(world) {
        let team = team(world).await;
        let offer = team.offered(world, true).await;
        world.delete(&offer).by(&team.pat).await.ok(200);
        team.name_deputy(world, &team.sam_id).await.ok(200);
        world.delete(&team.org.path("/deputy")).by(&team.pat).await.ok(200);
        assert_eq!(kinds(world, &team.jane).await, ["offer_withdrawn", "role_offered"]);
        assert_eq!(kinds(world, &team.sam).await, ["deputy_released", "deputy_named"]);
    }

    async fn the_operator_says_how_long_an_offer_and_a_takeover_take(world) {
        let world = &world.configured(|config| {
            config.program.role_offer_days = 3;
            config.program.takeover_days = 5;
        });
        let team = team(world).await;
        team.offered(world, true).await;
        let offer = team.roles(world, &team.jane).await["offer"]["expires_at"].clone();
        assert_eq!(offer, json!(rfc3339(START + Span::days(3))));
        team.started(world).await;
        let due = team.roles(world, &team.jane).await["takeover"]["due_at"].clone();
        assert_eq!(due, json!(rfc3339(START + Span::days(5))));
    }

    async fn c3_an_offer_ends_with_either_side_s_association_and_does_not_come_back(world) {
        let team = team(world).await;
        let offer = team.offered(world, true).await;
        team.remove(world, &team.jane_id).await.ok(200);
        assert_eq!(team.roles(world, &team.pat).await["offer"], Value::Null);
        world.invite(&team.pat, &team.org, "jane@contoso.example").await;
        let url_token = world.url_token(&team.pat, &team.org).await;
        world.associate(&team.jane, &url_token, "jane@contoso.example").await;
        world.post(&format!("{offer}/accept")).by(&team.jane).json(&json!({})).await.refused(409, "offer-closed");
        // The other side: the role is laid down, and then its holder leaves.
        let offer = team.offer(world, &team.sam_id, true).await.ok(200);
        let offer = team.org.path(&format!("/role-offers/{}", offer["offer"]["id"].as_str().unwrap()));
        grant_admin(world, &team.pat, &team.org, &team.sam_id).await;
        world.post(&team.org.path("/leave")).by(&team.pat).json(&json!({})).await.ok(200);
        world.post(&format!("{offer}/accept")).by(&team.sam).json(&json!({})).await.refused(409, "offer-closed");
        assert_eq!(team.primary(world).await, Value::Null);
        world.holds_together();
    }

    async fn d3_accepting_against_taking_back_has_one_winner(world) {
        for round in 0..6 {
            let org = world.organization("Contoso", &[]).await;
            let pat = world.admin(&org, &format!("pat{round}@contoso.example")).await;
            let id = id_of(world, &pat).await;
            let name = json!({"given_name": "Pat", "family_name": "Doe"});
            world.patch(&format!("/api/v1/associations/{id}/profile")).by(&pat).json(&name).await.ok(200);
            let role = json!({"contact_role": "primary_program_contact"});
            world.post(&org.path(&format!("/associations/{id}/contact-roles"))).by(&pat).json(&role).await.ok(200);
            let jane = colleague(world, &org, &pat, &format!("jane{round}")).await;
            let body = json!({"id": id_of(world, &jane).await, "keeps_admin": false});
            let made = world.post(&org.path("/role-offers")).by(&pat).json(&body).await.ok(200);
            let offer = org.path(&format!("/role-offers/{}", made["offer"]["id"].as_str().unwrap()));
            let replies = at_once(vec![
                world.post(&format!("{offer}/accept")).by(&jane).json(&json!({})),
                world.delete(&offer).by(&pat),
                world.post(&format!("{offer}/accept")).by(&jane).json(&json!({})),
            ]).await;
            assert_eq!(replies.iter().filter(|reply| reply.status == 200).count(), 1, "{:?}", statuses(&replies));
            assert!(replies.iter().all(|reply| [200, 403, 409].contains(&reply.status)), "{:?}", statuses(&replies));
            let is_taken_back = replies[1].status == 200;
            assert_eq!(rights_of(world, &jane).await, if is_taken_back { json!([]) } else { json!(["global_admin"]) });
            world.holds_together();
        }
    }

    async fn a_role_is_accepted_with_a_complete_profile(world) {
        let team = team(world).await;
        let boss = world.admin(&team.org, "boss@contoso.example").await;
        let id = id_of(world, &boss).await;
        let offer = team.offer(world, &id, true).await.ok(200);
        let accept = team.org.path(&format!("/role-offers/{}/accept", offer["offer"]["id"].as_str().unwrap()));
        world.post(&accept).by(&boss).json(&json!({})).await.refused(409, "profile-incomplete");
        world.patch(&format!("/api/v1/associations/{id}/profile")).by(&boss).json(&json!({"family_name": "Boss"})).await.ok(200);
        world.post(&accept).by(&boss).json(&json!({})).await.ok(200);
        assert_eq!(team.primary(world).await, "boss@contoso.example");
        world.holds_together();
    }

    async fn a_deputy_takes_the_role_when_its_holder_is_gone_and_not_before(world) {
        let team = team(world).await;
        world.post(&team.org.path("/deputy")).by(&team.sam).json(&json!({"id": team.jane_id})).await.refused(403, "forbidden");
        team.name_deputy(world, &team.jane_id).await.ok(200);
        team.name_deputy(world, &team.sam_id).await.refused(409, "deputy-named");
        assert!(world.mails_to("jane@contoso.example").await[0].subject.contains("You are a deputy"));
        team.act(world, &team.jane).await.refused(409, "deputy-waits");
        team.act(world, &team.sam).await.refused(403, "forbidden");
        // C4: the holder stays as long as nobody else is a global admin.
        world.post(&team.org.path("/leave")).by(&team.pat).json(&json!({})).await.refused(409, "last-admin");
        grant_admin(world, &team.pat, &team.org, &team.sam_id).await;
        world.post(&team.org.path("/leave")).by(&team.pat).json(&json!({})).await.ok(200);
        assert_eq!(team.roles(world, &team.jane).await["deputy"]["may_act"], json!(true));
        team.act(world, &team.jane).await.ok(200);
        assert_eq!((team.primary(world).await, rights_of(world, &team.jane).await), (json!("jane@contoso.example"), json!(["global_admin"])));
        assert_eq!(team.roles(world, &team.jane).await["deputy"], Value::Null);
        team.act(world, &team.jane).await.refused(403, "forbidden");
        assert_eq!(world.events("deputy.took_over"), 1);
        world.holds_together();
    }

    async fn a_deputy_acts_by_the_operator_s_word_which_the_organization_can_read(world) {
        let team = team(world).await;
        let refused = team.let_deputy_act(world).await.unwrap_err();
        assert!(matches!(refused, ActionError::Conflict(Conflict::NoDeputy)), "{refused:?}");
        team.name_deputy(world, &team.jane_id).await.ok(200);
        team.offer(world, &team.sam_id, true).await.ok(200);
        team.let_deputy_act(world).await.unwrap();
        team.let_deputy_act(world).await.unwrap();
        assert_eq!(world.events("deputy.allowed"), 1);
        let told = world.get(&team.org.path("/activity?kind=rights")).by(&team.pat).await.ok(200);
        assert_eq!(told["items"][0]["details"]["reason"], "Pat is ill", "{told}");
        // Whoever runs the organization hears of it before it happens, and when it has.
        assert_eq!(kinds(world, &team.pat).await, ["deputy_may_act", "right_granted"]);
        assert_eq!(kinds(world, &team.jane).await, ["deputy_allowed", "deputy_named"]);
        team.act(world, &team.jane).await.ok(200);
        assert_eq!(kinds(world, &team.pat).await[..2], ["takeover_decided", "contact_released"]);
        assert!(!kinds(world, &team.jane).await.contains(&"takeover_decided".to_owned()));
        // The former holder stays an admin; what was on offer is not any more.
        assert_eq!(rights_of(world, &team.pat).await, json!(["global_admin"]));
        assert_eq!(team.roles(world, &team.sam).await["offer"], Value::Null);
        world.holds_together();
    }

    async fn a_deputy_is_released_by_either_and_ends_with_the_association(world) {
        let team = team(world).await;
        let path = team.org.path("/deputy");
        world.delete(&path).by(&team.pat).await.refused(409, "no-deputy");
        for by in [&team.pat, &team.jane] {
            team.name_deputy(world, &team.jane_id).await.ok(200);
            world.delete(&path).by(&team.sam).await.refused(403, "forbidden");
            world.delete(&path).by(by).await.ok(200);
        }
        team.name_deputy(world, &team.jane_id).await.ok(200);
        team.remove(world, &team.jane_id).await.ok(200);
        assert_eq!(team.roles(world, &team.pat).await["deputy"], Value::Null);
        team.name_deputy(world, &team.sam_id).await.ok(200);
        // The operator's word is about one holder: the next one's deputy waits again.
        team.let_deputy_act(world).await.unwrap();
        let boss = colleague(world, &team.org, &team.pat, "boss").await;
        let made = team.offer(world, &id_of(world, &boss).await, true).await.ok(200);
        let accept = team.org.path(&format!("/role-offers/{}/accept", made["offer"]["id"].as_str().unwrap()));
        world.post(&accept).by(&boss).json(&json!({})).await.ok(200);
        team.act(world, &team.sam).await.refused(409, "deputy-waits");
        assert_eq!((world.events("deputy.named"), world.events("deputy.released")), (4, 2));
        world.holds_together();
    }

    async fn whom_a_removed_contact_named_deputy_any_global_admin_releases(world) {
        let team = team(world).await;
        grant_admin(world, &team.pat, &team.org, &team.sam_id).await;
        let local = colleague(world, &team.org, &team.pat, "local").await;
        let rights = team.org.path(&format!("/associations/{}/rights", id_of(world, &local).await));
        world.post(&rights).by(&team.pat).json(&json!({"right": "location_admin"})).await.ok(200);
        team.name_deputy(world, &team.jane_id).await.ok(200);
        let deputy = team.org.path("/deputy");
        // As long as there is a primary program contact, it is theirs alone.
        world.delete(&deputy).by(&team.sam).await.refused(403, "forbidden");
        let remove = team.org.path(&format!("/associations/{}/remove", id_of(world, &team.pat).await));
        world.post(&remove).by(&team.sam).json(&json!({"reason": "Fraud"})).await.ok(200);
        world.delete(&deputy).by(&local).await.refused(403, "forbidden");
        let browser = world.bare_browser();
        browser.sign_in("sam@private.example", "/").await;
        let page = browser.get(&format!("/organizations/{}/roles", team.org.membership_id)).await.page(200);
        assert!(page.contains("/roles/deputy/release"), "{page}");
        world.delete(&deputy).by(&team.sam).await.ok(200);
        team.act(world, &team.jane).await.refused(403, "forbidden");
        assert_eq!((world.events("deputy.released"), world.events("deputy.took_over")), (1, 0));
        world.holds_together();
    }

    async fn c5_whoever_is_gone_by_their_date_stands_in_nobody_s_way(world) {
        let team = team(world).await;
        let (kim, contact_roles) = (colleague(world, &team.org, &team.pat, "kim").await, |id: &str| {
            team.org.path(&format!("/associations/{id}/contact-roles"))
        });
        let technical = json!({"contact_role": "technical_1"});
        world.post(&contact_roles(&team.jane_id)).by(&team.pat).json(&technical).await.ok(200);
        team.name_deputy(world, &team.jane_id).await.ok(200);
        team.offer(world, &team.jane_id, true).await.ok(200);
        team.start(world, &team.jane).await.ok(200);
        let ends = team.org.path(&format!("/associations/{}/end-date", team.jane_id));
        let body = json!({"ends_at": rfc3339(START + Span::days(4))});
        world.post(&ends).by(&team.pat).json(&body).await.ok(200);
        world.advance(Span::days(5));
        // Nobody has swept, and every page knows it.
        let roles = team.roles(world, &team.pat).await;
        for what in ["deputy", "offer", "takeover"] {
            assert_eq!(roles[what], Value::Null, "{what}: {roles}");
        }
        assert!(!roles.to_string().contains("jane@contoso.example"), "{roles}");
        assert!(matches!(team.let_deputy_act(world).await, Err(ActionError::Conflict(Conflict::NoDeputy))));
        assert!(matches!(team.decide(world, true).await, Err(ActionError::Conflict(Conflict::TakeoverDecided))));
        world.post(&contact_roles(&team.sam_id)).by(&team.pat).json(&technical).await.ok(200);
        team.name_deputy(world, &team.sam_id).await.ok(200);
        team.offer(world, &team.sam_id, true).await.ok(200);
        team.start(world, &kim).await.ok(200);
        assert_eq!((world.events("takeover.ended"), world.events("association.date_reached")), (1, 1));
        sweep_all(world).await;
        assert_eq!(team.roles(world, &team.pat).await["deputy"]["person"]["email"], "sam@contoso.example");
        world.holds_together();
    }

    async fn what_was_due_before_a_date_came_before_it(world) {
        let team = team(world).await;
        team.due_before_the_end(world).await;
        // What the takeover brought ends with the association at the latest, carried out or not.
        let mut many = json!({"action": "grant", "right": "report_viewer", "ids": [team.sam_id], "preview": true});
        let bulk = team.org.path("/associations/bulk");
        world.post(&bulk).by(&team.jane).json(&many).await.refused(403, "forbidden");
        many["until"] = json!(rfc3339(START + Span::days(15)));
        world.post(&bulk).by(&team.jane).json(&many).await.ok(200);
        assert_eq!(world.events("takeover.completed"), 0);
        let path = team.org.path(&format!("/associations/{}/rights", team.sam_id));
        let lasting = json!({"right": "report_viewer"});
        world.post(&path).by(&team.jane).json(&lasting).await.refused(403, "forbidden");
        let ending = json!({"right": "report_viewer", "until": rfc3339(START + Span::days(15))});
        world.post(&path).by(&team.jane).json(&ending).await.ok(200);
        assert_eq!(world.events("takeover.completed"), 1);
        world.holds_together();
    }

    async fn what_was_due_before_a_date_came_before_it_where_the_sweep_comes_late(world) {
        let team = team(world).await;
        team.due_before_the_end(world).await;
        world.advance(Span::days(2));
        sweep_all(world).await;
        assert_eq!((world.events("takeover.completed"), world.events("association.date_reached")), (1, 1));
        assert_eq!(kinds(world, &team.pat).await, ["takeover_ended", "takeover_started", "right_granted"]);
        world.holds_together();
    }

    async fn nobody_is_offered_the_role_or_made_deputy_whose_association_ends_by_itself(world) {
        let team = team(world).await;
        let ends = team.org.path(&format!("/associations/{}/end-date", team.jane_id));
        let body = json!({"ends_at": rfc3339(START + Span::days(90))});
        world.post(&ends).by(&team.pat).json(&body).await.ok(200);
        let before = world.snapshot();
        team.offer(world, &team.jane_id, true).await.refused(409, "has-end");
        team.name_deputy(world, &team.jane_id).await.refused(409, "has-end");
        team.start(world, &team.jane).await.refused(409, "has-end");
        assert_eq!(world.written_since(&before), [""; 0]);
        let area = format!("/organizations/{}", team.org.membership_id);
        let pat = world.bare_browser();
        pat.sign_in("pat@contoso.example", "/").await;
        for step in ["offer", "deputy"] {
            let page = pat.get(&format!("{area}/roles/{step}")).await.page(200);
            let by = begun_by(&page);
            let typed = [("address", "jane@contoso.example"), ("begun_by", by.as_str())];
            let page = pat.send(&format!("{area}/roles/{step}"), &typed).await.page(409);
            assert!(page.contains("association has an end date"), "{page}");
        }
        let jane = world.bare_browser();
        jane.sign_in("jane@private.example", "/").await;
        let page = jane.get(&format!("{area}/roles/takeover")).await.page(200);
        let by = begun_by(&page);
        let typed = [("reason", "Nobody answers"), ("begun_by", by.as_str())];
        let page = jane.send(&format!("{area}/roles/takeover"), &typed).await.page(409);
        assert!(page.contains("Your association has an end date"), "{page}");
        // The offer was made before.
        world.delete(&ends).by(&team.pat).await.ok(200);
        let offer = team.offered(world, true).await;
        world.post(&ends).by(&team.pat).json(&body).await.ok(200);
        world.post(&format!("{offer}/accept")).by(&team.jane).json(&json!({})).await.refused(409, "has-end");
        world.holds_together();
    }

    async fn a_takeover_is_told_to_all_and_ended_by_any_admin_with_one_click(world) {
        let team = team(world).await;
        grant_admin(world, &team.pat, &team.org, &team.sam_id).await;
        let takeover = team.started(world).await;
        for told in ["pat@contoso.example", "sam@contoso.example", "partners@northwind.example"] {
            let mail = &world.mails_to(told).await[0];
            assert_eq!(mail.subject, "Contoso: A takeover was started", "{told}");
            assert!(mail.text.contains("Pat has left the company") && mail.text.contains("Jane Doe"), "{}", mail.text);
            assert!(mail.text.contains("/roles") || told.starts_with("partners@"), "{}", mail.text);
        }
        assert_eq!(team.roles(world, &team.sam).await["takeover"]["reason"], "Pat has left the company");
        // E4: opening the link changes nothing, nor does a blind form.
        let area = format!("/organizations/{}", team.org.membership_id);
        let id = takeover.rsplit_once('/').unwrap().1.to_owned();
        let end = format!("{area}/roles/takeovers/{id}/end");
        let browser = world.bare_browser();
        browser.get(&format!("{area}/roles")).await.page(401);
        let before = world.snapshot();
        browser.get(&end).await.page(401);
        assert_eq!(world.written_since(&before), [""; 0]);
        browser.sign_in("sam@private.example", "/").await;
        let page = browser.get(&area).await.page(200);
        assert!(page.contains("Jane Doe becomes a global admin") && page.contains(&end), "the banner");
        let before = world.snapshot();
        browser.get(&end).await.location();
        browser.form(&end, "forged", &[]).header("origin", "https://evil.example").await.page(403);
        assert_eq!(world.written_since(&before), [""; 0]);
        browser.get(&area).await.page(200);
        browser.send(&end, &[]).await.location();
        assert_eq!((world.events("takeover.stopped"), rights_of(world, &team.jane).await), (1, json!([])));
        assert!(world.mails_to("jane@contoso.example").await[0].subject.contains("A takeover ended"));
        let page = browser.get(&area).await.page(200);
        assert!(!page.contains("becomes a global admin"));
        // Not again at once.
        let again = team.start(world, &team.jane).await;
        again.refused(429, "too-many-requests");
        assert_eq!(again.header("retry-after"), Some((30 * 86_400).to_string().as_str()));
        world.clock.set(START + Span::days(30) - Span::seconds(1));
        let jane = world.token("jane@private.example").await;
        team.start(world, &jane).await.refused(429, "too-many-requests");
        world.clock.set(START + Span::days(30));
        team.start(world, &jane).await.ok(200);
        world.holds_together();
    }

    async fn a5_a_takeover_holds_from_its_instant_on_whether_or_not_anyone_swept(world) {
        let team = team(world).await;
        let takeover = team.started(world).await;
        for (at, status) in [(DUE - Span::seconds(1), 403), (DUE, 200), (DUE + Span::seconds(1), 200)] {
            world.clock.set(at);
            assert_eq!(world.get(&team.org.path("/invitations")).by(&team.jane).await.status, status, "{at:?}");
            let held = if status == 200 { json!(["global_admin"]) } else { json!([]) };
            assert_eq!(rights_of(world, &team.jane).await, held, "{at:?}");
            let listed = world.get(&team.org.path("/associations?right=global_admin")).by(&team.pat).await.ok(200);
            assert_eq!(listed["items"].as_array().unwrap().len(), if status == 200 { 2 } else { 1 }, "{at:?}");
        }
        world.clock.set(DUE);
        // Nobody has written it yet; who changes something finds it done, and so does whoever comes too late to end it.
        assert_eq!(world.events("takeover.completed"), 0);
        world.invite(&team.jane, &team.org, "new@contoso.example").await;
        assert_eq!(world.events("takeover.completed"), 1);
        world.delete(&takeover).by(&team.pat).await.refused(409, "takeover-decided");
        sweep_all(world).await;
        assert_eq!(world.events("takeover.completed"), 1);
        assert!(world.mails_to("pat@contoso.example").await[0].text.contains("is a global admin now"));
        let mails = world.mails_to("pat@contoso.example").await.len();
        sweep_all(world).await;
        assert_eq!(world.mails_to("pat@contoso.example").await.len(), mails);
        // C4: the next admin can do without the former one.
        let pat = id_of(world, &team.pat).await;
        world.delete(&team.org.path(&format!("/associations/{pat}/contact-roles/primary_program_contact"))).by(&team.pat).await.ok(200);
        world.delete(&team.org.path(&format!("/associations/{pat}/rights/global_admin"))).by(&team.jane).await.ok(200);
        world.holds_together();
    }

    async fn a5_a_takeover_is_ended_until_its_instant(world) {
        let team = team(world).await;
        let takeover = team.started(world).await;
        world.clock.set(DUE - Span::seconds(1));
        world.delete(&takeover).by(&team.sam).await.refused(403, "forbidden");
        world.delete(&takeover).by(&team.pat).await.ok(200);
        world.delete(&takeover).by(&team.pat).await.refused(409, "takeover-decided");
        world.clock.set(DUE + Span::seconds(1));
        sweep_all(world).await;
        assert_eq!((rights_of(world, &team.jane).await, world.events("takeover.completed")), (json!([]), 0));
        world.holds_together();
    }

    async fn d3_two_processes_carry_out_what_is_due_once_and_ending_has_one_outcome(world) {
        for round in 0..4 {
            let org = world.organization("Contoso", &[]).await;
            let pat = world.admin(&org, &format!("pat{round}@contoso.example")).await;
            let jane = colleague(world, &org, &pat, &format!("jane{round}")).await;
            let started = world.post(&org.path("/takeovers")).by(&jane).json(&json!({"reason": "gone"})).await.ok(200);
            let takeover = org.path(&format!("/takeovers/{}", started["takeover"]["id"].as_str().unwrap()));
            // To one process it is due, to the other not quite.
            let (second, third) = (world.second_process().await, world.second_process().await);
            second.clock.set(DUE);
            third.clock.set(DUE);
            world.clock.set(DUE - Span::seconds(1));
            let (ended, one, other) = tokio::join!(
                async { world.delete(&takeover).by(&pat).await },
                second.write(sweep::sweep),
                third.write(sweep::sweep)
            );
            assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
            world.clock.set(DUE);
            let is_ended = ended.status == 200;
            if !is_ended {
                ended.refused(409, "takeover-decided");
            }
            let held = if is_ended { json!([]) } else { json!(["global_admin"]) };
            assert_eq!(rights_of(world, &jane).await, held);
            assert_eq!(world.events("takeover.completed") + world.events("takeover.stopped"), round + 1);
            world.holds_together();
            world.clock.set(START);
        }
    }

    async fn of_several_takeovers_at_once_one_begins(world) {
        let team = team(world).await;
        let replies = at_once(vec![
            team.start(world, &team.jane),
            team.start(world, &team.sam),
            team.start(world, &team.jane),
            team.start(world, &team.sam),
        ]).await;
        assert_eq!(statuses(&replies), [200, 409, 409, 409]);
        assert_eq!(world.events("takeover.started"), 1);
        team.start(world, &team.pat).await.refused(409, "already-admin");
        let too_short = json!({"reason": "  "});
        world.post(&team.org.path("/takeovers")).by(&team.sam).json(&too_short).await.refused(422, "invalid-input");
        world.holds_together();
    }

    async fn the_operator_decides_a_takeover_at_once_and_the_organization_reads_why(world) {
        let team = team(world).await;
        let refused = team.decide(world, true).await.unwrap_err();
        assert!(matches!(refused, ActionError::Conflict(Conflict::TakeoverDecided)), "{refused:?}");
        team.started(world).await;
        team.decide(world, false).await.unwrap();
        assert_eq!(rights_of(world, &team.jane).await, json!([]));
        team.start(world, &team.jane).await.refused(429, "too-many-requests");
        team.start(world, &team.sam).await.ok(200);
        team.decide(world, true).await.unwrap();
        assert_eq!(rights_of(world, &team.sam).await, json!(["global_admin"]));
        let told = world.get(&team.org.path("/activity?kind=rights")).by(&team.pat).await.ok(200);
        assert_eq!(told["items"][0]["details"]["reason"], "Asked by phone", "{told}");
        assert_eq!((world.events("takeover.refused"), world.events("takeover.approved")), (1, 1));
        world.holds_together();
    }

    async fn c3_a_takeover_ends_with_whoever_started_it_and_with_a_suspension(world) {
        let team = team(world).await;
        team.started(world).await;
        team.remove(world, &team.jane_id).await.ok(200);
        assert_eq!(team.roles(world, &team.pat).await["takeover"], Value::Null);
        // By leaving, too.
        let started = team.start(world, &team.sam).await.ok(200);
        assert!(started["takeover"].is_object());
        world.post(&team.org.path("/leave")).by(&team.sam).json(&json!({})).await.ok(200);
        let boss = colleague(world, &team.org, &team.pat, "boss").await;
        team.start(world, &boss).await.ok(200);
        let (id, house) = (team.org.membership_id.clone(), world.app.house.clone());
        let suspended = world.write(move |tx| organizations::suspend(tx, &house, Actor::Operator, &id, "Unpaid")).await.unwrap();
        assert_eq!(suspended.state(), OrganizationState::Active, "as it was before");
        team.start(world, &boss).await.refused(403, "organization-suspended");
        let (id, house) = (team.org.membership_id.clone(), world.app.house.clone());
        world.write(move |tx| organizations::resume(tx, &house, Actor::Operator, &id, "Paid")).await.unwrap();
        world.clock.set(DUE + Span::days(1));
        sweep_all(world).await;
        assert_eq!((rights_of(world, &boss).await, world.events("takeover.completed")), (json!([]), 0));
        // Each end is on record, and told once to whoever runs the organization.
        sweep_all(world).await;
        assert_eq!(world.events("takeover.ended"), 3);
        let ended = kinds(world, &team.pat).await.into_iter().filter(|kind| kind == "takeover_ended");
        assert_eq!((ended.count(), kinds(world, &boss).await), (3, vec!["takeover_ended".to_owned()]));
        world.holds_together();
    }

    async fn c3_a_takeover_by_someone_whose_last_day_came_before_ends_on_record(world) {
        let team = team(world).await;
        let boss = colleague(world, &team.org, &team.pat, "boss").await;
        let leaves = async |id: &str, at: Instant| {
            let path = team.org.path(&format!("/associations/{id}/end-date"));
            world.post(&path).by(&team.pat).json(&json!({"ends_at": rfc3339(at)})).await.ok(200);
        };
        let last = START + Span::days(3);
        team.started(world).await;
        leaves(&team.jane_id, last).await;
        world.clock.set(last);
        sweep_all(world).await;
        assert_eq!((world.events("takeover.ended"), kinds(world, &team.pat).await[0].as_str()), (1, "takeover_ended"));
        // Unswept, too: whoever changes something first finds it over.
        team.start(world, &team.sam).await.ok(200);
        leaves(&team.sam_id, last + Span::days(2)).await;
        world.clock.set(last + Span::days(14));
        team.start(world, &boss).await.ok(200);
        assert_eq!((world.events("takeover.ended"), world.events("takeover.completed")), (2, 0));
        sweep_all(world).await;
        assert_eq!(world.events("takeover.ended"), 2);
        assert_eq!(kinds(world, &team.pat).await.iter().filter(|kind| *kind == "takeover_ended").count(), 2);
        world.holds_together();
    }

    async fn a_takeover_can_be_taken_back_by_whoever_started_it(world) {
        let team = team(world).await;
        let takeover = team.started(world).await;
        world.delete(&takeover).by(&team.jane).await.ok(200);
        world.delete(&takeover).by(&team.jane).await.refused(409, "takeover-decided");
        assert_eq!(world.events("takeover.withdrawn"), 1);
        let elsewhere = world.organization("Fabrikam", &[]).await;
        let foreign = world.admin(&elsewhere, "ppc@fabrikam.example").await;
        // A2
        let id = takeover.rsplit_once('/').unwrap().1;
        world.delete(&takeover).by(&foreign).await.refused(404, "not-found");
        world.delete(&elsewhere.path(&format!("/takeovers/{id}"))).by(&foreign).await.refused(404, "not-found");
        world.holds_together();
    }

    async fn the_pages_lead_through_every_step_without_a_script(world) {
        let team = team(world).await;
        let area = format!("/organizations/{}", team.org.membership_id);
        let pat = world.bare_browser();
        pat.sign_in("pat@contoso.example", "/").await;
        let page = pat.get(&format!("{area}/people/{}", team.jane_id)).await.page(200);
        assert!(page.contains("/roles/offer?to=jane%40contoso.example"), "{page}");
        let page = pat.get(&format!("{area}/roles/offer?to=jane%40contoso.example")).await.page(200);
        assert!(page.contains(r#"value="jane@contoso.example""#) && page.contains("checked"));
        let by = begun_by(&page);
        let wrong = pat.send(&format!("{area}/roles/offer"), &[("address", "nobody@contoso.example"), ("keeps", "yes"), ("begun_by", &by)]).await;
        assert!(wrong.page(409).contains("has this address"));
        let sent = pat.send(&format!("{area}/roles/offer"), &[("address", "Jane@contoso.example"), ("begun_by", &by)]).await;
        assert_eq!(sent.location(), format!("{area}/roles"));
        let page = pat.get(&format!("{area}/roles")).await.page(200);
        assert!(page.contains("The role is on offer") && page.contains("You offered the role to Jane Doe"), "{page}");
        let jane = world.bare_browser();
        jane.sign_in("jane@private.example", "/").await;
        let page = jane.get(&format!("{area}/access")).await.page(200);
        let link = page.split_once(&format!("{area}/roles/offers/")).unwrap().1.split_once('"').unwrap().0.to_owned();
        let page = jane.get(&format!("{area}/roles/offers/{link}")).await.page(200);
        assert!(page.contains("no longer a global admin then"), "{page}");
        let by = begun_by(&page);
        jane.send(&format!("{area}/roles/offers/{link}/accept"), &[("begun_by", &by)]).await.location();
        let page = jane.get(&format!("{area}/roles")).await.page(200);
        assert!(page.contains("You are the primary program contact now"), "{page}");
        // An offer that is over is said to be, not an error.
        let over = jane.send(&format!("{area}/roles/offers/{link}/decline"), &[]).await;
        over.location();
        assert!(jane.get(&format!("{area}/roles")).await.page(200).contains("no longer open"));
        let page = jane.get(&format!("{area}/roles/deputy")).await.page(200);
        let by = begun_by(&page);
        jane.send(&format!("{area}/roles/deputy"), &[("address", "sam@contoso.example"), ("begun_by", &by)]).await.location();
        let sam = world.bare_browser();
        sam.sign_in("sam@private.example", "/").await;
        let page = sam.get(&format!("{area}/roles/deputy/act")).await.page(200);
        let by = begun_by(&page);
        assert!(sam.send(&format!("{area}/roles/deputy/act"), &[("begun_by", &by)]).await.page(409).contains("still belongs"));
        let page = sam.get(&format!("{area}/roles/takeover")).await.page(200);
        let by = begun_by(&page);
        sam.send(&format!("{area}/roles/takeover"), &[("reason", ""), ("begun_by", &by)]).await.page(422);
        sam.send(&format!("{area}/roles/takeover"), &[("reason", "Nobody answers"), ("begun_by", &by)]).await.location();
        sam.get(&format!("{area}/roles/offer")).await.page(403);
        let page = sam.get(&format!("{area}/roles")).await.page(200);
        assert!(page.contains("You are taking over Contoso") && page.contains("/end"), "{page}");
        sam.send(&format!("{area}/roles/deputy/release"), &[]).await.location();
        assert_eq!((world.events("role.handed_over"), world.events("takeover.started"), world.events("deputy.released")), (1, 1, 1));
        world.holds_together();
    }
}
