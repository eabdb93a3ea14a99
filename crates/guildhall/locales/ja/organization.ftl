# トップページ、組織の最初のページ、自分のアクセス。

## トップページ、組織の選択
front-heading = { $program }
front-lead = 企業とその人々が { $program } に集まる場所です。
front-sign-in = サインイン
front-invited = 招待を受けた方
front-invited-text = 会社から届いた招待URLを開いてください。2分ほどで手続きが終わります。
front-admin = 人の管理をする方
front-admin-text = サインインして、同僚を招待し、だれが所属しているかを確かめ、申請に答えてください。
chooser-heading = 組織を選んでください
chooser-lead = あなたのアカウントは複数の組織に属しています。どのページでも上部で切り替えられます。
no-organization-heading = まだどの組織にも所属していません
no-organization-heading-former = 現在、どの組織にも所属していません
before-heading = 以前の所属先
before-until = { $day }まで
no-organization-lead = アカウントは使えますが、所属している組織がありません。
no-organization-next = できること
no-organization-invited = 招待を受けた場合は、招待URLをもう一度開いてください。会社から届いたメッセージにあります。
no-organization-account = 以前に所属したことがある場合は、そのときのアカウントを使ってください。
no-organization-ask = 招待を受けていない場合は、会社のプログラム主担当者に招待を頼んでください。

## 組織のホーム
home-next = 次にすること
home-step-requests = { $count ->
       *[other] { NUMBER($count) }件の申請に答える
    }
home-step-share = { $count ->
       *[other] { NUMBER($count) }人に再度知らせる: 招待URLをもう一度送る
    }
home-step-first = 最初の同僚を招待する
home-step-more = さらに同僚を招待する
home-invitations = 招待とメンバー
home-bar = { NUMBER($all) }件の招待のうち{ NUMBER($accepted) }件が承諾済み
home-people-active = 所属している人
home-people-pending = 手続き中
home-url = 招待URL
home-url-lead = アドレスを承認された同僚が、これを開いて所属の手続きをします。
home-url-more = 案内文、メール、URLの差し替え
home-activity = 最近の履歴
home-activity-empty = まだ何も起きていません。あなたと同僚の操作がここに表示されます。
home-activity-all = すべての履歴を見る
member-heading = あなたの所属
member-access = アクセス
member-email = 連絡用メールアドレス
member-since = 所属した日

## アクセス
access-none = 準備するものはありません
access-accepted = 受け付け済み
access-switching-on = 準備中
access-active = 有効
access-switching-on-text = アクセスを準備しています。遅くとも次の時刻までに使えるようになります:
access-open = 使えるもの
access-is-open = 利用可
access-opens-soon = まもなく利用可
access-community = コミュニティでほかのパートナーと出会う
access-next = 次にすること

## 停止された組織
suspended-banner = { $organization } は停止されています。
suspended-banner-text = 内容はすべて見られます。プログラムの運営者が再開するまで、招待も新しい所属もできません。
suspended-banner-reason = 理由: { $reason }
