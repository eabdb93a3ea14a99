//! Completions and manual pages, made from the same command line that is run.

use crate::harness::Home;

#[test]
fn every_shell_gets_a_script_that_knows_the_commands() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = home.run(&["completions", shell]).expect(0);
        assert_eq!(ran.stderr, "");
        for word in ["organization", "grant-admin", "completions"] {
            assert!(ran.stdout.contains(word), "{shell} does not know {word}");
        }
    }
    home.run(&["completions", "cmd"]).expect(2);
}

#[test]
fn every_command_has_a_manual_page() {
    let home = Home::new();
    let ran = home.run(&["man", "--out", "share/man1"]).expect(0);
    assert!(ran.stdout.is_empty() && ran.stderr.starts_with("Wrote "), "{ran:#?}");
    let page = |name: &str| std::fs::read_to_string(home.path("share/man1").join(name)).unwrap();
    assert!(page("guildhall.1").contains(".TH GUILDHALL 1"));
    let grant = page("guildhall-account-grant-admin.1");
    assert!(grant.contains(".TH GUILDHALL-ACCOUNT-GRANT-ADMIN 1"), "{grant}");
    assert!(grant.contains("reason") && !home.path("share/man1/guildhall-help.1").exists());
    home.write("file", "");
    home.run(&["man", "--out", "file"])
        .expect(1)
        .says("cannot write manual pages to file");
}
