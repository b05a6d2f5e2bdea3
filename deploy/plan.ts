import type { CloudTools, EnvironmentState } from './cloud-tools'
import type { DesiredIndex, DesiredTrigger, DesiredState } from './desired-state'

/** One thing a deployment does, in words and in deed. */
export interface Step {
  part: Part
  says: string
  run(tools: CloudTools): Promise<void>
}

/** Parts of a deployment, in the order in which they must happen: data before the code that needs it. */
export const PLAN_PARTS = ['database', 'data', 'functions', 'app'] as const
export type Part = (typeof PLAN_PARTS)[number]

/** The steps from what is held to what is wanted. Nothing is ever deleted but an index or a timer of ours that has changed. */
export function makePlan(wanted: DesiredState, held: EnvironmentState): Step[] {
  return [...databaseSteps(wanted, held), ...functionSteps(wanted, held)]
}

/** What the environment holds and nothing wants any more: named, left alone. */
export function leftOver(wanted: DesiredState, held: EnvironmentState): string[] {
  return wanted.collections.flatMap(({ name, indexes }) =>
    (held.collections.get(name) ?? [])
      .filter((index) => !indexes.some((one) => one.name === index.name))
      .map((index) => `index ${name}.${index.name}`),
  )
}

function databaseSteps({ collections }: DesiredState, held: EnvironmentState): Step[] {
  const steps = collections.flatMap(({ name, indexes }): Step[] => {
    const there = held.collections.get(name)
    const created: Step[] = there
      ? []
      : [
          step('database', `create collection ${name}`, (tools) => tools.createCollection(name)),
          step('database', `close collection ${name} to clients (ADMINONLY)`, (tools) =>
            tools.closeCollection(name),
          ),
        ]
    return [...created, ...indexes.flatMap((index) => indexSteps(name, index, there ?? []))]
  })
  return [
    ...steps,
    step('database', 'close cloud storage: a file is its uploader’s and the functions’', (tools) =>
      tools.closeStorage(),
    ),
  ]
}

function indexSteps(collection: string, index: DesiredIndex, there: readonly DesiredIndex[]): Step[] {
  const held = there.find(({ name }) => name === index.name)
  if (held && sameIndex(held, index)) return []
  const keys = index.keys.map(([field, direction]) => `${field} ${direction === 1 ? '↑' : '↓'}`).join(', ')
  const create = step(
    'database',
    `create ${index.unique ? 'unique ' : ''}index ${collection}.${index.name} (${keys})`,
    (tools) => tools.createIndex(collection, index),
  )
  if (!held) return [create]
  return [
    step('database', `drop index ${collection}.${index.name}: its keys have changed`, (tools) =>
      tools.dropIndex(collection, index.name),
    ),
    create,
  ]
}

function functionSteps({ functions }: DesiredState, held: EnvironmentState): Step[] {
  return functions.flatMap((one): Step[] => {
    const { name, timeoutS, memoryMb, runtime, variables, triggers, openapi } = one
    const there = held.functions.get(name) ?? []
    const stale = there.filter((trigger) => !triggers.some((wanted) => sameTrigger(wanted, trigger)))
    const missing = triggers.filter((trigger) => !there.some((held) => sameTrigger(trigger, held)))
    const apis = openapi.length > 0 ? `, may call ${openapi.join(', ')}` : ''
    return [
      ...(held.functions.has(name)
        ? []
        : [step('functions', `create function ${name} (${runtime})`, (tools) => tools.createFunction(one))]),
      step('functions', `upload function ${name}${apis}`, (tools) => tools.uploadFunction(one)),
      step(
        'functions',
        `configure function ${name}: ${timeoutS} s, ${memoryMb} MB, ${Object.keys(variables).join(' ')}`,
        (tools) => tools.configureFunction(one),
      ),
      ...stale.map((trigger) =>
        step('functions', `drop timer ${name}.${trigger.name} (${trigger.config})`, (tools) =>
          tools.dropTrigger(name, trigger.name),
        ),
      ),
      ...missing.map((trigger) =>
        step('functions', `create timer ${name}.${trigger.name} (${trigger.config})`, (tools) =>
          tools.createTrigger(name, trigger),
        ),
      ),
    ]
  })
}

function step(part: Part, says: string, run: Step['run']): Step {
  return { part, says, run }
}

function sameIndex(one: DesiredIndex, other: DesiredIndex): boolean {
  return one.unique === other.unique && JSON.stringify(one.keys) === JSON.stringify(other.keys)
}

function sameTrigger(one: DesiredTrigger, other: DesiredTrigger): boolean {
  return one.name === other.name && one.type === other.type && one.config === other.config
}
