import { killPush } from '../../bench/push-kills'

it('killed at random moments, a push loses nobody, tells nobody twice, and its ledger adds up at every start', async () => {
  const { kills, lost, twice, torn, sent, unknown, targets } = await killPush(100, 5)
  expect({ kills, lost, twice, torn }).toEqual({ kills: 5, lost: 0, twice: 0, torn: 0 })
  expect(sent + unknown).toBe(targets)
  // Each kill can catch two groups of twenty at most: the timer was fired twice.
  expect(unknown).toBeLessThanOrEqual(kills * 40)
}, 180_000)
