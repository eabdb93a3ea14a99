# Ce que devient une ligne d’une liste collée, et ce qui ne va pas dans une adresse ou un champ.

verdict-new = Nouvelle
verdict-approved = Approuvée
verdict-already-invited = Déjà invitée
verdict-already-associated = Déjà rattachée
verdict-duplicate = En double
verdict-invalid = Pas une adresse
verdict-bad-field = À corriger
verdict-outside-domain = Hors de vos domaines

reason-already-invited = Une invitation est ouverte pour cette adresse.
reason-already-associated = Cette adresse est celle d’une personne de votre organisation.
reason-duplicate = La même adresse qu’à la ligne { NUMBER($position) }.
reason-outside-domain = { $domain } n’est pas un des domaines de votre organisation.
row-fault-language = Choisissez une langue du programme ; { $typed } n’en est pas une.
row-fault-name-long = Raccourcissez le nom ; il peut avoir { NUMBER($most) } caractères.
row-fault-name-character = Tapez le nom de nouveau ; il contient un caractère qui ne se voit pas.
row-fault-note-long = Raccourcissez la note ; elle peut avoir { NUMBER($most) } caractères.
row-fault-note-character = Tapez la note de nouveau ; elle contient un caractère qui ne se voit pas.
row-fault-right = Nommez un droit du programme ; { $typed } n’en est pas un.
row-fault-last-day = Écrivez le dernier jour comme 2027-01-31, à partir d’aujourd’hui et dans les dix ans ; ici est écrit { $typed }.
row-fault-last-day-alone = Nommez le droit qui vaut jusqu’au { $typed }, ou laissez le jour de côté.
file-fault-empty = Choisissez un autre fichier ; celui-ci est vide
file-fault-no-rows = Ajoutez des lignes sous l’en-tête ; ce fichier n’en a aucune
file-fault-too-long = Divisez le fichier et envoyez ses parties l’une après l’autre ; un fichier peut faire { NUMBER($most) } Mo
file-fault-too-many-rows = Divisez le fichier et envoyez ses parties l’une après l’autre ; un fichier peut avoir { NUMBER($most) } lignes
file-fault-row-too-long = Vérifiez la ligne { NUMBER($line) } : une ligne peut faire { NUMBER($most) } ko. Il y manque peut-être un guillemet, ou les fins de ligne
file-fault-spreadsheet = Enregistrez-le en CSV dans le tableur et envoyez ce fichier ; un classeur ne peut pas être lu
file-fault-binary = Enregistrez-le en CSV (UTF-8) et envoyez ce fichier ; celui-ci n’est pas du texte
file-fault-wrong-encoding = Enregistrez-le en CSV (UTF-8) et envoyez ce fichier ; son texte n’est pas dans l’encodage annoncé
file-fault-quote = Fermez le guillemet ouvert à la ligne { NUMBER($line) }, ou retirez-le
file-fault-duplicate-columns = Gardez une seule colonne pour « { $column } » ; il y en a plusieurs : { $columns }
file-fault-no-address-column = Nommez « { $column } » la colonne des adresses ; la première ligne contient : { $columns }
file-fault-several-columns = Ajoutez une première ligne qui nomme la colonne des adresses ; plusieurs colonnes en contiennent : { $columns }

