# Die Seiten.

## Wie Tage und Zahlen geschrieben werden
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
number-group = .

## Sprachen, mit ihren eigenen Namen
language-en = English
language-de = Deutsch
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
navigation-home = Übersicht
navigation-invite = Personen einladen
navigation-invitations = Einladungen
navigation-invitation-url = Einladungs-URL
navigation-people = Personen
navigation-requests = Anfragen
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

## Anmelden
sign-in-heading = Anmelden
sign-in-heading-invited = Melden Sie sich an, um der Einladung von { $organization } zu folgen
sign-in-lead = Wir schicken Ihnen einen sechsstelligen Code. Ein Passwort gibt es nicht.
sign-in-email = E-Mail-Adresse
sign-in-email-hint = Die Adresse Ihres eigenen Kontos. Sie behalten es, wenn Sie den Arbeitgeber wechseln.
sign-in-button = Code anfordern
sign-in-samples = Beispielpersonen
sign-in-samples-lead = In dieser Demo können Sie sich ohne Code als eine dieser Personen anmelden.
sample-admin = Globaler Admin von { $organizations }
sample-colleague = Zugeordnet zu { $organizations }
sample-waiting = Unterwegs, noch nicht fertig
sample-more = { $count ->
        [one] Eine weitere Person zeigen
       *[other] { NUMBER($count) } weitere Personen zeigen
    }
sample-newcomer = Gehört zu keiner Organisation
sign-in-code-heading = Geben Sie Ihren Code ein
sign-in-code-lead = Wir haben einen sechsstelligen Code geschickt an
sign-in-code-button = Anmelden
code-label = Code
code-hint = Sechs Ziffern, { NUMBER($minutes) } Minuten gültig.
code-missing = Geben Sie die sechs Ziffern aus der E-Mail ein
code-wrong = { $left ->
        [one] Das ist nicht der Code, den wir geschickt haben. Prüfen Sie ihn; Sie haben noch einen Versuch
       *[other] Das ist nicht der Code, den wir geschickt haben. Prüfen Sie ihn; Sie haben noch { $left } Versuche
    }
code-used-up = Dieser Code gilt nicht mehr. Fordern Sie unten einen neuen an
code-trouble = Keine E-Mail?
code-trouble-lead = Es kann eine Minute dauern. Sehen Sie im Spam-Ordner nach, und prüfen Sie die Adresse oben.
code-again = Neuen Code schicken
code-other-address = Andere Adresse verwenden

## Startseite, Auswahl
front-heading = { $program }
front-lead = Hier gehören Unternehmen und ihre Mitarbeitenden zum { $program }.
front-sign-in = Anmelden
front-invited = Sie wurden eingeladen?
front-invited-text = Öffnen Sie die Einladungs-URL, die Ihr Unternehmen Ihnen geschickt hat. Sie führt Sie in etwa zwei Minuten durch alles.
front-admin = Sie verwalten Personen?
front-admin-text = Melden Sie sich an, um Kolleginnen und Kollegen einzuladen, Zuordnungen zu sehen und Anfragen zu beantworten.
chooser-heading = Wählen Sie eine Organisation
chooser-lead = Ihr Konto gehört zu mehreren. Oben auf jeder Seite können Sie wechseln.
no-organization-heading = Sie gehören noch zu keiner Organisation
no-organization-lead = Ihr Konto ist in Ordnung, aber es ist keiner Organisation zugeordnet.
no-organization-next = Was Sie tun können
no-organization-invited = Wenn Sie eingeladen wurden, öffnen Sie die Einladungs-URL noch einmal. Sie steht in der Nachricht Ihres Unternehmens.
no-organization-account = Wenn Sie schon einmal zugeordnet waren, verwenden Sie das Konto von damals.
no-organization-ask = Wenn Sie nicht eingeladen wurden, bitten Sie den primären Programmkontakt Ihres Unternehmens um eine Einladung.

## Übersicht der Organisation
home-next = Nächste Schritte
home-step-requests = { $count ->
        [one] Eine Anfrage beantworten
       *[other] { NUMBER($count) } Anfragen beantworten
    }
home-step-share = { $count ->
        [one] Eine eingeladene Person erinnern: Einladungs-URL noch einmal schicken
       *[other] { NUMBER($count) } Eingeladene erinnern: Einladungs-URL noch einmal schicken
    }
