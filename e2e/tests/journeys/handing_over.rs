//! An organization comes into other hands: its contact hands the role over, a deputy takes it, a colleague takes over.

use crate::contact_of;
use e2e::Demo;

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const NIALL: &str = "niall.keane@mail.example";
const NORDLYS: &str = "Nordlys Data AS";
const CORAL: &str = "Coral Coast Software Pty Ltd";

journey!(contact_hands_the_role_over);

fn contact_hands_the_role_over(javascript: bool) {
    let demo = Demo::start();
    let contact = contact_of(&demo, HARBOR, javascript);
    let name = &demo.ppc_of(HARBOR).name;

    // Offers the role, with a slip.
    contact.follow("Contacts");
    contact.arrive_at("Contacts");
    contact.follow("Offer the role of primary program contact…");
    contact.arrive_at("Offer the role of primary program contact");
    contact.fill("Work e-mail", "nobody@harborpine.example");
    contact.press("Offer the role");
    contact.be_refused(409, "Offer the role of primary program contact");
    contact.see_error("Nobody who belongs to your organization has this address");
    contact.fill("Work e-mail", "niall.keane@harborpine.example");
    contact.untick("I stay a global admin");
    contact.press("Offer the role");
    contact.arrive_at("Contacts");
    contact.see("The role is on offer.");
    contact.see("You offered the role to Niall Keane");

    // The colleague finds it where the own access is, and in the mail.
    let niall = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&niall, NIALL);
    niall.arrive_at(HARBOR);
    niall.follow("My access");
    niall.arrive_at("My access");
    niall.see(&format!("{name} offers you a role"));
    niall.follow("Look at the offer");
    niall.arrive_at("Become primary program contact?");
    niall.see("Whoever offers the role is no longer a global admin then.");
    niall.press("Accept the role");
    niall.arrive_at("Contacts");
    niall.see("You are the primary program contact now, and a global admin.");
    niall.see_row(&["Primary program contact", "Niall Keane"]);
    let told = demo.mail_to("niall.keane@harborpine.example", "A role is offered to you");
    niall.open(&told);
    niall.see(&format!("{name} wants to hand"));

    // Whoever gave the right up sees no more than any colleague.
    contact.reload();
    contact.arrive_at("Contacts");
    contact.see_no("Offer the role");
    assert!(
        !contact
            .texts("nav.side a")
            .iter()
            .any(|link| link.starts_with("Invite"))
    );
}

journey!(colleague_declines_the_role);

fn colleague_declines_the_role(javascript: bool) {
    let demo = Demo::start();
    let contact = contact_of(&demo, NORDLYS, javascript);
    contact.follow("Contacts");
    contact.arrive_at("Contacts");
    contact.see("You offered the role to Kari Lunde");

    let kari = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&kari, "kari.lunde@mail.example");
    kari.arrive_at(NORDLYS);
    kari.follow("My access");
    kari.arrive_at("My access");
    kari.see("Ingrid Haugen offers you a role");
    kari.follow("Look at the offer");
    kari.arrive_at("Become primary program contact?");
    kari.press("Decline");
    kari.arrive_at("Contacts");
    kari.see("You declined the role. Everything stays as it is.");
    kari.see_row(&["Primary program contact", "Ingrid Haugen"]);
    kari.see_no("offers you a role");

    // Whoever offered it hears so, still has the role, and can offer it to somebody else.
    contact.reload();
    contact.arrive_at("Contacts");
    contact.see("You are the primary program contact");
    contact.see_no("You offered the role");
    contact.pick("new notice");
    contact.arrive_at("Notices");
    contact.see("Kari Lunde declined “Primary program contact” at Nordlys Data AS. You still have it.");
    contact.press_beside("Kari Lunde declined", "Open");
    contact.arrive_at("Contacts");
    contact.follow("Offer the role of primary program contact…");
    contact.arrive_at("Offer the role of primary program contact");
}

journey!(contact_names_a_deputy_who_acts_when_the_contact_has_left);

