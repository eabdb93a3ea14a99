# メンバーの一覧と、個人のページ。

## メンバー
people-heading = メンバー
people-search = 名前またはアドレスを検索
people-search-hint = 名前やアドレス、またはその一部(姓やドメインなど)の先頭だけでも検索できます。
people-name = 名前
people-email = メールアドレス
people-country = 国・地域
people-since = 開始日
people-active = 有効
people-pending = 手続き中
people-ended = 終了
people-language = 言語
people-rights = 権限
people-access = アクセス
people-filters = 絞り込みと並べ替え
people-filter-button = 表示
people-any-country = すべての国・地域
people-any-language = すべての言語
people-any-right = 権限の有無を問わない
people-any-time = すべての期間
people-associated = 所属した時期
people-within-days = { $days ->
        [1] 昨日から
       *[other] 過去{ NUMBER($days) }日間
    }
people-sort = 並べ替え
people-sort-newest = 新しい順
people-chip-country = 国・地域: { $country }
people-chip-language = 言語: { $language }
people-chip-days = { $days ->
        [1] 所属した時期: 昨日から
       *[other] 所属した時期: 過去{ NUMBER($days) }日間
    }
people-file = この一覧を書き出す
people-file-hint = ファイルには、このページだけでなく、絞り込んだ全員が含まれます。書き出したことは、組織の履歴に残ります。
people-file-csv = CSV(表計算ソフト向け)
people-file-json = JSON(プログラム向け)
people-empty-filtered = 絞り込みの条件に一致する人はいません。
people-empty-active = まだだれも所属していません。
people-empty-pending = 手続き中の人はいません。
people-empty-ended = 終了した所属はありません。

## 個人
person-back = すべてのメンバー
person-no-rights = なし
person-began = 手続きの開始日
person-ended-replaced = 手続きをやり直したため
person-ended-expired = 時間切れのため
person-ended-removed = 管理者が外したため
person-ended-left = 本人が離れたため
person-ended-declined = 管理者が却下したため
person-timeline = これまでの経過
person-timeline-empty = まだ何も起きていません。
person-earlier = { $count ->
       *[other] このアカウントは、以前に{ NUMBER($count) }回ここで手続きをしています。そのときのことも一覧に含まれます。
    }
person-ended-date-reached = 終了日になったため
person-ended-account-closed = アカウントが閉じられたため
person-ended-organization-closed = 組織が閉じられたため
people-until = { $day }まで
