import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useLifeStep } from '@/cloud/rpc/use-life-step'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import type { PolicyView } from '@/shared/contract/policy-view'
import { isClauseWithdrawn } from '@/shared/domain/policy/withdrawn-clauses'
import { formatDayAndTime } from '@/shared/domain/time/wording'
import { ReasonSheet } from '../steps/reason-sheet'
import type { PolicyOutcome } from '../steps/use-policy-step'

export interface ClauseWithdrawalProps {
  policy: PolicyView
  path: string
  outcome: PolicyOutcome
}

/** Stands below a clause of a published policy. It withdraws the clause, or says when and why it or a clause around it was withdrawn. */
export function ClauseWithdrawal({ policy, path, outcome }: ClauseWithdrawalProps) {
  const [asking, setAsking] = useState(false)
  const close = useCallback(() => setAsking(false), [])
  const withdraw = useLifeStep(cloud.policies.withdrawClause, close, outcome)
  const { id: policyId, version } = policy
  // Everybody who was told of the clause hears of its withdrawal. A late attempt therefore waits until somebody looks again.
  const { press, refusal } = usePressAgain(
    withdraw,
    (reason: string) => withdraw.run({ policyId, version, path, reason }),
    { open: asking, late: 'ask' },
  )
  const { state, desk, withdrawnClauses = [] } = policy
  const withdrawn = withdrawnClauses.find((one) => one.path === path)
  if (withdrawn)
    return (
      <View className="desk-clause-text">
        {`已在 ${formatDayAndTime(withdrawn.at)} 撤回。原因：${withdrawn.reason}`}
      </View>
    )
  const around = withdrawnClauses.find((one) => isClauseWithdrawn(path, [one]))
  if (around) return <View className="desk-clause-text">{`已随“${around.path}”一起撤回。`}</View>
  if (state !== 'published' || !desk || path === '') return null
  return (
    <View>
      <Button
        kind="plain"
        size="small"
        icon="undo"
        text="撤回这一条"
        label={`撤回${path}`}
        onPress={() => setAsking(true)}
      />
      <ReasonSheet
        open={asking}
        title={`撤回 ${path}`}
        label="为什么撤回"
        placeholder="如：这一条的补贴已经发完。推送时告诉过的人都会收到"
        verb="确定撤回"
        danger
        fault={withdraw.faults['reason']}
        refusal={refusal}
        pending={withdraw.pending}
        onEdit={withdraw.reset}
        onYes={press}
        onClose={close}
      />
    </View>
  )
}
