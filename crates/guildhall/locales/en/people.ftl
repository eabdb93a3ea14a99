# The roster, and a person’s page.

## People
people-heading = People
people-search = Search for a name or an address
people-search-hint = The beginning of a name, an address or any part of them is enough, such as a family name or a domain.
people-name = Name
people-email = E-mail
people-country = Country
people-since = Since
people-active = Active
people-pending = Pending
people-ended = Ended
people-language = Language
people-rights = Rights
people-access = Access
people-filters = Filter and sort
people-filter-button = Show
people-any-country = Any country
people-any-language = Any language
people-any-right = With or without rights
people-any-time = At any time
people-associated = Associated
people-within-days = { $days ->
        [one] Since yesterday
       *[other] In the last { NUMBER($days) } days
    }
people-sort = Sort by
people-sort-newest = Newest first
people-chip-country = Country: { $country }
people-chip-language = Language: { $language }
people-chip-days = { $days ->
        [one] Associated since yesterday
       *[other] Associated in the last { NUMBER($days) } days
    }
people-file = Take this list along
people-file-hint = The file holds everyone the filters leave, not only this page. That you took it is noted in the organization’s activity.
people-file-csv = CSV, for spreadsheets
people-file-json = JSON, for programs
people-empty-filtered = Nobody matches these filters.
people-empty-active = Nobody is associated yet.
people-empty-pending = Nobody is waiting to be associated.
people-empty-ended = No association has ended.

## A person
person-back = All people
person-no-rights = None
person-began = Began
person-ended-replaced = began again
person-ended-expired = did not finish in time
person-ended-removed = removed by the admins
person-ended-left = left
person-ended-declined = declined by the admins
person-timeline = What happened
person-timeline-empty = Nothing has happened yet.
person-earlier = { $count ->
        [one] This account was here once before; what happened then is in the list too.
       *[other] This account was here { NUMBER($count) } times before; what happened then is in the list too.
    }
person-ended-date-reached = end date reached
person-ended-account-closed = account closed
person-ended-organization-closed = organization closed
people-until = until { $day }
