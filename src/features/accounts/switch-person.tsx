import { Button } from '@/components/button/button'
import { IN_BROWSER } from '@/components/platform'
import { go } from '@/navigate'
import { paths } from '@/paths'

/** The demo's way back to the choice of persons; nothing in WeChat, where one is who one is. */
export function SwitchPerson() {
  if (!IN_BROWSER) return null
  return <Button kind="plain" size="small" icon="swap" text="换个人" onPress={() => go(paths.people())} />
}
