//! Who is in the sample program. Days are counted back from the start of the demo.

use std::collections::HashSet;

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
    /// Its people, one a line, as [`Company::people`] reads them. The first is its primary program contact.
    people: &'static str,
    /// How many more work there, made from the names of all sample people.
    crowd: usize,
    /// Of the first list: their time ran out.
    pub lapsed: &'static [&'static str],
    /// Of the second list: they have yet to come.
    pub waiting: &'static [&'static str],
    /// Of the second list: taken back.
    pub revoked: &'static [&'static str],
}

/// Someone who is associated.
#[derive(Clone)]
pub(super) struct Person {
    pub given: &'static str,
    pub family: &'static str,
    /// What stands before the @ of the work address and of the private one.
    pub local: String,
    pub title: &'static str,
    /// When they associated.
    pub joined: i64,
    /// Where they live.
    pub country: &'static str,
    /// What they read.
    pub language: &'static str,
}

impl Company {
    /// The people who are known by name: given name, family name, what stands before the @, title, when they associated, and
    /// country and language where those are not the company's.
    pub fn people(&self) -> impl Iterator<Item = Person> + use<> {
        let (country, language) = (self.country, self.language);
        self.people.lines().filter_map(move |line| {
            let mut cells = line.split('\t');
            Some(Person {
                given: cells.next()?,
                family: cells.next()?,
                local: cells.next()?.to_owned(),
                title: cells.next()?,
                joined: cells.next()?.parse().ok()?,
                country: cells.next().unwrap_or(country),
                language: cells.next().unwrap_or(language),
            })
        })
    }

    /// Its primary program contact.
    pub fn contact(&self) -> Option<Person> {
        self.people().next()
    }

    /// On which day someone of the crowd associated: within four weeks of the first list, or after the second, but more
    /// than a week ago, so that the letters to all of them do not fill the mailbox.
    fn day_in_crowd(&self, position: usize) -> i64 {
        let n = i64::try_from(position).unwrap_or_default();
        if n % 5 == 0 {
            8 + n % (self.second_list - 8)
        } else {
            self.founded - 3 - n % 24
        }
    }

    /// Everyone else.
    pub fn crowd(&self) -> Vec<Person> {
        self.beyond(0, self.crowd)
    }

    /// So many people whom nobody there knows yet.
    pub fn strangers(&self, count: usize) -> Vec<Person> {
        self.beyond(self.crowd, count)
    }

