# 招待URL。

## 招待URL
invitation-url-label = 招待URL
invitation-url-heading = 招待URL
invitation-url-lead = アドレスを承認した人に送ってください。フォームが開くだけで、URLそのものに権限はありません。
invitation-url-language = 案内文の言語
invitation-url-show = 表示
invitation-url-rotate = URLの差し替え
invitation-url-rotate-text = 意図しない人に届いたときに行ってください。
invitation-url-rotate-link = 招待URLを差し替える
rotate-heading = 招待URLを差し替えますか?
rotate-lead = このURLは使えなくなり、新しいURLになります:
rotate-stops = 古いURLを開いた人には、新しいURLを尋ねるよう案内が表示されます。
rotate-stands = { $count ->
        [0] 承認はすべて有効なままです。
       *[other] 承認はすべて有効なままです。{ NUMBER($count) }人がまだ使っていません。
    }
rotate-send-again = 必要な人には、新しいURLを送り直す必要があります。元には戻せません。
rotate-button = URLを差し替える
rotate-keep = そのままにする
notice-rotated = 招待URLを差し替えました。必要な人に新しいURLを送ってください。

## QRコード
qr-heading = QRコード
qr-text = 招待URLにつながります。スライド、ポスター、手紙に使えます。
qr-alternative = 上の招待URLのQRコード
qr-download = 画像として保存(SVG)
