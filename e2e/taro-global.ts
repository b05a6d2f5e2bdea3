// What Taro's build puts around src/app.config.ts: imported before it, so that it can be read as it is.
Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
process.env['TARO_ENV'] = 'h5'
