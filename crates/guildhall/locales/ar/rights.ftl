# الصلاحيات وأدوار الاتصال.

## الصلاحيات المضمّنة وما تفتحه
right-global-admin = مسؤول عام
right-global-admin-opens = كل ما يخص المؤسسة: الدعوات والأشخاص والطلبات والصلاحيات.
right-location-admin = مسؤول الموقع
right-location-admin-opens = الأمر نفسه في هذا الموقع، لكن دون تحديد المسؤولين.
right-software-download = تنزيل البرمجيات
right-software-download-opens = برمجيات البرنامج وتراخيصه.
right-support-incidents = حالات الدعم
right-support-incidents-opens = فتح حالات الدعم ومتابعتها.
right-report-viewer = عرض التقارير
right-report-viewer-opens = تقارير بالأرقام من دون أسماء.
right-personal-report-viewer = عرض التقارير (بيانات شخصية)
right-personal-report-viewer-opens = تقارير تسمّي أشخاصًا، وقائمة الأشخاص.

## أدوار الاتصال المضمّنة وغايتها
role-primary-program-contact = جهة الاتصال الرئيسية للبرنامج
role-primary-program-contact-about = أول من يُسأل عن كل شيء، وهو مسؤول عام أيضًا.
role-executive = جهة اتصال الإدارة
role-executive-about = الاتفاقيات وشؤون الإدارة.
role-sales-marketing = جهة اتصال المبيعات والتسويق
role-sales-marketing-about = الحملات والعملاء المحتملون والفعاليات.
role-technical-1 = جهة الاتصال التقنية 1
role-technical-1-about = الشؤون التقنية أولًا.
role-technical-2 = جهة الاتصال التقنية 2
role-technical-2-about = الشؤون التقنية عند غياب الأولى.

## صلاحياتي، والأمر نفسه في صفحة الشخص
rights-heading = صلاحياتي
rights-lead = ما يمكنك فعله في { $organization }، ومن تسأل للمزيد.
rights-person-heading = الصلاحيات وأدوار الاتصال
rights-right = الصلاحية
rights-standing = الحالة
rights-held = موجودة
rights-not-held = غير موجودة
rights-until = آخر يوم
rights-no-end = بلا نهاية
rights-ask = من تسأل
rights-ask-nobody = لا أحد يستطيع منحها حاليًا.
rights-roles = أدوار الاتصال
rights-role = دور الاتصال
rights-contact = جهة الاتصال
rights-contact-none = لا أحد
rights-contact-waits = يسري عند اكتمال الملف الشخصي
rights-grant = منح
rights-change = تغيير
rights-name = إسناد

## تغيير واحد منها
rights-change-heading = { $what }: { $name }
rights-last-day = آخر يوم
rights-last-day-hint = تنتهي الصلاحية تلقائيًا في نهاية هذا اليوم بتوقيت UTC. إذا تُرك فارغًا فلا نهاية لها.
rights-said-until = { $right } حتى { $day }
rights-left-out-own = كان من المفترض أن تمنحك دعوتك أكثر: { $rights }. من دعاك لم يعد بإمكانه منحها عندما قبلت، أو كان آخر يوم قد مضى. لا يزال بإمكان مسؤول في مؤسستك منحها.
rights-left-out = كان من المفترض أن تمنح الدعوة أكثر: { $rights }. من اعتمدها لم يعد بإمكانه منحها عند القبول، أو كان آخر يوم قد مضى. امنحها أدناه إن ظلت مطلوبة.
rights-grant-button = منح الصلاحية
rights-end-button = حفظ آخر يوم
rights-leave-as-is = إبقاؤها كما هي
rights-take-heading = سحب الصلاحية
rights-take-text = تنتهي فورًا في كل متصفح ولكل رمز API لدى { $name }. ويمكن منحها من جديد.
rights-take-button = سحب الصلاحية
rights-name-text = يتوجه البرنامج إلى { $name } في هذا الشأن من ذلك الحين. لهذا الدور شخص واحد.
rights-name-admin = ويصبح { $name } مسؤولًا عامًا أيضًا عند اكتمال الملف الشخصي.
rights-name-button = إسناد الدور
rights-release-text = لا يعود البرنامج يتوجه إلى { $name } في هذا الشأن. ويصبح الدور شاغرًا.
rights-release-button = سحب الدور
rights-day-wrong = اختر يومًا ابتداءً من اليوم وخلال عشر سنوات، أو اتركه فارغًا
rights-beyond = تنتهي صلاحيتك أنت قبل ذلك. اختر يومًا أخيرًا لا يتجاوز يومك.
rights-last-admin = هذا آخر مسؤول عام بلا نهاية. عيّن شخصًا آخر مسؤولًا عامًا أولًا، ثم عُد.
rights-primary = جهة الاتصال الرئيسية للبرنامج مسؤول عام بلا نهاية. يجب أن يتخلى صاحب الدور عنه بنفسه أولًا.
rights-role-held = يشغل شخص آخر هذا الدور. اسحبه منه أولًا.
rights-not-active = لم يعد هذا الشخص نشطًا هنا، فلم يتغير شيء.
notice-right-granted = لدى { $name } الآن صلاحية «{ $what }».
notice-right-taken = لم تعد لدى { $name } صلاحية «{ $what }».
notice-contact-named = لدى { $name } الآن دور «{ $what }».
notice-contact-released = لم يعد لدى { $name } دور «{ $what }».

