import fc from 'fast-check'
import { LEARNED } from './learned-splits'
import { splitNeeds } from './split-needs'
import { LETTERS, SIZE } from './split-weights'

it.each([
  ['缺20个普工，另外贷款也到期了', ['缺20个普工', '贷款也到期了']],
  ['想借个测温枪，还有厂房租金能不能减', ['想借个测温枪', '厂房租金能不能减']],
  ['1、口罩不够用 2、货车进不了高速', ['口罩不够用', '货车进不了高速']],
  ['银行不给续贷。厂里又停电了！', ['银行不给续贷', '厂里又停电了']],
  ['外地员工回不来，想包大巴，另外口罩也不够了', ['外地员工回不来，想包大巴', '口罩也不够了']],
  ['招工难，续贷也难', ['招工难', '续贷也难']],
  ['仓库漏雨，出口退税也一直没下来', ['仓库漏雨', '出口退税也一直没下来']],
  ['路灯不亮、社保转移不会弄', ['路灯不亮', '社保转移不会弄']],
  ['申请高企辅导，找银行做应收账款融资', ['申请高企辅导', '找银行做应收账款融资']],
  ['先把热水修好，再给推荐个律师', ['先把热水修好', '给推荐个律师']],
])('“%s” holds two needs', (text, needs) => expect(splitNeeds(text)).toEqual(needs))

it.each([
  ['外地工人回不来，想包车接人，大概三十个人。下周一要到岗。'],
  ['口罩'],
  ['我们是做机器人的，最近很难'],
  ['贷款到期，银行不续贷，想问有没有过桥资金'],
  ['招十个保安，还要有保安证'],
  ['高企认定今年到期，还要重新申报吗'],
  ['新员工落户，还有配偶和孩子一起'],
  ['网络断了，视频会议也开不了'],
  ['招普工八十人，男女不限，另外包吃住'],
  ['求购防护服、护目镜，还要一次性手套'],
  ['宿舍要四间双人的，还要两间单人的'],
  ['订单少了，设备都闲着，贷款也快到期'],
  ['司机被拦在高速口，货送不到，客户要罚款'],
  ['我们企业主要做口罩，想办医疗器械生产许可'],
  ['再好的设备也得有人会用，想请人来培训'],
  ['员工子女上学也想帮忙问问'],
  [''],
])('“%s” stays whole', (text) => expect(splitNeeds(text)).toHaveLength(1))

it('loses no meaningful word, however the text is written', () => {
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

it('has one letter for each weight', () => {
  const letters = LEARNED.join('')
  expect(letters).toHaveLength(SIZE)
  expect([...letters].every((letter) => LETTERS.includes(letter))).toBe(true)
})
