import { findWordsAround } from './whole-words'

it.each([
  ['提供核酸检测上门', '酸检', '核酸检测'],
  ['入驻孵化器', '化器', '孵化器'],
  ['口罩、消毒液', '毒液', '消毒液'],
  ['口罩、消毒液', '口罩', '口罩'],
])('in “%s” the words around “%s” are “%s”', (text, piece, words) =>
  expect(findWordsAround(text, piece)).toBe(words),
)

it.each([
  ['员工借调', '工借', 'the rest of it is no word that is known'],
  ['吃饭的地方', '的地', 'it stands in none, or in one that says nothing'],
  ['口罩、消毒液', '罩、消', 'something stands between the two'],
  ['口罩', '贷款', 'it is not there'],
])('in “%s” there are no words around “%s”: %s', (text, piece) =>
  expect(findWordsAround(text, piece)).toBeUndefined(),
)
