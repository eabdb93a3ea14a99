# 所属後の自分のプロフィール。

## プロフィール
own-profile-heading = { $organization } でのプロフィール
own-profile-lead = { $organization } とプログラムに表示されます。保存するとすぐに反映されます。新しいメールアドレスだけはコードが必要です。
own-profile-email-hint = 新しいアドレスにはコードを送ります。確認されて承認されるまでは、{ $address } が有効です。
own-profile-button = 保存
own-profile-link = プロフィールを編集
own-profile-back = { $organization } に戻る
own-profile-awaits-code = 新しいアドレス { $address } にコードを送りました。まだ有効になっていません。
own-profile-enter-code = コードを入力
own-profile-was-refused = 新しいアドレス { $address } は受け付けられませんでした。以前のアドレスが引き続き有効です。
own-profile-see-refusal = できることを見る
notice-profile-saved = プロフィールを保存しました。
notice-profile-changed = その間に、別のウィンドウなどでプロフィールが変更されました。いまの内容は保存されていません。入力した内容を確かめて、もう一度保存してください。

## 新しいアドレス
address-code-heading = 新しいアドレスを確認してください
address-code-until = それまでは、次のアドレスが有効です:
address-keep = 以前のアドレスのままにする
address-refused-stays = 何も変わっていません。次のアドレスが引き続き有効です:
address-refused-ask = 新しいアドレスを招待するよう、{ $organization } の管理者に頼んでください。その後ここに戻って、もう一度照合してください。{ $day }までは新しいコードは要りません。
address-refused-again = もう一度照合する
address-claimed-yours = そのアカウントもあなたのものなら、ここでは以前のアドレスのままにしてください。
notice-address-changed = 新しいメールアドレスが有効になりました。以前のアドレスにも知らせました。
notice-address-kept = メールアドレスは元のままです。
notice-still-refused = もう一度照合しましたが、アドレスはまだ受け付けられません。
own-profile-mail-off = ここではメールを送れないため、別のアドレスを確認できません。今までのアドレスのままにするか、サポートに尋ねてください
