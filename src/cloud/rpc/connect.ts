import { connectBy } from './connection'
import { h5Transport } from './transport.h5'
import { initWeappCloud, weappTransport } from './transport.weapp'

/** Connects to the cloud as this build does it; the constant condition leaves the other way out of the bundle. */
export function connect(): void {
  if (process.env.TARO_ENV === 'weapp') {
    initWeappCloud()
    connectBy(weappTransport)
  } else {
    connectBy(h5Transport)
  }
}
