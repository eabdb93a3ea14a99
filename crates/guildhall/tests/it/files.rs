//! Files of people to invite: through the API and through the page, good ones and bad ones.

use guildhall::actions::drafts::{self, Attempt, Begun, Terms};
use guildhall::actions::{ActionError, Actor};
use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use guildhall_domain::language::Language;
use guildhall_domain::preset::Presets;
use guildhall_store::Tx;
use serde_json::{Value, json};

use crate::support::{Call, Org, Person, World, encode};

fn upload(world: &World, admin: &Person, org: &Org, query: &str, file: impl Into<Vec<u8>>) -> Call {
    world
        .post(&org.path(&format!("/invitations{query}")))
        .by(admin)
        .header("content-type", "text/csv")
        .body(file)
}

fn verdicts(answer: &Value) -> Vec<String> {
    let row = |row: &Value| {
        let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        format!(
            "{} {} {} {}",
            row["position"],
            text("address"),
            text("outcome"),
            text("fault")
        )
        .trim_end()
        .to_owned()
    };
    answer["rows"].as_array().unwrap().iter().map(row).collect()
}

/// A page's form as a browser sends it with a file.
fn multipart(fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> (String, Vec<u8>) {
    let boundary = "----browser7Qm2xK9vT4bWcR8n";
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    let (name, bytes) = file.unwrap_or(("", b""));
    body.extend(
        format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n"
        )
        .bytes(),
    );
    body.extend_from_slice(bytes);
    body.extend(format!("\r\n--{boundary}--\r\n").bytes());
    (format!("multipart/form-data; boundary={boundary}"), body)
}

/// An admin's browser.
struct Page<'w> {
    world: &'w World,
    session: String,
    csrf: String,
    area: String,
}

impl<'w> Page<'w> {
    async fn of(world: &'w World, org: &Org, email: &str) -> Self {
        let session = format!("__Host-guildhall={}", world.sign_in(email).await);
        let page = world
            .get("/there-is-no-such-page")
            .header("cookie", &session)
            .await
            .text();
        let csrf = page.split("name=\"csrf\" value=\"").nth(1).unwrap();
        Self {
            world,
            session,
            csrf: csrf.split('"').next().unwrap().to_owned(),
            area: format!("/organizations/{}", org.membership_id),
        }
    }

