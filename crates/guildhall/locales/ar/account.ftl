# حساب القارئ نفسه.

account-heading = حسابك

## رموز API
tokens-heading = رموز API
tokens-lead = بالرمز يستدعي برنامجك واجهة API باسمك. ولا يفعل أبدًا أكثر مما يُسمح لك به في تلك اللحظة.
tokens-new-button = إنشاء رمز
tokens-reference = مرجع API
tokens-none = ليس لديك رمز API صالح.
tokens-name = الاسم
tokens-name-hint = لتمييزه عن غيره، مثل «استيراد من الموارد البشرية».
tokens-name-missing = أدخل اسمًا من 1 إلى { $count } حرفًا
tokens-place = أين يعمل
tokens-everywhere = حيثما تنتمي
tokens-uses = الغرض منه
tokens-uses-hint = ما يحتاجه البرنامج فقط.
tokens-uses-missing = اختر غرضًا واحدًا على الأقل
tokens-uses-beyond = لا يُسمح لك بكل هذا في تلك المؤسسة. اختر أغراضًا أقل
tokens-organization-gone = لم تعد نشطًا في تلك المؤسسة. اختر غيرها
tokens-too-many = لديك 50 رمزًا صالحًا، وهو الحد الأقصى. ألغِ ما لم يعد لازمًا
tokens-life = مدة الصلاحية
tokens-days = { $count ->
        [zero] { NUMBER($count) } يوم
        [one] يوم واحد
        [two] يومان
        [few] { NUMBER($count) } أيام
        [many] { NUMBER($count) } يومًا
       *[other] { NUMBER($count) } يوم
    }
tokens-new-heading = إنشاء رمز API
tokens-new-lead = يظهر الرمز مرة واحدة، في الصفحة التالية.
tokens-make-button = إنشاء الرمز
tokens-back = رموز API
tokens-made-heading = رمز API الجديد
tokens-made-lead = { $count ->
        [zero] انسخه الآن، فلن يظهر مرة أخرى. مدة صلاحيته { NUMBER($count) } يوم.
        [one] انسخه الآن، فلن يظهر مرة أخرى. مدة صلاحيته يوم واحد.
        [two] انسخه الآن، فلن يظهر مرة أخرى. مدة صلاحيته يومان.
        [few] انسخه الآن، فلن يظهر مرة أخرى. مدة صلاحيته { NUMBER($count) } أيام.
        [many] انسخه الآن، فلن يظهر مرة أخرى. مدة صلاحيته { NUMBER($count) } يومًا.
       *[other] انسخه الآن، فلن يظهر مرة أخرى. مدة صلاحيته { NUMBER($count) } يوم.
    }
tokens-token = الرمز
tokens-made-hint = احفظه كما تحفظ كلمة المرور: في مخزن أسرار البرنامج الذي يستخدمه، لا في شيفرته ولا في محادثة.
tokens-made-done = نسخته
tokens-made-on = أُنشئ في
tokens-used = آخر استخدام
tokens-never-used = لم يُستخدم بعد
tokens-until = صالح حتى
tokens-revoke = إلغاء
tokens-others = لم تعد صالحة
tokens-state-revoked = ملغى
tokens-state-expired = منتهي
tokens-revoke-heading = إلغاء الرمز «{ $token }»
tokens-revoke-lead = يُرفض كل ما يستخدمه منذ تلك اللحظة. لا يمكن التراجع عن ذلك، ويمكنك إنشاء رمز جديد متى شئت.
tokens-revoke-button = إلغاء الرمز
tokens-keep = الإبقاء عليه
tokens-use-self = حسابي
tokens-use-self-text = ارتباطاتك وملفاتها الشخصية، والمغادرة، وما يُعرض عليك، وتولي الإدارة، ورموزك وعمليات دخولك.
tokens-use-read = القراءة
tokens-use-read-text = الاطلاع على المؤسسات والدعوات والأشخاص والطلبات.
tokens-use-invite = الدعوة
tokens-use-invite-text = اعتماد العناوين، وتغيير الدعوات وإرسالها، ورؤية رابط الدعوة.
tokens-use-manage = الإدارة
tokens-use-manage-text = الرد على الطلبات، ومنح الصلاحيات وأدوار الاتصال وسحبها، وإزالة الأشخاص، وتسليم الأدوار، واستبدال رابط الدعوة.
tokens-use-audit = الأحداث
tokens-use-audit-text = الاطلاع على ما جرى وتصديره.
notice-token-revoked = أُلغي الرمز «{ $token }».

