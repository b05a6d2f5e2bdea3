import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import { goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import { STATUS_LABELS, type EnterpriseStatus } from '@/shared/domain/enterprise/standing'
import { formatExactly } from '@/shared/domain/time/wording'
import { LicenceField, type UploadedPicture } from './licence-field'

const MEANING: Readonly<Record<EnterpriseStatus, string>> = {
  claimed: '核实前照样可以提诉求、看公开的政策；核实后还能看到别家公开的同类诉求和以往的经验，收到政策推送。',
  verified: '园区已核实您的企业，不用再交材料。',
  disputed: '有人说这家企业是他们的。园区核对前照样可以提诉求；交一张营业执照照片，核对会快一些。',
  closed: '这家企业在园区已停用。以往的诉求仍可查看；如有不对，请联系管委会。',
}

/** Says how far the park has verified the enterprise. Until it has, a picture of the licence can be sent. */
export function Verification() {
  const me = useMe()
  return (
    <QueryFrame {...toFrame(me.query)}>
      {me.staff && me.person ? (
        <Standing enterpriseId={me.staff.enterpriseId} personId={me.person.personId} />
      ) : (
        <EmptyState
          icon="lock"
          title="您还不在任何企业里"
          text="登记或加入企业后，在这里请园区核实"
          action={{ text: '登记企业', onPress: () => goInstead(routes.register()) }}
        />
      )}
    </QueryFrame>
  )
}

function Standing({ enterpriseId, personId }: { enterpriseId: string; personId: string }) {
  const query = useQuery(`standing:${enterpriseId}`, () => cloud.enterprises.standing({ enterpriseId }))
  const show = useAction(cloud.enterprises.showLicence)
  const [picture, setPicture] = useState<UploadedPicture>()
  const { press, refusal } = usePressAgain(
    show,
    async (licence: UploadedPicture) => {
      const answer = await show.run({ enterpriseId, licence })
      if (!answer.ok) return void query.refresh()
      setPicture(undefined)
      query.replace(answer.data)
      showToast('已交给园区')
    },
    { words: picture },
  )
  const { status, licenceAt } = query.data ?? {}
  return (
    <QueryFrame {...toFrame(query)} rows={2}>
      {status && (
        <Card title={STATUS_LABELS[status]}>
          <View>{MEANING[status]}</View>
          {licenceAt !== undefined && (
            <View>营业执照照片已于 {formatExactly(licenceAt)} 交给园区，等他们核实。</View>
          )}
          {(status === 'claimed' || status === 'disputed') && (
            <>
              <LicenceField uploadKey={personId} value={picture} onChange={setPicture} />
              {refusal !== undefined && <RefusalNote text={refusal} />}
              {picture && (
                <Button
                  text="交给园区核实"
                  busy={show.pending}
                  busyText="正在提交…"
                  onPress={() => press(picture)}
                />
              )}
            </>
          )}
        </Card>
      )}
    </QueryFrame>
  )
}
