//! What concerns the account: its notices, and which of them are mailed.

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use guildhall_domain::id::PublicId;
use guildhall_domain::notice::{Mailing, NoticeKind};
use guildhall_store::notices::Notice;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::about::{About, Example, Resource};
use super::repeat::{Call, answer};
use super::{Answered, cursor, limit, ok, public_id, words};
use crate::actions::notices::{self, Details};
use crate::app::App;
use crate::http::failure::Failure;
use crate::http::problem::{JsonBody, PathOf, Problem, QueryOf};
use crate::http::visitor::Bearer;
use crate::texts::rfc3339;

/// The account's notices.
pub const RESOURCE: Resource = Resource {
    name: "notices",
    title: "Notices",
    about: "What concerns the account: its rights and roles, the answers to what it asked for, and what its organizations' admins \
            have to know. Each notice stands here for a while, and is mailed as its person chose.",
};

/// A notice.
#[derive(Serialize, ToSchema)]
#[schema(as = Notice)]
struct NoticeBody {
    /// What it is called in paths.
    #[schema(value_type = words::Id)]
    id: String,
    /// What it is about; there may be new ones.
    kind: &'static str,
    /// The organization that it is about; null where it is about the account itself.
    #[schema(required)]
    organization: Option<At>,
    /// The name of somebody else whom it is about.
    #[schema(required)]
    person: Option<String>,
    /// The access right that it is about.
    #[schema(required, value_type = Option<words::AccessRightWord>)]
    right: Option<String>,
    /// The contact role that it is about.
    #[schema(required, value_type = Option<words::ContactRoleWord>)]
    contact_role: Option<String>,
    /// When that ends.
    #[schema(required, format = DateTime)]
    until: Option<String>,
    /// Why, in the words of whoever did it.
    #[schema(required)]
    reason: Option<String>,
    /// What else it is about is called: an address, a provider.
    #[schema(required)]
    name: Option<String>,
    /// The path of the page that it leads to.
    link: String,
    /// When it was told.
    #[schema(format = DateTime)]
    at: String,
    /// When it was read; null while it is not.
    #[schema(required, format = DateTime)]
    read_at: Option<String>,
}

/// Where a notice comes from.
#[derive(Serialize, ToSchema)]
#[schema(as = NoticeOrganization)]
struct At {
    /// Its membership ID.
    #[schema(value_type = words::MembershipId)]
    membership_id: String,
    /// Its name.
    name: String,
}

impl NoticeBody {
    fn of(notice: Notice) -> Self {
        let details = Details::parse(&notice.details);
        let at = |micros: i64| rfc3339(guildhall_domain::clock::Instant(micros));
        Self {
            id: notice.public_id.to_string(),
            kind: notice.kind.as_str(),
            organization: notice
                .organization
                .map(|(name, membership_id)| At { membership_id, name }),
            person: notice.person,
            right: details.right,
            contact_role: details.role,
            until: details.until.map(at),
            reason: details.reason,
            name: details.name,
            link: notice.link,
            at: rfc3339(notice.created_at),
            read_at: notice.read_at.map(rfc3339),
        }
    }
}

impl Example for NoticeBody {
    fn example() -> Self {
        Self {
            id: "orxwwzlomjzgc3tdnb2gk43uma".into(),
            kind: "right_granted",
            organization: Some(At {
                membership_id: "1234567-1".into(),
                name: "Contoso".into(),
            }),
            person: None,
            right: Some("report_viewer".into()),
            contact_role: None,
            until: Some("2027-06-01T00:00:00Z".into()),
            reason: None,
            name: None,
            link: "/organizations/1234567-1/access".into(),
            at: "2026-11-20T08:00:00Z".into(),
            read_at: None,
        }
    }
}

/// A page of notices.
#[derive(Serialize, ToSchema)]
struct NoticePage {
    /// Those told last first.
    items: Vec<NoticeBody>,
    /// How many are unread; 100 for more.
    unread: i64,
    /// What `cursor` of the next page is; null on the last one.
    #[schema(required, value_type = Option<words::Id>)]
    next_cursor: Option<String>,
}

