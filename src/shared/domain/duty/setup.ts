/** The things that a zone needs before it can promise anything, in the order of setting it up. */
export const SETUP_KEYS = [
  'staff',
  'duty',
  'stewards',
  'hours',
  'calendar',
  'next_calendar',
  'services',
  'roster',
  'templates',
] as const
type SetupKey = (typeof SETUP_KEYS)[number]

/** `todo`: promises suffer until it is done. `later`: it can wait. */
export const SETUP_STATES = ['done', 'todo', 'later'] as const

/** The facts about a zone from which its checklist is made. */
export interface SetupFacts {
  year: number
  /** November or December: next year's days are due. */
  isYearEnding: boolean
  agents: number
  /** Names of everybody who is on duty on some day, the default first. */
  onDuty: readonly string[]
  enterprises: number
  stewarded: number
  openHours: string
  knownUntilOn?: string | undefined
  services: number
  templates: { set: number; all: number }
}

interface Item {
  key: SetupKey
  state: (typeof SETUP_STATES)[number]
  text: string
}

/** The checklist for setting up a zone. */
export function setupItems(facts: SetupFacts): Item[] {
  const { year, agents, onDuty, enterprises, stewarded, knownUntilOn = '', services, templates } = facts
  const item = (key: SetupKey, isDone: boolean, done: string, missing: string): Item => ({
    key,
    state: isDone ? 'done' : 'todo',
    text: isDone ? done : missing,
  })
  const optional = (key: SetupKey, isDone: boolean, done: string, missing: string): Item => ({
    ...item(key, isDone, done, missing),
    ...(!isDone && { state: 'later' }),
  })
  const without = enterprises - stewarded
  return [
    item('staff', agents > 0, `${agents} 位服务专员`, '还没有服务专员，诉求先由管理员办理'),
    item('duty', onDuty.length > 0, onDuty.join('、'), '没有人值班，诉求先由管理员负责'),
    optional(
      'stewards',
      enterprises > 0 && without === 0,
      `${enterprises} 家企业都有管家`,
      enterprises === 0
        ? '还没有企业'
        : `${enterprises} 家里 ${stewarded} 家有管家，其余由${onDuty.length > 0 ? '值班的人' : '管理员'}负责`,
    ),
    item('hours', facts.openHours !== '', facts.openHours, '还没有办公时间，给不出承诺'),
    item(
      'calendar',
      knownUntilOn >= `${year}-12-31`,
      `${year} 年节假日和调休已算进承诺`,
      `没有 ${year} 年的节假日，承诺按周末双休算`,
    ),
    (facts.isYearEnding ? item : optional)(
      'next_calendar',
      knownUntilOn >= `${year + 1}-12-31`,
      `${year + 1} 年节假日已算进承诺`,
      `${year + 1} 年放假安排还没有录，跨年的承诺会写明“可能调整”；国务院公布后，在日历里粘贴通知就行`,
    ),
    item('services', services > 0, `${services} 项服务`, '服务目录是空的，诉求对不上现成的服务'),
    optional(
      'roster',
      enterprises > 0,
      `${enterprises} 家企业`,
      '还没有企业，可以导入名册，或等企业自己登记',
    ),
    optional(
      'templates',
      templates.set === templates.all,
      `${templates.all} 个都可用`,
      `${templates.all} 个里 ${templates.set} 个可用，其余只发站内信`,
    ),
  ]
}
