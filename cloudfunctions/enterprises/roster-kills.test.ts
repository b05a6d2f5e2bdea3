import { killRosterImport } from '../../bench/roster-kills'

it('an import that is killed at random moments loses no row, doubles none, and leaves none incomplete', async () => {
  const { kills, lost, doubled, torn } = await killRosterImport(450, 2)
  expect({ kills, lost, doubled, torn }).toEqual({ kills: 2, lost: 0, doubled: 0, torn: 0 })
}, 120_000)
