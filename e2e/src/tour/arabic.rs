//! What an organization sees whose language is written from right to left, and what its colleagues see.

use super::*;

const AL_NOOR: &str = "Al Noor Technologies LLC";

/// In an order in which each finds the demo as it needs it.
pub(super) const PAGES: &[Page] = &[
    Page::new("arabic-home", |browser, demo: &Demo| {
        in_area(browser, demo, AL_NOOR, "");
        browser.arrive_at(AL_NOOR);
    })
    .in_arabic(),
    Page::new("arabic-invite", |browser, demo: &Demo| {
        in_area(browser, demo, AL_NOOR, "/invite");
        browser.arrive_at("دعوة أشخاص");
    })
    .in_arabic(),
    Page::new("arabic-invitations", |browser, demo: &Demo| {
        in_area(browser, demo, HARBOR, "/invitations");
        browser.arrive_at("الدعوات");
    })
    .in_arabic(),
    Page::new("arabic-invitation", |browser, demo: &Demo| {
        in_area(browser, demo, HARBOR, "/invitations?q=tom.hughes");
        browser.follow("tom.hughes@harborpine.example");
        browser.arrive_at("tom.hughes@harborpine.example");
    })
    .in_arabic(),
    Page::new("arabic-refused-attempts", |browser, demo: &Demo| {
        in_area(browser, demo, HARBOR, "/invitations/refused");
        browser.arrive_at("الدعوات");
    })
    .in_arabic(),
    Page::new("arabic-invitation-url", |browser, demo: &Demo| {
        in_area(browser, demo, AL_NOOR, "/invitation-url");
        browser.arrive_at("رابط الدعوة");
    })
    .in_arabic(),
    Page::new("arabic-people", |browser, demo: &Demo| {
        in_area(browser, demo, AL_NOOR, "/people");
        browser.arrive_at("الأشخاص");
        browser.unfold();
    })
    .in_arabic(),
    Page::new("arabic-person", |browser, demo: &Demo| {
        in_area(browser, demo, HARBOR, "/people?q=callum");
        browser.follow("Callum MacLeod");
        browser.arrive_at("Callum MacLeod");
    })
    .in_arabic(),
    Page::new("arabic-activity", |browser, demo: &Demo| {
        in_area(browser, demo, HARBOR, "/activity");
        browser.arrive_at("الأحداث");
        browser.unfold();
    })
    .in_arabic(),
    Page::new("arabic-requests-access", |browser, demo: &Demo| {
        in_area(browser, demo, AL_NOOR, "/requests?kind=access");
        browser.arrive_at("الطلبات");
        browser.unfold();
    })
    .in_arabic(),
    Page::new("arabic-roles", |browser, demo| {
        in_area(browser, demo, AL_NOOR, "/roles");
        browser.arrive_at("جهات الاتصال");
    })
    .in_arabic(),
    Page::new("arabic-access", |browser, demo: &Demo| {
        in_area(browser, demo, AL_NOOR, "/access");
        browser.arrive_at("صلاحياتي");
    })
    .in_arabic(),
    Page::new("arabic-requests", |browser, demo: &Demo| {
        in_area(browser, demo, HARBOR, "/requests");
        browser.arrive_at("الطلبات");
    })
    .in_arabic(),
    Page::new("arabic-notices", |browser, demo: &Demo| {
        in_area(browser, demo, HARBOR, "/requests");
        browser.open("/account/notices");
        browser.arrive_at("الإشعارات");
    })
    .in_arabic(),
    Page::new("arabic-suspended-home", |browser, demo: &Demo| {
        in_area(browser, demo, ANDINA, "");
        browser.arrive_at(ANDINA);
    })
    .in_arabic(),
    Page::new("arabic-landing", |browser, demo: &Demo| {
        open_invitation(browser, demo, AL_NOOR);
        browser.arrive_at(&format!("دعوة من \u{2068}{AL_NOOR}\u{2069}"));
    })
    .in_arabic(),
    Page::new("arabic-profile", |browser, demo: &Demo| {
        demo.sign_in_as(browser, &demo.newcomer().email);
        open_invitation(browser, demo, AL_NOOR);
        let landing = browser.path();
        browser.open(&format!("{landing}/profile"));
        browser.arrive_at("ملفك الشخصي");
    })
    .in_arabic(),
    Page::new("arabic-code", |browser, demo: &Demo| {
        demo.sign_in_as(browser, "grace.achieng@mail.example");
        browser.arrive_at("إثبات عنوان عملك");
    })
    .in_arabic(),
    Page::new("arabic-refused", |browser, demo: &Demo| {
        demo.sign_in_as(browser, "diego.fernandez@mail.example");
        browser.arrive_at("لم تعتمد \u{2068}Coral Coast Software Pty Ltd\u{2069} هذا العنوان");
    })
    .in_arabic(),
    Page::new("arabic-suspended", |browser, demo: &Demo| {
        open_invitation(browser, demo, ANDINA);
        browser.be_refused(403, "لا تستطيع \u{2068}Andina Sistemas S.A.S.\u{2069} قبول أحد حاليًا");
    })
    .in_arabic(),
    Page::new("arabic-link-refused", |browser, _| {
        browser.open("/i/nothing");
        browser.be_refused(404, "رابط الدعوة هذا لا يعمل");
    })
    .in_arabic(),
];
