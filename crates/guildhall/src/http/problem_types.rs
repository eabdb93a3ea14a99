//! Every kind of problem that the program answers with: what it means and what to do. Each has a page at its `type`.

/// A kind of problem.
#[derive(Debug)]
pub struct ProblemType {
    /// Its stable code, the last part of its `type`.
    pub code: &'static str,
    /// The statuses it comes with.
    pub statuses: &'static [u16],
    /// What it is, in a few words: the `title` of a problem.
    pub title: &'static str,
    /// What it means.
    pub means: &'static str,
    /// What to do.
    pub remedy: &'static str,
}

/// Finds a kind of problem by its code.
pub fn find(code: &str) -> Option<&'static ProblemType> {
    ALL.iter().find(|kind| kind.code == code)
}

/// All of them, by status.
pub static ALL: &[ProblemType] = &[
    ProblemType {
        code: "malformed-json",
        statuses: &[400],
        title: "The body is not JSON",
        means: "The body could not be read as JSON at all.",
        remedy: "Send one JSON value in UTF-8. The detail names the line and column where reading stopped.",
    },
    ProblemType {
        code: "body-not-received",
        statuses: &[400],
        title: "The body did not arrive",
        means: "The connection ended, or the transfer encoding broke, before the whole body was there.",
        remedy: "Send the request again, with the same Idempotency-Key.",
    },
    ProblemType {
        code: "not-signed-in",
        statuses: &[401],
        title: "No valid token",
        means: "The request carries no bearer token, or one that is unknown, expired or taken back.",
        remedy: "Send `Authorization: Bearer ghl_…`. A token is made on the page \u{201c}API tokens\u{201d}, or by the operator \
                 with `guildhall token create`; `GET /token` tells until when it is valid.",
    },
    ProblemType {
        code: "forbidden",
        statuses: &[403],
        title: "Not yours to do",
        means: "The account belongs to the organization, but may not do this there: its association is pending, or it \
                lacks the right.",
        remedy: "Ask a global admin of the organization.",
    },
    ProblemType {
        code: "token-scope",
        statuses: &[403],
        title: "Not with this token",
        means: "The account may do this, but its API token was made for less: the scope that the detail names is missing.",
        remedy: "Make a token with that scope, on the page \u{201c}API tokens\u{201d} or with `guildhall token create`.",
    },
    ProblemType {
        code: "account-kind-not-accepted",
        statuses: &[403],
        title: "The program does not accept this kind of account",
        means: "The program accepts personal accounts only, or work accounts only, and this is one of the other kind.",
        remedy: "Sign in with an account of the other kind, and use a token of that one.",
    },
    ProblemType {
        code: "organization-suspended",
        statuses: &[403],
        title: "The organization is suspended",
        means: "The program's operator has suspended the organization: everything can be read, but nobody is invited and \
                nobody gets in.",
        remedy: "Send the request again when the organization goes on. An admin sees the reason in its profile.",
    },
    ProblemType {
        code: "another-account",
        statuses: &[403],
        title: "Another account began the form",
        means: "A page's form was made for one account and sent while another one was signed in.",
        remedy: "Choose on the page which account to go on with. Programs use the API, which has no forms.",
    },
    ProblemType {
        code: "foreign-form",
        statuses: &[403],
        title: "The form came from somewhere else",
        means: "A page's form was sent by another site, or by a browser that was not given it.",
        remedy: "Open the page again and send its form. Programs use the API, which has no forms.",
    },
    ProblemType {
        code: "form-too-old",
        statuses: &[403],
        title: "The form is too old",
        means: "A page's form was made for another browser, or before the last sign-in.",
        remedy: "Open the page again and send its form.",
    },
    ProblemType {
        code: "not-found",
        statuses: &[404],
        title: "Nothing here",
        means: "There is no such thing, or none that this account may see; the answer is the same on purpose.",
        remedy: "Compare the path with the reference, and the account behind the token with `GET /me`.",
    },
    ProblemType {
        code: "method-not-allowed",
        statuses: &[405],
        title: "Not called with this method",
        means: "The path exists, but not with this method.",
        remedy: "Use one of the methods that the `Allow` header names.",
    },
    ProblemType {
        code: "already-associated",
        statuses: &[409],
        title: "Associated already",
        means: "The account is associated with the organization already.",
        remedy: "Nothing is left to do; `GET /me` shows the association.",
    },
    ProblemType {
        code: "already-claimed",
        statuses: &[409],
        title: "The address is taken",
        means: "Another account is associated with this address at the organization.",
        remedy: "Use another work address, sign in with the other account, or ask the organization's admins.",
    },
    ProblemType {
        code: "invitation-closed",
        statuses: &[409],
        title: "The invitation is no longer open",
        means: "It was accepted, revoked or ran out, and cannot be changed any more.",
        remedy: "Read the invitation again. An address that is not associated can be approved anew.",
    },
    ProblemType {
        code: "not-waiting",
        statuses: &[409],
        title: "No longer waiting",
        means: "The association is not pending any more, or someone else answered the request first.",
        remedy: "Read it again to see where it stands.",
    },
    ProblemType {
        code: "mail-off",
        statuses: &[409],
        title: "Mail is off",
        means: "The program's operator has turned mail off for the whole installation: nothing can be mailed, and no code \
                can prove a mailbox.",
        remedy: "Share the invitation URL in another way. An admin of the organization confirms addresses.",
    },
    ProblemType {
        code: "mail-on",
        statuses: &[409],
        title: "Mail is on",
        means: "Codes are mailed here, so none is told by the operator, and no admin's word stands in the place of one.",
        remedy: "Let the person look for the code in the mailbox, or have another one mailed.",
    },
    ProblemType {
        code: "last-admin",
        statuses: &[409],
        title: "The last admin",
        means: "The organization would be left without a global admin.",
        remedy: "Appoint another global admin first.",
    },
    ProblemType {
        code: "not-an-admin",
        statuses: &[409],
        title: "No admin",
        means: "The account is no global admin of the organization, so that right cannot be taken from it.",
        remedy: "Compare the address with the organization's roster.",
    },
    ProblemType {
        code: "already-suspended",
        statuses: &[409],
        title: "Suspended already",
        means: "The organization is suspended; nothing was changed.",
        remedy: "Nothing is left to do. The operator resumes it with `guildhall organization resume`.",
    },
    ProblemType {
        code: "not-suspended",
        statuses: &[409],
        title: "Not suspended",
        means: "The organization is not suspended; nothing was changed.",
        remedy: "Nothing is left to do.",
    },
    ProblemType {
        code: "too-many-tokens",
        statuses: &[409],
        title: "Too many API tokens",
        means: "The account has 50 valid API tokens, which is the most.",
        remedy: "Take back those that are not needed any more, and try again.",
    },
    ProblemType {
        code: "not-active",
        statuses: &[409],
        title: "Not active",
        means: "The association is pending or has ended, so its profile cannot be changed.",
        remedy: "Look at where the association stands.",
    },
    ProblemType {
        code: "profile-changed",
        statuses: &[409],
        title: "The profile was changed",
        means: "The profile is no longer at the revision that the change began with.",
        remedy: "Read the profile again, and send the change with its new revision.",
    },
    ProblemType {
        code: "simultaneous-change",
        statuses: &[409],
        title: "Changed at the same moment",
        means: "Another request changed the same thing at the same moment, and this one was undone.",
        remedy: "Send the request again; with the same Idempotency-Key it is done once.",
    },
    ProblemType {
        code: "code-spent",
        statuses: &[410],
        title: "The code is used up",
        means: "No code is awaited: it is older than ten minutes, was used, or was tried five times.",
        remedy: "Ask for another code with `POST /associations/{id}/proof/resend`, or `…/address/proof/resend` for a new address.",
    },
    ProblemType {
        code: "changed-meanwhile",
        statuses: &[412],
        title: "Changed in the meantime",
        means: "The thing is not what the `ETag` in `If-Match` says: someone changed it since it was read. Nothing was \
                written.",
        remedy: "Read it again, decide again, and send the new `ETag`.",
    },
    ProblemType {
        code: "too-large",
        statuses: &[413],
        title: "Too large",
        means: "The body is larger than this call takes.",
        remedy: "Send it in parts. A list may have 100,000 rows and 16 MB; any other body 256 KB.",
    },
    ProblemType {
        code: "too-many-entries",
        statuses: &[413],
        title: "Too many rows",
        means: "The list has more than 100,000 rows. Nothing was written.",
        remedy: "Send it in parts of up to 100,000 rows.",
    },
    ProblemType {
        code: "list-too-long",
        statuses: &[413],
        title: "Too long a list",
        means: "The list is longer than 16 MB. Nothing was written.",
        remedy: "Send it in parts of up to 16 MB.",
    },
    ProblemType {
        code: "file-too-long",
        statuses: &[413],
        title: "The file is too long",
        means: "A file of invitees may have 16 MB.",
        remedy: "Divide the file and send its parts one after the other.",
    },
    ProblemType {
        code: "too-many-rows",
        statuses: &[413],
        title: "The file has too many rows",
        means: "A file of invitees may have 100,000 rows.",
        remedy: "Divide the file and send its parts one after the other.",
    },
    ProblemType {
        code: "row-too-long",
        statuses: &[413],
        title: "A row is too long",
        means: "No row of people is this long: a quote may be missing, or the line ends.",
        remedy: "Look at the line that the detail names.",
    },
    ProblemType {
        code: "unsupported-media-type",
        statuses: &[415],
        title: "Not a media type of this call",
        means: "The `Content-Type` is not one that the call takes.",
        remedy: "Send JSON as `application/json`. With curl: `-H 'Content-Type: application/json'`, or `--json`.",
    },
    ProblemType {
        code: "invalid-input",
        statuses: &[422],
        title: "The input cannot be used",
        means: "A field or parameter is missing, unknown, or not what it may be. Nothing was written.",
        remedy: "The detail says what is wrong; `errors` names each field with a stable code.",
    },
    ProblemType {
        code: "empty-file",
        statuses: &[422],
        title: "The file is empty",
        means: "There is nothing in the file.",
        remedy: "Send another file.",
    },
    ProblemType {
        code: "no-rows",
        statuses: &[422],
        title: "The file has no rows",
        means: "There is nothing below its header.",
        remedy: "Add rows below the header.",
    },
    ProblemType {
        code: "spreadsheet-file",
        statuses: &[422],
        title: "A workbook, not a table",
        means: "The file is a workbook of a spreadsheet program, or another archive.",
        remedy: "Save it as CSV in the spreadsheet program and send that file.",
    },
    ProblemType {
        code: "binary-file",
        statuses: &[422],
        title: "No text",
        means: "The file is not text.",
        remedy: "Save it as CSV (UTF-8) and send that file.",
    },
    ProblemType {
        code: "wrong-encoding",
        statuses: &[422],
        title: "Not the encoding it says",
        means: "The mark at the beginning of the file names an encoding that its text is not in.",
        remedy: "Save it as CSV (UTF-8) and send that file.",
    },
    ProblemType {
        code: "file-quote-not-closed",
        statuses: &[422],
        title: "A quote is not closed",
        means: "A quote opens a cell and never closes: everything after it would be one cell.",
        remedy: "Close the quote on the line that the detail names, or remove it.",
    },
    ProblemType {
        code: "duplicate-columns",
        statuses: &[422],
        title: "Two columns say the same",
        means: "Two columns say that they hold the same.",
        remedy: "Keep one of the columns that the detail names.",
    },
    ProblemType {
        code: "no-address-column",
        statuses: &[422],
        title: "No column with addresses",
        means: "No column is named as the one with the addresses, and none holds any.",
        remedy: "Name the column with the addresses `address` or `e-mail`.",
    },
    ProblemType {
        code: "several-address-columns",
        statuses: &[422],
        title: "Several columns with addresses",
        means: "Without a header, more than one column holds addresses.",
        remedy: "Add a first row that names the column with the addresses.",
    },
    ProblemType {
        code: "wrong-code",
        statuses: &[422],
        title: "Not the code",
        means: "This is not the code that was mailed. The try counts; after five the code is used up.",
        remedy: "Use the newest mail: a new code ends the one before.",
    },
    ProblemType {
        code: "address-not-approved",
        statuses: &[422],
        title: "The address is not pre-approved",
        means: "The mailbox is proven, but the organization has not pre-approved this address.",
        remedy: "Send the form again with an address that is approved, or ask the organization's admins. The reference \
                 leads them to this refusal.",
    },
    ProblemType {
        code: "idempotency-key-reused",
        statuses: &[422],
        title: "The key came with another request",
        means: "This `Idempotency-Key` was used within the last day with another method, path or body.",
        remedy: "Use a new key for a new request.",
    },
    ProblemType {
        code: "too-many-requests",
        statuses: &[429],
        title: "Too many",
        means: "A limit was reached: codes per account, mailbox, organization and client are few.",
        remedy: "Wait for as many seconds as `Retry-After` says.",
    },
    ProblemType {
        code: "internal-error",
        statuses: &[500],
        title: "The program's own fault",
        means: "Something went wrong in the server. A change was not made, unless the answer to a repeat says so.",
        remedy: "Send it again with the same Idempotency-Key; if it fails again, tell the operator the reference.",
    },
    ProblemType {
        code: "busy",
        statuses: &[503],
        title: "Busy",
        means: "The database has more to do than it can right now. Nothing was written.",
        remedy: "Send the request again after as many seconds as `Retry-After` says.",
    },
];
