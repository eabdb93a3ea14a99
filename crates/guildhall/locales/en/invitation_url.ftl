# The invitation URL.

## Invitation URL
invitation-url-label = Invitation URL
invitation-url-heading = Invitation URL
invitation-url-lead = Send it to colleagues whose address you approved. It opens the form and grants nothing by itself.
invitation-url-language = Language of the ready text
invitation-url-show = Show
invitation-url-rotate = Replace the URL
invitation-url-rotate-text = Do this when it has reached people it was not meant for.
invitation-url-rotate-link = Replace the invitation URL
rotate-heading = Replace the invitation URL?
rotate-lead = This URL stops working and you get a new one:
rotate-stops = Whoever opens the old URL is told to ask for the new one.
rotate-stands = { $count ->
        [0] Every approval stands.
        [one] Every approval stands; 1 invitee has not used it yet.
       *[other] Every approval stands; { NUMBER($count) } invitees have not used it yet.
    }
rotate-send-again = You have to send the new URL to those who still need it. This cannot be undone.
rotate-button = Replace the URL
rotate-keep = Keep it
notice-rotated = The invitation URL is replaced. Send the new one to those who still need it.

## QR code
qr-heading = QR code
qr-text = It leads to the invitation URL: for a slide, a poster or a letter.
qr-alternative = QR code of the invitation URL above
qr-download = Save as a picture (SVG)
