# Die Einladungs-URL.

## Einladungs-URL
invitation-url-label = Einladungs-URL
invitation-url-heading = Einladungs-URL
invitation-url-lead = Schicken Sie sie an Personen, deren Adresse Sie freigegeben haben. Sie öffnet das Formular und gewährt allein noch nichts.
invitation-url-language = Sprache des fertigen Texts
invitation-url-show = Anzeigen
invitation-url-rotate = URL ersetzen
invitation-url-rotate-text = Tun Sie das, wenn sie Personen erreicht hat, für die sie nicht bestimmt war.
invitation-url-rotate-link = Einladungs-URL ersetzen
rotate-heading = Die Einladungs-URL ersetzen?
rotate-lead = Diese URL gilt dann nicht mehr, und Sie erhalten eine neue:
rotate-stops = Wer die alte URL öffnet, wird gebeten, sich die neue geben zu lassen.
rotate-stands = { $count ->
        [0] Alle Freigaben bleiben bestehen.
        [one] Alle Freigaben bleiben bestehen; eine eingeladene Person hat die URL noch nicht genutzt.
       *[other] Alle Freigaben bleiben bestehen; { NUMBER($count) } Eingeladene haben die URL noch nicht genutzt.
    }
rotate-send-again = Sie müssen die neue URL denen schicken, die sie noch brauchen. Das lässt sich nicht rückgängig machen.
rotate-button = URL ersetzen
rotate-keep = Behalten
notice-rotated = Die Einladungs-URL ist ersetzt. Schicken Sie die neue denen, die sie noch brauchen.

## QR-Code
qr-heading = QR-Code
qr-text = Er führt zur Einladungs-URL: für eine Folie, einen Aushang oder einen Brief.
qr-alternative = QR-Code der Einladungs-URL oben
qr-download = Als Bild speichern (SVG)