home-step-first = Die ersten Kolleginnen und Kollegen einladen
home-step-more = Weitere Kolleginnen und Kollegen einladen
home-invitations = Einladungen und Personen
home-bar = { NUMBER($accepted) } von { NUMBER($all) } Einladungen angenommen
home-people-active = Zugeordnete Personen
home-people-pending = Noch nicht abgeschlossen
home-url = Einladungs-URL
home-url-lead = Kolleginnen und Kollegen, deren Adresse Sie freigegeben haben, öffnen sie, um sich zuzuordnen.
home-url-more = Fertiger Text, E-Mail und Ersetzen
home-activity = Letzte Ereignisse
home-activity-empty = Noch ist nichts geschehen. Was Sie und Ihre Kolleginnen und Kollegen tun, erscheint hier.
activity-organization-created = { $actor } hat die Organisation angelegt
activity-admin-appointed = { $actor } hat { $address } zum globalen Admin gemacht
activity-admin-dismissed = { $actor } hat { $address } das Recht als globaler Admin genommen
activity-invitations-approved = { $count ->
        [one] { $actor } hat eine Person freigegeben
       *[other] { $actor } hat { NUMBER($count) } Personen freigegeben
    }
activity-invitations-expired = { $count ->
        [one] Eine Einladung ist abgelaufen
       *[other] { NUMBER($count) } Einladungen sind abgelaufen
    }
activity-invitation-revoked = { $actor } hat die Einladung von { $address } widerrufen
activity-invitation-changed = { $actor } hat die Einladung von { $address } geändert, gültig bis { $day }
activity-invitation-url-rotated = { $actor } hat die Einladungs-URL ersetzt
activity-association-submitted = Jemand hat das Formular gesendet und einen Code erhalten
activity-association-code-limited = Jemand hat zu viele Codes angefordert und muss warten
activity-association-code-resent = Jemand hat einen weiteren Code erhalten
activity-association-wrong-code = Jemand hat einen falschen Code eingegeben
activity-association-activated = { $address } wurde zugeordnet
activity-association-refused = { $address } wurde abgelehnt: nicht freigegeben
activity-association-refused-claimed = { $address } wurde abgelehnt: ein anderes Konto verwendet sie
activity-association-asked = { $address } bittet um Freigabe
activity-associations-lapsed = { $count ->
        [one] Eine Person wurde nicht rechtzeitig fertig
       *[other] { NUMBER($count) } Personen wurden nicht rechtzeitig fertig
    }
activity-request-approved = { $actor } hat die Anfrage von { $address } angenommen
activity-request-declined = { $actor } hat die Anfrage von { $address } abgelehnt
activity-other = Etwas wurde geändert
member-heading = Ihre Zuordnung
member-access = Zugang
member-email = Kontaktadresse
member-since = Zugeordnet seit

## Zugang
access-none = Nichts freizuschalten
access-accepted = Angenommen
access-switching-on = Wird freigeschaltet
access-active = Aktiv
access-switching-on-text = Ihr Zugang wird freigeschaltet. Er ist offen spätestens am
access-open = Was Ihnen offensteht
access-is-open = Offen
access-opens-soon = Bald offen
access-community = Andere Partner in der Community treffen
access-next = Wie es weitergeht

## Einladen
invite-heading = Personen einladen
invite-lead = Geben Sie die dienstlichen Adressen Ihrer Kolleginnen und Kollegen frei, eine oder Tausende auf einmal. Danach schicken Sie ihnen die Einladungs-URL.
invite-addresses = Adressen
invite-addresses-hint = Trennen Sie sie durch Semikolon, Komma oder Zeilen, oder fügen Sie sie aus einem Mailprogramm oder einer Tabelle ein.
invite-addresses-example = jana@firma.de; Müller, Hans <hans@firma.de>
invite-addresses-missing = Geben Sie mindestens eine Adresse ein
invite-addresses-many = { $most ->
        [one] Geben Sie höchstens eine Adresse auf einmal ein
       *[other] Geben Sie höchstens { NUMBER($most) } Adressen auf einmal ein
    }
