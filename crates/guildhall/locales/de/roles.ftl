# Wer eine Organisation führt, und wie sie in andere Hände kommt.

roles-heading = Kontakte
roles-lead = Wer für { $organization } spricht, und wie das übergeben wird.
roles-person = Person
roles-reason = Begründung
roles-deputy = Vertretung
roles-deputy-about = Übernimmt die Rolle des Hauptkontakts, wenn dieser nicht mehr da ist.
roles-deputy-may-act = Kann die Rolle jetzt übernehmen

## The role of primary program contact is offered
roles-offered-heading = { $name } bietet Ihnen eine Rolle an
roles-offered-text = { $name } möchte Ihnen die Rolle des Hauptkontakts übergeben. Sie können bis { $day } antworten; bis dahin ändert sich nichts.
roles-offered-link = Angebot ansehen
roles-primary-heading = Sie sind der Hauptkontakt
roles-offer-text = Sie können die Rolle übergeben. Die Person, die Sie auswählen, muss sie annehmen.
roles-offer-link = Rolle des Hauptkontakts anbieten…
roles-offer-open-text = Sie haben die Rolle { $name } angeboten; sie kann bis { $day } angenommen werden. Bis dahin bleibt sie bei Ihnen.
roles-offer-withdraw = Angebot zurücknehmen
roles-offer-heading = Rolle des Hauptkontakts anbieten
roles-offer-lead = Wählen Sie jemanden, der zu Ihrer Organisation gehört.
roles-offer-nothing-yet = Nichts ändert sich, bis die Person annimmt. So lange können Sie das Angebot zurücknehmen.
roles-offer-becomes = Nimmt sie an, wird sie Hauptkontakt und globaler Admin.
roles-offer-ends = Das Angebot endet nach { $count ->
        [one] 1 Tag
       *[other] { NUMBER($count) } Tagen
    } von selbst.
roles-address = Dienstliche E-Mail
roles-address-hint = Die Adresse, unter der die Person zugeordnet ist.
roles-keeps-admin = Ich bleibe globaler Admin
roles-offer-button = Rolle anbieten
roles-answer-heading = Hauptkontakt werden?
roles-answer-lead = { $name } bietet Ihnen die Rolle an. Sie können bis { $day } antworten.
roles-answer-role = Das Programm wendet sich in allem zuerst an Sie.
roles-answer-admin = Sie sind globaler Admin, ohne Ende: Sie entscheiden, wer eingeladen wird und wer was darf.
roles-answer-keeps = Wer die Rolle anbietet, bleibt globaler Admin.
roles-answer-gives-up = Wer die Rolle anbietet, ist dann nicht mehr globaler Admin.
roles-accept = Rolle annehmen
roles-decline = Ablehnen

## The deputy
roles-deputy-none-text = Eine Vertretung sorgt dafür, dass jemand handeln kann, wenn Sie gehen.
roles-deputy-link = Vertretung benennen…
roles-deputy-text = { $name } ist Ihre Vertretung.
roles-deputy-left-text = Niemand ist Hauptkontakt. { $name }, die Vertretung des letzten, kann die Rolle übernehmen, wenn dieser gegangen ist. Entbinden Sie diese Person von der Vertretung, wenn das nicht sein soll.
roles-deputy-release = { $name } von der Vertretung entbinden
roles-deputy-heading = Vertretung benennen
roles-deputy-lead = Wählen Sie jemanden, der zu Ihrer Organisation gehört und an Ihrer Stelle für sie sprechen könnte.
roles-deputy-when = Die Vertretung kann die Rolle übernehmen, wenn der Hauptkontakt nicht mehr zur Organisation gehört oder der Betreiber des Programms es erlaubt.
roles-deputy-released = Sie können die Vertretung jederzeit beenden, und die Person kann es selbst auch.
roles-deputy-button = Vertretung benennen
roles-deputy-own = Sie sind die Vertretung
roles-deputy-own-now = Sie können die Rolle des Hauptkontakts jetzt übernehmen.
roles-deputy-lay-down = Nicht mehr Vertretung sein
roles-act-link = Rolle übernehmen…
roles-act-heading = Rolle des Hauptkontakts übernehmen?
roles-act-lead = Als Vertretung können Sie jetzt für { $organization } sprechen.
roles-act-before = Hat zurzeit jemand die Rolle, bleibt diese Person globaler Admin.
roles-act-button = Rolle übernehmen

