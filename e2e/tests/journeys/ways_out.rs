//! A last day, and the end of an account.

use crate::contact_of;
use e2e::Demo;

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const CALLUM: &str = "callum.macleod@mail.example";

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
