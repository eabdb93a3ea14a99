# Die Liste der Einladungen.

## Einladungen
invitations-heading = Einladungen
invitations-search = Adresse suchen
invitations-search-hint = Der Anfang einer Adresse oder eines ihrer Teile genügt, etwa der Domain.
invitations-address = Adresse
invitations-language = Sprache
invitations-approved = Freigegeben
invitations-expires = Läuft ab
invitations-extend = Verlängern
invitations-extend-label = Einladung von { $address } verlängern
invitations-again = Erneut freigeben
invitations-again-label = Erneut freigeben: { $address }
invitations-newer = Neuere Einladung
invitations-newer-label = Neuere Einladung: { $address }
one-newer = Die neuere Einladung ansehen
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

# Reiter, Filter und Reihenfolgen
invitations-refused = Abgelehnte Versuche
invitations-filters = Filter
invitations-filter-apply = Anzeigen
invitations-filter-any = Beliebig
invitations-filter-delivery = E-Mail
invitations-filter-expiring = Läuft innerhalb von { NUMBER($count) } Tagen ab
invitations-chip-language = Sprache: { $language }
invitations-chip-delivery = E-Mail: { $delivery }
invitations-chip-batch = Nur eine Freigabe
invitations-chip-expiring = Läuft innerhalb von { NUMBER($count) } Tagen ab
invitations-sort = Nach { $column } ordnen
invitations-no-match = Keine Einladung passt hier zu Suche und Filtern.
invitations-mail = E-Mail
invitations-select-page = Alle auf dieser Seite auswählen
delivery-not-sent = Nicht gesendet
delivery-queued = In der Warteschlange
delivery-sent = Gesendet
delivery-failed = Fehlgeschlagen
delivery-withdrawn = Nicht mehr nötig

# Viele auf einmal
bulk-bar = Mit den ausgewählten Einladungen
bulk-all = { $count ->
        [one] Die eine in dieser Liste
       *[other] Alle { NUMBER($count) } in dieser Liste
    }
bulk-all-matching = Alle, die zu Suche und Filtern passen
bulk-action-revoke = Widerrufen…
bulk-action-extend = Verlängern…
bulk-action-language = Sprache ändern…
bulk-action-mail = Verschicken…
bulk-none-selected = Wählen Sie die gemeinten Einladungen aus, oder alle in dieser Liste
bulk-heading-revoke = { $count ->
        [0] Es gibt nichts zu widerrufen
        [one] Eine Einladung widerrufen?
       *[other] { NUMBER($count) } Einladungen widerrufen?
    }
bulk-heading-extend = { $count ->
        [0] Es gibt nichts zu verlängern
        [one] Eine Einladung verlängern
       *[other] { NUMBER($count) } Einladungen verlängern
    }
bulk-heading-language = { $count ->
        [0] Es gibt nichts zu ändern
        [one] Die Sprache einer Einladung ändern
       *[other] Die Sprache von { NUMBER($count) } Einladungen ändern
    }
bulk-heading-mail = { $count ->
        [0] Es gibt nichts zu verschicken
        [one] Eine Einladung verschicken
       *[other] { NUMBER($count) } Einladungen verschicken
    }
bulk-meaning-revoke = Diese Personen können sich Ihrer Organisation dann nicht mehr zuordnen. Niemand wird benachrichtigt. Sie können die Adressen jederzeit wieder freigeben.
bulk-meaning-extend = Offene Einladungen gelten länger; eine, die schon länger gilt, bleibt, wie sie ist. Eine abgelaufene wird erneuert: Ihre Adresse bekommt eine neue Freigabe. Niemand wird benachrichtigt.
bulk-meaning-language = Von jetzt an werden diese Personen in dieser Sprache angesprochen. Niemand wird benachrichtigt.
bulk-meaning-mail = Jede Person bekommt eine E-Mail mit Ihrer Einladungs-URL, in der Sprache ihrer Einladung. Die URL allein lässt niemanden herein: Ein Code an die Adresse ist immer nötig. Die URL bleibt, wie sie ist; eine abgelaufene Freigabe wird zuerst erneuert.
bulk-days = Gültig für
bulk-days-hint = Tage ab heute, 1 bis { NUMBER($most) }.
bulk-days-fault = Geben Sie eine Zahl von Tagen von 1 bis { NUMBER($most) } ein
bulk-language-fault = Wählen Sie eine Sprache aus der Liste
bulk-too-many = Wählen Sie weniger aus: höchstens { NUMBER($most) } auf einmal. Suche und Filter helfen
bulk-mail-off = Der Mailversand ist hier abgeschaltet, deshalb kann nichts verschickt werden. Geben Sie stattdessen die Einladungs-URL weiter
bulk-until = Was verlängert oder erneuert wird, gilt bis { $day }.
bulk-rights = Was abgelaufen ist, wird von Ihnen neu freigegeben und gibt bei der Annahme diese Rechte: { $rights }.
bulk-update = Vorschau erneuern
bulk-button-revoke = { $count ->
        [one] Eine Einladung widerrufen
       *[other] { NUMBER($count) } Einladungen widerrufen
    }
bulk-button-extend = { $count ->
        [one] Eine Einladung verlängern
       *[other] { NUMBER($count) } Einladungen verlängern
    }
