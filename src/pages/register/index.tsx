import { Screen } from '@/components/screen/screen'

export default function RegisterPage() {
  return <Screen title="登记企业">{null}</Screen>
}
