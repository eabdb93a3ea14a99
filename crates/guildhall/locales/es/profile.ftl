# El perfil propio, una vez asociado.

## El perfil
own-profile-heading = Su perfil en { $organization }
own-profile-lead = { $organization } y el programa ven estos datos. Lo que guarda vale enseguida; solo una dirección de correo nueva requiere un código.
own-profile-email-hint = Una dirección nueva recibe un código. Hasta que esté demostrada y aprobada, sigue valiendo { $address }.
own-profile-button = Guardar
own-profile-link = Editar su perfil
own-profile-back = Volver a { $organization }
own-profile-awaits-code = Hemos enviado un código a su nueva dirección { $address }. Todavía no vale.
own-profile-enter-code = Introducir el código
own-profile-was-refused = Su nueva dirección { $address } fue rechazada. La anterior sigue valiendo.
own-profile-see-refusal = Ver lo que puede hacer
notice-profile-saved = Su perfil está guardado.
notice-profile-changed = Su perfil cambió entretanto, quizá en otra ventana. Ahora no se ha guardado nada: revise lo que ha escrito y guárdelo otra vez.

## Una dirección nueva
address-code-heading = Demuestre que su nueva dirección es suya
address-code-until = Hasta entonces sigue valiendo esta dirección:
address-keep = Conservar la dirección anterior
address-refused-stays = Para usted no ha cambiado nada. Sigue valiendo esta dirección:
address-refused-ask = Pida a un administrador de { $organization } que invite la nueva dirección. Después vuelva y compruébelo otra vez. Hasta el { $day } no hace falta un código nuevo.
address-refused-again = Comprobar otra vez
address-claimed-yours = Si esa cuenta también es suya, conserve aquí la dirección anterior.
notice-address-changed = Su nueva dirección de correo ya vale. Hemos avisado a la anterior.
notice-address-kept = Su dirección de correo sigue como estaba.
notice-still-refused = Comprobada otra vez: la dirección sigue rechazada.
own-profile-mail-off = Aquí no se puede enviar correo, así que no se puede demostrar otra dirección. Deje la que tenía, o pregunte al servicio de asistencia
