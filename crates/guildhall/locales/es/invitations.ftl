# La lista de invitaciones.

## Invitaciones
invitations-heading = Invitaciones
invitations-search = Buscar una dirección
invitations-search-hint = Basta con cualquier parte de una dirección.
invitations-address = Dirección
invitations-language = Idioma
invitations-approved = Aprobada
invitations-expires = Caduca
invitations-extend = Prorrogar
invitations-extend-label = Prorrogar la invitación de { $address }
invitations-again = Aprobar de nuevo
invitations-again-label = Aprobar de nuevo: { $address }
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
