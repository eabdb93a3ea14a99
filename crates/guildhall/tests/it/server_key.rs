//! Another server key: what the one before it made holds through the grace, and not after it, wherever it is cut off.

use guildhall::actions::sign_in::Entered;
use guildhall::actions::{Actor, organizations, server_keys};
use guildhall::app::CannotOpen;
use guildhall::config::HeldKeyFile;
use guildhall::secrets;
use guildhall::server_key::{self, Standing, Watch};
use guildhall_domain::clock::{Instant, Span};
use guildhall_store::{Clock as _, installation};

use crate::audit_chain::is_sound;
use crate::support::{World, at_once};

/// Shorter than a code lives, so that a code shows it too.
const GRACE: Span = Span::minutes(5);

async fn rotate(world: &World) -> Instant {
    server_key::rotate(&world.app, GRACE).await.unwrap()
}

async fn standing(world: &World) -> Standing {
    server_key::standing(&world.app).await.unwrap()
}

/// Only the file has the new key, as where the command was cut off right after that.
fn turn_the_file(world: &World) {
    let now = world.clock.now();
    let held = HeldKeyFile::take(&world.app.house.config.server_key_file).unwrap();
    drop(held.turn(now, now + GRACE).unwrap());
}

both_engines! {
    async fn a5_an_invitation_url_of_the_earlier_key_holds_through_the_grace(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "admin@mail.example").await;
        let old = world.url_token(&admin, &org).await;
        let until = rotate(world).await;
        let new = world.url_token(&admin, &org).await;
        assert_ne!(old, new);
        for (n, at) in [Span::seconds(-1), Span(0), Span::seconds(1)].into_iter().enumerate() {
            let person = world.account(&format!("p{n}@mail.example")).await;
            let other = world.account(&format!("o{n}@mail.example")).await;
            world.clock.set(until + at);
            let page = world.bare_browser();
            if at < Span(0) {
                world.pending(&person, &old, &format!("p{n}@contoso.example")).await;
                page.get(&format!("/i/{old}")).await.page(200);
            } else {
                world.submit(&person, &old, "x@contoso.example").await.refused(404, "not-found");
                page.get(&format!("/i/{old}")).await.page(404);
            }
            world.pending(&other, &new, &format!("o{n}@contoso.example")).await;
            page.get(&format!("/i/{new}")).await.page(200);
            is_sound(world).await;
        }
        // API tokens, the admin's among them, do not come from the key.
        world.url_token(&admin, &org).await;
        assert_eq!(world.events("server_key.rotated"), 1);
    }

    async fn a5_a_code_of_the_earlier_key_holds_through_the_grace(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "admin@mail.example").await;
        let token = world.url_token(&admin, &org).await;
        world.invite(&admin, &org, "a@contoso.example b@contoso.example c@contoso.example").await;
        let mut codes = Vec::new();
        for name in ["a", "b", "c"] {
            let email = format!("{name}@contoso.example");
            let person = world.account(&format!("{name}@mail.example")).await;
            let association = world.pending(&person, &token, &email).await;
            let code = world.code_for(&email, &association).await;
            let browser = secrets::hash(name);
            assert_eq!(world.ask_for_code(browser, &format!("{name}@mail.example")).await, None);
            let sign_in = world.code_mailed_to(&format!("{name}@mail.example")).await;
            codes.push((person, association, code, browser, sign_in));
        }
        let until = rotate(world).await;
        for (at, (person, association, code, browser, sign_in)) in [-1, 0, 1].into_iter().zip(codes) {
            world.clock.set(until + Span::seconds(at));
            let proved = world.prove(&person, &association, &code).await;
            let (entered, _) = world.enter_code(browser, &sign_in).await;
            if at < 0 {
                proved.ok(200);
                assert_eq!(entered, Entered::SignedIn);
            } else {
                proved.refused(422, "wrong-code");
                assert!(matches!(entered, Entered::WrongCode { .. }), "{entered:?}");
            }
        }
    }

    async fn a5_an_open_form_of_the_earlier_key_holds_and_a_session_goes_on(world) {
        let browser = world.bare_browser();
        browser.sign_in("jane@mail.example", "/").await;
        browser.get("/account/tokens").await.page(200);
        let form = browser.form_token();
        let until = rotate(world).await;
        let send = async |token: &str| {
            let call = browser.form("/preferences", token, &[("language", "de"), ("return_to", "/account/tokens")]);
            call.header("origin", crate::support::PUBLIC_URL).await.status
        };
        for (at, holds) in [(-1, true), (0, false), (1, false)] {
            world.clock.set(until + Span::seconds(at));
            let status = send(&form).await;
            assert_eq!(status == 303, holds, "{at}: {status}");
            browser.get("/account/tokens").await.page(200);
            assert_ne!(browser.form_token(), form);
            assert_eq!(send(&browser.form_token()).await, 303);
        }
    }

    async fn a_rotation_that_was_cut_off_is_gone_on_with(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "admin@mail.example").await;
        let old = world.url_token(&admin, &org).await;
        for stage in 0..3 {
            // 0: a draft of the file, 1: the file, 2: the file and some seals.
            let path = &world.app.house.config.server_key_file;
            std::fs::write(path.with_extension("key.new"), "HALF").unwrap();
            let before = world.url_token(&admin, &org).await;
            if stage > 0 {
                turn_the_file(world);
                assert_eq!(standing(world).await, Standing::Unfinished);
            }
            if stage > 1 {
                let house = world.app.house.clone();
                let seal = move |tx: &mut guildhall_store::Tx<'_>| server_keys::seal_anew(tx, &house, Actor::System, server_keys::BEGINNING);
                world.write(seal).await.unwrap();
            }
            // What runs goes on between: it changes things, and everything holds.
            world.invite(&admin, &org, &format!("p{stage}@contoso.example")).await;
            is_sound(world).await;
            let (second, _) = World::try_open(&world.place).await.unwrap();
            assert_eq!(server_key::standing(&second).await.unwrap(), Standing::Current);
            assert_eq!(standing(world).await, Standing::Current);
            is_sound(world).await;
            for token in [&old, &before] {
                world.bare_browser().get(&format!("/i/{token}")).await.page(200);
            }
        }
        assert_eq!(world.events("server_key.rotated"), 2);
        // After the grace every seal is from a key that holds.
        world.advance(GRACE);
        is_sound(world).await;
    }

    async fn no_head_that_was_forged_is_sealed_anew(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "admin@mail.example").await;
        world.invite(&admin, &org, "p@contoso.example").await;
        world.place.batch("UPDATE audit_chains SET seal = hash");
        rotate(world).await;
        let faults = crate::audit_chain::faults(world).await;
        let not_sealed = faults.iter().filter(|(_, _, what)| what.code() == "head-not-sealed").count();
        assert_eq!(not_sealed, 1, "the organization's; the program's has had an event since: {faults:?}");
    }

    async fn rotations_and_changes_at_once_leave_every_chain_sound(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "admin@mail.example").await;
        let (second, _) = World::try_open(&world.place).await.unwrap();
        for round in 0..3 {
            let calls = (0..12).map(|n| world.approve(&admin, &org, &format!("p{round}x{n}@contoso.example"))).collect();
            let (replies, rotated) = tokio::join!(at_once(calls), server_key::rotate(&second, Span(0)));
            rotated.unwrap();
            for reply in replies {
                reply.ok(201);
            }
            is_sound(world).await;
        }
        assert_eq!(world.events("server_key.rotated"), 3);
    }

    async fn what_a_machine_sealed_before_it_had_the_new_key_is_sealed_anew(world) {
        let org = world.organization("Contoso", &[]).await;
        let admin = world.admin(&org, "admin@mail.example").await;
        let file = world.app.house.config.server_key_file.clone();
        let copy = file.with_file_name("copy.key");
        std::fs::copy(&file, &copy).unwrap();
        let late = World::try_open_with(&world.place, |config| config.server_key_file.clone_from(&copy)).await.unwrap();
        rotate(world).await;
        let (id, house) = (org.membership_id.clone(), world.app.house.clone());
        let suspend = move |tx: &mut guildhall_store::Tx<'_>| organizations::suspend(tx, &house, Actor::Operator, &id, "a while");
        late.db.write("by the late machine", suspend).await.unwrap();
        let brought = file.with_file_name("brought.key");
        std::fs::copy(&file, &brought).unwrap();
        std::fs::rename(&brought, &copy).unwrap();
        Watch::default().look(&late).await.unwrap();
        world.advance(GRACE);
        is_sound(world).await;
        world.url_token(&admin, &org).await;
    }

    async fn a8_a_lost_key_is_told_and_no_other_takes_its_place(world) {
        let file = &world.app.house.config.server_key_file;
        let kept = std::fs::read(file).unwrap();
        std::fs::remove_file(file).unwrap();
        let opened = World::try_open(&world.place).await;
        assert!(matches!(opened, Err(CannotOpen::KeyLost { .. })));
        assert!(!file.exists());
        std::fs::write(file, kept).unwrap();
        assert!(World::try_open(&world.place).await.is_ok());
    }

    async fn a_key_that_was_replaced_elsewhere_is_told(world) {
        let file = world.app.house.config.server_key_file.clone();
        let before = std::fs::read(&file).unwrap();
        rotate(world).await;
        let after = std::fs::read(&file).unwrap();
        // The file of a machine that the new key was not brought to.
        std::fs::remove_file(&file).unwrap();
        std::fs::write(&file, before).unwrap();
        assert_eq!(standing(world).await, Standing::Unknown);
        let ready = world.get("/readyz").await;
        assert_eq!(ready.status, 503);
        assert!(ready.text().contains("copy its key file"), "{}", ready.text());
        assert!(matches!(World::try_open(&world.place).await, Err(CannotOpen::WrongKey { .. })));
        std::fs::remove_file(&file).unwrap();
        std::fs::write(&file, after).unwrap();
        assert_eq!(world.get("/readyz").await.status, 200);
        let mark = world.write(|tx| Ok(installation::find(tx)?)).await.unwrap().unwrap();
        assert!(world.app.house.keys.is_current(&mark.key_check));
    }
}
