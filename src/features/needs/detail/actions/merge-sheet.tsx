import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useQuery } from '@/cloud/query/use-query'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import { goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'
import { NEED_STATE_LABELS } from '@/shared/domain/need/need'

/** Ends this need in favour of another open need of the enterprise. That one goes on with the earlier promise. */
export function MergeSheet({ need, onClose }: { need: NeedView; onClose: () => void }) {
  const { id, enterpriseId } = need
  const [intoId, setInto] = useState('')
  const [tried, setTried] = useState(false)
  const merge = useAction(cloud.needs.merge)
  const open = useQuery(`mergeable:${enterpriseId}`, () => cloud.needs.mine({ enterpriseId, show: 'open' }))
  const others = (open.data?.needs ?? []).filter((one) => one.id !== id)
  const send = async () => {
    setTried(true)
    if (intoId === '') return
    const answer = await merge.run({ needId: id, intoId })
    if (!answer.ok) return
    showToast('已合并')
    goInstead(routes.need(intoId))
  }
  const refusal = useSendAgain(merge, send, { words: intoId })
  return (
    <ConfirmSheet
      open
      title="和另一件合并？"
      text="这一件不再单独办，经过仍然可查；那一件按两件里较早的时限办。"
      confirmText="合并"
      busy={merge.pending}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {open.data && others.length === 0 ? (
        <RefusalNote tone="info" icon="info" text="没有另一件在办的诉求，不能合并。" />
      ) : (
        <ChoiceField
          label="并到哪一件"
          choices={others.map((one) => ({
            key: one.id,
            title: one.title,
            text: `${one.code} · ${NEED_STATE_LABELS[one.state]}`,
          }))}
          value={intoId}
          onChange={setInto}
          fault={tried && intoId === '' ? '请选择另一件' : undefined}
        />
      )}
    </ConfirmSheet>
  )
}
