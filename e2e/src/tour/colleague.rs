//! What a colleague sees on the way in, and later of the own profile.

use super::*;

/// A new address that nobody has approved.
const ANOTHER: &str = "neue.adresse@rheintal.example";

fn at_own_profile(browser: &Browser, demo: &Demo) {
    demo.sign_in_as(browser, &demo.colleague().email);
    browser.arrive_at(RHEINTAL);
    browser.follow("Edit your profile");
    browser.arrive_at("Your profile at Rheintal Systemhaus GmbH");
}

/// In an order in which each finds the demo as it needs it.
pub(super) const PAGES: &[Page] = &[
    Page::new("invitation", |browser, demo| {
        open_invitation(browser, demo, HARBOR);
        browser.arrive_at("Harbor & Pine Consulting Ltd invites you");
    }),
    Page::new("invitation-german", |browser, demo: &Demo| {
        open_invitation(browser, demo, RHEINTAL);
        browser.arrive_at("Rheintal Systemhaus GmbH lädt Sie ein");
    })
    .in_german(),
    Page::new("invitation-sign-in", |browser, demo| {
        open_invitation(browser, demo, HARBOR);
        browser.follow("Sign in to continue");
        browser.arrive_at("Sign in to accept the invitation of Harbor & Pine Consulting Ltd");
    }),
    Page::new("invitation-signed-in", |browser, demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        open_invitation(browser, demo, HARBOR);
        browser.arrive_at("Harbor & Pine Consulting Ltd invites you");
    }),
    Page::new("profile", |browser, demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        open_invitation(browser, demo, HARBOR);
        browser.follow("Continue with this account");
        browser.arrive_at("Your profile");
    }),
    Page::new("profile-errors", |browser, demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        open_invitation(browser, demo, HARBOR);
        browser.follow("Continue with this account");
        browser.fill("Given name", "Ngozi");
        browser.fill("Work e-mail address", "ngozi.okafor@harborpine,example");
        browser.fill("Phone", "020 7946 0018 ext");
        browser.fill("Northwind certification number", "12");
        browser.press("Send and get a code");
        browser.be_refused(422, "Your profile");
    }),
    Page::new("profile-errors-german", |browser, demo: &Demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        open_invitation(browser, demo, RHEINTAL);
        browser.follow("Mit diesem Konto fortfahren");
        browser.press("Absenden und Code erhalten");
        browser.be_refused(422, "Ihr Profil");
    })
    .in_german(),
    Page::new("code", |browser, demo| {
        demo.sign_in_as(browser, "grace.achieng@mail.example");
        browser.arrive_at("Prove your work address");
    }),
    Page::new("code-wrong", |browser, demo| {
        demo.sign_in_as(browser, "grace.achieng@mail.example");
        browser.fill("Code", "000000");
        browser.press("Check the code");
        browser.arrive_at("Prove your work address");
    }),
    Page::new("invitation-begun", |browser, demo| {
        demo.sign_in_as(browser, "grace.achieng@mail.example");
        open_invitation(browser, demo, "Savanna Networks Ltd");
        browser.arrive_at("Savanna Networks Ltd invites you");
    }),
    Page::new("wrong-account", |browser, demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        browser.open(&demo.mail_to(AIKO, CODE_IN_JAPANESE));
        browser.follow("Open the link in this mail");
        browser.be_refused(404, "This page belongs to another account");
    }),
    Page::new("active", |browser, demo| {
        demo.sign_in_as(browser, "aiko.suzuki@mail.example");
        browser.fill("Code", &demo.code_mailed_to(AIKO));
        browser.press("Check the code");
        browser.arrive_at("You belong to Sakura Integration KK");
    }),
    Page::new("already-associated", |browser, demo| {
        demo.sign_in_as(browser, "aiko.suzuki@mail.example");
        open_invitation(browser, demo, "Sakura Integration KK");
        browser.arrive_at("You already belong to Sakura Integration KK");
    }),
    Page::new("refused", |browser, demo| {
        demo.sign_in_as(browser, "diego.fernandez@mail.example");
        browser.arrive_at("Coral Coast Software Pty Ltd has not approved this address");
    }),
    Page::new("refused-claimed", |browser, demo| {
        demo.sign_in_as(browser, "kwame@mail.example");
        browser.arrive_at("Another account uses this address");
    }),
    Page::new("waiting", |browser, demo| {
        demo.sign_in_as(browser, "lena.gross@mail.example");
        browser.arrive_at("You asked Rheintal Systemhaus GmbH");
    }),
    Page::new("declined", |browser, demo| {
        demo.sign_in_as(browser, "priya.raman@mail.example");
        browser.arrive_at("You asked Harbor & Pine Consulting Ltd");
        let amelia = demo.visit().start();
        at_harbor(&amelia, demo);
        amelia.pick("of a colleague");
        amelia.press("Decline priya.raman@harbourpine.example");
        amelia.see("The request of Priya Raman is declined.");
        browser.reload();
        browser.arrive_at("Harbor & Pine Consulting Ltd declined");
    }),
    Page::new("own-profile", at_own_profile),
    Page::new("own-profile-errors", |browser, demo| {
        at_own_profile(browser, demo);
        browser.fill("Family name", "");
        browser.fill("Phone", "call me");
        browser.press("Save");
        browser.be_refused(422, "Your profile at Rheintal Systemhaus GmbH");
    }),
    Page::new("address-code", |browser, demo| {
        at_own_profile(browser, demo);
        browser.fill("Work e-mail address", ANOTHER);
        browser.press("Save");
        browser.arrive_at("Prove your new address");
    }),
    Page::new("own-profile-on-its-way", |browser, demo| {
        at_own_profile(browser, demo);
        browser.see("We mailed a code to your new address");
    }),
    Page::new("address-refused", |browser, demo| {
        at_own_profile(browser, demo);
        browser.follow("Enter the code");
        browser.fill("Code", &demo.code_mailed_to(ANOTHER));
        browser.press("Check the code");
        browser.arrive_at("Rheintal Systemhaus GmbH has not approved this address");
    }),
    Page::new("link-refused", |browser, _| {
        browser.open("/i/nothing");
        browser.be_refused(404, "This invitation URL does not work");
    }),
    Page::new("refused-expired", |browser, demo| {
        let address = "gareth.pugh@harborpine.example";
        send_profile(browser, demo, "Continue with this account", address);
        browser.fill("Code", &demo.code_mailed_to(address));
        browser.press("Check the code");
        browser.arrive_at("Your invitation has run out");
    }),
    Page::new("refused-revoked", |browser, demo| {
        let address = "temp.agency@harborpine.example";
        send_profile(browser, demo, "Send the form again", address);
        browser.fill("Code", &demo.code_mailed_to(address));
        browser.press("Check the code");
        browser.arrive_at("Your invitation was withdrawn");
    }),
    Page::new("lapsed", |browser, demo| {
        demo.sign_in_as(browser, "harriet.cole@mail.example");
        browser.arrive_at("You do not belong to an organization yet");
        open_invitation(browser, demo, HARBOR);
        browser.arrive_at("Harbor & Pine Consulting Ltd invites you");
    }),
    Page::new("suspended", |browser, demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        open_invitation(browser, demo, ANDINA);
        browser.be_refused(403, "Andina Sistemas S.A.S. cannot take anyone in at the moment");
    }),
    Page::new("another-account", |browser, demo| {
        in_another_tab(browser, demo);
        browser.press("Send and get a code");
        browser.be_refused(403, "Another account is signed in now");
    }),
    Page::new("sign-in-keeping-what-was-typed", |browser, demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        open_invitation(browser, demo, HARBOR);
        browser.follow("Continue with this account");
        browser.fill("Given name", "Sam");
        browser.forget_cookies();
        browser.press("Send and get a code");
        browser.be_refused(401, "Sign in to accept the invitation of Harbor & Pine Consulting Ltd");
    }),
    Page::new("no-cookies", |browser, demo: &Demo| {
        open_invitation(browser, demo, HARBOR);
        browser.follow("Sign in to continue");
        browser.fill("E-mail address", "sam.rivera@mail.example");
        browser.press("Mail me a code");
        browser.be_refused(403, "This browser keeps no cookies");
    })
    .without_cookies(),
    Page::new("link-replaced", |browser, demo| {
        let contact = demo.visit().start();
        in_area(&contact, demo, HARBOR, "/invitation-url");
        let old = contact.value_of("Invitation URL");
        contact.follow("Replace the invitation URL");
        contact.press("Replace the URL");
        contact.arrive_at("Invitation URL");
        browser.open(&old);
        browser.be_refused(404, "This invitation URL does not work");
    }),
];

/// Sends the profile of an invitation of Harbor with this address, as somebody who has nothing to do with it.
fn send_profile(browser: &Browser, demo: &Demo, begin: &str, address: &str) {
    demo.sign_in_as(browser, "noor.haddad@mail.example");
    open_invitation(browser, demo, HARBOR);
    browser.follow(begin);
    browser.fill("Given name", "Gareth");
    browser.fill("Family name", "Pugh");
    browser.fill("Work e-mail address", address);
    browser.choose("Country", "United Kingdom");
    browser.press("Send and get a code");
    browser.arrive_at("Prove your work address");
}

/// Begins a form, and signs another account in in another tab.
fn in_another_tab(browser: &Browser, demo: &Demo) {
    demo.sign_in_as(browser, &demo.newcomer().email);
    open_invitation(browser, demo, HARBOR);
    browser.follow("Continue with this account");
    browser.fill("Given name", "Sam");
    browser.open_tab("/sign-in");
    browser.unfold();
    browser.pick("diego.fernandez@mail.example");
    browser.leave("/sign-in");
    browser.go_to_first_tab();
}
