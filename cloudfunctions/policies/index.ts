import { policiesContract } from '@/shared/contract/policies'
import { serve } from '../_kernel/rpc/serve'
import { answer, withdrawAnswer } from './answer'
import { approve } from './approve'
import { check } from './check'
import { compare } from './compare'
import { draft } from './draft'
import { editPolicy } from './edit'
import { feed } from './feed'
import { gains } from './gains'
import { myPolicies } from './mine'
import { publish } from './publish'
import { pullBack } from './pull-back'
import { policyQueue } from './queue'
import { questions } from './questions'
import { readPolicy } from './read'
import { recallPolicy } from './recall'
import { revision } from './revision'
import { revisions } from './revisions'
import { searchPolicies } from './search'
import { sendBack } from './send-back'
import { policySource } from './source'
import { submit } from './submit'
import { summary } from './summary'
import { sweepPolicies } from './sweep'
import { tell } from './tell'
import { unschedule } from './unschedule'
import { withdrawClause } from './withdraw-clause'

/** People call the actions. The timer publishes planned policies and ends expired ones. */
export const main = serve(
  'policies',
  policiesContract,
  {
    draft,
    edit: editPolicy,
    submit,
    pullBack,
    sendBack,
    approve,
    publish,
    unschedule,
    recall: recallPolicy,
    withdrawClause,
    revisions,
    revision,
    compare,
    source: policySource,
    read: readPolicy,
    feed,
    search: searchPolicies,
    summary,
    gains,
    questions,
    answer,
    withdrawAnswer,
    check,
    tell,
    queue: policyQueue,
    mine: myPolicies,
  },
  sweepPolicies,
)
