import { regionCode } from '../../../access/region'
import type { PolicyClause } from '../../policy'
import { proposalFigures, sentenceFigures, shortTest, understoodIn } from './proposal-figures'
import { proposeConditions } from './propose-conditions'
import { LABELLED_CLAUSES } from './sample-conditions'
import { LABELLED_SENTENCES } from './sample-sentences'

const ZONE = regionCode('CN2101G1')
const clause = (
  path: string,
  heading: string,
  paragraphs: readonly string[] = [],
  level = 1,
): PolicyClause => ({
  path,
  heading,
  paragraphs,
  level,
})
const told = (clauses: readonly PolicyClause[]) =>
  proposeConditions(clauses, ZONE).map(({ path, words, test }) => [path, test ? shortTest(test) : '?', words])

describe('conditions proposed from the text', () => {
  it.each(LABELLED_CLAUSES.map((each) => [each.clause, each] as const))(
    '%j',
    (_words, { clause: words, says, open }) => {
      const [heading = '', ...paragraphs] = words.split('\n')
      const found = proposeConditions([clause('一', heading, paragraphs)], ZONE)
      const understood = understoodIn(found)
      expect(understood.filter((one) => !says.includes(one))).toEqual([])
      expect(found.length - understood.length).toBeGreaterThanOrEqual(open)
    },
  )

  it('of labelled clauses at least 95 % of the proposals are right, and at least 60 % of the conditions are proposed', () => {
    const { right, proposed, there } = proposalFigures()
    expect(right / proposed).toBeGreaterThanOrEqual(0.95)
    expect(right / there).toBeGreaterThanOrEqual(0.6)
    expect(proposed).toBeGreaterThan(20)
  })

  it('of labelled sentences at least 95 % of the proposals are right, and at least 60 % of the conditions are proposed', () => {
    const { right, proposed, there } = sentenceFigures()
    console.info(
      `labelled sentences: ${LABELLED_SENTENCES.length}, precision ${right}/${proposed}, recall ${right}/${there}`,
    )
    expect(LABELLED_SENTENCES.length).toBeGreaterThanOrEqual(150)
    expect(right / proposed).toBeGreaterThanOrEqual(0.95)
    expect(right / there).toBeGreaterThanOrEqual(0.6)
  })

  it.each<[string, (string | undefined)[]]>([
    [
      '对上年度研发费用占营业收入比例不低于5%且营业收入在2亿元以下的科技型中小企业，按增量的10%给予补助，最高30万元。',
      ['rdIntensity at_least 0.05', 'revenueYuan at_most 200000000', 'qualifications tech_sme'],
    ],
    [
      '对2025年1月1日以后完成设备投资500万元以上的制造业企业，按设备投资额的8%给予补助。',
      [undefined, 'industry C'],
    ],
    ['上年度营业收入1亿元以上的，给予20万元奖励。', ['revenueYuan at_least 100000000']],
    // Each of several beneficiaries has an amount of its own, so no enterprise has to be both.
    ['对高新技术企业，给予20万元奖励；对科技型中小企业，给予10万元奖励。', [undefined, undefined]],
    [
      '对新认定的国家级专精特新“小巨人”企业，一次性给予100万元奖励；省级专精特新中小企业，一次性给予30万元奖励。',
      [undefined, undefined],
    ],
    ['对首次通过认定的高新技术企业，给予20万元奖励；重新认定的，给予10万元奖励。', [undefined, undefined]],
    [
      '对依法参加失业保险、上年度未裁员或裁员率不高于5.5%的中小微企业，按60%返还。',
      [undefined, 'layoffShare at_most 0.055', 'size medium,small,micro'],
    ],
    // How long new people are insured says nothing of the enterprise.
    ['企业引进博士3人以上且缴纳社会保险6个月以上的，每人补助3万元。', [undefined]],
    // Everything that is said of beneficiaries is a condition, understood or not.
    ['对年度综合能耗下降5%的规上工业企业，给予奖励。', [undefined, 'aboveScale true']],
    [
      '对承接外包业务的服务商，年营业收入超过1000万元的，给予奖励。',
      [undefined, 'revenueYuan more_than 10000000'],
    ],
    ['对年纳税额1000万元以上的企业，其高管按个税的50%奖励。', ['taxYuan sum 1 at_least 10000000']],
    ['对有效期内的高新技术企业，按保费50%给予补助。', ['qualifications high_tech']],
    ['同一企业享受第一条和第五条的，按就高不重复原则执行。', []],
    ['任何单位对公示内容持有异议的，可在公示期内提出。', []],
  ])('reads the beneficiaries of a measure: %s', (paragraph, tests) => {
    const clause = { level: 1, path: '一', heading: '支持企业发展', paragraphs: [paragraph] }
    const found = proposeConditions([clause], ZONE)
    expect(found.map(({ test }) => test && shortTest(test))).toEqual(tests)
    expect(found.every(({ words }) => paragraph.includes(words))).toBe(true)
  })

  it('shows a condition that is not understood without a test', () => {
    const silent = LABELLED_SENTENCES.filter(({ open }) => open).filter(
      ({ words }) => !told([clause('一', '申报条件', [words])]).some(([, test]) => test === '?'),
    )
    expect(silent.map(({ words }) => words)).toEqual([])
  })

  it.each([
    // One of several, written in one paragraph.
    '符合下列条件之一：（1）上年度营业收入2000万元以上；（2）职工50人以上。',
    // Exclusions.
    '有下列情形之一的不予支持：（1）成立不满1年；（2）职工不足10人。',
    '上年度营业收入2000万元以上；或职工50人以上。',
    // Each kind has an amount of its own.
    '属于批发业的，年销售额应在5亿元以上；属于零售业的，年销售额应在1亿元以上。',
    '上年度裁员率不高于5.5%，30人以下的参保企业不高于20%。',
    '注册时间不足3年的企业，以实际经营年限计算年均增长率。',
    // Definitions, wishes, papers to hand in, duties after the approval.
    '从业人员300人及以上，且营业收入2000万元及以上的为中型企业。',
    '优先支持上年度营业收入超过5000万元的企业。',
    '企业应提供上年度营业收入不低于2000万元的证明。',
    '认定后，企业应保持职工人数不少于50人。',
    // Another subject, which also counts for the next half of the sentence.
    '入驻企业成立时间不超过24个月，营业收入不超过500万元；职工人数不超过20人。',
    '产品获得发明专利授权3项以上。',
    '每年研发经费支出不低于销售收入的3%，且不低于500万元。',
    // A qualification that is applied for is not held, and no fact knows these levels.
    '申报专精特新中小企业。',
    '省级科技型中小企业。',
    '建有省级企业技术中心。',
    '当年营业收入2000万元以上。',
    '在浙江省内（不含宁波）注册。',
  ])('proposes no test where the words leave a doubt: %s', (words) => {
    const found = proposeConditions([clause('一', '申报条件', [words])], ZONE)
    expect(found.map(({ test }) => test)).toEqual(found.map(() => undefined))
    expect(found.length).toBeGreaterThan(0)
  })

  it('shows a numbered list of exclusions whole and without a test', () => {
    const clauses = [
      clause('二', '申报条件', ['有下列情形之一的，不得申报：']),
      clause('二1.', '', ['成立不满1年；'], 2),
      clause('二2.', '', ['职工不足10人。'], 2),
    ]
    const found = proposeConditions(clauses, ZONE)
    expect(found.map(({ test, some }) => test ?? some)).toEqual([undefined])
    expect(found[0]?.words).toContain('职工不足10人')
  })

  it('understands a condition beside an alternative in another part of the sentence', () => {
    expect(
      told([clause('一', '申报条件', ['为有限公司或合伙企业，且上年度营业收入2000万元以上。'])]).map(
        ([, test]) => test,
      ),
    ).toEqual(['?', 'revenueYuan at_least 20000000'])
  })

  it.each([
    [
      '最近一年销售收入小于5,000万元（含）的企业，近三个会计年度的研究开发费用总额占同期销售收入总额的比例不低于5%。',
      ['revenueYuan more_than 50000000', 'annualRdSpendYuan/annualRevenueYuan 3 at_least 0.05'],
    ],
    [
      '最近一年销售收入在5,000万元至20,000万元（含）的企业，近三个会计年度研究开发费用总额占同期销售收入总额的比例不低于4%。',
      [
        'revenueYuan less_than 50000000',
        'revenueYuan more_than 200000000',
        'annualRdSpendYuan/annualRevenueYuan 3 at_least 0.04',
      ],
    ],
  ])('a demand on enterprises of one size is one condition: %s', (words, of) => {
    const found = proposeConditions([clause('一', '申报条件', [words])], ZONE)
    expect(found.map(({ test }) => test)).toEqual([undefined])
    expect(found[0]?.some?.atLeast).toBe(1)
    expect(found[0]?.some?.of.map(shortTest)).toEqual(of)
  })

  it('small enterprises have a softer limit on layoffs than the others', () => {
    const words = '上年度未裁员或裁员率不高于5.5%，30人（含）以下的参保企业裁员率不高于参保职工总数20%。'
    const found = proposeConditions([clause('一', '申报条件', [words])], ZONE)
    expect(found.map(({ some }) => some?.of.map(shortTest))).toEqual([
      ['insuredStaff at_most 30', 'layoffShare at_most 0.055'],
      ['insuredStaff more_than 30', 'layoffShare at_most 0.2'],
    ])
  })

  it.each([
    '参保职工30人（含）以下的企业，裁员率不高于参保职工总数20%的，可申请失业保险稳岗返还。',
    '30人以下的参保企业裁员率不高于20%。',
  ])('a limit for small enterprises alone asks nothing of the others: %s', (words) => {
    const found = proposeConditions([clause('一', '申报条件', [words])], ZONE)
    expect(found.map(({ some }) => some?.of.map(shortTest))).toEqual([
      ['insuredStaff more_than 30', 'layoffShare at_most 0.2'],
    ])
    expect(found.every((each) => words.includes(each.words))).toBe(true)
  })

  it('reads the conditions that follow a limit on layoffs', () => {
    const words =
      '裁员率不高于5.5%；参保职工30人以下的企业，裁员率不高于参保职工总数20%，未被列入经营异常名录。'
    const found = proposeConditions([clause('一', '申报条件', [words])], ZONE)
    expect(understoodIn(found)).toEqual(['abnormalOperation false'])
    expect(found.filter(({ some }) => some)).toHaveLength(2)
  })

  it('people and rooms of a part of an enterprise are not those of the enterprise', () => {
    const asked = ['从业人员不少于20人，办公场所面积不低于300平方米，上年度研发费用不低于500万元。']
    const heads = ['工业设计中心申报条件', '申报条件', '科技园区申报条件']
    expect(heads.map((head) => understoodIn(proposeConditions([clause('一', head, asked)], ZONE)))).toEqual([
      ['rdSpendYuan at_least 5000000'],
      ['staff at_least 20', 'premisesM2 at_least 300', 'rdSpendYuan at_least 5000000'],
      [],
    ])
  })

  it('a description of the applicant applies to everybody, unless several kinds are described', () => {
    const one = '在本市注册的制造业企业，上年度营业收入不低于2000万元'
    const other = '在本市注册的服务类企业，上年度营业收入不低于1000万元'
    expect(told([clause('一', '申报条件', [`${one}。`])]).map(([, test]) => test)).toEqual([
      'region CN2101',
      'industry C',
      'revenueYuan at_least 20000000',
    ])
    expect(told([clause('一', '申报条件', [`${one}；${other}。`])]).map(([, test]) => test)).toEqual([
      '?',
      '?',
    ])
  })

  it('a condition that a clause states twice is proposed once', () => {
    const words = '在中国境内登记的中小企业，符合《中小企业划型标准规定》的中小企业。'
    const tests = told([clause('一', '申报条件', [words])]).map(([, test]) => test)
    expect(tests.filter((test) => test === 'size medium,small,micro')).toHaveLength(1)
  })

  it('separate demands on several kinds of enterprises are left to people', () => {
    const clauses = [
      clause('一', '申报条件', ['申报企业应符合以下条件：']),
      clause('一1.', '', ['住宿业企业：上年末从业人员在100人以上300人以下。'], 2),
      clause('一2.', '', ['零售业企业：上年末从业人员在50人以上300人以下。'], 2),
    ]
    expect(told(clauses).map(([, test]) => test)).toEqual(['?', '?'])
    expect(told(clauses.slice(0, 2)).map(([, test]) => test)).toEqual([
      'industry H61',
      'staff at_least 100',
      'staff at_most 300',
    ])
  })

  it('two of three is one condition of three tests', () => {
    const [found] = proposeConditions(
      [
        clause('一', '申报条件', ['至少满足以下条件中的两项：']),
        clause('一1.', '', ['职工不少于20人；'], 2),
        clause('一2.', '', ['上年营业收入不低于100万元；'], 2),
        clause('一3.', '', ['拥有发明专利2件以上。'], 2),
      ],
      ZONE,
    )
    expect(found?.some?.atLeast).toBe(2)
    expect(found?.some?.of.map(shortTest)).toEqual([
      'staff at_least 20',
      'revenueYuan at_least 1000000',
      'inventionPatents at_least 2',
    ])
  })

  it('each proposal shows the words of its clause as they stand', () => {
    expect(told([clause('二（一）', '申报条件', ['在职员工不少于２０人，注册满１年。'])])).toEqual([
      ['二（一）', 'staff at_least 20', '在职员工不少于２０人'],
      ['二（一）', 'establishedOn at_least 1y', '注册满１年'],
    ])
  })

  it('numbered items under a heading are separate conditions', () => {
    const clauses = [
      clause('一', '申报条件', ['申报企业应符合以下条件：']),
      clause('一1.', '', ['注册满1年；'], 2),
      clause('一2.', '', ['职工不超过300人。'], 2),
      clause('二', '申报材料', ['营业执照，注册满1年的证明。']),
    ]
    expect(told(clauses).map(([path, test]) => [path, test])).toEqual([
      ['一1.', 'establishedOn at_least 1y'],
      ['一2.', 'staff at_most 300'],
    ])
  })

  it('a list of which some have to be met is one condition, and has no tests where an item is not understood', () => {
    const clauses = [
      clause('一', '申报条件', ['满足下列条件之一：']),
      clause('一1.', '', ['职工不超过300人；'], 2),
      clause('一2.', '', ['行业地位突出。'], 2),
    ]
    expect(proposeConditions(clauses, ZONE)[0]?.some).toBeUndefined()
    expect(told(clauses)).toEqual([
      ['一', '?', '申报条件满足下列条件之一：；职工不超过300人；；行业地位突出。'],
    ])
  })

  it('proposes at most forty conditions, however long the text is', () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      clause(`${i}`, '申报条件', ['职工不少于10人。'.repeat(50)]),
    )
    expect(proposeConditions(many, ZONE)).toHaveLength(40)
  })
})
