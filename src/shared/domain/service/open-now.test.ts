import { DEFAULT_CALENDAR } from '../time/calendar'
import type { Match } from '../search/match/match'
import { whyAt } from './open-now'

const match = (schedule: string | undefined, why: Match['why']): Match => ({
  serviceId: 's',
  name: '',
  organizationName: '',
  phone: '',
  ...(schedule !== undefined && { schedule }),
  score: 1,
  why,
})
const region = { kind: 'region', level: 'zone' } as const
const open = { kind: 'open' } as const
const at = (time: string) => Date.parse(`2020-03-02T${time}:00+08:00`)

describe('whether a stored match is open', () => {
  it.each([
    ['by day', '工作日 8:30–17:00', '10:00', [region, open]],
    ['by night, though it was open when it was found', '工作日 8:30–17:00', '23:00', [region]],
    ['always', '24 小时', '23:00', [region, open]],
    ['not known of older needs', undefined, '10:00', [region]],
  ] as const)('%s', (_, schedule, time, why) =>
    expect(whyAt(match(schedule, [region, open]), at(time), DEFAULT_CALENDAR)).toEqual(why),
  )

  it('says nothing where the reasons are held back', () =>
    expect(whyAt(match('24 小时', []), at('10:00'), DEFAULT_CALENDAR)).toEqual([]))
})
