//! Who may do what: one pure function.

use crate::organization::OrganizationState;
use crate::scope::{Scope, Scopes};

text_enum! {
    /// What a person may be allowed to do at an organization beyond belonging to it.
    pub enum AccessRight {
        /// Everything about the organization's people.
        GlobalAdmin = "global_admin",
    }
}

/// How an account stands to an organization at the moment of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No association, or only an ended one.
    Stranger,
    /// An association that is not active yet: it opens nothing.
    Pending,
    /// An active association with these rights.
    Member(Vec<AccessRight>),
    /// The program's operator, on the machine itself.
    Operator,
}

text_enum! {
    /// What can be asked for.
    pub enum Operation {
        /// See the organization's profile.
        SeeOrganization = "see organization",
        /// See what would become of a pasted list.
        PreviewInvitees = "preview invitees",
        /// Pre-approve addresses.
        ApproveInvitees = "approve invitees",
        /// See the invitations and their counts.
        SeeInvitations = "see invitations",
        /// Revoke an invitation, or change its language or expiry.
        ChangeInvitation = "change invitation",
        /// Have invitations mailed.
        MailInvitations = "mail invitations",
        /// See the invitation URL.
        SeeInvitationUrl = "see invitation URL",
        /// Replace the invitation URL.
        RotateInvitationUrl = "rotate invitation URL",
        /// See the people.
        SeeRoster = "see roster",
        /// Take the list of people away as a file.
        ExportPeople = "export people",
        /// See the requests of people whose address was not pre-approved.
        SeeRequests = "see requests",
        /// Decide these requests.
        DecideRequests = "decide requests",
        /// See what was done.
        SeeActivity = "see activity",
        /// Take out what was done.
        ExportActivity = "export activity",
        /// Check that nothing of what was done was changed or removed.
        CheckActivity = "check activity",
        /// Make an organization.
        CreateOrganization = "create organization",
        /// Stop everything but reading at an organization, and let it go on again.
        SuspendOrganization = "suspend organization",
        /// Make an account a global admin by the operator's word.
        AppointAdmin = "appoint admin",
        /// Take the right of a global admin by the operator's word.
        DismissAdmin = "dismiss admin",
        /// Make, see and take back the API tokens of others.
        CreateToken = "create token",
        /// Read a sign-in code where none is mailed.
        TellSignInCode = "tell sign-in code",
        /// See and end the sessions of others.
        EndSessions = "end sessions",
        /// Put a new server key in the place of the one in use.
        RotateServerKey = "rotate server key",
    }
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Go on.
    Allowed,
    /// The organization is no secret to this person, but this is not theirs to do: 403.
    Forbidden,
    /// For this person the organization does not exist: 404.
    Hidden,
    /// It would be theirs to do, but the organization is suspended: 403.
    Suspended,
}

impl Operation {
    /// The scope that an API token needs for it; nothing where no token will do.
    pub fn scope(self) -> Option<Scope> {
        match self {
            Self::SeeOrganization | Self::SeeInvitations | Self::SeeRoster | Self::ExportPeople | Self::SeeRequests => {
                Some(Scope::Read)
            }
            Self::PreviewInvitees
            | Self::ApproveInvitees
            | Self::ChangeInvitation
            | Self::MailInvitations
            | Self::SeeInvitationUrl => Some(Scope::Invite),
            Self::RotateInvitationUrl | Self::DecideRequests => Some(Scope::Manage),
            Self::SeeActivity | Self::ExportActivity | Self::CheckActivity => Some(Scope::Audit),
            Self::CreateOrganization
            | Self::SuspendOrganization
            | Self::AppointAdmin
            | Self::DismissAdmin
            | Self::CreateToken
            | Self::TellSignInCode
            | Self::EndSessions
            | Self::RotateServerKey => None,
        }
    }

    /// Whether it goes on while the organization is suspended: what only reads does.
    fn goes_on_while_suspended(self) -> bool {
        match self {
            Self::SeeOrganization
            | Self::SeeInvitations
            | Self::SeeInvitationUrl
            | Self::SeeRoster
            | Self::ExportPeople
            | Self::SeeRequests
            | Self::SeeActivity
            | Self::ExportActivity
            | Self::CheckActivity => true,
            Self::PreviewInvitees
            | Self::ApproveInvitees
            | Self::ChangeInvitation
            | Self::MailInvitations
            | Self::RotateInvitationUrl
            | Self::DecideRequests
            | Self::CreateOrganization
            | Self::SuspendOrganization
            | Self::AppointAdmin
            | Self::DismissAdmin
            | Self::CreateToken
            | Self::TellSignInCode
            | Self::EndSessions
            | Self::RotateServerKey => false,
        }
    }
}

/// Decides whether someone who stands like this may do that, at an organization in this state.
pub fn decide(standing: &Standing, state: OrganizationState, operation: Operation) -> Decision {
    let is_stopped = state == OrganizationState::Suspended
        && *standing != Standing::Operator
        && !operation.goes_on_while_suspended();
    match may(standing, operation) {
        Decision::Allowed if is_stopped => Decision::Suspended,
        other => other,
    }
}

