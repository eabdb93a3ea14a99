//! The primary program contact: invites, follows up, replaces the invitation URL.

use crate::{contact_of, invitation_url, search, see_state};
use e2e::Demo;

const RHEINTAL: &str = "Rheintal Systemhaus GmbH";
const ALPENBLICK: &str = "Alpenblick IT AG";

/// As Outlook puts it on the clipboard: names with commas, quotes, capitals; and what goes wrong in real lists.
const OUTLOOK: &str = "Müller, Hans <hans.mueller@rheintal.example>; 'Doe, Jane' <jane.doe@rheintal.example>; \
    HANS.MUELLER@rheintal.example; Lustig, Peter <peter.lustig@@rheintal.example>; \
    Extern, Eva <eva@freelance.example>; Groß, Lena <lena.gross@rheintal.example>; \
    Björn Müller <bjoern.mueller@rheintal.example>";

journey!(contact_of_several_invites_colleagues);

fn contact_of_several_invites_colleagues(javascript: bool) {
    let demo = Demo::start();
    let katharina = demo.visit().with_javascript(javascript).start();
    let account = demo.ppc_of_several();

    // Chooses the organization, and changes her mind twice.
    katharina.open("/");
    katharina.arrive_at("Northwind Partner Network");
    demo.sign_in_as(&katharina, &account.email);
    katharina.arrive_at("Choose an organization");
    for organization in &account.organizations {
        katharina.see_row(&[&organization.name, &organization.membership_id, "Global admin"]);
    }
    katharina.pick(RHEINTAL);
    katharina.arrive_at(RHEINTAL);
    katharina.pick(RHEINTAL);
    katharina.pick(ALPENBLICK);
    katharina.arrive_at(ALPENBLICK);
    katharina.follow("Invite people");
    katharina.arrive_at("Invite people");
    katharina.see("alpenblick-it.example");
    katharina.pick(ALPENBLICK);
    katharina.pick(RHEINTAL);
    katharina.arrive_at(RHEINTAL);

    // Pastes, and sees a verdict for every row before anything is saved.
    katharina.follow("Invite people");
    katharina.arrive_at("Invite people");
    katharina.press("Check the addresses");
    katharina.be_refused(422, "Invite people");
    katharina.see_error("Enter at least one address");
    katharina.paste("Addresses", OUTLOOK);
    katharina.choose("Language", "Deutsch");
    katharina.fill("Valid for", "45");
    katharina.press("Check the addresses");
    katharina.arrive_at("Check 7 rows");
    katharina.see("Nobody is approved yet.");
    for count in [
        "New 2",
        "Outside your domains 1",
        "Not an address 1",
        "Already invited 1",
        "Already associated 1",
        "Duplicate 1",
    ] {
        assert!(katharina.texts(".tabs li").iter().any(|line| line == count), "{count}");
    }
    katharina.see_row(&["1 ", "hans.mueller@rheintal.example", "Müller, Hans", "New"]);
    katharina.see_row(&["2 ", "jane.doe@rheintal.example", "'Doe, Jane'", "New"]);
    katharina.see_row(&["3 ", "HANS.MUELLER@rheintal.example", "Duplicate", "as in row 1"]);
    katharina.see_row(&[
        "4 ",
        "peter.lustig@@rheintal.example",
        "Not an address",
        "more than one @",
    ]);
    katharina.see_row(&[
        "5 ",
        "eva@freelance.example",
        "Outside your domains",
        "freelance.example is not",
    ]);
    katharina.see_row(&["6 ", "lena.gross@rheintal.example", "Already invited"]);
    katharina.see_row(&["7 ", "bjoern.mueller@rheintal.example", "Already associated"]);

    // Corrects the bad row, which is kept in a box of its own; the others stay.
    let bad = katharina.value_of("1 row cannot be approved as it is");
    assert_eq!(bad, "Lustig, Peter <peter.lustig@@rheintal.example>");
    katharina.fill("1 row cannot be approved as it is", &bad.replace("@@", "@"));
    katharina.press("Check again");
    katharina.arrive_at("Check 7 rows");
    katharina.see_no("Not an address");
    katharina.see_row(&["peter.lustig@rheintal.example", "New"]);

    // Approves the address outside the domains as well; the button says how many that makes.
    katharina.see("These domains are not your organization’s: freelance.example");
    katharina.tick("Also approve 1 address outside your domains");
    katharina.press(if javascript {
        "Approve 4 invitees"
    } else {
        "Approve invitees"
    });
    katharina.arrive_at("4 invitees approved");
    katharina.see("3 rows were left out.");
    katharina.see("Nothing has been mailed.");
    let url = katharina.value_of("Invitation URL");
    assert!(url.starts_with(&format!("{}/i/", demo.url)), "{url}");
    let letter = katharina.value_of("Ready text");
    assert!(letter.contains(&url) && letter.contains(RHEINTAL), "{letter}");
    assert!(letter.contains("dienstliche E-Mail-Adresse"), "in German: {letter}");
    let mailto = katharina.target_of("Write to all 4");
    let result = katharina.path();
    assert!(mailto.starts_with("mailto:"), "{mailto}");
    for address in ["hans.mueller", "jane.doe", "peter.lustig", "eva"] {
        assert!(mailto.contains(address), "{address} in {mailto}");
    }
    assert!(!mailto.contains("lena.gross"), "{mailto}");
    if javascript {
        katharina.copy("Invitation URL");
    }
    katharina.reload();
    katharina.arrive_at("4 invitees approved");
    assert_eq!(katharina.path(), result, "a reload approves nothing");

    // Finds them among the invitations, takes one back and gives another more time.
    katharina.follow("Invitations");
    katharina.arrive_at("Invitations");
    see_state(&katharina, "Approved");
    katharina.see_row(&["hans.mueller@rheintal.example", "Deutsch"]);
    if javascript {
        katharina.paste_copied("Search for an address");
        katharina.see(&format!("Nothing here matches “{url}”."));
    }
    search(&katharina, javascript, "Search for an address", "eva@free");
    katharina.see_no("hans.mueller");
    katharina.press_beside("eva@freelance.example", "Revoke");
    katharina.arrive_at("Revoke this invitation?");
    katharina.see("eva@freelance.example can no longer associate with your organization.");
    katharina.press("Revoke the invitation");
    katharina.arrive_at("Invitations");
    katharina.see("The invitation of eva@freelance.example is revoked.");
    katharina.follow("Invitations");
    katharina.pick("Revoked");
    katharina.see_row(&["eva@freelance.example", "Approve again"]);
    see_state(&katharina, "Revoked");
    katharina.follow("Invitations");
    katharina.arrive_at("Invitations");
    search(&katharina, javascript, "Search for an address", "LENA.GROSS");
    katharina.see_row(&["lena.gross@rheintal.example"]);
    let before = katharina.texts("tbody tr");
    katharina.press_beside("lena.gross@rheintal.example", "Extend");
    katharina.see("The invitation of lena.gross@rheintal.example is valid until");
    katharina.arrive_at("Invitations");
    katharina.see_row(&["lena.gross@rheintal.example"]);
    assert_ne!(katharina.texts("tbody tr"), before, "it expires later");

    // Looks at the people.
    katharina.follow("People");
    katharina.arrive_at("People");
    katharina.see_row(&["Katharina Vogel", "Global admin", "katharina.vogel@rheintal.example"]);
    search(&katharina, javascript, "Search for a name or an address", "yılmaz");
    katharina.see_row(&["Ayşe Yılmaz", "ayse.yilmaz@rheintal.example", "Germany"]);
    katharina.see_no("Jonas Weber");

    // Nothing was mailed to anyone: a code that is asked for now arrives, and nothing arrived before it.
    katharina.pick(&account.email);
    katharina.press("Use another account");
    katharina.arrive_at("Sign in");
    demo.sign_in_with_code(&katharina, &account.email);
    katharina.arrive_at("People");
    for address in ["hans.mueller", "jane.doe", "peter.lustig", "lena.gross"] {
        assert_eq!(
            demo.mails_so_far(&format!("{address}@rheintal.example")),
            0,
            "{address}"
        );
    }
    assert_eq!(demo.mails_so_far("eva@freelance.example"), 0);
}

