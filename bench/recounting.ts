import { DEFAULT_CALENDAR, addWorkingTime, workingTimeBetween } from '@/shared/domain/time/calendar'
import { HOUR_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../demo/world'
import { ms, type Figure } from './figures'
import { insertNeeds, postedNeed } from './stored-needs'

const NEEDS = 40_000
const DATES = 100_000
const FIRINGS_MAX = 200
const CLOSURE = { fromOn: '2020-12-01', untilOn: '2020-12-01', reason: '检修' }

/** Working time for one date, and a calendar that changes under 40,000 open needs. */
export async function recounting(): Promise<Figure[]> {
  return [oneDate(), await changedCalendar()]
}

function oneDate(): Figure {
  const from = Date.parse('2020-03-02T09:00:00+08:00')
  let sum = 0
  const startedAt = performance.now()
  for (let i = 0; i < DATES; i += 1) {
    const due = addWorkingTime(DEFAULT_CALENDAR, from + (i % 26_000) * HOUR_MS, 15 * 7.5 * HOUR_MS)
    sum += workingTimeBetween(DEFAULT_CALENDAR, from, due)
  }
  const micros = ((performance.now() - startedAt) / DATES / 2) * 1000
  return {
    what: 'working time for a date, over three years of calendar',
    measured: `${micros.toFixed(2)} µs`,
    promised: '< 5 µs',
    passed: sum > 0 && micros < 5,
  }
}

/** Function time until every open need was checked. The closure lies after their promises, so only the check is measured. */
async function changedCalendar(): Promise<Figure> {
  const world = await startWorld()
  await fill(world)
  const park = world.as('lin-yue').park
  const before = await park.calendar({ regionCode: 'CN2101G1' })
  if (!before.ok) throw new Error(before.error.code)
  const { version, hours } = before.data
  const change = { closures: [CLOSURE], extraWorkdays: [], reason: '检修' }
  const set = await park.setCalendar({ regionCode: 'CN2101G1', version, hours, ...change })
  if (!set.ok) throw new Error(set.error.code)
  let taken = 0
  let firings = 0
  const isRunning = () => world.cloud.database.count('regions', { 'recount.since': { $gt: 0 } }) > 0
  while (isRunning() && firings < FIRINGS_MAX) {
    taken += (await world.cloud.fireTimer('housekeeping')).durationMs
    firings += 1
  }
  await world.close()
  return {
    what: `a changed calendar over ${NEEDS.toLocaleString('en')} open needs, function time`,
    measured: `${ms(taken)} in ${firings} firings`,
    promised: '< 5 s',
    passed: taken < 5_000,
  }
}

async function fill(world: World): Promise<void> {
  const need = await postedNeed(world, '装配车间少三十个普工，月初要交货')
  insertNeeds(world, NEEDS, () => need)
  // Moves to the half of the twenty minutes in which the firing counts no figures, because that is other work.
  world.cloud.clock.advance(12 * MINUTE_MS)
}
