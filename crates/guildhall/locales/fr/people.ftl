# La liste des personnes, et la page d’une personne.

## Personnes
people-heading = Personnes
people-search = Rechercher un nom ou une adresse
people-search-hint = N’importe quelle partie d’un nom ou d’une adresse suffit.
people-name = Nom
people-email = E-mail
people-country = Pays
people-since = Depuis le
people-active = Actives
people-pending = En attente
people-ended = Terminées
people-empty-active = Personne n’est encore rattaché.
people-empty-pending = Personne n’attend d’être rattaché.
people-empty-ended = Aucun rattachement n’a pris fin.
