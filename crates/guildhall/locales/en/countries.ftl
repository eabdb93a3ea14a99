# countries
