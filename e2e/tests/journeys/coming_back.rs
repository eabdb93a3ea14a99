//! Somebody who was removed, and comes back.

use crate::{contact_of, invitation_url};
use e2e::Demo;

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const WORK: &str = "rhys.llewellyn@harborpine.example";

journey!(whoever_was_removed_comes_back_by_a_new_invitation);

fn whoever_was_removed_comes_back_by_a_new_invitation(javascript: bool) {
    let demo = Demo::start();
    let contact = contact_of(&demo, HARBOR, javascript);
    contact.follow("People");
    contact.follow("Rhys Llewellyn");
    contact.arrive_at("Rhys Llewellyn");
    contact.follow("Remove from the organization…");
    contact.fill("Reason", "Works for another company until spring");
    contact.press("Remove Rhys Llewellyn");
    contact.see("Rhys Llewellyn no longer belongs to your organization.");
    let url = invitation_url(&contact);

    // The address counts as new: what was approved for it has ended.
    let rhys = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&rhys, "rhys.llewellyn@mail.example");
    rhys.arrive_at("You belong to no organization at the moment");
    contact.follow("Invite people");
    contact.arrive_at("Invite people");
    contact.fill("Addresses", WORK);
    contact.press("Check the addresses");
    contact.arrive_at("Check 1 row");
    contact.see_row(&[WORK, "New"]);
    contact.press("Approve 1 invitee");
    contact.arrive_at("1 invitee approved");

    rhys.open(&url);
    rhys.arrive_at(&format!("{HARBOR} invites you"));
    rhys.follow("Continue with this account");
    rhys.arrive_at("Your profile");
    rhys.fill("Given name", "Rhys");
    rhys.fill("Family name", "Llewellyn");
    rhys.choose("Country", "United Kingdom");
    rhys.fill("Work e-mail address", WORK);
    rhys.press("Send and get a code");
    rhys.arrive_at("Prove your work address");
    rhys.fill("Code", &demo.code_mailed_to(WORK));
    rhys.press("Check the code");
    rhys.arrive_at(&format!("You belong to {HARBOR}"));

    // It begins anew: the right that he held before is gone.
    rhys.follow(&format!("Go to {HARBOR}"));
    rhys.follow("My access");
    rhys.arrive_at("My access");
    rhys.see_row(&["Software download", "Not held"]);

    // One timeline has both times.
    contact.follow("People");
    contact.arrive_at("People");
    contact.follow("Rhys Llewellyn");
    contact.arrive_at("Rhys Llewellyn");
    contact.see("This account was here once before; what happened then is in the list too.");
    let told = contact.texts("ul.activity li");
    let place = |words: &str| -> Vec<usize> {
        let lines = told.iter().enumerate();
        lines
            .filter(|(_, line)| line.contains(words))
            .map(|(at, _)| at)
            .collect()
    };
    let joined = place(&format!("{WORK} was associated"));
    let removed = place(&format!("removed {WORK}: Works for another company until spring"));
    assert!(
        matches!((joined.as_slice(), removed.as_slice()), ([again, first], [end]) if again < end && end < first),
        "{told:#?}"
    );
}
