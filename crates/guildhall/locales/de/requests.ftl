# Anfragen.

## Anfragen
requests-heading = Anfragen
requests-lead = Diese Personen wollten sich mit einer Adresse zuordnen, die Sie nicht freigegeben haben, und bitten um Freigabe.
requests-empty = Es gibt keine Anfragen.
requests-address = Angegebene Adresse
requests-closest = Ähnlichste Freigabe
requests-no-closest = Keine ist ähnlich
requests-mailbox = Postfach
requests-proven = Nachgewiesen
requests-unproven = Nicht nachgewiesen
requests-asked = Angefragt
requests-approve-text = Wenn Sie freigeben, ist { $name } sofort zugeordnet.
requests-confirm-text = Hier können keine E-Mails verschickt werden. Mit der Freigabe bestätigen Sie, dass diese Adresse { $name } gehört.
requests-outside = { $domain } gehört nicht zu unseren Domains, und diese Adresse ist trotzdem willkommen
requests-outside-missing = Kreuzen Sie das Kästchen an, um eine Adresse außerhalb Ihrer Domains freizugeben, oder lehnen Sie ab
requests-most = Sie sehen die neuesten { NUMBER($count) }. Beantworten Sie diese, um die übrigen zu sehen.
requests-approve = Diese Adresse freigeben
requests-decline = Ablehnen
notice-request-approved = { $address } ist freigegeben, und { $name } ist zugeordnet.
notice-request-declined = Die Anfrage von { $name } ist abgelehnt.
notice-request-closed = Diese Anfrage wartet nicht mehr auf eine Antwort.
