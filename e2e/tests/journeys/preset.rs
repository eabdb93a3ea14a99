//! A colleague who is invited with a right, and holds it from the acceptance on.

use crate::{contact_of, invitation_url};
use e2e::Demo;

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const PRIVATE: &str = "tunde@bello.example";
const WORK: &str = "tunde.bello@harborpine.example";

journey!(colleague_is_invited_with_a_right);

fn colleague_is_invited_with_a_right(javascript: bool) {
    let demo = Demo::start();
    let amelia = contact_of(&demo, HARBOR, javascript);
    amelia.follow("Invite people");
    amelia.arrive_at("Invite people");
    amelia.fill("Addresses", WORK);
    amelia.tick("Report viewer");
    amelia.press("Check the addresses");
    amelia.arrive_at("Check 1 row");
    amelia.see("Rights with the acceptance: Report viewer.");
    // Going back keeps what was ticked.
    amelia.follow("Change the list");
    amelia.arrive_at("Invite people");
    amelia.tick("Support incidents");
    amelia.untick("Support incidents");
    amelia.press("Check the addresses");
    amelia.arrive_at("Check 1 row");
    amelia.press("Approve 1 invitee");
    amelia.arrive_at("1 invitee approved");
    amelia.see("Rights with the acceptance: Report viewer.");
    let url = invitation_url(&amelia);

    let tunde = demo.visit().with_javascript(javascript).start();
    tunde.open(&url);
    tunde.follow("Sign in to continue");
    tunde.arrive_at("Sign in to accept the invitation of Harbor & Pine Consulting Ltd");
    demo.sign_in_with_code(&tunde, PRIVATE);
    tunde.arrive_at("Harbor & Pine Consulting Ltd invites you");
    tunde.follow("Continue with this account");
    tunde.arrive_at("Your profile");
    tunde.fill("Given name", "Tunde");
    tunde.fill("Family name", "Bello");
    tunde.fill("Work e-mail address", WORK);
    tunde.choose("Country", "United Kingdom");
    tunde.press("Send and get a code");
    tunde.arrive_at("Prove your work address");
    tunde.fill("Code", &demo.code_mailed_to(WORK));
    tunde.press("Check the code");
    tunde.arrive_at("You belong to Harbor & Pine Consulting Ltd");
    tunde.see("Report viewer");

    // The admins see it in what was done.
    amelia.follow("Activity");
    amelia.arrive_at("Activity");
    amelia.see(&format!("{WORK} was associated, with these rights: Report viewer"));
}
