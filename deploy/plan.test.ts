import { type EnvironmentState, NOTHING_HELD } from './cloud-tools'
import { leftOver, makePlan } from './plan'
import { toIndex, toTrigger } from './tencent-tools'
import type { DesiredState } from './desired-state'

const byOpenid = { name: 'openid', keys: [['openid', 1]] as const, unique: true }
const timer = { name: 'sweep', type: 'timer', config: '0 * * * * * *' }
const housekeeping = {
  name: 'housekeeping',
  path: '/built/housekeeping',
  timeoutS: 20,
  memoryMb: 256,
  runtime: 'Nodejs20.19',
  variables: { TEMPLATE_X: 'x' },
  triggers: [timer],
  openapi: [],
}
const wanted: DesiredState = {
  collections: [{ name: 'people', indexes: [byOpenid] }],
  functions: [housekeeping],
}
const held: EnvironmentState = {
  collections: new Map([['people', [byOpenid]]]),
  functions: new Map([['housekeeping', [timer]]]),
}

const says = (of: DesiredState, is: EnvironmentState) => makePlan(of, is).map((step) => step.says)

it('creates everything in an empty environment, data before the code that needs it', () => {
  expect(says(wanted, NOTHING_HELD)).toEqual([
    'create collection people',
    'close collection people to clients (ADMINONLY), and look',
    'create unique index people.openid (openid ↑)',
    'close cloud storage: a file is its uploader’s and the functions’',
    'create function housekeeping (Nodejs20.19)',
    'upload function housekeeping',
    'configure function housekeeping: 20 s, 256 MB, TEMPLATE_X',
    'create timer housekeeping.sweep (0 * * * * * *)',
  ])
})

it('creates nothing when everything exists: it closes, uploads and configures', () => {
  expect(says(wanted, held)).toEqual([
    'close collection people to clients (ADMINONLY), and look',
    'close cloud storage: a file is its uploader’s and the functions’',
    'upload function housekeeping',
    'configure function housekeeping: 20 s, 256 MB, TEMPLATE_X',
  ])
})

it('recreates an index whose keys have changed, and a timer whose times have changed', () => {
  const older: EnvironmentState = {
    collections: new Map([['people', [{ ...byOpenid, keys: [['openId', 1]] as const }]]]),
    functions: new Map([['housekeeping', [{ ...timer, config: '0 0 * * * * *' }]]]),
  }
  const steps = says(wanted, older)
  expect(steps.slice(1, 3)).toEqual([
    'drop index people.openid: its keys have changed',
    'create unique index people.openid (openid ↑)',
  ])
  expect(steps.slice(-2)).toEqual([
    'drop timer housekeeping.sweep (0 0 * * * * *)',
    'create timer housekeeping.sweep (0 * * * * * *)',
  ])
})

it('lists what is no longer needed, and does not delete it', () => {
  const more = { ...byOpenid, name: 'of_last_year' }
  const fuller: EnvironmentState = { ...held, collections: new Map([['people', [byOpenid, more]]]) }
  expect(leftOver(wanted, fuller)).toEqual(['index people.of_last_year'])
  expect(says(wanted, fuller)).toEqual(says(wanted, held))
})

it('reads indexes and timers as the platform describes them', () => {
  const keys = [
    { Name: 'regionCode', Direction: '1' },
    { Name: 'at', Direction: '-1' },
  ]
  expect(toIndex({ Name: 'feed', Unique: false, Keys: keys })).toEqual({
    name: 'feed',
    unique: false,
    keys: [
      ['regionCode', 1],
      ['at', -1],
    ],
  })
  expect(toTrigger({ TriggerName: 'sweep', Type: 'timer', TriggerDesc: '{"cron":"0 * * * * * *"}' })).toEqual(
    timer,
  )
  expect(toTrigger({ TriggerName: 'sweep', Type: 'timer', TriggerDesc: '0 * * * * * *' })).toEqual(timer)
})
