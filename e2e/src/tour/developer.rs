//! What a developer reads: the reference of the API, and what each problem means; one's own tokens and sign-ins.

use super::*;

/// In any order: what they change, no other page shows.
pub(super) const PAGES: &[Page] = &[
    Page::new("api", |browser, _| {
        browser.open("/api");
        browser.arrive_at("The API");
    }),
    Page::new("api-invitees", |browser, _| {
        browser.open("/api");
        browser.follow("Invitees");
        browser.arrive_at("Invitees");
    }),
    Page::new("api-invitations", |browser, _| {
        browser.open("/api/invitations");
        browser.arrive_at("Invitations");
    }),
    Page::new("api-bulk", |browser, _| {
        browser.open("/api/bulk");
        browser.see("/invitations/bulk");
    }),
    Page::new("api-people", |browser, _| {
        browser.open("/api/people");
        browser.see("/associations/export");
    }),
    Page::new("api-associations", |browser, _| {
        browser.open("/api/associations");
        browser.see("/proof/resend");
    }),
    // The words around the reference follow the reader, even from right to left; the reference itself is in English.
    Page::new("api-activity-german", |browser, _| {
        browser.open("/api/activity");
        browser.see("/activity/export");
    })
    .in_german(),
    Page::new("tokens", |browser, demo| {
        at_harbor(browser, demo);
        browser.open("/account/tokens");
        browser.arrive_at("API tokens");
    }),
    Page::new("token-new", |browser, demo| {
        at_harbor(browser, demo);
        browser.open("/account/tokens/new");
        browser.arrive_at("Make an API token");
    }),
    Page::new("token-made", |browser, demo| {
        at_harbor(browser, demo);
        browser.open("/account/tokens/new");
        browser.fill("Name", "Import from HR");
        browser.press("Make the token");
        browser.arrive_at("Your new API token");
    }),
    Page::new("notices", |browser, demo| {
        at_harbor(browser, demo);
        browser.open("/account/notices");
        browser.arrive_at("Notices");
    }),
    Page::new("notices-mails", |browser, demo| {
        at_harbor(browser, demo);
        browser.open("/account/notices/mails");
        browser.arrive_at("Mails about notices");
    }),
    Page::new("sessions", |browser, demo| {
        at_harbor(browser, demo);
        browser.open("/account/sessions");
        browser.arrive_at("Your sign-ins");
    }),
    Page::new("data", |browser, demo| {
        at_harbor(browser, demo);
        browser.open("/account/data");
        browser.arrive_at("Your data");
    }),
    Page::new("account-close", |browser, demo| {
        at_harbor(browser, demo);
        browser.open("/account/close");
        browser.arrive_at("Close your account");
    }),
    Page::new("privacy", |browser, _| {
        browser.open("/privacy");
        browser.arrive_at("What is stored of you");
    }),
    Page::new("problems", |browser, _| {
        browser.open("/problems");
        browser.arrive_at("Problems");
    }),
    Page::new("problem", |browser, _| {
        browser.open("/problems");
        browser.follow("too-many-requests");
        browser.see("too-many-requests");
    }),
    Page::new("problem-of-one-call", |browser, _| {
        browser.open("/problems/several-address-columns");
        browser.see("several-address-columns");
    }),
];
