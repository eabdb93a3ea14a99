//! Letters on their way out: through a real mail server that each test starts, and into the spool folder.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is missing"
)]

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};

use guildhall::{
    config::{Config, Overrides, Secret, Smtp, SmtpSecurity},
    mail::{
        Letter, Mailer, SendError,
        letters::{self, ProofCode},
        mailbox, message_id,
    },
    texts::texts,
};
use guildhall_domain::{clock::Instant, language::Language};
use mail_parser::MessageParser;

/// A mail server of its own; gone with the value.
struct Server {
    child: Child,
    lines: BufReader<ChildStdout>,
    port: u16,
}

impl Server {
    fn start(options: &[&str]) -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/smtp_server.py");
        // Debian's own Python is the one that sees Debian's python3-aiosmtpd.
        let mut child = Command::new("/usr/bin/python3")
            .args(["-W", "ignore", script])
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 and python3-aiosmtpd");
        let lines = BufReader::new(child.stdout.take().unwrap());
        let mut server = Self { child, lines, port: 0 };
        server.port = server.line().trim().parse().expect("the server prints its port");
        server
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        line
    }

    /// The next mail it took.
    fn mail(&mut self) -> serde_json::Value {
        serde_json::from_str(&self.line()).unwrap()
    }

    fn settings(&self) -> Smtp {
        in_clear(self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn in_clear(port: u16) -> Smtp {
    Smtp {
        host: "localhost".to_owned(),
        port,
        security: SmtpSecurity::None,
        credentials: None,
        password_file: None,
        ca: None,
    }
}

fn config(smtp: Option<Smtp>, data: &Path) -> Config {
    let flags = Overrides {
        data: Some(data.to_owned()),
        ..Overrides::default()
    };
    let mut config = Config::for_demo(&flags, 8080).unwrap();
    config.mail.smtp = smtp;
    config
}

fn mailer(smtp: Smtp) -> Mailer {
    Mailer::new(&config(Some(smtp), Path::new("unused"))).unwrap()
}

fn letter(job: i64, to: &str) -> Letter {
    let config = config(None, Path::new("unused"));
    let date = Instant(1_795_467_600_000_000 + job);
    let code = ProofCode {
        organization: "Müller & Söhne",
        code: "482913",
        minutes: 10,
        link: "https://partners.example.com/associations/42",
    };
    Letter {
        job,
        message_id: message_id(job, date, "partners.example.com"),
        date,
        from: config.mail.from,
        to: to.to_owned(),
        reply_to: Some("partners@northwind.example".to_owned()),
        language: Language::parse("de").unwrap(),
        content: letters::proof_code(texts("de"), &config.program, &code),
    }
}

fn refusal(mailer: &Mailer, to: &str) -> SendError {
    mailer.send(&letter(1, to)).expect_err(to)
}

#[test]
#[ignore = "needs an SMTP server: cargo xtask test"]
fn a_letter_arrives_as_it_was_written() {
    let mut server = Server::start(&[]);
    let sent = letter(7, "jane@contoso.example");
    mailer(server.settings()).send(&sent).unwrap();
    let taken = server.mail();
    assert_eq!(taken["from"], "no-reply@northwind.example");
    assert_eq!(taken["to"], serde_json::json!(["jane@contoso.example"]));
    let content = taken["content"].as_str().unwrap();
    let mail = MessageParser::default().parse(content.as_bytes()).unwrap();
    assert_eq!(mail.subject(), Some("Müller & Söhne: Ihr Code ist 482913"));
    assert_eq!(mail.message_id(), Some("job-7.1795467600000007@partners.example.com"));
    for (name, value) in [
        ("Auto-Submitted", "auto-generated"),
        ("Content-Language", "de"),
        ("Reply-To", "partners@northwind.example"),
        ("Date", "Mon, 23 Nov 2026 21:00:00 +0000"),
    ] {
        assert_eq!(mail.header_raw(name).map(str::trim), Some(value), "{name}");
    }
    let read = |text: &str| text.replace("\r\n", "\n").trim_end().to_owned();
    assert_eq!(read(&mail.body_text(0).unwrap()), read(&sent.content.text));
    assert_eq!(read(&mail.body_html(0).unwrap()), read(&sent.content.html));
}

#[test]
#[ignore = "needs an SMTP server: cargo xtask test"]
fn d6_the_same_job_sent_again_is_the_same_mail() {
    let mut server = Server::start(&[]);
    let mailer = mailer(server.settings());
    mailer.send(&letter(7, "jane@contoso.example")).unwrap();
    mailer.send(&letter(7, "jane@contoso.example")).unwrap();
    assert_eq!(server.mail(), server.mail());
}

#[test]
#[ignore = "needs an SMTP server: cargo xtask test"]
fn a_refusal_carries_the_servers_words_and_whether_to_try_again() {
    let mut server = Server::start(&[]);
    let mailer = mailer(server.settings());
    let gone = refusal(&mailer, "gone@contoso.example");
    assert_eq!(
        (gone.permanent, gone.words.as_str()),
        (true, "550 5.1.1 no mailbox of that name")
    );
    let later = refusal(&mailer, "later@contoso.example");
    assert_eq!(
        (later.permanent, later.words.as_str()),
        (false, "451 4.3.0 try again later")
    );
    assert!(refusal(&mailer, "no address").permanent);
    mailer.send(&letter(2, "jane@contoso.example")).unwrap();
    assert_eq!(server.mail()["to"][0], "jane@contoso.example");
}

#[test]
#[ignore = "needs an SMTP server: cargo xtask test"]
fn utf8_local_parts_need_a_server_that_takes_them() {
    let mut server = Server::start(&[]);
    mailer(server.settings())
        .send(&letter(1, "用户@münchen.example"))
        .unwrap();
    let taken = server.mail();
    assert_eq!(taken["to"][0], "用户@xn--mnchen-3ya.example");
    assert!(taken["options"].as_array().unwrap().contains(&"SMTPUTF8".into()));
    let mut old = Server::start(&["--ascii"]);
    let mailer = mailer(old.settings());
    let refused = refusal(&mailer, "用户@münchen.example");
    assert!(refused.permanent && refused.words.contains("SMTPUTF8"), "{refused:?}");
    mailer.send(&letter(1, "hans@münchen.example")).unwrap();
    assert_eq!(old.mail()["to"][0], "hans@xn--mnchen-3ya.example");
}

#[test]
#[ignore = "needs an SMTP server: cargo xtask test"]
fn tls_and_the_password_are_asked_for_and_checked() {
    let folder = tempfile::tempdir().unwrap();
    let openssl = |arguments: &str| {
        let mut command = Command::new("openssl");
        let done = command
            .args(arguments.split(' '))
            .current_dir(folder.path())
            .output()
            .expect("openssl");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";
    openssl(&format!(
        "req -x509 {key} -keyout ca.key -out ca.pem -subj /CN=authority -days 2"
    ));
    openssl(&format!(
        "req {key} -keyout server.key -out server.csr -subj /CN=localhost"
    ));
    std::fs::write(folder.path().join("names"), "subjectAltName=DNS:localhost\n").unwrap();
    openssl("x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile names -out server.pem -days 2");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let mut server = Server::start(&[
        "--tls",
        &path("server.pem"),
        &path("server.key"),
        "--password",
        "hunter2",
    ]);
    let right = Smtp {
        security: SmtpSecurity::Starttls,
        credentials: Some(("guildhall".to_owned(), Secret::new("hunter2".to_owned()))),
        ca: Some(std::fs::read(folder.path().join("ca.pem")).unwrap()),
        ..server.settings()
    };
    // A handshake alone leaves no letter behind: the first one the server takes is the one that is sent.
    mailer(right.clone()).greet(Duration::from_secs(10)).unwrap();
    mailer(right.clone()).send(&letter(1, "jane@contoso.example")).unwrap();
    let taken = server.mail();
    assert_eq!(taken["to"], serde_json::json!(["jane@contoso.example"]));
    assert_eq!(
        (&taken["encrypted"], &taken["user"]),
        (&true.into(), &"guildhall".into())
    );

    // What is wrong with the settings is no reason to give a letter up.
    let wrong = Secret::new("letmein".to_owned());
    for (settings, words) in [
        (
            Smtp {
                ca: None,
                ..right.clone()
            },
            "certificate",
        ),
        (
            Smtp {
                host: "127.0.0.1".to_owned(),
                ..right.clone()
            },
            "certificate",
        ),
        (
            Smtp {
                credentials: Some(("guildhall".to_owned(), wrong)),
                ..right.clone()
            },
            "535",
        ),
        (
            Smtp {
                credentials: None,
                ..right.clone()
            },
            "530",
        ),
        (server.settings(), "530"),
    ] {
        let refused = refusal(&mailer(settings.clone()), "jane@contoso.example");
        assert!(
            !refused.permanent && refused.words.contains(words),
            "{words}: {refused:?}"
        );
        if words != "530" {
            let greeted = mailer(settings).greet(Duration::from_secs(10)).unwrap_err();
            assert_eq!(greeted.words, refused.words, "a handshake finds it too");
        }
        assert!(!refused.words.contains("hunter2") && !refused.words.contains("letmein"));
    }
}

#[test]
#[ignore = "needs an SMTP server: cargo xtask test"]
fn starttls_is_never_done_without() {
    let server = Server::start(&[]);
    let settings = Smtp {
        security: SmtpSecurity::Starttls,
        ..server.settings()
    };
    let refused = refusal(&mailer(settings), "jane@contoso.example");
    assert!(!refused.permanent && refused.words.contains("STARTTLS"), "{refused:?}");
}

#[test]
fn a_server_that_is_away_is_tried_again() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let refused = refusal(&mailer(in_clear(port)), "jane@contoso.example");
    assert!(
        !refused.permanent && refused.words.to_lowercase().contains("refused"),
        "{refused:?}"
    );
}

#[test]
fn an_authority_file_without_a_certificate_is_refused_at_start() {
    let settings = Smtp {
        ca: Some(b"nothing of the kind".to_vec()),
        ..in_clear(587)
    };
    let Err(error) = Mailer::new(&config(Some(settings), Path::new("unused"))) else {
        panic!("it was taken");
    };
    assert!(error.to_string().starts_with("mail.smtp.ca_file"), "{error}");
}

#[test]
fn d6_a_job_is_one_file_in_the_spool_however_often_it_is_sent() {
    use std::os::unix::fs::PermissionsExt;
    let data = tempfile::tempdir().unwrap();
    let config = config(None, data.path());
    let mailer = Mailer::new(&config).unwrap();
    assert!(mailbox::list(&config.spool(), None, 50).unwrap().mails.is_empty());
    for _ in 0..2 {
        mailer.send(&letter(7, "jane@contoso.example")).unwrap();
    }
    let names: Vec<_> = std::fs::read_dir(config.spool())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["000000000007.eml"]);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&config.spool()), 0o700);
    assert_eq!(mode(&config.spool().join("000000000007.eml")), 0o600);
    let mail = mailbox::find(&config.spool(), 7).unwrap().unwrap();
    assert_eq!(mail.subject, "Müller & Söhne: Ihr Code ist 482913");
    assert_eq!(mail.from, "Northwind Partner Network <no-reply@northwind.example>");
    assert_eq!(mail.to, "jane@contoso.example");
    assert_eq!(mail.date, Instant(1_795_467_600_000_000));
    assert!(mail.text.contains("\n    482913\n"), "{}", mail.text);
    assert_eq!(mailbox::find(&config.spool(), 8).unwrap(), None);
}

#[test]
fn the_mailbox_is_paged_newest_first() {
    let data = tempfile::tempdir().unwrap();
    let config = config(None, data.path());
    let mailer = Mailer::new(&config).unwrap();
    for job in 1..=7 {
        mailer
            .send(&letter(job, &format!("用户{job}@contoso.example")))
            .unwrap();
    }
    std::fs::write(config.spool().join(".000000000008.draft"), "half").unwrap();
    std::fs::write(config.spool().join("notes.txt"), "not a mail").unwrap();
    let jobs = |listing: &mailbox::Listing| listing.mails.iter().map(|mail| mail.job).collect::<Vec<_>>();
    let first = mailbox::list(&config.spool(), None, 3).unwrap();
    assert_eq!(jobs(&first), [7, 6, 5]);
    assert_eq!(first.mails[0].to, "用户7@contoso.example");
    assert!(first.mails[0].text.is_empty());
    let second = mailbox::list(&config.spool(), first.next, 3).unwrap();
    assert_eq!(jobs(&second), [4, 3, 2]);
    let last = mailbox::list(&config.spool(), second.next, 3).unwrap();
    assert_eq!((jobs(&last), last.next), (vec![1], None));
}
