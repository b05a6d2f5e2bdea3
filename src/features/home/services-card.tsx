import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { go } from '@/navigate'
import { paths } from '@/paths'

/** The way to the catalogue of services. */
export function ServicesCard() {
  return (
    <Card>
      <ListRow
        icon="services"
        title="服务目录"
        text="招工、续贷、办证……看看园区有谁能帮上"
        onPress={() => go(paths.services())}
      />
    </Card>
  )
}
