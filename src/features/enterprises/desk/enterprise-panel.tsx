import { View } from '@tarojs/components'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { ListRow } from '@/ui/list-row/list-row'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import type { ClaimView, EnterpriseDetail } from '@/shared/contract/enterprises'
import { industryName } from '@/shared/domain/enterprise/industry'
import { STATUS_LABELS, VERIFICATION_LABELS } from '@/shared/domain/enterprise/standing'
import { formatExactly } from '@/shared/domain/time/wording'
import { enterpriseKey, STATUS_CHIPS } from '../words'
import { ContactsCard } from './mine/contacts-card'
import { LicencePicture } from './licence-picture'
import { DecideSheet } from './decide-sheet'
import { InviteCard } from './invite-card'
import { StewardSheet } from './steward-sheet'
import { StandingSheet, type SheetStep } from './standing-sheet'
import './enterprises.scss'

interface StepButton {
  step: SheetStep
  text: string
}

/** The steps that an enterprise waits for, shown beside its facts. */
const NEXT_STEPS: readonly StepButton[] = [
  { step: 'verify', text: '核实' },
  { step: 'reopen', text: '重新启用' },
]
/** Steps that are taken once in years, shown at the end of the page. */
const RARE_STEPS: readonly StepButton[] = [
  { step: 'move', text: '改所在园区' },
  { step: 'merge', text: '并入另一家' },
  { step: 'close', text: '停用' },
]

export interface EnterprisePanelProps {
  enterpriseId: string
  onChanged: () => void
}

/** One enterprise as the park sees it, with what may be done next. */
export function EnterprisePanel({ enterpriseId, onChanged }: EnterprisePanelProps) {
  const query = useQuery(enterpriseKey(enterpriseId), () => cloud.enterprises.read({ enterpriseId }))
  const [step, setStep] = useState<SheetStep>()
  const [claim, setClaim] = useState<ClaimView>()
  const [isStewarding, setStewarding] = useState(false)
  const enterprise = query.data?.enterprise
  const done = (next: EnterpriseDetail | undefined) => {
    setStep(undefined)
    setClaim(undefined)
    setStewarding(false)
    if (next) query.replace({ enterprise: next })
    else void query.refresh()
    onChanged()
  }
  return (
    <QueryFrame {...toFrame(query)} rows={3}>
      {enterprise && (
        <View>
          <FactsCard
            enterprise={enterprise}
            onStep={setStep}
            onSteward={enterprise.steps.includes('invite') ? () => setStewarding(true) : undefined}
          />
          {enterprise.claims.length > 0 && <ClaimsCard enterprise={enterprise} onDecide={setClaim} />}
          <PeopleCard
            enterprise={enterprise}
            onOwner={
              enterprise.steps.includes('invite')
                ? () => go(routes.deskEnterprisePeople(enterprise.id))
                : undefined
            }
          />
          <ContactsCard enterpriseId={enterprise.id} />
          {enterprise.steps.includes('invite') && <InviteCard enterpriseId={enterprise.id} />}
          <RareSteps enterprise={enterprise} onStep={setStep} />
          {step && (
            <StandingSheet
              step={step}
              enterprise={enterprise}
              onDone={done}
              onClose={() => setStep(undefined)}
            />
          )}
          {isStewarding && (
            <StewardSheet
              enterprise={enterprise}
              onDone={() => done(undefined)}
              onClose={() => setStewarding(false)}
            />
          )}
          {claim && (
            <DecideSheet
              claim={claim}
              enterprise={enterprise}
              onDone={done}
              onClose={() => setClaim(undefined)}
            />
          )}
        </View>
      )}
    </QueryFrame>
  )
}

interface StepsProps {
  enterprise: EnterpriseDetail
  onStep: (step: SheetStep) => void
}

