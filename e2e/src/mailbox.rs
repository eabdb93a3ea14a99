//! Reading the demo's public mailbox, beside the browser: as a person does on another device.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A mail as the mailbox lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Where it can be read; no two mails have the same place.
    pub path: String,
    /// Everything that its entry says: subject, recipient, time.
    pub text: String,
}

impl Listed {
    /// Whether it was sent to this address.
    pub fn is_to(&self, address: &str) -> bool {
        self.text.split_whitespace().any(|word| word == address)
    }

    /// The six-digit code in its subject.
    pub fn code(&self) -> Option<&str> {
        let mut runs = self.text.split(|character: char| !character.is_ascii_alphanumeric());
        runs.find(|run| run.len() == 6 && run.bytes().all(|byte| byte.is_ascii_digit()))
    }
}

/// The mails on the mailbox page, newest first.
pub fn read(url: &str) -> io::Result<Vec<Listed>> {
    let url = url::Url::parse(url).map_err(io::Error::other)?;
    let addresses = url.socket_addrs(|| None)?;
    let mut stream = TcpStream::connect(addresses.as_slice())?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let (host, path) = (
        url.authority(),
        &url[url::Position::BeforePath..url::Position::AfterQuery],
    );
    // HTTP/1.0: the answer comes in one piece, and ends with the connection.
    write!(
        stream,
        "GET {path} HTTP/1.0\r\nHost: {host}\r\nAccept: text/html\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    match answer.split_once("\r\n\r\n") {
        Some((head, body)) if head.split(' ').nth(1) == Some("200") => Ok(listed(body)),
        _ => Err(io::Error::other(format!("{url} answers: {answer}"))),
    }
}

/// The links of the page that lead to a mail.
fn listed(html: &str) -> Vec<Listed> {
    let links = html.split("<a ").skip(1).filter_map(|after| after.split("</a>").next());
    let mail = |link: &str| {
        let (attributes, content) = link.split_once('>')?;
        let path = attributes.split("href=\"").nth(1)?.split('"').next()?;
        let id = path.strip_prefix("/demo/mailbox/")?;
        id.parse::<i64>().ok()?;
        Some(Listed {
            path: path.to_owned(),
            text: without_markup(content).split_whitespace().collect::<Vec<_>>().join(" "),
        })
    };
    links.filter_map(mail).collect()
}

/// The text between tags, with the few entities that a server writes.
fn without_markup(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    for piece in html.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, after)| after));
        text.push(' ');
    }
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#34;", "\""),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
        ("&#x27;", "'"),
        ("&#64;", "@"),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(text, |text, (entity, character)| text.replace(entity, character))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<a class="brand" href="/">Program</a><ul class="choices">
        <li><a class="choice" href="/demo/mailbox/12"><b>O&#39;Hara &amp; Co: your code is 482913</b> <span>To jane@a.example</span> <small><time datetime="2026-11-03T14:05:00Z">3 Nov 2026, 14:05 UTC</time></small></a></li>
        <li><a class="choice" href="/demo/mailbox/11"><b>You are associated</b> <span>To mary-jane@a.example</span></a></li>
        <li><a class="choice" href="/demo/mailbox/9"><b>Code 1234567, x12345, 12345: 000042</b> <span>To jane@a.example</span></a></li></ul>
        <a rel="next" href="/demo/mailbox?before=9">Older mails</a>"#;

    #[test]
    fn every_mail_is_listed_with_its_code() {
        let mails = listed(PAGE);
        let paths: Vec<&str> = mails.iter().map(|mail| mail.path.as_str()).collect();
        assert_eq!(paths, ["/demo/mailbox/12", "/demo/mailbox/11", "/demo/mailbox/9"]);
        let codes: Vec<Option<&str>> = mails.iter().map(Listed::code).collect();
        assert_eq!(codes, [Some("482913"), None, Some("000042")]);
        assert!(mails[0].text.starts_with("O'Hara & Co: your code"));
    }

    #[test]
    fn a_mail_is_to_a_whole_address() {
        let mails = listed(PAGE);
        let is_janes: Vec<bool> = mails.iter().map(|mail| mail.is_to("jane@a.example")).collect();
        assert_eq!(is_janes, [true, false, true]);
    }
}
