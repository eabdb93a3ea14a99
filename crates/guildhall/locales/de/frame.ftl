# Was jede Seite umgibt, und wie Tage und Zahlen geschrieben werden.

## Wie Tage und Zahlen geschrieben werden
language-direction = ltr
month-1 = Jan.
month-2 = Feb.
month-3 = März
month-4 = Apr.
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = Aug.
month-9 = Sept.
month-10 = Okt.
month-11 = Nov.
month-12 = Dez.
day = { $day }. { $month } { $year }
minute = { $day }, { $time } UTC
list-separator = { ", " }
number-group = .
number-group-from = 1000

## Sprachen, mit ihren eigenen Namen
language-en = English
language-de = Deutsch
language-es = Español
language-fr = Français
language-ja = 日本語
language-ar = العربية
language-here = Deutsch

## Der Rahmen
page-title-error = Fehler:
frame-skip = Zum Inhalt springen
frame-organization = Organisation:
frame-choose-organization = Organisation wählen
frame-all-organizations = Alle Organisationen
frame-language = Sprache:
frame-account = Konto:
frame-signed-in-as = Angemeldet als
frame-other-account = Anderes Konto verwenden
frame-sign-in = Anmelden
frame-sign-out = Abmelden
frame-help = Hilfe:
frame-reference = Referenzcode:
frame-theme = Darstellung
frame-privacy = Datenschutz
theme-auto = Automatisch
theme-light = Hell
theme-dark = Dunkel
demo-banner = Dies ist eine Demo. Alle können ihr Postfach lesen.
demo-banner-link = Postfach öffnen
demo-banner-guide = Fünf Dinge zum Ausprobieren
navigation-home = Übersicht
navigation-invite = Personen einladen
navigation-invitations = Einladungen
navigation-invitation-url = Einladungs-URL
navigation-people = Personen
navigation-requests = Anfragen
navigation-activity = Aktivität
navigation-roles = Kontakte
navigation-access = Mein Zugang
navigation-waiting = warten
support-heading = Wenn Sie Hilfe brauchen
support-page = Website
support-reference = Nennen Sie diesen Referenzcode:
copy-button = Kopieren
copy-done = Kopiert
organization-id = Mitgliedsnummer { $id }
program-operator = Der Betreiber des Programms
program-itself = Guildhall

## Formulare und Listen
form-error-summary = Prüfen Sie diese Felder
form-error = Fehler:
form-optional = (freiwillig)
step-line = Schritt { $at } von 3: { $name }
step-sign-in = anmelden
step-profile = Ihr Profil
step-code = Adresse nachweisen
step-confirmation = Bestätigung durch Ihre Organisation
list-states = Zustände
list-search = Suchen
list-chip = Suche: { $q }
list-chip-remove = (entfernen)
list-no-match = Nichts passt hier zu „{ $q }“.
list-actions = Aktionen
list-pages = Seiten
list-previous = Zurück
list-next = Weiter
standing-global-admin = Globaler Admin
standing-member = Mitglied
standing-pending = Nicht abgeschlossen
state-approved = Freigegeben
state-accepted = Angenommen
state-expired = Abgelaufen
state-revoked = Widerrufen
state-ended = Beendet
