import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'

/** Leads to the catalogue of services. */
export function ServicesCard() {
  return (
    <Card>
      <ListRow
        icon="services"
        title="园区服务"
        text="招工、续贷、办证……看看园区有谁能帮上"
        onPress={() => go(routes.services())}
      />
    </Card>
  )
}
