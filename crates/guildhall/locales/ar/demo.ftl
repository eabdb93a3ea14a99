# العرض التوضيحي.

## العرض التوضيحي
mailbox-heading = صندوق بريد العرض التوضيحي
mailbox-lead = كل الرسائل التي أرسلها هذا العرض، الأحدث أولًا. لا شيء يغادر هذا الجهاز.
mailbox-empty = لم تُرسل أي رسالة بعد.
mailbox-older = رسائل أقدم
mailbox-to = إلى { $address }
mail-back = كل الرسائل
mail-from = من
mail-to = إلى
mail-sent = وقت الإرسال
mail-link = فتح الرابط الذي في هذه الرسالة
