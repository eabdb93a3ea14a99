# Das eigene Profil, nach der Zuordnung.

## Das Profil
own-profile-heading = Ihr Profil bei { $organization }
own-profile-lead = { $organization } und das Programm sehen diese Angaben. Was Sie speichern, gilt sofort; nur eine neue E-Mail-Adresse braucht einen Code.
own-profile-email-hint = Eine neue Adresse bekommt einen Code. Bis sie nachgewiesen und freigegeben ist, gilt weiter { $address }.
own-profile-button = Speichern
own-profile-link = Profil bearbeiten
own-profile-back = Zurück zu { $organization }
own-profile-awaits-code = Wir haben einen Code an Ihre neue Adresse { $address } geschickt. Sie gilt noch nicht.
own-profile-enter-code = Code eingeben
own-profile-was-refused = Ihre neue Adresse { $address } wurde abgelehnt. Die alte gilt weiter.
own-profile-see-refusal = Was Sie tun können
notice-profile-saved = Ihr Profil ist gespeichert.
notice-profile-changed = Ihr Profil wurde inzwischen geändert, vielleicht in einem anderen Fenster. Gerade wurde nichts gespeichert: Prüfen Sie, was Sie eingegeben haben, und speichern Sie noch einmal.

## Eine neue Adresse
address-code-heading = Weisen Sie Ihre neue Adresse nach
address-code-until = Bis dahin gilt weiter diese Adresse:
address-keep = Alte Adresse behalten
address-refused-stays = Für Sie hat sich nichts geändert. Es gilt weiter diese Adresse:
address-refused-ask = Bitten Sie einen Admin von { $organization }, die neue Adresse einzuladen. Kommen Sie dann zurück und prüfen Sie noch einmal. Bis { $day } geht das ohne neuen Code.
address-refused-again = Noch einmal prüfen
address-claimed-yours = Wenn auch jenes Konto Ihnen gehört, behalten Sie hier die alte Adresse.
notice-address-changed = Ihre neue E-Mail-Adresse gilt. Wir haben es der alten mitgeteilt.
notice-address-kept = Ihre E-Mail-Adresse bleibt, wie sie war.
notice-still-refused = Noch einmal geprüft: Die Adresse ist weiterhin abgelehnt.
own-profile-mail-off = Hier können keine E-Mails verschickt werden, deshalb lässt sich keine andere Adresse nachweisen. Behalten Sie die bisherige, oder fragen Sie den Support
