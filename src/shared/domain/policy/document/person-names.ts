/** Family names (百家姓 as far as officials have them), single and double. */
const FAMILY =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊甄曲封芮储靳邴松井段富巫乌焦巴弓牧谷车侯全班仰秋仲宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印白怀从鄂索咸籍赖卓屠蒙池乔阴胥能苍闻莘党翟谭贡劳申扶堵冉宰郦雍桑桂牛寿通边扈燕冀尚农温庄晏柴瞿阎充慕连茹习艾鱼容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广东欧殳沃利蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙鞠丰关查后荆红游竺权盖益桓公付肖闫佘佟代覃仝尧兰岳楼涂鄢揭苑辜商佀凡初栗苟母原布战粟宿'
const DOUBLE =
  '欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|令狐|呼延|端木'
const TITLE = '(?:先生|女士|同志|老师|主任|科长|处长|经理|工程师|博士)?'
const NAME = new RegExp(
  `^[小老][${FAMILY}]$|^(?:(?:${DOUBLE})[\\u4e00-\\u9fff]{1,2}|[${FAMILY}][\\u4e00-\\u9fff]{1,2}|[\\u4e00-\\u9fff]{1,6}·[\\u4e00-\\u9fff·]{1,12})${TITLE}$|^[${FAMILY}](?:先生|女士|老师|主任|科长|处长|经理|工)$`,
)
const OFFICE_END = /[处科局部室心司办委院会厅站所股组队台厦座号楼]/
const NO_NAME =
  /^(?:联系|电话|手机|邮箱|地址|单位|部门|时间|传真|咨询|热线|网址|附件|方式|姓名|职务|经办|负责|通信|高新|应届|安全|平台|项目|服务|科技|技术|业务|政策|支持|财政|工业|成果|管理|农村|农业|国家|国际|全国|文化|广告|东部|方案|明确|和我|能源|向我|任务|于我|关于|公司|公告|查询|单独|项下|通过|通知|都可|应当|管委|成立|计划|强化|解决|时代|常规|常务|车间|房产|商务|景区|温馨|宣传|宣教|祝您|国税|国资)/

/** Whether Han symbols are a person's name: a family name with one or two more, or a family name with a form of address. */
export function isPersonName(words: string): boolean {
  return NAME.test(words) && !NO_NAME.test(words)
}

/**
 * Persons in a list of names, and the office before them: in 大数据处符云春 the person is 符云春 and the office 大数据处. `said`: a label announced persons, so
 * rare family names count too.
 */
export function personsIn(words: string, said = false): { persons: string[]; office: string } {
  const spaced = words.replace(/(^|[\s、,;])([\u4e00-\u9fff])\s+([\u4e00-\u9fff])(?=$|[\s、,;])/g, '$1$2$3')
  const persons: string[] = []
  let office = ''
  for (const part of spaced.split(/[\s、,;/和及()（）]+/).filter(Boolean)) {
    if (isPersonName(part) || (said && isRareName(part))) persons.push(part)
    else {
      const name = nameAtEnd(part)
      if (name !== undefined) persons.push(name)
      const before = name === undefined ? part : part.slice(0, part.length - name.length)
      if (OFFICE_END.test(before.slice(-1))) office = office === '' ? before : office
    }
  }
  return { persons, office }
}

function isRareName(words: string): boolean {
  return /^[\u4e00-\u9fff]{2,3}$/.test(words) && !NO_NAME.test(words) && !OFFICE_END.test(words)
}

/** A name that follows an office without a gap. */
function nameAtEnd(words: string): string | undefined {
  for (const size of [3, 2, 4]) {
    const name = words.slice(-size)
    if (
      words.length > size &&
      isPersonName(name) &&
      !/[处科局室厅站所股组队]$/.test(name) &&
      OFFICE_END.test(words.charAt(words.length - size - 1))
    )
      return name
  }
  return undefined
}
