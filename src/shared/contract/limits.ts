/**
 * Every limit that more than one place must agree on: the contract refuses what exceeds it, the form stops before it, the function
 * and the domain work within it. This file imports nothing, so that the domain may read it.
 *
 * Lengths of texts are counted as `String.length` counts, in UTF-16 code units, unless a limit says otherwise.
 * Where no source is named, the limit is the product's own.
 */

// --- Files ---

/** Largest single file, in megabytes of 1,048,576 bytes: attachments of needs and policies, and notices to be read. */
export const FILE_MEGABYTES_MAX = 10
/** The same in bytes. */
export const FILE_BYTES_MAX = FILE_MEGABYTES_MAX * 1024 * 1024
/** New attachments that one save of a policy may add, in megabytes: a function downloads them all into its memory. */
export const POLICY_SAVE_MEGABYTES_MAX = 40
/** Files on one entry of a need; 9 is also what WeChat's picture picker gives at once (`wx.chooseMedia`). */
export const NEED_ATTACHMENTS_MAX = 9
/** Files on one policy. */
export const POLICY_FILES_MAX = 20
/** Name of an uploaded file. */
export const FILE_NAME_MAX = 120
/** Address of a file in the cloud storage (`cloud://…`). */
export const FILE_ID_MAX = 300

// --- Documents that become policy drafts ---

/** Pasted text of a notice. A call to a function carries 100 KB (CloudBase): that is this many Han characters of 3 bytes, with room to spare. */
export const PASTED_DOCUMENT_MAX = 30_000
/** Text of a notice that comes as a file. */
export const FILE_DOCUMENT_MAX = 200_000
/** Longest text that `readDocument` accepts. No notice is as long; a longer text would take too long to read. */
export const READABLE_DOCUMENT_MAX = 300_000

// --- Needs ---

/** Text of a need. */
export const NEED_TEXT_MAX = 2000
/** Title of a need, made of its first clause; in Unicode symbols. */
export const NEED_TITLE_MAX = 30
/** A message on a need: reply, question, reason, supply. */
export const MESSAGE_TEXT_MAX = 1000
/** The words of each of the two needs that one is split into. */
export const SPLIT_TEXT_MAX = 500
/** Where an enterprise may go with a need that is declined. */
export const POINTER_TEXT_MAX = 200
/** Each of the two texts that others read of a solved need: what was asked, and how it was solved. */
export const EVIDENCE_TEXT_MAX = 200
/** Shortest text of a need that others read. A shorter one says nothing once the names are taken out. */
export const PUBLIC_TEXT_MIN = 6
/** Words that an enterprise takes out of the text that others read of one need: how many, and the length of each. */
export const TAKEN_OUT_MAX = 40
export const TAKEN_OUT_LENGTH_MAX = 40
/** An internal note on a need: its length, how many colleagues it may mention, and how many notes a need has. */
export const NEED_NOTE_MAX = 500
export const NEED_NOTE_MENTIONS_MAX = 5
export const NEED_NOTES_MAX = 100
/** A quick reply: its length, and how many of them an officer's own list or a zone's list holds. */
export const QUICK_REPLY_MAX = 300
export const QUICK_REPLIES_MAX = 100
/** A sentence on a telephone call with an enterprise. */
export const CONTACT_NOTE_MAX = 200
/** Needs in one call of an officer: all are changed in one transaction. */
export const NEED_BATCH_MAX = 20
/** A paper that an enterprise hands in later, and how many of them one call asks for. */
export const PAPER_NAME_MAX = 60
export const PAPER_ASKED_MAX = 10
/** An owed paper is due at most this many days from today. */
export const PAPER_DAYS_MAX = 366
/** Why a need is withdrawn. */
export const WITHDRAWAL_TEXT_MAX = 200
/** A remark with a rating. */
export const RATING_TEXT_MAX = 300
/** Reasons of a bad rating: how many, and the length of each. */
export const RATING_REASONS_MAX = 5
export const RATING_REASON_MAX = 30
/** Key and text of a fact that a category asks for. */
export const NEED_FACT_KEY_MAX = 30
export const NEED_FACT_TEXT_MAX = 100
/** Further quantities that a need's text mentions: how many, and the length of each. */
export const NEED_MENTIONS_MAX = 8
export const NEED_MENTION_MAX = 30

