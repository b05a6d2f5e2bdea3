import { Button } from '@/ui/button/button'
import { copyText } from '@/ui/platform/feedback'

/** Shows the 受理码 of a need; a press copies it. `named` adds its name, for places where the code alone would be unclear. */
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
