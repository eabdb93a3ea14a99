//! Someone who needs a right, and the contact who decides.

use crate::contact_of;
use e2e::Demo;

const RHEINTAL: &str = "Rheintal Systemhaus GmbH";

journey!(colleague_asks_for_a_right_and_is_given_it);

fn colleague_asks_for_a_right_and_is_given_it(javascript: bool) {
    let demo = Demo::start();
    let colleague = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&colleague, &demo.colleague().email);
    colleague.arrive_at(RHEINTAL);
    colleague.follow("My access");
    colleague.arrive_at("My access");

    // Without a reason nothing is asked.
    colleague.press("Ask for it Software download");
    colleague.press("Ask the admins Software download");
    colleague.see_error("Say why you need it, in at most 300 characters");
    colleague.fill("Why you need “Software download”", "I set up our test lab");
    colleague.press("Ask the admins Software download");
    colleague.see("You asked for “Software download”. You will be told what the admins decide.");
    colleague.see_row(&["Software download", "Not held", "Asked for", "Told:"]);

    // What was a mistake is taken back.
    colleague.press("Ask for it Executive contact");
    colleague.fill("Why you need “Executive contact”", "A mistake");
    colleague.press("Ask the admins Executive contact");
    colleague.see("You asked for “Executive contact”.");
    colleague.press("Withdraw the request Executive contact");
    colleague.see("Your request for “Executive contact” is withdrawn.");

    // The contact sees who asks and why, and says until when.
    let contact = contact_of(&demo, RHEINTAL, javascript);
    contact.pick("Requests");
    contact.arrive_at("Requests");
    contact.pick("Rights and roles");
    contact.see("Whoever has waited longest comes first.");
    contact.see_row(&["Software download", "I set up our test lab", "Earlier requests: 1"]);
    contact.unfold();
    let approve = contact
        .texts("main li button")
        .into_iter()
        .find(|text| text.starts_with("Approve"));
    contact.pick(approve.as_deref().unwrap_or("Approve"));
    contact.arrive_at("Requests");
    contact.see("holds the right “Software download” now.");

    colleague.reload();
    colleague.see_row(&["Software download", "Held", "No end"]);
}

journey!(contact_declines_with_a_note);

fn contact_declines_with_a_note(javascript: bool) {
    let demo = Demo::start();
    let colleague = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&colleague, &demo.colleague().email);
    colleague.follow("My access");
    colleague.arrive_at("My access");
    colleague.press("Ask for it Global admin");
    colleague.fill("Why you need “Global admin”", "I would like to see everything");
    colleague.press("Ask the admins Global admin");
    colleague.see("You asked for “Global admin”.");

    let contact = contact_of(&demo, RHEINTAL, javascript);
    contact.pick("Requests");
    contact.pick("Rights and roles");
    contact.unfold();
    contact.fill("Note (optional)", "Ask for the reports instead");
    let decline = contact
        .texts("main li button")
        .into_iter()
        .find(|text| text.starts_with("Decline"));
    contact.pick(decline.as_deref().unwrap_or("Decline"));
    contact.see("for “Global admin” is declined.");

    colleague.reload();
    colleague.see_row(&[
        "Global admin",
        "Declined",
        "Answer: Ask for the reports instead",
        "Ask for it",
    ]);
}
