import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import { formatRefusal } from '@/shared/contract/wording'
import type { Rehearsal } from '@/shared/contract/pushes'

export interface SendFooterProps {
  policyId: string
  version: number
  urgent: boolean
  rehearsal: Rehearsal
  onSent: (pushId: string) => void
  /** The audience has changed: rehearse again. */
  onOutdated: () => void
}

const CONFIRMATIONS = {
  nobody: '没有企业符合条件，不会有人收到。真的要发吗？',
  everybody: '辖区内的每一家企业都会收到。真的要发给全部企业吗？',
} as const

/** Sends exactly what was rehearsed, after one confirmation; a second one is needed for an audience of nobody or everybody. */
export function SendFooter({ policyId, version, urgent, rehearsal, onSent, onOutdated }: SendFooterProps) {
  const send = useAction(cloud.pushes.send)
  const [asking, setAsking] = useState<'first' | 'second'>()
  const { digest, confirm, people, message } = rehearsal
  const isRefusedByWeChat = message.lines.some(({ problem }) => problem !== undefined)
  const run = async () => {
    const answer = await send.run({
      policyId,
      version,
      digest,
      urgent,
      ...(confirm !== undefined && { confirmed: confirm }),
    })
    setAsking(undefined)
    if (answer.ok) onSent(answer.data.push.id)
    else onOutdated()
  }
  return (
    <>
      <ActionFooter
        note={
          (send.refusal || isRefusedByWeChat) && (
            <RefusalNote
              text={
                send.refusal ? formatRefusal(send.refusal) : '消息里有微信不接受的内容，先修改政策再推送。'
              }
            />
          )
        }
      >
        <Button
          text={`发送给 ${people.targets} 人`}
          icon="send"
          onPress={() => setAsking('first')}
          disabled={isRefusedByWeChat}
          busy={send.pending}
          busyText="正在发送…"
          grow
        />
      </ActionFooter>
      <ConfirmSheet
        open={asking === 'first'}
        title="发送这份政策"
        text={`${people.reachable} 人会收到微信提醒，${people.targets - people.reachable} 人在“消息”里看到。发出的提醒收不回来。`}
        confirmText="发送"
        busy={send.pending}
        onConfirm={() => (confirm === undefined ? void run() : setAsking('second'))}
        onClose={() => setAsking(undefined)}
      />
      {confirm !== undefined && (
        <ConfirmSheet
          open={asking === 'second'}
          title="再确认一次"
          text={CONFIRMATIONS[confirm]}
          confirmText={confirm === 'nobody' ? '仍然发送' : '发给全部企业'}
          danger
          busy={send.pending}
          onConfirm={() => void run()}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
