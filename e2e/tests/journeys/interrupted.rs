//! The way in, interrupted: another account, another tab, a session that ended, cookies that are gone or never there, a link
//! that was passed on. Each ends where it should, and nothing that was typed is lost.

use crate::{contact_of, invitation_url};
use e2e::{Browser, Demo};

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const CORAL: &str = "Coral Coast Software Pty Ltd";
const SAM: &str = "sam.rivera@mail.example";
const NOOR: &str = "noor.haddad@mail.example";
const WORK: &str = "ngozi.okafor@harborpine.example";

/// What is typed into the profile, by label, and what the field then holds.
const TYPED: &[(&str, &str)] = &[
    ("Given name", "Ngozi “Ng”"),
    ("Family name", "Okafor <&>"),
    ("Work e-mail address", WORK),
    ("Phone", "+44 20 7946 0018"),
    ("Job title", "Cloud Architect"),
    ("Northwind certification number", "2048113"),
];

fn type_profile(browser: &Browser) {
    for (label, text) in TYPED {
        browser.fill(label, text);
    }
    browser.choose("Country", "United Kingdom");
    browser.choose("Language", "Deutsch");
}

#[track_caller]
fn see_all_typed(browser: &Browser) {
    for (label, text) in TYPED.iter().chain(&[("Country", "GB"), ("Language", "de")]) {
        assert_eq!(browser.value_of(label), *text, "{label}");
    }
}

/// A browser in which Sam has typed everything into the profile of an invitation of Harbor, and has not sent it.
fn sam_has_typed(demo: &Demo, javascript: bool) -> (Browser, String) {
    let url = invitation_url(&contact_of(demo, HARBOR, javascript));
    let sam = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&sam, SAM);
    sam.open(&url);
    sam.follow("Continue with this account");
    sam.arrive_at("Your profile");
    type_profile(&sam);
    (sam, url)
}

journey!(invitation_is_opened_in_the_wrong_account);

fn invitation_is_opened_in_the_wrong_account(javascript: bool) {
    let demo = Demo::start();
    let url = invitation_url(&contact_of(&demo, HARBOR, javascript));
    let device = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&device, NOOR);
    device.open(&url);
    device.arrive_at("Harbor & Pine Consulting Ltd invites you");
    device.see(&format!("Signed in as {NOOR}"));
    let landing = device.path();

    // Another account leads back to the invitation, which is unspent.
    device.press("Use another account");
    device.arrive_at("Sign in to accept the invitation of Harbor & Pine Consulting Ltd");
    device.unfold();
    device.pick(SAM);
    device.arrive_at("Harbor & Pine Consulting Ltd invites you");
    assert_eq!(device.path(), landing);
    device.see(&format!("Signed in as {SAM}"));
    device.follow("Continue with this account");
    device.arrive_at("Your profile");
}

journey!(another_invitation_is_opened_while_a_form_is_half_filled);

fn another_invitation_is_opened_while_a_form_is_half_filled(javascript: bool) {
    let demo = Demo::start();
    let other = invitation_url(&contact_of(&demo, CORAL, javascript));
    let (sam, _) = sam_has_typed(&demo, javascript);

    sam.open_tab(&other);
    sam.follow("Continue with this account");
    sam.arrive_at("Your profile");
    assert_eq!(sam.value_of("Family name"), "", "a form of its own");
    sam.fill("Given name", "Sam");
    sam.fill("Family name", "Rivera");
    sam.fill("Work e-mail address", "hana.kealoha@coralcoast.example");
    sam.choose("Country", "Australia");
    sam.press("Send and get a code");
    sam.arrive_at("Prove your work address");
    sam.see("hana.kealoha@coralcoast.example");

    // The first form is as it was, and goes through as well.
    sam.go_to_first_tab();
    see_all_typed(&sam);
    sam.press("Send and get a code");
    sam.arrive_at("Prove your work address");
    sam.see(WORK);
    sam.fill("Code", &demo.code_mailed_to(WORK));
    sam.press("Check the code");
    sam.arrive_at("You belong to Harbor & Pine Consulting Ltd");
}

journey!(b8_another_account_signs_in_in_another_tab);

fn b8_another_account_signs_in_in_another_tab(javascript: bool) {
    let demo = Demo::start();
    let sam = noor_is_signed_in_instead(&demo, javascript);
    sam.press("Use s•••@mail.example again");
    sam.arrive_at("Sign in to accept the invitation of Harbor & Pine Consulting Ltd");
    sam.see("What you typed is kept");
    sam.unfold();
    sam.pick(SAM);
    sam.arrive_at("Your profile");
    see_all_typed(&sam);
    assert_eq!(demo.mails_so_far(WORK), 0);
    sam.press("Send and get a code");
    sam.arrive_at("Prove your work address");
    sam.see(WORK);
}

journey!(b8_the_other_account_goes_on_with_the_form);

fn b8_the_other_account_goes_on_with_the_form(javascript: bool) {
    let demo = Demo::start();
    let noor = noor_is_signed_in_instead(&demo, javascript);
    noor.press("Go on as n•••@mail.example");
    noor.arrive_at("Your profile");
    noor.see(NOOR);
    see_all_typed(&noor);
    assert_eq!(demo.mails_so_far(WORK), 0);
    noor.press("Send and get a code");
    noor.arrive_at("Prove your work address");
    noor.see(NOOR);
}

