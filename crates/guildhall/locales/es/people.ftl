# La lista de personas, y la página de una persona.

## Personas
people-heading = Personas
people-search = Buscar un nombre o una dirección
people-search-hint = Basta con el principio de un nombre, de una dirección o de una de sus partes, como un apellido o un dominio.
people-name = Nombre
people-email = Correo
people-country = País
people-since = Desde
people-active = Activas
people-pending = Pendientes
people-ended = Terminadas
people-language = Idioma
people-rights = Derechos
people-access = Acceso
people-filters = Filtrar y ordenar
people-filter-button = Mostrar
people-any-country = Cualquier país
people-any-language = Cualquier idioma
people-any-right = Con o sin derechos
people-any-time = En cualquier fecha
people-associated = Asociadas
people-within-days = { $days ->
        [one] Desde ayer
       *[other] En los últimos { NUMBER($days) } días
    }
people-sort = Ordenar por
people-sort-newest = Más recientes primero
people-chip-country = País: { $country }
people-chip-language = Idioma: { $language }
people-chip-days = { $days ->
        [one] Asociadas desde ayer
       *[other] Asociadas en los últimos { NUMBER($days) } días
    }
people-file = Descargar esta lista
people-file-hint = El archivo contiene a todas las personas que dejan los filtros, no solo las de esta página. La descarga queda anotada en la actividad de la organización.
people-file-csv = CSV, para hojas de cálculo
people-file-json = JSON, para programas
people-empty-filtered = Nadie coincide con estos filtros.
people-empty-active = Todavía no hay nadie asociado.
people-empty-pending = Nadie espera a quedar asociado.
people-empty-ended = No ha terminado ninguna asociación.

## Una persona
person-back = Todas las personas
person-no-rights = Ninguno
person-began = Empezó
person-ended-replaced = empezó de nuevo
person-ended-expired = no terminó a tiempo
person-ended-removed = quitada por los administradores
person-ended-left = se fue
person-ended-declined = rechazada por los administradores
person-timeline = Lo que ha ocurrido
person-timeline-empty = Todavía no ha ocurrido nada.
person-earlier = { $count ->
        [one] Esta cuenta ya estuvo aquí una vez; lo que ocurrió entonces está también en la lista.
       *[other] Esta cuenta ya estuvo aquí { NUMBER($count) } veces; lo que ocurrió entonces está también en la lista.
    }
person-ended-date-reached = fecha de fin alcanzada
person-ended-account-closed = cuenta cerrada
person-ended-organization-closed = organización cerrada
people-until = hasta el { $day }
