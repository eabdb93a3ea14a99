# Anmelden.

## Anmelden
sign-in-heading = Anmelden
sign-in-heading-invited = Melden Sie sich an, um der Einladung von { $organization } zu folgen
sign-in-lead = Wir schicken Ihnen einen sechsstelligen Code. Ein Passwort gibt es nicht.
sign-in-lead-unmailed = Hier können keine E-Mails verschickt werden: Der Support nennt Ihnen einen sechsstelligen Code. Ein Passwort gibt es nicht.
sign-in-email = E-Mail-Adresse
sign-in-email-hint = Die Adresse Ihres eigenen Kontos. Sie behalten es, wenn Sie den Arbeitgeber wechseln.
sign-in-button = Code anfordern
sign-in-button-unmailed = Weiter
sign-in-samples = Beispielpersonen
sign-in-samples-lead = In dieser Demo können Sie sich ohne Code als eine dieser Personen anmelden.
sample-admin = Globaler Admin von { $organizations }
sample-colleague = Zugeordnet zu { $organizations }
sample-waiting = Unterwegs, noch nicht fertig
sample-more = { $count ->
        [one] Eine weitere Person zeigen
       *[other] { NUMBER($count) } weitere Personen zeigen
    }
sample-newcomer = Gehört zu keiner Organisation
sign-in-code-heading = Geben Sie Ihren Code ein
sign-in-code-lead = Wir haben einen sechsstelligen Code an { $address } geschickt.
sign-in-code-lead-unmailed = Fragen Sie den Support nach dem sechsstelligen Code für { $address }.
sign-in-code-asked = Lassen Sie diese Seite offen: Der Code gilt nur hier. Sagen Sie, wann Sie ihn angefordert haben:
sign-in-code-button = Anmelden
code-label = Code
code-hint = Sechs Ziffern, { NUMBER($minutes) } Minuten gültig.
code-missing = Geben Sie die sechs Ziffern des Codes ein
code-wrong = { $left ->
        [one] Das ist nicht der richtige Code. Prüfen Sie ihn; Sie haben noch einen Versuch
       *[other] Das ist nicht der richtige Code. Prüfen Sie ihn; Sie haben noch { $left } Versuche
    }
code-used-up = Sie haben diesen Code zu oft versucht, er gilt nicht mehr. Fordern Sie unten einen neuen an
code-expired = Dieser Code ist zu alt und gilt nicht mehr. Fordern Sie unten einen neuen an
code-trouble = Keine E-Mail?
code-trouble-lead = Es kann eine Minute dauern. Sehen Sie im Spam-Ordner nach, und prüfen Sie die Adresse oben.
code-trouble-unmailed = Noch kein Code?
code-trouble-lead-unmailed = Der Support muss Sie kennen und findet den Code über Ihre Adresse und die Zeit oben. Prüfen Sie beides.
code-again = Neuen Code schicken
code-again-unmailed = Mit einem neuen Code beginnen
code-other-address = Andere Adresse verwenden

## Wo ein Formular hinter der Anmeldung wartet
sign-in-ended = Ihre Sitzung war beendet, deshalb wurde nichts gesendet.
sign-in-ended-code = Ihre Sitzung war beendet, deshalb wurde der Code nicht geprüft. Melden Sie sich an und geben Sie ihn dann noch einmal ein.
sign-in-kept = Ihre Eingaben sind noch da: Melden Sie sich an, und das Formular erscheint wieder mit ihnen.
sign-in-begun-by = Das Formular hat { $account } begonnen. Verwenden Sie dieses Konto, um es fortzusetzen.
sign-in-no-cookie = Kommt diese Seite immer wieder? Dann behält dieser Browser keine Cookies. Öffnen Sie den Link in einem anderen Browser.

## Anmelden bei einem Anbieter
sign-in-with = Mit { $provider } anmelden
sign-in-by-code = Oder mit einem Code per E-Mail
sign-in-begun-anew = Diese Anmeldung hat zu lange gedauert oder wurde in einem anderen Tab neu begonnen. Melden Sie sich noch einmal an.
sign-in-given-up = Sie sind von { $provider } zurückgekommen, ohne sich angemeldet zu haben. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Weg.
sign-in-provider-down = { $provider } antwortet im Moment nicht. Versuchen Sie es in einer Minute noch einmal, oder melden Sie sich auf einem anderen Weg an.
sign-in-provider-wrong = Was { $provider } geschickt hat, konnte nicht angenommen werden; niemand wurde angemeldet. Versuchen Sie es noch einmal. Bleibt es dabei, nennen Sie dem Support den Referenzcode.
sign-out-there = Auch bei { $provider } abmelden
leaving-heading = Weiter zu { $provider }
leaving-lead = Ihr Browser geht jetzt zu { $provider }. Bleibt er hier, nehmen Sie die Schaltfläche.
leaving-button = Zu { $provider }
waiting-form-heading = Sie sind angemeldet
waiting-form-lead = Ihre Eingaben sind aufgehoben. Das Formular geht mit dem Konto { $address } weiter.
waiting-form-button = Formular zeigen

