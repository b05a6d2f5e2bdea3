import type { World } from '../../demo/world'
import type { Meeting } from './race'

const REGION = 'CN2101G1'
const CONTACT = { name: '李娜', phone: '13000000101' }

/** A need that an officer entered for an enterprise without any members. */
export async function enteredOnPaper(world: World): Promise<Meeting> {
  const entered = await world.as('zhou-min').needs.enter({
    regionCode: REGION,
    channel: 'phone',
    enterprise: { name: '城南小五金店' },
    contact: CONTACT,
    consent: true,
    text: '装配车间少普工',
    category: 'labour',
  })
  if (!entered.ok) throw new Error(entered.error.code)
  return { needId: entered.data.need.id, otherId: '', code: entered.data.receipt ?? '' }
}

/** A need on whose words the platform is not sure. */
export async function postedInDoubt(world: World): Promise<Meeting> {
  world.cloud.checks.words({ review: ['疑词'] })
  const posted = await world
    .as('li-na')
    .needs.post({ enterpriseId: 'hengtuo', text: '疑词，缺普工', category: 'labour', contact: CONTACT })
  world.cloud.checks.words({})
  if (!posted.ok) throw new Error(posted.error.code)
  return { needId: posted.data.need.id, otherId: '', code: '' }
}
