//! What a person is told, and how it reaches them beside the product.

text_enum! {
    /// What a notice is about. The title and the sentence of each stand in the texts under its word.
    pub enum NoticeKind {
        /// The person holds a right, or holds it until another day.
        RightGranted = "right_granted",
        /// The person lost a right.
        RightTaken = "right_taken",
        /// The person has a contact role.
        ContactNamed = "contact_named",
        /// The person lost a contact role.
        ContactReleased = "contact_released",
        /// The person's association ends by itself.
        EndSet = "end_set",
        /// The person's association no longer ends by itself.
        EndCleared = "end_cleared",
        /// A right of the person ends soon.
        RightEnding = "right_ending",
        /// The person's association ends soon.
        AssociationEnding = "association_ending",
        /// The person was removed from the organization.
        Removed = "removed",
        /// The admins approved the address that the person asked for.
        RequestApproved = "request_approved",
        /// The admins did not approve it.
        RequestDeclined = "request_declined",
        /// The person got what they asked for.
        AccessApproved = "access_approved",
        /// The person did not get what they asked for.
        AccessDeclined = "access_declined",
        /// Someone wants to hand a role over to the person.
        RoleOffered = "role_offered",
        /// That offer was taken back.
        OfferWithdrawn = "offer_withdrawn",
        /// The role that the person offered was accepted.
        RoleAccepted = "role_accepted",
        /// The role that the person offered was declined.
        RoleDeclined = "role_declined",
        /// The person stands in for somebody.
        DeputyNamed = "deputy_named",
        /// The person stands in for nobody any more.
        DeputyReleased = "deputy_released",
        /// The operator lets the person act as deputy.
        DeputyAllowed = "deputy_allowed",
        /// The operator lets somebody act as deputy.
        DeputyMayAct = "deputy_may_act",
        /// Rights that were set with an invitation were not given.
        PresetFellAway = "preset_fell_away",
        /// A colleague asks the admins to approve an address.
        AddressAsked = "address_asked",
        /// A colleague asks the admins for a right or a role.
        AccessRequested = "access_requested",
        /// The same, once more.
        AccessReminded = "access_reminded",
        /// Whoever had a role no longer belongs to the organization, and nobody has it.
        RoleVacant = "role_vacant",
        /// Somebody asks to take over an organization whose admins do not answer.
        TakeoverStarted = "takeover_started",
        /// A takeover ended without a decision.
        TakeoverEnded = "takeover_ended",
        /// Somebody took an organization over.
        TakeoverDecided = "takeover_decided",
        /// The operator made somebody a global admin.
        AdminAppointed = "admin_appointed",
        /// The operator made a global admin one no more.
        AdminDismissed = "admin_dismissed",
        /// The operator suspended the organization.
        OrganizationSuspended = "organization_suspended",
        /// The organization goes on.
        OrganizationResumed = "organization_resumed",
        /// The organization of the person was closed.
        OrganizationClosed = "organization_closed",
        /// Another way to sign in was added.
        MethodAdded = "method_added",
        /// A way to sign in was removed.
        MethodRemoved = "method_removed",
    }
}

text_enum! {
    /// How notices of a kind are mailed.
    pub enum Mailing {
        /// Each as it happens.
        Each = "each",
        /// All of a day together.
        Daily = "daily",
        /// Not at all: they stand in the product.
        Off = "off",
    }
}

text_enum! {
    /// Whom a kind of notice concerns.
    pub enum Concern {
        /// The person it is told.
        Own = "own",
        /// An organization that the person is an admin of.
        Admin = "admin",
        /// Whether nobody else uses the person's account. These are always mailed.
        Security = "security",
    }
}

impl NoticeKind {
    /// Whom it concerns.
    pub fn concern(self) -> Concern {
        match self {
            Self::PresetFellAway
            | Self::AddressAsked
            | Self::AccessRequested
            | Self::AccessReminded
            | Self::DeputyMayAct
            | Self::RoleVacant
            | Self::TakeoverStarted
            | Self::TakeoverEnded
            | Self::TakeoverDecided
            | Self::AdminAppointed
            | Self::AdminDismissed
            | Self::OrganizationSuspended
            | Self::OrganizationResumed => Concern::Admin,
            Self::MethodAdded | Self::MethodRemoved => Concern::Security,
            _ => Concern::Own,
        }
    }

    /// How a person may have it mailed; the first holds until they choose.
    pub fn mailings(self) -> &'static [Mailing] {
        match self.concern() {
            Concern::Own => &[Mailing::Each, Mailing::Off],
            // An alarm is worth nothing to whoever hears it too late.
            Concern::Admin if self.is_about_power() => &[Mailing::Each],
            Concern::Admin => &[Mailing::Each, Mailing::Daily, Mailing::Off],
            Concern::Security => &[Mailing::Each],
        }
    }

    /// Whether it tells that an organization may come into other hands.
    pub fn is_about_power(self) -> bool {
        matches!(
            self,
            Self::DeputyMayAct
                | Self::RoleVacant
                | Self::TakeoverStarted
                | Self::TakeoverEnded
                | Self::TakeoverDecided
                | Self::AdminAppointed
                | Self::AdminDismissed
        )
    }

    /// How it is mailed to someone who chose `chosen`, or nothing.
    pub fn mailing(self, chosen: Option<Mailing>) -> Mailing {
        chosen
            .filter(|chosen| self.mailings().contains(chosen))
            .unwrap_or(Mailing::Each)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_concerns_security_and_who_runs_an_organization_is_always_mailed() {
        for kind in NoticeKind::ALL {
            let begins = |word| kind.as_str().starts_with(word);
            let is_power = begins("takeover_") || begins("admin_") || begins("role_vacant") || begins("deputy_may_act");
            let is_always = is_power || kind.concern() == Concern::Security;
            assert_eq!(kind.mailing(Some(Mailing::Off)) == Mailing::Each, is_always, "{kind}");
            assert_eq!(kind.mailing(None), kind.mailings()[0], "{kind}");
        }
        assert_eq!(NoticeKind::TakeoverStarted.mailing(Some(Mailing::Daily)), Mailing::Each);
        assert_eq!(NoticeKind::RightTaken.mailing(Some(Mailing::Daily)), Mailing::Each);
        assert_eq!(NoticeKind::AddressAsked.mailing(Some(Mailing::Daily)), Mailing::Daily);
    }
}
