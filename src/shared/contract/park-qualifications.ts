import * as v from 'valibot'
import { action } from './action'
import { count, regionCodeField, words } from './fields'
import { QUALIFICATION_NAME_MAX } from './limits'

const name = words('资质名称', QUALIFICATION_NAME_MAX)

const qualificationsView = v.object({
  /** Version of the region: `setQualification` changes exactly what was read. */
  version: count,
  qualifications: v.array(
    v.object({
      key: v.string(),
      label: v.string(),
      /** Not awarded any more: nobody chooses it, and whoever has it keeps it. */
      retired: v.boolean(),
      /** Which region says so; absent: it is built in. */
      regionCode: v.exactOptional(regionCodeField),
    }),
  ),
})
export type QualificationsView = v.InferOutput<typeof qualificationsView>

/** The list of qualifications is data of the regions. Part of `park`. */
export const qualificationActions = {
  qualifications: action({
    summary:
      'The qualifications that enterprises of a region may have: the built-in ones and what the region and those above it said.',
    roles: ['agent', 'publisher', 'administrator'],
    about: 'region',
    input: v.object({ regionCode: regionCodeField }),
    output: qualificationsView,
  }),
  setQualification: action({
    summary:
      'Add a qualification to a region’s list, give one another name there, retire it or take it up again. Facts and rules that name it stay.',
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
