# Die Personen, und die Seite einer Person.

## Personen
people-heading = Personen
people-search = Name oder Adresse suchen
people-search-hint = Der Anfang eines Namens, einer Adresse oder eines Teils davon genügt, etwa eines Familiennamens oder einer Domain.
people-name = Name
people-email = E-Mail
people-country = Land
people-since = Seit
people-active = Aktiv
people-pending = Ausstehend
people-ended = Beendet
people-language = Sprache
people-rights = Rechte
people-access = Zugang
people-filters = Filtern und sortieren
people-filter-button = Anzeigen
people-any-country = Alle Länder
people-any-language = Alle Sprachen
people-any-right = Mit oder ohne Rechte
people-any-time = Beliebiger Zeitraum
people-associated = Zugeordnet
people-within-days = { $days ->
        [one] Seit gestern
       *[other] In den letzten { NUMBER($days) } Tagen
    }
people-sort = Sortieren nach
people-sort-newest = Neueste zuerst
people-chip-country = Land: { $country }
people-chip-language = Sprache: { $language }
people-chip-days = { $days ->
        [one] Zugeordnet seit gestern
       *[other] Zugeordnet in den letzten { NUMBER($days) } Tagen
    }
people-file = Diese Liste mitnehmen
people-file-hint = Die Datei enthält alle, die die Filter übrig lassen, nicht nur diese Seite. Dass Sie sie mitgenommen haben, steht in der Aktivität der Organisation.
people-file-csv = CSV, für Tabellen
people-file-json = JSON, für Programme
people-empty-filtered = Zu diesen Filtern passt niemand.
people-empty-active = Noch ist niemand zugeordnet.
people-empty-pending = Niemand wartet auf die Zuordnung.
people-empty-ended = Keine Zuordnung ist beendet.

## Eine Person
person-back = Alle Personen
person-no-rights = Keine
person-began = Begonnen
person-ended-replaced = hat neu begonnen
person-ended-expired = wurde nicht rechtzeitig fertig
person-ended-removed = von den Admins entfernt
person-ended-left = ausgetreten
person-ended-declined = von den Admins abgelehnt
person-timeline = Was geschehen ist
person-timeline-empty = Noch ist nichts geschehen.
person-earlier = { $count ->
        [one] Dieses Konto war schon einmal hier; was damals geschah, steht mit in der Liste.
       *[other] Dieses Konto war schon { NUMBER($count) }-mal hier; was damals geschah, steht mit in der Liste.
    }
person-ended-date-reached = Enddatum erreicht
person-ended-account-closed = Konto geschlossen
person-ended-organization-closed = Organisation geschlossen
people-until = bis { $day }
