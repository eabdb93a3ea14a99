//! Signing in with a certified provider, set up like Microsoft, like Google and plainly. Each test starts its own.

use guildhall::config::{AccountKind, KindRule};
use guildhall_store::{Clock as _, SystemClock};

use crate::support::certified::Certified;
use crate::support::{Browser, Place, Shown, World};

/// A program that takes all three, at the time that the provider has too.
async fn world(certified: &Certified, place: Place) -> World {
    let world = World::open(place).await;
    world.clock.set(SystemClock.now());
    let providers = certified.all();
    world.configured(|config| config.sign_in.providers = providers)
}

async fn sign_in(browser: &mut Browser<'_>, certified: &Certified, provider: &str, account: &str) -> Shown {
    browser.get("/sign-in").await;
    let left = browser
        .post(&format!("/sign-in/with/{provider}"), &[("return_to", "/i/abc")])
        .await;
    let left = left.status(200);
    let back = tokio::task::block_in_place(|| certified.choose(away(&left), account));
    browser.get(&back).await
}

/// Where a page leads to by itself.
fn away(shown: &Shown) -> &str {
    shown.reply.header("refresh").unwrap().strip_prefix("0; url=").unwrap()
}

async fn everyone_signs_in_as_what_they_are(place: Place) {
    let certified = Certified::start();
    let world = &world(&certified, place).await;
    let accounts = || {
        world
            .place
            .sql("SELECT issuer, subject, label, kind FROM sign_in_methods ORDER BY id")
    };
    for (provider, account, shown) in [
        ("microsoft", "jane-live", "jane.doe@outlook.example"),
        ("google", "jane-gmail", "jane.doe@gmail.example"),
        ("google", "omar-gmail", "omar@gmail.example"),
        ("plain", "jane", "jane@mail.example"),
        // The same address, unverified, from another subject.
        ("plain", "omar", "jane@mail.example"),
        ("plain", "nameless", "plain"),
        // Once more: the same account.
        ("plain", "jane", "jane@mail.example"),
    ] {
        let mut browser = Browser::new(world);
        sign_in(&mut browser, &certified, provider, account)
            .await
            .goes_to("/i/abc");
        browser.get("/").await.status(200).holds(shown);
    }
    let found = accounts();
    assert_eq!(found.len(), 6);
    assert_eq!(
        found[0][0],
        certified.address("/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0")
    );
    assert_eq!(found[3][..2], [certified.address("/plain"), "jane".to_owned()]);
    assert!(found.iter().all(|account| account[3] == "personal"));
    for (provider, account, masked) in [
        ("microsoft", "jane-work", "j•••@contoso.example"),
        ("google", "jane-hosted", "j•••@fabrikam.example"),
    ] {
        let mut browser = Browser::new(world);
        let shown = sign_in(&mut browser, &certified, provider, account).await.status(403);
        shown.says("This is a work or school account").says(masked);
    }
    assert_eq!(accounts().len(), 6);
    let both = world.configured(|config| config.program.accepted_account_kinds = AccountKind::ALL.to_vec());
    let mut browser = Browser::new(&both);
    sign_in(&mut browser, &certified, "microsoft", "jane-work")
        .await
        .goes_to("/i/abc");
    assert_eq!(accounts()[6][3], "work");
}

#[test]
#[ignore = "needs oidc-provider: cargo xtask test"]
fn everyone_signs_in_as_what_they_are_on_sqlite() {
    crate::support::run(everyone_signs_in_as_what_they_are(Place::sqlite()));
}

#[test]
#[ignore = "needs oidc-provider and PostgreSQL: cargo xtask test"]
fn everyone_signs_in_as_what_they_are_on_postgres() {
    crate::support::run(everyone_signs_in_as_what_they_are(Place::postgres()));
}

#[test]
#[ignore = "needs oidc-provider: cargo xtask test"]
fn a_rotated_key_a_given_up_sign_in_and_the_end_of_a_session() {
    crate::support::run(async {
        let certified = Certified::start();
        let world = &world(&certified, Place::sqlite()).await;
        let mut jane = Browser::new(world);
        sign_in(&mut jane, &certified, "plain", "jane").await.goes_to("/i/abc");
        certified.rotate("/plain");
        let mut omar = Browser::new(world);
        sign_in(&mut omar, &certified, "plain", "omar").await.goes_to("/i/abc");
        let mut nobody = Browser::new(world);
        let shown = sign_in(&mut nobody, &certified, "plain", "").await.status(200);
        shown
            .says("without having signed in")
            .holds(r#"name="return_to" value="/i/abc""#);

        // It does not know the question which account: with the next click it is asked for a new sign-in.
        let another = [("return_to", "/i/abc"), ("another", "yes")];
        nobody.get("/sign-in").await;
        let left = nobody.post("/sign-in/with/plain", &another).await;
        let back = tokio::task::block_in_place(|| certified.choose(away(&left), "jane"));
        nobody.get(&back).await.status(200).says("without having signed in");
        let left = nobody.post("/sign-in/with/plain", &another).await;
        assert!(away(&left).ends_with("&prompt=login"), "{}", away(&left));
        let back = tokio::task::block_in_place(|| certified.choose(away(&left), "jane"));
        nobody.get(&back).await.goes_to("/i/abc");

        // Signing out offers to end the session at the provider as well.
        jane.get("/").await.status(200);
        jane.submit("/sign-out", &[]).await.says("Sign out of plain as well");
        let left = jane.get("/sign-in/with/plain/sign-out").await.status(200);
        let url = left.reply.header("refresh").unwrap().to_owned();
        assert!(url.starts_with(&format!(
            "0; url={}",
            certified.address("/plain/session/end?logout_hint=jane")
        )));
        assert!(
            url.contains("&client_id=guildhall&post_logout_redirect_uri=") && !url.contains("id_token_hint"),
            "{url}"
        );
        // The provider takes that, and asks whether to sign out. It is told once.
        let asked = tokio::task::block_in_place(|| certified.opens(url.strip_prefix("0; url=").unwrap()));
        assert_eq!(asked, 200);
        let again = jane.get("/sign-in/with/plain/sign-out").await.status(200);
        assert!(!again.reply.header("refresh").unwrap().contains("logout_hint"));
        // Google offers none.
        let mut gmail = Browser::new(world);
        sign_in(&mut gmail, &certified, "google", "jane-gmail").await;
        gmail.get("/").await;
        gmail.submit("/sign-out", &[]).await.keeps_quiet_of("Sign out of");
    });
}

#[test]
#[ignore = "needs oidc-provider: cargo xtask test"]
fn a_wrong_secret_signs_nobody_in_and_is_told_to_nobody() {
    crate::support::run(async {
        let certified = Certified::start();
        let world = world(&certified, Place::sqlite()).await;
        let mut settings = certified.settings("plain", "/plain", KindRule::Personal);
        settings.client_secret = Some(guildhall::config::Secret::new("hunter2".to_owned()));
        assert!(!format!("{settings:?}").contains("hunter2"));
        let world = &world.configured(|config| config.sign_in.providers = vec![settings]);
        let mut jane = Browser::new(world);
        let shown = sign_in(&mut jane, &certified, "plain", "jane").await.status(502);
        shown.says("could not be accepted").keeps_quiet_of("hunter2");
        assert_eq!(world.events("session.started"), 0);
    });
}
