# Qui dirige une organisation, et comment elle passe en d’autres mains.

roles-heading = Contacts
roles-lead = Qui parle au nom de { $organization }, et comment cela se transmet.
roles-person = Personne
roles-reason = Motif
roles-deputy = Suppléant
roles-deputy-about = Reprend le rôle de contact principal quand son titulaire n’est plus là.
roles-deputy-may-act = Peut reprendre le rôle maintenant

## The role of primary program contact is offered
roles-offered-heading = { $name } vous propose un rôle
roles-offered-text = { $name } souhaite vous transmettre le rôle de contact principal du programme. Vous avez jusqu’au { $day } pour répondre ; d’ici là, rien ne change.
roles-offered-link = Voir la proposition
roles-primary-heading = Vous êtes le contact principal du programme
roles-offer-text = Vous pouvez transmettre le rôle. La personne choisie doit l’accepter.
roles-offer-link = Proposer le rôle de contact principal…
roles-offer-open-text = Vous avez proposé le rôle à { $name }, qui peut l’accepter jusqu’au { $day }. D’ici là, il reste le vôtre.
roles-offer-withdraw = Retirer la proposition
roles-offer-heading = Proposer le rôle de contact principal du programme
roles-offer-lead = Choisissez une personne de votre organisation.
roles-offer-nothing-yet = Rien ne change tant que la personne n’a pas accepté. Vous pouvez retirer la proposition jusque-là.
roles-offer-becomes = Si elle accepte, elle devient contact principal du programme et administrateur général.
roles-offer-ends = La proposition prend fin d’elle-même après { $count ->
        [one] 1 jour
       *[other] { NUMBER($count) } jours
    }.
roles-address = E-mail professionnel
roles-address-hint = L’adresse avec laquelle la personne est rattachée.
roles-keeps-admin = Je reste administrateur général
roles-offer-button = Proposer le rôle
roles-answer-heading = Devenir contact principal du programme ?
roles-answer-lead = { $name } vous propose le rôle. Vous pouvez répondre jusqu’au { $day }.
roles-answer-role = Le programme s’adresse d’abord à vous, pour tout.
roles-answer-admin = Vous êtes administrateur général, sans date de fin : vous décidez qui est invité et qui peut faire quoi.
roles-answer-keeps = La personne qui propose le rôle reste administrateur général.
roles-answer-gives-up = La personne qui propose le rôle n’est alors plus administrateur général.
roles-accept = Accepter le rôle
roles-decline = Refuser

## The deputy
roles-deputy-none-text = Un suppléant garantit que quelqu’un puisse agir si vous partez.
roles-deputy-link = Désigner un suppléant…
roles-deputy-text = { $name } est votre suppléant.
roles-deputy-left-text = Personne n’est contact principal. { $name }, suppléant du dernier, peut reprendre le rôle si celui-ci est parti. Déchargez-le si cela ne doit pas être.
roles-deputy-release = Décharger { $name } de la suppléance
roles-deputy-heading = Désigner un suppléant
roles-deputy-lead = Choisissez une personne de votre organisation qui pourrait parler en son nom à votre place.
roles-deputy-when = Le suppléant peut reprendre le rôle quand le contact principal n’appartient plus à l’organisation, ou quand l’exploitant du programme le permet.
roles-deputy-released = Vous pouvez décharger le suppléant à tout moment, et il peut renoncer lui-même.
roles-deputy-button = Désigner le suppléant
roles-deputy-own = Vous êtes le suppléant
roles-deputy-own-now = Vous pouvez maintenant reprendre le rôle de contact principal du programme.
roles-deputy-lay-down = Ne plus être suppléant
roles-act-link = Reprendre le rôle…
roles-act-heading = Reprendre le rôle de contact principal du programme ?
roles-act-lead = En tant que suppléant, vous pouvez désormais parler au nom de { $organization }.
roles-act-before = Si quelqu’un a le rôle en ce moment, il reste administrateur général.
roles-act-button = Reprendre le rôle

