# 履歴を文にしたもの。

activity-organization-created = { $actor } が組織を作成しました
activity-organization-suspended = { $actor } が組織を停止しました
activity-organization-resumed = { $actor } が組織の停止を解除しました
activity-admin-appointed = { $actor } が { $address } を全体管理者にしました
activity-admin-dismissed = { $actor } が { $address } の全体管理者の権限を外しました
activity-right-granted = { $actor } が { $address } に権限「{ $right }」を付与しました
activity-right-granted-until = { $actor } が { $address } に権限「{ $right }」を{ $day }まで付与しました
activity-right-taken = { $actor } が { $address } の権限「{ $right }」を取り消しました
activity-contact-named = { $actor } が { $address } を「{ $role }」に任命しました
activity-contact-released = { $actor } が { $address } を「{ $role }」から外しました
activity-right-granted-asked = { $actor } が申請に応じて { $address } に権限「{ $right }」を付与しました
activity-contact-named-asked = { $actor } が申請に応じて { $address } を「{ $role }」に任命しました
activity-access-requested = { $address } が「{ $what }」を申請しました
activity-access-declined = { $actor } が { $address } の「{ $what }」の申請を却下しました
activity-access-withdrawn = { $address } が「{ $what }」の申請を取り下げました

activity-role-offered = { $actor } が { $address } に役割「{ $role }」を打診しました
activity-role-offer-withdrawn = { $actor } が { $address } への役割「{ $role }」の打診を取り下げました
activity-role-offer-declined = { $address } が役割「{ $role }」を断りました
activity-role-offer-expired = { $address } への役割「{ $role }」の打診が期限切れになりました
activity-role-handed-over = 役割「{ $role }」が { $address } に引き継がれました
activity-deputy-named = { $actor } が { $address } を代理に指名しました
activity-deputy-released = { $actor } が代理 { $address } を外しました
activity-deputy-allowed = { $actor } が代理 { $address } に役割「{ $role }」の引き受けを認めました
activity-deputy-took-over = { $address } が代理として役割「{ $role }」を引き受けました
activity-takeover-started = { $address } が組織の引き継ぎを始めました({ $day }に決定)
activity-takeover-stopped = { $actor } が { $address } による引き継ぎを中止しました
activity-takeover-withdrawn = { $address } が自分の引き継ぎを取り下げました
activity-takeover-ended = { $address } による引き継ぎは自動的に終了しました
activity-takeover-completed = 引き継ぎを中止した人がいなかったため、{ $address } が全体管理者になりました
activity-takeover-approved = { $actor } が { $address } による引き継ぎを承認し、全体管理者にしました
activity-takeover-refused = { $actor } が { $address } による引き継ぎを却下しました
activity-association-removed = { $actor } が { $address } を外しました
activity-notices-chosen = { $actor } が通知のメールの受け取り方を選びました
activity-association-left = { $address } が離れました
activity-invitations-approved = { $count ->
       *[other] { $actor } が{ NUMBER($count) }人を承認しました
    }
activity-invitations-expired = { $count ->
       *[other] { NUMBER($count) }件の招待が期限切れになりました
    }
activity-invitation-revoked = { $actor } が { $address } の招待を取り消しました
activity-invitation-changed = { $actor } が { $address } の招待を変更しました(有効期限: { $day })
activity-invitations-revoked = { $count ->
       *[other] { $actor } が{ NUMBER($count) }件の招待を取り消しました
    }
activity-invitations-extended = { $count ->
       *[other] { $actor } が{ NUMBER($count) }件の招待を延長しました(有効期限: { $day })
    }
activity-invitations-changed = { $count ->
       *[other] { $actor } が{ NUMBER($count) }件の招待の言語を変更しました
    }
activity-invitations-mailed = { $count ->
       *[other] { $actor } が{ NUMBER($count) }件の招待のメール送信を依頼しました
    }