// --- People and enterprises ---

/** Name of a person. */
export const PERSON_NAME_MAX = 20
/** Name of an enterprise or of an organization. */
export const ORGANIZATION_NAME_MAX = 60
/** A credit code as typed; the code itself has 18 symbols (GB 32100-2015). */
export const CREDIT_CODE_INPUT_MAX = 30
/** The reason for closing, moving or merging an enterprise, a note on its verification, or the text of a claim to it. */
export const ENTERPRISE_TEXT_MAX = 300
/** A text of a roster's row (number, contact), and the key of a column. */
export const ROSTER_TEXT_MAX = 40
/** Name of a qualification (高新技术企业（有效期内）). */
export const QUALIFICATION_NAME_MAX = 30
/** Rows of a roster, and rows of the report on it, which lists wrong rows first. */
export const ROSTER_ROWS_MAX = 20_000
export const ROSTER_REPORT_MAX = 200
/** Code behind WeChat's phone button (`getPhoneNumber`). */
export const PHONE_CODE_MAX = 256

/** Why somebody is dismissed, gets another role or becomes an owner. */
export const STAFFING_REASON_MAX = 100

// --- How a zone runs ---

/** Exceptions in a duty roster: spans of days on which somebody else is on duty. */
export const DUTY_DATES_MAX = 60
/** A note to an absence. */
export const NOTE_MAX = 100
/** The reason why a day is free or worked, or why a calendar changes. */
export const DAY_REASON_MAX = 30
/** Closures, and added working days, of one zone. */
export const CALENDAR_DAYS_MAX = 60
/** Enterprises to which one call gives a steward, in one transaction. */
export const STEWARD_BATCH_MAX = 50
/** Lines of one import of stewards. */
export const STEWARD_LINES_MAX = 100

// --- Messages ---

/** A `thing` field of WeChat's subscription messages, in Unicode symbols. WeChat refuses a longer one with error 47003. */
export const MESSAGE_THING_MAX = 20

// --- Policies ---

/** Short title: it fills the `thing` field of a message. */
export const SHORT_TITLE_MAX = MESSAGE_THING_MAX
/** Fields of a policy. */
export const POLICY_TEXT_MAX = {
  title: 200,
  documentNumber: 60,
  issuingBody: 100,
  /** Why a draft is sent back, or a policy recalled. */
  reason: 500,
  /** The five plain answers. */
  gain: 1000,
  who: 1000,
  how: 1000,
  byWhen: 300,
  ask: 300,
} as const
/** How many of each a policy holds. */
export const POLICY_LIST_MAX = {
  issuingBodies: 10,
  themes: 6,
  contacts: 60,
  phones: 10,
  emails: 10,
  links: 60,
  lineage: 30,
} as const
/** One contact of a policy. */
export const POLICY_CONTACT_MAX = { matter: 60, person: 40, phone: 40, email: 100, note: 200 } as const
/** Text of a policy: how many clauses, paragraphs of one, and the length of a number, a heading and a paragraph. */
export const CLAUSE_SIZES = {
  clauses: 400,
  paragraphs: 200,
  path: 60,
  heading: 300,
  paragraph: 20_000,
} as const
/** Texts that a region adds to a notice that it relays. */
export const RELAY_TEXT_MAX = { explanation: 300, contact: 100 } as const
/** Measures of a policy (兑现事项): how many, and the length of what each says. */
export const MEASURE_SIZES = {
  measures: 60,
  title: 100,
  paths: 30,
  gain: 1000,
  amounts: 20,
  words: 60,
  tier: 60,
  per: 20,
  materials: 30,
  material: 300,
  how: 1000,
  links: 5,
  contacts: 5,
} as const
/** Symbols of a notice's text in one answer. At 3 bytes each they fit into what a call carries (100 KB). */
export const SOURCE_PIECE = 30_000
/** A web address. */
export const WEB_ADDRESS_MAX = 500

