# La lista de invitaciones.

## Invitaciones
invitations-heading = Invitaciones
invitations-search = Buscar una dirección
invitations-search-hint = Basta con el principio de una dirección o de una de sus partes, como el dominio.
invitations-address = Dirección
invitations-language = Idioma
invitations-approved = Aprobada
invitations-expires = Caduca
invitations-extend = Prorrogar
invitations-extend-label = Prorrogar la invitación de { $address }
invitations-again = Aprobar de nuevo
invitations-again-label = Aprobar de nuevo: { $address }
invitations-newer = Invitación más reciente
invitations-newer-label = Invitación más reciente: { $address }
one-newer = Ver la invitación más reciente
invitations-revoke = Revocar
invitations-revoke-label = Revocar la invitación de { $address }
invitations-empty-approved = No hay ninguna invitación abierta.
invitations-empty-accepted = Todavía no se ha aceptado ninguna invitación.
invitations-empty-expired = No ha caducado ninguna invitación.
invitations-empty-revoked = No se ha revocado ninguna invitación.
invitations-empty-ended = No ha terminado ninguna invitación aceptada.
revoke-heading = ¿Revocar esta invitación?
revoke-approved = Aprobada el { $day } ({ $name }).
revoke-consequence = { $address } ya no puede asociarse con su organización. No se avisa a nadie.
revoke-undo = Puede aprobar la dirección de nuevo en cualquier momento.
revoke-button = Revocar la invitación
revoke-keep = Conservarla
notice-revoked = La invitación de { $address } está revocada.
notice-extended = La invitación de { $address } es válida hasta el { $day }.
notice-invitation-closed = Esta invitación ya no está abierta, así que no se ha cambiado nada.

# Pestañas, filtros y orden
invitations-refused = Intentos rechazados
invitations-filters = Filtros
invitations-filter-apply = Mostrar
invitations-filter-any = Cualquiera
invitations-filter-delivery = Correo
invitations-filter-expiring = Caduca en los próximos { NUMBER($count) } días
invitations-chip-language = Idioma: { $language }
invitations-chip-delivery = Correo: { $delivery }
invitations-chip-batch = Solo una aprobación
invitations-chip-expiring = Caduca en los próximos { NUMBER($count) } días
invitations-sort = Ordenar por { $column }
invitations-no-match = Ninguna invitación coincide aquí con la búsqueda y los filtros.
invitations-mail = Correo
invitations-select-page = Seleccionar todas las de esta página
delivery-not-sent = No enviado
delivery-queued = En cola
delivery-sent = Enviado
delivery-failed = No se pudo enviar
delivery-withdrawn = Ya no hace falta

# Muchas a la vez
bulk-bar = Con las invitaciones seleccionadas
bulk-all = { $count ->
        [one] La única de esta lista
       *[other] Las { NUMBER($count) } de esta lista
    }
bulk-all-matching = Todas las que coinciden con la búsqueda y los filtros
bulk-action-revoke = Revocar…
bulk-action-extend = Prorrogar…
bulk-action-language = Cambiar el idioma…
bulk-action-mail = Enviar por correo…
bulk-none-selected = Seleccione las invitaciones que quiera, o todas las de esta lista
bulk-heading-revoke = { $count ->
        [0] No hay nada que revocar
        [one] ¿Revocar 1 invitación?
       *[other] ¿Revocar { NUMBER($count) } invitaciones?
    }
bulk-heading-extend = { $count ->
        [0] No hay nada que prorrogar
        [one] Prorrogar 1 invitación
       *[other] Prorrogar { NUMBER($count) } invitaciones
    }
bulk-heading-language = { $count ->
        [0] No hay nada que cambiar
        [one] Cambiar el idioma de 1 invitación
       *[other] Cambiar el idioma de { NUMBER($count) } invitaciones
    }
bulk-heading-mail = { $count ->
        [0] No hay nada que enviar
        [one] Enviar por correo 1 invitación
       *[other] Enviar por correo { NUMBER($count) } invitaciones
    }
bulk-meaning-revoke = Estas personas ya no podrán asociarse con su organización. No se avisa a nadie. Puede aprobar sus direcciones de nuevo en cualquier momento.
bulk-meaning-extend = Las invitaciones abiertas serán válidas más tiempo; la que ya lo sea por más tiempo se queda como está. Una caducada se renueva: su dirección recibe una aprobación nueva. No se avisa a nadie.
bulk-meaning-language = A partir de ahora se escribe a estas personas en este idioma. No se avisa a nadie.
bulk-meaning-mail = Cada persona recibe un correo con la URL de invitación de su organización, en el idioma de su invitación. La URL por sí sola no deja entrar a nadie: siempre hace falta un código enviado a la dirección. La URL no cambia; una aprobación caducada se renueva antes.
bulk-days = Validez
bulk-days-hint = Días desde hoy, de 1 a { NUMBER($most) }.
bulk-days-fault = Escriba un número de días de 1 a { NUMBER($most) }
bulk-language-fault = Elija un idioma de la lista
bulk-too-many = Elija menos: como máximo { NUMBER($most) } a la vez. Una búsqueda o un filtro ayudan
bulk-mail-off = El correo está desactivado aquí, así que no se puede enviar nada. Comparta en su lugar la URL de invitación
bulk-until = Lo que se prorrogue o renueve será válido hasta el { $day }.
bulk-rights = Usted aprueba de nuevo lo que ha caducado, y al aceptarse otorga estos derechos: { $rights }.
bulk-update = Actualizar la vista previa
bulk-button-revoke = { $count ->
        [one] Revocar 1 invitación
       *[other] Revocar { NUMBER($count) } invitaciones
    }
