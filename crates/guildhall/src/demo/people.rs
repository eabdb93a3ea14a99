//! Who is in the sample program. Days are counted back from the start of the demo.

/// A sample organization.
pub(super) struct Company {
    pub name: &'static str,
    pub country: &'static str,
    pub language: &'static str,
    /// The domain of its people's work addresses.
    pub mail: &'static str,
    /// The domains it calls its own; without any, no address is outside.
    pub domains: &'static [&'static str],
    /// When it came into the program.
    pub founded: i64,
    /// When its contact approved the second list; the first was approved on the day after the founding.
    pub second_list: i64,
    /// Its people. The first is its primary program contact.
    pub people: &'static [Person],
    /// Of the first list: their time ran out.
    pub lapsed: &'static [&'static str],
    /// Of the second list: they have yet to come.
    pub waiting: &'static [&'static str],
    /// Of the second list: taken back.
    pub revoked: &'static [&'static str],
}

/// Someone who is associated.
pub(super) struct Person {
    pub given: &'static str,
    pub family: &'static str,
    /// What stands before the @ of the work address and of the private one.
    pub local: &'static str,
    pub title: &'static str,
    /// When they associated.
    pub joined: i64,
}

const fn person(
    given: &'static str,
    family: &'static str,
    local: &'static str,
    title: &'static str,
    joined: i64,
) -> Person {
    Person {
        given,
        family,
        local,
        title,
        joined,
    }
}

/// Someone whose way in is not, or was not, straight.
pub(super) struct Stray {
    pub given: &'static str,
    pub family: &'static str,
    pub local: &'static str,
    /// The company's name.
    pub at: &'static str,
    /// The communication e-mail they gave.
    pub address: &'static str,
    /// Minutes back.
    pub ago: i64,
    pub fate: Fate,
}

/// How far a stray has come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// The mailbox is not proven.
    Unproven,
    /// Refused after the proof.
    Refused,
    /// Refused, and asked the admins.
    Asked,
    /// Asked, and the admins said no.
    Declined,
    /// Asked, and the admins said yes.
    Granted,
}

/// Where the sample people have their private addresses.
pub(super) const PRIVATE: &str = "mail.example";

/// Accounts that belong to no organization.
pub(super) const NEWCOMERS: &[&str] = &["sam.rivera", "noor.haddad"];

const DAY: i64 = 24 * 60;

