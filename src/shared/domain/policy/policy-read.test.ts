import { newReader, withPolicy, withTheme } from './policy-read'

it('a policy is in a list once, as long as it has the mark', () => {
  const opened = withPolicy(newReader('p'), 'a', { openedAt: 1 })
  const kept = withPolicy(opened, 'a', { openedAt: 1, keptAt: 2 })
  expect([kept.opened, kept.kept]).toEqual([['a'], ['a']])
  const released = withPolicy(kept, 'a', { openedAt: 1 })
  expect([released.opened, released.kept]).toEqual([['a'], []])
})

it('forgets the oldest of very many', () => {
  let reader = newReader('p')
  for (let i = 0; i < 2001; i += 1) reader = withPolicy(reader, `p${i}`, { openedAt: i })
  expect([reader.opened.length, reader.opened[0], reader.opened.at(-1)]).toEqual([2000, 'p1', 'p2000'])
})

it('a theme is followed once or not at all', () => {
  const twice = withTheme(withTheme(newReader('p'), 'rent', true), 'rent', true)
  expect(twice.follows).toEqual(['rent'])
  expect(withTheme(twice, 'rent', false).follows).toEqual([])
})
