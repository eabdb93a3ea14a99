# 自分のアカウント。

account-heading = あなたのアカウント

## API トークン
tokens-heading = APIトークン
tokens-lead = トークンを使うと、あなたのプログラムがあなたの名前で API を呼び出せます。その時点であなたに許されていること以上はできません。
tokens-new-button = トークンを作成
tokens-reference = API リファレンス
tokens-none = 有効なAPIトークンはありません。
tokens-name = 名前
tokens-name-hint = ほかと見分けるための名前です。例:「人事からの取り込み」
tokens-name-missing = 1～{ $count }文字の名前を入力してください
tokens-place = 使える場所
tokens-everywhere = あなたが所属するすべての場所
tokens-uses = 用途
tokens-uses-hint = プログラムに必要なものだけにします。
tokens-uses-missing = 用途を少なくとも1つ選んでください
tokens-uses-beyond = その組織では、あなたに許されていないものが含まれています。用途を減らしてください
tokens-organization-gone = その組織ではもう有効ではありません。別の組織を選んでください
tokens-too-many = 有効なトークンが上限の50個あります。不要なものを取り消してください
tokens-life = 有効期間
tokens-days = { $count ->
       *[other] { NUMBER($count) }日
    }
tokens-new-heading = APIトークンの作成
tokens-new-lead = トークンは次のページで一度だけ表示されます。
tokens-make-button = トークンを作成
tokens-back = APIトークン
tokens-made-heading = 新しいAPIトークン
tokens-made-lead = { $count ->
       *[other] 今すぐコピーしてください。二度と表示されません。有効期間は{ NUMBER($count) }日です。
    }
tokens-token = トークン
tokens-made-hint = パスワードと同じように扱ってください。使うプログラムの秘密情報の保管場所に置き、コードやチャットには書かないでください。
tokens-made-done = コピーしました
tokens-made-on = 作成日
tokens-used = 最終使用
tokens-never-used = まだありません
tokens-until = 有効期限
tokens-revoke = 取り消す
tokens-others = 無効になったもの
tokens-state-revoked = 取り消し済み
tokens-state-expired = 期限切れ
tokens-revoke-heading = トークン「{ $token }」の取り消し
tokens-revoke-lead = このトークンを使うものは、その時点から拒否されます。元には戻せませんが、新しいトークンはいつでも作成できます。
tokens-revoke-button = トークンを取り消す
tokens-keep = 残す
tokens-use-self = 自分のアカウント
tokens-use-self-text = 所属とプロフィール、脱退、あなたへの打診、引き継ぎの開始、トークンとサインイン。
tokens-use-read = 閲覧
tokens-use-read-text = 組織、招待、メンバー、申請を見る。
tokens-use-invite = 招待
tokens-use-invite-text = アドレスを承認し、招待を変更・送信し、招待URLを見る。
tokens-use-manage = 管理
tokens-use-manage-text = 申請への回答、権限と連絡担当の付与と取り消し、メンバーを外すこと、役割の引き継ぎ、招待URLの差し替え。
tokens-use-audit = 履歴
tokens-use-audit-text = 行われたことを見て、書き出す。
notice-token-revoked = トークン「{ $token }」を取り消しました。

## サインインしている場所
sessions-heading = サインインの状況
sessions-lead = サインインしているブラウザーの一覧です。見覚えのないものや、もう使わないものは終了してください。
sessions-where = デバイス
sessions-begun = サインイン
sessions-seen = 最後の使用
sessions-this = このブラウザー
sessions-end = 終了
sessions-end-others = ほかのサインインをすべて終了
sessions-hint = デバイスは、ブラウザー自身の申告によるものです。最後の使用は5分ごとに記録されます。APIトークンはサインインではなく、取り消すまで有効です。
sessions-device = { $browser }({ $system })
sessions-device-system = ブラウザー({ $system })
sessions-device-unknown = 不明なデバイス
sessions-by-code = メールのコードで
sessions-by-demo = デモのサンプルの人物として
sessions-by-provider = { $provider } で
notice-session-ended = サインインを終了しました: { $device }
notice-sessions-ended = { $count ->
        [0] ほかのサインインはありませんでした。
       *[other] ほかのサインイン{ NUMBER($count) }件を終了しました。
    }

