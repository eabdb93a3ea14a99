# سجل الأحداث في جمل.

activity-organization-created = أنشأ { $actor } المؤسسة
activity-organization-suspended = علّق { $actor } المؤسسة
activity-organization-resumed = أعاد { $actor } المؤسسة إلى العمل
activity-admin-appointed = عيّن { $actor } صاحب العنوان { $address } مسؤولًا عامًا
activity-admin-dismissed = سحب { $actor } صلاحية المسؤول العام من { $address }
activity-right-granted = منح { $actor } { $address } صلاحية { $right }
activity-right-granted-until = منح { $actor } { $address } صلاحية { $right } حتى { $day }
activity-right-taken = سحب { $actor } صلاحية { $right } من { $address }
activity-contact-named = أسند { $actor } إلى { $address } دور { $role }
activity-contact-released = سحب { $actor } دور { $role } من { $address }
activity-right-granted-asked = منح { $actor } { $address } صلاحية { $right } بناءً على طلبه
activity-contact-named-asked = أسند { $actor } إلى { $address } دور { $role } بناءً على طلبه
activity-access-requested = طلب { $address } { $what }
activity-access-declined = رفض { $actor } طلب { $address } لـ{ $what }
activity-access-withdrawn = سحب { $address } طلب { $what }

activity-role-offered = عرض { $actor } الدور { $role } على { $address }
activity-role-offer-withdrawn = سحب { $actor } عرض الدور { $role } على { $address }
activity-role-offer-declined = رفض { $address } الدور { $role }
activity-role-offer-expired = انتهت مدة عرض الدور { $role } على { $address }
activity-role-handed-over = انتقل الدور { $role } إلى { $address }
activity-deputy-named = سمّى { $actor } صاحب العنوان { $address } نائبًا
activity-deputy-released = أعفى { $actor } النائب { $address }
activity-deputy-allowed = سمح { $actor } للنائب { $address } بتولي الدور { $role }
activity-deputy-took-over = تولى { $address } الدور { $role } بصفته نائبًا
activity-takeover-started = بدأ { $address } تولي إدارة المؤسسة، ويُحسم ذلك في { $day }
activity-takeover-stopped = أنهى { $actor } تولي { $address } الإدارة
activity-takeover-withdrawn = تراجع { $address } عن تولي الإدارة
activity-takeover-ended = انتهى تولي { $address } الإدارة من تلقاء نفسه
activity-takeover-completed = لم يُنهِ أحد تولي الإدارة: { $address } مسؤول عام
activity-takeover-approved = وافق { $actor } على تولي { $address } الإدارة، وهو الآن مسؤول عام
activity-takeover-refused = رفض { $actor } تولي { $address } الإدارة
activity-association-removed = أزال { $actor } { $address }
activity-notices-chosen = اختار { $actor } كيف تُرسل الإشعارات
activity-association-left = غادر { $address }
activity-invitations-approved = { $count ->
        [zero] لم يعتمد { $actor } أي مدعو
        [one] اعتمد { $actor } مدعوًا واحدًا
        [two] اعتمد { $actor } مدعوَّين
        [few] اعتمد { $actor } { NUMBER($count) } مدعوين
        [many] اعتمد { $actor } { NUMBER($count) } مدعوًا
       *[other] اعتمد { $actor } { NUMBER($count) } مدعو
    }
activity-invitations-expired = { $count ->
        [zero] لم تنتهِ صلاحية أي دعوة
        [one] انتهت صلاحية دعوة واحدة
        [two] انتهت صلاحية دعوتين
        [few] انتهت صلاحية { NUMBER($count) } دعوات
        [many] انتهت صلاحية { NUMBER($count) } دعوة
       *[other] انتهت صلاحية { NUMBER($count) } دعوة
    }
activity-invitation-revoked = ألغى { $actor } دعوة { $address }
activity-invitation-changed = غيّر { $actor } دعوة { $address }، وهي صالحة حتى { $day }
activity-invitations-revoked = { $count ->
        [zero] لم يلغِ { $actor } أي دعوة
        [one] ألغى { $actor } دعوة واحدة
        [two] ألغى { $actor } دعوتين
        [few] ألغى { $actor } { NUMBER($count) } دعوات
        [many] ألغى { $actor } { NUMBER($count) } دعوة
       *[other] ألغى { $actor } { NUMBER($count) } دعوة
    }
