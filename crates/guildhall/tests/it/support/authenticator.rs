//! An authenticator in software, and what a dishonest one or a false site would make of it.

use data_encoding::BASE64URL_NOPAD;
use openidconnect::PrivateSigningKey;
use openidconnect::core::CoreJwsSigningAlgorithm;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::PUBLIC_URL;
use super::liar::signing_key;

/// A device that keeps one passkey.
#[derive(Clone, Debug)]
pub struct Authenticator {
    /// Where its browser says that it is.
    pub origin: String,
    /// What its browser says that the passkey is for.
    pub rp_id: String,
    /// Whether it verifies the person.
    pub verifies: bool,
    /// How often it has signed.
    pub counter: u32,
    key: u8,
    user_handle: String,
}

/// The person was there.
const PRESENT: u8 = 0x01;
/// The person was verified.
const VERIFIED: u8 = 0x04;
/// A new passkey goes along.
const ATTESTED: u8 = 0x40;

impl Authenticator {
    /// One of its own for each number.
    pub fn new(key: u8) -> Self {
        Self {
            origin: PUBLIC_URL.to_owned(),
            rp_id: PUBLIC_URL.strip_prefix("https://").unwrap().to_owned(),
            verifies: true,
            counter: 0,
            key,
            user_handle: String::new(),
        }
    }

    /// What methods call its passkey.
    pub fn subject(&self) -> String {
        BASE64URL_NOPAD.encode(&self.id())
    }

    fn id(&self) -> Vec<u8> {
        vec![self.key; 20]
    }

    /// Makes a passkey, as the server asks for it.
    pub fn make(&mut self, options: &Value) -> String {
        options["user"]["id"]
            .as_str()
            .unwrap()
            .clone_into(&mut self.user_handle);
        let client_data = self.client_data("webauthn.create", &options["challenge"]);
        let mut said = self.said(ATTESTED);
        said.extend([0; 16]);
        said.extend(u16::try_from(self.id().len()).unwrap().to_be_bytes());
        said.extend(self.id());
        said.extend(self.public_key());
        let mut attestation = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        attestation.push(u8::try_from(said.len()).unwrap());
        attestation.extend(said);
        self.answer(json!({
            "clientDataJSON": BASE64URL_NOPAD.encode(client_data.as_bytes()),
            "attestationObject": BASE64URL_NOPAD.encode(&attestation),
        }))
    }

    /// Uses its passkey, as the server asks for one.
    pub fn answer_to(&mut self, options: &Value) -> String {
        self.counter += 1;
        let client_data = self.client_data("webauthn.get", &options["challenge"]);
        let said = self.said(0);
        let signed = [said.as_slice(), &Sha256::digest(client_data.as_bytes())].concat();
        let signature = signing_key(self.key).sign(&CoreJwsSigningAlgorithm::EdDsa, &signed);
        self.answer(json!({
            "clientDataJSON": BASE64URL_NOPAD.encode(client_data.as_bytes()),
            "authenticatorData": BASE64URL_NOPAD.encode(&said),
            "signature": BASE64URL_NOPAD.encode(&signature.unwrap()),
            "userHandle": self.user_handle,
        }))
    }

    fn answer(&self, response: Value) -> String {
        let answer = json!({
            "id": self.subject(),
            "rawId": self.subject(),
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "response": response,
            "clientExtensionResults": {},
        });
        answer.to_string()
    }

    fn client_data(&self, kind: &str, challenge: &Value) -> String {
        json!({"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false}).to_string()
    }

    fn said(&self, more: u8) -> Vec<u8> {
        let verified = if self.verifies { VERIFIED } else { 0 };
        let mut said = Sha256::digest(self.rp_id.as_bytes()).to_vec();
        said.push(PRESENT | verified | more);
        said.extend(self.counter.to_be_bytes());
        said
    }

    /// As COSE writes an Ed25519 key.
    fn public_key(&self) -> Vec<u8> {
        let jwk = serde_json::to_value(signing_key(self.key).as_verification_key()).unwrap();
        let mut key = b"\xa4\x01\x01\x03\x27\x20\x06\x21\x58\x20".to_vec();
        key.extend(BASE64URL_NOPAD.decode(jwk["x"].as_str().unwrap().as_bytes()).unwrap());
        key
    }
}
