# Mitteilungen: was Menschen erfahren, im Produkt und per Mail.

## What happened: a title, and a sentence
told-right-granted = Sie haben ein Recht
told-right-granted-text = Sie haben bei { $organization } das Recht „{ $what }“.
told-right-taken = Ihnen wurde ein Recht entzogen
told-right-taken-text = Sie haben bei { $organization } das Recht „{ $what }“ nicht mehr.
told-contact-named = Sie haben eine Kontaktrolle
told-contact-named-text = Bei { $organization } wendet sich das Programm jetzt an Sie als „{ $what }“.
told-contact-released = Ihnen wurde eine Kontaktrolle entzogen
told-contact-released-text = Bei { $organization } wendet sich das Programm nicht mehr an Sie als „{ $what }“.
told-end-set = Ihre Zuordnung hat einen letzten Tag
told-end-set-text = Ihre Zuordnung zu { $organization } in { $program } endet von selbst.
told-end-cleared = Ihre Zuordnung hat keinen letzten Tag
told-end-cleared-text = Ihre Zuordnung zu { $organization } in { $program } endet nicht mehr von selbst.
told-right-ending = Eines Ihrer Rechte endet bald
told-right-ending-text = Sie haben bei { $organization } noch eine Weile das Recht „{ $what }“. Brauchen Sie es länger, bitten Sie einen Admin.
told-association-ending = Ihre Zuordnung endet bald
told-association-ending-text = Ihre Zuordnung zu { $organization } in { $program } endet bald von selbst, und mit ihr, was sie Ihnen öffnet. Bleiben Sie länger, bitten Sie einen Admin, das Datum zu ändern.
told-removed = Sie wurden entfernt
told-removed-text = Sie gehören in { $program } nicht mehr zu { $organization }. Ihr Konto und was Sie erworben haben, gehören weiter Ihnen.
told-request-approved = Ihre Adresse wurde freigegeben
told-request-approved-text = Die Admins von { $organization } haben Ihre Adresse freigegeben: Sie sind zugeordnet.
told-request-declined = Ihre Anfrage wurde abgelehnt
told-request-declined-text = Die Admins von { $organization } haben Ihre Anfrage abgelehnt. Sie können jederzeit wieder fragen.
told-access-approved = Sie haben, worum Sie gebeten haben
told-access-approved-text = Sie haben bei { $organization } um „{ $what }“ gebeten und haben es jetzt.
told-access-declined = Ihre Bitte wurde abgelehnt
told-access-declined-text = Sie haben bei { $organization } um „{ $what }“ gebeten. Ein Admin hat abgelehnt.
told-role-offered = Ihnen wird eine Rolle angeboten
told-role-offered-text = { $person } will Ihnen „{ $what }“ bei { $organization } übergeben. Erst wenn Sie annehmen, geht die Rolle über.
told-offer-withdrawn = Ein Angebot wurde zurückgenommen
told-offer-withdrawn-text = { $person } bietet Ihnen „{ $what }“ bei { $organization } nicht mehr an. Es hat sich nichts geändert.
told-role-accepted = Ihr Angebot wurde angenommen
told-role-accepted-text = { $person } hat „{ $what }“ bei { $organization } angenommen und hat die Rolle jetzt.
told-role-declined = Ihr Angebot wurde abgelehnt
told-role-declined-text = { $person } hat „{ $what }“ bei { $organization } abgelehnt. Sie haben die Rolle weiterhin.
told-deputy-named = Sie sind Vertretung
told-deputy-named-text = Sie vertreten { $person } als „{ $what }“ bei { $organization }.
told-deputy-released = Sie sind keine Vertretung mehr
told-deputy-released-text = Sie vertreten „{ $what }“ bei { $organization } nicht mehr.
told-deputy-allowed = Die Vertretung kann handeln
told-deputy-allowed-text = Sie können „{ $what }“ bei { $organization } jetzt als Vertretung übernehmen.
told-deputy-may-act = Eine Vertretung kann eine Rolle übernehmen
told-deputy-may-act-text = { $person } kann „{ $what }“ bei { $organization } jetzt als Vertretung übernehmen: Der Betreiber des Programms hat es erlaubt.
told-preset-fell-away = Vorgesehene Rechte wurden nicht vergeben
told-preset-fell-away-text = { $person } ist jetzt bei { $organization }, hat aber nicht alle Rechte bekommen, die mit der Einladung vorgesehen waren.
told-address-asked = Jemand bittet um Aufnahme
told-address-asked-text = { $person } möchte { $organization } zugeordnet werden und wartet auf die Antwort eines Admins.
told-access-requested = Jemand bittet um mehr
told-access-requested-text = { $person } bittet um „{ $what }“ bei { $organization }.
told-access-reminded = Jemand wartet noch auf Antwort
told-access-reminded-text = { $person } hat um „{ $what }“ bei { $organization } gebeten und noch keine Antwort.
told-role-vacant = Eine Rolle ist unbesetzt
told-role-vacant-text = { $person } gehört nicht mehr zu { $organization }, und niemand ist jetzt „{ $what }“. Die Vertretung kann die Rolle übernehmen, wenn es eine gibt; ein globaler Admin kann sie jemandem geben.
told-takeover-started = Eine Übernahme wurde begonnen
told-takeover-started-text = { $person } sagt, dass kein Admin von { $organization } zu erreichen ist, und wird globaler Admin, wenn kein Admin das vorher beendet. Ist das falsch, sagen Sie es Ihren Admins oder dem Support des Programms.
told-takeover-ended = Eine Übernahme ist beendet
told-takeover-ended-text = Die Bitte von { $person }, Admin von { $organization } zu werden, endete ohne Änderung.
told-takeover-decided = Eine Übernahme wurde entschieden
told-takeover-decided-text = { $person } hat { $organization } übernommen und ist jetzt globaler Admin.
told-admin-appointed = Der Betreiber hat einen Admin ernannt
told-admin-appointed-text = Der Betreiber des Programms hat { $person } zum globalen Admin von { $organization } gemacht.
told-admin-dismissed = Der Betreiber hat einen Admin abberufen
told-admin-dismissed-text = Der Betreiber des Programms hat { $person } das Recht eines globalen Admins von { $organization } entzogen.
told-organization-suspended = Die Organisation ist gesperrt
told-organization-suspended-text = { $program } hat { $organization } gesperrt: Niemand wird eingeladen und niemand kommt hinzu, bis es weitergeht. Lesen können Sie alles.
told-organization-resumed = Die Organisation ist nicht mehr gesperrt
told-organization-resumed-text = { $organization } ist in { $program } nicht mehr gesperrt. Einladungen und Zuordnungen gehen weiter wie zuvor.
told-organization-closed = Die Organisation wurde geschlossen
told-organization-closed-text = { $organization } gehört nicht mehr zu { $program }, und Ihre Zuordnung hat damit geendet. Ihr Konto und was Sie erworben haben, gehören weiter Ihnen.
told-method-added = Ein Anmeldeweg kam hinzu
told-method-added-text = Mit „{ $name }“ kann man sich von jetzt an bei Ihrem Konto von { $program } anmelden. Wenn Sie das nicht waren, entfernen Sie den Weg und beenden Sie Ihre anderen Anmeldungen.
told-method-removed = Ein Anmeldeweg wurde entfernt
told-method-removed-text = Mit „{ $name }“ kann man sich nicht mehr bei Ihrem Konto von { $program } anmelden. Wenn Sie das nicht waren, sehen Sie sich Ihre Wege zur Anmeldung und Ihre Anmeldungen an.
told-someone = Jemand
told-until = Letzter Tag: { $day }.
told-reason = Grund: { $reason }

