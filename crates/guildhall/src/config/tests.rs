use guildhall_domain::rights::{AccessRight, ContactRole};

use super::*;

fn load(text: &str) -> Result<Config, ConfigError> {
    file::File::parse(text, Path::new("guildhall.toml"))?.check(Path::new("/etc/guildhall"), &Overrides::default())
}

fn refusal(text: &str) -> String {
    load(text).expect_err(text).to_string()
}

/// The keys that a table takes, as the refusal of one that is like none of them names them.
fn keys_of(table: &str) -> Option<Vec<String>> {
    let headers = match table {
        "" => vec![String::new()],
        // Of a list of tables, the one that the example shows as such.
        _ if Config::commented_example().contains(&format!("[[{table}]]")) => vec![format!("[[{table}]]\n")],
        _ => vec![format!("[{table}]\n")],
    };
    headers.iter().find_map(|header| {
        let message = refusal(&format!("{header}zzz = 1"));
        let (_, expected) = message.split_once("unknown key \"zzz\"; ")?.1.split_once(" takes ")?;
        Some(expected.split(", ").map(str::to_owned).collect())
    })
}

fn every_key(table: &str, keys: &mut Vec<String>) {
    for key in keys_of(table).unwrap_or_default() {
        let path = if table.is_empty() {
            key
        } else {
            format!("{table}.{key}")
        };
        if keys_of(&path).is_some() {
            every_key(&path, keys);
        } else {
            keys.push(path);
        }
    }
}

#[test]
fn the_example_names_every_key_once_in_its_table() {
    let mut expected = Vec::new();
    every_key("", &mut expected);
    assert!(expected.len() > 30, "{expected:?}");
    let mut table = String::new();
    let mut shown = Vec::new();
    for line in Config::commented_example().lines() {
        let line = line.strip_prefix("# ").unwrap_or(line);
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            let name = name.trim_matches(['[', ']']);
            table = format!("{name}.");
        } else if let Some((key, _)) = line.split_once(" = ")
            && key.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        {
            shown.push(format!("{table}{key}"));
        }
    }
    expected.sort();
    shown.sort();
    assert_eq!(shown, expected);
}

#[test]
fn the_example_works_as_it_stands_and_with_its_mail_server() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("guildhall.toml");
    std::fs::write(&path, Config::commented_example()).unwrap();
    let config = Config::load(Some(&path), &Overrides::default()).unwrap();
    assert_eq!(config.public_url().unwrap().as_str(), "https://partners.example.com");
    assert!(config.mail.smtp.is_none());

    let mut with_server = Config::commented_example().to_owned();
    for line in ["[mail.smtp]", "host = ", "username = ", "password_file = "] {
        with_server = with_server.replace(&format!("# {line}"), line);
    }
    std::fs::write(&path, with_server).unwrap();
    let missing = Config::load(Some(&path), &Overrides::default()).unwrap_err();
    assert!(missing.to_string().contains("smtp-password"), "{missing}");
    std::fs::write(folder.path().join("smtp-password"), "hunter2\n").unwrap();
    let config = Config::load(Some(&path), &Overrides::default()).unwrap();
    let smtp = config.mail.smtp.as_ref().unwrap();
    assert_eq!((smtp.port, smtp.security), (587, SmtpSecurity::Starttls));
    assert_eq!(smtp.credentials.as_ref().unwrap().1.expose(), "hunter2");
    assert!(!format!("{config:?}").contains("hunter2"));
}

