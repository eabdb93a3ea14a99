# La cuenta propia.

account-heading = Su cuenta

## Tokens de la API
tokens-heading = Tokens de la API
tokens-lead = Con un token, un programa suyo llama a la API en su nombre. Nunca puede hacer más de lo que usted puede hacer en ese momento.
tokens-new-button = Crear un token
tokens-reference = Referencia de la API
tokens-none = No tiene ningún token de la API válido.
tokens-name = Nombre
tokens-name-hint = Para distinguirlo de los demás, por ejemplo «Importación de RR. HH.».
tokens-name-missing = Escriba un nombre de 1 a { $count } caracteres
tokens-place = Dónde vale
tokens-everywhere = Dondequiera que usted pertenezca
tokens-uses = Para qué vale
tokens-uses-hint = Solo lo que el programa necesite.
tokens-uses-missing = Elija al menos un uso
tokens-uses-beyond = Usted no puede hacer todo esto en esa organización. Elija menos usos
tokens-organization-gone = Usted ya no está activo en esa organización. Elija otra
tokens-too-many = Tiene 50 tokens válidos, que es el máximo. Revoque los que ya no hagan falta
tokens-life = Válido durante
tokens-days = { $count ->
        [one] 1 día
        [many] { NUMBER($count) } de días
       *[other] { NUMBER($count) } días
    }
tokens-new-heading = Crear un token de la API
tokens-new-lead = El token se muestra una sola vez, en la página siguiente.
tokens-make-button = Crear el token
tokens-back = Tokens de la API
tokens-made-heading = Su nuevo token de la API
tokens-made-lead = { $count ->
        [one] Cópielo ahora: no se vuelve a mostrar. Es válido durante 1 día.
        [many] Cópielo ahora: no se vuelve a mostrar. Es válido durante { NUMBER($count) } de días.
       *[other] Cópielo ahora: no se vuelve a mostrar. Es válido durante { NUMBER($count) } días.
    }
tokens-token = Token
tokens-made-hint = Guárdelo como una contraseña: en el almacén de secretos del programa que lo usa, nunca en su código ni en un chat.
tokens-made-done = Ya lo he copiado
tokens-made-on = Creado el
tokens-used = Último uso
tokens-never-used = Todavía no
tokens-until = Válido hasta
tokens-revoke = Revocar
tokens-others = Ya no válidos
tokens-state-revoked = Revocado
tokens-state-expired = Caducado
tokens-revoke-heading = Revocar el token «{ $token }»
tokens-revoke-lead = Lo que lo use será rechazado desde ese momento. No se puede deshacer; puede crear otro token cuando quiera.
tokens-revoke-button = Revocar el token
tokens-keep = Conservarlo
tokens-use-self = Mi cuenta
tokens-use-self-text = Sus asociaciones y perfiles, salir, lo que se le ofrece, tomar el relevo, sus tokens y sesiones.
tokens-use-read = Leer
tokens-use-read-text = Ver organizaciones, invitaciones, personas y solicitudes.
tokens-use-invite = Invitar
tokens-use-invite-text = Aprobar direcciones, cambiar y enviar invitaciones, ver la URL de invitación.
tokens-use-manage = Gestionar
tokens-use-manage-text = Responder solicitudes, dar y quitar derechos y funciones de contacto, quitar personas, traspasar funciones, sustituir la URL de invitación.
tokens-use-audit = Actividad
tokens-use-audit-text = Ver y exportar lo que se hizo.
notice-token-revoked = El token «{ $token }» está revocado.

## Dónde se ha iniciado sesión
sessions-heading = Sus inicios de sesión
sessions-lead = Los navegadores en los que tiene la sesión iniciada. Cierre lo que no reconozca o ya no use.
sessions-where = Dispositivo
sessions-begun = Inicio de sesión
sessions-seen = Último uso
sessions-this = Esta
sessions-end = Cerrar
sessions-end-others = Cerrar todas las demás sesiones
sessions-hint = El dispositivo es lo que el navegador dice de sí mismo. El último uso se anota cada cinco minutos. Los tokens de la API no son sesiones: siguen valiendo hasta que los revoque.
sessions-device = { $browser } en { $system }
sessions-device-system = Un navegador en { $system }
sessions-device-unknown = Dispositivo desconocido
sessions-by-code = con un código por correo
sessions-by-demo = como persona de muestra de la demostración
sessions-by-provider = con { $provider }
notice-session-ended = La sesión está cerrada: { $device }.
notice-sessions-ended = { $count ->
        [0] No había otras sesiones.
        [one] Se ha cerrado 1 otra sesión.
       *[other] Se han cerrado otras { NUMBER($count) } sesiones.
    }

