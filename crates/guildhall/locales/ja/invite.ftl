# 人を招待する。入力欄からURLの共有まで。

## 招待
invite-heading = 招待する
invite-lead = 同僚の仕事用アドレスを、1件でも数千件でもまとめて承認します。その後、招待URLを送ってください。
invite-addresses = アドレス
invite-addresses-hint = セミコロン、コンマ、改行で区切るか、メールソフトや表計算ソフトから貼り付けてください。
invite-addresses-example = jane@company.com; Müller, Hans <hans@company.com>
invite-addresses-missing = アドレスを1件以上入力するか、ファイルを選んでください
invite-addresses-many = { $most ->
       *[other] 一度に入力できるのは{ NUMBER($most) }件までです
    }
invite-addresses-long = { $most ->
       *[other] 一覧を分けて順に入力してください。1回の上限は{ NUMBER($most) } MBです
    }
invite-domains = あなたの組織のドメイン:
invite-file = またはファイル
invite-file-hint = 表計算ソフトが保存するCSVまたはTSV。アドレスの列が必要です。名前、言語、メモ、権限、その最終日の列も付けられます。100,000行まで。
invite-file-template = ひな形をダウンロード
invite-box-and-file = 入力欄を空にするか、ファイルを選ばないでください。一覧はどちらか一方から読み取ります
invite-count = 入力欄のアドレス:
invite-language = 言語
invite-language-hint = ページと案内文の言語。行に別の指定がない場合に使います。
invite-language-missing = 言語を選んでください
invite-days = 有効日数
invite-days-hint = 招待の期限が切れるまでの日数。
invite-days-wrong = 1から{ NUMBER($most) }までの日数を入力してください
invite-rights = 承諾と同時に付与する権限
invite-rights-hint = 本人が承諾したとき、その時点であなたがまだ付与できる範囲で付与されます。ファイルの行に権限があれば、その行にはそちらが付与されます。
invite-rights-last-day = 権限の最終日
invite-rights-last-day-hint = 権限はこの日の終わり(UTC)に自動的に終わります。空欄なら期限はありません。
invite-rights-unknown = プログラムの権限を選んでください
invite-rights-beyond = 権限「{ $right }」は、あなたには付与できないか、そこまで長くは付与できません。自分が持たないものはだれも付与できません。外すか、より早い最終日を選んでください。
invite-button = アドレスを確認する
invite-nothing-yet = 承認の前に、行ごとの判定が表示されます。メールは送られません。

## 確認
preview-heading = { $count ->
       *[other] { NUMBER($count) }行の確認
    }
preview-lead = まだだれも承認されていません。
preview-file = { $name } から読み取りました: { $encoding }、{ $delimiter }。
preview-file-assumed = { $name } から読み取りました: { $delimiter }。文字コードがUTF-8ではないため、{ $encoding } とみなしました。下の行で é や ü などの文字を確かめてください。
preview-file-commas = コンマ区切り
preview-file-semicolons = セミコロン区切り
preview-file-tabs = タブ区切り
preview-table = 表として読み取りました: { $delimiter }。
preview-unused = 使われなかった列: { $columns }。
preview-column = { $place }列目
preview-overview = 概要
preview-approve-heading = 承認
preview-terms = { $days ->
       *[other] 言語: { $language }。有効期間: { NUMBER($days) }日({ $day }まで)。
    }
preview-languages = 言語を指定した行: { $languages }。
preview-rights = 承諾と同時に付与する権限: { $rights }。
preview-own-rights = 行ごとに権限があるもの: { $rights }。
preview-outside = { $count ->
       *[other] ドメイン外の{ NUMBER($count) }件も承認する
    }
preview-outside-domains = 次のドメインは、あなたの組織のものではありません:
preview-outside-more = { $count ->
       *[other] ほか{ NUMBER($count) }件
    }
preview-approve = { $count ->
       *[other] { NUMBER($count) }人を承認する
    }
preview-approve-outside = 承認する
preview-approve-none = ドメイン外のアドレスを承認するにはチェックを入れるか、前に戻ってください
preview-corrected = 修正が一覧に反映されました。判定を見てから承認してください
preview-nothing-left = 何も承認されませんでした。新しいアドレスの行はもうありません
preview-all-left-out = 少なくとも1行は残してください。このままではすべて除かれます
preview-nothing-new = 新しいアドレスの行がないため、承認するものはありません。
preview-nothing-mailed = メールは送られません。招待URLはご自分で送ってください。
preview-back = 一覧を変更する
preview-corrections = 修正が必要な行
preview-corrections-label = { $count ->
       *[other] { NUMBER($count) }行はこのままでは承認できません
    }
