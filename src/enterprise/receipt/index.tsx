import { Screen } from '@/ui/screen/screen'
import { ReceiptForm } from '@/features/needs/receipt/receipt-form'
import { useQueries } from '@/app/route-parameters'

export default function ReceiptPage() {
  const { code = '' } = useQueries<'code'>()
  return (
    <Screen title="用回执码确认" place="mine">
      <ReceiptForm scanned={code} />
    </Screen>
  )
}
