//! Every text is in `locales/`: a walk through the pages in the language that nobody speaks, where each letter of a text has an
//! accent. A plain word that is not data was never translated.

use std::collections::BTreeSet;

use guildhall::config::Program;
use guildhall::texts::PSEUDO;
use guildhall_domain::language::Language;
use regex::Regex;

use crate::pages::{borrowed, scene};

/// What the people of these tests wrote, and names.
const DATA: &[&str] = &[
    "Guildhall",
    "Contoso",
    "Jane",
    "Doe",
    "jane",
    "ppc",
    "English",
    "first",
    "contact",
    PSEUDO,
];

/// What the operator wrote.
fn written_by_the_operator(program: &Program) -> Vec<String> {
    let support = program.support.clone().unwrap();
    let credential = &program.credential;
    let benefits = program.benefits.iter().flat_map(|b| [&b.name, &b.text]);
    let texts = benefits
        .chain([&support.name])
        .chain(&support.hours)
        .chain(&credential.label)
        .chain(&credential.help);
    let texts = texts.map(|text| text.in_language(PSEUDO).to_owned());
    texts.chain([program.name.clone()]).collect()
}

/// The plain words that a reader of a page meets, without what is data wherever it stands: addresses, codes, identifiers.
fn plain_words(html: &str, data: &[String]) -> BTreeSet<String> {
    let shown = Regex::new(r#"(?s)<(?:code|textarea|time)\b[^>]*>.*?</(?:code|textarea|time)>|<svg.*?</svg>"#).unwrap();
    let attribute =
        Regex::new(r#"\s(?:aria-label|title|placeholder|alt|data-(?:label|done|plain|ticked))="([^"]*)""#).unwrap();
    let tag = Regex::new(r"<[^>]*>").unwrap();
    let looks_like_data =
        Regex::new(r"\S+@\S+|https?:\S+|[\w-]+(?:\.[\w-]+)+|&#?\w+;|\b[0-9A-Z]{4}-[0-9A-Z]{4}\b").unwrap();
    let whole = html.replace("<wbr>", "");
    let html = shown.replace_all(&whole, " ");
    let mut text = tag.replace_all(&html, " ").into_owned();
    for found in attribute.captures_iter(&html) {
        text.push(' ');
        text.push_str(&found[1]);
    }
    for known in data {
        text = text.replace(known.as_str(), " ");
    }
    let text = looks_like_data.replace_all(&text, " ");
    Regex::new("[A-Za-z]{2,}")
        .unwrap()
        .find_iter(&text)
        .map(|word| word.as_str().to_owned())
        .collect()
}

both_engines! {
    async fn every_text_of_a_page_is_translated(world) {
        let world = &world.configured(|config| {
            config.program.languages = [PSEUDO, "en"].map(|tag| Language::parse(tag).unwrap()).into();
        });
        let mut data = written_by_the_operator(&world.app.house.config.program);
        data.extend(DATA.iter().map(|word| (*word).to_owned()));
        let scene = scene(world).await;
        let nobody = world.bare_browser();
        let (mut seen, mut untranslated) = (0, BTreeSet::new());
        let mut look = |path: &str, html: &str| {
            if html.contains("</html>") {
                seen += 1;
                untranslated.extend(plain_words(html, &data).into_iter().map(|word| format!("{path}: {word}")));
            }
        };
        for path in scene.pages() {
            for browser in [&scene.ppc, &scene.jane, &nobody] {
                look(&path, &browser.get(&path).await.text());
            }
        }
        // Each form empty, then as it should be, and where that leads.
        for (path, fields) in scene.forms() {
            let empty: Vec<(&str, &str)> = fields.iter().map(|(name, _)| (*name, "")).collect();
            for browser in [&scene.ppc, &scene.jane] {
                if path == "/sign-out" {
                    continue;
                }
                for fields in [empty.clone(), borrowed(&fields)] {
                    let reply = browser.send(&path, &fields).await;
                    look(&path, &reply.text());
                    if let Some(next) = reply.header("location") {
                        look(&path, &browser.get(next).await.text());
                    }
                }
            }
        }
        assert!(seen > 60, "{seen}");
        assert_eq!(untranslated, BTreeSet::new());
    }
}

#[test]
fn a_plain_word_is_found_and_data_is_not() {
    let data = ["Contoso".to_owned()];
    let words = |html: &str| plain_words(html, &data).into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(words("<p>Šååṽéé 3 Contoso</p>"), "");
    assert_eq!(words("<p class=\"lead\">Save <b>jane@contoso.example</b></p>"), "Save");
    assert_eq!(words("<a aria-label=\"Close\" href=\"/x\">×</a>"), "Close");
    assert_eq!(
        words("<code>K7QM-2XR9</code> <p>K7QM-2XR9 &#38; https://a.example/b</p>"),
        ""
    );
}
