//! What people are told of what concerns them.

use crate::contact_of;
use e2e::Demo;

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const PRIYA: &str = "priya.raman@harbourpine.example";

journey!(contact_is_told_who_waits_and_the_colleague_what_was_decided);

fn contact_is_told_who_waits_and_the_colleague_what_was_decided(javascript: bool) {
    let demo = Demo::start();
    let amelia = contact_of(&demo, HARBOR, javascript);

    // The top bar says that there is something new; opening it leads to who waits.
    amelia.pick("new notice");
    amelia.arrive_at("Notices");
    amelia.see("Priya Raman wants to be associated with Harbor & Pine Consulting Ltd");
    amelia.press_beside("Priya Raman", "Open");
    amelia.arrive_at("Requests");
    amelia.press(&format!("Decline {PRIYA}"));
    amelia.arrive_at("Requests");

    // She would rather have such mails once a day.
    amelia.open("/account/notices");
    amelia.follow("Mails about notices");
    amelia.arrive_at("Mails about notices");
    amelia.see("These are always mailed");
    amelia.choose("A colleague asks to be let in", "Once a day, together");
    amelia.press("Save");
    amelia.arrive_at("Mails about notices");
    amelia.see("Your choices are saved.");
    assert_eq!(amelia.value_of("A colleague asks to be let in"), "daily");

    // Priya finds the answer, and marks it as read.
    let priya = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&priya, "priya.raman@mail.example");
    priya.pick("new notice");
    priya.arrive_at("Notices");
    priya.see("The admins of Harbor & Pine Consulting Ltd declined your request.");
    priya.press("Mark all as read");
    priya.arrive_at("Notices");
    priya.see("marked as read.");
    priya.see_no("new notice");
}
