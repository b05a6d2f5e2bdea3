import { contract } from '@/shared/contract'
import { serve } from '../_kernel/serve'
import { appoint } from './appoint'
import { colleagues } from './colleagues'
import { invite } from './invite'
import { join } from './join'
import { me } from './me'
import { officers } from './officers'
import { register } from './register'
import { zones } from './zones'

export const main = serve('accounts', contract.accounts, {
  me,
  zones,
  register,
  invite,
  appoint,
  join,
  colleagues,
  officers,
})
