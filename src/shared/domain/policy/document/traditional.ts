/** Traditional characters in words by which official papers are recognised, each followed by its simplified form. */
const PAIRS =
  '為为與与關关於于發发開开辦办會会國国務务區区縣县廳厅處处長长應应電电話话聯联繫系係系單单號号條条則则個个業业產产農农實实規规範范試试' +
  '點点標标準准質质術术學学總总領领導导報报請请時时間间過过還还進进遞递運运輸输郵邮監监場场對对請请證证書书評评審审獎奖勵励補补貼贴資资' +
  '財财稅税貸贷擔担險险職职員员勞劳動动綜综總总統统計计設设備备項项類类級级創创樣样製制辦办將将現现徵征見见訊讯網网頁页權权責责' +
  '擬拟屆届無无從从門门幾几兩两滿满達达隨随後后復复據据該该給给結结經经線线組组織织維维續续練练轉转轄辖軟软較较載载適适選选鎮镇' +
  '險险陽阳陸陆際际雙双離离難难預预題题顧顾風风飛飞餘余驗验黨党龍龙歸归屬属島岛師师廣广強强徑径戶户擴扩數数斷断東东極极構构權权歲岁氣气' +
  '決决滬沪漢汉濟济瀋沈灣湾熱热獨独環环異异療疗眾众確确碼码禮礼種种積积穩稳競竞筆笔節节約约紅红納纳紙纸細细終终聽听舉举萬万藝艺藥药衛卫' +
  '裝装訂订來来瀏浏覽览陳陈嚴严楊杨趙赵錢钱孫孙吳吴鄭郑馮冯蔣蒋韓韩許许呂吕張张華华謝谢鄒邹竇窦蘇苏魯鲁韋韦馬马鳳凤羅罗畢毕鄔邬齊齐湯汤閔闵賀贺龐庞藍蓝賈贾婁娄顏颜鍾钟駱骆盧卢繆缪鄧邓榮荣龔龚陰阴葉叶賴赖喬乔譚谭莊庄閻阎習习歐欧饒饶聶聂蕭萧劉刘' +
  '認认議议護护貨货購购貿贸費费賽赛贏赢車车軍军輔辅連连運运違违遠远鄉乡銀银錄录鐵铁鑒鉴閉闭閱阅隊队雲云靜静頒颁頓顿須须額额顯显'

const SIMPLIFIED = new Map<string, string>()
for (let i = 0; i < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS.charAt(i), PAIRS.charAt(i + 1))
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g')

/** The text with these characters simplified, one for one: offsets stay the same. Only for recognition; values keep the original characters. */
export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (symbol) => SIMPLIFIED.get(symbol) ?? symbol)
}
