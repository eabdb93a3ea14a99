//! `guildhall invite --yes`: how it ends, and how it is gone on with.

use crate::harness::{Home, Ran};

fn contoso(home: &Home) -> String {
    let create = ["organization", "create", "--name", "Contoso", "--country", "DE"];
    let ran = home.run(&[&create[..], &["--domain", "contoso.example"]].concat());
    ran.expect(0).line().to_owned()
}

#[test]
fn a_list_of_which_nothing_could_be_approved_is_refused() {
    let home = Home::new();
    let id = contoso(&home);
    let invite = |more: &[&str], list: &str| -> Ran {
        let words = ["invite", "--organization", &id, "--yes"];
        home.run_with(&[&words[..], more].concat(), list.as_bytes())
    };
    let ran = invite(&[], "nobody").expect(3);
    assert!(
        ran.stderr.contains("error: nothing was approved: 1 row was refused"),
        "{ran:#?}"
    );
    assert!(ran.stdout.contains("1 row: 1 invalid"), "{ran:#?}");
    let ran = invite(&[], "eve@elsewhere.example; nobody").expect(3);
    assert!(ran.stderr.contains("hint: --allow-outside-domains"), "{ran:#?}");
    assert_eq!(invite(&["--json"], "nobody").expect(3).json()["counts"]["invalid"], 1);
    for csv in ["E-mail\nnobody\n", "E-mail;Language\njane@contoso.example;tlh\n"] {
        invite(&["--csv", "-"], csv).expect(3);
    }

    // With a row that is approved it is done, and so it is where nothing was left to do.
    invite(&[], "jane@contoso.example; nobody").expect(0);
    invite(&[], "jane@contoso.example; jane@contoso.example").expect(0);
    invite(&["--csv", "-"], "E-mail\njane@contoso.example\n").expect(0);
    invite(&["--csv", "-", "--resume"], "E-mail\njane@contoso.example\nnobody\n").expect(0);
    // Without --yes nothing was asked for that could be refused.
    home.run_with(&["invite", "--organization", &id], b"nobody").expect(0);
}

#[test]
fn what_is_rejected_names_the_option_that_helps() {
    let home = Home::new();
    let id = contoso(&home);
    let invite = [
        "invite",
        "--organization",
        &id,
        "--csv",
        "-",
        "--rejected",
        "rejected.csv",
    ];
    home.run_with(&invite, b"E-mail\neve@elsewhere.example\n").expect(0);
    let rejected = std::fs::read_to_string(home.path("rejected.csv")).unwrap();
    assert!(
        rejected.contains(
            "elsewhere.example is not one of the organization's domains; --allow-outside-domains approves it"
        ),
        "{rejected}"
    );
}

#[test]
fn rejected_rows_are_written_over_nothing_but_rejected_rows() {
    let home = Home::new();
    let id = contoso(&home);
    let invite = |list: &[u8], options: &[&str]| {
        let base = ["invite", "--organization", &id, "--csv", "-", "--rejected", "mine.csv"];
        home.run_with(&[&base, options].concat(), list)
    };
    home.write("mine.csv", "E-mail\njane@contoso.example\n");
    invite(b"E-mail\njane@contoso.example\nnobody\n", &["--yes"])
        .expect(3)
        .says("mine.csv is there, and holds something else than rejected rows");
    let kept = || std::fs::read_to_string(home.path("mine.csv")).unwrap();
    assert_eq!(kept(), "E-mail\njane@contoso.example\n");
    let listed = home.run(&["invitations", "list", "--organization", &id]).expect(0);
    assert!(!listed.stdout.contains("jane@contoso.example"), "{listed:#?}");
    // The file of the run before, as it is without --yes, may be.
    std::fs::remove_file(home.path("mine.csv")).unwrap();
    invite(b"E-mail\nnobody\nno one\n", &[]).expect(0);
    assert!(kept().contains("no one"));
    invite(b"E-mail\nnobody\njane@contoso.example\n", &["--yes"]).expect(0);
    assert!(kept().contains("nobody") && !kept().contains("no one"), "{}", kept());
}

#[test]
fn who_interrupts_a_file_is_told_how_to_go_on() {
    let home = Home::new();
    let id = contoso(&home);
    let rows: String = (0..60_000).map(|n| format!("p{n}@contoso.example\n")).collect();
    home.write("people.csv", &format!("E-mail\n{rows}"));
    let invite = ["invite", "--organization", &id, "--csv", "people.csv", "--yes"];
    let running = home.spawn(&invite);
    while !running.said().contains("Read 60000 rows") {
        std::thread::yield_now();
    }
    running.signal("-INT");
    assert_eq!(running.wait(), Some(1));
    let said = std::fs::read_to_string(home.path("server.log")).unwrap();
    assert!(
        said.contains("error: interrupted: the first ")
            && said.ends_with("\nhint: the same command with --resume goes on from there\n"),
        "{said}"
    );
    let resumed = home.run(&[&invite[..], &["--resume"]].concat()).expect(0);
    assert!(resumed.stderr.contains("Approved "), "{resumed:#?}");
    let shown = home.run(&["organization", "show", &id, "--json"]).expect(0).json();
    assert_eq!(shown["counts"]["invitations"]["approved"], 60_000);
}
