//! E, and what of A, B and G a browser meets: links, cookies, headers, forms.

use axum::http::Method;
use guildhall::config::PublicUrl;
use guildhall_domain::clock::Span;
use regex::Regex;
use serde_json::json;

use crate::support::{BareBrowser, Org, PUBLIC_URL, Person, Reply, World, encode, not};

const COOKIE: &str = "__Host-guildhall";

/// An organization with an admin in a browser, an open invitation, and someone who was refused and asks.
pub struct Scene<'w> {
    org: Org,
    admin: Person,
    pub ppc: BareBrowser<'w>,
    pub jane: BareBrowser<'w>,
    url_token: String,
    invitation: String,
    association: String,
    refused: String,
}

pub async fn scene(world: &World) -> Scene<'_> {
    let org = world.organization("Contoso", &["contoso.example"]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    world.invite(&admin, &org, "jane@contoso.example").await;
    let url_token = world.url_token(&admin, &org).await;
    let ppc = world.bare_browser();
    ppc.sign_in("ppc@contoso.example", "/").await.location();
    let jane = world.bare_browser();
    jane.sign_in("jane@private.example", "/").await.location();
    let association = send_profile(&jane, &url_token, "jane@contoso.example").await;
    let john = world.bare_browser();
    john.sign_in("john@private.example", "/").await.location();
    let refused = send_profile(&john, &url_token, "john@contoso.example").await;
    let code = world.code_for("john@contoso.example", &refused).await;
    john.send(&format!("{refused}/code"), &[("code", &code)])
        .await
        .location();
    john.get(&refused).await.page(200);
    john.send(&format!("{refused}/ask"), &[]).await.location();
    let invitation = world.invitation(&admin, &org, "jane@contoso.example").await;
    let invitation = invitation["id"].as_str().unwrap().to_owned();
    Scene {
        org,
        admin,
        ppc,
        jane,
        url_token,
        invitation,
        association,
        refused,
    }
}

async fn send_profile(browser: &BareBrowser<'_>, url_token: &str, email: &str) -> String {
    let path = format!("/i/{url_token}/profile");
    browser.get(&path).await.page(200);
    let sent = browser.send(&path, &fields(email)).await;
    sent.location().to_owned()
}

fn fields(email: &str) -> Vec<(&str, &str)> {
    vec![
        ("given_name", "Jane"),
        ("family_name", "Doe"),
        ("communication_email", email),
        ("country", "DE"),
        ("language", "en"),
    ]
}

