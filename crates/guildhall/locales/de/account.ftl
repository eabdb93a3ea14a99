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
tokens-everywhere = Überall, wo Sie dazugehören
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
tokens-use-self-text = Ihre Zuordnungen und Profile, Austreten, was Ihnen angeboten wird, Übernehmen, Ihre Token und Anmeldungen.
tokens-use-read = Lesen
tokens-use-read-text = Organisationen, Einladungen, Personen und Anfragen sehen.
tokens-use-invite = Einladen
tokens-use-invite-text = Adressen freigeben, Einladungen ändern und versenden, die Einladungs-URL sehen.
tokens-use-manage = Verwalten
tokens-use-manage-text = Anfragen beantworten, Rechte und Kontaktrollen geben und nehmen, Personen entfernen, Rollen übergeben, die Einladungs-URL ersetzen.
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

## Wege zur Anmeldung
methods-heading = Wege zur Anmeldung
methods-lead = Mit jedem davon melden Sie sich bei diesem Konto an. Mit mehr als einem kommen Sie auch dann hinein, wenn einer verloren geht.
methods-name = Name
methods-by = Art
methods-by-code = Code per E-Mail
methods-by-provider = Konto bei { $provider }
methods-by-unknown = Ein Anbieter, der hier nicht mehr eingerichtet ist
methods-added = Hinzugefügt
methods-used = Zuletzt verwendet
methods-used-unknown = Nicht notiert
methods-unusable = Anmeldung nicht mehr möglich
methods-remove = Entfernen
methods-only-one = Der letzte Weg zur Anmeldung lässt sich nicht entfernen. Fügen Sie zuerst einen anderen hinzu.
methods-add = Einen Weg hinzufügen
methods-add-lead = Sie zeigen, dass er Ihnen gehört, indem Sie sich einmal damit anmelden. Dass eine Adresse gleich ist, genügt nicht, um etwas hinzuzufügen.
methods-add-address = E-Mail-Adresse hinzufügen
methods-add-provider = Konto bei { $provider } hinzufügen
methods-address-heading = E-Mail-Adresse hinzufügen
methods-address-lead = Wir schicken einen sechsstelligen Code dorthin. Von da an melden Sie sich mit Codes an diese Adresse bei diesem Konto an.
methods-address-lead-unmailed = Hier kann keine E-Mail verschickt werden: Der Support nennt Ihnen einen sechsstelligen Code dafür. Von da an melden Sie sich mit solchen Codes bei diesem Konto an.
methods-address-hint = Eine Adresse, die Sie behalten, wenn Sie den Arbeitgeber wechseln.
methods-address-button = Adresse hinzufügen
methods-remove-heading = „{ $name }“ entfernen
methods-remove-lead = Von da an können Sie sich auf diesem Weg nicht mehr bei diesem Konto anmelden. Browser, die sich damit angemeldet haben, werden abgemeldet, auch dieser, wenn er dazugehört.
methods-remove-button = Entfernen
methods-keep = Behalten
methods-back = Zurück zu den Wegen zur Anmeldung
methods-unchanged = Nichts wurde geändert.
methods-of-another-heading = Das gehört zu einem anderen Konto
methods-of-another = Mit { $name } meldet man sich hier schon bei einem anderen Konto an. Um es für dieses Konto zu verwenden, melden Sie sich damit an und entfernen Sie es dort zuerst.
methods-kind-heading = Diese Art von Konto wird nicht akzeptiert
methods-kind-work = { $name } ist ein Konto von Arbeit oder Schule. Dieses Programm akzeptiert nur persönliche Konten: Ihres behalten Sie, wenn Sie den Arbeitgeber wechseln.
methods-kind-personal = { $name } ist ein persönliches Konto. Dieses Programm akzeptiert nur Konten von Arbeit oder Schule.
methods-too-many-heading = Mehr lässt sich nicht hinzufügen
methods-too-many = Ein Konto hat höchstens { $count } Wege zur Anmeldung. Entfernen Sie zuerst einen, den Sie nicht mehr verwenden.
methods-last-heading = Das ist der letzte Weg zur Anmeldung
methods-last = Ohne ihn könnte sich niemand mehr bei diesem Konto anmelden. Fügen Sie zuerst einen anderen hinzu.
notice-method-added = Mit { $name } melden Sie sich von jetzt an bei diesem Konto an.
notice-method-known = Mit { $name } melden Sie sich schon bei diesem Konto an.
notice-method-not-added = Nichts wurde hinzugefügt: { $provider } hat kein Konto bestätigt. Versuchen Sie es in einer Minute noch einmal.
notice-method-removed = Mit { $name } können Sie sich nicht mehr bei diesem Konto anmelden.

## Passkeys
sessions-by-passkey = mit einem Passkey
methods-by-passkey = Passkey
methods-add-passkey = Passkey hinzufügen
passkey-heading = Passkey hinzufügen
passkey-lead = Ihr Gerät oder Sicherheitsschlüssel bewahrt den Passkey auf und fragt nach Fingerabdruck, Gesicht oder PIN. Sie müssen sich nichts merken, und eine falsche Seite kann Ihnen nichts entlocken.
passkey-name = Name
passkey-name-hint = Woran Sie das Gerät oder den Schlüssel erkennen.
passkey-name-missing = Geben Sie einen Namen mit 1 bis { $count } Zeichen ein
passkey-button = Passkey hinzufügen
passkey-refused = Der Passkey konnte nicht angenommen werden, deshalb wurde nichts hinzugefügt. Versuchen Sie es noch einmal.
passkey-spent = Das dauerte zu lange oder wurde anderswo neu begonnen. Es wurde nichts hinzugefügt. Versuchen Sie es noch einmal.