journey!(contact_replaces_the_invitation_url);

fn contact_replaces_the_invitation_url(javascript: bool) {
    let demo = Demo::start();
    let amelia = contact_of(&demo, "Harbor & Pine Consulting Ltd", javascript);
    let old = invitation_url(&amelia);
    let sam = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&sam, &demo.newcomer().email);
    sam.open(&old);
    sam.arrive_at("Harbor & Pine Consulting Ltd invites you");
    sam.follow("Continue with this account");
    sam.arrive_at("Your profile");
    sam.fill("Given name", "Sam");
    sam.fill("Family name", "Rivera");
    sam.fill("Work e-mail address", "oliver.stone@harborpine.example");
    sam.choose("Country", "United Kingdom");

    // The approvals stand: as many as before.
    amelia.follow("Invitations");
    amelia.arrive_at("Invitations");
    let approved = amelia.texts(".tabs [aria-current]");
    amelia.follow("Invitation URL");
    amelia.arrive_at("Invitation URL");
    amelia.follow("Replace the invitation URL");
    amelia.arrive_at("Replace the invitation URL?");
    amelia.see(&old);
    amelia.press("Replace the URL");
    amelia.arrive_at("Invitation URL");
    amelia.see("The invitation URL is replaced. Send the new one to those who still need it.");
    let new = amelia.value_of("Invitation URL");
    assert_ne!(new, old);
    assert!(amelia.value_of("Ready text").contains(&new));
    amelia.follow("Invitations");
    amelia.arrive_at("Invitations");
    assert_eq!(amelia.texts(".tabs [aria-current]"), approved);

    // The old one is refused, calmly, also to someone in the middle of the form; the new one works.
    sam.press("Send and get a code");
    sam.be_refused(404, "This invitation URL does not work");
    let stranger = demo.visit().with_javascript(javascript).start();
    stranger.open(&old);
    stranger.be_refused(404, "This invitation URL does not work");
    stranger.see("It may have been replaced by a new one, or was not copied completely.");
    stranger.see("Ask whoever sent it to you for the current one.");
    stranger.see("Northwind partner support");
    stranger.see_no("Harbor");
    stranger.open(&new);
    stranger.arrive_at("Harbor & Pine Consulting Ltd invites you");
    assert_eq!(demo.mails_so_far("oliver.stone@harborpine.example"), 0);
}
