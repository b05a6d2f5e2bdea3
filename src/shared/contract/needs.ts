import * as v from 'valibot'
import { action } from './action'
import { valueCursor } from './cursors'
import { category, count, id, phone, visible, words } from './fields'
import { attachments, claimInput, facts, mentions, needText, said, saidByPark, takenOut } from './need-input'
import { judgedView, needCard, needView, sameNeedCard } from './need-view'
import { evidenceActions } from './need-evidence'
import { batchActions } from './need-batch'
import { benchActions } from './need-bench'
import { deskActions } from './need-desk'
import { editingActions } from './need-editing'
import { handlingActions } from './need-handling'
import { paperCard } from './need-paper-view'
import { paperActions } from './need-papers'
import { knowledgeActions } from './need-knowledge'
import { previewActions } from './need-preview'
import { queueActions } from './need-queue'
import { refusalActions } from './need-refusal'
import { replyActions } from './need-replies'
import { indexVersions, zoneSnapshot } from './zone-snapshot'
import {
  MESSAGE_TEXT_MAX,
  PERSON_NAME_MAX,
  RATING_REASONS_MAX,
  RATING_REASON_MAX,
  RATING_TEXT_MAX,
  WITHDRAWAL_TEXT_MAX,
} from './limits'
import { MATCH_COLLECTIONS } from '../domain/search/match/match'
import { RATING_LEVELS } from '../domain/need/need'

const one = v.object({ need: needView })

