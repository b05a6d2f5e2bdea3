import type { Envelope } from '@/shared/contract/action'
import type { Cloud } from '@/cloud/rpc/client'
import { startWorld, type World } from '../demo/world'
import type { Figure } from './figures'

const ROUNDS = 1_000
/** Between two rounds: nobody has used up their calls of a minute. */
const PAUSE_MS = 6_000
const text = '说明'
const CONTACT = { name: '李娜', phone: '13000000101' }

type Call = (needId: string) => Promise<Envelope<unknown, string>>
type Needs = Cloud['needs']

/** An action on which two meet: what brings a need there, and the two calls of which one may win. */
interface Race {
  name: string
  prepare: (needId: string) => Promise<void>
  calls: readonly [Call, Call]
}

/** How many rounds of a race had one winner, and another who was told why not. */
interface RaceResult {
  name: string
  rounds: number
  fair: number
}

/** Two at the same instant, 1,000 times on each action of a need of which only one may win. */
export async function needRaces(): Promise<Figure[]> {
  const results: RaceResult[] = []
  for (const index of racesOf(toSteps(undefined)).keys()) {
    const result = await run(index)
    console.error(`${result.name}: ${result.fair} of ${result.rounds}`)
    results.push(result)
  }
  const rounds = results.reduce((sum, one) => sum + one.rounds, 0)
  const fair = results.reduce((sum, one) => sum + one.fair, 0)
  return [
    {
      what: `two at the same instant, ${ROUNDS.toLocaleString('en')} times on each of ${results.length} actions of a need`,
      measured: `one won and the other was told in ${fair.toLocaleString('en')} of ${rounds.toLocaleString('en')}`,
      promised: 'every time',
      passed: fair === rounds,
    },
  ]
}

/** Every round has a need of its own: copies of one that was brought to where the race begins. */
async function run(index: number): Promise<RaceResult> {
  const world = await startWorld()
  try {
    const race = racesOf(toSteps(world))[index]
    if (!race) throw new Error('no such race')
    const prepared = await prepare(world, race)
    const copies = Array.from({ length: ROUNDS }, (_, i) => ({ ...prepared, _id: `n_race_${i}` }))
    world.cloud.database.insert('needs', copies)
    let fair = 0
    for (const { _id } of copies) {
      world.cloud.clock.advance(PAUSE_MS)
      const answers = await Promise.all(race.calls.map((call) => call(_id)))
      const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))
      if (refused.length === 1 && refused[0] !== 'Unavailable' && refused[0] !== 'TooMany') fair += 1
    }
    return { name: race.name, rounds: ROUNDS, fair }
  } finally {
    await world.close()
  }
}

async function prepare(world: World, race: Race): Promise<object> {
  const posted = await world.as('li-na').needs.post({
    enterpriseId: 'hengtuo',
    text: '装配车间少普工，招人和宿舍都要帮忙',
    category: 'labour',
    contact: CONTACT,
  })
  if (!posted.ok) throw new Error(posted.error.code)
  const { id } = posted.data.need
  await race.prepare(id)
  const [stored] = world.cloud.database.find('needs', { _id: id })
  if (!stored) throw new Error('the need is gone')
  return stored
}

/** Takes steps one after the other; one that is refused ends the bench. */
const inOrder =
  (...steps: readonly Call[]) =>
  async (needId: string): Promise<void> => {
    for (const step of steps) {
      const answer = await step(needId)
      if (!answer.ok) throw new Error(`${answer.error.code} ${JSON.stringify(answer.error.fields ?? {})}`)
    }
  }

type Act = (needs: Needs, needId: string) => ReturnType<Call>

