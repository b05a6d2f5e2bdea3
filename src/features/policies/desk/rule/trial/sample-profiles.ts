import type { EnterpriseProfile } from '@/shared/domain/policy/eligibility/facts'

const MILLION = 1_000_000

/** Invented enterprises on which a rule can be tried. The person can change every figure. */
export const SAMPLES: readonly { name: string; profile: EnterpriseProfile }[] = [
  {
    name: '软件小企业',
    profile: {
      region: 'CN2101G1', industry: 'I65', establishedOn: '2017-05-20', staff: 36, revenueYuan: 9 * MILLION,
      assetsYuan: 12 * MILLION, rdStaff: 20, rdSpendYuan: 1.2 * MILLION, domesticRdShare: 1, highTechIncomeShare: 0.8,
      ownsIntellectualProperty: true, aboveScale: false, qualifications: ['tech_sme'], products: [], techSmeScore: 72,
      techSmeStaffScore: 18, lastMajorIncidentOn: null, nationalAwardOn: null, ledStandardOn: null,
    },
  },
  {
    name: '制造业规上企业',
    profile: {
      region: 'CN2101G1', industry: 'C35', establishedOn: '2008-03-10', staff: 420, revenueYuan: 180 * MILLION,
      assetsYuan: 260 * MILLION, rdStaff: 46, rdSpendYuan: 7 * MILLION, domesticRdShare: 0.9, highTechIncomeShare: 0.65,
      ownsIntellectualProperty: true, aboveScale: true, qualifications: ['high_tech'], products: ['medical_equipment'],
      'outputYuan:2019': 170 * MILLION, 'outputYuan:2020': 190 * MILLION, 'taxYuan:2019': 8 * MILLION,
      'taxYuan:2020': 8.6 * MILLION, lastMajorIncidentOn: null, nationalAwardOn: null, ledStandardOn: null,
    },
  },
  {
    name: '孵化器',
    profile: {
      region: 'CN2101G1', industry: 'L72', establishedOn: '2015-09-01', staff: 18, revenueYuan: 4 * MILLION,
      assetsYuan: 30 * MILLION, carrier: 'incubator', cutRent: true, aboveScale: false, qualifications: [], products: [],
      ownsIntellectualProperty: false, lastMajorIncidentOn: null,
    },
  },
  { name: '什么都没填', profile: {} },
] // prettier-ignore
