//! Every route there is, asked by everyone there is: what is answered, with which headers, and that nothing is changed by it.
//!
//! The routes come from the tables that serve them, so that a new one is asked without anyone thinking of it.

use std::fmt::Write;
use std::path::Path;

use axum::http::Method;
use guildhall::actions::Actor;
use guildhall::actions::handing_over::deputies;
use guildhall::config::PublicUrl;
use guildhall::http::router::every_route;
use guildhall_store::Tx;
use regex::Regex;
use serde_json::{Value, json};

use crate::support::{Org, PUBLIC_URL, Person, Place, Reply, World, profile, run};

/// Someone who asks: in a browser, and with an API token where they are signed in.
struct Asker {
    name: &'static str,
    cookie: String,
    token: Option<Person>,
}

/// What the parts of paths in braces stand for. All of it is there, so that a refusal tells of rights.
struct Things {
    org: Org,
    url_token: String,
    association: String,
    invitation: String,
    request: String,
    access_request: String,
    batch: String,
    draft: String,
    operation: String,
    people_change: String,
    member: String,
    offer: String,
    takeover: String,
    api_token: String,
    session: String,
    method: String,
    notice: String,
    mail: String,
}

/// A question and its answer.
struct Asked {
    asker: &'static str,
    method: Method,
    path: String,
    reply: Reply,
}

const ASKERS: [&str; 14] = [
    "nobody",
    "stranger",
    "pending",
    "member",
    "downloads",
    "incidents",
    "reports",
    "people",
    "location",
    "global",
    "deputy",
    "acting",
    "admin",
    "other admin",
];

/// Who may do much: what they do keeps nobody else from doing it.
const APART: [&str; 4] = ["location", "global", "deputy", "acting"];

/// Members who hold one right alone, in the order in which they ask.
const HOLDERS: [&str; 6] = [
    "software_download",
    "support_incidents",
    "report_viewer",
    "personal_report_viewer",
    "location_admin",
    "global_admin",
];

