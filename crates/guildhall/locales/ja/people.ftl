# メンバーの一覧と、個人のページ。

## メンバー
people-heading = メンバー
people-search = 名前またはアドレスを検索
people-search-hint = 名前やアドレスの一部だけでも検索できます。
people-name = 名前
people-email = メールアドレス
people-country = 国・地域
people-since = 開始日
people-active = 有効
people-pending = 手続き中
people-ended = 終了
people-empty-active = まだだれも所属していません。
people-empty-pending = 手続き中の人はいません。
people-empty-ended = 終了した所属はありません。
