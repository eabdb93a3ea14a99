# Rechte und Kontaktrollen.

## Die eingebauten Rechte, und was sie öffnen
right-global-admin = Globaler Admin
right-global-admin-opens = Alles zur Organisation: Einladungen, Personen, Anfragen und Rechte.
right-location-admin = Standort-Admin
right-location-admin-opens = Dasselbe an diesem Standort, aber nicht, wer Admin ist.
right-software-download = Software-Download
right-software-download-opens = Software und Lizenzen des Programms.
right-support-incidents = Supportfälle
right-support-incidents-opens = Supportfälle eröffnen und verfolgen.
right-report-viewer = Berichte ansehen
right-report-viewer-opens = Berichte mit Zahlen, ohne Namen.
right-personal-report-viewer = Berichte ansehen (personenbezogen)
right-personal-report-viewer-opens = Berichte, die Personen nennen, und die Personenliste.

## Die eingebauten Kontaktrollen, und wofür sie da sind
role-primary-program-contact = Hauptkontakt des Programms
role-primary-program-contact-about = Wird zu allem zuerst gefragt und ist globaler Admin.
role-executive = Kontakt der Geschäftsleitung
role-executive-about = Verträge und Fragen der Leitung.
role-sales-marketing = Kontakt für Vertrieb und Marketing
role-sales-marketing-about = Kampagnen, Leads und Veranstaltungen.
role-technical-1 = Technischer Kontakt 1
role-technical-1-about = Technische Fragen, zuerst.
role-technical-2 = Technischer Kontakt 2
role-technical-2-about = Technische Fragen, wenn der erste nicht da ist.

## Mein Zugang, und dasselbe auf der Seite einer Person
rights-heading = Mein Zugang
rights-lead = Was Sie bei { $organization } dürfen, und wen Sie nach mehr fragen.
rights-person-heading = Rechte und Kontaktrollen
rights-right = Recht
rights-standing = Stand
rights-held = Vorhanden
rights-not-held = Nicht vorhanden
rights-until = Letzter Tag
rights-no-end = Ohne Ende
rights-ask = Wen fragen
rights-ask-nobody = Im Moment kann es niemand erteilen.
rights-roles = Kontaktrollen
rights-role = Kontaktrolle
rights-contact = Kontakt
rights-contact-none = Niemand
rights-contact-waits = Gilt, sobald das Profil vollständig ist
rights-grant = Erteilen
rights-change = Ändern
rights-name = Geben

## Eines davon ändern
rights-change-heading = { $what } für { $name }
rights-last-day = Letzter Tag
rights-last-day-hint = Das Recht endet von selbst am Ende dieses Tages, in UTC. Leer hat es kein Ende.
rights-said-until = { $right } bis { $day }
rights-left-out-own = Ihre Einladung sollte Ihnen mehr geben: { $rights }. Wer Sie eingeladen hat, konnte dies bei Ihrer Annahme nicht mehr erteilen, oder der letzte Tag war vorbei. Ein Admin Ihrer Organisation kann es noch erteilen.
rights-left-out = Die Einladung sollte mehr geben: { $rights }. Wer sie freigegeben hatte, konnte dies bei der Annahme nicht mehr erteilen, oder der letzte Tag war vorbei. Erteilen Sie es unten, wenn es noch gewünscht ist.
rights-grant-button = Recht erteilen
rights-end-button = Letzten Tag speichern
rights-leave-as-is = So lassen
rights-take-heading = Recht entziehen
rights-take-text = Es endet sofort, in jedem Browser und für jedes API-Token von { $name }. Es kann wieder erteilt werden.
rights-take-button = Recht entziehen
rights-name-text = Das Programm wendet sich dafür dann an { $name }. Die Rolle hat nur eine Person.
rights-name-admin = { $name } wird auch globaler Admin, sobald das Profil vollständig ist.
rights-name-button = Rolle geben
rights-release-text = Das Programm wendet sich dafür nicht mehr an { $name }. Die Rolle ist dann frei.
rights-release-button = Rolle entziehen
rights-day-wrong = Wählen Sie einen Tag ab heute und innerhalb von zehn Jahren, oder lassen Sie das Feld leer
rights-beyond = Ihr eigenes Recht endet früher. Wählen Sie einen letzten Tag, der nicht nach Ihrem liegt.
rights-last-admin = Das ist der letzte globale Admin ohne Ende. Machen Sie zuerst jemand anderen zum globalen Admin und kommen Sie dann zurück.
rights-primary = Der Hauptkontakt des Programms ist globaler Admin, ohne Ende. Zuerst muss die Person die Rolle selbst niederlegen.
rights-role-held = Jemand anderes hat diese Rolle. Entziehen Sie sie zuerst dieser Person.
rights-not-active = Diese Person ist hier nicht mehr aktiv, deshalb wurde nichts geändert.
notice-right-granted = { $name } hat jetzt das Recht „{ $what }“.
notice-right-taken = { $name } hat das Recht „{ $what }“ nicht mehr.
notice-contact-named = { $name } hat jetzt die Rolle „{ $what }“.
notice-contact-released = { $name } hat die Rolle „{ $what }“ nicht mehr.

