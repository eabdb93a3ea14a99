//! What people do in the browser, from end to end: every journey with JavaScript and without.

/// Makes two tests of a journey, which takes whether JavaScript runs.
macro_rules! journey {
    ($journey:ident) => {
        mod $journey {
            #[test]
            #[ignore = "needs Chromium: cargo xtask test"]
            fn with_javascript() {
                super::$journey(true);
            }

            #[test]
            #[ignore = "needs Chromium: cargo xtask test"]
            fn without_javascript() {
                super::$journey(false);
            }
        }
    };
}

mod asking;
mod colleague;
mod coming_back;
mod german;
mod granting;
mod handing_over;
mod interrupted;
mod methods;
mod notices;
mod own_data;
mod passkeys;
mod ppc;
mod preset;
mod profile;
mod provider;
mod refused;
mod suspended;
mod unmailed;
mod ways_out;
mod wrong_account;

use e2e::{Browser, Demo};

/// The invitation URL of an organization, as its contact finds it.
fn invitation_url(contact: &Browser) -> String {
    contact.follow("Invitation URL");
    contact.arrive_at("Invitation URL");
    contact.value_of("Invitation URL")
}

/// A browser in which the contact of the organization is signed in, on the organization's home.
fn contact_of(demo: &Demo, organization: &str, javascript: bool) -> Browser {
    let contact = demo.visit().with_javascript(javascript).start();
    let account = demo.ppc_of(organization);
    demo.sign_in_as(&contact, &account.email);
    if account.organizations.len() > 1 {
        contact.pick(organization);
    }
    contact.arrive_at(organization);
    contact
}

/// Finds someone in a list by the search box, which searches while typing where JavaScript runs.
fn search(browser: &Browser, javascript: bool, label: &str, text: &str) {
    browser.fill(label, text);
    if !javascript {
        browser.press("Search");
    }
    browser.see(&format!("Search: {text}"));
}

/// Sees that the list shows those in this state.
fn see_state(browser: &Browser, state: &str) {
    let shown = browser.texts(".tabs [aria-current]");
    assert!(
        matches!(shown.as_slice(), [tab] if tab.starts_with(state)),
        "{shown:?} is not {state:?}"
    );
}
