import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** The only import of the SDK. Modules such as database.ts, files.ts, messages.ts and identity.ts wrap it; all other code uses those. */
export { cloud }
