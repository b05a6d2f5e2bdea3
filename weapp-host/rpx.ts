/** The width of the screen in design pixels. */
const RPX_PER_SCREEN = 750

/** `12rpx` as CSS that follows the width of the screen. */
export const cssOfRpx = (text: string): string =>
  text.replace(/(-?\d*\.?\d+)rpx\b/g, (_whole, count: string) => `calc(${count} * 100vw / ${RPX_PER_SCREEN})`)
