import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import { STAFFING_REASON_MAX } from '@/shared/contract/limits'
import { ROLE_DUTIES, ROLE_NAMES, type ParkRole } from '../role-words'
import { STAFFING_STEPS, useStaffing, type Officer, type StaffingStep } from './use-staffing'

export interface OfficerSheetProps {
  officer: Officer
  /** Everybody who may take over from the officer. */
  others: readonly Officer[]
  onClose: () => void
  onDone: () => void
}

const ROLES: readonly ParkRole[] = ['agent', 'publisher', 'administrator']

/** What an administrator does with one officer: hand over the open needs, give another role, end the post. */
export function OfficerSheet({ officer, others, onClose, onDone }: OfficerSheetProps) {
  const { personId, name, role, region } = officer
  const staffing = useStaffing(officer, () => {
    onDone()
    onClose()
  })
  const { step, setStep, reason, setReason, successorId, setSuccessor, refusal, pending } = staffing
  const [tried, setTried] = useState(false)
  const duties = useQuery(`duties:${region.code}:${personId}`, () =>
    cloud.accounts.duties({ regionCode: region.code, personId }),
  )
  const send = () => {
    setTried(true)
    if (reason.trim() !== '' && (step !== 'handOver' || successorId !== '')) void staffing.send()
  }
  return (
    <Sheet
      open
      title={`${name} · ${ROLE_NAMES[role]}`}
      onClose={onClose}
      footer={
        <Button
          kind={step === 'dismiss' ? 'danger' : 'primary'}
          text={STAFFING_STEPS[step].send}
          busy={pending}
          onPress={send}
          grow
        />
      }
    >
      <View className="chip-row">
        {(Object.keys(STAFFING_STEPS) as StaffingStep[])
          .filter((one) => one !== 'handOver' || role !== 'publisher')
          .map((one) => (
            <ChoiceChip
              key={one}
              text={STAFFING_STEPS[one].text}
              chosen={one === step}
              onPress={() => setStep(one)}
            />
          ))}
      </View>
      {duties.data && <RefusalNote tone="info" icon="info" text={formatDuties(duties.data)} />}
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {step === 'changeRole' && (
        <ChoiceField
          label="改成"
          choices={ROLES.filter((one) => one !== role).map((key) => ({
            key,
            title: ROLE_NAMES[key],
            text: ROLE_DUTIES[key],
          }))}
          value={staffing.role}
          onChange={staffing.setRole}
        />
      )}
      <ChoiceField
        label="由谁接手"
        placeholder={step === 'handOver' || hasDuties(duties.data) ? '请选择' : '没有要交接的就不用选'}
        choices={fitting(others, role).map((one) => ({
          key: one.personId,
          title: one.name,
          text: `${ROLE_NAMES[one.role]} · ${one.region.name}`,
        }))}
        value={successorId}
        onChange={setSuccessor}
        hint={STAFFING_STEPS[step].explained}
        fault={tried && step === 'handOver' && successorId === '' ? '请选择接手的同事' : undefined}
      />
      <Field
        label="原因"
        value={reason}
        maxLength={STAFFING_REASON_MAX}
        placeholder={STAFFING_STEPS[step].placeholder}
        onChange={setReason}
        fault={tried && reason.trim() === '' ? '请填写原因' : staffing.faults['reason']}
      />
    </Sheet>
  )
}

/** The officers who can take over from this role. Publishers take over drafts, agents needs, administrators both. */
function fitting(others: readonly Officer[], role: ParkRole): Officer[] {
  return others.filter(
    (one) => one.role === 'administrator' || (role === 'publisher') === (one.role === 'publisher'),
  )
}

interface Duties {
  needs: number
  enterprises: number
  drafts: number
  onDuty: readonly string[]
}

function hasDuties(duties: Duties | undefined): boolean {
  return duties !== undefined && duties.needs + duties.enterprises + duties.drafts + duties.onDuty.length > 0
}

function formatDuties(duties: Duties): string {
  const parts = [
    duties.needs > 0 && `没办完的诉求 ${duties.needs} 件`,
    duties.enterprises > 0 && `联系的企业 ${duties.enterprises} 家`,
    duties.drafts > 0 && `没发布的政策 ${duties.drafts} 份`,
    duties.onDuty.length > 0 && `在${duties.onDuty.join('、')}值班`,
  ].filter((part) => part !== false)
  return !hasDuties(duties) ? '手上没有要交接的。' : `手上有：${parts.join('，')}。`
}