invite-addresses-long = { $most ->
        [one] Teilen Sie die Liste und geben Sie die Teile nacheinander ein; eine Liste darf 1 MB haben
       *[other] Teilen Sie die Liste und geben Sie die Teile nacheinander ein; eine Liste darf { NUMBER($most) } MB haben
    }
invite-domains = Die Domains Ihrer Organisation:
invite-count = Adressen im Feld:
invite-language = Sprache
invite-language-hint = Der Seiten und des fertigen Texts.
invite-language-missing = Wählen Sie eine Sprache
invite-days = Gültigkeit
invite-days-hint = Tage, bis die Einladungen ablaufen.
invite-days-wrong = Geben Sie eine Zahl von 1 bis { NUMBER($most) } ein
invite-button = Adressen prüfen
invite-nothing-yet = Sie sehen zu jeder Adresse ein Ergebnis, bevor etwas gespeichert wird. Es wird nichts verschickt.

## Vorschau
preview-heading = { $count ->
        [one] Eine Zeile prüfen
       *[other] { NUMBER($count) } Zeilen prüfen
    }
preview-lead = Noch ist nichts gespeichert.
preview-approve-heading = Freigeben
preview-terms = { $days ->
        [one] Sprache: { $language }. Einen Tag gültig, bis { $day }.
       *[other] Sprache: { $language }. { $days } Tage gültig, bis { $day }.
    }
preview-outside = { $count ->
        [one] Auch eine Adresse außerhalb Ihrer Domains freigeben
       *[other] Auch { NUMBER($count) } Adressen außerhalb Ihrer Domains freigeben
    }
preview-outside-domains = Diese Domains gehören nicht zu Ihrer Organisation:
preview-outside-more = { $count ->
        [one] und eine weitere
       *[other] und { NUMBER($count) } weitere
    }
preview-approve = { $count ->
        [one] Eine Person freigeben
       *[other] { NUMBER($count) } Personen freigeben
    }
preview-approve-outside = Personen freigeben
preview-approve-none = Kreuzen Sie das Kästchen an, um Adressen außerhalb Ihrer Domains freizugeben, oder gehen Sie zurück
preview-corrected = Ihre Berichtigungen gehören jetzt zur Liste. Sehen Sie sich die Ergebnisse an und geben Sie dann frei
preview-nothing-left = Nichts wurde freigegeben: Keine Zeile enthält noch eine neue Adresse
preview-changed = Diese Liste wurde schon mit anderen Angaben gesendet. Sehen Sie sich die jetzigen Ergebnisse an
preview-nothing-new = Keine Zeile enthält eine neue Adresse, deshalb gibt es nichts freizugeben.
preview-nothing-mailed = Es wird nichts verschickt: Die Einladungs-URL schicken Sie selbst.
preview-back = Liste ändern
preview-corrections = Zu berichtigende Zeilen
preview-corrections-label = { $count ->
        [one] Eine Zeile ist keine Adresse
       *[other] { NUMBER($count) } Zeilen sind keine Adressen
    }
preview-corrections-hint = Berichtigen Sie sie hier und prüfen Sie erneut, oder lassen Sie sie weg. Die übrigen Zeilen bleiben erhalten.
preview-check-again = Erneut prüfen
preview-rows = Alle Zeilen
preview-row = Zeile
preview-address = Adresse
preview-verdict = Ergebnis
preview-reason = Grund
preview-more = { $count ->
        [one] und eine weitere Zeile
       *[other] und { NUMBER($count) } weitere Zeilen
    }

## Ergebnis
result-heading = { $count ->
        [one] Eine Person freigegeben
       *[other] { NUMBER($count) } Personen freigegeben
    }
result-heading-none = Niemand wurde freigegeben
result-lead = Die Eingeladenen können sich bis { $day } zuordnen.
result-left-out = { $count ->
        [one] Eine Zeile wurde ausgelassen.
       *[other] { NUMBER($count) } Zeilen wurden ausgelassen.
    }
result-not-mailed = Es wurde nichts verschickt.
result-not-mailed-text = Schicken Sie die Einladungs-URL auf dem Weg, den Ihre Kolleginnen und Kollegen von Ihnen kennen.
result-invitations = Einladungen ansehen
result-again = Weitere Personen einladen

