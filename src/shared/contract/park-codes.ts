import * as v from 'valibot'
import { action } from './action'
import { count, id, instant, regionCodeField, visible } from './fields'

/** What a code leads to. `isOver`: the target is gone or no longer in force. */
const codeTarget = v.variant('kind', [
  v.object({ kind: v.literal('policy'), policyId: id, title: v.string(), isOver: v.boolean() }),
  v.object({ kind: v.literal('service'), serviceId: id, name: v.string(), isOver: v.boolean() }),
  v.object({ kind: v.literal('agent'), name: v.string(), regionName: v.string(), isOver: v.boolean() }),
  v.object({ kind: v.literal('park'), regionName: v.string(), openHours: v.string() }),
  v.object({ kind: v.literal('receipt'), code: id }),
])
export type CodeTarget = v.InferOutput<typeof codeTarget>

const codeView = v.object({
  scene: v.string(),
  /** The 小程序码 as a data URL; absent when WeChat makes none just now. */
  picture: v.exactOptional(v.string()),
  /** A link that opens the same target in WeChat from a message, a web page or an article; absent when WeChat makes none just now. */
  link: v.exactOptional(v.object({ url: v.string(), until: instant })),
  /** How often it was opened. */
  scans: count,
})
export type CodeView = v.InferOutput<typeof codeView>

/** A scene as WeChat hands it over. It can be any text, because anybody can make a code. */
const scene = v.pipe(v.string('这个码不对'), visible, v.maxLength(64, '这个码不对'))

/** 小程序码 and links that open something. Part of `park`. */
export const codeActions = {
  openCode: action({
    summary:
      'What a scanned code leads to, or that its target is over; each call is counted. For a code on paper the answer is only that code; `needs.receipt` says whether it is valid.',
    roles: ['visitor'],
    about: 'self',
    perMinute: 30,
    input: v.object({ scene }),
    output: v.object({ target: codeTarget }),
    refusals: ['CodeUnknown'],
  }),
  publicCode: action({
    summary:
      'The code and the link of something that everybody may read: a policy in force, a service of the catalogue.',
    roles: ['visitor'],
    about: 'self',
    perMinute: 10,
    input: v.object({ kind: v.picklist(['policy', 'service']), id }),
    output: codeView,
    refusals: ['CodeUnknown', 'NoCodeFor'],
  }),
  deskCode: action({
    summary: 'The code and the link of the park of a region, of one of its agents, or of a code on paper.',
    roles: ['agent', 'publisher', 'administrator'],
    about: 'region',
    perMinute: 10,
    input: v.object({
      regionCode: regionCodeField,
      kind: v.picklist(['agent', 'park', 'receipt']),
      /** For an agent, the person's id; for a receipt, the code on paper. */
      id: v.exactOptional(id),
    }),
    output: v.object({ ...codeView.entries, title: v.string() }),
    refusals: ['CodeUnknown', 'NoCodeFor'],
  }),
}