bulk-button-language = { $count ->
        [one] Eine Einladung ändern
       *[other] { NUMBER($count) } Einladungen ändern
    }
bulk-button-mail = { $count ->
        [one] Eine Einladung verschicken
       *[other] { NUMBER($count) } Einladungen verschicken
    }
bulk-cancel = Zurück zur Liste
bulk-nothing-left = Nichts wurde geändert: Jemand war schneller, oder es gab nichts zu tun. So ist der Stand jetzt.
bulk-form-changed = Nichts wurde geändert: Das Formular kam schon einmal mit anderen Angaben. Sehen Sie sich die Vorschau noch einmal an.
bulk-other-choice = Noch wurde nichts geändert: Mit dieser Wahl ändern sich andere Einladungen, als die Seite gezeigt hat. Das würde jetzt geschehen.
bulk-more = { $count ->
        [one] und eine weitere
       *[other] und { NUMBER($count) } weitere
    }
bulk-done-revoke = { $count ->
        [one] Eine Einladung ist widerrufen
       *[other] { NUMBER($count) } Einladungen sind widerrufen
    }
bulk-done-extend = { $count ->
        [one] Eine Einladung ist verlängert
       *[other] { NUMBER($count) } Einladungen sind verlängert
    }
bulk-done-language = { $count ->
        [one] Die Sprache einer Einladung ist geändert
       *[other] Die Sprache von { NUMBER($count) } Einladungen ist geändert
    }
bulk-done-mail = { $count ->
        [one] Eine E-Mail ist unterwegs
       *[other] { NUMBER($count) } E-Mails sind unterwegs
    }
bulk-result-lead = Erledigt am { $when }.
bulk-result-unknown = { $count ->
        [one] Eine ausgewählte Einladung gibt es in Ihrer Organisation nicht.
       *[other] { NUMBER($count) } ausgewählte Einladungen gibt es in Ihrer Organisation nicht.
    }
bulk-download = Alle Ergebnisse herunterladen (CSV)
bulk-verdict = Ergebnis
bulk-first-rows = Sie sehen die ersten { NUMBER($count) }; die Datei enthält alle.
bulk-will-revoked = Wird widerrufen
bulk-revoked = Widerrufen
bulk-will-extended = Wird verlängert
bulk-extended = Verlängert
bulk-will-renewed = Abgelaufen: wird erneuert
bulk-renewed = Erneuert
bulk-will-language = Wird geändert
bulk-language = Geändert
bulk-will-queued = Wird verschickt
bulk-queued = In der Warteschlange
bulk-will-renewed-queued = Abgelaufen: wird erneuert und verschickt
bulk-renewed-queued = Erneuert, in der Warteschlange
bulk-unchanged = Bleibt, wie sie ist
bulk-mailed-recently = Vor Kurzem schon verschickt
bulk-recipient-limit = Heute oft genug verschickt
bulk-organization-limit = Grenze Ihrer Organisation für heute
bulk-already-accepted = Schon angenommen
bulk-already-revoked = Schon widerrufen
bulk-already-expired = Schon abgelaufen
bulk-ended = Zuordnung beendet
bulk-newer = Hat eine neuere Einladung
bulk-already-associated = Schon zugeordnet
bulk-unknown = Unbekannt

# Eine Einladung
one-name = Name
one-note = Notiz
one-rights = Rechte mit der Annahme
one-rights-left-out = Nicht vergeben: { $rights }. Wer die Adresse freigegeben hatte, konnte dies nicht mehr vergeben, oder der letzte Tag war vorbei.
one-state = Zustand
one-language = Sprache
one-batch-link = Einladungen dieser Freigabe anzeigen
one-expires = Gültig bis
one-expired = Abgelaufen am
one-mails = E-Mails
one-mails-empty = Über Guildhall wurde nichts verschickt. Die Einladungs-URL kann auf anderem Weg weitergegeben worden sein.
one-mail-asked = { $sender } ließ sie verschicken
one-mail-said = Der Mailserver sagte: { $words }
one-mail-waits = Es wird wieder versucht. Der Mailserver sagte: { $words }
one-history = Was geschehen ist
one-back = Alle Einladungen

# Abgelehnte Versuche
attempts-lead = Diese Personen haben ihr Postfach nachgewiesen, und ihre Adresse ist nicht freigegeben. Wer Sie gefragt hat, steht auch unter Anfragen.
attempts-empty = Hier wartet kein Versuch. Ein Versuch, den niemand beantwortet, endet von selbst.
attempts-not-asked = Hat nicht gefragt
attempts-claimed-text = Diese Adresse gehört jemandem, der zugeordnet ist; für { $name } kann sie nicht freigegeben werden.
attempts-dismiss = Verwerfen
attempts-refused-at = Abgelehnt
attempts-dismiss-text = Verwerfen beendet den Versuch. { $name } wird nicht benachrichtigt und kann es erneut versuchen.
notice-attempt-dismissed = Der Versuch von { $name } ist verworfen.
requests-all-refused = { $count ->
        [one] Eine weitere Person wurde abgelehnt und hat nicht gefragt: abgelehnte Versuche ansehen
       *[other] { NUMBER($count) } weitere Personen wurden abgelehnt und haben nicht gefragt: abgelehnte Versuche ansehen
    }
