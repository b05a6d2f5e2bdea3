import { contract } from '@/shared/contract'
import { serve } from '../_kernel/rpc/serve'
import { add } from './add'
import { edit } from './edit'
import { importCsv } from './import'
import { list } from './list'
import { read } from './read'
import { resume } from './resume'
import { search } from './search'
import { suspend } from './suspend'

export const main = serve('services', contract.services, {
  list,
  search,
  read,
  add,
  edit,
  suspend,
  resume,
  import: importCsv,
})