preview-corrections-hint = ここで修正してもう一度確認するか、そのまま除いてください。ほかの行はそのままです。
preview-corrections-many = { $count ->
       *[other] { NUMBER($count) }行はこのままでは承認できません。承認されない行をダウンロードし、表計算ソフトで直してから、そのファイルをアップロードしてください。
    }
preview-check-again = もう一度確認する
preview-rows = 行と判定
preview-row = 行
preview-address = アドレス
preview-verdict = 判定
preview-reason = 理由
preview-more = { NUMBER($count) }件すべてを表示: { $verdict }
preview-rejected = { $count ->
       *[other] 承認されない{ NUMBER($count) }行を理由とともにダウンロード(CSV)
    }
preview-checked = 確認済み
preview-kept = · この一覧は、このページのURLに1日保存されます。
draft-gone = この一覧はもう保存されていません。もう一度入力してください。

## 結果
result-heading = { $count ->
       *[other] { NUMBER($count) }人を承認しました
    }
result-heading-none = だれも承認されませんでした
result-lead = { $day }まで所属の手続きができます。
result-left-out = { $count ->
       *[other] { NUMBER($count) }行は除かれました。
    }
result-languages = 招待した人の言語
result-failed = これらの行を直して確認する
result-failed-file = そのファイルの行を直してアップロードしてください。余分な列があってもかまいません。
result-not-mailed = メールは送られていません。
result-not-mailed-text = ふだん同僚に連絡している方法で、招待URLを送ってください。
result-invitations = 招待を見る
result-again = さらに招待する

## 共有
share-heading = 同僚に送る内容
share-letter = 案内文
share-mailto = メールソフトで開く
share-mail-heading = メールソフトから送る
share-mail-text = リンクごとに、招待した人をBCCに入れたメールが1通開きます。ほかにだれが招待されたかは、だれにも見えません。
share-mail-all = { $count ->
        [1] この人にメールを書く
        [2] 2人にメールを書く
       *[other] { NUMBER($count) }人全員にメールを書く
    }
share-mail-first = { NUMBER($total) }人のうち最初の{ NUMBER($count) }人にメールを書く
share-mail-next = 次の{ NUMBER($count) }人にメールを書く
share-mail-more = 全員にメールを書く
share-mail-lead = { $count ->
        [1] 承認済みで、まだ所属していない人が1人います。
       *[other] { NUMBER($count) }人が承認されています。すでに所属した人はここに含まれません。
    }
share-mail-to = { $count ->
       *[other] メール{ NUMBER($number) }: { NUMBER($count) }人宛て
    }
share-mail-nobody = 承認済みで、まだ所属していない人はいません。
share-mail-start = 最初に戻る
letter-subject = { $organization } から { $program } への招待
letter-body =
    こんにちは。

    { $organization } が、{ $program } のためにあなたの仕事用アドレスを承認しました。次のアドレスを開いて、所属の手続きをしてください。

    { $url }

    必要なもの:
    - あなた自身のアカウント(勤め先が変わってもあなたのものです)
    - 仕事用メールアドレス(本人のものだと確認します)
    - 資格ID(お持ちの場合)

    2分ほどで終わります。
letter-short = { $organization } が、{ $program } のためにあなたの仕事用アドレスを承認しました。次のアドレスを開いて所属の手続きをしてください: { $url }

## ファイル
column-address = メールアドレス
column-name = 名前
column-language = 言語
column-note = メモ
column-rights = 権限
column-last-day = 最終日
template-address = jane.doe@company.com
template-name = Jane Doe
template-note = ベルリン支社の新しい同僚

## 進み具合
progress-uploading = アップロード中
progress-checking = 行を読み取って確認中
checking-heading = { NUMBER($count) }行を確認中
checking-so-far = { NUMBER($count) }行のうち{ NUMBER($done) }行を確認済み
checking-leave = このページは自動で更新されます。ページを離れても、一覧は「招待する」のページから再び開けます。
checking-reload = 今すぐ再読み込み
approving-heading = { NUMBER($count) }人を承認中
approving-so-far = 経過: { NUMBER($count) }秒
approving-once = 全員を一度に承認します。全員が承認されるか、だれも承認されないかのどちらかです。
approving-leave = 終わると、このページは自動で結果に進みます。ページを離れても承認は続き、承認された人は「招待」で確認できます。
approving-broken-off = この一覧の承認は完了しませんでした。もう一度承認してください。二重に承認されることはありません

## Lists to be found again
invite-open = まだ承認していない一覧
invite-open-pasted = 貼り付けた一覧
invite-open-rows = { NUMBER($count) }行
