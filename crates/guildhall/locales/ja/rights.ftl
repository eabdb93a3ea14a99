# 権限と連絡担当。

## 組み込みの権限と、それでできること
right-global-admin = 全体管理者
right-global-admin-opens = 組織のすべて: 招待、メンバー、申請、権限。
right-location-admin = 拠点管理者
right-location-admin-opens = この拠点での同じ操作。ただし、だれが管理者かは変えられません。
right-software-download = ソフトウェアのダウンロード
right-software-download-opens = プログラムのソフトウェアとライセンス。
right-support-incidents = サポート案件
right-support-incidents-opens = サポート案件を開き、経過を見ること。
right-report-viewer = レポートの閲覧
right-report-viewer-opens = 氏名を含まない、数値のレポート。
right-personal-report-viewer = レポートの閲覧(個人データ)
right-personal-report-viewer-opens = 氏名を含むレポートと、メンバーの一覧。

## 組み込みの連絡担当と、その役目
role-primary-program-contact = プログラム主担当者
role-primary-program-contact-about = すべてについて最初に連絡を受ける人で、全体管理者でもあります。
role-executive = 経営担当者
role-executive-about = 契約と経営に関すること。
role-sales-marketing = 営業・マーケティング担当者
role-sales-marketing-about = キャンペーン、見込み客、イベント。
role-technical-1 = 技術担当者 1
role-technical-1-about = 技術に関すること(第一)。
role-technical-2 = 技術担当者 2
role-technical-2-about = 技術に関すること(第一担当者の不在時)。

## 自分の権限と、メンバーのページでの同じ表示
rights-heading = 自分の権限
rights-lead = { $organization } でできることと、追加を頼める相手。
rights-person-heading = 権限と連絡担当
rights-right = 権限
rights-standing = 状態
rights-held = あり
rights-not-held = なし
rights-until = 最終日
rights-no-end = 期限なし
rights-ask = 頼める相手
rights-ask-nobody = 今は付与できる人がいません。
rights-roles = 連絡担当
rights-role = 連絡担当
rights-contact = 担当者
rights-contact-none = なし
rights-contact-waits = プロフィールがそろった時から有効
rights-grant = 付与
rights-change = 変更
rights-name = 任命

## 一つを変更する
rights-change-heading = { $name } の「{ $what }」
rights-last-day = 最終日
rights-last-day-hint = 権限はこの日の終わり(UTC)に自動的に終わります。空欄なら期限はありません。
rights-said-until = { $right }({ $day }まで)
rights-left-out-own = 招待では次の権限も付与されるはずでした: { $rights }。承諾の時点で、招待した人がもう付与できなかったか、最終日を過ぎていました。組織の管理者は今からでも付与できます。
rights-left-out = 招待では次の権限も付与されるはずでした: { $rights }。承諾の時点で、承認した人がもう付与できなかったか、最終日を過ぎていました。まだ必要なら下で付与してください。
rights-grant-button = 権限を付与する
rights-end-button = 最終日を保存する
rights-leave-as-is = このままにする
rights-take-heading = 権限を取り消す
rights-take-text = { $name } のすべてのブラウザーとAPIトークンで、直ちに終わります。再び付与できます。
rights-take-button = 権限を取り消す
rights-name-text = 以後、プログラムはこの件で { $name } に連絡します。担当者は一人です。
rights-name-admin = プロフィールがそろえば、{ $name } は全体管理者にもなります。
rights-name-button = 担当を任せる
rights-release-text = プログラムはこの件で { $name } に連絡しなくなります。担当は空きになります。
rights-release-button = 担当を外す
rights-day-wrong = 今日から十年以内の日を選ぶか、空欄にしてください
rights-beyond = あなた自身の権限はそれより早く終わります。あなたの最終日までの日を選んでください。
rights-last-admin = 期限のない全体管理者はこの人だけです。先に別の人を全体管理者にしてから、戻ってください。
rights-primary = プログラム主担当者は、期限のない全体管理者です。先に本人がその担当を降りる必要があります。
rights-role-held = この担当は別の人が務めています。先にその人から外してください。
rights-not-active = この人はもうここで有効ではないため、何も変更されませんでした。
notice-right-granted = { $name } は権限「{ $what }」を持っています。
notice-right-taken = { $name } は権限「{ $what }」を持たなくなりました。
notice-contact-named = { $name } は「{ $what }」になりました。
notice-contact-released = { $name } は「{ $what }」ではなくなりました。