pub(super) const COMPANIES: &[Company] = &[
    Company {
        name: "Rheintal Systemhaus GmbH",
        country: "DE",
        language: "de",
        mail: "rheintal.example",
        domains: &["rheintal.example", "rheintal-systemhaus.example"],
        founded: 58,
        second_list: 9,
        people: &[
            person("Katharina", "Vogel", "katharina.vogel", "Leiterin Partnergeschäft", 58),
            person("Björn", "Müller", "bjoern.mueller", "Cloud-Architekt", 55),
            person("Ayşe", "Yılmaz", "ayse.yilmaz", "Projektleiterin", 53),
            person("Jonas", "Weber", "jonas.weber", "Systemingenieur", 47),
            person("Agnieszka", "Zielińska", "agnieszka.zielinska", "Beraterin", 40),
            person("Mehmet", "Kaya", "mehmet.kaya", "Support", 34),
            person("Sophie", "Brandt", "sophie.brandt", "Vertrieb", 7),
        ],
        lapsed: &[
            "Dieter Kunze <dieter.kunze@rheintal.example>",
            "praktikum@rheintal.example",
        ],
        waiting: &[
            "Groß, Lena <lena.gross@rheintal.example>",
            "'Tran, Minh' <minh.tran@rheintal.example>",
            "Oluwaseun Adeyemi <oluwaseun.adeyemi@rheintal.example>",
        ],
        revoked: &["Ralf Stein <ralf.stein@rheintal.example>"],
    },
    Company {
        name: "Alpenblick IT AG",
        country: "CH",
        language: "de",
        mail: "alpenblick-it.example",
        domains: &["alpenblick-it.example"],
        founded: 54,
        second_list: 8,
        people: &[
            person("Katharina", "Vogel", "katharina.vogel", "Verwaltungsrätin", 54),
            person("Reto", "Zgraggen", "reto.zgraggen", "Geschäftsführer", 52),
            person("Chiara", "Bernasconi", "chiara.bernasconi", "Consultant", 45),
            person("Luca", "Meier", "luca.meier", "Entwickler", 31),
            person("Fatou", "Diallo", "fatou.diallo", "Data Engineer", 6),
        ],
        lapsed: &["Urs Ammann <urs.ammann@alpenblick-it.example>"],
        waiting: &[
            "Seraina Caduff <seraina.caduff@alpenblick-it.example>",
            "Nikola Petrović <nikola.petrovic@alpenblick-it.example>",
        ],
        revoked: &[],
    },
    Company {
        name: "Harbor & Pine Consulting Ltd",
        country: "GB",
        language: "en",
        mail: "harborpine.example",
        domains: &["harborpine.example"],
        founded: 51,
        second_list: 7,
        people: &[
            person("Amelia", "Hart", "amelia.hart", "Partner Manager", 51),
            person("Kwame", "Mensah", "kwame.mensah", "Solution Architect", 48),
            person("Zoë", "van der Berg", "zoe.vanderberg", "Consultant", 46),
            person("Rhys", "Llewellyn", "rhys.llewellyn", "Engineer", 44),
            person("Siobhán", "Ní Bhriain", "siobhan.nibhriain", "Practice Lead", 39),
            person("Arjun", "Nair", "arjun.nair", "Cloud Engineer", 33),
            person("Mei-Ling", "Chou", "meiling.chou", "Analyst", 25),
            person("Tariq", "Aziz", "tariq.aziz", "Security Consultant", 5),
        ],
        lapsed: &[
            "Gareth Pugh <gareth.pugh@harborpine.example>",
            "Beth Ward <beth.ward@harborpine.example>",
        ],
        waiting: &[
            "Priya Raman <priya.raman@harborpine.example>",
            "Oliver Stone <oliver.stone@harborpine.example>",
            "Ngozi Okafor <ngozi.okafor@harborpine.example>",
            "\"Silva, João\" <joao.silva@harborpine.example>",
        ],
        revoked: &["temp.agency@harborpine.example"],
    },
    Company {
        name: "Sakura Integration KK",
        country: "JP",
        language: "en",
        mail: "sakura-integration.example",
        domains: &["sakura-integration.example"],
        founded: 48,
        second_list: 6,
        people: &[
            person("Haruka", "Tanaka", "haruka.tanaka", "Alliance Manager", 48),
            person("Kenji", "Watanabe", "kenji.watanabe", "Engineer", 46),
            person("Yuki", "Sato", "yuki.sato", "Engineer", 43),
            person("Park", "Ji-woo", "jiwoo.park", "Presales", 36),
            person("Nguyễn", "Thị Lan", "lan.nguyen", "Developer", 4),
        ],
        lapsed: &["hiroshi.mori@sakura-integration.example"],
        waiting: &["Aiko Suzuki <aiko.suzuki@sakura-integration.example>"],
        revoked: &["intern@sakura-integration.example"],
    },
    Company {
        name: "Savanna Networks Ltd",
        country: "KE",
        language: "en",
        mail: "savannanet.example",
        domains: &["savannanet.example"],
        founded: 45,
        second_list: 5,
        people: &[
            person("Wanjiru", "Kamau", "wanjiru.kamau", "Managing Director", 45),
            person("Otieno", "Odhiambo", "otieno.odhiambo", "Network Engineer", 42),
            person("Amina", "Hassan", "amina.hassan", "Support Lead", 37),
            person("Tesfaye", "Bekele", "tesfaye.bekele", "Field Engineer", 29),
        ],
        lapsed: &["Brian Mutua <brian.mutua@savannanet.example>"],
        waiting: &[
            "Grace Achieng <grace.achieng@savannanet.example>",
            "Juma Mwangi <juma.mwangi@savannanet.example>",
        ],
        revoked: &[],
    },
    Company {
        name: "Coral Coast Software Pty Ltd",
        country: "AU",
        language: "en",
        mail: "coralcoast.example",
        domains: &[],
        founded: 42,
        second_list: 4,
        people: &[
            person("Liam", "O'Connor", "liam.oconnor", "Director", 42),
            person("Talia", "Nguyen", "talia.nguyen", "Developer", 38),
            person("Mateus", "Oliveira", "mateus.oliveira", "Designer", 30),
            person("Aroha", "Te Whare", "aroha.tewhare", "Product Lead", 22),
            person("Ivan", "Horvat", "ivan.horvat", "Developer", 3),
        ],
        lapsed: &["jack.taylor@coralcoast.example"],
        waiting: &[
            "Hana Kealoha <hana.kealoha@coralcoast.example>",
            "Contractor <dmitri@freelance.example>",
        ],
        revoked: &[],
    },
];

