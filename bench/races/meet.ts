import { startWorld, type World } from '../../demo/world'
import {
  isFair,
  refusalOf,
  stand,
  type Call,
  type Meeting,
  type Race,
  type RaceResult,
  type StoredNeed,
} from './race'
import { racesIn } from './table'

const MEETINGS = 1_000
/** The pause between two meetings, so that nobody uses up their calls of a minute. */
const PAUSE_MS = 7_000
/** The collections of a need and of its related documents. */
const COLLECTIONS = ['needs', 'receipts', 'earlier_needs'] as const
const CONTACT = { name: '李娜', phone: '13000000101' }

/** Runs one race of the table a thousand times. */
export async function meet(index: number): Promise<RaceResult> {
  const world = await startWorld()
  try {
    const race = racesIn(world)[index]
    if (!race) throw new Error('no such race')
    const copy = await prepare(world, race)
    // Each call alone must succeed, so that a refusal in a meeting comes from the other call.
    for (const [no, call] of race.calls.entries()) {
      const answer = await call(copy(MEETINGS + no))
      const why = refusalOf(answer)
      if (why !== undefined) throw new Error(`${race.name}: ${why} without a race`)
    }
    let fair = 0
    for (let no = 0; no < MEETINGS; no += 1) {
      const meeting = copy(no)
      world.cloud.clock.advance(PAUSE_MS)
      const answers = await Promise.all(race.calls.map((call) => call(meeting)))
      if (isOver(world, race, meeting, answers)) fair += 1
    }
    return { name: race.name, meetings: MEETINGS, fair }
  } finally {
    await world.close()
  }
}

function isOver(world: World, race: Race, meeting: Meeting, answers: Awaited<ReturnType<Call>>[]): boolean {
  if (race.both) return stand(answers, race.both, written(world, meeting))
  if (!race.fair) return isFair(answers)
  const [stored] = world.cloud.database.find('needs', { _id: meeting.needId })
  return stored !== undefined && race.fair(answers, stored as unknown as StoredNeed)
}

/** Brings a need to where the race begins. @returns what makes the copy of a meeting from it */
async function prepare(world: World, race: Race): Promise<(no: number) => Meeting> {
  const begun = race.begin ? await race.begin(world) : await twoNeeds(world)
  for (const step of race.before) {
    const answer = await step(begun)
    if (!answer.ok)
      throw new Error(`${race.name}: ${answer.error.code} ${JSON.stringify(answer.error.fields ?? {})}`)
  }
  const about = (stored: object) =>
    [begun.needId, begun.otherId, begun.code].some((id) => id !== '' && JSON.stringify(stored).includes(id))
  const found = COLLECTIONS.map((name) => [name, world.cloud.database.find(name).filter(about)] as const)
  return (no) => {
    const meeting = {
      needId: `n_race_${no}`,
      otherId: `n_other_${no}`,
      code: `RACE${String(no).padStart(6, '0')}`,
    }
    const renamed = (stored: object): object => {
      const ids: readonly (readonly [string, string])[] = [
        [begun.needId, meeting.needId],
        [begun.otherId, meeting.otherId],
        [begun.code, meeting.code],
      ]
      const text = ids
        .filter(([from]) => from !== '')
        .reduce((so, [from, to]) => so.replaceAll(from, to), JSON.stringify(stored))
      return JSON.parse(text) as object
    }
    for (const [name, stored] of found)
      if (stored.length > 0) world.cloud.database.insert(name, stored.map(renamed))
    return meeting
  }
}

async function twoNeeds(world: World): Promise<Meeting> {
  const post = async (text: string) => {
    const posted = await world
      .as('li-na')
      .needs.post({ enterpriseId: 'hengtuo', text, category: 'labour', contact: CONTACT })
    if (!posted.ok) throw new Error(posted.error.code)
    return posted.data.need.id
  }
  const needId = await post('装配车间少普工，招人和宿舍都要帮忙')
  return { needId, otherId: await post('注塑机的温控模块买不到备件'), code: '' }
}

/** All stored documents of a meeting: the needs, and the notes of officers on them. */
function written(world: World, { needId }: Meeting): string {
  const notes = world.cloud.database.find('need_notes', { needId })
  return JSON.stringify([world.cloud.database.find('needs', { _id: needId }), notes])
}
