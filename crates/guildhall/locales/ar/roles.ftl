# من يدير المؤسسة، وكيف تنتقل إدارتها إلى غيره.

roles-heading = جهات الاتصال
roles-lead = من يتحدث باسم { $organization }، وكيف يُسلَّم ذلك إلى غيره.
roles-person = الشخص
roles-reason = السبب
roles-deputy = النائب
roles-deputy-about = يتولى دور جهة الاتصال الرئيسية حين يغيب صاحبه.
roles-deputy-may-act = يمكنه تولي الدور الآن

## The role of primary program contact is offered
roles-offered-heading = يعرض عليك { $name } دورًا
roles-offered-text = يودّ { $name } أن يسلّمك دور جهة الاتصال الرئيسية للبرنامج. أمامك حتى { $day } للرد، ولا يتغير شيء قبل ذلك.
roles-offered-link = الاطلاع على العرض
roles-primary-heading = أنت جهة الاتصال الرئيسية للبرنامج
roles-offer-text = يمكنك تسليم الدور. على من تختاره أن يقبله.
roles-offer-link = عرض دور جهة الاتصال الرئيسية…
roles-offer-open-text = عرضت الدور على { $name }، ويمكن قبوله حتى { $day }. ويبقى الدور لك حتى ذلك الحين.
roles-offer-withdraw = سحب العرض
roles-offer-heading = عرض دور جهة الاتصال الرئيسية للبرنامج
roles-offer-lead = اختر شخصًا ينتمي إلى مؤسستك.
roles-offer-nothing-yet = لا يتغير شيء حتى يقبل الشخص. ويمكنك سحب العرض قبل ذلك.
roles-offer-becomes = حين يقبل يصبح جهة الاتصال الرئيسية للبرنامج ومسؤولًا عامًا.
roles-offer-ends = ينتهي العرض من تلقاء نفسه بعد { $count ->
        [one] يوم واحد
        [two] يومين
        [few] { NUMBER($count) } أيام
        [many] { NUMBER($count) } يومًا
       *[other] { NUMBER($count) } يوم
    }.
roles-address = بريد العمل
roles-address-hint = العنوان الذي ارتبط به الشخص بالمؤسسة.
roles-keeps-admin = أبقى مسؤولًا عامًا
roles-offer-button = عرض الدور
roles-answer-heading = هل تصبح جهة الاتصال الرئيسية للبرنامج؟
roles-answer-lead = يعرض عليك { $name } الدور. يمكنك الرد حتى { $day }.
roles-answer-role = يتوجه البرنامج إليك أولًا في كل شيء.
roles-answer-admin = تصبح مسؤولًا عامًا بلا تاريخ انتهاء: تقرر من يُدعى ومن يحق له ماذا.
roles-answer-keeps = يبقى من عرض الدور مسؤولًا عامًا.
roles-answer-gives-up = لا يبقى من عرض الدور مسؤولًا عامًا بعد ذلك.
roles-accept = قبول الدور
roles-decline = رفض

## The deputy
roles-deputy-none-text = يضمن النائب أن يوجد من يتصرف إذا غادرت.
roles-deputy-link = تسمية نائب…
roles-deputy-text = نائبك هو { $name }.
roles-deputy-left-text = لا توجد جهة اتصال رئيسية. يمكن لـ { $name }، نائب الأخيرة، تولي الدور إن كانت قد غادرت. أعفِ النائب إن لم يكن ذلك مطلوبًا.
roles-deputy-release = إعفاء { $name }
roles-deputy-heading = تسمية نائب
roles-deputy-lead = اختر شخصًا ينتمي إلى مؤسستك ويمكنه التحدث باسمها بدلًا منك.
roles-deputy-when = يمكن للنائب تولي الدور حين لا تعود جهة الاتصال الرئيسية منتمية إلى المؤسسة، أو حين يسمح مشغّل البرنامج بذلك.
roles-deputy-released = يمكنك إعفاء النائب في أي وقت، ويمكنه أن يتنحى بنفسه.
roles-deputy-button = تسمية النائب
roles-deputy-own = أنت النائب
roles-deputy-own-now = يمكنك الآن تولي دور جهة الاتصال الرئيسية للبرنامج.
roles-deputy-lay-down = التنحي عن النيابة
roles-act-link = تولي الدور…
roles-act-heading = هل تتولى دور جهة الاتصال الرئيسية للبرنامج؟
roles-act-lead = بصفتك نائبًا يمكنك الآن التحدث باسم { $organization }.
roles-act-before = إن كان الدور لشخص آخر الآن فإنه يبقى مسؤولًا عامًا.
roles-act-button = تولي الدور

