# すべてのページの枠と、日付と数の書き方。
#
# 用語はどこでも同じにします。文体は「です・ます」。
#   organization = 組織                  account = アカウント             admin = 管理者(全体管理者)
#   invitation = 招待                    invitee = 招待する人、招待された人   invitation URL = 招待URL
#   approve = 承認する                   revoke = 取り消す                decline = 却下する
#   association, to associate = 所属、所属する                             pending = 手続き中
#   request = 申請                       membership ID = メンバーシップID  credential ID = 資格ID
#   communication e-mail = 連絡用メールアドレス                             code = コード
#   support desk = サポート窓口                                            reference code = 照会コード
#   verdict = 判定                       refused attempt = 断られた手続き     to dismiss = 破棄する

## 日付と数の書き方
language-direction = ltr
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
day = { $year }年{ $month }{ $day }日
minute = { $day } { $time } UTC
list-separator = { "、" }
number-group = ,
number-group-from = 1000

## 言語(その言語での名前)
language-en = English
language-de = Deutsch
language-es = Español
language-fr = Français
language-ja = 日本語
language-ar = العربية
language-here = 日本語

## 枠
page-title-error = エラー:
frame-skip = 本文へ移動
frame-organization = 組織:
frame-choose-organization = 組織を選ぶ
frame-all-organizations = すべての組織
frame-language = 言語:
frame-account = アカウント:
frame-signed-in-as = サインイン中:
frame-other-account = 別のアカウントを使う
frame-sign-in = サインイン
frame-sign-out = サインアウト
frame-help = お困りのとき:
frame-reference = 照会コード:
frame-theme = 表示
frame-privacy = プライバシー
theme-auto = 自動
theme-light = ライト
theme-dark = ダーク
demo-banner = これはデモです。メールボックスはだれでも読めます。
demo-banner-link = メールボックスを開く
demo-banner-guide = 試してみる5つのこと
navigation-home = ホーム
navigation-invite = 招待する
navigation-invitations = 招待
navigation-invitation-url = 招待URL
navigation-people = メンバー
navigation-requests = 申請
navigation-activity = 履歴
navigation-roles = 担当者
navigation-access = 自分の権限
navigation-waiting = 件待ち
support-heading = お困りのときは
support-page = ウェブサイト
support-reference = この照会コードを伝えてください:
copy-button = コピー
copy-done = コピーしました
organization-id = メンバーシップID { $id }
program-operator = プログラムの運営者
program-itself = Guildhall

## フォームと一覧
form-error-summary = 次の項目を確認してください
form-error = エラー:
form-optional = (任意)
step-line = ステップ { $at }/3: { $name }
step-sign-in = サインイン
step-profile = プロフィール
step-code = アドレスの確認
step-confirmation = 組織による確認
list-states = 状態
list-search = 検索
list-chip = 検索: { $q }
list-chip-remove = (解除)
list-no-match = 「{ $q }」に一致するものはありません。
list-actions = 操作
list-pages = ページ
list-previous = 前へ
list-next = 次へ
standing-global-admin = 全体管理者
standing-member = メンバー
standing-pending = 手続き中
state-approved = 承認済み
state-accepted = 承諾済み
state-expired = 期限切れ
state-revoked = 取り消し済み
state-ended = 終了
