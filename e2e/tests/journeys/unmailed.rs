//! From the invitation to the confirmation, where no mail can be sent. Every page on the way is one that everyone can use.

use crate::invitation_url;
use e2e::{Browser, Unmailed};

const CONTOSO: &str = "Contoso Ltd";
const PPC: &str = "pat@mail.example";
const APPROVED: &str = "jane.doe@contoso.example";
const MISTYPED: &str = "jane.do@contoso.example";

journey!(colleague_is_let_in_by_an_admin_s_word);

fn colleague_is_let_in_by_an_admin_s_word(javascript: bool) {
    let house = Unmailed::start(CONTOSO, PPC);
    let pat = house.visit().with_javascript(javascript).start();
    pat.open("/sign-in");
    fit_for_everyone(&pat, javascript);
    house.sign_in(&pat, PPC);
    pat.arrive_at(CONTOSO);
    pat.follow("Invite people");
    pat.arrive_at("Invite people");
    pat.fill("Addresses", APPROVED);
    pat.press("Check the addresses");
    pat.press("Approve 1 invitee");
    pat.follow("Home");
    let url = invitation_url(&pat);

    // Jane sends a mistyped address first: the page says who decides, and until when.
    let jane = house.visit().with_javascript(javascript).start();
    jane.open(&url);
    jane.see("An admin there confirms that it is yours.");
    jane.follow("Sign in to continue");
    jane.fill("E-mail address", "jane@private.example");
    jane.press("Continue");
    jane.arrive_at("Enter your code");
    jane.see("Northwind partner support");
    fit_for_everyone(&jane, javascript);
    jane.fill("Code", "000000");
    jane.press("Sign in");
    jane.arrive_at("Enter your code");
    jane.see_error("This is not the right code");
    jane.fill("Code", &house.code_told_for("jane@private.example"));
    jane.press("Sign in");
    jane.follow("Continue with this account");
    jane.arrive_at("Your profile");
    fit_for_everyone(&jane, javascript);
    jane.fill("Given name", "Jane");
    jane.fill("Family name", "Doe");
    jane.choose("Country", "United Kingdom");
    jane.fill("Work e-mail address", MISTYPED);
    jane.press("Send");
    jane.arrive_at("Your form is with Contoso Ltd");
    jane.see(MISTYPED);
    jane.see("Ends by itself");
    jane.see_no("mailed");
    fit_for_everyone(&jane, javascript);

    // Pat sees it beside the approved one, and writes back.
    pat.follow("Requests");
    pat.arrive_at("Requests");
    pat.see_row(&[
        "Jane Doe",
        MISTYPED,
        "Not pre-approved",
        "Closest approved",
        APPROVED,
        "Not proven",
    ]);
    fit_for_everyone(&pat, javascript);
    pat.unfold();
    pat.fill("Note to Jane Doe", "There is an e missing: doe");
    pat.press(&format!("Decline {MISTYPED}"));
    pat.see("The request of Jane Doe is declined.");
    jane.follow("See whether it is decided");
    jane.arrive_at("Contoso Ltd declined");
    jane.see("There is an e missing: doe");
    fit_for_everyone(&jane, javascript);

    // The right address, and Pat's explicit word.
    jane.open(&url);
    jane.follow("Continue with this account");
    jane.arrive_at("Your profile");
    jane.fill("Work e-mail address", APPROVED);
    jane.press("Send");
    jane.arrive_at("Your form is with Contoso Ltd");
    pat.follow("Requests");
    pat.see_row(&["Jane Doe", APPROVED, "Pre-approved"]);
    pat.press(&format!("Confirm this person {APPROVED}"));
    pat.be_refused(422, "Requests");
    pat.see_error("Tick the box to say that you know this person");
    pat.tick("I know Jane Doe, and this is their address");
    pat.press(&format!("Confirm this person {APPROVED}"));
    pat.see(&format!("Jane Doe is associated with {APPROVED}."));
    jane.follow("See whether it is decided");
    jane.arrive_at("You belong to Contoso Ltd");
    pat.follow("Activity");
    pat.see(&format!("{PPC} confirmed that {APPROVED} is the colleague’s own"));
    pat.follow("Invitations");
    pat.see_no("Mail…");
}

/// Judged once: the pages are the same without scripts.
fn fit_for_everyone(browser: &Browser, javascript: bool) {
    if !javascript {
        return;
    }
    let faults = [browser.keyboard_faults(), browser.accessibility_faults()].concat();
    assert!(faults.is_empty(), "{}: {}", browser.heading(), faults.join("\n"));
}
