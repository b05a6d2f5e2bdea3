import { cloud } from '../rpc/client'
import { FakeTransport, no, ok, takeBreaches } from './fake-transport'

let fake: FakeTransport

beforeEach(() => {
  fake = new FakeTransport().connect()
})

it('hands the parsed input to the handler and the parsed output to the caller', async () => {
  const received: unknown[] = []
  fake.answer('accounts.zones', () =>
    ok({ zones: [{ code: 'CN2101G1', name: '沈阳高新区', city: '沈阳', openHours: '', extra: 1 }] }),
  )
  fake.answer('bookmarks.opened', ({ input }) => {
    received.push(input)
    return ok({ marks: {}, follows: ['rent'] })
  })
  expect(await cloud.accounts.zones({})).toEqual(
    ok({ zones: [{ code: 'CN2101G1', name: '沈阳高新区', city: '沈阳', openHours: '' }] }),
  )
  await cloud.bookmarks.opened({ enterpriseId: 'e1', policyId: 'p1' })
  expect(received).toEqual([{ enterpriseId: 'e1', policyId: 'p1', checked: false }])
  expect(fake.to('bookmarks.opened')[0]?.input).toEqual({ enterpriseId: 'e1', policyId: 'p1' })
})

it('fails a test whose answer is not the output of the action', async () => {
  // @ts-expect-error: a zone has a name, too.
  fake.answer('accounts.zones', () => ok({ zones: [{ code: 'CN2101G1' }] }))
  await cloud.accounts.zones({})
  expect(takeBreaches()).toEqual([expect.stringMatching(/^accounts\.zones answered .*zones\.0\.name/)])
})

it('fails a test whose answer is a refusal that the action does not declare', async () => {
  // @ts-expect-error: only `policies.read` knows of recalled policies.
  fake.answer('accounts.zones', () => no('PolicyRecalled'))
  await cloud.accounts.zones({})
  expect(takeBreaches()).toEqual(['accounts.zones does not declare the refusal PolicyRecalled'])
})

it('fails a test whose page sends input that the contract does not accept', async () => {
  fake.answer('policies.read', () => no('PolicyRecalled'))
  expect(await cloud.policies.read({ policyId: '不是编号' })).toEqual(no('InvalidInput'))
  expect(takeBreaches()).toEqual([expect.stringMatching(/^policies\.read was sent .*policyId/)])
})

it('knows the actions of the contract only', () => {
  // @ts-expect-error: the contract has no such action.
  expect(() => fake.answer('needs.burn', () => no('NotFound'))).toThrow('no action needs.burn')
})
