# Avis : ce que l’on dit aux personnes, dans le produit et par courrier.

## What happened: a title, and a sentence
told-right-granted = Vous avez un droit
told-right-granted-text = Vous avez le droit « { $what } » chez { $organization }.
told-right-taken = Un droit vous a été retiré
told-right-taken-text = Vous n’avez plus le droit « { $what } » chez { $organization }.
told-contact-named = Vous avez un rôle de contact
told-contact-named-text = Chez { $organization }, le programme s’adresse désormais à vous comme « { $what } ».
told-contact-released = Un rôle de contact vous a été retiré
told-contact-released-text = Chez { $organization }, le programme ne s’adresse plus à vous comme « { $what } ».
told-end-set = Votre rattachement a un dernier jour
told-end-set-text = Votre rattachement à { $organization } dans { $program } prend fin de lui-même.
told-end-cleared = Votre rattachement n’a plus de dernier jour
told-end-cleared-text = Votre rattachement à { $organization } dans { $program } ne prend plus fin de lui-même.
told-right-ending = Un de vos droits prend bientôt fin
told-right-ending-text = Vous avez encore quelque temps le droit « { $what } » chez { $organization }. S’il vous le faut plus longtemps, demandez-le à un administrateur.
told-association-ending = Votre rattachement prend bientôt fin
told-association-ending-text = Votre rattachement à { $organization } dans { $program } prend bientôt fin de lui-même, et avec lui ce qu’il vous ouvre. Si vous restez, demandez à un administrateur de changer la date.
told-removed = Vous avez été retiré
told-removed-text = Vous ne faites plus partie de { $organization } dans { $program }. Votre compte et ce que vous avez obtenu restent à vous.
told-request-approved = Votre adresse a été approuvée
told-request-approved-text = Les administrateurs de { $organization } ont approuvé votre adresse : votre compte est rattaché.
told-request-declined = Votre demande a été refusée
told-request-declined-text = Les administrateurs de { $organization } ont refusé votre demande. Vous pouvez redemander à tout moment.
told-access-approved = Vous avez ce que vous avez demandé
told-access-approved-text = Vous avez demandé « { $what } » chez { $organization }, et vous l’avez maintenant.
told-access-declined = Ce que vous avez demandé a été refusé
told-access-declined-text = Vous avez demandé « { $what } » chez { $organization }. Un administrateur a dit non.
told-role-offered = Un rôle vous est proposé
told-role-offered-text = { $person } veut vous transmettre « { $what } » chez { $organization }. Le rôle ne change de mains que si vous acceptez.
told-offer-withdrawn = Une proposition a été retirée
told-offer-withdrawn-text = { $person } ne vous propose plus « { $what } » chez { $organization }. Rien n’a changé.
told-role-accepted = Votre proposition a été acceptée
told-role-accepted-text = { $person } a accepté « { $what } » chez { $organization } et a maintenant ce rôle.
told-role-declined = Votre proposition a été refusée
told-role-declined-text = { $person } a refusé « { $what } » chez { $organization }. Vous gardez ce rôle.
told-deputy-named = Vous êtes suppléant
told-deputy-named-text = Vous remplacez { $person } comme « { $what } » chez { $organization }.
told-deputy-released = Vous n’êtes plus suppléant
told-deputy-released-text = Vous ne remplacez plus « { $what } » chez { $organization }.
told-deputy-allowed = Le suppléant peut agir
told-deputy-allowed-text = Vous pouvez maintenant reprendre « { $what } » chez { $organization } comme suppléant.
told-deputy-may-act = Un suppléant peut reprendre un rôle
told-deputy-may-act-text = { $person } peut maintenant reprendre « { $what } » chez { $organization } comme suppléant : l’exploitant du programme l’a permis.
told-preset-fell-away = Des droits prévus n’ont pas été accordés
told-preset-fell-away-text = { $person } a rejoint { $organization }, mais n’a pas reçu tous les droits prévus avec l’invitation.
told-address-asked = Un collègue demande à entrer
told-address-asked-text = { $person } veut rattacher son compte à { $organization } et attend la réponse d’un administrateur.
told-access-requested = Un collègue demande plus
told-access-requested-text = { $person } demande « { $what } » chez { $organization }.
told-access-reminded = Un collègue attend toujours une réponse
told-access-reminded-text = { $person } a demandé « { $what } » chez { $organization } et n’a pas encore de réponse.
told-role-vacant = Un rôle est vacant
told-role-vacant-text = { $person } ne fait plus partie de { $organization }, et personne n’est maintenant « { $what } ». Le suppléant peut prendre le rôle s’il y en a un, et un administrateur général peut le confier à quelqu’un.
told-takeover-started = Une relève a commencé
told-takeover-started-text = { $person } dit qu’aucun administrateur de { $organization } n’est joignable, et devient administrateur général si aucun administrateur n’y met fin avant. Si c’est une erreur, dites-le à vos administrateurs ou à l’assistance du programme.
told-takeover-ended = Une relève a pris fin
told-takeover-ended-text = La demande de { $person } de devenir administrateur de { $organization } a pris fin sans changement.
told-takeover-decided = Une relève a été décidée
told-takeover-decided-text = { $person } a pris la relève chez { $organization } et est maintenant administrateur général.
told-admin-appointed = L’exploitant a nommé un administrateur
told-admin-appointed-text = L’exploitant du programme a fait de { $person } un administrateur général de { $organization }.
told-admin-dismissed = L’exploitant a révoqué un administrateur
told-admin-dismissed-text = L’exploitant du programme a retiré à { $person } le droit d’administrateur général de { $organization }.
told-organization-suspended = L’organisation est suspendue
told-organization-suspended-text = { $program } a suspendu { $organization } : personne n’est invité et personne n’entre avant la reprise. Vous pouvez tout lire.
told-organization-resumed = L’organisation reprend
told-organization-resumed-text = { $organization } n’est plus suspendue dans { $program }. Les invitations et les rattachements reprennent comme avant.
told-organization-closed = L’organisation a été fermée
told-organization-closed-text = { $organization } ne fait plus partie de { $program }, et votre rattachement à elle a pris fin. Votre compte et ce que vous avez obtenu restent à vous.
told-method-added = Un moyen de connexion a été ajouté
told-method-added-text = « { $name } » permet désormais de se connecter à votre compte de { $program }. Si ce n’était pas vous, retirez-le et fermez vos autres connexions.
told-method-removed = Un moyen de connexion a été retiré
told-method-removed-text = « { $name } » ne permet plus de se connecter à votre compte de { $program }. Si ce n’était pas vous, vérifiez vos moyens de vous connecter et vos connexions.
told-someone = Quelqu’un
told-until = Dernier jour : { $day }.
told-reason = Raison : { $reason }