function StepButtons({ enterprise, buttons, onStep }: StepsProps & { buttons: readonly StepButton[] }) {
  const shown = buttons.filter(({ step }) => enterprise.steps.includes(step))
  if (shown.length === 0) return null
  return (
    <View className="enterprises-buttons">
      {shown.map(({ step, text }) => (
        <Button
          key={step}
          size="small"
          kind={step === 'verify' ? 'primary' : 'quiet'}
          text={text}
          onPress={() => onStep(step)}
        />
      ))}
    </View>
  )
}

/** Empty when none of these steps is possible. */
function RareSteps({ enterprise, onStep }: StepsProps) {
  if (!RARE_STEPS.some(({ step }) => enterprise.steps.includes(step))) return null
  return (
    <Card title="变更和停用">
      <StepButtons enterprise={enterprise} buttons={RARE_STEPS} onStep={onStep} />
    </Card>
  )
}

function FactsCard({ enterprise, onStep, onSteward }: StepsProps & { onSteward: (() => void) | undefined }) {
  const { status, verification, closure, checkDigitConfirmed, steward } = enterprise
  return (
    <Card title={enterprise.name} aside={<Chip text={STATUS_LABELS[status]} {...STATUS_CHIPS[status]} />}>
      <ListRow
        title={enterprise.creditCode}
        text={checkDigitConfirmed ? '统一社会信用代码，校验位不对，登记时已确认' : '统一社会信用代码'}
      />
      <ListRow title={industryName(enterprise.industry)} text="行业" />
      <ListRow title={enterprise.regionName} text="所在园区" />
      <ListRow
        title={steward ?? '没有'}
        text="管家"
        aside={
          onSteward && (
            <Button
              size="small"
              kind="plain"
              text={steward === undefined ? '定管家' : '换管家'}
              onPress={onSteward}
            />
          )
        }
      />
      {enterprise.licence && <LicencePicture licence={enterprise.licence} />}
      {verification && (
        <ListRow
          title={`${VERIFICATION_LABELS[verification.how]}${verification.note ? `：${verification.note}` : ''}`}
          text={`${verification.name} 于 ${formatExactly(verification.at)} 核实`}
        />
      )}
      {closure && (
        <ListRow
          title={
            closure.mergedInto === undefined ? closure.reason : `并入${closure.mergedInto}：${closure.reason}`
          }
          text={`${closure.name} 于 ${formatExactly(closure.at)} 停用`}
        />
      )}
      <StepButtons enterprise={enterprise} buttons={NEXT_STEPS} onStep={onStep} />
    </Card>
  )
}

function ClaimsCard({
  enterprise,
  onDecide,
}: {
  enterprise: EnterpriseDetail
  onDecide: (claim: ClaimView) => void
}) {
  const mayDecide = enterprise.steps.includes('decide')
  return (
    <Card tone="warn" title="有人申请">
      {enterprise.claims.map((claim) => (
        <View key={claim.id}>
          <ListRow
            title={`${claim.name} ${claim.phone}：${claim.kind === 'dispute' ? '说企业被别人登记了' : '想加入这家企业'}`}
            text={`${claim.text}（${formatExactly(claim.at)}）`}
          />
          {claim.licence && <LicencePicture licence={claim.licence} />}
          {mayDecide && (
            <Button
              size="small"
              text="处理这份申请"
              label={`处理${claim.name}的申请`}
              onPress={() => onDecide(claim)}
            />
          )}
        </View>
      ))}
    </Card>
  )
}

interface PeopleCardProps {
  enterprise: EnterpriseDetail
  /** Makes another person the owner. Undefined unless the person is an administrator. */
  onOwner: (() => void) | undefined
}

function PeopleCard({ enterprise: { people }, onOwner }: PeopleCardProps) {
  const change = people.length > 1 && onOwner
  return (
    <Card
      title={`企业里的人（${people.length}）`}
      aside={change && <Button size="small" kind="plain" text="换企业管理员" onPress={change} />}
    >
      {people.length === 0 && <View>还没有人加入。发一个加入码，企业的人就能进来。</View>}
      {people.map(({ personId, name, phone, owner }) => (
        <ListRow key={personId} title={name} text={`${phone}${owner ? ' · 企业管理员' : ''}`} />
      ))}
    </Card>
  )
}
