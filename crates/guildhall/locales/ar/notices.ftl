# الإشعارات: ما يُبلَّغ به الناس في المنتج وبالبريد.

## What happened: a title, and a sentence
told-right-granted = لديك صلاحية
told-right-granted-text = لديك صلاحية «{ $what }» في { $organization }.
told-right-taken = سُحبت منك صلاحية
told-right-taken-text = لم تعد لديك صلاحية «{ $what }» في { $organization }.
told-contact-named = لديك دور اتصال
told-contact-named-text = في { $organization } يتوجه البرنامج إليك الآن بصفتك «{ $what }».
told-contact-released = سُحب منك دور اتصال
told-contact-released-text = في { $organization } لم يعد البرنامج يتوجه إليك بصفتك «{ $what }».
told-end-set = حُدد آخر يوم لارتباطك
told-end-set-text = ينتهي ارتباطك بمؤسسة { $organization } في { $program } تلقائيًا.
told-end-cleared = لم يعد لارتباطك آخر يوم
told-end-cleared-text = لم يعد ارتباطك بمؤسسة { $organization } في { $program } ينتهي تلقائيًا.
told-right-ending = تنتهي إحدى صلاحياتك قريبًا
told-right-ending-text = ما زالت لديك صلاحية «{ $what }» في { $organization } لبعض الوقت. إن احتجت إليها مدة أطول فاطلب ذلك من أحد المسؤولين.
told-association-ending = ينتهي ارتباطك قريبًا
told-association-ending-text = ينتهي ارتباطك بمؤسسة { $organization } في { $program } قريبًا تلقائيًا، وينتهي معه ما يتيحه لك. إن كنت باقيًا فاطلب من أحد المسؤولين تغيير التاريخ.
told-removed = تمت إزالتك
told-removed-text = لم تعد تنتمي إلى { $organization } في { $program }. يبقى حسابك وما حصلت عليه ملكًا لك.
told-request-approved = اعتُمد عنوانك
told-request-approved-text = اعتمد مسؤولو { $organization } عنوانك: أنت مرتبط الآن.
told-request-declined = رُفض طلبك
told-request-declined-text = رفض مسؤولو { $organization } طلبك. يمكنك أن تطلب من جديد في أي وقت.
told-access-approved = لديك ما طلبته
told-access-approved-text = طلبت «{ $what }» في { $organization } وهو لديك الآن.
told-access-declined = رُفض ما طلبته
told-access-declined-text = طلبت «{ $what }» في { $organization }. رفض أحد المسؤولين.
told-role-offered = يُعرض عليك دور
told-role-offered-text = يريد { $person } أن يسلّمك «{ $what }» في { $organization }. لا ينتقل الدور إلا عندما تقبل.
told-offer-withdrawn = سُحب عرض
told-offer-withdrawn-text = لم يعد { $person } يعرض عليك «{ $what }» في { $organization }. لم يتغير شيء.
told-role-accepted = قُبل عرضك
told-role-accepted-text = قبل { $person } «{ $what }» في { $organization } وهو لديه الآن.
told-role-declined = رُفض عرضك
told-role-declined-text = رفض { $person } «{ $what }» في { $organization }. ما زال الدور لديك.
told-deputy-named = أنت نائب
told-deputy-named-text = تنوب عن { $person } بصفة «{ $what }» في { $organization }.
told-deputy-released = لم تعد نائبًا
told-deputy-released-text = لم تعد تنوب عن «{ $what }» في { $organization }.
told-deputy-allowed = يمكن للنائب أن يتصرف
told-deputy-allowed-text = يمكنك الآن تولي «{ $what }» في { $organization } بصفتك نائبًا.
told-deputy-may-act = يمكن لنائب أن يتولى دورًا
told-deputy-may-act-text = يمكن لـ { $person } الآن تولي «{ $what }» في { $organization } بصفته نائبًا: سمح بذلك مشغّل البرنامج.
told-preset-fell-away = لم تُمنح صلاحيات محددة مسبقًا
told-preset-fell-away-text = انضم { $person } إلى { $organization } لكنه لم يحصل على كل الصلاحيات المحددة مع الدعوة.
told-address-asked = زميل يطلب الانضمام
told-address-asked-text = يريد { $person } أن يرتبط بمؤسسة { $organization } وينتظر رد أحد المسؤولين.
told-access-requested = زميل يطلب المزيد
told-access-requested-text = يطلب { $person } «{ $what }» في { $organization }.
told-access-reminded = زميل ما زال ينتظر الرد
told-access-reminded-text = طلب { $person } «{ $what }» في { $organization } ولم يصله رد بعد.
told-role-vacant = دور بلا صاحب
told-role-vacant-text = لم يعد { $person } ينتمي إلى { $organization }، ولا أحد الآن «{ $what }». يستطيع النائب تولي الدور إن وُجد، ويستطيع مسؤول عام أن يسنده إلى أحد.
told-takeover-started = بدأ تولي إدارة المؤسسة
told-takeover-started-text = يقول { $person } إنه لا يمكن الوصول إلى أي مسؤول في { $organization }، ويصبح مسؤولًا عامًا ما لم يُنهِ مسؤول ذلك قبلها. إن لم يكن ذلك صحيحًا فأخبر مسؤوليك أو دعم البرنامج.
told-takeover-ended = انتهى تولي إدارة المؤسسة
told-takeover-ended-text = انتهى طلب { $person } أن يصبح مسؤولًا على { $organization } دون تغيير.
told-takeover-decided = حُسم تولي إدارة المؤسسة
told-takeover-decided-text = تولى { $person } إدارة { $organization } وهو الآن مسؤول عام.
told-admin-appointed = عيّن المشغّل مسؤولًا
told-admin-appointed-text = جعل مشغّل البرنامج { $person } مسؤولًا عامًا في { $organization }.
told-admin-dismissed = عزل المشغّل مسؤولًا
told-admin-dismissed-text = سحب مشغّل البرنامج من { $person } صلاحية المسؤول العام في { $organization }.
told-organization-suspended = المؤسسة معلّقة
told-organization-suspended-text = علّق { $program } { $organization }: لا يُدعى أحد ولا يدخل أحد إلى أن تعود إلى العمل. يمكنك قراءة كل شيء.
told-organization-resumed = عادت المؤسسة إلى العمل
told-organization-resumed-text = لم تعد { $organization } معلّقة في { $program }. تستمر الدعوات والارتباطات كما كانت.
told-organization-closed = أُغلقت المؤسسة
told-organization-closed-text = لم تعد { $organization } جزءًا من { $program }، وانتهى ارتباطك بها. يبقى حسابك وما حصلت عليه ملكًا لك.
told-method-added = أُضيفت طريقة لتسجيل الدخول
told-method-added-text = من الآن فصاعدًا يمكن تسجيل الدخول عبر «{ $name }» إلى حسابك في { $program }. إن لم تكن أنت من فعل ذلك فأزل الطريقة وأنهِ عمليات تسجيل الدخول الأخرى.
told-method-removed = أُزيلت طريقة لتسجيل الدخول
told-method-removed-text = لم يعد يمكن تسجيل الدخول عبر «{ $name }» إلى حسابك في { $program }. إن لم تكن أنت من فعل ذلك فراجع طرق تسجيل الدخول وعمليات تسجيل دخولك.
told-someone = شخص ما
told-until = اليوم الأخير: { $day }.
told-reason = السبب: { $reason }

