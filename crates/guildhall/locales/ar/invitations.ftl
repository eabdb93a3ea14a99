# قائمة الدعوات.

## الدعوات
invitations-heading = الدعوات
invitations-search = البحث عن عنوان
invitations-search-hint = تكفي بداية العنوان أو أي جزء منه، مثل النطاق.
invitations-address = العنوان
invitations-language = اللغة
invitations-approved = تاريخ الاعتماد
invitations-expires = تنتهي في
invitations-extend = تمديد
invitations-extend-label = تمديد دعوة { $address }
invitations-again = اعتماد من جديد
invitations-again-label = اعتماد من جديد: { $address }
invitations-newer = الدعوة الأحدث
invitations-newer-label = الدعوة الأحدث: { $address }
one-newer = عرض الدعوة الأحدث
invitations-revoke = إلغاء
invitations-revoke-label = إلغاء دعوة { $address }
invitations-empty-approved = لا توجد دعوة مفتوحة.
invitations-empty-accepted = لم تُقبل أي دعوة بعد.
invitations-empty-expired = لم تنتهِ صلاحية أي دعوة.
invitations-empty-revoked = لم تُلغَ أي دعوة.
invitations-empty-ended = لم ينتهِ أثر أي دعوة مقبولة.
revoke-heading = هل تريد إلغاء هذه الدعوة؟
revoke-approved = اعتُمدت في { $day } ({ $name }).
revoke-consequence = لن يتمكن صاحب العنوان { $address } من الارتباط بمؤسستك. لا يُبلَّغ أحد.
revoke-undo = يمكنك اعتماد العنوان من جديد في أي وقت.
revoke-button = إلغاء الدعوة
revoke-keep = الإبقاء عليها
notice-revoked = تم إلغاء دعوة { $address }.
notice-extended = دعوة { $address } صالحة حتى { $day }.
notice-invitation-closed = لم تعد هذه الدعوة مفتوحة، فلم يتغير شيء.

# علامات التبويب والتصفية والترتيب
invitations-refused = المحاولات المرفوضة
invitations-filters = التصفية
invitations-filter-apply = عرض
invitations-filter-any = الكل
invitations-filter-delivery = البريد
invitations-filter-expiring = { $count ->
        [zero] تنتهي اليوم
        [one] تنتهي خلال يوم واحد
        [two] تنتهي خلال يومين
        [few] تنتهي خلال { NUMBER($count) } أيام
        [many] تنتهي خلال { NUMBER($count) } يومًا
       *[other] تنتهي خلال { NUMBER($count) } يوم
    }
invitations-chip-language = اللغة: { $language }
invitations-chip-delivery = البريد: { $delivery }
invitations-chip-batch = دعوات اعتماد واحد فقط
invitations-chip-expiring = { $count ->
        [zero] تنتهي اليوم
        [one] تنتهي خلال يوم واحد
        [two] تنتهي خلال يومين
        [few] تنتهي خلال { NUMBER($count) } أيام
        [many] تنتهي خلال { NUMBER($count) } يومًا
       *[other] تنتهي خلال { NUMBER($count) } يوم
    }
invitations-sort = الترتيب حسب { $column }
invitations-no-match = لا دعوة هنا تطابق البحث والتصفية.
invitations-mail = البريد
invitations-select-page = تحديد كل ما في هذه الصفحة
delivery-not-sent = لم يُرسل
delivery-queued = في انتظار الإرسال
delivery-sent = أُرسل
delivery-failed = تعذّر الإرسال
delivery-withdrawn = لم يعد لازمًا

# دعوات كثيرة دفعة واحدة
bulk-bar = إجراءات الدعوات المحددة
bulk-all = { $count ->
        [zero] لا دعوات في هذه القائمة
        [one] الدعوة الوحيدة في هذه القائمة
        [two] الدعوتان في هذه القائمة
        [few] كل ما في هذه القائمة ({ NUMBER($count) } دعوات)
        [many] كل ما في هذه القائمة ({ NUMBER($count) } دعوة)
       *[other] كل ما في هذه القائمة ({ NUMBER($count) } دعوة)
    }
