# Inicio de sesión.

## Inicio de sesión
sign-in-heading = Iniciar sesión
sign-in-heading-invited = Inicie sesión para aceptar la invitación de { $organization }
sign-in-lead = Le enviamos por correo un código de seis cifras. No hay contraseña.
sign-in-lead-unmailed = Aquí no se puede enviar correo: el servicio de asistencia le dice un código de seis cifras. No hay contraseña.
sign-in-email = Dirección de correo
sign-in-email-hint = La dirección de su propia cuenta. La conserva cuando cambia de empresa.
sign-in-button = Enviarme un código
sign-in-button-unmailed = Continuar
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
sign-in-code-lead = Hemos enviado un código de seis cifras a { $address }.
sign-in-code-lead-unmailed = Pida al servicio de asistencia el código de seis cifras para { $address }.
sign-in-code-asked = Deje esta página abierta: el código solo sirve aquí. Diga cuándo lo pidió:
sign-in-code-button = Iniciar sesión
code-label = Código
code-hint = Seis cifras, válidas durante { NUMBER($minutes) } minutos.
code-missing = Escriba las seis cifras del código
code-wrong = { $left ->
        [one] No es el código correcto. Compruébelo; puede intentarlo una vez más
       *[other] No es el código correcto. Compruébelo; puede intentarlo { $left } veces más
    }
code-used-up = Ha hecho demasiados intentos y este código ya no funciona. Pida otro más abajo
code-expired = Este código es demasiado antiguo y ya no funciona. Pida otro más abajo
code-trouble = ¿No ha llegado el correo?
code-trouble-lead = Puede tardar un minuto. Mire en la carpeta de correo no deseado y compruebe la dirección de arriba.
code-trouble-unmailed = ¿Aún no tiene código?
code-trouble-lead-unmailed = El servicio de asistencia tiene que conocerle, y encuentra el código por su dirección y la hora de arriba. Compruebe ambas.
code-again = Enviar otro código
code-again-unmailed = Empezar con un código nuevo
code-other-address = Usar otra dirección
sign-in-ended = Su sesión había terminado, así que no se envió nada.
sign-in-ended-code = Su sesión había terminado, así que el código no se comprobó. Inicie sesión y escríbalo otra vez.
sign-in-kept = Lo que escribió se conserva: inicie sesión y el formulario se muestra otra vez con ello.
sign-in-begun-by = El formulario lo empezó { $account }. Use esa cuenta para seguir con él.
sign-in-no-cookie = ¿Esta página aparece una y otra vez? Entonces este navegador no guarda cookies. Abra el enlace en otro navegador.

## Iniciar sesión con un proveedor
sign-in-with = Iniciar sesión con { $provider }
sign-in-by-code = O con un código por correo
sign-in-begun-anew = Este inicio de sesión tardó demasiado o se empezó de nuevo en otra pestaña. Inicie sesión otra vez.
sign-in-given-up = Ha vuelto de { $provider } sin iniciar sesión. Inténtelo de nuevo o elija otra manera.
sign-in-provider-down = { $provider } no responde en este momento. Inténtelo de nuevo en un minuto o inicie sesión de otra manera.
sign-in-provider-wrong = Lo que envió { $provider } no se pudo aceptar, así que nadie inició sesión. Inténtelo de nuevo. Si sigue igual, dé el código de referencia al servicio de asistencia.
sign-out-there = Cerrar sesión también en { $provider }
leaving-heading = Hacia { $provider }
leaving-lead = Su navegador va ahora a { $provider }. Si se queda aquí, use el botón.
leaving-button = Ir a { $provider }
waiting-form-heading = Ha iniciado sesión
waiting-form-lead = Lo que escribió se ha guardado. El formulario sigue con la cuenta { $address }.
waiting-form-button = Mostrar el formulario