address-fault-empty = Saisissez une adresse comme name@company.com
address-fault-no-at = Saisissez une adresse comme name@company.com ; celle-ci n’a pas de @
address-fault-two-ats = Saisissez une adresse comme name@company.com ; celle-ci a plus d’un @
address-fault-local-part-missing = Saisissez une adresse comme name@company.com ; celle-ci n’a rien avant le @
address-fault-domain-missing = Saisissez une adresse comme name@company.com ; celle-ci n’a pas de domaine
address-fault-local-part-too-long = Vérifiez la partie avant le @ ; elle peut avoir 64 caractères, et ceux qui n’existent pas en anglais comptent double ou plus
address-fault-address-too-long = Vérifiez où l’adresse se termine ; elle peut avoir 254 caractères, et ceux qui n’existent pas en anglais comptent double ou plus
address-fault-domain-too-long = Vérifiez où le domaine se termine ; il peut avoir 253 caractères, et ceux qui n’existent pas en anglais comptent double ou plus
address-fault-domain-label-too-long = Vérifiez le domaine à partir du caractère { $position } ; entre deux points, il peut avoir 63 caractères
address-fault-dot-at-edge = Retirez le point au caractère { $position } ; aucune partie d’une adresse ne commence par un point, et la partie avant le @ ne se termine pas par un point
address-fault-double-dot = Retirez un des deux points au caractère { $position }
address-fault-trailing-dot = Retirez le point à la fin ; une adresse se termine comme name@company.com
address-fault-hyphen-at-edge = Retirez le trait d’union au caractère { $position } ; aucune partie d’un domaine ne commence ni ne se termine par un trait d’union
address-fault-forbidden-character = Vérifiez le caractère { $position } ; une adresse ne peut pas avoir { $character } à cet endroit
address-fault-blank = Vérifiez l’espace au caractère { $position } ; une adresse ne peut pas en avoir à cet endroit
address-fault-control-character = Retirez le caractère de contrôle { $character } au caractère { $position }, ou tapez l’adresse à la main
address-fault-invisible-character = Retirez le caractère invisible { $character } au caractère { $position }, ou tapez l’adresse à la main
address-fault-quote-not-closed = Retirez le guillemet au caractère { $position }, ou fermez-le avant le @
address-fault-quote-misplaced = Retirez les guillemets ; ils ne peuvent entourer que toute la partie avant le @ (caractère { $position })
address-fault-comment = Retirez le commentaire entre parenthèses au caractère { $position }
address-fault-display-name = Saisissez l’adresse seule, sans le nom et sans < ni >
address-fault-bracket-not-closed = Fermez le < au caractère { $position } par un > après l’adresse, ou retirez-le
address-fault-ip-literal = Saisissez une adresse avec un domaine, comme name@company.com ; celle-ci a une adresse IP après le @
address-fault-domain-invalid = Vérifiez le domaine à partir du caractère { $position } ; aucun domaine ne s’écrit ainsi
address-fault-domain-not-full = Saisissez une adresse comme name@company.com ; le domaine de celle-ci n’a pas de point
address-fault-comma-in-domain = Mettez un point à la place de la virgule : { $suggestion }
address-fault-look-alike = Tapez de nouveau le caractère { $position } ; { $character } ressemble à { $becomes } et est un autre caractère

typing-hint-comma-for-dot = Il y a une virgule à la place d’un point. Vouliez-vous dire { $suggestion } ?
typing-hint-trailing-dot = Il y a un point après l’adresse. Vouliez-vous dire { $suggestion } ?
typing-hint-trailing-separator = Il y a une virgule ou un point-virgule après l’adresse. Vouliez-vous dire { $suggestion } ?
typing-hint-inner-blank = Il y a une espace dans l’adresse. Vouliez-vous dire { $suggestion } ?
typing-hint-inner-blank-unclear = Il y a une espace dans l’adresse. Mettez ce qui doit s’y trouver, par exemple un point

field-fault-missing = Remplissez ce champ
field-fault-too-long = { $field } : utilisez au plus { NUMBER($most) } caractères
field-fault-forbidden-character = { $field } : utilisez une seule ligne de caractères visibles ; il s’y trouve un caractère de contrôle ou invisible
field-fault-phone = Saisissez un numéro de téléphone comme +49 30 1234567
field-fault-country = Choisissez un pays dans la liste
field-fault-language = Choisissez une langue dans la liste
field-fault-credential-exact = { $count ->
        [one] Saisissez { NUMBER($count) } lettre ou chiffre, ou laissez ce champ vide
       *[other] Saisissez { NUMBER($count) } lettres, chiffres ou traits d’union, ou laissez ce champ vide
    }
field-fault-credential = Saisissez de { $least } à { $most } lettres, chiffres ou traits d’union, ou laissez ce champ vide