## サインインの方法
methods-heading = サインインの方法
methods-lead = どの方法でもこのアカウントにサインインできます。2つ以上あれば、1つを失っても入れます。
methods-name = 名前
methods-by = 種類
methods-by-code = メールのコード
methods-by-provider = { $provider } のアカウント
methods-by-unknown = ここではもう設定されていないプロバイダー
methods-added = 追加日
methods-used = 最終使用
methods-used-unknown = 記録なし
methods-unusable = サインインできません
methods-remove = 削除
methods-only-one = 最後のサインインの方法は削除できません。先に別の方法を追加してください。
methods-add = サインインの方法を追加
methods-add-lead = その方法で一度サインインして、自分のものであることを示します。アドレスが同じというだけで追加されることはありません。
methods-add-address = メールアドレスを追加
methods-add-provider = { $provider } のアカウントを追加
methods-address-heading = メールアドレスの追加
methods-address-lead = そのアドレスに6桁のコードを送ります。以後、そこに届くコードでこのアカウントにサインインできます。
methods-address-lead-unmailed = ここではメールを送れません。6桁のコードはサポートがお伝えします。以後、そのようなコードでこのアカウントにサインインできます。
methods-address-hint = 勤め先が変わっても使い続けるアドレスです。
methods-address-button = アドレスを追加
methods-remove-heading = 「{ $name }」の削除
methods-remove-lead = 以後、この方法ではこのアカウントにサインインできません。この方法でサインインしたブラウザーは、このブラウザーも含めてサインアウトします。
methods-remove-button = 削除する
methods-keep = 残す
methods-back = サインインの方法に戻る
methods-unchanged = 何も変更されていません。
methods-of-another-heading = 別のアカウントのものです
methods-of-another = { $name } は、すでにここの別のアカウントへのサインインに使われています。このアカウントで使うには、それでサインインし、先にそちらで削除してください。
methods-kind-heading = この種類のアカウントは使えません
methods-kind-work = { $name } は職場または学校のアカウントです。このプログラムで使えるのは個人アカウントだけです。勤め先が変わっても、ご自分のアカウントは残ります。
methods-kind-personal = { $name } は個人アカウントです。このプログラムで使えるのは職場または学校のアカウントだけです。
methods-too-many-heading = これ以上追加できません
methods-too-many = 1つのアカウントに登録できるサインインの方法は{ $count }個までです。先に、もう使わないものを削除してください。
methods-last-heading = これが最後のサインインの方法です
methods-last = これがなくなると、だれもこのアカウントにサインインできません。先に別の方法を追加してください。
notice-method-added = これから { $name } でこのアカウントにサインインできます。
notice-method-known = { $name } では、すでにこのアカウントにサインインできます。
notice-method-not-added = 何も追加されていません。{ $provider } でアカウントを確認できませんでした。1分後にもう一度お試しください。
notice-method-removed = { $name } ではこのアカウントにサインインできなくなりました。

## Passkeys
sessions-by-passkey = パスキーで
methods-by-passkey = パスキー
methods-add-passkey = パスキーを追加
passkey-heading = パスキーを追加
passkey-lead = 端末またはセキュリティキーがパスキーを保管し、指紋、顔または PIN を求めます。覚えるものはなく、偽のページに取られるものもありません。
passkey-name = 名前
passkey-name-hint = 端末やキーを見分けるための名前です。
passkey-name-missing = 1～{ $count }文字の名前を入力してください
passkey-button = パスキーを追加
passkey-refused = パスキーは受け付けられなかったため、何も追加していません。もう一度試してください。
passkey-spent = 時間がかかりすぎたか、別の場所でやり直されました。何も追加していません。もう一度試してください。