/// The scope that a token with these lacks for an operation that its account may do; nothing when it lacks none.
///
/// # Errors
/// [`NoScope`] for what no token may do.
pub fn lacks(scopes: Scopes, operation: Operation) -> Result<Option<Scope>, NoScope> {
    let needed = operation.scope().ok_or(NoScope)?;
    Ok((!scopes.contains(needed)).then_some(needed))
}

/// What is done at the machine only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoScope;

/// Whether a token with `scope` would be of any use to someone who stands like this.
pub fn can_use(standing: &Standing, scope: Scope) -> bool {
    scope == Scope::Own
        || Operation::ALL
            .iter()
            .any(|operation| operation.scope() == Some(scope) && may(standing, *operation) == Decision::Allowed)
}

fn may(standing: &Standing, operation: Operation) -> Decision {
    use Operation as O;
    match standing {
        Standing::Operator => Decision::Allowed,
        Standing::Stranger => Decision::Hidden,
        Standing::Pending => Decision::Forbidden,
        Standing::Member(rights) => {
            let is_admin = rights.contains(&AccessRight::GlobalAdmin);
            match operation {
                O::SeeOrganization => Decision::Allowed,
                O::PreviewInvitees
                | O::ApproveInvitees
                | O::SeeInvitations
                | O::ChangeInvitation
                | O::MailInvitations
                | O::SeeInvitationUrl
                | O::RotateInvitationUrl
                | O::SeeRoster
                | O::SeeRequests
                | O::ExportPeople
                | O::DecideRequests
                | O::SeeActivity
                | O::ExportActivity
                    if is_admin =>
                {
                    Decision::Allowed
                }
                _ => Decision::Forbidden,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACTIVE: OrganizationState = OrganizationState::Active;

    #[test]
    fn b6_a_pending_person_may_do_nothing() {
        for operation in Operation::ALL {
            assert_eq!(
                decide(&Standing::Pending, ACTIVE, *operation),
                Decision::Forbidden,
                "{operation}"
            );
        }
    }

    #[test]
    fn a_stranger_sees_no_organization() {
        for operation in Operation::ALL {
            assert_eq!(
                decide(&Standing::Stranger, ACTIVE, *operation),
                Decision::Hidden,
                "{operation}"
            );
        }
    }

    #[test]
    fn a_token_without_the_scope_does_nothing_and_no_scope_makes_an_operator() {
        for operation in Operation::ALL {
            let nothing = lacks(Scopes::default(), *operation);
            assert_ne!(nothing, Ok(None), "{operation}");
            let all = lacks(Scopes::all(), *operation);
            let is_for_machine = decide(&Standing::Member(AccessRight::ALL.to_vec()), ACTIVE, *operation)
                == Decision::Forbidden
                && *operation != Operation::CheckActivity;
            assert_eq!(all, if is_for_machine { Err(NoScope) } else { Ok(None) }, "{operation}");
        }
        let member = Standing::Member(Vec::new());
        assert!(can_use(&member, Scope::Own) && can_use(&member, Scope::Read));
        assert!(!can_use(&member, Scope::Invite) && !can_use(&Standing::Pending, Scope::Read));
    }

    #[test]
    fn an_admin_does_not_become_operator() {
        let admin = Standing::Member(vec![AccessRight::GlobalAdmin]);
        for operation in [
            Operation::CreateOrganization,
            Operation::SuspendOrganization,
            Operation::AppointAdmin,
            Operation::DismissAdmin,
            Operation::CreateToken,
            Operation::TellSignInCode,
            Operation::EndSessions,
            Operation::RotateServerKey,
            Operation::CheckActivity,
        ] {
            assert_eq!(decide(&admin, ACTIVE, operation), Decision::Forbidden, "{operation}");
        }
    }

    #[test]
    fn a_suspension_stops_what_was_allowed_and_tells_nobody_else() {
        let admin = Standing::Member(vec![AccessRight::GlobalAdmin]);
        for operation in Operation::ALL {
            let before = decide(&admin, ACTIVE, *operation);
            let after = decide(&admin, OrganizationState::Suspended, *operation);
            assert!(
                after == before || (before, after) == (Decision::Allowed, Decision::Suspended),
                "{operation}: {before:?}, {after:?}"
            );
            for standing in [Standing::Stranger, Standing::Pending, Standing::Operator] {
                let suspended = decide(&standing, OrganizationState::Suspended, *operation);
                assert_eq!(suspended, decide(&standing, ACTIVE, *operation), "{operation}");
            }
        }
        let suspended = |operation| decide(&admin, OrganizationState::Suspended, operation);
        assert_eq!(suspended(Operation::ApproveInvitees), Decision::Suspended);
        assert_eq!(suspended(Operation::SeeRoster), Decision::Allowed);
    }
}
