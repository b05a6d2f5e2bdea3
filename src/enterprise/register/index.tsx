import { Screen } from '@/ui/screen/screen'
import { RegisterForm } from '@/features/accounts/register/register-form'

export default function RegisterPage() {
  return (
    <Screen title="登记企业" place="mine">
      <RegisterForm />
    </Screen>
  )
}