## Mails
mail-notice-subject = { $sender }: { $title }
mail-notice-link = فتح الصفحة
mail-notice-why = أرسله { $program } لأن هذا العنوان هو بريد مراسلتك لمؤسسة { $organization }. تختار مثل هذه الرسائل في حسابك ضمن «رسائل الإشعارات».
mail-notice-why-power = أرسله { $program } لأن هذا العنوان هو بريد مراسلتك لمؤسسة { $organization }. تُرسل دائمًا الرسائل المتعلقة بمن يدير المؤسسة.
mail-notice-why-account = أرسله { $program } لأن هذا العنوان يخص حسابك. تختار مثل هذه الرسائل في حسابك ضمن «رسائل الإشعارات».
mail-notice-why-security = أرسله { $program } لأن هذا العنوان يخص حسابك. تُرسل دائمًا الرسائل المتعلقة بأمان حسابك.
mail-digest-subject = { $count ->
        [one] { $organization }: إشعار واحد
        [two] { $organization }: إشعاران
        [few] { $organization }: { NUMBER($count) } إشعارات
        [many] { $organization }: { NUMBER($count) } إشعارًا
       *[other] { $organization }: { NUMBER($count) } إشعار
    }
mail-digest-heading = ما حدث في { $organization }
mail-digest-line = { $title }: { $text }
mail-digest-more = { $count ->
        [one] وإشعار واحد آخر.
        [two] وإشعاران آخران.
        [few] و{ NUMBER($count) } إشعارات أخرى.
        [many] و{ NUMBER($count) } إشعارًا آخر.
       *[other] و{ NUMBER($count) } إشعار آخر.
    }
