import * as v from 'valibot'
import { action } from './action'
import { id, words } from './fields'
import { EVIDENCE_TEXT_MAX } from './limits'
import { needView } from './need-view'

const evidenceWords = {
  asked: words('诉求', EVIDENCE_TEXT_MAX),
  answer: words('办理结果', EVIDENCE_TEXT_MAX),
}
const one = v.object({ need: needView })

/** An enterprise confirms that a need is solved, and lets others read how. Part of `needs`. */
export const evidenceActions = {
  confirm: action({
    summary:
      'The enterprise confirms that the need is resolved. With `evidence` it lets other enterprises of the zone read exactly these words; without it they read nothing. Words that still name somebody are refused.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, evidence: v.exactOptional(v.object(evidenceWords)) }),
    output: one,
    shown: { scene: 'comment', fields: ['evidence'] },
    refusals: ['NotAllowedNow', 'NamesSomebody', 'NothingToShare'],
  }),
  previewEvidence: action({
    summary:
      'Before confirming: the words that other enterprises of the zone would read of this need, without persons, and the words that were taken out. With `edited`: what remains of the caller’s own words.',
    roles: ['staff'],
    about: 'need',
    input: v.object({ needId: id, edited: v.exactOptional(v.object(evidenceWords)) }),
    output: v.object({ asked: v.string(), answer: v.string(), removed: v.array(v.string()) }),
    refusals: ['NotAllowedNow'],
  }),
  unshareEvidence: action({
    summary:
      'Take a solved need back from the other enterprises of the zone, at any time. From then on no search, need or zone file shows it, and phones drop it when they ask again.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id }),
    output: one,
    refusals: ['NotAllowedNow'],
  }),
}
