/** The number of an error of the cloud SDK (`errCode`); undefined for any other error. */
export function errorCode(error: unknown): number | undefined {
  const isCoded = typeof error === 'object' && error !== null && 'errCode' in error
  return isCoded && typeof error.errCode === 'number' ? error.errCode : undefined
}
