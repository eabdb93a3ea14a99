# Die Liste der Einladungen.

## Einladungen
invitations-heading = Einladungen
invitations-search = Adresse suchen
invitations-search-hint = Ein beliebiger Teil der Adresse genügt.
invitations-address = Adresse
invitations-language = Sprache
invitations-approved = Freigegeben
invitations-expires = Läuft ab
invitations-extend = Verlängern
invitations-extend-label = Einladung von { $address } verlängern
invitations-again = Erneut freigeben
invitations-again-label = Erneut freigeben: { $address }
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
