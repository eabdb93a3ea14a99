//! How an organization comes into other hands: the role of the primary program contact is offered, a deputy takes it, or someone
//! takes over where no admin can be reached.

text_enum! {
    /// What became of an offer of the primary program contact's role.
    pub enum OfferState {
        /// It waits for an answer.
        Open = "open",
        /// The role went over.
        Accepted = "accepted",
        /// The person said no.
        Declined = "declined",
        /// The primary program contact took it back.
        Withdrawn = "withdrawn",
        /// Its time ran out.
        Expired = "expired",
        /// One of the two no longer belongs to the organization, or the role went another way.
        Ended = "ended",
    }
}

text_enum! {
    /// Where a takeover stands.
    pub enum TakeoverState {
        /// The admins have until its instant to end it.
        Waiting = "waiting",
        /// Nobody ended it: whoever started it is a global admin.
        Completed = "completed",
        /// The program's operator said yes before.
        Approved = "approved",
        /// The program's operator said no.
        Refused = "refused",
        /// An admin ended it.
        Stopped = "stopped",
        /// Whoever started it took it back.
        Withdrawn = "withdrawn",
        /// Whoever started it no longer belongs to the organization, or the organization was suspended.
        Ended = "ended",
    }
}

/// Who has the role of the primary program contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Holder {
    /// Nobody.
    Nobody,
    /// Somebody whose profile is not complete: until then the program turns to nobody.
    Incomplete,
    /// Somebody else, to whom the program turns.
    #[default]
    Another,
    /// Whoever asks, and the program turns to them.
    Oneself,
}

/// What a deputy waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deputyship {
    /// Whether the operator lets them take the role.
    pub is_allowed: bool,
    /// Whether the primary program contact whose deputy they are no longer belongs to the organization.
    pub contact_is_gone: bool,
}

impl Deputyship {
    /// Whether the deputy can take the role: its holder is gone and nobody else has it, or the operator said so.
    pub fn may_act(self, holder: Holder) -> bool {
        self.is_allowed || (self.contact_is_gone && holder == Holder::Nobody)
    }
}

/// How somebody stands to the role of the primary program contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Who has it.
    pub holder: Holder,
    /// What they wait for, where they are the deputy.
    pub deputy: Option<Deputyship>,
}

impl Part {
    /// Whether they are the primary program contact, and the program turns to them.
    pub fn is_primary(self) -> bool {
        self.holder == Holder::Oneself
    }

    /// Whether they are the deputy.
    pub fn is_deputy(self) -> bool {
        self.deputy.is_some()
    }
}
