# Solicitudes.

## Solicitudes
requests-heading = Solicitudes
requests-lead = Estas personas intentaron asociarse con una dirección que usted no ha aprobado, y le piden que la apruebe.
requests-empty = No hay solicitudes.
requests-address = Su dirección
requests-closest = La aprobada más parecida
requests-no-closest = Ninguna se parece
requests-mailbox = Buzón
requests-proven = Confirmado
requests-unproven = Sin confirmar
requests-asked = Enviada
requests-approve-text = Si la aprueba, { $name } queda asociada al momento.
requests-confirm-text = Aquí no se puede enviar correo. Si la aprueba, confirma que esta dirección es de { $name }.
requests-outside = { $domain } no es uno de nuestros dominios, y aun así esta dirección es bienvenida
requests-outside-missing = Marque la casilla para aprobar una dirección fuera de sus dominios, o rechácela
requests-most = Se muestran las { NUMBER($count) } más recientes. Respóndalas para ver las demás.
requests-approve = Aprobar esta dirección
requests-decline = Rechazar
notice-request-approved = { $address } está aprobada, y { $name } queda asociada.
notice-request-declined = La solicitud de { $name } está rechazada.
notice-request-closed = Esta solicitud ya no espera respuesta.
