//! The pages that `cargo xtask screenshots` photographs: one list.

use crate::{Browser, Demo, Look};
use std::fs;
use std::path::Path;

/// A page of the demo, and how a person comes to it.
pub struct Page {
    /// The beginning of the pictures' names.
    pub name: &'static str,
    /// Whether it is the picture that the README shows.
    pub for_readme: bool,
    /// What the browser asks for.
    pub language: &'static str,
    /// Brings a new browser, which nobody has signed in with, to the page.
    pub arrive: fn(&Browser, &Demo),
}

impl Page {
    const fn new(name: &'static str, arrive: fn(&Browser, &Demo)) -> Self {
        Self {
            name,
            for_readme: false,
            language: "en",
            arrive,
        }
    }

    const fn for_readme(mut self) -> Self {
        self.for_readme = true;
        self
    }

    const fn in_german(mut self) -> Self {
        self.language = "de";
        self
    }
}

/// Every page, in an order in which each finds the demo as it needs it.
pub const PAGES: &[Page] = &[
    // --- For everyone
    Page::new("front", |browser, _| {
        browser.open("/");
        browser.arrive_at("Northwind Partner Network");
    }),
    Page::new("sign-in", |browser, _| {
        browser.open("/sign-in");
        browser.arrive_at("Sign in");
    }),
    Page::new("sign-in-error", |browser, _| {
        browser.open("/sign-in");
        browser.fill("E-mail address", "jane.doe@mail,example");
        browser.press("Mail me a code");
        browser.be_refused(422, "Sign in");
    }),
    Page::new("sign-in-code", |browser, _| {
        browser.open("/sign-in");
        browser.fill("E-mail address", "jane.doe@mail.example");
        browser.press("Mail me a code");
        browser.arrive_at("Enter your code");
    }),
    Page::new("chooser", |browser, demo| {
        demo.sign_in_as(browser, &demo.ppc_of_several().email);
        browser.arrive_at("Choose an organization");
    }),
    Page::new("no-organization", |browser, demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        browser.arrive_at("You do not belong to an organization yet");
    }),
    Page::new("error-404", |browser, demo| {
        demo.sign_in_as(browser, &demo.colleague().email);
        browser.open("/nothing");
        browser.be_refused(404, "There is nothing here");
    }),
    Page::new("mailbox", |browser, demo| {
        browser.open(&demo.mailbox);
        browser.arrive_at("Demo mailbox");
    }),
    Page::new("mail", |browser, demo| {
        browser.open(&demo.mail_to(AIKO, "your code is"));
        browser.see("It is valid for");
    }),
    // --- The contact of an organization
    Page::new("organization-home", at_harbor),
    Page::new("organization-home-german", at_rheintal).in_german(),
    Page::new("menus", |browser, demo| {
        at_rheintal(browser, demo);
        browser.pick(RHEINTAL);
        browser.see("All organizations");
    }),
    Page::new("invite", |browser, demo| {
        at_harbor(browser, demo);
        browser.follow("Invite people");
        browser.paste("Addresses", LIST);
        browser.see("Addresses in the box:");
    }),
    Page::new("invite-error", |browser, demo| {
        at_harbor(browser, demo);
        browser.follow("Invite people");
        browser.fill("Valid for", "9999");
        browser.press("Check the addresses");
        browser.be_refused(422, "Invite people");
    }),
    Page::new("invite-preview", preview).for_readme(),
    Page::new("invite-preview-bad", |browser, demo| {
        at_harbor(browser, demo);
        browser.follow("Invite people");
        browser.paste(
            "Addresses",
            "amelia.hart@harborpine.example\nrhys at harborpine.example\nmıke@harborpine.example",
        );
        browser.press("Check the addresses");
        browser.arrive_at("Check 3 rows");
    }),
    Page::new("invite-result", |browser, demo| {
        preview(browser, demo);
        browser.tick("Also approve 1 address outside your domains");
        browser.press("Approve 5 invitees");
        browser.arrive_at("5 invitees approved");
    }),
    Page::new("invitations", |browser, demo| {
        at_harbor(browser, demo);
        browser.follow("Invitations");
        browser.arrive_at("Invitations");
    }),
    Page::new("invitations-search", |browser, demo| {
        at_harbor(browser, demo);
        browser.follow("Invitations");
        browser.fill("Search for an address", "nobody");
        browser.see("Search: nobody");
    }),
    Page::new("invitations-expired", |browser, demo| {
        at_harbor(browser, demo);
        browser.open(&format!("{}?state=expired", browser.target_of("Invitations")));
        browser.arrive_at("Invitations");
    }),
    Page::new("revoke", |browser, demo| {
        at_harbor(browser, demo);
        browser.follow("Invitations");
        browser.press_beside("joao.silva@harborpine.example", "Revoke");
        browser.arrive_at("Revoke this invitation?");
    }),
    Page::new("revoked", |browser, demo| {
        at_harbor(browser, demo);
        browser.follow("Invitations");
        browser.press_beside("joao.silva@harborpine.example", "Revoke");
        browser.press("Revoke the invitation");
        browser.see("The invitation of joao.silva@harborpine.example is revoked.");
    }),
    Page::new("invitation-url", |browser, demo| {
        at_harbor(browser, demo);
        browser.follow("Invitation URL");
        browser.arrive_at("Invitation URL");
    }),
    Page::new("rotate", |browser, demo| {
        at_harbor(browser, demo);
        browser.follow("Invitation URL");
        browser.follow("Replace the invitation URL");
        browser.arrive_at("Replace the invitation URL?");
    }),
    Page::new("people", |browser, demo| {
        at_harbor(browser, demo);
        browser.follow("People");
        browser.arrive_at("People");
    }),
    Page::new("people-pending", |browser, demo| {
        at_harbor(browser, demo);
        browser.open(&format!("{}?state=pending", browser.target_of("People")));
        browser.arrive_at("People");
    }),
    Page::new("requests", |browser, demo| {
        at_harbor(browser, demo);
        browser.pick("of a colleague");
        browser.arrive_at("Requests");
    }),
    Page::new("requests-error", |browser, demo| {
        at_harbor(browser, demo);
        browser.pick("of a colleague");
        browser.press("Approve this address priya.raman@harbourpine.example");
        browser.be_refused(422, "Requests");
    }),
    Page::new("member-home", |browser, demo| {
        demo.sign_in_as(browser, &demo.colleague().email);
        browser.arrive_at(RHEINTAL);
    }),
    // --- The colleague
    Page::new("invitation", |browser, demo| {
        open_invitation(browser, demo, HARBOR);
        browser.arrive_at("Harbor & Pine Consulting Ltd invites you");
    }),
    Page::new("invitation-german", |browser, demo| {
        open_invitation(browser, demo, RHEINTAL);
        browser.arrive_at("Rheintal Systemhaus GmbH lädt Sie ein");
    })
    .in_german(),
    Page::new("invitation-sign-in", |browser, demo| {
        open_invitation(browser, demo, HARBOR);
        browser.follow("Sign in to continue");
        browser.arrive_at("Sign in to accept the invitation of Harbor & Pine Consulting Ltd");
    }),
    Page::new("invitation-signed-in", |browser, demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        open_invitation(browser, demo, HARBOR);
        browser.arrive_at("Harbor & Pine Consulting Ltd invites you");
    }),
    Page::new("profile", |browser, demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        open_invitation(browser, demo, HARBOR);
        browser.follow("Continue with this account");
        browser.arrive_at("Your profile");
    }),
    Page::new("profile-errors", |browser, demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        open_invitation(browser, demo, HARBOR);
        browser.follow("Continue with this account");
        browser.fill("Given name", "Ngozi");
        browser.fill("Work e-mail address", "ngozi.okafor@harborpine,example");
        browser.fill("Phone", "020 7946 0018 ext");
        browser.fill("Northwind certification number", "12");
        browser.press("Send and get a code");
        browser.be_refused(422, "Your profile");
    }),
    Page::new("profile-errors-german", |browser, demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        open_invitation(browser, demo, RHEINTAL);
        browser.follow("Mit diesem Konto fortfahren");
        browser.press("Absenden und Code erhalten");
        browser.be_refused(422, "Ihr Profil");
    })
    .in_german(),
    Page::new("code", |browser, demo| {
        demo.sign_in_as(browser, "grace.achieng@mail.example");
        browser.arrive_at("Prove your work address");
    }),
    Page::new("code-wrong", |browser, demo| {
        demo.sign_in_as(browser, "grace.achieng@mail.example");
        browser.fill("Code", "000000");
        browser.press("Check the code");
        browser.be_refused(422, "Prove your work address");
    }),
    Page::new("invitation-begun", |browser, demo| {
        demo.sign_in_as(browser, "grace.achieng@mail.example");
        open_invitation(browser, demo, "Savanna Networks Ltd");
        browser.arrive_at("Savanna Networks Ltd invites you");
    }),
    Page::new("wrong-account", |browser, demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        browser.open(&demo.mail_to(AIKO, "your code is"));
        browser.follow("Open the link in this mail");
        browser.be_refused(404, "This page belongs to another account");
    }),
    Page::new("active", |browser, demo| {
        demo.sign_in_as(browser, "aiko.suzuki@mail.example");
        browser.fill("Code", &demo.code_mailed_to(AIKO));
        browser.press("Check the code");
        browser.arrive_at("You belong to Sakura Integration KK");
    }),
    Page::new("already-associated", |browser, demo| {
        demo.sign_in_as(browser, "aiko.suzuki@mail.example");
        open_invitation(browser, demo, "Sakura Integration KK");
        browser.arrive_at("You already belong to Sakura Integration KK");
    }),
    Page::new("refused", |browser, demo| {
        demo.sign_in_as(browser, "diego.fernandez@mail.example");
        browser.arrive_at("Coral Coast Software Pty Ltd has not approved this address");
    }),
    Page::new("refused-claimed", |browser, demo| {
        demo.sign_in_as(browser, "kwame@mail.example");
        browser.arrive_at("Another account uses this address");
    }),
    Page::new("waiting", |browser, demo| {
        demo.sign_in_as(browser, "lena.gross@mail.example");
        browser.arrive_at("You asked Rheintal Systemhaus GmbH");
    }),
    Page::new("declined", |browser, demo| {
        demo.sign_in_as(browser, "priya.raman@mail.example");
        browser.arrive_at("You asked Harbor & Pine Consulting Ltd");
        let amelia = demo.visit().start();
        at_harbor(&amelia, demo);
        amelia.pick("of a colleague");
        amelia.press("Decline priya.raman@harbourpine.example");
        amelia.see("The request of Priya Raman is declined.");
        browser.reload();
        browser.arrive_at("Harbor & Pine Consulting Ltd declined");
    }),
    Page::new("link-refused", |browser, _| {
        browser.open("/i/nothing");
        browser.be_refused(404, "This invitation URL does not work");
    }),
];

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const RHEINTAL: &str = "Rheintal Systemhaus GmbH";
const AIKO: &str = "aiko.suzuki@sakura-integration.example";

