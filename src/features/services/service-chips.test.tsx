import { regionCode } from '@/shared/domain/access/region'
import { placeChip, statusChip } from './service-chips'
import { pickZone, type Zone } from '@/cloud/zone/use-zone'

const MONDAY_10 = Date.parse('2020-03-02T10:00:00+08:00')
const SUNDAY_10 = Date.parse('2020-03-01T10:00:00+08:00')

it.each([
  ['active', '工作日 8:30–17:00', MONDAY_10, '正在受理'],
  ['active', '工作日 8:30–17:00', SUNDAY_10, '现在休息'],
  ['active', '24 小时', SUNDAY_10, '正在受理'],
  ['active', '请先致电', MONDAY_10, undefined],
  ['temporarily_closed', '24 小时', MONDAY_10, '暂停办理'],
] as const)('shows the status of %s, %s', (status, schedule, at, text) => {
  expect(statusChip({ status, schedule }, at)?.text).toBe(text)
})

it('shows how near a service is', () => {
  const near = ['CN2101G1', 'CN2101', 'CN21', 'CN'].map(
    (code) => placeChip({ regionCode: regionCode(code) }).text,
  )
  expect(near).toEqual(['本区', '本市', '本省', '全国'])
})

it('takes the zone chosen on the device, else the own one, else the first', () => {
  const zones = ['CN2101G1', 'CN2102G1'].map((code): Zone => ({
    code: regionCode(code),
    name: code,
    city: '',
    openHours: '',
  }))
  expect(pickZone(zones, 'CN2102G1', regionCode('CN2101G1'))?.code).toBe('CN2102G1')
  expect(pickZone(zones, '', regionCode('CN2102G1C03'))?.code).toBe('CN2102G1')
  expect(pickZone(zones, '', regionCode('CN2102'))?.code).toBe('CN2102G1')
  expect(pickZone(zones, 'gone', undefined)?.code).toBe('CN2101G1')
  expect(pickZone([], '', undefined)).toBeUndefined()
})
