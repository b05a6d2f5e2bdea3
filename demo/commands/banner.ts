import { PEOPLE, type PersonKey } from '../data/people'

/** The started demo. */
interface Opened {
  url: string
  dataFile: string
  /** Only in the empty world: the code with which the first administrator joins. */
  firstCode?: string | undefined
}

/** The people of the main story, in the order of their parts. */
const CAST: readonly PersonKey[] = ['li-na', 'zhou-min', 'wang-hao', 'lin-yue', 'han-xue']

/** The text for a person who has just started the demo: its address and whom to sign in as. */
export function banner({ url, dataFile, firstCode }: Opened, readyInMs: number): string {
  const cast = CAST.flatMap((key) => {
    const found = PEOPLE.find((candidate) => candidate.key === key)
    return found ? [`    ${found.person.name}  ${key.padEnd(9)} ${found.description}`] : []
  })
  const begin =
    firstCode === undefined
      ? ['  在首页选一个人进入 / choose who to be on the first page:', ...cast]
      : [
          '  空园区：只有区划。在首页填一个名字，以访客进入，用邀请码加入成为管理员',
          '  an empty zone: come in as a visitor of any name and join as its administrator',
          `  邀请码 code    ${firstCode}`,
        ]
  return [
    '',
    `双创图谱 Innovation Atlas — 已就绪，用时 ${(readyInMs / 1000).toFixed(1)} s / ready`,
    '',
    `  打开 open      ${url}`,
    `  消息 messages  ${url}/local/messages   发出和被拒的订阅消息 / what WeChat would have delivered`,
    `  用量 usage     ${url}/local/usage      每次调用读写了几个文档 / reads and writes per call`,
    '',
    ...begin,
    '',
    `  数据 data      ${dataFile}（npm start -- --reset 清空重来 / start afresh）`,
    '  停止 stop      Ctrl+C',
    '',
  ].join('\n')
}
