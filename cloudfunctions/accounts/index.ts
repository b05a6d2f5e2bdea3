import { accountsContract } from '@/shared/contract/accounts'
import { serve } from '../_kernel/rpc/serve'
import { appoint } from './appoint'
import { colleagues } from './colleagues'
import { deleteMe } from './delete-me'
import { exportMine } from './export-mine'
import { handOver } from './hand-over'
import { invite } from './invite'
import { join } from './join'
import { lookers } from './lookers'
import { me } from './me'
import { officers } from './officers'
import { phoneFromCode } from './phone-of'
import { register } from './register'
import { zones } from './zones'

export const main = serve('accounts', accountsContract, {
  me,
  zones,
  phoneOf: phoneFromCode,
  register,
  invite,
  appoint,
  join,
  colleagues,
  officers,
  handOver,
  lookers,
  exportMine,
  deleteMe,
})
