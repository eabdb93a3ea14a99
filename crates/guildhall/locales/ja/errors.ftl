# エラー。

## エラー
error-home = トップページへ
error-retry = { $minutes ->
       *[other] { NUMBER($minutes) }分後にもう一度試してください。
    }
error-401-heading = 先にサインインしてください
error-401-reason = このページはサインインした人のためのものです。セッションが終了した可能性があります。
error-401-next = サインインすると、このページに戻ります。
error-403-heading = この操作はできません
error-403-reason = お使いのアカウントには、必要な権限がありません。
error-403-next = 組織の管理者に尋ねるか、別のアカウントを使ってください。
error-404-heading = ここには何もありません
error-404-reason = URLが違うか、ここにあったものはこのアカウント向けではありません。
error-404-next = URLを確かめるか、別のアカウントを使ってください。
error-409-heading = ほかの人が先に変更しました
error-409-reason = その間に変更されたため、何も行われませんでした。
error-409-next = 前のページに戻って読み込み直し、いまの内容を確かめてください。
error-410-heading = これは終了しています
error-410-reason = 期限が切れたか、すでに使われています。
error-410-next = 送ってくれた人に、新しいものを頼んでください。
error-form-heading = このフォームは古くなっています
error-form-reason = サインインまたはサインアウトの前か、別のブラウザーで作られたものです。何も変更されていません。
error-form-next = 前のページに戻って読み込み直し、もう一度送信してください。
error-413-heading = 一度に送る量が多すぎます
error-413-reason = 送信されたものは、このページで扱える大きさを超えています。何も保存されていません。
error-413-next = 小さく分けて送ってください。一度に100,000件のアドレス、または16 MBまでです。
error-422-heading = 読み取れませんでした
error-422-reason = フォームが不完全か、このセッションより前のものです。何も変更されていません。
error-422-next = 前のページに戻って読み込み直し、もう一度送信してください。
error-429-heading = 試行回数が多すぎます
error-429-reason = 推測や大量のメールを防ぐため、試行回数を制限しています。
error-429-next = 何も失われていません。
error-500-heading = こちらで問題が起きました
error-500-reason = あなたの操作のせいではありません。この操作では何も変更されていません。
error-500-next = 数分後にもう一度試してください。続くようなら、サポート窓口に照会コードを伝えてください。
error-503-heading = ただいま混み合っています
error-503-reason = 処理は始まらなかったため、何も変更されていません。
error-503-next = 1分後にもう一度試してください。
error-suspended-heading = 組織は停止されています
error-suspended-reason = プログラムの運営者が停止しました。何も変更されていません。
error-suspended-next = 内容はすべて見られます。いつ再開するかは、運営者に尋ねてください。
