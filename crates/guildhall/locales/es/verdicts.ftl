# Qué pasa con cada fila de una lista pegada, y qué falla en una dirección o un campo.

verdict-new = Nueva
verdict-approved = Aprobada
verdict-already-invited = Ya invitada
verdict-already-associated = Ya asociada
verdict-duplicate = Duplicada
verdict-invalid = No es una dirección
verdict-bad-field = Por corregir
verdict-outside-domain = Fuera de sus dominios

reason-already-invited = Hay una invitación abierta para esta dirección.
reason-already-associated = Esta dirección es de una persona de su organización.
reason-duplicate = La misma dirección que en la fila { NUMBER($position) }.
reason-outside-domain = { $domain } no es uno de los dominios de su organización.
row-fault-language = Elija un idioma del programa; { $typed } no lo es.
row-fault-name-long = Acorte el nombre; puede tener { NUMBER($most) } caracteres.
row-fault-name-character = Escriba el nombre otra vez; contiene un carácter que no se ve.
row-fault-note-long = Acorte la nota; puede tener { NUMBER($most) } caracteres.
row-fault-note-character = Escriba la nota otra vez; contiene un carácter que no se ve.
row-fault-right = Nombre un derecho del programa; { $typed } no lo es.
row-fault-last-day = Escriba el último día como 2027-01-31, a partir de hoy y antes de diez años; aquí dice { $typed }.
row-fault-last-day-alone = Nombre el derecho que vale hasta { $typed }, o quite el día.
file-fault-empty = Elija otro archivo; este está vacío
file-fault-no-rows = Añada filas bajo la cabecera; este archivo no tiene ninguna
file-fault-too-long = Divida el archivo y suba las partes una tras otra; un archivo puede tener { NUMBER($most) } MB
file-fault-too-many-rows = Divida el archivo y suba las partes una tras otra; un archivo puede tener { NUMBER($most) } filas
file-fault-row-too-long = Revise la línea { NUMBER($line) }: una fila puede tener { NUMBER($most) } KB. Quizá falta ahí una comilla, o faltan los saltos de línea
file-fault-spreadsheet = Guárdelo como CSV en el programa de hojas de cálculo y suba ese archivo; un libro de cálculo no se puede leer
file-fault-binary = Guárdelo como CSV (UTF-8) y suba ese archivo; este no es texto
file-fault-wrong-encoding = Guárdelo como CSV (UTF-8) y suba ese archivo; su texto no está en la codificación que dice
file-fault-quote = Cierre la comilla que se abre en la línea { NUMBER($line) }, o quítela
file-fault-duplicate-columns = Deje una sola columna para «{ $column }»; hay varias: { $columns }
file-fault-no-address-column = Llame «{ $column }» a la columna de las direcciones; la primera fila tiene: { $columns }
file-fault-several-columns = Añada una primera fila que nombre la columna de las direcciones; varias columnas las tienen: { $columns }

address-fault-empty = Escriba una dirección como name@company.com
address-fault-no-at = Escriba una dirección como name@company.com; a esta le falta la @
address-fault-two-ats = Escriba una dirección como name@company.com; esta tiene más de una @
address-fault-local-part-missing = Escriba una dirección como name@company.com; esta no tiene nada antes de la @
address-fault-domain-missing = Escriba una dirección como name@company.com; esta no tiene dominio
address-fault-local-part-too-long = Revise la parte anterior a la @; puede tener 64 caracteres, y los que no son del inglés cuentan el doble o más
address-fault-address-too-long = Revise dónde termina la dirección; puede tener 254 caracteres, y los que no son del inglés cuentan el doble o más
address-fault-domain-too-long = Revise dónde termina el dominio; puede tener 253 caracteres, y los que no son del inglés cuentan el doble o más
address-fault-domain-label-too-long = Revise el dominio desde el carácter { $position }; entre dos puntos puede tener 63 caracteres
address-fault-dot-at-edge = Quite el punto del carácter { $position }; ninguna parte de una dirección empieza por punto, y la anterior a la @ no termina en uno
address-fault-double-dot = Quite uno de los dos puntos seguidos del carácter { $position }
address-fault-trailing-dot = Quite el punto del final; una dirección termina como name@company.com
address-fault-hyphen-at-edge = Quite el guion del carácter { $position }; ninguna parte de un dominio empieza ni termina con uno
address-fault-forbidden-character = Revise el carácter { $position }; una dirección no puede tener ahí { $character }
address-fault-blank = Revise el espacio del carácter { $position }; una dirección no puede tener uno ahí
address-fault-control-character = Quite el carácter de control { $character } del carácter { $position }, o escriba la dirección a mano
address-fault-invisible-character = Quite el carácter invisible { $character } del carácter { $position }, o escriba la dirección a mano
address-fault-quote-not-closed = Quite la comilla del carácter { $position }, o ciérrela antes de la @
address-fault-quote-misplaced = Quite las comillas; solo pueden encerrar toda la parte anterior a la @ (carácter { $position })
address-fault-comment = Quite el comentario entre paréntesis del carácter { $position }
address-fault-display-name = Escriba solo la dirección, sin el nombre y sin < ni >
address-fault-bracket-not-closed = Cierre el < del carácter { $position } con un > después de la dirección, o quítelo
address-fault-ip-literal = Escriba una dirección con dominio, como name@company.com; esta tiene una dirección IP después de la @
address-fault-domain-invalid = Revise el dominio desde el carácter { $position }; ningún dominio se escribe así
address-fault-domain-not-full = Escriba una dirección como name@company.com; el dominio de esta no tiene punto
address-fault-comma-in-domain = Ponga un punto en lugar de la coma: { $suggestion }
address-fault-look-alike = Escriba de nuevo el carácter { $position }; { $character } se parece a { $becomes } y es otro carácter

typing-hint-comma-for-dot = Hay una coma donde va un punto. ¿Quería decir { $suggestion }?
typing-hint-trailing-dot = Hay un punto después de la dirección. ¿Quería decir { $suggestion }?
typing-hint-trailing-separator = Hay una coma o un punto y coma después de la dirección. ¿Quería decir { $suggestion }?
typing-hint-inner-blank = Hay un espacio dentro de la dirección. ¿Quería decir { $suggestion }?
typing-hint-inner-blank-unclear = Hay un espacio dentro de la dirección. Ponga lo que va ahí, por ejemplo un punto

field-fault-missing = Rellene este campo
field-fault-too-long = { $field }: use como máximo { NUMBER($most) } caracteres
field-fault-forbidden-character = { $field }: use una sola línea de caracteres visibles; contiene un carácter de control o uno invisible
field-fault-phone = Escriba un número de teléfono como +49 30 1234567
field-fault-country = Elija un país de la lista
field-fault-language = Elija un idioma de la lista
field-fault-credential-exact = { $count ->
        [one] Escriba 1 letra o cifra, o deje esto vacío
       *[other] Escriba { NUMBER($count) } letras, cifras o guiones, o deje esto vacío
    }
field-fault-credential = Escriba de { $least } a { $most } letras, cifras o guiones, o deje esto vacío
