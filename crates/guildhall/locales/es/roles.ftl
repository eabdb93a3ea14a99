# Quién dirige una organización y cómo pasa a otras manos.

roles-heading = Contactos
roles-lead = Quién habla en nombre de { $organization } y cómo se traspasa ese papel.
roles-person = Persona
roles-reason = Motivo
roles-deputy = Suplente
roles-deputy-about = Asume la función de contacto principal cuando su titular ya no está.
roles-deputy-may-act = Puede asumir la función ahora

## The role of primary program contact is offered
roles-offered-heading = { $name } le ofrece una función
roles-offered-text = { $name } quiere traspasarle la función de contacto principal del programa. Tiene hasta el { $day } para responder; hasta entonces no cambia nada.
roles-offered-link = Ver la oferta
roles-primary-heading = Usted es el contacto principal del programa
roles-offer-text = Puede traspasar la función. La persona que elija tiene que aceptarla.
roles-offer-link = Ofrecer la función de contacto principal…
roles-offer-open-text = Ha ofrecido la función a { $name }, que puede aceptarla hasta el { $day }. Hasta entonces sigue siendo suya.
roles-offer-withdraw = Retirar la oferta
roles-offer-heading = Ofrecer la función de contacto principal del programa
roles-offer-lead = Elija a alguien que pertenezca a su organización.
roles-offer-nothing-yet = Nada cambia hasta que la persona acepte. Hasta entonces puede retirar la oferta.
roles-offer-becomes = Cuando acepte, será contacto principal del programa y administrador global.
roles-offer-ends = La oferta termina por sí sola al cabo de { $count ->
        [one] 1 día
       *[other] { NUMBER($count) } días
    }.
roles-address = Correo de trabajo
roles-address-hint = La dirección con la que la persona está asociada.
roles-keeps-admin = Sigo siendo administrador global
roles-offer-button = Ofrecer la función
roles-answer-heading = ¿Ser contacto principal del programa?
roles-answer-lead = { $name } le ofrece la función. Puede responder hasta el { $day }.
roles-answer-role = El programa se dirige primero a usted para todo.
roles-answer-admin = Será administrador global, sin fecha de fin: decide a quién se invita y quién puede hacer qué.
roles-answer-keeps = Quien ofrece la función sigue siendo administrador global.
roles-answer-gives-up = Quien ofrece la función deja entonces de ser administrador global.
roles-accept = Aceptar la función
roles-decline = Rechazar

## The deputy
roles-deputy-none-text = Un suplente garantiza que alguien pueda actuar si usted se va.
roles-deputy-link = Nombrar un suplente…
roles-deputy-text = { $name } es su suplente.
roles-deputy-left-text = Nadie es contacto principal. { $name }, suplente del último, puede asumir la función si este se ha ido. Relévelo si no debe ser así.
roles-deputy-release = Relevar a { $name }
roles-deputy-heading = Nombrar un suplente
roles-deputy-lead = Elija a alguien de su organización que pueda hablar por ella en lugar de usted.
roles-deputy-when = El suplente puede asumir la función cuando el contacto principal ya no pertenece a la organización o cuando el operador del programa lo permite.
roles-deputy-released = Puede relevar al suplente en cualquier momento, y el suplente puede dejarlo.
roles-deputy-button = Nombrar suplente
roles-deputy-own = Usted es el suplente
roles-deputy-own-now = Ya puede asumir la función de contacto principal del programa.
roles-deputy-lay-down = Dejar de ser suplente
roles-act-link = Asumir la función…
roles-act-heading = ¿Asumir la función de contacto principal del programa?
roles-act-lead = Como suplente, ya puede hablar en nombre de { $organization }.
roles-act-before = Si alguien tiene ahora la función, sigue siendo administrador global.
roles-act-button = Asumir la función

## Taking over where no admin can be reached
roles-unreachable = ¿No se localiza a ningún administrador?
roles-unreachable-text = Si todos los administradores se han ido o no responden, puede tomar el relevo. Se les avisa y tienen tiempo para oponerse.
roles-takeover-link = Tomar el relevo…
roles-takeover-heading = ¿Tomar el relevo en { $organization }?
roles-takeover-lead = Esto es para cuando ya no se puede localizar a ningún administrador de { $organization }. Si puede, pregúnteles antes.
roles-takeover-told = Se avisa a todos los administradores y contactos, con su nombre y su motivo, y también al operador del programa.
roles-takeover-days = Cualquier administrador puede ponerle fin en { $count ->
        [one] 1 día
       *[other] { NUMBER($count) } días
    }. Si nadie lo hace, usted será entonces administrador global.
roles-takeover-recorded = Cada paso queda en la actividad de la organización.
roles-reason-hint = Diga en pocas frases por qué no se localiza a ningún administrador. Hasta 500 caracteres.
roles-takeover-button = Empezar el relevo
roles-takeover-by = { $name } está tomando el relevo en { $organization }
roles-takeover-own = Está tomando el relevo en { $organization }
roles-takeover-since = Inicio
roles-takeover-due = Se decide el
roles-takeover-end = Poner fin al relevo
roles-takeover-withdraw = Retirarlo
roles-takeover-banner = { $name } será administrador global de { $organization } el { $day }, salvo que un administrador le ponga fin.
roles-takeover-more = Quién y por qué
roles-takeover-running = Alguien ya está tomando el relevo. Se decide antes de que otra persona pueda empezar.
roles-takeover-too-soon = Su último relevo no prosperó. Puede empezar otro a partir del { $day }.

## What is not possible, and what to do instead
roles-address-wrong = Escriba la dirección con la que la persona está asociada, como name@company.com
roles-not-active = Nadie que pertenezca a su organización tiene esta dirección
roles-yourself = Es usted mismo. Elija a otra persona.
roles-offer-open = La función ya está ofrecida a alguien. Retire antes esa oferta.
roles-deputy-named = Ya hay un suplente. Relévelo antes.
roles-has-end = La asociación de esta persona tiene fecha de fin. Quítela antes o elija a otra persona.
roles-own-end = Su asociación tiene fecha de fin. Un administrador tiene que quitarla antes.
roles-deputy-waits = El contacto principal sigue perteneciendo a la organización. Pregúntele, o consulte al servicio de asistencia del programa.
roles-profile-incomplete = Complete antes su perfil: para esta función hacen falta nombre y apellidos.
roles-reason-wrong = Diga por qué no se localiza a ningún administrador, en 500 caracteres como máximo

## What just happened
notice-role-offered = La función está ofrecida. Sigue siendo suya hasta que la persona acepte.
notice-role-accepted = Ahora es contacto principal del programa y administrador global.
notice-offer-withdrawn = La oferta se ha retirado.
notice-offer-declined = Ha rechazado la función. Todo sigue como está.
notice-offer-closed = Esta oferta ya no está abierta. No se ha cambiado nada.
notice-deputy-named = El suplente está nombrado.
notice-deputy-released = Ya no hay suplente.
notice-takeover-started = El relevo ha empezado. Se avisa a los administradores.
notice-takeover-ended = El relevo ha terminado. No se ha cambiado nada.
notice-takeover-decided = Este relevo ya está decidido. No se ha cambiado nada.
notice-already-admin = Ya es administrador global. No hay ningún relevo que tomar.
