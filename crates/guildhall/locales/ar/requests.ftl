# الطلبات.

## الطلبات
requests-heading = الطلبات
requests-lead = حاول هؤلاء الارتباط بعنوان لم تعتمده، ويطلبون منك اعتماده.
requests-empty = لا توجد طلبات.
requests-address = عنوان صاحب الطلب
requests-closest = أقرب عنوان معتمد
requests-no-closest = لا عنوان قريب منه
requests-mailbox = صندوق البريد
requests-proven = مُثبت
requests-unproven = غير مُثبت
requests-asked = وقت الطلب
requests-approve-text = إذا اعتمدته، يرتبط حساب { $name } فورًا.
requests-confirm-text = لا يمكن إرسال بريد هنا. إذا اعتمدته، فأنت تؤكد أن هذا العنوان يخص { $name }.
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
notice-request-approved = تم اعتماد { $address }، وارتبط حساب { $name }.
notice-request-declined = تم رفض طلب { $name }.
notice-request-closed = لم يعد هذا الطلب ينتظر ردًا.
