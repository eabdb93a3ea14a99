# Invitar a personas, desde el cuadro hasta compartir la URL.

## Invitar
invite-heading = Invitar a personas
invite-lead = Apruebe las direcciones de trabajo de sus colegas, una o miles a la vez. Después envíeles la URL de invitación.
invite-addresses = Direcciones
invite-addresses-hint = Sepárelas con punto y coma, comas o líneas, o péguelas desde un programa de correo o una hoja de cálculo.
invite-addresses-example = jane@company.com; Müller, Hans <hans@company.com>
invite-addresses-missing = Escriba al menos una dirección
invite-addresses-many = { $most ->
        [one] Escriba como máximo 1 dirección cada vez
       *[other] Escriba como máximo { NUMBER($most) } direcciones cada vez
    }
invite-addresses-long = { $most ->
        [one] Divida la lista e introduzca las partes una tras otra; una lista puede tener 1 MB
       *[other] Divida la lista e introduzca las partes una tras otra; una lista puede tener { NUMBER($most) } MB
    }
invite-domains = Dominios de su organización:
invite-count = Direcciones en el cuadro:
invite-language = Idioma
invite-language-hint = De las páginas y del texto preparado.
invite-language-missing = Elija un idioma
invite-days = Validez
invite-days-hint = Días hasta que caducan las invitaciones.
invite-days-wrong = Escriba un número de días de 1 a { NUMBER($most) }
invite-button = Comprobar las direcciones
invite-nothing-yet = Verá un veredicto por cada dirección antes de que se guarde nada. No se envía ningún correo.

## Vista previa
preview-heading = { $count ->
        [one] Comprobar 1 fila
       *[other] Comprobar { NUMBER($count) } filas
    }
preview-lead = Todavía no se ha guardado nada.
preview-approve-heading = Aprobar
preview-terms = { $days ->
        [one] Idioma: { $language }. Validez: 1 día, hasta el { $day }.
       *[other] Idioma: { $language }. Validez: { $days } días, hasta el { $day }.
    }
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
preview-changed = Esta lista ya se envió con otras opciones. Mire los veredictos tal como están ahora
preview-nothing-new = Ninguna fila tiene una dirección nueva, así que no hay nada que aprobar.
preview-nothing-mailed = No se envía ningún correo: la URL de invitación la envía usted.
preview-back = Cambiar la lista
preview-corrections = Filas que corregir
preview-corrections-label = { $count ->
        [one] 1 fila no es una dirección
       *[other] { NUMBER($count) } filas no son direcciones
    }
preview-corrections-hint = Corríjalas aquí y compruebe de nuevo, o quítelas. Las demás filas se conservan.
preview-check-again = Comprobar de nuevo
preview-rows = Todas las filas
preview-row = Fila
preview-address = Dirección
preview-verdict = Veredicto
preview-reason = Motivo
preview-more = { $count ->
        [one] y 1 fila más
       *[other] y { NUMBER($count) } filas más
    }

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
result-not-mailed = No se ha enviado ningún correo.
result-not-mailed-text = Envíe la URL de invitación a sus colegas, de la manera en que le conocen.
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
       *[other] Escribir a las { NUMBER($count) }
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
letter-body =
    Hola:

    { $organization } ha aprobado su dirección de trabajo para { $program }. Abra esta dirección para asociarse:

    { $url }

    Necesita:
    - una cuenta propia, que conserva cuando cambia de empresa,
    - su dirección de correo del trabajo, a la que se envía un código,
    - su ID de credencial, si tiene uno.

    Lleva unos dos minutos.
