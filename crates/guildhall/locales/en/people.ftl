# The roster, and a person’s page.

## People
people-heading = People
people-search = Search for a name or an address
people-search-hint = Any part of a name or an address is enough.
people-name = Name
people-email = E-mail
people-country = Country
people-since = Since
people-active = Active
people-pending = Pending
people-ended = Ended
people-empty-active = Nobody is associated yet.
people-empty-pending = Nobody is waiting to be associated.
people-empty-ended = No association has ended.
