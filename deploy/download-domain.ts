/** Says which domain to enter in WeChat's console. Without it phones cannot fetch snapshots and attachments, while all else works. */
export function formatDownloadDomain(domain: string | undefined): string {
  const where = 'mp.weixin.qq.com → 开发管理 → 开发设置 → 服务器域名 → downloadFile 合法域名'
  const name = domain?.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
  return name === undefined || name === ''
    ? `the environment names no domain of its storage. Take it from 云开发 → 存储 → a file → its address, and enter it: ${where}`
    : `storage is fetched from https://${name}. Enter it, unless it is there: ${where}. Then open 工作台 → 系统状况 on a phone and try it`
}