## Taking over where no admin can be reached
roles-unreachable = Kein Admin ist zu erreichen?
roles-unreachable-text = Wenn alle Admins gegangen sind oder nicht antworten, können Sie übernehmen. Die Admins erfahren es und haben Zeit zu widersprechen.
roles-takeover-link = Übernehmen…
roles-takeover-heading = { $organization } übernehmen?
roles-takeover-lead = Das ist für den Fall, dass kein Admin von { $organization } mehr zu erreichen ist. Fragen Sie zuerst dort nach, wenn Sie können.
roles-takeover-told = Alle Admins und Kontakte erfahren davon, mit Ihrem Namen und Ihrer Begründung, ebenso der Betreiber des Programms.
roles-takeover-days = Jeder Admin kann es innerhalb von { $count ->
        [one] 1 Tag
       *[other] { NUMBER($count) } Tagen
    } beenden. Tut es niemand, sind Sie dann globaler Admin.
roles-takeover-recorded = Jeder Schritt steht in der Aktivität der Organisation.
roles-reason-hint = Sagen Sie in wenigen Sätzen, warum kein Admin zu erreichen ist. Höchstens 500 Zeichen.
roles-takeover-button = Übernahme beginnen
roles-takeover-by = { $name } übernimmt { $organization }
roles-takeover-own = Sie übernehmen { $organization }
roles-takeover-since = Begonnen
roles-takeover-due = Entscheidung am
roles-takeover-end = Übernahme beenden
roles-takeover-withdraw = Zurücknehmen
roles-takeover-banner = { $name } wird am { $day } globaler Admin von { $organization }, wenn kein Admin das beendet.
roles-takeover-more = Wer und warum
roles-takeover-running = Jemand ist schon dabei zu übernehmen. Das wird erst entschieden, bevor jemand anderes beginnen kann.
roles-takeover-too-soon = Ihre letzte Übernahme kam nicht zustande. Eine neue können Sie ab { $day } beginnen.

## What is not possible, and what to do instead
roles-address-wrong = Geben Sie die Adresse ein, unter der die Person zugeordnet ist, etwa name@firma.de
roles-not-active = Niemand, der zu Ihrer Organisation gehört, hat diese Adresse
roles-yourself = Das sind Sie selbst. Wählen Sie jemand anderen.
roles-offer-open = Die Rolle ist schon jemandem angeboten. Nehmen Sie dieses Angebot zuerst zurück.
roles-deputy-named = Es gibt schon eine Vertretung. Beenden Sie diese zuerst.
roles-has-end = Die Zuordnung dieser Person hat ein Enddatum. Heben Sie es zuerst auf, oder wählen Sie jemand anderen.
roles-own-end = Ihre Zuordnung hat ein Enddatum. Ein Admin muss es zuerst aufheben.
roles-deputy-waits = Der Hauptkontakt gehört noch zur Organisation. Fragen Sie dort nach, oder beim Support des Programms.
roles-profile-incomplete = Vervollständigen Sie zuerst Ihr Profil: Für diese Rolle braucht es Vor- und Nachnamen.
roles-reason-wrong = Sagen Sie in höchstens 500 Zeichen, warum kein Admin zu erreichen ist

## What just happened
notice-role-offered = Die Rolle ist angeboten. Sie bleibt bei Ihnen, bis die Person annimmt.
notice-role-accepted = Sie sind jetzt Hauptkontakt und globaler Admin.
notice-offer-withdrawn = Das Angebot ist zurückgenommen.
notice-offer-declined = Sie haben die Rolle abgelehnt. Alles bleibt, wie es ist.
notice-offer-closed = Dieses Angebot ist nicht mehr offen. Nichts wurde geändert.
notice-deputy-named = Die Vertretung ist benannt.
notice-deputy-released = Es gibt keine Vertretung mehr.
notice-takeover-started = Die Übernahme hat begonnen. Die Admins erfahren davon.
notice-takeover-ended = Die Übernahme ist beendet. Nichts wurde geändert.
notice-takeover-decided = Über diese Übernahme ist schon entschieden. Nichts wurde geändert.
notice-already-admin = Sie sind schon globaler Admin. Es gibt nichts zu übernehmen.
