# Einladen, vom Feld bis zum Weitergeben der URL.

## Einladen
invite-heading = Personen einladen
invite-lead = Geben Sie die dienstlichen Adressen Ihrer Kolleginnen und Kollegen frei, eine oder Tausende auf einmal. Danach schicken Sie ihnen die Einladungs-URL.
invite-addresses = Adressen
invite-addresses-hint = Trennen Sie sie durch Semikolon, Komma oder Zeilen, oder fügen Sie sie aus einem Mailprogramm oder einer Tabelle ein.
invite-addresses-example = jana@firma.de; Müller, Hans <hans@firma.de>
invite-addresses-missing = Geben Sie mindestens eine Adresse ein oder wählen Sie eine Datei
invite-addresses-many = { $most ->
        [one] Geben Sie höchstens eine Adresse auf einmal ein
       *[other] Geben Sie höchstens { NUMBER($most) } Adressen auf einmal ein
    }
invite-addresses-long = { $most ->
        [one] Teilen Sie die Liste und geben Sie die Teile nacheinander ein; eine Liste darf 1 MB haben
       *[other] Teilen Sie die Liste und geben Sie die Teile nacheinander ein; eine Liste darf { NUMBER($most) } MB haben
    }
invite-domains = Die Domains Ihrer Organisation:
invite-file = Oder eine Datei
invite-file-hint = CSV oder TSV, wie eine Tabellenkalkulation sie speichert, mit einer Spalte für die Adressen und auf Wunsch für Name, Sprache, Notiz, Rechte und deren letzten Tag. Bis zu 100.000 Zeilen.
invite-file-template = Vorlage herunterladen
invite-box-and-file = Leeren Sie das Feld oder wählen Sie keine Datei: Eine Liste kommt aus einem von beiden
invite-count = Adressen im Feld:
invite-language = Sprache
invite-language-hint = Der Seiten und des fertigen Texts, wo eine Zeile keine andere nennt.
invite-language-missing = Wählen Sie eine Sprache
invite-days = Gültigkeit
invite-days-hint = Tage, bis die Einladungen ablaufen.
invite-days-wrong = Geben Sie eine Zahl von 1 bis { NUMBER($most) } ein
invite-rights = Rechte mit der Annahme
invite-rights-hint = Sie werden vergeben, wenn die Person annimmt, soweit Sie sie in diesem Augenblick noch vergeben können. Eine Zeile einer Datei, die Rechte nennt, bekommt diese stattdessen.
invite-rights-last-day = Letzter Tag der Rechte
invite-rights-last-day-hint = Sie enden von selbst am Ende dieses Tages, in UTC. Leer haben sie kein Ende.
invite-rights-unknown = Wählen Sie Rechte des Programms
invite-rights-beyond = Sie können das Recht { $right } nicht vergeben, oder nicht so lange: Niemand vergibt, was er nicht hat. Lassen Sie es weg, oder wählen Sie einen früheren letzten Tag.
invite-button = Adressen prüfen
invite-nothing-yet = Sie sehen zu jeder Zeile ein Ergebnis, bevor jemand freigegeben wird. Es wird nichts verschickt.

## Vorschau
preview-heading = { $count ->
        [one] Eine Zeile prüfen
       *[other] { NUMBER($count) } Zeilen prüfen
    }
preview-lead = Noch ist niemand freigegeben.
preview-file = Gelesen aus { $name }: { $encoding }, { $delimiter }.
preview-file-assumed = Gelesen aus { $name }: { $delimiter }; der Text ist kein UTF-8, deshalb wurde { $encoding } angenommen. Prüfen Sie Buchstaben wie é und ü in den Zeilen unten.
preview-file-commas = getrennt durch Kommas
preview-file-semicolons = getrennt durch Semikolons
preview-file-tabs = getrennt durch Tabulatoren
preview-table = Als Tabelle gelesen: { $delimiter }.
preview-unused = Nicht verwendete Spalten: { $columns }.
preview-column = Spalte { $place }
preview-overview = Übersicht
preview-approve-heading = Freigeben
preview-terms = { $days ->
        [one] Sprache: { $language }. Einen Tag gültig, bis { $day }.
       *[other] Sprache: { $language }. { NUMBER($days) } Tage gültig, bis { $day }.
    }
preview-languages = Zeilen mit eigener Sprache: { $languages }.
preview-rights = Rechte mit der Annahme: { $rights }.
preview-own-rights = Zeilen mit eigenen Rechten: { $rights }.
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
preview-all-left-out = Behalten Sie mindestens eine Zeile; so fielen alle weg
preview-nothing-new = Keine Zeile enthält eine neue Adresse, deshalb gibt es nichts freizugeben.
preview-nothing-mailed = Es wird nichts verschickt: Die Einladungs-URL schicken Sie selbst.
preview-back = Liste ändern
preview-corrections = Zu berichtigende Zeilen
preview-corrections-label = { $count ->
        [one] Eine Zeile kann so nicht freigegeben werden
       *[other] { NUMBER($count) } Zeilen können so nicht freigegeben werden
    }
preview-corrections-hint = Berichtigen Sie sie hier und prüfen Sie erneut, oder lassen Sie sie weg. Die übrigen Zeilen bleiben erhalten.
preview-corrections-many = { $count ->
        [one] Eine Zeile kann so nicht freigegeben werden. Laden Sie die nicht freigegebenen Zeilen herunter, berichtigen Sie sie in einer Tabelle und laden Sie diese Datei danach hoch.
       *[other] { NUMBER($count) } Zeilen können so nicht freigegeben werden. Laden Sie die nicht freigegebenen Zeilen herunter, berichtigen Sie sie in einer Tabelle und laden Sie diese Datei danach hoch.
    }