## One’s data, and the end of the account
data-heading = あなたのデータ
data-lead = 保存されているあなたのデータは、見ることも持ち出すこともできます。
data-export = 持ち出す
data-export-text = 一つの JSON ファイルです。アカウント、サインインの方法と状況、APIトークンの名前、所属とプロフィール、権限、招待、履歴が入ります。
data-export-button = ファイルをダウンロード
data-close-text = 閉じると、すべての所属とサインインが終わります。次のページでまずその影響を確認できます。
data-close-link = アカウントを閉じる…
close-heading = アカウントを閉じる
close-lead = その時点から、だれもこのアカウントでサインインできません。取り消しはできません。
close-ends = 終わるもの
close-access = すべてのサインイン、APIトークン、サインイン方法がすぐに終わります。途中の手続きも終わります。
close-return = 後で再びサインインできますが、新しいアカウントになり、各組織からあらためて招待を受ける必要があります。
close-kept = 何がいつまで保存されるか:
close-erase = 個人データも消去する
close-erase-hint = 名前、アドレス、プロフィールは数分以内に空にされます。履歴はあなたの名前なしで残ります。
close-button = アカウントを閉じる
close-keep = アカウントを残す
close-last-admin = ここで期限のない全体管理者はあなただけです。先に別の人を全体管理者にしてください。
close-primary = あなたはここでプログラム主担当者です。先にメンバーの自分のページで担当を降りてください。
close-not-yet = アカウントはまだ閉じられません。何も変更されていません。
notice-account-closed = アカウントを閉じました。データに関するお問い合わせ用の番号: { $account }
privacy-heading = 保存されるあなたのデータ
privacy-lead = { $program } は、人を組織に所属させるために必要なものだけを保存します。何を、なぜ、いつまで保存するかを示します。
privacy-how-long = 期間:
privacy-account = アカウントとサインイン方法
privacy-account-why = アドレス、またはプロバイダーでの呼び名。サインインするときにあなたを見分けるためです。
privacy-until-closed = アカウントを閉じるまで。アドレスは、消去されるまで行った操作の横に残ります。
privacy-sessions = サインインの状況
privacy-sessions-why = ブラウザーの名乗りと使用時刻。あなたが確認し、終了できるようにするためです。
privacy-sessions-until = 最長30日。
privacy-profile = 所属とそのプロフィール
privacy-profile-why = 名前、仕事用アドレス、電話、国、言語、役職。組織とプログラムが所属者を知るためです。
privacy-forms = 所属に至らなかったフォーム
privacy-forms-why = 同じ項目です。管理者が回答し、間違いと悪用を見分けるためです。
privacy-invitations = 使われなかった招待
privacy-invitations-why = 承認されたアドレスと、管理者が付けた名前やメモ。だれを招待したか分かるようにするためです。
privacy-letters = メール
privacy-letters-why = 送信先と本文。途中で失われないようにするためです。
privacy-letters-until = 送信後一週間。
privacy-notices = 通知
privacy-notices-why = 権限、役割、申請について通知した内容。後から読み返せるようにするためです。
privacy-notices-until = { $count ->
       *[other] { NUMBER($count) }日間。
    }
privacy-counters = 回数の記録
privacy-counters-why = コードや承認が求められた回数(アカウント、アドレス、ネットワークアドレスごと)。コードの推測やメールの大量送信を防ぐためです。
privacy-counters-until = 二日間。
privacy-activity = 行われた操作
privacy-activity-why = だれがいつ何を変えたか。組織が説明責任を果たすためです。
privacy-activity-until = 残ります。その中の名前とアドレスは、本人の他のデータとともに空にされます。
privacy-until-asked = アカウントを閉じるときに消去を求めるまで。
privacy-months-after = { $count ->
       *[other] 終了後{ NUMBER($count) }か月、またはその前に消去を求めるまで。
    }
privacy-days-after = { $count ->
       *[other] 終了後{ NUMBER($count) }日、またはその前に消去が求められるまで。
    }
privacy-yours = あなたにできること
privacy-yours-text = すべてをファイルで持ち出す、いつでもプロフィールを直す、保存データを消去して、または残してアカウントを閉じることができます。