## The end of an association
remove-link = إزالة من المؤسسة…
remove-heading = إزالة { $name }؟
remove-lead = لن ينتمي { $name } إلى مؤسستك بعد هذه اللحظة.
remove-reason = السبب
remove-reason-hint = يُبلَّغ الشخص به، ويستطيع مسؤولوك قراءته في الأحداث.
remove-reason-missing = اذكر السبب في سطر واحد
remove-button = إزالة { $name }
leave-link = مغادرة { $organization }…
leave-heading = مغادرة { $organization }؟
leave-lead = لن تنتمي إلى { $organization } بعد هذه اللحظة.
leave-button = مغادرة { $organization }
leave-last-admin = أنت آخر مسؤول عام بلا نهاية. عيّن شخصًا آخر مسؤولًا عامًا أولًا، ثم عُد.
leave-primary = أنت جهة الاتصال الرئيسية للبرنامج. بعد مغادرتك يبقى هذا الدور شاغرًا حتى يتولاه نائبك، إن سمّيت نائبًا، أو يسنده مسؤول عام إلى شخص. ويمكنك تسليمه قبل ذلك:
ending-to-people = إلى الأشخاص
ending-rights = تنتهي هذه الصلاحيات فورًا في كل جلسة وكل رمز API:
ending-access = يُغلق ما كان الارتباط يفتحه. وتنتهي أيضًا الطلبات المفتوحة والعروض وما اعتُمد لهذا العنوان.
ending-roles = تنتهي أدوار الاتصال هذه، ولا يتولاها أحد حتى تُسند إلى شخص:
ending-profile = يبقى الحساب والملف الشخصي والشهادات لصاحبها. وتحتفظ المؤسسة بملاحظة عن التواريخ.
ending-profile-own = يبقى حسابك وملفك الشخصي وشهاداتك لك. وتحتفظ المؤسسة بملاحظة عن التواريخ.
ending-return = العودة تحتاج إلى دعوة جديدة، وتبدأ من جديد دون الصلاحيات السابقة.
notice-removed = لم يعد { $name } ينتمي إلى مؤسستك.
notice-left = غادرت { $organization }.

## Many people at once
people-bulk-bar = مع الأشخاص المحددين
people-bulk-all = كل من في هذه القائمة
people-bulk-grant = منح…
people-bulk-take = سحب…
people-bulk-clear-end = بلا تاريخ نهاية…
people-bulk-other = مع هذا اليوم يتغير أشخاص غير الذين عرضتهم الصفحة. هؤلاء هم الآن: راجعهم مرة أخرى.
people-bulk-remove = إزالة…
people-bulk-none = لم يتغير شيء. حدد الأشخاص أو كل من في هذه القائمة، ولمنح صلاحية أو سحبها حدد الصلاحية أيضًا.
people-verdict-granted = يحصل على الصلاحية
people-verdict-end-changed = يحصل على يوم أخير آخر
people-verdict-taken = يفقد الصلاحية
people-verdict-end-set = يحصل على تاريخ النهاية هذا
people-verdict-end-cleared = لم يعد له تاريخ نهاية
people-verdict-removed = يُزال
people-verdict-unchanged = يبقى كما هو
people-verdict-not-held = ليست لديه
people-verdict-last-admin = آخر مسؤول عام: يبقى
people-verdict-primary-contact = جهة الاتصال الرئيسية: تبقى
people-verdict-above = أعلى منك: يبقى
people-verdict-not-active = غير نشط
people-verdict-unknown = غير معروف
people-bulk-do-grant = { $count ->
        [0] لا يتغير أحد
        [zero] لا يتغير أحد
        [one] منح شخص واحد صلاحية { $right }
        [two] منح شخصين صلاحية { $right }
        [few] منح { NUMBER($count) } أشخاص صلاحية { $right }
        [many] منح { NUMBER($count) } شخصًا صلاحية { $right }
       *[other] منح { NUMBER($count) } شخص صلاحية { $right }
    }
