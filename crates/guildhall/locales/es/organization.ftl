# La página principal, la primera página de una organización, el propio acceso.

## Página principal, elección
front-heading = { $program }
front-lead = Donde las empresas y sus equipos forman parte de { $program }.
front-sign-in = Iniciar sesión
front-invited = ¿Le han invitado?
front-invited-text = Abra la URL de invitación que le envió su empresa. Le guía en unos dos minutos.
front-admin = ¿Gestiona personas?
front-admin-text = Inicie sesión para invitar a colegas, ver quién está asociado y responder a solicitudes.
chooser-heading = Elija una organización
chooser-lead = Su cuenta pertenece a más de una. Puede cambiar en la parte superior de cada página.
no-organization-heading = Todavía no pertenece a ninguna organización
no-organization-heading-former = Por ahora no pertenece a ninguna organización
before-heading = Donde perteneció antes
before-until = hasta el { $day }
no-organization-lead = Su cuenta funciona, y no hay ninguna organización asociada a ella.
no-organization-next = Lo que puede hacer
no-organization-invited = Si le han invitado, abra de nuevo la URL de invitación. Está en el mensaje de su empresa.
no-organization-account = Si ya se había asociado, use la cuenta que tenía entonces.
no-organization-ask = Si no le han invitado, pida una invitación al contacto principal del programa en su empresa.

## Página de la organización
home-next = Próximos pasos
home-step-requests = { $count ->
        [one] Responder a 1 solicitud
       *[other] Responder a { NUMBER($count) } solicitudes
    }
home-step-share = { $count ->
        [one] Recordárselo a 1 persona invitada: envíe otra vez la URL de invitación
       *[other] Recordárselo a { NUMBER($count) } personas invitadas: envíe otra vez la URL de invitación
    }
home-step-first = Invitar a sus primeros colegas
home-step-more = Invitar a más colegas
home-invitations = Invitaciones y personas
home-bar = { NUMBER($accepted) } de { NUMBER($all) } invitaciones aceptadas
home-people-active = Personas asociadas
home-people-pending = Sin terminar
home-url = URL de invitación
home-url-lead = Las personas cuya dirección aprobó la abren para asociarse.
home-url-more = Texto preparado, correo y sustitución
home-activity = Actividad reciente
home-activity-empty = Todavía no ha ocurrido nada. Aquí aparece lo que hagan usted y sus colegas.
home-activity-all = Ver toda la actividad
member-heading = Su asociación
member-access = Acceso
member-email = Correo de comunicación
member-since = Asociada desde

## Acceso
access-none = Nada que activar
access-accepted = Aceptado
access-switching-on = Activándose
access-active = Activo
access-switching-on-text = Su acceso se está activando. Estará abierto como muy tarde el
access-open = Lo que tiene abierto
access-is-open = Abierto
access-opens-soon = Se abre pronto
access-community = Conozca a los demás socios en la comunidad
access-next = Lo que sigue
suspended-banner = { $organization } está suspendida.
suspended-banner-text = Puede leerlo todo. No se invita a nadie y nadie entra hasta que el operador del programa la deje continuar.
suspended-banner-reason = Motivo: { $reason }
