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
tokens-use-self-text = Sus asociaciones, sus perfiles y sus tokens.
tokens-use-read = Leer
tokens-use-read-text = Ver organizaciones, invitaciones, personas y solicitudes.
tokens-use-invite = Invitar
tokens-use-invite-text = Aprobar direcciones, cambiar y enviar invitaciones, ver la URL de invitación.
tokens-use-manage = Gestionar
tokens-use-manage-text = Responder solicitudes, reemplazar la URL de invitación.
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
sessions-by-demo = como persona de ejemplo de la demostración
sessions-by-provider = con { $provider }
notice-session-ended = La sesión está cerrada: { $device }.
notice-sessions-ended = { $count ->
        [0] No había otras sesiones.
        [one] Se ha cerrado 1 otra sesión.
       *[other] Se han cerrado otras { NUMBER($count) } sesiones.
    }
