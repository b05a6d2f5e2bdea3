import type { InputOf } from '@/shared/contract/action'
import type { policiesContract } from '@/shared/contract/policies'
import type { PolicyView } from '@/shared/contract/policy-view'
import type { World } from '../../demo/world'
import { expectData } from './answers'

export type PolicyContentInput = InputOf<typeof policiesContract.edit>['content']

export const TEST_ZONE = 'CN2101G1'

/** An invented notice in the form that real ones have. */
export const NOTICE = `演高管发〔2020〕7号

关于支持企业稳定用工的通知

各有关企业：

为帮助企业招工稳岗，现将有关事项通知如下。

一、补贴标准

（一）新招用一名职工并稳定就业满三个月的，给予企业一次性补贴500元。

（二）自行组织包车接返岗职工的，按实际费用给予就业补贴。

二、申报方式

请于2020年4月30日前通过政务网站https://example.org/jobs提交就业补贴材料。联系电话：024-12345678

演示高新区管委会

2020年3月9日
`

/** The plain words that a draft needs before it can be submitted. */
export const PLAIN = {
  gain: '每新招一人补 500 元',
  who: '本区企业',
  how: '网上提交材料',
  byWhen: '4 月 30 日前',
  ask: '024-12345678',
}

/** The content of a policy: only the fields that a publisher writes. */
export function contentFrom(policy: PolicyView): PolicyContentInput {
  const {
    id: _id,
    version: _version,
    regionCode: _code,
    regionName: _name,
    state: _state,
    publishedAt: _at,
    desk: _desk,
    ...content
  } = policy
  return JSON.parse(JSON.stringify(content)) as PolicyContentInput
}

/** Drafts, explains and submits a policy of the zone as its publisher. */
export async function submitted(
  world: World,
  more: Partial<PolicyContentInput> = {},
  text = NOTICE,
): Promise<PolicyView> {
  const { policies: desk } = world.as('chen-li')
  const { policy: drafted } = expectData(await desk.draft({ regionCode: TEST_ZONE, text }))
  const content = { ...contentFrom(drafted), plain: PLAIN, ...more }
  const { policy: edited } = expectData(await desk.edit({ policyId: drafted.id, version: 1, content }))
  return expectData(await desk.submit({ policyId: edited.id, version: edited.version })).policy
}

/** The same, approved by the administrator. */
export async function approved(world: World, more: Partial<PolicyContentInput> = {}): Promise<PolicyView> {
  const { id, version } = await submitted(world, more)
  return expectData(await world.as('lin-yue').policies.approve({ policyId: id, version })).policy
}

/** The same, published. */
export async function published(world: World, more: Partial<PolicyContentInput> = {}): Promise<PolicyView> {
  const { id, version } = await approved(world, more)
  return expectData(await world.as('chen-li').policies.publish({ policyId: id, version })).policy
}
