//! A colleague whose address nobody has approved.

use crate::{contact_of, invitation_url, see_state};
use e2e::{Browser, Demo};

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const APPROVED: &str = "oliver.stone@harborpine.example";
const NOT_APPROVED: &str = "o.stone@harborpine.example";

journey!(colleague_with_another_address_asks_and_is_let_in);

fn colleague_with_another_address_asks_and_is_let_in(javascript: bool) {
    let demo = Demo::start();
    let amelia = contact_of(&demo, HARBOR, javascript);
    let url = invitation_url(&amelia);

    // An address that is approved and one that is not get the same answer before the proof.
    let oliver = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&oliver, &demo.newcomer().email);
    oliver.open(&url);
    oliver.follow("Continue with this account");
    oliver.arrive_at("Your profile");
    oliver.fill("Given name", "Oliver");
    oliver.fill("Family name", "Stone");
    oliver.choose("Country", "United Kingdom");
    oliver.fill("Work e-mail address", APPROVED);
    oliver.press("Send and get a code");
    oliver.arrive_at("Prove your work address");
    let answer_to_approved = what_is_said(&oliver, APPROVED);
    assert_eq!(demo.code_mailed_to(APPROVED).len(), 6);
    oliver.follow("Change the address");
    oliver.arrive_at("Your profile");
    assert_eq!(oliver.value_of("Family name"), "Stone");
    oliver.fill("Work e-mail address", NOT_APPROVED);
    oliver.press("Send and get a code");
    oliver.arrive_at("Prove your work address");
    assert_eq!(what_is_said(&oliver, NOT_APPROVED), answer_to_approved);

    // After the proof he hears why, and who can help.
    oliver.fill("Code", &demo.code_mailed_to(NOT_APPROVED));
    oliver.press("Check the code");
    oliver.arrive_at("Harbor & Pine Consulting Ltd has not approved this address");
    oliver.see(&format!("You proved that this mailbox is yours: {NOT_APPROVED}"));
    oliver.see("Northwind partner support");
    oliver.see("+1 555 010 0100");
    let reference = oliver.texts(".help code").pop().unwrap_or_default();
    assert!(reference.len() >= 6, "a reference code: {reference:?}");
    oliver.see_no(APPROVED);
    oliver.press("Ask the admins of Harbor & Pine Consulting Ltd");
    oliver.arrive_at("You asked Harbor & Pine Consulting Ltd");
    oliver.see(NOT_APPROVED);

    // His contact sees the address beside the one she approved, and lets him in.
    amelia.follow("Home");
    amelia.arrive_at(HARBOR);
    amelia.pick("requests of colleagues");
    amelia.arrive_at("Requests");
    amelia.see_row(&["Oliver Stone", NOT_APPROVED, "Closest approved", APPROVED, "Proven"]);
    amelia.press(&format!("Approve this address {NOT_APPROVED}"));
    amelia.arrive_at("Requests");
    amelia.see(&format!("{NOT_APPROVED} is approved, and Oliver Stone is associated."));
    assert!(
        !amelia.texts("main li").iter().any(|row| row.contains("Oliver Stone")),
        "his request is answered"
    );
    amelia.follow("People");
    amelia.arrive_at("People");
    see_state(&amelia, "Active");
    amelia.see_row(&["Oliver Stone", NOT_APPROVED]);

    // He is in.
    let mail = demo.mail_to(NOT_APPROVED, "your request was approved");
    oliver.reload();
    oliver.arrive_at("You belong to Harbor & Pine Consulting Ltd");
    oliver.open(&mail);
    oliver.follow("Open the link in this mail");
    oliver.arrive_at("You belong to Harbor & Pine Consulting Ltd");
}

/// All text of the page but for the address and the time.
fn what_is_said(browser: &Browser, address: &str) -> String {
    let times = browser.texts("time");
    let text = browser.text().replace(address, "ADDRESS");
    times.iter().fold(text, |text, time| text.replace(time, "TIME"))
}

journey!(contact_declines_a_request);

fn contact_declines_a_request(javascript: bool) {
    let demo = Demo::start();
    let amelia = contact_of(&demo, HARBOR, javascript);
    let address = "priya.raman@harbourpine.example";

    let priya = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&priya, "priya.raman@mail.example");
    priya.arrive_at("You asked Harbor & Pine Consulting Ltd");

    // Her domain is not the organization's, so approving it needs a tick.
    amelia.pick("of a colleague");
    amelia.arrive_at("Requests");
    amelia.see_row(&["Priya Raman", address, "priya.raman@harborpine.example"]);
    amelia.press(&format!("Approve this address {address}"));
    amelia.be_refused(422, "Requests");
    amelia.see_error("Tick the box to approve an address outside your domains, or decline");
    amelia.press(&format!("Decline {address}"));
    amelia.arrive_at("Requests");
    amelia.see("The request of Priya Raman is declined.");
    amelia.see("There are no requests.");

    priya.reload();
    priya.arrive_at("Harbor & Pine Consulting Ltd declined");
    priya.see("Northwind partner support");
    priya.open(&demo.mail_to(address, "your request was declined"));
    priya.see("You can ask again at any time.");
    priya.open("/");
    priya.arrive_at("You do not belong to an organization yet");
}