bulk-all-matching = كل ما يطابق البحث والتصفية
bulk-action-revoke = إلغاء…
bulk-action-extend = تمديد…
bulk-action-language = تغيير اللغة…
bulk-action-mail = إرسال بالبريد…
bulk-none-selected = حدّد الدعوات المقصودة، أو كل ما في هذه القائمة
bulk-heading-revoke = { $count ->
        [zero] لا شيء للإلغاء
        [one] هل تريد إلغاء دعوة واحدة؟
        [two] هل تريد إلغاء دعوتين؟
        [few] هل تريد إلغاء { NUMBER($count) } دعوات؟
        [many] هل تريد إلغاء { NUMBER($count) } دعوة؟
       *[other] هل تريد إلغاء { NUMBER($count) } دعوة؟
    }
bulk-heading-extend = { $count ->
        [zero] لا شيء للتمديد
        [one] تمديد دعوة واحدة
        [two] تمديد دعوتين
        [few] تمديد { NUMBER($count) } دعوات
        [many] تمديد { NUMBER($count) } دعوة
       *[other] تمديد { NUMBER($count) } دعوة
    }
bulk-heading-language = { $count ->
        [zero] لا شيء للتغيير
        [one] تغيير لغة دعوة واحدة
        [two] تغيير لغة دعوتين
        [few] تغيير لغة { NUMBER($count) } دعوات
        [many] تغيير لغة { NUMBER($count) } دعوة
       *[other] تغيير لغة { NUMBER($count) } دعوة
    }
bulk-heading-mail = { $count ->
        [zero] لا شيء للإرسال
        [one] إرسال دعوة واحدة بالبريد
        [two] إرسال دعوتين بالبريد
        [few] إرسال { NUMBER($count) } دعوات بالبريد
        [many] إرسال { NUMBER($count) } دعوة بالبريد
       *[other] إرسال { NUMBER($count) } دعوة بالبريد
    }
bulk-meaning-revoke = لن يتمكن هؤلاء من الارتباط بمؤسستك. لا يُبلَّغ أحد. يمكنك اعتماد عناوينهم من جديد في أي وقت.
bulk-meaning-extend = تطول مدة صلاحية الدعوات المفتوحة، وتبقى كما هي دعوة مدتها أطول من ذلك. أما الدعوة المنتهية فتُجدَّد: يحصل عنوانها على اعتماد جديد. لا يُبلَّغ أحد.
bulk-meaning-language = من الآن يُخاطَب هؤلاء بهذه اللغة. لا يُبلَّغ أحد.
bulk-meaning-mail = تصل إلى كل شخص رسالة واحدة فيها رابط الدعوة، بلغة دعوته. لا يُدخل الرابط وحده أحدًا: لا بد دائمًا من رمز يُرسل إلى العنوان. يبقى الرابط كما هو، ويُجدَّد الاعتماد المنتهي أولًا.
bulk-days = مدة الصلاحية
bulk-days-hint = عدد الأيام ابتداءً من اليوم، من 1 إلى { NUMBER($most) }.
bulk-days-fault = أدخل عدد أيام من 1 إلى { NUMBER($most) }
bulk-language-fault = اختر لغة من القائمة
bulk-too-many = اختر عددًا أقل: الحد الأقصى في المرة { NUMBER($most) }. يفيدك البحث أو التصفية
bulk-mail-off = البريد معطّل هنا، فلا يمكن إرسال أي شيء. شارك رابط الدعوة بدلًا من ذلك
bulk-until = كل ما يُمدَّد أو يُجدَّد يبقى صالحًا حتى { $day }.
bulk-rights = ما انتهت صلاحيته تعتمده أنت من جديد، ويمنح عند القبول هذه الصلاحيات: { $rights }.
bulk-update = تحديث المعاينة
bulk-button-revoke = { $count ->
        [zero] لا شيء للإلغاء
        [one] إلغاء دعوة واحدة
        [two] إلغاء دعوتين
        [few] إلغاء { NUMBER($count) } دعوات
        [many] إلغاء { NUMBER($count) } دعوة
       *[other] إلغاء { NUMBER($count) } دعوة
    }
