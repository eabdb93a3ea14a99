# 招待の一覧。

## 招待
invitations-heading = 招待
invitations-search = アドレスを検索
invitations-search-hint = アドレス、またはその一部(ドメインなど)の先頭だけでも検索できます。
invitations-address = アドレス
invitations-language = 言語
invitations-approved = 承認日
invitations-expires = 有効期限
invitations-extend = 延長
invitations-extend-label = { $address } の招待を延長
invitations-again = もう一度承認
invitations-again-label = もう一度承認: { $address }
invitations-newer = 新しい招待
invitations-newer-label = 新しい招待：{ $address }
one-newer = 新しい招待を見る
invitations-revoke = 取り消し
invitations-revoke-label = { $address } の招待を取り消し
invitations-empty-approved = 有効な招待はありません。
invitations-empty-accepted = 承諾された招待はまだありません。
invitations-empty-expired = 期限切れの招待はありません。
invitations-empty-revoked = 取り消された招待はありません。
invitations-empty-ended = 承諾の後に終了した招待はありません。
revoke-heading = この招待を取り消しますか?
revoke-approved = { $day }に承認({ $name })。
revoke-consequence = { $address } は、あなたの組織に所属できなくなります。だれにも通知されません。
revoke-undo = このアドレスは、いつでももう一度承認できます。
revoke-button = 招待を取り消す
revoke-keep = そのままにする
notice-revoked = { $address } の招待を取り消しました。
notice-extended = { $address } の招待の有効期限は{ $day }です。
notice-invitation-closed = この招待はもう有効ではないため、何も変更されませんでした。

# タブ、絞り込み、並べ替え
invitations-refused = 断られた手続き
invitations-filters = 絞り込み
invitations-filter-apply = 表示
invitations-filter-any = すべて
invitations-filter-delivery = メール
invitations-filter-expiring = { NUMBER($count) }日以内に期限切れ
invitations-chip-language = 言語: { $language }
invitations-chip-delivery = メール: { $delivery }
invitations-chip-batch = 同じときに承認したもののみ
invitations-chip-expiring = { NUMBER($count) }日以内に期限切れ
invitations-sort = { $column }で並べ替える
invitations-no-match = 検索と絞り込みの条件に一致する招待はありません。
invitations-mail = メール
invitations-select-page = このページのすべてを選ぶ
delivery-not-sent = 未送信
delivery-queued = 送信待ち
delivery-sent = 送信済み
delivery-failed = 送信失敗
delivery-withdrawn = 送信不要

# まとめて行う操作
bulk-bar = 選んだ招待への操作
bulk-all = { $count ->
       *[other] この一覧の{ NUMBER($count) }件すべて
    }
bulk-all-matching = 検索と絞り込みの条件に一致するものすべて
bulk-action-revoke = 取り消す…
bulk-action-extend = 延長する…
bulk-action-language = 言語を変更する…
bulk-action-mail = メールで送る…
bulk-none-selected = 対象の招待を選ぶか、この一覧のすべてを選んでください
bulk-heading-revoke = { $count ->
        [0] 取り消すものはありません
       *[other] { NUMBER($count) }件の招待を取り消しますか?
    }
bulk-heading-extend = { $count ->
        [0] 延長するものはありません
       *[other] { NUMBER($count) }件の招待の延長
    }
bulk-heading-language = { $count ->
        [0] 変更するものはありません
       *[other] { NUMBER($count) }件の招待の言語の変更
    }
bulk-heading-mail = { $count ->
        [0] メールで送るものはありません
       *[other] { NUMBER($count) }件の招待のメール送信
    }
bulk-meaning-revoke = 対象の人は、あなたの組織に所属できなくなります。だれにも通知されません。アドレスは、いつでももう一度承認できます。
bulk-meaning-extend = 有効な招待の期限が延びます。期限がもっと先の招待は、そのままです。期限切れの招待は更新され、アドレスがあらためて承認されます。だれにも通知されません。
bulk-meaning-language = 今後、対象の人にはこの言語でお知らせします。だれにも通知されません。
bulk-meaning-mail = 招待URLを書いたメールが、招待の言語で1人に1通送られます。URLだけではだれも所属できません。本人のアドレスに届くコードが必ず必要です。URLは変わりません。期限切れの承認は、先に更新されます。
bulk-days = 有効日数
bulk-days-hint = 今日からの日数。1から{ NUMBER($most) }まで。
bulk-days-fault = 1から{ NUMBER($most) }までの日数を入力してください
bulk-language-fault = 言語を一覧から選んでください
bulk-too-many = 対象を減らしてください。一度に{ NUMBER($most) }件までです。検索や絞り込みを使えます
bulk-mail-off = ここではメールの送信が無効なため、何も送信できません。代わりに招待URLを共有してください
bulk-until = 延長または更新した招待の有効期限は{ $day }になります。
bulk-rights = 期限切れの招待はあなたが改めて承認することになり、承諾されると次の権限が付与されます: { $rights }。
bulk-update = 確認内容を更新する
bulk-button-revoke = { $count ->
       *[other] { NUMBER($count) }件の招待を取り消す
    }
