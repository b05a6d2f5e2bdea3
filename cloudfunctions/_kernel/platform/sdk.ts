import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** The one import of the SDK: database.ts, files.ts, messages.ts and identity.ts are made from it, everything else from those. */
export { cloud }
