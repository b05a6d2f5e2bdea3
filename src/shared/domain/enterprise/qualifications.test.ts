import { heldQualifications } from './qualifications'

const terms = {
  high_tech: { awardedOn: '2017-03-11', expiresOn: '2020-03-10' },
  gazelle: { awardedOn: '2019-01-01' },
}

it.each([
  ['2020-03-10', ['high_tech', 'gazelle', 'listed']],
  // A certificate holds on its last day, and not on the next.
  ['2020-03-11', ['gazelle', 'listed']],
])('on %s these hold: %j', (today, held) => {
  expect(heldQualifications(['high_tech', 'gazelle', 'listed'], terms, today)).toEqual(held)
})
