//! What is done to many people at once, and the verdict on each.

text_enum! {
    /// What is done.
    pub enum PeopleAction {
        /// They get a right, or another end for it.
        Grant = "grant",
        /// They lose a right.
        Take = "take",
        /// Their associations end at a date, or at another one.
        SetEnd = "set_end",
        /// Their associations have no end.
        ClearEnd = "clear_end",
        /// They no longer belong to the organization.
        Remove = "remove",
    }
}

text_enum! {
    /// The verdict on one person, in the order in which people look for them.
    pub enum PeopleOutcome {
        /// The person holds the right.
        Granted = "granted",
        /// The right has another end.
        EndChanged = "end_changed",
        /// The person no longer holds the right.
        Taken = "taken",
        /// The association ends at the date.
        EndSet = "end_set",
        /// The association has no end any more.
        EndCleared = "end_cleared",
        /// The person no longer belongs to the organization.
        Removed = "removed",
        /// It was like that before.
        Unchanged = "unchanged",
        /// The person did not hold the right.
        NotHeld = "not_held",
        /// Without this person nobody would be global admin without an end.
        LastAdmin = "last_admin",
        /// The primary program contact is a global admin without an end.
        PrimaryContact = "primary_contact",
        /// The person holds a right that the actor could not take, or not give for so long.
        Above = "above",
        /// The person is not active at the organization.
        NotActive = "not_active",
        /// The organization has no such person.
        Unknown = "unknown",
    }
}

impl PeopleAction {
    /// Whether it is about a right.
    pub fn needs_right(self) -> bool {
        matches!(self, Self::Grant | Self::Take)
    }
}

impl PeopleOutcome {
    /// Whether this verdict is a change.
    pub fn is_change(self) -> bool {
        matches!(
            self,
            Self::Granted | Self::EndChanged | Self::Taken | Self::EndSet | Self::EndCleared | Self::Removed
        )
    }

    /// Whether a rule stands in the way: it is no change, and the person is not so already.
    pub fn is_refusal(self) -> bool {
        !self.is_change() && !matches!(self, Self::Unchanged | Self::NotHeld)
    }
}
