# ما يصير إليه كل صف في قائمة ملصقة، وما الخلل في عنوان أو حقل.

verdict-new = جديد
verdict-approved = معتمد
verdict-already-invited = مدعو بالفعل
verdict-already-associated = مرتبط بالفعل
verdict-duplicate = مكرر
verdict-invalid = ليس عنوانًا
verdict-bad-field = يحتاج إلى تصحيح
verdict-outside-domain = خارج نطاقاتك

reason-already-invited = توجد دعوة مفتوحة لهذا العنوان.
reason-already-associated = هذا العنوان لأحد المرتبطين بمؤسستك.
reason-duplicate = العنوان نفسه الذي في الصف { NUMBER($position) }.
reason-outside-domain = ليس { $domain } من نطاقات مؤسستك.

row-fault-language = اختر لغة من لغات البرنامج؛ { $typed } ليست منها.
row-fault-name-long = اختصر الاسم؛ أقصى عدد للأحرف { NUMBER($most) }.
row-fault-name-character = اكتب الاسم من جديد؛ فيه رمز لا يُرى.
row-fault-note-long = اختصر الملاحظة؛ أقصى عدد للأحرف { NUMBER($most) }.
row-fault-note-character = اكتب الملاحظة من جديد؛ فيها رمز لا يُرى.
row-fault-right = اذكر صلاحية من صلاحيات البرنامج؛ { $typed } ليست منها.
row-fault-last-day = اكتب آخر يوم على شكل 2027-01-31، من اليوم وخلال عشر سنوات؛ المكتوب هنا { $typed }.
row-fault-last-day-alone = اذكر الصلاحية السارية حتى { $typed }، أو احذف التاريخ.

file-fault-empty = اختر ملفًا آخر؛ هذا الملف فارغ
file-fault-no-rows = أضف صفوفًا تحت صف العناوين؛ ليس في هذا الملف أي صف
file-fault-too-long = قسّم الملف وارفع أجزاءه واحدًا بعد الآخر؛ أقصى حجم للملف { NUMBER($most) } ميغابايت
file-fault-too-many-rows = قسّم الملف وارفع أجزاءه واحدًا بعد الآخر؛ أقصى عدد للصفوف { NUMBER($most) }
file-fault-row-too-long = تحقق من السطر { NUMBER($line) }: أقصى حجم للصف { NUMBER($most) } كيلوبايت. ربما تنقص هناك علامة اقتباس أو نهايات الأسطر
file-fault-spreadsheet = احفظه بصيغة CSV في برنامج الجداول وارفع ذلك الملف؛ لا يمكن قراءة المصنّف
file-fault-binary = احفظه بصيغة CSV (UTF-8) وارفع ذلك الملف؛ هذا الملف ليس نصًا
file-fault-wrong-encoding = احفظه بصيغة CSV (UTF-8) وارفع ذلك الملف؛ ترميز نصه غير الترميز المذكور فيه
file-fault-quote = أغلق علامة الاقتباس التي تُفتح في السطر { NUMBER($line) }، أو احذفها
file-fault-duplicate-columns = أبقِ عمودًا واحدًا باسم «{ $column }»؛ هناك أكثر من عمود: { $columns }
file-fault-no-address-column = سمِّ عمود العناوين «{ $column }»؛ في الصف الأول: { $columns }
file-fault-several-columns = أضف صفًا أول يسمّي عمود العناوين؛ في أكثر من عمود عناوين: { $columns }

