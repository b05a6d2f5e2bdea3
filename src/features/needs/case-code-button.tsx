import { Button } from '@/ui/button/button'
import { copyText } from '@/ui/platform/feedback'

/** The 受理码 of a need, copied by a press. `named`: where the code alone would not say what it is. */
export function CaseCodeButton({ code, named = false }: { code: string; named?: boolean }) {
  return (
    <Button
      kind="plain"
      size="small"
      icon="copy"
      text={named ? `受理码 ${code}` : code}
      label={`复制受理码 ${code}`}
      onPress={() => copyText(code, '受理码已复制')}
    />
  )
}
