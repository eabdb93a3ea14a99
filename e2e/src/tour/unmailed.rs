//! What is seen where no mail can be sent: the operator tells the codes, and an admin's word proves an address.

use super::*;

pub(super) const CONTOSO: &str = "Contoso Ltd";
pub(super) const PPC: &str = "pat@mail.example";

const JANE: &str = "jane@private.example";

/// In an order in which each finds the house as it needs it.
pub(super) const PAGES: &[Page<Unmailed>] = &[
    Page::new("unmailed-sign-in", |browser, _| {
        browser.open("/sign-in");
        browser.arrive_at("Sign in");
    }),
    Page::new("unmailed-code", |browser, _| {
        browser.open("/sign-in");
        browser.fill("E-mail address", PPC);
        browser.press("Continue");
        browser.arrive_at("Enter your code");
    }),
    Page::new("unmailed-requests-none", |browser, house| {
        as_pat(browser, house);
        browser.follow("Requests");
        browser.arrive_at("Requests");
    }),
    Page::new("unmailed-invitation", |browser, house| {
        browser.open(&invitation_url(house));
        browser.arrive_at("Contoso Ltd invites you");
    }),
    Page::new("unmailed-waiting", |browser, house| {
        browser.open(&invitation_url(house));
        browser.follow("Sign in to continue");
        house.sign_in(browser, JANE);
        browser.follow("Continue with this account");
        browser.arrive_at("Your profile");
        browser.fill("Given name", "Jane");
        browser.fill("Family name", "Doe");
        browser.choose("Country", "United Kingdom");
        browser.fill("Work e-mail address", "jane.doe@contoso.example");
        browser.press("Send");
        browser.arrive_at("Your form is with Contoso Ltd");
    }),
    Page::new("unmailed-requests", |browser, house| {
        as_pat(browser, house);
        browser.follow("Answer 1 request of a colleague");
        browser.arrive_at("Requests");
        browser.unfold();
    }),
    Page::new("unmailed-requests-error", |browser, house| {
        as_pat(browser, house);
        browser.follow("Answer 1 request of a colleague");
        browser.press("Confirm and approve the address jane.doe@contoso.example");
        browser.be_refused(422, "Requests");
    }),
];

fn as_pat(browser: &Browser, house: &Unmailed) {
    browser.open("/sign-in");
    house.sign_in(browser, PPC);
    browser.arrive_at(CONTOSO);
}

fn invitation_url(house: &Unmailed) -> String {
    let pat = house.visit().start();
    as_pat(&pat, house);
    pat.value_of("Invitation URL")
}
