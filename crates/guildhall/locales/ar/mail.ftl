# الرسائل. تقول كل رسالة لأي شيء هي، ومن أرسلها، ولماذا وصلت. تُقرأ على عجل، وكثيرًا بلغة ثانية.

## رمز تسجيل الدخول

mail-sign-in-subject = { $program }: رمز تسجيل الدخول هو { $code }
mail-sign-in-heading = رمز تسجيل الدخول
mail-sign-in-intro = اكتب هذا الرمز في الصفحة التي طلبته:
mail-sign-in-valid = الرمز صالح { $minutes ->
    [zero] للحظات
    [one] لدقيقة واحدة
    [two] لدقيقتين
    [few] لمدة { $minutes } دقائق
    [many] لمدة { $minutes } دقيقة
   *[other] لمدة { $minutes } دقيقة
  }، ويعمل مرة واحدة.
mail-sign-in-ignore = إذا لم تطلبه، فتجاهل هذه الرسالة: لا يمكن لأحد تسجيل الدخول دون الرمز. لا تعطِ الرمز لأحد، فنحن لا نطلبه أبدًا بالهاتف أو البريد.
mail-sign-in-why = أرسلها { $program } لأن شخصًا طلب تسجيل الدخول بهذا العنوان.

## رمز لإضافة طريقة لتسجيل الدخول

mail-method-subject = { $program }: رمزك هو { $code }
mail-method-heading = إضافة هذا العنوان
mail-method-intro = أُدخل هذا العنوان طريقةً أخرى لتسجيل الدخول إلى حساب في { $program }. اكتب هذا الرمز في الصفحة التي طلبته:
mail-method-ignore = إذا لم تكن أنت من فعل ذلك، فتجاهل هذه الرسالة: لا يُضاف شيء دون الرمز. لا تعطِ الرمز لأحد، فمن يملكه قد يسجّل الدخول بعنوانك كأنه له.
mail-method-why = أرسلها { $program } لأن شخصًا طلب تسجيل الدخول بهذا العنوان من الآن فصاعدًا.

## إثبات صندوق البريد

mail-proof-subject = { $organization }: رمزك هو { $code }
mail-proof-heading = تأكيد عنوان عملك
mail-proof-intro = أُعطي هذا العنوان للارتباط بمؤسسة { $organization } في { $program }. اكتب هذا الرمز في الصفحة التي طلبته:
mail-proof-valid = الرمز صالح { $minutes ->
    [zero] للحظات
    [one] لدقيقة واحدة
    [two] لدقيقتين
    [few] لمدة { $minutes } دقائق
    [many] لمدة { $minutes } دقيقة
   *[other] لمدة { $minutes } دقيقة
  }. إذا أغلقت الصفحة، فافتحها من جديد في المتصفح نفسه وبالحساب نفسه. الرابط يفتح الصفحة فقط، وهناك يُكتب الرمز.
mail-link-line = { $label }:
mail-proof-link = فتح الصفحة
mail-proof-ignore = إذا لم يكن ذلك منك، فتجاهل هذه الرسالة: لا يحدث شيء دون الرمز. لا تعطِ الرمز لأحد.
mail-proof-why = أرسلها { $program } لأن هذا العنوان أُدخل بوصفه بريد المراسلة لمؤسسة { $organization }.

## بريد مراسلة جديد

mail-address-heading = تأكيد عنوان عملك الجديد
mail-address-intro = أُعطي هذا العنوان بوصفه بريد المراسلة الجديد لشخص مرتبط بمؤسسة { $organization } في { $program }. اكتب هذا الرمز في الصفحة التي طلبته:
mail-address-changed-subject = { $organization }: تم تغيير عنوان بريدك
mail-address-changed-heading = تم تغيير بريد مراسلتك
mail-address-changed-intro = تصل رسائل { $program } عن ارتباطك بمؤسسة { $organization } من الآن إلى عنوان آخر. هذه آخر رسالة إلى هذا العنوان.
mail-address-changed-why = أرسلها { $program } لأن هذا العنوان كان حتى الآن بريد مراسلتك لمؤسسة { $organization }.

