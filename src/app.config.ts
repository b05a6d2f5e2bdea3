/** The browser build draws its own bars (ui/screen), which follow dark mode, text size and width. WeChat uses its native bars. */
const inBrowser = process.env.TARO_ENV === 'h5'

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  // The browser's bar draws its own: pictures would come with the first load for nothing.
  ...(!inBrowser && { iconPath: `@${name}Icon`, selectedIconPath: `@${name}IconOn` }),
})

const NATIVE_WINDOW = {
  navigationBarTitleText: '双创图谱',
  navigationBarBackgroundColor: '@barColor',
  navigationBarTextStyle: '@barText',
  backgroundColor: '@pageColor',
} as const

const BROWSER_WINDOW = { navigationBarTitleText: '双创图谱', navigationStyle: 'custom' } as const

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/policies/index',
    'pages/needs/index',
    'pages/mine/index',
    'pages/need/index',
    'pages/policy/index',
    // Chooses a person of the demo; in the browser only.
    ...(inBrowser ? ['pages/people/index'] : []),
  ],
  subPackages: [
    // What an enterprise needs now and then: the main package stays small.
    {
      root: 'enterprise',
      pages: [
        'post-need/index',
        'service/index',
        'notices/index',
        'need-edit/index',
        'papers/index',
        'profile/index',
        'register/index',
        'join/index',
        'services/index',
        'privacy/index',
        'colleagues/index',
        'deadlines/index',
        'gains/index',
        'receipt/index',
        'scan/index',
        'my-data/index',
        'claim/index',
        'roster-join/index',
        'verification/index',
      ],
    },
    {
      root: 'desk',
      pages: [
        'queue/index',
        'need/index',
        'need-enter/index',
        'replies/index',
        'evidence/index',
        'my-enterprises/index',
        'catalogue/index',
        'service/index',
        'unmatched/index',
        'officers/index',
        'enterprise-people/index',
        'board/index',
        'signs/index',
        'setup/index',
        'qualifications/index',
        'duty/index',
        'calendar/index',
        'health/index',
        'policies/index',
        'policy/index',
        'policy-new/index',
        'policy-edit/index',
        'push/index',
        'delivery/index',
        'pushes/index',
        'calls/index',
        'codes/index',
        'enterprises/index',
        'enterprise/index',
        'roster/index',
      ],
    },
  ],
  window: inBrowser ? BROWSER_WINDOW : NATIVE_WINDOW,
  tabBar: {
    custom: inBrowser,
    color: inBrowser ? '#5B6577' : '@tabText',
    selectedColor: inBrowser ? '#0B6E99' : '@tabSelected',
    backgroundColor: inBrowser ? '#FFFFFF' : '@barColor',
    borderStyle: 'black',
    list: [tab('home', '首页'), tab('policies', '政策'), tab('needs', '诉求'), tab('mine', '我的')],
  },
  // The form of a need lies in the package `enterprise`: it is there before anybody presses 提诉求, on a bad network and without one. Whoever is
  // at 我的 may go on to the desk.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['enterprise'] },
    'pages/needs/index': { network: 'all', packages: ['enterprise'] },
    'pages/mine/index': { network: 'wifi', packages: ['desk', 'enterprise'] },
  },
  sitemapLocation: 'sitemap.json',
  __usePrivacyCheck__: true,
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
})
