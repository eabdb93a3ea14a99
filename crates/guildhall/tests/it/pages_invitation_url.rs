//! Passing the invitation URL on: as mails from the reader's own program, and as a picture.

use std::collections::BTreeMap;

use regex::Regex;
use serde_json::json;

use crate::support::{BareBrowser, Org, Person, World};

async fn admin_of<'w>(world: &'w World, org: &Org, email: &str) -> (BareBrowser<'w>, Person) {
    let admin = world.admin(org, email).await;
    let browser = world.bare_browser();
    browser.sign_in(email, "/").await;
    (browser, admin)
}

/// The `mailto:` links of a page, as they are behind their markup.
fn mailtos(html: &str) -> Vec<String> {
    let link = Regex::new(r#"href="(mailto:\?bcc=[^"]+)""#).unwrap();
    link.captures_iter(html)
        .map(|found| found[1].replace("&#38;", "&"))
        .collect()
}

both_engines! {
    async fn the_links_write_to_everyone_who_waits_once_and_in_their_language(world) {
        let org = world.organization("Contoso", &[]).await;
        let (browser, admin) = admin_of(world, &org, "ppc@contoso.example").await;
        let many = |tag: &str, n: usize| (0..n).map(|i| format!("{tag}{i}@contoso.example")).collect::<Vec<_>>();
        let mut batches = Vec::new();
        for (tag, n) in [("en", 250), ("de", 100)] {
            let body = json!({"addresses": many(tag, n).join(";"), "language": tag});
            let approved = world.post(&org.path("/invitations")).by(&admin).json(&body).await.ok(201);
            batches.push(approved["batch"].as_str().unwrap().to_owned());
        }
        let jane = world.account("jane@private.example").await;
        let token = world.url_token(&admin, &org).await;
        world.associate(&jane, &token, "en7@contoso.example").await;
        let revoked = world.invitation_path(&admin, &org, "de7@contoso.example").await;
        world.delete(&revoked).by(&admin).await.ok(200);

        let all = format!("/organizations/{}/invitation-url/mail", org.membership_id);
        let next = Regex::new(r#"rel="next" href="([^"]+)""#).unwrap();
        for (path, waiting) in [
            (all.clone(), 348),
            (format!("{all}?batch={}", batches[0]), 249),
            (format!("{all}?batch={}", batches[1]), 99),
        ] {
            let (mut written, mut at) = (BTreeMap::new(), Some(path));
            while let Some(path) = at {
                let html = browser.get(&path).await.page(200);
                for link in mailtos(&html) {
                    assert!(link.len() <= 1_900, "{link}");
                    let (bcc, letter) = link.strip_prefix("mailto:?bcc=").unwrap().split_once('&').unwrap();
                    for address in bcc.split(',') {
                        assert!(letter.contains(&format!("lang%3D{}", &address[..2])), "{address}: {letter}");
                        assert!(letter.contains(&token));
                        *written.entry(address.to_owned()).or_insert(0) += 1;
                    }
                }
                at = next.captures(&html).map(|found| found[1].replace("&#38;", "&"));
            }
            assert!(written.values().all(|times| *times == 1));
            assert_eq!(written.len(), waiting);
            assert!(!written.contains_key("en7@contoso.example") && !written.contains_key("de7@contoso.example"));
        }
        let result = format!("/organizations/{}/invite/{}", org.membership_id, batches[0]);
        let html = browser.get(&result).await.page(200);
        assert!(html.contains("Write to the first ") && html.contains(&format!("batch={}", batches[0])));
    }

    async fn each_language_of_a_batch_has_its_letter_and_its_people(world) {
        let org = world.organization("Contoso", &[]).await;
        let (browser, admin) = admin_of(world, &org, "ppc@contoso.example").await;
        let rows = json!([
            {"address": "one@contoso.example"},
            {"address": "two@contoso.example", "language": "de"},
            {"address": "three@contoso.example", "language": "de"},
        ]);
        let order = json!({"rows": rows, "language": "en", "allow_outside_domains": true});
        let approved = world.post(&org.path("/invitations")).by(&admin).json(&order).await.ok(201);
        let result = format!("/organizations/{}/invite/{}", org.membership_id, approved["batch"].as_str().unwrap());
        let html = browser.get(&result).await.page(200);
        let written: Vec<(bool, bool)> = mailtos(&html)
            .iter()
            .map(|link| (link.contains("one@"), link.contains("two@") && link.contains("three@")))
            .collect();
        assert_eq!(written, [(false, true), (true, false)], "{html}");
        for (link, tag) in mailtos(&html).iter().zip(["de", "en"]) {
            assert!(link.contains(&format!("lang%3D{tag}")), "{link}");
        }
        assert!(html.contains("Write to both"), "{html}");
    }

    async fn the_api_gives_the_letter_in_each_language_of_the_program(world) {
        let org = world.organization("Contoso", &[]).await;
        let (_, admin) = admin_of(world, &org, "ppc@contoso.example").await;
        let token = world.url_token(&admin, &org).await;
        let letter = |language: &str| world.get(&org.path(&format!("/invitation-url/letter{language}"))).by(&admin);
        let usual = letter("").await.ok(200);
        assert_eq!(usual["language"], "en");
        let german = letter("?language=de").await.ok(200);
        assert_eq!(german["language"], "de");
        for (letter, tag) in [(&usual, "en"), (&german, "de")] {
            let url = format!("https://partners.example/i/{token}?lang={tag}");
            for part in ["text", "short"] {
                assert!(letter[part].as_str().unwrap().contains(&url), "{letter}");
            }
            assert!(letter["subject"].as_str().unwrap().contains("Contoso"), "{letter}");
            let (mailto, picture) = (letter["mailto"].as_str().unwrap(), letter["qr_svg"].as_str().unwrap());
            assert!(mailto.starts_with("mailto:?") && picture.starts_with("<svg "), "{letter}");
        }
        assert_ne!(usual["text"], german["text"]);
        letter("?language=tlh").await.refused(422, "invalid-input");
    }

    async fn a2_a_batch_of_another_organization_is_written_to_by_nobody_else(world) {
        let ours = world.organization("Contoso", &[]).await;
        let theirs = world.organization("Fabrikam", &[]).await;
        let (_, admin) = admin_of(world, &theirs, "ppc@fabrikam.example").await;
        let approved = world.invite(&admin, &theirs, "secret@fabrikam.example").await;
        let (browser, _) = admin_of(world, &ours, "ppc@contoso.example").await;
        let batch = approved["batch"].as_str().unwrap();
        let invitation = world.invitation(&admin, &theirs, "secret@fabrikam.example").await;
        let invitation = invitation["id"].as_str().unwrap();
        let path = |org: &Org, query: &str| format!("/organizations/{}/invitation-url/mail{query}", org.membership_id);
        for path in [
            path(&ours, &format!("?batch={batch}")),
            path(&ours, &format!("?after={invitation}")),
            path(&ours, "?batch=nonsense"),
            path(&theirs, ""),
            path(&theirs, &format!("?batch={batch}")),
            format!("/organizations/{}/invitation-url/qr.svg", theirs.membership_id),
        ] {
            let html = browser.get(&path).await.page(404);
            assert!(!html.contains("secret@"), "{path}");
        }
        assert!(browser.get(&path(&ours, "")).await.page(200).contains("Nobody is approved"));
    }

    async fn the_url_is_a_picture_to_look_at_and_to_keep(world) {
        let org = world.organization("Contoso", &[]).await;
        let (browser, _) = admin_of(world, &org, "ppc@contoso.example").await;
        let path = format!("/organizations/{}/invitation-url", org.membership_id);
        let html = browser.get(&path).await.page(200);
        assert!(html.contains(r#"role="img" aria-label="QR code of the invitation URL above""#));
        let file = browser.get(&format!("{path}/qr.svg")).await;
        assert_eq!((file.status, file.header("content-type")), (200, Some("image/svg+xml")));
        assert_eq!(file.header("cache-control"), Some("no-store"));
        let name = format!("attachment; filename=\"invitation-{}.svg\"", org.membership_id);
        assert_eq!(file.header("content-disposition"), Some(name.as_str()));
        let drawn = Regex::new(r#"<path d="([^"]+)""#).unwrap().captures(&file.text()).unwrap()[1].to_owned();
        assert!(html.contains(&drawn), "both are the same picture");
        assert_eq!(world.bare_browser().get(&format!("{path}/qr.svg")).await.status, 401);
    }
}
