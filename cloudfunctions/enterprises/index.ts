import { enterprisesContract } from '@/shared/contract/enterprises'
import { serve } from '../_kernel/rpc/serve'
import { claim } from './claim'
import { close } from './close'
import { contactEnterprise, listContacts } from './contact'
import { decide } from './decide'
import { exportRoster } from './export-roster'
import { importRoster } from './import-roster'
import { inviteToEnterprise } from './invite'
import { joinByRoster } from './join-by-roster'
import { countEnterprises, listEnterprises } from './list'
import { merge } from './merge'
import { myEnterprises } from './mine'
import { move } from './move'
import { myClaims } from './my-claims'
import { confirm, profile, tellFact, tellQualification } from './profile'
import { enterFact } from './enter-fact'
import { readEnterprise } from './read'
import { rehearseRoster } from './rehearse-roster'
import { reopen } from './reopen'
import { showLicence, standing } from './standing'
import { verify } from './verify'

export const main = serve('enterprises', enterprisesContract, {
  list: listEnterprises,
  count: countEnterprises,
  mine: myEnterprises,
  contact: contactEnterprise,
  contacts: listContacts,
  read: readEnterprise,
  verify,
  close,
  reopen,
  move,
  merge,
  invite: inviteToEnterprise,
  claim,
  myClaims,
  decide,
  rehearseRoster,
  importRoster,
  exportRoster,
  joinByRoster,
  profile,
  tellFact,
  tellQualification,
  enterFact,
  confirmFact: confirm,
  standing,
  showLicence,
})
