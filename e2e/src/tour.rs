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
    /// Brings a new browser, which nobody has signed in with, to the page.
    pub arrive: fn(&Browser, &Demo),
}

/// Every page.
pub const PAGES: &[Page] = &[
    Page {
        name: "start",
        for_readme: true,
        arrive: |browser, _| browser.open("/"),
    },
    Page {
        name: "mailbox",
        for_readme: false,
        arrive: |browser, demo| browser.open(&demo.mailbox),
    },
];

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
        let browser = demo.visit().start();
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
