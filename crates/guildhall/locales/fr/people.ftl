# La liste des personnes, et la page d’une personne.

## Personnes
people-heading = Personnes
people-search = Rechercher un nom ou une adresse
people-search-hint = Le début d’un nom, d’une adresse ou d’une de leurs parties suffit, par exemple un nom de famille ou un domaine.
people-name = Nom
people-email = E-mail
people-country = Pays
people-since = Depuis le
people-active = Actives
people-pending = En attente
people-ended = Terminées
people-language = Langue
people-rights = Droits
people-access = Accès
people-filters = Filtrer et trier
people-filter-button = Afficher
people-any-country = Tous les pays
people-any-language = Toutes les langues
people-any-right = Avec ou sans droits
people-any-time = À n’importe quelle date
people-associated = Rattachées
people-within-days = { $days ->
        [one] Depuis hier
       *[other] Ces { NUMBER($days) } derniers jours
    }
people-sort = Trier par
people-sort-newest = Plus récentes d’abord
people-chip-country = Pays : { $country }
people-chip-language = Langue : { $language }
people-chip-days = { $days ->
        [one] Rattachées depuis hier
       *[other] Rattachées ces { NUMBER($days) } derniers jours
    }
people-file = Télécharger cette liste
people-file-hint = Le fichier contient toutes les personnes que les filtres laissent, pas seulement celles de cette page. Le téléchargement est noté dans l’activité de l’organisation.
people-file-csv = CSV, pour les tableurs
people-file-json = JSON, pour les programmes
people-empty-filtered = Personne ne correspond à ces filtres.
people-empty-active = Personne n’est encore rattaché.
people-empty-pending = Personne n’attend d’être rattaché.
people-empty-ended = Aucun rattachement n’a pris fin.

## Une personne
person-back = Toutes les personnes
person-no-rights = Aucun
person-began = Commencé le
person-ended-replaced = a recommencé
person-ended-expired = n’a pas terminé à temps
person-ended-removed = retirée par les administrateurs
person-ended-left = partie
person-ended-declined = refusée par les administrateurs
person-timeline = Ce qui s’est passé
person-timeline-empty = Il ne s’est encore rien passé.
person-earlier = { $count ->
        [one] Ce compte est déjà venu ici une fois ; ce qui s’est passé alors figure aussi dans la liste.
       *[other] Ce compte est déjà venu ici { NUMBER($count) } fois ; ce qui s’est passé alors figure aussi dans la liste.
    }
person-ended-date-reached = date de fin atteinte
person-ended-account-closed = compte fermé
person-ended-organization-closed = organisation fermée
people-until = jusqu’au { $day }