    fn upload(&self, fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Call {
        let mut all = vec![("csrf", self.csrf.as_str())];
        all.extend(fields);
        let (kind, body) = multipart(&all, file);
        self.world
            .post(&format!("{}/invite/preview", self.area))
            .header("cookie", &self.session)
            .header("content-type", &kind)
            .body(body)
    }

    /// Gives a list of 1,200 rows; the path of its preview, once that is there.
    async fn keep_long_list(&self) -> String {
        let rows: String = (0..1_200).map(|n| format!("p{n}@x.example\n")).collect();
        let kept = self
            .upload(&[], Some(("people.csv", format!("mail\n{rows}").as_bytes())))
            .await;
        let draft = kept.header("location").unwrap().to_owned();
        while self.get(&draft).await.header("refresh").is_some() {}
        draft
    }

    async fn get(&self, path: &str) -> crate::support::Reply {
        self.world.get(path).header("cookie", &self.session).await
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> crate::support::Reply {
        let mut form = format!("csrf={}", encode(&self.csrf));
        for (name, value) in fields {
            form.push_str(&format!("&{name}={}", encode(value)));
        }
        let call = self.world.post(path).header("cookie", &self.session);
        call.header("content-type", "application/x-www-form-urlencoded")
            .body(form)
            .await
    }
}

/// An approval that is noted and not carried out, as a slow one is for a while.
struct Approving {
    actor: Actor,
    id: PublicId,
    attempt: Attempt,
}

impl World {
    async fn begin_approval(&self, org: &Org, draft: &str) -> Approving {
        let account = "SELECT account_id FROM sign_in_methods WHERE subject = 'ines@mail.example'";
        let actor = Actor::Account(self.place.number(account));
        let id = PublicId::parse(draft.rsplit('/').next().unwrap()).unwrap();
        let (at, wanted) = (org.membership_id.clone(), id.clone());
        let begin = move |tx: &mut Tx<'_>| drafts::begin_approval(tx, actor, &at, &wanted, false);
        match self.write(begin).await.unwrap() {
            Begun::Now(attempt) => Approving { actor, id, attempt },
            other => panic!("{other:?}"),
        }
    }
}

both_engines! {
    /// Every row has its own language, name and note; a language that the program does not speak is a verdict.
    async fn a_file_is_approved_with_what_stands_beside_the_addresses(world) {
        let org = world.organization("Contoso", &["contoso.example"]).await;
        let ines = world.admin(&org, "ines@mail.example").await;
        let file = "Notiz;E-Mail;Sprache;Name;Firma\r\nneu;a@contoso.example;Deutsch;Müller, Hans;X\r\n;;;;\r\n;b@contoso.example;;;\r\n\
                    ;c@contoso.example;Klingon;;\r\n;d@fabrikam.example;en;;\r\n;A@contoso.example;en;;\r\n;nobody;;;\r\n";
        let preview = world.post(&org.path("/invitations/preview")).by(&ines)
            .header("content-type", "text/csv; charset=utf-8").body(file).await.ok(200);
        assert_eq!(preview["counts"]["new"], 2);
        assert_eq!(preview["file"], json!({"encoding": "UTF-8", "delimiter": ";", "unused_columns": ["Firma"], "unnamed_columns": []}));
        let answer = upload(world, &ines, &org, "?language=en", file).await.ok(201);
        assert_eq!(answer["file"], preview["file"]);
        assert_eq!(verdicts(&answer), [
            "2 a@contoso.example approved",
            "4 b@contoso.example approved",
            "5 c@contoso.example bad_field language-not-spoken",
            "6 d@fabrikam.example outside_domain",
            "7 A@contoso.example duplicate",
            "8  invalid no-at",
        ]);
        assert_eq!(
            world.place.sql("SELECT address, language, name, note FROM invitations ORDER BY address"),
            [["a@contoso.example", "de", "Müller, Hans", "neu"], ["b@contoso.example", "en", "NULL", "NULL"]]
        );
        world.holds_together();
    }

    async fn rows_in_json_say_the_same(world) {
        let org = world.organization("Contoso", &[]).await;
        let ines = world.admin(&org, "ines@mail.example").await;
        let post = |body: Value| world.post(&org.path("/invitations")).by(&ines).json(&body);
        let rows = json!([{"address": "a@x.example", "language": "de", "note": "new"}, {"address": "b@x.example", "note": "n".repeat(201)}]);
        let answer = post(json!({"rows": rows})).await.ok(201);
        assert_eq!(verdicts(&answer), ["1 a@x.example approved", "2 b@x.example bad_field note-too-long"]);
        assert!(answer.get("file").is_none(), "no file: {answer}");
        let before = world.snapshot();
        for body in [json!({}), json!({"rows": [], "addresses": ""}), json!({"rows": [{"address": "c@x.example", "right": "global_admin"}]})] {
            post(body).await.refused(422, "invalid-input");
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    /// A file sent again with its key changes nothing twice; with other terms in the query it is another request.
    async fn d5_a_file_sent_twice_with_one_key(world) {
        let org = world.organization("Contoso", &[]).await;
        let ines = world.admin(&org, "ines@mail.example").await;
        let file = "mail\na@x.example\n";
        let first = upload(world, &ines, &org, "?language=de", file).idempotency_key("k").await;
        let again = upload(world, &ines, &org, "?language=de", file).idempotency_key("k").await;
        assert_eq!((first.status, first.text()), (201, again.text()));
        upload(world, &ines, &org, "?language=en", file).idempotency_key("k").await.refused(422, "idempotency-key-reused");
        assert_eq!(world.events("invitations.approved"), 1);
    }

    /// A list that is still being checked tells how far that has come, wherever its sender is meanwhile, and to nobody else. A
    /// check that nothing is heard of any more is over.
    async fn a_check_under_way_is_left_and_found_again(world) {
        let org = world.organization("Contoso", &[]).await;
        world.grant_admin(&org, "ines@mail.example").await;
        world.grant_admin(&org, "omar@mail.example").await;
        let (ines, omar) = (Page::of(world, &org, "ines@mail.example").await, Page::of(world, &org, "omar@mail.example").await);
        let account = world.place.number("SELECT account_id FROM sign_in_methods WHERE subject = 'ines@mail.example'");
        let (actor, wanted) = (Actor::Account(account), PublicId::from_bytes([9; 16]));
        let terms = Terms { language: Language::parse("de").unwrap(), days: 30, presets: Presets::none() };
        let (at, id) = (org.membership_id.clone(), wanted.clone());
        world.write(move |tx| drafts::begin(tx, actor, &at, &id, &terms, 2_000).map(drop)).await.unwrap();
        let (at, id) = (org.membership_id.clone(), wanted.clone());
        world.write(move |tx| drafts::report(tx, actor, &at, &id, 1_250)).await.unwrap();

        let (draft, invite) = (format!("{}/invite/drafts/{wanted}", ines.area), format!("{}/invite", ines.area));
        let shown = ines.get(&draft).await;
        assert_eq!((shown.status, shown.header("refresh")), (200, Some("1")));
        assert!(shown.text().contains("1,250 of 2,000 rows checked"), "{}", shown.text());
        assert!(ines.get(&invite).await.text().contains(&draft));
        assert_eq!(ines.post(&format!("{draft}/approve"), &[]).await.status, 303);
        assert_eq!(omar.get(&draft).await.status, 303);
        assert!(!omar.get(&invite).await.text().contains(&draft));

        world.advance(Span::minutes(2));
        assert_eq!(ines.get(&draft).await.header("location"), Some(invite.as_str()));
        assert!(!ines.get(&invite).await.text().contains(&draft));
    }

    /// A long list ends at its preview, and stays on the page of the box until it is approved.
    async fn a_long_list_is_checked_and_found_until_it_is_approved(world) {
        let org = world.organization("Contoso", &[]).await;
        world.grant_admin(&org, "ines@mail.example").await;
        let page = Page::of(world, &org, "ines@mail.example").await;
        let draft = page.keep_long_list().await;
        let shown = page.get(&draft).await;
        assert!(shown.text().contains("Approve 1,200 invitees"), "{}", shown.text());
        let invite = format!("{}/invite", page.area);
        let found = page.get(&invite).await.text();
        assert!(found.contains(&draft) && found.contains("people.csv") && found.contains("1,200 rows"), "{found}");
        assert_eq!(page.post(&format!("{draft}/approve"), &[]).await.status, 303);
        assert!(!page.get(&invite).await.text().contains("people.csv"));
        world.holds_together();
    }

    /// A long list that is being approved tells so, wherever its sender is meanwhile; sending it again, or correcting it,
    /// changes nothing until it is through, and then leads to the one result.
    async fn d5_an_approval_under_way_is_left_and_found_again(world) {
        let org = world.organization("Contoso", &[]).await;
        world.grant_admin(&org, "ines@mail.example").await;
        let page = Page::of(world, &org, "ines@mail.example").await;
        let draft = page.keep_long_list().await;
        let approving = world.begin_approval(&org, &draft).await;

        let shown = page.get(&draft).await;
        assert_eq!((shown.status, shown.header("refresh")), (200, Some("1")));
        assert!(shown.text().contains("Approving 1,200 invitees"), "{}", shown.text());
        assert!(page.get(&format!("{}/invite", page.area)).await.text().contains(&draft));
        let before = world.snapshot();
        for path in ["approve", "check"] {
            let again = page.post(&format!("{draft}/{path}"), &[]).await;
            assert_eq!((again.status, again.header("location")), (303, Some(draft.as_str())), "{path}");
        }
        assert_eq!(world.written_since(&before), [""; 0]);

        let (at, id) = (org.membership_id.clone(), approving.id.clone());
        let (house, actor, attempt) = (world.app.house.clone(), approving.actor, approving.attempt.clone());
        world.write(move |tx| drafts::carry_out(tx, &house, actor, &at, &id, &attempt).map(drop)).await.unwrap();
        let result = page.get(&draft).await.header("location").unwrap().to_owned();
        assert!(page.get(&result).await.text().contains("1,200 invitees approved"));
        assert_eq!(page.post(&format!("{draft}/approve"), &[]).await.header("location"), Some(result.as_str()));
        assert_eq!(world.events("invitations.approved"), 1);
        world.holds_together();
    }

    /// An approval that failed, or that nothing is heard of any more, says so, and can be begun again; it never approves a
    /// list that took the place of the one that was seen.
    async fn an_approval_that_was_broken_off_is_begun_again(world) {
        let org = world.organization("Contoso", &[]).await;
        world.grant_admin(&org, "ines@mail.example").await;
        let page = Page::of(world, &org, "ines@mail.example").await;
        let draft = page.keep_long_list().await;
        let approving = world.begin_approval(&org, &draft).await;
        let (at, id, attempt) = (org.membership_id.clone(), approving.id.clone(), approving.attempt.clone());
        world.write(move |tx| drafts::break_off(tx, approving.actor, &at, &id, &attempt)).await.unwrap();
        let shown = page.get(&draft).await;
        assert!(shown.header("refresh").is_none() && shown.text().contains("was not completed"), "{}", shown.text());

        let approving = world.begin_approval(&org, &draft).await;
        assert!(page.get(&draft).await.text().contains("Approving 1,200 invitees"));
        world.advance(Span::minutes(3));
        assert!(page.get(&draft).await.text().contains("was not completed"));
        let corrected = page.post(&format!("{draft}/check"), &[]).await;
        assert_eq!(corrected.header("location"), Some(draft.as_str()));
        let (at, id, house) = (org.membership_id.clone(), approving.id.clone(), world.app.house.clone());
        let late = world.write(move |tx| drafts::carry_out(tx, &house, approving.actor, &at, &id, &approving.attempt).map(drop)).await;
        assert!(matches!(late, Err(ActionError::Hidden)), "{late:?}");
        let mut approved = page.post(&format!("{draft}/approve"), &[]).await.header("location").unwrap().to_owned();
        while approved == draft {
            approved = page.get(&draft).await.header("location").unwrap_or(&draft).to_owned();
        }
        assert!(page.get(&approved).await.text().contains("1,200 invitees approved"));
        assert_eq!(world.events("invitations.approved"), 1);
    }

    /// Bad files of every kind: a code of their own, at once, and nothing written.
    async fn g6_what_a_file_is_said_to_be_is_compared_with_what_it_is(world) {
        let org = world.organization("Contoso", &["contoso.example"]).await;
        let admin = world.admin(&org, "ines@mail.example").await;
        let latin: &[u8] = b"E-mail,name\njane@contoso.example,Jos\xe9\n";
        let plain = "E-mail\tname\njane@contoso.example\tJosé\n".as_bytes();
        for (kind, file, takes) in [
            ("TEXT/CSV; Charset=\"ISO-8859-1\"", latin, true),
            ("text/csv;charset=utf-8", latin, false),
            ("text/csv; header=present; charset=windows-1252", latin, true),
            ("Text/Tab-Separated-Values; charset=UTF-8", plain, true),
            ("text/csv; charset=iso-8859-2", latin, false),
            ("text/csv; charset=utf-16", plain, false),
        ] {
            let asked = world.post(&org.path("/invitations/preview")).by(&admin).header("content-type", kind).body(file);
            match takes {
                true => drop(asked.await.ok(200)),
                false => drop(asked.await.refused(422, "wrong-encoding")),
            }
        }
    }

    async fn g6_bad_files_are_refused_by_the_api(world) {
        let org = world.organization("Contoso", &[]).await;
        let ines = world.admin(&org, "ines@mail.example").await;
        let before = world.snapshot();
        let bomb = [b"PK\x03\x04".to_vec(), vec![0; 1_000_000]].concat();
        for (file, status, code) in [
            (Vec::new(), 422, "empty-file"),
            (b"mail,name\n".to_vec(), 422, "no-rows"),
            (bomb, 422, "spreadsheet-file"),
            (b"\x7fELF\x02\x01\x01\0\0".to_vec(), 422, "binary-file"),
            (b"\xff\xfea".to_vec(), 422, "wrong-encoding"),
            (b"mail,e-mail\na@x.example,b@x.example\n".to_vec(), 422, "duplicate-columns"),
            (b"name,phone\nJ,1\n".to_vec(), 422, "no-address-column"),
            (b"mail\n\"a@x.example\n".to_vec(), 422, "file-quote-not-closed"),
            ("a@x.example\n".repeat(1_000_000).into_bytes(), 413, "too-many-rows"),
            (vec![b'a'; 10 * 1024 * 1024], 413, "row-too-long"),
            (vec![b'"'; 10 * 1024 * 1024], 413, "row-too-long"),
            (vec![b'a'; 17 * 1024 * 1024], 413, "file-too-long"),
            (vec![b'a'; 41 * 1024 * 1024], 413, "too-large"),
        ] {
            upload(world, &ines, &org, "", file).await.refused(status, code);
        }
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    /// The page takes the same file, says how it was read, hands back what was not approved, and takes that back corrected.
    async fn g5_a_file_goes_through_the_page_and_its_rejected_rows_come_back(world) {
        let org = world.organization("Contoso", &["contoso.example"]).await;
        world.grant_admin(&org, "ines@mail.example").await;
        let page = Page::of(world, &org, "ines@mail.example").await;
        let file = b"mail;name;language\na@contoso.example;Zo\xeb;de\n\"=HYPERLINK(\"\"x\"\")\";+1;\nb@contoso.example;;tlh\n";
        let kept = page.upload(&[], Some(("people.csv", file))).await;
        assert_eq!(kept.status, 303, "{}", kept.text());
        let draft = kept.header("location").unwrap().to_owned();
        let preview = page.get(&draft).await.text();
        for said in ["people.csv", "Windows-1252", "Zoë", "Check 3 rows", "Approve 1 invitee", "tlh is none"] {
            assert!(preview.contains(said), "{said}: {preview}");
        }
        let rejected = page.get(&format!("{draft}/rejected.csv")).await;
        assert_eq!(rejected.header("content-disposition"), Some("attachment; filename=\"rejected-rows.csv\""));
        assert_eq!(rejected.header("content-type"), Some("text/csv; charset=utf-8"));
        assert_eq!(
            rejected.text(),
            "\u{feff}Row,E-mail,Name,Language,Note,Rights,Last day,Verdict,Reason\r\n\
             3,\"'=HYPERLINK(\"\"x\"\")\",'+1,,,,,Not an address,Enter an address like name@company.com; this one has no @\r\n\
             4,b@contoso.example,,tlh,,,,To correct,Choose a language of the program; tlh is none.\r\n"
                .replace("Enter an address like name@company.com; this one has no @", "\"Enter an address like name@company.com; this one has no @\"")
                .replace("Choose a language of the program; tlh is none.", "\"Choose a language of the program; tlh is none.\"")
        );
        // As many rows come back as were wrong: each keeps its number.
        let corrected = "E-mail,Name,Language,Note\r\nc@contoso.example,,,\r\nb@contoso.example,,de,\r\n";
        let checked = page.post(&format!("{draft}/check"), &[("corrections", corrected)]).await;
        assert_eq!(checked.header("location"), Some(draft.as_str()));
        let approved = page.post(&format!("{draft}/approve"), &[]).await;
        let result = page.get(approved.header("location").unwrap()).await.text();
        assert!(result.contains("3 invitees approved") && result.contains("Deutsch"), "{result}");
        assert_eq!(world.place.number("SELECT count(*) FROM invitations WHERE language = 'de'"), 2);
        world.holds_together();
    }

    async fn g6_bad_files_are_refused_by_the_page(world) {
        let org = world.organization("Contoso", &[]).await;
        world.grant_admin(&org, "ines@mail.example").await;
        let page = Page::of(world, &org, "ines@mail.example").await;
        let before = world.snapshot();
        for (file, status, said) in [
            (&b"PK\x03\x04"[..], 422, "Save it as CSV"),
            (b"mail;E-Mail\na@x.example;", 422, "mail (1), E-Mail (2)"),
            (&vec![b'a'; 17 * 1024 * 1024], 413, "a file may have 16 MB"),
        ] {
            let reply = page.upload(&[("language", "en"), ("days", "30")], Some(("x.csv", file))).await;
            assert_eq!(reply.status, status);
            assert!(reply.text().contains(said) && reply.text().contains("href=\"#file\""), "{}", reply.text());
        }
        let both = page.upload(&[("addresses", "a@x.example")], Some(("x.csv", b"b@x.example"))).await;
        assert!(both.status == 422 && both.text().contains("a@x.example"));
        let none = page.upload(&[("addresses", "")], None).await;
        assert!(none.status == 422 && none.text().contains("href=\"#addresses\""));
        // Without the token of a form of ours nothing of the file is read.
        let (kind, body) = multipart(&[("csrf", "x")], Some(("x.csv", b"a@x.example")));
        let path = format!("{}/invite/preview", page.area);
        let foreign = world.post(&path).header("cookie", &page.session).header("content-type", &kind).body(body).await;
        assert_eq!(foreign.status, 403);
        assert_eq!(world.written_since(&before), [""; 0]);
    }

    /// Rows of a spreadsheet, or the rejected rows, pasted into the box with their header are read as a file is.
    async fn g5_a_pasted_table_is_read_by_its_header(world) {
        let org = world.organization("Contoso", &["contoso.example"]).await;
        world.grant_admin(&org, "ines@mail.example").await;
        let page = Page::of(world, &org, "ines@mail.example").await;
        let rejected = "Row\tE-mail\tName\tLanguage\tNote\tRights\tLast day\tVerdict\tReason\r\n\
                        3\ta@contoso.example\tDoe, Jane\tde\t\t\t\tNot an address\tTwo @, see b@c\r\n\
                        4\tb@@contoso.example\t\t\t\t\t\tNot an address\tTwo @\tsurplus\r\n";
        let kept = page.upload(&[("addresses", rejected)], None).await;
        assert_eq!(kept.status, 303, "{}", kept.text());
        let draft = kept.header("location").unwrap().to_owned();
        let preview = page.get(&draft).await.text();
        let unused = "Columns that were not used: Row, Verdict, Reason, column 10.";
        for said in ["Read as a table: separated by tabs.", unused, "Check 2 rows", "Approve 1 invitee"] {
            assert!(preview.contains(said), "{said}: {preview}");
        }
        let again = page.get(&format!("{}/invite?draft={}", page.area, draft.rsplit('/').next().unwrap())).await.text();
        assert!(again.contains("\na@contoso.example,&#34;Doe, Jane&#34;,de,,,\n"), "{again}");
        let approved = page.post(&format!("{draft}/approve"), &[("corrections", "E-mail,Name\nb@contoso.example,B")]).await;
        assert_eq!(approved.status, 422, "what was corrected is judged first");
        let approved = page.post(&format!("{draft}/approve"), &[]).await;
        let result = page.get(approved.header("location").unwrap()).await.text();
        assert!(result.contains("2 invitees approved"), "{result}");
        let wrong = page.upload(&[("addresses", "Name;E-mail;Courriel\nx;y;z")], None).await;
        assert!(wrong.status == 422 && wrong.text().contains("href=\"#addresses\""), "{}", wrong.text());
        world.holds_together();
    }

    /// A draft is its account's own, and gone after a day; nobody learns whether there is one.
    async fn a2_a_draft_is_its_account_s_own(world) {
        let org = world.organization("Contoso", &[]).await;
        for admin in ["ines@mail.example", "otto@mail.example"] {
            world.grant_admin(&org, admin).await;
        }
        let ines = Page::of(world, &org, "ines@mail.example").await;
        let otto = Page::of(world, &org, "otto@mail.example").await;
        let draft = ines.upload(&[("addresses", "secret@x.example")], None).await.header("location").unwrap().to_owned();
        assert!(ines.get(&draft).await.text().contains("secret@x.example"));
        let box_path = format!("{}/invite", otto.area);
        for path in [draft.clone(), format!("{draft}/rejected.csv"), format!("{}/invite/drafts/unknown", otto.area)] {
            let reply = otto.get(&path).await;
            assert!([303, 404].contains(&reply.status) && !reply.text().contains("secret"), "{path}");
        }
        assert_eq!(otto.post(&format!("{draft}/approve"), &[]).await.header("location"), Some(box_path.as_str()));
        // The same id in another's form makes another draft.
        let id = draft.rsplit('/').next().unwrap();
        let other = otto.upload(&[("addresses", "b@x.example"), ("key", id)], None).await;
        assert_ne!(other.header("location"), Some(draft.as_str()));
        assert!(ines.get(&draft).await.text().contains("secret@x.example"));
        world.advance(Span::days(1));
        let ines = Page::of(world, &org, "ines@mail.example").await;
        assert_eq!(ines.get(&draft).await.header("location"), Some(box_path.as_str()));
        assert_eq!(world.snapshot().count("invitations"), 0);
        world.write(guildhall::actions::sweep::sweep).await.unwrap();
        assert_eq!((world.snapshot().count("drafts"), world.snapshot().count("draft_parts")), (0, 0));
    }

    /// Of many lists the newest ten are kept.
    async fn an_account_keeps_ten_drafts(world) {
        let org = world.organization("Contoso", &[]).await;
        world.grant_admin(&org, "ines@mail.example").await;
        let ines = Page::of(world, &org, "ines@mail.example").await;
        for n in 0..12 {
            let kept = ines.upload(&[("addresses", &format!("p{n}@x.example"))], None).await;
            assert_eq!(kept.status, 303);
        }
        assert_eq!(world.snapshot().count("drafts"), 10);
    }

    /// The template is a file that can be uploaded as it is, in every language.
    async fn the_template_can_be_filled_in(world) {
        let org = world.organization("Contoso", &[]).await;
        world.grant_admin(&org, "ines@mail.example").await;
        let ines = Page::of(world, &org, "ines@mail.example").await;
        for (tag, _) in guildhall::texts::LANGUAGES {
            let call = world.get(&format!("{}/invite/template.csv", ines.area)).header("cookie", &ines.session);
            let template = call.header("accept-language", tag).await.body;
            let vocabulary = world.app.house.vocabulary(world.app.db.now());
            let file = guildhall_domain::invitee_file::read(&template, &vocabulary).unwrap();
            let row = &file.invitees.rows()[0];
            assert!(file.unused.is_empty() && row.address.is_ok() && row.name.is_some() && row.note.is_some(), "{tag}");
        }
    }
}
