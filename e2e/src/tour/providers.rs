//! What is seen where identity providers vouch for people: their buttons, an account of the wrong kind, a provider that does
//! not answer.

use super::*;

/// In any order.
pub(super) const PAGES: &[Page<Installation>] = &[
    Page::new("providers-sign-in", |browser, _| {
        browser.open("/sign-in");
        browser.arrive_at("Sign in");
    }),
    Page::new("providers-sign-in-arabic", |browser, _| {
        browser.open("/sign-in");
        browser.see("Microsoft");
    })
    .in_arabic(),
    Page::new("providers-invited", |browser, house| {
        browser.open(&house.inviting("Contoso Ltd", "jane@contoso.example"));
        browser.follow("Sign in to continue");
        browser.arrive_at("Sign in to accept the invitation of Contoso Ltd");
    }),
    Page::new("providers-wrong-kind", |browser, house| {
        browser.open(&house.inviting("Fabrikam GmbH", "jane@fabrikam.example"));
        browser.follow("Sign in to continue");
        browser.press("Sign in with Microsoft");
        browser.see_heading("Choose an account");
        browser.press("jane-work");
        browser.be_refused(403, "This is a work or school account");
    }),
    Page::new("providers-down", |browser, _| {
        browser.open("/sign-in");
        browser.press("Sign in with Harbor ID");
        browser.be_refused(503, "Sign in");
    }),
];