## Weitergeben
share-heading = Schicken Sie das Ihren Kolleginnen und Kollegen
share-letter = Fertiger Text
share-mailto = Im Mailprogramm öffnen
letter-subject = { $organization } lädt Sie zum { $program } ein
letter-body =
    Guten Tag,

    { $organization } hat Ihre dienstliche Adresse für das { $program } freigegeben. Öffnen Sie diese Adresse, um sich zuzuordnen:

    { $url }

    Sie brauchen:
    - ein eigenes Konto, das Sie behalten, wenn Sie den Arbeitgeber wechseln,
    - Ihre dienstliche E-Mail-Adresse, an die ein Code geschickt wird,
    - Ihre Zertifizierungsnummer, falls Sie eine haben.

    Es dauert etwa zwei Minuten.

## Einladungen
invitations-heading = Einladungen
invitations-search = Adresse suchen
invitations-search-hint = Ein beliebiger Teil der Adresse genügt.
invitations-address = Adresse
invitations-language = Sprache
invitations-approved = Freigegeben
invitations-expires = Läuft ab
invitations-extend = Verlängern
invitations-extend-label = Einladung von { $address } verlängern
invitations-again = Erneut freigeben
invitations-again-label = { $address } erneut freigeben
invitations-revoke = Widerrufen
invitations-revoke-label = Einladung von { $address } widerrufen
invitations-empty-approved = Keine Einladung ist offen.
invitations-empty-accepted = Noch wurde keine Einladung angenommen.
invitations-empty-expired = Keine Einladung ist abgelaufen.
invitations-empty-revoked = Keine Einladung wurde widerrufen.
invitations-empty-ended = Keine angenommene Einladung ist beendet.
revoke-heading = Diese Einladung widerrufen?
revoke-approved = Freigegeben am { $day } ({ $name }).
revoke-consequence = { $address } kann sich Ihrer Organisation dann nicht mehr zuordnen. Niemand wird benachrichtigt.
revoke-undo = Sie können die Adresse jederzeit wieder freigeben.
revoke-button = Einladung widerrufen
revoke-keep = Behalten
notice-revoked = Die Einladung von { $address } ist widerrufen.
notice-extended = Die Einladung von { $address } gilt bis { $day }.
notice-invitation-closed = Diese Einladung ist nicht mehr offen, deshalb wurde nichts geändert.

## Einladungs-URL
invitation-url-label = Einladungs-URL
invitation-url-heading = Einladungs-URL
invitation-url-lead = Schicken Sie sie an Personen, deren Adresse Sie freigegeben haben. Sie öffnet das Formular und gewährt allein noch nichts.
invitation-url-language = Sprache des fertigen Texts
invitation-url-show = Anzeigen
invitation-url-rotate = URL ersetzen
invitation-url-rotate-text = Tun Sie das, wenn sie Personen erreicht hat, für die sie nicht bestimmt war.
invitation-url-rotate-link = Einladungs-URL ersetzen
rotate-heading = Die Einladungs-URL ersetzen?
rotate-lead = Diese URL gilt dann nicht mehr, und Sie erhalten eine neue:
rotate-stops = Wer die alte URL öffnet, wird gebeten, sich die neue geben zu lassen.
rotate-stands = { $count ->
        [0] Alle Freigaben bleiben bestehen.
        [one] Alle Freigaben bleiben bestehen; eine eingeladene Person hat die URL noch nicht genutzt.
       *[other] Alle Freigaben bleiben bestehen; { NUMBER($count) } Eingeladene haben die URL noch nicht genutzt.
    }
rotate-send-again = Sie müssen die neue URL denen schicken, die sie noch brauchen. Das lässt sich nicht rückgängig machen.
rotate-button = URL ersetzen
rotate-keep = Behalten
notice-rotated = Die Einladungs-URL ist ersetzt. Schicken Sie die neue denen, die sie noch brauchen.

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

