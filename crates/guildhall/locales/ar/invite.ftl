# دعوة الأشخاص، من مربع العناوين إلى مشاركة الرابط.

## الدعوة
invite-heading = دعوة أشخاص
invite-lead = اعتمد عناوين عمل زملائك، عنوانًا واحدًا أو آلاف العناوين دفعة واحدة. ثم أرسل إليهم رابط الدعوة.
invite-addresses = العناوين
invite-addresses-hint = افصل بينها بفاصلة منقوطة أو فاصلة أو سطر جديد، أو الصقها من برنامج بريد أو جدول بيانات.
invite-addresses-example = jane@company.com; Müller, Hans <hans@company.com>
invite-addresses-missing = أدخل عنوانًا واحدًا على الأقل، أو اختر ملفًا
invite-addresses-many = { $most ->
        [zero] لا يمكن إدخال أي عنوان
        [one] أدخل عنوانًا واحدًا على الأكثر في المرة
        [two] أدخل عنوانين على الأكثر في المرة
        [few] أدخل { NUMBER($most) } عناوين على الأكثر في المرة
        [many] أدخل { NUMBER($most) } عنوانًا على الأكثر في المرة
       *[other] أدخل { NUMBER($most) } عنوان على الأكثر في المرة
    }
invite-addresses-long = { $most ->
       *[other] قسّم القائمة وأدخل أجزاءها واحدًا بعد الآخر؛ أقصى حجم للقائمة { NUMBER($most) } ميغابايت
    }
invite-domains = نطاقات مؤسستك:
invite-file = أو ملف
invite-file-hint = ملف CSV أو TSV كما يحفظه برنامج الجداول، فيه عمود للعناوين، وإن شئت أعمدة للاسم واللغة والملاحظة والصلاحيات وآخر يوم لها. حتى 100,000 صف.
invite-file-template = تنزيل نموذج
invite-box-and-file = أفرغ المربع أو لا تختر ملفًا: تأتي القائمة من أحدهما
invite-count = عدد العناوين في المربع:
invite-language = اللغة
invite-language-hint = لغة الصفحات والنص الجاهز، إذا لم يذكر الصف لغة أخرى.
invite-language-missing = اختر لغة
invite-days = مدة الصلاحية
invite-days-hint = عدد الأيام حتى تنتهي صلاحية الدعوات.
invite-days-wrong = أدخل عدد أيام من 1 إلى { NUMBER($most) }
invite-rights = الصلاحيات عند القبول
invite-rights-hint = تُمنح عندما يقبل الشخص، بقدر ما يظل بإمكانك منحها في تلك اللحظة. وصف الملف الذي يسمي صلاحيات ينال تلك بدلًا منها.
invite-rights-last-day = آخر يوم للصلاحيات
invite-rights-last-day-hint = تنتهي تلقائيًا في نهاية هذا اليوم بتوقيت UTC. إذا تُرك فارغًا فلا نهاية لها.
invite-rights-unknown = اختر صلاحيات من البرنامج
invite-rights-beyond = لا يمكنك منح الصلاحية { $right }، أو ليس لهذه المدة: لا أحد يمنح ما لا يملكه. استبعدها، أو اختر يومًا أخيرًا أبكر.
invite-button = فحص العناوين
invite-nothing-yet = تظهر نتيجة فحص كل صف قبل اعتماد أي شخص. لا يُرسل أي بريد.

## المعاينة
preview-heading = { $count ->
        [zero] لا صفوف للفحص
        [one] فحص صف واحد
        [two] فحص صفين
        [few] فحص { NUMBER($count) } صفوف
        [many] فحص { NUMBER($count) } صفًا
       *[other] فحص { NUMBER($count) } صف
    }
