import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import { showToast } from '@/ui/platform/feedback'
import type { EnterpriseDetail } from '@/shared/contract/enterprises'
import { formatRefusal } from '@/shared/contract/wording'
import { regionAt } from '@/shared/domain/access/region'

const NOBODY = 'nobody'

export interface StewardSheetProps {
  enterprise: EnterpriseDetail
  onDone: () => void
  onClose: () => void
}

/** Gives one enterprise a steward, or removes the steward. Shows the work in hand of each officer. */
export function StewardSheet({ enterprise, onDone, onClose }: StewardSheetProps) {
  const { id, name, steward, regionCode: place } = enterprise
  const regionCode = regionAt(place, 'zone') ?? place
  const [personId, setPerson] = useState('')
  const duty = useQuery(`duty:${regionCode}`, () => cloud.park.duty({ regionCode }))
  const assign = useAction(cloud.park.assignStewards)
  const officers = (duty.data?.officers ?? []).map(
    ({ personId: key, name: title, openNeeds, enterprises }) => ({
      key,
      title,
      text: `在办 ${openNeeds} 件 · 管 ${enterprises} 家`,
    }),
  )
  const run = async () => {
    const answer = await assign.run({
      regionCode,
      ...(personId !== NOBODY && { personId }),
      enterprises: { by: 'ids', ids: [id] },
    })
    if (!answer.ok) return
    showToast(personId === NOBODY ? '已不再有管家' : '已换管家')
    onDone()
  }
  const unsent = useSendAgain(assign, run, { words: personId })
  return (
    <Sheet
      open
      title={`${name}的管家`}
      onClose={onClose}
      footer={
        <Button
          text="确定"
          disabled={personId === ''}
          busy={assign.pending}
          busyText="正在改…"
          onPress={() => void run()}
          grow
        />
      }
    >
      <ChoiceField
        label={steward === undefined ? '现在没有管家，给谁' : `现在是${steward}，换成`}
        choices={[...officers, { key: NOBODY, title: '不再有管家', text: '由值班的人负责' }]}
        value={personId}
        onChange={setPerson}
      />
      {duty.refusal && <RefusalNote text={formatRefusal(duty.refusal)} />}
      {unsent !== undefined && <RefusalNote text={unsent} />}
    </Sheet>
  )
}
