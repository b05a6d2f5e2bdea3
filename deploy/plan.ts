import type { CloudTools, EnvironmentState } from './cloud-tools'
import type { DesiredFunction, DesiredIndex, DesiredTrigger, DesiredState } from './desired-state'

/** One step of a deployment: its description and the code that runs it. */
export interface Step {
  part: Part
  says: string
  run(tools: CloudTools): Promise<void>
}

/** The parts of a deployment in their required order: data before the code that needs it. */
export const PLAN_PARTS = ['database', 'data', 'functions', 'app'] as const
export type Part = (typeof PLAN_PARTS)[number]

/** The steps from the present state to the desired one. They delete only our own indexes and timers that have changed. */
export function makePlan(wanted: DesiredState, held: EnvironmentState): Step[] {
  return [...databaseSteps(wanted, held), ...functionSteps(wanted, held)]
}

/** The indexes in the environment that are no longer needed. The deployment lists them and does not delete them. */
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
      : [step('database', `create collection ${name}`, (tools) => tools.createCollection(name))]
    // Close it every time: somebody may have opened it in the console, or an earlier run was interrupted before this step.
    const closed = step('database', `close collection ${name} to clients (ADMINONLY), and look`, (tools) =>
      closeAndLook(tools, name),
    )
    return [...created, closed, ...indexes.flatMap((index) => indexSteps(name, index, there ?? []))]
  })
  return [
    ...steps,
    step('database', 'close cloud storage: a file is its uploader’s and the functions’', (tools) =>
      tools.closeStorage(),
    ),
  ]
}

/** Closes the collection and reads that back. @throws Error when clients can still access it */
async function closeAndLook(tools: CloudTools, name: string): Promise<void> {
  await tools.closeCollection(name)
  if (!(await tools.isClosed(name)))
    throw new Error(
      `collection ${name} is still open to clients. In the console: 云开发 → 数据库 → ${name} → 权限设置 → 所有用户不可读写, then run this again`,
    )
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
  const steps = functions.flatMap((one): Step[] => {
    const { name, timeoutS, memoryMb, runtime, variables, triggers, openapi } = one
    const there = held.functions.get(name) ?? []
    const stale = there.filter((trigger) => !triggers.some((wanted) => sameTrigger(wanted, trigger)))
    const missing = triggers.filter((trigger) => !there.some((held) => sameTrigger(trigger, held)))
    return [
      ...(held.functions.has(name)
        ? []
        : [step('functions', `create function ${name} (${runtime})`, (tools) => tools.createFunction(one))]),
      step('functions', `upload function ${name}`, (tools) => tools.uploadFunction(one)),
      step(
        'functions',
        `configure function ${name}: ${timeoutS} s, ${memoryMb} MB, ${Object.keys(variables).join(' ')}`,
        (tools) => tools.configureFunction(one),
      ),
      ...(openapi.length > 0
        ? [
            step('functions', `permit ${name} to call ${openapi.join(', ')}`, (tools) =>
              tools.permitApis(name, openapi),
            ),
          ]
        : []),
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
  return [...steps, ...functions.filter(({ openapi }) => openapi.length > 0).map(trialStep)]
}

/** WeChat's error number for a function that may not call an API. */
const NO_PERMISSION = -604101

/** Makes the function call its permitted APIs, so that the deployment finds a missing permission before the first user does. */
function trialStep(one: DesiredFunction): Step {
  return step('functions', `try the APIs of ${one.name}: ${one.openapi.join(', ')}`, async (tools) => {
    const answers = await tools.tryApis(one)
    const refused = one.openapi.filter((api) => answers[api] === NO_PERMISSION || answers[api] === undefined)
    if (refused.length === 0) return
    throw new Error(
      [
        `function ${one.name} may not call ${refused.join(', ')}.`,
        'Open the checkout in 微信开发者工具, right-click cloudfunctions/' +
          `${one.name} → 上传并部署：云端安装依赖: the tools grant what config.json names.`,
        'Then run this again with --only functions.',
      ].join('\n'),
    )
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
