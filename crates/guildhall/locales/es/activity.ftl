# El registro de cambios, en frases.

activity-organization-created = { $actor } dio de alta la organización
activity-organization-suspended = { $actor } suspendió la organización
activity-organization-resumed = { $actor } dejó que la organización continuara
activity-admin-appointed = { $actor } nombró a { $address } administrador global
activity-admin-dismissed = { $actor } retiró a { $address } el derecho de administrador global
activity-right-granted = { $actor } concedió a { $address } el derecho { $right }
activity-right-granted-until = { $actor } concedió a { $address } el derecho { $right } hasta el { $day }
activity-right-taken = { $actor } retiró a { $address } el derecho { $right }
activity-contact-named = { $actor } dio a { $address } la función de contacto { $role }
activity-contact-released = { $actor } retiró a { $address } la función de contacto { $role }
activity-right-granted-asked = { $actor } concedió a { $address } el derecho { $right } que había pedido
activity-contact-named-asked = { $actor } dio a { $address } la función de contacto { $role } que había pedido
activity-access-requested = { $address } pidió { $what }
activity-access-declined = { $actor } rechazó la solicitud de { $address } de { $what }
activity-access-withdrawn = { $address } retiró la solicitud de { $what }

activity-role-offered = { $actor } ofreció la función { $role } a { $address }
activity-role-offer-withdrawn = { $actor } retiró la oferta de la función { $role } a { $address }
activity-role-offer-declined = { $address } rechazó la función { $role }
activity-role-offer-expired = La oferta de la función { $role } a { $address } venció
activity-role-handed-over = La función { $role } se traspasó a { $address }
activity-deputy-named = { $actor } nombró suplente a { $address }
activity-deputy-released = { $actor } relevó al suplente { $address }
activity-deputy-allowed = { $actor } permite que el suplente { $address } asuma la función { $role }
activity-deputy-took-over = { $address } asumió la función { $role } como suplente
activity-takeover-started = { $address } empezó a tomar el relevo en la organización, se decide el { $day }
activity-takeover-stopped = { $actor } puso fin al relevo de { $address }
activity-takeover-withdrawn = { $address } retiró su relevo
activity-takeover-ended = El relevo de { $address } terminó por sí solo
activity-takeover-completed = Nadie puso fin al relevo: { $address } es administrador global
activity-takeover-approved = { $actor } aprobó el relevo de { $address }, que es administrador global
activity-takeover-refused = { $actor } rechazó el relevo de { $address }
activity-association-removed = { $actor } quitó a { $address }
activity-notices-chosen = { $actor } eligió cómo se envían los avisos
activity-association-left = { $address } se fue
activity-invitations-approved = { $count ->
        [one] { $actor } aprobó a 1 persona
       *[other] { $actor } aprobó a { NUMBER($count) } personas
    }
activity-invitations-expired = { $count ->
        [one] Caducó 1 invitación
       *[other] Caducaron { NUMBER($count) } invitaciones
    }
activity-invitation-revoked = { $actor } revocó la invitación de { $address }
activity-invitation-changed = { $actor } cambió la invitación de { $address }, válida hasta el { $day }
activity-invitations-revoked = { $count ->
        [one] { $actor } revocó 1 invitación
       *[other] { $actor } revocó { NUMBER($count) } invitaciones
    }
activity-invitations-extended = { $count ->
        [one] { $actor } prorrogó 1 invitación, válida hasta el { $day }
       *[other] { $actor } prorrogó { NUMBER($count) } invitaciones, válidas hasta el { $day }
    }
activity-invitations-changed = { $count ->
        [one] { $actor } cambió el idioma de 1 invitación
       *[other] { $actor } cambió el idioma de { NUMBER($count) } invitaciones
    }
activity-invitations-mailed = { $count ->
        [one] { $actor } hizo enviar por correo 1 invitación
       *[other] { $actor } hizo enviar por correo { NUMBER($count) } invitaciones
    }
