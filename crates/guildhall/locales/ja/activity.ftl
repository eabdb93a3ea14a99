# 履歴を文にしたもの。

activity-organization-created = { $actor } が組織を作成しました
activity-admin-appointed = { $actor } が { $address } を全体管理者にしました
activity-admin-dismissed = { $actor } が { $address } の全体管理者の権限を外しました
activity-invitations-approved = { $count ->
       *[other] { $actor } が{ NUMBER($count) }人を承認しました
    }
activity-invitations-expired = { $count ->
       *[other] { NUMBER($count) }件の招待が期限切れになりました
    }
activity-invitation-revoked = { $actor } が { $address } の招待を取り消しました
activity-invitation-changed = { $actor } が { $address } の招待を変更しました(有効期限: { $day })
activity-invitation-url-rotated = { $actor } が招待URLを差し替えました
activity-association-submitted = フォームが送信され、コードがメールで送られました
activity-association-code-limited = コードの請求が多すぎたため、しばらく待つことになりました
activity-association-code-resent = コードがもう一度メールで送られました
activity-association-wrong-code = 違うコードが入力されました
activity-association-activated = { $address } の所属が有効になりました
activity-association-refused = { $address } は断られました: 承認されていません
activity-association-refused-claimed = { $address } は断られました: 別のアカウントが使っています
activity-association-asked = { $address } が承認を求めています
activity-associations-lapsed = { $count ->
       *[other] { NUMBER($count) }人の手続きが時間切れになりました
    }
activity-request-approved = { $actor } が { $address } の申請を承認しました
activity-request-declined = { $actor } が { $address } の申請を却下しました
activity-other = 変更がありました
