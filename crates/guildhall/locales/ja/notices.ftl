# 通知：製品の中とメールで伝えること。

## What happened: a title, and a sentence
told-right-granted = 権限が付与されています
told-right-granted-text = { $organization } で権限「{ $what }」をお持ちです。
told-right-taken = 権限が取り消されました
told-right-taken-text = { $organization } で権限「{ $what }」をお持ちではなくなりました。
told-contact-named = 連絡先の役割が割り当てられました
told-contact-named-text = { $organization } では、これからプログラムが「{ $what }」としてあなたに連絡します。
told-contact-released = 連絡先の役割が外されました
told-contact-released-text = { $organization } では、プログラムが「{ $what }」としてあなたに連絡することはなくなりました。
told-end-set = 所属に最終日が設定されました
told-end-set-text = { $program } での { $organization } への所属は、自動的に終わります。
told-right-ending = 権限の期限が近づいています
told-right-ending-text = { $organization } での権限「{ $what }」は、まもなく終わります。引き続き必要な場合は、管理者に依頼してください。
told-association-ending = 所属の期限が近づいています
told-association-ending-text = { $program } での { $organization } への所属は、まもなく自動的に終わり、それに伴って利用できるものも終わります。引き続き所属する場合は、管理者に日付の変更を依頼してください。
told-removed = 組織から外されました
told-removed-text = { $program } で { $organization } に所属しなくなりました。アカウントと取得したものは引き続きあなたのものです。
told-request-approved = アドレスが承認されました
told-request-approved-text = { $organization } の管理者がアドレスを承認し、所属が有効になりました。
told-request-declined = リクエストが却下されました
told-request-declined-text = { $organization } の管理者がリクエストを却下しました。いつでももう一度依頼できます。
told-access-approved = 依頼したものが認められました
told-access-approved-text = { $organization } で依頼した「{ $what }」をお持ちになりました。
told-access-declined = 依頼したものが却下されました
told-access-declined-text = { $organization } で「{ $what }」を依頼しましたが、管理者が却下しました。
told-role-offered = 役割の引き継ぎを提案されています
told-role-offered-text = { $person } さんが { $organization } の「{ $what }」をあなたに引き継ぎたいと考えています。承諾するまで引き継がれません。
told-role-accepted = 提案が承諾されました
told-role-accepted-text = { $person } さんが { $organization } の「{ $what }」を承諾し、引き継ぎました。
told-role-declined = 提案が辞退されました
told-role-declined-text = { $person } さんが { $organization } の「{ $what }」を辞退しました。引き続きあなたが担当します。
told-deputy-named = 代理に指名されました
told-deputy-named-text = { $organization } で { $person } さんの代理として「{ $what }」を務めます。
told-deputy-allowed = 代理として役割を引き受けられます
told-deputy-allowed-text = { $organization } の「{ $what }」を、代理として今引き受けられます。
told-deputy-may-act = 代理が役割を引き受けられるようになりました
told-deputy-may-act-text = プログラムの運営者が認めたため、{ $person } さんは { $organization } の「{ $what }」を代理として引き受けられます。
told-preset-fell-away = 予定していた権限が付与されませんでした
told-preset-fell-away-text = { $person } さんが { $organization } に所属しましたが、招待で予定していた権限の一部が付与されませんでした。
told-address-asked = 参加の依頼が届いています
told-address-asked-text = { $person } さんが { $organization } への所属を希望し、管理者の返事を待っています。
told-access-requested = 権限や役割の依頼が届いています
told-access-requested-text = { $person } さんが { $organization } で「{ $what }」を依頼しています。
told-access-reminded = まだ返事を待っている人がいます
told-access-reminded-text = { $person } さんは { $organization } で「{ $what }」を依頼しましたが、まだ返事がありません。
told-takeover-started = 管理の引き受けが申請されました
told-takeover-started-text = { $person } さんが { $organization } の管理者になることを申請しています。正しくない場合は、決定の前に異議を申し立ててください。
told-takeover-ended = 管理の引き受けの申請が終わりました
told-takeover-ended-text = { $person } さんが { $organization } の管理者になる申請は、変更なしで終わりました。
told-takeover-decided = 管理の引き受けが決定されました
told-takeover-decided-text = { $person } が { $organization } を引き継ぎ、全体管理者になりました。
told-admin-appointed = 運営者が管理者を任命しました
told-admin-appointed-text = プログラムの運営者が { $person } さんを { $organization } の全体管理者に任命しました。
told-admin-dismissed = 運営者が管理者を解任しました
told-admin-dismissed-text = プログラムの運営者が { $person } さんの { $organization } での全体管理者の権限を取り消しました。
told-method-added = サインインの方法が追加されました
told-method-added-text = これから「{ $name }」で { $program } のアカウントにサインインできます。心当たりがない場合は、その方法を削除し、ほかのサインインを終了してください。
told-method-removed = サインインの方法が削除されました
told-method-removed-text = 「{ $name }」で { $program } のアカウントにサインインできなくなりました。心当たりがない場合は、サインインの方法とサインインの状況を確認してください。
told-someone = どなたか
told-until = 最終日：{ $day }
told-reason = 理由：{ $reason }

## Mails
mail-notice-subject = { $sender }：{ $title }
mail-notice-link = ページを開く
mail-notice-why = { $program } から送信しています。このアドレスが { $organization } での連絡用メールアドレスになっているためです。受け取るメールは、アカウントの「通知のメール」で選べます。
mail-notice-why-account = { $program } から送信しています。このアドレスがあなたのアカウントのものであるためです。受け取るメールは、アカウントの「通知のメール」で選べます。
mail-notice-why-security = { $program } から送信しています。このアドレスがあなたのアカウントのものであるためです。アカウントのセキュリティに関するメールは必ず送信されます。
mail-digest-subject = { $organization }：通知 { NUMBER($count) } 件
mail-digest-heading = { $organization } での出来事
mail-digest-line = { $title }：{ $text }
mail-digest-more = ほかに { NUMBER($count) } 件あります。
mail-digest-why = { $organization } の通知を 1 日 1 回受け取ることを選んだため、{ $program } から送信しています。アカウントの「通知のメール」で変更できます。

## Pages
notices-heading = 通知
notices-lead = あなたに関することを新しい順に表示します。通知は { NUMBER($days) } 日間保存されます。
notices-none = まだ通知はありません。権限、役割、アカウントに関することがここに表示されます。
notices-unread = 未読
notices-read-all = すべて既読にする
notices-open = 開く
notices-new = 未読の通知 { NUMBER($count) } 件
notices-new-many = 通知（未読 99 件以上）
notices-settings = 通知のメール
notices-settings-lead = 通知は常に製品の中に表示されます。メールでも受け取るものを選んでください。
notices-settings-mail-off = このシステムはメールを送信しません。通知は製品の中にのみ表示されます。
notices-own = あなたについて
notices-admin = 管理者向け
notices-admin-hint = 管理者が知らないうちに組織が引き継がれることのないよう、次のお知らせは必ずメールで届きます。
notices-security = セキュリティ
notices-security-hint = アカウントの使い方が知らないうちに変えられないよう、これらは必ずメールで送られます。
notices-each = そのつど
notices-daily = 1 日 1 回まとめて
notices-off = メールなし
notices-save = 保存
notice-notices-read = { $count ->
        [0] 新しいものはありませんでした。
       *[other] { NUMBER($count) } 件の通知を既読にしました。
    }
notice-notices-saved = 設定を保存しました。