## The end of an association
remove-link = Aus der Organisation entfernen…
remove-heading = { $name } entfernen?
remove-lead = { $name } gehört von diesem Moment an nicht mehr zu Ihrer Organisation.
remove-reason = Grund
remove-reason-hint = Die Person erfährt ihn, und Ihre Admins können ihn in der Aktivität lesen.
remove-reason-missing = Nennen Sie den Grund in einer Zeile
remove-button = { $name } entfernen
leave-link = { $organization } verlassen…
leave-heading = { $organization } verlassen?
leave-lead = Sie gehören von diesem Moment an nicht mehr zu { $organization }.
leave-button = { $organization } verlassen
leave-last-admin = Sie sind der letzte globale Admin ohne Ende. Machen Sie zuerst jemand anderen zum globalen Admin und kommen Sie dann zurück.
leave-primary = Sie sind der Hauptkontakt des Programms. Wenn Sie gehen, hat niemand diese Rolle, bis Ihre Vertretung sie übernimmt, wenn Sie eine benannt haben, oder ein globaler Admin sie jemandem gibt. Sie können sie vorher übergeben:
ending-to-people = Zu den Personen
ending-rights = Diese Rechte enden sofort, in jeder Sitzung und jedem API-Token:
ending-access = Was die Zuordnung geöffnet hat, wird geschlossen. Offene Anfragen, Angebote und was für die Adresse freigegeben war, enden auch.
ending-roles = Diese Kontaktrollen enden, und niemand hat sie, bis sie jemand bekommt:
ending-profile = Konto, Profil und Zertifizierungen gehören weiter der Person. Die Organisation behält eine Notiz mit Anfang und Ende.
ending-profile-own = Ihr Konto, Ihr Profil und Ihre Zertifizierungen gehören weiter Ihnen. Die Organisation behält eine Notiz mit Anfang und Ende.
ending-return = Für eine Rückkehr braucht es eine neue Einladung; sie beginnt neu, ohne die alten Rechte.
notice-removed = { $name } gehört nicht mehr zu Ihrer Organisation.
notice-left = Sie haben { $organization } verlassen.

## Many people at once
people-bulk-bar = Mit den ausgewählten Personen
people-bulk-all = Alle in dieser Liste
people-bulk-grant = Erteilen…
people-bulk-take = Entziehen…
people-bulk-clear-end = Kein Enddatum…
people-bulk-other = Mit diesem Tag ändern sich andere Personen, als die Seite gezeigt hat. Diese sind es jetzt: Sehen Sie noch einmal hin.
people-bulk-remove = Entfernen…
people-bulk-none = Es wurde nichts geändert. Wählen Sie die Personen, oder alle in dieser Liste; um ein Recht zu erteilen oder zu entziehen, auch das Recht.
people-verdict-granted = Erhält das Recht
people-verdict-end-changed = Erhält einen anderen letzten Tag
people-verdict-taken = Verliert das Recht
people-verdict-end-set = Erhält dieses Enddatum
people-verdict-end-cleared = Hat kein Enddatum mehr
people-verdict-removed = Wird entfernt
people-verdict-unchanged = Bleibt, wie es ist
people-verdict-not-held = Hat es nicht
people-verdict-last-admin = Letzter globaler Admin: bleibt
people-verdict-primary-contact = Hauptkontakt des Programms: bleibt
people-verdict-above = Steht über Ihnen: bleibt
people-verdict-not-active = Nicht aktiv
people-verdict-unknown = Unbekannt
people-bulk-do-grant = { $count ->
        [0] Niemand wird geändert
        [one] 1 Person das Recht { $right } erteilen
       *[other] { NUMBER($count) } Personen das Recht { $right } erteilen
    }