## Anfragen
requests-heading = Anfragen
requests-lead = Diese Personen wollten sich mit einer Adresse zuordnen, die Sie nicht freigegeben haben, und bitten um Freigabe.
requests-empty = Es gibt keine Anfragen.
requests-address = Angegebene Adresse
requests-closest = Ähnlichste Freigabe
requests-no-closest = Keine ist ähnlich
requests-mailbox = Postfach
requests-proven = Nachgewiesen
requests-unproven = Nicht nachgewiesen
requests-asked = Angefragt
requests-approve-text = Wenn Sie freigeben, ist { $name } sofort zugeordnet.
requests-confirm-text = Hier können keine E-Mails verschickt werden. Mit der Freigabe bestätigen Sie, dass diese Adresse { $name } gehört.
requests-outside = { $domain } gehört nicht zu unseren Domains, und diese Adresse ist trotzdem willkommen
requests-outside-missing = Kreuzen Sie das Kästchen an, um eine Adresse außerhalb Ihrer Domains freizugeben, oder lehnen Sie ab
requests-most = Sie sehen die neuesten { NUMBER($count) }. Beantworten Sie diese, um die übrigen zu sehen.
requests-approve = Diese Adresse freigeben
requests-decline = Ablehnen
notice-request-approved = { $address } ist freigegeben, und { $name } ist zugeordnet.
notice-request-declined = Die Anfrage von { $name } ist abgelehnt.
notice-request-closed = Diese Anfrage wartet nicht mehr auf eine Antwort.

## Eingeladene: Einladung
invitation-heading = { $organization } lädt Sie ein
invitation-lead = { $organization } ({ $country }) lädt Sie ein, sich im { $program } zuzuordnen. Sie nutzen dann die Vorteile der Organisation, und Ihre Zertifizierungen zählen für sie.
invitation-needed = Was Sie brauchen
invitation-account = Ein Konto
invitation-account-personal = Ihr eigenes, mit einer privaten E-Mail-Adresse: Sie behalten es und Ihre Zertifizierungen, wenn Sie den Arbeitgeber wechseln.
invitation-account-work = Das Ihres Arbeitgebers, mit Ihrer dienstlichen E-Mail-Adresse.
invitation-account-any = Ihr eigenes oder das Ihres Arbeitgebers. Was Sie erwerben, bleibt bei diesem Konto.
invitation-email = Ihre dienstliche E-Mail-Adresse
invitation-email-text = Die Adresse, die { $organization } freigegeben hat. An sie wird ein Code geschickt.
invitation-credential-text = Falls Sie eine haben. Sie können sie später ergänzen.
invitation-continue = Mit diesem Konto fortfahren
invitation-sign-in = Anmelden und fortfahren
invitation-begun = Sie haben bereits begonnen und können dort weitermachen.
invitation-go-on = Weitermachen
invitation-begin-again = Formular noch einmal absenden
invitation-minutes = Es dauert etwa zwei Minuten. Gespeichert wird erst, wenn Sie das Formular absenden.
already-heading = Sie gehören bereits zu { $organization }
already-lead = Ihr Konto ist zugeordnet seit
already-other = Ist das nicht Ihr Gerät? Verwenden Sie Ihr eigenes Konto.
wrong-account-heading = Diese Seite gehört zu einem anderen Konto
wrong-account-lead = Eine Zuordnung öffnet sich nur für das Konto, das sie begonnen hat. Das ist nicht das jetzt angemeldete.
wrong-account-signed-in = Jetzt angemeldet
wrong-account-kept = Es geht nichts verloren: Verwenden Sie das Konto, mit dem Sie begonnen haben, und Sie kommen auf diese Seite zurück.
link-refused-heading = Diese Einladungs-URL gilt nicht
link-refused-lead = Vielleicht wurde sie durch eine neue ersetzt oder nicht vollständig kopiert.
link-refused-next = Was Sie tun können
link-refused-copy = Öffnen Sie sie noch einmal aus der Nachricht, die Sie erhalten haben, und achten Sie darauf, dass sie vollständig ist.
link-refused-ask = Bitten Sie die Person, von der Sie sie haben, um die aktuelle.

