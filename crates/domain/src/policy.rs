//! Who may do what: one pure function.

use crate::clock::Instant;
use crate::organization::OrganizationState;
use crate::rights::{AccessRight, Held};
use crate::scope::{Scope, Scopes};

/// How an account stands to an organization at the moment of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No association, or only an ended one.
    Stranger,
    /// An association that is not active yet: it opens nothing.
    Pending,
    /// An active association with these rights, none of which has ended.
    Member(Vec<Held>),
    /// The program's operator, on the machine itself.
    Operator,
}

impl Standing {
    /// Whether it is an admin's, global or of the location.
    pub fn is_admin(&self) -> bool {
        match self {
            Self::Operator => true,
            Self::Member(rights) => rights.iter().any(|held| ADMINS.contains(&held.right)),
            Self::Stranger | Self::Pending => false,
        }
    }

    /// The same while the admin rights sleep.
    #[must_use]
    pub fn without_admin_rights(self) -> Self {
        match self {
            Self::Member(mut rights) => {
                rights.retain(|held| !ADMINS.contains(&held.right));
                Self::Member(rights)
            }
            other => other,
        }
    }

    fn holds(&self, right: AccessRight) -> bool {
        matches!(self, Self::Member(rights) if rights.iter().any(|held| held.right == right))
    }
}

/// The rights with which an organization is run. Only these can grant others.
pub const ADMINS: [AccessRight; 2] = [AccessRight::GLOBAL_ADMIN, AccessRight::LOCATION_ADMIN];

/// What an operation is about.
#[derive(Clone, Copy, Debug)]
pub struct Resource<'a> {
    /// Whether things go on at the organization.
    pub state: OrganizationState,
    /// The right or the contact role that is given or taken; without one, any of them.
    pub gift: Option<Gift<'a>>,
}

/// A right or a contact role that is given or taken.
#[derive(Clone, Copy, Debug)]
pub struct Gift<'a> {
    /// Who may: holders of any of these.
    pub granted_by: &'a [AccessRight],
    /// When it is to end, if it is: nobody gives for longer than they may give at all.
    pub until: Option<Instant>,
}

impl From<OrganizationState> for Resource<'_> {
    fn from(state: OrganizationState) -> Self {
        Self { state, gift: None }
    }
}

