import * as v from 'valibot'
import { action } from './action'
import { category, id } from './fields'
import { needText } from './need-input'
import { earlierMatchView, matchView, policyMatchView } from './need-match-views'
import { promiseForecast, sameNeedView } from './need-view'
import { sharedNeedView } from './shared-need-view'

/** The action of the function `needs` that answers while a need is being typed. */
export const previewActions = {
  preview: action({
    summary:
      'While a need is being typed: services, policies and solved needs that fit the words so far, whether the enterprise asked the same already, the likely category, and who would answer by when.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({
      enterpriseId: id,
      text: needText,
      category: v.optional(category),
      urgent: v.optional(v.boolean(), false),
      /** False: the need is not to be shared, so the answer leaves out what others would read. */
      share: v.optional(v.boolean(), true),
    }),
    output: v.object({
      matches: v.pipe(v.array(matchView), v.readonly()),
      policies: v.pipe(v.array(policyMatchView), v.readonly()),
      earlier: v.pipe(v.array(earlierMatchView), v.readonly()),
      same: v.array(sameNeedView),
      /** The same needs of other enterprises of the zone, as far as these share them. */
      others: v.array(sharedNeedView),
      /** What others would read if this were shared; absent when too little is left without names and numbers, or when `share` is false. */
      sharedAs: v.exactOptional(v.string()),
      /** The words that were taken out of it. */
      sharedWithout: v.exactOptional(v.array(v.string())),
      /** True if the first service is right with a probability of at least .85; otherwise the services are shown as guesses: “也许是”. */
      wellMatched: v.boolean(),
      /** Only when no service fits: categories that the words may belong to, likeliest first. */
      categories: v.exactOptional(v.pipe(v.array(category), v.readonly())),
      proposedCategory: v.optional(category),
      /** What was understood from the words, for the chosen or proposed category: its facts, and further quantities. */
      stated: v.exactOptional(
        v.object({
          facts: v.record(v.string(), v.union([v.string(), v.number()])),
          mentions: v.pipe(v.array(v.string()), v.readonly()),
        }),
      ),
      promise: promiseForecast,
    }),
  }),
}
