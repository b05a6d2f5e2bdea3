import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import type { Ring } from '@/shared/domain/push/rings'
import type { RelayInput } from './use-rehearsal'
import { formatDayWithYear } from '@/shared/domain/time/wording'
import type { Rehearsal } from '@/shared/contract/pushes'

export interface SendFooterProps {
  policyId: string
  version: number
  urgent: boolean
  /** The measures of the rehearsal; left out: any measure counts. */
  measureIds?: string[]
  rings: readonly Ring[]
  /** For a relay: the region, and the words that it adds. */
  relay?: RelayInput
  /** A lasting push goes on until its last day. */
  lasting: boolean
  rehearsal: Rehearsal
  onSent: (pushId: string) => void
  /** The push was not sent. The rehearsal must be made again, because the audience may have changed. */
  onOutdated: () => void
}

/** A further question after the first confirmation. */
interface Doubt {
  text: string
  confirmText: string
}

/** The further questions of a push: it tells nobody or everybody, or its last day has passed. */
function doubtsOf({ confirm, pastOn, notifiedBefore = 0 }: Rehearsal): Doubt[] {
  return [
    ...(confirm === undefined
      ? []
      : [confirm === 'nobody' && notifiedBefore > 0 ? NOBODY_NEW : CONFIRMATIONS[confirm]]),
    ...(pastOn === undefined
      ? []
      : [
          {
            text: `最后一天是 ${formatDayWithYear(pastOn)}，已经过了，收到的人办不了。真的还要发吗？`,
            confirmText: '过期也发送',
          },
        ]),
  ]
}

const NOBODY_NEW: Doubt = {
  text: '这些人之前都已经收到过这份通知，不会再有人收到。真的要发吗？',
  confirmText: '仍然发送',
}

const CONFIRMATIONS: Readonly<Record<NonNullable<Rehearsal['confirm']>, Doubt>> = {
  nobody: { text: '没有企业符合条件，不会有人收到。真的要发吗？', confirmText: '仍然发送' },
  everybody: {
    text: '辖区内的每一家企业都会收到。真的要发给全部企业吗？',
    confirmText: '发给全部企业',
  },
}

/** True when a message of the rehearsal has a field that WeChat refuses. */
function isRefusedByWeChat({ message, rings = [] }: Rehearsal): boolean {
  const chosen = rings.filter((ring) => ring.chosen)
  return [message, ...chosen, ...chosen.flatMap(({ asks }) => asks)].some(({ lines = [] }) =>
    lines.some(({ problem }) => problem !== undefined),
  )
}

/** The call that sends the rehearsed push or relay. */
function useSending({ rings, relay, lasting, rehearsal, onSent, onOutdated, ...pushed }: SendFooterProps) {
  const own = useAction(cloud.pushes.send)
  const relaying = useAction(cloud.pushes.relay)
  const { digest, confirm, pastOn } = rehearsal
  const run = async () => {
    const input = {
      ...pushed,
      digest,
      rings: [...rings],
      ...(lasting && { lasting }),
      ...(confirm !== undefined && { confirmed: confirm }),
      ...(pastOn !== undefined && { pastConfirmed: true }),
    }
    const answer = await (relay ? relaying.run({ ...input, ...relay }) : own.run(input))
    if (answer.ok) onSent(answer.data.push.id)
    else onOutdated()
  }
  const action = relay ? relaying : own
  // Messages cannot be called back, and a push that was right before may be wrong now. So a late attempt asks again.
  const refusal = useSendAgain(action, run, { words: [rings, relay, pushed, digest], late: 'ask' })
  return { pending: action.pending, refusal, run }
}

/** Sends exactly what was rehearsed. The person confirms once, and each doubt separately. */
export function SendFooter(props: SendFooterProps) {
  const send = useSending(props)
  const { rehearsal } = props
  /** 0: the first confirmation is open; n: the n-th doubt is open. */
  const [asking, setAsking] = useState<number>()
  const { people } = rehearsal
  const doubts = doubtsOf(rehearsal)
  const doubt = asking === undefined ? undefined : doubts[asking - 1]
  const isRefused = isRefusedByWeChat(rehearsal)
  const next = () => {
    const step = (asking ?? 0) + 1
    if (step > doubts.length) void send.run().then(() => setAsking(undefined))
    else setAsking(step)
  }
  return (
    <>
      <ActionFooter
        note={
          (send.refusal !== undefined || isRefused) && (
            <RefusalNote text={send.refusal ?? '消息里有微信不接受的内容，先修改政策再推送。'} />
          )
        }
      >
        <Button
          text={`发送给 ${people.targets} 人`}
          icon="send"
          onPress={() => setAsking(0)}
          disabled={isRefused}
          busy={send.pending}
          busyText="正在发送…"
          grow
        />
      </ActionFooter>
      <ConfirmSheet
        open={asking === 0}
        title="发送这份政策"
        text={`${people.reachable} 人会收到微信提醒，${people.targets - people.reachable} 人在“消息”里看到。发出的提醒收不回来。`}
        confirmText="发送"
        busy={send.pending}
        onConfirm={next}
        onClose={() => setAsking(undefined)}
      />
      {doubt && (
        <ConfirmSheet
          key={asking}
          open
          title="再确认一次"
          text={doubt.text}
          confirmText={doubt.confirmText}
          danger
          busy={send.pending}
          onConfirm={next}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
