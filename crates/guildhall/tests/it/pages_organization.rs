//! An organization's area in a browser: what an admin sees and does there, and who else sees what.

use guildhall::actions::associations;
use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use serde_json::json;

use crate::support::{Call, Org, Person, Reply, World, at_once, encode, profile};

/// A browser that keeps its cookies, with someone signed in.
struct Browser<'w> {
    world: &'w World,
    session: String,
    csrf: String,
}

impl<'w> Browser<'w> {
    async fn signed_in(world: &'w World, email: &str) -> Self {
        let session = format!("__Host-guildhall={}", world.sign_in(email).await);
        let page = world.get("/there-is-no-such-page").header("cookie", &session).await;
        let csrf = hidden(&page.text(), "csrf");
        Self { world, session, csrf }
    }

    /// An admin's browser.
    async fn admin(world: &'w World, org: &Org, email: &str) -> Self {
        world.grant_admin(org, email).await;
        Self::signed_in(world, email).await
    }

    fn get(&self, path: &str) -> Call {
        self.world.get(path).header("cookie", &self.session)
    }

    /// A form as the page has it.
    fn post(&self, path: &str, fields: &[(&str, &str)]) -> Call {
        self.post_with(path, &self.csrf, fields)
    }

    fn post_with(&self, path: &str, csrf: &str, fields: &[(&str, &str)]) -> Call {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.append_pair("csrf", csrf).extend_pairs(fields);
        self.world
            .post(path)
            .header("cookie", &self.session)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form.finish())
    }

    async fn page(&self, path: &str) -> String {
        shown(&self.get(path).await, 200)
    }

    /// Sends a form and follows it to the page after it, with the notice.
    async fn send(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let reply = self.post(path, fields).await;
        let target = target(&reply);
        let notice = reply
            .header("set-cookie")
            .unwrap()
            .split(';')
            .next()
            .unwrap()
            .to_owned();
        let cookies = format!("{}; {notice}", self.session);
        shown(&self.world.get(&target).header("cookie", &cookies).await, 200)
    }

    /// The preview of this list, with what the reader may still choose.
    async fn preview(&self, org: &Org, list: &str) -> String {
        self.preview_of(org, &[("addresses", list)]).await
    }

    async fn preview_of(&self, org: &Org, fields: &[(&str, &str)]) -> String {
        let kept = target(&self.post(&area(org, "/invite/preview"), fields).await);
        assert!(kept.starts_with(&area(org, "/invite/drafts/")), "{kept}");
        self.settled(kept).await
    }

    /// A page, once it no longer asks to be loaded again, and where it leads.
    async fn settled(&self, mut path: String) -> String {
        loop {
            let reply = self.get(&path).await;
            match reply.status {
                303 => path = target(&reply),
                200 if reply.header("refresh").is_some() => {}
                _ => return shown(&reply, 200),
            }
        }
    }

    /// Sends what a preview's button sends.
    fn approve(&self, page: &str, more: &[(&str, &str)]) -> Call {
        let mut fields = Vec::new();
        let corrections = page
            .contains("name=\"corrections\"")
            .then(|| text_of(page, "corrections"));
        if let Some(corrections) = &corrections {
            fields.push(("corrections", corrections.as_str()));
        }
        // What a test types stands in the place of what was there.
        fields.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
        fields.extend(more);
        self.post(&draft_form(page, "approve"), &fields)
    }
}

