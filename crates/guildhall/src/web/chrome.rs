//! What surrounds every page: the top bar, the navigation, the notice and the footer.

use guildhall_domain::clock::Instant;
use guildhall_domain::language::Language;
use guildhall_domain::organization::OrganizationState;
use guildhall_domain::policy::{Decision, Operation, Standing, decide};

use crate::config::{Accent, Support};
use crate::texts::{Arg, Texts};
use crate::web::assets;
use crate::web::forms::language_name;
use crate::web::own_profile;

/// Everything the frame of a page shows.
pub struct Chrome {
    /// The reader's texts.
    pub t: &'static Texts,
    /// The program's name.
    pub program: String,
    /// The program's languages.
    pub languages: Vec<Language>,
    /// The address of the account that is signed in.
    pub account: Option<String>,
    /// How many notices the reader has not read; 100 for more.
    pub unread: i64,
    /// The organizations behind the account. The switcher appears when there is more than one.
    pub organizations: Vec<Place>,
    /// The organization this page is about, when there is one.
    pub here: Option<Here>,
    /// What every form carries as `csrf`.
    pub csrf: String,
    /// What forms that are kept carry as `begun_by`: the account that this page was made for.
    pub begun_by: String,
    /// The path of this page, for forms that come back to it.
    pub return_to: String,
    /// Light, dark, or what the device says.
    pub theme: Theme,
    /// What just happened.
    pub notice: Option<Notice>,
    /// Who helps.
    pub support: Option<Support>,
    /// The code that support finds this page's event by.
    pub reference: Option<String>,
    /// Where the operator says how personal data is handled.
    pub privacy_url: Option<String>,
    /// The program's color.
    pub accent: Accent,
    /// When the account can no longer sign in, where the program has stopped taking its kind.
    pub kind_ends_at: Option<Instant>,
    /// Whether mail is off: pages then say who tells codes and confirms addresses.
    pub mail_off: bool,
    /// Whether this is a demo, whose mailbox everyone can read.
    pub demo: bool,
}

/// What the frame asks of a page.
pub trait Page: askama::Template {
    /// What the page is for: its one `h1` and its title.
    fn heading(&self) -> String;

    /// Whether the page shows a form again because something is wrong with it.
    fn has_errors(&self) -> bool {
        false
    }

    /// Whether the top bar offers to sign in.
    fn offers_sign_in(&self) -> bool {
        true
    }
}

/// An organization to go to.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its membership ID.
    pub membership_id: String,
    /// Its name.
    pub name: String,
}

/// The organization a page is about, and what the reader may see of it.
#[derive(Clone, Debug)]
pub struct Here {
    /// The organization.
    pub place: Place,
    /// The parts the reader may open, in their order.
    pub sections: Vec<Section>,
    /// How many requests wait for an answer.
    pub open_requests: i64,
    /// How many of them are for a right or a contact role.
    pub access_requests: i64,
    /// Whether it is suspended.
    pub is_suspended: bool,
    /// Why it is, for admins.
    pub suspension_reason: Option<String>,
    /// The takeover under way, for admins.
    pub takeover: Option<TakingOver>,
    /// Where the reader's own profile there is.
    pub profile: String,
}

/// A takeover that admins can end.
#[derive(Clone, Debug)]
pub struct TakingOver {
    /// What it is called in paths.
    pub id: String,
    /// Who takes over.
    pub name: String,
    /// When it is due.
    pub due_at: Instant,
}

/// A part of an organization's area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Where things stand.
    Home,
    /// The box for addresses.
    Invite,
    /// The list of invitations.
    Invitations,
    /// The address that invitees open.
    InvitationUrl,
    /// The roster.
    People,
    /// Addresses that were refused and ask to be approved.
    Requests,
    /// What was done.
    Activity,
    /// Who runs it.
    Roles,
    /// What the reader may do.
    Access,
}

