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
guide-heading = Cinco cosas para probar
guide-lead = Cada una lleva unos dos minutos. Nada de lo que haga aquí sale de este equipo.
guide-begin = Empezar como { $name }
guide-list = Una lista para pegar
guide-address = La dirección que indicar
guide-invite = Invitar a colegas pegando una lista
guide-invite-paste = Pegue la lista de abajo en el cuadro y compruebe las direcciones.
guide-invite-check = Mire el veredicto de cada fila, corrija la que no es una dirección y apruebe las demás.
guide-invite-share = Copie la URL de invitación y el texto preparado. No se envía ningún correo si usted no lo dice.
guide-join = Aceptar una invitación
guide-join-open = Usted acaba de llegar a la empresa y ha iniciado sesión con su propia cuenta. La página dice quién le invita.
guide-join-profile = Rellene su perfil con la dirección de abajo, que está aprobada.
guide-join-code = Abra el buzón de la demostración, busque el código y escríbalo. Su cuenta queda asociada.
guide-help = Ayudar a una colega cuya dirección se rechazó
guide-help-compare = Priya confirmó una dirección que nadie aprobó. Compárela con la aprobada más parecida.
guide-help-approve = El dominio no es de la organización: marque la casilla y apruébela, o rechácela. Ella recibe la respuesta enseguida por correo.
guide-find = Encontrar a alguien entre 3000 personas
guide-find-search = Busque un nombre o su principio.
guide-find-filter = Acote la lista por país o idioma, y cambie su orden.
guide-find-export = Llévese lo que ve como tabla.
guide-trail = Ver quién hizo qué
guide-trail-read = Lea en frases sencillas lo que ocurrió, y acótelo a una persona o a un tipo.
guide-trail-verify = En el equipo, «guildhall audit verify --data { $folder }» demuestra que desde entonces no se ha cambiado ni quitado nada.
guide-again = Aceptar y ayudar se pueden probar una vez cada uno. Para empezar de nuevo, detenga la demostración, borre su carpeta { $folder } y vuelva a iniciarla.