## أين سُجّل الدخول
sessions-heading = عمليات تسجيل دخولك
sessions-lead = المتصفحات التي سجّلت الدخول فيها. أنهِ ما لا تعرفه أو ما لم تعد تستخدمه.
sessions-where = الجهاز
sessions-begun = تسجيل الدخول
sessions-seen = آخر استخدام
sessions-this = هذا المتصفح
sessions-end = إنهاء
sessions-end-others = إنهاء كل عمليات تسجيل الدخول الأخرى
sessions-hint = الجهاز هو ما يقوله المتصفح عن نفسه. ويُدوَّن آخر استخدام كل خمس دقائق. رموز API ليست تسجيل دخول: تبقى صالحة حتى تلغيها.
sessions-device = { $browser } على { $system }
sessions-device-system = متصفح على { $system }
sessions-device-unknown = جهاز غير معروف
sessions-by-code = برمز أُرسل بالبريد
sessions-by-demo = بصفة شخص للتجربة في العرض التوضيحي
sessions-by-provider = عبر { $provider }
notice-session-ended = انتهى تسجيل الدخول: { $device }.
notice-sessions-ended = { $count ->
        [zero] لم تكن هناك عمليات تسجيل دخول أخرى.
        [one] انتهت عملية تسجيل دخول واحدة أخرى.
        [two] انتهت عمليتا تسجيل دخول أخريان.
        [few] انتهت { NUMBER($count) } عمليات تسجيل دخول أخرى.
        [many] انتهت { NUMBER($count) } عملية تسجيل دخول أخرى.
       *[other] انتهت { NUMBER($count) } عملية تسجيل دخول أخرى.
    }

## طرق تسجيل الدخول
methods-heading = طرق تسجيل الدخول
methods-lead = كل واحدة منها تسجّل الدخول إلى هذا الحساب. ومع أكثر من طريقة يبقى بإمكانك الدخول إذا فقدت إحداها.
methods-name = الاسم
methods-by = النوع
methods-by-code = رمز بالبريد
methods-by-provider = حساب { $provider }
methods-by-unknown = مزوّد لم يعد مُعدًّا هنا
methods-added = أُضيفت
methods-used = آخر استخدام
methods-used-unknown = غير مدوَّن
methods-unusable = لم تعد تسجّل الدخول
methods-remove = إزالة
methods-only-one = لا يمكن إزالة آخر طريقة لتسجيل الدخول. أضف طريقة أخرى أولًا.
methods-add = إضافة طريقة لتسجيل الدخول
methods-add-lead = تُثبت أنها لك بتسجيل الدخول بها مرة واحدة. ولا يُضاف شيء لمجرد تطابق عنوان.
methods-add-address = إضافة عنوان بريد إلكتروني
methods-add-provider = إضافة حساب { $provider }
methods-address-heading = إضافة عنوان بريد إلكتروني
methods-address-lead = نرسل إليه رمزًا من ستة أرقام. ومنذ ذلك الحين تسجّل الرموز المرسلة إليه الدخول إلى هذا الحساب.
methods-address-lead-unmailed = لا يمكن إرسال بريد هنا: يخبرك الدعم برمز من ستة أرقام. ومنذ ذلك الحين تسجّل مثل هذه الرموز الدخول إلى هذا الحساب.
methods-address-hint = عنوان تحتفظ به عند تغيير جهة عملك.
methods-address-button = إضافة العنوان
methods-remove-heading = إزالة «{ $name }»
methods-remove-lead = منذ تلك اللحظة لا تسجّل هذه الطريقة الدخول إلى هذا الحساب. وتخرج المتصفحات التي سجّلت الدخول بها، وهذا المتصفح أيضًا إن كان منها.
methods-remove-button = إزالتها
methods-keep = الإبقاء عليها
methods-back = العودة إلى طرق تسجيل الدخول
methods-unchanged = لم يتغير شيء.
methods-of-another-heading = تخص حسابًا آخر
methods-of-another = يُسجَّل الدخول عبر { $name } هنا إلى حساب آخر بالفعل. لاستخدامه لهذا الحساب، سجّل الدخول به وأزله هناك أولًا.
methods-kind-heading = هذا النوع من الحسابات غير مقبول
methods-kind-work = { $name } حساب عمل أو مدرسة. يقبل هذا البرنامج الحسابات الشخصية فقط: تحتفظ بحسابك عند تغيير جهة عملك.
methods-kind-personal = { $name } حساب شخصي. يقبل هذا البرنامج حسابات العمل أو المدرسة فقط.
methods-too-many-heading = لا يمكن إضافة المزيد
methods-too-many = للحساب { $count } طريقة لتسجيل الدخول على الأكثر. أزل أولًا طريقة لم تعد تستخدمها.
methods-last-heading = هذه آخر طريقة لتسجيل الدخول
methods-last = من دونها لا يمكن لأحد تسجيل الدخول إلى هذا الحساب. أضف طريقة أخرى أولًا.
notice-method-added = من الآن فصاعدًا يمكن تسجيل الدخول إلى هذا الحساب عبر { $name }.
notice-method-known = يمكن تسجيل الدخول إلى هذا الحساب عبر { $name } بالفعل.
notice-method-not-added = لم يُضف شيء: لم يؤكد { $provider } أي حساب. حاول مرة أخرى بعد دقيقة.
notice-method-removed = لم يعد يمكن تسجيل الدخول إلى هذا الحساب عبر { $name }.

