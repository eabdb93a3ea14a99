# La demostración.

## Demostración
mailbox-heading = Buzón de la demostración
mailbox-lead = Todos los correos que ha enviado esta demostración, los más recientes primero. Nada sale de este equipo.
mailbox-empty = Todavía no se ha enviado ningún correo.
mailbox-older = Correos anteriores
mailbox-to = Para { $address }
mail-back = Todos los correos
mail-from = De
mail-to = Para
mail-sent = Enviado
mail-link = Abrir el enlace de este correo
