# Lo que rodea cada página, y cómo se escriben los días y los números.
#
# Las mismas palabras en todas partes. Se trata al lector de usted.
#   organization = organización          account = cuenta                 admin = administrador (global)
#   invitation = invitación              invitee = persona invitada       invitation URL = URL de invitación
#   approve = aprobar                    revoke = revocar                 decline = rechazar
#   association, to associate = asociación, asociarse                      pending = pendiente
#   request = solicitud                  membership ID = ID de miembro    credential ID = ID de credencial
#   communication e-mail = correo de comunicación                          code = código
#   support desk = servicio de asistencia                                  reference code = código de referencia

## Cómo se escriben los días y los números
language-direction = ltr
month-1 = ene
month-2 = feb
month-3 = mar
month-4 = abr
month-5 = may
month-6 = jun
month-7 = jul
month-8 = ago
month-9 = sept
month-10 = oct
month-11 = nov
month-12 = dic
day = { $day } { $month } { $year }
minute = { $day }, { $time } UTC
list-separator = { ", " }
number-group = .
number-group-from = 10000

## Los idiomas, por su propio nombre
language-en = English
language-de = Deutsch
language-es = Español
language-fr = Français
language-ja = 日本語
language-ar = العربية
language-here = Español

## El marco
page-title-error = Error:
frame-skip = Ir al contenido
frame-organization = Organización:
frame-choose-organization = Elegir una organización
frame-all-organizations = Todas las organizaciones
frame-language = Idioma:
frame-account = Cuenta:
frame-signed-in-as = Sesión iniciada como
frame-other-account = Usar otra cuenta
frame-sign-in = Iniciar sesión
frame-sign-out = Cerrar sesión
frame-help = Ayuda:
frame-reference = Código de referencia:
frame-theme = Apariencia
frame-privacy = Privacidad
theme-auto = Automática
theme-light = Clara
theme-dark = Oscura
demo-banner = Esto es una demostración. Cualquiera puede leer su buzón.
demo-banner-link = Abrir el buzón
demo-banner-guide = Cinco cosas para probar
navigation-home = Inicio
navigation-invite = Invitar a personas
navigation-invitations = Invitaciones
navigation-invitation-url = URL de invitación
navigation-people = Personas
navigation-requests = Solicitudes
navigation-activity = Actividad
navigation-roles = Contactos
navigation-access = Mi acceso
navigation-waiting = en espera
support-heading = Si necesita ayuda
support-page = Sitio web
support-reference = Indique este código de referencia:
copy-button = Copiar
copy-done = Copiado
organization-id = ID de miembro { $id }
program-operator = El operador del programa
program-itself = Guildhall

## Formularios y listas
form-error-summary = Revise estos campos
form-error = Error:
form-optional = (opcional)
step-line = Paso { $at } de 3: { $name }
step-sign-in = iniciar sesión
step-profile = su perfil
step-code = confirmar su dirección
step-confirmation = confirmación de su organización
list-states = Estados
list-search = Buscar
list-chip = Búsqueda: { $q }
list-chip-remove = (quitar)
list-no-match = Nada coincide aquí con «{ $q }».
list-actions = Acciones
list-pages = Páginas
list-previous = Anterior
list-next = Siguiente
standing-global-admin = Administrador global
standing-member = Miembro
standing-pending = Sin terminar
state-approved = Aprobada
state-accepted = Aceptada
state-expired = Caducada
state-revoked = Revocada
state-ended = Terminada