## The end of an association
remove-link = 組織から外す…
remove-heading = { $name } を外しますか?
remove-lead = { $name } は、この時点から組織の所属ではなくなります。
remove-reason = 理由
remove-reason-hint = 本人に知らされ、管理者が履歴で読めます。
remove-reason-missing = 理由を一行で書いてください
remove-button = { $name } を外す
leave-link = { $organization } から離れる…
leave-heading = { $organization } から離れますか?
leave-lead = この時点から { $organization } の所属ではなくなります。
leave-button = { $organization } から離れる
leave-last-admin = 期限のない全体管理者はあなただけです。先に別の人を全体管理者にしてから、戻ってください。
leave-primary = あなたはプログラム主担当者です。離れた後は、指名してあればあなたの代理が引き受けるか、全体管理者がだれかに任せるまで、この役割の人がいなくなります。先に引き継ぐこともできます:
ending-to-people = メンバーへ
ending-rights = 次の権限は、すべてのセッションとAPIトークンで直ちに終わります:
ending-access = 所属で使えたものは閉じられます。未対応の申請、打診、そのアドレスの承認も終わります。
ending-roles = 次の連絡担当は終わり、だれかに任せるまで担当者がいません:
ending-profile = アカウント、プロフィール、資格IDは本人のものです。組織には日付の記録が残ります。
ending-profile-own = アカウント、プロフィール、資格IDは引き続きあなたのものです。組織には日付の記録が残ります。
ending-return = 戻るには新しい招待が必要です。以前の権限なしで、新しく始まります。
notice-removed = { $name } は組織の所属ではなくなりました。
notice-left = { $organization } から離れました。

## Many people at once
people-bulk-bar = 選んだメンバーを
people-bulk-all = この一覧の全員
people-bulk-grant = 付与…
people-bulk-take = 取り消し…
people-bulk-clear-end = 終了日をなくす…
people-bulk-other = この日付では、表示と違う人が変更されます。現在の対象はこちらです。もう一度確認してください。
people-bulk-remove = 外す…
people-bulk-none = 何も変更されませんでした。対象の人またはこの一覧の全員を選んでください。権限を付与または取り消す場合は、権限も選んでください。
people-verdict-granted = 権限が付与される
people-verdict-end-changed = 最終日が変わる
people-verdict-taken = 権限が取り消される
people-verdict-end-set = この終了日になる
people-verdict-end-cleared = 終了日がなくなる
people-verdict-removed = 外される
people-verdict-unchanged = 変わらない
people-verdict-not-held = 持っていない
people-verdict-last-admin = 最後の全体管理者のため変わらない
people-verdict-primary-contact = プログラム主担当者のため変わらない
people-verdict-above = あなたより上位のため変わらない
people-verdict-not-active = 有効ではない
people-verdict-unknown = 不明
people-bulk-do-grant = { $count ->
        [0] 変更はありません
       *[other] { NUMBER($count) }人に権限「{ $right }」を付与する
    }
people-bulk-do-take = { $count ->
        [0] 変更はありません
       *[other] { NUMBER($count) }人の権限「{ $right }」を取り消す
    }
people-bulk-do-set-end = { $count ->
        [0] 変更はありません
       *[other] { NUMBER($count) }人の終了日を設定する
    }
people-bulk-do-clear-end = { $count ->
        [0] 変更はありません
       *[other] { NUMBER($count) }人の終了日をなくす
    }
people-bulk-do-remove = { $count ->
        [0] 変更はありません
       *[other] { NUMBER($count) }人を外す
    }
people-bulk-done = { $count ->
       *[other] { NUMBER($count) }人を変更しました
    }

## 権限や連絡担当の申請
asking-column = 申請
asking-ask = 申請する
asking-longer = 延長を申請する
asking-reason = 「{ $what }」が必要な理由
asking-reason-hint = 管理者が読みます。300文字まで。
asking-reason-wrong = 必要な理由を300文字以内で書いてください
asking-button = 管理者に申請する
asking-open = 申請中
asking-told = 通知先: { $name }
asking-reminded = { $day }に再通知: { $name }
asking-withdraw = 申請を取り下げる
asking-declined = 却下
asking-note = 回答: { $note }
notice-access-asked = 「{ $what }」を申請しました。管理者の判断はお知らせします。
notice-access-asked-before = 「{ $what }」はすでに申請済みです。管理者が判断します。
notice-access-held = 「{ $what }」はすでに持っています。
notice-access-withdrawn = 「{ $what }」の申請を取り下げました。

## The end date of an association
end-date-link = 終了日…
end-date-heading = { $name } の終了日
end-date-lead = 最終日の終わりに { $name } の所属は自動的に終わります。権限、担当、アドレスの承認も終わります。この日は { $name } にも表示されます。
end-date-last-day = 最終日
end-date-hint = 所属はこの日の終わり(UTC)に終わります。
end-date-clear-heading = 期限なし
end-date-clear-text = { $name } は期限なしで組織に所属します。
end-date-clear-button = 終了日をなくす
end-date-wrong = 今日から十年以内の日を選んでください
end-date-beyond = この人は、あなたが取り消せない、またはそれほど長く与えられない権限を持っています。その権限を持つ人に尋ねてください。
end-date-primary = プログラム主担当者に終了日は設定できません。先に本人がその担当を降りる必要があります。
end-date-own = その後、{ $organization } の所属ではなくなります。
notice-end-set = { $name } の最終日は{ $day }です。
notice-end-cleared = { $name } の終了日はなくなりました。
