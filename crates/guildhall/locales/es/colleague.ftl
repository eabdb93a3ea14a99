# Lo que encuentra la persona invitada por el camino.

## La persona invitada: invitación
invitation-heading = { $organization } le invita
invitation-lead = { $organization } ({ $country }) le invita a asociarse con ella en { $program }. Así usa sus ventajas, y sus certificaciones cuentan para ella.
invitation-needed = Lo que necesita
invitation-account = Una cuenta
invitation-account-personal = La suya, con una dirección de correo personal: la conserva, junto con sus certificaciones, cuando cambia de empresa.
invitation-account-work = La de su empresa, con su dirección de correo del trabajo.
invitation-account-any = La suya o la de su empresa. Lo que consiga se queda con la cuenta.
invitation-email = Su dirección de correo del trabajo
invitation-email-text = La que { $organization } ha aprobado. A ella se envía un código.
invitation-credential-text = Si tiene uno. Puede añadirlo más tarde.
invitation-continue = Continuar con esta cuenta
invitation-sign-in = Iniciar sesión para continuar
invitation-begun = Ya había empezado y puede seguir donde estaba.
invitation-go-on = Seguir
invitation-begin-again = Enviar el formulario otra vez
invitation-minutes = Lleva unos dos minutos. No se guarda nada antes de que envíe el formulario.
already-heading = Ya pertenece a { $organization }
already-lead = Su cuenta está asociada desde el
already-other = ¿Es el dispositivo de otra persona? Use su propia cuenta.
wrong-account-heading = Esta página es de otra cuenta
wrong-account-lead = Una asociación se abre con la cuenta que la empezó y con ninguna otra. No es la que tiene la sesión iniciada ahora.
wrong-account-signed-in = Sesión iniciada ahora
wrong-account-kept = No se pierde nada: use la cuenta con la que empezó y volverá a esta página.
link-refused-heading = Esta URL de invitación no funciona
link-refused-lead = Quizá se sustituyó por otra nueva, o no se copió entera.
link-refused-next = Lo que puede hacer
link-refused-copy = Ábrala otra vez desde el mensaje que recibió y compruebe que está completa.
link-refused-ask = Pida la actual a quien se la envió.

## La persona invitada: perfil
profile-heading = Su perfil
profile-lead = { $organization } lo ve en cuanto lo envíe.
profile-given-name = Nombre
profile-family-name = Apellidos
profile-email = Dirección de correo del trabajo
profile-email-hint = La que { $organization } ha aprobado. A ella enviamos un código.
profile-take = Usar { $address }
profile-phone = Teléfono
profile-phone-hint = Con el prefijo del país, como +49 30 1234567.
profile-country = País
profile-country-hint = Donde trabaja.
profile-choose = Elija …
profile-language = Idioma
profile-language-hint = En el que le escribimos.
profile-job-title = Puesto
profile-credential = ID de credencial
profile-credential-example = Por ejemplo { $example }.
profile-missing-given-name = Escriba su nombre
profile-missing-family-name = Escriba sus apellidos
profile-missing-email = Escriba su dirección de correo del trabajo
profile-missing-country = Elija el país en el que trabaja
profile-missing-language = Elija un idioma
profile-button = Enviar y recibir un código
profile-next = Después enviamos un código a su dirección del trabajo.

## La persona invitada: código y resultado
association-code-heading = Demuestre su dirección del trabajo
association-code-lead = Hemos enviado un código de seis cifras a
association-code-why = Con él demuestra que el buzón es suyo. Después comparamos la dirección con las que { $organization } ha aprobado.
association-code-button = Comprobar el código
association-code-change = Cambiar la dirección
association-organization = Organización
association-active-heading = Ya pertenece a { $organization }
association-active-lead = Su cuenta está asociada con la dirección
association-active-button = Ir a { $organization }
refused-not-approved-heading = { $organization } no ha aprobado esta dirección
refused-not-approved-lead = Ha demostrado que este buzón es suyo:
refused-not-approved-why = No está entre las direcciones que { $organization } ha aprobado. A menudo se aprobó escrita de otra forma, o una dirección más antigua.
refused-what-now = Lo que puede hacer
refused-ask-text = Pregunte a los administradores: ven su nombre y esta dirección junto a la aprobada más parecida, y pueden aprobarla con un clic. O use otra dirección.
refused-ask-button = Preguntar a los administradores de { $organization }
refused-other-address = Usar otra dirección
refused-claimed-heading = Otra cuenta usa esta dirección
refused-claimed-lead = Otra cuenta está asociada a { $organization } con esta dirección:
refused-claimed-yours = Si esa cuenta también es suya, úsela.
refused-claimed-not-yours = Si no es suya, avise al servicio de asistencia.
waiting-asked-heading = Ha preguntado a { $organization }
waiting-asked-lead = Los administradores de { $organization } ven su solicitud y deciden.
waiting-address = Su dirección
waiting-since = Enviada
waiting-until = Termina por sí sola
waiting-next = Lo que sigue
waiting-next-text = Puede cerrar esta página. Vuelva a ella para ver qué se decidió, o pregunte directamente a su administrador.
ended-heading = Su asociación con { $organization } ha terminado
ended-text = Ya no usa las ventajas de { $organization }. Sus certificaciones siguen siendo suyas.
ended-expired-heading = Se acabó el tiempo para terminar
ended-expired-text = Una asociación con { $organization } tiene que terminarse en 24 horas. No se ha guardado nada que le estorbe.
ended-declined-heading = { $organization } dijo que no
ended-declined-text = Los administradores de { $organization } no aprobaron esta dirección. Ellos saben por qué; pregúnteles directamente.
ended-replaced-heading = Empezó otra vez
ended-replaced-text = Envió de nuevo el formulario de { $organization }, y este intento anterior terminó. Siga con el más reciente.
ended-at = Terminó
ended-newer = Seguir con el más reciente
ended-again = Empezar otra vez
notice-signed-out = Ha cerrado la sesión.
notice-code-sent = Hemos enviado otro código. Solo funciona el más reciente.
notice-code-seconds = { $seconds ->
        [one] No se ha enviado ningún código ahora. Puede pedir otro dentro de un segundo.
       *[other] No se ha enviado ningún código ahora. Puede pedir otro dentro de { NUMBER($seconds) } segundos.
    }
notice-code-minutes = No se ha enviado ningún código: se pidieron demasiados. Puede pedir otro dentro de { NUMBER($minutes) } minutos.
notice-proven = Su dirección está demostrada y su cuenta, asociada. Le hemos enviado una confirmación.
