//! The shape of the configuration file, and the checks between it and [`Config`].

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    str::FromStr,
    time::Duration,
};

use guildhall_domain::language::Language;
use guildhall_store::DatabaseUrl;
use lettre::{Address, message::Mailbox};
use serde::Deserialize;
use url::{Host, Url};

use super::{
    Benefit, Config, ConfigError, CredentialField, DEFAULT_LISTEN, Invitations, Limits, LogFormat, Mail, Notices,
    Overrides, Program, ProgramText, PublicUrl, Requests, Retention, Secret, Smtp, SmtpSecurity, Support,
    TrustedProxies, invalid, mistakes, public_url::is_loopback, rights, sign_in,
};
use crate::texts::LANGUAGES;

/// The file as written.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct File {
    public_url: Option<String>,
    listen: Option<SocketAddr>,
    trusted_proxies: Vec<String>,
    metrics_listen: Option<SocketAddr>,
    log_format: LogFormat,
    drain_seconds: u32,
    data: Option<PathBuf>,
    database: Option<String>,
    allow_insecure: bool,
    server_key_file: Option<PathBuf>,
    server_key_grace_days: Option<u32>,
    program: Program,
    sign_in: sign_in::SignInTable,
    mail: MailTable,
    limits: Limits,
    invitations: Invitations,
    notices: Notices,
    requests: Requests,
    retention: Retention,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct MailTable {
    from: Option<String>,
    off: bool,
    smtp: Option<SmtpTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SmtpTable {
    host: String,
    port: Option<u16>,
    #[serde(default)]
    security: SmtpSecurity,
    username: Option<String>,
    password_file: Option<PathBuf>,
    ca_file: Option<PathBuf>,
}

fn demo_benefits() -> Vec<Benefit> {
    let benefit = |host: &str, name, text| Benefit {
        name: ProgramText::each(name),
        text: ProgramText::each(text),
        url: Some(format!("https://{host}.northwind.example/")),
    };
    vec![
        benefit(
            "learn",
            [
                ("en", "Training library"),
                ("de", "Schulungsbibliothek"),
                ("es", "Biblioteca de formación"),
                ("fr", "Bibliothèque de formation"),
                ("ja", "研修ライブラリー"),
                ("ar", "مكتبة التدريب"),
            ],
            [
                ("en", "All courses and practice exams, free for associated people."),
                (
                    "de",
                    "Alle Kurse und Übungsprüfungen, kostenlos für zugeordnete Personen.",
                ),
                (
                    "es",
                    "Todos los cursos y exámenes de práctica, gratis para las personas asociadas.",
                ),
                (
                    "fr",
                    "Tous les cours et examens blancs, gratuits pour les personnes rattachées.",
                ),
                ("ja", "すべての講座と模擬試験。所属している方は無料です。"),
                ("ar", "كل الدورات والامتحانات التجريبية، مجانًا لمن ارتبطت حساباتهم."),
            ],
        ),
        benefit(
            "downloads",
            [
                ("en", "Software downloads"),
                ("de", "Software-Downloads"),
                ("es", "Descargas de software"),
                ("fr", "Téléchargements de logiciels"),
                ("ja", "ソフトウェアのダウンロード"),
                ("ar", "تنزيل البرامج"),
            ],
            [
                ("en", "Licenses for your own use and for demonstrations."),
                ("de", "Lizenzen für den eigenen Einsatz und für Vorführungen."),
                ("es", "Licencias para uso propio y para demostraciones."),
                ("fr", "Licences pour votre propre usage et pour des démonstrations."),
                ("ja", "自社利用とデモのためのライセンス。"),
                ("ar", "تراخيص لاستخدامك ولعروضك."),
            ],
        ),
        benefit(
            "support",
            [
                ("en", "Technical support"),
                ("de", "Technischer Support"),
                ("es", "Asistencia técnica"),
                ("fr", "Assistance technique"),
                ("ja", "技術サポート"),
                ("ar", "الدعم الفني"),
            ],
            [
                ("en", "Support incidents, answered within one working day."),
                ("de", "Supportanfragen, innerhalb eines Arbeitstags beantwortet."),
                ("es", "Incidencias de asistencia, respondidas en un día laborable."),
                ("fr", "Demandes d’assistance, traitées sous un jour ouvré."),
                ("ja", "お問い合わせに1営業日以内に回答します。"),
                ("ar", "طلبات دعم يُجاب عنها خلال يوم عمل واحد."),
            ],
        ),
    ]
}

impl File {
    /// Reads TOML. `path` is for the error, which repeats no line of the file: the line may hold a password.
    pub(super) fn parse(text: &str, path: &Path) -> Result<Self, ConfigError> {
        toml::from_str(text).map_err(|error| mistakes::explain(text, path, &error))
    }

    /// The file that `guildhall demo` would have.
    pub(super) fn demo() -> Self {
        Self {
            // An exposed demo is reached by whatever name its machine has.
            allow_insecure: true,
            // Whoever tries the API, by hand or with a tool, is one client: this machine.
            limits: Limits {
                calls_without_token_per_client_per_minute: 100_000,
                ..Limits::default()
            },
            program: Program {
                name: "Northwind Partner Network".to_owned(),
                support: Some(Support {
                    name: ProgramText::each([
                        ("en", "Northwind partner support"),
                        ("de", "Northwind-Partnerbetreuung"),
                        ("es", "Asistencia a socios de Northwind"),
                        ("fr", "Assistance partenaires Northwind"),
                        ("ja", "Northwindパートナーサポート"),
                        ("ar", "دعم شركاء Northwind"),
                    ]),
                    phone: Some("+1 555 010 0100".to_owned()),
                    email: Some("partners@northwind.example".to_owned()),
                    hours: Some(ProgramText::each([
                        ("en", "Mon–Fri, 9:00–17:00 UTC"),
                        ("de", "Mo–Fr, 9–17 Uhr UTC"),
                        ("es", "lun–vie, 9:00–17:00 UTC"),
                        ("fr", "lun.–ven., 9 h–17 h UTC"),
                        ("ja", "月～金 9:00～17:00（UTC）"),
                        ("ar", "الاثنين–الجمعة، 9:00–17:00 بالتوقيت العالمي"),
                    ])),
                    url: None,
                }),
                credential: CredentialField {
                    label: Some(ProgramText::each([
                        ("en", "Northwind certification number"),
                        ("de", "Northwind-Zertifizierungsnummer"),
                        ("es", "Número de certificación de Northwind"),
                        ("fr", "Numéro de certification Northwind"),
                        ("ja", "Northwind認定番号"),
                        ("ar", "رقم شهادة Northwind"),
                    ])),
                    example: Some("1234567".to_owned()),
                    help: Some(ProgramText::each([
                        ("en", "Seven digits, at the top right of your certificate."),
                        ("de", "Sieben Ziffern, oben rechts auf Ihrem Zertifikat."),
                        ("es", "Siete cifras, arriba a la derecha de su certificado."),
                        ("fr", "Sept chiffres, en haut à droite de votre certificat."),
                        ("ja", "認定証の右上にある7桁の数字です。"),
                        ("ar", "سبعة أرقام في أعلى يمين شهادتك."),
                    ])),
                    min_length: 7,
                    max_length: 7,
                },
                benefits: demo_benefits(),
                community: Some("https://community.northwind.example/".to_owned()),
                ..Program::default()
            },
            mail: MailTable {
                from: Some("Northwind Partner Network <no-reply@northwind.example>".to_owned()),
                ..MailTable::default()
            },
            ..Self::default()
        }
    }

    /// Checks every setting. Relative paths of the file are taken from `folder`.
    pub(super) fn check(self, folder: &Path, flags: &Overrides) -> Result<Config, ConfigError> {
        let public_url = flags
            .public_url
            .as_deref()
            .or(self.public_url.as_deref())
            .map(|text| PublicUrl::parse(text, self.allow_insecure).map_err(|e| invalid("public_url", e.to_string())))
            .transpose()?;
        let data = match (&flags.data, &self.data) {
            (Some(flag), _) => flag.clone(),
            (None, Some(path)) => folder.join(path),
            (None, None) => PathBuf::from(Config::DEFAULT_DATA),
        };
        let database = match (&flags.database, &self.database, &flags.data) {
            (Some(flag), ..) => super::database(flag, Path::new(""))?,
            // Another data folder on the command line is another installation, unless its database is elsewhere.
            (None, Some(text), None) => super::database(text, folder)?,
            (None, Some(text), Some(_)) => match super::database(text, folder)? {
                DatabaseUrl::Sqlite(_) => DatabaseUrl::Sqlite(data.join(DATABASE_FILE)),
                server @ DatabaseUrl::Postgres(_) => server,
            },
            (None, None, _) => DatabaseUrl::Sqlite(data.join(DATABASE_FILE)),
        };
        check_program(&self.program)?;
        check_numbers(&self.limits, &self.invitations, &self.requests)?;
        within("notices.kept_days", self.notices.kept_days, 1, 3650)?;
        within("notices.digest_hour", self.notices.digest_hour, 0, 23)?;
        check_retention(&self.retention)?;
        within("drain_seconds", self.drain_seconds, 0, 300)?;
        let server_key_grace_days = self.server_key_grace_days.unwrap_or(SERVER_KEY_GRACE_DAYS);
        within("server_key_grace_days", server_key_grace_days, 1, 365)?;
        Ok(Config {
            file: None,
            listen: flags.listen.or(self.listen).unwrap_or(DEFAULT_LISTEN),
            trusted_proxies: TrustedProxies::parse(&self.trusted_proxies)
                .map_err(|e| invalid("trusted_proxies", e.to_string()))?,
            metrics_listen: self.metrics_listen,
            log_format: flags.log_format.unwrap_or(self.log_format),
            drain: Duration::from_secs(self.drain_seconds.into()),
            database,
            server_key_file: self
                .server_key_file
                .map_or_else(|| data.join("server.key"), |path| folder.join(path)),
            server_key_grace_days,
            sign_in: sign_in::check(
                self.sign_in,
                folder,
                &self.program.accepted_account_kinds,
                public_url.as_ref(),
            )?,
            mail: check_mail(self.mail, folder, public_url.as_ref(), &self.program.name)?,
            allow_insecure: self.allow_insecure,
            public_url,
            data,
            program: self.program,
            limits: self.limits,
            invitations: self.invitations,
            notices: self.notices,
            requests: self.requests,
            retention: self.retention,
        })
    }
}

/// As long as an invitation stays open by default: whoever was invited before can still use the URL they were given.
const SERVER_KEY_GRACE_DAYS: u32 = 30;
const DATABASE_FILE: &str = "guildhall.db";

fn check_program(program: &Program) -> Result<(), ConfigError> {
    one_line("program.name", &program.name, 100)?;
    let spoken: Vec<&str> = LANGUAGES.iter().map(|(tag, _)| *tag).collect();
    if program.languages.is_empty() {
        return Err(invalid("program.languages", "must name at least one language"));
    }
    for (position, language) in program.languages.iter().enumerate() {
        if !spoken.contains(&language.as_str()) {
            let problem = format!(
                "names \"{language}\", which Guildhall does not speak; it speaks {}",
                spoken.join(", ")
            );
            return Err(invalid("program.languages", problem));
        }
        if program
            .languages
            .iter()
            .take(position)
            .any(|earlier| earlier == language)
        {
            return Err(invalid("program.languages", format!("names \"{language}\" twice")));
        }
    }
    if program.accepted_account_kinds.is_empty() {
        return Err(invalid(
            "program.accepted_account_kinds",
            "must accept \"personal\", \"work\" or both, or nobody could associate",
        ));
    }
    within(
        "program.account_kind_grace_days",
        program.account_kind_grace_days,
        1,
        3650,
    )?;
    for (key, days) in [
        ("program.role_offer_days", program.role_offer_days),
        ("program.takeover_days", program.takeover_days),
        ("program.takeover_pause_days", program.takeover_pause_days),
    ] {
        within(key, days, 1, 365)?;
    }
    if let Some(support) = &program.support {
        check_support(support, &program.languages)?;
    }
    for benefit in &program.benefits {
        benefit.name.check("program.benefits.name", 100, &program.languages)?;
        benefit.text.check("program.benefits.text", 300, &program.languages)?;
        web_address("program.benefits.url", benefit.url.as_deref())?;
    }
    web_address("program.community", program.community.as_deref())?;
    rights::check(&program.rights, &program.contact_roles, &program.languages)?;
    let credential = &program.credential;
    for (key, text, most) in [
        ("program.credential.label", &credential.label, 100),
        ("program.credential.help", &credential.help, 300),
    ] {
        text.as_ref()
            .map_or(Ok(()), |text| text.check(key, most, &program.languages))?;
    }
    let example = credential.example.as_deref();
    example.map_or(Ok(()), |example| one_line("program.credential.example", example, 300))?;
    within("program.credential.max_length", credential.max_length.into(), 1, 200)?;
    within(
        "program.credential.min_length",
        credential.min_length.into(),
        1,
        credential.max_length.into(),
    )
}

fn check_support(support: &Support, languages: &[Language]) -> Result<(), ConfigError> {
    support.name.check("program.support.name", 100, languages)?;
    let Support {
        phone,
        email,
        hours,
        url,
        ..
    } = support;
    let phone_line = phone.as_deref();
    phone_line.map_or(Ok(()), |phone| one_line("program.support.phone", phone, 100))?;
    let hours = hours.as_ref();
    hours.map_or(Ok(()), |hours| hours.check("program.support.hours", 100, languages))?;
    if email.as_deref().is_some_and(|email| Address::from_str(email).is_err()) {
        return Err(invalid("program.support.email", "is not a mail address"));
    }
    web_address("program.support.url", url.as_deref())?;
    if phone.is_none() && email.is_none() && url.is_none() {
        return Err(invalid(
            "program.support",
            "needs a phone, an email or a url, or nobody could be reached",
        ));
    }
    Ok(())
}

fn web_address(key: &str, text: Option<&str>) -> Result<(), ConfigError> {
    let is_web = |text: &str| Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    if text.is_some_and(|text| !is_web(text)) {
        return Err(invalid(key, "is not an http or https address"));
    }
    Ok(())
}

fn check_mail(
    table: MailTable,
    folder: &Path,
    public_url: Option<&PublicUrl>,
    program: &str,
) -> Result<Mail, ConfigError> {
    if table.off && table.smtp.is_some() {
        return Err(invalid(
            "mail.off",
            "is true beside [mail.smtp]; take one of the two out",
        ));
    }
    let from = match (&table.from, &table.smtp) {
        (Some(text), _) => Mailbox::from_str(text)
            .ok()
            .filter(|_| !text.contains(char::is_control))
            .ok_or_else(|| {
                invalid(
                    "mail.from",
                    "is not a sender such as \"Partner Program <no-reply@example.com>\"",
                )
            })?,
        (None, Some(_)) => {
            return Err(invalid(
                "mail.from",
                "is not set; with [mail.smtp] every mail needs a sender that the server accepts",
            ));
        }
        (None, None) => {
            let host = public_url.map_or("localhost", PublicUrl::host);
            let address = Address::new("no-reply", host).map_err(|e| invalid("public_url", e.to_string()))?;
            Mailbox::new(Some(program.to_owned()), address)
        }
    };
    let smtp = table.smtp.map(|smtp| check_smtp(smtp, folder)).transpose()?;
    Ok(Mail {
        from,
        smtp,
        is_off: table.off,
    })
}

fn check_smtp(table: SmtpTable, folder: &Path) -> Result<Smtp, ConfigError> {
    let host =
        Host::parse(&table.host).map_err(|_| invalid("mail.smtp.host", "is not a host name or an IP address"))?;
    let password_file = table.password_file.map(|file| folder.join(file));
    let credentials = match (table.username, &password_file) {
        (Some(username), Some(file)) => Some((username, first_line("mail.smtp.password_file", file)?)),
        (None, None) => None,
        _ => {
            return Err(invalid(
                "mail.smtp",
                "needs username and password_file together, or neither",
            ));
        }
    };
    if table.security == SmtpSecurity::None && credentials.is_some() && !is_loopback(&host) {
        return Err(invalid(
            "mail.smtp.security",
            "must not be \"none\": the password would travel in clear",
        ));
    }
    let ca = table
        .ca_file
        .map(|file| {
            let path = folder.join(file);
            fs::read(&path).map_err(|source| ConfigError::Unreadable { path, source })
        })
        .transpose()?;
    let usual_port = match table.security {
        SmtpSecurity::Starttls => 587,
        SmtpSecurity::Tls => 465,
        SmtpSecurity::None => 25,
    };
    Ok(Smtp {
        // The form that connecting takes: an IPv6 address without brackets.
        host: match host {
            Host::Ipv6(address) => address.to_string(),
            other => other.to_string(),
        },
        port: table.port.unwrap_or(usual_port),
        security: table.security,
        credentials,
        password_file,
        ca,
    })
}

pub(super) fn first_line(key: &str, path: &Path) -> Result<Secret, ConfigError> {
    let text = fs::read_to_string(path).map_err(|source| ConfigError::Unreadable {
        path: path.to_owned(),
        source,
    })?;
    match text.lines().next() {
        Some(line) if !line.is_empty() => Ok(Secret::new(line.to_owned())),
        _ => Err(invalid(key, "names a file whose first line is empty")),
    }
}

fn check_numbers(limits: &Limits, invitations: &Invitations, requests: &Requests) -> Result<(), ConfigError> {
    const MANY: u32 = 1_000_000;
    const HOUR: u32 = 3_600;
    for (key, value, most) in [
        (
            "limits.codes_per_recipient_per_hour",
            limits.codes_per_recipient_per_hour,
            MANY,
        ),
        (
            "limits.codes_per_recipient_per_day",
            limits.codes_per_recipient_per_day,
            MANY,
        ),
        (
            "limits.codes_per_account_per_hour",
            limits.codes_per_account_per_hour,
            MANY,
        ),
        (
            "limits.codes_per_client_per_hour",
            limits.codes_per_client_per_hour,
            MANY,
        ),
        (
            "limits.codes_per_invitation_url_per_hour",
            limits.codes_per_invitation_url_per_hour,
            MANY,
        ),
        ("limits.resend_cool_down_seconds", limits.resend_cool_down_seconds, HOUR),
        (
            "limits.invitation_mails_per_recipient_per_day",
            limits.invitation_mails_per_recipient_per_day,
            MANY,
        ),
        (
            "limits.invitation_mails_per_organization_per_day",
            limits.invitation_mails_per_organization_per_day,
            MANY,
        ),
        (
            "limits.invitation_mail_cool_down_minutes",
            limits.invitation_mail_cool_down_minutes,
            24 * 60,
        ),
        (
            "limits.pages_per_client_per_minute",
            limits.pages_per_client_per_minute,
            MANY,
        ),
        (
            "limits.provider_sign_ins_per_client_per_hour",
            limits.provider_sign_ins_per_client_per_hour,
            MANY,
        ),
        (
            "limits.waiting_forms_per_client_per_hour",
            limits.waiting_forms_per_client_per_hour,
            MANY,
        ),
        (
            "limits.passkey_challenges_per_client_per_hour",
            limits.passkey_challenges_per_client_per_hour,
            MANY,
        ),
        (
            "limits.calls_without_token_per_client_per_minute",
            limits.calls_without_token_per_client_per_minute,
            MANY,
        ),
        (
            "invitations.expires_in_days",
            invitations.expires_in_days,
            Config::MAX_EXPIRES_IN_DAYS,
        ),
        ("invitations.pending_hours", invitations.pending_hours, 7 * 24),
        (
            "limits.access_requests_per_account_per_day",
            limits.access_requests_per_account_per_day,
            MANY,
        ),
        ("requests.remind_after_days", requests.remind_after_days, 30),
        ("requests.open_days", requests.open_days, 365),
    ] {
        within(key, value, 1, most)?;
    }
    Ok(())
}

fn check_retention(retention: &Retention) -> Result<(), ConfigError> {
    const DAYS: u32 = 3650;
    for (key, value, most) in [
        (
            "retention.ended_associations_months",
            retention.ended_associations_months,
            240,
        ),
        (
            "retention.unfinished_associations_days",
            retention.unfinished_associations_days,
            DAYS,
        ),
        (
            "retention.unused_invitations_days",
            retention.unused_invitations_days,
            DAYS,
        ),
        ("retention.closed_accounts_days", retention.closed_accounts_days, DAYS),
    ] {
        value.map_or(Ok(()), |value| within(key, value, 1, most))?;
    }
    Ok(())
}

fn within(key: &str, value: u32, least: u32, most: u32) -> Result<(), ConfigError> {
    if (least..=most).contains(&value) {
        Ok(())
    } else {
        Err(invalid(key, format!("is {value}; it has to be from {least} to {most}")))
    }
}

pub(super) fn one_line(key: &str, text: &str, most: usize) -> Result<(), ConfigError> {
    if text.trim().is_empty() || text.contains(char::is_control) || text.chars().count() > most {
        return Err(invalid(key, format!("has to be one line of 1 to {most} characters")));
    }
    Ok(())
}
