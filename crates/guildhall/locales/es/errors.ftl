# Errores.

## Errores
error-home = Ir a la página principal
error-retry = { $minutes ->
        [one] Inténtelo de nuevo dentro de un minuto.
       *[other] Inténtelo de nuevo dentro de { NUMBER($minutes) } minutos.
    }
error-401-heading = Inicie sesión primero
error-401-reason = Esta página es para quien ha iniciado sesión. Quizá la suya ha terminado.
error-401-next = Inicie sesión y volverá a esta página.
error-403-heading = No puede hacer esto
error-403-reason = Su cuenta no tiene el derecho que hace falta.
error-403-next = Pregunte a un administrador de su organización, o use otra cuenta.
error-404-heading = Aquí no hay nada
error-404-reason = Quizá la dirección no es correcta, o lo que había aquí no es para esta cuenta.
error-404-next = Compruebe la dirección, o use otra cuenta.
error-409-heading = Alguien se adelantó
error-409-reason = Esto se cambió mientras tanto, así que no se ha hecho nada.
error-409-next = Vuelva atrás, cargue la página de nuevo y mire lo que dice ahora.
error-410-heading = Esto ya terminó
error-410-reason = Ha caducado o ya se usó.
error-410-next = Pida uno nuevo a quien se lo envió.
error-form-heading = Este formulario es demasiado antiguo
error-form-reason = Se hizo antes de que iniciara o cerrara la sesión, o en otro navegador. No se ha cambiado nada.
error-form-next = Vuelva atrás, cargue la página de nuevo y envíela otra vez.
error-413-heading = Es demasiado de una vez
error-413-reason = Lo que envió es más grande de lo que admite esta página. No se ha guardado nada.
error-413-next = Envíelo en partes más pequeñas: hasta 100.000 direcciones o 16 MB cada vez.
error-422-heading = No se ha podido leer
error-422-reason = El formulario estaba incompleto o era anterior a esta sesión. No se ha cambiado nada.
error-422-next = Vuelva atrás, cargue la página de nuevo y envíela otra vez.
error-429-heading = Demasiados intentos
error-429-reason = Los intentos están limitados para que nadie adivine códigos ni llene buzones.
error-429-next = No se pierde nada.
error-500-heading = Algo ha fallado aquí
error-500-reason = No ha sido por usted. Esta petición no ha cambiado nada.
error-500-next = Inténtelo de nuevo dentro de unos minutos. Si sigue igual, dé al servicio de asistencia el código de referencia.
error-503-heading = Hay mucha actividad en este momento
error-503-reason = Su petición no llegó a empezar, así que no se ha cambiado nada.
error-503-next = Inténtelo de nuevo dentro de un minuto.
error-suspended-heading = La organización está suspendida
error-suspended-reason = El operador del programa la ha suspendido. No se ha cambiado nada.
error-suspended-next = Puede leerlo todo. Pregunte al operador cuándo continúa.