activity-attempt-dismissed = { $actor } が、断られた { $address } の手続きを破棄しました
activity-invitation-url-rotated = { $actor } が招待URLを差し替えました
activity-association-submitted = フォームが送信され、コードがメールで送られました
activity-association-asked-to-confirm = フォームが { $address } で送信され、確認を待っています
activity-association-confirmed = { $actor } が、{ $address } を本人のものと確認しました
activity-association-confirmed-approved = { $actor } が、{ $address } を本人のものと確認し、アドレスを承認しました
activity-association-code-limited = コードの請求が多すぎたため、しばらく待つことになりました
activity-association-code-resent = コードがもう一度メールで送られました
activity-association-wrong-code = 違うコードが入力されました
activity-association-activated = { $address } の所属が有効になりました
activity-because = { $sentence }: { $why }
activity-with-rights = { $sentence }。権限: { $rights }
activity-rights-left-out = { $sentence }。招待した人がもう付与できなかったか、最終日を過ぎていたため、次は付与されませんでした: { $rights }
activity-association-profile-changed = プロフィールが変更されました
activity-association-address-asked = 新しいメールアドレスが入力され、コードがメールで送られました
activity-association-address-changed = メールアドレスが { $address } に変更されました
activity-association-address-kept = メールアドレスの変更が取りやめられました
activity-association-address-refused = 新しいメールアドレス { $address } は断られました: 承認されていません
activity-association-address-claimed = 新しいメールアドレス { $address } は断られました: 別のアカウントが使っています
activity-people-exported = { $actor } がメンバーの一覧を書き出しました
activity-association-refused = { $address } は断られました: 承認されていません
activity-association-refused-claimed = { $address } は断られました: 別のアカウントが使っています
activity-association-asked = { $address } が承認を求めています
activity-associations-lapsed = { $count ->
       *[other] { NUMBER($count) }人の手続きが時間切れになりました
    }
activity-request-approved = { $actor } が { $address } の申請を承認しました
activity-request-declined = { $actor } が { $address } の申請を却下しました
activity-other = 変更がありました
activity-activity-exported = { $actor } が履歴を書き出しました
activity-token-created = { $actor } がこの組織のAPIトークン「{ $token }」を作成しました
activity-token-revoked = { $actor } がこの組織のAPIトークン「{ $token }」を取り消しました

# ページ。
activity-heading = 履歴
activity-lead = 行われたこと(新しい順)。時刻はUTCです。
activity-filter = 絞り込み
activity-show = 表示
activity-show-all = すべて表示
activity-kind = 種類
activity-kind-all = すべて
activity-kind-invitations = 招待
activity-kind-people = メンバー
activity-kind-invitation-url = 招待URL
activity-kind-rights = 権限
activity-kind-organization = 組織
activity-kind-exports = 書き出し
activity-kind-sign-in = サインイン
activity-kind-other = その他
activity-person = 人(仕事用アドレス)
activity-part = その人との関わり
activity-part-any = 行った、または対象
activity-part-by = 行った
activity-part-about = 対象
activity-from = 開始日
activity-to = 終了日
activity-reference = 照会コード
activity-reference-hint = 1件の出来事を探します。ほかの項目は使われません。
activity-day-wrong = 年が4桁の日を選んでください
activity-chip-person = 人: { $person }
activity-chip-by = 行った人: { $person }
activity-chip-about = 対象: { $person }
activity-chip-from = { $day }から
activity-chip-to = { $day }まで
activity-chip-reference = 照会コード { $reference }
activity-empty = まだ何も行われていません。あなたと同僚がしたことが、ここに書かれます。
activity-no-match = 条件に一致するものはありません。
activity-nobody = アドレス { $person } で招待された人も、手続きをした人もいません。
activity-see-batch = 招待した人を見る
activity-see-verdicts = 判定を見る
activity-see-person = この人についてすべて見る
activity-link-label = { $link }、{ $reference }
activity-export = 書き出し
activity-export-lead = 行われたことすべてと、記録が変更も削除もされていないことを確かめるために必要なもの。書き出したこともここに書かれます。
activity-export-csv = CSVで書き出す
activity-export-json = JSON行で書き出す
activity-association-end-set = { $actor } が { $address } の所属の終了日を{ $day }に設定しました
activity-association-end-cleared = { $actor } が { $address } の所属の終了日をなくしました
activity-association-date-reached = { $address } の所属は設定された終了日に終わりました
activity-association-account-closed = { $address } のアカウントが閉じられ、所属が終わりました
activity-association-organization-closed = { $address } の所属は組織の終了とともに終わりました
activity-associations-ended = 進行中だったものは組織の終了とともに終わりました
activity-associations-erased = { $count ->
       *[other] 以前所属していた{ NUMBER($count) }人の個人データが消去されました
    }
activity-invitations-erased = { $count ->
       *[other] 使われなかった招待{ NUMBER($count) }件のアドレスが消去されました
    }
activity-organization-closed = { $actor } が組織を閉じました
activity-erased = (消去済み)
