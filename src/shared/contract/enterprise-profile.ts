import * as v from 'valibot'
import { FACT_SOURCES } from '../domain/enterprise/fact-note'
import { action } from './action'
import { count, id, instant } from './fields'
import { factKey, factText, factValueField } from './policy-rule'

const source = v.picklist(FACT_SOURCES)
const day = v.pipe(v.string('请选择日期'), v.isoDate('请选择日期'))

const profileFact = v.object({
  fact: factKey,
  /** Absent: not known. null: known that there is none. */
  value: v.exactOptional(factValueField),
  /** Who said it; absent for facts that were told before sources were stored. */
  source: v.exactOptional(source),
  by: v.exactOptional(v.string()),
  at: v.exactOptional(instant),
  /** When the enterprise last said that it is still true. */
  confirmedAt: v.exactOptional(instant),
  /** What it was before, latest first. */
  former: v.array(v.object({ value: factValueField, source, at: instant })),
  /** Policies in force for which this one fact decides. */
  policies: count,
})
export type ProfileFact = v.InferOutput<typeof profileFact>

const profileView = v.object({
  facts: v.array(profileFact),
  /** Names of qualifications by key: those that the zone still awards, and those that the enterprise has. */
  qualificationNames: v.exactOptional(v.record(v.string(), v.string())),
  /** How many of the facts are known. */
  known: count,
  /** Policies in force for which exactly one fact is missing. */
  waiting: count,
  /** The qualifications that the enterprise has told, each with its days as far as they are known. */
  qualifications: v.exactOptional(
    v.array(
      v.object({
        key: v.string(),
        label: v.string(),
        awardedOn: v.exactOptional(v.string()),
        expiresOn: v.exactOptional(v.string()),
        /** Its last day is over, so no rule counts it. */
        expired: v.boolean(),
      }),
    ),
  ),
})
export type ProfileView = v.InferOutput<typeof profileView>

/** The profile of an enterprise, for its own people, and what its steward or an administrator may enter. Part of `enterprises`. */
export const profileActions = {
  profile: action({
    summary:
      'What is known of my enterprise: each fact with who said it and when, what it was before, and how many policies wait for it.',
    roles: ['staff'],
    about: 'enterprise',
    perMinute: 60,
    input: v.object({ enterpriseId: id }),
    output: profileView,
  }),
  tellFact: action({
    summary: 'Say a fact of my enterprise. What it was before stays readable.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    perMinute: 60,
    input: v.object({ enterpriseId: id, fact: factKey, value: factValueField }),
    output: profileView,
    refusals: ['FactUnknown', 'FactWrong'],
  }),
  tellQualification: action({
    summary:
      'Say when a qualification of my enterprise was awarded and when it expires. Once it has expired, no rule counts it.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    perMinute: 60,
    input: v.object({
      enterpriseId: id,
      qualification: factText,
      awardedOn: v.exactOptional(day),
      expiresOn: v.exactOptional(day),
    }),
    output: profileView,
    refusals: ['FactUnknown', 'DaysReversed'],
  }),
  enterFact: action({
    summary:
      'Enter a fact for an enterprise that agreed to it: its steward, or an administrator. Its people are told who entered what.',
    roles: ['agent', 'administrator'],
    about: 'enterprise',
    writes: true,
    perMinute: 60,
    input: v.object({
      enterpriseId: id,
      fact: factKey,
      value: factValueField,
      consent: v.literal(true, '请先征得企业同意'),
    }),
    output: v.object({ fact: factKey, at: instant }),
    refusals: ['FactUnknown', 'FactWrong', 'StewardsOnly'],
  }),
  confirmFact: action({
    summary: 'Say that a fact of my enterprise is still true.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    perMinute: 60,
    input: v.object({ enterpriseId: id, fact: factKey }),
    output: profileView,
    refusals: ['FactUnknown'],
  }),
}
