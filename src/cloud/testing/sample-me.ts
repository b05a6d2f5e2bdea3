import type { AnswerData } from './fake-transport'

/** For tests: `accounts.me` of a visitor, who has neither registered nor joined. */
export const VISITOR: AnswerData<'accounts.me'> = { unread: 0 }

/** For tests: `accounts.me` of the owner of an enterprise in the zone CN2101G1. */
export const STAFF = {
  person: {
    personId: 'li-na',
    name: '李娜',
    phone: '13000000101',
    memberships: [{ role: 'staff', enterpriseId: 'e1', enterpriseName: '恒拓', owner: true }],
  },
  enterprise: {
    id: 'e1',
    version: 1,
    name: '恒拓',
    creditCode: '91210100MA0000000X',
    regionCode: 'CN2101G1',
    regionName: '沈阳高新区',
    industry: 'C35',
    createdAt: Date.parse('2020-03-10T10:00:00+08:00'),
  },
  unread: 0,
} as const satisfies AnswerData<'accounts.me'>