## Taking over where no admin can be reached
roles-unreachable = لا يمكن الوصول إلى أي مسؤول؟
roles-unreachable-text = إذا غادر جميع المسؤولين أو لم يردّوا فيمكنك تولي الإدارة. يُبلَّغ المسؤولون ويُتاح لهم وقت للاعتراض.
roles-takeover-link = تولي الإدارة…
roles-takeover-heading = هل تتولى إدارة { $organization }؟
roles-takeover-lead = هذا للحالة التي لا يمكن فيها الوصول إلى أي مسؤول في { $organization }. اسألهم أولًا إن استطعت.
roles-takeover-told = يُبلَّغ جميع المسؤولين وجهات الاتصال باسمك وسببك، وكذلك مشغّل البرنامج.
roles-takeover-days = يمكن لأي مسؤول إنهاؤه خلال { $count ->
        [one] يوم واحد
        [two] يومين
        [few] { NUMBER($count) } أيام
        [many] { NUMBER($count) } يومًا
       *[other] { NUMBER($count) } يوم
    }. وإن لم يفعل أحد ذلك تصبح حينها مسؤولًا عامًا.
roles-takeover-recorded = تُسجَّل كل خطوة في أحداث المؤسسة.
roles-reason-hint = اذكر في جمل قليلة لماذا لا يمكن الوصول إلى أي مسؤول. 500 حرف على الأكثر.
roles-takeover-button = بدء تولي الإدارة
roles-takeover-by = يتولى { $name } إدارة { $organization }
roles-takeover-own = أنت تتولى إدارة { $organization }
roles-takeover-since = البداية
roles-takeover-due = يُحسم في
roles-takeover-end = إنهاء تولي الإدارة
roles-takeover-withdraw = التراجع عنه
roles-takeover-banner = يصبح { $name } مسؤولًا عامًا في { $organization } يوم { $day } ما لم يُنهِ أحد المسؤولين ذلك.
roles-takeover-more = من ولماذا
roles-takeover-running = يوجد من يتولى الإدارة بالفعل. يُحسم ذلك قبل أن يبدأ شخص آخر.
roles-takeover-too-soon = لم تنجح محاولتك الأخيرة لتولي الإدارة. يمكنك البدء من جديد اعتبارًا من { $day }.

## What is not possible, and what to do instead
roles-address-wrong = أدخل العنوان الذي ارتبط به الشخص، مثل { "\u2066" }name@company.com{ "\u2069" }
roles-not-active = لا يوجد في مؤسستك من له هذا العنوان
roles-yourself = هذا أنت. اختر شخصًا آخر.
roles-offer-open = الدور معروض على شخص آخر بالفعل. اسحب ذلك العرض أولًا.
roles-deputy-named = يوجد نائب بالفعل. أعفه أولًا.
roles-has-end = لارتباط هذا الشخص تاريخ انتهاء. ألغه أولًا أو اختر شخصًا آخر.
roles-own-end = لارتباطك تاريخ انتهاء. يجب أن يلغيه أحد المسؤولين أولًا.
roles-deputy-waits = لا تزال جهة الاتصال الرئيسية تنتمي إلى المؤسسة. اسألها أو اسأل دعم البرنامج.
roles-profile-incomplete = أكمل ملفك أولًا: يتطلب هذا الدور الاسم الأول واسم العائلة.
roles-reason-wrong = اذكر لماذا لا يمكن الوصول إلى أي مسؤول، في 500 حرف على الأكثر

## What just happened
notice-role-offered = عُرض الدور. ويبقى لك حتى يقبل الشخص.
notice-role-accepted = أنت الآن جهة الاتصال الرئيسية للبرنامج ومسؤول عام.
notice-offer-withdrawn = سُحب العرض.
notice-offer-declined = رفضت الدور. يبقى كل شيء على حاله.
notice-offer-closed = لم يعد هذا العرض مفتوحًا. لم يتغير شيء.
notice-deputy-named = سُمّي النائب.
notice-deputy-released = لم يعد هناك نائب.
notice-takeover-started = بدأ تولي الإدارة. يُبلَّغ المسؤولون.
notice-takeover-ended = انتهى تولي الإدارة. لم يتغير شيء.
notice-takeover-decided = حُسم تولي الإدارة هذا من قبل. لم يتغير شيء.
notice-already-admin = أنت مسؤول عام بالفعل. لا يوجد ما تتولاه.
