//! Every page, looked at as those who see little, who use the keyboard alone, or who wait for a slow line would.

use e2e::tour::{self, House, Tour};

#[test]
#[ignore = "needs Chromium: cargo xtask test"]
fn pages_for_everyone() {
    walk(&tour::EVERYONE);
}

#[test]
#[ignore = "needs Chromium: cargo xtask test"]
fn pages_of_a_contact() {
    walk(&tour::CONTACT);
}

#[test]
#[ignore = "needs Chromium: cargo xtask test"]
fn pages_of_a_colleague() {
    walk(&tour::COLLEAGUE);
}

#[test]
#[ignore = "needs Chromium: cargo xtask test"]
fn pages_of_a_developer() {
    walk(&tour::DEVELOPER);
}

#[test]
#[ignore = "needs Chromium: cargo xtask test"]
fn pages_from_right_to_left() {
    walk(&tour::ARABIC);
}

#[test]
#[ignore = "needs Chromium: cargo xtask test"]
fn pages_where_no_mail_can_be_sent() {
    walk(&tour::UNMAILED);
}

#[test]
#[ignore = "needs Chromium and Node.js: cargo xtask test"]
fn pages_where_providers_vouch_for_people() {
    walk(&tour::PROVIDERS);
}

fn walk<H: House>(tour: &Tour<H>) {
    let mut faults = Vec::new();
    tour.walk(|page, browser| {
        let of_page = [
            browser.weight_faults(),
            browser.keyboard_faults(),
            browser.accessibility_faults(),
        ];
        faults.extend(
            of_page
                .concat()
                .into_iter()
                .map(|fault| format!("{}: {fault}", page.name)),
        );
    });
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
