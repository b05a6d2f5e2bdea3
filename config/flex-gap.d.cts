export function withFlexGapFallback(css: string): string
export const NODE_CLASS: string
