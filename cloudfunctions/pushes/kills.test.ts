import { killPush } from '../../bench/push-kills'

it('a push that is killed at random moments loses nobody and tells nobody twice, and its ledger adds up at every start', async () => {
  const { kills, lost, twice, torn, sent, unknown, targets } = await killPush(100, 5)
  expect({ kills, lost, twice, torn }).toEqual({ kills: 5, lost: 0, twice: 0, torn: 0 })
  expect(sent + unknown).toBe(targets)
  // The timer is fired twice, so each kill can hit two groups of twenty at most.
  expect(unknown).toBeLessThanOrEqual(kills * 40)
}, 180_000)
