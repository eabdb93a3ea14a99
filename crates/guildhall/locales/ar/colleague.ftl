# ما يراه المدعو في طريقه.

## المدعو: الدعوة
invitation-heading = دعوة من { $organization }
invitation-lead = تدعوك { $organization } ({ $country }) إلى الارتباط بها في { $program }. عندئذ تصبح مزاياها متاحة لك، وتُحتسب شهاداتك لها.
invitation-needed = ما يلزمك
invitation-account = حساب
invitation-account-personal = حسابك الخاص بعنوان بريد شخصي: يبقى لك مع شهاداتك حتى بعد تغيير جهة العمل.
invitation-account-work = حساب جهة عملك، بعنوان بريد العمل.
invitation-account-any = حسابك الخاص أو حساب جهة عملك. ما تحصل عليه يبقى مع الحساب.
invitation-email = عنوان بريد العمل
invitation-email-text = العنوان الذي اعتمدته { $organization }. يُرسل إليه رمز.
invitation-email-text-unmailed = العنوان الذي اعتمدته { $organization }. يؤكد أحد مسؤوليها أنه عنوانك.
invitation-credential-text = إن وُجد. يمكن إضافته لاحقًا.
invitation-continue = المتابعة بهذا الحساب
invitation-sign-in = تسجيل الدخول للمتابعة
invitation-begun = بدأت من قبل، ويمكنك المتابعة من حيث توقفت.
invitation-go-on = متابعة
invitation-begin-again = إرسال النموذج من جديد
invitation-minutes = يستغرق الأمر دقيقتين تقريبًا. لا يُحفظ شيء قبل إرسال النموذج.
already-heading = حسابك مرتبط بالفعل بمؤسسة { $organization }
already-lead = حسابك مرتبط منذ
already-other = هل هذا جهاز شخص آخر؟ استخدم حسابك أنت.
wrong-account-heading = هذه الصفحة لحساب آخر
wrong-account-lead = يُفتح الارتباط بالحساب الذي بدأه دون غيره. وهو ليس الحساب المستخدم الآن.
wrong-account-signed-in = الحساب المستخدم الآن
wrong-account-kept = لم يضِع شيء: استخدم الحساب الذي بدأت به، وستعود إلى هذه الصفحة.
link-refused-heading = رابط الدعوة هذا لا يعمل
link-refused-lead = ربما استُبدل برابط جديد، أو لم يُنسخ كاملًا.
link-refused-next = ما يمكنك فعله
link-refused-copy = افتحه من جديد من الرسالة التي وصلتك، وتأكد من أنه كامل.
link-refused-ask = اطلب الرابط الحالي ممن أرسله إليك.

## المدعو: الملف الشخصي
profile-heading = ملفك الشخصي
profile-lead = تراه { $organization } فور إرساله.
profile-given-name = الاسم الأول
profile-family-name = اسم العائلة
profile-email = عنوان بريد العمل
profile-email-hint = العنوان الذي اعتمدته { $organization }. نرسل إليه رمزًا.
profile-email-hint-unmailed = العنوان الذي اعتمدته { $organization }. لا يمكن إرسال بريد هنا: يؤكد أحد مسؤوليها أنه عنوانك.
profile-take = استخدام { $address }
profile-phone = الهاتف
profile-phone-hint = مع رمز البلد، مثل { "\u2066" }+49 30 1234567{ "\u2069" }.
profile-country = البلد
profile-country-hint = بلد عملك.
profile-choose = اختر…
profile-language = اللغة
profile-language-hint = اللغة التي نراسلك بها.
profile-job-title = المسمى الوظيفي
profile-credential = معرّف الشهادات
profile-credential-example = على سبيل المثال { $example }.
profile-missing-given-name = أدخل اسمك الأول
profile-missing-family-name = أدخل اسم عائلتك
profile-missing-email = أدخل عنوان بريد عملك
profile-missing-country = اختر بلد عملك
profile-missing-language = اختر لغة
profile-button = إرسال والحصول على رمز
profile-button-unmailed = إرسال
profile-next = بعد ذلك نرسل رمزًا إلى عنوان عملك.
profile-next-unmailed = بعد ذلك يؤكد أحد مسؤولي { $organization } أن هذا العنوان عنوانك.