impl Example for NoticePage {
    fn example() -> Self {
        Self {
            items: vec![NoticeBody::example()],
            unread: 1,
            next_cursor: None,
        }
    }
}

/// Which page is wanted.
#[derive(Deserialize)]
pub struct Query {
    limit: Option<usize>,
    cursor: Option<String>,
}

/// What the document tells of [`list`].
pub fn list_about() -> About {
    let limit = json!({"type": "integer", "minimum": 1, "maximum": super::MOST, "default": super::USUAL});
    About::new(
        "listNotices",
        "List the account's notices",
        "A page of them, those told last first. Needs the scope `self`.",
    )
    .query("limit", "How many at most.", limit)
    .query(
        "cursor",
        "The `next_cursor` of the page before.",
        json!({"type": "string", "pattern": "^([a-z2-7]{26})?$"}),
    )
    .answer::<NoticePage>(200, "The page")
}

/// `GET /me/notices`: the account's notices.
pub async fn list(State(app): State<App>, bearer: Bearer, QueryOf(query): QueryOf<Query>) -> Answered {
    let (actor, limit, cursor) = (bearer.actor(), limit(query.limit)?, cursor(query.cursor));
    let read = move |tx: &mut guildhall_store::Tx<'_>| notices::list(tx, actor, &cursor, limit);
    let (page, unread) = app.db.read("notices", read).await?;
    let last = page.items.last().filter(|_| page.has_next);
    let next_cursor = last.map(|notice| notice.public_id.to_string());
    Ok(ok(&NoticePage {
        items: page.items.into_iter().map(NoticeBody::of).collect(),
        unread,
        next_cursor,
    }))
}

/// What became of notices that were read.
#[derive(Serialize, ToSchema)]
struct NoticesRead {
    /// How many had not been.
    read: u64,
    /// How many are unread now; 100 for more.
    unread: i64,
}

impl NoticesRead {
    fn of(read: &notices::Read) -> Self {
        Self {
            read: read.read,
            unread: read.unread,
        }
    }
}

impl Example for NoticesRead {
    fn example() -> Self {
        Self { read: 1, unread: 0 }
    }
}

/// What the document tells of [`read`].
pub fn read_about() -> About {
    About::new(
        "readNotice",
        "Mark a notice as read",
        "What was read before stays so. A notice that was read is left out of the mail of the day. Needs the scope `self`.",
    )
    .answer::<NoticesRead>(200, "It is read")
}

/// `POST /me/notices/{id}/read`: marks one as read.
pub async fn read(call: Call, PathOf(id): PathOf<String>, body: Bytes) -> Answered {
    let (id, actor) = (public_id(&id)?, call.actor());
    call.own()?;
    call.perform("read a notice", &body, move |tx| {
        let read = notices::read(tx, actor, &id)?;
        Ok(answer(StatusCode::OK, &NoticesRead::of(&read)))
    })
    .await
}

/// Up to where notices were read.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadUpTo {
    /// The newest notice that was seen: those that came later stay unread.
    #[schema(value_type = words::Id)]
    up_to: String,
}

impl Example for ReadUpTo {
    fn example() -> Self {
        Self {
            up_to: "orxwwzlomjzgc3tdnb2gk43uma".into(),
        }
    }
}

/// What the document tells of [`read_up_to`].
pub fn read_up_to_about() -> About {
    About::new(
        "readNotices",
        "Mark notices as read",
        "Marks the newest notice that was seen, and all before it. Needs the scope `self`.",
    )
    .body::<ReadUpTo>()
    .answer::<NoticesRead>(200, "They are read")
}

/// `POST /me/notices/read`: marks all up to one as read.
pub async fn read_up_to(call: Call, JsonBody { value, bytes }: JsonBody<ReadUpTo>) -> Answered {
    let named = PublicId::parse(&value.up_to);
    let newest = named.ok_or_else(|| Failure::parameter("up_to", "Name one of the account's own notices"))?;
    let actor = call.actor();
    call.own()?;
    call.perform("read notices", &bytes, move |tx| {
        let read = notices::read_up_to(tx, actor, &newest)?;
        Ok(answer(StatusCode::OK, &NoticesRead::of(&read)))
    })
    .await
}

