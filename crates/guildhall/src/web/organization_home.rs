//! An organization's home: where things stand for its admins, and where one stands oneself for its members.

use askama::Template;
use guildhall_domain::association::AccessState;
use guildhall_domain::clock::Instant;
use guildhall_store::Tx;
use guildhall_store::organizations::Counts;

use crate::actions::organizations::{self, Home};
use crate::api::invitation_urls::link;
use crate::http::failure::Failure;
use crate::web::activity;
use crate::web::area::Area;
use crate::web::association::{Opening, access_by, next_links, openings};
use crate::web::chrome::{Chrome, Link, Page, Section};
use crate::web::frame::Answered;

/// `GET /organizations/{membership_id}`: its first page, for admins and for members.
pub async fn show(area: Area) -> Answered {
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let read = move |tx: &mut Tx<'_>| organizations::home(tx, &house, actor, &id);
    let Home { profile, own, admin } = area.frame.app.db.read("organization home", read).await?;
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let country = profile.organization.country;
    if let Some(admin) = admin {
        let lines = admin.activity.iter().map(|event| ActivityLine {
            at: event.at,
            text: activity::sentence(t, event),
        });
        return area.frame.show(&OrganizationHomePage {
            chrome,
            country,
            counts: profile.counts.map(HomeCounts::of).unwrap_or_default(),
            invitation_url: link(&area.frame.app.house, &admin.url.token),
            activity: lines.collect(),
        });
    }
    let own = own.ok_or_else(Failure::not_found)?.association;
    let since = own.activated_at.unwrap_or(own.created_at);
    let (t, program) = (area.frame.t, &area.frame.app.house.config.program);
    area.frame.show(&MemberHomePage {
        chrome,
        country,
        communication_email: own.communication_email,
        since,
        access: own.access,
        access_by: access_by(own.access, since),
        openings: openings(t, program, own.access),
        next: next_links(t, program),
    })
}

/// `GET /organizations/{membership_id}` for an admin.
#[derive(Template)]
#[template(path = "organization_home.html", whitespace = "minimize")]
pub struct OrganizationHomePage {
    /// The frame.
    pub chrome: Chrome,
    /// The code of the organization's country.
    pub country: String,
    /// Where things stand.
    pub counts: HomeCounts,
    /// The address that invitees open.
    pub invitation_url: String,
    /// What happened last, newest first.
    pub activity: Vec<ActivityLine>,
}

/// How many of what an organization has.
#[derive(Clone, Copy, Debug, Default)]
pub struct HomeCounts {
    /// Invitations that wait for their invitee.
    pub approved: i64,
    /// Invitations that were accepted.
    pub accepted: i64,
    /// Invitations that ended unanswered.
    pub expired: i64,
    /// People who are associated.
    pub active: i64,
    /// People who have not finished.
    pub pending: i64,
}

impl HomeCounts {
    fn of(counts: Counts) -> Self {
        Self {
            approved: counts.invitations_approved,
            accepted: counts.invitations_accepted,
            expired: counts.invitations_expired,
            active: counts.associations_active,
            pending: counts.associations_pending,
        }
    }
}

/// Something that happened.
pub struct ActivityLine {
    /// When.
    pub at: Instant,
    /// What, as a sentence in the reader's language.
    pub text: String,
}

/// A piece of the bar that shows how the invitations stand.
pub struct BarPiece {
    /// Where it starts, in percent.
    pub start: i64,
    /// How long it is, in percent.
    pub length: i64,
    /// Its color.
    pub tone: &'static str,
}

impl OrganizationHomePage {
    const SECTION: Section = Section::Home;

    fn country_name(&self) -> String {
        crate::web::countries::name(self.chrome.t, &self.country)
    }

    /// The sensible next steps, most urgent first; none while the organization is suspended.
    fn next_steps(&self) -> Vec<Link> {
        let t = self.chrome.t;
        if self.chrome.is_suspended() {
            return Vec::new();
        }
        let waiting = self.chrome.here.as_ref().map_or(0, |here| here.open_requests);
        let mut steps = Vec::new();
        if waiting > 0 {
            steps.push(Link {
                href: self.chrome.path("/requests"),
                label: t.fill("home-step-requests", "count", waiting),
            });
        }
        if self.counts.approved > 0 {
            steps.push(Link {
                href: self.chrome.path("/invitation-url"),
                label: t.fill("home-step-share", "count", self.counts.approved),
            });
        }
        let invite = if self.is_new() {
            "home-step-first"
        } else {
            "home-step-more"
        };
        steps.push(Link {
            href: self.chrome.path("/invite"),
            label: t.get(invite),
        });
        steps
    }

