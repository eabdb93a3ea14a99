//! Someone who uses the pages: keeps cookies, sends forms, and follows nothing by itself.

use std::collections::BTreeMap;
use std::io::Read;

use crate::server::{Installation, Server};

/// A browser that is signed in.
pub struct Browser<'s> {
    server: &'s Server,
    cookies: BTreeMap<String, String>,
}

/// What a page answered.
pub struct Page {
    pub status: u16,
    /// Where it leads.
    pub location: String,
    /// Whether it asks to be loaded again in a moment.
    pub refreshes: bool,
    pub html: String,
}

impl Page {
    /// The value of the form's field with this name.
    pub fn field(&self, name: &str) -> String {
        let after = self.html.split(&format!("name=\"{name}\" value=\"")).nth(1);
        let after = after.unwrap_or_else(|| panic!("no field {name} on {}", self.html));
        after.split('"').next().unwrap().to_owned()
    }
}

impl<'s> Browser<'s> {
    /// Signs in with the code that is mailed to the spool folder.
    pub fn sign_in(server: &'s Server, house: &Installation, email: &str) -> Self {
        let mut browser = Self {
            server,
            cookies: BTreeMap::new(),
        };
        let csrf = browser.get("/sign-in").field("csrf");
        let asked = browser.post("/sign-in", &[("csrf", &csrf), ("email", email)]);
        let csrf = browser.get(&asked.location).field("csrf");
        let code = house.mailed_code(email);
        let entered = browser.post("/sign-in/code", &[("csrf", &csrf), ("code", &code)]);
        assert_eq!(entered.status, 303, "{}", entered.html);
        browser
    }

    /// Opens a page.
    pub fn get(&mut self, path: &str) -> Page {
        let request = self.server.agent.get(self.server.page(path));
        let answer = request.header("cookie", self.cookie()).call().unwrap();
        self.take(answer)
    }

    /// Begins to load a file; the rest of it is still to be read.
    pub fn download(&mut self, path: &str, fields: &[(&str, &str)]) -> impl Read + use<> {
        let request = self.server.agent.post(self.server.page(path));
        let answer = request
            .header("cookie", self.cookie())
            .send_form(fields.iter().copied())
            .unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        answer.into_body().into_reader()
    }

    /// Sends a form.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = self.server.agent.post(self.server.page(path));
        let answer = request
            .header("cookie", self.cookie())
            .send_form(fields.iter().copied())
            .unwrap();
        self.take(answer)
    }

    /// Sends a form with a file.
    pub fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: &[u8]) -> Page {
        const BOUNDARY: &str = "----of-the-bench-7Qm2xK9vT4bWcR8n";
        let mut body = Vec::with_capacity(file.len() + 1_000);
        let mut part = |head: &str, bytes: &[u8]| {
            body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n").bytes());
            body.extend_from_slice(bytes);
            body.extend(b"\r\n");
        };
        for (name, value) in fields {
            part(&format!("name=\"{name}\""), value.as_bytes());
        }
        part("name=\"file\"; filename=\"people.csv\"", file);
        body.extend(format!("--{BOUNDARY}--\r\n").bytes());
        let request = self.server.agent.post(self.server.page(path));
        let answer = request
            .header("cookie", self.cookie())
            .header("content-type", format!("multipart/form-data; boundary={BOUNDARY}"))
            .send(&body)
            .unwrap();
        self.take(answer)
    }

    fn cookie(&self) -> String {
        let pairs: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    fn take(&mut self, mut answer: ureq::http::Response<ureq::Body>) -> Page {
        for set in answer.headers().get_all("set-cookie") {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let location = answer.headers().get("location");
        Page {
            status: answer.status().as_u16(),
            location: location.map_or("", |location| location.to_str().unwrap()).to_owned(),
            refreshes: answer.headers().contains_key("refresh"),
            html: answer.body_mut().read_to_string().unwrap(),
        }
    }
}
