# Derechos y funciones de contacto.

## Los derechos incorporados y lo que abren
right-global-admin = Administrador global
right-global-admin-opens = Todo lo de la organización: invitaciones, personas, solicitudes y derechos.
right-location-admin = Administrador de la sede
right-location-admin-opens = Lo mismo en esta sede, pero no quién es administrador.
right-software-download = Descarga de software
right-software-download-opens = El software y las licencias del programa.
right-support-incidents = Incidencias de soporte
right-support-incidents-opens = Abrir incidencias de soporte y seguirlas.
right-report-viewer = Ver informes
right-report-viewer-opens = Informes con cifras, sin nombres.
right-personal-report-viewer = Ver informes (datos personales)
right-personal-report-viewer-opens = Informes que nombran a personas, y la lista de personas.

## Las funciones de contacto incorporadas y para qué son
role-primary-program-contact = Contacto principal del programa
role-primary-program-contact-about = Se le pregunta primero por todo, y es administrador global.
role-executive = Contacto de dirección
role-executive-about = Acuerdos y asuntos de la dirección.
role-sales-marketing = Contacto de ventas y marketing
role-sales-marketing-about = Campañas, clientes potenciales y eventos.
role-technical-1 = Contacto técnico 1
role-technical-1-about = Asuntos técnicos, en primer lugar.
role-technical-2 = Contacto técnico 2
role-technical-2-about = Asuntos técnicos, cuando el primero no está.

## Mi acceso, y lo mismo en la página de una persona
rights-heading = Mi acceso
rights-lead = Lo que puede hacer en { $organization }, y a quién pedir más.
rights-person-heading = Derechos y funciones de contacto
rights-right = Derecho
rights-standing = Situación
rights-held = Lo tiene
rights-not-held = No lo tiene
rights-until = Último día
rights-no-end = Sin fin
rights-ask = A quién preguntar
rights-ask-nobody = Ahora nadie puede concederlo.
rights-roles = Funciones de contacto
rights-role = Función de contacto
rights-contact = Contacto
rights-contact-none = Nadie
rights-contact-waits = Vale cuando el perfil esté completo
rights-grant = Conceder
rights-change = Cambiar
rights-name = Dar

## Cambiar uno de ellos
rights-change-heading = { $what } para { $name }
rights-last-day = Último día
rights-last-day-hint = El derecho termina por sí solo al final de este día, en UTC. Si lo deja vacío, no tiene fin.
rights-said-until = { $right } hasta el { $day }
rights-left-out-own = Su invitación debía darle más: { $rights }. Quien le invitó ya no podía concederlo cuando usted aceptó, o el último día había pasado. Un administrador de su organización aún puede concederlo.
rights-left-out = La invitación debía dar más: { $rights }. Quien la aprobó ya no podía concederlo cuando se aceptó, o el último día había pasado. Concédalo abajo si todavía se desea.
rights-grant-button = Conceder el derecho
rights-end-button = Guardar el último día
rights-leave-as-is = Dejarlo como está
rights-take-heading = Retirar el derecho
rights-take-text = Termina enseguida, en todos los navegadores y para todos los tokens de la API de { $name }. Se puede volver a conceder.
rights-take-button = Retirar el derecho
rights-name-text = Desde entonces el programa se dirige a { $name } para esto. La función la tiene una sola persona.
rights-name-admin = { $name } pasa a ser también administrador global, en cuanto el perfil esté completo.
rights-name-button = Dar la función
rights-release-text = El programa deja de dirigirse a { $name } para esto. La función queda libre.
rights-release-button = Retirar la función
rights-day-wrong = Elija un día a partir de hoy y antes de diez años, o déjelo vacío
rights-beyond = Su propio derecho termina antes. Elija un último día que no sea posterior al suyo.
rights-last-admin = Es el último administrador global sin fin. Haga primero administrador global a otra persona y vuelva después.
rights-primary = El contacto principal del programa es administrador global, sin fin. Primero tiene que dejar la función él mismo.
rights-role-held = Otra persona tiene esta función. Retírela primero a esa persona.
rights-not-active = Esta persona ya no está activa aquí, así que no se cambió nada.
notice-right-granted = { $name } tiene ahora el derecho «{ $what }».
notice-right-taken = { $name } ya no tiene el derecho «{ $what }».
notice-contact-named = { $name } tiene ahora la función «{ $what }».
notice-contact-released = { $name } ya no tiene la función «{ $what }».

## The end of an association
remove-link = Quitar de la organización…
remove-heading = ¿Quitar a { $name }?
remove-lead = { $name } dejará de pertenecer a su organización desde este momento.
remove-reason = Motivo
remove-reason-hint = La persona lo sabrá, y sus administradores pueden leerlo en la actividad.
remove-reason-missing = Diga por qué, en una línea
remove-button = Quitar a { $name }
leave-link = Dejar { $organization }…
leave-heading = ¿Dejar { $organization }?
leave-lead = Dejará de pertenecer a { $organization } desde este momento.
leave-button = Dejar { $organization }
leave-last-admin = Usted es el último administrador global sin fin. Haga primero administrador global a otra persona y vuelva después.
leave-primary = Usted es el contacto principal del programa. Cuando se vaya, nadie tendrá esa función hasta que la asuma su suplente, si ha nombrado uno, o un administrador global se la dé a alguien. Puede traspasarla antes:
ending-to-people = Ir a personas
ending-rights = Estos derechos terminan enseguida, en todas las sesiones y tokens de la API:
ending-access = Se cierra lo que abría la asociación. También terminan las solicitudes abiertas, las ofertas y lo aprobado para la dirección.
ending-roles = Estas funciones de contacto terminan y quedan vacantes hasta que se den a alguien:
ending-profile = La cuenta, el perfil y las credenciales siguen siendo de la persona. La organización conserva una nota con las fechas.
ending-profile-own = Su cuenta, su perfil y sus credenciales siguen siendo suyos. La organización conserva una nota con las fechas.
ending-return = Para volver hace falta una nueva invitación; empieza de nuevo, sin los derechos anteriores.
notice-removed = { $name } ya no pertenece a su organización.
notice-left = Dejó { $organization }.

