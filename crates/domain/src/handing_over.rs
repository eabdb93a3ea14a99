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
