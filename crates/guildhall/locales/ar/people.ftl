# قائمة الأشخاص، وصفحة الشخص.

## الأشخاص
people-heading = الأشخاص
people-search = البحث عن اسم أو عنوان
people-search-hint = يكفي أي جزء من الاسم أو العنوان.
people-name = الاسم
people-email = البريد
people-country = البلد
people-since = منذ
people-active = مرتبطون
people-pending = قيد الإكمال
people-ended = انتهى ارتباطهم
people-empty-active = لم يرتبط أحد بعد.
people-empty-pending = لا أحد ينتظر الارتباط.
people-empty-ended = لم ينتهِ أي ارتباط.
