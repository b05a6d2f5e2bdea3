import * as v from 'valibot'
import { action } from './action'
import { count, regionCodeField, words } from './fields'
import { QUALIFICATION_NAME_MAX } from './limits'

const name = words('资质名称', QUALIFICATION_NAME_MAX)

const qualificationsView = v.object({
  /** Version of the region; `setQualification` sends it back, so that it changes exactly what was read. */
  version: count,
  qualifications: v.array(
    v.object({
      key: v.string(),
      label: v.string(),
      /** No longer awarded: nobody can choose it, and enterprises that have it keep it. */
      retired: v.boolean(),
      /** The region that added or changed it; absent: it is built in. */
      regionCode: v.exactOptional(regionCodeField),
    }),
  ),
})
export type QualificationsView = v.InferOutput<typeof qualificationsView>

/** Each region's list of qualifications. Part of `park`. */
export const qualificationActions = {
  qualifications: action({
    summary:
      'The qualifications that enterprises of a region may have: the built-in ones, as the region and those above it changed and extended them.',
    roles: ['agent', 'publisher', 'administrator'],
    about: 'region',
    input: v.object({ regionCode: regionCodeField }),
    output: qualificationsView,
  }),
  setQualification: action({
    summary:
      'Add a qualification to a region’s list, or rename, retire or restore one there. Facts and rules that name it stay.',
    roles: ['administrator'],
    about: 'region',
    writes: true,
    input: v.object({
      regionCode: regionCodeField,
      version: count,
      /** Absent: a new one. */
      key: v.exactOptional(name),
      label: name,
      retired: v.optional(v.boolean(), false),
    }),
    output: qualificationsView,
    shown: { scene: 'profile', fields: ['label'] },
    refusals: ['QualificationKnown', 'QualificationUnknown', 'QualificationsFull', 'QualificationUnreadable'],
  }),
}