pub(super) const STRAYS: &[Stray] = &[
    Stray {
        given: "Tomasz",
        family: "Kowalski",
        local: "tomasz.kowalski",
        at: "Rheintal Systemhaus GmbH",
        address: "t.kowalski@rheintal-systemhaus.example",
        ago: 20 * DAY,
        fate: Fate::Granted,
    },
    Stray {
        given: "Victor",
        family: "Hale",
        local: "victor.hale",
        at: "Harbor & Pine Consulting Ltd",
        address: "victor.hale@elsewhere.example",
        ago: 16 * DAY,
        fate: Fate::Declined,
    },
    Stray {
        given: "Priya",
        family: "Raman",
        local: "priya.raman",
        at: "Harbor & Pine Consulting Ltd",
        address: "priya.raman@harbourpine.example",
        ago: 2 * DAY,
        fate: Fate::Asked,
    },
    Stray {
        given: "Lena",
        family: "Groß",
        local: "lena.gross",
        at: "Rheintal Systemhaus GmbH",
        address: "l.gross@rheintal.example",
        ago: 9 * 60,
        fate: Fate::Asked,
    },
    Stray {
        given: "Diego",
        family: "Fernández",
        local: "diego.fernandez",
        at: "Coral Coast Software Pty Ltd",
        address: "diego@fernandez.example",
        ago: 7 * 60,
        fate: Fate::Refused,
    },
    Stray {
        given: "Kwame",
        family: "Mensah",
        local: "kwame",
        at: "Harbor & Pine Consulting Ltd",
        address: "kwame.mensah@harborpine.example",
        ago: 5 * 60,
        fate: Fate::Refused,
    },
    Stray {
        given: "Grace",
        family: "Achieng",
        local: "grace.achieng",
        at: "Savanna Networks Ltd",
        address: "grace.achieng@savannanet.example",
        ago: 50,
        fate: Fate::Unproven,
    },
    Stray {
        given: "Aiko",
        family: "Suzuki",
        local: "aiko.suzuki",
        at: "Sakura Integration KK",
        address: "aiko.suzuki@sakura-integration.example",
        ago: 3,
        fate: Fate::Unproven,
    },
];

/// The private address of someone.
pub(super) fn private_address(local: &str) -> String {
    format!("{local}@{PRIVATE}")
}

/// The private address of everyone, those who show most first.
pub(super) fn sign_in_addresses() -> impl Iterator<Item = String> {
    let contacts = COMPANIES.iter().filter_map(|company| company.people.first());
    let others = COMPANIES.iter().flat_map(|company| company.people.iter().skip(1));
    let strays = STRAYS.iter().map(|stray| stray.local);
    let mut locals: Vec<&str> = contacts.chain(others).map(|person| person.local).collect();
    locals.extend(NEWCOMERS.iter().copied().chain(strays));
    let mut seen = std::collections::HashSet::new();
    locals
        .into_iter()
        .filter(move |local| seen.insert(*local))
        .map(private_address)
}
