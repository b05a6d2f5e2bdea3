import type { NeedEventType, NeedState } from './need'
import type { Side } from '../access/party'

/** The whole life of a need in one table: state × event → next state. What is not here cannot happen. */
export const TRANSITIONS: Readonly<Record<NeedState, Partial<Readonly<Record<NeedEventType, NeedState>>>>> = {
  submitted: {
    escalated: 'submitted',
    claimed: 'in_progress',
    info_added: 'submitted',
    declined: 'declined',
    forwarded: 'forwarded',
    handed_over: 'submitted',
    withdrawn: 'withdrawn',
    merged: 'merged',
  },
  in_progress: {
    escalated: 'in_progress',
    replied: 'in_progress',
    info_requested: 'awaiting_info',
    info_added: 'in_progress',
    resolution_proposed: 'awaiting_confirmation',
    declined: 'declined',
    forwarded: 'forwarded',
    handed_over: 'in_progress',
    withdrawn: 'withdrawn',
    merged: 'merged',
  },
  awaiting_info: {
    replied: 'awaiting_info',
    info_added: 'in_progress',
    resolution_proposed: 'awaiting_confirmation',
    declined: 'declined',
    handed_over: 'awaiting_info',
    withdrawn: 'withdrawn',
    merged: 'merged',
  },
  forwarded: {
    escalated: 'forwarded',
    claimed: 'in_progress',
    info_added: 'forwarded',
    declined: 'declined',
    forwarded: 'forwarded',
    handed_over: 'forwarded',
    withdrawn: 'withdrawn',
    merged: 'merged',
  },
  awaiting_confirmation: {
    replied: 'awaiting_confirmation',
    handed_over: 'awaiting_confirmation',
    info_added: 'awaiting_confirmation',
    confirmed: 'resolved',
    rejected: 'reopened',
    expired: 'resolved',
  },
  // A need that silence closed can be reopened: `advance` refuses it for one that was confirmed.
  resolved: { rated: 'resolved', rejected: 'reopened' },
  reopened: {
    escalated: 'reopened',
    claimed: 'in_progress',
    replied: 'in_progress',
    info_requested: 'awaiting_info',
    info_added: 'reopened',
    resolution_proposed: 'awaiting_confirmation',
    declined: 'declined',
    forwarded: 'forwarded',
    handed_over: 'reopened',
    withdrawn: 'withdrawn',
    merged: 'merged',
  },
  declined: {},
  withdrawn: {},
  merged: {},
}

/** Whose step each event is. */
export const EVENT_SIDES: Readonly<Record<NeedEventType, Side>> = {
  claimed: 'park',
  replied: 'park',
  info_requested: 'park',
  resolution_proposed: 'park',
  declined: 'park',
  forwarded: 'park',
  handed_over: 'park',
  merged: 'enterprise',
  info_added: 'enterprise',
  confirmed: 'enterprise',
  rejected: 'enterprise',
  rated: 'enterprise',
  withdrawn: 'enterprise',
  expired: 'system',
  escalated: 'system',
}

/** States in which nothing is owed any more. */
export const CLOSED_STATES: readonly NeedState[] = ['resolved', 'declined', 'withdrawn', 'merged']