async fn askers(world: &World) -> (Vec<Asker>, Things) {
    let org = world.organization("Contoso", &[]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    let other = world.organization("Fabrikam", &[]).await;
    let other_admin = world.admin(&other, "ppc@fabrikam.example").await;
    world
        .invite(&admin, &org, "member@contoso.example invited@contoso.example")
        .await;
    let url_token = world.url_token(&admin, &org).await;
    let member = world.account("member@private.example").await;
    let belonging = world.associate(&member, &url_token, "member@contoso.example").await;
    // Someone who is not approved, proves the mailbox and asks.
    let refused = world.account("refused@private.example").await;
    let request = world.pending(&refused, &url_token, "refused@contoso.example").await;
    let code = world.code_for("refused@contoso.example", &request).await;
    world
        .prove(&refused, &request, &code)
        .await
        .refused(422, "address-not-approved");
    world
        .post(&format!("{request}/ask"))
        .by(&refused)
        .json(&json!({}))
        .await
        .ok(200);
    let wanted = json!({"right": "software_download", "reason": "a test"});
    world
        .post(&org.path("/access/requests"))
        .by(&member)
        .json(&wanted)
        .await
        .ok(201);
    let pending = world.account("pending@private.example").await;
    let association = world.pending(&pending, &url_token, "pending@contoso.example").await;
    let invitation = world.invitation_path(&admin, &org, "invited@contoso.example").await;
    let again = json!({"action": "language", "language": "de", "ids": [last(&invitation)]});
    world
        .post(&org.path("/invitations/bulk"))
        .by(&admin)
        .json(&again)
        .await
        .ok(200);
    let viewers = json!({"action": "grant", "right": "report_viewer", "filter": {"q": "ppc@contoso.example"}});
    world
        .post(&org.path("/associations/bulk"))
        .by(&admin)
        .json(&viewers)
        .await
        .ok(200);
    let (offer, takeover) = hand_over(world, &org, &admin, &member, &last(&belonging)).await;
    let stranger = world.account("stranger@private.example").await;
    let ppc = world.bare_browser();
    ppc.sign_in(&admin.email, "/").await.location();
    let area = format!("/organizations/{}", org.membership_id);
    let list = [("addresses", "draft@contoso.example\nnot an address")];
    let draft = ppc
        .send(&format!("{area}/invite/preview"), &list)
        .await
        .location()
        .to_owned();
    let tokens = world.get("/api/v1/me/tokens").by(&admin).await.ok(200);
    let mut people = vec![None, Some(stranger), Some(pending), Some(member)];
    for right in HOLDERS {
        people.push(Some(holder(world, &org, &admin, right).await));
    }
    let deputy = deputy(world, &org, &admin).await;
    people.extend([Some(deputy.clone()), Some(deputy), Some(admin), Some(other_admin)]);
    let mut askers = Vec::new();
    for (name, token) in ASKERS.into_iter().zip(people) {
        let cookie = match &token {
            Some(person) => format!("__Host-guildhall={}", world.sign_in(&person.email).await),
            None => String::new(),
        };
        askers.push(Asker { name, cookie, token });
    }
    let only = |sql: &str| world.place.sql(sql)[0][0].clone();
    let things = Things {
        org,
        url_token,
        association: last(&association),
        invitation: last(&invitation),
        request: last(&request),
        // The member's.
        access_request: only("SELECT public_id FROM access_requests"),
        batch: only("SELECT public_id FROM batches"),
        draft: last(&draft),
        operation: only("SELECT public_id FROM operations"),
        people_change: only("SELECT public_id FROM people_changes"),
        member: last(&belonging),
        offer,
        takeover,
        api_token: tokens["items"][0]["id"].as_str().unwrap().to_owned(),
        // The admin's own.
        session: only(
            "SELECT max(s.public_id) FROM sessions s JOIN accounts a ON a.id = s.account_id
             WHERE a.email = 'ppc@contoso.example'",
        ),
        method: only("SELECT public_id FROM sign_in_methods WHERE subject = 'ppc@contoso.example'"),
        notice: only(
            "SELECT max(n.public_id) FROM notices n JOIN accounts a ON a.id = n.account_id
             WHERE a.email = 'ppc@contoso.example'",
        ),
        mail: only("SELECT max(id) FROM jobs"),
    };
    (askers, things)
}

/// A member who holds this right alone.
async fn holder(world: &World, org: &Org, admin: &Person, right: &str) -> Person {
    let person = crate::rights::colleague(world, org, admin, right).await;
    let path = org.path(&format!(
        "/associations/{}/rights",
        crate::rights::id_of(world, &person).await
    ));
    world.post(&path).by(admin).json(&json!({"right": right})).await.ok(200);
    person
}

/// The admin's deputy.
async fn deputy(world: &World, org: &Org, admin: &Person) -> Person {
    let person = crate::rights::colleague(world, org, admin, "deputy").await;
    let named = json!({"id": crate::rights::id_of(world, &person).await});
    world.post(&org.path("/deputy")).by(admin).json(&named).await.ok(200);
    person
}

/// The same program where the operator lets the deputy act.
async fn where_the_deputy_acts(world: &World, org: &Org) -> World {
    let copy = World::open(world.place.copy()).await;
    let (id, house) = (org.membership_id.clone(), copy.app.house.clone());
    let allow = move |tx: &mut Tx<'_>| deputies::let_act(tx, &house, Actor::Operator, &id, "a test").map(drop);
    copy.write(allow).await.unwrap();
    copy
}

/// The admin is the primary program contact and offers the role to the member, who takes over meanwhile; what both are called.
async fn hand_over(world: &World, org: &Org, admin: &Person, member: &Person, id: &str) -> (String, String) {
    let me = world.get("/api/v1/me").by(admin).await.ok(200);
    let own = me["associations"][0]["id"].as_str().unwrap();
    let profile = json!({"family_name": "Doe"});
    let path = format!("/api/v1/associations/{own}/profile");
    world.patch(&path).by(admin).json(&profile).await.ok(200);
    let role = json!({"contact_role": "primary_program_contact"});
    let path = org.path(&format!("/associations/{own}/contact-roles"));
    world.post(&path).by(admin).json(&role).await.ok(200);
    let offer = world.post(&org.path("/role-offers")).by(admin).json(&json!({"id": id}));
    let offer = offer.await.ok(200)["offer"]["id"].as_str().unwrap().to_owned();
    let takeover = world
        .post(&org.path("/takeovers"))
        .by(member)
        .json(&json!({"reason": "a test"}));
    let takeover = takeover.await.ok(200)["takeover"]["id"].as_str().unwrap().to_owned();
    (offer, takeover)
}

fn last(path: &str) -> String {
    path.rsplit_once('/').unwrap().1.to_owned()
}

impl Things {
    /// The path with something real for each part in braces.
    fn fill(&self, path: &str) -> String {
        let stylesheet = guildhall::web::assets::stylesheet_path();
        let mut filled = String::new();
        for part in path.split('/').skip(1) {
            let parent = filled.rsplit_once('/').map_or("", |(_, last)| last);
            let value = match (parent, part) {
                (_, "{membership_id}") => self.org.membership_id.as_str(),
                ("i", "{token}") => &self.url_token,
                ("assets", "{name}") => stylesheet.rsplit_once('/').unwrap().1,
                ("api", "{resource}") => "people",
                ("with", "{provider}") => "unknown",
                ("problems", "{code}") => "not-found",
                ("associations", "{id}") => &self.association,
                ("people", "{id}") => &self.association,
                ("tokens", "{id}") => &self.api_token,
                ("sessions", "{id}") => &self.session,
                ("rights", "{right}") => "software_download",
                ("changes", "{id}") => &self.people_change,
                ("offers" | "role-offers", "{id}") => &self.offer,
                ("takeovers", "{id}") => &self.takeover,
                ("contact-roles", "{role}") => "executive",
                ("methods", "{id}") => &self.method,
                ("notices", "{id}") => &self.notice,
                ("drafts", "{id}") => &self.draft,
                ("invite", "{id}") => &self.batch,
                ("invitations", "{id}") => &self.invitation,
                ("operations", "{id}") => &self.operation,
                ("access-requests", "{id}") => &self.access_request,
                ("requests", "{id}") if filled.ends_with("/access/requests") => &self.access_request,
                ("refused" | "refused-attempts" | "requests", "{id}") => &self.request,
                ("mailbox", "{id}") => &self.mail,
                _ if part.contains('{') => panic!("say in Things::fill what {part} of {path} is"),
                _ => part,
            };
            write!(filled, "/{value}").unwrap();
        }
        filled
    }
}

impl Asker {
    /// Where this person asks: whoever acts as deputy, where the deputy does.
    fn world<'a>(&self, world: &'a World, acting: &'a World) -> &'a World {
        if self.name == "acting" { acting } else { world }
    }

    /// What this person's program or browser reads. What would change something is sent blindly: by the browser, as another
    /// site could make it do, without the token of a form.
    async fn ask(&self, world: &World, method: &Method, path: &str) -> Reply {
        let is_read = *method == Method::GET;
        let call = world.call(method.clone(), path);
        match &self.token {
            Some(person) if is_read && path.starts_with("/api/v1/") => call.by(person).await,
            _ if is_read => call.header("cookie", &self.cookie).await,
            _ => {
                let call = call
                    .header("cookie", &self.cookie)
                    .header("origin", "https://evil.example");
                call.header("content-type", FORM).await
            }
        }
    }

    /// Sends something that changes something: a program with its token, a browser the form of a page, with hardly anything filled in.
    async fn send(&self, world: &World, method: &Method, path: &str, things: &Things) -> Reply {
        let call = world.call(method.clone(), &things.fill(path));
        if !path.starts_with("/api/v1/") {
            let sent = format!(
                "csrf={}&format=csv&days=30&action=remove&id={}",
                self.form_token(world).await,
                things.member
            );
            let call = call.header("cookie", &self.cookie).header("origin", PUBLIC_URL);
            return call.header("content-type", FORM).body(sent).await;
        }
        let call = match &self.token {
            Some(person) => call.by(person),
            None => call,
        };
        match *method {
            Method::DELETE => call.await,
            _ => call.json(&body(path, things)).await,
        }
    }

    /// What proves that a form comes from a page of this browser.
    async fn form_token(&self, world: &World) -> String {
        let page = world
            .get("/account/notices")
            .header("cookie", &self.cookie)
            .await
            .text();
        let token = Regex::new(r#"name="csrf" value="([^"]+)""#).unwrap();
        token
            .captures(&page)
            .map_or_else(String::new, |found| found[1].to_owned())
    }
}

/// How a browser sends a form.
const FORM: &str = "application/x-www-form-urlencoded";

/// Whether it changes something.
fn is_write(method: &Method) -> bool {
    *method != Method::GET
}

/// A body for a call that changes something: where the caller may do it, it is done.
fn body(path: &str, things: &Things) -> Value {
    match path.strip_prefix("/api/v1").unwrap_or(path) {
        "/associations" => json!({"invitation": things.url_token, "profile": profile("new@contoso.example")}),
        "/associations/{id}/proof" | "/associations/{id}/address/proof" => json!({"code": "000000"}),
        "/associations/{id}/profile" => json!({"given_name": "Ann"}),
        "/me/notices/read" => json!({"up_to": things.notice}),
        "/me/notice-mailings" => json!({"mailings": {"right_granted": "off"}}),
        "/organizations/{membership_id}/invitations" | "/organizations/{membership_id}/invitations/preview" => {
            json!({"addresses": "new@contoso.example"})
        }
        "/organizations/{membership_id}/invitations/{id}" => json!({"expires_in_days": 9}),
        "/organizations/{membership_id}/invitations/bulk" => {
            json!({"action": "language", "language": "fr", "ids": [things.invitation]})
        }
        "/organizations/{membership_id}/associations/bulk" => {
            json!({"action": "grant", "right": "report_viewer", "ids": [things.association]})
        }
        "/organizations/{membership_id}/access/requests" => json!({"right": "support_incidents", "reason": "a test"}),
        "/organizations/{membership_id}/access-requests/bulk" => {
            json!({"approve": true, "ids": [things.access_request]})
        }
        "/organizations/{membership_id}/associations/{id}/end-date" => json!({"ends_at": "2027-02-01T00:00:00Z"}),
        "/organizations/{membership_id}/role-offers" | "/organizations/{membership_id}/deputy" => {
            json!({"id": things.member})
        }
        "/organizations/{membership_id}/takeovers" => json!({"reason": "a test"}),
        "/organizations/{membership_id}/associations/{id}/remove" => json!({"reason": "a test"}),
        "/organizations/{membership_id}/associations/{id}/rights" => json!({"right": "global_admin"}),
        "/organizations/{membership_id}/associations/{id}/contact-roles" => json!({"contact_role": "technical_1"}),
        _ => json!({}),
    }
}

/// Each call and each form that changes something, by everyone: each on a copy of the data, and there by the admin last; by those
/// [`APART`] on copies of their own. Who is refused changes nothing, and is told why before what they sent is looked at.
async fn walk_writes(world: &World, acting: &World, askers: &[Asker], things: &Things) -> Vec<Asked> {
    let mut all = Vec::new();
    for (method, path) in every_route(&world.app) {
        if !is_write(&method) {
            continue;
        }
        let (apart, rest): (Vec<_>, Vec<_>) = askers.iter().partition(|asker| APART.contains(&asker.name));
        let (admins, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|asker| asker.name == "admin");
        let mut copy = World::open(world.place.copy()).await;
        let mut asked = Vec::new();
        for asker in others.into_iter().chain(admins).chain(apart) {
            if APART.contains(&asker.name) {
                copy = World::open(asker.world(world, acting).place.copy()).await;
            }
            let before = copy.snapshot();
            let reply = asker.send(&copy, &method, &path, things).await;
            let what = format!("{method} {path} by {}", asker.name);
            if reply.status >= 400 {
                let changed = copy.written_since(&before);
                assert!(
                    changed.iter().all(|table| REFUSALS.contains(&table.as_str())),
                    "{what}: {changed:?}"
                );
            }
            asked.push(Asked {
                asker: asker.name,
                method: method.clone(),
                path: path.clone(),
                reply,
            });
        }
        asked.sort_by_key(|asked| ASKERS.iter().position(|name| *name == asked.asker));
        all.extend(asked);
    }
    all
}

/// Where a refusal may leave a trace: attempts are counted, and the audit trail tells of wrong codes.
const REFUSALS: [&str; 4] = ["address_changes", "attempts", "audit_events", "proofs"];

/// Everyone is asked everything; what only a demo has is asked of a demo.
async fn walk(world: &World) -> Vec<Asked> {
    let (askers, things) = askers(world).await;
    let acting = where_the_deputy_acts(world, &things.org).await;
    let mut writes = walk_writes(world, &acting, &askers, &things).await;
    let demo = world.as_demo();
    let everywhere = every_route(&world.app);
    let in_a_demo = every_route(&demo.app)
        .into_iter()
        .filter(|route| !everywhere.contains(route));
    let routes = everywhere.iter().cloned().map(|route| ((world, &acting), route));
    let before = world.snapshot();
    // That a program took something out with its token is recorded; what is merely opened in a browser leaves nothing.
    let others = || {
        world
            .place
            .number("SELECT count(*) FROM audit_events WHERE action NOT LIKE '%.exported'")
    };
    let recorded = others();
    let mut all = Vec::new();
    for ((world, acting), (method, path)) in routes.chain(in_a_demo.map(|route| ((&demo, &demo), route))) {
        let filled = things.fill(&path);
        if is_write(&method) && everywhere.contains(&(method.clone(), path.clone())) {
            all.extend(writes.drain(..ASKERS.len()));
            for asker in askers.iter().filter(|_| !path.starts_with("/api/v1/")) {
                let blind = asker.ask(asker.world(world, acting), &method, &filled).await;
                assert!(
                    [401, 403].contains(&blind.status),
                    "{method} {path} by {}: {}",
                    asker.name,
                    blind.status
                );
            }
            continue;
        }
        for asker in &askers {
            all.push(Asked {
                asker: asker.name,
                method: method.clone(),
                path: path.clone(),
                reply: asker.ask(asker.world(world, acting), &method, &filled).await,
            });
        }
    }
    assert_eq!(world.written_since(&before), ["audit_events"]);
    assert_eq!(others(), recorded);
    all
}

/// The statuses, a route a line.
fn table(asked: &[Asked]) -> String {
    let mut text = "\
# Every route, and how it answers whom. Written by `cargo xtask generate`; pages first, then the API, then the demo alone.
#
# stranger: signed in, associated nowhere. pending: their mailbox is not proven yet; /associations/{id} is theirs.
# member, admin: of the organization that is asked about; what it has is the admin's, who is its primary program contact and has offered
# the member the role, while the member takes over. other admin: of another one.
# downloads, incidents, reports, people, location, global: members who hold that right alone, people being the personal-data report viewer.
# deputy, acting: the admin's deputy, and the same where the operator lets them act.
# What pages send (POST) is sent as their form, with hardly anything filled in: whoever may do it is told what is missing, or it is done.
# Sent as another site would, with the cookie alone, each of them is refused (401 or 403) and changes nothing.
# What changes something through the API is sent with a token and with a body that lacks nothing; who may do it does it.
#
".to_owned();
    write!(text, "{:90}", "").unwrap();
    for asker in ASKERS {
        write!(text, "{asker:13}").unwrap();
    }
    for (number, asked) in asked.iter().enumerate() {
        if number % ASKERS.len() == 0 {
            text.truncate(text.trim_end().len());
            write!(text, "\n{:7}{:83}", asked.method.as_str(), asked.path).unwrap();
        }
        write!(text, "{:<13}", asked.reply.status).unwrap();
    }
    text.truncate(text.trim_end().len());
    text + "\n"
}

#[test]
fn e4_everyone_is_answered_as_written_and_changes_nothing() {
    run(async {
        let world = World::open(Place::sqlite()).await;
        let text = table(&walk(&world).await);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/generated/routes.txt");
        if std::env::var_os("GUILDHALL_GENERATE").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let written = std::fs::read_to_string(&path).unwrap_or_default();
        for (was, is) in written.lines().zip(text.lines()) {
            assert_eq!(
                is, was,
                "the routes answer otherwise than docs/generated/routes.txt says: see CONTRIBUTING.md"
            );
        }
        assert!(
            written == text,
            "docs/generated/routes.txt lacks a route: run `cargo xtask generate`"
        );
    });
}

#[test]
fn e3_every_route_is_as_strict_as_it_can_be() {
    run(async {
        let world = World::open(Place::sqlite()).await;
        assert!(world.app.house.config.public_url.as_ref().unwrap().is_https());
        for asked in walk(&world).await {
            is_strict(&asked);
        }
        // A browser that came by plain http is not told to stay with https: it could not come back.
        let plain = world
            .configured(|config| config.public_url = Some(PublicUrl::parse("http://localhost:8080", false).unwrap()));
        assert_eq!(plain.get("/sign-in").await.header("strict-transport-security"), None);
    });
}

#[track_caller]
fn is_strict(asked: &Asked) {
    let Asked {
        asker,
        method,
        path,
        reply,
    } = asked;
    let what = format!("{method} {path} by {asker}");
    for (name, value) in [
        (
            "content-security-policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        ),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        (
            "permissions-policy",
            "camera=(), geolocation=(), microphone=(), payment=()",
        ),
        ("strict-transport-security", "max-age=63072000"),
    ] {
        let mut values = reply.headers.get_all(name).iter();
        assert_eq!(
            values.next().map(|found| found.to_str().unwrap()),
            Some(value),
            "{what}: {name}"
        );
        assert!(values.next().is_none(), "{what}: {name} twice");
    }
    for name in ["server", "x-powered-by", "access-control-allow-origin"] {
        assert_eq!(reply.header(name), None, "{what}: {name}");
    }
    // What is the same for everyone may be kept; an answer to one person may not, nor may one that shares a secret with nobody.
    let caching = reply.header("cache-control").unwrap_or_default();
    let is_everyones = path.starts_with("/assets/") || path == "/api/v1/openapi.json";
    assert!(
        is_everyones || caching == "no-store" || is_revalidated(path, caching),
        "{what}: {caching:?}"
    );
    for line in reply.headers.get_all("set-cookie") {
        let cookie = line.to_str().unwrap();
        assert!(cookie.starts_with("__Host-"), "{what}: {cookie}");
        for attribute in ["; Path=/;", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
            assert!(cookie.contains(attribute), "{what}: {cookie}");
        }
        assert!(!cookie.contains("Domain"), "{what}: {cookie}");
    }
    if reply
        .header("content-type")
        .is_some_and(|kind| kind.starts_with("text/html"))
    {
        let inline = Regex::new(r#"(?i)<style|<script>|<[^>]*\s(style|on[a-z]+)=|href="javascript:"#).unwrap();
        assert!(!inline.is_match(&reply.text()), "{what}: something is inline");
    }
}

/// An answer of the API that a program keeps, and asks about before each use.
fn is_revalidated(path: &str, caching: &str) -> bool {
    path.starts_with("/api/v1/") && caching == "private, no-cache"
}
