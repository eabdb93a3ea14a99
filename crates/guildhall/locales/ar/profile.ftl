# الملف الشخصي بعد الارتباط.

## الملف الشخصي
own-profile-heading = ملفك الشخصي لدى { $organization }
own-profile-lead = ترى { $organization } والبرنامج هذه البيانات. ما تحفظه يسري فورًا؛ وعنوان البريد الجديد وحده يحتاج إلى رمز.
own-profile-email-hint = يُرسل رمز إلى العنوان الجديد. وإلى أن يثبت ويُعتمد، يبقى { $address } ساريًا.
own-profile-button = حفظ
own-profile-link = تعديل ملفك الشخصي
own-profile-back = العودة إلى { $organization }
own-profile-awaits-code = أرسلنا رمزًا إلى عنوانك الجديد { $address }. لم يسرِ بعد.
own-profile-enter-code = إدخال الرمز
own-profile-was-refused = رُفض عنوانك الجديد { $address }. يبقى العنوان القديم ساريًا.
own-profile-see-refusal = ما يمكنك فعله
notice-profile-saved = حُفظ ملفك الشخصي.
notice-profile-changed = تغيّر ملفك الشخصي في هذه الأثناء، ربما في نافذة أخرى. لم يُحفظ شيء الآن: راجع ما كتبته واحفظه مرة أخرى.

## عنوان جديد
address-code-heading = أثبت عنوانك الجديد
address-code-until = إلى ذلك الحين يبقى هذا العنوان ساريًا:
address-keep = الاحتفاظ بالعنوان القديم
address-refused-stays = لم يتغير شيء بالنسبة إليك. يبقى هذا العنوان ساريًا:
address-refused-ask = اطلب من أحد مسؤولي { $organization } دعوة العنوان الجديد، ثم عُد وتحقق مرة أخرى. حتى { $day } لا يلزم رمز جديد.
address-refused-again = التحقق مرة أخرى
address-claimed-yours = إذا كان ذلك الحساب لك أيضًا، فاحتفظ هنا بالعنوان القديم.
notice-address-changed = صار عنوان بريدك الجديد ساريًا. أبلغنا العنوان القديم بذلك.
notice-address-kept = يبقى عنوان بريدك كما كان.
notice-still-refused = تحققنا مرة أخرى: ما زال العنوان مرفوضًا.
own-profile-mail-off = لا يمكن إرسال بريد هنا، فلا يمكن إثبات عنوان آخر. أبقِ عنوانك السابق، أو اسأل مكتب الدعم
