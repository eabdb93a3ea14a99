//! What everyone sees.

use super::*;

/// In an order in which each finds the demo as it needs it.
pub(super) const PAGES: &[Page] = &[
    Page::new("front", |browser, _| {
        browser.open("/");
        browser.arrive_at("Northwind Partner Network");
    }),
    Page::new("sign-in", |browser, _| {
        browser.open("/sign-in");
        browser.arrive_at("Sign in");
    }),
    Page::new("sign-in-error", |browser, _| {
        browser.open("/sign-in");
        browser.fill("E-mail address", "jane.doe@mail,example");
        browser.press("Mail me a code");
        browser.be_refused(422, "Sign in");
    }),
    Page::new("sign-in-code", |browser, _| {
        browser.open("/sign-in");
        browser.fill("E-mail address", "jane.doe@mail.example");
        browser.press("Mail me a code");
        browser.arrive_at("Enter your code");
    }),
    Page::new("chooser", |browser, demo| {
        demo.sign_in_as(browser, &demo.ppc_of_several().email);
        browser.arrive_at("Choose an organization");
    }),
    Page::new("no-organization", |browser, demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        browser.arrive_at("You do not belong to an organization yet");
    }),
    Page::new("error-404", |browser, demo| {
        demo.sign_in_as(browser, &demo.colleague().email);
        browser.open("/nothing");
        browser.be_refused(404, "There is nothing here");
    }),
    Page::new("guide", |browser, _| {
        browser.open("/demo");
        browser.arrive_at("Five things to try");
    }),
    Page::new("mailbox", |browser, demo| {
        browser.open(&demo.mailbox);
        browser.arrive_at("Demo mailbox");
    }),
    Page::new("mail", |browser, demo| {
        browser.open(&demo.mail_to(AIKO, CODE_IN_JAPANESE));
        browser.see("コード");
    }),
];