## Maneras de iniciar sesión
methods-heading = Maneras de iniciar sesión
methods-lead = Con cada una de ellas se inicia sesión en esta cuenta. Si tiene más de una, podrá entrar aunque pierda alguna.
methods-name = Nombre
methods-by = Tipo
methods-by-code = Código por correo
methods-by-provider = Cuenta de { $provider }
methods-by-unknown = Un proveedor que ya no está configurado aquí
methods-added = Añadida
methods-used = Último uso
methods-used-unknown = Sin anotar
methods-unusable = Ya no permite entrar
methods-remove = Quitar
methods-only-one = La última manera de iniciar sesión no se puede quitar. Añada antes otra.
methods-add = Añadir una manera de iniciar sesión
methods-add-lead = Usted muestra que es suya iniciando sesión con ella una vez. Nada se añade porque una dirección coincida.
methods-add-address = Añadir una dirección de correo
methods-add-provider = Añadir una cuenta de { $provider }
methods-address-heading = Añadir una dirección de correo
methods-address-lead = Enviamos allí un código de seis cifras. Desde entonces, con los códigos enviados a ella se inicia sesión en esta cuenta.
methods-address-lead-unmailed = Aquí no se puede enviar correo: el servicio de asistencia le dice un código de seis cifras. Desde entonces, con esos códigos se inicia sesión en esta cuenta.
methods-address-hint = Una dirección que usted conserve al cambiar de empresa.
methods-address-button = Añadir la dirección
methods-remove-heading = Quitar «{ $name }»
methods-remove-lead = Desde entonces ya no se inicia sesión con ella en esta cuenta. Los navegadores que entraron con ella quedan fuera de la sesión, también este si es uno de ellos.
methods-remove-button = Quitarla
methods-keep = Conservarla
methods-back = Volver a las maneras de iniciar sesión
methods-unchanged = No se ha cambiado nada.
methods-of-another-heading = Pertenece a otra cuenta
methods-of-another = Con { $name } ya se inicia sesión aquí en otra cuenta. Para usarla en esta, inicie sesión con ella y quítela antes allí.
methods-kind-heading = Este tipo de cuenta no se acepta
methods-kind-work = { $name } es una cuenta de trabajo o de centro educativo. Este programa solo acepta cuentas personales: la suya la conserva al cambiar de empresa.
methods-kind-personal = { $name } es una cuenta personal. Este programa solo acepta cuentas de trabajo o de centro educativo.
methods-too-many-heading = No se puede añadir ninguna más
methods-too-many = Una cuenta tiene como máximo { $count } maneras de iniciar sesión. Quite antes alguna que ya no use.
methods-last-heading = Esta es la última manera de iniciar sesión
methods-last = Sin ella nadie podría iniciar sesión en esta cuenta. Añada antes otra.
notice-method-added = Con { $name } se inicia sesión en esta cuenta desde ahora.
notice-method-known = Con { $name } ya se inicia sesión en esta cuenta.
notice-method-not-added = No se ha añadido nada: { $provider } no confirmó ninguna cuenta. Vuelva a intentarlo dentro de un minuto.
notice-method-removed = Con { $name } ya no se inicia sesión en esta cuenta.

## Passkeys
sessions-by-passkey = con una llave de acceso
methods-by-passkey = Llave de acceso
methods-add-passkey = Añadir una llave de acceso
passkey-heading = Añadir una llave de acceso
passkey-lead = Su dispositivo o llave de seguridad guarda la llave de acceso y pide su huella, su cara o su PIN. No hay nada que recordar, ni nada que una página falsa pueda quitarle.
passkey-name = Nombre
passkey-name-hint = Por el que reconocerá el dispositivo o la llave.
passkey-name-missing = Escriba un nombre de 1 a { $count } caracteres
passkey-button = Añadir la llave de acceso
passkey-refused = No se pudo aceptar la llave de acceso, así que no se añadió nada. Inténtelo de nuevo.
passkey-spent = Tardó demasiado o se empezó de nuevo en otro lugar. No se añadió nada. Inténtelo de nuevo.