export const needsContract = {
  ...deskActions,
  ...batchActions,
  ...handlingActions,
  ...paperActions,
  ...benchActions,
  ...replyActions,
  ...previewActions,
  ...editingActions,
  snapshot: action({
    summary:
      'What a phone needs to search by itself: the services, policies and solved needs of the enterprise’s zone. `have` names the versions that the phone stores. The answer holds the changes since then; where too much changed, it names a whole file to fetch first.',
    roles: ['staff'],
    about: 'enterprise',
    perMinute: 30,
    input: v.object({
      enterpriseId: id,
      have: v.exactOptional(indexVersions),
      /** True: the phone asks again because it could not fetch the file. */
      failed: v.exactOptional(v.literal(true)),
    }),
    output: zoneSnapshot,
  }),
  post: action({
    summary:
      'Post a need. The answer is the stored need with its matches and its promise; the clock starts now.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    input: v.object({
      enterpriseId: id,
      text: needText,
      category,
      urgent: v.optional(v.boolean(), false),
      facts,
      mentions,
      contact: v.object({ name: words('联系人', PERSON_NAME_MAX), phone }),
      attachments,
      /** The policy that the need asks about; it must be in force where the enterprise is. */
      policyId: v.exactOptional(id),
      /** True: other enterprises of the zone may read what is asked, without the name of the enterprise. */
      share: v.optional(v.boolean(), false),
      takenOut,
      /** “我也有”: the shared need of other enterprises that this need is the same as. */
      sameAs: v.exactOptional(id),
    }),
    output: one,
    shown: { scene: 'post', fields: ['text', 'facts', 'mentions', 'contact.name', 'attachments'] },
    refusals: [
      'EnterpriseClosed',
      'FactsWrong',
      'BrokenFile',
      'ForeignFile',
      'PolicyRecalled',
      'SharedNeedGone',
      'NotTheSame',
    ],
  }),
  mine: action({
    summary:
      'Needs of my enterprise, newest first. awaiting: open needs in which the enterprise has to act; its first page also lists the papers that it owes.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({
      enterpriseId: id,
      show: v.optional(v.picklist(['all', 'open', 'closed', 'awaiting']), 'all'),
      cursor: valueCursor,
    }),
    output: v.object({
      needs: v.array(needCard),
      papers: v.exactOptional(v.array(paperCard)),
      nextCursor: v.optional(v.string()),
    }),
  }),
  read: action({
    summary: 'One need in full, for its enterprise and for the officers of its region.',
    roles: ['staff', 'agent', 'administrator'],
    about: 'need',
    input: v.object({ needId: id }),
    output: one,
  }),
  share: action({
    summary:
      'Let other enterprises of the zone read what an open need asks, without the name of its enterprise and without the words that were taken out, or end that. The text passed the content check when it was posted.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, shared: v.boolean(), takenOut }),
    output: one,
    refusals: ['NotAllowedNow', 'NothingToShare'],
  }),
  same: action({
    summary:
      'The same needs of other enterprises, for the officers of the region: up to twenty, the earliest first, each with what the caller may do with it.',
    roles: ['agent', 'administrator'],
    about: 'need',
    input: v.object({ needId: id }),
    output: v.object({ needs: v.array(sameNeedCard) }),
  }),
  supply: action({
    summary:
      'Add information or a message. If the need was awaiting facts, it goes on and its clock runs again.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, text: words('补充内容', MESSAGE_TEXT_MAX), attachments }),
    output: one,
    shown: { scene: 'comment', fields: ['text', 'attachments'] },
    refusals: ['NotAllowedNow', 'BrokenFile', 'ForeignFile'],
  }),
  withdraw: action({
    summary: 'Take a need back.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({
      needId: id,
      text: v.optional(v.pipe(v.string(), visible, v.maxLength(WITHDRAWAL_TEXT_MAX)), ''),
    }),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow'],
  }),
  ...queueActions,
  claim: action({
    summary:
      'Take a need up: from now on the caller answers for it. With a text and the instant of the next word it is also a response; without them it fulfils no promise.',
    roles: ['agent', 'administrator'],
    about: 'need',
    writes: true,
    input: claimInput,
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow', 'WordsChanged', 'NextWordTooLate'],
  }),
  reply: action({
    summary: 'Tell the enterprise how its need stands; renews the update promise.',
    roles: ['agent', 'administrator'],
    about: 'need',
    writes: true,
    input: saidByPark('回复'),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow'],
  }),
  ask: action({
    summary: 'Ask the enterprise for facts, with a reason that it reads; the clock stops until they come.',
    roles: ['agent', 'administrator'],
    about: 'need',
    writes: true,
    input: saidByPark('需要补充什么'),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow'],
  }),
  propose: action({
    summary: 'Propose a resolution; only the enterprise can close the need.',
    roles: ['agent', 'administrator'],
    about: 'need',
    writes: true,
    input: saidByPark('办理结果'),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow'],
  }),
  forward: action({
    summary: 'Hand a need to the region above (zone → city → province); clock and history stay.',
    roles: ['agent', 'administrator'],
    about: 'need',
    writes: true,
    input: saidByPark('转办原因'),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow', 'NowhereAbove', 'NobodyAbove'],
  }),
  ...evidenceActions,
  ...knowledgeActions,
  ...refusalActions,
  reject: action({
    summary:
      'The enterprise says that the need is not resolved, and why. The need is open again under the same promise.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: said('没解决的原因'),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow'],
  }),
  rate: action({
    summary: '好差评, five levels, once per resolution; the two bad ones need a reason.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({
      needId: id,
      level: v.picklist(RATING_LEVELS, '请选择满意程度'),
      reasons: v.optional(
        v.pipe(v.array(words('原因', RATING_REASON_MAX)), v.maxLength(RATING_REASONS_MAX)),
        [],
      ),
      text: v.optional(v.pipe(v.string(), visible, v.maxLength(RATING_TEXT_MAX))),
    }),
    output: one,
    shown: { scene: 'comment', fields: ['reasons', 'text'] },
    refusals: ['NotAllowedNow', 'ReasonNeeded'],
  }),
  judge: action({
    summary:
      'Say whether a service, policy or solved need that was shown with a need helped, or take that back (without `helpful`). The ranking learns from it without learning who said it. For the enterprise and for the officer who answers for the need.',
    roles: ['staff', 'agent', 'administrator'],
    about: 'need',
    writes: true,
    input: v.object({
      needId: id,
      collection: v.picklist(MATCH_COLLECTIONS, '不知道说的是哪一项'),
      itemId: id,
      helpful: v.exactOptional(v.boolean()),
    }),
    output: v.object({ judged: v.array(judgedView) }),
    refusals: ['NotShown', 'HandlersOnly'],
  }),
  review: action({
    summary:
      'Decide about an entry that the content check was not sure of: others see its text and pictures from now on, or never. For the duty agent and administrators, never for the person who wrote it.',
    roles: ['agent', 'administrator'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, entry: count, passed: v.boolean() }),
    output: one,
    refusals: ['NotAllowedNow', 'ReviewersOnly'],
  }),
}