preview-lead = لم يُعتمد أحد بعد.
preview-file = قُرئت من { $name }: { $encoding }، { $delimiter }.
preview-file-assumed = قُرئت من { $name }: { $delimiter }؛ النص ليس UTF-8، فافتُرض أنه { $encoding }. تحقق في الصفوف أدناه من أحرف مثل é وü.
preview-file-commas = مفصولة بفواصل
preview-file-semicolons = مفصولة بفواصل منقوطة
preview-file-tabs = مفصولة بعلامات جدولة
preview-table = قُرئ كجدول: { $delimiter }.
preview-unused = أعمدة لم تُستخدم: { $columns }.
preview-column = العمود { $place }
preview-overview = نظرة عامة
preview-approve-heading = الاعتماد
preview-terms = { $days ->
        [zero] اللغة: { $language }. صالحة حتى { $day }.
        [one] اللغة: { $language }. صالحة ليوم واحد، حتى { $day }.
        [two] اللغة: { $language }. صالحة ليومين، حتى { $day }.
        [few] اللغة: { $language }. صالحة لمدة { NUMBER($days) } أيام، حتى { $day }.
        [many] اللغة: { $language }. صالحة لمدة { NUMBER($days) } يومًا، حتى { $day }.
       *[other] اللغة: { $language }. صالحة لمدة { NUMBER($days) } يوم، حتى { $day }.
    }
preview-languages = صفوف لها لغة خاصة بها: { $languages }.
preview-rights = الصلاحيات عند القبول: { $rights }.
preview-own-rights = صفوف لها صلاحياتها: { $rights }.
preview-outside = { $count ->
        [zero] لا عناوين خارج نطاقاتك
        [one] اعتماد عنوان واحد خارج نطاقاتك أيضًا
        [two] اعتماد عنوانين خارج نطاقاتك أيضًا
        [few] اعتماد { NUMBER($count) } عناوين خارج نطاقاتك أيضًا
        [many] اعتماد { NUMBER($count) } عنوانًا خارج نطاقاتك أيضًا
       *[other] اعتماد { NUMBER($count) } عنوان خارج نطاقاتك أيضًا
    }
preview-outside-domains = هذه النطاقات ليست لمؤسستك:
preview-outside-more = { $count ->
        [zero] ولا غيرها
        [one] ونطاق آخر
        [two] ونطاقان آخران
        [few] و{ NUMBER($count) } نطاقات أخرى
        [many] و{ NUMBER($count) } نطاقًا آخر
       *[other] و{ NUMBER($count) } نطاق آخر
    }
preview-approve = { $count ->
        [zero] لا مدعو للاعتماد
        [one] اعتماد مدعو واحد
        [two] اعتماد مدعوَّين
        [few] اعتماد { NUMBER($count) } مدعوين
        [many] اعتماد { NUMBER($count) } مدعوًا
       *[other] اعتماد { NUMBER($count) } مدعو
    }
preview-approve-outside = اعتماد المدعوين
preview-approve-none = ضع علامة في المربع لاعتماد عناوين خارج نطاقاتك، أو ارجع
preview-corrected = أصبحت تصحيحاتك جزءًا من القائمة. راجع نتائج فحصها، ثم اعتمد
preview-nothing-left = لم يُعتمد شيء: لم يعد في أي صف عنوان جديد
preview-all-left-out = أبقِ صفًا واحدًا على الأقل؛ بهذا تُستبعد كلها
preview-nothing-new = ليس في أي صف عنوان جديد، فلا شيء للاعتماد.
preview-nothing-mailed = لا يُرسل أي بريد: أنت من يرسل رابط الدعوة.
preview-back = تغيير القائمة
preview-corrections = صفوف تحتاج إلى تصحيح
preview-corrections-label = { $count ->
        [zero] يمكن اعتماد كل الصفوف
        [one] صف واحد لا يمكن اعتماده كما هو
        [two] لا يمكن اعتماد صفين كما هما
        [few] لا يمكن اعتماد { NUMBER($count) } صفوف كما هي
        [many] لا يمكن اعتماد { NUMBER($count) } صفًا كما هي
       *[other] لا يمكن اعتماد { NUMBER($count) } صف كما هي
    }
preview-corrections-hint = صحّحها هنا وأعد الفحص، أو استبعدها. تبقى الصفوف الأخرى كما هي.
preview-corrections-many = { $count ->
        [zero] لا صفوف تحتاج إلى تصحيح.
        [one] صف واحد لا يمكن اعتماده كما هو. نزّل الصفوف غير المعتمدة، وصحّحها في برنامج جداول، ثم ارفع ذلك الملف.
        [two] لا يمكن اعتماد صفين كما هما. نزّل الصفوف غير المعتمدة، وصحّحها في برنامج جداول، ثم ارفع ذلك الملف.
        [few] لا يمكن اعتماد { NUMBER($count) } صفوف كما هي. نزّل الصفوف غير المعتمدة، وصحّحها في برنامج جداول، ثم ارفع ذلك الملف.
        [many] لا يمكن اعتماد { NUMBER($count) } صفًا كما هي. نزّل الصفوف غير المعتمدة، وصحّحها في برنامج جداول، ثم ارفع ذلك الملف.
       *[other] لا يمكن اعتماد { NUMBER($count) } صف كما هي. نزّل الصفوف غير المعتمدة، وصحّحها في برنامج جداول، ثم ارفع ذلك الملف.
    }
