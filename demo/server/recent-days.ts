import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { startOfDay } from '@/shared/domain/time/days'
import type { Cloud } from '@/cloud/rpc/client'
import type { LocalCloud } from '../../localcloud/server'
import { callerFor } from '../caller'
import { enterpriseOwner } from '../data/enterprises/owners'
import { demoPerson, type PersonKey } from '../data/people'
import { DEMO_ZONE } from '../data/places'

/** The zone’s relay of the province’s notice, with the zone’s own sentence and number. */
const RELAYED = {
  regionCode: DEMO_ZONE,
  policyId: 'p-liaoning-14',
  explanation: '本区先受理、后补纸质材料；拿不准的先打这个电话。',
  contact: '政策兑现窗口 024-83780021',
  rings: ['fit', 'one_fact'] as const,
}
/** Keys of the enterprises that opened the notice. The first ones also looked whether they qualify. */
const READERS = [
  'anhe-med',
  'yunqi-soft',
  'baijie-protect',
  'feiyan-uav',
  'ruikang-reagent',
  'jingce',
] as const
const CHECKED = 4
/** The enterprises that told the one fact for which the notice asked. */
const TOLD = { 'baijie-protect': ['protective_gear'], 'ruikang-reagent': ['test_kits'] } as const
/** For each officer, how many enterprises of the call list the officer telephoned. */
const CALLED = { 'zhou-min': 3, 'liu-chang': 1 } as const
const CONTACTS = [
  ['zhou-min', 'yuandong-valve', '废切削液下周统一来收，吴工周三再听消息'],
  ['zhou-min', 'haotian-aero', '问了返岗进度，还差 9 人，已发招聘服务'],
  ['liu-chang', 'kangze-pharma', '约好下周二上门看冷链库'],
] as const
const PUSH_ROUNDS_MAX = 20
/** A minimal file that programs recognise as PDF. */
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')

/**
 * Gives the freshly planted district some past. Yesterday a notice was relayed, delivered, read, answered and telephoned about; this
 * morning papers came in. It calls the actions that people use, on a clock that is set back and put right again.
 * @throws Error when an action refuses: the demo is then incomplete
 */
export async function playRecentDays(cloud: LocalCloud): Promise<void> {
  const now = cloud.clock.now()
  const as = (key: PersonKey) => callerFor(cloud, demoPerson(key).openid)
  const back = now - (startOfDay(now) - DAY_MS + 10 * HOUR_MS)
  cloud.clock.advance(-back)
  try {
    await relay(cloud, as('chen-li'))
    cloud.clock.advance(25 * MINUTE_MS)
    await readByEnterprises(cloud)
    cloud.clock.advance(HOUR_MS)
    await telephone(as)
  } finally {
    cloud.clock.advance(now - cloud.clock.now())
  }
  await handInPapers(cloud, as)
}

async function relay(cloud: LocalCloud, { policies, pushes }: Cloud): Promise<void> {
  const { policy } = expectDone(await policies.read({ policyId: RELAYED.policyId }))
  const input = { ...RELAYED, rings: [...RELAYED.rings], version: policy.version }
  const { digest, confirm } = expectDone(await pushes.rehearseRelay(input))
  const { push } = expectDone(
    await pushes.relay({ ...input, digest, ...(confirm && { confirmed: confirm }) }),
  )
  for (let round = 0; round < PUSH_ROUNDS_MAX; round += 1) {
    await cloud.fireTimer('pushes')
    if (expectDone(await pushes.delivery({ pushId: push.id })).push.state === 'done') return
  }
}

async function readByEnterprises(cloud: LocalCloud): Promise<void> {
  const { policyId } = RELAYED
  for (const [i, enterpriseId] of READERS.entries()) {
    const { notices, bookmarks, policies } = callerFor(cloud, enterpriseOwner(enterpriseId).openid)
    const { notices: all } = expectDone(await notices.inbox({}))
    const noticeIds = all.filter((one) => one.policyId === policyId).map(({ id }) => id)
    expectDone(await notices.markRead({ noticeIds }))
    expectDone(await bookmarks.opened({ enterpriseId, policyId, checked: i < CHECKED }))
    if (enterpriseId === 'baijie-protect' || enterpriseId === 'ruikang-reagent')
      expectDone(
        await policies.tell({ enterpriseId, policyId, fact: 'products', value: [...TOLD[enterpriseId]] }),
      )
  }
}

async function telephone(as: (key: PersonKey) => Cloud): Promise<void> {
  const regionCode = DEMO_ZONE
  const { pushes } = expectDone(await as('chen-li').pushes.list({ regionCode }))
  const pushId = pushes[0]?.id ?? ''
  for (const who of ['zhou-min', 'liu-chang'] as const) {
    const officer = as(who).pushes
    const { people } = expectDone(await officer.unreached({ regionCode, pushId }))
    for (const { personId } of people.slice(0, CALLED[who]))
      expectDone(await officer.called({ regionCode, pushId, personId, called: true }))
  }
  for (const [who, enterpriseId, text] of CONTACTS)
    expectDone(await as(who).enterprises.contact({ enterpriseId, way: 'call', text }))
}

/** Hands in two of the three papers of one need: one is accepted, one waits to be checked; the third is still owed. */
async function handInPapers(cloud: LocalCloud, as: (key: PersonKey) => Cloud): Promise<void> {
  const { needs } = as('li-na')
  const { papers: owed = [] } = expectDone(await needs.mine({ enterpriseId: 'hengtuo', show: 'awaiting' }))
  const needId = owed[0]?.needId ?? ''
  const { need } = expectDone(await needs.read({ needId }))
  for (const { id: paperId, name } of need.papers?.slice(0, 2) ?? []) {
    const fileId = cloud.storage.put(`uploads/li-na/demo-${paperId}/paper.pdf`, PDF)
    const attachments = [{ fileId, name: `${name}.pdf`, sizeBytes: PDF.length }]
    expectDone(await needs.handInPaper({ needId, paperId, attachments }))
  }
  const paperId = need.papers?.[0]?.id ?? ''
  expectDone(await as('zhou-min').needs.checkPaper({ needId, paperId, outcome: 'accepted' }))
}

function expectDone<Data>(answer: { ok: true; data: Data } | { ok: false; error: { code: string } }): Data {
  if (!answer.ok) throw new Error(`the demo was refused: ${answer.error.code}`)
  return answer.data
}
