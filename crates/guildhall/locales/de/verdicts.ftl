# Was aus einer Zeile der Liste wird, und was an einer Adresse oder einem Feld nicht stimmt.

verdict-new = Neu
verdict-approved = Freigegeben
verdict-already-invited = Bereits eingeladen
verdict-already-associated = Bereits zugeordnet
verdict-duplicate = Doppelt
verdict-invalid = Keine Adresse
verdict-bad-field = Zu berichtigen
verdict-outside-domain = Fremde Domain

reason-already-invited = Für diese Adresse gibt es eine offene Einladung.
reason-already-associated = Diese Adresse gehört bereits zu einer Person Ihrer Organisation.
reason-duplicate = Dieselbe Adresse wie in Zeile { NUMBER($position) }.
reason-outside-domain = { $domain } gehört nicht zu den Domains Ihrer Organisation.

row-fault-language = Wählen Sie eine Sprache des Programms; { $typed } ist keine.
row-fault-name-long = Kürzen Sie den Namen; er darf { NUMBER($most) } Zeichen haben.
row-fault-name-character = Tippen Sie den Namen neu; er enthält ein unsichtbares Zeichen.
row-fault-note-long = Kürzen Sie die Notiz; sie darf { NUMBER($most) } Zeichen haben.
row-fault-note-character = Tippen Sie die Notiz neu; sie enthält ein unsichtbares Zeichen.
row-fault-right = Nennen Sie ein Recht des Programms; { $typed } ist keines.
row-fault-last-day = Schreiben Sie den letzten Tag wie 2027-01-31, von heute an und innerhalb von zehn Jahren; hier steht { $typed }.
row-fault-last-day-alone = Nennen Sie das Recht, das bis { $typed } gilt, oder lassen Sie den Tag weg.

file-fault-empty = Wählen Sie eine andere Datei; diese ist leer
file-fault-no-rows = Fügen Sie unter der Kopfzeile Zeilen hinzu; diese Datei hat keine
file-fault-too-long = Teilen Sie die Datei und laden Sie die Teile nacheinander hoch; eine Datei darf { NUMBER($most) } MB haben
file-fault-too-many-rows = Teilen Sie die Datei und laden Sie die Teile nacheinander hoch; eine Datei darf { NUMBER($most) } Zeilen haben
file-fault-row-too-long = Prüfen Sie Zeile { NUMBER($line) }: Sie darf { NUMBER($most) } KB haben. Vielleicht fehlt dort ein Anführungszeichen, oder es fehlen die Zeilenenden
file-fault-spreadsheet = Speichern Sie sie in der Tabellenkalkulation als CSV und laden Sie diese Datei hoch; eine Arbeitsmappe kann nicht gelesen werden
file-fault-binary = Speichern Sie sie als CSV (UTF-8) und laden Sie diese Datei hoch; diese enthält keinen Text
file-fault-wrong-encoding = Speichern Sie sie als CSV (UTF-8) und laden Sie diese Datei hoch; ihr Text hat nicht die Kodierung, die sie angibt
file-fault-quote = Schließen Sie das Anführungszeichen, das in Zeile { NUMBER($line) } beginnt, oder entfernen Sie es
file-fault-duplicate-columns = Behalten Sie eine Spalte für „{ $column }“; es gibt mehrere: { $columns }
file-fault-no-address-column = Nennen Sie die Spalte mit den Adressen „{ $column }“; die erste Zeile enthält: { $columns }
file-fault-several-columns = Fügen Sie eine erste Zeile hinzu, die die Spalte mit den Adressen nennt; mehrere Spalten enthalten welche: { $columns }

