# Was Eingeladenen auf dem Weg begegnet.

## Eingeladene: Einladung
invitation-heading = { $organization } lädt Sie ein
invitation-lead = { $organization } ({ $country }) lädt Sie ein, sich im { $program } zuzuordnen. Sie nutzen dann die Vorteile der Organisation, und Ihre Zertifizierungen zählen für sie.
invitation-needed = Was Sie brauchen
invitation-account = Ein Konto
invitation-account-personal = Ihr eigenes, mit einer privaten E-Mail-Adresse: Sie behalten es und Ihre Zertifizierungen, wenn Sie den Arbeitgeber wechseln.
invitation-account-work = Das Ihres Arbeitgebers, mit Ihrer dienstlichen E-Mail-Adresse.
invitation-account-any = Ihr eigenes oder das Ihres Arbeitgebers. Was Sie erwerben, bleibt bei diesem Konto.
invitation-email = Ihre dienstliche E-Mail-Adresse
invitation-email-text = Die Adresse, die { $organization } freigegeben hat. An sie wird ein Code geschickt.
invitation-credential-text = Falls Sie eine haben. Sie können sie später ergänzen.
invitation-continue = Mit diesem Konto fortfahren
invitation-sign-in = Anmelden und fortfahren
invitation-begun = Sie haben bereits begonnen und können dort weitermachen.
invitation-go-on = Weitermachen
invitation-begin-again = Formular noch einmal absenden
invitation-minutes = Es dauert etwa zwei Minuten. Gespeichert wird erst, wenn Sie das Formular absenden.
already-heading = Sie gehören bereits zu { $organization }
already-lead = Ihr Konto ist zugeordnet seit
already-other = Ist das nicht Ihr Gerät? Verwenden Sie Ihr eigenes Konto.
wrong-account-heading = Diese Seite gehört zu einem anderen Konto
wrong-account-lead = Eine Zuordnung öffnet sich nur für das Konto, das sie begonnen hat. Das ist nicht das jetzt angemeldete.
wrong-account-signed-in = Jetzt angemeldet
wrong-account-kept = Es geht nichts verloren: Verwenden Sie das Konto, mit dem Sie begonnen haben, und Sie kommen auf diese Seite zurück.
link-refused-heading = Diese Einladungs-URL gilt nicht
link-refused-lead = Vielleicht wurde sie durch eine neue ersetzt oder nicht vollständig kopiert.
link-refused-next = Was Sie tun können
link-refused-copy = Öffnen Sie sie noch einmal aus der Nachricht, die Sie erhalten haben, und achten Sie darauf, dass sie vollständig ist.
link-refused-ask = Bitten Sie die Person, von der Sie sie haben, um die aktuelle.

## Eingeladene: Profil
profile-heading = Ihr Profil
profile-lead = { $organization } sieht diese Angaben, sobald Sie sie absenden.
profile-given-name = Vorname
profile-family-name = Nachname
profile-email = Dienstliche E-Mail-Adresse
profile-email-hint = Die Adresse, die { $organization } freigegeben hat. Wir schicken einen Code dorthin.
profile-take = { $address } verwenden
profile-phone = Telefon
profile-phone-hint = Mit Ländervorwahl, etwa +49 30 1234567.
profile-country = Land
profile-country-hint = In dem Sie arbeiten.
profile-choose = Wählen …
profile-language = Sprache
profile-language-hint = In der wir Ihnen schreiben.
profile-job-title = Position
profile-credential = Zertifizierungsnummer
profile-credential-example = Zum Beispiel { $example }.
profile-missing-given-name = Geben Sie Ihren Vornamen ein
profile-missing-family-name = Geben Sie Ihren Nachnamen ein
profile-missing-email = Geben Sie Ihre dienstliche E-Mail-Adresse ein
profile-missing-country = Wählen Sie das Land, in dem Sie arbeiten
profile-missing-language = Wählen Sie eine Sprache
profile-button = Absenden und Code erhalten
profile-next = Als Nächstes schicken wir einen Code an Ihre dienstliche Adresse.

