import { needsContract } from '@/shared/contract/needs'
import { serve } from '../_kernel/rpc/serve'
import { askForInfo } from './ask'
import { answerReceipt } from './answer-receipt'
import { aroundNeed } from './around'
import { askPapers } from './ask-papers'
import { acceptOffer } from './accept-offer'
import { assignNeed } from './assign'
import { attachByReceipt, attachNeed } from './attach'
import { enterNeed } from './enter'
import { findNeeds } from './find'
import { assignMany, claimMany, remindMany } from './many'
import { mergeInto } from './merge'
import { readReceipt } from './receipt'
import { betterEvidence, dropEvidence, renewEvidence } from './better-evidence'
import { evidenceOfZone } from './evidence-list'
import { callBack } from './call-back'
import { checkPaper } from './check-paper'
import { callBacks } from './call-backs'
import { claim } from './claim'
import { contactOnNeed } from './contact'
import { contest } from './contest'
import { confirm } from './confirm'
import { correctNeed } from './correct'
import { decline } from './decline'
import { editNeed } from './edit'
import { forward } from './forward'
import { handInPaper } from './hand-in-paper'
import { handOverNeeds } from './hand-over'
import { judgeSuggestion } from './judge'
import { myNeeds } from './mine'
import { post } from './post'
import { preview } from './preview'
import { previewEvidence } from './preview-evidence'
import { offersToMe } from './offers'
import { answerSplit } from './answer-split'
import { papersToMe } from './papers'
import { propose } from './propose'
import { proposeSplit } from './propose-split'
import { noteNeed } from './note'
import { proposeDecline } from './propose-decline'
import { needQueue } from './queue'
import { queuePage } from './queue-page'
import { readQuickReplies, removeQuickReply, setQuickReply } from './quick-replies'
import { rate } from './rate'
import { refuseOffer } from './refuse-offer'
import { sendBack } from './send-back'
import { readNeed } from './read'
import { reject } from './reject'
import { remindOfNeed } from './remind'
import { reply } from './reply'
import { cancelLater, replyLater } from './reply-later'
import { review } from './review'
import { rule } from './rule'
import { same } from './same'
import { shareNeed } from './share'
import { snapshot } from './snapshot'
import { supply } from './supply'
import { unshareEvidence } from './unshare-evidence'
import { withdraw } from './withdraw'

export const main = serve('needs', needsContract, {
  preview,
  snapshot,
  post,
  mine: myNeeds,
  read: readNeed,
  share: shareNeed,
  same,
  around: aroundNeed,
  note: noteNeed,
  remind: remindOfNeed,
  assignMany,
  claimMany,
  remindMany,
  contact: contactOnNeed,
  replyLater,
  cancelLater,
  quickReplies: readQuickReplies,
  setQuickReply,
  removeQuickReply,
  supply,
  edit: editNeed,
  correct: correctNeed,
  withdraw,
  queue: needQueue,
  queuePage,
  claim,
  reply,
  ask: askForInfo,
  propose,
  decline,
  proposeDecline,
  rule,
  contest,
  callBack,
  callBacks,
  forward,
  assign: assignNeed,
  acceptOffer,
  refuseOffer,
  offers: offersToMe,
  sendBack,
  proposeSplit,
  answerSplit,
  askPapers,
  handInPaper,
  checkPaper,
  papers: papersToMe,
  handOver: handOverNeeds,
  merge: mergeInto,
  find: findNeeds,
  enter: enterNeed,
  attach: attachNeed,
  attachByReceipt,
  receipt: readReceipt,
  answerReceipt,
  confirm,
  previewEvidence,
  unshareEvidence,
  evidence: evidenceOfZone,
  betterEvidence,
  dropEvidence,
  renewEvidence,
  reject,
  rate,
  judge: judgeSuggestion,
  review,
})
