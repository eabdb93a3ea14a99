# Ce qui entoure chaque page, et la façon d’écrire les jours et les nombres.
#
# Les mêmes mots partout. On vouvoie. Une espace insécable précède les deux-points, une fine insécable « ; », « ! », « ? ».
#   organization = organisation          account = compte                 admin = administrateur (général)
#   invitation = invitation              invitee = personne invitée       invitation URL = URL d’invitation
#   approve = approuver                  revoke = révoquer                decline = refuser
#   association, to associate = rattachement, rattacher son compte        pending = en attente
#   request = demande                    membership ID = numéro de membre credential ID = identifiant de certification
#   communication e-mail = adresse de correspondance                       code = code
#   support desk = assistance                                              reference code = code de référence

## La façon d’écrire les jours et les nombres
language-direction = ltr
month-1 = janv.
month-2 = févr.
month-3 = mars
month-4 = avr.
month-5 = mai
month-6 = juin
month-7 = juil.
month-8 = août
month-9 = sept.
month-10 = oct.
month-11 = nov.
month-12 = déc.
day = { $day } { $month } { $year }
minute = { $day }, { $time } UTC
list-separator = { ", " }
number-group = { "\u202F" }
number-group-from = 1000

## Les langues, par leur propre nom
language-en = English
language-de = Deutsch
language-es = Español
language-fr = Français
language-ja = 日本語
language-ar = العربية
language-here = Français

## Le cadre
page-title-error = Erreur :
frame-skip = Aller au contenu
frame-organization = Organisation :
frame-choose-organization = Choisir une organisation
frame-all-organizations = Toutes les organisations
frame-language = Langue :
frame-account = Compte :
frame-signed-in-as = Compte utilisé :
frame-other-account = Utiliser un autre compte
frame-sign-in = Se connecter
frame-sign-out = Se déconnecter
frame-help = Aide :
frame-reference = Code de référence :
frame-theme = Apparence
frame-privacy = Confidentialité
theme-auto = Automatique
theme-light = Claire
theme-dark = Sombre
demo-banner = Ceci est une démonstration. Tout le monde peut lire sa boîte aux lettres.
demo-banner-link = Ouvrir la boîte aux lettres
demo-banner-guide = Cinq choses à essayer
navigation-home = Accueil
navigation-invite = Inviter des personnes
navigation-invitations = Invitations
navigation-invitation-url = URL d’invitation
navigation-people = Personnes
navigation-requests = Demandes
navigation-activity = Activité
navigation-roles = Contacts
navigation-access = Mon accès
navigation-waiting = en attente
support-heading = Si vous avez besoin d’aide
support-page = Site web
support-reference = Indiquez ce code de référence :
copy-button = Copier
copy-done = Copié
organization-id = Numéro de membre { $id }
program-operator = L’exploitant du programme
program-itself = Guildhall

## Formulaires et listes
form-error-summary = Vérifiez ces champs
form-error = Erreur :
form-optional = (facultatif)
step-line = Étape { $at } sur 3 : { $name }
step-sign-in = se connecter
step-profile = votre profil
step-code = confirmer votre adresse
step-confirmation = confirmation par votre organisation
list-states = États
list-search = Rechercher
list-chip = Recherche : { $q }
list-chip-remove = (retirer)
list-no-match = Rien ne correspond ici à « { $q } ».
list-actions = Actions
list-pages = Pages
list-previous = Précédent
list-next = Suivant
standing-global-admin = Administrateur général
standing-member = Membre
standing-pending = Non terminé
state-approved = Approuvée
state-accepted = Acceptée
state-expired = Expirée
state-revoked = Révoquée
state-ended = Terminée
