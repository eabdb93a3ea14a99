# Invitar a personas, desde el cuadro hasta compartir la URL.

## Invitar
invite-heading = Invitar a personas
invite-lead = Apruebe las direcciones de trabajo de sus colegas, una o miles a la vez. Después envíeles la URL de invitación.
invite-addresses = Direcciones
invite-addresses-hint = Sepárelas con punto y coma, comas o líneas, o péguelas desde un programa de correo o una hoja de cálculo.
invite-addresses-example = jane@company.com; Müller, Hans <hans@company.com>
invite-addresses-missing = Escriba al menos una dirección, o elija un archivo
invite-addresses-many = { $most ->
        [one] Escriba como máximo 1 dirección cada vez
       *[other] Escriba como máximo { NUMBER($most) } direcciones cada vez
    }
invite-addresses-long = { $most ->
        [one] Divida la lista e introduzca las partes una tras otra; una lista puede tener 1 MB
       *[other] Divida la lista e introduzca las partes una tras otra; una lista puede tener { NUMBER($most) } MB
    }
invite-domains = Dominios de su organización:
invite-file = O un archivo
invite-file-hint = CSV o TSV, tal como lo guarda una hoja de cálculo, con una columna para las direcciones y, si quiere, otras para nombre, idioma, nota, derechos y el último día de estos. Hasta 100.000 filas.
invite-file-template = Descargar una plantilla
invite-box-and-file = Vacíe el cuadro o no elija ningún archivo: una lista sale de uno de los dos
invite-count = Direcciones en el cuadro:
invite-language = Idioma
invite-language-hint = De las páginas y del texto preparado, cuando una fila no indica otro.
invite-language-missing = Elija un idioma
invite-days = Validez
invite-days-hint = Días hasta que caducan las invitaciones.
invite-days-wrong = Escriba un número de días de 1 a { NUMBER($most) }
invite-rights = Derechos con la aceptación
invite-rights-hint = Se conceden cuando la persona acepta, en la medida en que usted aún pueda concederlos en ese momento. Una fila de un archivo que nombra derechos recibe esos en su lugar.
invite-rights-last-day = Último día de los derechos
invite-rights-last-day-hint = Terminan por sí solos al final de este día, en UTC. Si lo deja vacío, no tienen fin.
invite-rights-unknown = Elija derechos del programa
invite-rights-beyond = Usted no puede conceder el derecho { $right }, o no por tanto tiempo: nadie concede lo que no tiene. Quítelo o elija un último día anterior.
invite-button = Comprobar las direcciones
invite-nothing-yet = Verá un veredicto por cada fila antes de que se apruebe a nadie. No se envía ningún correo.

## Vista previa
preview-heading = { $count ->
        [one] Comprobar 1 fila
       *[other] Comprobar { NUMBER($count) } filas
    }
preview-lead = Todavía no se ha aprobado a nadie.
preview-file = Leído de { $name }: { $encoding }, { $delimiter }.
preview-file-assumed = Leído de { $name }: { $delimiter }; el texto no es UTF-8, así que se ha supuesto { $encoding }. Compruebe letras como é y ü en las filas de abajo.
preview-file-commas = separado por comas
preview-file-semicolons = separado por puntos y coma
preview-file-tabs = separado por tabuladores
preview-table = Leído como una tabla: { $delimiter }.
preview-unused = Columnas que no se usaron: { $columns }.
preview-column = columna { $place }
preview-overview = Resumen
preview-approve-heading = Aprobar
preview-terms = { $days ->
        [one] Idioma: { $language }. Validez: 1 día, hasta el { $day }.
       *[other] Idioma: { $language }. Validez: { NUMBER($days) } días, hasta el { $day }.
    }
preview-languages = Filas con un idioma propio: { $languages }.
preview-rights = Derechos con la aceptación: { $rights }.
preview-own-rights = Filas con derechos propios: { $rights }.
preview-outside = { $count ->
        [one] Aprobar también 1 dirección fuera de sus dominios
       *[other] Aprobar también { NUMBER($count) } direcciones fuera de sus dominios
    }
preview-outside-domains = Estos dominios no son de su organización:
preview-outside-more = { $count ->
        [one] y 1 más
       *[other] y { NUMBER($count) } más
    }
preview-approve = { $count ->
        [one] Aprobar a 1 persona
       *[other] Aprobar a { NUMBER($count) } personas
    }
preview-approve-outside = Aprobar
preview-approve-none = Marque la casilla para aprobar direcciones fuera de sus dominios, o vuelva atrás
preview-corrected = Sus correcciones ya forman parte de la lista. Mire sus veredictos y después apruebe
preview-nothing-left = No se ha aprobado nada: ya no hay ninguna fila con una dirección nueva
preview-all-left-out = Conserve al menos una fila; así se quitarían todas
preview-nothing-new = Ninguna fila tiene una dirección nueva, así que no hay nada que aprobar.
preview-nothing-mailed = No se envía ningún correo: la URL de invitación la envía usted.
preview-back = Cambiar la lista
preview-corrections = Filas que corregir
preview-corrections-label = { $count ->
        [one] 1 fila no se puede aprobar tal como está
       *[other] { NUMBER($count) } filas no se pueden aprobar tal como están
    }