## المدعو: الرمز والنتيجة
association-code-heading = إثبات عنوان عملك
association-code-lead = أرسلنا رمزًا من ستة أرقام إلى { $address }.
association-code-why = به يثبت أن صندوق البريد لك. ثم نقارن العنوان بالعناوين التي اعتمدتها { $organization }.
association-code-button = التحقق من الرمز
association-code-change = تغيير العنوان
association-organization = المؤسسة
association-active-heading = حسابك مرتبط الآن بمؤسسة { $organization }
association-active-lead = ارتبط حسابك بالعنوان { $address }.
association-active-button = الانتقال إلى { $organization }
refused-not-approved-heading = لم تعتمد { $organization } هذا العنوان
refused-not-approved-lead = أثبتّ أن صندوق البريد هذا لك:
refused-not-approved-why = ليس بين العناوين التي اعتمدتها { $organization }. كثيرًا ما تُعتمد كتابة أخرى للعنوان أو عنوان أقدم.
refused-revoked-heading = سُحبت دعوتك
refused-revoked-why = اعتمدت { $organization } هذا العنوان، ثم تراجعت عن ذلك في { $day }.
refused-expired-heading = انتهت مدة دعوتك
refused-expired-why = اعتمدت { $organization } هذا العنوان، لكن حتى { $day } فقط. تنتهي الدعوات تلقائيًا إذا لم يقبلها أحد في وقتها.
refused-what-now = ما يمكنك فعله
refused-ask-text = اطلب الاعتماد من المسؤولين: يرون اسمك وهذا العنوان بجانب أقرب عنوان معتمد، ويمكنهم اعتماده بنقرة واحدة. أو استخدم عنوانًا آخر.
refused-ask-button = طلب الاعتماد من مسؤولي { $organization }
refused-other-address = استخدام عنوان آخر
refused-claimed-heading = حساب آخر يستخدم هذا العنوان
refused-claimed-lead = حساب آخر مرتبط بمؤسسة { $organization } بهذا العنوان:
refused-claimed-yours = إذا كان ذلك الحساب لك أيضًا، فاستخدمه.
refused-claimed-not-yours = إذا لم يكن لك، فأبلغ مكتب الدعم.
waiting-asked-heading = أرسلت طلبًا إلى { $organization }
waiting-asked-lead = يرى مسؤولو { $organization } طلبك ويقررون.
waiting-address = عنوانك
waiting-since = وقت الطلب
waiting-until = ينتهي تلقائيًا
waiting-next = ما يحدث بعد ذلك
waiting-next-text = يمكنك إغلاق هذه الصفحة والعودة إليها لاحقًا لمعرفة القرار، أو سؤال المسؤول مباشرة.
unproven-heading = نموذجك لدى { $organization }
unproven-lead = لا يمكن إرسال بريد هنا، لذلك يجب أن يؤكد أحد مسؤولي { $organization } أن هذا العنوان عنوانك.
unproven-since = وقت الإرسال
unproven-tell = أخبر مسؤولًا يعرفك في { $organization } أنك تنتظر. يجدك في صفحة «الطلبات».
unproven-until = إذا لم يؤكده أحد قبل الوقت المذكور أعلاه، ينتهي هذا تلقائيًا. يمكنك عندها إرسال النموذج مرة أخرى.
unproven-look = معرفة القرار
unproven-change = تغيير ما أرسلته
unproven-mailed = أصبح إرسال البريد ممكنًا من جديد، لذلك يثبت رمز أن هذا العنوان عنوانك. لم يعد على أي مسؤول أن يؤكده.
unproven-mailed-next = اطلب رمزًا على هذا العنوان وأدخله قبل الوقت المذكور أعلاه، ثم يستمر كل شيء كالمعتاد.
unproven-code = أرسل إليّ رمزًا
ended-heading = انتهى ارتباطك بمؤسسة { $organization }
ended-text = لم تعد مزايا { $organization } متاحة لك. شهاداتك تبقى لك.
ended-expired-heading = انتهى وقت الإكمال
ended-expired-text = يجب إكمال الارتباط بمؤسسة { $organization } خلال 24 ساعة. لم يُحفظ شيء يعيق محاولة جديدة.
ended-removed-heading = لم تعد تنتمي إلى { $organization }
ended-removed-text = أنهى مسؤولو { $organization } ارتباطك. يبقى حسابك وشهاداتك لك.
ended-left-heading = غادرت { $organization }
ended-left-text = انتهى ارتباطك بمؤسسة { $organization }. يبقى حسابك وشهاداتك لك، ويمكن دعوتك من جديد في أي وقت.
ended-declined-heading = رفضت { $organization } الطلب
ended-declined-text = لم يعتمد مسؤولو { $organization } هذا العنوان. هم يعرفون السبب، ويمكنك سؤالهم مباشرة.
ended-note = كتب المسؤولون:
ended-replaced-heading = بدأت من جديد
ended-replaced-text = أرسلت نموذج { $organization } مرة أخرى، فانتهت هذه المحاولة الأقدم. تابع في المحاولة الأحدث.
ended-at = وقت الانتهاء
ended-newer = المتابعة في المحاولة الأحدث
ended-again = البدء من جديد
notice-signed-out = تم تسجيل خروجك.
notice-code-sent = أرسلنا رمزًا آخر. الرمز الأحدث وحده يعمل.
notice-code-asked-again = هناك رمز جديد لك. اطلبه من الدعم؛ لم يعد الرمز السابق صالحًا.
notice-code-seconds = { $seconds ->
        [zero] لم يُرسل رمز الآن. يمكنك طلب رمز آخر بعد لحظات.
        [one] لم يُرسل رمز الآن. يمكنك طلب رمز آخر بعد ثانية واحدة.
        [two] لم يُرسل رمز الآن. يمكنك طلب رمز آخر بعد ثانيتين.
        [few] لم يُرسل رمز الآن. يمكنك طلب رمز آخر بعد { NUMBER($seconds) } ثوانٍ.
        [many] لم يُرسل رمز الآن. يمكنك طلب رمز آخر بعد { NUMBER($seconds) } ثانية.
       *[other] لم يُرسل رمز الآن. يمكنك طلب رمز آخر بعد { NUMBER($seconds) } ثانية.
    }