## Passkeys
sessions-by-passkey = بمفتاح مرور
methods-by-passkey = مفتاح مرور
methods-add-passkey = إضافة مفتاح مرور
passkey-heading = إضافة مفتاح مرور
passkey-lead = يحتفظ جهازك أو مفتاح الأمان بمفتاح المرور، ويطلب بصمتك أو وجهك أو رمزك. لا شيء تتذكّره، ولا شيء يمكن لصفحة مزيّفة أن تأخذه منك.
passkey-name = الاسم
passkey-name-hint = ما تعرف به الجهاز أو المفتاح.
passkey-name-missing = أدخل اسمًا من 1 إلى { $count } من الأحرف
passkey-button = إضافة مفتاح المرور
passkey-refused = تعذّر قبول مفتاح المرور، لذلك لم يُضَف شيء. حاول مرة أخرى.
passkey-spent = استغرق ذلك وقتًا طويلًا، أو بدأ من جديد في مكان آخر. لم يُضَف شيء. حاول مرة أخرى.

## One’s data, and the end of the account
data-heading = بياناتك
data-lead = لك أن ترى ما يُحفظ عنك وأن تأخذه معك.
data-export = أخذ نسخة
data-export-text = ملف JSON واحد: الحساب، وطرق تسجيل الدخول وعملياته، وأسماء رموز API، والارتباطات وملفاتها، والصلاحيات، والدعوات، وما حدث.
data-export-button = تنزيل الملف
data-close-text = الإغلاق ينهي كل ارتباطاتك وعمليات تسجيل دخولك. تشرح الصفحة التالية أولًا ما يعنيه ذلك لك.
data-close-link = إغلاق الحساب…
close-heading = إغلاق حسابك
close-lead = من تلك اللحظة لا يسجّل أحد الدخول به. لا يمكن التراجع عن ذلك.
close-ends = ما ينتهي
close-access = تنتهي فورًا كل عمليات تسجيل الدخول ورموز API وطرق الدخول، وكذلك ما بدأته ولم تكمله.
close-return = يمكنك تسجيل الدخول لاحقًا: عندها يُنشأ حساب جديد، وعلى كل مؤسسة أن تدعوك من جديد.
close-kept = ما يبقى محفوظًا وإلى متى:
close-erase = محو بياناتي الشخصية أيضًا
close-erase-hint = تُفرَّغ الأسماء والعناوين والملفات خلال دقائق. ويبقى ما حدث مسجلًا دون اسمك.
close-button = إغلاق الحساب
close-keep = الاحتفاظ بالحساب
close-last-admin = أنت آخر مسؤول عام بلا نهاية هنا. عيّن شخصًا آخر مسؤولًا عامًا أولًا.
close-primary = أنت جهة الاتصال الرئيسية للبرنامج هنا. تخلَّ عن الدور أولًا من صفحتك بين الأشخاص.
close-not-yet = لا يمكن إغلاق الحساب بعد. لم يتغير شيء.
notice-account-closed = أُغلق حسابك. رقمه للاستفسار عن بياناتك: { $account }
privacy-heading = ما يُحفظ عنك
privacy-lead = لا يحفظ { $program } أكثر مما يلزم لربط الأشخاص بالمؤسسات. هذا ما يُحفظ، ولماذا، وإلى متى.
privacy-how-long = المدة:
privacy-account = الحساب وطرق تسجيل الدخول
privacy-account-why = العنوان أو ما يسميك به مزودك: للتعرف عليك عند تسجيل الدخول.
privacy-until-closed = حتى تغلق الحساب. يبقى عنوانه بجانب ما فعلته إلى أن يُمحى.
privacy-sessions = عمليات تسجيل الدخول
privacy-sessions-why = ما يقوله متصفحك عن نفسه ووقت استخدامه: لتراها وتنهيها.
privacy-sessions-until = 30 يومًا على الأكثر.
privacy-profile = الارتباطات وملفاتها
privacy-profile-why = الاسم وعنوان العمل والهاتف والبلد واللغة والمسمى الوظيفي: لتعرف المؤسسة والبرنامج من ينتمي إليها.
privacy-forms = نماذج لم تؤدِّ إلى ارتباط
privacy-forms-why = التفاصيل نفسها: ليتمكن المسؤولون من الرد والتمييز بين الخطأ وإساءة الاستخدام.
privacy-invitations = دعوات لم يستخدمها أحد
privacy-invitations-why = العنوان المعتمد واسم أو ملاحظة من المسؤولين: ليروا من دعوه.
privacy-letters = الرسائل
privacy-letters-why = عنوان الرسالة ونصها: حتى لا يضيع شيء في الطريق.
privacy-letters-until = أسبوع بعد الإرسال.
privacy-notices = الإشعارات
privacy-notices-why = ما أُبلغت به عن الصلاحيات والأدوار والطلبات: حتى يمكنك قراءته من جديد.
privacy-notices-until = { $count ->
        [zero] لا أيام.
        [one] يوم واحد.
        [two] يومان.
        [few] { NUMBER($count) } أيام.
        [many] { NUMBER($count) } يومًا.
       *[other] { NUMBER($count) } يوم.
    }
