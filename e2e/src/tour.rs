//! Every page of the product, and how a person comes to it: what is photographed, and what must be usable by everyone.

mod arabic;
mod colleague;
mod contact;
mod developer;
mod everyone;
mod providers;
mod unmailed;

use crate::{Browser, Demo, Installation, Look, Unmailed, Visit};
use std::fs;
use std::path::Path;

/// What a tour leads through.
pub trait House {
    /// Starts it with what the tour needs.
    fn open() -> Self;

    /// A browser for it.
    fn visit(&self) -> Visit;
}

impl House for Demo {
    fn open() -> Self {
        Self::start()
    }

    fn visit(&self) -> Visit {
        self.visit()
    }
}

impl House for Unmailed {
    fn open() -> Self {
        Self::start(unmailed::CONTOSO, unmailed::PPC)
    }

    fn visit(&self) -> Visit {
        self.visit()
    }
}

impl House for Installation {
    fn open() -> Self {
        Self::start()
    }

    fn visit(&self) -> Visit {
        self.visit()
    }
}

/// A page of a house, and how a person comes to it.
pub struct Page<H = Demo> {
    /// The beginning of the pictures' names.
    pub name: &'static str,
    /// Whether it is the picture that the README shows.
    pub for_readme: bool,
    /// What the browser asks for.
    pub language: &'static str,
    /// Whether the browser keeps cookies.
    pub cookies: bool,
    /// Brings a new browser, which nobody has signed in with, to the page.
    pub arrive: fn(&Browser, &H),
}

impl<H> Page<H> {
    const fn new(name: &'static str, arrive: fn(&Browser, &H)) -> Self {
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

impl<H: House> Page<H> {
    /// A browser of its own, as the page wants it.
    fn visit(&self, house: &H) -> Visit {
        let visit = house.visit().speaking(self.language);
        if self.cookies { visit } else { visit.without_cookies() }
    }
}

/// Pages of one house.
pub struct Tour<H: 'static = Demo> {
    /// Who sees them.
    pub name: &'static str,
    /// In an order in which each finds the house as it needs it.
    pub pages: &'static [Page<H>],
}

/// Every page of the product that the demo has.
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

/// What is seen where no mail can be sent.
pub const UNMAILED: Tour<Unmailed> = Tour {
    name: "unmailed",
    pages: unmailed::PAGES,
};

/// What is seen where identity providers vouch for people.
pub const PROVIDERS: Tour<Installation> = Tour {
    name: "providers",
    pages: providers::PAGES,
};

impl<H: House> Tour<H> {
    /// Opens a house and shows each page in a browser of its own.
    pub fn walk(&self, mut see: impl FnMut(&Page<H>, &Browser)) {
        let house = H::open();
        for page in self.pages {
            let browser = page.visit(&house).start();
            (page.arrive)(&browser, &house);
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
        wrong.extend(photograph_tour(tour, folder, readme));
    }
    wrong.extend(photograph_tour(&UNMAILED, folder, None));
    if Installation::has_providers() {
        wrong.extend(photograph_tour(&PROVIDERS, folder, None));
    }
    wrong
}

fn photograph_tour<H: House>(tour: &Tour<H>, folder: &Path, readme: Option<&Path>) -> Vec<String> {
    let mut wrong = Vec::new();
    tour.walk(|page, browser| {
        wrong.extend(photograph_page(page.name, browser, folder));
        if let Some(file) = readme.filter(|_| page.for_readme) {
            browser.look(Look::Desktop);
            browser.take_picture_to(file);
            println!("{}", file.display());
        }
    });
    wrong
}

fn photograph_page(name: &str, browser: &Browser, folder: &Path) -> Vec<String> {
    let mut wrong = Vec::new();
    for look in Look::PICTURES {
        browser.look(look);
        let file = folder.join(format!("{name}-{}.png", look.name()));
        browser.take_picture_to(&file);
        println!("{}", file.display());
        let pixels = browser.pixels_too_wide();
        if pixels > 0 {
            wrong.push(format!("{pixels} px wider than a {} screen", look.name()));
        }
    }
    wrong.extend(browser.complaints());
    wrong.iter().map(|problem| format!("{name}: {problem}")).collect()
}