notice-code-minutes = { $minutes ->
        [zero] لم يُرسل رمز: طُلبت رموز كثيرة. يمكنك طلب رمز آخر بعد لحظات.
        [one] لم يُرسل رمز: طُلبت رموز كثيرة. يمكنك طلب رمز آخر بعد دقيقة واحدة.
        [two] لم يُرسل رمز: طُلبت رموز كثيرة. يمكنك طلب رمز آخر بعد دقيقتين.
        [few] لم يُرسل رمز: طُلبت رموز كثيرة. يمكنك طلب رمز آخر بعد { NUMBER($minutes) } دقائق.
        [many] لم يُرسل رمز: طُلبت رموز كثيرة. يمكنك طلب رمز آخر بعد { NUMBER($minutes) } دقيقة.
       *[other] لم يُرسل رمز: طُلبت رموز كثيرة. يمكنك طلب رمز آخر بعد { NUMBER($minutes) } دقيقة.
    }
notice-unmailed-minutes = { $minutes ->
        [zero] لم يُرسل شيء: كثرت المحاولات. يمكنك المحاولة الآن.
        [one] لم يُرسل شيء: كثرت المحاولات. يمكنك المحاولة بعد دقيقة.
        [two] لم يُرسل شيء: كثرت المحاولات. يمكنك المحاولة بعد دقيقتين.
        [few] لم يُرسل شيء: كثرت المحاولات. يمكنك المحاولة بعد { NUMBER($minutes) } دقائق.
        [many] لم يُرسل شيء: كثرت المحاولات. يمكنك المحاولة بعد { NUMBER($minutes) } دقيقة.
       *[other] لم يُرسل شيء: كثرت المحاولات. يمكنك المحاولة بعد { NUMBER($minutes) } دقيقة.
    }
