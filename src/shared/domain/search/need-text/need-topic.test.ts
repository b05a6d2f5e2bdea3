import { regionCode } from '../../access/region'
import { extractTopic } from './need-topic'
import { listOwnPlaces, listPlaceNames } from './own-places'

const here = listOwnPlaces(regionCode('CN2101G1'), listPlaceNames({ name: '沈阳高新区', cityName: '沈阳市' }))

describe('what a text asks for, without who asks', () => {
  it.each([
    ['我们是沈阳的企业，想招二十个普工', '想招二十个普工'],
    ['我们是一家做机床的公司，有两百多人，缺电工', '缺电工'],
    ['您好，请问一下，口罩哪里买', '口罩哪里买'],
    ['我们是沈阳的企业想招几个普工', '想招几个普工'],
    ['沈阳有没有代账公司', '代账公司'],
    ['想在沈阳办展会', '想办展会'],
    ['我们厂主要做轴承，厂房不够用', '厂房不够用'],
  ])('keeps of “%s” only “%s”', (text, topic) => {
    expect(extractTopic(text, here)).toBe(topic)
  })

  it.each([
    ['another place, to which something is to happen', '货要发到大连'],
    ['国家高新区, which is not the one in which one is', '国家高新区有什么政策'],
    ['a need that begins with 我们', '我们成立两年了，从没贷过款'],
    ['a question whether one may', '我们是不是可以申请高企'],
    ['the place where there is nothing else', '沈阳高新区'],
  ])('does not remove %s', (_, text) => {
    expect(extractTopic(text, here)).toContain(text.slice(-4))
  })

  it('asks for nothing when it is only a greeting', () => {
    expect(extractTopic('你好，请问一下', here)).toBe('')
  })
})