people-bulk-do-take = { $count ->
        [0] Niemand wird geändert
        [one] 1 Person das Recht { $right } entziehen
       *[other] { NUMBER($count) } Personen das Recht { $right } entziehen
    }
people-bulk-do-set-end = { $count ->
        [0] Niemand wird geändert
        [one] Enddatum von 1 Person festlegen
       *[other] Enddatum von { NUMBER($count) } Personen festlegen
    }
people-bulk-do-clear-end = { $count ->
        [0] Niemand wird geändert
        [one] Enddatum von 1 Person aufheben
       *[other] Enddatum von { NUMBER($count) } Personen aufheben
    }
people-bulk-do-remove = { $count ->
        [0] Niemand wird geändert
        [one] 1 Person entfernen
       *[other] { NUMBER($count) } Personen entfernen
    }
people-bulk-done = { $count ->
        [one] 1 Person wurde geändert
       *[other] { NUMBER($count) } Personen wurden geändert
    }

## Um ein Recht oder eine Kontaktrolle bitten
asking-column = Anfragen
asking-ask = Darum bitten
asking-longer = Um Verlängerung bitten
asking-reason = Wofür Sie „{ $what }“ brauchen
asking-reason-hint = Die Admins lesen es. Höchstens 300 Zeichen.
asking-reason-wrong = Schreiben Sie, wofür Sie es brauchen, in höchstens 300 Zeichen
asking-button = Die Admins bitten
asking-open = Angefragt
asking-told = Benachrichtigt: { $name }
asking-reminded = Am { $day } erinnert: { $name }
asking-withdraw = Anfrage zurückziehen
asking-declined = Abgelehnt
asking-note = Antwort: { $note }
notice-access-asked = Sie haben um „{ $what }“ gebeten. Sie erfahren, was die Admins entscheiden.
notice-access-asked-before = Sie haben schon um „{ $what }“ gebeten. Die Admins werden entscheiden.
notice-access-held = Sie haben „{ $what }“ schon.
notice-access-withdrawn = Ihre Anfrage nach „{ $what }“ ist zurückgezogen.

## The end date of an association
end-date-link = Enddatum…
end-date-heading = Enddatum von { $name }
end-date-lead = Mit dem Ende des letzten Tages endet die Zuordnung von { $name } von selbst: Rechte, Kontaktrollen und Freigaben der Adresse enden mit ihr. { $name } sieht den Tag.
end-date-last-day = Letzter Tag
end-date-hint = Die Zuordnung ist am Ende dieses Tages vorbei, in UTC.
end-date-clear-heading = Kein Ende
end-date-clear-text = { $name } gehört Ihrer Organisation dann ohne Ende an.
end-date-clear-button = Enddatum aufheben
end-date-wrong = Wählen Sie einen Tag ab heute und innerhalb von zehn Jahren
end-date-beyond = Diese Person hat ein Recht, das Sie nicht nehmen oder nicht so lange geben könnten. Fragen Sie jemanden, der es hat.
end-date-primary = Der Hauptkontakt des Programms hat kein Enddatum. Zuerst muss die Person die Rolle selbst niederlegen.
end-date-own = Danach gehören Sie nicht mehr zu { $organization }.
notice-end-set = Der letzte Tag von { $name } ist { $day }.
notice-end-cleared = { $name } hat kein Enddatum mehr.
