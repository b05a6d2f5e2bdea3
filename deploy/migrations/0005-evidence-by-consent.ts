import type { Migration, MigratedDocument } from './migration'

/** The version of the index grows by this number, so that the copies on all phones and all files are outdated and replaced as a whole. */
const JUMP = 1_000_000

/** Removes the words of solved needs that became evidence without their enterprise’s consent. */
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

/** Older files still contain those words. This mark tells the timer and the next phone of each zone. */
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

/** Removes the words of solved needs from the needs that they were found for. The fields stay, because functions of the previous release need them. */
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

/** Removes reasons of kind `meant`: they contain words of the other need. */
function withoutMeant(why: unknown): unknown {
  return Array.isArray(why) ? why.filter((reason) => !isFields(reason) || reason['kind'] !== 'meant') : why
}
