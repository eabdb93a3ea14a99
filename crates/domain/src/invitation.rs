//! Pre-approved addresses.

use crate::email::{Domain, EmailAddress};

text_enum! {
    /// Where an invitation stands.
    pub enum InvitationState {
        /// Pre-approved and waiting for its person.
        Approved = "approved",
        /// Claimed by one account, whose association lives.
        Accepted = "accepted",
        /// Its time ran out before anyone accepted it.
        Expired = "expired",
        /// An admin took it back.
        Revoked = "revoked",
        /// It was accepted, and that association has ended.
        Ended = "ended",
    }
}

text_enum! {
    /// How the last mail to an invitation's person went.
    pub enum Delivery {
        /// None was asked for.
        NotSent = "not_sent",
        /// It waits for the mail server.
        Queued = "queued",
        /// The mail server took it.
        Sent = "sent",
        /// It was given up.
        Failed = "failed",
    }
}

text_enum! {
    /// The order of a list of invitations.
    pub enum InvitationOrder {
        /// The newest first.
        Newest = "newest",
        /// By folded address.
        Address = "address",
        /// What expires first comes first.
        Expiry = "expiry",
    }
}

text_enum! {
    /// The verdict on one row of a list.
    pub enum RowOutcome {
        /// An address that can be approved.
        New = "new",
        /// Approved by this very request.
        Approved = "approved",
        /// A live invitation for it exists.
        AlreadyInvited = "already_invited",
        /// It belongs to an active association.
        AlreadyAssociated = "already_associated",
        /// An earlier row of the same list says the same.
        Duplicate = "duplicate",
        /// Not an address.
        Invalid = "invalid",
        /// An address beside a language, a name, a note, a right or a last day that cannot be used.
        BadField = "bad_field",
        /// Outside the organization's domains, and that was not allowed.
        OutsideDomain = "outside_domain",
    }
}

/// Whether an address lies outside an organization's domains. Domains are compared whole: neither a sub-domain nor a name
/// that merely ends alike counts. An organization that lists none has no outside.
pub fn is_outside(address: &EmailAddress, domains: &[Domain]) -> bool {
    !domains.is_empty() && !domains.iter().any(|domain| domain.matches(address))
}
