# الصفحة الأولى، وصفحة المؤسسة الأولى، والوصول الخاص.

## الصفحة الأولى، اختيار المؤسسة
front-heading = { $program }
front-lead = هنا تنضم الشركات وموظفوها إلى { $program }.
front-sign-in = تسجيل الدخول
front-invited = هل وصلتك دعوة؟
front-invited-text = افتح رابط الدعوة الذي أرسلته إليك شركتك. يرشدك في دقيقتين تقريبًا.
front-admin = لإدارة الأشخاص
front-admin-text = سجّل الدخول لدعوة الزملاء، ومعرفة من ارتبط، والرد على الطلبات.
chooser-heading = اختر مؤسسة
chooser-lead = حسابك مرتبط بأكثر من مؤسسة. يمكنك التبديل بينها أعلى كل صفحة.
no-organization-heading = لا ارتباط لك بأي مؤسسة بعد
no-organization-heading-former = لا تنتمي حاليًا إلى أي مؤسسة
before-heading = حيث كنت تنتمي من قبل
before-until = حتى { $day }
no-organization-lead = حسابك يعمل، لكنه غير مرتبط بأي مؤسسة.
no-organization-next = ما يمكنك فعله
no-organization-invited = إذا وصلتك دعوة، فافتح رابط الدعوة من جديد. تجده في رسالة شركتك.
no-organization-account = إذا ارتبطت من قبل، فاستخدم الحساب الذي كان لك حينها.
no-organization-ask = إذا لم تصلك دعوة، فاطلبها من جهة الاتصال الرئيسية للبرنامج في شركتك.

## صفحة المؤسسة
home-next = الخطوات التالية
home-step-requests = { $count ->
        [zero] لا طلبات للرد عليها
        [one] الرد على طلب واحد
        [two] الرد على طلبين
        [few] الرد على { NUMBER($count) } طلبات
        [many] الرد على { NUMBER($count) } طلبًا
       *[other] الرد على { NUMBER($count) } طلب
    }
home-step-share = { $count ->
        [zero] لا مدعو لتذكيره
        [one] تذكير مدعو واحد: أرسل رابط الدعوة مرة أخرى
        [two] تذكير مدعوَّين: أرسل رابط الدعوة مرة أخرى
        [few] تذكير { NUMBER($count) } مدعوين: أرسل رابط الدعوة مرة أخرى
        [many] تذكير { NUMBER($count) } مدعوًا: أرسل رابط الدعوة مرة أخرى
       *[other] تذكير { NUMBER($count) } مدعو: أرسل رابط الدعوة مرة أخرى
    }
home-step-first = دعوة أول زملائك
home-step-more = دعوة المزيد من الزملاء
home-invitations = الدعوات والأشخاص
home-bar = قُبلت { NUMBER($accepted) } من أصل { NUMBER($all) } من الدعوات
home-people-active = المرتبطون
home-people-pending = لم يُكملوا بعد
home-url = رابط الدعوة
home-url-lead = يفتحه الزملاء الذين اعتمدت عناوينهم للارتباط.
home-url-more = النص الجاهز والبريد والاستبدال
home-activity = آخر الأحداث
home-activity-empty = لم يحدث شيء بعد. يظهر هنا ما تفعله أنت وزملاؤك.
home-activity-all = عرض كل الأحداث
member-heading = ارتباطك
member-access = الوصول
member-email = بريد المراسلة
member-since = مرتبط منذ

## الوصول
access-none = لا شيء للتفعيل
access-accepted = مقبول
access-switching-on = قيد التفعيل
access-active = مفعّل
access-switching-on-text = يجري تفعيل وصولك. سيكون متاحًا في موعد أقصاه
access-open = ما هو متاح لك
access-is-open = متاح
access-opens-soon = يُتاح قريبًا
access-community = تعرّف على الشركاء الآخرين في المجتمع
access-next = ما يأتي بعد ذلك

## مؤسسة معلّقة
suspended-banner = { $organization } معلّقة.
suspended-banner-text = يمكنك قراءة كل شيء. لا يُدعى أحد ولا يدخل أحد إلى أن يعيدها مشغّل البرنامج إلى العمل.
suspended-banner-reason = السبب: { $reason }
