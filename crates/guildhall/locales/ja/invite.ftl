# 人を招待する。入力欄からURLの共有まで。

## 招待
invite-heading = 招待する
invite-lead = 同僚の仕事用アドレスを、1件でも数千件でもまとめて承認します。その後、招待URLを送ってください。
invite-addresses = アドレス
invite-addresses-hint = セミコロン、コンマ、改行で区切るか、メールソフトや表計算ソフトから貼り付けてください。
invite-addresses-example = jane@company.com; Müller, Hans <hans@company.com>
invite-addresses-missing = アドレスを1件以上入力してください
invite-addresses-many = { $most ->
       *[other] 一度に入力できるのは{ NUMBER($most) }件までです
    }
invite-addresses-long = { $most ->
       *[other] 一覧を分けて順に入力してください。1回の上限は{ NUMBER($most) } MBです
    }
invite-domains = あなたの組織のドメイン:
invite-count = 入力欄のアドレス:
invite-language = 言語
invite-language-hint = ページと案内文の言語。
invite-language-missing = 言語を選んでください
invite-days = 有効日数
invite-days-hint = 招待の期限が切れるまでの日数。
invite-days-wrong = 1から{ NUMBER($most) }までの日数を入力してください
invite-button = アドレスを確認する
invite-nothing-yet = 保存の前に、アドレスごとの判定が表示されます。メールは送られません。

## 確認
preview-heading = { $count ->
       *[other] { NUMBER($count) }行の確認
    }
preview-lead = まだ何も保存されていません。
preview-approve-heading = 承認
preview-terms = { $days ->
       *[other] 言語: { $language }。有効期間: { $days }日({ $day }まで)。
    }
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
preview-changed = この一覧は、別の設定ですでに送信されています。いまの判定を確かめてください
preview-nothing-new = 新しいアドレスの行がないため、承認するものはありません。
preview-nothing-mailed = メールは送られません。招待URLはご自分で送ってください。
preview-back = 一覧を変更する
preview-corrections = 修正が必要な行
preview-corrections-label = { $count ->
       *[other] { NUMBER($count) }行はアドレスではありません
    }
preview-corrections-hint = ここで修正してもう一度確認するか、そのまま除いてください。ほかの行はそのままです。
preview-check-again = もう一度確認する
preview-rows = すべての行
preview-row = 行
preview-address = アドレス
preview-verdict = 判定
preview-reason = 理由
preview-more = { $count ->
       *[other] ほか{ NUMBER($count) }行
    }

## 結果
result-heading = { $count ->
       *[other] { NUMBER($count) }人を承認しました
    }
result-heading-none = だれも承認されませんでした
result-lead = { $day }まで所属の手続きができます。
result-left-out = { $count ->
       *[other] { NUMBER($count) }行は除かれました。
    }
result-not-mailed = メールは送られていません。
result-not-mailed-text = 同僚がいつも見ている方法で、招待URLを送ってください。
result-invitations = 招待を見る
result-again = さらに招待する

## 共有
share-heading = 同僚に送る内容
share-letter = 案内文
share-mailto = メールソフトで開く
share-mail-heading = メールソフトから書く
share-mail-text = リンクごとに、招待した人をBCCに入れたメールが1通開きます。ほかにだれが招待されたかは、だれにも見えません。
share-mail-all = { $count ->
        [1] この人に書く
        [2] 2人に書く
       *[other] { NUMBER($count) }人全員に書く
    }
share-mail-first = { NUMBER($total) }人のうち最初の{ NUMBER($count) }人に書く
share-mail-next = 次の{ NUMBER($count) }人に書く
share-mail-more = 全員に書く
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
letter-short = { $organization } が、{ $program } のためにあなたの仕事用アドレスを承認しました。次のアドレスを開いて所属の手続きをしてください: { $url }
letter-body =
    こんにちは。

    { $organization } が、{ $program } のためにあなたの仕事用アドレスを承認しました。次のアドレスを開いて、所属の手続きをしてください。

    { $url }

    必要なもの:
    - あなた自身のアカウント(勤め先が変わってもあなたのものです)
    - 仕事用メールアドレス(コードが送られます)
    - 資格ID(お持ちの場合)

    2分ほどで終わります。
