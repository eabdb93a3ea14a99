//! The program's access rights and contact roles.

use std::borrow::Cow;

use guildhall_domain::language::Language;
use guildhall_domain::policy::{ADMINS, Gift};
use guildhall_domain::rights::{AccessRight, ContactRole};
use serde::Deserialize;

use super::{ConfigError, ProgramText, invalid};

/// An access right of the program.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RightRule {
    /// Its word.
    pub id: AccessRight,
    /// What people call it. A right that Guildhall knows has a name in every language without it.
    pub name: Option<ProgramText>,
    /// What it opens, as a sentence. The same holds here.
    pub opens: Option<ProgramText>,
    /// Holders of which rights may grant it.
    #[serde(default = "global_admins")]
    pub granted_by: Vec<AccessRight>,
}

/// A contact role of the program.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleRule {
    /// Its word.
    pub id: ContactRole,
    /// What people call it. A role that Guildhall knows has a name in every language without it.
    pub name: Option<ProgramText>,
    /// What the program turns to this person for, as a sentence. The same holds here.
    pub about: Option<ProgramText>,
    /// Holders of which rights may fill it.
    #[serde(default = "global_admins")]
    pub granted_by: Vec<AccessRight>,
}

fn global_admins() -> Vec<AccessRight> {
    vec![AccessRight::GLOBAL_ADMIN]
}

/// The rights of the program, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Rights(Vec<RightRule>);

/// The contact roles of the program, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct ContactRoles(Vec<RoleRule>);

impl Rights {
    /// All of them.
    pub fn all(&self) -> &[RightRule] {
        &self.0
    }

    /// The right with this word.
    pub fn find(&self, right: AccessRight) -> Option<&RightRule> {
        self.0.iter().find(|rule| rule.id == right)
    }

    /// The same; of a right that the program no longer has, what is left of it: global admins take it from whoever still holds it.
    pub fn even_retired(&self, right: AccessRight) -> Cow<'_, RightRule> {
        let retired = || RightRule {
            id: right,
            name: None,
            opens: None,
            granted_by: global_admins(),
        };
        self.find(right).map_or_else(|| Cow::Owned(retired()), Cow::Borrowed)
    }
}

impl ContactRoles {
    /// All of them.
    pub fn all(&self) -> &[RoleRule] {
        &self.0
    }

    /// The role with this word.
    pub fn find(&self, role: ContactRole) -> Option<&RoleRule> {
        self.0.iter().find(|rule| rule.id == role)
    }
}

impl RightRule {
    /// The right as it is given, until this instant where it is to end.
    pub fn until(&self, until: Option<guildhall_domain::clock::Instant>) -> Gift<'_> {
        Gift {
            granted_by: &self.granted_by,
            until,
        }
    }
}

impl RoleRule {
    /// The role as it is given.
    pub fn gift(&self) -> Gift<'_> {
        Gift {
            granted_by: &self.granted_by,
            until: None,
        }
    }
}

impl Default for Rights {
    fn default() -> Self {
        let of = |id: &AccessRight| RightRule {
            id: *id,
            name: None,
            opens: None,
            granted_by: if ADMINS.contains(id) {
                global_admins()
            } else {
                ADMINS.to_vec()
            },
        };
        Self(AccessRight::BUILT_IN.iter().map(of).collect())
    }
}

impl Default for ContactRoles {
    fn default() -> Self {
        let of = |id: &ContactRole| RoleRule {
            id: *id,
            name: None,
            about: None,
            granted_by: if *id == ContactRole::PRIMARY_PROGRAM_CONTACT {
                global_admins()
            } else {
                ADMINS.to_vec()
            },
        };
        Self(ContactRole::BUILT_IN.iter().map(of).collect())
    }
}

/// Whether nobody could grant what they do not hold, and everyone can read what a right opens.
pub(super) fn check(rights: &Rights, roles: &ContactRoles, languages: &[Language]) -> Result<(), ConfigError> {
    let key = "program.rights";
    for (place, rule) in rights.0.iter().enumerate() {
        let texts = (rule.name.as_ref(), rule.opens.as_ref(), "opens");
        let is_known = AccessRight::BUILT_IN.contains(&rule.id);
        check_rule((key, rule.id.as_str()), texts, is_known, languages)?;
        check_granted_by(key, rule.id.as_str(), &rule.granted_by)?;
        if ADMINS.contains(&rule.id) && rule.granted_by != global_admins() {
            let problem = format!("lets others than global admins grant {}", rule.id);
            return Err(invalid("program.rights.granted_by", problem));
        }
        if rights.0.iter().take(place).any(|earlier| earlier.id == rule.id) {
            return Err(invalid(key, format!("has {} twice", rule.id)));
        }
    }
    if rights.find(AccessRight::GLOBAL_ADMIN).is_none() {
        return Err(invalid(
            key,
            "lacks global_admin, without which nobody runs an organization",
        ));
    }
    let key = "program.contact_roles";
    for (place, rule) in roles.0.iter().enumerate() {
        let texts = (rule.name.as_ref(), rule.about.as_ref(), "about");
        let is_known = ContactRole::BUILT_IN.contains(&rule.id);
        check_rule((key, rule.id.as_str()), texts, is_known, languages)?;
        check_granted_by(key, rule.id.as_str(), &rule.granted_by)?;
        if roles.0.iter().take(place).any(|earlier| earlier.id == rule.id) {
            return Err(invalid(key, format!("has {} twice", rule.id)));
        }
    }
    match roles.find(ContactRole::PRIMARY_PROGRAM_CONTACT) {
        None => Err(invalid(key, "lacks primary_program_contact")),
        Some(rule) if rule.granted_by != global_admins() => {
            let problem = "lets others than global admins fill primary_program_contact, who is one";
            Err(invalid("program.contact_roles.granted_by", problem))
        }
        Some(_) => Ok(()),
    }
}

type OfRule<'a> = (Option<&'a ProgramText>, Option<&'a ProgramText>, &'a str);

fn check_rule(
    (key, id): (&str, &str),
    (name, text, called): OfRule<'_>,
    is_known: bool,
    languages: &[Language],
) -> Result<(), ConfigError> {
    name.map_or(Ok(()), |name| name.check(&format!("{key}.name"), 100, languages))?;
    text.map_or(Ok(()), |text| text.check(&format!("{key}.{called}"), 300, languages))?;
    if !is_known && (name.is_none() || text.is_none()) {
        return Err(invalid(
            key,
            format!("has {id}, which Guildhall does not know, without name and {called}"),
        ));
    }
    Ok(())
}

fn check_granted_by(key: &str, id: &str, granted_by: &[AccessRight]) -> Result<(), ConfigError> {
    let key = format!("{key}.granted_by");
    if !granted_by.contains(&AccessRight::GLOBAL_ADMIN) {
        return Err(invalid(
            &key,
            format!("of {id} lacks global_admin: global admins hold everything"),
        ));
    }
    match granted_by.iter().find(|right| !ADMINS.contains(right)) {
        Some(right) => Err(invalid(
            &key,
            format!("of {id} names {right}; rights are granted by global_admin and location_admin"),
        )),
        None => Ok(()),
    }
}
