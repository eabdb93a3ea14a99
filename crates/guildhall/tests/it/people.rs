//! The people of an organization: in every order, filtered, one by one, and as a file.

use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use serde_json::{Value, json};

use crate::support::{Org, Person, World, encode, profile};

async fn contoso(world: &World) -> (Org, Person, String) {
    let org = world.organization("Contoso", &[]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    let url_token = world.url_token(&admin, &org).await;
    (org, admin, url_token)
}

/// Someone associated, with these words in the profile; their own path.
async fn associated(
    world: &World,
    (org, admin, url): &(Org, Person, String),
    email: &str,
    more: Value,
) -> (Person, String) {
    world.invite(admin, org, email).await;
    let person = world
        .account(&format!("{}@private.example", email.split('@').next().unwrap()))
        .await;
    let mut sent = profile(email);
    for (name, value) in more.as_object().unwrap() {
        sent[name] = value.clone();
    }
    let body = json!({"invitation": url, "profile": sent});
    let submitted = world.post("/api/v1/associations").by(&person).json(&body).await.ok(201);
    let path = format!("/api/v1/associations/{}", submitted["id"].as_str().unwrap());
    let code = world.code_for(email, &path).await;
    world.prove(&person, &path, &code).await.ok(200);
    (person, path)
}

/// The addresses of a list, page by page.
async fn addresses(world: &World, admin: &Person, list: &str) -> Vec<String> {
    let (mut all, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = world
            .get(&format!("{list}&limit=2&cursor={cursor}"))
            .by(admin)
            .await
            .ok(200);
        let items = page["items"].as_array().unwrap();
        all.extend(
            items
                .iter()
                .map(|item| item["communication_email"].as_str().unwrap().to_owned()),
        );
        match page["next_cursor"].as_str() {
            Some(next) => next.clone_into(&mut cursor),
            None => return all,
        }
    }
}

both_engines! {
    async fn people_are_listed_in_every_order_and_by_every_filter(world) {
        let place = contoso(world).await;
        let people = [
            ("z@contoso.example", json!({"given_name": "Ada", "country": "FR", "language": "de"})),
            ("m@contoso.example", json!({"given_name": "Zoë"})),
            ("b@contoso.example", json!({"given_name": "ada", "country": "FR"})),
        ];
        for (email, more) in people {
            world.advance(Span::days(20));
            associated(world, &place, email, more).await;
        }
        let (org, admin, _) = &place;
        let admin = &world.token(&admin.email).await;
        let list = async |query: &str| {
            let all = addresses(world, admin, &format!("{}?{query}", org.path("/associations"))).await;
            all.iter().map(|email| email.split('@').next().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
        };
        for state in ["", "active"] {
            assert_eq!(list(&format!("state={state}")).await, "b m z ppc");
            assert_eq!(list(&format!("state={state}&sort=newest")).await, "b m z ppc");
            assert_eq!(list(&format!("state={state}&sort=name")).await, "b z ppc m");
            assert_eq!(list(&format!("state={state}&sort=email")).await, "b m ppc z");
            assert_eq!(list(&format!("state={state}&country=fr")).await, "b z");
            assert_eq!(list(&format!("state={state}&country=FR&sort=name&language=en")).await, "b");
            assert_eq!(list(&format!("state={state}&right=global_admin")).await, "ppc");
            assert_eq!(list(&format!("state={state}&right=global_admin&sort=email&country=FR")).await, "");
            assert_eq!(list(&format!("state={state}&within_days=30")).await, "b m");
            assert_eq!(list(&format!("state={state}&within_days=30&sort=email&q={}", encode("ZOË"))).await, "m");
        }
        for bad in ["sort=x", "country=XX1", "right=root", "within_days=0", "within_days=x", "state=x", "language=%00", "cursor=x"] {
            world.get(&format!("{}?{bad}", org.path("/associations"))).by(admin).await.refused(422, "invalid-input");
        }
    }

    async fn a_page_of_people_can_be_turned_back(world) {
        let place = contoso(world).await;
        for n in 0..3 {
            associated(world, &place, &format!("p{n}@contoso.example"), json!({})).await;
        }
        for i in 0..50_u8 {
            world.place.sql(&format!(
                "INSERT INTO accounts (id, issuer, subject, created_at) VALUES ({}, 'x', 'x{i}', 0)", 1000 + i64::from(i)));
            world.place.sql(&format!(
                "INSERT INTO associations (id, public_id, organization_id, account_id, state, origin, given_name, family_name,
                     communication_email, address_key, phone, country, language, job_title, search_text, created_at,
                     expires_at, activated_at, access)
                 SELECT {0}, '{2}', organization_id, {0}, 'active', 'operator', 'Extra', '{1:02}', '{1:02}@x.example', '{1:02}@x.example',
                     '', 'DE', 'en', '', 'extra {1:02} {1:02}@x.example', created_at, expires_at, activated_at, 'active'
                 FROM associations ORDER BY id LIMIT 1", 1000 + i64::from(i), i, PublicId::from_bytes([i; 16])));
        }
        let (org, admin, _) = &place;
        let mut browser = crate::support::Browser::new(world);
        browser.sign_in(&admin.email).await;
        let link = |page: &str, rel: &str| {
            let link = regex::Regex::new(&format!("rel=\"{rel}\" href=\"([^\"]*)\"")).unwrap();
            link.captures(page).map(|found| found[1].replace("&#38;", "&"))
        };
        let rows = |page: &str| page.matches("<tr>").count() - 1;
        for sort in ["newest", "name", "email"] {
            let first = browser.get(&format!("/organizations/{}/people?sort={sort}", org.membership_id)).await.status(200).html;
            let second = browser.get(&link(&first, "next").unwrap()).await.status(200).html;
            assert_eq!((rows(&first), rows(&second)), (30, 24), "{sort}");
            let back = browser.get(&link(&second, "prev").unwrap()).await.status(200).html;
            let table = |page: &str| page.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap().to_owned();
            assert_eq!(table(&back), table(&first), "{sort}");
        }
    }

    /// 1,200 people in chunks of 500: each is in the file once, whoever comes and goes meanwhile.
    async fn an_export_has_everyone_once(world) {
        let (org, admin, _) = &contoso(world).await;
        world.place.sql("INSERT INTO accounts (id, issuer, subject, created_at)
                         WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 2199)
                         SELECT i, 'x', 'x' || i, 0 FROM n");
        world.place.sql(
            "INSERT INTO associations (id, public_id, organization_id, account_id, state, origin, given_name, family_name,
                 communication_email, address_key, phone, country, language, job_title, search_text, created_at,
                 expires_at, activated_at, access)
             SELECT a.id, 'aaaaaaaaaaaaaaaaaaaaaa' || replace(replace(replace(replace(a.id || '', '0', 'a'), '1', 'b'), '8', 'c'), '9', 'd'),
                 o.organization_id, a.id, 'active', 'operator', 'Extra', '', a.id || '@x.example', a.id || '@x.example',
                 '', CASE WHEN a.id % 2 = 0 THEN 'FR' ELSE 'DE' END, 'en', '', 'extra', 0, 0, 1, 'active'
             FROM accounts a CROSS JOIN (SELECT organization_id FROM associations) o WHERE a.id >= 1000");
        let path = org.path("/associations/export");
        let all = world.get(&path).by(admin).await.ok(200);
        let mut ids: Vec<_> = all.as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), 1_201);
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 1_201);
        let french = world.get(&format!("{path}?country=FR&format=csv&state=active")).by(admin).await;
        assert_eq!((french.status, french.text().lines().count()), (200, 601));
        assert_eq!(french.header("content-type"), Some("text/csv; charset=utf-8"));
        let name = format!("attachment; filename=\"people-{}.csv\"", org.membership_id);
        assert_eq!(french.header("content-disposition"), Some(name.as_str()));
        assert_eq!(french.header("cache-control"), Some("no-store"));
        let admins = world.get(&format!("{path}?right=global_admin")).by(admin).header("accept", "text/csv").await;
        assert_eq!(admins.text().lines().count(), 2, "{}", admins.text());
        assert_eq!(world.get(&format!("{path}?state=ended")).by(admin).await.ok(200), json!([]));
        // A disclosure is written down once, with what it was of. A search may be for a person, so the filter can be blanked.
        assert_eq!(world.events("people.exported"), 4);
        let noted = world.place.sql("SELECT details, personal FROM audit_events WHERE action = 'people.exported' ORDER BY id");
        let details: Value = serde_json::from_str(&noted[1][0]).unwrap();
        assert_eq!(details, json!({"format": "csv"}));
        assert!(noted[1][1].contains(r#""filter":{"country":"FR","state":"active"}"#), "{}", noted[1][1]);
    }

    async fn g5_no_cell_of_an_export_is_a_formula(world) {
        let place = contoso(world).await;
        let evil = json!({"given_name": "=HYPERLINK(\"https://evil.example\")", "family_name": "@SUM(1,2)",
                          "job_title": "-1+1", "phone": "+49 30 1"});
        associated(world, &place, "+eve@contoso.example", evil).await;
        let (org, admin, _) = &place;
        let file = world.get(&org.path("/associations/export?format=csv")).by(admin).await.text();
        assert!(file.starts_with("\u{feff}id,state,given_name,family_name,communication_email,phone,"), "{file}");
        let line = file.lines().last().unwrap();
        for cell in ["\"'=HYPERLINK(\"\"https://evil.example\"\")\"", "\"'@SUM(1,2)\"", ",'-1+1,", ",'+49 30 1,", ",'+eve@contoso.example,"] {
            assert!(line.contains(cell), "{cell} is not in {line}");
        }
        // Programs get the text as it is.
        let items = world.get(&org.path("/associations/export?format=json")).by(admin).await.ok(200);
        assert_eq!(items[1]["family_name"], "@SUM(1,2)");
    }

    async fn a2_people_of_another_organization_are_unknown(world) {
        let place = contoso(world).await;
        let (_, jane) = associated(world, &place, "jane@contoso.example", json!({})).await;
        let id = jane.rsplit('/').next().unwrap();
        let (org, admin, _) = &place;
        let other = world.organization("Fabrikam", &[]).await;
        let stranger = world.admin(&other, "ppc@fabrikam.example").await;
        let before = world.snapshot();
        for path in [
            org.path("/associations/export"),
            org.path(&format!("/associations/{id}")),
            other.path(&format!("/associations/{id}")),
            other.path("/associations/aaaaaaaaaaaaaaaaaaaaaaaaaa"),
            other.path("/associations/x"),
        ] {
            world.get(&path).by(&stranger).await.refused(404, "not-found");
        }
        let mut browser = crate::support::Browser::new(world);
        browser.sign_in(&stranger.email).await;
        let signed_in = world.snapshot();
        let export = format!("/organizations/{}/people/export", org.membership_id);
        browser.get("/account/notices").await.status(200);
        browser.post(&export, &[("format", "csv")]).await.status(404);
        for path in [format!("/organizations/{}/people/{id}", org.membership_id),
                     format!("/organizations/{}/people/{id}", other.membership_id)] {
            browser.get(&path).await.status(404);
        }
        assert_eq!(world.written_since(&signed_in), [""; 0]);
        assert_ne!(world.written_since(&before), [""; 0]);
        world.get(&org.path(&format!("/associations/{id}"))).by(admin).await.ok(200);
    }

    async fn b6_c5_who_is_pending_or_no_longer_an_admin_takes_nothing_away(world) {
        let place = contoso(world).await;
        let (org, admin, url) = &place;
        world.grant_admin(org, "second@contoso.example").await;
        let jane = world.account("jane@private.example").await;
        world.pending(&jane, url, "jane@contoso.example").await;
        let (member, own) = associated(world, &place, "mia@contoso.example", json!({})).await;
        world.get(&org.path("/associations/export")).by(admin).await.ok(200);
        world.revoke_admin(org, &admin.email).await.unwrap();
        let before = world.snapshot();
        for person in [&jane, &member, admin] {
            for path in ["/associations/export", "/associations/export?format=csv", &format!("/associations/{}", own.rsplit('/').next().unwrap())] {
                world.get(&org.path(path)).by(person).await.refused(403, "forbidden");
            }
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn g4_a_person_s_page_tells_what_happened_and_runs_nothing(world) {
        let place = contoso(world).await;
        let evil = json!({"given_name": "<script>alert(1)</script>", "job_title": "\"><img src=x>"});
        let (_, path) = associated(world, &place, "eve@contoso.example", evil).await;
        let (org, admin, _) = &place;
        let id = path.rsplit('/').next().unwrap();
        let shown = world.get(&org.path(&format!("/associations/{id}?limit=1"))).by(admin).await.ok(200);
        assert_eq!(shown["timeline"][0]["action"], "association.activated");
        assert_eq!(shown["timeline"][0]["sentence"], "eve@contoso.example was associated");
        let next = format!("/associations/{id}?limit=1&cursor={}", shown["next_cursor"].as_str().unwrap());
        let before = world.get(&org.path(&next)).by(admin).await.ok(200);
        assert_eq!((&before["timeline"][0]["action"], &before["next_cursor"]), (&json!("association.submitted"), &Value::Null));
        // The place in one timeline is no place in another.
        let own = world.get(&org.path("/associations?right=global_admin")).by(admin).await.ok(200);
        let foreign = format!("/associations/{}?cursor={}", own["items"][0]["id"].as_str().unwrap(), shown["next_cursor"].as_str().unwrap());
        world.get(&org.path(&foreign)).by(admin).await.refused(422, "invalid-input");
        let mut browser = crate::support::Browser::new(world);
        browser.sign_in(&admin.email).await;
        let page = browser.get(&format!("/organizations/{}/people/{id}", org.membership_id)).await.status(200);
        page.says("eve@contoso.example was associated").says("What happened").keeps_quiet_of("<script>alert").keeps_quiet_of("<img src=x");
    }
}