// --- Rules of eligibility ---

/** Groups inside groups. */
export const RULE_DEPTH_MAX = 4
/** Conditions and groups in one group. */
export const RULE_CHILDREN_MAX = 30
/** Years that one condition looks back over. */
export const RULE_YEARS_MAX = 10
/** Examples of a rule: how many, the length of a name, and the facts that one example tells. */
export const RULE_EXAMPLE_MAX = { count: 20, name: 60, facts: 40 } as const
/** Tiers of what one gets. */
export const RULE_TIERS_MAX = 20
/** Words beside a condition or a group. */
export const RULE_LABEL_MAX = 100
/** One word that is the value of a fact or that a condition compares with; also the name of a fact. */
export const FACT_TEXT_MAX = 60
/** Words in the value of one fact. */
export const FACT_VALUES_MAX = 30
/** Words that one condition compares with. */
export const COMPARED_VALUES_MAX = 100
/** Unit of a fact that a rule declares. */
export const FACT_UNIT_MAX = 10

// --- Services ---

/** Fields of a service. */
export const SERVICE_TEXT_MAX = {
  name: 60,
  description: 1000,
  schedule: 80,
  cost: 80,
  url: 300,
  alert: 120,
  /** Why it is suspended. */
  reason: 120,
  contactName: 40,
  contactTitle: 40,
  contactPhone: 30,
  locationName: 60,
  locationAddress: 120,
} as const
/** Lists of a service: how many lines, and the length of each. */
export const SERVICE_LINES_MAX = {
  offers: { lines: 20, length: 30 },
  situations: { lines: 20, length: 30 },
  exampleNeeds: { lines: 60, length: 120 },
  requiredDocuments: { lines: 20, length: 80 },
  steps: { lines: 12, length: 160 },
} as const
/** Unmatched texts on one page. Each is matched again with the catalogue. */
export const UNMATCHED_PAGE_SIZE = 30
/** Places, and contacts, of a service. */
export const SERVICE_PLACES_MAX = 5
export const SERVICE_CONTACTS_MAX = 5
/** Services of one import: as CSV text of one call (100 KB), and as rows of one transaction. */
export const IMPORT_TEXT_MAX = 90_000
export const IMPORT_ROWS_MAX = 200

// --- Lists and searches ---

/** Items on a page of needs, policies, pushes, notices and bookmarks. */
export const PAGE_SIZE = 20
/** Items on a page of the phone access log: rows of one or two lines. */
export const SHORT_ROWS_PAGE_SIZE = 30
/** Items on a page of people. */
export const PEOPLE_PAGE_SIZE = 50
/** Pages of a search among enterprises. A person who finds nothing in these types more of the name. */
export const ENTERPRISE_SEARCH_PAGES_MAX = 10
/** Fewest symbols that a search among needs accepts. */
export const NEED_SEARCH_MIN = 2
/** A cursor as the cloud gave it. */
export const CURSOR_MAX = 200
/** Words to search for. */
export const SEARCH_TEXT_MAX = 200
/** Public answers of a policy: how many, and the lengths of question and answer. */
export const PUBLIC_ANSWERS_MAX = 30
export const PUBLIC_ANSWER_SIZES = { question: 200, answer: 1000 } as const
/** Measures in one answer of what an enterprise could get. */
export const GAINS_MAX = 100
/** Measures in the same answer that the enterprise does not meet yet but is nearest to meeting. */
export const NEAR_GAINS_MAX = 20
/** Symbols of a clause that a policy card shows when a search names that clause. */
export const CARD_CLAUSE_MAX = 200
/** Hits of one search in services and in policies. */
export const SERVICE_HITS_MAX = 20
export const POLICY_HITS_MAX = 40
/** Notices that one call marks as read. */
export const NOTICES_MARKED_MAX = 50

// --- Rates ---

/** Calls of one person to one action in a minute, unless the action says otherwise: reads and writes. */
export const READS_PER_MINUTE = 120
export const WRITES_PER_MINUTE = 30
