import { servicesContract } from '@/shared/contract/services'
import { serve } from '../_kernel/rpc/serve'
import { add } from './add'
import { addExample } from './add-example'
import { dismissUnmatched } from './dismiss-unmatched'
import { listKinds } from './kinds'
import { unmatched } from './unmatched'
import { editService } from './edit'
import { importCsv } from './import'
import { listServices } from './list'
import { readService } from './read'
import { resumeService } from './resume'
import { searchServices } from './search'
import { suspend } from './suspend'

export const main = serve('services', servicesContract, {
  list: listServices,
  search: searchServices,
  read: readService,
  add,
  edit: editService,
  kinds: listKinds,
  unmatched,
  addExample,
  dismissUnmatched,
  suspend,
  resume: resumeService,
  import: importCsv,
})