notice-proven = تم إثبات عنوانك، وحسابك مرتبط. أرسلنا إليك تأكيدًا بالبريد.

## المدعو: حساب آخر، ولا ملفات تعريف ارتباط، ومؤسسة معلّقة
another-account-heading = حساب آخر مسجّل دخوله الآن
another-account-lead = بدأت هذا النموذج بحساب، ثم سُجّل الدخول بحساب آخر، ربما في علامة تبويب أخرى. لم يُرسل شيء، وما كتبته محفوظ.
another-account-begun = بدأ النموذج
another-account-switch = استخدام { $account } من جديد
another-account-go-on = المتابعة بالحساب { $account }
another-account-hint = في الحالتين يظهر النموذج مرة أخرى بما كتبته. وأنت من يرسله.
another-account-step-lead = بدأتَ هذه الخطوة بحساب، ثم سجّلتَ الدخول بحساب آخر. لم يُنفَّذ أي شيء.
another-account-step-begun = بدأ هذه الخطوة
no-cookies-heading = هذا المتصفح لا يحفظ ملفات تعريف الارتباط
no-cookies-lead = لتسجيل دخولك نحتاج إلى ملف تعريف ارتباط واحد: به نعرف أن الرمز يعود إلى المتصفح الذي طلبه. بعض تطبيقات البريد والمحادثة تفتح الروابط في نافذة خاصة بها لا تحفظ شيئًا منها.
no-cookies-next = ما يمكنك فعله
no-cookies-browser = انسخ الرابط أدناه وافتحه في متصفحك، مثل Safari أو Chrome أو Edge أو Firefox.
no-cookies-allow = إذا كان هذا متصفحك، فاسمح بملفات تعريف الارتباط لهذا الموقع في إعداداته وحاول مرة أخرى.
no-cookies-link = الرابط المطلوب فتحه
no-cookies-again = المحاولة هنا مرة أخرى
suspended-heading = لا تستطيع { $organization } قبول أحد حاليًا
suspended-lead = علّق مشغّل البرنامج المؤسسة. ليس في ذلك خطأ منك، ولا يضيع شيء مما لك.
suspended-later = عُد لاحقًا بالرابط نفسه: يبقى اعتماد عنوانك صالحًا حتى تاريخه.
suspended-ask = اسأل جهة اتصالك في { $organization } متى تعود إلى العمل.
notice-typed-again = لم يُرسل شيء حتى الآن. هذا ما كتبته قبل تسجيل دخولك من جديد: راجعه وأرسله.
notice-code-again = لم يُتحقق من الرمز لأن جلستك كانت قد انتهت. اكتبه مرة أخرى.
ended-date-reached-text = حلّ تاريخ النهاية الذي حدده مسؤولو { $organization }. يبقى حسابك وشهاداتك لك.
ended-account-closed-text = انتهى ارتباطك بمؤسسة { $organization } عند إغلاق الحساب.
ended-organization-closed-heading = لم تعد { $organization } جزءًا من البرنامج
ended-organization-closed-text = انتهت كل الارتباطات بمؤسسة { $organization }. يبقى حسابك وشهاداتك لك، ويمكن لمؤسسة أخرى دعوتك.