## Eingeladene: Profil
profile-heading = Ihr Profil
profile-lead = { $organization } sieht diese Angaben, sobald Sie sie absenden.
profile-given-name = Vorname
profile-family-name = Nachname
profile-email = Dienstliche E-Mail-Adresse
profile-email-hint = Die Adresse, die { $organization } freigegeben hat. Wir schicken einen Code dorthin.
profile-take = { $address } verwenden
profile-phone = Telefon
profile-phone-hint = Mit Ländervorwahl, etwa +49 30 1234567.
profile-country = Land
profile-country-hint = In dem Sie arbeiten.
profile-choose = Wählen …
profile-language = Sprache
profile-language-hint = In der wir Ihnen schreiben.
profile-job-title = Position
profile-credential = Zertifizierungsnummer
profile-credential-example = Zum Beispiel { $example }.
profile-missing-given-name = Geben Sie Ihren Vornamen ein
profile-missing-family-name = Geben Sie Ihren Nachnamen ein
profile-missing-email = Geben Sie Ihre dienstliche E-Mail-Adresse ein
profile-missing-country = Wählen Sie das Land, in dem Sie arbeiten
profile-missing-language = Wählen Sie eine Sprache
profile-button = Absenden und Code erhalten
profile-next = Als Nächstes schicken wir einen Code an Ihre dienstliche Adresse.

## Eingeladene: Code und Ergebnis
association-code-heading = Weisen Sie Ihre dienstliche Adresse nach
association-code-lead = Wir haben einen sechsstelligen Code geschickt an
association-code-why = Damit zeigen Sie, dass das Postfach Ihnen gehört. Danach vergleichen wir die Adresse mit denen, die { $organization } freigegeben hat.
association-code-button = Code prüfen
association-code-change = Adresse ändern
association-organization = Organisation
association-active-heading = Sie gehören zu { $organization }
association-active-lead = Sie sind zugeordnet mit der Adresse
association-active-button = Zu { $organization }
refused-not-approved-heading = { $organization } hat diese Adresse nicht freigegeben
refused-not-approved-lead = Sie haben nachgewiesen, dass dieses Postfach Ihnen gehört:
refused-not-approved-why = Es gehört nicht zu den Adressen, die { $organization } freigegeben hat. Oft wurde eine andere Schreibweise oder eine ältere Adresse freigegeben.
refused-what-now = Was Sie tun können
refused-ask-text = Fragen Sie die Admins: Sie sehen Ihren Namen und diese Adresse neben der ähnlichsten freigegebenen und können sie mit einem Klick freigeben. Oder verwenden Sie eine andere Adresse.
refused-ask-button = Admins von { $organization } fragen
refused-other-address = Andere Adresse verwenden
refused-claimed-heading = Ein anderes Konto nutzt diese Adresse
refused-claimed-lead = Ein anderes Konto ist { $organization } mit dieser Adresse zugeordnet:
refused-claimed-yours = Wenn auch dieses Konto Ihnen gehört, verwenden Sie es.
refused-claimed-not-yours = Wenn es Ihnen nicht gehört, wenden Sie sich an den Support.
waiting-asked-heading = Sie haben { $organization } gefragt
waiting-asked-lead = Die Admins von { $organization } sehen Ihre Anfrage und entscheiden.
waiting-address = Ihre Adresse
waiting-since = Angefragt
waiting-until = Endet von selbst
waiting-next = Wie es weitergeht
waiting-next-text = Sie können diese Seite schließen. Kommen Sie zurück, um die Entscheidung zu sehen, oder fragen Sie Ihren Admin direkt.
ended-heading = Ihre Zuordnung zu { $organization } ist beendet
ended-text = Sie nutzen die Vorteile von { $organization } nicht mehr. Ihre Zertifizierungen bleiben Ihre.
ended-expired-heading = Die Zeit ist abgelaufen
ended-expired-text = Eine Zuordnung zu { $organization } muss innerhalb von 24 Stunden abgeschlossen werden. Es blieb nichts zurück, was Sie hindert.
ended-declined-heading = { $organization } hat abgelehnt
ended-declined-text = Die Admins von { $organization } haben diese Adresse nicht freigegeben. Sie kennen den Grund; fragen Sie sie direkt.
ended-replaced-heading = Sie haben neu begonnen
ended-replaced-text = Sie haben das Formular von { $organization } noch einmal abgesandt, und dieser ältere Versuch wurde beendet. Machen Sie mit dem neueren weiter.
ended-at = Beendet
ended-newer = Mit dem neueren weitermachen
ended-again = Neu beginnen
notice-signed-out = Sie sind abgemeldet.
notice-code-sent = Wir haben einen neuen Code geschickt. Nur der neueste gilt.
notice-code-seconds = { $seconds ->
        [one] Eben wurde kein Code geschickt. In einer Sekunde können Sie einen neuen anfordern.
       *[other] Eben wurde kein Code geschickt. In { NUMBER($seconds) } Sekunden können Sie einen neuen anfordern.
    }
