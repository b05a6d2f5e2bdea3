import type { RefusalCode } from './'
import type { Failure } from './action'
import type { DESK_WORDING } from './desk-wording'

/** Every refusal except those that only officers meet: desk-wording.ts words these. */
type EverybodysCode = Exclude<RefusalCode, keyof typeof DESK_WORDING>

/** What happened, what it means, what to do: plain Chinese without codes. A code without a wording does not compile. */
export const WORDING: Readonly<Record<EverybodysCode, string>> = {
  InvalidInput: '有内容需要改一下，已在下面标出。您填的都还在。',
  Unauthenticated: '还不知道您是谁。请重新进入小程序。',
  Forbidden: '您的身份不能办这件事。如有需要，请联系管委会管理员开通。',
  OwnEnterprise: '您是这家企业的人，或者离开还不满一年，不能代表园区办它的事。请交给另一位同事。',
  NotFound: '没有找到。可能已被移走，或链接不完整。',
  ChangedMeanwhile: '刚刚有人改动过，已为您换成最新内容，请再看一眼。',
  TooMany: '操作太频繁了，请稍等一分钟再试。',
  TextRefused: '有内容平台不允许发布，已在下面标出。您填的都还在，改一改再提交。',
  UpdateNeeded: '小程序有了新版本，旧版本办不了这一步。请关掉小程序，过一分钟再打开。',
  Unavailable: '网络或系统暂时不通，没有连上。填过的内容不会丢，请再试一次。',
  CreditCodeMalformed: '统一社会信用代码应是 18 位数字和大写字母（不含 I、O、Z、S、V）。',
  CheckDigitWrong: '这个代码的校验位对不上。请对照营业执照检查；确认无误也可以继续登记。',
  EnterpriseExists: '这家企业已经登记。请向企业的管理员要一个邀请码，或向园区申请加入。',
  EnterpriseClosed: '这家企业在园区已停用，不能再提诉求。以往的仍可查看；如有不对，请联系管委会。',
  LicenceUnreadable: '这不是一张打得开的照片。请用 JPG 或 PNG，重新拍一张营业执照。',
  RosterMismatch: '和园区名册对不上，没有加入。请核对企业编号和联系电话，或请园区发一个加入码。',
  EnterpriseUnknown: '还没有人登记这家企业。请直接登记。',
  NoSuchZone: '没有这个园区。请从列表里选择。',
  OwnersOnly: '这件事由企业管理员来办。请联系您企业的管理员。',
  InvitationUnknown: '邀请码不对。请核对，或请对方重新发一个。',
  InvitationUsed: '这个邀请码已经用过。请对方重新发一个。',
  InvitationExpired: '邀请码已过期（七天有效）。请对方重新发一个。',
  InvitationCancelled: '这个邀请码已被取消。请对方重新发一个。',
  LastAdministrator: '这里只剩这一位管理员，走了就没有人能管人员和目录。请先请来另一位管理员。',
  CodeUnknown: '这个码打不开任何内容。可能已作废，或者不是园区的码。请回首页查找。',
  NoCodeFor: '这一项现在没有小程序码：还没有公开，或者已经停了。',
  ReceiptUnknown: '回执码不对。请对照纸上的 10 位字母和数字核对。',
  ReceiptVoid: '这家企业已经有账号。请用企业账号登录后，在“诉求”里确认和评价。',
  ReceiptElsewhere: '这张回执是给另一家企业，或另一个园区的。请核对回执码，或请开回执的园区转过来。',
  NotVerifiedYet: '园区还没有核实您的企业，这件诉求暂时转不过来。请先请园区核实，再来转。',
  AuthorsOnly: '由提出这件诉求的同事，或企业管理员来决定。',
  WritersOnly: '内容由提出这件诉求的同事来改。您可以留言补充，经办人一样看得到。',
  TakenUp: '刚刚有人接手了，原来的内容不再改动。您可以发一条更正，经办人马上看得到。',
  EditedEnough: '这件诉求改得太多次了，不能再改。还有变化请留言，经办人一样看得到。',
  NothingChanged: '和原来的一样，没有要改的。改好再送出。',
  AlreadyMember: '您已经在里面了，不用再加入。',
  NotColleague: '没有选到同一家企业的同事，请从列表里选择。',
  NameDiffers: '姓名和登记的不一样。请照登记的姓名填写，确认是您本人要删除。',
  HandOverFirst: '您是企业唯一的管理员。请先到“同事与邀请”里把管理员交给一位同事。',
  OpenNeeds: '您还有没办完的诉求。请先办结或撤回，或选一位同事接手。',
  OnDuty: '您还在值班、联系企业或办理诉求。请先由管理员安排同事接手。',
  TooManyTries: '试错太多次了，请一小时后再试。',
  NotAllowedNow: '现在不能这样做，情况可能刚刚变了。已为您换成最新内容。',
  SharedNeedGone: '那家的诉求刚刚办完或不再公开，没有关联上。您写的都还在，再点一次就单独提交。',
  NotTheSame: '您写的和那家的不像同一件事，没有关联上。您写的都还在，再点一次就单独提交。',
  NothingToShare: '去掉企业名称、人名和号码后，剩下的字太少，别家看不懂，所以没有公开。',
  NamesSomebody: '这段文字里还有姓名、企业名称或号码，没有公开，也还没有确认。已替您去掉，请再看一眼。',
  FactsWrong: '补充的信息里有一项不对，已在下面标出。',
  BrokenFile: '有附件打不开或类型不对。请换成 JPG、PNG、PDF、Word 或 Excel 文件，其他内容都还在。',
  ForeignFile: '有附件不是您上传的，请重新添加。',
  DaysReversed: '结束日期早于开始日期。请检查后再保存，什么都没有改。',
  PhoneCodeSpent: '没有取到手机号，请再点一次，或直接填写。',
  NotShown: '这一项不在这件诉求的推荐里。请刷新后再看。',
  HandlersOnly: '由负责这件诉求的经办人来评。认领后就可以评。',
  FileNeeded: '还没有加材料。请加上照片或文件，再补交。',
  ReasonNeeded: '请说说哪里不满意，我们会回访。',
  PolicyRecalled: '这项政策已经撤回，请以发布单位的最新通知为准。',
  FactUnknown: '没有这一项企业情况。请刷新后从列表里选。',
  FactNotAsked: '这项政策不需要这条信息。',
  FactWrong: '这条信息填得不对，请检查后再试。',
}

/** Shown only when a page of the desk was opened without `addWording`: a defect. */
const UNWORDED = '没有办成。请刷新后再试。'

let words: Readonly<Partial<Record<RefusalCode, string>>> = WORDING

/** Adds the words of refusals that only some pages can meet. */
export function addWording(more: Readonly<Partial<Record<RefusalCode, string>>>): void {
  words = { ...words, ...more }
}

/** Words a refusal. A `TooMany` with a wait names the seconds. */
export function formatRefusal({ code, waitSeconds }: Failure<RefusalCode>): string {
  if (code !== 'TooMany' || waitSeconds === undefined) return words[code] ?? UNWORDED
  return `操作太频繁，请 ${waitSeconds} 秒后再试。`
}