/// How each kind of notice is mailed.
#[derive(Serialize, ToSchema)]
struct MailingList {
    /// Every kind.
    items: Vec<MailingBody>,
}

/// How a kind of notice is mailed.
#[derive(Serialize, ToSchema)]
#[schema(as = NoticeMailing)]
struct MailingBody {
    /// The kind; there may be new ones.
    kind: &'static str,
    /// How it is mailed.
    #[schema(value_type = words::MailingWord)]
    mailing: &'static str,
    /// How it can be.
    #[schema(value_type = Vec<words::MailingWord>)]
    choices: Vec<&'static str>,
}

impl MailingList {
    fn of(chosen: &[(NoticeKind, Mailing)]) -> Self {
        let body = |(kind, mailing): &(NoticeKind, Mailing)| MailingBody {
            kind: kind.as_str(),
            mailing: mailing.as_str(),
            choices: words::of(kind.mailings(), Mailing::as_str),
        };
        Self {
            items: chosen.iter().map(body).collect(),
        }
    }
}

impl Example for MailingList {
    fn example() -> Self {
        Self::of(&[
            (NoticeKind::RightGranted, Mailing::Each),
            (NoticeKind::AddressAsked, Mailing::Daily),
        ])
    }
}

/// What the document tells of [`mailings`].
pub fn mailings_about() -> About {
    About::new(
        "listNoticeMailings",
        "Show how notices are mailed",
        "How each kind of notice is mailed to the account's person. Needs the scope `self`.",
    )
    .answer::<MailingList>(200, "Every kind")
}

/// `GET /me/notice-mailings`: how notices are mailed.
pub async fn mailings(State(app): State<App>, bearer: Bearer) -> Answered {
    let actor = bearer.actor();
    let read = move |tx: &mut guildhall_store::Tx<'_>| notices::mailings(tx, actor);
    Ok(ok(&MailingList::of(&app.db.read("mails about notices", read).await?)))
}

/// How kinds of notices are to be mailed.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MailingChange {
    /// The kinds that change, each with how it is to be mailed.
    #[schema(value_type = BTreeMap<String, words::MailingWord>)]
    mailings: BTreeMap<String, String>,
}

impl MailingChange {
    fn read(&self) -> Result<Vec<(NoticeKind, Mailing)>, Problem> {
        let read = |(kind, mailing): (&String, &String)| {
            let known = NoticeKind::from_word(kind).zip(Mailing::from_word(mailing));
            known.ok_or_else(|| {
                Failure::parameter("mailings", &format!("There is no kind {kind} that can be {mailing}")).into()
            })
        };
        self.mailings.iter().map(read).collect()
    }
}

impl Example for MailingChange {
    fn example() -> Self {
        Self {
            mailings: [("address_asked".to_owned(), "daily".to_owned())].into(),
        }
    }
}

/// What the document tells of [`choose`].
pub fn choose_about() -> About {
    About::new(
        "chooseNoticeMailings",
        "Choose how notices are mailed",
        "Kinds that are not named stay as they are. Kinds that concern the security of the account are always mailed. Needs the \
         scope `self`.",
    )
    .body::<MailingChange>()
    .answer::<MailingList>(200, "Every kind, as it is now")
}

/// `PATCH /me/notice-mailings`: chooses how notices are mailed.
pub async fn choose(call: Call, JsonBody { value, bytes }: JsonBody<MailingChange>) -> Answered {
    let (chosen, actor) = (value.read()?, call.actor());
    call.own()?;
    call.perform("choose mails about notices", &bytes, move |tx| {
        let chosen = notices::choose(tx, actor, &chosen)?;
        Ok(answer(StatusCode::OK, &MailingList::of(&chosen)))
    })
    .await
}