/** The steps of the races; without a world only their names are of use. */
function toSteps(world: World | undefined) {
  const by =
    (who: string, act: Act): Call =>
    (needId) => {
      if (!world) throw new Error('no world')
      return act(world.as(who).needs, needId)
    }
  const paper = { paperId: 'p1', outcome: 'waived', text } as const
  const papers = [{ name: '合同', dueOn: '2020-03-20' }]
  const ground = 'not_ours'
  return {
    claim: (who: string) => by(who, (needs, needId) => needs.claim({ needId })),
    claimUnedited: by('zhou-min', (needs, needId) => needs.claim({ needId, edits: 0 })),
    edit: by('li-na', (needs, needId) => needs.edit({ needId, text: '改成缺口罩', contact: CONTACT })),
    reply: by('zhou-min', (needs, needId) => needs.reply({ needId, text: '正在办' })),
    propose: by('zhou-min', (needs, needId) => needs.propose({ needId, text: '办好了' })),
    confirm: by('li-na', (needs, needId) => needs.confirm({ needId })),
    rateBadly: by('li-na', (needs, needId) =>
      needs.rate({ needId, level: 'dissatisfied', reasons: ['太慢'] }),
    ),
    offer: (personId: string) => by('zhou-min', (needs, needId) => needs.assign({ needId, personId, text })),
    accept: by('sun-jie', (needs, needId) => needs.acceptOffer({ needId })),
    refuse: by('sun-jie', (needs, needId) => needs.refuseOffer({ needId, text })),
    decline: (who: string) =>
      by(who, (needs, needId) => needs.decline({ needId, text, ground, pointer: text })),
    askDecline: by('zhou-min', (needs, needId) =>
      needs.proposeDecline({ needId, text, ground, pointer: text }),
    ),
    rule: (who: string, granted: boolean) =>
      by(who, (needs, needId) => needs.rule({ needId, granted, text })),
    contest: by('li-na', (needs, needId) => needs.contest({ needId, text })),
    callBack: (who: string, reopen: boolean) =>
      by(who, (needs, needId) => needs.callBack({ needId, text, reopen })),
    split: by('zhou-min', (needs, needId) =>
      needs.proposeSplit({ needId, first: '招人', second: '宿舍', category: 'labour' }),
    ),
    answerSplit: (agreed: boolean) => by('li-na', (needs, needId) => needs.answerSplit({ needId, agreed })),
    forward: by('zhou-min', (needs, needId) => needs.forward({ needId, text })),
    sendBack: by('guo-qiang', (needs, needId) => needs.sendBack({ needId, text })),
    askPaper: by('zhou-min', (needs, needId) => needs.askPapers({ needId, papers })),
    waive: (who: string) => by(who, (needs, needId) => needs.checkPaper({ needId, ...paper })),
  }
}

function racesOf(steps: ReturnType<typeof toSteps>): readonly Race[] {
  const { claim, offer, decline, rule, callBack, answerSplit, waive } = steps
  const { reply, askDecline, contest, propose, confirm, rateBadly, split, forward, sendBack, askPaper } =
    steps
  const mine = claim('zhou-min')
  const race = (name: string, before: readonly Call[], calls: readonly [Call, Call]): Race => ({
    name,
    prepare: inOrder(...before),
    calls,
  })
  return [
    race('claim', [], [mine, claim('sun-jie')]),
    race('claim and edit', [], [steps.claimUnedited, steps.edit]),
    race('offer to two', [mine], [offer('sun-jie'), offer('wang-hao')]),
    race('accept and refuse an offer', [mine, offer('sun-jie')], [steps.accept, steps.refuse]),
    race('decline', [], [decline('zhou-min'), decline('sun-jie')]),
    race('ask to decline', [mine, reply], [askDecline, askDecline]),
    race('decide otherwise', [mine, reply, askDecline], [rule('lin-yue', true), rule('guo-qiang', false)]),
    race('contest', [decline('zhou-min')], [contest, contest]),
    race(
      'call back',
      [mine, propose, confirm, rateBadly],
      [callBack('lin-yue', false), callBack('guo-qiang', true)],
    ),
    race('agree to a split and refuse it', [mine, split], [answerSplit(true), answerSplit(false)]),
    race('send back', [mine, forward], [sendBack, sendBack]),
    race('check a paper', [mine, askPaper], [waive('zhou-min'), waive('lin-yue')]),
  ]
}