impl Section {
    /// Every part, in the order of the navigation.
    pub const ALL: [Self; 9] = [
        Self::Home,
        Self::Invite,
        Self::Invitations,
        Self::InvitationUrl,
        Self::People,
        Self::Requests,
        Self::Activity,
        Self::Roles,
        Self::Access,
    ];

    /// What a reader has to be allowed to find there something for them.
    pub fn needs(self) -> Operation {
        match self {
            Self::Home => Operation::SeeOrganization,
            Self::Invite => Operation::ApproveInvitees,
            Self::Invitations => Operation::SeeInvitations,
            Self::InvitationUrl => Operation::SeeInvitationUrl,
            Self::People => Operation::SeeRoster,
            Self::Requests => Operation::SeeRequests,
            Self::Activity => Operation::SeeActivity,
            Self::Roles => Operation::SeeRoles,
            Self::Access => Operation::SeeAccess,
        }
    }

    /// The parts for someone who stands like this.
    pub fn of(standing: &Standing) -> Vec<Self> {
        let may = |section: &Self| decide(standing, OrganizationState::Active, section.needs()) == Decision::Allowed;
        Self::ALL.into_iter().filter(may).collect()
    }

    /// The part's path under its organization.
    pub fn path(self) -> &'static str {
        match self {
            Self::Home => "",
            Self::Invite => "/invite",
            Self::Invitations => "/invitations",
            Self::InvitationUrl => "/invitation-url",
            Self::People => "/people",
            Self::Requests => "/requests",
            Self::Activity => "/activity",
            Self::Roles => "/roles",
            Self::Access => "/access",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Home => "navigation-home",
            Self::Invite => "navigation-invite",
            Self::Invitations => "navigation-invitations",
            Self::InvitationUrl => "navigation-invitation-url",
            Self::People => "navigation-people",
            Self::Requests => "navigation-requests",
            Self::Activity => "navigation-activity",
            Self::Roles => "navigation-roles",
            Self::Access => "navigation-access",
        }
    }
}

/// A line of the side navigation.
pub struct NavigationLink {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
    /// Whether the reader is there.
    pub current: bool,
    /// How much waits there; 0 shows nothing.
    pub waiting: i64,
}

/// The reader's choice of colors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the device says.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// As the cookie and the form write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads what [`Theme::as_str`] writes; anything else is [`Theme::Auto`].
    pub fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|t| t.as_str() == text).unwrap_or_default()
    }

    fn key(self) -> &'static str {
        match self {
            Self::Auto => "theme-auto",
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
        }
    }
}

/// What just happened, and the next sensible step.
#[derive(Clone, Debug)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// The next step.
    pub next: Option<Link>,
}

/// A link with its text.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
}

/// A telephone number as a `tel:` link takes it.
pub(crate) fn dial(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// A choice in one of the frame's menus.
pub struct MenuChoice<'a> {
    /// What the form sends.
    pub value: &'a str,
    /// What it says.
    pub label: String,
    /// Whether it holds now.
    pub current: bool,
}

impl Chrome {
    /// The side navigation on a page of `section`.
    pub fn navigation(&self, section: Section) -> Vec<NavigationLink> {
        let Some(here) = &self.here else { return Vec::new() };
        here.sections
            .iter()
            .filter(|s| !here.is_suspended || **s != Section::Invite)
            .map(|s| NavigationLink {
                href: format!("/organizations/{}{}", here.place.membership_id, s.path()),
                label: self.t.get(s.key()),
                current: *s == section,
                waiting: if *s == Section::Requests { here.open_requests } else { 0 },
            })
            .collect()
    }

    /// The path of the organization's area, followed by `rest`.
    pub fn path(&self, rest: &str) -> String {
        match &self.here {
            Some(here) => format!("/organizations/{}{rest}", here.place.membership_id),
            None => String::from("/"),
        }
    }

