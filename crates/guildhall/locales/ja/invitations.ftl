# 招待の一覧。

## 招待
invitations-heading = 招待
invitations-search = アドレスを検索
invitations-search-hint = アドレスの一部だけでも検索できます。
invitations-address = アドレス
invitations-language = 言語
invitations-approved = 承認日
invitations-expires = 有効期限
invitations-extend = 延長
invitations-extend-label = { $address } の招待を延長
invitations-again = もう一度承認
invitations-again-label = もう一度承認: { $address }
invitations-revoke = 取り消し
invitations-revoke-label = { $address } の招待を取り消し
invitations-empty-approved = 有効な招待はありません。
invitations-empty-accepted = 受諾された招待はまだありません。
invitations-empty-expired = 期限切れの招待はありません。
invitations-empty-revoked = 取り消された招待はありません。
invitations-empty-ended = 受諾の後に終了した招待はありません。
revoke-heading = この招待を取り消しますか?
revoke-approved = { $day }に承認({ $name })。
revoke-consequence = { $address } は、あなたの組織に所属できなくなります。だれにも通知されません。
revoke-undo = このアドレスは、いつでももう一度承認できます。
revoke-button = 招待を取り消す
revoke-keep = そのままにする
notice-revoked = { $address } の招待を取り消しました。
notice-extended = { $address } の招待の有効期限は{ $day }です。
notice-invitation-closed = この招待はもう有効ではないため、何も変更されませんでした。
