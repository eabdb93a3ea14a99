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

## 試してみること
guide-heading = 試してみる5つのこと
guide-lead = どれも2分ほどで終わります。ここでの操作は、このマシンの外には出ません。
guide-begin = { $name } として始める
guide-list = 貼り付ける一覧
guide-address = 入力するアドレス
guide-invite = 一覧を貼り付けて同僚を招待する
guide-invite-paste = 下の一覧を入力欄に貼り付けて、アドレスを確認します。
guide-invite-check = 行ごとの判定を見て、アドレスではない1行を直し、残りを承認します。
guide-invite-share = 招待URLと案内文をコピーします。指示しない限り、メールは送られません。
guide-join = 招待を受ける
guide-join-open = あなたは新しい同僚で、自分のアカウントでサインインしています。だれからの招待かがページに書かれています。
guide-join-profile = 承認済みの下のアドレスで、プロフィールを入力します。
guide-join-code = デモのメールボックスを開き、コードを見つけて入力します。これで所属が有効になります。
guide-help = アドレスが断られた同僚を助ける
guide-help-compare = Priyaさんは、だれも承認していないアドレスを確認しました。最も近い承認済みアドレスと比べてください。
guide-help-approve = 組織のドメインではないため、チェックを入れて承認するか、却下します。結果はすぐに本人へメールで届きます。
guide-find = 3,000人の中から1人を探す
guide-find-search = 名前またはその先頭の文字で検索します。
guide-find-filter = 国や言語で絞り込み、並び順を変えます。
guide-find-export = 見えているものを表として持ち出します。
guide-trail = だれが何をしたかを見る
guide-trail-read = 起きたことを分かりやすい文で読み、人や種類で絞り込みます。
guide-trail-verify = マシン上の「guildhall audit verify --data { $folder }」で、その後何も変更も削除もされていないことを証明できます。
guide-again = 招待の承諾と同僚の手助けは、それぞれ一度だけ試せます。やり直すには、デモを止め、フォルダー { $folder } を削除して、もう一度起動してください。
