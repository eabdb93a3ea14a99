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
tokens-use-self-text = ارتباطاتك وملفاتها الشخصية ورموزك.
tokens-use-read = القراءة
tokens-use-read-text = الاطلاع على المؤسسات والدعوات والأشخاص والطلبات.
tokens-use-invite = الدعوة
tokens-use-invite-text = الموافقة على العناوين، وتغيير الدعوات وإرسالها، ورؤية رابط الدعوة.
tokens-use-manage = الإدارة
tokens-use-manage-text = الرد على الطلبات، واستبدال رابط الدعوة.
tokens-use-audit = النشاط
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
sessions-by-demo = كشخص من أمثلة العرض التجريبي
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
