# La lista de personas, y la página de una persona.

## Personas
people-heading = Personas
people-search = Buscar un nombre o una dirección
people-search-hint = Basta con cualquier parte de un nombre o de una dirección.
people-name = Nombre
people-email = Correo
people-country = País
people-since = Desde
people-active = Activas
people-pending = Pendientes
people-ended = Terminadas
people-empty-active = Todavía no hay nadie asociado.
people-empty-pending = Nadie espera a quedar asociado.
people-empty-ended = No ha terminado ninguna asociación.