notice-code-minutes = Es wurde kein Code geschickt: Es waren zu viele. In { NUMBER($minutes) } Minuten können Sie einen neuen anfordern.
notice-proven = Ihre Adresse ist nachgewiesen, und Sie sind zugeordnet. Wir haben Ihnen eine Bestätigung geschickt.

## Fehler
error-home = Zur Startseite
error-retry = { $minutes ->
        [one] Versuchen Sie es in einer Minute erneut.
       *[other] Versuchen Sie es in { NUMBER($minutes) } Minuten erneut.
    }
error-401-heading = Melden Sie sich zuerst an
error-401-reason = Diese Seite ist für angemeldete Personen. Ihre Sitzung ist vielleicht beendet.
error-401-next = Melden Sie sich an, und Sie kommen auf diese Seite zurück.
error-403-heading = Das dürfen Sie nicht
error-403-reason = Ihr Konto hat das Recht nicht, das dafür nötig ist.
error-403-next = Fragen Sie einen Admin Ihrer Organisation, oder verwenden Sie ein anderes Konto.
error-404-heading = Hier ist nichts
error-404-reason = Die Adresse ist vielleicht falsch, oder was hier war, ist nicht für dieses Konto bestimmt.
error-404-next = Prüfen Sie die Adresse, oder verwenden Sie ein anderes Konto.
error-409-heading = Jemand war schneller
error-409-reason = Dies wurde inzwischen geändert, deshalb ist nichts geschehen.
error-409-next = Gehen Sie zurück, laden Sie die Seite neu und sehen Sie, was sie jetzt zeigt.
error-410-heading = Das ist vorbei
error-410-reason = Es ist abgelaufen oder wurde schon verwendet.
error-410-next = Bitten Sie die Person, von der Sie es haben, um ein neues.
error-form-heading = Dieses Formular ist zu alt
error-form-reason = Es stammt aus der Zeit vor Ihrer An- oder Abmeldung oder aus einem anderen Browser. Es wurde nichts geändert.
error-form-next = Gehen Sie zurück, laden Sie die Seite neu und senden Sie sie noch einmal.
error-413-heading = Das ist zu viel auf einmal
error-413-reason = Was Sie geschickt haben, ist größer, als diese Seite annimmt. Es wurde nichts gespeichert.
error-413-next = Schicken Sie es in kleineren Teilen: bis zu 100.000 Adressen oder 16 MB auf einmal.
error-422-heading = Das war nicht zu lesen
error-422-reason = Das Formular war unvollständig oder älter als diese Sitzung. Es wurde nichts geändert.
error-422-next = Gehen Sie zurück, laden Sie die Seite neu und senden Sie sie noch einmal.
error-429-heading = Zu viele Versuche
error-429-reason = Damit niemand raten oder Postfächer überfluten kann, sind Versuche begrenzt.
error-429-next = Es geht nichts verloren.
error-500-heading = Hier ist etwas fehlgeschlagen
error-500-reason = Es lag nicht an Ihnen. Durch diese Anfrage wurde nichts geändert.
error-500-next = Versuchen Sie es in einigen Minuten erneut. Wenn es so bleibt, nennen Sie dem Support den Referenzcode.
error-503-heading = Im Moment sehr beschäftigt
error-503-reason = Ihre Anfrage wurde nicht begonnen, deshalb wurde nichts geändert.
error-503-next = Versuchen Sie es in einer Minute erneut.

## Demo
mailbox-heading = Demo-Postfach
mailbox-lead = Alle E-Mails, die diese Demo verschickt hat, die neueste zuerst. Nichts verlässt diesen Rechner.
mailbox-empty = Noch wurde keine E-Mail verschickt.
mailbox-older = Ältere E-Mails
mailbox-to = An { $address }
mail-back = Alle E-Mails
mail-from = Von
mail-to = An
mail-sent = Verschickt
mail-link = Link in dieser E-Mail öffnen
