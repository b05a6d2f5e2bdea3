import * as v from 'valibot'
import { action } from './action'
import { id, phone, words } from './fields'
import { MESSAGE_TEXT_MAX, PERSON_NAME_MAX } from './limits'
import { facts, needText } from './need-input'
import { needView } from './need-view'

const one = v.object({ need: needView })

/** Changes that an enterprise makes to a need that it has posted. Part of `needs`. */
export const editingActions = {
  edit: action({
    summary:
      'Change words, facts and contact of a need that I posted and nobody has taken up. The cloud searches anew for what fits and stores each version for both sides; the promise stays. Where the words change, other enterprises can no longer read them.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({
      needId: id,
      text: needText,
      facts,
      contact: v.object({ name: words('联系人', PERSON_NAME_MAX), phone }),
    }),
    output: one,
    shown: { scene: 'post', fields: ['text', 'facts', 'contact.name'] },
    refusals: ['TakenUp', 'EditedEnough', 'WritersOnly', 'NotAllowedNow', 'FactsWrong', 'NothingChanged'],
  }),
  correct: action({
    summary:
      'Correct a need that somebody has taken up. Words, facts or both stand beside the original, and the officer who answers for the need is told.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, text: v.exactOptional(words('更正', MESSAGE_TEXT_MAX)), facts }),
    output: one,
    shown: { scene: 'comment', fields: ['text', 'facts'] },
    refusals: ['NotAllowedNow', 'FactsWrong', 'NothingChanged'],
  }),
}
