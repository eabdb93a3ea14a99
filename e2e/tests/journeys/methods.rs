//! Several ways to sign in behind one account.

use crate::provider::at_the_provider;
use e2e::{Browser, Installation};

const SAM: &str = "sam@mail.example";
const NEW: &str = "sam@second.example";

journey!(a_person_adds_two_ways_to_sign_in_and_removes_one);

fn a_person_adds_two_ways_to_sign_in_and_removes_one(javascript: bool) {
    let program = Installation::start();
    let sam = program.visit().with_javascript(javascript).start();
    sign_in_on_the_way(&program, &sam, SAM);
    sam.arrive_at("Ways to sign in");
    sam.see("The last way to sign in cannot be removed.");

    // A provider's account: the provider asks which.
    sam.press("Add an account of Google");
    at_the_provider(&sam, "jane-gmail");
    sam.arrive_at("Ways to sign in");
    sam.see("jane.doe@gmail.example signs in to this account from now on.");
    sam.see_row(&["jane.doe@gmail.example", "Account of Google", "Personal"]);

    // An address, proven by its code.
    sam.follow("Add an e-mail address");
    sam.arrive_at("Add an e-mail address");
    sam.fill("E-mail address", "sam@second,example");
    sam.press("Mail me a code");
    sam.be_refused(422, "Add an e-mail address");
    sam.fill("E-mail address", NEW);
    sam.press("Mail me a code");
    sam.arrive_at("Enter your code");
    sam.fill("Code", &program.code_mailed_to(NEW));
    sam.press("Add the address");
    sam.arrive_at("Ways to sign in");
    sam.see_row(&[NEW, "Code by mail"]);

    // The way that was there first goes, and with it this session: the others lead to the same account.
    sam.follow(&format!("Remove {SAM}"));
    sam.arrive_at(&format!("Remove “{SAM}”"));
    sam.press("Remove it");
    sam.be_refused(401, "Sign in");
    sam.press("Sign in with Google");
    sam.arrive_at("Ways to sign in");
    sam.see_row(&[NEW, "Code by mail"]);

    // What is Sam's is nobody else's.
    let eve = program.visit().with_javascript(javascript).start();
    sign_in_on_the_way(&program, &eve, "eve@mail.example");
    eve.arrive_at("Ways to sign in");
    eve.press("Add an account of Google");
    at_the_provider(&eve, "jane-gmail");
    eve.be_refused(409, "It belongs to another account");
    eve.see("Nothing was changed.");
    eve.follow("Back to the ways to sign in");
    eve.arrive_at("Ways to sign in");
}

/// Opens the ways to sign in, and signs in with a code on the way there.
fn sign_in_on_the_way(program: &Installation, browser: &Browser, address: &str) {
    browser.open("/account/methods");
    browser.be_refused(401, "Sign in");
    browser.fill("E-mail address", address);
    browser.press("Mail me a code");
    browser.arrive_at("Enter your code");
    browser.fill("Code", &program.code_mailed_to(address));
    browser.press("Sign in");
}