#[test]
fn the_defaults_shown_in_the_example_are_the_defaults() {
    // What is said of a provider are examples.
    let (before, rest) = Config::commented_example()
        .split_once("# [[sign_in.provider]]")
        .unwrap();
    let (_, after) = rest.split_once("\n[mail]").unwrap();
    let shown: String = format!("{before}\n[mail]{after}")
        .lines()
        .filter(|line| !line.starts_with("# ca_file"))
        .map(|line| {
            let setting = line.strip_prefix("# ").filter(|rest| {
                rest.split_once(" = ")
                    .is_some_and(|(key, _)| key.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
            });
            format!("{}\n", setting.unwrap_or(line))
        })
        .collect::<String>()
        .replace("username = \"guildhall\"\n", "")
        .replace("password_file = \"smtp-password\"\n", "")
        .replace("# [mail.smtp]", "[mail.smtp]");
    let (shown, default) = (load(&shown).unwrap(), load("").unwrap());
    assert_eq!(shown.listen, default.listen);
    assert_eq!(shown.data, default.data);
    assert_eq!(shown.database, default.database);
    assert_eq!(shown.server_key_file, default.server_key_file);
    assert_eq!(shown.server_key_grace_days, default.server_key_grace_days);
    assert_eq!(shown.log_format, default.log_format);
    assert_eq!(shown.drain, default.drain);
    assert_eq!(shown.allow_insecure, default.allow_insecure);
    assert_eq!(shown.program.languages, default.program.languages);
    assert_eq!(shown.program.accent, default.program.accent);
    assert_eq!(
        shown.program.accepted_account_kinds,
        default.program.accepted_account_kinds
    );
    assert!(shown.program.credential.label.is_some() && default.program.credential.label.is_none());
    assert_eq!(
        shown.program.credential.min_length,
        default.program.credential.min_length
    );
    assert_eq!(
        shown.program.credential.max_length,
        default.program.credential.max_length
    );
    assert_eq!(
        shown.program.account_kind_grace_days,
        default.program.account_kind_grace_days
    );
    assert_eq!(shown.program.role_offer_days, default.program.role_offer_days);
    assert_eq!(shown.program.takeover_days, default.program.takeover_days);
    assert_eq!(shown.program.takeover_pause_days, default.program.takeover_pause_days);
    assert_eq!(
        (shown.sign_in.code, shown.sign_in.code_kind),
        (default.sign_in.code, default.sign_in.code_kind)
    );
    assert_eq!(
        (
            shown.sign_in.passkeys,
            shown.sign_in.passkey_kind,
            shown.sign_in.admin_sign_in
        ),
        (
            default.sign_in.passkeys,
            default.sign_in.passkey_kind,
            default.sign_in.admin_sign_in
        )
    );
    assert_eq!(shown.limits, default.limits);
    assert_eq!(shown.invitations, default.invitations);
}

#[test]
fn c1_rights_and_contact_roles_are_checked() {
    let rights = |list: &str| refusal(&format!("[program]\nrights = [{list}]"));
    let roles = |list: &str| refusal(&format!("[program]\ncontact_roles = [{list}]"));
    let lab = "id = \"lab\", name = \"Lab\", opens = \"The lab.\"";
    let ppc = "{ id = \"primary_program_contact\" }";
    for (refused, says) in [
        (rights(""), "lacks global_admin"),
        (
            rights("{ id = \"global_admin\" }, { id = \"lab\", name = \"Lab\" }"),
            "without name and opens",
        ),
        (
            rights("{ id = \"global_admin\" }, { id = \"global_admin\" }"),
            "has global_admin twice",
        ),
        (rights("{ id = \"Lab\" }"), "lower-case"),
        (
            rights("{ id = \"global_admin\", granted_by = [\"global_admin\", \"location_admin\"] }"),
            "lets others than global admins grant global_admin",
        ),
        (
            rights(
                "{ id = \"global_admin\" }, { id = \"location_admin\", granted_by = [\"global_admin\", \"location_admin\"] }",
            ),
            "grant location_admin",
        ),
        (
            rights(&format!(
                "{{ id = \"global_admin\" }}, {{ {lab}, granted_by = [\"lab\"] }}"
            )),
            "of lab lacks global_admin",
        ),
        (
            rights(&format!(
                "{{ id = \"global_admin\" }}, {{ {lab}, granted_by = [\"global_admin\", \"lab\"] }}"
            )),
            "of lab names lab",
        ),
        (roles("{ id = \"executive\" }"), "lacks primary_program_contact"),
        (
            roles(&format!("{ppc}, {{ id = \"training\" }}")),
            "without name and about",
        ),
        (roles(&format!("{ppc}, {ppc}")), "twice"),
        (
            roles("{ id = \"primary_program_contact\", granted_by = [\"global_admin\", \"location_admin\"] }"),
            "fill primary_program_contact",
        ),
    ] {
        assert!(refused.contains(says), "{refused}");
    }
    let program = load(&format!(
        "[program]\nrights = [{{ id = \"global_admin\" }}, {{ {lab} }}]"
    ))
    .unwrap()
    .program;
    let lab = program.rights.find(AccessRight::parse("lab").unwrap()).unwrap();
    assert_eq!(lab.granted_by, [AccessRight::GLOBAL_ADMIN]);
    assert_eq!(program.contact_roles.all().len(), ContactRole::BUILT_IN.len());
}

#[test]
fn texts_of_the_program_are_for_everybody_or_for_each_of_its_languages() {
    let program =
        |label: &str| format!("[program]\nlanguages = [\"en\", \"de\"]\n[program.credential]\nlabel = {label}");
    let label = |label: &str| load(&program(label)).unwrap().program.credential.label.unwrap();
    let each = label(r#"{ de = "Nummer", en = "Number" }"#);
    assert_eq!([each.in_language("en"), each.in_language("de")], ["Number", "Nummer"]);
    let same = label(r#""Number""#);
    assert_eq!([same.in_language("en"), same.in_language("de")], ["Number", "Number"]);
    assert!(load("").unwrap().program.credential.label.is_none());
    for (written, said) in [
        (r#"{ en = "Number" }"#, "program.credential.label has no text in de"),
        (
            r#"{ en = "Number", de = "" }"#,
            "program.credential.label.de has to be one line",
        ),
        (
            r#"{ en = "Number", de = "Nummer", fr = "Numéro" }"#,
            "a text in fr, which is not among program.languages",
        ),
        ("7", "line 4"),
    ] {
        let refused = refusal(&program(written));
        assert!(refused.contains(said), "{written}: {refused}");
    }
}

#[test]
fn what_an_association_opens_is_checked() {
    let benefit =
        |url: &str| format!("[program]\nbenefits = [{{ name = \"Training\", text = \"Courses.\", url = \"{url}\" }}]");
    let config = load(&benefit("https://learn.example.com/")).unwrap();
    assert_eq!(config.program.benefits.len(), 1);
    assert!(refusal(&benefit("javascript:alert(1)")).contains("program.benefits.url"));
    assert!(refusal("[program]\nbenefits = [{ name = \"\", text = \"x\" }]").contains("program.benefits.name"));
    assert!(refusal("[program]\ncommunity = \"community\"").contains("program.community"));
}

#[test]
fn a8_an_error_repeats_no_password() {
    for text in [
        "[mail.smtp]\nhost = \"smtp.example.com\"\npassword = \"hunter2\"",
        "database = \"mysql://guildhall:hunter2@db/guildhall\"",
        "database = \"postgres://guildhall:hunter2@db/guildhall",
        "database = \"postgres://guildhall:hunter2@db/guildhall\" x",
        "public_url = \"https://guildhall:hunter2@partners.example.com\"",
    ] {
        let error = load(text).expect_err(text);
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{error:?}");
    }
    let config = load("database = \"postgres://guildhall:hunter2@db/guildhall\"").unwrap();
    assert!(!format!("{config:?} {}", config.database).contains("hunter2"));
}

#[test]
fn a6_nothing_is_without_end() {
    for (table, key) in [
        ("limits", "codes_per_recipient_per_hour"),
        ("limits", "codes_per_recipient_per_day"),
        ("limits", "codes_per_account_per_hour"),
        ("limits", "codes_per_client_per_hour"),
        ("limits", "codes_per_invitation_url_per_hour"),
        ("limits", "resend_cool_down_seconds"),
        ("limits", "pages_per_client_per_minute"),
        ("limits", "provider_sign_ins_per_client_per_hour"),
        ("limits", "waiting_forms_per_client_per_hour"),
        ("limits", "passkey_challenges_per_client_per_hour"),
        ("limits", "calls_without_token_per_client_per_minute"),
        ("invitations", "expires_in_days"),
        ("limits", "access_requests_per_account_per_day"),
        ("invitations", "pending_hours"),
        ("requests", "remind_after_days"),
        ("requests", "open_days"),
        ("retention", "ended_associations_months"),
        ("retention", "unfinished_associations_days"),
        ("retention", "unused_invitations_days"),
        ("retention", "closed_accounts_days"),
    ] {
        let refused = refusal(&format!("[{table}]\n{key} = 0"));
        assert!(
            refused.starts_with(&format!("{table}.{key} is 0; it has to be from 1 to ")),
            "{refused}"
        );
        assert!(load(&format!("[{table}]\n{key} = -1")).is_err());
        assert!(load(&format!("[{table}]\n{key} = 1")).is_ok());
    }
    assert!(refusal("server_key_grace_days = 0").starts_with("server_key_grace_days is 0; it has to be from 1 to 365"));
    assert!(load("[invitations]\nexpires_in_days = 365").is_ok());
    assert_eq!(
        refusal("[invitations]\nexpires_in_days = 366"),
        "invitations.expires_in_days is 366; it has to be from 1 to 365"
    );
}

#[test]
fn e1_serving_needs_a_public_url() {
    let config = load("").unwrap();
    assert!(
        config
            .public_url()
            .unwrap_err()
            .to_string()
            .starts_with("public_url is not set")
    );
    assert!(refusal("public_url = \"http://partners.example.com\"").starts_with("public_url must be https"));
    assert!(load("public_url = \"http://partners.example.com\"\nallow_insecure = true").is_ok());
}

#[test]
fn settings_that_cannot_be_are_refused() {
    for (text, begins) in [
        ("[program]\nname = \"\"", "program.name has to be one line"),
        (
            "[program]\nname = \"A\\r\\nBcc: x@y.example\"",
            "program.name has to be one line",
        ),
        ("[program]\nlanguages = []", "program.languages must name"),
        (
            "[program]\nlanguages = [\"en\", \"tlh\"]",
            "program.languages names \"tlh\"",
        ),
        (
            "[program]\nlanguages = [\"en\", \"en\"]",
            "program.languages names \"en\" twice",
        ),
        (
            "[program]\naccepted_account_kinds = []",
            "program.accepted_account_kinds must accept",
        ),
        ("[program.support]\nname = \"Desk\"", "program.support needs a phone"),
        (
            "[program.support]\nname = \"Desk\"\nemail = \"desk\"",
            "program.support.email is not",
        ),
        (
            "[program.support]\nname = \"Desk\"\nurl = \"javascript:alert(1)\"",
            "program.support.url is not",
        ),
        (
            "[program.credential]\nmin_length = 9\nmax_length = 8",
            "program.credential.min_length is 9",
        ),
        (
            "[program.credential]\nmax_length = 201",
            "program.credential.max_length is 201",
        ),
        ("[mail]\nfrom = \"nobody\"", "mail.from is not a sender"),
        (
            "[mail]\nfrom = \"X <a@b.example>\\r\\nBcc: c@d.example\"",
            "mail.from is not a sender",
        ),
        ("[mail.smtp]\nhost = \"smtp.example.com\"", "mail.from is not set"),
        (
            "[mail]\nfrom = \"a@b.example\"\noff = true\n[mail.smtp]\nhost = \"smtp.example.com\"",
            "mail.off is true beside [mail.smtp]",
        ),
        (
            "[mail]\nfrom = \"a@b.example\"\n[mail.smtp]\nhost = \"a b\"",
            "mail.smtp.host is not",
        ),
        (
            "[mail]\nfrom = \"a@b.example\"\n[mail.smtp]\nhost = \"x\"\nusername = \"u\"",
            "mail.smtp needs username and password_file",
        ),
        ("database = \"sqlite::memory:\"", "database has to be"),
    ] {
        let refused = refusal(text);
        assert!(refused.starts_with(begins), "{text}: {refused}");
    }
    assert!(
        refusal("[program]\naccent = \"#ffcc00\"")
            .contains("guildhall.toml, line 2: accent #ffcc00 has a contrast of 1.5")
    );
}

#[test]
fn a_password_does_not_travel_in_clear() {
    let folder = tempfile::tempdir().unwrap();
    let password = folder.path().join("password");
    std::fs::write(&password, "hunter2").unwrap();
    let text = |host: &str| {
        format!(
            "[mail]\nfrom = \"a@b.example\"\n[mail.smtp]\nhost = \"{host}\"\nsecurity = \"none\"\nusername = \"u\"\npassword_file = \"{}\"",
            password.display()
        )
    };
    assert!(refusal(&text("smtp.example.com")).starts_with("mail.smtp.security must not be \"none\""));
    for local in ["localhost", "127.0.0.1", "[::1]"] {
        assert_eq!(load(&text(local)).unwrap().mail.smtp.unwrap().port, 25);
    }
}

#[test]
fn flags_win_over_the_file_and_paths_have_a_base() {
    let text = "data = \"data\"\ndatabase = \"sqlite:db/guildhall.db\"\nlisten = \"127.0.0.1:1\"\npublic_url = \"https://a.example\"";
    let file = load(text).unwrap();
    assert_eq!(file.data, Path::new("/etc/guildhall/data"));
    assert_eq!(file.server_key_file, Path::new("/etc/guildhall/data/server.key"));
    assert_eq!(file.spool(), Path::new("/etc/guildhall/data/mail"));
    assert_eq!(file.database.to_string(), "sqlite:/etc/guildhall/db/guildhall.db");
    let flags = Overrides {
        data: Some(PathBuf::from("/srv/other")),
        listen: Some("[::1]:9".parse().unwrap()),
        public_url: Some("https://b.example".to_owned()),
        ..Overrides::default()
    };
    let flagged = file::File::parse(text, Path::new("f"))
        .unwrap()
        .check(Path::new("/etc"), &flags)
        .unwrap();
    assert_eq!(flagged.database.to_string(), "sqlite:/srv/other/guildhall.db");
    assert_eq!(flagged.listen.port(), 9);
    assert_eq!(flagged.public_url().unwrap().host(), "b.example");
    let flags = Overrides {
        database: Some("postgres://u:p@h/d".to_owned()),
        ..flags
    };
    let flagged = file::File::parse(text, Path::new("f"))
        .unwrap()
        .check(Path::new("/etc"), &flags)
        .unwrap();
    assert_eq!(flagged.database, DatabaseUrl::Postgres("postgres://u:p@h/d".to_owned()));
}

#[test]
fn the_demo_is_reached_as_localhost() {
    let demo = Config::for_demo(&Overrides::default(), 4711).unwrap();
    assert_eq!(demo.public_url().unwrap().as_str(), "http://localhost:4711");
    assert_eq!(demo.database.to_string(), "sqlite:guildhall-demo/guildhall.db");
    assert!(demo.mail.smtp.is_none() && demo.program.support.is_some());
}

fn provider(more: &str) -> String {
    format!(
        "[[sign_in.provider]]\nid = \"northwind\"\nname = \"Northwind ID\"\nissuer = \"https://id.northwind.example\"\n\
         client_id = \"guildhall\"\n{more}"
    )
}

#[test]
fn the_provider_of_the_example_is_microsoft_s() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("guildhall.toml");
    let mut text = Config::commented_example().to_owned();
    for line in [
        "[[sign_in.provider]]",
        "id = ",
        "name = \"Microsoft\"",
        "issuer = ",
        "client_id = ",
        "client_secret_file = ",
    ] {
        text = text.replace(&format!("# {line}"), line);
    }
    std::fs::write(&path, text).unwrap();
    std::fs::write(folder.path().join("microsoft-secret"), "hunter2\n").unwrap();
    let config = Config::load(Some(&path), &Overrides::default()).unwrap();
    let [microsoft] = config.sign_in.providers.as_slice() else {
        panic!("{:?}", config.sign_in)
    };
    assert_eq!(microsoft.account_kind, KindRule::Microsoft);
    assert_eq!(microsoft.scopes, ["profile", "email"]);
    assert_eq!(microsoft.client_secret.as_ref().unwrap().expose(), "hunter2");
    // a8: nothing shows it.
    assert!(!format!("{config:?}").contains("hunter2"));
}

#[test]
fn providers_that_cannot_be_are_refused() {
    for (text, why) in [
        (provider(""), "has to be \"personal\" or \"work\""),
        (provider("account_kind = \"own\""), "has to be one of"),
        (
            provider("account_kind = \"personal\"\nscopes = [\"a\\nb\"]"),
            "one line",
        ),
        (
            provider("account_kind = \"personal\"").replace("northwind\"", "North Wind\""),
            "lower-case",
        ),
        (
            provider("account_kind = \"personal\"").replace("https:", "http:"),
            "has to be https",
        ),
        (
            provider("account_kind = \"personal\"").replace("id.northwind.example", "localhost"),
            "allow_private_addresses = true",
        ),
        (
            provider("account_kind = \"personal\"").replace("id.northwind.example", "a:hunter2@b.example"),
            "neither a query nor a user name",
        ),
        (
            format!(
                "{}\n{}",
                provider("account_kind = \"work\""),
                provider("account_kind = \"work\"")
            ),
            "twice",
        ),
        (
            provider("account_kind = \"personal\"\nclient_secret_file = \"a\"\nclient_secret_env = \"B\""),
            "leave out one",
        ),
        ("[sign_in]\ncode = false".to_owned(), "nobody could sign in"),
        (
            "[program]\naccepted_account_kinds = [\"work\"]".to_owned(),
            "set sign_in.code_kind",
        ),
    ] {
        let refusal = refusal(&text);
        assert!(
            refusal.contains(why) && !refusal.contains("hunter2"),
            "{refusal}\n{text}"
        );
    }
    assert!(
        load(&provider("account_kind = \"personal\"\nallow_private_addresses = true").replace("https:", "http:"))
            .is_ok()
    );
    let missing = load(&provider(
        "account_kind = \"work\"\nclient_secret_env = \"GUILDHALL_NO_SUCH_SECRET\"",
    ))
    .unwrap();
    let refused = missing.sign_in.need_secrets().unwrap_err();
    assert!(refused.to_string().contains("GUILDHALL_NO_SUCH_SECRET"), "{refused}");
}

#[test]
fn a_strong_sign_in_is_asked_for_only_where_someone_could_sign_in_so() {
    let strong = "[sign_in]\nadmin_sign_in = \"strong\"";
    let with = |url: &str, more: &str| format!("public_url = \"{url}\"\n{strong}\n{more}");
    let by_provider = provider("account_kind = \"personal\"\nstrong_amr = [\"mfa\"]");
    for fine in [
        strong.to_owned(),
        with("https://partners.example.com", ""),
        with("https://192.0.2.7", &by_provider),
        with(
            "https://partners.example.com",
            &format!("passkeys = false\n{by_provider}"),
        ),
    ] {
        let config = load(&fine).unwrap();
        assert_eq!(config.sign_in.admin_sign_in, AdminSignIn::Strong, "{fine}");
    }
    for refused in [
        with("https://192.0.2.7", ""),
        with("https://partners.example.com", "passkeys = false"),
        with("https://partners.example.com", "passkey_kind = \"work\""),
        with("https://192.0.2.7", &provider("account_kind = \"personal\"")),
    ] {
        assert!(refusal(&refused).contains("nobody could sign in strongly"), "{refused}");
    }
    let blank = refusal(&provider("account_kind = \"personal\"\nstrong_amr = [\"mfa pwd\"]"));
    assert!(blank.contains("words without blanks"), "{blank}");
}
