# Avisos: lo que se comunica a las personas, en el producto y por correo.

## What happened: a title, and a sentence
told-right-granted = Tiene un derecho
told-right-granted-text = Tiene el derecho «{ $what }» en { $organization }.
told-right-taken = Se le quitó un derecho
told-right-taken-text = Ya no tiene el derecho «{ $what }» en { $organization }.
told-contact-named = Tiene una función de contacto
told-contact-named-text = En { $organization }, el programa se dirige ahora a usted como «{ $what }».
told-contact-released = Se le quitó una función de contacto
told-contact-released-text = En { $organization }, el programa ya no se dirige a usted como «{ $what }».
told-end-set = Su asociación tiene un último día
told-end-set-text = Su asociación con { $organization } en { $program } termina por sí sola.
told-end-cleared = Su asociación no tiene último día
told-end-cleared-text = Su asociación con { $organization } en { $program } ya no termina por sí sola.
told-right-ending = Uno de sus derechos termina pronto
told-right-ending-text = Tiene el derecho «{ $what }» en { $organization } durante un tiempo más. Si lo necesita más tiempo, pídaselo a un administrador.
told-association-ending = Su asociación termina pronto
told-association-ending-text = Su asociación con { $organization } en { $program } termina pronto por sí sola y, con ella, lo que le abre. Si se queda, pida a un administrador que cambie la fecha.
told-removed = Se le dio de baja
told-removed-text = Ya no pertenece a { $organization } en { $program }. Su cuenta y lo que obtuvo siguen siendo suyos.
told-request-approved = Su dirección fue aprobada
told-request-approved-text = Los administradores de { $organization } aprobaron su dirección: su cuenta está asociada.
told-request-declined = Su solicitud fue rechazada
told-request-declined-text = Los administradores de { $organization } rechazaron su solicitud. Puede volver a pedirlo en cualquier momento.
told-access-approved = Tiene lo que pidió
told-access-approved-text = Pidió «{ $what }» en { $organization } y ya lo tiene.
told-access-declined = Lo que pidió fue rechazado
told-access-declined-text = Pidió «{ $what }» en { $organization }. Un administrador dijo que no.
told-role-offered = Se le ofrece una función
told-role-offered-text = { $person } quiere traspasarle «{ $what }» en { $organization }. Solo cambia de manos cuando usted acepta.
told-offer-withdrawn = Se retiró una oferta
told-offer-withdrawn-text = { $person } ya no le ofrece «{ $what }» en { $organization }. No ha cambiado nada.
told-role-accepted = Su oferta fue aceptada
told-role-accepted-text = { $person } aceptó «{ $what }» en { $organization } y ya la tiene.
told-role-declined = Su oferta fue rechazada
told-role-declined-text = { $person } rechazó «{ $what }» en { $organization }. Usted la conserva.
told-deputy-named = Es suplente
told-deputy-named-text = Sustituye a { $person } como «{ $what }» en { $organization }.
told-deputy-released = Ya no es suplente
told-deputy-released-text = Ya no sustituye a «{ $what }» en { $organization }.
told-deputy-allowed = El suplente puede actuar
told-deputy-allowed-text = Ya puede asumir «{ $what }» en { $organization } como suplente.
told-deputy-may-act = Un suplente puede asumir una función
told-deputy-may-act-text = { $person } ya puede asumir «{ $what }» en { $organization } como suplente: el operador del programa lo ha permitido.
told-preset-fell-away = No se dieron derechos previstos
told-preset-fell-away-text = { $person } se unió a { $organization }, pero no recibió todos los derechos previstos con la invitación.
told-address-asked = Alguien pide entrar
told-address-asked-text = { $person } quiere asociarse con { $organization } y espera la respuesta de un administrador.
told-access-requested = Alguien pide más
told-access-requested-text = { $person } pide «{ $what }» en { $organization }.
told-access-reminded = Alguien sigue esperando respuesta
told-access-reminded-text = { $person } pidió «{ $what }» en { $organization } y aún no tiene respuesta.
told-role-vacant = Una función está vacante
told-role-vacant-text = { $person } ya no pertenece a { $organization } y nadie es ahora «{ $what }». El suplente puede asumir la función si lo hay, y un administrador global puede dársela a alguien.
told-takeover-started = Ha empezado un relevo
told-takeover-started-text = { $person } dice que no se localiza a ningún administrador de { $organization }, y será administrador global si ningún administrador lo impide antes. Si no es correcto, dígaselo a sus administradores o al servicio de asistencia del programa.
told-takeover-ended = Ha terminado un relevo
told-takeover-ended-text = La petición de { $person } de ser administrador de { $organization } terminó sin cambios.
told-takeover-decided = Se ha decidido un relevo
told-takeover-decided-text = { $person } tomó el relevo en { $organization } y es ahora administrador global.
told-admin-appointed = El operador nombró a un administrador
told-admin-appointed-text = El operador del programa hizo a { $person } administrador global de { $organization }.
told-admin-dismissed = El operador destituyó a un administrador
told-admin-dismissed-text = El operador del programa retiró a { $person } el derecho de administrador global de { $organization }.
told-organization-suspended = La organización está suspendida
told-organization-suspended-text = { $program } suspendió { $organization }: no se invita a nadie y nadie entra hasta que continúe. Puede leerlo todo.
told-organization-resumed = La organización continúa
told-organization-resumed-text = { $organization } ya no está suspendida en { $program }. Las invitaciones y asociaciones continúan como antes.
told-organization-closed = Se cerró la organización
told-organization-closed-text = { $organization } ya no forma parte de { $program } y su asociación con ella terminó. Su cuenta y lo que obtuvo siguen siendo suyos.
told-method-added = Se añadió una manera de iniciar sesión
told-method-added-text = Con «{ $name }» se inicia sesión en su cuenta de { $program } desde ahora. Si no fue usted, quite esa manera y cierre sus otros inicios de sesión.
told-method-removed = Se quitó una manera de iniciar sesión
told-method-removed-text = Con «{ $name }» ya no se inicia sesión en su cuenta de { $program }. Si no fue usted, revise sus maneras de iniciar sesión y sus inicios de sesión.
told-someone = Alguien
told-until = Último día: { $day }.
told-reason = Motivo: { $reason }

