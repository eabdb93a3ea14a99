# 自分のアカウント。

account-heading = あなたのアカウント

## API トークン
tokens-heading = API トークン
tokens-lead = トークンを使うと、あなたのプログラムがあなたの名前で API を呼び出せます。その時点であなたに許されていること以上はできません。
tokens-new-button = トークンを作成
tokens-reference = API リファレンス
tokens-none = 有効な API トークンはありません。
tokens-name = 名前
tokens-name-hint = ほかと見分けるための名前です。例:「人事からの取り込み」
tokens-name-missing = 1～{ $count } 文字の名前を入力してください
tokens-place = 使える場所
tokens-everywhere = あなたが所属するすべての場所
tokens-uses = 用途
tokens-uses-hint = プログラムに必要なものだけにします。
tokens-uses-missing = 用途を少なくとも 1 つ選んでください
tokens-uses-beyond = その組織では、あなたに許されていないものが含まれています。用途を減らしてください
tokens-organization-gone = その組織ではもう有効ではありません。別の組織を選んでください
tokens-too-many = 有効なトークンが上限の 50 個あります。不要なものを取り消してください
tokens-life = 有効期間
tokens-days = { $count ->
       *[other] { NUMBER($count) } 日
    }
tokens-new-heading = API トークンの作成
tokens-new-lead = トークンは次のページで一度だけ表示されます。
tokens-make-button = トークンを作成
tokens-back = API トークン
tokens-made-heading = 新しい API トークン
tokens-made-lead = { $count ->
       *[other] 今すぐコピーしてください。二度と表示されません。有効期間は { NUMBER($count) } 日です。
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
tokens-use-self-text = あなたの所属、そのプロフィール、あなたのトークン。
tokens-use-read = 閲覧
tokens-use-read-text = 組織、招待、メンバー、申請を見る。
tokens-use-invite = 招待
tokens-use-invite-text = アドレスを承認し、招待を変更・送信し、招待 URL を見る。
tokens-use-manage = 管理
tokens-use-manage-text = 申請に答え、招待 URL を置き換える。
tokens-use-audit = アクティビティ
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
sessions-hint = デバイスは、ブラウザー自身の申告によるものです。最後の使用は5分ごとに記録されます。API トークンはサインインではなく、取り消すまで有効です。
sessions-device = { $browser }({ $system })
sessions-device-system = ブラウザー({ $system })
sessions-device-unknown = 不明なデバイス
sessions-by-code = メールのコードで
sessions-by-demo = デモの見本の人として
sessions-by-provider = { $provider } で
notice-session-ended = サインインを終了しました: { $device }
notice-sessions-ended = { $count ->
        [0] ほかのサインインはありませんでした。
       *[other] ほかのサインイン { NUMBER($count) } 件を終了しました。
    }

## サインインの方法
methods-heading = サインインの方法
methods-lead = どの方法でもこのアカウントにサインインできます。2 つ以上あれば、1 つを失っても入れます。
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
methods-address-lead = そのアドレスに 6 桁のコードを送ります。以後、そこに届くコードでこのアカウントにサインインできます。
methods-address-lead-unmailed = ここではメールを送れません。6 桁のコードはサポートがお伝えします。以後、そのようなコードでこのアカウントにサインインできます。
methods-address-hint = 勤務先が変わっても使い続けるアドレスです。
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
methods-kind-work = { $name } は職場または学校のアカウントです。このプログラムで使えるのは個人アカウントだけです。勤務先が変わっても、ご自分のアカウントは残ります。
methods-kind-personal = { $name } は個人アカウントです。このプログラムで使えるのは職場または学校のアカウントだけです。
methods-too-many-heading = これ以上追加できません
methods-too-many = 1 つのアカウントに登録できるサインインの方法は { $count } 個までです。先に、もう使わないものを削除してください。
methods-last-heading = これが最後のサインインの方法です
methods-last = これがなくなると、だれもこのアカウントにサインインできません。先に別の方法を追加してください。
notice-method-added = これから { $name } でこのアカウントにサインインできます。
notice-method-known = { $name } では、すでにこのアカウントにサインインできます。
notice-method-not-added = 何も追加されていません。{ $provider } でアカウントを確認できませんでした。1 分後にもう一度お試しください。
notice-method-removed = { $name } ではこのアカウントにサインインできなくなりました。