## Many people at once
people-bulk-bar = Con las personas seleccionadas
people-bulk-all = Todas las de esta lista
people-bulk-grant = Conceder…
people-bulk-take = Retirar…
people-bulk-clear-end = Sin fecha de fin…
people-bulk-other = Con este día cambian otras personas que las que mostraba la página. Ahora son estas: mírelo otra vez.
people-bulk-remove = Quitar…
people-bulk-none = No se cambió nada. Seleccione a las personas, o todas las de esta lista; para conceder o retirar un derecho, selecciónelo también.
people-verdict-granted = Recibe el derecho
people-verdict-end-changed = Recibe otro último día
people-verdict-taken = Pierde el derecho
people-verdict-end-set = Recibe esta fecha de fin
people-verdict-end-cleared = Ya no tiene fecha de fin
people-verdict-removed = Se quita
people-verdict-unchanged = Queda como está
people-verdict-not-held = No lo tiene
people-verdict-last-admin = Último administrador global: se queda
people-verdict-primary-contact = Contacto principal del programa: se queda
people-verdict-above = Está por encima de usted: se queda
people-verdict-not-active = No está activa
people-verdict-unknown = Desconocida
people-bulk-do-grant = { $count ->
        [0] No se cambia a nadie
        [one] Conceder a 1 persona el derecho { $right }
        [many] Conceder a { NUMBER($count) } de personas el derecho { $right }
       *[other] Conceder a { NUMBER($count) } personas el derecho { $right }
    }
people-bulk-do-take = { $count ->
        [0] No se cambia a nadie
        [one] Retirar a 1 persona el derecho { $right }
        [many] Retirar a { NUMBER($count) } de personas el derecho { $right }
       *[other] Retirar a { NUMBER($count) } personas el derecho { $right }
    }
people-bulk-do-set-end = { $count ->
        [0] No se cambia a nadie
        [one] Fijar la fecha de fin de 1 persona
        [many] Fijar la fecha de fin de { NUMBER($count) } de personas
       *[other] Fijar la fecha de fin de { NUMBER($count) } personas
    }
people-bulk-do-clear-end = { $count ->
        [0] No se cambia a nadie
        [one] Quitar la fecha de fin de 1 persona
        [many] Quitar la fecha de fin de { NUMBER($count) } de personas
       *[other] Quitar la fecha de fin de { NUMBER($count) } personas
    }
people-bulk-do-remove = { $count ->
        [0] No se cambia a nadie
        [one] Quitar a 1 persona
        [many] Quitar a { NUMBER($count) } de personas
       *[other] Quitar a { NUMBER($count) } personas
    }
people-bulk-done = { $count ->
        [one] Se cambió a 1 persona
        [many] Se cambió a { NUMBER($count) } de personas
       *[other] Se cambió a { NUMBER($count) } personas
    }

## Pedir un derecho o una función de contacto
asking-column = Solicitar
asking-ask = Solicitarlo
asking-longer = Solicitar más tiempo
asking-reason = Para qué necesita «{ $what }»
asking-reason-hint = Lo leen los administradores. Hasta 300 caracteres.
asking-reason-wrong = Diga para qué lo necesita, en 300 caracteres como máximo
asking-button = Solicitarlo a los administradores
asking-open = Solicitado
asking-told = Avisado: { $name }
asking-reminded = Recordado el { $day }: { $name }
asking-withdraw = Retirar la solicitud
asking-declined = Rechazado
asking-note = Respuesta: { $note }
notice-access-asked = Ha solicitado «{ $what }». Se le dirá lo que decidan los administradores.
notice-access-asked-before = Ya ha solicitado «{ $what }». Los administradores decidirán.
notice-access-held = Ya tiene «{ $what }».
notice-access-withdrawn = Su solicitud de «{ $what }» se ha retirado.

## The end date of an association
end-date-link = Fecha de fin…
end-date-heading = Fecha de fin de { $name }
end-date-lead = Al final del último día, la asociación de { $name } termina por sí sola: con ella terminan los derechos, las funciones de contacto y lo aprobado para la dirección. { $name } ve el día.
end-date-last-day = Último día
end-date-hint = La asociación termina al final de este día, en UTC.
end-date-clear-heading = Sin fin
end-date-clear-text = { $name } pertenece entonces a su organización sin fecha de fin.
end-date-clear-button = Quitar la fecha de fin
end-date-wrong = Elija un día a partir de hoy y antes de diez años
end-date-beyond = Esta persona tiene un derecho que usted no podría quitar, o no dar por tanto tiempo. Pregunte a alguien que lo tenga.
end-date-primary = El contacto principal del programa no tiene fecha de fin. Primero tiene que dejar la función él mismo.
end-date-own = Después dejará de pertenecer a { $organization }.
notice-end-set = El último día de { $name } es el { $day }.
notice-end-cleared = { $name } ya no tiene fecha de fin.
