import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { ListRow } from '@/ui/list-row/list-row'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'

/** Leads to the inbox, with the number of unread notices. */
export function NoticesCard({ unread }: { unread: number }) {
  return (
    <Card>
      <ListRow
        icon="bell"
        title="消息"
        text={unread > 0 ? '有新消息，点开看' : '没有未读'}
        {...(unread > 0 && { aside: <Chip tone="bad" text={`${unread} 条未读`} /> })}
        onPress={() => go(routes.notices())}
      />
    </Card>
  )
}