mail-digest-why = أرسله { $program } مرة في اليوم لأنك اخترت ذلك لإشعارات { $organization }. يمكنك تغييره في حسابك ضمن «رسائل الإشعارات».

## Pages
notices-heading = الإشعارات
notices-lead = ما يخصك، الأحدث أولًا. تُحفظ الإشعارات { $days ->
        [one] يومًا واحدًا
        [two] يومين
        [few] { NUMBER($days) } أيام
        [many] { NUMBER($days) } يومًا
       *[other] { NUMBER($days) } يوم
    }.
notices-none = لا شيء يخصك حتى الآن. سيظهر هنا ما يحدث لصلاحياتك وأدوارك وحسابك.
notices-unread = جديد
notices-read-all = وضع علامة على الكل كمقروء
notices-open = فتح
notices-new = { $count ->
        [one] إشعار جديد واحد
        [two] إشعاران جديدان
        [few] { NUMBER($count) } إشعارات جديدة
        [many] { NUMBER($count) } إشعارًا جديدًا
       *[other] { NUMBER($count) } إشعار جديد
    }
notices-new-many = الإشعارات (أكثر من 99 جديدًا)
notices-settings = رسائل الإشعارات
notices-settings-lead = تبقى الإشعارات دائمًا في المنتج. اختر ما تريد تلقيه بالبريد أيضًا.
notices-settings-mail-off = لا يرسل هذا النظام بريدًا: تظهر الإشعارات في المنتج فقط.
notices-own = عنك
notices-admin = للمسؤولين
notices-admin-hint = تُرسل هذه الإشعارات دائمًا بالبريد، حتى لا يتولى أحد إدارة مؤسسة دون علم مسؤوليها.
notices-security = الأمان
notices-security-hint = تُرسل هذه دائمًا بالبريد، كي لا يستطيع أحد تغيير طريقة استخدام حسابك دون أن تعلم.
notices-each = كل إشعار فور حدوثه
notices-daily = مرة في اليوم معًا
notices-off = بلا بريد
notices-save = حفظ
notice-notices-read = { $count ->
        [0] لم يكن هناك جديد.
        [one] وُضعت علامة مقروء على إشعار واحد.
        [two] وُضعت علامة مقروء على إشعارين.
        [few] وُضعت علامة مقروء على { NUMBER($count) } إشعارات.
        [many] وُضعت علامة مقروء على { NUMBER($count) } إشعارًا.
       *[other] وُضعت علامة مقروء على { NUMBER($count) } إشعار.
    }
notice-notices-saved = حُفظت اختياراتك.