## تم الارتباط

mail-associated-subject = { $organization }: حسابك مرتبط
mail-associated-heading = حسابك مرتبط
mail-associated-intro = حسابك مرتبط الآن بمؤسسة { $organization } في { $program }.
mail-associated-next = تقول صفحتك ما هو متاح لك وما يأتي بعد ذلك.
mail-associated-link = فتح صفحتك
mail-associated-unexpected = إذا لم يكن ذلك منك، فأبلغ جهة الاتصال الرئيسية للبرنامج في { $organization }.

## صدر قرار في طلب

mail-approved-subject = { $organization }: تمت الموافقة على طلبك
mail-approved-heading = تمت الموافقة على طلبك
mail-approved-intro = وافق مسؤولو { $organization } على طلبك. حسابك مرتبط الآن بمؤسسة { $organization } في { $program }.
mail-declined-subject = { $organization }: رُفض طلبك
mail-declined-heading = رُفض طلبك
mail-declined-intro = رفض مسؤولو { $organization } طلبك. حسابك غير مرتبط بمؤسسة { $organization } في { $program }.
mail-declined-next = إذا رأيت أن هذا خطأ، فاسأل جهة الاتصال الرئيسية للبرنامج في { $organization }. يمكنك إرسال طلب جديد في أي وقت.

## دعوة طلبت مؤسسة إرسالها

mail-invitation-subject = { $organization }: دعوتك إلى { $program }
mail-invitation-heading = وصلتك دعوة
mail-invitation-intro = تدعوك { $organization } إلى الارتباط بها في { $program }. يستغرق الأمر دقيقتين تقريبًا: افتح الصفحة، وسجّل الدخول بحساب خاص بك، وأدخل هذا العنوان بوصفه عنوان عملك.
mail-invitation-code = بعد ذلك يُرسل إليك رمز بالبريد. لا غنى عنه أبدًا: من يصل إليه هذا الرابط غيرك لا يستطيع أن يفعل به شيئًا.
mail-invitation-link = فتح الدعوة
mail-invitation-valid = الدعوة صالحة حتى { $day }.
mail-invitation-ignore = إذا لم تكن لك صلة بمؤسسة { $organization }، فتجاهل هذه الرسالة: لا يحدث شيء من دونك.
mail-invitation-why = أرسلها { $program } بطلب من { $organization } التي اعتمدت هذا العنوان.
mail-invitation-why-sender = أرسلها { $program } بطلب من { $sender } في { $organization } بعد اعتماد هذا العنوان.

## في أسفل كل رسالة

mail-association-why = أرسلها { $program } لأن هذا العنوان هو بريد مراسلتك لمؤسسة { $organization }.
mail-support = للأسئلة: { $support }

## To the operator: an organization is taken over
mail-roles-subject = { $organization }: { $heading }
mail-roles-why = تصلك هذه الرسالة لأن هذا عنوان الدعم في { $program }.
mail-roles-reason = السبب المذكور: { $reason }
mail-roles-command = يعرض الأمر { "\u2066" }guildhall organization takeovers{ "\u2069" } ما هو جارٍ، ويمكن للمشغّل الموافقة عليه أو رفضه.
mail-roles-takeover = بدأ تولي إدارة مؤسسة
mail-roles-takeover-text = يقول { $name } إنه لا يمكن الوصول إلى أي مسؤول في { $organization } ({ $id })، ويصبح مسؤولًا عامًا ما لم يُنهِ أحد المسؤولين ذلك.
mail-roles-takeover-ended = انتهى تولي إدارة مؤسسة
mail-roles-takeover-ended-text = لا يتولى { $name } إدارة { $organization } ({ $id }). يبقى كل شيء كما كان.
mail-roles-taken-over = انتقلت إدارة مؤسسة
mail-roles-taken-over-text = تولى { $name } إدارة { $organization } ({ $id }) وهو الآن مسؤول عام.
