# ما يحيط بكل صفحة، وكيف تُكتب الأيام والأرقام.
#
# الكلمات نفسها في كل مكان. تُفضَّل صيغ المصدر لأنها تخاطب الجميع.
#   organization = مؤسسة                account = حساب                   admin = مسؤول (عام)
#   invitation = دعوة                   invitee = مدعو                    invitation URL = رابط الدعوة
#   approve = اعتماد                    revoke = إلغاء                    decline = رفض
#   association, to associate = ارتباط، الارتباط بالمؤسسة                  pending = قيد الإكمال
#   request = طلب                       membership ID = معرّف العضوية      credential ID = معرّف الشهادات
#   communication e-mail = بريد المراسلة                                   code = رمز
#   support desk = مكتب الدعم                                              reference code = رمز المرجع
#   verdict = نتيجة                     refused attempt = محاولة مرفوضة      to dismiss = تجاهل
# الأرقام هي 0123456789 كما هو متّبع في CLDR للغة العربية عمومًا.

## كيف تُكتب الأيام والأرقام
language-direction = rtl
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
day = { $day } { $month } { $year }
minute = { $day }، { $time } UTC
list-separator = { "، " }
number-group = ,
number-group-from = 1000

## اللغات بأسمائها
language-en = English
language-de = Deutsch
language-es = Español
language-fr = Français
language-ja = 日本語
language-ar = العربية
language-here = العربية

## الإطار
page-title-error = خطأ:
frame-skip = الانتقال إلى المحتوى
frame-organization = المؤسسة:
frame-choose-organization = اختيار مؤسسة
frame-all-organizations = كل المؤسسات
frame-language = اللغة:
frame-account = الحساب:
frame-signed-in-as = الحساب المستخدم الآن:
frame-other-account = استخدام حساب آخر
frame-sign-in = تسجيل الدخول
frame-sign-out = تسجيل الخروج
frame-help = المساعدة:
frame-reference = رمز المرجع:
frame-theme = المظهر
frame-privacy = الخصوصية
theme-auto = تلقائي
theme-light = فاتح
theme-dark = داكن
demo-banner = هذا عرض توضيحي. يمكن للجميع قراءة صندوق بريده.
demo-banner-link = فتح صندوق البريد
demo-banner-guide = خمسة أشياء للتجربة
navigation-home = الرئيسية
navigation-invite = دعوة أشخاص
navigation-invitations = الدعوات
navigation-invitation-url = رابط الدعوة
navigation-people = الأشخاص
navigation-requests = الطلبات
navigation-activity = الأحداث
navigation-roles = جهات الاتصال
navigation-access = صلاحياتي
navigation-waiting = في الانتظار
support-heading = عند الحاجة إلى المساعدة
support-page = الموقع الإلكتروني
support-reference = اذكر رمز المرجع هذا:
copy-button = نسخ
copy-done = تم النسخ
organization-id = معرّف العضوية { $id }
program-operator = مشغّل البرنامج
program-itself = Guildhall

## النماذج والقوائم
form-error-summary = راجع هذه الحقول
form-error = خطأ:
form-optional = (اختياري)
step-line = الخطوة { $at } من 3: { $name }
step-sign-in = تسجيل الدخول
step-profile = ملفك الشخصي
step-code = إثبات عنوانك
step-confirmation = تأكيد من مؤسستك
list-states = الحالات
list-search = بحث
list-chip = البحث: { $q }
list-chip-remove = (إزالة)
list-no-match = لا شيء هنا يطابق «{ $q }».
list-actions = الإجراءات
list-pages = الصفحات
list-previous = السابق
list-next = التالي
standing-global-admin = مسؤول عام
standing-member = عضو
standing-pending = قيد الإكمال
state-approved = معتمدة
state-accepted = مقبولة
state-expired = منتهية
state-revoked = ملغاة
state-ended = انتهى أثرها