bulk-button-extend = { $count ->
       *[other] { NUMBER($count) }件の招待を延長する
    }
bulk-button-language = { $count ->
       *[other] { NUMBER($count) }件の招待を変更する
    }
bulk-button-mail = { $count ->
       *[other] { NUMBER($count) }件の招待をメールで送る
    }
bulk-cancel = 一覧に戻る
bulk-nothing-left = 何も変更されませんでした。ほかの人が先に行ったか、行うことがありませんでした。これが現在の状態です。
bulk-form-changed = 何も変更されませんでした。このフォームは、すでに別の内容で送信されています。もう一度内容を確認してください。
bulk-other-choice = まだ何も変更されていません。この選択では、表示と違う招待が変更されます。今の選択で変わるものはこちらです。
bulk-more = { $count ->
       *[other] ほか{ NUMBER($count) }件
    }
bulk-done-revoke = { $count ->
       *[other] { NUMBER($count) }件の招待を取り消しました
    }
bulk-done-extend = { $count ->
       *[other] { NUMBER($count) }件の招待を延長しました
    }
bulk-done-language = { $count ->
       *[other] { NUMBER($count) }件の招待の言語を変更しました
    }
bulk-done-mail = { $count ->
       *[other] { NUMBER($count) }通のメールを送信しています
    }
bulk-result-lead = 実行日時: { $when }
bulk-result-unknown = { $count ->
       *[other] 選んだ招待のうち{ NUMBER($count) }件は、あなたの組織にありません。
    }
bulk-download = すべての判定をダウンロード(CSV)
bulk-verdict = 判定
bulk-first-rows = 最初の{ NUMBER($count) }件を表示しています。ダウンロードするファイルにはすべて含まれます。
bulk-will-revoked = 取り消す
bulk-revoked = 取り消し済み
bulk-will-extended = 延長する
bulk-extended = 延長済み
bulk-will-renewed = 期限切れのため更新する
bulk-renewed = 更新済み
bulk-will-language = 変更する
bulk-language = 変更済み
bulk-will-queued = メールで送る
bulk-queued = メール送信待ち
bulk-will-renewed-queued = 期限切れのため更新してメールで送る
bulk-renewed-queued = 更新済み、メール送信待ち
bulk-unchanged = 変更なし
bulk-mailed-recently = 少し前にメール送信済み
bulk-recipient-limit = 今日はこの宛先の上限まで送信済み
bulk-organization-limit = 組織の今日の上限
bulk-already-accepted = すでに承諾済み
bulk-already-revoked = すでに取り消し済み
bulk-already-expired = すでに期限切れ
bulk-ended = 所属終了
bulk-newer = より新しい招待あり
bulk-already-associated = すでに所属済み
bulk-unknown = 不明

# 1件の招待
one-name = 名前
one-note = メモ
one-rights = 承諾と同時に付与する権限
one-rights-left-out = 付与されませんでした: { $rights }。アドレスを承認した人がもう付与できなかったか、最終日を過ぎていました。
one-state = 状態
one-language = 言語
one-batch-link = 同じときに承認した招待を見る
one-expires = 有効期限
one-expired = 期限切れ日時
one-mails = メール
one-mails-empty = Guildhallからのメールは送られていません。招待URLは、ほかの方法で共有されている可能性があります。
one-mail-asked = { $sender } が送信を依頼しました
one-mail-said = メールサーバーの応答: { $words }
one-mail-waits = もう一度送信を試みます。メールサーバーの応答: { $words }
one-history = これまでの経過
one-back = すべての招待

# 断られた手続き
attempts-lead = メールボックスを確認できたものの、アドレスが承認されていない人です。承認を求めている人は、申請にも表示されます。
attempts-empty = 対応を待つ手続きはありません。だれも対応しない手続きは自動で終了します。
attempts-not-asked = 承認の求めなし
attempts-claimed-text = このアドレスは、すでに所属している人のものです。そのため、{ $name }さんのアドレスとしては承認できません。
attempts-dismiss = 破棄する
attempts-refused-at = 断られた日時
attempts-dismiss-text = 破棄すると、この手続きは終了します。{ $name }さんには通知されず、もう一度手続きできます。
notice-attempt-dismissed = { $name }さんの手続きを破棄しました。
requests-all-refused = { $count ->
       *[other] ほかに{ NUMBER($count) }人が断られ、承認を求めていません: 断られた手続きを見る
    }
