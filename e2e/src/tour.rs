//! Every page of the product, and how a person comes to it: what is photographed, and what must be usable by everyone.

mod arabic;
mod colleague;
mod contact;
mod developer;
mod everyone;

use crate::{Browser, Demo, Look, Visit};
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
    /// Whether the browser keeps cookies.
    pub cookies: bool,
    /// Brings a new browser, which nobody has signed in with, to the page.
    pub arrive: fn(&Browser, &Demo),
}

impl Page {
    const fn new(name: &'static str, arrive: fn(&Browser, &Demo)) -> Self {
        Self {
            name,
            for_readme: false,
            language: "en",
            cookies: true,
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

    const fn in_arabic(mut self) -> Self {
        self.language = "ar";
        self
    }

    const fn without_cookies(mut self) -> Self {
        self.cookies = false;
        self
    }
}

impl Page {
    /// A browser of its own, as the page wants it.
    fn visit(&self, demo: &Demo) -> Visit {
        let visit = demo.visit().speaking(self.language);
        if self.cookies { visit } else { visit.without_cookies() }
    }
}

/// Pages of one demo.
pub struct Tour {
    /// Who sees them.
    pub name: &'static str,
    /// In an order in which each finds the demo as it needs it.
    pub pages: &'static [Page],
}

/// Every page of the product.
pub const TOURS: &[Tour] = &[EVERYONE, CONTACT, COLLEAGUE, DEVELOPER, ARABIC];

/// What everyone sees.
pub const EVERYONE: Tour = Tour {
    name: "everyone",
    pages: everyone::PAGES,
};

/// What the contact of an organization sees.
pub const CONTACT: Tour = Tour {
    name: "contact",
    pages: contact::PAGES,
};

/// What a colleague sees on the way in, and later of the own profile.
pub const COLLEAGUE: Tour = Tour {
    name: "colleague",
    pages: colleague::PAGES,
};

/// What a developer reads.
pub const DEVELOPER: Tour = Tour {
    name: "developer",
    pages: developer::PAGES,
};

/// What an organization whose language is written from right to left sees, and its colleagues.
pub const ARABIC: Tour = Tour {
    name: "arabic",
    pages: arabic::PAGES,
};

impl Tour {
    /// Starts a demo and shows each page in a browser of its own.
    pub fn walk(&self, mut see: impl FnMut(&Page, &Browser)) {
        let demo = Demo::start();
        for page in self.pages {
            let browser = page.visit(&demo).start();
            (page.arrive)(&browser, &demo);
            see(page, &browser);
        }
    }
}

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const RHEINTAL: &str = "Rheintal Systemhaus GmbH";
const ANDINA: &str = "Andina Sistemas S.A.S.";
const MERIDIAN: &str = "Meridian Global Services Inc.";
const AIKO: &str = "aiko.suzuki@sakura-integration.example";

/// What the subject of a mail with a code says to people of Sakura.
const CODE_IN_JAPANESE: &str = "コードは";

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

/// Opens a page of an organization's area as its contact.
fn in_area(browser: &Browser, demo: &Demo, organization: &str, page: &str) {
    let account = demo.ppc_of(organization);
    demo.sign_in_as(browser, &account.email);
    let here = account.organizations.iter().find(|place| place.name == organization);
    let id = here.map_or("", |place| place.membership_id.as_str());
    browser.open(&format!("/organizations/{id}{page}"));
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
    let mut wrong = Vec::new();
    for tour in TOURS {
        tour.walk(|page, browser| {
            wrong.extend(photograph_page(page, browser, folder));
            if let Some(file) = readme.filter(|_| page.for_readme) {
                browser.look(Look::Desktop);
                browser.take_picture_to(file);
                println!("{}", file.display());
            }
        });
    }
    wrong
}

fn photograph_page(page: &Page, browser: &Browser, folder: &Path) -> Vec<String> {
    let mut wrong = Vec::new();
    for look in Look::PICTURES {
        browser.look(look);
        let file = folder.join(format!("{}-{}.png", page.name, look.name()));
        browser.take_picture_to(&file);
        println!("{}", file.display());
        let pixels = browser.pixels_too_wide();
        if pixels > 0 {
            wrong.push(format!("{pixels} px wider than a {} screen", look.name()));
        }
    }
    wrong.extend(browser.complaints());
    wrong
        .iter()
        .map(|problem| format!("{}: {problem}", page.name))
        .collect()
}
