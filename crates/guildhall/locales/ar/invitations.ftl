# قائمة الدعوات.

## الدعوات
invitations-heading = الدعوات
invitations-search = البحث عن عنوان
invitations-search-hint = يكفي أي جزء من العنوان.
invitations-address = العنوان
invitations-language = اللغة
invitations-approved = تاريخ الاعتماد
invitations-expires = تنتهي في
invitations-extend = تمديد
invitations-extend-label = تمديد دعوة { $address }
invitations-again = اعتماد من جديد
invitations-again-label = اعتماد من جديد: { $address }
invitations-revoke = إلغاء
invitations-revoke-label = إلغاء دعوة { $address }
invitations-empty-approved = لا توجد دعوة مفتوحة.
invitations-empty-accepted = لم تُقبل أي دعوة بعد.
invitations-empty-expired = لم تنتهِ صلاحية أي دعوة.
invitations-empty-revoked = لم تُلغَ أي دعوة.
invitations-empty-ended = لم ينتهِ أثر أي دعوة مقبولة.
revoke-heading = هل تريد إلغاء هذه الدعوة؟
revoke-approved = اعتُمدت في { $day } ({ $name }).
revoke-consequence = لن يتمكن صاحب العنوان { $address } من الارتباط بمؤسستك. لا يُبلَّغ أحد.
revoke-undo = يمكنك اعتماد العنوان من جديد في أي وقت.
revoke-button = إلغاء الدعوة
revoke-keep = الإبقاء عليها
notice-revoked = تم إلغاء دعوة { $address }.
notice-extended = دعوة { $address } صالحة حتى { $day }.
notice-invitation-closed = لم تعد هذه الدعوة مفتوحة، فلم يتغير شيء.
