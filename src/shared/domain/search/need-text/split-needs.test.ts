import fc from 'fast-check'
import { splitNeeds } from './split-needs'

it.each([
  ['缺20个普工，另外贷款也到期了', ['缺20个普工', '贷款也到期了']],
  ['想借个测温枪，还有厂房租金能不能减', ['想借个测温枪', '厂房租金能不能减']],
  ['1、口罩不够用 2、货车进不了高速', ['口罩不够用', '货车进不了高速']],
  ['银行不给续贷。厂里又停电了！', ['银行不给续贷', '厂里又停电了']],
  ['外地员工回不来，想包大巴，另外口罩也不够了', ['外地员工回不来，想包大巴', '口罩也不够了']],
  ['招工难，续贷也难', ['招工难', '续贷也难']],
])('“%s” holds two needs', (text, needs) => expect(splitNeeds(text)).toEqual(needs))

it.each([
  ['外地工人回不来，想包车接人，大概三十个人。下周一要到岗。'],
  ['口罩'],
  ['我们是做机器人的，最近很难'],
  ['贷款到期，银行不续贷，想问有没有过桥资金'],
  [''],
])('“%s” stays whole', (text) => expect(splitNeeds(text)).toHaveLength(1))

it('loses no word that says something, however the text is written', () => {
  const words = ['缺普工', '贷款到期', '，', '。', '另外', '口罩', ' ', '1、', '停电了', '😀']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words)), (some) => {
      const text = some.join('')
      const joined = splitNeeds(text).join('')
      for (const word of ['缺普工', '贷款到期', '口罩', '停电了']) {
        if (text.includes(word)) expect(joined).toContain(word)
      }
    }),
  )
})
