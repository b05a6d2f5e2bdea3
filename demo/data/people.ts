import type { Person } from '@/shared/domain/access/account'
import type { Responsible } from '../../src/shared/domain/access/party'
import { regionCode } from '@/shared/domain/access/region'
import type { Membership, ParkMembership } from '@/shared/domain/access/role'
import { rosterRow } from './enterprises/enterprise-roster'
import { CITY, OTHER_ZONE, placeName, PROVINCE, DEMO_ZONE } from './places'
import { FOUNDED_AT } from './stored'

/** A person to sign in as. Names, numbers and openids are invented. An openid never consists of digits only. */
export interface DemoPerson {
  key: PersonKey
  person: Person
  /** The part of this person in the demo, in a few words, for the sign-in page. */
  description: string
}

// prettier-ignore
export type PersonKey =
  | 'li-na' | 'zhang-wei' | 'liu-yang' | 'ma-li' | 'gao-fei' | 'wu-di' | 'han-xue'
  | 'zhou-min' | 'sun-jie' | 'liu-chang' | 'wang-hao' | 'chen-li' | 'lin-yue'
  | 'guo-qiang' | 'he-weimin' | 'xu-ning'

const staff = (enterpriseKey: string, owner: boolean): Membership => ({
  role: 'staff',
  enterpriseId: enterpriseKey,
  enterpriseName: rosterRow(enterpriseKey).name,
  owner,
})
const park = (role: ParkMembership['role'], code = DEMO_ZONE): Membership => ({
  role,
  regionCode: code,
  regionName: placeName(code),
})

/** Makes oDemoZhouMin from zhou-min: it looks like an openid, and people recognise it as invented. */
const openidOf = (key: string) =>
  'oDemo' + key.replace(/(^|-)([a-z])/g, (_match, _dash, letter: string) => letter.toUpperCase())

interface Row {
  key: PersonKey
  name: string
  memberships: readonly Membership[]
  description: string
}

const demo = (
  key: PersonKey,
  name: string,
  memberships: readonly Membership[],
  description: string,
): Row => ({ key, name, memberships, description })

/** A number of the block 1300000, which is a placeholder, so that a demo calls nobody. */
export const demoPhone = (number: number) => `1300000${String(number).padStart(4, '0')}`

const ROWS: readonly Row[] = [
  demo(
    'li-na',
    '李娜',
    [staff('hengtuo', true)],
    '精密机械厂的行政主管，企业管理员：提诉求、确认、评价、邀请同事',
  ),
  demo('zhang-wei', '张伟', [staff('hengtuo', false)], '李娜的同事，生产部：看得到本企业的全部诉求'),
  demo('liu-yang', '刘洋', [staff('yunqi-soft', true)], '软件公司创始人'),
  demo('ma-li', '马丽', [staff('anhe-med', true)], '医疗器械企业负责人'),
  demo('gao-fei', '高飞', [staff('feiyan-uav', true)], '无人机公司总经理'),
  demo('zhou-min', '周敏', [park('agent')], '服务专员，13 家制造企业的管家：认领、回复、提出办理结果'),
  demo('sun-jie', '孙杰', [park('agent')], '服务专员，软件和新业态企业的管家'),
  demo('liu-chang', '刘畅', [park('agent')], '服务专员，医药健康企业的管家'),
  demo('wang-hao', '王浩', [park('agent')], '值班专员：没有管家、没有匹配的诉求由他接'),
  demo('chen-li', '陈立', [park('publisher')], '政策发布员'),
  demo('lin-yue', '林悦', [park('administrator')], '高新区管委会管理员：服务目录、人员、全区诉求'),
  demo('guo-qiang', '郭强', [park('administrator', CITY)], '市级管理员：接区里转上来的诉求'),
  demo('he-weimin', '何为民', [park('administrator', PROVINCE)], '省级管理员：看全省，接市里转上来的诉求'),
  demo('wu-di', '吴迪', [staff('langjing-soft', true)], '大连一家软件企业的负责人'),
  demo('xu-ning', '徐宁', [park('agent', OTHER_ZONE)], '大连高新区的服务专员：看不到沈阳的诉求'),
  demo('han-xue', '韩雪', [], '第一次来的人，还不属于任何企业：登记企业或用邀请码加入'),
]

export const PEOPLE: readonly DemoPerson[] = ROWS.map(({ key, name, memberships, description }, i) => ({
  key,
  description,
  person: {
    id: key,
    version: 1,
    openid: openidOf(key),
    name,
    phone: demoPhone(101 + i),
    memberships,
    quota: { need_progress: 3, policy_for_you: 2 },
    unread: 0,
    createdAt: FOUNDED_AT,
  },
}))

/** Duty agents of the zones that the demo does not show in detail. Nobody signs in as them. */
export const DISTANT_DUTY: readonly Person[] = (
  [
    ['2103', '鞍山', '郑刚'],
    ['2105', '本溪', '佟静'],
    ['2107', '锦州', '石磊'],
    ['2108', '营口', '曲艺'],
    ['2109', '阜新', '白杨'],
    ['2110', '辽阳', '关宁'],
  ] as const
).map(([digits, city, name], i) => {
  const code = regionCode(`CN${digits}G1`)
  return {
    id: `duty-${digits}`,
    version: 1,
    openid: `oDemoDuty${digits}x`,
    name,
    phone: demoPhone(201 + i),
    memberships: [{ role: 'agent', regionCode: code, regionName: `${city}高新区` }],
    quota: {},
    unread: 0,
    createdAt: FOUNDED_AT,
  }
})

/** @throws RangeError when there is no such person. */
export function demoPerson(key: PersonKey): Person {
  const found = PEOPLE.find((candidate) => candidate.key === key)
  if (!found) throw new RangeError(`the demo has no person ${key}`)
  return found.person
}

/** The person as the responsible person of a region or a need. */
export function responsible(key: PersonKey): Responsible {
  const { id, name, phone } = demoPerson(key)
  return { personId: id, name, phone }
}