/// A browser in which Sam has typed everything, Noor signed in in another tab, and Sam's form was sent after that: it says whose
/// it was, and who is signed in.
fn noor_is_signed_in_instead(demo: &Demo, javascript: bool) -> Browser {
    let (browser, _) = sam_has_typed(demo, javascript);
    browser.open_tab("/");
    browser.press("Use another account");
    browser.arrive_at("Sign in");
    browser.unfold();
    browser.pick(NOOR);
    browser.arrive_at("You do not belong to an organization yet");
    browser.go_to_first_tab();
    browser.press("Send and get a code");
    browser.be_refused(403, "Another account is signed in now");
    assert_eq!(browser.texts("main dd"), ["s•••@mail.example", "n•••@mail.example"]);
    browser
}

journey!(cookies_are_cleared_in_the_middle);

fn cookies_are_cleared_in_the_middle(javascript: bool) {
    let demo = Demo::start();
    let (sam, _) = sam_has_typed(&demo, javascript);
    sam.forget_cookies();
    sam.press("Send and get a code");
    sam.be_refused(401, "Sign in to accept the invitation of Harbor & Pine Consulting Ltd");
    sam.see("What you typed is kept");
    sam.see("The form was begun by s•••@mail.example");

    // Mistypes the address and the code on the way: what was typed travels along.
    sam.fill("E-mail address", "sam.rivera@mail,example");
    sam.press("Mail me a code");
    sam.be_refused(422, "Sign in to accept the invitation of Harbor & Pine Consulting Ltd");
    sam.fill("E-mail address", SAM);
    sam.press("Mail me a code");
    sam.arrive_at("Enter your code");
    sam.see("What you typed is kept");
    sam.press("Sign in");
    sam.be_refused(422, "Enter your code");
    sam.fill("Code", &demo.code_mailed_to(SAM));
    sam.press("Sign in");
    sam.arrive_at("Your profile");
    sam.see("Nothing has been sent so far.");
    see_all_typed(&sam);
    assert_eq!(demo.mails_so_far(WORK), 0);
    sam.press("Send and get a code");
    sam.arrive_at("Prove your work address");
    sam.see(WORK);
}

journey!(session_ends_at_the_code_step);

fn session_ends_at_the_code_step(javascript: bool) {
    let demo = Demo::start();
    let (sam, _) = sam_has_typed(&demo, javascript);
    sam.press("Send and get a code");
    sam.arrive_at("Prove your work address");
    let step = sam.path();
    let code = demo.code_mailed_to(WORK);

    // The session is ended in another tab.
    sam.open_tab("/");
    sam.pick(SAM);
    sam.press("Sign out");
    sam.see("You are signed out.");
    sam.go_to_first_tab();
    sam.fill("Code", &code);
    sam.press("Check the code");
    sam.be_refused(401, "Sign in");
    sam.see("the code was not checked");

    // After signing in, the same code is still good.
    sam.unfold();
    sam.pick(SAM);
    sam.arrive_at("Prove your work address");
    assert!(sam.path().starts_with(&step), "{} of {step}", sam.path());
    sam.fill("Code", &code);
    sam.press("Check the code");
    sam.arrive_at("You belong to Harbor & Pine Consulting Ltd");
}

journey!(browser_keeps_no_cookies);

fn browser_keeps_no_cookies(javascript: bool) {
    let demo = Demo::start();
    let url = invitation_url(&contact_of(&demo, HARBOR, javascript));
    let app = demo.visit().with_javascript(javascript).without_cookies().start();
    app.open(&url);
    app.arrive_at("Harbor & Pine Consulting Ltd invites you");
    app.follow("Sign in to continue");
    app.arrive_at("Sign in to accept the invitation of Harbor & Pine Consulting Ltd");
    app.fill("E-mail address", SAM);
    app.press("Mail me a code");
    app.be_refused(403, "This browser keeps no cookies");
    app.see("open it in your browser");
    assert_eq!(app.value_of("Link to open"), url);
    assert_eq!(demo.mails_so_far(SAM), 0, "no code that could not be used");

    // The link leads on in a browser that keeps them.
    let link = app.value_of("Link to open");
    let sam = demo.visit().with_javascript(javascript).start();
    sam.open(&link);
    sam.follow("Sign in to continue");
    demo.sign_in_with_code(&sam, SAM);
    sam.arrive_at("Harbor & Pine Consulting Ltd invites you");
}

journey!(link_is_passed_on_to_a_colleague);

fn link_is_passed_on_to_a_colleague(javascript: bool) {
    let demo = Demo::start();
    let (sam, url) = sam_has_typed(&demo, javascript);
    sam.press("Send and get a code");
    sam.arrive_at("Prove your work address");
    let step = sam.path();

    // The address of Sam's page tells a colleague nothing, signed in or not.
    let colleague = demo.visit().with_javascript(javascript).start();
    colleague.open(&step);
    colleague.be_refused(401, "Sign in");
    colleague.unfold();
    colleague.pick(NOOR);
    colleague.be_refused(404, "This page belongs to another account");
    colleague.see_no(HARBOR);
    colleague.see_no(WORK);

    // The address of the form is a form of their own.
    colleague.open(&format!("{url}/profile"));
    colleague.arrive_at("Your profile");
    assert_eq!(colleague.value_of("Family name"), "");
    colleague.fill("Given name", "Oliver");
    colleague.fill("Family name", "Stone");
    colleague.fill("Work e-mail address", "oliver.stone@harborpine.example");
    colleague.choose("Country", "United Kingdom");
    colleague.press("Send and get a code");
    colleague.arrive_at("Prove your work address");
    colleague.fill("Code", &demo.code_mailed_to("oliver.stone@harborpine.example"));
    colleague.press("Check the code");
    colleague.arrive_at("You belong to Harbor & Pine Consulting Ltd");

    // Sam's own step is as it was.
    sam.reload();
    sam.arrive_at("Prove your work address");
    sam.fill("Code", &demo.code_mailed_to(WORK));
    sam.press("Check the code");
    sam.arrive_at("You belong to Harbor & Pine Consulting Ltd");
}
