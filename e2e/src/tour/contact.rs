//! What the contact of an organization sees.

use super::*;

const SAVANNA: &str = "Savanna Networks Ltd";

/// In an order in which each finds the demo as it needs it.
pub(super) const PAGES: &[Page] = &[
    Page::new("organization-home", at_harbor),
    Page::new("organization-home-german", at_rheintal).in_german(),
    Page::new("menus", |browser, demo| {
        at_rheintal(browser, demo);
        browser.pick(RHEINTAL);
        browser.see("All organizations");
    }),
    Page::new("invite", |browser, demo| {
        go_to(browser, demo, "Invite people");
        browser.paste("Addresses", LIST);
        browser.see("Addresses in the box:");
    }),
    Page::new("invite-error", |browser, demo| {
        go_to(browser, demo, "Invite people");
        browser.fill("Valid for", "9999");
        browser.press("Check the addresses");
        browser.be_refused(422, "Invite people");
    }),
    Page::new("invite-preview", preview).for_readme(),
    Page::new("invite-preview-bad", |browser, demo| {
        go_to(browser, demo, "Invite people");
        browser.paste(
            "Addresses",
            "amelia.hart@harborpine.example\nrhys at harborpine.example\nmıke@harborpine.example",
        );
        browser.press("Check the addresses");
        browser.arrive_at("Check 3 rows");
    }),
    Page::new("invite-result", |browser, demo| {
        preview(browser, demo);
        browser.tick("Also approve 1 address outside your domains");
        browser.press("Approve 5 invitees");
        browser.arrive_at("5 invitees approved");
    }),
    Page::new("invitations", |browser, demo| {
        go_to(browser, demo, "Invitations");
    }),
    Page::new("invitations-search", |browser, demo| {
        go_to(browser, demo, "Invitations");
        browser.fill("Search for an address", "nobody");
        browser.see("Search: nobody");
    }),
    Page::new("invitations-expired", |browser, demo| {
        at_harbor(browser, demo);
        browser.open(&format!("{}?state=expired", browser.target_of("Invitations")));
        browser.arrive_at("Invitations");
    }),
    Page::new("revoke", |browser, demo| {
        go_to(browser, demo, "Invitations");
        browser.press_beside("joao.silva@harborpine.example", "Revoke");
        browser.arrive_at("Revoke this invitation?");
    }),
    Page::new("revoked", |browser, demo| {
        go_to(browser, demo, "Invitations");
        browser.press_beside("joao.silva@harborpine.example", "Revoke");
        browser.press("Revoke the invitation");
        browser.see("The invitation of joao.silva@harborpine.example is revoked.");
    }),
    Page::new("invitation-url", |browser, demo| {
        go_to(browser, demo, "Invitation URL");
    }),
    Page::new("rotate", |browser, demo| {
        go_to(browser, demo, "Invitation URL");
        browser.follow("Replace the invitation URL");
        browser.arrive_at("Replace the invitation URL?");
    }),
    Page::new("people", |browser, demo| {
        go_to(browser, demo, "People");
    }),
    Page::new("people-pending", |browser, demo| {
        at_harbor(browser, demo);
        browser.open(&format!("{}?state=pending", browser.target_of("People")));
        browser.arrive_at("People");
    }),
    Page::new("people-filtered", |browser, demo| {
        at_harbor(browser, demo);
        browser.open(&format!("{}?q=a&sort=name", browser.target_of("People")));
        browser.arrive_at("People");
        browser.unfold();
    }),
    Page::new("person", |browser, demo| {
        go_to(browser, demo, "People");
        browser.follow("Kwame Mensah");
        browser.arrive_at("Kwame Mensah");
    }),
    Page::new("activity", |browser, demo| {
        go_to(browser, demo, "Activity");
        browser.unfold();
    }),
    Page::new("invitation-detail", |browser, demo| {
        go_to(browser, demo, "Invitations");
        browser.follow("priya.raman@harborpine.example");
        browser.see_heading("priya.raman@harborpine.example");
    }),
    Page::new("bulk-preview", |browser, demo| {
        go_to(browser, demo, "Invitations");
        browser.tick("All ");
        browser.press("Mail…");
        browser.see("Each person gets one mail");
    }),
    Page::new("refused-attempts", |browser, demo| {
        go_to(browser, demo, "Invitations");
        browser.pick("Refused attempts");
        browser.see("priya.raman@harbourpine.example");
    }),
    Page::new("requests", |browser, demo| {
        at_harbor(browser, demo);
        browser.pick("of a colleague");
        browser.arrive_at("Requests");
    }),
    Page::new("requests-error", |browser, demo| {
        at_harbor(browser, demo);
        browser.pick("of a colleague");
        browser.press("Approve this address priya.raman@harbourpine.example");
        browser.be_refused(422, "Requests");
    }),
    Page::new("member-home", |browser, demo| {
        demo.sign_in_as(browser, &demo.colleague().email);
        browser.arrive_at(RHEINTAL);
    }),
    Page::new("invite-preview-verdicts", |browser, demo| {
        preview(browser, demo);
        browser.unfold();
    }),
    Page::new("invite-draft", |browser, demo| {
        in_area(browser, demo, HARBOR, "/invite");
        browser.see("Lists that are not approved yet");
        browser.press_beside("10 rows", "Pasted list");
        browser.arrive_at("Check 10 rows");
        browser.see("Not an address");
    }),
    Page::new("invite-preview-part", |browser, demo| {
        in_area(browser, demo, MERIDIAN, "/invite");
        let list: Vec<String> = (1..=240)
            .map(|n| format!("person.{n}@meridian-global.example"))
            .collect();
        browser.paste("Addresses", &list.join("\n"));
        browser.press("Check the addresses");
        browser.arrive_at("Check 240 rows");
        browser.follow("Show all 240: New");
        browser.arrive_at("Check 240 rows");
        browser.follow("Next");
        browser.arrive_at("Check 240 rows");
        browser.see("person.101@meridian-global.example");
    }),
    Page::new("invitation-mail-failed", |browser, demo| {
        in_area(browser, demo, HARBOR, "/invitations?q=tom.hughes");
        browser.follow("tom.hughes@harborpine.example");
        browser.arrive_at("tom.hughes@harborpine.example");
        browser.see("550 5.1.1");
    }),
    Page::new("invitation-mail-waits", |browser, demo| {
        in_area(browser, demo, HARBOR, "/invitations?q=lucas.moreau");
        browser.follow("lucas.moreau@harborpine.example");
        browser.arrive_at("lucas.moreau@harborpine.example");
        browser.see("Works from Lyon");
    }),
    Page::new("bulk-result", |browser, demo| {
        in_area(browser, demo, HARBOR, "/invitations");
        browser.tick("All ");
        browser.press("Mail…");
        browser.see("Each person gets one mail");
        browser.pick("Mail 1");
        browser.see("mails are on their way");
    }),
    Page::new("invitations-german", |browser, demo: &Demo| {
        in_area(browser, demo, RHEINTAL, "/invitations");
        browser.arrive_at("Einladungen");
    })
    .in_german(),
    Page::new("people-german", |browser, demo: &Demo| {
        in_area(browser, demo, RHEINTAL, "/people");
        browser.arrive_at("Personen");
    })
    .in_german(),
    Page::new("person-with-changes", |browser, demo| {
        in_area(browser, demo, HARBOR, "/people?q=callum");
        browser.follow("Callum MacLeod");
        browser.arrive_at("Callum MacLeod");
        browser.see("callum@macleod.example");
    }),
    Page::new("requests-access", |browser, demo| {
        in_area(browser, demo, SAVANNA, "/requests?kind=access");
        browser.arrive_at("Requests");
        browser.see("I set up our test lab");
        browser.unfold();
    }),
    Page::new("roles", |browser, demo| {
        in_area(browser, demo, HARBOR, "/roles");
        browser.arrive_at("Contacts");
        browser.see("You are the primary program contact");
    }),
    Page::new("roles-offer", |browser, demo| {
        in_area(browser, demo, HARBOR, "/roles/offer");
        browser.arrive_at("Offer the role of primary program contact");
    }),
    Page::new("roles-offered", |browser, demo| {
        demo.sign_in_as(browser, "kari.lunde@mail.example");
        browser.arrive_at("Nordlys Data AS");
        browser.follow("Contacts");
        browser.arrive_at("Contacts");
        browser.see("Ingrid Haugen offers you a role");
    }),
    Page::new("roles-takeover", |browser, demo| {
        in_area(browser, demo, "Coral Coast Software Pty Ltd", "/roles");
        browser.arrive_at("Contacts");
        browser.see("nobody can reach him");
    }),
    Page::new("end-date", |browser, demo| {
        in_area(browser, demo, HARBOR, "/people?q=marek");
        browser.follow("Marek Dvořák");
        browser.follow("End date…");
        browser.arrive_at("End date of Marek Dvořák");
    }),
    Page::new("person-former", |browser, demo| {
        in_area(browser, demo, HARBOR, "/people?state=ended");
        browser.follow("Declan Byrne");
        browser.see("Moved to another company");
    }),
    Page::new("my-access", |browser, demo| {
        demo.sign_in_as(browser, "otieno.odhiambo@mail.example");
        browser.arrive_at(SAVANNA);
        browser.follow("My access");
        browser.arrive_at("My access");
        browser.unfold();
    }),
    Page::new("suspended-home", |browser, demo| {
        in_area(browser, demo, ANDINA, "");
        browser.arrive_at(ANDINA);
        browser.see("Reason: The partner agreement ended and is being renewed");
    }),
    Page::new("suspended-invitations", |browser, demo| {
        in_area(browser, demo, ANDINA, "/invitations");
        browser.arrive_at("Invitations");
    }),
    Page::new("suspended-requests", |browser, demo| {
        in_area(browser, demo, ANDINA, "/requests");
        browser.arrive_at("Requests");
        browser.press("Approve this address ximena@torres.example");
        browser.see("The organization is suspended");
    }),
    Page::new("suspended-member", |browser, demo| {
        demo.sign_in_as(browser, "camilo.jaramillo@mail.example");
        browser.arrive_at(ANDINA);
    }),
    Page::new("several-organizations", |browser, demo| {
        demo.sign_in_as(browser, "kwame.mensah@mail.example");
        browser.arrive_at("Choose an organization");
    }),
];

/// A page of Harbor's area, by what the navigation calls it.
fn go_to(browser: &Browser, demo: &Demo, page: &str) {
    at_harbor(browser, demo);
    browser.follow(page);
    browser.arrive_at(page);
}
