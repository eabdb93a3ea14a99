# Die Personen, und die Seite einer Person.

## Personen
people-heading = Personen
people-search = Name oder Adresse suchen
people-search-hint = Ein beliebiger Teil des Namens oder der Adresse genügt.
people-name = Name
people-email = E-Mail
people-country = Land
people-since = Seit
people-active = Aktiv
people-pending = Ausstehend
people-ended = Beendet
people-empty-active = Noch ist niemand zugeordnet.
people-empty-pending = Niemand wartet auf die Zuordnung.
people-empty-ended = Keine Zuordnung ist beendet.
