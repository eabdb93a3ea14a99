//! Signing in with an identity provider. What a certified one says is in `providers_certified`; here is what none should.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::http::Method;
use data_encoding::BASE64URL_NOPAD;
use guildhall::actions::account_kinds;
use guildhall::app::App;
use guildhall::config::{AccountKind, Config, KindRule};
use guildhall::http::router::router;
use guildhall_domain::clock::{Instant, Span};
use guildhall_store::{Clock, Load};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::support::liar::{Liar, sign};
use crate::support::{Browser, Call, Place, START, Shown, World, encode};

/// The program with this provider, and codes as well.
pub fn with(world: &World, liar: &Liar, rule: KindRule) -> World {
    let settings = liar.settings("northwind", rule);
    world.configured(|config| config.sign_in.providers = vec![settings])
}

/// On the way to the provider: what the browser was sent with.
pub struct Away {
    pub state: String,
    pub nonce: String,
    query: Vec<(String, String)>,
}

impl Away {
    pub fn of(shown: &Shown) -> Self {
        let refresh = shown.reply.header("refresh").expect("the page leads on by itself");
        let url = url::Url::parse(refresh.strip_prefix("0; url=").unwrap()).unwrap();
        let query: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        let find = |name: &str| {
            let found = query.iter().find(|(known, _)| known == name);
            found.map_or_else(String::new, |(_, value)| value.clone())
        };
        Self {
            state: find("state"),
            nonce: find("nonce"),
            query,
        }
    }

    pub fn has(&self, name: &str, value: &str) -> bool {
        self.query.contains(&(name.to_owned(), value.to_owned()))
    }

    pub fn callback(&self) -> String {
        format!(
            "/sign-in/with/northwind/callback?code=c0de&state={}",
            encode(&self.state)
        )
    }
}

pub async fn depart(browser: &mut Browser<'_>, fields: &[(&str, &str)]) -> Away {
    browser.get("/sign-in").await.status(200);
    let shown = browser.post("/sign-in/with/northwind", fields).await.status(200);
    Away::of(&shown)
}

/// The claims that a good token has.
pub fn good(world: &World, nonce: &str) -> Value {
    let now = world.clock.now().0 / 1_000_000;
    json!({"nonce": nonce, "iat": now, "exp": now + 300, "email": "jane@mail.example"})
}

pub fn good_with(world: &World, nonce: &str, more: Value) -> Value {
    let mut claims = good(world, nonce);
    for (name, value) in more.as_object().unwrap() {
        claims[name] = value.clone();
    }
    claims
}

pub async fn sign_in(world: &World, liar: &Liar, browser: &mut Browser<'_>, more: Value) -> Shown {
    let away = depart(browser, &[]).await;
    liar.says(good_with(world, &away.nonce, more));
    browser.get(&away.callback()).await
}

/// How many transactions the writer has carried out.
fn written(world: &World) -> u64 {
    match world.app.db.load() {
        Load::Sqlite(writer) => writer.transactions,
        Load::Postgres(_) => panic!("this counts SQLite's"),
    }
}

#[test]
fn what_follows_a_provider_s_answer_is_one_transaction() {
    crate::support::run(async {
        let world = World::open(Place::sqlite()).await;
        let liar = Liar::start();
        let world = &with(&world, &liar, KindRule::Personal);
        let (mut jane, form) = (Browser::new(world), "given_name=Jane");
        // A new account, then the same one again, and once with a form that waited.
        for fields in [&[][..], &[], &[("kept", form), ("return_to", "/i/abc/profile")]] {
            let away = depart(&mut jane, fields).await;
            liar.says(good(world, &away.nonce));
            let before = written(world);
            let back = jane.get(&away.callback()).await;
            assert!([200, 303].contains(&back.reply.status), "{}", back.reply.status);
            assert_eq!(written(world) - before, 1);
        }
        assert_eq!(world.events("session.started"), 3);
    });
}