## One’s data, and the end of the account
data-heading = Sus datos
data-lead = Puede ver y llevarse lo que se guarda de usted.
data-export = Llevárselos
data-export-text = Un archivo JSON: cuenta, maneras de iniciar sesión, inicios de sesión, nombres de los tokens de la API, asociaciones con sus perfiles, derechos, invitaciones y lo que pasó.
data-export-button = Descargar el archivo
data-close-text = Al cerrarla terminan todas sus asociaciones e inicios de sesión. La página siguiente dice primero qué significa para usted.
data-close-link = Cerrar la cuenta…
close-heading = Cerrar su cuenta
close-lead = Desde ese momento nadie inicia sesión con ella. No se puede deshacer.
close-ends = Lo que termina
close-access = Terminan de inmediato todos los inicios de sesión, los tokens de la API y las maneras de iniciar sesión, y también lo que haya empezado sin terminar.
close-return = Podrá iniciar sesión más adelante: se creará una cuenta nueva y cada organización tendrá que invitarle de nuevo.
close-kept = Lo que queda guardado y por cuánto tiempo:
close-erase = Borrar también mis datos personales
close-erase-hint = Los nombres, las direcciones y los perfiles se vacían en minutos. Lo que pasó queda registrado, sin su nombre.
close-button = Cerrar la cuenta
close-keep = Conservar la cuenta
close-last-admin = Usted es aquí el último administrador global sin fin. Haga primero administrador global a otra persona.
close-primary = Usted es aquí el contacto principal del programa. Deje primero la función, en su página entre las personas.
close-not-yet = La cuenta todavía no se puede cerrar. No se cambió nada.
notice-account-closed = Su cuenta está cerrada. Su número, para preguntas sobre sus datos: { $account }
privacy-heading = Lo que se guarda de usted
privacy-lead = { $program } no guarda más de lo que necesita para asociar a las personas con organizaciones. Aquí se dice qué, por qué y por cuánto tiempo.
privacy-how-long = Cuánto tiempo:
privacy-account = Cuenta y maneras de iniciar sesión
privacy-account-why = La dirección, o cómo le llama su proveedor: para reconocerle al iniciar sesión.
privacy-until-closed = Hasta que cierre la cuenta. Su dirección queda junto a lo que hizo, hasta que se borre.
privacy-sessions = Inicios de sesión
privacy-sessions-why = Lo que dice ser su navegador y cuándo lo usó: para que pueda verlos y terminarlos.
privacy-sessions-until = 30 días como máximo.
privacy-profile = Asociaciones y sus perfiles
privacy-profile-why = Nombre, dirección de trabajo, teléfono, país, idioma y cargo: para que la organización y el programa sepan quién pertenece a ella.
privacy-forms = Formularios que no llevaron a una asociación
privacy-forms-why = Los mismos datos: para que los administradores puedan responder y distinguir errores de abusos.
privacy-invitations = Invitaciones que nadie usó
privacy-invitations-why = La dirección aprobada y un nombre o nota de los administradores: para que vean a quién invitaron.
privacy-letters = Correos
privacy-letters-why = La dirección y el texto de lo que se envía: para que nada se pierda en el camino.
privacy-letters-until = Una semana después del envío.
privacy-notices = Avisos
privacy-notices-why = Lo que se le comunicó sobre derechos, funciones y solicitudes: para que pueda volver a leerlo.
privacy-notices-until = { $count ->
        [one] 1 día.
        [many] { NUMBER($count) } de días.
       *[other] { NUMBER($count) } días.
    }
privacy-counters = Contadores
privacy-counters-why = Cuántas veces se pidieron códigos y aprobaciones, por cuenta, dirección y dirección de red: para que nadie adivine códigos ni inunde buzones.
privacy-counters-until = Dos días.
privacy-activity = Lo que se hizo
privacy-activity-why = Quién cambió qué y cuándo: para que las organizaciones puedan responder de ello.
privacy-activity-until = Se conserva. Los nombres y direcciones se vacían junto con los demás datos de la persona.
privacy-until-asked = Hasta que pida que se borre, al cerrar su cuenta.
privacy-months-after = { $count ->
        [one] 1 mes después de terminar, o hasta que pida antes que se borre.
        [many] { NUMBER($count) } de meses después de terminar, o hasta que pida antes que se borre.
       *[other] { NUMBER($count) } meses después de terminar, o hasta que pida antes que se borre.
    }
privacy-days-after = { $count ->
        [one] 1 día después de terminar, o hasta que se pida antes que se borre.
        [many] { NUMBER($count) } de días después de terminar, o hasta que se pida antes que se borre.
       *[other] { NUMBER($count) } días después de terminar, o hasta que se pida antes que se borre.
    }
privacy-yours = Lo que puede hacer
privacy-yours-text = Llevarse todo en un archivo, corregir su perfil en cualquier momento y cerrar su cuenta, borrando o no lo guardado.
