//! A mail server of the test's own: speaks enough SMTP (RFC 5321) to take letters, remembers them, and can be told to have
//! its client killed at the very moment it has taken a letter, before it has said so.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};
use std::thread;

use regex::Regex;

/// A letter as it was taken.
#[derive(Clone, Debug)]
pub struct Taken {
    pub message_id: String,
    pub code: Option<String>,
}

#[derive(Default)]
struct Shelf {
    letters: Vec<Taken>,
    newest_code: HashMap<String, String>,
}

pub struct PostOffice {
    pub port: u16,
    shelf: Arc<Mutex<Shelf>>,
    ambush: Arc<AtomicBool>,
}

impl PostOffice {
    /// Opens. When an ambush is set, the next letter is taken, `on_ambush` is told, and its sender gets no answer.
    pub fn open(on_ambush: Sender<Taken>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let office = Self {
            port: listener.local_addr().unwrap().port(),
            shelf: Arc::default(),
            ambush: Arc::default(),
        };
        let (shelf, ambush) = (office.shelf.clone(), office.ambush.clone());
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (shelf, ambush, on_ambush) = (shelf.clone(), ambush.clone(), on_ambush.clone());
                thread::spawn(move || drop(serve(stream, &shelf, &ambush, &on_ambush)));
            }
        });
        office
    }

    /// Makes the next letter's sender die.
    pub fn set_ambush(&self) {
        self.ambush.store(true, Ordering::SeqCst);
    }

    /// The newest code mailed to an address.
    pub fn code_for(&self, to: &str) -> Option<String> {
        self.shelf.lock().unwrap().newest_code.get(to).cloned()
    }

    /// How often a letter with this id was taken.
    pub fn times_taken(&self, message_id: &str) -> usize {
        self.shelf
            .lock()
            .unwrap()
            .letters
            .iter()
            .filter(|letter| letter.message_id == message_id)
            .count()
    }
}

fn serve(
    stream: TcpStream,
    shelf: &Mutex<Shelf>,
    ambush: &AtomicBool,
    on_ambush: &Sender<Taken>,
) -> std::io::Result<()> {
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    out.write_all(b"220 post office\r\n")?;
    let mut to = String::new();
    while let Some(line) = lines.next().transpose()? {
        let verb = line.to_ascii_uppercase();
        if verb.starts_with("EHLO") {
            out.write_all(b"250-post office\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n")?;
        } else if verb.starts_with("RCPT TO:") {
            to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
            out.write_all(b"250 ok\r\n")?;
        } else if verb == "DATA" {
            out.write_all(b"354 go on\r\n")?;
            let mut body = String::new();
            for line in lines.by_ref() {
                let line = line?;
                if line == "." {
                    break;
                }
                body.push_str(&line);
                body.push('\n');
            }
            let taken = read(&body);
            {
                let mut shelf = shelf.lock().unwrap();
                if let Some(code) = &taken.code {
                    shelf.newest_code.insert(to.clone(), code.clone());
                }
                shelf.letters.push(taken.clone());
            }
            if ambush.swap(false, Ordering::SeqCst) {
                on_ambush.send(taken).unwrap();
                return Ok(());
            }
            out.write_all(b"250 taken\r\n")?;
        } else if verb == "QUIT" {
            out.write_all(b"221 bye\r\n")?;
            return Ok(());
        } else {
            out.write_all(b"250 ok\r\n")?;
        }
    }
    Ok(())
}

fn read(body: &str) -> Taken {
    let header = |name: &str| {
        let line = body.lines().find(|line| line.to_ascii_lowercase().starts_with(name));
        line.and_then(|line| line.split_once(':'))
            .map(|(_, value)| value.trim().to_owned())
            .unwrap_or_default()
    };
    // The subject of a letter with a code ends with it; a long subject is folded, so the whole head is looked at.
    let head = body.split("\n\n").next().unwrap_or_default();
    let code = Regex::new(r"(?s)Subject:.*?\b(\d{6})\b").unwrap();
    let code = code.captures(head).map(|found| found[1].to_owned());
    Taken {
        message_id: header("message-id"),
        code,
    }
}