people-bulk-do-take = { $count ->
        [0] لا يتغير أحد
        [zero] لا يتغير أحد
        [one] سحب صلاحية { $right } من شخص واحد
        [two] سحب صلاحية { $right } من شخصين
        [few] سحب صلاحية { $right } من { NUMBER($count) } أشخاص
        [many] سحب صلاحية { $right } من { NUMBER($count) } شخصًا
       *[other] سحب صلاحية { $right } من { NUMBER($count) } شخص
    }
people-bulk-do-set-end = { $count ->
        [0] لا يتغير أحد
        [zero] لا يتغير أحد
        [one] تحديد تاريخ النهاية لشخص واحد
        [two] تحديد تاريخ النهاية لشخصين
        [few] تحديد تاريخ النهاية لعدد { NUMBER($count) } أشخاص
        [many] تحديد تاريخ النهاية لعدد { NUMBER($count) } شخصًا
       *[other] تحديد تاريخ النهاية لعدد { NUMBER($count) } شخص
    }
people-bulk-do-clear-end = { $count ->
        [0] لا يتغير أحد
        [zero] لا يتغير أحد
        [one] إلغاء تاريخ النهاية لشخص واحد
        [two] إلغاء تاريخ النهاية لشخصين
        [few] إلغاء تاريخ النهاية لعدد { NUMBER($count) } أشخاص
        [many] إلغاء تاريخ النهاية لعدد { NUMBER($count) } شخصًا
       *[other] إلغاء تاريخ النهاية لعدد { NUMBER($count) } شخص
    }
people-bulk-do-remove = { $count ->
        [0] لا يتغير أحد
        [zero] لا يتغير أحد
        [one] إزالة شخص واحد
        [two] إزالة شخصين
        [few] إزالة { NUMBER($count) } أشخاص
        [many] إزالة { NUMBER($count) } شخصًا
       *[other] إزالة { NUMBER($count) } شخص
    }
people-bulk-done = { $count ->
        [zero] لم يتغير أحد
        [one] تغيّر شخص واحد
        [two] تغيّر شخصان
        [few] تغيّر { NUMBER($count) } أشخاص
        [many] تغيّر { NUMBER($count) } شخصًا
       *[other] تغيّر { NUMBER($count) } شخص
    }

## طلب صلاحية أو دور اتصال
asking-column = الطلب
asking-ask = اطلبها
asking-longer = اطلب تمديدها
asking-reason = لماذا تحتاج إلى «{ $what }»
asking-reason-hint = يقرؤه المسؤولون. 300 حرف على الأكثر.
asking-reason-wrong = اكتب لماذا تحتاج إليها، في 300 حرف على الأكثر
asking-button = اطلب من المسؤولين
asking-open = طُلبت
asking-told = أُبلغ: { $name }
asking-reminded = ذُكّر في { $day }: { $name }
asking-withdraw = سحب الطلب
asking-declined = رُفضت
asking-note = الرد: { $note }
notice-access-asked = طلبت «{ $what }». ستُبلَّغ بما يقرره المسؤولون.
notice-access-asked-before = سبق أن طلبت «{ $what }». سيقرر المسؤولون.
notice-access-held = لديك «{ $what }» بالفعل.
notice-access-withdrawn = سُحب طلبك لـ«{ $what }».

## The end date of an association
end-date-link = تاريخ النهاية…
end-date-heading = تاريخ نهاية { $name }
end-date-lead = بنهاية اليوم الأخير ينتهي ارتباط { $name } تلقائيًا، وتنتهي معه الصلاحيات وأدوار الاتصال وما اعتُمد للعنوان. يرى { $name } هذا اليوم.
end-date-last-day = آخر يوم
end-date-hint = ينتهي الارتباط في نهاية هذا اليوم بتوقيت UTC.
end-date-clear-heading = بلا نهاية
end-date-clear-text = ينتمي { $name } عندئذ إلى مؤسستك بلا نهاية.
end-date-clear-button = إلغاء تاريخ النهاية
end-date-wrong = اختر يومًا ابتداءً من اليوم وخلال عشر سنوات
end-date-beyond = يملك هذا الشخص صلاحية لا يمكنك سحبها أو منحها لهذه المدة. اسأل من يملكها.
end-date-primary = لا تاريخ نهاية لجهة الاتصال الرئيسية للبرنامج. يجب أن يتخلى صاحب الدور عنه بنفسه أولًا.
end-date-own = بعد ذلك لن تنتمي إلى { $organization }.
notice-end-set = آخر يوم لـ { $name } هو { $day }.
notice-end-cleared = لم يعد لـ { $name } تاريخ نهاية.