    /// The given names of each company's people with the family names of others there: some are passed over.
    fn beyond(&self, passed: usize, count: usize) -> Vec<Person> {
        let companies: Vec<Vec<Person>> = COMPANIES.iter().map(|company| company.people().collect()).collect();
        let mut taken: HashSet<String> = companies.iter().flatten().map(|person| person.local.clone()).collect();
        let mut crowd = Vec::with_capacity(passed + count);
        for step in 1.. {
            for (given, family) in companies
                .iter()
                .flat_map(|people| people.iter().zip(people.iter().cycle().skip(step)))
            {
                if crowd.len() == passed + count {
                    return crowd.split_off(passed);
                }
                let first = given.local.split('.').next().unwrap_or_default();
                let last = family.local.rsplit('.').next().unwrap_or_default();
                let local = format!("{first}.{last}");
                if taken.insert(local.clone()) {
                    crowd.push(Person {
                        family: family.family,
                        local,
                        joined: self.day_in_crowd(crowd.len()),
                        ..given.clone()
                    });
                }
            }
        }
        crowd
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
    /// Refused, did not ask, and the admins waved it off.
    Dismissed,
    /// Associated, after a wrong code.
    Joined,
}

/// Where the sample people have their private addresses.
pub(super) const PRIVATE: &str = "mail.example";

/// Accounts that belong to no organization.
pub(super) const NEWCOMERS: &[&str] = &["sam.rivera", "noor.haddad"];

/// The organization with a bit of everything.
pub(super) const HARBOR: &str = "Harbor & Pine Consulting Ltd";
/// The organization with 3,000 people.
pub(super) const MERIDIAN: &str = "Meridian Global Services Inc.";

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
        people: include_str!("people/rheintal.tsv"),
        crowd: 0,
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
        people: include_str!("people/alpenblick-it.tsv"),
        crowd: 0,
        lapsed: &["Urs Ammann <urs.ammann@alpenblick-it.example>"],
        waiting: &[
            "Seraina Caduff <seraina.caduff@alpenblick-it.example>",
            "Nikola Petrović <nikola.petrovic@alpenblick-it.example>",
        ],
        revoked: &[],
    },
    Company {
        name: HARBOR,
        country: "GB",
        language: "en",
        mail: "harborpine.example",
        domains: &["harborpine.example"],
        founded: 51,
        second_list: 7,
        people: include_str!("people/harborpine.tsv"),
        crowd: 0,
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
        language: "ja",
        mail: "sakura-integration.example",
        domains: &["sakura-integration.example"],
        founded: 48,
        second_list: 6,
        people: include_str!("people/sakura-integration.tsv"),
        crowd: 0,
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
        people: include_str!("people/savannanet.tsv"),
        crowd: 0,
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
        people: include_str!("people/coralcoast.tsv"),
        crowd: 0,
        lapsed: &["jack.taylor@coralcoast.example"],
        waiting: &[
            "Hana Kealoha <hana.kealoha@coralcoast.example>",
            "Contractor <dmitri@freelance.example>",
        ],
        revoked: &[],
    },
    Company {
        name: "Nordlys Data AS",
        country: "NO",
        language: "en",
        mail: "nordlysdata.example",
        domains: &["nordlysdata.example"],
        founded: 40,
        second_list: 6,
        people: include_str!("people/nordlysdata.tsv"),
        crowd: 0,
        lapsed: &["Arne Dahl <arne.dahl@nordlysdata.example>"],
        waiting: &["Siri Moen <siri.moen@nordlysdata.example>"],
        revoked: &[],
    },
    Company {
        name: "Soluciones Ibéricas S.L.",
        country: "ES",
        language: "es",
        mail: "solucionesiber.example",
        domains: &["solucionesiber.example"],
        founded: 38,
        second_list: 7,
        people: include_str!("people/solucionesiber.tsv"),
        crowd: 0,
        lapsed: &["Pilar Santos <pilar.santos@solucionesiber.example>"],
        waiting: &[
            "Núñez, Begoña <begona.nunez@solucionesiber.example>",
            "Unai Aguirre <unai.aguirre@solucionesiber.example>",
        ],
        revoked: &["becario@solucionesiber.example"],
    },
    Company {
        name: "Atelier Numérique SAS",
        country: "FR",
        language: "fr",
        mail: "ateliernumerique.example",
        domains: &["ateliernumerique.example"],
        founded: 36,
        second_list: 6,
        people: include_str!("people/ateliernumerique.tsv"),
        crowd: 0,
        lapsed: &["Paul Vasseur <paul.vasseur@ateliernumerique.example>"],
        waiting: &[
            "Hélène Caron <helene.caron@ateliernumerique.example>",
            "Moussa Cissé <moussa.cisse@ateliernumerique.example>",
        ],
        revoked: &["stagiaire@ateliernumerique.example"],
    },
    Company {
        name: "Al Noor Technologies LLC",
        country: "AE",
        language: "ar",
        mail: "alnoortech.example",
        domains: &["alnoortech.example"],
        founded: 34,
        second_list: 5,
        people: include_str!("people/alnoortech.tsv"),
        crowd: 0,
        lapsed: &["Saif Darwish <saif.darwish@alnoortech.example>"],
        waiting: &[
            "Amna Obaid <amna.obaid@alnoortech.example>",
            "Rohan Pillai <rohan.pillai@alnoortech.example>",
        ],
        revoked: &[],
    },
    Company {
        name: "Andina Sistemas S.A.S.",
        country: "CO",
        language: "es",
        mail: "andinasistemas.example",
        domains: &["andinasistemas.example"],
        founded: 32,
        second_list: 5,
        people: include_str!("people/andinasistemas.tsv"),
        crowd: 0,
        lapsed: &["Jorge Cano <jorge.cano@andinasistemas.example>"],
        waiting: &["Liliana Rincón <liliana.rincon@andinasistemas.example>"],
        revoked: &["temporal@andinasistemas.example"],
    },
    Company {
        name: MERIDIAN,
        country: "US",
        language: "en",
        mail: "meridian-global.example",
        domains: &["meridian-global.example"],
        founded: 50,
        second_list: 20,
        people: include_str!("people/meridian-global.tsv"),
        crowd: 2975,
        lapsed: &[
            "Howard Price <howard.price@meridian-global.example>",
            "Lori Bishop <lori.bishop@meridian-global.example>",
        ],
        waiting: &[
            "Carmen Ruiz <carmen.ruiz@meridian-global.example>",
            "Tobias Lange <tobias.lange@meridian-global.example>",
            "Yuto Arai <yuto.arai@meridian-global.example>",
        ],
        revoked: &["vendor@meridian-global.example"],
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
        at: HARBOR,
        address: "victor.hale@elsewhere.example",
        ago: 16 * DAY,
        fate: Fate::Declined,
    },
    Stray {
        given: "Priya",
        family: "Raman",
        local: "priya.raman",
        at: HARBOR,
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
        at: HARBOR,
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
    Stray {
        given: "Harriet",
        family: "Cole",
        local: "harriet.cole",
        at: HARBOR,
        address: "harriet.cole@harborpine.example",
        ago: 14 * DAY,
        fate: Fate::Unproven,
    },
    Stray {
        given: "Niamh",
        family: "Doyle",
        local: "niamh.doyle",
        at: HARBOR,
        address: "n.doyle@harborpine.example",
        ago: 13 * DAY,
        fate: Fate::Granted,
    },
    Stray {
        given: "Ben",
        family: "Frost",
        local: "ben.frost",
        at: HARBOR,
        address: "ben.frost@letters.example",
        ago: 10 * DAY,
        fate: Fate::Dismissed,
    },
    Stray {
        given: "Niall",
        family: "Keane",
        local: "niall.keane",
        at: HARBOR,
        address: "niall.keane@harborpine.example",
        ago: 8 * DAY,
        fate: Fate::Joined,
    },
    Stray {
        given: "Lucas",
        family: "Moreau",
        local: "lucas.moreau",
        at: HARBOR,
        address: "lucas.moreau@harborpine-lyon.example",
        ago: 3 * 60,
        fate: Fate::Refused,
    },
    Stray {
        given: "Agnieszka",
        family: "Zielińska",
        local: "agnieszka.zielinska",
        at: "Alpenblick IT AG",
        address: "agnieszka.zielinska@alpenblick-it.example",
        ago: 19 * DAY,
        fate: Fate::Joined,
    },
    Stray {
        given: "Kwame",
        family: "Mensah",
        local: "kwame.mensah",
        at: "Savanna Networks Ltd",
        address: "kwame.mensah@savannanet.example",
        ago: 17 * DAY,
        fate: Fate::Joined,
    },
    Stray {
        given: "Ximena",
        family: "Torres",
        local: "ximena.torres",
        at: "Andina Sistemas S.A.S.",
        address: "ximena@torres.example",
        ago: 4 * DAY,
        fate: Fate::Asked,
    },
];

/// The private address of someone.
pub(super) fn private_address(local: &str) -> String {
    format!("{local}@{PRIVATE}")
}

/// The private addresses to choose from when signing in, of those who show most first: not of everyone, for a page that
/// can be read.
pub(super) fn sign_in_addresses() -> impl Iterator<Item = String> {
    const OF_EACH: usize = 5;
    let contacts = COMPANIES.iter().filter_map(Company::contact);
    let others = COMPANIES
        .iter()
        .flat_map(|company| company.people().take(OF_EACH).skip(1));
    let people = contacts.chain(others).map(|person| person.local);
    let strays = STRAYS.iter().map(|stray| stray.local);
    let unnamed = NEWCOMERS.iter().copied().chain(strays).map(str::to_owned);
    let mut seen = HashSet::new();
    people
        .chain(unnamed)
        .filter(move |local| seen.insert(local.clone()))
        .map(|local| private_address(&local))
}
