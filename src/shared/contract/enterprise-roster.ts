import * as v from 'valibot'
import { action } from './action'
import { enterpriseCursor } from './cursors'
import { count, fileId, id, phone, regionCodeField, visible, words } from './fields'
import { CREDIT_CODE_INPUT_MAX, PERSON_NAME_MAX, ROSTER_TEXT_MAX } from './limits'

const key = v.pipe(v.string(), visible, v.maxLength(ROSTER_TEXT_MAX))

const reportRow = v.object({
  /** Line in the file, counted from 1. */
  line: count,
  name: v.string(),
  outcome: v.picklist(['added', 'changed', 'unchanged', 'wrong']),
  faults: v.array(v.string()),
})
export type RosterReportRow = v.InferOutput<typeof reportRow>

const rehearsal = v.object({
  /** Identifies the rehearsed file for the import; absent while a row is wrong or a required column is missing. */
  importId: v.exactOptional(id),
  headings: v.array(v.string()),
  /** For each column, the field or fact that it is taken for; null where it is not read. */
  columns: v.array(v.nullable(v.object({ key: v.string(), label: v.string() }))),
  /** Required fields that have no column. */
  missing: v.array(v.object({ key: v.string(), label: v.string() })),
  counts: v.object({ added: count, changed: count, unchanged: count, wrong: count }),
  /** Rows whose credit code has a wrong check digit. They are accepted nevertheless. */
  checkDigits: count,
  /** Wrong rows first; the rest is only counted. */
  rows: v.array(reportRow),
})
export type RosterRehearsal = v.InferOutput<typeof rehearsal>

/** The roster of a zone: import from a file, export to a file, and joining an enterprise by its row. Part of `enterprises`. */
export const rosterActions = {
  rehearseRoster: action({
    summary:
      'Read a roster (XLSX or CSV) and report on every row without changing anything. The answer names the field that each column is taken for; `columns` overrides that.',
    roles: ['administrator'],
    about: 'region',
    writes: true,
    perMinute: 10,
    input: v.object({
      regionCode: regionCodeField,
      fileId,
      /** By column number: the key of the field or fact that it holds; null: none. */
      columns: v.optional(v.record(v.pipe(v.string(), v.regex(/^\d{1,3}$/)), v.nullable(key)), {}),
    }),
    output: rehearsal,
    refusals: [
      'ForeignFile',
      'NotAZone',
      'RosterUnreadable',
      'OldExcelFile',
      'RosterEmpty',
      'RosterTooLarge',
      'RosterTooManyRows',
    ],
  }),
  importRoster: action({
    summary:
      'Import a rehearsed roster, as many rows in one call as fit into a few seconds; call again until `done` equals `total`. A file with a wrong row is never begun. A repeated or interrupted call adds nothing twice.',
    roles: ['administrator'],
    about: 'region',
    writes: true,
    perMinute: 120,
    input: v.object({ regionCode: regionCodeField, importId: id }),
    output: v.object({ done: count, total: count }),
    refusals: ['ImportGone'],
  }),
  exportRoster: action({
    summary:
      'A part of a region’s roster under the headings that the import reads, as lines of CSV or as rows for a workbook. Telephone numbers are masked unless `phones` is set; the audit then notes who exported them.',
    roles: ['administrator'],
    about: 'region',
    perMinute: 120,
    input: v.object({
      regionCode: regionCodeField,
      phones: v.optional(v.boolean(), false),
      form: v.optional(v.picklist(['csv', 'rows']), 'csv'),
      cursor: enterpriseCursor,
    }),
    output: v.object({
      /** Empty where rows were asked for. */
      csv: v.string(),
      rows: v.exactOptional(v.array(v.array(v.string()))),
      nextCursor: v.exactOptional(v.string()),
    }),
  }),
  joinByRoster: action({
    summary:
      'Become staff and owner of an enterprise of the roster that nobody owns yet. The caller proves it by two things that only the enterprise and the park know: its number in the roster and the telephone of its contact.',
    roles: ['visitor'],
    about: 'self',
    writes: true,
    perMinute: 5,
    input: v.object({
      creditCode: words('统一社会信用代码', CREDIT_CODE_INPUT_MAX),
      number: words('企业编号', ROSTER_TEXT_MAX),
      contactPhone: phone,
      name: words('姓名', PERSON_NAME_MAX),
      phone,
    }),
    output: v.object({ enterpriseId: id, enterpriseName: v.string() }),
    shown: { scene: 'profile', fields: ['name'] },
    refusals: ['RosterMismatch', 'TooManyTries', 'AlreadyMember'],
  }),
}
