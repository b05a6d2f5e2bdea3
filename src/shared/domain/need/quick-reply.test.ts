import { fillQuickReply, fittingReplies, listBlanks, searchReplies, type QuickReply } from './quick-reply'

const VALUES = {
  企业: '恒拓精密机械',
  联系人: '李娜',
  我: '周敏',
  我的电话: '',
  今天: '3月10日',
  受理码: '7K2-418',
  下次答复: '',
}

it('replaces variables that have a value, and leaves the others in braces', () => {
  expect(fillQuickReply('{企业}{联系人}您好，我是{我}，{受理码}，{今天}', VALUES)).toBe(
    '恒拓精密机械李娜您好，我是周敏，7K2-418，3月10日',
  )
  const open = fillQuickReply('{我的电话}、{单位}、{单位}、{constructor}', VALUES)
  expect(open).toBe('{我的电话}、{单位}、{单位}、{constructor}')
  expect(listBlanks(open)).toEqual(['{我的电话}', '{单位}'])
})

it.each([
  ['没有空', []],
  ['{}', []],
  ['{一\n二}', []],
  ['{{单位}}', ['{单位}']],
  [`{${'长'.repeat(21)}}`, []],
  ['{'.repeat(100_000), []],
])('finds the blanks of %s', (text, blanks) => {
  expect(listBlanks(text)).toEqual(blanks)
})

it('inserts a value as it is, even when it looks like a replacement pattern', () => {
  expect(fillQuickReply('{企业}', { ...VALUES, 企业: "$& $1 $'" })).toBe("$& $1 $'")
})

const reply = (id: string, more: Partial<QuickReply> = {}): QuickReply => ({ id, text: id, ...more })

it('offers what fits step, category and state, the closest first', () => {
  const replies = [
    reply('any'),
    reply('other step', { step: 'ask' }),
    reply('step', { step: 'reply' }),
    reply('other category', { category: 'finance' }),
    reply('state', { state: 'in_progress' }),
    reply('category', { category: 'labour' }),
    reply('other state', { state: 'reopened' }),
  ]
  const found = fittingReplies(replies, { step: 'reply', category: 'labour', state: 'in_progress' })
  expect(found.map(({ id }) => id)).toEqual(['category', 'state', 'step', 'any'])
})

it('offers replies that somebody wrote before the product’s examples, however well those fit', () => {
  const replies = [
    reply('own, anywhere'),
    reply('example for the step', { step: 'reply', example: true }),
    reply('example for the category', { category: 'labour', example: true }),
    reply('the zone’s for the step', { step: 'reply' }),
  ]
  const found = fittingReplies(replies, { step: 'reply', category: 'labour', state: 'in_progress' })
  expect(found.map(({ id }) => id)).toEqual([
    'the zone’s for the step',
    'own, anywhere',
    'example for the category',
    'example for the step',
  ])
})

it('finds the replies that contain every typed word', () => {
  const replies = [reply('已联系供电所'), reply('请补充 PDF'), reply('已联系银行')]
  expect(searchReplies(replies, ' 联系  银行 ').map(({ id }) => id)).toEqual(['已联系银行'])
  expect(searchReplies(replies, 'pdf')).toHaveLength(1)
  expect(searchReplies(replies, '')).toHaveLength(3)
})

it('braces without a Chinese name are no blank: they may be part of a program', () => {
  expect(listBlanks('报错 {"code":-501} 和 ${alert(1)}，请看 {空} 与 {下次答复}')).toEqual([
    '{空}',
    '{下次答复}',
  ])
})
