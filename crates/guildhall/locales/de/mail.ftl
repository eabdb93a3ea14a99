# Mails. Jeder Brief sagt, wozu er da ist, wer ihn schickt und warum er kommt.

## Anmeldecode

mail-sign-in-subject = { $program }: Ihr Anmeldecode ist { $code }
mail-sign-in-heading = Ihr Anmeldecode
mail-sign-in-intro = Geben Sie diesen Code auf der Seite ein, die danach fragt:
mail-sign-in-valid = Er gilt { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
  } und nur einmal.
mail-sign-in-ignore = Wenn Sie ihn nicht angefordert haben, ignorieren Sie diese Mail: Ohne den Code kann sich niemand anmelden. Geben Sie den Code niemandem; wir fragen nie per Telefon oder Mail danach.
mail-sign-in-why = Gesendet von { $program }, weil jemand sich mit dieser Adresse anmelden wollte.

## Ein Code für einen weiteren Weg zur Anmeldung

mail-method-subject = { $program }: Ihr Code ist { $code }
mail-method-heading = Diese Adresse hinzufügen
mail-method-intro = Diese Adresse wurde als weiterer Weg zur Anmeldung bei einem Konto von { $program } angegeben. Geben Sie diesen Code auf der Seite ein, die danach fragt:
mail-method-ignore = Wenn Sie das nicht waren, ignorieren Sie diese Mail: Ohne den Code wird nichts hinzugefügt. Geben Sie den Code niemandem; wer ihn hat, könnte sich mit Ihrer Adresse als der eigenen anmelden.
mail-method-why = Gesendet von { $program }, weil jemand sich von jetzt an mit dieser Adresse anmelden wollte.

## Nachweis des Postfachs

mail-proof-subject = { $organization }: Ihr Code ist { $code }
mail-proof-heading = Bestätigen Sie Ihre dienstliche Adresse
mail-proof-intro = Diese Adresse wurde angegeben, um sich { $organization } in { $program } zuzuordnen. Geben Sie diesen Code auf der Seite ein, die danach fragt:
mail-proof-valid = Er gilt { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
  }. Wenn Sie die Seite geschlossen haben, öffnen Sie sie wieder im selben Browser, angemeldet mit demselben Konto. Der Link öffnet nur die Seite; der Code muss dort eingegeben werden.
mail-link-line = { $label }:
mail-proof-link = Seite öffnen
mail-proof-ignore = Wenn Sie das nicht waren, ignorieren Sie diese Mail: Ohne den Code geschieht nichts. Geben Sie den Code niemandem.
mail-proof-why = Gesendet von { $program }, weil diese Adresse als Kommunikationsadresse für { $organization } eingetragen wurde.

## Eine neue Kommunikationsadresse

mail-address-heading = Bestätigen Sie Ihre neue dienstliche Adresse
mail-address-intro = Diese Adresse wurde als neue Kommunikationsadresse einer Person bei { $organization } in { $program } angegeben. Geben Sie diesen Code auf der Seite ein, die danach gefragt hat:
mail-address-changed-subject = { $organization }: Ihre E-Mail wurde geändert
mail-address-changed-heading = Ihre Kommunikationsadresse wurde geändert
mail-address-changed-intro = { $program } schreibt Ihnen zu Ihrer Zuordnung zu { $organization } jetzt an eine andere Adresse. Dies ist die letzte Nachricht an diese.
mail-address-changed-why = Gesendet von { $program }, weil diese Adresse bis jetzt Ihre Kommunikationsadresse für { $organization } war.

## Verbunden

mail-associated-subject = { $organization }: Sie sind zugeordnet
mail-associated-heading = Sie sind zugeordnet
mail-associated-intro = Ihr Konto ist jetzt { $organization } in { $program } zugeordnet.
mail-associated-next = Auf Ihrer Seite steht, was Ihnen offensteht und wie es weitergeht.
mail-associated-link = Ihre Seite öffnen
mail-associated-unexpected = Wenn Sie das nicht waren, sagen Sie es dem Hauptkontakt des Programms bei { $organization }.

## Über eine Anfrage wurde entschieden

mail-approved-subject = { $organization }: Ihre Anfrage wurde angenommen
mail-approved-heading = Ihre Anfrage wurde angenommen
mail-approved-intro = Die Admins von { $organization } haben Ihre Anfrage angenommen. Ihr Konto ist jetzt { $organization } in { $program } zugeordnet.
mail-declined-subject = { $organization }: Ihre Anfrage wurde abgelehnt
mail-declined-heading = Ihre Anfrage wurde abgelehnt
mail-declined-intro = Die Admins von { $organization } haben Ihre Anfrage abgelehnt. Ihr Konto ist { $organization } in { $program } nicht zugeordnet.
mail-declined-next = Wenn Sie das für einen Irrtum halten, fragen Sie den Hauptkontakt des Programms bei { $organization }. Sie können jederzeit erneut anfragen.

## Eine Einladung, die eine Organisation verschicken ließ

mail-invitation-subject = { $organization }: Ihre Einladung zu { $program }
mail-invitation-heading = Sie sind eingeladen
mail-invitation-intro = { $organization } lädt Sie ein, sich ihr in { $program } zuzuordnen. Das dauert etwa zwei Minuten: Öffnen Sie die Seite, melden Sie sich mit einem eigenen Konto an und geben Sie diese Adresse als Ihre dienstliche Adresse an.
mail-invitation-code = Danach bekommen Sie einen Code per Mail. Er ist immer nötig: Wer sonst diesen Link hat, kann damit nichts tun.
mail-invitation-link = Einladung öffnen
mail-invitation-valid = Die Einladung gilt bis { $day }.
mail-invitation-ignore = Wenn Sie mit { $organization } nichts zu tun haben, ignorieren Sie diese Mail: Ohne Sie geschieht nichts.
mail-invitation-why = Gesendet von { $program } im Auftrag von { $organization }; dort wurde diese Adresse freigegeben.
mail-invitation-why-sender = Gesendet von { $program } im Auftrag von { $sender } bei { $organization }; dort wurde diese Adresse freigegeben.

## Unter jedem Brief

mail-association-why = Gesendet von { $program }, weil dies Ihre Kommunikationsadresse für { $organization } ist.
mail-support = Fragen: { $support }

## To the operator: an organization is taken over
mail-roles-subject = { $organization }: { $heading }
mail-roles-why = Sie erhalten diese Nachricht, weil dies die Support-Adresse von { $program } ist.
mail-roles-reason = Die Begründung: { $reason }
mail-roles-command = „guildhall organization takeovers“ zeigt, was läuft; der Betreiber kann es genehmigen oder ablehnen.
mail-roles-takeover = Eine Übernahme hat begonnen
mail-roles-takeover-text = { $name } sagt, dass kein Admin von { $organization } ({ $id }) zu erreichen ist, und wird globaler Admin, wenn kein Admin das beendet.
mail-roles-takeover-ended = Eine Übernahme ist beendet
mail-roles-takeover-ended-text = { $name } übernimmt { $organization } ({ $id }) nicht. Alles bleibt, wie es war.
mail-roles-taken-over = Eine Organisation wurde übernommen
mail-roles-taken-over-text = { $name } hat { $organization } ({ $id }) übernommen und ist globaler Admin.