activity-attempt-dismissed = { $actor } descartó el intento rechazado de { $address }
activity-invitation-url-rotated = { $actor } sustituyó la URL de invitación
activity-association-submitted = Una persona envió el formulario y se le mandó un código por correo
activity-association-asked-to-confirm = Una persona envió el formulario como { $address } y espera una confirmación
activity-association-confirmed = { $actor } confirmó que { $address } es de esa persona
activity-association-confirmed-approved = { $actor } confirmó que { $address } es de esa persona y aprobó la dirección
activity-association-code-limited = Una persona pidió demasiados códigos y tiene que esperar
activity-association-code-resent = Se mandó otro código por correo a una persona
activity-association-wrong-code = Una persona introdujo un código equivocado
activity-association-activated = { $address } quedó asociada
activity-because = { $sentence }: { $why }
activity-with-rights = { $sentence }, con estos derechos: { $rights }
activity-rights-left-out = { $sentence }. Quedó fuera, porque quien invitó ya no podía concederlo o el último día había pasado: { $rights }
activity-association-profile-changed = Una persona cambió su perfil
activity-association-address-asked = Una persona indicó una nueva dirección de correo y se le mandó un código
activity-association-address-changed = La dirección de correo de una persona es ahora { $address }
activity-association-address-kept = Una persona conservó al final su dirección de correo
activity-association-address-refused = La nueva dirección { $address } fue rechazada: no está aprobada
activity-association-address-claimed = La nueva dirección { $address } fue rechazada: la usa otra cuenta
activity-people-exported = { $actor } exportó la lista de personas
activity-association-refused = { $address } fue rechazada: no está aprobada
activity-association-refused-claimed = { $address } fue rechazada: la usa otra cuenta
activity-association-asked = { $address } pide que se la apruebe
activity-associations-lapsed = { $count ->
        [one] 1 persona no terminó a tiempo
       *[other] { NUMBER($count) } personas no terminaron a tiempo
    }
activity-request-approved = { $actor } aprobó la solicitud de { $address }
activity-request-declined = { $actor } rechazó la solicitud de { $address }
activity-other = Se cambió algo
activity-activity-exported = { $actor } exportó la actividad
activity-token-created = { $actor } creó el token de la API «{ $token }» para esta organización
activity-token-revoked = { $actor } revocó el token de la API «{ $token }» para esta organización
activity-heading = Actividad
activity-lead = Lo que se hizo, lo más reciente primero. Las horas están en UTC.
activity-filter = Filtrar
activity-show = Mostrar
activity-show-all = Mostrar todo
activity-kind = Sobre
activity-kind-all = Todo
activity-kind-invitations = Invitaciones
activity-kind-people = Personas
activity-kind-invitation-url = URL de invitación
activity-kind-rights = Derechos
activity-kind-organization = Organización
activity-kind-exports = Exportaciones
activity-kind-sign-in = Inicio de sesión
activity-kind-other = Otros
activity-person = Persona (dirección del trabajo)
activity-part = La persona
activity-part-any = lo hizo o le concierne
activity-part-by = lo hizo
activity-part-about = le concierne
activity-from = Desde
activity-to = Hasta
activity-reference = Código de referencia
activity-reference-hint = Encuentra un solo evento; los demás campos no cuentan entonces.
activity-day-wrong = Elija un día cuyo año tenga cuatro cifras
activity-chip-person = Persona: { $person }
activity-chip-by = Hecho por { $person }
activity-chip-about = Sobre { $person }
activity-chip-from = Desde el { $day }
activity-chip-to = Hasta el { $day }
activity-chip-reference = Referencia { $reference }
activity-empty = Todavía no se ha hecho nada. Aquí aparecerá lo que hagan usted y sus colegas.
activity-no-match = No se ha hecho nada que coincida.
activity-nobody = Aquí nadie fue invitado con la dirección { $person } ni se presentó con ella.
activity-see-batch = Ver a las personas invitadas
activity-see-verdicts = Ver los veredictos
activity-see-person = Todo sobre esta persona
activity-link-label = { $link }, { $reference }
activity-export = Exportar
activity-export-lead = Todo lo que se hizo, con lo necesario para comprobar que ningún evento se cambió ni se quitó. La propia exportación también consta aquí.
activity-export-csv = Exportar como CSV
activity-export-json = Exportar como líneas JSON
activity-association-end-set = { $actor } fijó el fin de la asociación de { $address } para el { $day }
activity-association-end-cleared = { $actor } quitó la fecha de fin de la asociación de { $address }
activity-association-date-reached = La asociación de { $address } terminó en la fecha fijada
activity-association-account-closed = Se cerró la cuenta de { $address } y terminó la asociación
activity-association-organization-closed = La asociación de { $address } terminó con la organización
activity-associations-ended = Lo que estaba en curso terminó con la organización
activity-associations-erased = { $count ->
        [one] Se borraron los datos personales de 1 persona anterior
       *[other] Se borraron los datos personales de { NUMBER($count) } personas anteriores
    }
activity-invitations-erased = { $count ->
        [one] Se borró la dirección de 1 invitación sin usar
       *[other] Se borraron las direcciones de { NUMBER($count) } invitaciones sin usar
    }
activity-organization-closed = { $actor } cerró la organización
activity-erased = (borrado)