/// A list with something of everything.
const LIST: &str = "Patel, Sanjay <sanjay.patel@harborpine.example>; 'Fitzgerald, Cora' <cora.fitzgerald@harborpine.example>; \
    Chloe Adebayo <chloe.adebayo@harborpine.example>; Tom Baker <tom.baker@@harborpine.example>; \
    Lind, Eva <eva@freelance.example>; Oliver Stone <oliver.stone@harborpine.example>; \
    Kwame Mensah <kwame.mensah@harborpine.example>; SANJAY.PATEL@harborpine.example; \
    \"Wójcik, Łukasz\" <lukasz.wojcik@harborpine.example>";

fn at_harbor(browser: &Browser, demo: &Demo) {
    demo.sign_in_as(browser, &demo.ppc_of(HARBOR).email);
    browser.arrive_at(HARBOR);
}

fn at_rheintal(browser: &Browser, demo: &Demo) {
    demo.sign_in_as(browser, &demo.ppc_of(RHEINTAL).email);
    browser.pick(RHEINTAL);
    browser.arrive_at(RHEINTAL);
}

fn preview(browser: &Browser, demo: &Demo) {
    at_harbor(browser, demo);
    browser.follow("Invite people");
    browser.paste("Addresses", LIST);
    browser.press("Check the addresses");
    browser.arrive_at("Check 9 rows");
}