text_enum! {
    /// What can be asked for.
    pub enum Operation {
        /// See the organization's profile.
        SeeOrganization = "see organization",
        /// See how many there are of what.
        SeeCounts = "see counts",
        /// See one's own rights, and whom to ask for others.
        SeeAccess = "see own access",
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
        /// End the association of someone else.
        RemovePerson = "remove person",
        /// End one's own association.
        LeaveOrganization = "leave organization",
        /// Say when someone's association ends by itself, or that it does not.
        SetEndDate = "set end date",
        /// Grant a right.
        GrantRight = "grant right",
        /// Take a right away.
        TakeRight = "take right",
        /// Make someone a contact of the organization.
        NameContact = "name contact",
        /// Let someone be that contact no more.
        ReleaseContact = "release contact",
        /// See who is contact and deputy, and what is under way to change that.
        SeeRoles = "see roles",
        /// Offer one's role of primary program contact, and take the offer back.
        OfferRole = "offer role",
        /// Accept or decline an offered role.
        AnswerOffer = "answer offer",
        /// Name a deputy of the primary program contact, and release them.
        NameDeputy = "name deputy",
        /// Be the deputy no more.
        LayDownDeputy = "lay down deputy",
        /// Take the role as its deputy.
        ActAsDeputy = "act as deputy",
        /// Let the deputy take the role by the operator's word.
        LetDeputyAct = "let deputy act",
        /// Begin to take over where no admin can be reached.
        StartTakeover = "start takeover",
        /// End a takeover of someone else.
        StopTakeover = "stop takeover",
        /// Take one's own takeover back.
        WithdrawTakeover = "withdraw takeover",
        /// Decide a takeover by the operator's word.
        DecideTakeover = "decide takeover",
        /// Ask the admins for a right or a contact role.
        AskForAccess = "ask for access",
        /// Take such a request back.
        WithdrawAccessRequest = "withdraw access request",
        /// Decide such a request.
        DecideAccessRequests = "decide access",
        /// See the requests of people whose address was not pre-approved, or who ask for a right or a contact role.
        SeeRequests = "see requests",
        /// Decide the requests for an address.
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
        /// End an organization for good, with everything that goes with it.
        CloseOrganization = "close organization",
        /// Close the accounts of others.
        CloseAccount = "close account",
        /// Erase what is stored of a person.
        EraseAccount = "erase account",
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
    /// It would be the operator's to do, but the organization is closed: 409.
    Closed,
}

impl Operation {
    /// The scope that an API token needs for it; nothing where no token will do.
    pub fn scope(self) -> Option<Scope> {
        match self {
            Self::SeeOrganization
            | Self::SeeCounts
            | Self::SeeAccess
            | Self::SeeRoles
            | Self::SeeInvitations
            | Self::SeeRoster
            | Self::ExportPeople
            | Self::SeeRequests => Some(Scope::Read),
            Self::PreviewInvitees
            | Self::ApproveInvitees
            | Self::ChangeInvitation
            | Self::MailInvitations
            | Self::SeeInvitationUrl => Some(Scope::Invite),
            Self::RotateInvitationUrl
            | Self::DecideRequests
            | Self::GrantRight
            | Self::TakeRight
            | Self::NameContact
            | Self::ReleaseContact
            | Self::DecideAccessRequests
            | Self::SetEndDate
            | Self::OfferRole
            | Self::NameDeputy
            | Self::StopTakeover
            | Self::RemovePerson => Some(Scope::Manage),
            Self::AskForAccess
            | Self::WithdrawAccessRequest
            | Self::LeaveOrganization
            | Self::AnswerOffer
            | Self::LayDownDeputy
            | Self::ActAsDeputy
            | Self::StartTakeover
            | Self::WithdrawTakeover => Some(Scope::Own),
            Self::SeeActivity | Self::ExportActivity | Self::CheckActivity => Some(Scope::Audit),
            Self::CreateOrganization
            | Self::SuspendOrganization
            | Self::AppointAdmin
            | Self::DismissAdmin
            | Self::LetDeputyAct
            | Self::DecideTakeover
            | Self::CreateToken
            | Self::TellSignInCode
            | Self::EndSessions
            | Self::CloseOrganization
            | Self::CloseAccount
            | Self::EraseAccount
            | Self::RotateServerKey => None,
        }
    }

    /// Whether it goes on while the organization is suspended: what only reads does.
    fn goes_on_while_suspended(self) -> bool {
        match self {
            Self::SeeOrganization
            | Self::SeeCounts
            | Self::SeeAccess
            | Self::SeeRoles
            | Self::LeaveOrganization
            | Self::WithdrawAccessRequest
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
            | Self::GrantRight
            | Self::TakeRight
            | Self::NameContact
            | Self::ReleaseContact
            | Self::AskForAccess
            | Self::DecideAccessRequests
            | Self::OfferRole
            | Self::AnswerOffer
            | Self::NameDeputy
            | Self::LayDownDeputy
            | Self::ActAsDeputy
            | Self::LetDeputyAct
            | Self::StartTakeover
            | Self::StopTakeover
            | Self::WithdrawTakeover
            | Self::DecideTakeover
            | Self::RemovePerson
            | Self::SetEndDate
            | Self::CreateOrganization
            | Self::SuspendOrganization
            | Self::AppointAdmin
            | Self::DismissAdmin
            | Self::CreateToken
            | Self::TellSignInCode
            | Self::EndSessions
            | Self::CloseOrganization
            | Self::CloseAccount
            | Self::EraseAccount
            | Self::RotateServerKey => false,
        }
    }
}

/// Decides whether someone who stands like this may do that, with that.
pub fn decide<'a>(standing: &Standing, resource: impl Into<Resource<'a>>, operation: Operation) -> Decision {
    let resource = resource.into();
    if resource.state == OrganizationState::Closed {
        return in_closed(standing, operation);
    }
    let is_stopped = resource.state == OrganizationState::Suspended
        && *standing != Standing::Operator
        && !operation.goes_on_while_suspended();
    match may(standing, resource.gift, operation) {
        Decision::Allowed if is_stopped => Decision::Suspended,
        other => other,
    }
}