## El tipo de cuenta
account-kind-heading-work = Esta es una cuenta de trabajo o de centro educativo
account-kind-heading-personal = Esta es una cuenta personal
account-kind-lead-work = { $program } solo acepta cuentas personales: usted conserva la suya, y sus certificaciones, cuando cambia de empresa.
account-kind-lead-personal = { $program } solo acepta cuentas de trabajo o de centro educativo: las que administra una empresa o un centro.
account-kind-used = Cuenta usada
account-kind-kind = Tipo de cuenta
account-kind-work = Trabajo o centro educativo
account-kind-personal = Personal
account-kind-waits = No ha cambiado nada. Inicie sesión con otra cuenta y volverá a este paso.
account-kind-waits-invited = No ha cambiado nada, y la invitación de { $organization } sigue abierta. Inicie sesión con otra cuenta y volverá a este paso.
account-kind-other = Usar otra cuenta
account-kind-by-code = Iniciar sesión con un código por correo
account-kind-making-personal = ¿Aún no tiene una cuenta personal?
account-kind-making-work = ¿No tiene una cuenta de trabajo o de centro educativo?
account-kind-make-code = Basta con una dirección de correo personal: le enviamos un código.
account-kind-make-microsoft = Una cuenta personal de Microsoft es gratuita. En la página de Microsoft elija crear una y escriba una dirección que ya tenga, por ejemplo de Gmail.
account-kind-make-google = Una cuenta personal de Google es gratuita. Quien tiene una dirección de Gmail ya tiene una.
account-kind-make-work = Pregunte en su empresa o centro: quien administra su correo puede darle una cuenta.
account-kind-ends = Puede usar esta cuenta aquí hasta el { $day }.
account-kind-ends-text = El programa ya no acepta este tipo de cuenta. Antes de ese día, pida que se invite a otra dirección suya y acepte con una cuenta admitida, o pregunte al servicio de asistencia.

## Antes de un paso delicado
sign-in-again-heading = Inicie sesión otra vez
sign-in-again-reason = Este paso pide haber iniciado sesión en los últimos 10 minutos, para que nadie más lo dé en un ordenador que dejó abierto. Hasta ahora no se ha cambiado nada.
sign-in-again-account = Use la misma cuenta: { $account }.
sign-in-not-asked = { $provider } no preguntó: le bastó un inicio de sesión anterior, y este paso necesita uno de ahora. Cierre primero la sesión allí o inicie sesión de otra manera. Hasta ahora no se ha cambiado nada.

## Passkeys
sign-in-passkey = Iniciar sesión con una llave de acceso
sign-in-passkey-refused = No se pudo aceptar esta llave de acceso, así que nadie inició sesión. Inténtelo de nuevo o inicie sesión de otra manera.
passkey-no-script = Una llave de acceso necesita JavaScript, que este navegador no ejecuta aquí. Las otras maneras funcionan sin él.
passkey-no-browser = Este navegador no conoce las llaves de acceso. Las otras maneras funcionan en él.
passkey-given-up = No se usó ninguna llave de acceso: se canceló o tardó demasiado. Inténtelo de nuevo o elija otra manera.
passkey-there-already = Este dispositivo o esta llave ya tiene una llave de acceso para esta cuenta.
passkey-too-many = Demasiados intentos desde esta red. Inténtelo más tarde o elija otra manera.
passkey-trouble = El navegador no pudo usar una llave de acceso. Inténtelo de nuevo o elija otra manera.
sign-in-stronger-heading = Inicie sesión de forma más segura
sign-in-stronger-reason = Los administradores de { $program } usan sus derechos solo tras un inicio de sesión fuerte, para que un buzón robado no abra nada. Hasta ahora no se cambió nada.
sign-in-stronger-add-passkey = Esta cuenta aún no tiene una llave de acceso. Añada una; después volverá a este paso e iniciará sesión con ella.
sign-in-stronger-add-account = Esta cuenta aún no tiene una manera fuerte de iniciar sesión. Añada una en «Maneras de iniciar sesión»; el servicio de asistencia sabe cuál.
