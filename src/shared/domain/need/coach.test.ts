import { CATEGORIES, CATEGORY_SPECS } from './category'
import { coachingHints } from './coach'

const questions = (...input: Parameters<typeof coachingHints>) =>
  coachingHints(...input).map(({ question }) => question)

it('asks what an agent would ask first', () => {
  expect(questions('labour', '招不到人', {})).toEqual(['什么工种？', '几名？', '月薪多少？'])
  expect(questions('finance', '贷款批不下来', {})).toEqual(['要多少钱？', '用多久？', '用在哪里？'])
})

it.each([
  ['labour', '缺20名装配工，月薪6000，下周一到岗', []],
  ['labour', '缺二十个焊工', ['月薪多少？', '何时到岗？']],
  ['supplies', '急要500个口罩', []],
  ['logistics', '三台机床后天运到长春', []],
  ['premises', '找2000平厂房，浑南附近', ['月租多少？']],
] as const)('%s: does not ask what “%s” says', (category, text, asked) =>
  expect(questions(category, text, {})).toEqual(asked),
)

it('does not ask what is filled in', () => {
  expect(
    questions('labour', '招人', { post: '焊工', headcount: 3, wage: ' ', neededOn: '2020-03-02' }),
  ).toEqual(['月薪多少？'])
})

it('knows only facts of the category, and has a question for each', () => {
  for (const category of CATEGORIES) {
    const facts = coachingHints(category, '', {})
    expect(facts.map(({ key }) => key)).toEqual(
      CATEGORY_SPECS[category].facts.slice(0, 3).map(({ key }) => key),
    )
    for (const { question } of facts) expect(question).toMatch(/？$/)
  }
})