## Mails
mail-notice-subject = { $sender } : { $title }
mail-notice-link = Ouvrir la page
mail-notice-why = Envoyé par { $program }, car cette adresse est votre adresse de correspondance pour { $organization }. Vous choisissez ces e-mails dans votre compte, sous « E-mails sur les avis ».
mail-notice-why-power = Envoyé par { $program }, car cette adresse est votre adresse de correspondance pour { $organization }. Les e-mails sur la direction d’une organisation sont toujours envoyés.
mail-notice-why-account = Envoyé par { $program }, car cette adresse appartient à votre compte. Vous choisissez ces e-mails dans votre compte, sous « E-mails sur les avis ».
mail-notice-why-security = Envoyé par { $program }, car cette adresse appartient à votre compte. Les e-mails sur la sécurité de votre compte sont toujours envoyés.
mail-digest-subject = { $count ->
        [one] { $organization } : 1 avis
       *[other] { $organization } : { NUMBER($count) } avis
    }
mail-digest-heading = Ce qui s’est passé chez { $organization }
mail-digest-line = { $title } : { $text }
mail-digest-more = { $count ->
        [one] Et un autre.
       *[other] Et { NUMBER($count) } autres.
    }
mail-digest-why = Envoyé par { $program } une fois par jour, car vous l’avez choisi pour les avis de { $organization }. Vous pouvez le changer dans votre compte, sous « E-mails sur les avis ».

## Pages
notices-heading = Avis
notices-lead = Ce qui vous concerne, le plus récent d’abord. Les avis sont gardés { $days ->
        [one] un jour
       *[other] { NUMBER($days) } jours
    }.
notices-none = Rien ne vous a encore concerné. Ce qui arrive à vos droits, à vos rôles et à votre compte figurera ici.
notices-unread = Nouveau
notices-read-all = Tout marquer comme lu
notices-open = Ouvrir
notices-new = { $count ->
        [one] 1 nouvel avis
       *[other] { NUMBER($count) } nouveaux avis
    }
notices-new-many = Avis (plus de 99 nouveaux)
notices-settings = E-mails sur les avis
notices-settings-lead = Les avis figurent toujours dans le produit. Choisissez ceux que vous recevez aussi par e-mail.
notices-settings-mail-off = Cette installation n’envoie pas d’e-mail : les avis figurent seulement dans le produit.
notices-own = À votre sujet
notices-admin = Pour les administrateurs
notices-admin-hint = Ceux-ci sont toujours envoyés par e-mail, afin que personne ne prenne la relève d’une organisation à l’insu de ses administrateurs.
notices-security = Sécurité
notices-security-hint = Ceux-ci sont toujours envoyés par e-mail, pour que personne ne change l’usage de votre compte à votre insu.
notices-each = Chacun aussitôt
notices-daily = Une fois par jour, ensemble
notices-off = Pas d’e-mail
notices-save = Enregistrer
notice-notices-read = { $count ->
        [0] Il n’y avait rien de nouveau.
        [one] 1 avis est marqué comme lu.
       *[other] { NUMBER($count) } avis sont marqués comme lus.
    }
notice-notices-saved = Vos choix sont enregistrés.