    /// The name of the organization the page is about, or the program's.
    pub fn organization_name(&self) -> &str {
        self.here.as_ref().map_or(&self.program, |here| &here.place.name)
    }

    /// The membership ID of the organization the page is about.
    pub fn membership_id(&self) -> &str {
        self.here.as_ref().map_or("", |here| &here.place.membership_id)
    }

    /// Whether the organization the page is about is suspended.
    pub fn is_suspended(&self) -> bool {
        self.here.as_ref().is_some_and(|here| here.is_suspended)
    }

    /// Why it is, for its admins.
    pub fn suspension_reason(&self) -> Option<String> {
        let reason = self.here.as_ref()?.suspension_reason.as_ref()?;
        Some(self.t.fill("suspended-banner-reason", "reason", reason))
    }

    /// The takeover under way at the organization the page is about, for its admins.
    pub fn takeover(&self) -> Option<&TakingOver> {
        self.here.as_ref()?.takeover.as_ref()
    }

    /// What its banner says.
    pub fn takeover_banner(&self, takeover: &TakingOver) -> String {
        let values = [
            ("name", Arg::from(&takeover.name)),
            ("organization", Arg::from(self.organization_name())),
            ("day", Arg::Made(self.t.day(takeover.due_at))),
        ];
        self.t.with("roles-takeover-banner", &values)
    }

    /// Where the profile of this association is changed, when it is the reader's own.
    pub fn own_profile(&self, association: impl std::fmt::Display) -> Option<&str> {
        let own = self.here.as_ref().map(|here| here.profile.as_str());
        own.filter(|own| *own == own_profile::path(association))
    }

    /// Whether `place` is the organization this page is about.
    pub fn is_here(&self, place: &Place) -> bool {
        self.here
            .as_ref()
            .is_some_and(|here| here.place.membership_id == place.membership_id)
    }

    /// Whether the switcher is shown: the choice stays visible whenever there is one.
    pub fn has_switcher(&self) -> bool {
        self.account.is_some() && self.organizations.len() > 1
    }

    /// The languages to read in, by their own names.
    pub fn language_menu(&self) -> Vec<MenuChoice<'_>> {
        let tags = self.languages.iter().map(Language::as_str);
        tags.map(|tag| MenuChoice {
            value: tag,
            label: language_name(self.t, tag),
            current: tag == self.t.language(),
        })
        .collect()
    }

    /// The themes to choose from.
    pub fn themes(&self) -> Vec<MenuChoice<'static>> {
        Theme::ALL
            .iter()
            .map(|theme| MenuChoice {
                value: theme.as_str(),
                label: self.t.get(theme.key()),
                current: *theme == self.theme,
            })
            .collect()
    }

    /// What the top bar says of notices that were not read.
    pub fn unread_line(&self) -> String {
        if self.unread > 99 {
            self.t.get("notices-new-many")
        } else {
            self.t.fill("notices-new", "count", self.unread)
        }
    }

    /// Their number, where there is little room.
    pub fn unread_number(&self) -> String {
        if self.unread > 99 {
            String::from("99+")
        } else {
            self.t.number(self.unread)
        }
    }

    /// The version that runs.
    pub fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    /// The sign-in that comes back to this page.
    pub fn sign_in_path(&self) -> String {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("return_to", &self.return_to)
            .finish();
        format!("/sign-in?{query}")
    }

    /// Where the stylesheet is.
    pub fn stylesheet_path(&self) -> String {
        assets::stylesheet_path()
    }

    /// Where the program's color is.
    pub fn accent_path(&self) -> String {
        assets::accent_path(self.accent)
    }

    /// Where the script is.
    pub fn script_path(&self) -> String {
        assets::script_path()
    }

    /// Where the script for passkeys is.
    pub fn passkey_script_path(&self) -> String {
        assets::passkey_script_path()
    }

    /// Where the icon is.
    pub fn icon_path(&self) -> String {
        assets::icon_path()
    }
}
