import type { Migration, MigratedDocument } from './migration'

/** Versions of the index jump by so much: every phone and every file is older then, and is replaced as a whole. */
const JUMP = 1_000_000

/** Solved needs were evidence without their enterprise’s consent: their words go. */
const evidenceNeedsConsent: Migration = {
  version: 9,
  says: 'earlier_needs without consent of the enterprise lose their words',
  collection: 'earlier_needs',
  forgets: 'words that nobody agreed to',
  up(document) {
    if ('agreedAt' in document || document['gone'] === true) return document
    const { solvedBy: _service, solvedByPolicy: _policy, ...rest } = document
    const indexVersion = Number(document['indexVersion'] ?? 0) + JUMP
    return { ...rest, indexVersion, asked: '', answer: '', gone: true }
  },
  down: (document) => document,
}

/** Files from before still have those words: by this the timer and the next phone of each zone find out. */
const filesWithoutConsentAreOld: Migration = {
  version: 10,
  says: 'every file with earlier_needs is older than what was taken back',
  collection: 'index_states',
  forgets: 'the former number of the index version, which only ever grows',
  up(document) {
    if (document._id !== 'earlier_needs' || 'withdrawn' in document) return document
    const indexVersion = Number(document['indexVersion'] ?? 0) + JUMP
    return { ...document, indexVersion, withdrawn: { CN: indexVersion } }
  },
  down({ withdrawn: _withdrawn, sweptVersion: _swept, ...state }) {
    return { ...state, _id: state._id }
  },
}

/** Needs carried the words of the solved needs that were found for them. Functions of the release before need the fields. */
const needsLeaveWordsOfOthers: Migration = {
  version: 11,
  says: 'needs store which solved needs were found, without their words',
  collection: 'needs',
  forgets: 'words of other enterprises',
  up: (need) =>
    withEarlier(need, ({ why, ...found }) => ({ ...found, asked: '', answer: '', why: withoutMeant(why) })),
  down: (need) => withEarlier(need, (found) => ({ asked: '', answer: '', ...found })),
}

export const evidenceByConsent: readonly Migration[] = [
  evidenceNeedsConsent,
  filesWithoutConsentAreOld,
  needsLeaveWordsOfOthers,
]

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

function withEarlier(need: MigratedDocument, change: (found: Fields) => Fields): MigratedDocument {
  const { alsoFound } = need
  if (!isFields(alsoFound) || !Array.isArray(alsoFound['earlier'])) return need
  return { ...need, alsoFound: { ...alsoFound, earlier: alsoFound['earlier'].filter(isFields).map(change) } }
}

/** What the own text may have meant are words of the other one's. */
function withoutMeant(why: unknown): unknown {
  return Array.isArray(why) ? why.filter((reason) => !isFields(reason) || reason['kind'] !== 'meant') : why
}
