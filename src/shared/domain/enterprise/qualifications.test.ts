import { heldQualifications, withLastDays } from './qualifications'

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

it('takes last days beside the days of the award, and none that is earlier', () => {
  const said = (expiresOn: string) => withLastDays(terms, [{ qualification: 'gazelle', expiresOn }])
  expect(said('2022-01-01')).toEqual({
    ...terms,
    gazelle: { awardedOn: '2019-01-01', expiresOn: '2022-01-01' },
  })
  expect(said('2018-12-31')).toBeUndefined()
  expect(withLastDays(undefined, [])).toEqual({})
})
