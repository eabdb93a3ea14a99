//! Reading the demo's public mailbox, beside the browser: as a person does on another device.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// The text of the mailbox page, without its markup.
pub fn read(url: &str) -> io::Result<String> {
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
        Some((head, body)) if head.split(' ').nth(1) == Some("200") => Ok(without_markup(body)),
        _ => Err(io::Error::other(format!("{url} answers: {answer}"))),
    }
}

/// The six-digit codes that follow mentions of this address, from the top of the page, which is the newest mail.
pub fn codes_for(text: &str, address: &str) -> Vec<String> {
    let mentions = text.split(address).skip(1);
    mentions
        .filter_map(|after| first_code(after.split('@').next().unwrap_or(after)))
        .collect()
}

fn first_code(text: &str) -> Option<String> {
    let mut runs = text.split(|character: char| !character.is_ascii_alphanumeric());
    runs.find(|run| run.len() == 6 && run.bytes().all(|byte| byte.is_ascii_digit()))
        .map(str::to_owned)
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

    #[test]
    fn the_newest_code_for_an_address_comes_first() {
        let page = "<tr><td>jane@a.example</td><td>Contoso: your code is 482913</td></tr>\
                    <tr><td>hans@b.example</td><td>Contoso: your code is 111111</td></tr>\
                    <tr><td>jane@a.example</td><td>Contoso: your code is 000042</td></tr>";
        let text = without_markup(page);
        assert_eq!(codes_for(&text, "jane@a.example"), ["482913", "000042"]);
        assert_eq!(codes_for(&text, "hans@b.example"), ["111111"]);
        assert!(codes_for(&text, "nobody@c.example").is_empty());
    }

    #[test]
    fn other_numbers_are_no_codes() {
        assert_eq!(
            codes_for("to a@b.example 1234567, 12345, x123456, 654321.", "a@b.example"),
            ["654321"]
        );
    }
}
