# تسجيل الدخول.

## تسجيل الدخول
sign-in-heading = تسجيل الدخول
sign-in-heading-invited = سجّل الدخول لقبول دعوة { $organization }
sign-in-lead = نرسل إليك رمزًا من ستة أرقام بالبريد. لا توجد كلمة مرور.
sign-in-lead-unmailed = لا يمكن إرسال بريد هنا: يخبرك الدعم برمز من ستة أرقام. لا توجد كلمة مرور.
sign-in-email = عنوان البريد الإلكتروني
sign-in-email-hint = عنوان حسابك الخاص. يبقى لك بعد تغيير جهة العمل.
sign-in-button = إرسال رمز إليّ
sign-in-button-unmailed = متابعة
sign-in-samples = أشخاص للتجربة
sign-in-samples-lead = في هذا العرض يمكنك تسجيل الدخول باسم أي منهم دون رمز.
sample-admin = مسؤول عام في { $organizations }
sample-colleague = مرتبط بـ { $organizations }
sample-waiting = قيد الإكمال
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
sign-in-code-lead = أرسلنا رمزًا من ستة أرقام إلى { $address }.
sign-in-code-lead-unmailed = اطلب من الدعم الرمز المكون من ستة أرقام للعنوان { $address }.
sign-in-code-asked = أبقِ هذه الصفحة مفتوحة: لا يعمل الرمز إلا هنا. اذكر وقت طلبك:
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
code-missing = أدخل أرقام الرمز الستة
code-wrong = { $left ->
        [zero] ليس هذا هو الرمز الصحيح. تحقق منه
        [one] ليس هذا هو الرمز الصحيح. تحقق منه؛ يمكنك المحاولة مرة أخرى واحدة
        [two] ليس هذا هو الرمز الصحيح. تحقق منه؛ يمكنك المحاولة مرتين أخريين
        [few] ليس هذا هو الرمز الصحيح. تحقق منه؛ يمكنك المحاولة { $left } مرات أخرى
        [many] ليس هذا هو الرمز الصحيح. تحقق منه؛ يمكنك المحاولة { $left } مرة أخرى
       *[other] ليس هذا هو الرمز الصحيح. تحقق منه؛ يمكنك المحاولة { $left } مرة أخرى
    }
code-used-up = كثرت المحاولات الخاطئة، فلم يعد هذا الرمز يعمل. اطلب رمزًا آخر أدناه
code-expired = انتهت صلاحية هذا الرمز، فلم يعد يعمل. اطلب رمزًا آخر أدناه
code-trouble = لم تصل الرسالة؟
code-trouble-lead = قد يستغرق الأمر دقيقة. انظر في مجلد البريد غير المرغوب فيه، وتحقق من العنوان أعلاه.
code-trouble-unmailed = لا رمز بعد؟
code-trouble-lead-unmailed = يجب أن يعرفك الدعم، ويجد الرمز بعنوانك وبالوقت أعلاه. تحقق من الاثنين.
code-again = إرسال رمز آخر
code-again-unmailed = البدء برمز جديد
code-other-address = استخدام عنوان آخر

## نموذج ينتظر تسجيل الدخول
sign-in-ended = كانت جلستك قد انتهت، فلم يُرسل شيء.
sign-in-ended-code = كانت جلستك قد انتهت، فلم يُتحقق من الرمز. سجّل الدخول، ثم اكتبه مرة أخرى.
sign-in-kept = ما كتبته محفوظ: سجّل الدخول، ويظهر النموذج به مرة أخرى.
sign-in-begun-by = بدأ النموذج { $account }. استخدم ذلك الحساب لمتابعته.
sign-in-no-cookie = هل تظهر هذه الصفحة مرة بعد مرة؟ إذن لا يحفظ هذا المتصفح ملفات تعريف الارتباط. افتح الرابط في متصفح آخر.

## تسجيل الدخول عبر مزوّد
sign-in-with = تسجيل الدخول عبر { $provider }
sign-in-by-code = أو برمز يصل بالبريد
sign-in-begun-anew = استغرق تسجيل الدخول هذا وقتًا أطول من اللازم، أو بدأ من جديد في علامة تبويب أخرى. سجّل الدخول مرة أخرى.
sign-in-given-up = عدت من { $provider } دون تسجيل الدخول. حاول مرة أخرى أو اختر طريقة أخرى.
sign-in-provider-down = لا يستجيب { $provider } في الوقت الحالي. حاول مرة أخرى بعد دقيقة أو سجّل الدخول بطريقة أخرى.
sign-in-provider-wrong = تعذّر قبول ما أرسله { $provider }، فلم يُسجَّل دخول أحد. حاول مرة أخرى. وإذا استمر ذلك فأعطِ مكتب الدعم رمز المرجع.
sign-out-there = تسجيل الخروج من { $provider } أيضًا
leaving-heading = إلى { $provider }
leaving-lead = ينتقل متصفحك الآن إلى { $provider }. إذا بقي هنا فاستخدم الزر.
leaving-button = الانتقال إلى { $provider }
waiting-form-heading = تم تسجيل دخولك
waiting-form-lead = ما كتبته محفوظ. يُتابَع النموذج بالحساب { $address }.
waiting-form-button = عرض النموذج

