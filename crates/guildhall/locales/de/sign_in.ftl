# Anmelden.

## Anmelden
sign-in-heading = Anmelden
sign-in-heading-invited = Melden Sie sich an, um der Einladung von { $organization } zu folgen
sign-in-lead = Wir schicken Ihnen einen sechsstelligen Code. Ein Passwort gibt es nicht.
sign-in-email = E-Mail-Adresse
sign-in-email-hint = Die Adresse Ihres eigenen Kontos. Sie behalten es, wenn Sie den Arbeitgeber wechseln.
sign-in-button = Code anfordern
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
sign-in-code-lead = Wir haben einen sechsstelligen Code geschickt an
sign-in-code-button = Anmelden
code-label = Code
code-hint = Sechs Ziffern, { NUMBER($minutes) } Minuten gültig.
code-missing = Geben Sie die sechs Ziffern aus der E-Mail ein
code-wrong = { $left ->
        [one] Das ist nicht der Code, den wir geschickt haben. Prüfen Sie ihn; Sie haben noch einen Versuch
       *[other] Das ist nicht der Code, den wir geschickt haben. Prüfen Sie ihn; Sie haben noch { $left } Versuche
    }
code-used-up = Dieser Code gilt nicht mehr. Fordern Sie unten einen neuen an
code-trouble = Keine E-Mail?
code-trouble-lead = Es kann eine Minute dauern. Sehen Sie im Spam-Ordner nach, und prüfen Sie die Adresse oben.
code-again = Neuen Code schicken
code-other-address = Andere Adresse verwenden

## Wo ein Formular hinter der Anmeldung wartet
sign-in-ended = Ihre Sitzung war beendet, deshalb wurde nichts gesendet.
sign-in-ended-code = Ihre Sitzung war beendet, deshalb wurde der Code nicht geprüft. Melden Sie sich an und geben Sie ihn dann noch einmal ein.
sign-in-kept = Ihre Eingaben sind noch da: Melden Sie sich an, und das Formular erscheint wieder mit ihnen.
sign-in-begun-by = Das Formular hat { $account } begonnen. Verwenden Sie dieses Konto, um es fortzusetzen.
sign-in-no-cookie = Kommt diese Seite immer wieder? Dann behält dieser Browser keine Cookies. Öffnen Sie den Link in einem anderen Browser.
