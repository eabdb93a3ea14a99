//! B1: signed in as another account than the one that began.

use crate::contact_of;
use e2e::{Browser, Demo};

const SAKURA: &str = "Sakura Integration KK";
const WORK: &str = "aiko.suzuki@sakura-integration.example";

/// What the subject of a mail with a code says to people of Sakura.
const CODE_IN_JAPANESE: &str = "コードは";

journey!(b1_mail_is_opened_with_another_account);

fn b1_mail_is_opened_with_another_account(javascript: bool) {
    let demo = Demo::start();
    let haruka = contact_of(&demo, SAKURA, javascript);
    let before = standing(&haruka);

    // The mail is opened on a device where somebody else is signed in.
    let device = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&device, "noor.haddad@mail.example");
    device.arrive_at("You do not belong to an organization yet");
    let mail = demo.mail_to(WORK, CODE_IN_JAPANESE);
    let code = demo.code_mailed_to(WORK);
    device.open(&mail);
    device.see(&code);
    device.follow("Open the link in this mail");
    device.be_refused(404, "This page belongs to another account");
    let step = device.path();
    assert_eq!(device.texts("main dd"), ["n•••@mail.example"], "masked");
    device.see("Nothing is lost");
    device.see_no(SAKURA);
    device.see_no("Suzuki");
    assert!(!device.text().contains("aiko"), "who began stays unknown");
    assert_eq!(standing(&haruka), before, "nothing was written");

    // Another account brings back to the very step, and the invitation is unspent.
    device.press("Use another account");
    device.arrive_at("Sign in");
    device.unfold();
    device.pick("aiko.suzuki@mail.example");
    device.arrive_at("Prove your work address");
    assert_eq!(device.path(), step);
    device.fill("Code", &code);
    device.press("Check the code");
    device.arrive_at("You belong to Sakura Integration KK");
    assert_ne!(standing(&haruka), before);
}

/// What the contact sees of Aiko: her invitation, and how many people are on their way.
fn standing(contact: &Browser) -> Vec<String> {
    contact.follow("Invitations");
    contact.arrive_at("Invitations");
    let mut seen = contact.texts(".tabs li");
    seen.extend(contact.texts("tbody tr").into_iter().filter(|row| row.contains(WORK)));
    contact.follow("People");
    contact.arrive_at("People");
    seen.extend(contact.texts(".tabs li"));
    seen
}

journey!(mail_is_opened_by_nobody);

fn mail_is_opened_by_nobody(javascript: bool) {
    let demo = Demo::start();
    let device = demo.visit().with_javascript(javascript).start();
    device.open(&demo.mail_to(WORK, CODE_IN_JAPANESE));
    device.follow("Open the link in this mail");
    device.be_refused(401, "Sign in");
    let step = device.path();
    device.unfold();
    device.pick("aiko.suzuki@mail.example");
    device.arrive_at("Prove your work address");
    assert_eq!(device.path(), step);
}
