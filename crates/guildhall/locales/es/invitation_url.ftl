# La URL de invitación.

## URL de invitación
invitation-url-label = URL de invitación
invitation-url-heading = URL de invitación
invitation-url-lead = Envíela a las personas cuya dirección aprobó. Abre el formulario y por sí misma no concede nada.
invitation-url-language = Idioma del texto preparado
invitation-url-show = Mostrar
invitation-url-rotate = Sustituir la URL
invitation-url-rotate-text = Hágalo cuando haya llegado a quien no debía.
invitation-url-rotate-link = Sustituir la URL de invitación
rotate-heading = ¿Sustituir la URL de invitación?
rotate-lead = Esta URL deja de funcionar y usted recibe una nueva:
rotate-stops = A quien abra la antigua se le dice que pida la nueva.
rotate-stands = { $count ->
        [0] Todas las aprobaciones siguen en pie.
        [one] Todas las aprobaciones siguen en pie; 1 persona invitada aún no la ha usado.
       *[other] Todas las aprobaciones siguen en pie; { NUMBER($count) } personas invitadas aún no la han usado.
    }
rotate-send-again = Tiene que enviar la nueva URL a quien todavía la necesite. Esto no se puede deshacer.
rotate-button = Sustituir la URL
rotate-keep = Conservarla
notice-rotated = La URL de invitación está sustituida. Envíe la nueva a quien todavía la necesite.

## Código QR
qr-heading = Código QR
qr-text = Lleva a la URL de invitación: para una diapositiva, un cartel o una carta.
qr-alternative = Código QR de la URL de invitación de arriba
qr-download = Guardar como imagen (SVG)
