import { contract } from '@/shared/contract'
import { serve } from '../_kernel/rpc/serve'
import { approve } from './approve'
import { check } from './check'
import { compare } from './compare'
import { draft } from './draft'
import { edit } from './edit'
import { feed } from './feed'
import { mine } from './mine'
import { publish } from './publish'
import { pullBack } from './pull-back'
import { queue } from './queue'
import { read } from './read'
import { recall } from './recall'
import { revision } from './revision'
import { revisions } from './revisions'
import { search } from './search'
import { sendBack } from './send-back'
import { submit } from './submit'
import { summary } from './summary'
import { sweep } from './sweep'
import { tell } from './tell'
import { unschedule } from './unschedule'

/** People ask through the actions; the timer publishes what is planned and ends what has run out. */
export const main = serve(
  'policies',
  contract.policies,
  {
    draft,
    edit,
    submit,
    pullBack,
    sendBack,
    approve,
    publish,
    unschedule,
    recall,
    revisions,
    revision,
    compare,
    read,
    feed,
    search,
    summary,
    check,
    tell,
    queue,
    mine,
  },
  sweep,
)
