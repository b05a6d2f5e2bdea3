import type { Cloud } from '@/cloud/rpc/client'
import type { World } from '../../demo/world'
import type { Call, Meeting } from './race'

const text = '说明'
const CONTACT = { name: '李娜', phone: '13000000101' }
const REGION = 'CN2101G1'
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const paper = { paperId: 'p1', outcome: 'waived', text } as const
const ground = 'not_ours'

type Act = (needs: Cloud['needs'], meeting: Meeting) => ReturnType<Call>

/** Ways to take a step on a need: `by` gets the whole meeting, `on` the need alone. */
interface Hands {
  by: (who: string, act: Act) => Call
  on: (act: (needs: Cloud['needs'], needId: string) => ReturnType<Call>) => (who: string) => Call
}

/** The steps of the races, by the person who takes them. */
export type Steps = ReturnType<typeof stepsIn>

export function stepsIn(world: World) {
  const by: Hands['by'] = (who, act) => (meeting) => act(world.as(who).needs, meeting)
  const on: Hands['on'] = (act) => (who) => by(who, (needs, { needId }) => act(needs, needId))
  return { ...stepsOfWork(world, { by, on }), ...stepsAround(world, { by, on }) }
}

function stepsOfWork(world: World, { by, on }: Hands) {
  const later = () => world.cloud.clock.now() + 3_600_000
  return {
    claim: on((needs, needId) => needs.claim({ needId })),
    claimUnedited: on((needs, needId) => needs.claim({ needId, edits: 0 })),
    claimMany: on((needs, needId) =>
      needs.claimMany({ regionCode: REGION, needIds: [needId], text, updateBy: later() }),
    ),
    edit: on((needs, needId) => needs.edit({ needId, text: '改成缺口罩', contact: CONTACT })),
    say: (who: string, words: string) => by(who, (needs, { needId }) => needs.reply({ needId, text: words })),
    supply: (who: string, words: string) =>
      by(who, (needs, { needId }) => needs.supply({ needId, text: words })),
    correct: (who: string, words: string) =>
      by(who, (needs, { needId }) => needs.correct({ needId, text: words })),
    note: (who: string, words: string) => by(who, (needs, { needId }) => needs.note({ needId, text: words })),
    propose: on((needs, needId) => needs.propose({ needId, text: '办好了' })),
    confirm: on((needs, needId) => needs.confirm({ needId })),
    reject: on((needs, needId) => needs.reject({ needId, text })),
    withdraw: on((needs, needId) => needs.withdraw({ needId })),
    merge: on((needs, needId) => needs.merge({ needId, intoId: needId.replace('n_race', 'n_other') })),
    mergeBack: on((needs, needId) =>
      needs.merge({ needId: needId.replace('n_race', 'n_other'), intoId: needId }),
    ),
    rate: (who: string, level: 'satisfied' | 'dissatisfied') =>
      by(who, (needs, { needId }) => needs.rate({ needId, level, reasons: ['太慢'] })),
    offer: (who: string, personId: string) =>
      by(who, (needs, { needId }) => needs.assign({ needId, personId, text })),
    offerMany: (who: string, personId: string) =>
      by(who, (needs, { needId }) =>
        needs.assignMany({ regionCode: REGION, needIds: [needId], personId, text }),
      ),
    accept: on((needs, needId) => needs.acceptOffer({ needId })),
    refuse: on((needs, needId) => needs.refuseOffer({ needId, text })),
    decline: on((needs, needId) => needs.decline({ needId, text, ground, pointer: text })),
    askDecline: on((needs, needId) => needs.proposeDecline({ needId, text, ground, pointer: text })),
    rule: (who: string, granted: boolean) =>
      by(who, (needs, { needId }) => needs.rule({ needId, granted, text })),
    contest: on((needs, needId) => needs.contest({ needId, text })),
    /** `who` makes `to` responsible for all open needs of an officer. */
    takeOver: (who: string, fromId: string, toId: string) =>
      by(who, (needs) => needs.handOver({ regionCode: REGION, fromId, toId, text })),
    goAway: (who: string, coverId: string): Call => {
      const days = { fromOn: '2020-03-10', untilOn: '2020-03-20' }
      return () =>
        world.as(who).park.setAbsence({ regionCode: REGION, personId: who, kind: 'sick', coverId, ...days })
    },
  }
}

function stepsAround(world: World, { by, on }: Hands) {
  const picture = (who: string) => [
    {
      fileId: world.cloud.storage.put(`uploads/${who}/race/photo.png`, PNG),
      name: '合同.png',
      sizeBytes: PNG.length,
    },
  ]
  return {
    callBack: (who: string, reopen: boolean) =>
      by(who, (needs, { needId }) => needs.callBack({ needId, text, reopen })),
    split: on((needs, needId) =>
      needs.proposeSplit({ needId, first: '招人', second: '宿舍', category: 'labour' }),
    ),
    answerSplit: (who: string, agreed: boolean) =>
      by(who, (needs, { needId }) => needs.answerSplit({ needId, agreed })),
    forward: on((needs, needId) => needs.forward({ needId, text })),
    sendBack: on((needs, needId) => needs.sendBack({ needId, text })),
    askPaper: (who: string, name = '合同') =>
      by(who, (needs, { needId }) => needs.askPapers({ needId, papers: [{ name, dueOn: '2020-03-20' }] })),
    handIn: (who: string) =>
      by(who, (needs, { needId }) => needs.handInPaper({ needId, paperId: 'p1', attachments: picture(who) })),
    waive: on((needs, needId) => needs.checkPaper({ needId, ...paper })),
    accepted: on((needs, needId) => needs.checkPaper({ needId, paperId: 'p1', outcome: 'accepted' })),
    dropEvidence: on((needs, needId) => needs.dropEvidence({ needId, text })),
    unshare: on((needs, needId) => needs.unshareEvidence({ needId })),
    confirmAndShare: (who: string) =>
      by(who, async (needs, { needId }) => {
        const preview = await needs.previewEvidence({ needId })
        if (!preview.ok) return preview
        const { asked, answer } = preview.data
        return needs.confirm({ needId, evidence: { asked, answer } })
      }),
    review: (who: string, passed: boolean) =>
      by(who, (needs, { needId }) => needs.review({ needId, entry: 0, passed })),
    onPaper: (solved: boolean) =>
      by(solved ? 'oHolder' : 'oFinder', (needs, { code }) =>
        needs.answerReceipt({ code, solved, ...(solved ? { level: 'satisfied' } : { text }) }),
      ),
    takeByPaper: (who: string) =>
      by(who, (needs, { code }) => needs.attachByReceipt({ enterpriseId: 'hengtuo', code })),
  }
}
