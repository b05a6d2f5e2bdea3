import { countLeft, takeOut } from './pieces'

it('takes out every occurrence of a piece, and leaves one mark for neighbours', () => {
  expect(takeOut('请王建国和王建国的师傅来', ['王建国'])).toBe('请某某和某某的师傅来')
  expect(takeOut('西门岗亭的道闸', ['西门', '岗亭'])).toBe('某某的道闸')
  expect(takeOut('西门', [''])).toBe('西门')
  expect(countLeft('某某的道闸')).toBe(3)
})

it('never makes a text longer, even if somebody points at the marks', () => {
  const text = '某某的道闸坏了'
  expect(
    takeOut(
      text,
      Array.from({ length: 40 }, () => '某'),
    ),
  ).toBe(text)
  expect(takeOut('某'.repeat(200), ['某', '某某'])).toBe('某某')
})

it('cuts no character in two', () => {
  expect(takeOut('🏭停电', ['🏭'])).toBe('某某停电')
})
