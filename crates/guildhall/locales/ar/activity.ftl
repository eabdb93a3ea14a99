# سجل الأحداث في جمل.

activity-organization-created = أنشأ { $actor } المؤسسة
activity-admin-appointed = عيّن { $actor } صاحب العنوان { $address } مسؤولًا عامًا
activity-admin-dismissed = سحب { $actor } حق المسؤول العام من { $address }
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
activity-invitation-url-rotated = استبدل { $actor } رابط الدعوة
activity-association-submitted = أُرسل النموذج، وأُرسل رمز بالبريد
activity-association-code-limited = طُلبت رموز أكثر من المسموح، ولا بد من الانتظار
activity-association-code-resent = أُرسل رمز آخر بالبريد
activity-association-wrong-code = أُدخل رمز غير صحيح
activity-association-activated = تم ربط { $address }
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
