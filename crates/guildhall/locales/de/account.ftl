# Das eigene Konto.

account-heading = Ihr Konto

## API-Token
tokens-heading = API-Token
tokens-lead = Mit einem Token ruft ein Programm von Ihnen die API in Ihrem Namen auf. Es kann nie mehr, als Sie in diesem Augenblick dürfen.
tokens-new-button = Token anlegen
tokens-reference = Referenz der API
tokens-none = Sie haben kein gültiges API-Token.
tokens-name = Name
tokens-name-hint = Um es von anderen zu unterscheiden, etwa „Import aus der Personalabteilung“.
tokens-name-missing = Geben Sie einen Namen von 1 bis { $count } Zeichen ein
tokens-place = Wo es gilt
tokens-everywhere = Überall, wo Sie zugehören
tokens-uses = Wofür es gilt
tokens-uses-hint = So wenig, wie das Programm braucht.
tokens-uses-missing = Wählen Sie mindestens einen Zweck
tokens-uses-beyond = Nicht alles davon dürfen Sie bei dieser Organisation. Wählen Sie weniger
tokens-organization-gone = Sie gehören dieser Organisation nicht mehr an. Wählen Sie eine andere
tokens-too-many = Sie haben 50 gültige Token, mehr geht nicht. Widerrufen Sie die, die nicht mehr gebraucht werden
tokens-life = Gültig für
tokens-days = { $count ->
        [one] 1 Tag
       *[other] { NUMBER($count) } Tage
    }
tokens-new-heading = API-Token anlegen
tokens-new-lead = Das Token wird ein einziges Mal gezeigt, auf der nächsten Seite.
tokens-make-button = Token anlegen
tokens-back = API-Token
tokens-made-heading = Ihr neues API-Token
tokens-made-lead = { $count ->
        [one] Kopieren Sie es jetzt: Es wird nicht noch einmal gezeigt. Es gilt 1 Tag.
       *[other] Kopieren Sie es jetzt: Es wird nicht noch einmal gezeigt. Es gilt { NUMBER($count) } Tage.
    }
tokens-token = Token
tokens-made-hint = Verwahren Sie es wie ein Passwort: im Geheimnisspeicher des Programms, das es benutzt, nie in dessen Quelltext oder in einem Chat.
tokens-made-done = Ich habe es kopiert
tokens-made-on = Angelegt am
tokens-used = Zuletzt benutzt
tokens-never-used = Noch nicht
tokens-until = Gültig bis
tokens-revoke = Widerrufen
tokens-others = Nicht mehr gültig
tokens-state-revoked = Widerrufen
tokens-state-expired = Abgelaufen
tokens-revoke-heading = Das Token „{ $token }“ widerrufen
tokens-revoke-lead = Was es benutzt, wird von da an abgewiesen. Das lässt sich nicht rückgängig machen; ein neues Token können Sie jederzeit anlegen.
tokens-revoke-button = Token widerrufen
tokens-keep = Behalten
tokens-use-self = Mein Konto
tokens-use-self-text = Ihre Zugehörigkeiten, deren Profile, Ihre Token.
tokens-use-read = Lesen
tokens-use-read-text = Organisationen, Einladungen, Personen und Anfragen sehen.
tokens-use-invite = Einladen
tokens-use-invite-text = Adressen freigeben, Einladungen ändern und versenden, die Einladungs-URL sehen.
tokens-use-manage = Verwalten
tokens-use-manage-text = Anfragen beantworten, die Einladungs-URL ersetzen.
tokens-use-audit = Aktivität
tokens-use-audit-text = Sehen und mitnehmen, was getan wurde.
notice-token-revoked = Das Token „{ $token }“ ist widerrufen.

## Wo man angemeldet ist
sessions-heading = Ihre Anmeldungen
sessions-lead = Die Browser, in denen Sie angemeldet sind. Beenden Sie, was Sie nicht kennen oder nicht mehr brauchen.
sessions-where = Gerät
sessions-begun = Angemeldet
sessions-seen = Zuletzt verwendet
sessions-this = Diese hier
sessions-end = Beenden
sessions-end-others = Alle anderen Anmeldungen beenden
sessions-hint = Das Gerät ist, was der Browser von sich sagt. Die letzte Verwendung wird alle fünf Minuten notiert. API-Token sind keine Anmeldungen: Sie gelten, bis Sie sie widerrufen.
sessions-device = { $browser } auf { $system }
sessions-device-system = Ein Browser auf { $system }
sessions-device-unknown = Unbekanntes Gerät
sessions-by-code = mit einem Code per E-Mail
sessions-by-demo = als Beispielperson der Demo
sessions-by-provider = mit { $provider }
notice-session-ended = Die Anmeldung ist beendet: { $device }.
notice-sessions-ended = { $count ->
        [0] Es gab keine anderen Anmeldungen.
        [one] 1 andere Anmeldung ist beendet.
       *[other] { NUMBER($count) } andere Anmeldungen sind beendet.
    }
