/** The ends of the names of enterprises. */
export const LEGAL_FORM = /(?:有限责任|股份有限|有限|股份|集团){0,4}(?:公司|集团|厂)$/
const TRADE =
  /(?:精密|机械|科技|技术|软件|信息|医疗|医药|生物|电子|电气|新材料|材料|制造|装备|设备|贸易|商贸|食品|物流|包装|建筑|环保|能源|数控|自动化|智能|网络|文化|传媒|服务|咨询|工程|实业|铸造|压铸|模具|仪器|航空|汽车|零部件).*$/

/**
 * What people call an enterprise: its whole name, the name without legal form, without place, and its brand. A brand of two characters
 * counts only with the place before it.
 */
export function enterpriseForms(name: string, places: readonly string[]): string[] {
  const core = name.replace(/[（(][^（(）)]*[）)]/g, '').replace(LEGAL_FORM, '')
  const bare =
    places.map((one) => one.replace(/[省市]$/, '')).find((one) => one !== '' && core.startsWith(one)) ?? ''
  const own = core.slice(bare.length)
  const brand = own.replace(TRADE, '')
  const forms = [
    name,
    core,
    own,
    ...(brand.length >= 2 ? [`${bare}${brand}`] : []),
    ...(brand.length >= 3 ? [brand] : []),
  ]
  return [...new Set(forms)].filter((form) => form.length >= 3).sort((a, b) => b.length - a.length)
}
