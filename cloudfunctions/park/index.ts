import { parkContract } from '@/shared/contract/park'
import { serve } from '../_kernel/rpc/serve'
import { assignStewards } from './assign-stewards'
import { board } from './board'
import { calendar } from './calendar'
import { deskCode } from './codes/desk-code'
import { openCode } from './codes/open-code'
import { publicCode } from './codes/public-code'
import { duty } from './duty'
import { endAbsence } from './end-absence'
import { importStewards } from './import-stewards'
import { setAbsence } from './set-absence'
import { setCalendar } from './set-calendar'
import { setDuty } from './set-duty'
import { setTerms } from './set-terms'
import { readQualifications } from './qualifications'
import { setQualification } from './set-qualification'
import { readTerms } from './terms'
import { signs } from './signs'
import { setup } from './setup'
import { today } from './today'

export const main = serve('park', parkContract, {
  setup,
  today,
  board,
  signs,
  duty,
  setDuty,
  terms: readTerms,
  setTerms,
  qualifications: readQualifications,
  setQualification,
  setAbsence,
  endAbsence,
  assignStewards,
  importStewards,
  calendar,
  setCalendar,
  openCode,
  publicCode,
  deskCode,
})
