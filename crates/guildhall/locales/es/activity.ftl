# El registro de cambios, en frases.

activity-organization-created = { $actor } dio de alta la organización
activity-admin-appointed = { $actor } nombró a { $address } administrador global
activity-admin-dismissed = { $actor } retiró a { $address } el derecho de administrador global
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
activity-invitation-url-rotated = { $actor } sustituyó la URL de invitación
activity-association-submitted = Una persona envió el formulario y se le mandó un código por correo
activity-association-code-limited = Una persona pidió demasiados códigos y tiene que esperar
activity-association-code-resent = Se mandó otro código por correo a una persona
activity-association-wrong-code = Una persona introdujo un código equivocado
activity-association-activated = { $address } quedó asociada
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