activity-invitations-extended = { $count ->
        [zero] لم يمدّد { $actor } أي دعوة حتى { $day }
        [one] مدّد { $actor } دعوة واحدة، وهي صالحة حتى { $day }
        [two] مدّد { $actor } دعوتين، وهما صالحتان حتى { $day }
        [few] مدّد { $actor } { NUMBER($count) } دعوات، وهي صالحة حتى { $day }
        [many] مدّد { $actor } { NUMBER($count) } دعوة، وهي صالحة حتى { $day }
       *[other] مدّد { $actor } { NUMBER($count) } دعوة، وهي صالحة حتى { $day }
    }
activity-invitations-changed = { $count ->
        [zero] لم يغيّر { $actor } لغة أي دعوة
        [one] غيّر { $actor } لغة دعوة واحدة
        [two] غيّر { $actor } لغة دعوتين
        [few] غيّر { $actor } لغة { NUMBER($count) } دعوات
        [many] غيّر { $actor } لغة { NUMBER($count) } دعوة
       *[other] غيّر { $actor } لغة { NUMBER($count) } دعوة
    }
activity-invitations-mailed = { $count ->
        [zero] لم يطلب { $actor } إرسال أي دعوة بالبريد
        [one] طلب { $actor } إرسال دعوة واحدة بالبريد
        [two] طلب { $actor } إرسال دعوتين بالبريد
        [few] طلب { $actor } إرسال { NUMBER($count) } دعوات بالبريد
        [many] طلب { $actor } إرسال { NUMBER($count) } دعوة بالبريد
       *[other] طلب { $actor } إرسال { NUMBER($count) } دعوة بالبريد
    }
activity-attempt-dismissed = تجاهل { $actor } المحاولة المرفوضة للعنوان { $address }
activity-invitation-url-rotated = استبدل { $actor } رابط الدعوة
activity-association-submitted = أُرسل النموذج، وأُرسل رمز بالبريد
activity-association-asked-to-confirm = أرسل زميل النموذج بالعنوان { $address } وينتظر التأكيد
activity-association-confirmed = أكد { $actor } أن { $address } يخص الزميل نفسه
activity-association-confirmed-approved = أكد { $actor } أن { $address } يخص الزميل نفسه، واعتمد العنوان
activity-association-code-limited = طُلبت رموز أكثر من المسموح، ولا بد من الانتظار
activity-association-code-resent = أُرسل رمز آخر بالبريد
activity-association-wrong-code = أُدخل رمز غير صحيح
activity-association-activated = تم ربط { $address }
activity-because = { $sentence }: { $why }
activity-with-rights = { $sentence }، مع هذه الصلاحيات: { $rights }
activity-rights-left-out = { $sentence }. تُركت لأن الداعي لم يعد بإمكانه منحها أو لأن آخر يوم قد مضى: { $rights }
activity-association-profile-changed = تغيّر الملف الشخصي
activity-association-address-asked = أُعطي عنوان بريد جديد، وأُرسل رمز بالبريد
activity-association-address-changed = أصبح عنوان البريد { $address }
activity-association-address-kept = تم التراجع عن تغيير عنوان البريد
activity-association-address-refused = رُفض عنوان البريد الجديد { $address } لأنه غير معتمد
activity-association-address-claimed = رُفض عنوان البريد الجديد { $address } لأن حسابًا آخر يستخدمه
activity-people-exported = صدّر { $actor } قائمة الأشخاص
activity-association-refused = رُفض { $address } لأنه غير معتمد
activity-association-refused-claimed = رُفض { $address } لأن حسابًا آخر يستخدمه
activity-association-asked = طلب اعتماد العنوان { $address }
activity-associations-lapsed = { $count ->
        [zero] لم يتأخر أحد عن الإكمال
        [one] شخص واحد لم يُكمل في الوقت المحدد
        [two] شخصان لم يُكملا في الوقت المحدد
        [few] { NUMBER($count) } أشخاص لم يُكملوا في الوقت المحدد
        [many] { NUMBER($count) } شخصًا لم يُكملوا في الوقت المحدد
       *[other] { NUMBER($count) } شخص لم يُكملوا في الوقت المحدد
    }
