//! What the form of the box sends.

use guildhall_domain::id::PublicId;
use guildhall_domain::invitee_file;
use guildhall_domain::invitees::{Invitees, Vocabulary};
use guildhall_domain::language::Language;

use super::pages::InviteFault;
use super::rights::RightsForm;
use crate::actions::drafts::Source;
use crate::config::Config;
use crate::http::form::UploadedFile;
use crate::secrets;

/// The longest name of a file that is kept, in characters.
const FILE_NAME: usize = 120;

/// The form of the box. What a form does not have is what is usual.
#[derive(Default)]
pub(super) struct InviteForm {
    pub addresses: String,
    pub language: Option<String>,
    pub days: Option<String>,
    pub key: String,
    pub rights: RightsForm,
}

impl InviteForm {
    pub fn of(fields: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "addresses" => form.addresses = value,
                "language" => form.language = Some(value),
                "days" => form.days = Some(value),
                "key" => form.key = value,
                "rights" => form.rights.words.push(value),
                "last_day" => form.rights.last_day = value,
                _ => {}
            }
        }
        form
    }

    /// Under which id the list is to be kept: the form's own, so that sending it again makes no second list.
    pub fn draft_id(&self) -> PublicId {
        PublicId::parse(&self.key).unwrap_or_else(secrets::public_id)
    }

    /// For how many days, if that can be.
    pub fn days(&self, config: &Config) -> Result<u32, InviteFault> {
        let most = Config::MAX_EXPIRES_IN_DAYS;
        match &self.days {
            None => Ok(config.invitations.expires_in_days),
            Some(typed) => match typed.trim().parse() {
                Ok(days) if (1..=most).contains(&days) => Ok(days),
                _ => Err(InviteFault::Days { most: most.into() }),
            },
        }
    }

    /// In which language, if it is one of the program's; nothing when the form does not say.
    pub fn language(&self, config: &Config) -> Result<Option<Language>, InviteFault> {
        let Some(tag) = &self.language else { return Ok(None) };
        let spoken = config
            .program
            .languages
            .iter()
            .find(|language| language.as_str() == tag);
        spoken.cloned().map(Some).ok_or(InviteFault::Language)
    }

    /// The box or the file, whichever holds the list.
    pub fn given(&self, file: Option<UploadedFile>) -> Result<Given, InviteFault> {
        match file {
            Some(_) if !self.addresses.trim().is_empty() => Err(InviteFault::BoxAndFile),
            Some(file) => Ok(Given::File(file)),
            None => Ok(Given::Paste(self.addresses.clone())),
        }
    }
}

/// A list as it was given.
pub(super) enum Given {
    Paste(String),
    File(UploadedFile),
}

impl Given {
    /// Reads it.
    pub fn read(self, vocabulary: &Vocabulary) -> Result<(Invitees, Source), InviteFault> {
        match self {
            Self::Paste(text) if invitee_file::is_table(&text) => {
                let read = invitee_file::read(text.as_bytes(), vocabulary).map_err(InviteFault::Table)?;
                let source = Source::Table {
                    delimiter: read.delimiter,
                    unused: read.unused,
                    unnamed: read.unnamed,
                };
                Ok((read.invitees, source))
            }
            Self::Paste(text) => {
                let list = Invitees::read(&text).map_err(InviteFault::too_much)?;
                if list.rows().is_empty() {
                    return Err(InviteFault::NoAddress);
                }
                Ok((list, Source::Paste))
            }
            Self::File(file) => {
                let read = invitee_file::read(&file.bytes, vocabulary).map_err(InviteFault::File)?;
                let visible = file.name.chars().filter(|c| !c.is_control());
                let source = Source::File {
                    name: visible.take(FILE_NAME).collect(),
                    encoding: read.encoding.as_str().to_owned(),
                    delimiter: read.delimiter,
                    unused: read.unused,
                    unnamed: read.unnamed,
                };
                Ok((read.invitees, source))
            }
        }
    }
}
