/**
 * One kind of data that the product holds about people: why, how long, and what remains after a person had their data deleted. It is
 * declared once here; the person reads it, and housekeeping carries it out. Days count from the change that `since` names.
 */
export interface HeldData {
  /** In plain words. */
  what: string
  why: string
  /** Absent: as long as the person is registered. */
  keptDays?: number
  since: string
  /** What happens to it when the person deletes their data. */
  onDeletion: 'removed' | 'pseudonymised' | 'handed_over'
  /** Why it may not be removed. Only where something remains. */
  remains?: string
}

const YEAR_DAYS = 365
/** Three years: as long as a decision can be looked into afterwards. */
export const RECORDS_DAYS = 3 * YEAR_DAYS

/** How long the words of a need for which nothing was found are kept, without persons. The days count from the last such need. */
export const UNMATCHED_DAYS = 90

/** How long a picture of a licence waits for the park at most. */
const LICENCE_DAYS = 90

export const HELD = {
  people: {
    what: '姓名、电话、在哪里任职、还能收几条微信提醒',
    why: '知道您是谁，能联系到您',
    since: '登记',
    onDeletion: 'removed',
  },
  returns: {
    what: '一串认不出您的代号，和您离开过哪些企业',
    why: '您注销后再回来时，不能审自己写过的政策，也不能代表园区办原来企业的事',
    keptDays: RECORDS_DAYS,
    since: '注销',
    onDeletion: 'pseudonymised',
    remains: '代号由微信身份单向算出，只有您本人再登录时才对得上，保留三年',
  },
  needs: {
    what: '您提的诉求、联系人和电话、办理过程',
    why: '园区据此办理，并为承诺的时限留下依据；没有现成服务的，去掉名字和号码后留 90 天，供园区补服务',
    keptDays: RECORDS_DAYS,
    since: '办结',
    onDeletion: 'pseudonymised',
    remains: '办理过程是园区履行承诺的依据，去掉姓名和电话（包括正文里写到的）后保留三年',
  },
  need_notes: {
    what: '园区人员写的内部备注，和备注里提到的同事',
    why: '接手的同事知道前面办到哪里',
    keptDays: RECORDS_DAYS,
    since: '诉求办结',
    onDeletion: 'pseudonymised',
    remains: '备注是办理记录的一部分，去掉姓名和电话后随诉求保留',
  },
  need_marks: {
    what: '园区人员最近打开过哪些诉求、给自己定了哪天的提醒、写好还没到时间发的回复',
    why: '同事知道有人在看，到那天提醒本人，到时间发出回复',
    keptDays: 90,
    since: '打开、提醒或定时回复',
    onDeletion: 'removed',
  },
  contacts: {
    what: '园区人员给企业打过电话的记录，和写下的一句话',
    why: '同事知道谁什么时候联系过，不让企业说两遍',
    keptDays: RECORDS_DAYS,
    since: '联系',
    onDeletion: 'pseudonymised',
    remains: '联系记录是园区服务的依据，去掉姓名和电话后保留三年',
  },
  quick_replies: {
    what: '园区人员存下的常用短语',
    why: '答复企业时不用重写',
    since: '删除短语',
    onDeletion: 'removed',
  },
  audit: {
    what: '您做过哪些操作（时间、操作名、对象编号）',
    why: '出了差错能查清楚',
    keptDays: RECORDS_DAYS,
    since: '操作',
    onDeletion: 'pseudonymised',
    remains: '只有编号，没有姓名、电话和内容，保留三年备查',
  },
  inbox: {
    what: '发给您的消息',
    why: '微信没送到的，在这里也能看到',
    keptDays: YEAR_DAYS,
    since: '收到',
    onDeletion: 'removed',
  },
  phone_access_log: {
    what: '谁看过您的电话、您看过谁的电话',
    why: '让每个人知道自己的号码被谁看过',
    keptDays: YEAR_DAYS,
    since: '查看',
    onDeletion: 'pseudonymised',
    remains: '您看过别人的记录归别人所有，去掉您的姓名后保留',
  },
  absences: {
    what: '园区人员哪几天不在岗、由谁代',
    why: '诉求转给在岗的人，企业知道由谁办',
    keptDays: 30,
    since: '回来',
    onDeletion: 'removed',
  },
  invitations: {
    what: '您发出的邀请码',
    why: '知道是谁请进来的',
    keptDays: 30,
    since: '过期',
    onDeletion: 'pseudonymised',
    remains: '只有编号，过期 30 天后删除',
  },
  claims: {
    what: '您向园区提出的加入企业、企业归属申请',
    why: '园区据此核对企业是谁的，并答复您',
    keptDays: YEAR_DAYS,
    since: '处理',
    onDeletion: 'removed',
  },
  licences: {
    what: '您交给园区看的营业执照照片',
    why: '园区据此核实企业；只有管委会管理员和这家企业的管家看得到，核实后照片就删除',
    keptDays: LICENCE_DAYS,
    since: '上传',
    onDeletion: 'removed',
  },
  policies: {
    what: '您写过、审过的政策',
    why: '政策由谁写、谁审要查得到',
    since: '发布',
    onDeletion: 'pseudonymised',
    remains: '政策是公开文件，只保留编号',
  },
  reading: {
    what: '您看过、核对过、收藏、关注过哪些政策',
    why: '收藏夹和“已读”要记得住，园区也由此知道政策送到没有',
    since: '阅读',
    onDeletion: 'removed',
  },
  pushed: {
    what: '推送给您的政策，和园区是否打过电话告知',
    why: '每项政策只推一次，收件箱里能找到',
    since: '推送',
    onDeletion: 'pseudonymised',
    remains: '推送台账只留编号，用来核对送达多少人',
  },
  assured: {
    what: '您核实过的服务，写着您的姓名和日期',
    why: '企业知道这项服务是谁、哪天核实的',
    since: '核实',
    onDeletion: 'pseudonymised',
    remains: '服务是园区的目录，去掉姓名后只留核实的日期',
  },
  outbox: {
    what: '正在发送的提醒',
    why: '断线后能接着发，不重复',
    keptDays: 30,
    since: '发送',
    onDeletion: 'removed',
  },
  requests: {
    what: '最近操作的答复',
    why: '网络断了再发一次，也只办一次',
    keptDays: 7,
    since: '操作',
    onDeletion: 'removed',
  },
  calls: {
    what: '每分钟操作了几次',
    why: '防止有人用程序不停地点',
    keptDays: 1,
    since: '操作',
    onDeletion: 'removed',
  },
  failed_attempts: {
    what: '邀请码试错了几次',
    why: '防止有人猜邀请码',
    keptDays: 1,
    since: '试错',
    onDeletion: 'removed',
  },
} as const satisfies Readonly<Record<string, HeldData>>

export type HeldKind = keyof typeof HELD

/** Replaces the name of a person who had their data deleted. */
export const NAME_OF_NOBODY = '已注销用户'
