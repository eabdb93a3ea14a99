//! An identity provider that says whatever a test wants: what a certified one refuses to say.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use data_encoding::{BASE64, BASE64URL_NOPAD};
use guildhall::config::{KindRule, Provider};
use openidconnect::core::{CoreEdDsaPrivateSigningKey, CoreJwsSigningAlgorithm};
use openidconnect::{JsonWebKeyId, PrivateSigningKey};
use serde_json::{Value, json};

/// A provider on loopback.
pub struct Liar {
    port: u16,
    told: Arc<Mutex<Told>>,
}

/// What it was told to say, and what it was asked.
struct Told {
    issuer: String,
    key: u8,
    published: Vec<u8>,
    claims: Value,
    token: Option<String>,
    document: Option<Value>,
    redirect: Option<String>,
    delay: Duration,
    asked: Vec<String>,
    forms: Vec<String>,
}

impl Liar {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let told = Arc::new(Mutex::new(Told {
            issuer: format!("http://127.0.0.1:{port}"),
            key: 1,
            published: vec![1],
            claims: json!({}),
            token: None,
            document: None,
            redirect: None,
            delay: Duration::ZERO,
            asked: Vec::new(),
            forms: Vec::new(),
        }));
        let heard = told.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let heard = heard.clone();
                std::thread::spawn(move || answer(stream, &heard));
            }
        });
        Self { port, told }
    }

    /// Its settings in the configuration.
    pub fn settings(&self, id: &str, account_kind: KindRule) -> Provider {
        Provider {
            id: id.to_owned(),
            name: "Northwind ID".to_owned(),
            issuer: self.issuer(),
            client_id: "guildhall".to_owned(),
            client_secret: None,
            client_secret_file: None,
            missing_variable: None,
            account_kind,
            scopes: vec!["profile".to_owned(), "email".to_owned()],
            strong_acr: Vec::new(),
            strong_amr: Vec::new(),
            allow_private_addresses: true,
            ca: None,
        }
    }

    pub fn issuer(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The claims of the next tokens; those that every token needs are added where they are missing.
    pub fn says(&self, claims: Value) {
        let mut told = self.told.lock().unwrap();
        (told.claims, told.token) = (claims, None);
    }

    /// The next tokens, letter for letter.
    pub fn says_exactly(&self, token: &str) {
        self.told.lock().unwrap().token = Some(token.to_owned());
    }

    /// The token that it would issue now.
    pub fn token(&self) -> String {
        self.told.lock().unwrap().token()
    }

    /// Another discovery document.
    pub fn describes_itself_as(&self, document: Value) {
        self.told.lock().unwrap().document = Some(document);
    }

    /// Signs with this key from now on, and publishes those.
    pub fn signs_with(&self, key: u8, published: &[u8]) {
        let mut told = self.told.lock().unwrap();
        (told.key, told.published) = (key, published.to_vec());
    }

    /// Answers everything with a redirect.
    pub fn redirects_to(&self, url: &str) {
        self.told.lock().unwrap().redirect = Some(url.to_owned());
    }

    /// Waits before each answer.
    pub fn dawdles(&self, delay: Duration) {
        self.told.lock().unwrap().delay = delay;
    }

    /// The paths that were asked for, since the last time.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.told.lock().unwrap().asked)
    }

    /// The forms that its token endpoint got.
    pub fn forms(&self) -> Vec<String> {
        self.told.lock().unwrap().forms.clone()
    }
}

impl Told {
    fn document(&self) -> Value {
        let at = |path: &str| format!("{}{path}", self.issuer);
        self.document.clone().unwrap_or_else(|| {
            json!({
                "issuer": self.issuer,
                "authorization_endpoint": at("/authorize"),
                "token_endpoint": at("/token"),
                "jwks_uri": at("/keys"),
            })
        })
    }

    fn token(&self) -> String {
        if let Some(token) = &self.token {
            return token.clone();
        }
        let mut claims = json!({
            "iss": self.issuer,
            "aud": "guildhall",
            "sub": "someone",
        });
        for (name, value) in self.claims.as_object().unwrap() {
            claims[name] = value.clone();
        }
        sign(
            self.key,
            &json!({"alg": "EdDSA", "kid": format!("key-{}", self.key)}),
            &claims,
        )
    }
}

/// A token as it travels.
pub fn sign(key: u8, header: &Value, claims: &Value) -> String {
    let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let said = format!("{}.{}", part(header), part(claims));
    let signature = signing_key(key).sign(&CoreJwsSigningAlgorithm::EdDsa, said.as_bytes());
    format!("{said}.{}", BASE64URL_NOPAD.encode(&signature.unwrap()))
}

/// A key made of one number, as PKCS #8.
pub fn signing_key(number: u8) -> CoreEdDsaPrivateSigningKey {
    let mut der = vec![0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
    der.extend([number; 32]);
    let pem = format!(
        "-----BEGIN {0}-----\n{1}\n-----END {0}-----\n",
        "PRIVATE KEY",
        BASE64.encode(&der)
    );
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(&pem, Some(JsonWebKeyId::new(format!("key-{number}")))).unwrap()
}

fn answer(mut stream: TcpStream, told: &Mutex<Told>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap());
    let mut first = String::new();
    if lines.read_line(&mut first).unwrap_or(0) == 0 {
        return;
    }
    let mut length = 0;
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).unwrap_or(0) == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    if lines.read_exact(&mut body).is_err() {
        return;
    }
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let (delay, status, said) = {
        let mut told = told.lock().unwrap();
        told.asked.push(path.clone());
        let said = match path.as_str() {
            "/.well-known/openid-configuration" => told.document(),
            "/keys" => {
                let keys = told
                    .published
                    .iter()
                    .map(|key| serde_json::to_value(signing_key(*key).as_verification_key()).unwrap());
                json!({"keys": keys.collect::<Vec<_>>()})
            }
            "/token" => {
                told.forms.push(String::from_utf8(body).unwrap());
                json!({"access_token": "opaque", "token_type": "Bearer", "id_token": told.token()})
            }
            _ => Value::Null,
        };
        let status = match &told.redirect {
            Some(url) => format!("302 Found\r\nLocation: {url}"),
            None => "200 OK".to_owned(),
        };
        (told.delay, status, said.to_string())
    };
    std::thread::sleep(delay);
    let _ = write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{said}",
        said.len()
    );
}
