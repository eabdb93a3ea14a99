//! Who may do what: one pure function.

use crate::clock::Instant;
use crate::handing_over::{Holder, Part};
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

    /// Whether the person holds this right.
    pub fn holds(&self, right: AccessRight) -> bool {
        matches!(self, Self::Member(rights) if rights.iter().any(|held| held.right == right))
    }

    /// Nobody grants what they do not hold: the right that this takes, for as long as it takes.
    fn may_give(&self, gift: Gift<'_>) -> bool {
        let lasts = |held: &Held| {
            held.until
                .is_none_or(|end| gift.until.is_some_and(|until| until <= end))
        };
        let may = |held: &Held| ADMINS.contains(&held.right) && gift.granted_by.contains(&held.right) && lasts(held);
        matches!(self, Self::Member(rights) if rights.iter().any(may))
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
    /// Whether it is one's own: the offer that was made to one, the takeover that one began, the request that one made, the role
    /// that one has; without that, any of them.
    pub is_own: Option<bool>,
    /// How whoever asks stands to the role of the primary program contact; only some operations depend on it, as
    /// [`Operation::asks_for_part`] says.
    pub part: Part,
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
        Self {
            state,
            gift: None,
            is_own: None,
            part: Part::default(),
        }
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
        /// Be the primary program contact no more.
        LayDownRole = "lay down role",
        /// See who is contact and deputy, and what is under way to change that.
        SeeRoles = "see roles",
        /// Offer one's role of primary program contact, and take the offer back.
        OfferRole = "offer role",
        /// Accept or decline an offered role.
        AnswerOffer = "answer offer",
        /// Name a deputy of the primary program contact.
        NameDeputy = "name deputy",
        /// Let someone be that deputy no more.
        ReleaseDeputy = "release deputy",
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
        /// Say that an address which no mail can prove is its person's.
        ConfirmAddress = "confirm address",
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
    /// It will be the deputy's to do, but its time has not come: 409.
    Waits,
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
            | Self::ConfirmAddress
            | Self::GrantRight
            | Self::TakeRight
            | Self::NameContact
            | Self::ReleaseContact
            | Self::LayDownRole
            | Self::DecideAccessRequests
            | Self::SetEndDate
            | Self::OfferRole
            | Self::NameDeputy
            | Self::ReleaseDeputy
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
            Self::SeeActivity | Self::ExportActivity => Some(Scope::Audit),
            Self::CheckActivity
            | Self::CreateOrganization
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
            | Self::ConfirmAddress
            | Self::GrantRight
            | Self::TakeRight
            | Self::NameContact
            | Self::ReleaseContact
            | Self::LayDownRole
            | Self::AskForAccess
            | Self::DecideAccessRequests
            | Self::OfferRole
            | Self::AnswerOffer
            | Self::NameDeputy
            | Self::ReleaseDeputy
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

    /// Whether it depends on how whoever asks stands to the role of the primary program contact.
    pub fn asks_for_part(self) -> bool {
        matches!(
            self,
            Self::OfferRole | Self::NameDeputy | Self::ReleaseDeputy | Self::LayDownDeputy | Self::ActAsDeputy
        )
    }

    /// Whether it takes a person of the organization: the operator, who is none, has no part in it.
    fn is_personal(self) -> bool {
        matches!(
            self,
            Self::SeeAccess
                | Self::AskForAccess
                | Self::WithdrawAccessRequest
                | Self::LeaveOrganization
                | Self::ConfirmAddress
                | Self::OfferRole
                | Self::AnswerOffer
                | Self::NameDeputy
                | Self::ReleaseDeputy
                | Self::LayDownDeputy
                | Self::ActAsDeputy
                | Self::StartTakeover
                | Self::StopTakeover
                | Self::WithdrawTakeover
        )
    }
}

