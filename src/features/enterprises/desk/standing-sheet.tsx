import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud, type SendOptions } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import type { RefusalCode } from '@/shared/contract'
import type { Envelope } from '@/shared/contract/action'
import type { EnterpriseDetail } from '@/shared/contract/enterprises'
import { CREDIT_CODE_INPUT_MAX, ENTERPRISE_TEXT_MAX } from '@/shared/contract/limits'
import type { StandingStep, VerificationWay } from '@/shared/domain/enterprise/standing'
import { WayField } from './way-field'

export type SheetStep = StandingStep

const WORDS: Readonly<Record<SheetStep, { title: string; text: string; button: string }>> = {
  verify: {
    title: '核实这家企业',
    text: '核实后，企业能看到别家公开的同类诉求和以往的经验，政策推送也算上它。',
    button: '确认已核实',
  },
  close: {
    title: '停用这家企业',
    text: '用于注销、迁走。企业的人仍能看以往的诉求，不能再提新的。可以重新启用。',
    button: '停用',
  },
  reopen: {
    title: '重新启用这家企业',
    text: '以前由您们核实过的，启用后仍是已核实；其他的要再核实一次。',
    button: '重新启用',
  },
  move: {
    title: '改所在园区',
    text: '企业登记错了园区时用。改过去后由那个园区重新核实，原来的管家不再联系它。',
    button: '改过去',
  },
  merge: {
    title: '并入另一家企业',
    text: '这家停用，它的人成为另一家的同事，以往的诉求仍能看。',
    button: '并入',
  },
}

export interface StandingSheetProps {
  step: SheetStep
  enterprise: EnterpriseDetail
  /** Undefined when the enterprise must be read again. */
  onDone: (enterprise: EnterpriseDetail | undefined) => void
  onClose: () => void
}

/** Verifies, closes, reopens, moves or merges an enterprise. Says what the step means and asks for its input. */
export function StandingSheet({ step, enterprise, onDone, onClose }: StandingSheetProps) {
  const [how, setHow] = useState<VerificationWay | ''>('')
  const [text, setText] = useState('')
  const [target, setTarget] = useState('')
  const zones = useQuery(step === 'move' ? 'zones' : undefined, () => cloud.accounts.zones({}))
  const act = useAction((entry: Entry, options?: SendOptions) => send(step, entry, options))
  const { title, text: meaning, button } = WORDS[step]
  const { refusal } = act

  const run = async () => {
    const { id: enterpriseId, version } = enterprise
    const answer = await act.run({ about: { enterpriseId, version }, how, reason: text.trim(), target })
    if (answer.ok) onDone(answer.data.enterprise)
    else if (answer.error.code === 'ChangedMeanwhile') onDone(undefined)
  }
  const unsent = useSendAgain(act, run, {
    words: [how, text, target],
    late: step === 'close' || step === 'merge' ? 'ask' : 'send',
  })
  const isReady =
    (step !== 'verify' || how !== '') &&
    (step === 'verify' || step === 'reopen' || text.trim() !== '') &&
    ((step !== 'move' && step !== 'merge') || target.trim() !== '')
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      footer={
        <Button
          text={button}
          kind={step === 'close' || step === 'merge' ? 'danger' : 'primary'}
          disabled={!isReady}
          busy={act.pending}
          onPress={() => void run()}
          grow
        />
      }
    >
      <View>{meaning}</View>
      {step === 'verify' && <WayField value={how} onChange={setHow} />}
      {step === 'move' && (
        <ChoiceField
          label="改到哪个园区"
          choices={(zones.data?.zones ?? []).map(({ code, name, city }) => ({
            key: code,
            title: name,
            group: city,
          }))}
          value={target}
          onChange={setTarget}
          fault={refusal?.fields?.['zoneCode']}
        />
      )}
      {step === 'merge' && (
        <Field
          label="并入的企业（统一社会信用代码）"
          value={target}
          onChange={setTarget}
          maxLength={CREDIT_CODE_INPUT_MAX}
          fault={refusal?.fields?.['intoCreditCode']}
        />
      )}
      {step !== 'reopen' && (
        <Field
          label={step === 'verify' ? '备注' : '原因（企业的人会看到）'}
          optional={step === 'verify'}
          multiline
          value={text}
          onChange={setText}
          maxLength={ENTERPRISE_TEXT_MAX}
          fault={refusal?.fields?.['reason'] ?? refusal?.fields?.['note']}
        />
      )}
      {unsent !== undefined && <RefusalNote text={unsent} />}
    </Sheet>
  )
}

interface Entry {
  about: { enterpriseId: string; version: number }
  how: VerificationWay | ''
  reason: string
  /** Code of a zone, or credit code of an enterprise. */
  target: string
}

async function send(
  step: SheetStep,
  { about, how, reason, target }: Entry,
  options?: SendOptions,
): Promise<Envelope<{ enterprise?: EnterpriseDetail; zoneName?: string }, RefusalCode>> {
  switch (step) {
    case 'verify': {
      const note = reason === '' ? {} : { note: reason }
      return cloud.enterprises.verify({ ...about, how: how === '' ? 'visit' : how, ...note }, options)
    }
    case 'close':
      return cloud.enterprises.close({ ...about, reason }, options)
    case 'reopen':
      return cloud.enterprises.reopen(about, options)
    case 'move':
      return cloud.enterprises.move({ ...about, zoneCode: target, reason }, options)
    case 'merge':
      return cloud.enterprises.merge({ ...about, intoCreditCode: target, reason }, options)
  }
}
