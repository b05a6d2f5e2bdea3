const page = (name: string, query: Readonly<Record<string, string | undefined>> = {}) => {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return `/${name}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

/** Every route of the mini-program. Each page reads its queries by the names given here (`useQueries`). */
export const routes = {
  home: () => page('pages/home'),
  services: () => page('enterprise/services'),
  service: (serviceId: string) => page('enterprise/service', { serviceId }),
  needs: () => page('pages/needs'),
  /** `posted`: the need was sent a moment ago, so the page explains what happens next. */
  need: (needId: string, posted = false) => page('pages/need', { needId, posted: posted ? '1' : undefined }),
  /** Edits a need; once somebody has taken it up, corrects it. */
  editNeed: (needId: string) => page('enterprise/need-edit', { needId }),
  /** Papers that a need owes, to be handed in. */
  papers: (needId: string) => page('enterprise/papers', { needId }),
  postNeed: (
    start: {
      text?: string
      category?: string
      serviceName?: string
      /** The policy that the need asks about, and its short title. */
      policyId?: string
      policyTitle?: string
    } = {},
  ) => page('enterprise/post-need', start),
  policies: () => page('pages/policies'),
  /** `measureId`: the measure that is open at first. */
  policy: (policyId: string, measureId?: string) => page('pages/policy', { policyId, measureId }),
  deadlines: () => page('enterprise/deadlines'),
  /** The gains that the enterprise could get, added up. */
  gains: () => page('enterprise/gains'),
  mine: () => page('pages/mine'),
  register: () => page('enterprise/register'),
  join: (code?: string) => page('enterprise/join', { code }),
  /** Asks the park about an enterprise that is registered already. */
  claim: (creditCode?: string) => page('enterprise/claim', { creditCode }),
  /** Joins an enterprise of the park's roster by two facts that the roster has. */
  rosterJoin: (creditCode?: string) => page('enterprise/roster-join', { creditCode }),
  /** The enterprise's status at the park, and the picture of its licence. */
  verification: () => page('enterprise/verification'),
  colleagues: () => page('enterprise/colleagues'),
  profile: () => page('enterprise/profile'),
  notices: () => page('enterprise/notices'),
  myData: () => page('enterprise/my-data'),
  privacy: () => page('enterprise/privacy'),
  people: () => page('pages/people'),
  /** The page that a 小程序码 or a link opens: cloudfunctions/_kernel/platform/scene-codes.ts names it to WeChat. */
  scan: (scene?: string) => page('enterprise/scan', { scene }),
  /** Confirms a need by the code on paper. */
  receipt: (code?: string) => page('enterprise/receipt', { code }),
  queue: (show?: string) => page('desk/queue', { show }),
  deskNeed: (needId: string) => page('desk/need', { needId }),
  /** Enters a need for an enterprise that called, came or was visited. */
  deskEnterNeed: (enterprise: { enterpriseName?: string; creditCode?: string } = {}) =>
    page('desk/need-enter', enterprise),
  /** The enterprises that the officer looks after. */
  myEnterprises: () => page('desk/my-enterprises'),
  /** Sentences that officers write often. */
  deskReplies: () => page('desk/replies'),
  /** Evidence that others read, for officers to look after. */
  deskEvidence: () => page('desk/evidence'),
  catalogue: () => page('desk/catalogue'),
  /** Without an id: a new service of this region. */
  deskService: (serviceId?: string, regionCode?: string, exampleNeed?: string) =>
    page('desk/service', { serviceId, regionCode, exampleNeed }),
  /** Unmatched texts of a region. */
  deskUnmatched: (regionCode: string) => page('desk/unmatched', { regionCode }),
  officers: () => page('desk/officers'),
  /** The people of an enterprise, for administrators. */
  deskEnterprisePeople: (enterpriseId: string) => page('desk/enterprise-people', { enterpriseId }),
  /** The figures of a region, for its administrators. */
  board: () => page('desk/board'),
  /** Signs of gaming, for administrators. */
  signs: () => page('desk/signs'),
  /** The steps of setting up a zone. */
  setup: () => page('desk/setup'),
  /** Duty roster, absences and stewards. */
  duty: () => page('desk/duty'),
  parkCalendar: () => page('desk/calendar'),
  /** The qualifications that enterprises of a region may have. */
  qualifications: () => page('desk/qualifications'),
  health: () => page('desk/health'),
  deskRoster: () => page('desk/roster'),
  /** `enterpriseId`: the one that a notice is about. */
  deskEnterprises: (enterpriseId?: string) => page('desk/enterprises', { enterpriseId }),
  deskEnterprise: (enterpriseId: string) => page('desk/enterprise', { enterpriseId }),
  /** `show`: a state of policies, or `mine`. */
  deskPolicies: (show?: string) => page('desk/policies', { show }),
  deskPolicy: (policyId: string) => page('desk/policy', { policyId }),
  deskPolicyNew: (regionCode?: string) => page('desk/policy-new', { regionCode }),
  deskPolicyEdit: (policyId: string) => page('desk/policy-edit', { policyId }),
  /** Rehearses and sends the push of a published policy; `regionCode`: relays it to the enterprises of this region. */
  deskPush: (policyId: string, regionCode?: string) => page('desk/push', { policyId, regionCode }),
  deskDelivery: (pushId: string) => page('desk/delivery', { pushId }),
  deskPushes: () => page('desk/pushes'),
  /** The people whom agents have to call, because no message reached them. */
  deskCalls: () => page('desk/calls'),
  /** 小程序码 to print and to send; `receipt`: of this code on paper. */
  deskCodes: (receipt?: string) => page('desk/codes', { receipt }),
}

/** Pages of the tab bar. WeChat switches to them instead of putting them on top, and they take no queries. */
export const TAB_ROUTES: readonly string[] = [routes.home(), routes.policies(), routes.needs(), routes.mine()]
