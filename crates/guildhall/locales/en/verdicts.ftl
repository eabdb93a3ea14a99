# What becomes of a row of a pasted list, and what is wrong with an address or a field.

verdict-new = New
verdict-approved = Approved
verdict-already-invited = Already invited
verdict-already-associated = Already associated
verdict-duplicate = Duplicate
verdict-invalid = Not an address
verdict-bad-field = To correct
verdict-outside-domain = Outside your domains

reason-already-invited = There is an open invitation for this address.
reason-already-associated = This address belongs to one of your people.
reason-duplicate = The same address as in row { NUMBER($position) }.
reason-outside-domain = { $domain } is not one of your organization’s domains.

row-fault-language = Choose a language of the program; { $typed } is none.
row-fault-name-long = Shorten the name; it may have { NUMBER($most) } characters.
row-fault-name-character = Type the name again; it holds a character that is not visible.
row-fault-note-long = Shorten the note; it may have { NUMBER($most) } characters.
row-fault-note-character = Type the note again; it holds a character that is not visible.
row-fault-right = Name a right of the program; { $typed } is none.
row-fault-last-day = Write the last day as 2027-01-31, from today on and within ten years; this says { $typed }.
row-fault-last-day-alone = Name the right that is held until { $typed }, or leave the day out.

file-fault-empty = Choose another file; this one is empty
file-fault-no-rows = Add rows below the header; this file has none
file-fault-too-long = Divide the file and upload its parts one after the other; a file may have { NUMBER($most) } MB
file-fault-too-many-rows = Divide the file and upload its parts one after the other; a file may have { NUMBER($most) } rows
file-fault-row-too-long = Check line { NUMBER($line) }: a row may have { NUMBER($most) } KB. A quote may be missing there, or the line ends
file-fault-spreadsheet = Save it as CSV in the spreadsheet program and upload that file; a workbook cannot be read
file-fault-binary = Save it as CSV (UTF-8) and upload that file; this one is no text
file-fault-wrong-encoding = Save it as CSV (UTF-8) and upload that file; its text is not in the encoding it says
file-fault-quote = Close the quote that opens on line { NUMBER($line) }, or remove it
file-fault-duplicate-columns = Keep one column for “{ $column }”; there are several: { $columns }
file-fault-no-address-column = Name the column with the addresses “{ $column }”; the first row has: { $columns }
file-fault-several-columns = Add a first row that names the column with the addresses; several columns have some: { $columns }

# The English texts are those of the API; a test compares them.
address-fault-empty = Enter an address like name@company.com
address-fault-no-at = Enter an address like name@company.com; this one has no @
address-fault-two-ats = Enter an address like name@company.com; this one has more than one @
address-fault-local-part-missing = Enter an address like name@company.com; this one has nothing before the @
address-fault-domain-missing = Enter an address like name@company.com; this one has no domain
address-fault-local-part-too-long = Check the part before the @; it may have 64 characters, of which those outside English count double or more
address-fault-address-too-long = Check where the address ends; it may have 254 characters, of which those outside English count double or more
address-fault-domain-too-long = Check where the domain ends; it may have 253 characters, of which those outside English count double or more
address-fault-domain-label-too-long = Check the domain from character { $position } on; between two dots it may have 63 characters
address-fault-dot-at-edge = Remove the dot at character { $position }; neither part of an address may start with a dot, and the part before the @ may not end with one
address-fault-double-dot = Remove one of the two dots at character { $position }
address-fault-trailing-dot = Remove the dot at the end; an address ends like name@company.com
address-fault-hyphen-at-edge = Remove the hyphen at character { $position }; no part of a domain may start or end with one
address-fault-forbidden-character = Check character { $position }; an address cannot have { $character } there
address-fault-blank = Check the blank at character { $position }; an address cannot have one there
address-fault-control-character = Remove the control character { $character } at character { $position }, or type the address by hand
address-fault-invisible-character = Remove the invisible character { $character } at character { $position }, or type the address by hand
address-fault-quote-not-closed = Remove the quote at character { $position }, or close it before the @
address-fault-quote-misplaced = Remove the quotes; they may only enclose all of the part before the @ (character { $position })
address-fault-comment = Remove the comment in parentheses at character { $position }
address-fault-display-name = Enter the address alone, without the name and without < and >
address-fault-bracket-not-closed = Close the < at character { $position } with a > after the address, or remove it
address-fault-ip-literal = Enter an address with a domain, like name@company.com; this one has an IP address after the @
address-fault-domain-invalid = Check the domain from character { $position } on; no domain is written like this
address-fault-domain-not-full = Enter an address like name@company.com; the domain of this one has no dot
address-fault-comma-in-domain = Put a dot in place of the comma: { $suggestion }
address-fault-look-alike = Type character { $position } again; { $character } looks like { $becomes } and is another character

typing-hint-comma-for-dot = There is a comma where a dot belongs. Did you mean { $suggestion }?
typing-hint-trailing-dot = There is a dot after the address. Did you mean { $suggestion }?
typing-hint-trailing-separator = There is a comma or semicolon after the address. Did you mean { $suggestion }?
typing-hint-inner-blank = There is a blank inside the address. Did you mean { $suggestion }?
typing-hint-inner-blank-unclear = There is a blank inside the address. Put in what belongs there, such as a dot

field-fault-missing = Fill this in
field-fault-too-long = { $field }: use at most { NUMBER($most) } characters
field-fault-forbidden-character = { $field }: use one line of visible characters; this holds a control character or an invisible one
field-fault-phone = Enter a phone number such as +49 30 1234567
field-fault-country = Choose a country from the list
field-fault-language = Choose a language from the list
field-fault-credential-exact = { $count ->
        [one] Enter 1 letter or digit, or leave this empty
       *[other] Enter { NUMBER($count) } letters, digits or hyphens, or leave this empty
    }
field-fault-credential = Enter { $least } to { $most } letters, digits or hyphens, or leave this empty
