# サインイン。

## サインイン
sign-in-heading = サインイン
sign-in-heading-invited = サインインして { $organization } の招待を受ける
sign-in-lead = 6桁のコードをメールで送ります。パスワードはありません。
sign-in-lead-unmailed = ここではメールを送れないため、サポートが6桁のコードをお伝えします。パスワードはありません。
sign-in-email = メールアドレス
sign-in-email-hint = あなた自身のアカウントのアドレス。勤め先が変わってもあなたのものです。
sign-in-button = コードを受け取る
sign-in-button-unmailed = 続ける
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
sign-in-code-lead = 6桁のコードを { $address } に送りました。
sign-in-code-lead-unmailed = { $address } の6桁のコードをサポートに尋ねてください。
sign-in-code-asked = このページを開いたままにしてください。コードはここでだけ使えます。サポートに伝える日時:
sign-in-code-button = サインイン
code-label = コード
code-hint = 6桁の数字。{ NUMBER($minutes) }分間有効です。
code-missing = コードの6桁の数字を入力してください
code-wrong = { $left ->
       *[other] 正しいコードではありません。確かめてください。あと{ $left }回試せます
    }
code-used-up = 入力を間違えた回数が多すぎるため、このコードはもう使えません。下からもう一度請求してください
code-expired = このコードは期限が切れたため、もう使えません。下からもう一度請求してください
code-trouble = メールが届きませんか?
code-trouble-lead = 1分ほどかかることがあります。迷惑メールのフォルダーと、上のアドレスを確かめてください。
code-trouble-unmailed = コードがまだありませんか?
code-trouble-lead-unmailed = サポートは、本人だと分かったうえで、アドレスと上の日時からコードを探します。両方を確かめてください。
code-again = コードをもう一度送る
code-again-unmailed = 新しいコードでやり直す
code-other-address = 別のアドレスを使う

## サインインの後に続けるフォーム
sign-in-ended = セッションが終了していたため、何も送信されませんでした。
sign-in-ended-code = セッションが終了していたため、コードは確認されませんでした。サインインしてから、もう一度入力してください。
sign-in-kept = 入力した内容は残っています。サインインすると、フォームがもう一度表示されます。
sign-in-begun-by = このフォームは { $account } が始めました。続けるには、そのアカウントを使ってください。
sign-in-no-cookie = このページが何度も表示されますか? このブラウザーはCookieを保存していません。別のブラウザーでリンクを開いてください。

## プロバイダーでのサインイン
sign-in-with = { $provider } でサインイン
sign-in-by-code = またはメールで届くコードでサインイン
sign-in-begun-anew = このサインインは時間がかかりすぎたか、別のタブで新しく始められました。もう一度サインインしてください。
sign-in-given-up = { $provider } でサインインせずに戻りました。もう一度試すか、別の方法を選んでください。
sign-in-provider-down = { $provider } から応答がありません。1分ほどしてからもう一度試すか、別の方法でサインインしてください。
sign-in-provider-wrong = { $provider } から届いた内容を受け付けられなかったため、サインインしていません。もう一度試してください。続く場合は、照会コードをサポート窓口に伝えてください。
sign-out-there = { $provider } からもサインアウト
leaving-heading = { $provider } へ移動します
leaving-lead = ブラウザーは { $provider } へ移動します。移動しない場合はボタンを使ってください。
leaving-button = { $provider } へ移動
waiting-form-heading = サインインしました
waiting-form-lead = 入力した内容は残っています。フォームは { $address } のアカウントで続きます。
waiting-form-button = フォームを表示

## アカウントの種類
account-kind-heading-work = これは職場または学校のアカウントです
account-kind-heading-personal = これは個人のアカウントです
account-kind-lead-work = { $program } では個人のアカウントだけを使えます。勤め先が変わっても、アカウントと認定資格は手元に残ります。
account-kind-lead-personal = { $program } では職場または学校のアカウントだけを使えます。勤め先や学校が管理しているアカウントです。
account-kind-used = 使ったアカウント
account-kind-kind = アカウントの種類
account-kind-work = 職場または学校
account-kind-personal = 個人
account-kind-waits = 何も変わっていません。別のアカウントでサインインすると、この手順に戻ります。
account-kind-waits-invited = 何も変わっておらず、{ $organization } の招待は有効なままです。別のアカウントでサインインすると、この手順に戻ります。
account-kind-other = 別のアカウントを使う
account-kind-by-code = メールで届くコードでサインイン
account-kind-making-personal = 個人のアカウントがまだない場合
account-kind-making-work = 職場や学校のアカウントがない場合
account-kind-make-code = 個人のメールアドレスがあれば十分です。そのアドレスにコードを送ります。
account-kind-make-microsoft = Microsoft の個人アカウントは無料です。Microsoft のページで作成を選び、Gmail など、すでにお持ちのアドレスを入力してください。
account-kind-make-google = Google の個人アカウントは無料です。Gmail のアドレスをお持ちなら、すでにアカウントがあります。
account-kind-make-work = 勤め先または学校に尋ねてください。メールを管理している人がアカウントを用意できます。
account-kind-ends = このアカウントは{ $day }まで使えます。
account-kind-ends-text = このプログラムでは、この種類のアカウントを受け付けなくなりました。その日までに別のアドレスを招待してもらい、使える種類のアカウントで承諾するか、サポート窓口に尋ねてください。

## 慎重を要する手順の前
sign-in-again-heading = もう一度サインインしてください
sign-in-again-reason = この手順には、10分以内のサインインが必要です。席を離れたコンピューターでほかの人が行うのを防ぐためです。まだ何も変更されていません。
sign-in-again-account = 同じアカウントを使ってください: { $account }
sign-in-not-asked = { $provider } は確認を求めませんでした。以前のサインインで済まされましたが、この手順には今のサインインが必要です。先に { $provider } からサインアウトするか、別の方法でサインインしてください。まだ何も変更されていません。

## Passkeys
sign-in-passkey = パスキーでサインイン
sign-in-passkey-refused = このパスキーは受け付けられなかったため、サインインしていません。もう一度試すか、別の方法でサインインしてください。
passkey-no-script = パスキーには JavaScript が必要ですが、このブラウザーではここで動いていません。ほかの方法はそのまま使えます。
passkey-no-browser = このブラウザーはパスキーに対応していません。ほかの方法は使えます。
passkey-given-up = パスキーは使われませんでした。取り消されたか、時間がかかりすぎました。もう一度試すか、別の方法を選んでください。
passkey-there-already = この端末またはキーには、このアカウントのパスキーがすでにあります。
passkey-too-many = このネットワークからの試行が多すぎます。後でもう一度試すか、別の方法を選んでください。
passkey-trouble = ブラウザーでパスキーを使えませんでした。もう一度試すか、別の方法を選んでください。
sign-in-stronger-heading = より強い方法でサインイン
sign-in-stronger-reason = { $program } の管理者は、強いサインインの後でのみ権限を使えます。メールボックスが盗まれても何も開かないようにするためです。まだ何も変更されていません。
sign-in-stronger-add-passkey = このアカウントにはまだパスキーがありません。追加するとこの手順に戻り、それでサインインできます。
sign-in-stronger-add-account = このアカウントにはまだ強いサインイン方法がありません。「サインインの方法」で追加してください。どれがよいかはサポートが知っています。