privacy-counters = العدّادات
privacy-counters-why = كم مرة طُلبت الرموز والاعتمادات، لكل حساب وعنوان وعنوان شبكة: حتى لا يخمّن أحد الرموز ولا يُغرق صناديق البريد.
privacy-counters-until = يومان.
privacy-activity = ما تم فعله
privacy-activity-why = من غيّر ماذا ومتى: لتتمكن المؤسسات من تحمّل المسؤولية عنه.
privacy-activity-until = يبقى. تُفرَّغ الأسماء والعناوين فيه مع بقية بيانات الشخص.
privacy-until-asked = حتى تطلب المحو عند إغلاق حسابك.
privacy-months-after = { $count ->
        [zero] { NUMBER($count) } شهر بعد الانتهاء، أو حتى تطلب المحو قبل ذلك.
        [one] شهر واحد بعد الانتهاء، أو حتى تطلب المحو قبل ذلك.
        [two] شهران بعد الانتهاء، أو حتى تطلب المحو قبل ذلك.
        [few] { NUMBER($count) } أشهر بعد الانتهاء، أو حتى تطلب المحو قبل ذلك.
        [many] { NUMBER($count) } شهرًا بعد الانتهاء، أو حتى تطلب المحو قبل ذلك.
       *[other] { NUMBER($count) } شهر بعد الانتهاء، أو حتى تطلب المحو قبل ذلك.
    }
privacy-days-after = { $count ->
        [zero] { NUMBER($count) } يوم بعد الانتهاء، أو حتى يُطلب المحو قبل ذلك.
        [one] يوم واحد بعد الانتهاء، أو حتى يُطلب المحو قبل ذلك.
        [two] يومان بعد الانتهاء، أو حتى يُطلب المحو قبل ذلك.
        [few] { NUMBER($count) } أيام بعد الانتهاء، أو حتى يُطلب المحو قبل ذلك.
        [many] { NUMBER($count) } يومًا بعد الانتهاء، أو حتى يُطلب المحو قبل ذلك.
       *[other] { NUMBER($count) } يوم بعد الانتهاء، أو حتى يُطلب المحو قبل ذلك.
    }
privacy-yours = ما يمكنك فعله
privacy-yours-text = أخذ كل شيء في ملف، وتصحيح ملفك في أي وقت، وإغلاق حسابك مع محو المحفوظ أو دونه.
