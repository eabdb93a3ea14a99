//! Passkeys, with the browser's own authenticator.

use e2e::{Browser, Installation};

const SAM: &str = "sam@mail.example";

journey!(a_person_adds_a_passkey_signs_in_with_it_alone_and_removes_it);

fn a_person_adds_a_passkey_signs_in_with_it_alone_and_removes_it(javascript: bool) {
    let program = Installation::start();
    let sam = program.visit().with_javascript(javascript).start();
    sam.give_authenticator();
    sam.open("/account/methods");
    sam.be_refused(401, "Sign in");
    if !javascript {
        sam.see("A passkey needs JavaScript");
    }
    sam.fill("E-mail address", SAM);
    sam.press("Mail me a code");
    sam.arrive_at("Enter your code");
    sam.fill("Code", &program.code_mailed_to(SAM));
    sam.press("Sign in");
    sam.arrive_at("Ways to sign in");
    sam.follow("Add a passkey");
    sam.arrive_at("Add a passkey");
    if !javascript {
        // Nothing is offered that would not work, and the other ways stay.
        sam.see("A passkey needs JavaScript");
        sam.follow("Ways to sign in");
        sam.arrive_at("Ways to sign in");
        sam.see("Add an e-mail address");
        return;
    }
    sam.fill("Name", "");
    sam.press("Add the passkey");
    sam.be_refused(422, "Add a passkey");
    sam.fill("Name", "Work laptop");
    sam.press("Add the passkey");
    sam.arrive_at("Ways to sign in");
    sam.see("Work laptop signs in to this account from now on.");
    sam.see_row(&["Work laptop", "Passkey", "Personal"]);

    // The same device makes no second one.
    sam.follow("Add a passkey");
    sam.arrive_at("Add a passkey");
    sam.press("Add the passkey");
    sam.see("This device or key has a passkey for this account already.");

    // Signed out, the passkey alone is enough, and leads back to the step.
    sign_out(&sam);
    sam.open("/account/sessions");
    sam.be_refused(401, "Sign in");
    sam.press("Sign in with a passkey");
    sam.arrive_at("Your sign-ins");
    sam.see("with a passkey");

    // What was removed signs in no more; this session ends with it.
    sam.open("/account/methods");
    sam.follow("Remove Work laptop");
    sam.arrive_at("Remove “Work laptop”");
    sam.press("Remove it");
    sam.be_refused(401, "Sign in");
    sam.press("Sign in with a passkey");
    sam.be_refused(422, "Sign in");
    sam.see("This passkey could not be accepted");
}

fn sign_out(browser: &Browser) {
    browser.forget_cookies();
}