both_engines! {
    async fn an_account_is_its_issuer_and_subject(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let mut jane = Browser::new(world);
        let away = depart(&mut jane, &[("return_to", "/organizations/none")]).await;
        assert!(away.has("response_type", "code") && away.has("code_challenge_method", "S256"));
        assert!(away.has("scope", "openid profile email") && away.has("client_id", "guildhall"));
        assert!(away.has("redirect_uri", "https://partners.example/sign-in/with/northwind/callback"));
        assert!(!away.query.iter().any(|(name, _)| name == "prompt"));
        liar.says(good(world, &away.nonce));
        let before = jane.token().to_owned();
        jane.get(&away.callback()).await.goes_to("/organizations/none");
        assert_ne!(jane.token(), before, "the session is under a token of its own");
        jane.open("/").await.status(200);
        jane.get("/").await.status(200).holds("jane@mail.example");

        // The verifier that was sent is the one of the challenge.
        let form = liar.forms().pop().unwrap();
        let verifier = url::form_urlencoded::parse(form.as_bytes()).find(|(name, _)| name == "code_verifier").unwrap().1;
        let challenge = BASE64URL_NOPAD.encode(&Sha256::digest(verifier.as_bytes()));
        assert!(away.has("code_challenge", &challenge));

        // The same subject with another address is the same account, and shows the new one.
        let mut again = Browser::new(world);
        sign_in(world, &liar, &mut again, json!({"email": "j.doe@mail.example"})).await.goes_to("/");
        again.get("/").await.holds("j.doe@mail.example");
        // Another subject with the same address is another account.
        let mut other = Browser::new(world);
        sign_in(world, &liar, &mut other, json!({"sub": "somebody else"})).await.goes_to("/");
        assert_eq!(world.place.number("SELECT count(*) FROM accounts"), 2);
        assert_eq!(world.events("session.started"), 3);
    }

    async fn b2_no_address_that_a_provider_names_opens_an_account_that_has_it(world) {
        let liar = Liar::start();
        let org = world.organization("Contoso", &[]).await;
        world.admin(&org, "jane@mail.example").await;
        let world = &with(world, &liar, KindRule::Personal);
        for verified in [json!(true), json!("true"), json!(false), Value::Null] {
            let mut jane = Browser::new(world);
            let claims = json!({"email_verified": verified, "sub": format!("jane {verified}")});
            sign_in(world, &liar, &mut jane, claims).await.goes_to("/");
            jane.get(&format!("/organizations/{}", org.membership_id)).await.status(404);
        }
        // Nor does its owner's invitation need no proof: the address is never taken as proven.
        assert_eq!(world.place.number("SELECT count(*) FROM sign_in_methods WHERE proven_at IS NOT NULL"), 0);
    }

    async fn b3_an_unverified_address_is_proven_like_any_other(world) {
        let liar = Liar::start();
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let token = world.url_token(&admin, &org).await;
        let world = &with(world, &liar, KindRule::Personal);
        let mut jane = Browser::new(world);
        let away = depart(&mut jane, &[("return_to", &format!("/i/{token}"))]).await;
        liar.says(good_with(world, &away.nonce, json!({"email": "jane@contoso.example", "email_verified": true})));
        jane.get(&away.callback()).await.goes_to(&format!("/i/{token}"));
        jane.get(&format!("/i/{token}/profile")).await.status(200);
        let sent = jane.submit(&format!("/i/{token}/profile"), PROFILE).await;
        sent.status(200).says("Prove your work address");
        let code = world.code_mailed_to("jane@contoso.example").await;
        let path = format!("/associations/{}/code", world.place.sql("SELECT public_id FROM associations WHERE state = 'pending'")[0][0]);
        jane.submit(&path, &[("code", &code)]).await.status(200);
        assert_eq!(world.place.number("SELECT count(*) FROM associations WHERE state = 'active' AND proven_at IS NOT NULL AND invitation_id IS NOT NULL"), 1);
        // The operator's word for her is the address that she is associated by.
        let invite = format!("/organizations/{}/invite", org.membership_id);
        jane.get(&invite).await.status(403);
        world.grant_admin(&org, "jane@contoso.example").await;
        jane.get(&invite).await.status(200);
        world.revoke_admin(&org, "jane@contoso.example").await.unwrap();
        jane.get(&invite).await.status(403);
        assert_eq!(world.place.number("SELECT count(*) FROM accounts"), 2);
    }

    async fn a1_a_token_that_is_not_exactly_right_signs_nobody_in(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let now = world.clock.now().0 / 1_000_000;
        let wrong = [
            ("another issuer", json!({"iss": "http://127.0.0.1:1"})),
            ("a slash more", json!({"iss": format!("{}/", liar.issuer())})),
            ("another client", json!({"aud": "someone-else"})),
            ("one client more", json!({"aud": ["guildhall", "someone-else"]})),
            ("another party", json!({"azp": "someone-else"})),
            ("several clients", json!({"aud": ["guildhall", "someone-else"], "azp": "guildhall"})),
            ("expired beyond the skew", json!({"exp": now - 61, "iat": now - 400})),
            ("issued in the future", json!({"iat": now + 61})),
            ("another sign-in's nonce", json!({"nonce": "replayed"})),
            ("no nonce", json!({"nonce": null})),
            ("no subject", json!({"sub": ""})),
        ];
        for (why, claims) in wrong {
            let mut jane = Browser::new(world);
            let away = depart(&mut jane, &[("return_to", "/i/abc")]).await;
            liar.says(good_with(world, &away.nonce, claims));
            let before = world.snapshot();
            let shown = jane.get(&away.callback()).await;
            assert_eq!(shown.reply.status, 502, "{why}: {}", shown.words());
            shown.says("could not be accepted").holds(r#"name="return_to" value="/i/abc""#);
            assert_eq!(world.written_since(&before), [""; 0], "{why}");
            jane.get("/").await.keeps_quiet_of("jane@mail.example");
        }
        // Within the skew, it is believed.
        let mut jane = Browser::new(world);
        sign_in(world, &liar, &mut jane, json!({"exp": now - 59, "iat": now - 400})).await.goes_to("/");
    }

    async fn a1_a_signature_that_is_not_the_provider_s_signs_nobody_in(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let mut jane = Browser::new(world);
        let away = depart(&mut jane, &[]).await;
        liar.says(good(world, &away.nonce));
        let token = liar.token();
        let (said, signature) = token.rsplit_once('.').unwrap();
        let (_, claims) = said.split_once('.').unwrap();
        let claims: Value = serde_json::from_slice(&BASE64URL_NOPAD.decode(claims.as_bytes()).unwrap()).unwrap();
        let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
        let mut altered = claims.clone();
        altered["sub"] = json!("admin");
        let forged = [
            format!("{}.{}.", part(&json!({"alg": "none"})), part(&claims)),
            format!("{}.{}.{signature}", part(&json!({"alg": "EdDSA", "kid": "key-1"})), part(&altered)),
            format!("{}.{}.{signature}", part(&json!({"alg": "HS256"})), part(&claims)),
            sign(2, &json!({"alg": "EdDSA", "kid": "key-1"}), &claims),
            sign(2, &json!({"alg": "EdDSA", "kid": "key-2"}), &claims),
            "not.a.token".to_owned(),
        ];
        for token in forged {
            let mut jane = Browser::new(world);
            let away = depart(&mut jane, &[]).await;
            liar.says_exactly(&token);
            jane.get(&away.callback()).await.status(502);
            jane.get("/").await.keeps_quiet_of("jane@mail.example");
        }
        assert_eq!(world.events("session.started"), 0);
    }

    async fn b8_a_sign_in_ends_in_the_browser_that_began_it(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let (mut jane, mut eve) = (Browser::new(world), Browser::new(world));
        let hers = depart(&mut eve, &[]).await;
        liar.says(good_with(world, &hers.nonce, json!({"sub": "eve", "email": "eve@evil.example"})));
        // Eve's answer, opened by Jane: nobody's session, whether she is on her own way or not.
        jane.get(&hers.callback()).await.status(400).says("Sign in once more");
        let janes = depart(&mut jane, &[]).await;
        jane.get(&hers.callback()).await.status(400);
        jane.get("/").await.keeps_quiet_of("eve@evil.example");
        assert_ne!((hers.state, hers.nonce), (janes.state.clone(), janes.nonce.clone()));
        // Her own answer still counts, once, and at no other provider.
        liar.says(good(world, &janes.nonce));
        jane.get(&janes.callback().replace("northwind", "elsewhere")).await.status(404);
        jane.get(&janes.callback()).await.goes_to("/");
        let before = world.snapshot();
        jane.get(&janes.callback()).await.status(400);
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a5_a_sign_in_that_took_too_long_begins_again(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        for (seconds, status) in [(599, 303), (600, 400), (601, 400)] {
            let mut jane = Browser::new(world);
            let away = depart(&mut jane, &[]).await;
            world.advance(Span::seconds(seconds));
            liar.says(good(world, &away.nonce));
            jane.get(&away.callback()).await.status(status);
        }
    }

    async fn e4_no_get_begins_a_sign_in_and_nothing_is_written_before_the_answer(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let before = world.snapshot();
        let mut jane = Browser::new(world);
        jane.get("/sign-in/with/northwind").await.status(200).holds(r#"action="/sign-in/with/northwind""#);
        jane.get("/sign-in/with/nobody").await.status(200);
        jane.get("/sign-in/with/northwind/callback").await.status(400);
        jane.get("/sign-in/with/northwind/callback?code=x&state=y").await.status(400);
        assert!(liar.asked().is_empty());
        let csrf = "forged";
        jane.post_with("/sign-in/with/northwind", csrf, &[], &[]).await.status(403);
        assert!(liar.asked().is_empty());
        depart(&mut jane, &[]).await;
        assert_eq!(liar.asked(), ["/.well-known/openid-configuration"]);
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn e2_the_way_back_stays_on_this_server(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        for bad in ["//evil.example", "https://evil.example", "/\\evil.example"] {
            let mut jane = Browser::new(world);
            let away = depart(&mut jane, &[("return_to", bad)]).await;
            liar.says(good(world, &away.nonce));
            jane.get(&away.callback()).await.goes_to("/");
        }
    }

    async fn a_key_that_was_rotated_is_looked_up_once_more(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        sign_in(world, &liar, &mut Browser::new(world), json!({})).await.goes_to("/");
        assert_eq!(liar.asked(), ["/.well-known/openid-configuration", "/token", "/keys"]);
        // What is known is used.
        sign_in(world, &liar, &mut Browser::new(world), json!({})).await.goes_to("/");
        assert_eq!(liar.asked(), ["/token"]);
        // A new key is learned.
        liar.signs_with(2, &[1, 2]);
        sign_in(world, &liar, &mut Browser::new(world), json!({})).await.goes_to("/");
        assert_eq!(liar.asked(), ["/token", "/keys"]);
        // A key that is published nowhere is looked for once.
        liar.signs_with(3, &[1, 2]);
        sign_in(world, &liar, &mut Browser::new(world), json!({})).await.status(502);
        assert_eq!(liar.asked(), ["/token", "/keys"]);
        // And what is known has an end.
        liar.signs_with(2, &[2]);
        world.advance(Span::hours(1));
        sign_in(world, &liar, &mut Browser::new(world), json!({})).await.goes_to("/");
        assert_eq!(liar.asked(), ["/.well-known/openid-configuration", "/token", "/keys"]);
    }

    async fn a_form_waits_while_its_reader_signs_in(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let mut jane = Browser::new(world);
        let kept = [("return_to", "/i/abc/profile"), ("kept", "given_name=J%C3%A4ne"), ("begun_by", "")];
        let away = depart(&mut jane, &kept).await;
        assert_eq!(world.place.number("SELECT count(*) FROM sign_in_forms"), 1);
        liar.says(good(world, &away.nonce));
        let shown = jane.get(&away.callback()).await.status(200);
        shown.says("jane@mail.example").holds(r#"action="/i/abc/profile""#).holds(r#"name="kept" value="given_name=J%C3%A4ne""#);
        assert_eq!(world.place.number("SELECT count(*) FROM sign_in_forms"), 0);
        // Also when the reader gives up, and when the provider does.
        for (answer, status) in [("error=access_denied", 200), ("error=temporarily_unavailable", 503)] {
            let mut jane = Browser::new(world);
            let away = depart(&mut jane, &kept).await;
            let path = format!("/sign-in/with/northwind/callback?{answer}&state={}", encode(&away.state));
            jane.get(&path).await.status(status).holds(r#"name="kept" value="given_name=J%C3%A4ne""#);
        }
        // A form that nobody came back for is forgotten.
        depart(&mut Browser::new(world), &kept).await;
        world.advance(Span::minutes(11));
        world.write(guildhall::actions::sweep::sweep).await.unwrap();
        assert_eq!(world.place.number("SELECT count(*) FROM sign_in_forms"), 0);
    }

    async fn another_account_is_asked_for_at_the_provider_too(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Personal);
        let mut jane = Browser::new(world);
        sign_in(world, &liar, &mut jane, json!({})).await.goes_to("/");
        jane.get("/").await.status(200);
        let out = jane.post("/sign-out", &[("return_to", "/i/abc")]).await;
        let shown = jane.open(out.location()).await;
        shown.holds(r#"name="another" value="yes""#).holds(r#"name="return_to" value="/i/abc""#);
        let shown = jane.post("/sign-in/with/northwind", &[("return_to", "/i/abc"), ("another", "yes")]).await;
        assert!(Away::of(&shown).has("prompt", "select_account"));
        // A provider that says which prompts it knows gets none that it does not.
        for (known, prompt) in [(json!(["none", "login"]), "login"), (json!(["login", "select_account"]), "select_account")] {
            liar.describes_itself_as(json!({
                "issuer": liar.issuer(),
                "authorization_endpoint": "https://x.example/a",
                "token_endpoint": "https://x.example/t",
                "jwks_uri": "https://x.example/k",
                "prompt_values_supported": known,
            }));
            world.advance(Span::hours(1));
            jane.get("/sign-in").await;
            let shown = jane.post("/sign-in/with/northwind", &[("another", "yes")]).await;
            assert!(Away::of(&shown).has("prompt", prompt));
        }
    }

    async fn the_other_kind_of_account_is_named_and_nothing_is_lost(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Google);
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let path = format!("/i/{}/profile", world.url_token(&admin, &org).await);
        let mut jane = Browser::new(world);
        let away = depart(&mut jane, &[("return_to", &path), ("kept", "given_name=Jane")]).await;
        let work = json!({"email": "jane@contoso.example", "hd": "contoso.example"});
        liar.says(good_with(world, &away.nonce, work));
        let before = world.snapshot();
        let shown = jane.get(&away.callback()).await.status(403);
        shown
            .says("This is a work or school account")
            .says("j•••@contoso.example")
            .says("the invitation of Contoso stays open")
            .holds(r#"name="another" value="yes""#)
            .holds(&format!(r#"name="return_to" value="{path}""#))
            .holds(r#"name="kept" value="given_name=Jane""#);
        assert_eq!(world.written_since(&before), ["audit_events", "sign_in_forms"]);
        assert_eq!(world.events("sign_in.kind_refused"), 1);
        // With another account they are where they were.
        let fields = [("return_to", path.as_str()), ("another", "yes"), ("kept", "given_name=Jane")];
        let away = Away::of(&jane.post("/sign-in/with/northwind", &fields).await);
        liar.says(good_with(world, &away.nonce, json!({"sub": "own", "email": "jane@mail.example"})));
        let shown = jane.get(&away.callback()).await.status(200);
        shown.holds(&format!(r#"action="{path}""#));
        jane.submit(&path, &[("kept", "given_name=Jane")]).await.holds(r#"name="given_name" value="Jane""#);
    }

    async fn whoever_is_associated_has_a_grace_period(world) {
        let liar = Liar::start();
        let world = &with(world, &liar, KindRule::Work).configured(|config| {
            config.program.accepted_account_kinds = AccountKind::ALL.to_vec();
        });
        note(world).await;
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "ppc@contoso.example").await;
        let other = world.organization("Fabrikam", &[]).await;
        let other_admin = world.admin(&other, "ppc@fabrikam.example").await;
        world.invite(&admin, &org, "jane@contoso.example").await;
        let token = world.url_token(&admin, &org).await;
        let mut jane = Browser::new(world);
        sign_in(world, &liar, &mut jane, json!({"sub": "jane"})).await.goes_to("/");
        jane.get(&format!("/i/{token}/profile")).await.status(200);
        jane.submit(&format!("/i/{token}/profile"), PROFILE).await.status(200);
        let code = world.code_mailed_to("jane@contoso.example").await;
        let id = world.place.sql("SELECT public_id FROM associations WHERE state = 'pending'")[0][0].clone();
        jane.submit(&format!("/associations/{id}/code"), &[("code", &code)]).await.status(200);

        let strict = &world.configured(|config| {
            config.program.accepted_account_kinds = vec![AccountKind::Personal];
            config.program.account_kind_grace_days = 30;
        });
        note(strict).await;
        note(strict).await;
        assert_eq!(world.events("sign_in.kinds_changed"), 1);
        let home = format!("/organizations/{}", org.membership_id);
        let mut jane = Browser::new(strict);
        sign_in(strict, &liar, &mut jane, json!({"sub": "jane"})).await.goes_to("/");
        jane.get(&home).await.status(200).says("until 23 Dec 2026");
        // A stranger with such an account has none.
        sign_in(strict, &liar, &mut Browser::new(strict), json!({"sub": "stranger"})).await.status(403);
        // Nothing new begins with it.
        let elsewhere = strict.url_token(&other_admin, &other).await;
        jane.get(&format!("/i/{elsewhere}/profile")).await.status(403).says("This is a work or school account");
        jane.post(&format!("/i/{elsewhere}/profile"), PROFILE).await.status(403);
        // The end: the session of before is nobody's, and signing in says why.
        strict.advance(Span::seconds(30 * 86_400 - 1));
        let mut jane = Browser::new(strict);
        sign_in(strict, &liar, &mut jane, json!({"sub": "jane"})).await.goes_to("/");
        jane.get(&home).await.status(200);
        strict.advance(Span::seconds(1));
        jane.get(&home).await.status(401);
        sign_in(strict, &liar, &mut jane, json!({"sub": "jane"})).await.status(403);
        // The kind is taken again: so is the account.
        note(world).await;
        sign_in(world, &liar, &mut Browser::new(world), json!({"sub": "jane"})).await.goes_to("/");
    }

    async fn codes_sign_in_the_kind_that_is_configured(world) {
        let world = &world.configured(|config| config.sign_in.code_kind = AccountKind::Work);
        let mut jane = Browser::new(world);
        jane.get("/sign-in").await.status(200);
        jane.submit("/sign-in", &[("email", "jane@contoso.example")]).await.status(200);
        let code = world.code_mailed_to("jane@contoso.example").await;
        jane.post("/sign-in/code", &[("code", &code)]).await.status(403).says("j•••@contoso.example");
        assert_eq!(world.place.number("SELECT count(*) FROM accounts"), 0);
        let off = &world.configured(|config| config.sign_in.code = false);
        let mut jane = Browser::new(off);
        jane.get("/sign-in").await.status(200).keeps_quiet_of(r#"name="email""#);
        let before = off.snapshot();
        jane.post("/sign-in", &[("email", "jane@contoso.example")]).await.status(404);
        assert_eq!(off.written_since(&before), [""; 0]);
    }
}

const PROFILE: &[(&str, &str)] = &[
    ("given_name", "Jane"),
    ("family_name", "Doe"),
    ("communication_email", "jane@contoso.example"),
    ("country", "DE"),
    ("language", "en"),
];

async fn note(world: &World) {
    let house = world.app.house.clone();
    world.write(move |tx| account_kinds::note(tx, &house)).await.unwrap();
}

/// A provider that is down or slow keeps nobody for long, and says so; the others, and codes, go on.
#[test]
fn a_provider_that_is_down_or_slow_holds_nobody_up() {
    crate::support::run(async {
        let world = World::open(Place::sqlite()).await;
        let (slow, good_one) = (Liar::start(), Liar::start());
        slow.dawdles(Duration::from_secs(60));
        let mut down = slow.settings("down", KindRule::Personal);
        down.issuer = "http://127.0.0.1:1".to_owned();
        let settings = vec![
            slow.settings("slow", KindRule::Personal),
            down,
            good_one.settings("northwind", KindRule::Personal),
        ];
        let world = &world.configured(|config| config.sign_in.providers = settings);
        let mut jane = Browser::new(world);
        jane.get("/sign-in").await.status(200);
        let kept = [("return_to", "/i/abc"), ("kept", "a=b")];
        let shown = jane.post("/sign-in/with/down", &kept).await.status(503);
        shown
            .says("does not answer")
            .holds(r#"name="kept" value="a=b""#)
            .holds(r#"action="/sign-in/with/northwind""#);
        let began = std::time::Instant::now();
        let mut omar = Browser::new(world);
        omar.get("/sign-in").await.status(200);
        let waiting = omar.post("/sign-in/with/slow", &[]);
        let others = async {
            let mut jane = Browser::new(world);
            sign_in(world, &good_one, &mut jane, json!({})).await.goes_to("/");
            began.elapsed()
        };
        let (shown, others) = tokio::join!(waiting, others);
        shown.status(503).says("does not answer");
        // Far above what it takes on a busy machine, and far below what the slow one would take.
        assert!(began.elapsed() < Duration::from_secs(30), "{:?}", began.elapsed());
        assert!(others < Duration::from_secs(30), "others waited {others:?}");
    });
}

/// Discovery that leads elsewhere is not followed, and a document of another issuer is not believed.
#[test]
fn g8_discovery_goes_where_the_operator_said_and_nowhere_else() {
    crate::support::run(async {
        let world = World::open(Place::sqlite()).await;
        let inner = Liar::start();
        let liar = Liar::start();
        liar.redirects_to(&format!("{}/.well-known/openid-configuration", inner.issuer()));
        let with_liar = with(&world, &liar, KindRule::Personal);
        let mut jane = Browser::new(&with_liar);
        jane.get("/sign-in").await.status(200);
        jane.post("/sign-in/with/northwind", &[]).await.status(503);
        assert!(inner.asked().is_empty(), "no redirect is followed");

        let closed = world.configured(|config: &mut Config| {
            let mut settings = inner.settings("northwind", KindRule::Personal);
            settings.allow_private_addresses = false;
            settings.issuer = inner.issuer().replace("http:", "https:");
            config.sign_in.providers = vec![settings];
        });
        let mut jane = Browser::new(&closed);
        jane.get("/sign-in").await.status(200);
        jane.post("/sign-in/with/northwind", &[]).await.status(503);
        assert!(inner.asked().is_empty(), "loopback is not reached");

        for document in [
            json!({"issuer": "https://accounts.google.com"}),
            json!({"issuer": format!("{}/", inner.issuer())}),
            json!({"issuer": inner.issuer(), "authorization_endpoint": "javascript:alert(1)"}),
        ] {
            let mut whole = json!({
                "authorization_endpoint": "https://x.example/a",
                "token_endpoint": "https://x.example/t",
                "jwks_uri": "https://x.example/k",
            });
            for (name, value) in document.as_object().unwrap() {
                whole[name] = value.clone();
            }
            inner.describes_itself_as(whole);
            let world = with(&world, &inner, KindRule::Personal);
            let mut jane = Browser::new(&world);
            jane.get("/sign-in").await.status(200);
            jane.post("/sign-in/with/northwind", &[]).await.status(502);
        }
    });
}

/// A clock that counts how often it is looked at: each transaction does so once.
struct Counting(AtomicUsize);

impl Clock for Counting {
    fn now(&self) -> Instant {
        self.0.fetch_add(1, Ordering::Relaxed);
        START
    }
}

async fn costs_two_transactions(place: Place) {
    let liar = Liar::start();
    let clock = Arc::new(Counting(AtomicUsize::new(0)));
    let flags = guildhall::config::Overrides {
        data: Some(place.folder().to_owned()),
        database: Some(place.database()),
        public_url: Some("https://partners.example".to_owned()),
        ..Default::default()
    };
    let mut config = Config::for_demo(&flags, 8080).unwrap();
    config.sign_in.providers = vec![liar.settings("northwind", KindRule::Personal)];
    let app = App::open(config, clock.clone(), false).await.unwrap();
    let router = router(app);
    let send = |method: Method, path: &str, cookies: &str, form: Option<String>| {
        let mut call = Call::new(router.clone(), method, path).header("cookie", cookies);
        if let Some(form) = form {
            call = call
                .header("content-type", "application/x-www-form-urlencoded")
                .body(form);
        }
        call
    };
    let page = send(Method::GET, "/sign-in", "", None).await;
    let browser = page.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let csrf = regex::Regex::new(r#"name="csrf" value="([^"]*)""#).unwrap();
    let csrf = csrf.captures(&page.text()).unwrap()[1].to_owned();
    let left = send(
        Method::POST,
        "/sign-in/with/northwind",
        &browser,
        Some(format!("csrf={csrf}")),
    )
    .await;
    let flow = left.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let away = Away::of(&Shown {
        html: left.text(),
        reply: left,
    });
    let now = START.0 / 1_000_000;
    liar.says(json!({"nonce": away.nonce, "iat": now, "exp": now + 300}));
    let before = clock.0.load(Ordering::Relaxed);
    let back = send(Method::GET, &away.callback(), &format!("{browser}; {flow}"), None).await;
    assert_eq!(back.status, 303);
    // One to recognize the browser, one to sign in; the other looks are for what is in memory: the keys that hold, the limits,
    // and the provider's part.
    assert_eq!(clock.0.load(Ordering::Relaxed) - before, 5);
}

#[test]
fn a_sign_in_costs_two_transactions_on_sqlite() {
    crate::support::run(costs_two_transactions(Place::sqlite()));
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn a_sign_in_costs_two_transactions_on_postgres() {
    crate::support::run(costs_two_transactions(Place::postgres()));
}
