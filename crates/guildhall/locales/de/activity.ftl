# Der Prüfpfad in Sätzen.

activity-organization-created = { $actor } hat die Organisation angelegt
activity-organization-suspended = { $actor } hat die Organisation gesperrt
activity-organization-resumed = { $actor } hat die Sperre der Organisation beendet
activity-admin-appointed = { $actor } hat { $address } zum globalen Admin gemacht
activity-admin-dismissed = { $actor } hat { $address } das Recht als globaler Admin genommen
activity-right-granted = { $actor } hat { $address } das Recht { $right } erteilt
activity-right-granted-until = { $actor } hat { $address } das Recht { $right } bis { $day } erteilt
activity-right-taken = { $actor } hat { $address } das Recht { $right } entzogen
activity-contact-named = { $actor } hat { $address } die Kontaktrolle { $role } gegeben
activity-contact-released = { $actor } hat { $address } die Kontaktrolle { $role } entzogen
activity-right-granted-asked = { $actor } hat { $address } auf Anfrage das Recht { $right } erteilt
activity-contact-named-asked = { $actor } hat { $address } auf Anfrage die Kontaktrolle { $role } gegeben
activity-access-requested = { $address } hat um { $what } gebeten
activity-access-declined = { $actor } hat die Anfrage von { $address } nach { $what } abgelehnt
activity-access-withdrawn = { $address } hat die Anfrage nach { $what } zurückgezogen

activity-role-offered = { $actor } hat { $address } die Rolle { $role } angeboten
activity-role-offer-withdrawn = { $actor } hat das Angebot der Rolle { $role } an { $address } zurückgenommen
activity-role-offer-declined = { $address } hat die Rolle { $role } abgelehnt
activity-role-offer-expired = Das Angebot der Rolle { $role } an { $address } ist abgelaufen
activity-role-handed-over = Die Rolle { $role } ging an { $address } über
activity-deputy-named = { $actor } hat { $address } als Vertretung benannt
activity-deputy-released = { $actor } hat { $address } von der Vertretung entbunden
activity-deputy-allowed = { $actor } lässt die Vertretung { $address } die Rolle { $role } übernehmen
activity-deputy-took-over = { $address } hat als Vertretung die Rolle { $role } übernommen
activity-takeover-started = { $address } hat begonnen, die Organisation zu übernehmen; entschieden wird am { $day }
activity-takeover-stopped = { $actor } hat die Übernahme durch { $address } beendet
activity-takeover-withdrawn = { $address } hat die eigene Übernahme zurückgenommen
activity-takeover-ended = Die Übernahme durch { $address } endete von selbst
activity-takeover-completed = Niemand hat die Übernahme beendet: { $address } ist globaler Admin
activity-takeover-approved = { $actor } hat die Übernahme durch { $address } genehmigt; { $address } ist jetzt globaler Admin
activity-takeover-refused = { $actor } hat die Übernahme durch { $address } abgelehnt
activity-association-removed = { $actor } hat { $address } entfernt
activity-notices-chosen = { $actor } hat gewählt, wie Mitteilungen gemailt werden
activity-association-left = { $address } ist ausgetreten
activity-invitations-approved = { $count ->
        [one] { $actor } hat eine Person freigegeben
       *[other] { $actor } hat { NUMBER($count) } Personen freigegeben
    }
activity-invitations-expired = { $count ->
        [one] Eine Einladung ist abgelaufen
       *[other] { NUMBER($count) } Einladungen sind abgelaufen
    }
activity-invitation-revoked = { $actor } hat die Einladung von { $address } widerrufen
activity-invitation-changed = { $actor } hat die Einladung von { $address } geändert, gültig bis { $day }
activity-invitations-revoked = { $count ->
        [one] { $actor } hat eine Einladung widerrufen
       *[other] { $actor } hat { NUMBER($count) } Einladungen widerrufen
    }
activity-invitations-extended = { $count ->
        [one] { $actor } hat eine Einladung verlängert, gültig bis { $day }
       *[other] { $actor } hat { NUMBER($count) } Einladungen verlängert, gültig bis { $day }
    }
activity-invitations-changed = { $count ->
        [one] { $actor } hat die Sprache einer Einladung geändert
       *[other] { $actor } hat die Sprache von { NUMBER($count) } Einladungen geändert
    }
activity-invitations-mailed = { $count ->
        [one] { $actor } hat eine Einladung verschicken lassen
       *[other] { $actor } hat { NUMBER($count) } Einladungen verschicken lassen
    }
