# قائمة الأشخاص، وصفحة الشخص.

## الأشخاص
people-heading = الأشخاص
people-search = البحث عن اسم أو عنوان
people-search-hint = تكفي بداية الاسم أو العنوان أو أي جزء منهما، مثل اسم العائلة أو النطاق.
people-name = الاسم
people-email = البريد
people-country = البلد
people-since = منذ
people-active = مرتبطون
people-pending = قيد الإكمال
people-ended = انتهى ارتباطهم
people-language = اللغة
people-rights = الصلاحيات
people-access = الوصول
people-filters = التصفية والترتيب
people-filter-button = عرض
people-any-country = كل البلدان
people-any-language = كل اللغات
people-any-right = بصلاحيات أو من دونها
people-any-time = في أي وقت
people-associated = وقت الارتباط
people-within-days = { $days ->
        [zero] اليوم
        [one] منذ أمس
        [two] في آخر يومين
        [few] في آخر { NUMBER($days) } أيام
        [many] في آخر { NUMBER($days) } يومًا
       *[other] في آخر { NUMBER($days) } يوم
    }
people-sort = الترتيب حسب
people-sort-newest = الأحدث أولًا
people-chip-country = البلد: { $country }
people-chip-language = اللغة: { $language }
people-chip-days = { $days ->
        [zero] وقت الارتباط: اليوم
        [one] وقت الارتباط: منذ أمس
        [two] وقت الارتباط: في آخر يومين
        [few] وقت الارتباط: في آخر { NUMBER($days) } أيام
        [many] وقت الارتباط: في آخر { NUMBER($days) } يومًا
       *[other] وقت الارتباط: في آخر { NUMBER($days) } يوم
    }
people-file = تصدير هذه القائمة
people-file-hint = في الملف كل من تُبقيه التصفية، لا من في هذه الصفحة فقط. ويُسجَّل التصدير في أحداث المؤسسة.
people-file-csv = CSV لبرامج الجداول
people-file-json = JSON للبرامج
people-empty-filtered = لا أحد يطابق هذه التصفية.
people-empty-active = لم يرتبط أحد بعد.
people-empty-pending = لا أحد ينتظر الارتباط.
people-empty-ended = لم ينتهِ أي ارتباط.

## الشخص
person-back = كل الأشخاص
person-no-rights = لا شيء
person-began = تاريخ البدء
person-ended-replaced = لبدء محاولة جديدة
person-ended-expired = لانتهاء وقت الإكمال
person-ended-removed = لإزالة المسؤولين له
person-ended-left = للمغادرة
person-ended-declined = لرفض المسؤولين
person-timeline = ما حدث
person-timeline-empty = لم يحدث شيء بعد.
person-earlier = { $count ->
        [zero] لم يكن هذا الحساب هنا من قبل.
        [one] كان هذا الحساب هنا مرة من قبل، وما حدث حينها في القائمة أيضًا.
        [two] كان هذا الحساب هنا مرتين من قبل، وما حدث حينها في القائمة أيضًا.
        [few] كان هذا الحساب هنا { NUMBER($count) } مرات من قبل، وما حدث حينها في القائمة أيضًا.
        [many] كان هذا الحساب هنا { NUMBER($count) } مرة من قبل، وما حدث حينها في القائمة أيضًا.
       *[other] كان هذا الحساب هنا { NUMBER($count) } مرة من قبل، وما حدث حينها في القائمة أيضًا.
    }
person-ended-date-reached = لحلول تاريخ النهاية
person-ended-account-closed = لإغلاق الحساب
person-ended-organization-closed = لإغلاق المؤسسة
people-until = حتى { $day }
