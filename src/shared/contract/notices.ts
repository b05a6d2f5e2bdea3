import * as v from 'valibot'
import { action } from './action'
import { count, id, instant } from './fields'
import { twoListsCursor } from './cursors'
import { NOTICES_MARKED_MAX } from './limits'
import { factKey, ownFact } from './policy-rule'
import { MESSAGE_TEMPLATE_NAMES } from '../domain/push/templates'

const noticeView = v.object({
  id,
  title: v.string(),
  text: v.string(),
  at: instant,
  read: v.boolean(),
  /** What it is about, to open it. */
  needId: v.optional(id),
  policyId: v.exactOptional(id),
  /** The one fact that decides whether the policy fits; absent once the enterprise has told it. `policies.tell` takes the fact and answers with the verdict. */
  ask: v.exactOptional(
    v.object({
      enterpriseId: id,
      enterpriseName: v.string(),
      fact: factKey,
      /** What the fact is, where only the policy's rule knows it. */
      spec: v.exactOptional(ownFact),
      /** The measures that the fact decides, the one that gives most first; absent in pushes older than this field. */
      measures: v.exactOptional(v.array(v.object({ id, title: v.string() }))),
      /** Only where the fact is the qualifications: names by key, those that the policy asks for first; and the keys that it asks for. */
      qualifications: v.exactOptional(
        v.object({ names: v.record(v.string(), v.string()), asked: v.array(v.string()) }),
      ),
    }),
  ),
})
export type NoticeView = v.InferOutput<typeof noticeView>

export const noticesContract = {
  inbox: action({
    summary: 'My inbox, newest first. It holds every notice, whether WeChat could deliver it or not.',
    roles: ['visitor'],
    about: 'self',
    input: v.object({ cursor: twoListsCursor }),
    output: v.object({
      notices: v.array(noticeView),
      nextCursor: v.optional(v.string()),
      /** How many messages the person still allows: about needs (`remaining`) and about policies. */
      quota: v.object({ remaining: count, policies: v.exactOptional(count) }),
    }),
  }),
  markRead: action({
    summary: 'Mark notices as read.',
    roles: ['visitor'],
    about: 'self',
    writes: true,
    input: v.object({ noticeIds: v.pipe(v.array(id), v.maxLength(NOTICES_MARKED_MAX)) }),
    output: v.object({ unread: count }),
  }),
  allow: action({
    summary:
      'Note what the person answered in WeChat’s own dialog. Each accepted subscription message raises the quota by one, so that the remaining quota is true.',
    roles: ['visitor'],
    about: 'self',
    writes: true,
    input: v.object({ template: v.picklist(MESSAGE_TEMPLATE_NAMES), accepted: v.boolean() }),
    output: v.object({ remaining: count }),
  }),
}
