use super::*;
use crate::{
    config::{Config, Overrides},
    texts::{LANGUAGES, PSEUDO, texts, unmarked},
};

fn program() -> Program {
    Config::for_demo(&Overrides::default(), 8080).unwrap().program
}

const LINK: &str = "https://partners.example.com/associations/42";

fn all(language: &str, organization: &str) -> Vec<Content> {
    all_of(&program(), language, organization)
}

fn all_of(program: &Program, language: &str, organization: &str) -> Vec<Content> {
    let texts = texts(language);
    let active = Associated {
        organization,
        link: LINK,
    };
    vec![
        sign_in_code(
            texts,
            program,
            &SignInCode {
                code: "482913",
                minutes: 10,
            },
        ),
        method_code(
            texts,
            program,
            &SignInCode {
                code: "482913",
                minutes: 10,
            },
        ),
        proof_code(
            texts,
            program,
            &ProofCode {
                organization,
                code: "482913",
                minutes: 10,
                link: LINK,
            },
        ),
        associated(texts, program, &active),
        decision(texts, program, &Decision::Approved(active)),
        decision(texts, program, &Decision::Declined { organization }),
        invitation(
            texts,
            program,
            &Invitation {
                organization,
                sender: organization,
                until: guildhall_domain::clock::Instant(1_798_000_000_000_000),
                link: LINK,
            },
        ),
    ]
}

#[test]
fn what_the_letters_say() {
    for (language, _) in LANGUAGES {
        let shown: Vec<String> = all(language, "Contoso GmbH & Co. KG")
            .iter()
            .map(|letter| format!("Subject: {}\n\n{}", letter.subject, letter.text))
            .collect();
        insta::assert_snapshot!(format!("letters_{language}"), shown.join("\n\n=====\n\n"));
    }
}

#[test]
fn every_text_part_says_all_that_its_html_says() {
    let tags = regex::Regex::new("(?s)^[^>]*>|<[^>]*>").unwrap();
    for letter in LANGUAGES.iter().flat_map(|(language, _)| all(language, "Contoso & Co")) {
        let body = letter.html.split_once("<body").unwrap().1;
        let plain = unmarked(&tags.replace_all(body, "").replace("&#38;", "&").replace("&#39;", "'"));
        for line in plain.lines().map(str::trim).filter(|line| !line.is_empty()) {
            assert!(letter.text.contains(line), "{line:?} is not in\n{}", letter.text);
        }
    }
}

#[test]
fn a_letter_has_one_link_at_most_and_no_pictures() {
    for letter in all("en", "Contoso") {
        assert!(letter.html.matches("<a ").count() <= 1);
        assert_eq!(
            letter.html.matches("href=").count(),
            letter.text.matches("https://").count()
        );
        for absent in ["<img", "url(", "<script", "<link", "http://"] {
            assert!(!letter.html.contains(absent), "{absent}");
        }
        assert!(letter.html.len() < 8_000);
    }
}

#[test]
fn g4_a_name_is_never_markup_never_another_line_never_a_link() {
    let calm = all("en", "Contoso");
    for attack in [
        "<a href=\"https://evil.example\">Contoso</a>",
        "<img src=x onerror=alert(1)>\"'&",
        "Contoso\r\n\r\nYour account is locked: call +1 555",
        "Contoso\u{2028}--\u{85}x",
        "https://evil.example click",
        "www.evil.example/login",
        "billing@evil.example",
        "\u{202e}elpmaxe.live",
        "{{ 7 * 7 }} { $code }",
    ] {
        for (letter, calm) in all("en", attack).iter().zip(&calm) {
            let tags = |html: &str| html.matches('<').count();
            assert_eq!(tags(&letter.html), tags(&calm.html), "{}", letter.html);
            assert_eq!(
                letter.text.lines().count(),
                calm.text.lines().count(),
                "{}",
                letter.text
            );
            assert!(!letter.subject.contains(char::is_control));
            for body in [&letter.text, &letter.html] {
                for linked in ["://evil", "evil.example", "www.e", "@evil", "\u{202e}"] {
                    assert!(!body.contains(linked), "{linked} in {body}");
                }
            }
        }
    }
    let long = all("en", &"Contoso ".repeat(1000));
    assert!(
        long.iter()
            .all(|letter| letter.subject.chars().count() < 200 && letter.text.len() < 2_500)
    );
}

#[test]
fn an_ordinary_name_reads_as_it_is_written() {
    assert_eq!(unlinked("Müller & Söhne GmbH & Co. KG"), "Müller & Söhne GmbH & Co. KG");
    assert_eq!(unlinked("booking.com").replace('\u{200c}', ""), "booking.com");
}

/// In the language that nobody speaks, every letter of a text has an accent: what is plain was never translated.
#[test]
fn nothing_in_a_letter_escapes_translation() {
    let mut program = program();
    program.name = "0".into();
    program.support = None;
    let plain = regex::Regex::new("[A-Za-z]{2,}").unwrap();
    for letter in all_of(&program, PSEUDO, "1") {
        let text = format!("{}\n{}", letter.subject, letter.text)
            .replace(LINK, "")
            .replace("Guildhall", "");
        assert_eq!(plain.find(&text).map(|m| m.as_str()), None, "{text}");
    }
}

#[test]
fn minutes_have_their_plural() {
    let one = sign_in_code(
        texts("de"),
        &program(),
        &SignInCode {
            code: "000001",
            minutes: 1,
        },
    );
    assert!(one.text.contains("Er gilt eine Minute und nur einmal."), "{}", one.text);
    assert!(one.subject.ends_with("000001"));
}
