/** Stops cleanly on Ctrl+C or `kill`; a second Ctrl+C does not wait. */
export function closeOnSignals(close: () => Promise<void>): void {
  // The reader of our output may be gone (`npm start | head`). This error must not end the program before the data is closed.
  process.stdout.on('error', () => undefined)
  let isClosing = false
  const stop = () => {
    if (isClosing) process.exit(1)
    isClosing = true
    console.log('\n… 正在停止 / stopping')
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
