# 申請。

## 申請
requests-heading = 申請
requests-lead = 承認されていないアドレスで所属しようとした人が、承認を求めています。
requests-empty = 申請はありません。
requests-address = 申請のアドレス
requests-closest = 最も近い承認済みアドレス
requests-no-closest = 近いものはありません
requests-mailbox = メールボックス
requests-proven = 確認済み
requests-unproven = 未確認
requests-asked = 申請日時
requests-approve-text = 承認すると、{ $name }さんの所属がすぐに有効になります。
requests-confirm-text = ここではメールを送れません。承認すると、このアドレスが { $name }さんのものだと認めたことになります。
requests-outside = { $domain } は自組織のドメインではありませんが、このアドレスを受け入れます
requests-outside-missing = ドメイン外のアドレスを承認するにはチェックを入れるか、却下してください
requests-most = 新しい順に{ NUMBER($count) }件を表示しています。答えると、ほかの申請が表示されます。
requests-approve = このアドレスを承認する
requests-decline = 却下する
notice-request-approved = { $address } を承認し、{ $name }さんの所属が有効になりました。
notice-request-declined = { $name }さんの申請を却下しました。
notice-request-closed = この申請は、もう回答を待っていません。
