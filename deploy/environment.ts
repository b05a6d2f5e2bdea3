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

/** Every function was seen to work in both. */
const RUNTIME_FAULT = 'Nodejs18.15 or Nodejs20.19: PDF files cannot be read in Nodejs16.13'

/** One environment to deploy to, as its file says it. Secrets are not in it: keys of the cloud come from the shell, the upload key from a file outside. */
const environment = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  /** Of the mini-program, from the WeChat console. */
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
  /** What WeChat calls the fields of a template, where it is not what docs/deploy.md lists: our name → WeChat's. */
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
    /** The zones' own days besides the public holidays, which come with the release; changed on the page 日历 afterwards. */
    holidays: v.optional(v.array(day), []),
    workingWeekends: v.optional(v.array(day), []),
  }),
  openHours: v.pipe(v.string(), v.minLength(1)),
  regions: v.pipe(
    v.array(v.object({ code: regionCode, name: v.string(), cityName: v.optional(v.string()) })),
    v.minLength(1),
  ),
  /** Where the first administrator administers: an invitation is made and its code printed once. */
  administrator: v.object({ regionCode }),
  /** Who is on duty from the first day on: gets an invitation as agent, and is on duty in the region once it is used. */
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
 * What the functions are told by their environment: the ids of the templates (`need_progress` → `TEMPLATE_NEED_PROGRESS`), what their
 * fields are called, and to wake one another when there is work.
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

/** What the build of the mini-program is told: read by src/cloud/rpc/environment.ts. */
export function buildVariables({ cloudEnv, templates }: Environment): Record<string, string> {
  return { TARO_APP_CLOUD_ENV: cloudEnv, TARO_APP_TEMPLATES: JSON.stringify(templates) }
}
