import * as v from 'valibot'
import { action } from './action'
import { id, receiptCode, words } from './fields'
import { CREDIT_CODE_INPUT_MAX } from './limits'
import { needView } from './need-view'

/** Joins a need that was entered for an enterprise without an account to the account that it has got since. Part of `needs`. */
export const attachActions = {
  attach: action({
    summary:
      'Join a need that was entered for an enterprise without an account to the account that it has by now. The park must have verified the enterprise.',
    roles: ['agent', 'administrator'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, creditCode: words('统一社会信用代码', CREDIT_CODE_INPUT_MAX) }),
    output: v.object({ need: needView }),
    refusals: ['NotAllowedNow', 'NoVerifiedEnterprise'],
  }),
  attachByReceipt: action({
    summary:
      'Take a need over into the account of my enterprise by the code on paper. The park must have verified the enterprise.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    perMinute: 10,
    input: v.object({ enterpriseId: id, code: receiptCode }),
    output: v.object({ needId: id }),
    refusals: ['ReceiptUnknown', 'ReceiptVoid', 'ReceiptElsewhere', 'TooManyTries', 'NotVerifiedYet'],
  }),
}
