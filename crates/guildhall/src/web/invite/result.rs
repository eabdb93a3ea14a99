//! What was approved, what was left out, and what to pass on.

use guildhall_domain::invitees::Invitee;
use guildhall_store::Tx;

use super::corrections;
use super::pages::InviteResultPage;
use super::rights::RightsForm;
use crate::actions::ActionError;
use crate::actions::drafts::{self, DraftShown, Rows};
use crate::actions::invitations::{self, BatchGroup};
use crate::api::invitation_urls::link;
use crate::texts::{Texts, texts};
use crate::web::area::Area;
use crate::web::frame::Answered;
use crate::web::letter::{Letter, MailLinks, Share};
use crate::web::rights::presets_said;

/// More addresses than the few `mailto:` links below a letter can carry.
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
    let (program, name) = (&house.config.program.name, &shown.organization.name);
    let all = area.path(&format!("/invitation-url/mail?batch={}", shown.batch.public_id));
    let share = |(spoken, groups): &(&'static Texts, Vec<BatchGroup>)| {
        let letter = Letter::write(spoken, program, name, &url);
        let first = groups
            .iter()
            .flat_map(|group| group.addresses.iter().map(String::as_str));
        let invitees = groups.iter().map(|group| group.invitees).sum();
        Share {
            mail: MailLinks::new(&letter, first, invitees, all.clone()),
            letter,
        }
    };
    let shares = by_letter(shown.groups, &shown.batch.language)
        .iter()
        .map(share)
        .collect();
    let mut page = InviteResultPage {
        approved: shown.batch.approved,
        left_out: None,
        languages: Vec::new(),
        batch_language: shown.batch.language,
        expires_at: shown.batch.expires_at,
        shares,
        invitation_url: url,
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

/// The people of a batch by the language of their letter; a batch without any has its own.
fn by_letter(groups: Vec<BatchGroup>, batch_language: &str) -> Vec<(&'static Texts, Vec<BatchGroup>)> {
    let mut letters: Vec<(&'static Texts, Vec<BatchGroup>)> = Vec::new();
    for group in groups {
        let spoken = texts(&group.language);
        match letters.iter_mut().find(|(t, _)| t.language() == spoken.language()) {
            Some((_, same)) => same.push(group),
            None => letters.push((spoken, vec![group])),
        }
    }
    if letters.is_empty() {
        letters.push((texts(batch_language), Vec::new()));
    }
    letters
}
