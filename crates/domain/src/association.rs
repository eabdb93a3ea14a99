//! An account attached to an organization.

text_enum! {
    /// Where an association stands.
    pub enum AssociationState {
        /// The mailbox is not proven, or the organization has yet to decide.
        Pending = "pending",
        /// The person belongs to the organization.
        Active = "active",
        /// It is over.
        Ended = "ended",
    }
}

text_enum! {
    /// Why a proven address did not lead to an active association.
    pub enum Refusal {
        /// The organization has not pre-approved it.
        AddressNotApproved = "address-not-approved",
        /// Another account has claimed it.
        AlreadyClaimed = "already-claimed",
    }
}

text_enum! {
    /// Why an association ended.
    pub enum EndReason {
        /// The same account sent a new profile.
        Replaced = "replaced",
        /// It stayed pending until its time ran out.
        Expired = "expired",
        /// The organization's admins said no.
        Declined = "declined",
        /// The organization's admins removed the person.
        Removed = "removed",
        /// The person left.
        Left = "left",
        /// Its end date came.
        DateReached = "date_reached",
        /// The person closed the account.
        AccountClosed = "account_closed",
        /// The organization was closed.
        OrganizationClosed = "organization_closed",
    }
}

text_enum! {
    /// How an association came to be.
    pub enum Origin {
        /// Through the organization's invitation URL.
        Invitation = "invitation",
        /// Made by the program's operator.
        Operator = "operator",
    }
}

text_enum! {
    /// How far the switching on of what an association opens has come.
    pub enum AccessState {
        /// Nothing is to be opened.
        None = "none",
        /// Waiting to be switched on.
        Accepted = "accepted",
        /// Being switched on.
        SwitchingOn = "switching_on",
        /// Open.
        Active = "active",
    }
}

text_enum! {
    /// In which order people are listed.
    pub enum PeopleOrder {
        /// Whoever was associated last comes first.
        Newest = "newest",
        /// By the name as it is shown.
        Name = "name",
        /// By the communication e-mail.
        Email = "email",
    }
}
