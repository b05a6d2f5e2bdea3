import * as v from 'valibot'
import { action } from './action'
import { id, phone, words } from './fields'
import { MESSAGE_TEXT_MAX, PERSON_NAME_MAX } from './limits'
import { facts, needText } from './need-input'
import { needView } from './need-view'

const one = v.object({ need: needView })

/** What an enterprise changes of a need that it has sent. Part of `needs`. */
export const editingActions = {
  edit: action({
    summary:
      'Change words, facts and contact of a need that I posted and nobody has taken up. What fits is looked for anew, each version is kept for both sides, and the promise stays. What others could read of changed words ends.',
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
      'Correct a need that somebody has taken up: words, facts or both stand beside the original, and whoever answers is told.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, text: v.exactOptional(words('更正', MESSAGE_TEXT_MAX)), facts }),
    output: one,
    shown: { scene: 'comment', fields: ['text', 'facts'] },
    refusals: ['NotAllowedNow', 'FactsWrong', 'NothingChanged'],
  }),
}
