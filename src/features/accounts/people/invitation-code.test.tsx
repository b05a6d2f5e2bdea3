import { INDUSTRIES, industryName } from '@/shared/domain/enterprise/industry'
import { groupCode, formatInvitation } from './invitation-code'

it.each([
  ['7k2ma9qx4b', '7K2MA-9QX4B'],
  ['７Ｋ２ma - 9qx4b 多余的', '7K2MA-9QX4B'],
  ['7k2', '7K2'],
  ['7K2MA-', '7K2MA'],
  ['7K2MA9QX4B99', '7K2MA-9QX4B'],
])('groups the code “%s” as %s', (typed, shown) => {
  expect(groupCode(typed)).toBe(shown)
})

it('says what the invitation is for, how to use it, and until when it is valid', () => {
  const now = Date.parse('2020-03-02T09:00:00+08:00')
  const invitation = { code: '7K2MA9QX4B', place: '沈阳恒拓', expiresAt: now + 7 * 86_400_000 }
  expect(formatInvitation(invitation, now, undefined)).toContain('“我的 → 用邀请码加入”')
  expect(formatInvitation(invitation, now, 'https://x/join')).toBe(
    '邀请您加入“沈阳恒拓”。打开 https://x/join，邀请码 7K2MA-9QX4B，3月9日 09:00 前有效，只能用一次。',
  )
})

it('knows the 20 sections and 97 divisions of GB/T 4754-2017', () => {
  const divisions = INDUSTRIES.filter(({ key }) => key.length > 1)
  expect(INDUSTRIES.length - divisions.length).toBe(20)
  expect(divisions.map(({ key }) => Number(key.slice(1)))).toEqual(
    Array.from({ length: 97 }, (_, i) => i + 1),
  )
  expect(industryName('C35')).toBe('专用设备制造业')
  expect(industryName('I')).toBe('信息传输、软件和信息技术服务业')
})
