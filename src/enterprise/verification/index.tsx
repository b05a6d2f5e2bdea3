import { Screen } from '@/ui/screen/screen'
import { Verification } from '@/features/accounts/claim/verification'

export default function VerificationPage() {
  return (
    <Screen title="企业核实" place="mine">
      <Verification />
    </Screen>
  )
}
