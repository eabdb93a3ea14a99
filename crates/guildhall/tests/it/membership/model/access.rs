//! Asking for rights and contact roles, and what is answered.

use guildhall_domain::clock::Instant;

use super::{GLOBAL, LOCATION, Model, No, PRIMARY, Who};

/// What somebody asked for.
#[derive(Clone, Copy, Debug)]
pub struct Request {
    number: i64,
    pub account: i64,
    /// A right or a contact role.
    pub wanted: &'static str,
    pub state: &'static str,
    /// When the right that was given for it ends.
    pub ends_at: Option<Instant>,
}

impl Request {
    pub fn is_open(&self) -> bool {
        self.state == "open"
    }
}

fn is_right(wanted: &str) -> bool {
    [GLOBAL, LOCATION, "report_viewer"].contains(&wanted)
}

impl Model {
    pub fn ask_for(&mut self, account: i64, wanted: &'static str, now: Instant) -> Result<(), No> {
        self.must_belong(Some(account), now)?;
        self.must_go_on(Some(account))?;
        self.settle(now)?;
        let has_it = if is_right(wanted) {
            self.held(account, now).get(wanted) == Some(&None)
        } else {
            self.contacts.get(wanted) == Some(&account)
        };
        if has_it {
            return Err(No::AlreadyHeld);
        }
        let is_same = |request: &Request| request.is_open() && request.account == account && request.wanted == wanted;
        if self.requests.iter().any(is_same) {
            return Err(No::AlreadyAsked);
        }
        let number = self.next_number();
        self.requests.push(Request {
            number,
            account,
            wanted,
            state: "open",
            ends_at: None,
        });
        self.events += 1;
        Ok(())
    }

    /// Also at a suspended organization.
    pub fn withdraw_request(&mut self, account: i64, place: usize, now: Instant) -> Result<(), No> {
        self.must_belong(Some(account), now)?;
        let request = self
            .requests
            .get_mut(place)
            .filter(|request| request.account == account);
        let request = request.ok_or(No::Hidden)?;
        if !request.is_open() {
            return Err(No::NotWaiting);
        }
        request.state = "withdrawn";
        self.events += 1;
        Ok(())
    }

    /// Somebody was given what they may have asked for.
    pub(super) fn answer(&mut self, account: i64, given: &str, until: Option<Instant>) {
        let is_theirs =
            |request: &&mut Request| request.is_open() && request.account == account && request.wanted == given;
        for request in self.requests.iter_mut().filter(is_theirs) {
            request.state = "approved";
            request.ends_at = until;
        }
    }

    /// The verdict on each of the requests at these places, in the order in which they were made.
    pub fn decide(
        &mut self,
        who: Who,
        places: &[usize],
        (approves, until): (bool, Option<Instant>),
        now: Instant,
    ) -> Result<Vec<&'static str>, No> {
        self.must_be_admin(who, now)?;
        let numbers: Vec<i64> = places.iter().map(|place| self.requests[*place].number).collect();
        self.settle(now)?;
        let verdict = |number| self.decide_one(who, number, (approves, until), now);
        Ok(numbers.into_iter().map(verdict).collect())
    }

    fn decide_one(
        &mut self,
        who: Who,
        number: i64,
        (approves, until): (bool, Option<Instant>),
        now: Instant,
    ) -> &'static str {
        let found = self.requests.iter().position(|request| request.number == number);
        let Some((place, request)) = found.map(|place| (place, self.requests[place])) else {
            return "not_waiting";
        };
        if !request.is_open() {
            return "not_waiting";
        }
        // Whoever says no for good could take it at this moment. A role has no end.
        let is_theirs = if is_right(request.wanted) {
            self.may_give(who, request.wanted, if approves { until } else { Some(now) }, now)
        } else {
            self.may_decide(who, request.wanted == PRIMARY, None, now)
        };
        if !is_theirs {
            return "forbidden";
        }
        let mut closed = Request {
            state: "declined",
            ..request
        };
        if approves {
            if let Some(obstacle) = self.obstacle(&request, until) {
                return obstacle;
            }
            closed.state = "approved";
            closed.ends_at = until.filter(|_| is_right(request.wanted));
            self.give(&request, until);
        }
        self.events += 1;
        self.requests[place] = closed;
        closed.state
    }

    fn give(&mut self, request: &Request, until: Option<Instant>) {
        if !is_right(request.wanted) {
            return self.fill(request.account, request.wanted);
        }
        if let Some(person) = self.people.get_mut(&request.account) {
            person.rights.insert(request.wanted, until);
        }
        if request.wanted == GLOBAL {
            self.end_reached(request.account);
        }
    }

    fn obstacle(&self, request: &Request, until: Option<Instant>) -> Option<&'static str> {
        let person = self.people.get(&request.account)?;
        let leaves = person.leaves_at.is_some();
        match request.wanted {
            GLOBAL if leaves || until.is_some() => {
                let is_lasting = !leaves && person.rights.get(GLOBAL) == Some(&None);
                if self.contacts.get(PRIMARY) == Some(&request.account) {
                    Some("primary_contact")
                } else {
                    (self.lasting_admins() <= usize::from(is_lasting)).then_some("last_admin")
                }
            }
            right if is_right(right) => None,
            role => {
                if self.contacts.get(role).is_some_and(|holder| *holder != request.account) {
                    Some("role_held")
                } else {
                    (role == PRIMARY && leaves).then_some("has_end")
                }
            }
        }
    }
}
