//! The way in when something comes between: another account, another tab, cookies that are gone, a session that has ended.
//! Nothing typed is lost, and nothing is done that nobody clicked.

use guildhall_domain::clock::Span;
use regex::Regex;

use crate::support::{Browser, PUBLIC_URL, Shown, World, not};

const APPROVED: &str = "jane.doe@contoso.example";
const OWN: &str = "jane@private.example";
const OTHER: &str = "eve@private.example";

/// The path of an invitation URL, and of the form behind it.
async fn contoso(world: &World) -> (String, String) {
    let org = world.organization("Contoso", &["contoso.example"]).await;
    let admin = world.admin(&org, "ppc@contoso.example").await;
    world.invite(&admin, &org, APPROVED).await;
    let landing = format!("/i/{}", world.url_token(&admin, &org).await);
    let form = format!("{landing}/profile");
    (landing, form)
}

/// What is typed: with everything that markup, forms and URLs treat in a way of their own.
const TYPED: [(&str, &str); 6] = [
    ("given_name", "Jäne \"J\" & <b>"),
    ("family_name", "D'Oe+100%"),
    ("communication_email", APPROVED),
    ("phone", "+44 20 7946 0018"),
    ("country", "GB"),
    ("language", "en"),
];

/// The value of a hidden field.
fn hidden(shown: &Shown, name: &str) -> String {
    let field = Regex::new(&format!(r#"name="{name}" value="([^"]*)""#)).unwrap();
    let value = &field
        .captures(&shown.html)
        .unwrap_or_else(|| panic!("no {name}: {}", shown.html))[1];
    value
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#38;", "&")
}

/// The form with everything that was typed, and nothing of it sent.
#[track_caller]
fn filled(shown: Shown) -> Shown {
    shown
        .holds(r#"value="Jäne &#34;J&#34; &#38; &#60;b&#62;""#)
        .holds(r#"value="D&#39;Oe+100%""#)
        .holds(&format!(r#"value="{APPROVED}""#))
        .holds(r#"value="+44 20 7946 0018""#)
        .holds(r#"<option value="GB" selected>"#)
        .says("Nothing has been sent so far")
}

/// Signs in from a sign-in page that keeps a form, as the browser does it; the page that comes after.
async fn sign_in_keeping(world: &World, browser: &mut Browser<'_>, page: &Shown, email: &str, path: &str) -> Shown {
    let (kept, begun_by) = (hidden(page, "kept"), hidden(page, "begun_by"));
    let with = |field: &[(&'static str, &str)]| -> Vec<(&'static str, String)> {
        let carried = [("return_to", path), ("kept", &kept), ("begun_by", &begun_by)];
        let all = field.iter().chain(&carried);
        all.map(|(name, value)| (*name, (*value).to_owned())).collect()
    };
    // A slip and another address: it is kept through both.
    for (typed, status) in [(Some("jane@private,example"), 422), (None, 200), (Some(email), 200)] {
        let field: Vec<_> = typed.map(|email| ("email", email)).into_iter().collect();
        let shown = browser.post("/sign-in", &borrowed(&with(&field))).await.status(status);
        assert_eq!(hidden(&shown, "kept"), kept);
    }
    // A wrong code and another one, too.
    let wrong = not(&world.code_mailed_to(email).await);
    let shown = browser
        .post("/sign-in/code", &borrowed(&with(&[("code", &wrong)])))
        .await;
    assert_eq!(hidden(&shown.status(422), "kept"), kept);
    let again = browser.post("/sign-in/code/resend", &borrowed(&with(&[]))).await;
    assert_eq!(hidden(&again.status(200), "kept"), kept);
    let right = with(&[("code", &world.code_mailed_to(email).await)]);
    let entered = browser.post("/sign-in/code", &borrowed(&right)).await.status(307);
    assert_eq!(entered.location(), path);
    // The browser sends the same form there: its token is that of the session before.
    browser.post(entered.location(), &borrowed(&right)).await
}

fn borrowed<'f>(fields: &'f [(&'static str, String)]) -> Vec<(&'static str, &'f str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

both_engines! {
    async fn a_session_that_ended_and_cookies_that_are_gone_lose_nothing_typed(world) {
        let (_, form) = contoso(world).await;
        let mut jane = Browser::new(world);
        jane.sign_in(OWN).await;
        let shown = jane.get(&form).await.status(200);
        let (csrf, begun_by) = (hidden(&shown, "csrf"), hidden(&shown, "begun_by"));
        let mut typed = TYPED.to_vec();
        typed.push(("begun_by", &begun_by));
        world.advance(Span::hours(12));

        let mut cleared = Browser::new(world);
        for browser in [&mut jane, &mut cleared] {
            let before = world.snapshot();
            let asked = browser.post_with(&form, &csrf, &typed, &[]).await.status(401);
            let asked = asked
                .says("Your session had ended, so nothing was sent")
                .says("What you typed is kept")
                .says("The form was begun by j•••@private.example")
                .says("Sign in to accept the invitation of Contoso")
                .keeps_quiet_of(OWN);
            assert_eq!(world.written_since(&before), [] as [&str; 0]);
            let back = sign_in_keeping(world, browser, &asked, OWN, &form).await.status(200);
            filled(back).says(OWN);
            assert_eq!(world.place.number("SELECT count(*) FROM associations WHERE origin = 'invitation'"), 0);
            world.advance(Span::hours(2));
        }
        // Only the click sends it.
        let sent = cleared.post(&form, &TYPED).await.status(303);
        cleared.get(sent.location()).await.says("Prove your work address");
        assert_eq!(world.events("association.submitted"), 1);
        world.holds_together();
    }

    async fn b1_whoever_signs_in_instead_is_told_whose_form_it_is(world) {
        let (_, form) = contoso(world).await;
        let mut jane = Browser::new(world);
        jane.sign_in(OWN).await;
        let shown = jane.get(&form).await.status(200);
        let begun_by = hidden(&shown, "begun_by");
        let mut typed = TYPED.to_vec();
        typed.push(("begun_by", &begun_by));
        let mut shared = Browser::new(world);
        let asked = shared.post(&form, &typed).await.status(401);
        let other = sign_in_keeping(world, &mut shared, &asked, OTHER, &form).await;
        let other = other
            .status(403)
            .says("Another account is signed in now")
            .says("j•••@private.example")
            .says("e•••@private.example");
        // What Jane typed travels on, but is not shown.
        let main = other.words();
        assert!(!main.contains("7946") && !main.contains(APPROVED), "{main}");
        assert_eq!(world.events("association.submitted"), 0);
    }

    async fn b8_the_slower_of_two_tabs_hears_who_began_and_who_is_signed_in(world) {
        let (_, form) = contoso(world).await;
        let mut browser = Browser::new(world);
        browser.sign_in(OWN).await;
        let slow = browser.get(&form).await.status(200);
        let (csrf, begun_by) = (hidden(&slow, "csrf"), hidden(&slow, "begun_by"));
        let mut typed = TYPED.to_vec();
        typed.push(("begun_by", &begun_by));
        // In the other tab.
        browser.sign_in(OTHER).await;
        browser.get(&form).await.status(200).says(OTHER);

        let before = world.snapshot();
        let told = browser.post_with(&form, &csrf, &typed, &[]).await.status(403);
        let told = told
            .says("Another account is signed in now")
            .says("The form was begun by j•••@private.example")
            .says("Signed in now e•••@private.example")
            .says("Use j•••@private.example again")
            .says("Go on as e•••@private.example");
        // Also with the token of the session that is there now: the form itself says whose it is.
        browser.post(&form, &typed).await.status(403).says("Another account is signed in now");
        let kept = hidden(&told, "kept");

        // Both ways lead to the form as it was typed; neither sends it.
        let go_on = [("kept", kept.as_str()), ("go_on", "yes")];
        let as_other = browser.post(&form, &go_on).await.status(200);
        assert_ne!(hidden(&as_other, "begun_by"), begun_by);
        filled(as_other).says(OTHER);
        // A link or another page cannot make this choice.
        browser
            .post_with(&form, "guess", &[("kept", &kept), ("go_on", "yes"), ("begun_by", &begun_by)], &[])
            .await
            .status(403)
            .says("Another account is signed in now");
        assert_eq!(world.written_since(&before), [] as [&str; 0]);

        browser.get(&form).await;
        let switch = [("return_to", form.as_str()), ("kept", &kept), ("begun_by", &begun_by)];
        let out = browser.post("/sign-out", &switch).await.status(200);
        let out = out
            .says("What you typed is kept")
            .says("begun by j•••@private.example")
            .keeps_quiet_of(OTHER);
        let back = sign_in_keeping(world, &mut browser, &out, OWN, &form).await.status(200);
        filled(back).says(OWN);
        let sent = browser.post(&form, &TYPED).await.status(303);
        browser.get(sent.location()).await.status(200).says("Prove your work address");
        world.holds_together();
    }

    async fn b8_signing_in_again_with_the_same_account_shows_the_slower_tab_its_form(world) {
        let (_, form) = contoso(world).await;
        let mut jane = Browser::new(world);
        jane.sign_in(OWN).await;
        let slow = jane.get(&form).await.status(200);
        let (csrf, begun_by) = (hidden(&slow, "csrf"), hidden(&slow, "begun_by"));
        jane.sign_in(OWN).await;
        let before = world.snapshot();
        for said in [begun_by.as_str(), "", "nonsense"] {
            let mut typed = TYPED.to_vec();
            typed.push(("begun_by", said));
            filled(jane.post_with(&form, &csrf, &typed, &[]).await.status(403)).says(OWN);
        }
        assert_eq!(world.written_since(&before), [] as [&str; 0]);
    }

    async fn two_tabs_with_different_forms_both_go_through(world) {
        let (_, contoso_form) = contoso(world).await;
        let org = world.organization("Fabrikam", &[]).await;
        let admin = world.admin(&org, "ppc@fabrikam.example").await;
        let fabrikam_form = format!("/i/{}/profile", world.url_token(&admin, &org).await);
        let mut jane = Browser::new(world);
        jane.sign_in(OWN).await;
        jane.get(&contoso_form).await.status(200);
        jane.get(&fabrikam_form).await.status(200);
        for form in [&contoso_form, &fabrikam_form] {
            let sent = jane.post(form, &TYPED).await.status(303);
            jane.get(sent.location()).await.status(200).says("Prove your work address");
        }
        // The same form twice: the second one leads to what the first began.
        let twice = jane.post(&contoso_form, &TYPED).await.status(429);
        twice.says("Go on");
        world.holds_together();
    }

    async fn a_session_that_ended_at_the_code_step_says_to_type_the_code_again(world) {
        let (_, form) = contoso(world).await;
        let mut jane = Browser::new(world);
        jane.sign_in(OWN).await;
        jane.get(&form).await;
        let path = jane.post(&form, &TYPED).await.status(303).location().to_owned();
        let shown = jane.get(&path).await.status(200);
        let (csrf, begun_by) = (hidden(&shown, "csrf"), hidden(&shown, "begun_by"));
        let code = world.code_for(APPROVED, &format!("/api/v1{path}")).await;
        let typed = [("code", code.as_str()), ("begun_by", begun_by.as_str())];
        let at = format!("{path}/code");

        let before = world.snapshot();
        let mut cleared = Browser::new(world);
        let asked = cleared.post_with(&at, &csrf, &typed, &[]).await.status(401);
        asked
            .says("the code was not checked. Sign in, then type it once more")
            .says("begun by j•••@private.example")
            .holds(&format!(r#"value="{at}""#))
            .keeps_quiet_of(&code)
            .keeps_quiet_of("Contoso");
        assert_eq!(world.written_since(&before), [] as [&str; 0]);
        cleared.sign_in_for(OWN, &at).await.goes_to(&at);
        cleared.open(&at).await.status(200).says("Prove your work address");
        // Another account in the other tab, and the same account once more.
        jane.sign_in(OTHER).await;
        let told = jane.post_with(&at, &csrf, &typed, &[]).await.status(403);
        told.says("Use j•••@private.example again").keeps_quiet_of("go_on");
        jane.sign_in(OWN).await;
        jane.post_with(&at, &csrf, &typed, &[])
            .await
            .status(403)
            .says("Type it once more")
            .says("Prove your work address");
        assert_eq!(world.events("association.activated"), 0);
        jane.get(&path).await;
        jane.post(&at, &typed).await.goes_to(&path);
        jane.get(&path).await.says("You belong to Contoso");
    }

    async fn a_browser_without_cookies_is_told_and_never_sent_in_circles(world) {
        let (landing, form) = contoso(world).await;
        let before = world.snapshot();
        for (return_to, link) in [
            (landing.as_str(), format!("{PUBLIC_URL}{landing}")),
            (form.as_str(), format!("{PUBLIC_URL}{form}")),
            ("//evil.example", format!("{PUBLIC_URL}/sign-in")),
            ("", format!("{PUBLIC_URL}/sign-in")),
        ] {
            // Each request comes from a browser that has never seen a cookie.
            let csrf = hidden(&Browser::new(world).get("/sign-in").await, "csrf");
            for (at, field) in [("/sign-in", "email"), ("/sign-in/code", "code"), ("/preferences", "language")] {
                let fields = [(field, OWN), ("return_to", return_to)];
                let told = Browser::new(world).post_with(at, &csrf, &fields, &[]).await.status(403);
                told.says("This browser keeps no cookies")
                    .says("open it in your browser")
                    .holds(&format!(r#"id="link" value="{link}""#))
                    .keeps_quiet_of("evil");
            }
        }
        // What needs a session leads to signing in, and says what it means when that comes again and again.
        let bounced = Browser::new(world).post(&form, &TYPED).await.status(401);
        bounced.says("this browser keeps no cookies").says("What you typed is kept");
        assert_eq!(world.written_since(&before), [] as [&str; 0]);
        // With cookies, an old form is only an old form.
        let mut jane = Browser::new(world);
        jane.get("/sign-in").await;
        jane.post_with("/sign-in", "old", &[("email", OWN)], &[]).await.status(403).says("This form is too old");
    }

    async fn a_forwarded_link_leads_a_colleague_to_signing_in_and_tells_nothing(world) {
        let (_, form) = contoso(world).await;
        let mut jane = Browser::new(world);
        jane.sign_in(OWN).await;
        jane.get(&form).await;
        let path = jane.post(&form, &TYPED).await.status(303).location().to_owned();
        let nothing = format!("/associations/{}", "a".repeat(26));
        let before = world.snapshot();
        // The link of the mail with the code, opened by a colleague it was forwarded to: nobody signed in, then another account.
        let mut colleague = Browser::new(world);
        colleague.get("/").await;
        let mut answers = Vec::new();
        for link in [&path, &nothing] {
            let shown = colleague.get(link).await.status(401).keeps_quiet_of("Contoso").keeps_quiet_of("jane");
            answers.push(shown.holds(&format!(r#"name="return_to" value="{link}""#)).html.replace(link.as_str(), "X"));
        }
        assert_eq!(answers[0], answers[1]);
        assert_eq!(world.written_since(&before), [] as [&str; 0]);
        colleague.sign_in_for(OTHER, &path).await.goes_to(&path);
        let told = colleague.get(&path).await.status(404);
        told.says("This page belongs to another account")
            .says("e•••@private.example")
            .keeps_quiet_of("Contoso");
        // The way to the right account leads to the very step.
        let out = colleague.post("/sign-out", &[("return_to", &path)]).await.status(303);
        colleague.get(out.location()).await.status(200);
        colleague.sign_in_for(OWN, &path).await.goes_to(&path);
        colleague.get(&path).await.status(200).says("Prove your work address");
    }

    async fn the_language_of_the_letter_wins_until_another_is_chosen(world) {
        let (landing, form) = contoso(world).await;
        let mut jane = Browser::new(world);
        // Without a word of the letter, the browser's own.
        jane.get(&landing).await.status(200).says("Contoso invites you");
        let shown = jane.get(&format!("{landing}?lang=de")).await.status(200).says("Contoso lädt Sie ein");
        let cookies = shown.cookies_set();
        let kept = |c: &String| c.starts_with("__Host-guildhall-invited-in=de; ") && !c.contains("Max-Age");
        assert!(cookies.iter().any(kept), "{cookies:?}");
        jane.get("/sign-in").await.says("Anmelden");
        jane.sign_in(OWN).await;
        jane.get(&form).await.status(200).holds(r#"<option value="de" selected>"#);
        jane.post("/preferences", &[("language", "en")]).await.status(303);
        jane.get(&format!("{landing}?lang=de")).await.says("Contoso invites you");
        for odd in ["xx", "", "DE%00", "../en"] {
            let shown = Browser::new(world).get(&format!("{landing}?lang={odd}")).await.status(200);
            assert!(!shown.cookies_set().iter().any(|c| c.contains("invited-in")));
        }
    }
}