address-fault-empty = أدخل عنوانًا مثل { "\u2066" }name@company.com{ "\u2069" }
address-fault-no-at = أدخل عنوانًا مثل { "\u2066" }name@company.com{ "\u2069" }؛ هذا العنوان بلا علامة { "\u2066" }@{ "\u2069" }
address-fault-two-ats = أدخل عنوانًا مثل { "\u2066" }name@company.com{ "\u2069" }؛ في هذا العنوان أكثر من علامة { "\u2066" }@{ "\u2069" }
address-fault-local-part-missing = أدخل عنوانًا مثل { "\u2066" }name@company.com{ "\u2069" }؛ لا شيء في هذا العنوان قبل علامة { "\u2066" }@{ "\u2069" }
address-fault-domain-missing = أدخل عنوانًا مثل { "\u2066" }name@company.com{ "\u2069" }؛ هذا العنوان بلا نطاق
address-fault-local-part-too-long = تحقق من الجزء الذي قبل علامة { "\u2066" }@{ "\u2069" }؛ أقصاه 64 حرفًا، وكل حرف من خارج الإنجليزية يُحسب حرفين أو أكثر
address-fault-address-too-long = تحقق من نهاية العنوان؛ أقصاه 254 حرفًا، وكل حرف من خارج الإنجليزية يُحسب حرفين أو أكثر
address-fault-domain-too-long = تحقق من نهاية النطاق؛ أقصاه 253 حرفًا، وكل حرف من خارج الإنجليزية يُحسب حرفين أو أكثر
address-fault-domain-label-too-long = تحقق من النطاق ابتداءً من الحرف { $position }؛ أقصى ما بين نقطتين 63 حرفًا
address-fault-dot-at-edge = احذف النقطة عند الحرف { $position }؛ لا يبدأ أي جزء من العنوان بنقطة، ولا ينتهي بها الجزء الذي قبل علامة { "\u2066" }@{ "\u2069" }
address-fault-double-dot = احذف إحدى النقطتين عند الحرف { $position }
address-fault-trailing-dot = احذف النقطة التي في النهاية؛ ينتهي العنوان مثل { "\u2066" }name@company.com{ "\u2069" }
address-fault-hyphen-at-edge = احذف الشرطة عند الحرف { $position }؛ لا يبدأ أي جزء من النطاق بشرطة ولا ينتهي بها
address-fault-forbidden-character = تحقق من الحرف { $position }؛ لا يمكن أن يأتي { $character } في هذا الموضع من العنوان
address-fault-blank = تحقق من الفراغ عند الحرف { $position }؛ لا يمكن أن يأتي فراغ في هذا الموضع من العنوان
address-fault-control-character = احذف رمز التحكم { $character } عند الحرف { $position }، أو اكتب العنوان يدويًا
address-fault-invisible-character = احذف الرمز الخفي { $character } عند الحرف { $position }، أو اكتب العنوان يدويًا
address-fault-quote-not-closed = احذف علامة الاقتباس عند الحرف { $position }، أو أغلقها قبل علامة { "\u2066" }@{ "\u2069" }
address-fault-quote-misplaced = احذف علامات الاقتباس؛ لا يمكن أن تحيط إلا بكل الجزء الذي قبل علامة { "\u2066" }@{ "\u2069" } (الحرف { $position })
address-fault-comment = احذف التعليق الذي بين قوسين عند الحرف { $position }
address-fault-display-name = أدخل العنوان وحده، دون الاسم ودون العلامتين { "\u2066" }<{ "\u2069" } و{ "\u2066" }>{ "\u2069" }
address-fault-bracket-not-closed = أغلق العلامة { "\u2066" }<{ "\u2069" } التي عند الحرف { $position } بالعلامة { "\u2066" }>{ "\u2069" } بعد العنوان، أو احذفها
address-fault-ip-literal = أدخل عنوانًا له نطاق، مثل { "\u2066" }name@company.com{ "\u2069" }؛ بعد علامة { "\u2066" }@{ "\u2069" } في هذا العنوان عنوان IP
address-fault-domain-invalid = تحقق من النطاق ابتداءً من الحرف { $position }؛ لا يُكتب أي نطاق هكذا
address-fault-domain-not-full = أدخل عنوانًا مثل { "\u2066" }name@company.com{ "\u2069" }؛ لا نقطة في نطاق هذا العنوان
address-fault-comma-in-domain = ضع نقطة مكان الفاصلة: { $suggestion }
address-fault-look-alike = اكتب الحرف { $position } من جديد؛ يشبه { $character } الحرف { $becomes } وهو حرف آخر

typing-hint-comma-for-dot = توجد فاصلة في موضع نقطة. هل المقصود { $suggestion }؟
typing-hint-trailing-dot = توجد نقطة بعد العنوان. هل المقصود { $suggestion }؟
typing-hint-trailing-separator = توجد فاصلة أو فاصلة منقوطة بعد العنوان. هل المقصود { $suggestion }؟
typing-hint-inner-blank = يوجد فراغ داخل العنوان. هل المقصود { $suggestion }؟
typing-hint-inner-blank-unclear = يوجد فراغ داخل العنوان. ضع ما يجب أن يكون هناك، مثل نقطة

field-fault-missing = املأ هذا الحقل
field-fault-too-long = { $field }: أقصى عدد للأحرف { NUMBER($most) }
field-fault-forbidden-character = { $field }: استخدم سطرًا واحدًا من الأحرف المرئية؛ فيه رمز تحكم أو رمز خفي
field-fault-phone = أدخل رقم هاتف مثل { "\u2066" }+49 30 1234567{ "\u2069" }
field-fault-country = اختر بلدًا من القائمة
field-fault-language = اختر لغة من القائمة
field-fault-credential-exact = { $count ->
        [zero] اترك هذا فارغًا
        [one] أدخل حرفًا أو رقمًا واحدًا، أو اترك هذا فارغًا
        [two] أدخل حرفين أو رقمين، أو اترك هذا فارغًا
        [few] أدخل { NUMBER($count) } أحرف أو أرقام أو شرطات، أو اترك هذا فارغًا
        [many] أدخل { NUMBER($count) } حرفًا أو رقمًا أو شرطة، أو اترك هذا فارغًا
       *[other] أدخل { NUMBER($count) } حرف أو رقم أو شرطة، أو اترك هذا فارغًا
    }
field-fault-credential = أدخل من { $least } إلى { $most } من الأحرف أو الأرقام أو الشرطات، أو اترك هذا فارغًا
