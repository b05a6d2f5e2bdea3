import { levelOfBody } from './level'

describe('level of an issuing body', () => {
  it.each([
    ['国务院办公厅', 'nation'],
    ['科技部火炬中心', 'nation'],
    ['国家税务总局', 'nation'],
    ['财政部', 'nation'],
    ['辽宁省科学技术厅', 'province'],
    ['重庆市人民政府', 'province'],
    ['新疆生产建设兵团科技局', 'province'],
    ['广西壮族自治区科技厅', 'province'],
    ['沈阳市科学技术局', 'city'],
    ['重庆高新区管委会', 'zone'],
    ['大连高新技术产业园区管理委员会', 'zone'],
    ['某某协会', undefined],
  ])('%s: %s', (name, level) => {
    expect(levelOfBody(name)).toBe(level)
  })
})
