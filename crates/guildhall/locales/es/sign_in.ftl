# Inicio de sesión.

## Inicio de sesión
sign-in-heading = Iniciar sesión
sign-in-heading-invited = Inicie sesión para aceptar la invitación de { $organization }
sign-in-lead = Le enviamos por correo un código de seis cifras. No hay contraseña.
sign-in-email = Dirección de correo
sign-in-email-hint = La dirección de su propia cuenta. La conserva cuando cambia de empresa.
sign-in-button = Enviarme un código
sign-in-samples = Personas de muestra
sign-in-samples-lead = En esta demostración puede iniciar sesión como cualquiera de ellas sin código.
sample-admin = Administra { $organizations }
sample-colleague = Asociada a { $organizations }
sample-waiting = En camino, sin terminar
sample-more = { $count ->
        [one] Mostrar 1 persona más
       *[other] Mostrar { NUMBER($count) } personas más
    }
sample-newcomer = No pertenece a ninguna organización
sign-in-code-heading = Escriba su código
sign-in-code-lead = Hemos enviado un código de seis cifras a
sign-in-code-button = Iniciar sesión
code-label = Código
code-hint = Seis cifras, válidas durante { NUMBER($minutes) } minutos.
code-missing = Escriba las seis cifras del correo
code-wrong = { $left ->
        [one] Este no es el código que enviamos. Compruébelo; puede intentarlo una vez más
       *[other] Este no es el código que enviamos. Compruébelo; puede intentarlo { $left } veces más
    }
code-used-up = Este código ya no funciona. Pida otro más abajo
code-trouble = ¿No ha llegado el correo?
code-trouble-lead = Puede tardar un minuto. Mire en la carpeta de correo no deseado y compruebe la dirección de arriba.
code-again = Enviar otro código
code-other-address = Usar otra dirección
sign-in-ended = Su sesión había terminado, así que no se envió nada.
sign-in-ended-code = Su sesión había terminado, así que el código no se comprobó. Inicie sesión y escríbalo otra vez.
sign-in-kept = Lo que escribió se conserva: inicie sesión y el formulario se muestra otra vez con ello.
sign-in-begun-by = El formulario lo empezó { $account }. Use esa cuenta para seguir con él.
sign-in-no-cookie = ¿Esta página aparece una y otra vez? Entonces este navegador no guarda cookies. Abra el enlace en otro navegador.
