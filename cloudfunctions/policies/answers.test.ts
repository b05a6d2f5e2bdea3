import { startWorld, type World } from '../../demo/world'
import { CONTACT, expectCode, expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'

const enterpriseId = 'hengtuo'

describe('questions to a policy', () => {
  let world: World
  let policyId: string
  beforeEach(async () => {
    world = await startWorld()
    policyId = (await published(world)).id
  })
  afterEach(() => world.close())
  const chen = () => world.as('chen-li').policies
  const ask = (text: string) =>
    world.as('li-na').needs.post({ enterpriseId, text, category: 'policy', contact: CONTACT, policyId })
  const read = async () => expectData(await world.as('wu-di').policies.read({ policyId })).policy.answers

  it('are read by the publisher without the names of those who ask', async () => {
    expectData(await ask(`去年已经申报过，今年还能再报吗？请回电 ${CONTACT.phone}`))
    await world.settle()
    const told = world.cloud.database.find('inbox', { title: '有企业咨询您发布的政策' })
    expect(told.map((entry) => Reflect.get(entry, 'personId') as unknown)).toEqual([
      expect.stringContaining('chen-li'),
    ])
    const { questions, asked } = expectData(await chen().questions({ policyId }))
    expect(asked).toBe(1)
    expect(questions[0]?.text).toContain('今年还能再报吗')
    expect(JSON.stringify(questions)).not.toContain(CONTACT.phone)
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
    expect(expectCode(await world.as('li-na').policies.questions({ policyId }))).toBe('Forbidden')
  })

  it('are answered once for everybody; an answer can be corrected and removed, and outlives a change of the policy', async () => {
    const input = { policyId, question: '去年报过还能再报吗', answer: '可以，按年度申报。' }
    const first = expectData(await chen().answer(input, { requestId: 'the-same-answer' }))
    expect(expectData(await chen().answer(input, { requestId: 'the-same-answer' }))).toEqual(first)
    expect(await read()).toMatchObject([{ question: input.question, answer: input.answer }])
    expect(JSON.stringify(await read())).not.toMatch(/chen-li|陈/)
    const answerId = first.answers[0]?.id ?? ''
    expectData(await chen().answer({ ...input, answerId, answer: '可以，每年 3 月申报。' }))
    expect(await read()).toMatchObject([{ id: answerId, answer: '可以，每年 3 月申报。' }])
    expect(expectCode(await chen().answer({ ...input, answerId: 'a-other' }))).toBe('NotAllowedNow')
    expectData(await chen().withdrawAnswer({ policyId, answerId }))
    expect(await read()).toEqual([])
  })

  it('can have thirty public answers', async () => {
    for (let no = 0; no < 30; no += 1) {
      // Move the clock, because this many answers in a minute would exceed the budget.
      world.cloud.clock.advance(60_000)
      expectData(await chen().answer({ policyId, question: `问 ${no}`, answer: '答' }))
    }
    expect(expectCode(await chen().answer({ policyId, question: '多一个', answer: '答' }))).toBe(
      'AnswersFull',
    )
  })
})