## Mails
mail-notice-subject = { $sender }: { $title }
mail-notice-link = Seite öffnen
mail-notice-why = Gesendet von { $program }, weil diese Adresse Ihre Kommunikationsadresse für { $organization } ist. Solche Mails wählen Sie in Ihrem Konto unter „Mails zu Mitteilungen“.
mail-notice-why-power = Gesendet von { $program }, weil diese Adresse Ihre Kommunikationsadresse für { $organization } ist. Mails darüber, wer eine Organisation führt, werden immer verschickt.
mail-notice-why-account = Gesendet von { $program }, weil diese Adresse zu Ihrem Konto gehört. Solche Mails wählen Sie in Ihrem Konto unter „Mails zu Mitteilungen“.
mail-notice-why-security = Gesendet von { $program }, weil diese Adresse zu Ihrem Konto gehört. Mails zur Sicherheit Ihres Kontos werden immer verschickt.
mail-digest-subject = { $count ->
        [one] { $organization }: 1 Mitteilung
       *[other] { $organization }: { NUMBER($count) } Mitteilungen
    }
mail-digest-heading = Was bei { $organization } geschah
mail-digest-line = { $title }: { $text }
mail-digest-more = { $count ->
        [one] Und eine weitere.
       *[other] Und { NUMBER($count) } weitere.
    }
mail-digest-why = Gesendet von { $program } einmal am Tag, weil Sie das für Mitteilungen von { $organization } gewählt haben. Ändern können Sie es in Ihrem Konto unter „Mails zu Mitteilungen“.

## Pages
notices-heading = Mitteilungen
notices-lead = Was Sie betrifft, das Neueste zuerst. Mitteilungen bleiben { $days ->
        [one] einen Tag
       *[other] { NUMBER($days) } Tage
    } erhalten.
notices-none = Noch hat Sie nichts betroffen. Was mit Ihren Rechten, Ihren Rollen und Ihrem Konto geschieht, wird hier stehen.
notices-unread = Neu
notices-read-all = Alle als gelesen markieren
notices-open = Öffnen
notices-new = { $count ->
        [one] 1 neue Mitteilung
       *[other] { NUMBER($count) } neue Mitteilungen
    }
notices-new-many = Mitteilungen (über 99 neu)
notices-settings = Mails zu Mitteilungen
notices-settings-lead = Mitteilungen stehen immer im Produkt. Wählen Sie, welche Sie auch per Mail bekommen.
notices-settings-mail-off = Diese Installation verschickt keine Mails: Mitteilungen stehen nur im Produkt.
notices-own = Über Sie
notices-admin = Für Admins
notices-admin-hint = Diese werden immer gemailt, damit niemand eine Organisation übernimmt, ohne dass ihre Admins davon erfahren.
notices-security = Sicherheit
notices-security-hint = Diese werden immer gemailt, damit niemand ändern kann, wie Ihr Konto benutzt wird, ohne dass Sie davon erfahren.
notices-each = Jede sofort
notices-daily = Einmal am Tag, zusammen
notices-off = Keine Mail
notices-save = Speichern
notice-notices-read = { $count ->
        [0] Es gab nichts Neues.
        [one] 1 Mitteilung ist als gelesen markiert.
       *[other] { NUMBER($count) } Mitteilungen sind als gelesen markiert.
    }
notice-notices-saved = Ihre Auswahl ist gespeichert.
