import type { NeedActor, Responsible } from '../access/party'
import type { RegionCode } from '../access/region'
import type { DeclineGround } from './decline-grounds'
import type { NeedEdit } from './editing'
import type { Attachment, EvidenceConsent, Need, Rating } from './need'
import type { CallBack, Climb, Decline, OwedPaper, PaperCheck, Split } from './records'

/** An event of a need, with everything that the step needs to know. */
export type NeedEvent =
  /**
   * `words`: what the officer does now, and until when the next word comes. A claim without them is no response. `edits`: how often the need had
   * been edited when the officer read it; a claim is refused when the enterprise has edited the need since.
   */
  | {
      type: 'claimed'
      by: NeedActor
      responsible: Responsible
      words?: { text: string; updateBy: number }
      edits?: number
    }
  | { type: 'replied' | 'info_requested' | 'rejected'; by: NeedActor; text: string }
  | { type: 'resolution_proposed'; by: NeedActor; text: string }
  | { type: 'info_added'; by: NeedActor; text: string; attachments: readonly Attachment[] }
  | { type: 'edited'; by: NeedActor; edit: NeedEdit }
  | { type: 'corrected'; by: NeedActor; text: string; facts: Need['facts'] }
  | { type: 'forwarded'; by: NeedActor; text: string; to: RegionCode; responsible: Responsible }
  | {
      type: 'handed_over' | 'raised' | 'call_back_reopened'
      by: NeedActor
      text: string
      responsible: Responsible
    }
  /** `from`: the officer who asks, and to whom an assigned need returns. `until`: epoch ms. */
  | {
      type: 'offered' | 'assigned'
      by: NeedActor
      text: string
      from: Responsible
      to: Responsible
      until: number
      budgetMs: number
    }
  | { type: 'offer_accepted' | 'offer_refused' | 'offer_returned'; by: NeedActor; text: string }
  | { type: 'split_proposed'; by: NeedActor; text: string; split: Split }
  | { type: 'split_agreed' | 'split_refused'; by: NeedActor; text: string }
  /** `to`: the region below whose people handle it again. */
  | { type: 'sent_back'; by: NeedActor; text: string; to: RegionCode; responsible: Responsible }
  | {
      type: 'withdrawn' | 'merged' | 'called_back' | 'decline_refused' | 'contest_denied'
      by: NeedActor
      text: string
    }
  /** `regionCode`: the region whose administrators decide. */
  | {
      type: 'decline_proposed'
      by: NeedActor
      text: string
      ground: DeclineGround
      pointer: string
      regionCode: RegionCode
    }
  | { type: 'declined'; by: NeedActor; text: string; decline: Decline }
  | { type: 'contested'; by: NeedActor; text: string; responsible: Responsible; regionCode: RegionCode }
  | { type: 'contest_upheld'; by: NeedActor; text: string; responsible: Responsible }
  | { type: 'confirmed'; by: NeedActor; evidence?: EvidenceConsent }
  | { type: 'expired'; by: NeedActor }
  /** A promise is late or soon due, and somebody was told of it. */
  | { type: 'escalated'; by: NeedActor; text: string; climb: Climb; remindAt: number }
  /** `callBack`: who calls the enterprise back, and until when; only with the two bad levels. */
  | { type: 'rated'; by: NeedActor; rating: Rating; callBack?: CallBack }
  | { type: 'papers_asked'; by: NeedActor; text: string; papers: readonly { name: string; dueOn: string }[] }
  | {
      type: 'paper_handed_in'
      by: NeedActor
      text: string
      paperId: string
      attachments: readonly Attachment[]
    }
  /** A check is no answer: it keeps no promise and renews none. `dueOn`: a new last day for a returned paper. */
  | {
      type: 'paper_checked'
      by: NeedActor
      text: string
      paperId: string
      outcome: PaperCheck
      dueOn?: string
    }
  /** `papers`: the papers with the instants at which they are looked at next. */
  | { type: 'papers_reminded'; by: NeedActor; text: string; papers: readonly OwedPaper[] }