preview-check-again = Erneut prüfen
preview-rows = Zeilen und Ergebnisse
preview-row = Zeile
preview-address = Adresse
preview-verdict = Ergebnis
preview-reason = Grund
preview-more = Alle { NUMBER($count) } zeigen: { $verdict }
preview-rejected = { $count ->
        [one] Die nicht freigegebene Zeile mit ihrem Grund herunterladen (CSV)
       *[other] Die { NUMBER($count) } nicht freigegebenen Zeilen mit ihren Gründen herunterladen (CSV)
    }
preview-checked = Geprüft am
preview-kept = · Diese Liste bleibt einen Tag lang unter dieser Adresse.
draft-gone = Diese Liste ist nicht mehr da. Geben Sie sie noch einmal ein.

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
result-languages = Sprachen der eingeladenen Personen
result-failed = Berichtigen Sie diese Zeilen und prüfen Sie sie
result-failed-file = Berichtigen Sie die Zeilen in dieser Datei und laden Sie sie hoch: Die zusätzlichen Spalten stören nicht.
result-not-mailed = Es wurde nichts verschickt.
result-not-mailed-text = Schicken Sie die Einladungs-URL auf dem Weg, den Ihre Kolleginnen und Kollegen von Ihnen kennen.
result-invitations = Einladungen ansehen
result-again = Weitere Personen einladen

## Weitergeben
share-heading = Schicken Sie das Ihren Kolleginnen und Kollegen
share-letter = Fertiger Text
share-mailto = Im Mailprogramm öffnen
share-mail-heading = Schreiben Sie ihnen aus Ihrem Mailprogramm
share-mail-text = Jeder Link öffnet eine Mail mit den Eingeladenen als Blindkopie: Niemand sieht, wer sonst eingeladen ist.
share-mail-all = { $count ->
        [one] Dieser Person schreiben
        [2] Beiden schreiben
       *[other] Allen { NUMBER($count) } schreiben
    }
share-mail-first = Den ersten { NUMBER($count) } von { NUMBER($total) } schreiben
share-mail-next = Den nächsten { NUMBER($count) } schreiben
share-mail-more = Allen schreiben
share-mail-lead = { $count ->
        [one] Eine Person ist freigegeben und noch nicht zugeordnet.
       *[other] { NUMBER($count) } Personen sind freigegeben. Wer sich zugeordnet hat, fehlt hier.
    }
share-mail-to = { $count ->
        [one] Mail { NUMBER($number) }: an eine Person
       *[other] Mail { NUMBER($number) }: an { NUMBER($count) } Personen
    }
share-mail-nobody = Niemand ist freigegeben, der sich noch nicht zugeordnet hat.
share-mail-start = Zurück zum Anfang
letter-subject = { $organization } lädt Sie zu { $program } ein
letter-body =
    Guten Tag,

    { $organization } hat Ihre dienstliche Adresse für { $program } freigegeben. Öffnen Sie diese Adresse, um sich zuzuordnen:

    { $url }

    Sie brauchen:
    - ein eigenes Konto, das Sie behalten, wenn Sie den Arbeitgeber wechseln,
    - Ihre dienstliche E-Mail-Adresse; dass es Ihre ist, wird geprüft,
    - Ihre Zertifizierungsnummer, falls Sie eine haben.

    Es dauert etwa zwei Minuten.
letter-short = { $organization } hat Ihre dienstliche Adresse für { $program } freigegeben. Öffnen Sie diese Adresse, um sich zuzuordnen: { $url }

## Dateien
column-address = E-Mail
column-name = Name
column-language = Sprache
column-note = Notiz
column-rights = Rechte
column-last-day = Letzter Tag
template-address = jana.muster@firma.de
template-name = Jana Muster
template-note = Neu im Büro Berlin

## Fortschritt
progress-uploading = Hochladen
progress-checking = Zeilen werden gelesen und geprüft
checking-heading = { $count ->
        [one] 1 Zeile wird geprüft
       *[other] { NUMBER($count) } Zeilen werden geprüft
    }
checking-so-far = { $count ->
        [one] { NUMBER($done) } von 1 Zeile geprüft
       *[other] { NUMBER($done) } von { NUMBER($count) } Zeilen geprüft
    }
checking-leave = Diese Seite lädt sich selbst neu. Sie können sie verlassen: Die Liste findet sich unter „Personen einladen“ wieder.
checking-reload = Jetzt neu laden
approving-heading = { $count ->
        [one] 1 Person wird freigegeben
       *[other] { NUMBER($count) } Personen werden freigegeben
    }
approving-so-far = { $count ->
        [one] 1 Sekunde bisher
       *[other] { NUMBER($count) } Sekunden bisher
    }
approving-once = Alle werden in einem Schritt freigegeben: alle oder keine.
approving-leave = Diese Seite geht von selbst zum Ergebnis weiter. Sie können sie verlassen: Die Freigabe läuft weiter, und alle Freigegebenen finden sich dann unter „Einladungen“.
approving-broken-off = Die Freigabe dieser Liste wurde nicht abgeschlossen. Geben Sie sie noch einmal frei: Niemand wird doppelt freigegeben

## Lists to be found again
invite-open = Listen, die noch nicht freigegeben sind
invite-open-pasted = Eingefügte Liste
invite-open-rows = { $count ->
        [one] 1 Zeile
       *[other] { NUMBER($count) } Zeilen
    }
