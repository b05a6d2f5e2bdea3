import { mayBelongTo, unregisteredId } from './unregistered'

const CODE = '91350100M000100Y43'
const enterprise = { id: 'e1', creditCode: CODE }

it.each([
  [{ enterpriseId: unregisteredId(CODE), unregistered: true }, true],
  [{ enterpriseId: unregisteredId('9131000063159284XQ'), unregistered: true }, false],
  // Entered by name alone, without a credit code: it may belong to any enterprise.
  [{ enterpriseId: 'u_7K2MA9QX4B7K2MA9', unregistered: true }, true],
  [{ enterpriseId: 'e1' }, true],
  [{ enterpriseId: 'e2' }, false],
] as const)('%j may belong to the enterprise: %s', (need, expected) => {
  expect(mayBelongTo(need, enterprise)).toBe(expected)
})