/// Opens the invitation URL of an organization.
fn open_invitation(browser: &Browser, demo: &Demo, organization: &str) {
    let account = demo.ppc_of(organization);
    let contact = demo.visit().start();
    demo.sign_in_as(&contact, &account.email);
    if account.organizations.len() > 1 {
        contact.pick(organization);
    }
    contact.arrive_at(organization);
    browser.open(&contact.value_of("Invitation URL"));
}

/// Photographs every page in every look into `folder`, and the README's picture to `readme` if that is given.
/// Returns what is wrong with the pages.
#[must_use]
pub fn photograph(folder: &Path, readme: Option<&Path>) -> Vec<String> {
    if let Err(error) = fs::create_dir_all(folder) {
        panic!("cannot make {}: {error}", folder.display());
    }
    let demo = Demo::start();
    let mut wrong = Vec::new();
    for page in PAGES {
        let browser = demo.visit().speaking(page.language).start();
        (page.arrive)(&browser, &demo);
        for look in Look::PICTURES {
            browser.look(look);
            let file = folder.join(format!("{}-{}.png", page.name, look.name()));
            browser.take_picture_to(&file);
            println!("{}", file.display());
            let pixels = browser.pixels_too_wide();
            if pixels > 0 {
                wrong.push(format!(
                    "{} is {pixels} px wider than a {} screen",
                    page.name,
                    look.name()
                ));
            }
        }
        if let Some(file) = readme.filter(|_| page.for_readme) {
            browser.look(Look::Desktop);
            browser.take_picture_to(file);
            println!("{}", file.display());
        }
        wrong.extend(
            browser
                .complaints()
                .into_iter()
                .map(|complaint| format!("{}: {complaint}", page.name)),
        );
    }
    wrong
}