address-fault-empty = Geben Sie eine Adresse wie name@firma.de ein
address-fault-no-at = Geben Sie eine Adresse wie name@firma.de ein; hier fehlt das @
address-fault-two-ats = Geben Sie eine Adresse wie name@firma.de ein; hier steht mehr als ein @
address-fault-local-part-missing = Geben Sie eine Adresse wie name@firma.de ein; hier steht nichts vor dem @
address-fault-domain-missing = Geben Sie eine Adresse wie name@firma.de ein; hier fehlt die Domain
address-fault-local-part-too-long = Prüfen Sie den Teil vor dem @; er darf 64 Zeichen haben, wobei Umlaute und fremde Schriften doppelt oder mehrfach zählen
address-fault-address-too-long = Prüfen Sie, wo die Adresse endet; sie darf 254 Zeichen haben, wobei Umlaute und fremde Schriften doppelt oder mehrfach zählen
address-fault-domain-too-long = Prüfen Sie, wo die Domain endet; sie darf 253 Zeichen haben, wobei Umlaute und fremde Schriften doppelt oder mehrfach zählen
address-fault-domain-label-too-long = Prüfen Sie die Domain ab Zeichen { $position }; zwischen zwei Punkten dürfen 63 Zeichen stehen
address-fault-dot-at-edge = Entfernen Sie den Punkt an Stelle { $position }; kein Teil einer Adresse darf mit einem Punkt beginnen, und der Teil vor dem @ darf nicht mit einem enden
address-fault-double-dot = Entfernen Sie einen der beiden Punkte an Stelle { $position }
address-fault-trailing-dot = Entfernen Sie den Punkt am Ende; eine Adresse endet wie name@firma.de
address-fault-hyphen-at-edge = Entfernen Sie den Bindestrich an Stelle { $position }; kein Teil einer Domain darf mit einem beginnen oder enden
address-fault-forbidden-character = Prüfen Sie das Zeichen an Stelle { $position }; dort darf in einer Adresse kein { $character } stehen
address-fault-blank = Prüfen Sie das Leerzeichen an Stelle { $position }; in einer Adresse darf dort keines stehen
address-fault-control-character = Entfernen Sie das Steuerzeichen { $character } an Stelle { $position }, oder tippen Sie die Adresse neu ein
address-fault-invisible-character = Entfernen Sie das unsichtbare Zeichen { $character } an Stelle { $position }, oder tippen Sie die Adresse neu ein
address-fault-quote-not-closed = Entfernen Sie das Anführungszeichen an Stelle { $position }, oder schließen Sie es vor dem @
address-fault-quote-misplaced = Entfernen Sie die Anführungszeichen; sie dürfen nur den ganzen Teil vor dem @ umschließen (Stelle { $position })
address-fault-comment = Entfernen Sie den Kommentar in Klammern an Stelle { $position }
address-fault-display-name = Geben Sie nur die Adresse ein, ohne den Namen und ohne < und >
address-fault-bracket-not-closed = Schließen Sie das < an Stelle { $position } mit einem > hinter der Adresse, oder entfernen Sie es
address-fault-ip-literal = Geben Sie eine Adresse mit einer Domain ein, wie name@firma.de; hier steht eine IP-Adresse hinter dem @
address-fault-domain-invalid = Prüfen Sie die Domain ab Zeichen { $position }; so wird keine Domain geschrieben
address-fault-domain-not-full = Geben Sie eine Adresse wie name@firma.de ein; dieser Domain fehlt der Punkt
address-fault-comma-in-domain = Setzen Sie einen Punkt an die Stelle des Kommas: { $suggestion }
address-fault-look-alike = Tippen Sie das Zeichen an Stelle { $position } neu; { $character } sieht aus wie { $becomes } und ist ein anderes Zeichen

typing-hint-comma-for-dot = Hier steht ein Komma, wo ein Punkt hingehört. Meinten Sie { $suggestion }?
typing-hint-trailing-dot = Hinter der Adresse steht ein Punkt. Meinten Sie { $suggestion }?
typing-hint-trailing-separator = Hinter der Adresse steht ein Komma oder Semikolon. Meinten Sie { $suggestion }?
typing-hint-inner-blank = In der Adresse steht ein Leerzeichen. Meinten Sie { $suggestion }?
typing-hint-inner-blank-unclear = In der Adresse steht ein Leerzeichen. Setzen Sie ein, was dorthin gehört, etwa einen Punkt

field-fault-missing = Füllen Sie dieses Feld aus
field-fault-too-long = { $field }: Verwenden Sie höchstens { NUMBER($most) } Zeichen
field-fault-forbidden-character = { $field }: Verwenden Sie eine Zeile sichtbarer Zeichen; hier steht ein Steuerzeichen oder ein unsichtbares
field-fault-phone = Geben Sie eine Telefonnummer wie +49 30 1234567 ein
field-fault-country = Wählen Sie ein Land aus der Liste
field-fault-language = Wählen Sie eine Sprache aus der Liste
field-fault-credential-exact = { $count ->
        [one] Geben Sie einen Buchstaben oder eine Ziffer ein, oder lassen Sie das Feld leer
       *[other] Geben Sie { NUMBER($count) } Buchstaben, Ziffern oder Bindestriche ein, oder lassen Sie das Feld leer
    }
field-fault-credential = Geben Sie { $least } bis { $most } Buchstaben, Ziffern oder Bindestriche ein, oder lassen Sie das Feld leer