bulk-button-extend = { $count ->
        [zero] لا شيء للتمديد
        [one] تمديد دعوة واحدة
        [two] تمديد دعوتين
        [few] تمديد { NUMBER($count) } دعوات
        [many] تمديد { NUMBER($count) } دعوة
       *[other] تمديد { NUMBER($count) } دعوة
    }
bulk-button-language = { $count ->
        [zero] لا شيء للتغيير
        [one] تغيير دعوة واحدة
        [two] تغيير دعوتين
        [few] تغيير { NUMBER($count) } دعوات
        [many] تغيير { NUMBER($count) } دعوة
       *[other] تغيير { NUMBER($count) } دعوة
    }
bulk-button-mail = { $count ->
        [zero] لا شيء للإرسال
        [one] إرسال دعوة واحدة بالبريد
        [two] إرسال دعوتين بالبريد
        [few] إرسال { NUMBER($count) } دعوات بالبريد
        [many] إرسال { NUMBER($count) } دعوة بالبريد
       *[other] إرسال { NUMBER($count) } دعوة بالبريد
    }
bulk-cancel = العودة إلى القائمة
bulk-nothing-left = لم يتغير شيء: سبقك شخص آخر، أو لم يكن هناك ما يلزم. هذا هو الوضع الآن.
bulk-form-changed = لم يتغير شيء: وصل هذا النموذج من قبل باختيارات أخرى. راجع المعاينة مرة أخرى.
bulk-other-choice = لم يتغير شيء بعد: مع هذا الاختيار تتغير دعوات غير التي عرضتها الصفحة. هذا ما سيحدث الآن.
bulk-more = { $count ->
        [zero] ولا غيرها
        [one] وعنوان آخر
        [two] وعنوانان آخران
        [few] و{ NUMBER($count) } عناوين أخرى
        [many] و{ NUMBER($count) } عنوانًا آخر
       *[other] و{ NUMBER($count) } عنوان آخر
    }
bulk-done-revoke = { $count ->
        [zero] لم تُلغَ أي دعوة
        [one] تم إلغاء دعوة واحدة
        [two] تم إلغاء دعوتين
        [few] تم إلغاء { NUMBER($count) } دعوات
        [many] تم إلغاء { NUMBER($count) } دعوة
       *[other] تم إلغاء { NUMBER($count) } دعوة
    }
bulk-done-extend = { $count ->
        [zero] لم تُمدَّد أي دعوة
        [one] تم تمديد دعوة واحدة
        [two] تم تمديد دعوتين
        [few] تم تمديد { NUMBER($count) } دعوات
        [many] تم تمديد { NUMBER($count) } دعوة
       *[other] تم تمديد { NUMBER($count) } دعوة
    }
bulk-done-language = { $count ->
        [zero] لم تتغير لغة أي دعوة
        [one] تم تغيير لغة دعوة واحدة
        [two] تم تغيير لغة دعوتين
        [few] تم تغيير لغة { NUMBER($count) } دعوات
        [many] تم تغيير لغة { NUMBER($count) } دعوة
       *[other] تم تغيير لغة { NUMBER($count) } دعوة
    }
bulk-done-mail = { $count ->
        [zero] لا رسائل للإرسال
        [one] رسالة واحدة في طريقها
        [two] رسالتان في طريقهما
        [few] { NUMBER($count) } رسائل في طريقها
        [many] { NUMBER($count) } رسالة في طريقها
       *[other] { NUMBER($count) } رسالة في طريقها
    }
bulk-result-lead = نُفّذ في { $when }.
bulk-result-unknown = { $count ->
        [zero] كل الدعوات المحددة موجودة في مؤسستك.
        [one] دعوة محددة واحدة غير موجودة في مؤسستك.
        [two] دعوتان محددتان غير موجودتين في مؤسستك.
        [few] { NUMBER($count) } دعوات محددة غير موجودة في مؤسستك.
        [many] { NUMBER($count) } دعوة محددة غير موجودة في مؤسستك.
       *[other] { NUMBER($count) } دعوة محددة غير موجودة في مؤسستك.
    }
