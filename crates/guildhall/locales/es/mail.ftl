# Correos. Cada uno dice para qué es, quién lo envía y por qué llegó; se leen con prisa y a menudo en una segunda lengua.

## Código de inicio de sesión

mail-sign-in-subject = { $program }: su código para iniciar sesión es { $code }
mail-sign-in-heading = Su código para iniciar sesión
mail-sign-in-intro = Escriba este código en la página que lo pidió:
mail-sign-in-valid = Es válido durante { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
  } y funciona una sola vez.
mail-sign-in-ignore = Si no lo pidió, no haga caso de este correo: sin el código nadie puede iniciar sesión. No dé el código a nadie; nunca lo pedimos por teléfono ni por correo.
mail-sign-in-why = Enviado por { $program }, porque alguien pidió iniciar sesión con esta dirección.

## Un código para otra manera de iniciar sesión

mail-method-subject = { $program }: su código es { $code }
mail-method-heading = Añadir esta dirección
mail-method-intro = Se dio esta dirección como otra manera de iniciar sesión en una cuenta de { $program }. Escriba este código en la página que lo pidió:
mail-method-ignore = Si no fue usted, no haga caso de este correo: sin el código no se añade nada. No dé el código a nadie; quien lo tenga podría iniciar sesión con su dirección como propia.
mail-method-why = Enviado por { $program }, porque alguien pidió iniciar sesión con esta dirección desde ahora.

## Prueba del buzón

mail-proof-subject = { $organization }: su código es { $code }
mail-proof-heading = Confirme su dirección del trabajo
mail-proof-intro = Se indicó esta dirección para asociarse con { $organization } en { $program }. Escriba este código en la página que lo pidió:
mail-proof-valid = Es válido durante { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
  }. Si cerró la página, ábrala de nuevo en el mismo navegador y con la misma cuenta. El enlace solo abre la página; el código hay que escribirlo allí.
mail-link-line = { $label }:
mail-proof-link = Abrir la página
mail-proof-ignore = Si no fue usted, no haga caso de este correo: sin el código no ocurre nada. No dé el código a nadie.
mail-proof-why = Enviado por { $program }, porque esta dirección se introdujo como correo de comunicación para { $organization }.

## Un nuevo correo de comunicación

mail-address-heading = Confirme su nueva dirección del trabajo
mail-address-intro = Se indicó esta dirección como nuevo correo de comunicación de una persona de { $organization } en { $program }. Escriba este código en la página que lo pidió:
mail-address-changed-subject = { $organization }: su dirección de correo ha cambiado
mail-address-changed-heading = Su correo de comunicación ha cambiado
mail-address-changed-intro = { $program } escribe ahora a otra dirección sobre su asociación con { $organization }. Este es el último correo que llega a esta.
mail-address-changed-why = Enviado por { $program }, porque esta dirección era hasta ahora su correo de comunicación para { $organization }.

## Asociada

mail-associated-subject = { $organization }: su cuenta está asociada
mail-associated-heading = Su cuenta está asociada
mail-associated-intro = Su cuenta está ahora asociada a { $organization } en { $program }.
mail-associated-next = Su página dice qué tiene abierto y qué sigue.
mail-associated-link = Abrir su página
mail-associated-unexpected = Si no fue usted, avise al contacto principal del programa en { $organization }.

## Se decidió una solicitud

mail-approved-subject = { $organization }: su solicitud está aprobada
mail-approved-heading = Su solicitud está aprobada
mail-approved-intro = Los administradores de { $organization } aprobaron su solicitud. Su cuenta está ahora asociada a { $organization } en { $program }.
mail-declined-subject = { $organization }: su solicitud se ha rechazado
mail-declined-heading = Su solicitud se ha rechazado
mail-declined-intro = Los administradores de { $organization } rechazaron su solicitud. Su cuenta no está asociada a { $organization } en { $program }.
mail-declined-next = Si cree que es un error, pregunte al contacto principal del programa en { $organization }. Puede pedirlo otra vez en cualquier momento.

## Una invitación que una organización hizo enviar

mail-invitation-subject = { $organization }: su invitación a { $program }
mail-invitation-heading = Tiene una invitación
mail-invitation-intro = { $organization } le invita a asociarse con ella en { $program }. Lleva unos dos minutos: abra la página, inicie sesión con una cuenta propia e indique esta dirección como su dirección del trabajo.
mail-invitation-code = Después se le envía un código por correo. Siempre hace falta: nadie más que tenga este enlace puede hacer nada con él.
mail-invitation-link = Abrir la invitación
mail-invitation-valid = La invitación es válida hasta el { $day }.
mail-invitation-ignore = Si no tiene nada que ver con { $organization }, no haga caso de este correo: sin usted no ocurre nada.
mail-invitation-why = Enviado por { $program } a petición de { $organization }, que aprobó esta dirección.
mail-invitation-why-sender = Enviado por { $program } a petición de { $sender }, de { $organization }, que aprobó esta dirección.

## Al pie de cada carta

mail-association-why = Enviado por { $program }, porque esta dirección es su correo de comunicación para { $organization }.
mail-support = Preguntas: { $support }

## To the operator: an organization is taken over
mail-roles-subject = { $organization }: { $heading }
mail-roles-why = Recibe este mensaje porque esta es la dirección del servicio de asistencia de { $program }.
mail-roles-reason = El motivo indicado: { $reason }
mail-roles-command = «guildhall organization takeovers» muestra lo que está en curso; el operador puede aprobarlo o rechazarlo.
mail-roles-takeover = Ha empezado un relevo
mail-roles-takeover-text = { $name } dice que no se localiza a ningún administrador de { $organization } ({ $id }) y será administrador global si ningún administrador le pone fin.
mail-roles-takeover-ended = Un relevo ha terminado
mail-roles-takeover-ended-text = { $name } no toma el relevo en { $organization } ({ $id }). Todo sigue como estaba.
mail-roles-taken-over = Se ha tomado el relevo en una organización
mail-roles-taken-over-text = { $name } tomó el relevo en { $organization } ({ $id }) y es administrador global.
