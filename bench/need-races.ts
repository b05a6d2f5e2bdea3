import { startWorld } from '../demo/world'
import type { Figure } from './figures'
import { meet } from './races/meet'
import type { RaceResult } from './races/race'
import { racesIn } from './races/table'

/** Two people act at the same instant, 1,000 times for each race of the table. `RACES` in the environment selects some. */
export async function needRaces(): Promise<Figure[]> {
  const world = await startWorld()
  const races = racesIn(world)
  await world.close()
  const wanted = process.env['RACES']
  const results: RaceResult[] = []
  for (const [index, { name }] of races.entries()) {
    if (wanted !== undefined && !name.includes(wanted)) continue
    const result = await meet(index)
    console.error(`${result.name}: ${result.fair} of ${result.meetings}`)
    results.push(result)
  }
  const meetings = results.reduce((sum, one) => sum + one.meetings, 0)
  const fair = results.reduce((sum, one) => sum + one.fair, 0)
  return [
    {
      what: `two at the same instant, 1,000 times on each of ${results.length} pairs of actions of a need`,
      measured: `one won and the other was told, or both stood where both may, in ${fair.toLocaleString('en')} of ${meetings.toLocaleString('en')}`,
      promised: 'every time',
      passed: fair === meetings,
    },
  ]
}
