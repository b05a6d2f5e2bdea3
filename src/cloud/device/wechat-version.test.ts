import Taro from '@tarojs/taro'
import { calls, forgetTaro } from '../../../config/jest.taro'
import { adviseOldWechat, isOlder, LEAST_BASE_LIBRARY, offerNewRelease } from './wechat-version'

const before = process.env.TARO_ENV
beforeEach(() => {
  forgetTaro()
  process.env.TARO_ENV = 'weapp'
})
afterEach(() => {
  process.env.TARO_ENV = before ?? 'h5'
})

/** A phone with this base library. */
function phoneWith(SDKVersion: string) {
  Object.assign(Taro, { canIUse: () => true, getAppBaseInfo: () => ({ SDKVersion }) })
}

it.each([
  ['2.32.2', true],
  ['2.9.9', true],
  ['2.32.3', false],
  ['2.32', true],
  ['3.0.0', false],
  ['10.0.0', false],
])('base library %s is too old: %s', async (version, tooOld) => {
  expect(isOlder(version, LEAST_BASE_LIBRARY)).toBe(tooOld)
  phoneWith(version)
  await adviseOldWechat()
  expect(calls.map(({ name }) => name)).toEqual(tooOld ? ['showModal', 'updateWeChatApp'] : [])
})

it('a new release is offered when it is ready, and started only by a tap', async () => {
  phoneWith('3.0.0')
  const listeners: (() => void)[] = []
  const done: string[] = []
  const updates = {
    onUpdateReady: (listener: () => void) => listeners.push(listener),
    applyUpdate: () => done.push('applied'),
  }
  Object.assign(Taro, { getUpdateManager: () => updates })
  offerNewRelease()
  expect(calls).toEqual([])
  listeners.forEach((listener) => listener())
  await Promise.resolve()
  await Promise.resolve()
  expect(calls.map(({ name }) => name)).toEqual(['showModal'])
  expect(done).toEqual(['applied'])
})
