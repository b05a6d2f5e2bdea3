import { soundsUrgent } from './urgency'

it.each([
  '急需普工30名',
  '车间停电了',
  '今天就要500个口罩',
  '五号楼漏水',
  '原料断供，马上要停线',
  '等不了了，客户在催',
])('%s: 紧急 is proposed', (text) => expect(soundsUrgent(text)).toBe(true))

it.each([
  '',
  '不急，下个月也行',
  '应急管理局要的预案找谁写',
  '想学急救',
  '我们做应急物资',
  '想了解研发补贴',
  '招两名工程师',
  '食堂什么时候开',
])('%s: it is not', (text) => expect(soundsUrgent(text)).toBe(false))
