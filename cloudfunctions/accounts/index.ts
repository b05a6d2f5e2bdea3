import { accountsContract } from '@/shared/contract/accounts'
import { serve } from '../_kernel/rpc/serve'
import { appoint } from './appoint'
import { appointOwner } from './appoint-owner'
import { cancelInvitation } from './cancel-invitation'
import { changeRole } from './change-role'
import { colleagues } from './colleagues'
import { deleteMe } from './delete-me'
import { dismiss } from './dismiss'
import { duties } from './duties'
import { exportMine } from './export-mine'
import { handOver } from './hand-over'
import { invite } from './invite'
import { appointments, invitationsOfEnterprise } from './invitations'
import { join } from './join'
import { leave } from './leave'
import { lookers } from './lookers'
import { me } from './me'
import { officers } from './officers'
import { phoneFromCode } from './phone-of'
import { register } from './register'
import { removeColleague } from './remove-colleague'
import { renewInvitation } from './renew-invitation'
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
  invitations: invitationsOfEnterprise,
  appointments,
  cancelInvitation,
  renewInvitation,
  duties,
  changeRole,
  dismiss,
  removeColleague,
  leave,
  appointOwner,
})