bulk-button-extend = { $count ->
        [one] Prorrogar 1 invitación
       *[other] Prorrogar { NUMBER($count) } invitaciones
    }
bulk-button-language = { $count ->
        [one] Cambiar 1 invitación
       *[other] Cambiar { NUMBER($count) } invitaciones
    }
bulk-button-mail = { $count ->
        [one] Enviar por correo 1 invitación
       *[other] Enviar por correo { NUMBER($count) } invitaciones
    }
bulk-cancel = Volver a la lista
bulk-nothing-left = No se ha cambiado nada: alguien se adelantó, o no había nada que hacer. Así están las cosas ahora.
bulk-form-changed = No se ha cambiado nada: el formulario ya se había enviado con otras opciones. Mire de nuevo la vista previa.
bulk-other-choice = Aún no se ha cambiado nada: con esta elección cambian otras invitaciones que las que mostraba la página. Esto es lo que ocurriría ahora.
bulk-more = { $count ->
        [one] y 1 más
       *[other] y { NUMBER($count) } más
    }
bulk-done-revoke = { $count ->
        [one] 1 invitación está revocada
       *[other] { NUMBER($count) } invitaciones están revocadas
    }
bulk-done-extend = { $count ->
        [one] 1 invitación está prorrogada
       *[other] { NUMBER($count) } invitaciones están prorrogadas
    }
bulk-done-language = { $count ->
        [one] Se ha cambiado el idioma de 1 invitación
       *[other] Se ha cambiado el idioma de { NUMBER($count) } invitaciones
    }
bulk-done-mail = { $count ->
        [one] 1 correo está en camino
       *[other] { NUMBER($count) } correos están en camino
    }
bulk-result-lead = Hecho el { $when }.
bulk-result-unknown = { $count ->
        [one] 1 invitación seleccionada no existe en su organización.
       *[other] { NUMBER($count) } invitaciones seleccionadas no existen en su organización.
    }
bulk-download = Descargar todos los veredictos (CSV)
bulk-verdict = Veredicto
bulk-first-rows = Se muestran las { NUMBER($count) } primeras; la descarga las contiene todas.
bulk-will-revoked = Se revocará
bulk-revoked = Revocada
bulk-will-extended = Se prorrogará
bulk-extended = Prorrogada
bulk-will-renewed = Caducada: se renovará
bulk-renewed = Renovada
bulk-will-language = Se cambiará
bulk-language = Cambiada
bulk-will-queued = Se enviará por correo
bulk-queued = Correo en cola
bulk-will-renewed-queued = Caducada: se renovará y se enviará por correo
bulk-renewed-queued = Renovada, correo en cola
bulk-unchanged = Se queda como está
bulk-mailed-recently = Enviada hace poco
bulk-recipient-limit = Enviada ya bastantes veces hoy
bulk-organization-limit = Límite de su organización para hoy
bulk-already-accepted = Ya aceptada
bulk-already-revoked = Ya revocada
bulk-already-expired = Ya caducada
bulk-ended = Asociación terminada
bulk-newer = Hay una invitación más reciente
bulk-already-associated = Ya asociada
bulk-unknown = Desconocida

# Una invitación
one-name = Nombre
one-note = Nota
one-rights = Derechos con la aceptación
one-rights-left-out = No concedido: { $rights }. Quien aprobó la dirección ya no podía concederlo, o el último día había pasado.
one-state = Estado
one-language = Idioma
one-batch-link = Mostrar las invitaciones de esa aprobación
one-expires = Válida hasta el
one-expired = Caducó el
one-mails = Correos
one-mails-empty = No se ha enviado nada por correo desde Guildhall. Puede que la URL de invitación se haya compartido de otra manera.
one-mail-asked = { $sender } la hizo enviar
one-mail-said = El servidor de correo dijo: { $words }
one-mail-waits = Se intentará otra vez. El servidor de correo dijo: { $words }
one-history = Lo que ha ocurrido
one-back = Todas las invitaciones

# Intentos rechazados
attempts-lead = Estas personas demostraron que el buzón es suyo, y su dirección no está aprobada. Quienes le han enviado una solicitud están también en Solicitudes.
attempts-empty = Aquí no espera ningún intento. Un intento que nadie responde termina por sí solo.
attempts-not-asked = Sin solicitud
attempts-claimed-text = Esta dirección es de una persona que ya está asociada, así que no se puede aprobar para { $name }.
attempts-dismiss = Descartar
attempts-refused-at = Rechazado el
attempts-dismiss-text = Al descartarlo, el intento termina. No se avisa a { $name }, que puede intentarlo de nuevo.
notice-attempt-dismissed = El intento de { $name } está descartado.
requests-all-refused = { $count ->
        [one] 1 persona más fue rechazada y no envió una solicitud: ver los intentos rechazados
       *[other] { NUMBER($count) } personas más fueron rechazadas y no enviaron una solicitud: ver los intentos rechazados
    }
