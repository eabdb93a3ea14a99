//! Signing in with the account of an identity provider, first with one of the wrong kind.

use e2e::{Browser, Installation, Look};

const WORK: &str = "jane@contoso.example";

journey!(b1_a_work_account_is_refused_and_a_personal_one_goes_on);

fn b1_a_work_account_is_refused_and_a_personal_one_goes_on(javascript: bool) {
    let program = Installation::start();
    let url = program.inviting("Contoso Ltd", WORK);
    let jane = program
        .visit()
        .with_javascript(javascript)
        .looking(Look::Desktop)
        .start();
    jane.open(&url);
    let step = jane.path();
    jane.arrive_at("Contoso Ltd invites you");
    jane.follow("Sign in to continue");
    jane.arrive_at("Sign in to accept the invitation of Contoso Ltd");
    jane.press("Sign in with Microsoft");
    at_the_provider(&jane, "jane-work");

    // The wrong kind is named, and the step waits.
    jane.be_refused(403, "This is a work or school account");
    assert_eq!(
        jane.texts("main dd").first().map(String::as_str),
        Some("j•••@contoso.example")
    );
    jane.see("the invitation of Contoso Ltd stays open");
    jane.see("Gmail");
    jane.press("Sign in with Microsoft");
    jane.see("prompt: select_account");
    at_the_provider(&jane, "jane-live");
    jane.arrive_at("Contoso Ltd invites you");
    assert_eq!(jane.path(), step);
    jane.see("jane.doe@outlook.example");

    // From here on as everyone does.
    jane.follow("Continue with this account");
    jane.arrive_at("Your profile");
    jane.fill("Given name", "Jane");
    jane.fill("Family name", "Doe");
    jane.choose("Country", "Germany");
    jane.fill("Work e-mail address", WORK);
    jane.press("Send and get a code");
    jane.arrive_at("Prove your work address");
    jane.fill("Code", &program.code_mailed_to(WORK));
    jane.press("Check the code");
    jane.arrive_at("You belong to Contoso Ltd");
}

journey!(a_form_that_outlived_its_session_waits_during_the_sign_in);

fn a_form_that_outlived_its_session_waits_during_the_sign_in(javascript: bool) {
    let program = Installation::start();
    let url = program.inviting("Contoso Ltd", WORK);
    let jane = program.visit().with_javascript(javascript).start();
    jane.open(&format!("{url}/profile"));
    jane.be_refused(401, "Sign in to accept the invitation of Contoso Ltd");
    jane.press("Sign in with Google");
    at_the_provider(&jane, "jane-gmail");
    jane.arrive_at("Your profile");
    jane.fill("Given name", "Jane");
    jane.fill("Family name", "Doe");
    jane.forget_cookies();
    jane.press("Send and get a code");
    jane.be_refused(401, "Sign in to accept the invitation of Contoso Ltd");
    // Google still knows her.
    jane.press("Sign in with Google");
    jane.arrive_at("You are signed in");
    jane.see("jane.doe@gmail.example");
    jane.press("Show the form");
    jane.arrive_at("Your profile");
    assert_eq!(jane.value_of("Given name"), "Jane");
}

/// Chooses an account on the provider's page; it leads back by itself.
pub fn at_the_provider(browser: &Browser, account: &str) {
    browser.see_heading("Choose an account");
    browser.press(account);
}
