# Erreurs.

## Erreurs
error-home = Aller à la page d’accueil
error-retry = { $minutes ->
        [one] Réessayez dans une minute.
       *[other] Réessayez dans { NUMBER($minutes) } minutes.
    }
error-401-heading = Connectez-vous d’abord
error-401-reason = Cette page est réservée aux personnes connectées. Votre session a peut-être pris fin.
error-401-next = Connectez-vous, et vous reviendrez à cette page.
error-403-heading = Vous ne pouvez pas faire cela
error-403-reason = Votre compte n’a pas le droit nécessaire.
error-403-next = Demandez à un administrateur de votre organisation, ou utilisez un autre compte.
error-404-heading = Il n’y a rien ici
error-404-reason = L’adresse est peut-être fausse, ou ce qui était ici n’est pas pour ce compte.
error-404-next = Vérifiez l’adresse, ou utilisez un autre compte.
error-409-heading = Quelqu’un a été plus rapide
error-409-reason = Cela a été modifié entre-temps, donc rien n’a été fait.
error-409-next = Revenez en arrière, rechargez la page et regardez ce qu’elle dit maintenant.
error-410-heading = C’est terminé
error-410-reason = Le délai est passé, ou cela a déjà servi.
error-410-next = Demandez-en un nouveau à la personne qui vous l’a envoyé.
error-form-heading = Ce formulaire est trop ancien
error-form-reason = Il date d’avant votre connexion ou déconnexion, ou vient d’un autre navigateur. Rien n’a été modifié.
error-form-next = Revenez en arrière, rechargez la page et envoyez-la de nouveau.
error-413-heading = C’est trop à la fois
error-413-reason = Ce que vous avez envoyé est plus grand que ce que cette page accepte. Rien n’a été enregistré.
error-413-next = Envoyez-le en plus petites parties : jusqu’à 100 000 adresses ou 16 Mo à la fois.
error-422-heading = Cela n’a pas pu être lu
error-422-reason = Le formulaire était incomplet ou plus ancien que cette session. Rien n’a été modifié.
error-422-next = Revenez en arrière, rechargez la page et envoyez-la de nouveau.
error-429-heading = Trop de tentatives
error-429-reason = Les tentatives sont limitées pour que personne ne devine de codes ni ne remplisse de boîtes aux lettres.
error-429-next = Rien n’est perdu.
error-500-heading = Quelque chose a échoué ici
error-500-reason = Ce n’était pas de votre fait. Cette demande n’a rien modifié.
error-500-next = Réessayez dans quelques minutes. Si cela continue, donnez le code de référence à l’assistance.
error-503-heading = Beaucoup d’activité en ce moment
error-503-reason = Votre demande n’a pas été commencée, donc rien n’a été modifié.
error-503-next = Réessayez dans une minute.
error-suspended-heading = L’organisation est suspendue
error-suspended-reason = L’exploitant du programme l’a suspendue. Rien n’a été modifié.
error-suspended-next = Vous pouvez tout lire. Demandez à l’exploitant quand cela reprend.
