# 組織を率いる人と、その引き継ぎ。

roles-heading = 担当者
roles-lead = { $organization } を代表する人と、その引き継ぎ方です。
roles-person = 氏名
roles-reason = 理由
roles-deputy = 代理
roles-deputy-about = 主担当者がいなくなったときに、その役割を引き受けます。
roles-deputy-may-act = 今、役割を引き受けられます

## The role of primary program contact is offered
roles-offered-heading = { $name } から役割の打診があります
roles-offered-text = { $name } がプログラム主担当者の役割をあなたに引き継ぎたいと考えています。{ $day }までに回答してください。それまでは何も変わりません。
roles-offered-link = 打診の内容を見る
roles-primary-heading = あなたはプログラム主担当者です
roles-offer-text = この役割はほかの人に引き継げます。選んだ人の承諾が必要です。
roles-offer-link = プログラム主担当者の役割を打診する…
roles-offer-open-text = { $name } に役割を打診しています。{ $day }まで承諾できます。それまで役割はあなたのままです。
roles-offer-withdraw = 打診を取り下げる
roles-offer-heading = プログラム主担当者の役割を打診する
roles-offer-lead = 組織に所属している人を選んでください。
roles-offer-nothing-yet = 相手が承諾するまで何も変わりません。それまでは打診を取り下げられます。
roles-offer-becomes = 承諾すると、その人がプログラム主担当者となり、全体管理者になります。
roles-offer-ends = 打診は{ $count ->
       *[other] { NUMBER($count) }日
    }後に自動的に終了します。
roles-address = 仕事用メールアドレス
roles-address-hint = その人が組織に登録しているアドレスです。
roles-keeps-admin = 自分は全体管理者のままでいる
roles-offer-button = 役割を打診する
roles-answer-heading = プログラム主担当者になりますか?
roles-answer-lead = { $name } から役割の打診があります。{ $day }まで回答できます。
roles-answer-role = プログラムからのあらゆる連絡は、まずあなたに届きます。
roles-answer-admin = 期限のない全体管理者になり、だれを招待し、だれに何を許可するかを決めます。
roles-answer-keeps = 打診した人は全体管理者のままです。
roles-answer-gives-up = 打診した人は、その時点で全体管理者ではなくなります。
roles-accept = 役割を引き受ける
roles-decline = 断る

## The deputy
roles-deputy-none-text = 代理がいれば、あなたが離れても対応できる人が残ります。
roles-deputy-link = 代理を指名する…
roles-deputy-text = { $name } があなたの代理です。
roles-deputy-left-text = 主担当者がいません。前任者が組織を離れている場合、その代理の { $name } が役割を引き受けられます。それを望まない場合は代理から外してください。
roles-deputy-release = { $name } を代理から外す
roles-deputy-heading = 代理を指名する
roles-deputy-lead = 組織に所属し、あなたに代わって組織を代表できる人を選んでください。
roles-deputy-when = 代理は、主担当者が組織の所属でなくなったとき、またはプログラムの運営者が認めたときに、役割を引き受けられます。
roles-deputy-released = 代理はいつでも外せます。代理が自分から降りることもできます。
roles-deputy-button = 代理を指名する
roles-deputy-own = あなたは代理です
roles-deputy-own-now = 今、プログラム主担当者の役割を引き受けられます。
roles-deputy-lay-down = 代理を降りる
roles-act-link = 役割を引き受ける…
roles-act-heading = プログラム主担当者の役割を引き受けますか?
roles-act-lead = 代理として、{ $organization } を代表できるようになりました。
roles-act-before = 今この役割の人がいる場合、その人は全体管理者のままです。
roles-act-button = 役割を引き受ける

## Taking over where no admin can be reached
roles-unreachable = 管理者と連絡が取れませんか?
roles-unreachable-text = 管理者が全員離れたか、返事がない場合は、管理を引き継ぐことができます。管理者に知らせ、異議を申し立てる時間を設けます。
roles-takeover-link = 引き継ぐ…
roles-takeover-heading = { $organization } を引き継ぎますか?
roles-takeover-lead = { $organization } の管理者のだれとも連絡が取れなくなった場合の手続きです。可能であれば、先に管理者に問い合わせてください。
roles-takeover-told = すべての管理者と担当者、そしてプログラムの運営者に、あなたの名前と理由が知らされます。
roles-takeover-days = 管理者は{ $count ->
       *[other] { NUMBER($count) }日
    }以内であればだれでも中止できます。だれも中止しなければ、あなたが全体管理者になります。
roles-takeover-recorded = すべての手順が組織の履歴に記録されます。
roles-reason-hint = 管理者と連絡が取れない理由を簡潔に書いてください。500文字まで。
roles-takeover-button = 引き継ぎを始める
roles-takeover-by = { $name } が { $organization } を引き継ごうとしています
roles-takeover-own = あなたは { $organization } を引き継ごうとしています
roles-takeover-since = 開始
roles-takeover-due = 決定日時
roles-takeover-end = 引き継ぎを中止する
roles-takeover-withdraw = 取り下げる
roles-takeover-banner = 管理者が中止しなければ、{ $day }に { $name } が { $organization } の全体管理者になります。
roles-takeover-more = 詳細と理由
roles-takeover-running = すでに引き継ぎを進めている人がいます。それが決まるまで、ほかの人は始められません。
roles-takeover-too-soon = 前回の引き継ぎは成立しませんでした。{ $day }から再び始められます。

## What is not possible, and what to do instead
roles-address-wrong = その人が登録しているアドレスを name@company.com の形で入力してください
roles-not-active = 組織の所属者にこのアドレスの人はいません
roles-yourself = これはあなた自身です。ほかの人を選んでください。
roles-offer-open = すでに別の人に打診しています。先にその打診を取り下げてください。
roles-deputy-named = すでに代理がいます。先にその人を外してください。
roles-has-end = この人の所属には終了日があります。先に終了日を取り消すか、別の人を選んでください。
roles-own-end = あなたの所属には終了日があります。先に管理者が終了日を取り消す必要があります。
roles-deputy-waits = 主担当者はまだ組織に所属しています。本人、またはプログラムのサポートに問い合わせてください。
roles-profile-incomplete = 先にプロフィールを完成させてください。この役割には姓と名が必要です。
roles-reason-wrong = 管理者と連絡が取れない理由を500文字以内で書いてください

## What just happened
notice-role-offered = 役割を打診しました。相手が承諾するまで、役割はあなたのままです。
notice-role-accepted = プログラム主担当者、そして全体管理者になりました。
notice-offer-withdrawn = 打診を取り下げました。
notice-offer-declined = 役割を断りました。何も変わりません。
notice-offer-closed = この打診はもう有効ではありません。何も変更されていません。
notice-deputy-named = 代理を指名しました。
notice-deputy-released = 代理はいなくなりました。
notice-takeover-started = 引き継ぎを開始しました。管理者に知らせます。
notice-takeover-ended = 引き継ぎは終了しました。何も変更されていません。
notice-takeover-decided = この引き継ぎはすでに決定されています。何も変更されていません。
notice-already-admin = あなたはすでに全体管理者です。引き継ぐものはありません。
