# الطلبات.

## الطلبات
requests-heading = الطلبات
requests-lead = حاول هؤلاء الارتباط بعنوان لم تعتمده، ويطلبون منك اعتماده.
requests-empty = لا توجد طلبات.
requests-address = عنوان صاحب الطلب
requests-closest = أقرب عنوان معتمد
requests-no-closest = لا عنوان قريب منه
requests-former = اعتماد سابق
requests-former-revoked = أُلغي في { $day }
requests-former-expired = انتهت مدته في { $day }
requests-mailbox = صندوق البريد
requests-proven = مُثبت
requests-unproven = غير مُثبت
requests-asked = وقت الطلب
requests-approve-text = إذا اعتمدته، يرتبط حساب { $name } فورًا.
requests-outside = { $domain } ليس من نطاقاتنا، ومع ذلك فهذا العنوان مقبول
requests-outside-missing = ضع علامة في المربع لاعتماد عنوان خارج نطاقاتك، أو ارفضه
requests-most = { $count ->
        [zero] لا طلبات معروضة.
        [one] الطلب الأحدث معروض. رُد عليه لترى غيره.
        [two] الطلبان الأحدثان معروضان. رُد عليهما لترى غيرهما.
        [few] أحدث { NUMBER($count) } طلبات معروضة. رُد عليها لترى غيرها.
        [many] أحدث { NUMBER($count) } طلبًا معروضة. رُد عليها لترى غيرها.
       *[other] أحدث { NUMBER($count) } طلب معروضة. رُد عليها لترى غيرها.
    }
requests-approve = اعتماد هذا العنوان
requests-decline = رفض
confirm-lead = لا يمكن إرسال بريد هنا، فلم يستطع أحد إثبات عنوان برمز. أكّد من تعرفه فقط، وعندما تكون متأكدًا أن العنوان عنوانه: اسأله شخصيًا أو بالهاتف. ما لا يؤكده أحد ينتهي تلقائيًا.
confirm-standing = اعتمادك
confirm-approved = معتمد مسبقًا
confirm-unapproved = غير معتمد مسبقًا
confirm-claimed = يستخدمه حساب آخر
confirm-claimed-text = هذا العنوان لشخص آخر في مؤسستك، لذلك لا يمكن تأكيده.
confirm-mailed = أصبح إرسال البريد ممكنًا من جديد، فيستطيع هذا الشخص أن يطلب رمزًا من صفحته ويثبت العنوان. حتى ذلك الحين يمكنك الرفض فقط.
confirm-ends = ينتهي تلقائيًا
confirm-knows = أعرف { $name }، وهذا العنوان يخصه
confirm-knows-missing = ضع علامة في المربع لتقول إنك تعرف هذا الشخص وإن العنوان يخصه، أو ارفض الطلب
confirm-not-approved = لم يعد هذا العنوان معتمدًا. انظر إليه مرة أخرى قبل أن تؤكد
confirm-text = إذا أكدت، يرتبط حساب { $name } فورًا. يحفظ سجل الأحداث أنك من أكد.
confirm-approve-text = هذا العنوان غير معتمد. إذا أكدت، يُعتمد في الخطوة نفسها ويرتبط حساب { $name } فورًا. يحفظ سجل الأحداث أنك من أكد.
confirm-button = تأكيد هذا الشخص
confirm-approve-button = التأكيد واعتماد العنوان
confirm-note = ملاحظة إلى { $name }
confirm-note-hint = تظهر في صفحة صاحب الطلب. سطر واحد، 300 حرف على الأكثر.
confirm-note-long = اختصر الملاحظة إلى سطر واحد من 300 حرف على الأكثر
notice-request-approved = تم اعتماد { $address }، وارتبط حساب { $name }.
notice-request-declined = تم رفض طلب { $name }.
notice-request-closed = لم يعد هذا الطلب ينتظر ردًا.
notice-request-confirmed = ارتبط حساب { $name } بالعنوان { $address }.
notice-request-confirmed-approved = تم اعتماد { $address }، وارتبط به حساب { $name }.
notice-request-claimed = أصبح هذا العنوان لشخص آخر في مؤسستك. لم يتغير شيء.

## طلبات الصلاحيات وأدوار الاتصال
requests-tab-addresses = العناوين
requests-tab-access = الصلاحيات والأدوار
access-lead = يطلب هؤلاء صلاحية أو دور اتصال. من انتظر أطول يأتي أولًا.
access-empty = لا أحد يطلب صلاحية أو دور اتصال.
access-wanted = يطلب
access-reason = السبب
access-told = من أُبلغ
access-member-since = مرتبط منذ
access-holds = لديه
access-holds-nothing = لا صلاحيات
access-role-held = هذا الدور لدى { $name }. خذه من ذلك الشخص أولًا.
access-forbidden = لا يقرر هذا إلا مسؤول عام.
access-earlier = طلبات سابقة: { NUMBER($count) }
access-approved = مقبول
access-declined = مرفوض
access-withdrawn = مسحوب
access-ended = منتهٍ
access-with = أضف ملاحظة أو آخر يوم
access-note = ملاحظة
access-note-hint = يقرؤها صاحب الطلب مع الرد. 300 حرف على الأكثر.
access-last-day-hint = تنتهي الصلاحية من تلقاء نفسها في نهاية هذا اليوم بتوقيت UTC. إن تُرك فارغًا فلا نهاية لها.
access-approve = قبول
access-pick = { $name }: { $what }
access-bulk = للطلبات المحددة
access-bulk-approve = قبول المحددة
access-bulk-decline = رفض المحددة
access-none-picked = لم يُتخذ أي قرار. حدد الطلبات التي تقصدها.
access-beyond = لا يمكنك منح هذا، أو ليس لهذه المدة. اختر آخر يوم أقرب، أو اتركه لمسؤول عام.
notice-access-declined = رُفض طلب { $name } لـ«{ $what }».
notice-access-decided = ما تقرر: { NUMBER($done) }. ما بقي كما هو: { NUMBER($left) }.
