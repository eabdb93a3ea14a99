# サインイン。

## サインイン
sign-in-heading = サインイン
sign-in-heading-invited = サインインして { $organization } の招待を受ける
sign-in-lead = 6桁のコードをメールで送ります。パスワードはありません。
sign-in-email = メールアドレス
sign-in-email-hint = あなた自身のアカウントのアドレス。勤め先が変わってもあなたのものです。
sign-in-button = コードを受け取る
sign-in-samples = サンプルの人物
sign-in-samples-lead = このデモでは、コードなしでどの人物としてもサインインできます。
sample-admin = 全体管理者: { $organizations }
sample-colleague = 所属: { $organizations }
sample-waiting = 手続き中
sample-more = { $count ->
       *[other] さらに{ NUMBER($count) }人を表示
    }
sample-newcomer = 所属なし
sign-in-code-heading = コードを入力してください
sign-in-code-lead = 6桁のコードを次のアドレスに送りました:
sign-in-code-button = サインイン
code-label = コード
code-hint = 6桁の数字。{ NUMBER($minutes) }分間有効です。
code-missing = メールにある6桁の数字を入力してください
code-wrong = { $left ->
       *[other] 送ったコードと違います。確かめてください。あと{ $left }回試せます
    }
code-used-up = このコードはもう使えません。下からもう一度請求してください
code-trouble = メールが届きませんか?
code-trouble-lead = 1分ほどかかることがあります。迷惑メールのフォルダーと、上のアドレスを確かめてください。
code-again = コードをもう一度送る
code-other-address = 別のアドレスを使う

## サインインの後に続けるフォーム
sign-in-ended = セッションが終了していたため、何も送信されませんでした。
sign-in-ended-code = セッションが終了していたため、コードは確認されませんでした。サインインしてから、もう一度入力してください。
sign-in-kept = 入力した内容は残っています。サインインすると、フォームがもう一度表示されます。
sign-in-begun-by = このフォームは { $account } が始めました。続けるには、そのアカウントを使ってください。
sign-in-no-cookie = このページが何度も表示されますか? このブラウザーはCookieを保存していません。別のブラウザーでリンクを開いてください。