## Die Art des Kontos
account-kind-heading-work = Das ist ein Konto von Arbeit oder Schule
account-kind-heading-personal = Das ist ein persönliches Konto
account-kind-lead-work = { $program } nimmt nur persönliche Konten an: Ihres und Ihre Zertifizierungen behalten Sie, wenn Sie den Arbeitgeber wechseln.
account-kind-lead-personal = { $program } nimmt nur Konten von Arbeit oder Schule an: solche, um die sich ein Arbeitgeber oder eine Schule kümmert.
account-kind-used = Verwendetes Konto
account-kind-kind = Art des Kontos
account-kind-work = Arbeit oder Schule
account-kind-personal = Persönlich
account-kind-waits = Nichts wurde geändert. Melden Sie sich mit einem anderen Konto an, und Sie kommen zu diesem Schritt zurück.
account-kind-waits-invited = Nichts wurde geändert, und die Einladung von { $organization } bleibt offen. Melden Sie sich mit einem anderen Konto an, und Sie kommen zu diesem Schritt zurück.
account-kind-other = Anderes Konto verwenden
account-kind-by-code = Mit einem Code per E-Mail anmelden
account-kind-making-personal = Noch kein persönliches Konto?
account-kind-making-work = Kein Konto von Arbeit oder Schule?
account-kind-make-code = Eine persönliche E-Mail-Adresse genügt: Wir schicken einen Code dorthin.
account-kind-make-microsoft = Ein persönliches Microsoft-Konto kostet nichts. Wählen Sie auf der Seite von Microsoft, eines zu erstellen, und geben Sie eine Adresse an, die Sie schon haben, etwa eine von Gmail.
account-kind-make-google = Ein persönliches Google-Konto kostet nichts. Wer eine Gmail-Adresse hat, hat schon eines.
account-kind-make-work = Fragen Sie Ihren Arbeitgeber oder Ihre Schule: Wer sich dort um die E-Mail kümmert, kann Ihnen ein Konto geben.
account-kind-ends = Mit diesem Konto kommen Sie hier bis { $day } hinein.
account-kind-ends-text = Das Programm nimmt diese Art von Konto nicht mehr an. Lassen Sie vor diesem Tag eine andere Adresse von Ihnen einladen und nehmen Sie mit einem zugelassenen Konto an, oder fragen Sie den Support.

## Vor einem heiklen Schritt
sign-in-again-heading = Noch einmal anmelden
sign-in-again-reason = Dieser Schritt verlangt eine Anmeldung in den letzten 10 Minuten, damit ihn niemand sonst an einem offen gelassenen Computer tut. Bisher wurde nichts geändert.
sign-in-again-account = Verwenden Sie dasselbe Konto: { $account }.
sign-in-not-asked = { $provider } hat nicht nachgefragt: Dort genügte eine frühere Anmeldung, aber dieser Schritt braucht eine von jetzt. Melden Sie sich erst dort ab, oder melden Sie sich auf einem anderen Weg an. Bisher wurde nichts geändert.

## Passkeys
sign-in-passkey = Mit einem Passkey anmelden
sign-in-passkey-refused = Dieser Passkey konnte nicht angenommen werden, deshalb wurde niemand angemeldet. Versuchen Sie es noch einmal oder melden Sie sich anders an.
passkey-no-script = Ein Passkey braucht JavaScript, das in diesem Browser hier nicht läuft. Die anderen Wege gehen ohne.
passkey-no-browser = Dieser Browser kennt keine Passkeys. Die anderen Wege gehen auch hier.
passkey-given-up = Es wurde kein Passkey verwendet: Der Vorgang wurde abgebrochen oder dauerte zu lange. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.
passkey-there-already = Dieses Gerät oder dieser Schlüssel hat schon einen Passkey für dieses Konto.
passkey-too-many = Zu viele Versuche aus diesem Netz. Versuchen Sie es später noch einmal oder wählen Sie einen anderen Weg.
passkey-trouble = Der Browser konnte keinen Passkey verwenden. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.
sign-in-stronger-heading = Auf einem stärkeren Weg anmelden
sign-in-stronger-reason = Admins von { $program } nutzen ihre Rechte nur nach einer starken Anmeldung, damit ein gestohlenes Postfach nichts öffnet. Bisher wurde nichts geändert.
sign-in-stronger-add-passkey = Dieses Konto hat noch keinen Passkey. Fügen Sie einen hinzu; danach kommen Sie zu diesem Schritt zurück und melden sich damit an.
sign-in-stronger-add-account = Dieses Konto hat noch keinen starken Weg, sich anzumelden. Fügen Sie unter „Wege zur Anmeldung“ einen hinzu; der Support weiß, welchen.
