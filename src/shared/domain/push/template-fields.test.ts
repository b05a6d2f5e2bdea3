import { fieldProblem } from './message-fields'
import { fieldNameProblems, fieldNames } from './template-fields'

it('names of an environment override the declared ones; the others stay', () => {
  expect(fieldNames('need_progress')).toEqual({
    title: 'thing1',
    state: 'phrase2',
    who: 'thing3',
    at: 'time4',
    note: 'thing5',
  })
  const given = { need_progress: { title: 'thing9', at: 'date2' } }
  expect(fieldNames('need_progress', given)).toMatchObject({ title: 'thing9', at: 'date2', note: 'thing5' })
  expect(fieldNames('policy_for_you', given)).toMatchObject({ title: 'thing1' })
})

it.each([
  ['other numbers', { title: 'thing7', note: 'thing12' }, ''],
  ['kinds that take as much', { state: 'thing8', at: 'date2' }, ''],
  ['a kind that takes less', { title: 'phrase1' }, 'need_progress.title can be thingN, not phrase1'],
  ['a kind without its number', { at: 'date' }, 'need_progress.at can be timeN or dateN, not date'],
  [
    'a field that is not ours',
    { titel: 'thing1' },
    'need_progress has no field titel: title, state, who, at, note',
  ],
  ['one field for two', { note: 'thing1' }, 'need_progress has thing1 twice'],
])('%s', (_what, given, said) => {
  expect(fieldNameProblems('need_progress', { need_progress: given }).join()).toBe(said)
})

it('the values that are sent fit the kinds that may replace the declared ones', () => {
  for (const field of ['phrase1', 'thing1', 'name1']) expect(fieldProblem(field, '等您确认')).toBeUndefined()
  for (const field of ['time1', 'date1']) expect(fieldProblem(field, '2020年3月10日 10:00')).toBeUndefined()
})