## Taking over where no admin can be reached
roles-unreachable = Aucun administrateur joignable ?
roles-unreachable-text = Si tous les administrateurs sont partis ou ne répondent pas, vous pouvez prendre la relève. Ils sont prévenus et ont le temps de s’y opposer.
roles-takeover-link = Prendre la relève…
roles-takeover-heading = Prendre la relève chez { $organization } ?
roles-takeover-lead = C’est pour le cas où plus aucun administrateur de { $organization } n’est joignable. Demandez-leur d’abord si vous le pouvez.
roles-takeover-told = Tous les administrateurs et contacts sont prévenus, avec votre nom et votre motif, ainsi que l’exploitant du programme.
roles-takeover-days = Tout administrateur peut y mettre fin dans un délai de { $count ->
        [one] 1 jour
       *[other] { NUMBER($count) } jours
    }. Si personne ne le fait, vous êtes alors administrateur général.
roles-takeover-recorded = Chaque étape figure dans l’activité de l’organisation.
roles-reason-hint = Dites en quelques phrases pourquoi aucun administrateur n’est joignable. 500 caractères au plus.
roles-takeover-button = Commencer la relève
roles-takeover-by = { $name } prend la relève chez { $organization }
roles-takeover-own = Vous prenez la relève chez { $organization }
roles-takeover-since = Commencée
roles-takeover-due = Décision le
roles-takeover-end = Mettre fin à la relève
roles-takeover-withdraw = Y renoncer
roles-takeover-banner = { $name } devient administrateur général de { $organization } le { $day }, sauf si un administrateur y met fin.
roles-takeover-more = Qui et pourquoi
roles-takeover-running = Quelqu’un prend déjà la relève. Cela se décide avant qu’une autre personne puisse commencer.
roles-takeover-too-soon = Votre dernière relève n’a pas abouti. Vous pourrez en commencer une autre à partir du { $day }.

## What is not possible, and what to do instead
roles-address-wrong = Saisissez l’adresse avec laquelle la personne est rattachée, comme name@company.com
roles-not-active = Personne dans votre organisation n’a cette adresse
roles-yourself = C’est vous. Choisissez une autre personne.
roles-offer-open = Le rôle est déjà proposé à quelqu’un. Retirez d’abord cette proposition.
roles-deputy-named = Il y a déjà un suppléant. Déchargez-le d’abord.
roles-has-end = Le rattachement de cette personne a une date de fin. Supprimez d’abord cette date, ou choisissez quelqu’un d’autre.
roles-own-end = Votre rattachement a une date de fin. Un administrateur doit d’abord supprimer cette date.
roles-deputy-waits = Le contact principal appartient encore à l’organisation. Demandez-lui, ou à l’assistance du programme.
roles-profile-incomplete = Complétez d’abord votre profil : ce rôle demande un prénom et un nom.
roles-reason-wrong = Dites pourquoi aucun administrateur n’est joignable, en 500 caractères au plus

## What just happened
notice-role-offered = Le rôle est proposé. Il reste le vôtre tant que la personne n’a pas accepté.
notice-role-accepted = Vous êtes maintenant contact principal du programme et administrateur général.
notice-offer-withdrawn = La proposition est retirée.
notice-offer-declined = Vous avez refusé le rôle. Tout reste en l’état.
notice-offer-closed = Cette proposition n’est plus ouverte. Rien n’a été modifié.
notice-deputy-named = Le suppléant est désigné.
notice-deputy-released = Il n’y a plus de suppléant.
notice-takeover-started = La relève a commencé. Les administrateurs sont prévenus.
notice-takeover-ended = La relève a pris fin. Rien n’a été modifié.
notice-takeover-decided = Cette relève est déjà décidée. Rien n’a été modifié.
notice-already-admin = Vous êtes déjà administrateur général. Il n’y a pas de relève à prendre.
