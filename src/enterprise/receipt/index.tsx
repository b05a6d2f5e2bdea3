import { Screen } from '@/ui/screen/screen'
import { ReceiptForm } from '@/features/needs/receipt/receipt-form'

export default function ReceiptPage() {
  return (
    <Screen title="用回执码确认" place="mine">
      <ReceiptForm />
    </Screen>
  )
}
