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

/** Actions of the function `needs` by which an enterprise confirms a need, and lets others read how it was solved. */
export const evidenceActions = {
  confirm: action({
    summary:
      'The enterprise confirms that the need is resolved. With `evidence` it lets other enterprises of the zone read these very words; without, nobody reads anything. Words that still name somebody are refused.',
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
      'Before confirming: what others of the zone would read of this solved need, without persons, and what was taken out. With words of one’s own: what is left of these.',
    roles: ['staff'],
    about: 'need',
    input: v.object({ needId: id, edited: v.exactOptional(v.object(evidenceWords)) }),
    output: v.object({ asked: v.string(), answer: v.string(), removed: v.array(v.string()) }),
    refusals: ['NotAllowedNow'],
  }),
  unshareEvidence: action({
    summary:
      'Take a solved need back from the other enterprises of the zone, at any time: no search, need, file or phone that asks again shows it.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id }),
    output: one,
    refusals: ['NotAllowedNow'],
  }),
}