activity-request-approved = وافق { $actor } على طلب { $address }
activity-request-declined = رفض { $actor } طلب { $address }
activity-other = تم تغيير شيء ما
activity-activity-exported = صدّر { $actor } سجل الأحداث
activity-token-created = أنشأ { $actor } رمز API «{ $token }» لهذه المؤسسة
activity-token-revoked = ألغى { $actor } رمز API «{ $token }» لهذه المؤسسة

# الصفحة.
activity-heading = الأحداث
activity-lead = ما جرى، الأحدث أولًا. الأوقات بتوقيت UTC.
activity-filter = تصفية
activity-show = عرض
activity-show-all = عرض الكل
activity-kind = الموضوع
activity-kind-all = الكل
activity-kind-invitations = الدعوات
activity-kind-people = الأشخاص
activity-kind-invitation-url = رابط الدعوة
activity-kind-rights = الصلاحيات
activity-kind-organization = المؤسسة
activity-kind-exports = التصدير
activity-kind-sign-in = تسجيل الدخول
activity-kind-other = غير ذلك
activity-person = الشخص (عنوان العمل)
activity-part = صلة الشخص
activity-part-any = فعله أو يخصه
activity-part-by = فعله
activity-part-about = يخصه
activity-from = من
activity-to = إلى
activity-reference = رمز المرجع
activity-reference-hint = يعثر على حدث واحد؛ ولا تُحتسب الحقول الأخرى عندئذ.
activity-day-wrong = اختر يومًا سنته من أربعة أرقام
activity-chip-person = الشخص: { $person }
activity-chip-by = فعله { $person }
activity-chip-about = يخص { $person }
activity-chip-from = من { $day }
activity-chip-to = إلى { $day }
activity-chip-reference = المرجع { $reference }
activity-empty = لم يجرِ شيء بعد. يظهر هنا ما تفعله أنت وزملاؤك.
activity-no-match = لم يجرِ شيء يطابق ذلك.
activity-nobody = لم يُدعَ أحد هنا بالعنوان { $person }، ولم يتقدم به أحد.
activity-see-batch = عرض المدعوين
activity-see-verdicts = عرض النتائج
activity-see-person = كل ما يخص هذا الشخص
activity-link-label = { $link }، { $reference }
activity-export = تصدير
activity-export-lead = كل ما جرى، مع ما يلزم للتحقق من أن أي حدث لم يُغيَّر ولم يُحذف. ويُسجَّل التصدير نفسه هنا.
activity-export-csv = تصدير بصيغة CSV
activity-export-json = تصدير بأسطر JSON
activity-association-end-set = حدّد { $actor } نهاية ارتباط { $address } في { $day }
activity-association-end-cleared = ألغى { $actor } تاريخ نهاية ارتباط { $address }
activity-association-date-reached = انتهى ارتباط { $address } في الموعد المحدد
activity-association-account-closed = أُغلق حساب { $address } وانتهى الارتباط
activity-association-organization-closed = انتهى ارتباط { $address } مع المؤسسة
activity-associations-ended = انتهى ما كان قيد الإجراء مع المؤسسة
activity-associations-erased = { $count ->
        [zero] لم تُمحَ بيانات أي شخص
        [one] مُحيت البيانات الشخصية لشخص سابق واحد
        [two] مُحيت البيانات الشخصية لشخصين سابقين
        [few] مُحيت البيانات الشخصية لعدد { NUMBER($count) } أشخاص سابقين
        [many] مُحيت البيانات الشخصية لعدد { NUMBER($count) } شخصًا سابقًا
       *[other] مُحيت البيانات الشخصية لعدد { NUMBER($count) } شخص سابق
    }
activity-invitations-erased = { $count ->
        [zero] لم يُمحَ عنوان أي دعوة
        [one] مُحي عنوان دعوة واحدة غير مستخدمة
        [two] مُحي عنوانا دعوتين غير مستخدمتين
        [few] مُحيت عناوين { NUMBER($count) } دعوات غير مستخدمة
        [many] مُحيت عناوين { NUMBER($count) } دعوة غير مستخدمة
       *[other] مُحيت عناوين { NUMBER($count) } دعوة غير مستخدمة
    }
activity-organization-closed = أغلق { $actor } المؤسسة
activity-erased = (ممحو)
