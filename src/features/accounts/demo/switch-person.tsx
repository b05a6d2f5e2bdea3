import { Button } from '@/ui/button/button'
import { IN_BROWSER } from '@/ui/platform/platform'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'

/** In the demo: lets the person become another person. Empty in WeChat, where the platform identifies the person. */
export function SwitchPerson() {
  if (!IN_BROWSER) return null
  return <Button kind="plain" size="small" icon="swap" text="换个人" onPress={() => go(routes.people())} />
}
