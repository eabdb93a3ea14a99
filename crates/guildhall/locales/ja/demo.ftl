# デモ。

## デモ
mailbox-heading = デモのメールボックス
mailbox-lead = このデモが送ったすべてのメール(新しい順)。このマシンの外には何も出ません。
mailbox-empty = まだメールは送られていません。
mailbox-older = 以前のメール
mailbox-to = 宛先: { $address }
mail-back = すべてのメール
mail-from = 差出人
mail-to = 宛先
mail-sent = 送信日時
mail-link = このメールのリンクを開く