preview-corrections-hint = Corríjalas aquí y compruebe de nuevo, o quítelas. Las demás filas se conservan.
preview-corrections-many = { $count ->
        [one] 1 fila no se puede aprobar tal como está. Descargue las filas que no se aprueban, corríjalas en una hoja de cálculo y suba ese archivo después.
       *[other] { NUMBER($count) } filas no se pueden aprobar tal como están. Descargue las filas que no se aprueban, corríjalas en una hoja de cálculo y suba ese archivo después.
    }
preview-check-again = Comprobar de nuevo
preview-rows = Filas y veredictos
preview-row = Fila
preview-address = Dirección
preview-verdict = Veredicto
preview-reason = Motivo
preview-more = Mostrar las { NUMBER($count) }: { $verdict }
preview-rejected = { $count ->
        [one] Descargar la fila que no se aprueba, con su motivo (CSV)
       *[other] Descargar las { NUMBER($count) } filas que no se aprueban, con sus motivos (CSV)
    }
preview-checked = Comprobada
preview-kept = · Esta lista se conserva un día en esta dirección.
draft-gone = Esta lista ya no se conserva. Introdúzcala otra vez.

## Resultado
result-heading = { $count ->
        [one] 1 persona aprobada
       *[other] { NUMBER($count) } personas aprobadas
    }
result-heading-none = No se ha aprobado a nadie
result-lead = Pueden asociarse hasta el { $day }.
result-left-out = { $count ->
        [one] 1 fila quedó fuera.
       *[other] { NUMBER($count) } filas quedaron fuera.
    }
result-languages = Idiomas de las personas invitadas
result-failed = Corrija estas filas y compruébelas
result-failed-file = Corrija las filas en ese archivo y súbalo: las columnas de más no molestan.
result-not-mailed = No se ha enviado ningún correo.
result-not-mailed-text = Envíe la URL de invitación a sus colegas por el medio que usa siempre con ellos.
result-invitations = Ver las invitaciones
result-again = Invitar a más personas

## Compartir
share-heading = Envíe esto a sus colegas
share-letter = Texto preparado
share-mailto = Abrir en su programa de correo
share-mail-heading = Escribirles desde su programa de correo
share-mail-text = Cada enlace abre un correo con las personas invitadas en copia oculta: nadie ve a quién más se invitó.
share-mail-all = { $count ->
        [one] Escribir a esta persona
        [2] Escribir a las dos
       *[other] Escribir a las { NUMBER($count) } personas
    }
share-mail-first = Escribir a las primeras { NUMBER($count) } de { NUMBER($total) }
share-mail-next = Escribir a las { NUMBER($count) } siguientes
share-mail-more = Escribir a todas
share-mail-lead = { $count ->
        [one] 1 persona está aprobada y aún no se ha asociado.
       *[other] { NUMBER($count) } personas están aprobadas. Aquí no aparecen las que ya se han asociado.
    }
share-mail-to = { $count ->
        [one] Correo { NUMBER($number) }: para 1 persona
       *[other] Correo { NUMBER($number) }: para { NUMBER($count) } personas
    }
share-mail-nobody = No hay nadie aprobado que no se haya asociado ya.
share-mail-start = Volver al primero
letter-subject = { $organization } le invita a { $program }
letter-short = { $organization } ha aprobado su dirección de trabajo para { $program }. Abra esta dirección para asociarse: { $url }
column-address = Correo
column-name = Nombre
column-language = Idioma
column-note = Nota
column-rights = Derechos
column-last-day = Último día
template-address = jane.doe@company.com
template-name = Jane Doe
template-note = Nueva en la oficina de Berlín
progress-uploading = Subiendo
progress-checking = Leyendo y comprobando las filas
letter-body =
    Hola:

    { $organization } ha aprobado su dirección de trabajo para { $program }. Abra esta dirección para asociarse:

    { $url }

    Necesita:
    - una cuenta propia, que conserva cuando cambia de empresa,
    - su dirección de correo del trabajo; se comprueba que es suya,
    - su ID de credencial, si tiene uno.

    Lleva unos dos minutos.
checking-heading = { $count ->
        [one] Comprobando 1 fila
       *[other] Comprobando { NUMBER($count) } filas
    }
checking-so-far = { $count ->
        [one] { NUMBER($done) } de 1 fila comprobada
       *[other] { NUMBER($done) } de { NUMBER($count) } filas comprobadas
    }
checking-leave = Esta página se actualiza sola. Puede salir de ella: la lista se encuentra de nuevo en «Invitar a personas».
checking-reload = Recargar ahora
approving-heading = { $count ->
        [one] Aprobando a 1 persona invitada
       *[other] Aprobando a { NUMBER($count) } personas invitadas
    }
approving-so-far = { $count ->
        [one] 1 segundo hasta ahora
       *[other] { NUMBER($count) } segundos hasta ahora
    }
approving-once = Todas se aprueban en un solo paso: todas o ninguna.
approving-leave = Esta página pasa sola al resultado. Puede salir de ella: la aprobación continúa, y las personas aprobadas se encuentran después en «Invitaciones».
approving-broken-off = La aprobación de esta lista no se completó. Apruébela de nuevo: nadie se aprueba dos veces

## Lists to be found again
invite-open = Listas que aún no se han aprobado
invite-open-pasted = Lista pegada
invite-open-rows = { $count ->
        [one] 1 fila
       *[other] { NUMBER($count) } filas
    }
