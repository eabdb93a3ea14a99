# メール。用件、差出人、届いた理由を書きます。急いでいる人も読みます。

## サインインのコード

mail-sign-in-subject = { $program }: サインインのコードは { $code } です
mail-sign-in-heading = サインインのコード
mail-sign-in-intro = コードを求めているページに、次のコードを入力してください:
mail-sign-in-valid = { $minutes ->
       *[other] 有効なのは{ $minutes }分間です。1回だけ使えます。
    }
mail-sign-in-ignore = 心当たりがない場合は、このメールを無視してください。コードがなければ、だれもサインインできません。コードはだれにも教えないでください。電話やメールで尋ねることはありません。
mail-sign-in-why = このアドレスでのサインインが求められたため、{ $program } が送信しました。

## サインインの方法を追加するためのコード

mail-method-subject = { $program }: コードは { $code } です
mail-method-heading = このアドレスの追加
mail-method-intro = このアドレスが、{ $program } のアカウントにサインインする別の方法として入力されました。コードを求めているページに、次のコードを入力してください:
mail-method-ignore = 心当たりがない場合は、このメールを無視してください。コードがなければ、何も追加されません。コードはだれにも教えないでください。知った人は、あなたのアドレスを自分のものとしてサインインできてしまいます。
mail-method-why = このアドレスで今後サインインすることが求められたため、{ $program } が送信しました。

## メールボックスの確認

mail-proof-subject = { $organization }: コードは { $code } です
mail-proof-heading = 仕事用アドレスの確認
mail-proof-intro = { $program } で { $organization } に所属するために、このアドレスが入力されました。コードを求めているページに、次のコードを入力してください:
mail-proof-valid = { $minutes ->
       *[other] 有効なのは{ $minutes }分間です。ページを閉じた場合は、同じブラウザーで、同じアカウントでサインインして開き直してください。リンクはページを開くだけです。コードはそこで入力します。
    }
mail-link-line = { $label }:
mail-proof-link = ページを開く
mail-proof-ignore = 心当たりがない場合は、このメールを無視してください。コードがなければ何も起こりません。コードはだれにも教えないでください。
mail-proof-why = このアドレスが { $organization } の連絡用メールアドレスとして入力されたため、{ $program } が送信しました。

## 新しい連絡用メールアドレス

mail-address-heading = 新しい仕事用アドレスの確認
mail-address-intro = { $program } で、{ $organization } に所属する人の新しい連絡用メールアドレスとして、このアドレスが入力されました。コードを求めているページに、次のコードを入力してください:
mail-address-changed-subject = { $organization }: メールアドレスが変更されました
mail-address-changed-heading = 連絡用メールアドレスが変更されました
mail-address-changed-intro = { $organization } への所属についてのお知らせは、今後 { $program } から別のアドレスに送られます。このアドレスへのメールは、これが最後です。
mail-address-changed-why = このアドレスがこれまで { $organization } の連絡用メールアドレスだったため、{ $program } が送信しました。

## 所属が有効になった

mail-associated-subject = { $organization }: 所属が有効になりました
mail-associated-heading = 所属が有効になりました
mail-associated-intro = { $program } で、あなたのアカウントが { $organization } に所属しました。
mail-associated-next = 使えるものと次にすることは、あなたのページに書かれています。
mail-associated-link = ページを開く
mail-associated-unexpected = 心当たりがない場合は、{ $organization } のプログラム主担当者に知らせてください。

## 申請の結果

mail-approved-subject = { $organization }: 申請が承認されました
mail-approved-heading = 申請が承認されました
mail-approved-intro = { $organization } の管理者が申請を承認しました。{ $program } で、あなたのアカウントが { $organization } に所属しました。
mail-declined-subject = { $organization }: 申請は却下されました
mail-declined-heading = 申請は却下されました
mail-declined-intro = { $organization } の管理者が申請を却下しました。{ $program } で、あなたのアカウントは { $organization } に所属していません。
mail-declined-next = 間違いだと思われる場合は、{ $organization } のプログラム主担当者に尋ねてください。いつでももう一度申請できます。

## 組織が送信を依頼した招待

mail-invitation-subject = { $organization }: { $program } への招待
mail-invitation-heading = 招待のお知らせ
mail-invitation-intro = { $organization } が、{ $program } での所属にあなたを招待しています。2分ほどで終わります。ページを開き、あなた自身のアカウントでサインインして、このアドレスを仕事用アドレスとして入力してください。
mail-invitation-code = その後、コードがメールで届きます。コードは必ず必要なため、ほかの人がこのリンクを手に入れても、何もできません。
mail-invitation-link = 招待を開く
mail-invitation-valid = 招待の有効期限は{ $day }です。
mail-invitation-ignore = { $organization } と関わりがない場合は、このメールを無視してください。あなたが何もしなければ、何も起こりません。
mail-invitation-why = このアドレスを承認した { $organization } の依頼により、{ $program } が送信しました。
mail-invitation-why-sender = { $organization } の { $sender }さんがこのアドレスを承認し、その依頼により { $program } が送信しました。

## すべてのメールの末尾

mail-association-why = このアドレスが { $organization } の連絡用メールアドレスのため、{ $program } が送信しました。
mail-support = お問い合わせ: { $support }

## To the operator: an organization is taken over
mail-roles-subject = { $organization }: { $heading }
mail-roles-why = このアドレスが { $program } のサポート窓口であるため、このメールをお送りしています。
mail-roles-reason = 示された理由: { $reason }
mail-roles-command = 「guildhall organization takeovers」で進行中のものを確認できます。運営者は承認または却下できます。
mail-roles-takeover = 引き継ぎが始まりました
mail-roles-takeover-text = { $name } は { $organization }({ $id })の管理者のだれとも連絡が取れないとしており、管理者が中止しなければ全体管理者になります。
mail-roles-takeover-ended = 引き継ぎが終了しました
mail-roles-takeover-ended-text = { $name } は { $organization }({ $id })を引き継ぎません。何も変わりません。
mail-roles-taken-over = 組織が引き継がれました
mail-roles-taken-over-text = { $name } が { $organization }({ $id })を引き継ぎ、全体管理者になりました。
