//! What the people of the sample program did besides coming into it, so that everything there is can be seen in some state.

use guildhall_domain::rights::{AccessRight, ContactRole};

use super::people::{HARBOR, MERIDIAN};

/// Something that was done at a company.
pub(super) struct Deed {
    /// The company's name.
    pub at: &'static str,
    /// Who did it, by what stands before the @ of the private address; nobody for what only the operator does.
    pub by: &'static str,
    /// Minutes back.
    pub ago: i64,
    pub what: What,
}

/// What was done.
#[derive(Clone, Copy)]
pub(super) enum What {
    /// The operator made this person an admin too.
    BecameAdmin(&'static str),
    /// The operator stopped the organization, and why.
    Suspended(&'static str),
    /// The operator let it go on, and why.
    Resumed(&'static str),
    /// Approved a file, with what is outside the organization's domains.
    ApprovedFile(&'static str),
    /// Checked a list, and left it for later.
    LeftDraft(&'static str),
    /// Checked a list of so many colleagues whom nobody knows yet, and left it for later.
    LeftLongDraft(usize),
    /// Had the invitations of these addresses mailed.
    Mailed(&'static [&'static str]),
    /// Gave these addresses more time; what had expired is renewed.
    Extended(&'static [&'static str]),
    /// Took the approvals of these addresses back.
    Revoked(&'static [&'static str]),
    /// Addresses these people in another language.
    Translated(&'static [&'static str], &'static str),
    /// Took the list of people along as a file.
    ExportedPeople,
    /// Took the activity along as a file.
    ExportedActivity,
    /// Gave another phone number and job title.
    ChangedProfile(&'static str, &'static str),
    /// Gave another communication e-mail, and did no more yet.
    GaveAddress(&'static str),
    /// Gave another communication e-mail, and proved it.
    ProvedAddress(&'static str),
    /// Asked for a right or a contact role, of which kind it is and which, and why.
    AskedFor(&'static str, &'static str, &'static str),
    /// Took back what was asked for.
    WithdrewAsking,
    /// Approved or declined what was asked for, and wrote this.
    AnsweredAccess(bool, &'static str),
    /// Read everything that was told so far.
    ReadNotices,
    /// Changed what somebody may do, or who belongs to the organization.
    Changed(Standing),
}

/// A change of where somebody stands.
#[derive(Clone, Copy)]
pub(super) enum Standing {
    /// Gave this person a right, for so many days or for good.
    Granted(&'static str, AccessRight, Option<i64>),
    /// Made this person a contact.
    NamedContact(&'static str, ContactRole),
    /// Made this person the deputy of the primary program contact.
    NamedDeputy(&'static str),
    /// Offered this person the role of the primary program contact.
    OfferedRole(&'static str),
    /// Declined the role that was offered.
    DeclinedRole,
    /// Began to take over the organization, and why.
    StartedTakeover(&'static str),
    /// Ended the takeover that waited.
    EndedTakeover,
    /// Said that this person's association ends by itself, in so many days from then.
    EndsIn(&'static str, i64),
    /// Removed this person, and why.
    Removed(&'static str, &'static str),
    /// Left.
    Left,
}

/// Addresses that the mail server refused for good, and its words.
pub(super) const REFUSED_MAIL: &[(&str, &str)] = &[
    (
        "tom.hughes@harborpine.example",
        "550 5.1.1 <tom.hughes@harborpine.example>: Recipient address rejected: User unknown",
    ),
    (
        "tobias.lange@meridian-global.example",
        "552 5.2.2 The mailbox of tobias.lange is full",
    ),
];

/// Addresses that the mail server asked to wait for, and its words.
pub(super) const DELAYED_MAIL: &[(&str, &str)] = &[(
    "joao.silva@harborpine.example",
    "451 4.7.1 <joao.silva@harborpine.example>: Greylisted, try again later",
)];

const RHEINTAL: &str = "Rheintal Systemhaus GmbH";
const SAVANNA: &str = "Savanna Networks Ltd";
const NORDLYS: &str = "Nordlys Data AS";
const ANDINA: &str = "Andina Sistemas S.A.S.";
const CORAL: &str = "Coral Coast Software Pty Ltd";
const ALPENBLICK: &str = "Alpenblick IT AG";
const AL_NOOR: &str = "Al Noor Technologies LLC";

const DAY: i64 = 24 * 60;

pub(super) const DEEDS: &[Deed] = &[
    Deed {
        at: HARBOR,
        by: "amelia.hart",
        ago: 30 * DAY,
        what: What::BecameAdmin("siobhan.nibhriain"),
    },
    Deed {
        at: HARBOR,
        by: "amelia.hart",
        ago: 29 * DAY,
        what: What::Changed(Standing::NamedDeputy("siobhan.nibhriain")),
    },
    Deed {
        at: HARBOR,
        by: "amelia.hart",
        ago: 28 * DAY,
        what: What::Changed(Standing::NamedContact("isla.drummond", ContactRole::EXECUTIVE)),
    },
    Deed {
        at: HARBOR,
        by: "siobhan.nibhriain",
        ago: 27 * DAY + 20,
        what: What::Changed(Standing::NamedContact("kwame.mensah", ContactRole::TECHNICAL_1)),
    },
    Deed {
        at: HARBOR,
        by: "siobhan.nibhriain",
        ago: 27 * DAY,
        what: What::Changed(Standing::Granted(
            "rhys.llewellyn",
            AccessRight::SOFTWARE_DOWNLOAD,
            None,
        )),
    },
    Deed {
        at: HARBOR,
        by: "siobhan.nibhriain",
        ago: 26 * DAY,
        what: What::Changed(Standing::Granted(
            "kwame.mensah",
            AccessRight::SUPPORT_INCIDENTS,
            Some(120),
        )),
    },
    Deed {
        at: HARBOR,
        by: "amelia.hart",
        ago: 9 * DAY,
        what: What::Changed(Standing::Granted(
            "ffion.griffiths",
            AccessRight::REPORT_VIEWER,
            Some(30),
        )),
    },
    Deed {
        at: HARBOR,
        by: "amelia.hart",
        ago: 9 * DAY - 40,
        what: What::Changed(Standing::EndsIn("marek.dvorak", 45)),
    },
    Deed {
        at: HARBOR,
        by: "amelia.hart",
        ago: 8 * DAY,
        what: What::Changed(Standing::Removed(
            "declan.byrne",
            "Moved to another company at the end of the month",
        )),
    },
    Deed {
        at: HARBOR,
        by: "bronwen.pryce",
        ago: 6 * DAY + 310,
        what: What::Changed(Standing::Left),
    },
    Deed {
        at: HARBOR,
        by: "rhys.llewellyn",
        ago: 22 * DAY + 95,
        what: What::ChangedProfile("+44 20 7946 0112", "Lead Engineer"),
    },
    Deed {
        at: HARBOR,
        by: "siobhan.nibhriain",
        ago: 12 * DAY,
        what: What::ApprovedFile(HARBOR_FILE),
    },
    Deed {
        at: HARBOR,
        by: "siobhan.nibhriain",
        ago: 11 * DAY + 30,
        what: What::Mailed(&[
            "maeve.gallagher@harborpine.example",
            "lucas.moreau@harborpine.example",
            "ines.carvalho@harborpine.example",
            "yuki.tanabe@harborpine.example",
            "omar.haddad@harborpine.example",
            "tom.hughes@harborpine.example",
        ]),
    },
    Deed {
        at: HARBOR,
        by: "siobhan.nibhriain",
        ago: 4 * DAY + 200,
        what: What::Extended(&["beth.ward@harborpine.example"]),
    },
    Deed {
        at: HARBOR,
        by: "amelia.hart",
        ago: 3 * DAY + 150,
        what: What::Mailed(&["lucas.moreau@harborpine.example", "omar.haddad@harborpine.example"]),
    },
    Deed {
        at: HARBOR,
        by: "zoe.vanderberg",
        ago: 2 * DAY + 310,
        what: What::ProvedAddress("zoe.berg@harborpine.example"),
    },
    Deed {
        at: HARBOR,
        by: "amelia.hart",
        ago: 2 * DAY + 60,
        what: What::ExportedActivity,
    },
    Deed {
        at: HARBOR,
        by: "callum.macleod",
        ago: DAY + 400,
        what: What::ProvedAddress("callum@macleod.example"),
    },
    Deed {
        at: HARBOR,
        by: "amelia.hart",
        ago: 115,
        what: What::LeftDraft(HARBOR_DRAFT),
    },
    Deed {
        at: HARBOR,
        by: "freya.thornton",
        ago: 25,
        what: What::GaveAddress("freya@thornton.example"),
    },
    Deed {
        at: HARBOR,
        by: "siobhan.nibhriain",
        ago: 12,
        what: What::Mailed(&["joao.silva@harborpine.example"]),
    },
    Deed {
        at: RHEINTAL,
        by: "katharina.vogel",
        ago: 35 * DAY,
        what: What::BecameAdmin("jonas.weber"),
    },
    Deed {
        at: RHEINTAL,
        by: "mehmet.kaya",
        ago: 24 * DAY,
        what: What::Changed(Standing::StartedTakeover(
            "Auf zwei Anfragen kam keine Antwort von den Admins",
        )),
    },
    Deed {
        at: RHEINTAL,
        by: "katharina.vogel",
        ago: 23 * DAY + 60,
        what: What::Changed(Standing::EndedTakeover),
    },
    Deed {
        at: RHEINTAL,
        by: "katharina.vogel",
        ago: 23 * DAY + 50,
        what: What::ReadNotices,
    },
    Deed {
        at: RHEINTAL,
        by: "jonas.weber",
        ago: 13 * DAY + 500,
        what: What::ApprovedFile(
            "E-Mail;Name;Sprache;Bemerkung\n\
             kontor@rheintal.example;;de;Sammelpostfach, wird noch geklärt\n\
             messe@rheintal.example;;de;Sammelpostfach, wird noch geklärt\n\
             carla.romero@rheintal.example;Carla Romero;es;Standort Madrid\n",
        ),
    },
    Deed {
        at: RHEINTAL,
        by: "katharina.vogel",
        ago: 10 * DAY + 700,
        what: What::Revoked(&["kontor@rheintal.example", "messe@rheintal.example"]),
    },
    Deed {
        at: RHEINTAL,
        by: "jonas.weber",
        ago: 6 * DAY + 90,
        what: What::Translated(&["oluwaseun.adeyemi@rheintal.example"], "en"),
    },
    Deed {
        at: RHEINTAL,
        by: "katharina.vogel",
        ago: 5 * DAY + 45,
        what: What::ExportedPeople,
    },
    Deed {
        at: ALPENBLICK,
        by: "katharina.vogel",
        ago: 20 * DAY,
        what: What::ApprovedFile(
            "E-Mail;Name;Bemerkung\n\
             agnieszka.zielinska@alpenblick-it.example;Agnieszka Zielińska;Auch bei Rheintal\n",
        ),
    },
    Deed {
        at: SAVANNA,
        by: "otieno.odhiambo",
        ago: 20 * DAY,
        what: What::AskedFor("right", "software_download", "I would like to try the new release"),
    },
    Deed {
        at: SAVANNA,
        by: "wanjiru.kamau",
        ago: 19 * DAY,
        what: What::AnsweredAccess(false, "Ask again once you are through the training"),
    },
    Deed {
        at: SAVANNA,
        by: "tesfaye.bekele",
        ago: 15 * DAY,
        what: What::AskedFor("right", "report_viewer", "I prepare the quarterly review"),
    },
    Deed {
        at: SAVANNA,
        by: "wanjiru.kamau",
        ago: 14 * DAY + 300,
        what: What::AnsweredAccess(true, "The review is yours from now on"),
    },
    Deed {
        at: SAVANNA,
        by: "otieno.odhiambo",
        ago: 2 * DAY + 40,
        what: What::AskedFor(
            "right",
            "software_download",
            "The training is done; I set up our test lab",
        ),
    },
    Deed {
        at: SAVANNA,
        by: "amina.hassan",
        ago: DAY + 200,
        what: What::AskedFor(
            "contact_role",
            "technical_1",
            "I answer the technical questions of our customers",
        ),
    },
    Deed {
        at: AL_NOOR,
        by: "omar.alhashimi",
        ago: DAY,
        what: What::AskedFor("right", "support_incidents", "أتابع بلاغات عملائنا"),
    },
    Deed {
        at: AL_NOOR,
        by: "mariam.alzaabi",
        ago: 9 * DAY,
        what: What::AskedFor("right", "report_viewer", "أعدّ التقرير الشهري"),
    },
    Deed {
        at: AL_NOOR,
        by: "mariam.alzaabi",
        ago: 8 * DAY + 500,
        what: What::WithdrewAsking,
    },
    Deed {
        at: SAVANNA,
        by: "wanjiru.kamau",
        ago: 18 * DAY,
        what: What::ApprovedFile(
            "E-mail,Name,Note\n\
             kwame.mensah@savannanet.example,Kwame Mensah,Advises us two days a week\n",
        ),
    },
    Deed {
        at: NORDLYS,
        by: "",
        ago: 21 * DAY + 600,
        what: What::Suspended("The partner agreement had no signature"),
    },
    Deed {
        at: NORDLYS,
        by: "",
        ago: 21 * DAY + 420,
        what: What::Resumed("The signed partner agreement arrived"),
    },
    Deed {
        at: NORDLYS,
        by: "ingrid.haugen",
        ago: 18 * DAY,
        what: What::Changed(Standing::NamedContact("maja.lindqvist", ContactRole::SALES_MARKETING)),
    },
    Deed {
        at: NORDLYS,
        by: "ingrid.haugen",
        ago: 16 * DAY,
        what: What::Changed(Standing::OfferedRole("maja.lindqvist")),
    },
    Deed {
        at: NORDLYS,
        by: "maja.lindqvist",
        ago: 15 * DAY + 200,
        what: What::Changed(Standing::DeclinedRole),
    },
    Deed {
        at: NORDLYS,
        by: "ingrid.haugen",
        ago: DAY + 90,
        what: What::Changed(Standing::OfferedRole("kari.lunde")),
    },
    Deed {
        at: CORAL,
        by: "talia.nguyen",
        ago: 4 * DAY,
        what: What::Changed(Standing::StartedTakeover(
            "Liam left us in October and nobody can reach him; no one else is an admin",
        )),
    },
    Deed {
        at: ANDINA,
        by: "",
        ago: 2 * DAY,
        what: What::Suspended("The partner agreement ended and is being renewed"),
    },
    Deed {
        at: MERIDIAN,
        by: "eleanor.brooks",
        ago: 12 * DAY,
        what: What::Mailed(&[
            "carmen.ruiz@meridian-global.example",
            "tobias.lange@meridian-global.example",
            "yuto.arai@meridian-global.example",
        ]),
    },
    Deed {
        at: MERIDIAN,
        by: "eleanor.brooks",
        ago: 6 * DAY + 30,
        what: What::ExportedPeople,
    },
    Deed {
        at: MERIDIAN,
        by: "eleanor.brooks",
        ago: 70,
        what: What::LeftLongDraft(240),
    },
];

/// Colleagues with names, languages and notes of their own.
const HARBOR_FILE: &str = "E-mail,Name,Language,Note
maeve.gallagher@harborpine.example,Maeve Gallagher,en,Starts in the Dublin office in January
lucas.moreau@harborpine.example,Lucas Moreau,fr,Works from Lyon
ines.carvalho@harborpine.example,Inés Carvalho,es,On loan from the Madrid team
yuki.tanabe@harborpine.example,Yuki Tanabe,ja,
omar.haddad@harborpine.example,Omar Haddad,ar,Reads Arabic and English
tom.hughes@harborpine.example,Tom Hughes,en,Typed from a badge
niall.keane@harborpine.example,Niall Keane,en,
zoe.berg@harborpine.example,Zoë van der Berg,en,The shorter address she wants to use
";

/// A list with a verdict of each kind.
const HARBOR_DRAFT: &str = "Edwards, Carys <carys.edwards@harborpine.example>
Iain Ferguson <iain.ferguson@harborpine.example>
Leila Rahman <leila.rahman@harborpine.example>
Iain Ferguson <IAIN.FERGUSON@harborpine.example>
Maeve Gallagher <maeve.gallagher@harborpine.example>
Arjun Nair <arjun.nair@harborpine.example>
Dmitri Volkov <dmitri@freelance.example>
Owen Price <owen.price@@harborpine.example>
reception at harborpine.example
\u{212A}ate.stone@harborpine.example
";