preview-check-again = إعادة الفحص
preview-rows = الصفوف ونتائج فحصها
preview-row = الصف
preview-address = العنوان
preview-verdict = النتيجة
preview-reason = السبب
preview-more = عرض الكل ({ NUMBER($count) }): { $verdict }
preview-rejected = { $count ->
        [zero] لا صفوف غير معتمدة للتنزيل (CSV)
        [one] تنزيل الصف غير المعتمد مع سببه (CSV)
        [two] تنزيل الصفين غير المعتمدين مع سببيهما (CSV)
        [few] تنزيل { NUMBER($count) } صفوف غير معتمدة مع أسبابها (CSV)
        [many] تنزيل { NUMBER($count) } صفًا غير معتمد مع أسبابها (CSV)
       *[other] تنزيل { NUMBER($count) } صف غير معتمد مع أسبابها (CSV)
    }
preview-checked = تم فحصها
preview-kept = · تُحفظ هذه القائمة يومًا واحدًا في رابط هذه الصفحة.
draft-gone = لم تعد هذه القائمة محفوظة. أدخلها من جديد.

## النتيجة
result-heading = { $count ->
        [zero] لم يُعتمد أي مدعو
        [one] تم اعتماد مدعو واحد
        [two] تم اعتماد مدعوَّين
        [few] تم اعتماد { NUMBER($count) } مدعوين
        [many] تم اعتماد { NUMBER($count) } مدعوًا
       *[other] تم اعتماد { NUMBER($count) } مدعو
    }
result-heading-none = لم يُعتمد أي مدعو
result-lead = يمكنهم الارتباط حتى { $day }.
result-left-out = { $count ->
        [zero] لم يُستبعد أي صف.
        [one] استُبعد صف واحد.
        [two] استُبعد صفان.
        [few] استُبعدت { NUMBER($count) } صفوف.
        [many] استُبعد { NUMBER($count) } صفًا.
       *[other] استُبعد { NUMBER($count) } صف.
    }
result-languages = لغات المدعوين
result-failed = صحّح هذه الصفوف وافحصها
result-failed-file = صحّح الصفوف في ذلك الملف وارفعه: الأعمدة الزائدة لا تضر.
result-not-mailed = لم يُرسل أي بريد.
result-not-mailed-text = أرسل رابط الدعوة إلى زملائك بالطريقة التي يعرفونها منك.
result-invitations = عرض الدعوات
result-again = دعوة المزيد من الأشخاص

## المشاركة
share-heading = أرسل هذا إلى زملائك
share-letter = نص جاهز
share-mailto = فتح في برنامج بريدك
share-mail-heading = الكتابة إليهم من برنامج بريدك
share-mail-text = يفتح كل رابط رسالة واحدة فيها المدعوون في خانة النسخة المخفية: لا يرى أحد من دُعي غيره.
share-mail-all = { $count ->
        [zero] لا أحد للكتابة إليه
        [one] الكتابة إلى هذا الشخص
        [two] الكتابة إليهما
        [few] الكتابة إليهم جميعًا ({ NUMBER($count) })
        [many] الكتابة إليهم جميعًا ({ NUMBER($count) })
       *[other] الكتابة إليهم جميعًا ({ NUMBER($count) })
    }
share-mail-first = الكتابة إلى أول { NUMBER($count) } من { NUMBER($total) }
share-mail-next = الكتابة إلى التالين ({ NUMBER($count) })
share-mail-more = الكتابة إليهم جميعًا
share-mail-lead = { $count ->
        [zero] لا أحد معتمد.
        [one] شخص واحد معتمد ولم يرتبط بعد.
        [two] شخصان معتمدان. من ارتبط منهما لا يظهر هنا.
        [few] { NUMBER($count) } أشخاص معتمدون. من ارتبط منهم لا يظهر هنا.
        [many] { NUMBER($count) } شخصًا معتمدون. من ارتبط منهم لا يظهر هنا.
       *[other] { NUMBER($count) } شخص معتمدون. من ارتبط منهم لا يظهر هنا.
    }
