# Die Demo.

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

## Was sich ausprobieren lässt
guide-heading = Fünf Dinge zum Ausprobieren
guide-lead = Jedes dauert etwa zwei Minuten. Nichts, was Sie hier tun, verlässt diesen Rechner.
guide-begin = Als { $name } beginnen
guide-list = Eine Liste zum Einfügen
guide-address = Die Adresse, die Sie angeben
guide-invite = Mit einem Einfügen alle einladen
guide-invite-paste = Fügen Sie die Liste unten in das Feld ein und prüfen Sie die Adressen.
guide-invite-check = Sehen Sie sich das Ergebnis zu jeder Zeile an, verbessern Sie die eine, die keine Adresse ist, und geben Sie die übrigen frei.
guide-invite-share = Kopieren Sie die Einladungs-URL und den fertigen Text. Verschickt wird nur, was Sie ausdrücklich verschicken.
guide-join = Eine Einladung annehmen
guide-join-open = Sie sind neu im Unternehmen und mit einem eigenen Konto angemeldet. Die Seite sagt, wer Sie einlädt.
guide-join-profile = Füllen Sie Ihr Profil mit der Adresse unten aus; sie ist freigegeben.
guide-join-code = Öffnen Sie das Demo-Postfach, suchen Sie den Code und geben Sie ihn ein. Sie sind zugeordnet.
guide-help = Bei einer abgelehnten Adresse helfen
guide-help-compare = Priya hat eine Adresse nachgewiesen, die niemand freigegeben hat. Vergleichen Sie sie mit der ähnlichsten freigegebenen.
guide-help-approve = Die Domain gehört nicht zu Ihrer Organisation: Setzen Sie das Häkchen und geben Sie die Adresse frei, oder lehnen Sie ab. Priya hat die Antwort sofort per E-Mail.
guide-find = Jemanden unter 3.000 finden
guide-find-search = Suchen Sie nach einem Namen oder dessen Anfang.
guide-find-filter = Grenzen Sie die Liste nach Land oder Sprache ein, und ändern Sie ihre Reihenfolge.
guide-find-export = Nehmen Sie mit, was Sie sehen, als Tabelle.
guide-trail = Sehen, wer was getan hat
guide-trail-read = Lesen Sie in einfachen Sätzen, was geschehen ist, und grenzen Sie es auf eine Person oder eine Art ein.
guide-trail-verify = Auf dem Rechner beweist „guildhall audit verify --data { $folder }“, dass seither nichts geändert oder entfernt wurde.
guide-again = Das Annehmen und das Helfen lassen sich je einmal ausprobieren. Für einen neuen Anfang halten Sie die Demo an, löschen ihren Ordner { $folder } und starten sie wieder.
