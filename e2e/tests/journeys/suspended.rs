//! What people see of an organization that the operator stops for a while, or for good.

use crate::{contact_of, invitation_url};
use e2e::Demo;

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const NIALL: &str = "niall.keane@mail.example";
const SAVANNA: &str = "Savanna Networks Ltd";
const NJERI: &str = "njeri.karanja@mail.example";

journey!(an_organization_is_suspended_and_goes_on);

fn an_organization_is_suspended_and_goes_on(javascript: bool) {
    let demo = Demo::start();
    let contact = contact_of(&demo, HARBOR, javascript);
    let url = invitation_url(&contact);
    let niall = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&niall, NIALL);
    niall.arrive_at(HARBOR);
    niall.follow("My access");
    niall.arrive_at("My access");

    demo.operate("suspend", HARBOR, "The partner agreement is being renewed");

    // A member reads on; what changes something is refused, and nobody is blamed.
    niall.press("Ask for it Software download");
    niall.fill("Why you need “Software download”", "I set up our test lab");
    niall.press("Ask the admins Software download");
    niall.be_refused(403, "The organization is suspended");
    niall.see("The program’s operator has suspended it. Nothing was changed.");
    niall.go_back();
    niall.reload();
    niall.arrive_at("My access");
    niall.see(&format!("{HARBOR} is suspended."));
    niall.see("You can read everything.");
    niall.see_row(&["Software download", "Not held"]);
    niall.see_no("Asked for");

    // An admin reads why.
    contact.follow("Home");
    contact.arrive_at(HARBOR);
    contact.see(&format!("{HARBOR} is suspended."));
    contact.see("Reason: The partner agreement is being renewed");
    contact.see_no("Invite people");

    // Whoever is on the way in hears that it is not their doing.
    let sam = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&sam, &demo.newcomer().email);
    sam.open(&url);
    sam.be_refused(403, &format!("{HARBOR} cannot take anyone in at the moment"));
    sam.see("You did nothing wrong, and nothing of yours is lost.");

    demo.operate("resume", HARBOR, "The agreement is signed");
    niall.reload();
    niall.arrive_at("My access");
    niall.see_no("is suspended");
    sam.reload();
    sam.arrive_at(&format!("{HARBOR} invites you"));
    contact.follow("Activity");
    contact.arrive_at("Activity");
    contact.see("The program’s operator suspended the organization: The partner agreement is being renewed");
    contact.see("Invite people");
}

journey!(an_organization_is_closed);

fn an_organization_is_closed(javascript: bool) {
    let demo = Demo::start();
    let contact = contact_of(&demo, SAVANNA, javascript);
    let url = invitation_url(&contact);
    let njeri = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&njeri, NJERI);
    njeri.arrive_at(SAVANNA);

    demo.operate("close", SAVANNA, "The company has left the program");

    // For members and admins there is no such organization any more.
    njeri.reload();
    njeri.be_refused(404, "There is nothing here");
    njeri.open("/");
    njeri.arrive_at("You belong to no organization at the moment");
    let mail = demo.mail_to("njeri.karanja@savannanet.example", "you are associated");
    njeri.open(&mail);
    njeri.follow("Open the link in this mail");
    njeri.arrive_at(&format!("{SAVANNA} is no longer part of the program"));
    njeri.see("Your account and your credentials stay yours; another organization can invite you.");
    contact.follow("Home");
    contact.be_refused(404, "There is nothing here");

    // Nobody gets in by what was shared before.
    njeri.open(&url);
    njeri.be_refused(404, "This invitation URL does not work");
}
