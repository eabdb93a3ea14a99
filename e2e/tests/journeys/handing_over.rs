//! An organization comes into other hands: its contact hands the role over, and a colleague tries to take over.

use crate::contact_of;
use e2e::Demo;

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const NIALL: &str = "niall.keane@mail.example";

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
