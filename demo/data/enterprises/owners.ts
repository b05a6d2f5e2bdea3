import type { Person } from '@/shared/domain/access/account'
import { ROSTER } from './enterprise-roster'
import { demoPerson, PEOPLE, demoPhone } from '../people'
import { FOUNDED_AT } from '../stored'

// prettier-ignore
const NAMES = [
  '赵丽华', '钱永强', '孙晓梅', '李国栋', '周建平', '吴文静', '郑海涛', '王晓东', '冯雪', '陈志远', '褚卫国', '卫红霞',
  '蒋立新', '沈佳', '韩冬', '杨柳', '朱文博', '秦岚', '尤勇', '许倩', '何俊', '吕春燕', '施展', '张晓光', '孔繁星',
  '曹阳', '严明', '华新', '金鑫', '魏然', '陶冶', '姜海', '戚薇薇', '谢军', '邹凯', '喻言', '柏青', '水淼', '窦豆', '章程',
]

/** First telephone number of this block. */
const FIRST_NUMBER = 301

/** Owners of the enterprises that have no person to sign in as: their needs require an author. */
export const OWNERS: readonly Person[] = ROSTER.filter((row) => !namedOwner(row.key)).map((row, i) => ({
  id: `owner-${row.key}`,
  version: 1,
  openid: `oDemoOwner${i}x`,
  name: NAMES[i % NAMES.length] ?? row.name,
  phone: demoPhone(FIRST_NUMBER + i),
  memberships: [{ role: 'staff', enterpriseId: row.key, enterpriseName: row.name, owner: true }],
  quota: {},
  unread: 0,
  createdAt: FOUNDED_AT,
}))

/** The person who writes for an enterprise. @throws RangeError when the demo has no such enterprise. */
export function enterpriseOwner(enterpriseKey: string): Person {
  const named = namedOwner(enterpriseKey)
  const found = named ? demoPerson(named) : OWNERS.find(({ id }) => id === `owner-${enterpriseKey}`)
  if (!found) throw new RangeError(`the demo has no enterprise ${enterpriseKey}`)
  return found
}

function namedOwner(enterpriseKey: string) {
  return PEOPLE.find(({ person }) =>
    person.memberships.some((m) => m.role === 'staff' && m.enterpriseId === enterpriseKey && m.owner),
  )?.key
}
