//! Leaving, being removed, a last day, and the end of an account.

use crate::contact_of;
use e2e::Demo;

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const CALLUM: &str = "callum.macleod@mail.example";
const RHYS: &str = "rhys.llewellyn@mail.example";
const SAVANNA: &str = "Savanna Networks Ltd";

journey!(a_colleague_reads_what_leaving_costs_and_leaves);

fn a_colleague_reads_what_leaving_costs_and_leaves(javascript: bool) {
    let demo = Demo::start();
    let rhys = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&rhys, RHYS);
    rhys.arrive_at(HARBOR);
    let area = rhys.path();
    rhys.follow("My access");
    rhys.arrive_at("My access");
    rhys.follow(&format!("Leave {HARBOR}…"));
    rhys.arrive_at(&format!("Leave {HARBOR}?"));
    rhys.see("These rights end at once, in every session and API token: Software download");
    rhys.see("What the association opened is closed");
    rhys.see("Coming back takes a new invitation");

    // Having read it changed nothing.
    rhys.follow("Leave it as it is");
    rhys.arrive_at("My access");
    rhys.see_row(&["Software download", "Held"]);
    rhys.follow(&format!("Leave {HARBOR}…"));
    rhys.press(&format!("Leave {HARBOR}"));
    rhys.arrive_at("You belong to no organization at the moment");
    rhys.see(&format!("You left {HARBOR}."));
    rhys.open(&area);
    rhys.be_refused(404, "There is nothing here");

    // The organization sees a former colleague.
    let contact = contact_of(&demo, HARBOR, javascript);
    contact.follow("People");
    contact.arrive_at("People");
    contact.pick("Ended");
    contact.follow("Rhys Llewellyn");
    contact.arrive_at("Rhys Llewellyn");
    contact.see("· left");
    contact.see("rhys.llewellyn@harborpine.example left");
    contact.see_no("Remove from the organization");
}

journey!(the_last_admin_is_told_why_leaving_has_to_wait);

fn the_last_admin_is_told_why_leaving_has_to_wait(javascript: bool) {
    let demo = Demo::start();
    let contact = contact_of(&demo, SAVANNA, javascript);
    contact.follow("My access");
    contact.follow(&format!("Leave {SAVANNA}…"));
    contact.arrive_at(&format!("Leave {SAVANNA}?"));
    contact.see("Make someone else a global admin first, then come back.");
    contact.follow("Go to people");
    contact.arrive_at("People");
    contact.follow("My access");
    contact.arrive_at("My access");
    contact.see_row(&["Global admin", "Held"]);
}

journey!(an_admin_removes_a_colleague_and_says_why);

fn an_admin_removes_a_colleague_and_says_why(javascript: bool) {
    let demo = Demo::start();
    let rhys = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&rhys, RHYS);
    rhys.arrive_at(HARBOR);

    let contact = contact_of(&demo, HARBOR, javascript);
    contact.follow("People");
    contact.arrive_at("People");
    contact.follow("Rhys Llewellyn");
    contact.arrive_at("Rhys Llewellyn");
    contact.follow("Remove from the organization…");
    contact.arrive_at("Remove Rhys Llewellyn?");
    contact.see("These rights end at once, in every session and API token: Software download");
    contact.press("Remove Rhys Llewellyn");
    contact.be_refused(422, "Remove Rhys Llewellyn?");
    contact.see_error("Say why, in one line");
    contact.fill("Reason", "Moved to another company");
    contact.press("Remove Rhys Llewellyn");
    contact.arrive_at("People");
    contact.see("Rhys Llewellyn no longer belongs to your organization.");
    contact.pick("Ended");
    contact.follow("Rhys Llewellyn");
    contact.arrive_at("Rhys Llewellyn");
    contact.see("· removed by the admins");
    contact.see("removed rhys.llewellyn@harborpine.example: Moved to another company");

    // The page that Rhys has open is closed to him from that instant on, and he is told.
    rhys.reload();
    rhys.be_refused(404, "There is nothing here");
    rhys.pick("new notice");
    rhys.arrive_at("Notices");
    rhys.see(&format!("You no longer belong to {HARBOR}"));
    rhys.see("Your account and what you earned stay yours.");
    let told = demo.mail_to("rhys.llewellyn@harborpine.example", "You were removed");
    rhys.open(&told);
    rhys.see(&format!("You no longer belong to {HARBOR}"));
}

journey!(an_admin_says_a_last_day_and_its_person_closes_the_account);

fn an_admin_says_a_last_day_and_its_person_closes_the_account(javascript: bool) {
    let demo = Demo::start();
    let contact = contact_of(&demo, HARBOR, javascript);
    let area = contact.path();
    contact.open(&format!("{area}/people?q=callum"));
    contact.follow("Callum MacLeod");
    contact.arrive_at("Callum MacLeod");
    contact.follow("End date…");
    contact.arrive_at("End date of Callum MacLeod");
    contact.press("Save the last day");
    contact.be_refused(422, "End date of Callum MacLeod");
    contact.paste("Last day", "2031-01-31");
    contact.press("Save the last day");
    contact.arrive_at("Callum MacLeod");
    contact.see("The last day of Callum MacLeod is 31 Jan 2031.");
    contact.open(&format!("{area}/people?q=callum"));
    contact.see("until 31 Jan 2031");

    // The contact of an organization is told why its account cannot be closed.
    contact.open("/account/close");
    contact.arrive_at("Close your account");
    contact.see("The account cannot be closed yet.");

    // Its person sees the day, reads what closing costs, and does it.
    let callum = demo.visit().with_javascript(javascript).start();
    callum.open("/sign-in");
    demo.sign_in_with_code(&callum, CALLUM);
    callum.open(&format!("{area}/access"));
    callum.see("31 Jan 2031");
    callum.open("/account/data");
    callum.arrive_at("Your data");
    callum.follow("Close the account…");
    callum.arrive_at("Close your account");
    callum.see(HARBOR);
    callum.tick("Erase my personal data as well");
    callum.press("Close the account");
    callum.see("Your account is closed.");
    callum.open("/account/data");
    callum.be_refused(401, "Sign in");
    contact.open(&format!("{area}/people?q=callum"));
    contact.see("Nothing here matches “callum”.");
}
