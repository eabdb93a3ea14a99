//! A colleague who looks after the own profile, and moves to a new work address.

use e2e::Demo;

const RHEINTAL: &str = "Rheintal Systemhaus GmbH";
const FORM: &str = "Your profile at Rheintal Systemhaus GmbH";
const NEW: &str = "neuer.name@rheintal.example";

journey!(colleague_changes_the_profile_and_the_address);

fn colleague_changes_the_profile_and_the_address(javascript: bool) {
    let demo = Demo::start();
    let colleague = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&colleague, &demo.colleague().email);
    colleague.arrive_at(RHEINTAL);
    colleague.follow("Edit your profile");
    colleague.arrive_at(FORM);
    let old = colleague.value_of("Work e-mail address");
    let family_name = colleague.value_of("Family name");

    // A slip keeps everything, and is said beside its field.
    colleague.fill("Job title", "Architektin");
    colleague.choose("Language", "English");
    colleague.fill("Phone", "call me");
    colleague.press("Save");
    colleague.be_refused(422, FORM);
    colleague.see_error("Enter a phone number such as +49 30 1234567");
    assert_eq!(colleague.value_of("Job title"), "Architektin");
    colleague.fill("Phone", "+49 30 1234567");
    colleague.press("Save");
    colleague.arrive_at(FORM);
    colleague.see("Your profile is saved.");

    // A new address is not in force before it is proven.
    colleague.fill("Work e-mail address", NEW);
    colleague.press("Save");
    colleague.arrive_at("Prove your new address");
    colleague.see(&format!("Until then, this address stays in force: {old}"));
    colleague.follow("Use another address");
    colleague.arrive_at(FORM);
    colleague.see(&format!("We mailed a code to your new address {NEW}."));
    assert_eq!(colleague.value_of("Work e-mail address"), old);
    colleague.follow("Enter the code");
    colleague.fill("Code", &demo.code_mailed_to(NEW));
    colleague.press("Check the code");
    colleague.arrive_at("Rheintal Systemhaus GmbH has not approved this address");
    colleague.see(&format!("This address stays in force: {old}"));
    colleague.press("Check again");
    colleague.arrive_at("Rheintal Systemhaus GmbH has not approved this address");
    colleague.see("Checked again: the address is still refused.");

    // The contact invites it.
    let contact = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&contact, &demo.ppc_of(RHEINTAL).email);
    contact.pick(RHEINTAL);
    contact.arrive_at(RHEINTAL);
    contact.follow("Invite people");
    contact.fill("Addresses", NEW);
    contact.press("Check the addresses");
    contact.arrive_at("Check 1 row");
    contact.press("Approve 1 invitee");
    contact.arrive_at("1 invitee approved");

    colleague.press("Check again");
    colleague.arrive_at(FORM);
    colleague.see("Your new e-mail address is in force. We told the old one.");
    assert_eq!(colleague.value_of("Work e-mail address"), NEW);
    let told = demo.mail_to(&old, "your e-mail was changed");
    colleague.open(&told);
    colleague.see_heading("Rheintal Systemhaus GmbH: your e-mail was changed");
    contact.follow("People");
    contact.arrive_at("People");
    contact.fill("Search for a name or an address", NEW);
    if !javascript {
        contact.press("Search");
    }
    contact.see(&format!("Search: {NEW}"));
    contact.see_row(&[&family_name, "Architektin", NEW]);
}