    fn invited(&self) -> i64 {
        self.counts.approved + self.counts.accepted + self.counts.expired
    }

    fn is_new(&self) -> bool {
        self.invited() == 0
    }

    /// Accepted, open and expired invitations as shares of all.
    fn bar(&self) -> Vec<BarPiece> {
        let all = self.invited().max(1);
        let mut start = 0;
        [
            ("green", self.counts.accepted),
            ("blue", self.counts.approved),
            ("gray", self.counts.expired),
        ]
        .into_iter()
        .scan(0, |sum, (tone, count)| {
            *sum += count;
            let end = *sum * 100 / all;
            let piece = BarPiece {
                start,
                length: end - start,
                tone,
            };
            start = end;
            Some(piece)
        })
        .filter(|piece| piece.length > 0)
        .collect()
    }
}

impl Page for OrganizationHomePage {
    fn heading(&self) -> String {
        self.chrome.organization_name().to_owned()
    }
}

/// `GET /organizations/{membership_id}` for a member.
#[derive(Template)]
#[template(path = "member_home.html", whitespace = "minimize")]
pub struct MemberHomePage {
    /// The frame.
    pub chrome: Chrome,
    /// The code of the organization's country.
    pub country: String,
    /// The address the program writes to.
    pub communication_email: String,
    /// Since when the person is associated.
    pub since: Instant,
    /// How far access is.
    pub access: AccessState,
    /// When access is on at the latest, while it is not.
    pub access_by: Option<Instant>,
    /// What the association opens.
    pub openings: Vec<Opening>,
    /// What comes next.
    pub next: Vec<Link>,
}

impl MemberHomePage {
    const SECTION: Section = Section::Home;

    fn country_name(&self) -> String {
        crate::web::countries::name(self.chrome.t, &self.country)
    }
}

impl Page for MemberHomePage {
    fn heading(&self) -> String {
        self.chrome.organization_name().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn home(chrome: Chrome) -> OrganizationHomePage {
        OrganizationHomePage {
            chrome,
            country: "GB".into(),
            counts: HomeCounts {
                approved: 42,
                accepted: 1_204,
                expired: 31,
                active: 1_198,
                pending: 6,
            },
            invitation_url: "https://partners.northwind.example/i/7Qm2xK9vT4bWcR8nZs1LpA".into(),
            activity: vec![
                ActivityLine {
                    at: at(2026, 11, 3, 14, 5),
                    text: "Inès Moreau approved 42 invitees".into(),
                },
                ActivityLine {
                    at: at(2026, 11, 2, 9, 40),
                    text: "jane.doe@contoso.example was associated".into(),
                },
                ActivityLine {
                    at: at(2026, 10, 28, 16, 12),
                    text: "Inès Moreau revoked the invitation of old.name@contoso.example".into(),
                },
            ],
        }
    }

    #[test]
    fn an_admin_sees_where_things_stand() {
        let html = look("organization-home", home);
        assert!(html.contains("1,204"));
        assert!(html.contains(r#"aria-current="page""#));
    }

    #[test]
    fn a_new_organization_is_led_to_its_first_invitees() {
        let html = look("organization-home-new", |chrome| OrganizationHomePage {
            counts: HomeCounts::default(),
            activity: Vec::new(),
            ..home(crate::web::look::without_requests(chrome))
        });
        assert!(html.contains("/invite\""));
    }

    #[test]
    fn the_pieces_of_the_bar_fill_it() {
        let page = home(crate::web::look::chrome("en"));
        let bar = page.bar();
        assert_eq!(bar.iter().map(|p| p.length).sum::<i64>(), 100);
        assert_eq!(
            bar.iter().map(|p| p.tone).collect::<Vec<_>>(),
            ["green", "blue", "gray"]
        );
    }

    #[test]
    fn a_member_sees_what_is_open() {
        look("member-home", |mut chrome| {
            if let Some(here) = &mut chrome.here {
                here.sections = Section::of(&guildhall_domain::policy::Standing::Member(Vec::new()));
            }
            MemberHomePage {
                chrome,
                country: "GB".into(),
                communication_email: "jane.doe@contoso.example".into(),
                since: at(2026, 11, 3, 14, 5),
                access: AccessState::Accepted,
                access_by: Some(at(2026, 11, 4, 14, 5)),
                openings: crate::web::look::openings(),
                next: crate::web::look::next_links(),
            }
        });
    }
}
