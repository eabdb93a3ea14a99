# 貼り付けた一覧の各行の判定と、アドレスや項目の問題点。

verdict-new = 新規
verdict-approved = 承認済み
verdict-already-invited = 招待済み
verdict-already-associated = 所属済み
verdict-duplicate = 重複
verdict-invalid = アドレスではない
verdict-bad-field = 要修正
verdict-outside-domain = ドメイン外

reason-already-invited = このアドレスには有効な招待があります。
reason-already-associated = このアドレスは、すでに所属している人のものです。
reason-duplicate = { NUMBER($position) }行目と同じアドレスです。
reason-outside-domain = { $domain } は、あなたの組織のドメインではありません。

row-fault-language = プログラムの言語を選んでください。{ $typed } は含まれていません。
row-fault-name-long = 名前を短くしてください。{ NUMBER($most) }文字までです。
row-fault-name-character = 名前を入力し直してください。見えない文字が含まれています。
row-fault-note-long = メモを短くしてください。{ NUMBER($most) }文字までです。
row-fault-note-character = メモを入力し直してください。見えない文字が含まれています。
row-fault-right = プログラムの権限を書いてください。{ $typed } は含まれていません。
row-fault-last-day = 最終日は 2027-01-31 のように、今日から10年以内の日を書いてください。{ $typed } と書かれています。
row-fault-last-day-alone = { $typed } まで有効な権限を書くか、日付を消してください。

file-fault-empty = 別のファイルを選んでください。このファイルは空です
file-fault-no-rows = 見出しの下に行を加えてください。このファイルには行がありません
file-fault-too-long = ファイルを分けて順にアップロードしてください。ファイルは{ NUMBER($most) } MBまでです
file-fault-too-many-rows = ファイルを分けて順にアップロードしてください。ファイルは{ NUMBER($most) }行までです
file-fault-row-too-long = { NUMBER($line) }行目を確かめてください。1行は{ NUMBER($most) } KBまでです。引用符か改行が抜けている可能性があります
file-fault-spreadsheet = 表計算ソフトでCSVとして保存し、そのファイルをアップロードしてください。ブック形式は読み取れません
file-fault-binary = CSV(UTF-8)として保存し、そのファイルをアップロードしてください。このファイルはテキストではありません
file-fault-wrong-encoding = CSV(UTF-8)として保存し、そのファイルをアップロードしてください。文字コードが表示と違います
file-fault-quote = { NUMBER($line) }行目で始まる引用符を閉じるか、取り除いてください
file-fault-duplicate-columns = 「{ $column }」の列は1つだけにしてください。複数あります: { $columns }
file-fault-no-address-column = アドレスの列の名前を「{ $column }」にしてください。最初の行: { $columns }
file-fault-several-columns = アドレスの列を示す見出しの行を、最初に加えてください。複数の列にアドレスがあります: { $columns }

address-fault-empty = name@company.com のようなアドレスを入力してください
address-fault-no-at = name@company.com のようなアドレスを入力してください。@ がありません
address-fault-two-ats = name@company.com のようなアドレスを入力してください。@ が2つ以上あります
address-fault-local-part-missing = name@company.com のようなアドレスを入力してください。@ の前に何もありません
address-fault-domain-missing = name@company.com のようなアドレスを入力してください。ドメインがありません
address-fault-local-part-too-long = @ の前の部分を確かめてください。64文字までです。英語以外の文字は2文字分以上に数えられます
address-fault-address-too-long = アドレスの終わりを確かめてください。254文字までです。英語以外の文字は2文字分以上に数えられます
address-fault-domain-too-long = ドメインの終わりを確かめてください。253文字までです。英語以外の文字は2文字分以上に数えられます
address-fault-domain-label-too-long = { $position }文字目からのドメインを確かめてください。点と点の間は63文字までです
address-fault-dot-at-edge = { $position }文字目の点を取り除いてください。アドレスのどの部分も点で始められず、@ の前は点で終われません
address-fault-double-dot = { $position }文字目の2つ続く点を1つにしてください
address-fault-trailing-dot = 末尾の点を取り除いてください。アドレスの終わりは name@company.com のようになります
address-fault-hyphen-at-edge = { $position }文字目のハイフンを取り除いてください。ドメインのどの部分も、ハイフンで始まったり終わったりしません
address-fault-forbidden-character = { $position }文字目を確かめてください。アドレスのここに { $character } は使えません
address-fault-blank = { $position }文字目の空白を確かめてください。アドレスのここに空白は使えません
address-fault-control-character = { $position }文字目の制御文字 { $character } を取り除くか、アドレスを手で入力してください
address-fault-invisible-character = { $position }文字目の見えない文字 { $character } を取り除くか、アドレスを手で入力してください
address-fault-quote-not-closed = { $position }文字目の引用符を取り除くか、@ の前で閉じてください
address-fault-quote-misplaced = 引用符を取り除いてください。@ の前の全体を囲むときだけ使えます({ $position }文字目)
address-fault-comment = { $position }文字目のかっこ書きを取り除いてください
address-fault-display-name = 名前と < > を除いて、アドレスだけを入力してください
address-fault-bracket-not-closed = { $position }文字目の < をアドレスの後の > で閉じるか、取り除いてください
address-fault-ip-literal = name@company.com のように、ドメインのあるアドレスを入力してください。@ の後がIPアドレスになっています
address-fault-domain-invalid = { $position }文字目からのドメインを確かめてください。このように書かれるドメインはありません
address-fault-domain-not-full = name@company.com のようなアドレスを入力してください。ドメインに点がありません
address-fault-comma-in-domain = コンマを点に直してください: { $suggestion }
address-fault-look-alike = { $position }文字目を入力し直してください。{ $character } は { $becomes } に似た別の文字です

typing-hint-comma-for-dot = 点の場所にコンマがあります。{ $suggestion } のことですか?
typing-hint-trailing-dot = アドレスの後に点があります。{ $suggestion } のことですか?
typing-hint-trailing-separator = アドレスの後にコンマかセミコロンがあります。{ $suggestion } のことですか?
typing-hint-inner-blank = アドレスの中に空白があります。{ $suggestion } のことですか?
typing-hint-inner-blank-unclear = アドレスの中に空白があります。点など、そこに入るものを入力してください

field-fault-missing = 入力してください
field-fault-too-long = { $field }: { NUMBER($most) }文字までにしてください
field-fault-forbidden-character = { $field }: 見える文字を1行で入力してください。制御文字か見えない文字が含まれています
field-fault-phone = +49 30 1234567 のような電話番号を入力してください
field-fault-country = 国・地域を一覧から選んでください
field-fault-language = 言語を一覧から選んでください
field-fault-credential-exact = { $count ->
       *[other] 英字、数字、ハイフンを{ NUMBER($count) }文字入力するか、空のままにしてください
    }
field-fault-credential = 英字、数字、ハイフンを{ $least }～{ $most }文字入力するか、空のままにしてください