## نوع الحساب
account-kind-heading-work = هذا حساب عمل أو مدرسة
account-kind-heading-personal = هذا حساب شخصي
account-kind-lead-work = لا يقبل { $program } إلا الحسابات الشخصية: فحسابك وشهاداتك تبقى لك عندما تغيّر جهة عملك.
account-kind-lead-personal = لا يقبل { $program } إلا حسابات العمل أو المدرسة: تلك التي تديرها جهة عمل أو مدرسة.
account-kind-used = الحساب المستخدم
account-kind-kind = نوع الحساب
account-kind-work = عمل أو مدرسة
account-kind-personal = شخصي
account-kind-waits = لم يتغير شيء. سجّل الدخول بحساب آخر وستعود إلى هذه الخطوة.
account-kind-waits-invited = لم يتغير شيء، ودعوة { $organization } لا تزال مفتوحة. سجّل الدخول بحساب آخر وستعود إلى هذه الخطوة.
account-kind-other = استخدام حساب آخر
account-kind-by-code = تسجيل الدخول برمز يصل بالبريد
account-kind-making-personal = ليس لديك حساب شخصي بعد؟
account-kind-making-work = ليس لديك حساب عمل أو مدرسة؟
account-kind-make-code = يكفي عنوان بريد شخصي: نرسل إليه رمزًا.
account-kind-make-microsoft = حساب Microsoft الشخصي مجاني. اختر في صفحة Microsoft إنشاء حساب، وأدخل عنوانًا لديك من قبل، مثل عنوان Gmail.
account-kind-make-google = حساب Google الشخصي مجاني. ومن لديه عنوان Gmail لديه حساب من قبل.
account-kind-make-work = اسأل جهة عملك أو مدرستك: من يدير بريدها يستطيع أن يعطيك حسابًا.
account-kind-ends = يمكنك استخدام هذا الحساب هنا حتى { $day }.
account-kind-ends-text = لم يعد البرنامج يقبل هذا النوع من الحسابات. قبل ذلك اليوم اطلب دعوة عنوان آخر لك واقبلها بحساب مقبول، أو اسأل مكتب الدعم.

## قبل خطوة حساسة
sign-in-again-heading = سجّل الدخول من جديد
sign-in-again-reason = تتطلب هذه الخطوة تسجيل دخول خلال آخر 10 دقائق، كي لا يقوم بها غيرك على جهاز تركته مفتوحًا. لم يتغيّر شيء حتى الآن.
sign-in-again-account = استخدم الحساب نفسه: { $account }.
sign-in-not-asked = لم يسألك { $provider }: اكتفى بتسجيل دخول سابق، وهذه الخطوة تحتاج إلى تسجيل دخول الآن. سجّل الخروج هناك أولًا أو سجّل الدخول بطريقة أخرى. لم يتغيّر شيء حتى الآن.

## Passkeys
sign-in-passkey = تسجيل الدخول بمفتاح مرور
sign-in-passkey-refused = تعذّر قبول مفتاح المرور هذا، لذلك لم يُسجَّل دخول أحد. حاول مرة أخرى أو سجّل الدخول بطريقة أخرى.
passkey-no-script = يحتاج مفتاح المرور إلى JavaScript، وهي لا تعمل في هذا المتصفح هنا. الطرق الأخرى تعمل من دونها.
passkey-no-browser = هذا المتصفح لا يعرف مفاتيح المرور. الطرق الأخرى تعمل فيه.
passkey-given-up = لم يُستخدم أي مفتاح مرور: أُلغي الأمر أو استغرق وقتًا طويلًا. حاول مرة أخرى أو اختر طريقة أخرى.
passkey-there-already = لدى هذا الجهاز أو المفتاح مفتاح مرور لهذا الحساب من قبل.
passkey-too-many = محاولات كثيرة جدًا من هذه الشبكة. حاول لاحقًا أو اختر طريقة أخرى.
passkey-trouble = تعذّر على المتصفح استخدام مفتاح مرور. حاول مرة أخرى أو اختر طريقة أخرى.
sign-in-stronger-heading = سجّل الدخول بطريقة أقوى
sign-in-stronger-reason = لا يستخدم مسؤولو { $program } صلاحياتهم إلا بعد تسجيل دخول قوي، حتى لا يفتح بريد مسروق شيئًا. لم يتغيّر شيء حتى الآن.
sign-in-stronger-add-passkey = ليس لهذا الحساب مفتاح مرور بعد. أضف واحدًا، ثم تعود إلى هذه الخطوة وتسجّل الدخول به.
sign-in-stronger-add-account = ليس لهذا الحساب طريقة قوية لتسجيل الدخول بعد. أضف واحدة ضمن «طرق تسجيل الدخول»؛ ويعرف الدعم أيّها.
