//! Signing in: an address, then the code that was mailed to it.

use askama::Template;

use crate::http::failure::Failure;
use crate::web::chrome::{Chrome, Page};
use crate::web::forms::Errors;
use crate::web::frame::Frame;

/// `GET /sign-in`: asks for the address.
#[derive(Template)]
#[template(path = "sign_in.html", whitespace = "minimize")]
pub struct SignInPage {
    /// The frame.
    pub chrome: Chrome,
    /// What was typed.
    pub email: String,
    /// Where to go afterwards, when not to the front page.
    pub return_to: String,
    /// The organization whose invitation waits behind the sign-in.
    pub inviting: Option<String>,
    /// The people a demo lets in without a code.
    pub samples: Vec<SamplePerson>,
    /// What is wrong.
    pub errors: Errors,
}

/// A person of the demo.
pub struct SamplePerson {
    /// The account's address, which `POST /demo/sign-in` takes as `account`.
    pub email: String,
    /// The person's name.
    pub name: String,
    /// What makes this person worth trying.
    pub role: String,
}

impl SignInPage {
    /// The page before anything was typed.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn empty(_frame: &Frame, chrome: Chrome, return_to: String) -> Result<Self, Failure> {
        Ok(Self {
            chrome,
            email: String::new(),
            return_to,
            inviting: None,
            samples: Vec::new(),
            errors: Errors::none(),
        })
    }
}

impl Page for SignInPage {
    fn heading(&self) -> String {
        match &self.inviting {
            Some(organization) => self
                .chrome
                .t
                .fill("sign-in-heading-invited", "organization", organization),
            None => self.chrome.t.get("sign-in-heading"),
        }
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    fn offers_sign_in(&self) -> bool {
        false
    }
}

/// `GET /sign-in/code`: asks for the code.
#[derive(Template)]
#[template(path = "sign_in_code.html", whitespace = "minimize")]
pub struct SignInCodePage {
    /// The frame.
    pub chrome: Chrome,
    /// The address the code was mailed to.
    pub email: String,
    /// Where to go afterwards, when not to the front page.
    pub return_to: String,
    /// How many minutes a code is valid.
    pub minutes: i64,
    /// What is wrong.
    pub errors: Errors,
}

impl Page for SignInCodePage {
    fn heading(&self) -> String {
        self.chrome.t.get("sign-in-code-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    fn offers_sign_in(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::look;
    use crate::web::verdicts::{CodeFault, code_fault};

    fn sign_in(chrome: Chrome) -> SignInPage {
        SignInPage {
            chrome: Chrome {
                account: None,
                ..chrome
            },
            email: String::new(),
            return_to: String::new(),
            inviting: None,
            samples: Vec::new(),
            errors: Errors::none(),
        }
    }

    #[test]
    fn an_address_is_asked_for() {
        let html = look("sign-in", sign_in);
        assert!(html.contains(r#"autocomplete="username""#));
    }

    #[test]
    fn a_demo_lists_its_people() {
        let html = look("sign-in-demo", |chrome| SignInPage {
            samples: vec![
                SamplePerson {
                    email: "ines.moreau@contoso.example".into(),
                    name: "Inès Moreau".into(),
                    role: "Primary program contact of Contoso".into(),
                },
                SamplePerson {
                    email: "tomas.lind@fabrikam.example".into(),
                    name: "Tomas Lind".into(),
                    role: "Primary program contact of Fabrikam Nordic and Fabrikam Baltic".into(),
                },
                SamplePerson {
                    email: "yuki.tanaka@mail.example".into(),
                    name: "Yuki Tanaka".into(),
                    role: "Colleague, associated with Contoso".into(),
                },
                SamplePerson {
                    email: "nobody.yet@mail.example".into(),
                    name: "Sam Okafor".into(),
                    role: "Not associated with any organization".into(),
                },
            ],
            chrome: Chrome {
                demo: true,
                account: None,
                ..chrome
            },
            ..sign_in(crate::web::look::chrome("en"))
        });
        assert!(html.contains(r#"value="yuki.tanaka@mail.example""#));
    }

    #[test]
    fn an_invited_person_sees_whose_invitation_waits() {
        let html = look("sign-in-invited", |chrome| SignInPage {
            inviting: Some("Contoso <Ltd>".into()),
            email: "jane@@contoso".into(),
            return_to: "/i/abc".into(),
            errors: Errors::one("email", chrome.t.get("address-fault-two-ats")),
            ..sign_in(chrome)
        });
        assert!(html.contains("Contoso &#60;Ltd&#62;"));
        assert!(html.contains(r#"value="jane@@contoso""#));
        assert!(html.contains(r##"href="#email""##));
    }

    #[test]
    fn a_code_is_asked_for() {
        let html = look("sign-in-code", |chrome| SignInCodePage {
            chrome: Chrome {
                account: None,
                ..chrome
            },
            email: "ines.moreau@contoso.example".into(),
            return_to: "/i/abc".into(),
            minutes: 10,
            errors: Errors::none(),
        });
        assert!(html.contains(r#"autocomplete="one-time-code" inputmode="numeric""#));
    }

    #[test]
    fn a_wrong_code_can_be_tried_again() {
        let html = look("sign-in-code-wrong", |chrome| SignInCodePage {
            errors: Errors::one("code", code_fault(chrome.t, CodeFault::Wrong { left: 3 })),
            chrome: Chrome {
                account: None,
                ..chrome
            },
            email: "ines.moreau@contoso.example".into(),
            return_to: String::new(),
            minutes: 10,
        });
        assert!(html.contains(r#"aria-describedby="code-hint code-error""#));
    }
}
