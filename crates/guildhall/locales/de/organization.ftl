# Die Startseite, die erste Seite einer Organisation, der eigene Zugang.

## Startseite, Auswahl
front-heading = { $program }
front-lead = Hier gehören Unternehmen und ihre Mitarbeitenden zu { $program }.
front-sign-in = Anmelden
front-invited = Sie wurden eingeladen?
front-invited-text = Öffnen Sie die Einladungs-URL, die Ihr Unternehmen Ihnen geschickt hat. Sie führt Sie in etwa zwei Minuten durch alles.
front-admin = Sie verwalten Personen?
front-admin-text = Melden Sie sich an, um Kolleginnen und Kollegen einzuladen, Zuordnungen zu sehen und Anfragen zu beantworten.
chooser-heading = Wählen Sie eine Organisation
chooser-lead = Ihr Konto gehört zu mehreren. Oben auf jeder Seite können Sie wechseln.
no-organization-heading = Sie gehören noch zu keiner Organisation
no-organization-heading-former = Sie gehören zurzeit zu keiner Organisation
before-heading = Wo Sie früher dazugehörten
before-until = bis { $day }
no-organization-lead = Ihr Konto ist in Ordnung, aber es ist keiner Organisation zugeordnet.
no-organization-next = Was Sie tun können
no-organization-invited = Wenn Sie eingeladen wurden, öffnen Sie die Einladungs-URL noch einmal. Sie steht in der Nachricht Ihres Unternehmens.
no-organization-account = Wenn Sie schon einmal zugeordnet waren, verwenden Sie das Konto von damals.
no-organization-ask = Wenn Sie nicht eingeladen wurden, bitten Sie den Hauptkontakt des Programms in Ihrem Unternehmen um eine Einladung.

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
home-activity = Neueste Aktivität
home-activity-empty = Noch ist nichts geschehen. Was Sie und Ihre Kolleginnen und Kollegen tun, erscheint hier.
home-activity-all = Alle Aktivität ansehen
member-heading = Ihre Zuordnung
member-access = Zugang
member-email = Kommunikationsadresse
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

## Eine gesperrte Organisation
suspended-banner = { $organization } ist gesperrt.
suspended-banner-text = Sie können alles lesen. Niemand wird eingeladen und niemand kommt hinzu, bis der Betreiber des Programms die Sperre beendet.
suspended-banner-reason = Grund: { $reason }