fn contact_names_a_deputy_who_acts_when_the_contact_has_left(javascript: bool) {
    let demo = Demo::start();
    let contact = contact_of(&demo, HARBOR, javascript);
    contact.follow("Contacts");
    contact.arrive_at("Contacts");
    contact.press("Release Siobhán Ní Bhriain");
    contact.see("There is no deputy any more.");
    contact.follow("Name a deputy…");
    contact.arrive_at("Name a deputy");
    contact.fill("Work e-mail", "amelia.hart@harborpine.example");
    contact.press("Name the deputy");
    contact.be_refused(409, "Name a deputy");
    contact.see_error("This is you. Choose somebody else.");
    contact.fill("Work e-mail", "niall.keane@harborpine.example");
    contact.press("Name the deputy");
    contact.arrive_at("Contacts");
    contact.see("The deputy is named.");
    contact.see("Niall Keane is your deputy.");

    // As long as the contact is there, a deputy can do nothing.
    let niall = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&niall, NIALL);
    niall.arrive_at(HARBOR);
    niall.follow("Contacts");
    niall.arrive_at("Contacts");
    niall.see("You are the deputy");
    niall.see("A deputy can take the role when the primary program contact no longer belongs to the organization");
    niall.see_no("Take the role");

    contact.follow("My access");
    contact.follow(&format!("Leave {HARBOR}…"));
    contact.press(&format!("Leave {HARBOR}"));
    contact.see(&format!("You left {HARBOR}."));

    niall.reload();
    niall.arrive_at("Contacts");
    niall.see_row(&["Primary program contact", "Nobody"]);
    niall.see("You can take the role of primary program contact now.");
    niall.follow("Take the role…");
    niall.arrive_at("Take the role of primary program contact?");
    niall.see(&format!("As deputy you can now speak for {HARBOR}."));
    niall.press("Take the role");
    niall.arrive_at("Contacts");
    niall.see("You are the primary program contact now, and a global admin.");
    niall.see_row(&["Primary program contact", "Niall Keane"]);
    niall.see_row(&["Deputy", "Nobody"]);
    niall.follow("Activity");
    niall.arrive_at("Activity");
    niall.see("niall.keane@harborpine.example took the role Primary program contact as deputy");
}

journey!(colleague_takes_over_and_an_admin_ends_it);

fn colleague_takes_over_and_an_admin_ends_it(javascript: bool) {
    let demo = Demo::start();
    let niall = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&niall, NIALL);
    niall.arrive_at(HARBOR);
    niall.follow("Contacts");
    niall.arrive_at("Contacts");
    niall.follow("Take over…");
    let heading = format!("Take over {HARBOR}?");
    niall.arrive_at(&heading);
    niall.see("Any admin can end it within 14 days.");
    niall.press("Start taking over");
    niall.be_refused(422, &heading);
    niall.see_error("Say why no admin can be reached");
    niall.fill("Reason", "Nobody has answered for a month.");
    niall.press("Start taking over");
    niall.arrive_at("Contacts");
    niall.see("The takeover has begun. The admins are told.");
    niall.see(&format!("You are taking over {HARBOR}"));

    let contact = contact_of(&demo, HARBOR, javascript);
    contact.see(&format!("Niall Keane becomes a global admin of {HARBOR}"));
    contact.follow("Who and why");
    contact.arrive_at("Contacts");
    contact.see("Nobody has answered for a month.");
    contact.follow("Home");
    contact.arrive_at(HARBOR);
    contact.press("End the takeover");
    contact.arrive_at("Contacts");
    contact.see("The takeover has ended. Nothing was changed.");
    contact.see_no("becomes a global admin");

    niall.reload();
    niall.arrive_at("Contacts");
    niall.see("Your last takeover came to nothing.");
}

journey!(operator_refuses_a_takeover_that_its_person_looks_at);

fn operator_refuses_a_takeover_that_its_person_looks_at(javascript: bool) {
    let demo = Demo::start();
    let talia = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&talia, "talia.nguyen@mail.example");
    talia.arrive_at(CORAL);
    talia.follow("Contacts");
    talia.arrive_at("Contacts");
    talia.see(&format!("You are taking over {CORAL}"));
    talia.see("Decision on");

    demo.operate("refuse-takeover", CORAL, "We reached Liam by telephone");

    // What the page still offers is too late, and the page says so.
    talia.press("Take it back");
    talia.arrive_at("Contacts");
    talia.see("This takeover is decided already. Nothing was changed.");
    talia.see_no("You are taking over");
    talia.see("Your last takeover came to nothing. You can start another one from");
    talia.see_no("Take over…");
    talia.follow("My access");
    talia.arrive_at("My access");
    talia.see_row(&["Global admin", "Not held"]);
    talia.pick("new notice");
    talia.arrive_at("Notices");
    talia.see(&format!(
        "The request of Talia Nguyen to become the admin of {CORAL} ended without a change."
    ));
    talia.see("We reached Liam by telephone");

    let contact = contact_of(&demo, CORAL, javascript);
    contact.see_no("becomes a global admin");
    contact.follow("Activity");
    contact.arrive_at("Activity");
    contact.see(
        "The program’s operator refused the takeover by talia.nguyen@coralcoast.example: We reached Liam by telephone",
    );
}
