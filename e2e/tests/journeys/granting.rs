//! A right for many at once: for those who are selected, and for everyone whom a filter leaves.

use crate::contact_of;
use e2e::Demo;

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const MERIDIAN: &str = "Meridian Global Services Inc.";

journey!(an_admin_grants_a_right_to_a_selection_and_takes_it_again);

fn an_admin_grants_a_right_to_a_selection_and_takes_it_again(javascript: bool) {
    let demo = Demo::start();
    let contact = contact_of(&demo, HARBOR, javascript);
    let zoe = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&zoe, "zoe.vanderberg@mail.example");
    zoe.follow("My access");
    zoe.arrive_at("My access");
    zoe.see_row(&["Software download", "Not held"]);

    // Without anybody selected nothing happens.
    contact.follow("People");
    contact.arrive_at("People");
    contact.choose("Right", "Software download");
    contact.press("Grant…");
    contact.see("Nothing was changed. Select the people you mean");

    // Two of the three do not hold it yet; the preview says so, and has changed nothing.
    contact.tick("Arjun Nair");
    contact.tick("Rhys Llewellyn");
    contact.tick("Zoë van der Berg");
    contact.choose("Right", "Software download");
    contact.press("Grant…");
    contact.arrive_at("Grant 2 people the right Software download");
    let verdicts = contact.texts("dl.verdicts div");
    assert!(
        verdicts
            .iter()
            .any(|row| row.starts_with("Gets the right 2") && row.contains("arjun.nair"))
            && verdicts
                .iter()
                .any(|row| row.starts_with("Stays as it is 1") && row.contains("rhys.llewellyn")),
        "{verdicts:?}"
    );
    zoe.reload();
    zoe.see_row(&["Software download", "Not held"]);
    contact.press("Grant 2 people the right Software download");
    contact.arrive_at("2 people were changed");
    contact.see_row(&["Arjun Nair", "Gets the right"]);
    contact.see_row(&["Zoë van der Berg", "Gets the right"]);
    contact.see_row(&["Rhys Llewellyn", "Stays as it is"]);
    zoe.reload();
    zoe.see_row(&["Software download", "Held", "No end"]);

    // The other way round, one of two has nothing to lose.
    contact.follow("Back to the list");
    contact.arrive_at("People");
    contact.tick("Zoë van der Berg");
    contact.tick("Niall Keane");
    contact.choose("Right", "Software download");
    contact.press("Take away…");
    contact.arrive_at("Take the right Software download from 1 person");
    contact.press("Take the right Software download from 1 person");
    contact.arrive_at("1 person was changed");
    contact.see_row(&["Zoë van der Berg", "Loses the right"]);
    contact.see_row(&["Niall Keane", "Does not hold it"]);
    zoe.reload();
    zoe.see_row(&["Software download", "Not held"]);
    contact.follow("Activity");
    contact.arrive_at("Activity");
    contact.see("gave arjun.nair@harborpine.example the right Software download");
    contact.see("took the right Software download from zoe.berg@harborpine.example");
}

journey!(an_admin_grants_a_right_to_a_whole_filter_and_takes_it_again);

fn an_admin_grants_a_right_to_a_whole_filter_and_takes_it_again(javascript: bool) {
    let demo = Demo::start();
    let contact = contact_of(&demo, MERIDIAN, javascript);
    let deshawn = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&deshawn, "deshawn.carter@mail.example");
    deshawn.follow("My access");
    deshawn.arrive_at("My access");

    // Many more than a page shows.
    contact.follow("People");
    contact.arrive_at("People");
    contact.unfold();
    contact.choose("Country", "United States");
    contact.press("Show");
    contact.see("Country: United States");
    contact.tick("All in this list");
    contact.choose("Right", "Support incidents");
    contact.press("Grant…");
    contact.arrive_at("Grant 250 people the right Support incidents");
    contact.paste("Last day", "2020-01-31");
    contact.press("Grant 250 people the right Support incidents");
    contact.be_refused(422, "Grant 250 people the right Support incidents");
    contact.see_error("Choose a day from today on");
    deshawn.reload();
    deshawn.see_row(&["Support incidents", "Not held"]);
    contact.paste("Last day", "2031-01-31");
    contact.press("Grant 250 people the right Support incidents");
    contact.arrive_at("250 people were changed");
    deshawn.reload();
    deshawn.see_row(&["Support incidents", "Held", "31 Jan 2031"]);

    // Nobody outside the filter got it: whoever holds it now are as many, and all of them lose it.
    contact.follow("Back to the list");
    contact.arrive_at("People");
    contact.unfold();
    contact.choose("Rights", "Support incidents");
    contact.press("Show");
    contact.see("(remove)");
    contact.tick("All in this list");
    contact.choose("Right", "Support incidents");
    contact.press("Take away…");
    contact.arrive_at("Take the right Support incidents from 250 people");
    contact.press("Take the right Support incidents from 250 people");
    contact.arrive_at("250 people were changed");
    deshawn.reload();
    deshawn.see_row(&["Support incidents", "Not held"]);
}