impl Scene<'_> {
    fn area(&self, rest: &str) -> String {
        format!("/organizations/{}{rest}", self.org.membership_id)
    }

    fn request_id(&self) -> &str {
        self.refused.rsplit_once('/').unwrap().1
    }

    /// Every page there is.
    pub fn pages(&self) -> Vec<String> {
        let (url, association) = (&self.url_token, &self.association);
        let mut all = vec![
            "/".to_owned(),
            "/sign-in".to_owned(),
            "/sign-in?return_to=%2Fx".to_owned(),
            "/sign-in/code".to_owned(),
            format!("/i/{url}"),
            format!("/i/{url}/profile"),
            "/i/unknown".to_owned(),
            association.clone(),
            "/associations/unknown".to_owned(),
            "/account/notices".to_owned(),
            "/account/notices/mails".to_owned(),
            "/nothing".to_owned(),
        ];
        for rest in [
            "",
            "/invite",
            "/invite/aaaaaaaaaaaaaaaaaaaaaaaaaa",
            "/invitations",
            "/invitations?state=approved&q=jane",
            "/invitation-url",
            "/invitation-url/rotate",
            "/people",
            "/people/aaaaaaaaaaaaaaaaaaaaaaaaaa",
            "/requests",
            "/nothing",
        ] {
            all.push(self.area(rest));
        }
        all.push(self.area(&format!("/invitations/{}/revoke", self.invitation)));
        all
    }

    /// Every form there is, each with fields that it would be carried out with.
    pub fn forms(&self) -> Vec<(String, Vec<(&'static str, String)>)> {
        let profile = fields("jane2@contoso.example").into_iter();
        let profile = profile.map(|(name, value)| (name, value.to_owned())).collect();
        let list = vec![
            ("addresses", "new@contoso.example".to_owned()),
            ("key", "k1".to_owned()),
        ];
        vec![
            ("/sign-in".to_owned(), vec![("email", "x@private.example".to_owned())]),
            ("/sign-in/code".to_owned(), vec![("code", "123456".to_owned())]),
            ("/sign-in/code/resend".to_owned(), vec![]),
            (
                "/account/notices/mails".to_owned(),
                vec![("right_granted", "off".to_owned())],
            ),
            ("/sign-out".to_owned(), vec![]),
            ("/preferences".to_owned(), vec![("language", "de".to_owned())]),
            (format!("/i/{}/profile", self.url_token), profile),
            (
                format!("{}/code", self.association),
                vec![("code", "123456".to_owned())],
            ),
            (format!("{}/resend", self.association), vec![]),
            (format!("{}/ask", self.association), vec![]),
            (self.area("/invite/preview"), list),
            (self.area("/invite/drafts/aaaaaaaaaaaaaaaaaaaaaaaaaa/check"), vec![]),
            (self.area("/invite/drafts/aaaaaaaaaaaaaaaaaaaaaaaaaa/approve"), vec![]),
            (self.area(&format!("/invitations/{}/revoke", self.invitation)), vec![]),
            (
                self.area(&format!("/invitations/{}/extend", self.invitation)),
                vec![("seen", "1".to_owned())],
            ),
            (self.area("/invitation-url/rotate"), vec![("key", "k2".to_owned())]),
            (self.area(&format!("/requests/{}/approve", self.request_id())), vec![]),
            (self.area(&format!("/requests/{}/decline", self.request_id())), vec![]),
        ]
    }
}

pub fn borrowed<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// What every answer carries.
#[track_caller]
fn has_headers(reply: &Reply, path: &str) {
    for (name, value) in [
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(reply.header(name), Some(value), "{path}");
    }
    let policy = reply.header("content-security-policy").unwrap();
    for part in [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "script-src 'self'",
        "style-src 'self'",
    ] {
        assert!(policy.contains(part), "{path}: {policy}");
    }
    assert!(
        !policy.contains("unsafe") && !policy.contains('*') && !policy.contains("http"),
        "{policy}"
    );
    if !path.starts_with("/assets/") {
        assert_eq!(reply.header("cache-control"), Some("no-store"), "{path}");
    }
}

