/**
 * What a build is told of the environment it is for (deploy/environment.ts sets it). Without it: the environment that the WeChat tools have
 * chosen, and the templates that the local cloud knows.
 */
export const CLOUD_ENV: string | undefined = process.env.TARO_APP_CLOUD_ENV || undefined

/** Ids of the subscription message templates by their names, as the WeChat console gave them. */
export const TEMPLATE_IDS: Readonly<Record<string, string>> = JSON.parse(
  process.env.TARO_APP_TEMPLATES || '{}',
) as Record<string, string>
