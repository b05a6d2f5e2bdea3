import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { TEMPLATES, type ConfiguredTemplate } from '../cloudfunctions/_kernel/platform/templates'
import { fieldNameProblems, type FieldNames } from '@/shared/domain/push/template-fields'
import { REGION_CODE_PATTERN } from '@/shared/domain/access/region'

const TEMPLATE_NAMES = Object.keys(TEMPLATES) as ConfiguredTemplate[]

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written 08:30'))
const day = v.pipe(v.string(), v.isoDate('a day is written 2026-10-01'))
const regionCode = v.pipe(
  v.string(),
  v.regex(REGION_CODE_PATTERN, 'not a region code: CN · CN21 · CN2101 · CN2101G1'),
)

/** The fault for any other runtime. Every function was tested in both. */
const RUNTIME_FAULT = 'Nodejs18.15 or Nodejs20.19: PDF files cannot be read in Nodejs16.13'

/** The file of one environment. It holds no secrets: the cloud's keys come from the shell, the upload key from another file. */
const environment = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  /** The id of the mini-program, from the WeChat console. */
  appId: v.pipe(v.string(), v.regex(/^wx[0-9a-f]{16}$/, 'an appId is wx and 16 hexadecimal digits')),
  cloudEnv: v.pipe(v.string(), v.minLength(1)),
  /** Private key for uploads, from the WeChat console; relative to the environment's file. */
  uploadKeyFile: v.pipe(v.string(), v.minLength(1)),
  /** Robot of the official CI package under whose name versions appear, 1–30. */
  robot: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)), 1),
  runtime: v.optional(v.picklist(['Nodejs18.15', 'Nodejs20.19'], RUNTIME_FAULT), 'Nodejs20.19'),
  templates: v.pipe(
    v.record(v.picklist(TEMPLATE_NAMES, 'there is no such template'), v.pipe(v.string(), v.minLength(1))),
    v.check(
      (given) => TEMPLATE_NAMES.every((name) => name in given),
      `each of these needs its id: ${TEMPLATE_NAMES.join(', ')}`,
    ),
  ),
  /** Names of template fields that differ from docs/deploy.md: our name → WeChat's. */
  templateFields: v.optional(
    v.pipe(
      v.record(v.picklist(TEMPLATE_NAMES, 'there is no such template'), v.record(v.string(), v.string())),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return
        for (const message of TEMPLATE_NAMES.flatMap((name) => fieldNameProblems(name, dataset.value)))
          addIssue({ message })
      }),
    ),
    {},
  ),
  calendar: v.object({
    spans: v.pipe(v.array(v.tuple([clock, clock])), v.minLength(1)),
    /** The zones' own days besides the public holidays, which come with the release. Administrators change them later on the page 日历. */
    holidays: v.optional(v.array(day), []),
    workingWeekends: v.optional(v.array(day), []),
  }),
  openHours: v.pipe(v.string(), v.minLength(1)),
  regions: v.pipe(
    v.array(v.object({ code: regionCode, name: v.string(), cityName: v.optional(v.string()) })),
    v.minLength(1),
  ),
  /** The region of the first administrator. The deployment makes an invitation and prints its code once. */
  administrator: v.object({ regionCode }),
  /** The first duty agent: gets an invitation as agent, and is on duty in the region once it is used. */
  dutyAgent: v.optional(v.object({ regionCode, name: v.pipe(v.string(), v.minLength(1)) })),
})
export type Environment = v.InferOutput<typeof environment>

/** Reads an environment's file. @throws Error that says, field by field, what is wrong with it */
export function readEnvironment(file: string): Environment {
  if (!existsSync(file))
    throw new Error(`${file} does not exist: copy deploy/environments/example.json and fill it in`)
  const parsed = v.safeParse(environment, JSON.parse(readFileSync(file, 'utf8')))
  if (parsed.success) {
    const { uploadKeyFile, regions, administrator, ...rest } = parsed.output
    if (!regions.some(({ code }) => code === administrator.regionCode))
      throw new Error(`${file}: administrator.regionCode is none of its regions`)
    if (rest.dutyAgent && !regions.some(({ code }) => code === rest.dutyAgent?.regionCode))
      throw new Error(`${file}: dutyAgent.regionCode is none of its regions`)
    return { ...rest, regions, administrator, uploadKeyFile: path.resolve(path.dirname(file), uploadKeyFile) }
  }
  const faults = parsed.issues.map((issue) => `  ${v.getDotPath(issue) ?? '(file)'}: ${issue.message}`)
  throw new Error(`${file} cannot be used:\n${faults.join('\n')}`)
}

/**
 * The environment variables of the functions: the ids of the templates (`need_progress` → `TEMPLATE_NEED_PROGRESS`), the names of
 * their fields, and the switch that lets functions wake one another when there is work.
 */
export function functionVariables({ templates, templateFields }: Environment): Record<string, string> {
  return {
    WAKE: 'on',
    TEMPLATE_FIELDS: JSON.stringify(templateFields satisfies FieldNames),
    ...Object.fromEntries(
      Object.entries(templates).map(([name, id]) => [`TEMPLATE_${name.toUpperCase()}`, id]),
    ),
  }
}

/** The variables for the build of the mini-program. src/cloud/rpc/environment.ts reads them. */
export function buildVariables({ cloudEnv, templates }: Environment): Record<string, string> {
  return { TARO_APP_CLOUD_ENV: cloudEnv, TARO_APP_TEMPLATES: JSON.stringify(templates) }
}