## Eingeladene: Code und Ergebnis
association-code-heading = Weisen Sie Ihre dienstliche Adresse nach
association-code-lead = Wir haben einen sechsstelligen Code geschickt an
association-code-why = Damit zeigen Sie, dass das Postfach Ihnen gehört. Danach vergleichen wir die Adresse mit denen, die { $organization } freigegeben hat.
association-code-button = Code prüfen
association-code-change = Adresse ändern
association-organization = Organisation
association-active-heading = Sie gehören zu { $organization }
association-active-lead = Sie sind zugeordnet mit der Adresse
association-active-button = Zu { $organization }
refused-not-approved-heading = { $organization } hat diese Adresse nicht freigegeben
refused-not-approved-lead = Sie haben nachgewiesen, dass dieses Postfach Ihnen gehört:
refused-not-approved-why = Es gehört nicht zu den Adressen, die { $organization } freigegeben hat. Oft wurde eine andere Schreibweise oder eine ältere Adresse freigegeben.
refused-what-now = Was Sie tun können
refused-ask-text = Fragen Sie die Admins: Sie sehen Ihren Namen und diese Adresse neben der ähnlichsten freigegebenen und können sie mit einem Klick freigeben. Oder verwenden Sie eine andere Adresse.
refused-ask-button = Admins von { $organization } fragen
refused-other-address = Andere Adresse verwenden
refused-claimed-heading = Ein anderes Konto nutzt diese Adresse
refused-claimed-lead = Ein anderes Konto ist { $organization } mit dieser Adresse zugeordnet:
refused-claimed-yours = Wenn auch dieses Konto Ihnen gehört, verwenden Sie es.
refused-claimed-not-yours = Wenn es Ihnen nicht gehört, wenden Sie sich an den Support.
waiting-asked-heading = Sie haben { $organization } gefragt
waiting-asked-lead = Die Admins von { $organization } sehen Ihre Anfrage und entscheiden.
waiting-address = Ihre Adresse
waiting-since = Angefragt
waiting-until = Endet von selbst
waiting-next = Wie es weitergeht
waiting-next-text = Sie können diese Seite schließen. Kommen Sie zurück, um die Entscheidung zu sehen, oder fragen Sie Ihren Admin direkt.
ended-heading = Ihre Zuordnung zu { $organization } ist beendet
ended-text = Sie nutzen die Vorteile von { $organization } nicht mehr. Ihre Zertifizierungen bleiben Ihre.
ended-expired-heading = Die Zeit ist abgelaufen
ended-expired-text = Eine Zuordnung zu { $organization } muss innerhalb von 24 Stunden abgeschlossen werden. Es blieb nichts zurück, was Sie hindert.
ended-declined-heading = { $organization } hat abgelehnt
ended-declined-text = Die Admins von { $organization } haben diese Adresse nicht freigegeben. Sie kennen den Grund; fragen Sie sie direkt.
ended-replaced-heading = Sie haben neu begonnen
ended-replaced-text = Sie haben das Formular von { $organization } noch einmal abgesandt, und dieser ältere Versuch wurde beendet. Machen Sie mit dem neueren weiter.
ended-at = Beendet
ended-newer = Mit dem neueren weitermachen
ended-again = Neu beginnen
notice-signed-out = Sie sind abgemeldet.
notice-code-sent = Wir haben einen neuen Code geschickt. Nur der neueste gilt.
notice-code-seconds = { $seconds ->
        [one] Eben wurde kein Code geschickt. In einer Sekunde können Sie einen neuen anfordern.
       *[other] Eben wurde kein Code geschickt. In { NUMBER($seconds) } Sekunden können Sie einen neuen anfordern.
    }
notice-code-minutes = Es wurde kein Code geschickt: Es waren zu viele. In { NUMBER($minutes) } Minuten können Sie einen neuen anfordern.
notice-proven = Ihre Adresse ist nachgewiesen, und Sie sind zugeordnet. Wir haben Ihnen eine Bestätigung geschickt.

## Auf dem Weg: anderes Konto, keine Cookies, gesperrte Organisation
another-account-heading = Jetzt ist ein anderes Konto angemeldet
another-account-lead = Sie haben dieses Formular mit einem Konto begonnen, und seitdem wurde ein anderes angemeldet, vielleicht in einem anderen Tab. Es wurde nichts gesendet, und Ihre Eingaben sind noch da.
another-account-begun = Das Formular hat begonnen
another-account-switch = Wieder { $account } verwenden
another-account-go-on = Als { $account } fortfahren
another-account-hint = In beiden Fällen erscheint das Formular wieder mit Ihren Eingaben. Sie senden es selbst.
no-cookies-heading = Dieser Browser behält keine Cookies
no-cookies-lead = Für die Anmeldung brauchen wir ein Cookie: An ihm erkennen wir, dass der Code aus dem Browser kommt, der ihn angefordert hat. Manche Mail- und Chat-Apps öffnen Links in einem eigenen Fenster, das keine behält.
no-cookies-next = Was Sie tun können
no-cookies-browser = Kopieren Sie den Link unten und öffnen Sie ihn in Ihrem Browser, zum Beispiel Safari, Chrome, Edge oder Firefox.
no-cookies-allow = Wenn dies Ihr Browser ist, erlauben Sie in seinen Einstellungen Cookies für diese Seite und versuchen Sie es erneut.
no-cookies-link = Link zum Öffnen
no-cookies-again = Hier noch einmal versuchen
suspended-heading = { $organization } kann zurzeit niemanden aufnehmen
suspended-lead = Der Betreiber des Programms hat die Organisation gesperrt. Sie haben nichts falsch gemacht, und von Ihnen ist nichts verloren.
suspended-later = Kommen Sie später mit demselben Link wieder: Eine Freigabe Ihrer Adresse bleibt bis zu ihrem Datum gültig.
suspended-ask = Fragen Sie Ihre Ansprechperson bei { $organization }, wann es weitergeht.
notice-typed-again = Bisher wurde nichts gesendet. Das haben Sie eingegeben, bevor Sie sich wieder angemeldet haben: Prüfen Sie es und senden Sie es ab.
notice-code-again = Der Code wurde nicht geprüft, weil Ihre Sitzung beendet war. Geben Sie ihn noch einmal ein.