activity-attempt-dismissed = { $actor } hat den abgelehnten Versuch von { $address } verworfen
activity-invitation-url-rotated = { $actor } hat die Einladungs-URL ersetzt
activity-association-submitted = Jemand hat das Formular gesendet und einen Code erhalten
activity-association-asked-to-confirm = Jemand hat das Formular als { $address } gesendet und wartet auf eine Bestätigung
activity-association-confirmed = { $actor } hat bestätigt, dass { $address } dieser Person gehört
activity-association-confirmed-approved = { $actor } hat bestätigt, dass { $address } dieser Person gehört, und die Adresse freigegeben
activity-association-code-limited = Jemand hat zu viele Codes angefordert und muss warten
activity-association-code-resent = Jemand hat einen weiteren Code erhalten
activity-association-wrong-code = Jemand hat einen falschen Code eingegeben
activity-association-activated = { $address } wurde zugeordnet
activity-because = { $sentence }: { $why }
activity-with-rights = { $sentence }, mit diesen Rechten: { $rights }
activity-rights-left-out = { $sentence }. Weggelassen, weil die einladende Person es nicht mehr vergeben konnte oder der letzte Tag vorbei war: { $rights }
activity-association-profile-changed = Jemand hat das eigene Profil geändert
activity-association-address-asked = Jemand hat eine neue E-Mail angegeben und einen Code erhalten
activity-association-address-changed = Eine E-Mail wurde geändert: { $address } gilt jetzt
activity-association-address-kept = Jemand hat die bisherige E-Mail behalten
activity-association-address-refused = Die neue E-Mail { $address } wurde abgelehnt: nicht freigegeben
activity-association-address-claimed = Die neue E-Mail { $address } wurde abgelehnt: ein anderes Konto verwendet sie
activity-people-exported = { $actor } hat die Liste der Personen exportiert
activity-association-refused = { $address } wurde abgelehnt: nicht freigegeben
activity-association-refused-claimed = { $address } wurde abgelehnt: ein anderes Konto verwendet sie
activity-association-asked = { $address } bittet um Freigabe
activity-associations-lapsed = { $count ->
        [one] Eine Person wurde nicht rechtzeitig fertig
       *[other] { NUMBER($count) } Personen wurden nicht rechtzeitig fertig
    }
activity-request-approved = { $actor } hat die Anfrage von { $address } angenommen
activity-request-declined = { $actor } hat die Anfrage von { $address } abgelehnt
activity-other = Etwas wurde geändert
activity-activity-exported = { $actor } hat die Aktivität exportiert
activity-token-created = { $actor } hat das API-Token „{ $token }“ für diese Organisation angelegt
activity-token-revoked = { $actor } hat das API-Token „{ $token }“ für diese Organisation widerrufen

# Die Seite.
activity-heading = Aktivität
activity-lead = Was getan wurde, das Neueste zuerst. Zeiten in UTC.
activity-filter = Filtern
activity-show = Anzeigen
activity-show-all = Alles anzeigen
activity-kind = Worum es geht
activity-kind-all = Alles
activity-kind-invitations = Einladungen
activity-kind-people = Personen
activity-kind-invitation-url = Einladungs-URL
activity-kind-rights = Rechte
activity-kind-organization = Organisation
activity-kind-exports = Exporte
activity-kind-sign-in = Anmeldung
activity-kind-other = Anderes
activity-person = Person (dienstliche Adresse)
activity-part = Die Person
activity-part-any = hat es getan oder ist betroffen
activity-part-by = hat es getan
activity-part-about = ist betroffen
activity-from = Von
activity-to = Bis
activity-reference = Referenzcode
activity-reference-hint = Findet ein einzelnes Ereignis; die anderen Felder zählen dann nicht.
activity-day-wrong = Wählen Sie einen Tag, dessen Jahr vier Ziffern hat
activity-chip-person = Person: { $person }
activity-chip-by = Getan von { $person }
activity-chip-about = Über { $person }
activity-chip-from = Ab { $day }
activity-chip-to = Bis { $day }
activity-chip-reference = Referenz { $reference }
activity-empty = Noch wurde nichts getan. Was Sie und Ihre Kolleginnen und Kollegen tun, steht dann hier.
activity-no-match = Dazu ist nichts verzeichnet.
activity-nobody = Niemand wurde hier mit der Adresse { $person } eingeladen oder hat sich mit ihr gemeldet.
activity-see-batch = Eingeladene ansehen
activity-see-verdicts = Ergebnisse ansehen
activity-see-person = Alles zu dieser Person
activity-link-label = { $link }, { $reference }
activity-export = Exportieren
activity-export-lead = Alles, was getan wurde, mit allem, was nötig ist, um zu prüfen, dass kein Ereignis geändert oder entfernt wurde. Auch der Export steht hier.
activity-export-csv = Als CSV exportieren
activity-export-json = Als JSON-Zeilen exportieren
activity-association-end-set = { $actor } hat die Zuordnung von { $address } befristet, bis { $day }
activity-association-end-cleared = { $actor } hat die Befristung der Zuordnung von { $address } aufgehoben
activity-association-date-reached = Die Zuordnung von { $address } endete, wie festgelegt
activity-association-account-closed = Das Konto von { $address } wurde geschlossen, die Zuordnung endete
activity-association-organization-closed = Die Zuordnung von { $address } endete mit der Organisation
activity-associations-ended = Was noch offen war, endete mit der Organisation
activity-associations-erased = { $count ->
        [one] Die persönlichen Daten einer ehemaligen Person wurden gelöscht
       *[other] Die persönlichen Daten von { NUMBER($count) } ehemaligen Personen wurden gelöscht
    }
activity-invitations-erased = { $count ->
        [one] Die Adresse einer ungenutzten Einladung wurde gelöscht
       *[other] Die Adressen von { NUMBER($count) } ungenutzten Einladungen wurden gelöscht
    }
activity-organization-closed = { $actor } hat die Organisation geschlossen
activity-erased = (gelöscht)