#[track_caller]
fn shown(reply: &Reply, status: u16) -> String {
    assert_eq!(reply.status, status, "{}", reply.text());
    assert_eq!(reply.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    reply.text()
}

#[track_caller]
fn target(reply: &Reply) -> String {
    assert_eq!(reply.status, 303, "{}", reply.text());
    reply.header("location").unwrap().to_owned()
}

fn area(org: &Org, rest: &str) -> String {
    format!("/organizations/{}{rest}", org.membership_id)
}

/// The value of a form's field that people do not see.
fn hidden(page: &str, name: &str) -> String {
    let field = regex::Regex::new(&format!(
        r#"(?:type="hidden"|formaction="[^"]*") name="{name}" value="([^"]*)""#
    ))
    .unwrap();
    let found = field.captures(page).unwrap_or_else(|| panic!("no {name} in {page}"));
    found[1].to_owned()
}

/// What is in a text field, without its escapes.
fn text_of(page: &str, name: &str) -> String {
    let field = regex::Regex::new(&format!(r#"(?s)<textarea[^>]*name="{name}"[^>]*>(.*?)</textarea>"#)).unwrap();
    let found = field.captures(page).unwrap_or_else(|| panic!("no {name} in {page}"));
    found[1]
        .trim_start_matches('\n')
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#38;", "&")
}

/// The rows of a table as text, a line each.
fn rows(page: &str) -> Vec<String> {
    let row = regex::Regex::new(
        r"(?s)<tr>(<t[dh] class=.number.*?|\n?(?:<td class=.pick.*?</td>)?\n?<th scope=.row.*?)</tr>",
    )
    .unwrap();
    let tags = regex::Regex::new(r"<[^>]*>").unwrap();
    row.captures_iter(page)
        .map(|row| {
            tags.replace_all(&row[1].replace("<wbr>", ""), " ")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

/// Where the form of a preview is sent.
fn draft_form(page: &str, what: &str) -> String {
    let action = regex::Regex::new(r#"action="(/organizations/[^"/]*/invite/drafts/[^"/]*)/"#).unwrap();
    let found = action.captures(page).unwrap_or_else(|| panic!("no draft in {page}"));
    format!("{}/{what}", &found[1])
}

/// What a form sends.
type Fields = Vec<(&'static str, String)>;

fn refs<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// Every page of the area, and every form with the fields it needs.
fn everything(org: &Org, invitation: &str, request: &str, batch: &str) -> (Vec<String>, Vec<(String, Fields)>) {
    let key = guildhall::secrets::public_id().to_string();
    let list = |more: &[(&'static str, String)]| {
        let mut fields = vec![("addresses", "new@contoso.example".to_owned())];
        fields.extend_from_slice(more);
        fields
    };
    let pages = [
        "",
        "/invite",
        &format!("/invite/{batch}"),
        "/invitations",
        &format!("/invitations/{invitation}/revoke"),
        "/invitation-url",
        "/invitation-url/rotate",
        "/people",
        "/requests",
        "/activity",
    ];
    let forms = [
        ("/invite/preview".to_owned(), list(&[])),
        ("/invite/preview".to_owned(), list(&[("key", key.clone())])),
        (format!("/invite/drafts/{key}/check"), Vec::new()),
        (format!("/invite/drafts/{key}/approve"), Vec::new()),
        (format!("/invitations/{invitation}/revoke"), Vec::new()),
        (
            format!("/invitations/{invitation}/extend"),
            vec![("seen", "1".to_owned())],
        ),
        ("/invitation-url/rotate".to_owned(), vec![("key", key)]),
        (format!("/requests/{request}/approve"), Vec::new()),
        (format!("/requests/{request}/decline"), Vec::new()),
        ("/activity/export".to_owned(), vec![("format", "csv".to_owned())]),
    ];
    (
        pages.iter().map(|page| area(org, page)).collect(),
        forms
            .into_iter()
            .map(|(path, fields)| (area(org, &path), fields))
            .collect(),
    )
}

/// An organization with an open invitation and a request: their ids, and the batch of the invitation.
async fn organization_at_work(world: &World) -> (Org, Person, [String; 3]) {
    let org = world.organization("Contoso", &["contoso.example"]).await;
    let ines = world.admin(&org, "ines@mail.example").await;
    let approved = world.invite(&ines, &org, "jane@contoso.example").await;
    let invitation = world.invitation(&ines, &org, "jane@contoso.example").await;
    let request = asking(world, &org, &ines, "omar@mail.example", "omar@contoso.example").await;
    let ids = [&invitation["id"], &approved["batch"]].map(|id| id.as_str().unwrap().to_owned());
    let [invitation, batch] = ids;
    (org, ines, [invitation, request, batch])
}

/// Someone whose proven address is not approved, and who asks the admins; the association's id.
async fn asking(world: &World, org: &Org, admin: &Person, account: &str, email: &str) -> String {
    let person = world.account(account).await;
    let url = world.url_token(admin, org).await;
    let association = world.pending(&person, &url, email).await;
    let code = world.code_for(email, &association).await;
    world
        .prove(&person, &association, &code)
        .await
        .refused(422, "address-not-approved");
    let id = association.rsplit('/').next().unwrap().to_owned();
    let (who, asked) = (crate::support::address(account), PublicId::parse(&id).unwrap());
    let house = world.app.house.clone();
    let ask = move |tx: &mut guildhall_store::Tx<'_>| {
        let account = guildhall_store::accounts::find_by_address(tx, &who)?.unwrap().id;
        associations::ask(tx, &house, account, &asked)
    };
    world.write(ask).await.unwrap();
    id
}

both_engines! {
    /// The reason the program exists, as the admin lives it.
    async fn a_pasted_list_is_previewed_approved_and_passed_on(world) {
        let org = world.organization("Contoso", &["contoso.example"]).await;
        let ines = world.admin(&org, "ines@mail.example").await;
        world.invite(&ines, &org, "old@contoso.example").await;
        let url = world.url_token(&ines, &org).await;
        let jane = world.account("jane@mail.example").await;
        world.invite(&ines, &org, "jane@contoso.example").await;
        world.associate(&jane, &url, "jane@contoso.example").await;
        let browser = Browser::signed_in(world, "ines@mail.example").await;
        let before = world.snapshot();

        let pasted = "Müller, Hans <hans@contoso.example>; 'Doe, Jane' <jane@contoso.example>;\r\n\
                      old@contoso.example\tHANS@CONTOSO.example, two@@contoso.example; guest@fabrikam.example";
        let preview = browser.preview(&org, pasted).await;
        assert_eq!(
            rows(&preview),
            [
                "5 two@@contoso.example Not an address Enter an address like name@company.com; this one has more than one @",
                "6 guest@fabrikam.example Outside your domains fabrikam.example is not one of your organization’s domains.",
                "3 old@contoso.example Already invited There is an open invitation for this address.",
                "2 jane@contoso.example &#39;Doe, Jane&#39; &#60;jane@contoso.example&#62; Already associated This address belongs to one of your people.",
                "4 HANS@CONTOSO.example Duplicate The same address as in row 1.",
                "1 hans@contoso.example Müller, Hans &#60;hans@contoso.example&#62; New",
            ]
        );
        assert!(preview.contains("Check 6 rows") && preview.contains("Approve 1 invitee"));
        assert_eq!(text_of(&preview, "corrections"), "two@@contoso.example");
        assert_eq!(world.written_since(&before), ["draft_parts", "drafts"]);

        let result = target(&browser.approve(&preview, &[]).await);
        let page = browser.page(&result).await;
        assert!(page.contains("1 invitee approved") && page.contains("5 rows were left out"));
        assert_eq!(text_of(&page, "addresses"), "two@@contoso.example");
        assert!(page.contains("Nothing has been mailed") && page.contains("data-copy=\"invitation-url\""));
        assert!(page.contains(&format!("https://partners.example/i/{url}")));
        assert!(page.contains("mailto:?bcc=hans@contoso.example&#38;subject=Contoso%20invites"), "{page}");
        assert_eq!(world.letters_due(), 0);

        let again = browser.preview(&org, pasted).await;
        let result = target(&browser.approve(&again, &[("allow_outside", "yes")]).await);
        assert!(browser.page(&result).await.contains("1 invitee approved"));
        assert!(browser.page(&area(&org, "/invitations")).await.contains("guest@fabrikam.example"));
        world.holds_together();
    }

    /// Language and expiry go with the list, and the ready text speaks that language.
    async fn the_ready_text_is_in_the_language_of_the_batch(world) {
        let org = world.organization("Contoso", &[]).await;
        let browser = Browser::admin(world, &org, "ines@mail.example").await;
        let fields = [("addresses", "a@x.example"), ("language", "de"), ("days", " 7 ")];
        let preview = browser.preview_of(&org, &fields).await;
        assert!(preview.contains("Deutsch. Valid for 7 days, until 30 Nov 2026."), "{preview}");
        let result = target(&browser.approve(&preview, &[]).await);
        let page = browser.page(&result).await;
        assert!(page.contains("until 30 Nov 2026") && page.contains("Guten Tag") && page.contains("lang=\"de\""));
    }

    /// What is wrong is said beside the field, and what was typed stays.
    async fn a_slip_in_the_form_keeps_what_was_typed(world) {
        let org = world.organization("Contoso", &[]).await;
        let browser = Browser::admin(world, &org, "ines@mail.example").await;
        let preview = area(&org, "/invite/preview");
        for (fields, field) in [
            ([("addresses", " \n;"), ("days", "30"), ("language", "en")], "addresses"),
            ([("addresses", "a@x.example"), ("days", "0"), ("language", "en")], "days"),
            ([("addresses", "a@x.example"), ("days", "366"), ("language", "en")], "days"),
            ([("addresses", "a@x.example"), ("days", ""), ("language", "en")], "days"),
            ([("addresses", "a@x.example"), ("days", "30"), ("language", "tlh")], "language"),
        ] {
            let page = shown(&browser.post(&preview, &fields).await, 422);
            assert!(page.contains(&format!("href=\"#{field}\"")) && page.contains("Error:"), "{fields:?} {page}");
            assert_eq!(text_of(&page, "addresses").trim(), fields[0].1.trim());
        }
        let fields = [("addresses", "a@x.example; b@@x.example"), ("days", "9"), ("language", "de")];
        let page = browser.preview_of(&org, &fields).await;
        let back = regex::Regex::new(r#"href="([^"]*/invite\?draft=[^"]*)""#).unwrap();
        let page = browser.page(&back.captures(&page).unwrap()[1]).await;
        assert_eq!(text_of(&page, "addresses"), "a@x.example\nb@@x.example");
        assert!(page.contains("value=\"9\"") && page.contains("value=\"de\" selected"));
    }

    /// Addresses outside the domains need the tick; without it, nothing is written and the page says what to do.
    async fn outside_addresses_need_the_tick(world) {
        let org = world.organization("Contoso", &["contoso.example"]).await;
        let browser = Browser::admin(world, &org, "ines@mail.example").await;
        let preview = browser.preview(&org, "a@fabrikam.example").await;
        let page = shown(&browser.approve(&preview, &[]).await, 422);
        assert!(page.contains("href=\"#allow_outside\"") && page.contains("Tick the box"));
        assert_eq!(world.snapshot().count("invitations"), 0);
        target(&browser.approve(&page, &[("allow_outside", "yes")]).await);
        assert_eq!(world.snapshot().count("invitations"), 1);
    }

    /// Nothing is approved that had no verdict: a correction is previewed first.
    async fn a_correction_is_previewed_before_it_is_approved(world) {
        let org = world.organization("Contoso", &[]).await;
        let browser = Browser::admin(world, &org, "ines@mail.example").await;
        let preview = browser.preview(&org, "a@x.example, b@@x.example, c@@x.example").await;
        let typed = [("corrections", "b@x.example\r\nc@@x.example")];
        let page = shown(&browser.approve(&preview, &typed).await, 422);
        assert!(page.contains("Approve 2 invitees") && page.contains("href=\"#main\""), "{page}");
        assert_eq!(world.snapshot().count("invitations"), 0);
        assert_eq!(rows(&page).len(), 3);
        let result = target(&browser.approve(&page, &[]).await);
        assert!(browser.page(&result).await.contains("2 invitees approved"));
    }

    /// A second click and a reload change nothing and lead to the same result.
    async fn d5_an_approval_sent_twice_approves_once(world) {
        let org = world.organization("Contoso", &["x.example"]).await;
        let browser = Browser::admin(world, &org, "ines@mail.example").await;
        let preview = browser.preview(&org, "a@x.example, b@y.example").await;
        // Two tabs, two clicks in each.
        let clicks = (0..4).map(|_| browser.approve(&preview, &[])).collect();
        let results: Vec<String> = at_once(clicks).await.iter().map(target).collect();
        let later = target(&browser.approve(&preview, &[("allow_outside", "yes")]).await);
        assert!(results.iter().all(|result| *result == later), "{results:?}");
        assert_eq!(world.events("invitations.approved"), 1);
        assert_eq!(world.place.number("SELECT count(*) FROM invitations"), 1);
        assert_eq!(target(&browser.get(&draft_form(&preview, "approve")).await), later);
        let before = world.snapshot();
        target(&browser.approve(&preview, &[]).await);
        assert_eq!(world.written_since(&before), [""; 0]);
        world.holds_together();
    }

    /// The list keeps its place while invitations are revoked, extended and approved again.
    async fn an_invitation_is_revoked_and_extended_from_the_list(world) {
        let (org, ines, [id, ..]) = organization_at_work(world).await;
        world.advance(Span::days(10));
        let browser = Browser::signed_in(world, "ines@mail.example").await;
        let list = browser.page(&area(&org, "/invitations?q=jane")).await;
        let extend = format!("/invitations/{id}/extend?state=approved&q=jane");
        assert!(list.contains(&extend.replace('&', "&#38;")), "{list}");
        let seen = hidden(&list, "seen");

        let page = browser.send(&area(&org, &extend), &[("seen", &seen)]).await;
        assert!(page.contains("jane@contoso.example is valid until 2 Jan 2027"), "{page}");
        let before = world.snapshot();
        let page = browser.send(&area(&org, &extend), &[("seen", &seen)]).await;
        assert!(page.contains("is valid until 2 Jan 2027"));
        assert_eq!(world.written_since(&before), [""; 0], "a second click");

        let question = browser.page(&area(&org, &format!("/invitations/{id}/revoke?state=approved&q=jane"))).await;
        assert!(question.contains("Revoke this invitation?") && question.contains("jane@contoso.example"));
        let revoke = area(&org, &format!("/invitations/{id}/revoke?state=approved&q=jane"));
        let page = browser.send(&revoke, &[]).await;
        assert!(page.contains("The invitation of jane@contoso.example is revoked") && page.contains("value=\"jane\""));
        assert_eq!(world.events("invitation.revoked"), 1);

        let before = world.snapshot();
        for path in [&revoke, &area(&org, &extend)] {
            let page = browser.send(path, &[("seen", "1")]).await;
            assert!(page.contains("no longer open, so nothing was changed"), "{page}");
        }
        assert!(target(&browser.get(&revoke).await).ends_with("/invitations?state=approved&q=jane"));
        assert_eq!(world.written_since(&before), [""; 0]);

        let revoked = browser.page(&area(&org, "/invitations?state=revoked")).await;
        assert!(revoked.contains("name=\"addresses\" value=\"jane@contoso.example\""));
        let preview = browser.preview(&org, "jane@contoso.example").await;
        target(&browser.approve(&preview, &[]).await);
        assert_eq!(world.invitation(&ines, &org, "jane@contoso.example").await["state"], "approved");
        world.holds_together();
    }

    /// What is valid for longer than the usual time is not cut short by extending it.
    async fn extending_never_shortens(world) {
        let org = world.organization("Contoso", &[]).await;
        let ines = world.admin(&org, "ines@mail.example").await;
        let body = json!({"addresses": "a@x.example", "expires_in_days": 300});
        world.post(&org.path("/invitations")).by(&ines).json(&body).await.ok(201);
        let id = world.invitation(&ines, &org, "a@x.example").await["id"].as_str().unwrap().to_owned();
        let browser = Browser::signed_in(world, "ines@mail.example").await;
        let page = browser.send(&area(&org, &format!("/invitations/{id}/extend")), &[("seen", "1")]).await;
        assert!(page.contains("is valid until 19 Sep 2027"), "{page}");
        assert_eq!(world.events("invitation.changed"), 0);
    }

    async fn a7_a_rotated_url_is_refused_and_the_approvals_stand(world) {
        let (org, ines, _) = organization_at_work(world).await;
        let browser = Browser::signed_in(world, "ines@mail.example").await;
        let old = world.url_token(&ines, &org).await;
        assert!(browser.page(&area(&org, "/invitation-url")).await.contains(&old));
        assert!(browser.page(&area(&org, "/invitation-url?language=de")).await.contains("Guten Tag"));
        let question = browser.page(&area(&org, "/invitation-url/rotate")).await;
        assert!(question.contains(&old) && question.contains("1 invitee has not used it yet"));
        let key = hidden(&question, "key");
        let page = browser.send(&area(&org, "/invitation-url/rotate"), &[("key", &key)]).await;
        let new = world.url_token(&ines, &org).await;
        assert!(page.contains("The invitation URL is replaced") && page.contains(&new) && !page.contains(&old));
        browser.send(&area(&org, "/invitation-url/rotate"), &[("key", &key)]).await;
        assert_eq!(world.url_token(&ines, &org).await, new, "a second click replaces nothing");
        assert_eq!(world.events("invitation_url.rotated"), 1);

        let jane = world.account("jane@mail.example").await;
        world.submit(&jane, &old, "jane@contoso.example").await.refused(404, "not-found");
        world.associate(&jane, &new, "jane@contoso.example").await;
        world.holds_together();
    }

    /// A refused address stands beside the closest approved one, and is approved in one click.
    async fn a_request_is_approved_or_declined(world) {
        let (org, ines, [_, inside, _]) = organization_at_work(world).await;
        world.invite(&ines, &org, "omar.haddad@contoso.example, omar.h@contoso.example").await;
        let outside = asking(world, &org, &ines, "nia@mail.example", "nia@fabrikam.example").await;
        let third = asking(world, &org, &ines, "tom@mail.example", "tom@contoso.example").await;
        let browser = Browser::signed_in(world, "ines@mail.example").await;
        let list = browser.page(&area(&org, "/requests")).await;
        assert!(list.contains("omar<mark>.h</mark>@contoso.example"), "{list}");
        assert!(list.contains("None is close"));
        assert!(list.contains(&format!("id=\"allow_outside-{outside}\"")) && !list.contains(&format!("allow_outside-{inside}")));
        let answer = |id: &str, word: &str| area(&org, &format!("/requests/{id}/{word}"));

        let page = browser.send(&answer(&inside, "approve"), &[]).await;
        assert!(page.contains("omar@contoso.example is approved, and Jane Doe is associated"), "{page}");
        let before = world.snapshot();
        assert!(browser.send(&answer(&inside, "approve"), &[]).await.contains("no longer waits"));
        assert!(browser.send(&answer(&inside, "decline"), &[]).await.contains("no longer waits"));
        let unticked = shown(&browser.post(&answer(&outside, "approve"), &[]).await, 422);
        assert!(unticked.contains(&format!("href=\"#allow_outside-{outside}\"")), "{unticked}");
        assert_eq!(world.written_since(&before), [""; 0]);

        browser.send(&answer(&outside, "approve"), &[("allow_outside", "yes")]).await;
        let page = browser.send(&answer(&third, "decline"), &[]).await;
        assert!(page.contains("The request of Jane Doe is declined") && page.contains("There are no requests"));
        let people = browser.page(&area(&org, "/people")).await.replace("<wbr>", "");
        assert!(people.contains("omar@contoso.example") && people.contains("nia@fabrikam.example"));
        assert!(!people.contains("tom@contoso.example"));
        world.holds_together();
    }

    /// Pages go forth and back by keyset, and keep tab and search.
    async fn long_lists_are_paged(world) {
        let org = world.organization("Contoso", &[]).await;
        let ines = world.admin(&org, "ines@mail.example").await;
        let addresses: String = (0..60).map(|n| format!("person.{n:03}@x.example\n")).collect();
        world.invite(&ines, &org, &addresses).await;
        let browser = Browser::signed_in(world, "ines@mail.example").await;
        let link = |page: &str, rel: &str| {
            let link = regex::Regex::new(&format!(r#"rel="{rel}" href="([^"]+)""#)).unwrap();
            link.captures(page).map(|found| found[1].replace("&#38;", "&"))
        };
        let first = browser.page(&area(&org, "/invitations?q=PERSON.")).await;
        assert!(first.contains("Approved <span class=\"count\">60"), "{first}");
        assert!(first.len() < 35_000, "{} bytes", first.len());
        let second = browser.page(&link(&first, "next").unwrap()).await;
        let third = browser.page(&link(&second, "next").unwrap()).await;
        assert_eq!([&first, &second, &third].map(|page| rows(page).len()), [20, 20, 20]);
        assert_eq!((link(&first, "prev"), link(&third, "next")), (None, None));
        let back = browser.page(&link(&third, "prev").unwrap()).await;
        assert_eq!(rows(&back), rows(&second));
        assert!(rows(&third)[19].starts_with("person.000@x.example"), "{:?}", rows(&third));
        assert!(browser.page(&area(&org, "/invitations?q=047@x")).await.contains("person.047"));
        let none = browser.page(&area(&org, "/invitations?q=%25")).await;
        assert!(none.contains("Nothing here matches"));
        assert!(browser.page(&area(&org, &format!("/invitations?q={}", "x".repeat(5_000)))).await.contains("Nothing here"));
        assert!(browser.page(&area(&org, "/invitations?q=%00&state=no&cursor=x")).await.contains("person.059"));
        let people = browser.page(&area(&org, "/people?q=nobody")).await;
        assert!(people.contains("Nothing here matches") && people.contains("The beginning of a name"));
    }

    /// Everyone gets the first page that is theirs; what was done is told in sentences.
    async fn the_first_page_is_the_admin_s_or_the_member_s(world) {
        let (org, ines, _) = organization_at_work(world).await;
        let url = world.url_token(&ines, &org).await;
        let jane = world.account("jane@mail.example").await;
        world.associate(&jane, &url, "jane@contoso.example").await;
        let page = Browser::signed_in(world, "ines@mail.example").await.page(&area(&org, "")).await;
        for said in [
            "jane@contoso.example was associated",
            "omar@contoso.example asks to be approved",
            "A colleague sent the form and was mailed a code",
            "Answer 1 request of a colleague",
        ] {
            assert!(page.contains(said), "{said} {page}");
        }
        assert!(!page.contains("jane@mail.example"), "nobody's private account is shown");
        let page = Browser::signed_in(world, "jane@mail.example").await.page(&area(&org, "")).await;
        assert!(page.contains("Your association") && page.contains("jane<wbr>@contoso.example"));
        assert!(!page.contains(&url) && !page.contains("/invitations"));
    }

    /// 10,000 rows are previewed in one page of bounded size, problems first, and approved whole.
    async fn ten_thousand_rows_are_previewed_and_approved(world) {
        let org = world.organization("Contoso", &["contoso.example"]).await;
        let browser = Browser::admin(world, &org, "ines@mail.example").await;
        let mut list: String = (0..9_997).map(|n| format!("Person {n} <person.{n}@contoso.example>; ")).collect();
        list.push_str("a@@contoso.example; b@fabrikam.example; PERSON.7@contoso.example");
        let preview = browser.preview(&org, &list).await;
        let first = rows(&preview);
        assert_eq!(first.len(), 13);
        assert!(first[0].starts_with("9,998 a@@contoso.example Not an address"), "{}", first[0]);
        assert!(first[1].contains("Outside your domains") && first[2].contains("The same address as in row 8"));
        assert!(preview.contains("Check 10,000 rows") && preview.contains("Show all 9,997: New"));
        let draft = draft_form(&preview, "");
        let draft = draft.trim_end_matches('/');
        let last = rows(&browser.page(&format!("{draft}?state=new&cursor=100")).await);
        assert_eq!((last.len(), last[96].split(' ').next()), (97, Some("9,997")));
        assert!(rows(&browser.page(&format!("{draft}?state=new&cursor=101")).await).is_empty());
        assert_eq!(rows(&browser.page(&format!("{draft}?state=duplicate")).await).len(), 1);
        assert_eq!(text_of(&preview, "corrections"), "a@@contoso.example");
        let result = target(&browser.approve(&preview, &[]).await);
        let page = browser.settled(result).await;
        assert!(page.contains("9,997 invitees approved") && page.contains("3 rows were left out"));
        assert!(page.contains("href=\"mailto:?subject="), "they do not fit into a link");
        world.holds_together();
    }

    /// A list beyond the limits is refused whole, beside the box, and nothing of it is taken.
    async fn g6_too_long_a_list_is_refused_whole(world) {
        let org = world.organization("Contoso", &[]).await;
        let browser = Browser::admin(world, &org, "ines@mail.example").await;
        let before = world.snapshot();
        let many: String = (0..100_001).map(|n| format!("p{n}@x.example\n")).collect();
        let long = format!("{}@x.example", "a".repeat(17 * 1024 * 1024));
        let path = area(&org, "/invite/preview");
        let page = shown(&browser.post(&path, &[("addresses", &many)]).await, 413);
        assert!(page.contains("Enter at most 100,000 addresses at a time"));
        assert!(page.contains("p100000@x.example"), "what was typed is kept");
        let page = shown(&browser.post(&path, &[("addresses", &long)]).await, 413);
        assert!(page.contains("a list may have 16 MB") && page.len() < 60_000);
        let huge = "x".repeat(51 * 1024 * 1024);
        let page = shown(&browser.post(&area(&org, "/invite/preview"), &[("addresses", &huge)]).await, 413);
        assert!(page.contains("up to 100,000 addresses or 16 MB at a time"));
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    /// Names and addresses are text and nothing else, wherever they are shown.
    async fn g4_names_and_addresses_are_text_on_every_page(world) {
        let org = world.organization("<script>alert(1)</script> \"&' Ltd", &[]).await;
        let ines = world.admin(&org, "ines@mail.example").await;
        let evil = r#""'><img/src=x>"@x.example"#;
        world.invite(&ines, &org, evil).await;
        let (url, jane) = (world.url_token(&ines, &org).await, world.account("jane@mail.example").await);
        let mut sent = profile("jane@x.example");
        sent["given_name"] = json!("<b onload=alert(1)>Jane");
        sent["family_name"] = json!("\"'><script>x</script>");
        let body = json!({"invitation": url, "profile": sent});
        world.invite(&ines, &org, "jane@x.example").await;
        let submitted = world.post("/api/v1/associations").by(&jane).json(&body).await.ok(201);
        let path = format!("/api/v1/associations/{}", submitted["id"].as_str().unwrap());
        let code = world.code_for("jane@x.example", &path).await;
        world.prove(&jane, &path, &code).await.ok(200);

        let browser = Browser::signed_in(world, "ines@mail.example").await;
        let id = world.invitation(&ines, &org, evil).await["id"].as_str().unwrap().to_owned();
        let preview = browser.preview(&org, &format!("{evil}\n<script>alert(2)</script>\n</textarea><script>x</script>")).await;
        let mut pages = vec![preview];
        for page in ["", "/invite", "/invitations", "/invitation-url", "/people", "/requests", &format!("/invitations?q={}", encode("\"><script>"))] {
            pages.push(browser.page(&area(&org, page)).await);
        }
        pages.push(browser.page(&area(&org, &format!("/invitations/{id}/revoke"))).await);
        let revoked = browser.send(&area(&org, &format!("/invitations/{id}/revoke")), &[]).await;
        assert!(revoked.contains("The invitation of &#34;&#39;&#62;"), "the notice");
        pages.push(revoked);
        for page in pages {
            for tag in ["<script>", "<img", "<b onload", "\"'>"] {
                assert!(!page.contains(tag), "{tag} in {page}");
            }
            assert_eq!(page.matches("</textarea>").count(), page.matches("<textarea").count());
        }
    }

    async fn b6_a_pending_person_gets_403_everywhere(world) {
        let (org, ines, [invitation, request, batch]) = organization_at_work(world).await;
        let url = world.url_token(&ines, &org).await;
        let jane = world.account("jane@mail.example").await;
        world.pending(&jane, &url, "jane@contoso.example").await;
        let browser = Browser::signed_in(world, "jane@mail.example").await;
        let before = world.snapshot();
        let (pages, forms) = everything(&org, &invitation, &request, &batch);
        for page in pages {
            shown(&browser.get(&page).await, 403);
        }
        for (path, fields) in forms {
            shown(&browser.post(&path, &refs(&fields)).await, 403);
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    /// A member without the right has the first page, and 403 for the rest.
    async fn a_member_sees_the_first_page_only(world) {
        let (org, ines, [invitation, request, batch]) = organization_at_work(world).await;
        let url = world.url_token(&ines, &org).await;
        let jane = world.account("jane@mail.example").await;
        world.invite(&ines, &org, "jane.doe@contoso.example").await;
        world.associate(&jane, &url, "jane.doe@contoso.example").await;
        let browser = Browser::signed_in(world, "jane@mail.example").await;
        let before = world.snapshot();
        let (pages, forms) = everything(&org, &invitation, &request, &batch);
        shown(&browser.get(&pages[0]).await, 200);
        for page in &pages[1..] {
            shown(&browser.get(page).await, 403);
        }
        for (path, fields) in forms {
            shown(&browser.post(&path, &refs(&fields)).await, 403);
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    async fn a2_an_admin_of_another_organization_gets_404_everywhere(world) {
        let (org, _, [invitation, request, batch]) = organization_at_work(world).await;
        let other = world.organization("Fabrikam", &[]).await;
        let browser = Browser::admin(world, &other, "otto@mail.example").await;
        let before = world.snapshot();
        let unknown = shown(&browser.get(&area(&other, "/nothing")).await, 404);
        // The answer itself, without the way back that is the reader's own.
        let words = |page: &str| {
            let main = page.split_once("<h1>").unwrap().1.split_once("signed-in").unwrap().0;
            main.to_owned()
        };
        let (pages, forms) = everything(&org, &invitation, &request, &batch);
        for page in pages {
            assert_eq!(words(&shown(&browser.get(&page).await, 404)), words(&unknown), "{page}");
        }
        for (path, fields) in forms {
            assert_eq!(words(&shown(&browser.post(&path, &refs(&fields)).await, 404)), words(&unknown), "{path}");
        }
        // What is another organization's, under one's own path.
        for page in [format!("/invite/{batch}"), format!("/invitations/{invitation}/revoke")] {
            shown(&browser.get(&area(&other, &page)).await, 404);
        }
        for form in [
            format!("/invitations/{invitation}/revoke"),
            format!("/invitations/{invitation}/extend"),
            format!("/requests/{request}/approve"),
            format!("/requests/{request}/decline"),
        ] {
            shown(&browser.post(&area(&other, &form), &[("seen", "1")]).await, 404);
        }
        for foreign in [&invitation, "aaaaaaaaaaaaaaaaaaaaaaaaaa"] {
            let page = browser.get(&area(&other, &format!("/invitations?cursor=after:{foreign}"))).await;
            // A place that is not in the list is the list's beginning, whether or not it is one elsewhere.
            assert_eq!((page.status, page.header("location")), (303, Some(area(&other, "/invitations?state=approved").as_str())));
        }
        for wrong in ["1234567-8", "12", "x", "%ff", "1234567-8%00"] {
            shown(&browser.get(&format!("/organizations/{wrong}/people")).await, 404);
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    /// Scanners that open links and send forms, other sites, and browsers in which nobody is signed in change nothing.
    async fn e4_nothing_changes_without_a_session_a_token_and_a_click(world) {
        let (org, _, [invitation, request, batch]) = organization_at_work(world).await;
        let browser = Browser::signed_in(world, "ines@mail.example").await;
        let stranger = Browser::signed_in(world, "otto@mail.example").await;
        let before = world.snapshot();
        let (pages, forms) = everything(&org, &invitation, &request, &batch);
        for path in pages.iter().chain(forms.iter().map(|(path, _)| path)) {
            for method in ["GET", "HEAD"] {
                let call = world.call(method.parse().unwrap(), path).header("cookie", &browser.session);
                let reply = call.header("purpose", "prefetch").await;
                assert!([200, 303].contains(&reply.status), "{method} {path} {}", reply.status);
            }
        }
        for (path, fields) in &forms {
            let fields = refs(fields);
            shown(&browser.post_with(path, "", &fields).await, 403);
            shown(&browser.post_with(path, &stranger.csrf, &fields).await, 403);
            shown(&browser.post(path, &fields).header("origin", "https://evil.example").await, 403);
            shown(&browser.post(path, &fields).header("sec-fetch-site", "cross-site").await, 403);
            let nobody = world.post(path).header("content-type", "application/x-www-form-urlencoded");
            let page = shown(&nobody.body("csrf=x").await, 401);
            assert!(page.contains("return_to"), "{page}");
        }
        for page in &pages {
            let page = shown(&world.get(page).await, 401);
            assert!(page.contains("Sign in") && !page.contains("contoso.example"));
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }
}