share-mail-to = { $count ->
        [zero] الرسالة { NUMBER($number) }: بلا مستلم
        [one] الرسالة { NUMBER($number) }: إلى شخص واحد
        [two] الرسالة { NUMBER($number) }: إلى شخصين
        [few] الرسالة { NUMBER($number) }: إلى { NUMBER($count) } أشخاص
        [many] الرسالة { NUMBER($number) }: إلى { NUMBER($count) } شخصًا
       *[other] الرسالة { NUMBER($number) }: إلى { NUMBER($count) } شخص
    }
share-mail-nobody = كل من اعتُمد قد ارتبط.
share-mail-start = العودة إلى الأولى
letter-subject = دعوة من { $organization } إلى { $program }
letter-body =
    مرحبًا،

    اعتمدت { $organization } عنوان عملك من أجل { $program }. افتح هذا الرابط للارتباط:

    { $url }

    يلزمك:
    - حساب خاص بك، يبقى لك بعد تغيير جهة العمل،
    - عنوان بريد عملك، ويجري التحقق من أنه يخصك،
    - معرّف شهاداتك، إن وُجد.

    يستغرق الأمر دقيقتين تقريبًا.
letter-short = اعتمدت { $organization } عنوان عملك من أجل { $program }. افتح هذا الرابط للارتباط: { $url }

## الملفات
column-address = البريد الإلكتروني
column-name = الاسم
column-language = اللغة
column-note = ملاحظة
column-rights = الصلاحيات
column-last-day = آخر يوم
template-address = jane.doe@company.com
template-name = Jane Doe
template-note = زميلة جديدة في مكتب برلين

## سير العمل
progress-uploading = جارٍ الرفع
progress-checking = جارٍ قراءة الصفوف وفحصها
checking-heading = { $count ->
        [zero] جارٍ الفحص
        [one] جارٍ فحص صف واحد
        [two] جارٍ فحص صفين
        [few] جارٍ فحص { NUMBER($count) } صفوف
        [many] جارٍ فحص { NUMBER($count) } صفًا
       *[other] جارٍ فحص { NUMBER($count) } صف
    }
checking-so-far = فُحص { NUMBER($done) } من أصل { NUMBER($count) }
checking-leave = تتحدّث هذه الصفحة تلقائيًا. يمكنك مغادرتها: ستجد القائمة مجددًا في صفحة «دعوة أشخاص».
checking-reload = إعادة التحميل الآن
approving-heading = { $count ->
        [zero] جارٍ الاعتماد
        [one] جارٍ اعتماد مدعو واحد
        [two] جارٍ اعتماد مدعوَّين
        [few] جارٍ اعتماد { NUMBER($count) } مدعوين
        [many] جارٍ اعتماد { NUMBER($count) } مدعوًا
       *[other] جارٍ اعتماد { NUMBER($count) } مدعو
    }
approving-so-far = { $count ->
        [zero] بدأ الآن
        [one] ثانية واحدة حتى الآن
        [two] ثانيتان حتى الآن
        [few] { NUMBER($count) } ثوانٍ حتى الآن
        [many] { NUMBER($count) } ثانية حتى الآن
       *[other] { NUMBER($count) } ثانية حتى الآن
    }
approving-once = يُعتمد الجميع في خطوة واحدة: إما كلهم أو لا أحد.
approving-leave = تنتقل هذه الصفحة تلقائيًا إلى النتيجة. يمكنك مغادرتها: يستمر الاعتماد، وستجد من اعتُمدوا بعد ذلك في صفحة «الدعوات».
approving-broken-off = لم يكتمل اعتماد هذه القائمة. اعتمدها مرة أخرى: لا يُعتمد أحد مرتين

## Lists to be found again
invite-open = قوائم لم تُعتمد بعد
invite-open-pasted = قائمة ملصقة
invite-open-rows = { $count ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { NUMBER($count) } صفوف
        [many] { NUMBER($count) } صفًا
       *[other] { NUMBER($count) } صف
    }
