//! A colleague: from the invitation URL to an active association.

use crate::{contact_of, invitation_url, search, see_state};
use e2e::Demo;

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const PRIVATE: &str = "ngozi@okafor.example";
const WORK: &str = "ngozi.okafor@harborpine.example";

journey!(colleague_associates);

fn colleague_associates(javascript: bool) {
    let demo = Demo::start();
    let amelia = contact_of(&demo, HARBOR, javascript);
    let url = invitation_url(&amelia);

    // Opens the URL, and signs in with a private address.
    let ngozi = demo.visit().with_javascript(javascript).start();
    ngozi.open(&url);
    ngozi.arrive_at("Harbor & Pine Consulting Ltd invites you");
    ngozi.see("Harbor & Pine Consulting Ltd (United Kingdom) invites you to be associated with it");
    ngozi.see("Northwind certification number");
    ngozi.follow("Sign in to continue");
    ngozi.arrive_at("Sign in to accept the invitation of Harbor & Pine Consulting Ltd");
    ngozi.see("Step 1 of 3");
    demo.sign_in_with_code(&ngozi, PRIVATE);
    ngozi.arrive_at("Harbor & Pine Consulting Ltd invites you");
    ngozi.see(&format!("Signed in as {PRIVATE}"));
    ngozi.follow("Continue with this account");

    // Forgets the family name and types a comma: nothing of the rest is lost.
    ngozi.arrive_at("Your profile");
    ngozi.see("Step 2 of 3");
    ngozi.fill("Given name", "Ngozi “Ng” <b>");
    ngozi.fill("Work e-mail address", "ngozi.okafor@harborpine,example");
    ngozi.fill("Phone", "+44 20 7946 0018");
    ngozi.choose("Country", "United Kingdom");
    ngozi.fill("Job title", "Cloud Architect");
    ngozi.fill("Northwind certification number", "2048113");
    ngozi.press("Send and get a code");
    ngozi.be_refused(422, "Your profile");
    ngozi.see_error("Enter your family name");
    ngozi.see_error("There is a comma where a dot belongs. Did you mean ngozi.okafor@harborpine.example?");
    assert!(ngozi.focus().starts_with("Check these fields"), "{}", ngozi.focus());
    for (label, typed) in [
        ("Given name", "Ngozi “Ng” <b>"),
        ("Family name", ""),
        ("Work e-mail address", "ngozi.okafor@harborpine,example"),
        ("Phone", "+44 20 7946 0018"),
        ("Country", "GB"),
        ("Language", "en"),
        ("Job title", "Cloud Architect"),
        ("Northwind certification number", "2048113"),
    ] {
        assert_eq!(ngozi.value_of(label), typed, "{label}");
    }
    ngozi.follow("Enter your family name");
    assert_eq!(ngozi.focus(), "Family name");
    ngozi.fill("Given name", "Ngozi");
    ngozi.fill("Family name", "Okafor");
    ngozi.press(&format!("Use {WORK}"));

    // Mistypes the code once; another one cannot be asked for at once.
    ngozi.arrive_at("Prove your work address");
    ngozi.see("Step 3 of 3");
    ngozi.see(WORK);
    ngozi.press("Mail another code");
    ngozi.be_refused(429, "Prove your work address");
    ngozi.see("No code was mailed just now. You can ask for another one in");
    let code = demo.code_mailed_to(WORK);
    ngozi.press("Check the code");
    ngozi.arrive_at("Prove your work address");
    ngozi.see_error("Enter the six digits of the code");
    ngozi.fill("Code", &another_than(&code));
    ngozi.press("Check the code");
    ngozi.arrive_at("Prove your work address");
    ngozi.see_error("you can try 4 more times");

    // Loading the page again sends nothing again: the try is not counted twice.
    ngozi.reload();
    ngozi.arrive_at("Prove your work address");
    ngozi.see_error("you can try 4 more times");
    ngozi.fill("Code", &format!("{} {}", &code[..3], &code[3..]));
    ngozi.press("Check the code");
    ngozi.arrive_at("You belong to Harbor & Pine Consulting Ltd");
    ngozi.see("Your address is proven, and you are associated.");
    ngozi.see(&format!("You are associated with the address {WORK}"));
    let mail = demo.mail_to(WORK, "you are associated");

    // Everything leads to the association from now on; none of it asks again.
    let done = ngozi.path();
    ngozi.reload();
    ngozi.arrive_at("You belong to Harbor & Pine Consulting Ltd");
    ngozi.see_no("Your address is proven, and you are associated.");
    ngozi.open(&url);
    ngozi.arrive_at("You already belong to Harbor & Pine Consulting Ltd");
    ngozi.open(&format!("{url}/profile"));
    ngozi.arrive_at("You already belong to Harbor & Pine Consulting Ltd");
    ngozi.follow("Go to Harbor & Pine Consulting Ltd");
    ngozi.arrive_at("Harbor & Pine Consulting Ltd");
    ngozi.see(WORK);
    ngozi.open(&mail);
    ngozi.see_heading("Harbor & Pine Consulting Ltd: you are associated");
    ngozi.follow("Open the link in this mail");
    ngozi.arrive_at("You belong to Harbor & Pine Consulting Ltd");
    assert_eq!(ngozi.path(), done);
    ngozi.open("/");
    ngozi.arrive_at("Harbor & Pine Consulting Ltd");

    // Her contact sees her.
    amelia.follow("People");
    amelia.arrive_at("People");
    search(&amelia, javascript, "Search for a name or an address", "okafor");
    see_state(&amelia, "Active");
    amelia.see_row(&["Ngozi Okafor", WORK, "United Kingdom"]);
    amelia.follow("Invitations");
    amelia.pick("Accepted");
    amelia.see_row(&[WORK]);
    see_state(&amelia, "Accepted");
}

/// A code that is not this one.
fn another_than(code: &str) -> String {
    let first = if code.starts_with('7') { '8' } else { '7' };
    format!("{first}{}", &code[1..])
}

journey!(code_that_did_not_arrive_is_mailed_again);

fn code_that_did_not_arrive_is_mailed_again(javascript: bool) {
    let demo = Demo::start();
    let (private, work) = ("aiko.suzuki@mail.example", "aiko.suzuki@sakura-integration.example");
    let aiko = demo.visit().with_javascript(javascript).start();

    // She sent the form a few minutes ago, and comes back.
    demo.sign_in_as(&aiko, private);
    aiko.arrive_at("Prove your work address");
    let old = demo.code_mailed_to(work);
    aiko.press("Mail another code");
    aiko.arrive_at("Prove your work address");
    aiko.see("We mailed another code. Only the newest one works.");
    let new = demo.code_mailed_to(work);
    aiko.fill("Code", &old);
    aiko.press("Check the code");
    aiko.arrive_at("Prove your work address");
    aiko.see_error("This is not the right code.");
    aiko.fill("Code", &new);
    aiko.press("Check the code");
    aiko.arrive_at("You belong to Sakura Integration KK");
}