## One’s data, and the end of the account
data-heading = Ihre Daten
data-lead = Was über Sie gespeichert ist, können Sie sehen und mitnehmen.
data-export = Mitnehmen
data-export-text = Eine JSON-Datei: Konto, Anmeldewege, Anmeldungen, Namen der API-Token, Zuordnungen mit Profilen, Rechte, Einladungen und was geschah.
data-export-button = Datei herunterladen
data-close-text = Das Schließen beendet alle Ihre Zuordnungen und Anmeldungen. Die nächste Seite sagt zuerst, was das für Sie bedeutet.
data-close-link = Konto schließen…
close-heading = Ihr Konto schließen
close-lead = Von diesem Moment an meldet sich niemand mehr damit an. Das lässt sich nicht rückgängig machen.
close-ends = Was endet
close-access = Jede Anmeldung, jedes API-Token und jeder Anmeldeweg endet sofort, ebenso, was Sie begonnen und nicht beendet haben.
close-return = Sie können sich später wieder anmelden: Dann entsteht ein neues Konto, und jede Organisation muss Sie neu einladen.
close-kept = Was gespeichert bleibt, und wie lange:
close-erase = Auch meine persönlichen Daten löschen
close-erase-hint = Namen, Adressen und Profile werden innerhalb von Minuten geleert. Was geschah, bleibt verzeichnet, ohne Ihren Namen.
close-button = Konto schließen
close-keep = Konto behalten
close-last-admin = Sie sind hier der letzte globale Admin ohne Ende. Machen Sie zuerst jemand anderen zum globalen Admin.
close-primary = Sie sind hier der Hauptkontakt des Programms. Legen Sie die Rolle zuerst nieder, auf Ihrer Seite unter den Personen.
close-not-yet = Das Konto kann noch nicht geschlossen werden. Es wurde nichts geändert.
notice-account-closed = Ihr Konto ist geschlossen. Seine Nummer für Fragen zu Ihren Daten: { $account }
privacy-heading = Was über Sie gespeichert ist
privacy-lead = { $program } speichert nicht mehr, als nötig ist, um Personen Organisationen zuzuordnen. Hier steht, was, warum und wie lange.
privacy-how-long = Wie lange:
privacy-account = Konto und Anmeldewege
privacy-account-why = Adresse oder wie Ihr Anbieter Sie nennt: damit Sie beim Anmelden erkannt werden.
privacy-until-closed = Bis Sie das Konto schließen. Die Adresse bleibt neben dem stehen, was Sie getan haben, bis sie gelöscht wird.
privacy-sessions = Anmeldungen
privacy-sessions-why = Was Ihr Browser von sich sagt und wann Sie ihn nutzten: damit Sie sie sehen und beenden können.
privacy-sessions-until = Höchstens 30 Tage.
privacy-profile = Zuordnungen und ihre Profile
privacy-profile-why = Name, dienstliche Adresse, Telefon, Land, Sprache und Funktion: damit Organisation und Programm wissen, wer dazugehört.
privacy-forms = Formulare ohne Zuordnung
privacy-forms-why = Dieselben Angaben: damit Admins antworten und Irrtümer von Missbrauch unterscheiden können.
privacy-invitations = Ungenutzte Einladungen
privacy-invitations-why = Die freigegebene Adresse und ein Name oder Vermerk der Admins: damit sie sehen, wen sie eingeladen haben.
privacy-letters = E-Mails
privacy-letters-why = Adresse und Text dessen, was verschickt wird: damit unterwegs nichts verloren geht.
privacy-letters-until = Eine Woche nach dem Versand.
privacy-notices = Mitteilungen
privacy-notices-why = Was Ihnen über Rechte, Rollen und Anfragen mitgeteilt wurde: damit Sie es nachlesen können.
privacy-notices-until = { $count ->
        [one] 1 Tag.
       *[other] { NUMBER($count) } Tage.
    }
privacy-counters = Zähler
privacy-counters-why = Wie oft Codes und Freigaben verlangt wurden, je Konto, Adresse und Netzadresse: damit niemand Codes errät oder Postfächer überschwemmt.
privacy-counters-until = Zwei Tage.
privacy-activity = Was getan wurde
privacy-activity-why = Wer was wann geändert hat: damit Organisationen dafür einstehen können.
privacy-activity-until = Es bleibt. Namen und Adressen darin werden mit den übrigen Daten einer Person geleert.
privacy-until-asked = Bis Sie die Löschung verlangen, wenn Sie Ihr Konto schließen.
privacy-months-after = { $count ->
        [one] 1 Monat nach dem Ende, oder bis Sie vorher die Löschung verlangen.
       *[other] { NUMBER($count) } Monate nach dem Ende, oder bis Sie vorher die Löschung verlangen.
    }
privacy-days-after = { $count ->
        [one] 1 Tag nach dem Ende, oder bis vorher die Löschung verlangt wird.
       *[other] { NUMBER($count) } Tage nach dem Ende, oder bis vorher die Löschung verlangt wird.
    }
privacy-yours = Was Sie tun können
privacy-yours-text = Alles als Datei mitnehmen, Ihr Profil jederzeit berichtigen und Ihr Konto schließen, mit oder ohne Löschung des Gespeicherten.
