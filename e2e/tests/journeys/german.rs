//! A colleague whose browser asks for German.

use crate::invitation_url;
use e2e::{Browser, Demo};

const RHEINTAL: &str = "Rheintal Systemhaus GmbH";
const PRIVATE: &str = "minh@tran.example";
const WORK: &str = "minh.tran@rheintal.example";

journey!(colleague_is_led_in_german);

fn colleague_is_led_in_german(javascript: bool) {
    let demo = Demo::start();
    let katharina = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&katharina, &demo.ppc_of(RHEINTAL).email);
    katharina.pick(RHEINTAL);
    katharina.arrive_at(RHEINTAL);
    let url = invitation_url(&katharina);

    // The browser asks for the German of Switzerland, and gets German.
    let minh = demo
        .visit()
        .with_javascript(javascript)
        .speaking("de-CH,de;q=0.9,en;q=0.5")
        .start();
    minh.open(&url);
    minh.arrive_at("Rheintal Systemhaus GmbH lädt Sie ein");
    minh.see("Rheintal Systemhaus GmbH (Deutschland) lädt Sie ein, sich ihr in Northwind Partner Network zuzuordnen.");
    minh.see("Was Sie brauchen");
    speaks_german(&minh);
    minh.follow("Anmelden und fortfahren");
    minh.arrive_at("Melden Sie sich an, um der Einladung von Rheintal Systemhaus GmbH zu folgen");
    speaks_german(&minh);
    minh.fill("E-Mail-Adresse", PRIVATE);
    minh.press("Code anfordern");
    minh.arrive_at("Geben Sie Ihren Code ein");
    speaks_german(&minh);
    minh.fill("Code", &demo.code_mailed_to(PRIVATE));
    minh.press("Anmelden");
    minh.arrive_at("Rheintal Systemhaus GmbH lädt Sie ein");
    minh.follow("Mit diesem Konto fortfahren");

    minh.arrive_at("Ihr Profil");
    speaks_german(&minh);
    minh.press("Absenden und Code erhalten");
    minh.be_refused(422, "Ihr Profil");
    minh.see_error("Prüfen Sie diese Felder");
    minh.see_error("Geben Sie Ihren Vornamen ein");
    speaks_german(&minh);
    minh.fill("Vorname", "Minh");
    minh.fill("Nachname", "Tran");
    minh.fill("Dienstliche E-Mail-Adresse", WORK);
    minh.choose("Land", "Österreich");
    assert_eq!(minh.value_of("Sprache"), "de");
    minh.press("Absenden und Code erhalten");
    minh.arrive_at("Weisen Sie Ihre dienstliche Adresse nach");
    speaks_german(&minh);

    // English is chosen on a page, and stays for the next ones, whatever the browser asks for.
    minh.press("Sprache: Deutsch");
    minh.press("English");
    minh.arrive_at("Prove your work address");
    minh.fill("Code", &demo.code_mailed_to(WORK));
    minh.press("Check the code");
    minh.arrive_at("You belong to Rheintal Systemhaus GmbH");
    minh.open(&url);
    minh.arrive_at("You already belong to Rheintal Systemhaus GmbH");
    minh.press("Language: English");
    minh.press("Deutsch");
    minh.arrive_at("Sie gehören bereits zu Rheintal Systemhaus GmbH");
    speaks_german(&minh);

    // His mails are in the language of his profile.
    minh.open(&demo.mail_to(WORK, "Sie sind zugeordnet"));
    minh.arrive_at("Rheintal Systemhaus GmbH: Sie sind zugeordnet");
    speaks_german(&minh);
}

/// The page says that it is in German, and none of its frame is in English.
fn speaks_german(browser: &Browser) {
    assert_eq!(browser.language(), "de");
    let text = browser.text();
    for english in ["Sign in", "Language", "Help:", "Automatic", "Light", "This is a demo"] {
        assert!(!text.contains(english), "“{english}” in:\n{text}");
    }
}