bulk-download = تنزيل كل النتائج (CSV)
bulk-verdict = النتيجة
bulk-first-rows = المعروض هنا أول { NUMBER($count) }؛ وفي الملف الذي تنزّله كل النتائج.
bulk-will-revoked = ستُلغى
bulk-revoked = أُلغيت
bulk-will-extended = ستُمدَّد
bulk-extended = مُدِّدت
bulk-will-renewed = منتهية: ستُجدَّد
bulk-renewed = جُدِّدت
bulk-will-language = ستُغيَّر لغتها
bulk-language = غُيِّرت لغتها
bulk-will-queued = ستُرسل بالبريد
bulk-queued = بريدها في انتظار الإرسال
bulk-will-renewed-queued = منتهية: ستُجدَّد وتُرسل بالبريد
bulk-renewed-queued = جُدِّدت، وبريدها في انتظار الإرسال
bulk-unchanged = تبقى كما هي
bulk-mailed-recently = أُرسلت بالبريد قبل وقت قصير
bulk-recipient-limit = بلغت حد الإرسال إلى هذا العنوان اليوم
bulk-organization-limit = بلغت مؤسستك حدها اليوم
bulk-already-accepted = مقبولة بالفعل
bulk-already-revoked = ملغاة بالفعل
bulk-already-expired = منتهية بالفعل
bulk-ended = انتهى الارتباط
bulk-newer = توجد دعوة أحدث
bulk-already-associated = صاحبها مرتبط بالفعل
bulk-unknown = غير معروفة

# دعوة واحدة
one-name = الاسم
one-note = ملاحظة
one-rights = الصلاحيات عند القبول
one-rights-left-out = لم تُمنح: { $rights }. من اعتمد العنوان لم يعد بإمكانه منحها، أو كان آخر يوم قد مضى.
one-state = الحالة
one-language = اللغة
one-batch-link = عرض دعوات ذلك الاعتماد
one-expires = صالحة حتى
one-expired = انتهت في
one-mails = الرسائل
one-mails-empty = لم تُرسل أي رسالة عن طريق Guildhall. ربما وصل رابط الدعوة بطرق أخرى.
one-mail-asked = طلب { $sender } إرسالها
one-mail-said = قال خادم البريد: { $words }
one-mail-waits = ستُعاد المحاولة. قال خادم البريد: { $words }
one-history = ما حدث
one-back = كل الدعوات

# المحاولات المرفوضة
attempts-lead = أثبت هؤلاء صناديق بريدهم، وعناوينهم غير معتمدة. من طلب منك الاعتماد يظهر أيضًا في الطلبات.
attempts-empty = لا محاولة تنتظر هنا. والمحاولة التي لا يجيب عنها أحد تنتهي تلقائيًا.
attempts-not-asked = لم يُطلب الاعتماد
attempts-claimed-text = هذا العنوان لشخص مرتبط بالفعل، فلا يمكن اعتماده باسم { $name }.
attempts-dismiss = تجاهل
attempts-refused-at = وقت الرفض
attempts-dismiss-text = التجاهل ينهي المحاولة. لا يصل أي إبلاغ إلى { $name }، وتبقى إعادة المحاولة ممكنة.
notice-attempt-dismissed = تم تجاهل محاولة { $name }.
requests-all-refused = { $count ->
        [zero] لم يُرفض أحد غير هؤلاء: عرض المحاولات المرفوضة
        [one] رُفض شخص آخر ولم يطلب الاعتماد: عرض المحاولات المرفوضة
        [two] رُفض شخصان آخران ولم يطلبا الاعتماد: عرض المحاولات المرفوضة
        [few] رُفض { NUMBER($count) } أشخاص آخرين ولم يطلبوا الاعتماد: عرض المحاولات المرفوضة
        [many] رُفض { NUMBER($count) } شخصًا آخر ولم يطلبوا الاعتماد: عرض المحاولات المرفوضة
       *[other] رُفض { NUMBER($count) } شخص آخر ولم يطلبوا الاعتماد: عرض المحاولات المرفوضة
    }
