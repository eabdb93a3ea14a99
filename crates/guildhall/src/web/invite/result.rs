//! What was approved, what was left out, and what to pass on.

use guildhall_domain::invitees::Invitee;
use guildhall_store::Tx;

use super::corrections;
use super::pages::InviteResultPage;
use super::rights::RightsForm;
use crate::actions::drafts::{self, DraftShown, Rows};
use crate::actions::{ActionError, invitations};
use crate::api::invitation_urls::link;
use crate::texts::texts;
use crate::web::area::Area;
use crate::web::frame::Answered;
use crate::web::letter::{Letter, MailLinks};
use crate::web::rights::presets_said;

/// More addresses than the few `mailto:` links on the result can carry.
const MAILTO_MANY: i64 = 200;

/// `GET …/invite/{id}`: what a batch approved, and what to pass on.
pub async fn result(area: Area) -> Answered {
    let (id, actor, batch, house) = (
        area.id.clone(),
        area.actor(),
        area.item()?,
        area.frame.app.house.clone(),
    );
    let read = move |tx: &mut Tx<'_>| {
        let shown = invitations::show_batch(tx, &house, actor, &id, &batch, MAILTO_MANY)?;
        let wanted = Rows::All(corrections::FIXABLE);
        let draft = drafts::show_of_batch(tx, actor, &id, shown.batch.id, &wanted)?;
        Ok::<_, ActionError>((shown, draft))
    };
    let (shown, draft) = area.frame.app.db.read("batch", read).await?;
    let (chrome, house) = (area.chrome().await?, &area.frame.app.house);
    let url = link(house, &shown.url_token);
    let name = &shown.organization.name;
    let letter = Letter::write(texts(&shown.batch.language), &house.config.program.name, name, &url);
    let mut page = InviteResultPage {
        approved: shown.batch.approved,
        left_out: None,
        languages: Vec::new(),
        batch_language: shown.batch.language,
        expires_at: shown.batch.expires_at,
        mail: MailLinks::new(
            &letter,
            shown.addresses.iter().map(String::as_str),
            shown.batch.approved,
            area.path(&format!("/invitation-url/mail?batch={}", shown.batch.public_id)),
        ),
        invitation_url: url,
        letter,
        key: crate::secrets::public_id().to_string(),
        rights: RightsForm::default(),
        rights_said: Vec::new(),
        chrome,
    };
    if let Some(DraftShown {
        draft, summary, rows, ..
    }) = draft
    {
        let rows: Vec<Invitee> = drafts::in_order(rows);
        let failed = if rows.len() <= corrections::MOST {
            corrections::text(area.frame.t, &summary.source, &rows)
        } else {
            String::new()
        };
        page.rights = RightsForm::of(&draft.presets);
        page.rights_said = presets_said(area.frame.t, &draft.presets, &house.config.program.rights);
        page.note(&draft, &summary, failed);
    }
    area.frame.show(&page)
}
