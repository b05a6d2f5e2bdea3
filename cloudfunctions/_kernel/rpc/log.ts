/**
 * Writes one JSON line per event. `details` must hold ids, codes and durations only: no names, numbers or texts of people. `trace` is the
 * requestId of the call that began the work. It is the same in the client, the function, the job of the outbox and the message.
 */
export function log(
  event: string,
  details: Readonly<Record<string, string | number | boolean | undefined>>,
): void {
  console.log(JSON.stringify({ event, ...details }))
}
