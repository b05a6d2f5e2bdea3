import { maskPhone } from './account'
import { HELD, RECORDS_DAYS } from './personal-data'

it.each([
  ['13812345678', '138****5678'],
  ['024-83780002', '024****0002'],
  ['12345', '****'],
])('of %s others read %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

/** People read this number in the terms of use of their data. */
it('records are kept three years, and nothing longer', () => {
  expect(RECORDS_DAYS).toBe(3 * 365)
  for (const line of Object.values(HELD))
    if ('keptDays' in line) expect(line.keptDays).toBeLessThanOrEqual(RECORDS_DAYS)
})