/// Decides whether someone who stands like this may do that, with that.
pub fn decide<'a>(standing: &Standing, resource: impl Into<Resource<'a>>, operation: Operation) -> Decision {
    let resource = resource.into();
    let is_operator = *standing == Standing::Operator;
    let goes_on = operation.goes_on_while_suspended();
    match (resource.state, may(standing, &resource, operation)) {
        // What is left of a closed organization: the operator reads in it. For everyone else there is none.
        (OrganizationState::Closed, _) if !is_operator => Decision::Hidden,
        (OrganizationState::Closed, Decision::Allowed) if !goes_on => Decision::Closed,
        (OrganizationState::Suspended, Decision::Allowed | Decision::Waits) if !is_operator && !goes_on => {
            Decision::Suspended
        }
        (_, decision) => decision,
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
            .filter(|operation| operation.scope() == Some(scope))
            .any(|operation| decide(standing, OrganizationState::Active, *operation) == Decision::Allowed)
}

fn may(standing: &Standing, resource: &Resource<'_>, operation: Operation) -> Decision {
    match standing {
        Standing::Operator => allowed_if(!operation.is_personal()),
        Standing::Stranger => Decision::Hidden,
        Standing::Pending => Decision::Forbidden,
        Standing::Member(_) => member_may(standing, resource, operation),
    }
}

fn member_may(standing: &Standing, resource: &Resource<'_>, operation: Operation) -> Decision {
    use Operation as O;
    let part = resource.part;
    allowed_if(match operation {
        O::SeeOrganization | O::SeeAccess | O::AskForAccess | O::SeeRoles | O::LeaveOrganization | O::StartTakeover => {
            true
        }
        // For whom it is not there is none.
        O::WithdrawAccessRequest | O::AnswerOffer if resource.is_own == Some(false) => return Decision::Hidden,
        O::WithdrawAccessRequest | O::AnswerOffer => true,
        O::WithdrawTakeover => resource.is_own != Some(false),
        O::StopTakeover => standing.is_admin() && resource.is_own != Some(true),
        O::PreviewInvitees
        | O::ApproveInvitees
        | O::SeeInvitations
        | O::ChangeInvitation
        | O::MailInvitations
        | O::SeeInvitationUrl
        | O::RotateInvitationUrl
        | O::SeeRequests
        | O::DecideRequests
        | O::ConfirmAddress
        | O::SeeActivity
        | O::ExportActivity
        | O::SetEndDate
        | O::RemovePerson => standing.is_admin(),
        O::SeeRoster | O::ExportPeople => standing.is_admin() || standing.holds(AccessRight::PERSONAL_REPORT_VIEWER),
        O::SeeCounts => {
            standing.is_admin()
                || standing.holds(AccessRight::REPORT_VIEWER)
                || standing.holds(AccessRight::PERSONAL_REPORT_VIEWER)
        }
        O::LayDownRole if resource.is_own == Some(false) => false,
        O::GrantRight
        | O::TakeRight
        | O::NameContact
        | O::ReleaseContact
        | O::LayDownRole
        | O::DecideAccessRequests => match resource.gift {
            None => standing.is_admin(),
            Some(gift) => standing.may_give(gift),
        },
        // Who removed the contact for good reason need not fear whom that one has named.
        O::ReleaseDeputy if matches!(part.holder, Holder::Nobody | Holder::Incomplete) => {
            standing.holds(AccessRight::GLOBAL_ADMIN)
        }
        O::OfferRole | O::NameDeputy | O::ReleaseDeputy => standing.is_admin() && part.is_primary(),
        O::LayDownDeputy => part.is_deputy(),
        O::ActAsDeputy => match part.deputy {
            Some(deputy) if !deputy.may_act(part.holder) => return Decision::Waits,
            deputy => deputy.is_some(),
        },
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
    })
}

fn allowed_if(is_theirs: bool) -> Decision {
    if is_theirs {
        Decision::Allowed
    } else {
        Decision::Forbidden
    }
}

#[cfg(test)]
mod tests {
    use crate::handing_over::Deputyship;

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

    fn given(granted_by: &[AccessRight], until: Option<Instant>) -> Resource<'_> {
        Resource {
            gift: Some(Gift { granted_by, until }),
            ..ACTIVE.into()
        }
    }

    fn own(is_own: bool) -> Resource<'static> {
        Resource {
            is_own: Some(is_own),
            ..ACTIVE.into()
        }
    }

    /// For someone who stands to the role like this.
    fn to(part: Part) -> Resource<'static> {
        Resource { part, ..ACTIVE.into() }
    }

    fn held_by(holder: Holder) -> Resource<'static> {
        to(Part { holder, deputy: None })
    }

    /// Every way to stand to it.
    fn parts() -> impl Iterator<Item = Part> {
        let waits = [
            None,
            Some((false, false)),
            Some((false, true)),
            Some((true, false)),
            Some((true, true)),
        ];
        let holders = [Holder::Nobody, Holder::Incomplete, Holder::Another, Holder::Oneself];
        holders.into_iter().flat_map(move |holder| {
            waits.into_iter().map(move |waits| Part {
                holder,
                deputy: waits.map(|(is_allowed, contact_is_gone)| Deputyship {
                    is_allowed,
                    contact_is_gone,
                }),
            })
        })
    }

    #[test]
    fn c1_nobody_grants_what_they_do_not_hold() {
        let grant = |standing: &Standing, granted_by: &[AccessRight], until| {
            decide(standing, given(granted_by, until), Operation::GrantRight) == Decision::Allowed
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
        let resource = given(&ADMINS, Some(Instant(7)));
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
            let mut decisions = parts().map(|part| decide(&everything(), to(part), *operation));
            let is_for_machine = decisions.all(|decision| decision == Decision::Forbidden);
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
    fn c1_the_primary_contact_alone_offers_the_role_and_names_the_deputy() {
        let admin = holding(AccessRight::GLOBAL_ADMIN);
        for operation in [Operation::OfferRole, Operation::NameDeputy] {
            for part in parts() {
                let is_theirs = decide(&admin, to(part), operation) == Decision::Allowed;
                assert_eq!(is_theirs, part.holder == Holder::Oneself, "{operation}: {part:?}");
            }
            let own = held_by(Holder::Oneself);
            let suspended = Resource {
                state: OrganizationState::Suspended,
                ..own
            };
            assert_eq!(decide(&admin, suspended, operation), Decision::Suspended);
            let asleep = admin.clone().without_admin_rights();
            assert_eq!(decide(&asleep, own, operation), Decision::Forbidden);
        }
    }

    #[test]
    fn a_global_admin_releases_the_deputy_only_where_the_program_turns_to_no_primary_contact() {
        let may_release =
            |right, holder| decide(&holding(right), held_by(holder), Operation::ReleaseDeputy) == Decision::Allowed;
        let (global, location) = (AccessRight::GLOBAL_ADMIN, AccessRight::LOCATION_ADMIN);
        for (holder, is_theirs) in [
            (Holder::Nobody, true),
            (Holder::Incomplete, true),
            (Holder::Another, false),
        ] {
            assert_eq!(may_release(global, holder), is_theirs, "{holder:?}");
            assert!(!may_release(location, holder), "{holder:?}");
        }
        assert!(may_release(global, Holder::Oneself));
    }

    #[test]
    fn c1_a_deputy_acts_when_the_contact_is_gone_or_by_the_operator_s_word() {
        let member = Standing::Member(Vec::new());
        for part in parts() {
            let expected = match part.deputy {
                None => Decision::Forbidden,
                Some(deputy) if deputy.is_allowed => Decision::Allowed,
                Some(deputy) if deputy.contact_is_gone && part.holder == Holder::Nobody => Decision::Allowed,
                Some(_) => Decision::Waits,
            };
            // No right stands in for it.
            for standing in [&member, &everything()] {
                assert_eq!(decide(standing, to(part), Operation::ActAsDeputy), expected, "{part:?}");
                let lays_down = decide(standing, to(part), Operation::LayDownDeputy) == Decision::Allowed;
                assert_eq!(lays_down, part.deputy.is_some(), "{part:?}");
            }
        }
    }

    #[test]
    fn nobody_takes_the_role_from_its_holder_but_the_operator() {
        let lay_down = |standing: &Standing, is_own| {
            let resource = Resource {
                is_own: Some(is_own),
                ..given(&ADMINS[..1], None)
            };
            decide(standing, resource, Operation::LayDownRole)
        };
        let admin = holding(AccessRight::GLOBAL_ADMIN);
        assert_eq!(lay_down(&admin, true), Decision::Allowed);
        assert_eq!(lay_down(&admin, false), Decision::Forbidden);
        assert_eq!(lay_down(&Standing::Operator, false), Decision::Allowed);
        assert_eq!(lay_down(&Standing::Member(Vec::new()), true), Decision::Forbidden);
    }

    #[test]
    fn what_is_another_s_is_neither_answered_nor_taken_back() {
        let (member, admin) = (Standing::Member(Vec::new()), holding(AccessRight::GLOBAL_ADMIN));
        for standing in [&member, &admin] {
            for operation in [Operation::AnswerOffer, Operation::WithdrawAccessRequest] {
                assert_eq!(decide(standing, own(true), operation), Decision::Allowed, "{operation}");
                assert_eq!(decide(standing, own(false), operation), Decision::Hidden, "{operation}");
            }
            assert_eq!(
                decide(standing, own(true), Operation::WithdrawTakeover),
                Decision::Allowed
            );
            assert_eq!(
                decide(standing, own(false), Operation::WithdrawTakeover),
                Decision::Forbidden
            );
            assert_eq!(
                decide(standing, own(true), Operation::StopTakeover),
                Decision::Forbidden
            );
        }
        assert_eq!(decide(&admin, own(false), Operation::StopTakeover), Decision::Allowed);
        assert_eq!(
            decide(&member, own(false), Operation::StopTakeover),
            Decision::Forbidden
        );
    }

    #[test]
    fn the_operator_does_nothing_in_the_place_of_a_person() {
        for operation in Operation::ALL.iter().filter(|operation| operation.is_personal()) {
            for state in [ACTIVE, OrganizationState::Suspended, OrganizationState::Closed] {
                assert_eq!(
                    decide(&Standing::Operator, state, *operation),
                    Decision::Forbidden,
                    "{operation}"
                );
            }
        }
        // Whatever a token is good for only by its account is a person's.
        for operation in Operation::ALL.iter().filter(|o| o.scope() == Some(Scope::Own)) {
            assert!(operation.is_personal(), "{operation}");
        }
    }

    #[test]
    fn the_part_in_the_role_changes_nothing_where_nobody_reads_it() {
        for operation in Operation::ALL.iter().filter(|operation| !operation.asks_for_part()) {
            for part in parts() {
                let decision = decide(&everything(), to(part), *operation);
                assert_eq!(decision, decide(&everything(), ACTIVE, *operation), "{operation}");
            }
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
