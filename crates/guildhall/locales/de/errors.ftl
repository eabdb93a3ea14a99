# Fehler.

## Fehler
error-home = Zur Startseite
error-retry = { $minutes ->
        [one] Versuchen Sie es in einer Minute erneut.
       *[other] Versuchen Sie es in { NUMBER($minutes) } Minuten erneut.
    }
error-401-heading = Melden Sie sich zuerst an
error-401-reason = Diese Seite ist für angemeldete Personen. Ihre Sitzung ist vielleicht beendet.
error-401-next = Melden Sie sich an, und Sie kommen auf diese Seite zurück.
error-403-heading = Das dürfen Sie nicht
error-403-reason = Ihr Konto hat das Recht nicht, das dafür nötig ist.
error-403-next = Fragen Sie einen Admin Ihrer Organisation, oder verwenden Sie ein anderes Konto.
error-404-heading = Hier ist nichts
error-404-reason = Die Adresse ist vielleicht falsch, oder was hier war, ist nicht für dieses Konto bestimmt.
error-404-next = Prüfen Sie die Adresse, oder verwenden Sie ein anderes Konto.
error-409-heading = Jemand war schneller
error-409-reason = Dies wurde inzwischen geändert, deshalb ist nichts geschehen.
error-409-next = Gehen Sie zurück, laden Sie die Seite neu und sehen Sie, was sie jetzt zeigt.
error-410-heading = Das ist vorbei
error-410-reason = Es ist abgelaufen oder wurde schon verwendet.
error-410-next = Bitten Sie die Person, von der Sie es haben, um ein neues.
error-form-heading = Dieses Formular ist zu alt
error-form-reason = Es stammt aus der Zeit vor Ihrer An- oder Abmeldung oder aus einem anderen Browser. Es wurde nichts geändert.
error-form-next = Gehen Sie zurück, laden Sie die Seite neu und senden Sie sie noch einmal.
error-413-heading = Das ist zu viel auf einmal
error-413-reason = Was Sie geschickt haben, ist größer, als diese Seite annimmt. Es wurde nichts gespeichert.
error-413-next = Schicken Sie es in kleineren Teilen: bis zu 100.000 Adressen oder 16 MB auf einmal.
error-422-heading = Das war nicht zu lesen
error-422-reason = Das Formular war unvollständig oder älter als diese Sitzung. Es wurde nichts geändert.
error-422-next = Gehen Sie zurück, laden Sie die Seite neu und senden Sie sie noch einmal.
error-429-heading = Zu viele Versuche
error-429-reason = Damit niemand raten oder Postfächer überfluten kann, sind Versuche begrenzt.
error-429-next = Es geht nichts verloren.
error-500-heading = Hier ist etwas fehlgeschlagen
error-500-reason = Es lag nicht an Ihnen. Durch diese Anfrage wurde nichts geändert.
error-500-next = Versuchen Sie es in einigen Minuten erneut. Wenn es so bleibt, nennen Sie dem Support den Referenzcode.
error-503-heading = Im Moment sehr beschäftigt
error-503-reason = Ihre Anfrage wurde nicht begonnen, deshalb wurde nichts geändert.
error-503-next = Versuchen Sie es in einer Minute erneut.
error-suspended-heading = Die Organisation ist gesperrt
error-suspended-reason = Der Betreiber des Programms hat sie gesperrt. Es wurde nichts geändert.
error-suspended-next = Sie können alles lesen. Fragen Sie den Betreiber, wann es weitergeht.
