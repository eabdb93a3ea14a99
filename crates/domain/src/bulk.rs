//! What is done to many invitations at once, and the verdict on each.

text_enum! {
    /// What is done.
    pub enum BulkAction {
        /// Takes approvals back.
        Revoke = "revoke",
        /// Makes approvals valid longer; one that has expired is renewed.
        Extend = "extend",
        /// Addresses the invitees in another language.
        Language = "language",
        /// Mails the invitation URL.
        Mail = "mail",
    }
}

text_enum! {
    /// The verdict on one invitation, in the order in which people look for them.
    pub enum BulkOutcome {
        /// It is revoked.
        Revoked = "revoked",
        /// It is valid longer.
        Extended = "extended",
        /// It had expired; a fresh approval took its place.
        Renewed = "renewed",
        /// It has another language.
        LanguageChanged = "language_changed",
        /// A mail is queued.
        Queued = "queued",
        /// It had expired; a fresh approval took its place, and a mail is queued.
        RenewedAndQueued = "renewed_and_queued",
        /// It was like that before.
        Unchanged = "unchanged",
        /// Its person was mailed a short while ago.
        MailedRecently = "mailed_recently",
        /// Its person was mailed as often as anyone may be in a day.
        RecipientLimit = "recipient_limit",
        /// The organization mailed as many as it may in a day.
        OrganizationLimit = "organization_limit",
        /// Someone accepted it.
        AlreadyAccepted = "already_accepted",
        /// It was revoked before.
        AlreadyRevoked = "already_revoked",
        /// It has expired.
        AlreadyExpired = "already_expired",
        /// It was accepted, and that association has ended.
        Ended = "ended",
        /// The address has a newer invitation.
        NewerApproval = "newer_approval",
        /// The address belongs to someone who is associated.
        AlreadyAssociated = "already_associated",
        /// The organization has no such invitation.
        Unknown = "unknown",
    }
}

impl BulkOutcome {
    /// Whether this verdict is a change.
    pub fn is_change(self) -> bool {
        matches!(
            self,
            Self::Revoked
                | Self::Extended
                | Self::Renewed
                | Self::LanguageChanged
                | Self::Queued
                | Self::RenewedAndQueued
        )
    }

    /// Whether it means a mail.
    pub fn is_mailed(self) -> bool {
        matches!(self, Self::Queued | Self::RenewedAndQueued)
    }
}

/// How many of a tally are changes.
pub fn changes(tally: &[(BulkOutcome, i64)]) -> i64 {
    tally
        .iter()
        .filter(|(outcome, _)| outcome.is_change())
        .map(|(_, n)| n)
        .sum()
}
