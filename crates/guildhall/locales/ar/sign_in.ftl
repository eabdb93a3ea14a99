# تسجيل الدخول.

## تسجيل الدخول
sign-in-heading = تسجيل الدخول
sign-in-heading-invited = سجّل الدخول لقبول دعوة { $organization }
sign-in-lead = نرسل إليك رمزًا من ستة أرقام بالبريد. لا توجد كلمة مرور.
sign-in-email = عنوان البريد الإلكتروني
sign-in-email-hint = عنوان حسابك الخاص. يبقى لك بعد تغيير جهة العمل.
sign-in-button = إرسال رمز إليّ
sign-in-samples = أشخاص للتجربة
sign-in-samples-lead = في هذا العرض يمكنك تسجيل الدخول باسم أي منهم دون رمز.
sample-admin = مسؤول عام في { $organizations }
sample-colleague = مرتبط بـ { $organizations }
sample-waiting = في الطريق، لم يكتمل
sample-more = { $count ->
        [zero] لا أشخاص آخرين
        [one] عرض شخص آخر
        [two] عرض شخصين آخرين
        [few] عرض { NUMBER($count) } أشخاص آخرين
        [many] عرض { NUMBER($count) } شخصًا آخر
       *[other] عرض { NUMBER($count) } شخص آخر
    }
sample-newcomer = غير مرتبط بأي مؤسسة
sign-in-code-heading = أدخل رمزك
sign-in-code-lead = أرسلنا رمزًا من ستة أرقام إلى
sign-in-code-button = تسجيل الدخول
code-label = الرمز
code-hint = { $minutes ->
        [zero] ستة أرقام.
        [one] ستة أرقام، صالحة لدقيقة واحدة.
        [two] ستة أرقام، صالحة لدقيقتين.
        [few] ستة أرقام، صالحة لمدة { NUMBER($minutes) } دقائق.
        [many] ستة أرقام، صالحة لمدة { NUMBER($minutes) } دقيقة.
       *[other] ستة أرقام، صالحة لمدة { NUMBER($minutes) } دقيقة.
    }
code-missing = أدخل الأرقام الستة الموجودة في الرسالة
code-wrong = { $left ->
        [zero] ليس هذا هو الرمز الذي أرسلناه. تحقق منه
        [one] ليس هذا هو الرمز الذي أرسلناه. تحقق منه؛ يمكنك المحاولة مرة أخرى واحدة
        [two] ليس هذا هو الرمز الذي أرسلناه. تحقق منه؛ يمكنك المحاولة مرتين أخريين
        [few] ليس هذا هو الرمز الذي أرسلناه. تحقق منه؛ يمكنك المحاولة { $left } مرات أخرى
        [many] ليس هذا هو الرمز الذي أرسلناه. تحقق منه؛ يمكنك المحاولة { $left } مرة أخرى
       *[other] ليس هذا هو الرمز الذي أرسلناه. تحقق منه؛ يمكنك المحاولة { $left } مرة أخرى
    }
code-used-up = لم يعد هذا الرمز يعمل. اطلب رمزًا آخر أدناه
code-trouble = لم تصل الرسالة؟
code-trouble-lead = قد يستغرق الأمر دقيقة. انظر في مجلد البريد غير المرغوب فيه، وتحقق من العنوان أعلاه.
code-again = إرسال رمز آخر
code-other-address = استخدام عنوان آخر