both_engines! {
    async fn e1_a_forged_host_or_origin_reaches_no_page(world) {
        let scene = scene(world).await;
        let forged = ["host", "x-forwarded-host", "x-original-url", "x-rewrite-url", "origin", "referer"];
        for path in scene.pages() {
            for browser in [&scene.ppc, &scene.jane, &world.bare_browser()] {
                let call = forged.iter().fold(browser.call(Method::GET, &path), |call, name| call.header(name, "https://evil.example"));
                let reply = call.header("forwarded", "host=evil.example").header("x-forwarded-proto", "gopher").await;
                assert!(reply.status < 500, "{path}: {}", reply.text());
                assert!(!reply.text().contains("evil.example") && !reply.text().contains("gopher"), "{path}");
                assert!(reply.headers.values().all(|value| !value.to_str().unwrap().contains("evil")), "{path}");
            }
        }
        let shown = scene.ppc.get(&scene.area("/invitation-url")).await.page(200);
        assert!(shown.contains(&format!("{PUBLIC_URL}/i/{}", scene.url_token)));
    }

    async fn e2_signing_in_leads_to_a_path_of_this_server_only(world) {
        let good = "/organizations/1234567-8/people?q=x";
        assert_eq!(world.bare_browser().sign_in("a@private.example", good).await.location(), good);
        let demo = &world.as_demo();
        let bad = ["//evil.example", "/\\evil.example", "%2f%2fevil.example", "/%2fevil.example", "https:evil.example",
                   "https://evil.example", "javascript:alert(1)", "/a\r\nSet-Cookie: x=y", "\\\\evil.example", "/\t/evil.example",
                   " //evil.example", "///evil.example", "/.//evil.example\\", "evil.example", "@evil.example", "/\u{0}"];
        for (i, bad) in bad.into_iter().enumerate() {
            let browser = demo.bare_browser();
            let email = format!("p{i}@private.example");
            let signed_in = browser.sign_in(&email, bad).await;
            assert_eq!(signed_in.location(), "/", "{bad:?}");
            for (path, fields) in [
                ("/preferences", vec![("language", "de"), ("return_to", bad)]),
                ("/demo/sign-in", vec![("account", email.as_str()), ("return_to", bad)]),
                ("/sign-out", vec![("return_to", bad)]),
            ] {
                browser.get("/sign-in").await.page(200);
                let reply = browser.send(path, &fields).await;
                let location = reply.location();
                assert!(["/", "/sign-in"].contains(&location), "{path} {bad:?}: {location}");
                assert_eq!(reply.headers.get_all("location").iter().count(), 1);
                assert!(reply.header("set-cookie").is_none_or(|cookie| !cookie.starts_with("x=")));
            }
            let page = browser.get(&format!("/sign-in?return_to={}", encode(bad))).await.page(200);
            assert!(!page.contains(&format!("=\"{bad}")), "{bad:?}");
        }
    }

    async fn e3_every_answer_carries_the_headers(world) {
        let scene = scene(world).await;
        let nobody = world.bare_browser();
        let mut paths = scene.pages();
        paths.extend(["/api/v1/me", "/api/v1/nothing", "/api/v1/", "/assets/nothing.css", "/i/%ff", "/sign-out", "/organizations/x/invite"].map(str::to_owned));
        for path in &paths {
            for browser in [&scene.ppc, &scene.jane, &nobody] {
                for method in [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS] {
                    has_headers(&browser.call(method, path).await, path);
                }
            }
        }
        for (path, fields) in scene.forms() {
            has_headers(&scene.ppc.form(&path, "forged", &borrowed(&fields)).await, &path);
        }
    }

    async fn e3_pages_load_nothing_from_elsewhere_and_hold_no_script_or_style(world) {
        let scene = scene(world).await;
        let attribute = Regex::new(r#"(?i)\s(?:src|srcset|action|formaction|poster|data|background)="([^"]*)""#).unwrap();
        let link = Regex::new(r#"(?i)<link\s[^>]*href="([^"]*)""#).unwrap();
        let inline = Regex::new(r#"(?i)<script(?:\s[^>]*)?>[^<]|<style|\sstyle="|\son[a-z]+="|javascript:"#).unwrap();
        let mut assets = std::collections::BTreeSet::new();
        for path in scene.pages() {
            for browser in [&scene.ppc, &scene.jane, &world.bare_browser()] {
                let reply = browser.get(&path).await;
                if reply.status == 303 {
                    continue;
                }
                let html = reply.page(reply.status);
                assert!(!inline.is_match(&html), "{path}: {:?}", inline.find(&html));
                for found in attribute.captures_iter(&html).chain(link.captures_iter(&html)) {
                    assert!(found[1].starts_with('/') && !found[1].starts_with("//"), "{path}: {}", &found[1]);
                    if found[1].starts_with("/assets/") {
                        assets.insert(found[1].to_owned());
                    }
                }
            }
        }
        assert!(assets.len() >= 2, "{assets:?}");
        for asset in assets {
            let reply = world.get(&asset).await;
            assert_eq!(reply.status, 200, "{asset}");
            let text = reply.text().replace("http://www.w3.org/2000/svg", "");
            assert!(!text.contains("http") && !text.contains("@import") && !text.contains("url(//"), "{asset}");
            has_headers(&reply, &asset);
        }
    }

    async fn e3_a_session_has_a_new_id_and_ends_with_sign_out(world) {
        let browser = world.bare_browser();
        // Someone put a cookie into the browser before.
        let planted = "a".repeat(52);
        browser.set_cookie(COOKIE, &planted);
        browser.sign_in("jane@private.example", "/").await.location();
        let session = browser.cookie(COOKIE).unwrap();
        assert_ne!(session, planted);
        assert_eq!(session.len(), 52);
        let is_signed_in = async |cookie: &str| {
            let reply = world.get("/associations/aaaaaaaaaaaaaaaaaaaaaaaaaa").header("cookie", &format!("{COOKIE}={cookie}")).await;
            assert!([401, 404].contains(&reply.status));
            reply.status == 404
        };
        assert!(is_signed_in(&session).await && !is_signed_in(&planted).await);
        // A second sign-in in the same browser ends the first session.
        browser.sign_in("john@private.example", "/").await.location();
        let second = browser.cookie(COOKIE).unwrap();
        assert!(is_signed_in(&second).await && !is_signed_in(&session).await);
        browser.get("/sign-in").await.page(200);
        browser.send("/sign-out", &[]).await.location();
        assert!(!is_signed_in(&second).await);
        assert!(!is_signed_in(&browser.cookie(COOKIE).unwrap()).await);
        assert_eq!(world.place.number("SELECT count(*) FROM sessions"), 0);
        assert_eq!((world.events("session.started"), world.events("session.ended")), (2, 1));
    }

    async fn e3_cookies_are_bound_to_the_host_where_the_connection_is_safe(world) {
        let cookies = |reply: &Reply| -> Vec<String> {
            reply.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap().to_owned()).collect()
        };
        let http = &world.configured(|config| config.public_url = Some(PublicUrl::parse("http://localhost:8080", false).unwrap()));
        for (world, name, safe) in [(world, COOKIE, true), (http, "guildhall", false)] {
            let browser = world.bare_browser();
            let mut all = cookies(&browser.get("/").await);
            assert_eq!(all.len(), 1, "{all:?}");
            assert!(all[0].starts_with(&format!("{name}=")), "{all:?}");
            let asked = browser.get("/sign-in").await;
            all.extend(cookies(&asked));
            browser.form("/sign-in", &browser.form_token(), &[("email", "jane@private.example")]).await.location();
            let code = world.code_mailed_to("jane@private.example").await;
            let entered = browser.form("/sign-in/code", &browser.form_token(), &[("code", &code)]).await;
            assert_eq!(cookies(&entered).len(), 1);
            all.extend(cookies(&entered));
            browser.get("/sign-in").await.page(200);
            all.extend(cookies(&browser.form("/preferences", &browser.form_token(), &[("language", "de"), ("theme", "dark")]).await));
            all.extend(cookies(&browser.form("/sign-out", &browser.form_token(), &[]).await));
            assert!(all.len() >= 5, "{all:?}");
            for cookie in &all {
                assert!(cookie.contains("; Path=/") && cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax"), "{cookie}");
                assert!(!cookie.contains("Domain"), "{cookie}");
                assert_eq!(cookie.contains("; Secure"), safe, "{cookie}");
                assert_eq!(cookie.starts_with("__Host-"), safe, "{cookie}");
            }
        }
    }

    async fn e4_opening_pages_changes_nothing(world) {
        let scene = scene(world).await;
        let nobody = world.bare_browser();
        nobody.get("/").await;
        let before = world.snapshot();
        let mut paths = scene.pages();
        paths.extend(scene.forms().into_iter().map(|(path, _)| path));
        for path in &paths {
            for browser in [&scene.ppc, &scene.jane, &nobody] {
                for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
                    let reply = browser.call(method.clone(), path).header("purpose", "prefetch").header("sec-purpose", "prefetch;prerender").await;
                    assert!(reply.status < 500, "{method} {path}: {}", reply.text());
                    if method == Method::GET && reply.status != 303 {
                        reply.page(reply.status);
                    }
                }
            }
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn e4_a_form_that_no_page_of_this_browser_made_changes_nothing(world) {
        let scene = scene(world).await;
        scene.ppc.get(&scene.area("")).await.page(200);
        scene.jane.get("/sign-in").await.page(200);
        let (right, foreign) = (scene.ppc.form_token(), scene.jane.form_token());
        let nobody = world.bare_browser();
        nobody.get("/sign-in").await.page(200);
        let before = world.snapshot();
        for (path, fields) in scene.forms() {
            let fields = borrowed(&fields);
            // A mail scanner that opens and submits what it finds: no cookie at all, and one without a session.
            let blind = world.bare_browser();
            let sent = blind.form(&path, &nobody.form_token(), &fields).await;
            assert!([401, 403].contains(&sent.status), "{path}: {} {}", sent.status, sent.text());
            // No token, one of another browser, one of before the sign-in.
            for token in ["", "forged", foreign.as_str(), nobody.form_token().as_str()] {
                let sent = scene.ppc.form(&path, token, &fields).await;
                // A form that is kept is only shown again: not to whom it does not belong, nor where it is over.
                let shown = if path.starts_with("/i/") {
                    303
                } else if path.starts_with("/associations/") {
                    404
                } else {
                    403
                };
                assert!([403, shown].contains(&sent.status), "{path}: {}", sent.text());
            }
            // The right token, from another site.
            for (name, value) in [
                ("origin", "https://evil.example"),
                ("origin", "http://partners.example"),
                ("origin", "https://partners.example.evil.example"),
                ("origin", "https://partners.example:444"),
                ("sec-fetch-site", "cross-site"),
                ("sec-fetch-site", "same-site"),
            ] {
                let sent = scene.ppc.form(&path, &right, &fields).header(name, value).await;
                assert_eq!(sent.status, 403, "{path} {name}: {value}: {}", sent.text());
            }
            // JSON and text bodies are no forms.
            let body = json!({"csrf": right}).to_string();
            let sent = scene.ppc.call(Method::POST, &path).header("content-type", "text/plain").body(body).await;
            assert!([403, 422].contains(&sent.status), "{path}: {}", sent.text());
        }
        assert_eq!(world.written_since(&before), [""; 0]);
        // With the token and from here, a click does what it says.
        scene.ppc.send(&scene.area(&format!("/invitations/{}/revoke", scene.invitation)), &[]).await.location();
        assert_eq!(world.written_since(&before), ["audit_events", "invitations", "organization_counts"]);
        world.holds_together();
    }

    async fn b1_another_account_is_told_who_is_signed_in_and_changes_nothing(world) {
        let scene = scene(world).await;
        let mallory = world.bare_browser();
        mallory.sign_in("mallory@private.example", "/").await.location();
        let code = world.code_for("jane@contoso.example", &scene.association).await;
        let before = world.snapshot();
        let unknown = mallory.get("/associations/aaaaaaaaaaaaaaaaaaaaaaaaaa").await.page(404);
        let hers = mallory.get(&scene.association).await.page(404);
        let same = |html: &str| html.replace(scene.association.as_str(), "PATH").replace("/associations/aaaaaaaaaaaaaaaaaaaaaaaaaa", "PATH")
            .replace(&encode(&scene.association), "PATH").replace(&encode("/associations/aaaaaaaaaaaaaaaaaaaaaaaaaa"), "PATH");
        assert_eq!(same(&hers), same(&unknown));
        assert!(hers.contains("mallory@private.example"));
        assert!(!hers.contains("jane@"), "nothing of the other account is told");
        assert!(hers.contains("/sign-out"), "another account is offered");
        for (path, fields) in [("code", vec![("code", code.as_str())]), ("resend", vec![]), ("ask", vec![])] {
            let sent = mallory.send(&format!("{}/{path}", scene.association), &fields).await;
            assert_eq!(sent.status, 404, "{path}: {}", sent.text());
        }
        assert_eq!(world.written_since(&before), [""; 0]);
        // The invitation is unspent: she goes on where she was.
        scene.jane.get(&scene.association).await.page(200);
        scene.jane.send(&format!("{}/code", scene.association), &[("code", &code)]).await.location();
        let done = scene.jane.get(&scene.association).await.page(200);
        assert!(done.contains("Contoso"));
        assert_eq!(world.events("association.activated"), 1);
        world.holds_together();
    }

    async fn b8_a_form_begun_by_one_account_is_not_finished_by_another(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let browser = world.bare_browser();
        browser.sign_in("jane@private.example", "/").await.location();
        let path = format!("/i/{url_token}/profile");
        browser.get(&path).await.page(200);
        let jane_form = browser.form_token();
        // Somebody else signs in, in another tab of the same browser.
        browser.sign_in("john@private.example", "/").await.location();
        let before = world.snapshot();
        let stale = browser.form(&path, &jane_form, &fields("jane@contoso.example")).await;
        stale.page(403);
        assert_eq!(world.written_since(&before), [""; 0]);
        // So it is with the code: what Jane has begun is not John's.
        let jane = world.bare_browser();
        jane.sign_in("jane@private.example", "/").await.location();
        let association = send_profile(&jane, &url_token, "jane@contoso.example").await;
        let code = world.code_for("jane@contoso.example", &association).await;
        let before = world.snapshot();
        browser.get(&association).await.page(404);
        browser.send(&format!("{association}/code"), &[("code", &code)]).await.page(404);
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn g1_an_invitation_url_not_in_use_is_one_page(world) {
        let scene = scene(world).await;
        let rotate = scene.org.path("/invitation-url/rotate");
        world.post(&rotate).by(&scene.admin).await.ok(200);
        let foreign = guildhall::secrets::Keys::new(guildhall::config::ServerKey::from_bytes([9; 32])).invitation_token(&[7; 16]);
        for browser in [&world.bare_browser(), &scene.jane, &scene.ppc] {
            browser.get("/sign-in").await.page(200);
            let unknown = browser.get("/i/unknown").await.page(404);
            for token in [&scene.url_token, &foreign, &"a".repeat(52), &"a".repeat(5000)] {
                let shown = browser.get(&format!("/i/{token}")).await.page(404);
                assert_eq!(shown.replace(token.as_str(), "unknown"), unknown, "{token}");
                assert!(!shown.contains("Contoso"));
            }
        }
        // A form under it is refused the same way.
        let before = world.snapshot();
        let sent = scene.jane.send(&format!("/i/{}/profile", scene.url_token), &fields("jane@contoso.example")).await;
        sent.page(404);
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn g2_pages_do_not_tell_whether_an_address_is_approved(world) {
        let scene = scene(world).await;
        let begun_by = regex::Regex::new(r#"name="begun_by" value="[^"]+""#).unwrap();
        let mut told = Vec::new();
        for email in ["jane@contoso.example", "nobody@contoso.example", "ppc@contoso.example"] {
            let browser = world.bare_browser();
            browser.sign_in(&format!("asks-for-{email}"), "/").await.location();
            let association = send_profile(&browser, &scene.url_token, email).await;
            let shown = browser.get(&association).await;
            let code = world.code_for(email, &association).await;
            let tried = browser.send(&format!("{association}/code"), &[("code", &not(&code))]).await;
            let wrong = browser.get(tried.location()).await;
            let early = browser.send(&format!("{association}/resend"), &[]).await;
            let masked = |reply: &Reply| {
                let text = begun_by.replace(&reply.text(), "BEGUN_BY").replace("<wbr>", "").replace(&browser.form_token(), "FORM").replace(&association, "PATH")
                    .replace(association.rsplit_once('/').unwrap().1, "ID").replace(&encode(&association), "PATH").replace(email, "ADDRESS");
                (reply.status, text)
            };
            told.push((email, [masked(&shown), masked(&wrong), masked(&early)]));
        }
        assert_eq!(told[0].1.each_ref().map(|(status, _)| *status), [200, 200, 429]);
        for (email, pages) in &told[1..] {
            assert_eq!(pages, &told[0].1, "{email}");
        }
    }

    async fn b6_a_pending_person_opens_no_page_of_the_organization(world) {
        let scene = scene(world).await;
        let before = world.snapshot();
        scene.jane.get("/sign-in").await.page(200);
        let areas = scene.pages().into_iter().filter(|path| path.starts_with("/organizations/"));
        for path in areas.filter(|path| !path.ends_with("/nothing")) {
            let shown = scene.jane.get(&path).await;
            assert_eq!(shown.status, 403, "{path}");
        }
        for (path, fields) in scene.forms() {
            if path.starts_with("/organizations/") {
                assert_eq!(scene.jane.send(&path, &borrowed(&fields)).await.status, 403, "{path}");
            }
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a2_a_stranger_finds_no_page_of_the_organization(world) {
        let scene = scene(world).await;
        let mallory = world.bare_browser();
        mallory.sign_in("mallory@private.example", "/").await.location();
        let before = world.snapshot();
        for path in scene.pages().into_iter().filter(|path| path.starts_with("/organizations/")) {
            assert_eq!(mallory.get(&path).await.status, 404, "{path}");
            assert_eq!(world.bare_browser().get(&path).await.status, if path.ends_with("/nothing") { 404 } else { 401 }, "{path}");
        }
        for (path, fields) in scene.forms() {
            if path.starts_with("/organizations/") {
                assert_eq!(mallory.send(&path, &borrowed(&fields)).await.status, 404, "{path}");
            }
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn c5_a_right_taken_away_closes_the_pages_with_the_next_click(world) {
        let scene = scene(world).await;
        scene.ppc.get(&scene.area("/invite")).await.page(200);
        world.grant_admin(&scene.org, "next@contoso.example").await;
        world.revoke_admin(&scene.org, "ppc@contoso.example").await.unwrap();
        let before = world.snapshot();
        for (path, fields) in scene.forms() {
            if path.starts_with("/organizations/") {
                assert_eq!(scene.ppc.send(&path, &borrowed(&fields)).await.status, 403, "{path}");
            }
        }
        assert_eq!(scene.ppc.get(&scene.area("/people")).await.status, 403);
        scene.ppc.get(&scene.area("")).await.page(200);
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a5_a_page_asks_to_sign_in_again_when_the_session_has_ended(world) {
        let scene = scene(world).await;
        world.advance(Span::hours(12));
        let before = world.snapshot();
        let path = scene.area("/people");
        let shown = scene.ppc.get(&path).await.page(401);
        assert!(shown.contains(&format!("value=\"{path}\"")), "with a way back");
        assert_eq!(scene.ppc.send(&scene.area("/invite/preview"), &[("addresses", "x@contoso.example"), ("key", "k")]).await.status, 401);
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn d5_a_form_sent_twice_changes_nothing_twice(world) {
        let scene = scene(world).await;
        scene.ppc.get(&scene.area("")).await.page(200);
        let token = scene.ppc.form_token();
        let list = [("addresses", "new@contoso.example"), ("key", "one")];
        let preview = scene.area("/invite/preview");
        let kept = scene.ppc.form(&preview, &token, &list).await.location().to_owned();
        let (approve, fields) = (format!("{kept}/approve"), [("corrections", "")]);
        let rotate = scene.area("/invitation-url/rotate");
        let mut calls: Vec<_> = (0..6).map(|_| scene.ppc.form(&approve, &token, &fields)).collect();
        calls.extend((0..6).map(|_| scene.ppc.form(&rotate, &token, &[("key", "two")])));
        let replies = crate::support::at_once(calls).await;
        let to = replies[0].location();
        assert!(replies[..6].iter().all(|reply| reply.location() == to));
        assert!(replies[6..].iter().all(|reply| reply.location() == scene.area("/invitation-url")));
        assert_eq!(world.events("invitation_url.rotated"), 1);
        assert_eq!(world.place.number("SELECT count(*) FROM batches"), 2);
        // A key of any shape is a key, or refused: never the program's own fault.
        let long: String = (0..100).map(|_| guildhall::secrets::token()).collect();
        for key in ["", "\u{0}", "\u{1}", &long, "ключ"] {
            for path in [&preview, &rotate] {
                let sent = scene.ppc.form(path, &token, &[("addresses", "new2@contoso.example"), ("key", key)]).await;
                assert!(sent.status < 500, "{path} {key:?}: {}", sent.text());
            }
        }
        world.holds_together();
    }

    async fn g4_nothing_that_people_typed_is_code_on_a_page(world) {
        let hostile = "<img src=x onerror=alert(1)>\"'>";
        let org = world.organization(hostile, &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "\"<script>alert(1)</script>\"@contoso.example; jane@contoso.example").await;
        let url_token = world.url_token(&admin, &org).await;
        let jane = world.bare_browser();
        jane.sign_in("jane@private.example", "/").await.location();
        let path = format!("/i/{url_token}/profile");
        jane.get(&path).await.page(200);
        let mut sent = fields("jane@contoso.example");
        sent[0].1 = hostile;
        sent.push(("job_title", "{{ 7*7 }}<b>"));
        let association = jane.send(&path, &sent).await.location().to_owned();
        let code = world.code_for("jane@contoso.example", &association).await;
        jane.send(&format!("{association}/code"), &[("code", &code)]).await.location();
        let ppc = world.bare_browser();
        ppc.sign_in("ppc@contoso.example", "/").await.location();
        let area = |rest: &str| format!("/organizations/{}{rest}", org.membership_id);
        for path in [area(""), area("/people"), area("/invitations"), area("/invitation-url"), area("/people?q=%3Cimg%20src%3Dx%3E"),
                     area("/invitations?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"), "/sign-in".to_owned(), format!("/i/{url_token}")] {
            let html = ppc.get(&path).await.page(200);
            assert!(!html.contains("<img src=x") && !html.contains("<script>alert") && !html.contains("<b>\""), "{path}");
        }
        let pasted = "<script>alert(1)</script>; \"><img src=x>@contoso.example";
        ppc.get(&area("/invite")).await.page(200);
        let kept = ppc.send(&area("/invite/preview"), &[("addresses", pasted)]).await.location().to_owned();
        let id = kept.rsplit('/').next().unwrap();
        for page in [kept.clone(), area(&format!("/invite?draft={id}"))] {
            let html = ppc.get(&page).await.page(200);
            assert!(!html.contains("<script>alert") && !html.contains("<img src=x"), "{page}");
        }
        // A wrong address is shown again, as text.
        let html = jane.send("/sign-in", &[("email", "\"><script>alert(1)</script>")]).await;
        assert!(!html.text().contains("<script>alert"));
    }

    async fn a_demo_alone_has_the_open_doors(world) {
        let browser = world.bare_browser();
        browser.get("/sign-in").await.page(200);
        for path in ["/demo", "/demo/mailbox", "/demo/mailbox/1", "/demo/sign-in"] {
            assert_eq!(browser.get(path).await.status, 404, "{path}");
        }
        let before = world.snapshot();
        world.account("jane@private.example").await;
        let sent = browser.send("/demo/sign-in", &[("account", "jane@private.example")]).await;
        assert_eq!(sent.status, 404);
        assert!(browser.get("/associations/aaaaaaaaaaaaaaaaaaaaaaaaaa").await.status == 401);
        assert_eq!(world.events("session.started"), 1, "hers alone");
        let demo = &world.as_demo();
        let browser = demo.bare_browser();
        browser.get("/sign-in").await.page(200);
        assert_eq!(browser.send("/demo/sign-in", &[("account", "nobody@private.example")]).await.status, 404);
        browser.send("/demo/sign-in", &[("account", "jane@private.example")]).await.location();
        let mailbox = browser.get("/demo/mailbox").await.page(200);
        assert!(mailbox.contains("jane@private.example"));
        assert!(world.written_since(&before).contains(&"sessions".to_owned()));
    }

    async fn what_cannot_be_read_is_answered_with_a_page(world) {
        let scene = scene(world).await;
        let before = world.snapshot();
        for path in ["/i/%ff", "/i/%00", "/associations/%ff", "/associations/%00", "/sign-in?return_to=%ff", "/sign-in/code?x=%ff",
                     "/organizations/%ff", "/organizations/1", "/nothing%00", "/assets/%2e%2e%2fsecret"] {
            let reply = scene.ppc.get(path).await;
            assert!([200, 303, 404, 422].contains(&reply.status), "{path}: {}", reply.text());
            assert_ne!(reply.header("content-type"), Some("application/problem+json"), "{path}");
        }
        for list in ["/people", "/invitations"] {
            for query in ["q=%00", "cursor=%00", "before=%00", "after=x", "state=nothing", "q=%ff", "state=%00&q=%00"] {
                let reply = scene.ppc.get(&scene.area(&format!("{list}?{query}"))).await;
                assert!([200, 404, 422].contains(&reply.status), "{list} {query}: {}", reply.text());
                reply.page(reply.status);
            }
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }
}
