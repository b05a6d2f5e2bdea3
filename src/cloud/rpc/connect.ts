import { connectBy } from './connection'
import { h5Transport } from './transport.h5'
import { initWeappCloud, weappTransport } from './transport.weapp'

/** Connects to the cloud by the transport of this build. The literal condition drops the other transport from the bundle. */
export function connect(): void {
  if (process.env.TARO_ENV === 'weapp') {
    initWeappCloud()
    connectBy(weappTransport)
  } else {
    connectBy(h5Transport)
  }
}