## Mails
mail-notice-subject = { $sender }: { $title }
mail-notice-link = Abrir la página
mail-notice-why = Enviado por { $program }, porque esta dirección es su correo de comunicación para { $organization }. Estos correos se eligen en su cuenta, en «Correos sobre avisos».
mail-notice-why-power = Enviado por { $program }, porque esta dirección es su correo de comunicación para { $organization }. Los correos sobre quién dirige una organización se envían siempre.
mail-notice-why-account = Enviado por { $program }, porque esta dirección pertenece a su cuenta. Estos correos se eligen en su cuenta, en «Correos sobre avisos».
mail-notice-why-security = Enviado por { $program }, porque esta dirección pertenece a su cuenta. Los correos sobre la seguridad de su cuenta se envían siempre.
mail-digest-subject = { $count ->
        [one] { $organization }: 1 aviso
       *[other] { $organization }: { NUMBER($count) } avisos
    }
mail-digest-heading = Qué ocurrió en { $organization }
mail-digest-line = { $title }: { $text }
mail-digest-more = { $count ->
        [one] Y uno más.
       *[other] Y { NUMBER($count) } más.
    }
mail-digest-why = Enviado por { $program } una vez al día, porque lo eligió para los avisos de { $organization }. Puede cambiarlo en su cuenta, en «Correos sobre avisos».

## Pages
notices-heading = Avisos
notices-lead = Lo que le concierne, lo más reciente primero. Los avisos se conservan { $days ->
        [one] un día
       *[other] { NUMBER($days) } días
    }.
notices-none = Todavía no hay nada que le concierna. Aquí aparecerá lo que ocurra con sus derechos, sus funciones y su cuenta.
notices-unread = Nuevo
notices-read-all = Marcar todo como leído
notices-open = Abrir
notices-new = { $count ->
        [one] 1 aviso nuevo
       *[other] { NUMBER($count) } avisos nuevos
    }
notices-new-many = Avisos (más de 99 nuevos)
notices-settings = Correos sobre avisos
notices-settings-lead = Los avisos están siempre en el producto. Elija cuáles recibe además por correo.
notices-settings-mail-off = Esta instalación no envía correo: los avisos están solo en el producto.
notices-own = Sobre usted
notices-admin = Para administradores
notices-admin-hint = Estos se envían siempre por correo, para que nadie tome el relevo de una organización sin que sus administradores se enteren.
notices-security = Seguridad
notices-security-hint = Estos se envían siempre por correo, para que nadie pueda cambiar cómo se usa su cuenta sin que usted lo sepa.
notices-each = Cada uno al momento
notices-daily = Una vez al día, juntos
notices-off = Sin correo
notices-save = Guardar
notice-notices-read = { $count ->
        [0] No había nada nuevo.
        [one] 1 aviso está marcado como leído.
       *[other] { NUMBER($count) } avisos están marcados como leídos.
    }
notice-notices-saved = Sus preferencias están guardadas.