/// What is left of a closed organization: the operator reads in it. For everyone else there is none.
fn in_closed(standing: &Standing, operation: Operation) -> Decision {
    match standing {
        Standing::Operator if operation.goes_on_while_suspended() => Decision::Allowed,
        Standing::Operator => Decision::Closed,
        Standing::Stranger | Standing::Pending | Standing::Member(_) => Decision::Hidden,
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
            .any(|operation| operation.scope() == Some(scope) && may(standing, None, *operation) == Decision::Allowed)
}

fn may(standing: &Standing, gift: Option<Gift<'_>>, operation: Operation) -> Decision {
    use Operation as O;
    match standing {
        Standing::Operator => Decision::Allowed,
        Standing::Stranger => Decision::Hidden,
        Standing::Pending => Decision::Forbidden,
        Standing::Member(rights) => {
            let is_allowed = match operation {
                O::SeeOrganization
                | O::SeeAccess
                | O::AskForAccess
                | O::WithdrawAccessRequest
                | O::SeeRoles
                | O::LeaveOrganization
                | O::AnswerOffer
                | O::LayDownDeputy
                | O::ActAsDeputy
                | O::StartTakeover
                | O::WithdrawTakeover => true,
                O::PreviewInvitees
                | O::ApproveInvitees
                | O::SeeInvitations
                | O::ChangeInvitation
                | O::MailInvitations
                | O::SeeInvitationUrl
                | O::RotateInvitationUrl
                | O::SeeRequests
                | O::DecideRequests
                | O::SeeActivity
                | O::ExportActivity
                | O::SetEndDate
                | O::OfferRole
                | O::NameDeputy
                | O::StopTakeover
                | O::RemovePerson => standing.is_admin(),
                O::SeeRoster | O::ExportPeople => {
                    standing.is_admin() || standing.holds(AccessRight::PERSONAL_REPORT_VIEWER)
                }
                O::SeeCounts => {
                    standing.is_admin()
                        || standing.holds(AccessRight::REPORT_VIEWER)
                        || standing.holds(AccessRight::PERSONAL_REPORT_VIEWER)
                }
                O::GrantRight | O::TakeRight | O::NameContact | O::ReleaseContact | O::DecideAccessRequests => {
                    match gift {
                        None => standing.is_admin(),
                        Some(gift) => rights.iter().any(|held| may_give(held, gift)),
                    }
                }
                O::CheckActivity
                | O::CreateOrganization
                | O::SuspendOrganization
                | O::AppointAdmin
                | O::DismissAdmin
                | O::LetDeputyAct
                | O::DecideTakeover
                | O::CreateToken
                | O::TellSignInCode
                | O::EndSessions
                | O::CloseOrganization
                | O::CloseAccount
                | O::EraseAccount
                | O::RotateServerKey => false,
            };
            if is_allowed {
                Decision::Allowed
            } else {
                Decision::Forbidden
            }
        }
    }
}

/// Nobody grants what they do not hold: the right that this takes, for as long as it takes.
fn may_give(held: &Held, gift: Gift<'_>) -> bool {
    let lasts = held
        .until
        .is_none_or(|end| gift.until.is_some_and(|until| until <= end));
    ADMINS.contains(&held.right) && gift.granted_by.contains(&held.right) && lasts
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACTIVE: OrganizationState = OrganizationState::Active;

    fn holding(right: AccessRight) -> Standing {
        Standing::Member(vec![Held::lasting(right)])
    }

    fn everything() -> Standing {
        Standing::Member(
            AccessRight::BUILT_IN
                .iter()
                .map(|right| Held::lasting(*right))
                .collect(),
        )
    }

    #[test]
    fn c1_nobody_grants_what_they_do_not_hold() {
        let grant = |standing: &Standing, granted_by: &[AccessRight], until| {
            let gift = Some(Gift { granted_by, until });
            decide(standing, Resource { state: ACTIVE, gift }, Operation::GrantRight) == Decision::Allowed
        };
        let (global, location) = (holding(AccessRight::GLOBAL_ADMIN), holding(AccessRight::LOCATION_ADMIN));
        let (only_global, both) = (&ADMINS[..1], &ADMINS[..]);
        assert!(grant(&global, only_global, None) && grant(&global, both, None) && grant(&location, both, None));
        assert!(!grant(&location, only_global, None));
        // A right that opens something outside grants nothing, not even itself.
        for right in &AccessRight::BUILT_IN[2..] {
            assert!(
                !grant(&holding(*right), both, None) && !grant(&holding(*right), &[*right], None),
                "{right}"
            );
        }
        let (today, end, later) = (Instant(1), Instant(2), Instant(3));
        let until = Some(end);
        let for_a_while = Standing::Member(vec![Held {
            right: AccessRight::GLOBAL_ADMIN,
            until,
        }]);
        assert!(grant(&for_a_while, both, Some(today)) && grant(&for_a_while, both, Some(end)));
        assert!(!grant(&for_a_while, both, Some(later)) && !grant(&for_a_while, both, None));
        assert!(grant(&Standing::Operator, &[], None));
        assert!(!grant(&Standing::Pending, both, None) && !grant(&Standing::Stranger, both, None));
    }

    #[test]
    fn a_viewer_of_reports_sees_and_changes_nothing() {
        for right in [AccessRight::REPORT_VIEWER, AccessRight::PERSONAL_REPORT_VIEWER] {
            let allowed = Operation::ALL
                .iter()
                .filter(|o| decide(&holding(right), ACTIVE, **o) == Decision::Allowed);
            for operation in allowed {
                let harmless = [Some(Scope::Read), Some(Scope::Own)];
                assert!(harmless.contains(&operation.scope()), "{right}: {operation}");
            }
        }
        let names_people = decide(&holding(AccessRight::REPORT_VIEWER), ACTIVE, Operation::SeeRoster);
        assert_eq!(names_people, Decision::Forbidden);
    }

    /// Most of what a server asks it a thousand times a second has to cost nothing beside a query.
    #[test]
    fn a_decision_takes_less_than_a_microsecond() {
        const ROUNDS: u32 = 20_000;
        let everything = everything();
        let gift = Some(Gift {
            granted_by: &ADMINS,
            until: Some(Instant(7)),
        });
        let resource = Resource { state: ACTIVE, gift };
        let mut allowed = 0;
        let fastest = (0..20).map(|_| {
            let start = std::time::Instant::now();
            for _ in 0..ROUNDS {
                let decision = decide(std::hint::black_box(&everything), resource, Operation::GrantRight);
                allowed += u32::from(decision == Decision::Allowed);
            }
            start.elapsed() / ROUNDS
        });
        let fastest = fastest.min().unwrap();
        assert!(fastest.as_nanos() < 1000, "{fastest:?}");
        assert_eq!(allowed, 20 * ROUNDS);
    }

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
            let is_for_machine = decide(&everything(), ACTIVE, *operation) == Decision::Forbidden
                && *operation != Operation::CheckActivity;
            assert_eq!(all, if is_for_machine { Err(NoScope) } else { Ok(None) }, "{operation}");
        }
        let member = Standing::Member(Vec::new());
        assert!(can_use(&member, Scope::Own) && can_use(&member, Scope::Read));
        assert!(!can_use(&member, Scope::Invite) && !can_use(&Standing::Pending, Scope::Read));
    }

    #[test]
    fn an_admin_does_not_become_operator() {
        let admin = holding(AccessRight::GLOBAL_ADMIN);
        for operation in [
            Operation::CreateOrganization,
            Operation::SuspendOrganization,
            Operation::AppointAdmin,
            Operation::DismissAdmin,
            Operation::LetDeputyAct,
            Operation::DecideTakeover,
            Operation::CreateToken,
            Operation::TellSignInCode,
            Operation::EndSessions,
            Operation::CloseOrganization,
            Operation::CloseAccount,
            Operation::EraseAccount,
            Operation::RotateServerKey,
            Operation::CheckActivity,
        ] {
            assert_eq!(decide(&admin, ACTIVE, operation), Decision::Forbidden, "{operation}");
        }
    }

    #[test]
    fn a_closed_organization_is_none_but_for_the_operator_who_reads() {
        let closed = |standing: &Standing, operation| decide(standing, OrganizationState::Closed, operation);
        for operation in Operation::ALL {
            for standing in [everything(), Standing::Pending, Standing::Stranger] {
                assert_eq!(closed(&standing, *operation), Decision::Hidden, "{operation}");
            }
        }
        assert_eq!(closed(&Standing::Operator, Operation::SeeActivity), Decision::Allowed);
        assert_eq!(
            closed(&Standing::Operator, Operation::SuspendOrganization),
            Decision::Closed
        );
        assert_eq!(closed(&Standing::Operator, Operation::AppointAdmin), Decision::Closed);
    }

    #[test]
    fn a_suspension_stops_what_was_allowed_and_tells_nobody_else() {
        let admin = holding(AccessRight::GLOBAL_ADMIN);
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
