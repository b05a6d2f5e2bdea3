/**
 * One JSON line per event. Ids, codes and durations only: no names, numbers or texts of people. `trace` is the requestId of the call
 * it began with: the same in the client, the function, the job of the outbox and the message.
 */
export function log(
  event: string,
  details: Readonly<Record<string, string | number | boolean | undefined>>,
): void {
  console.log(JSON.stringify({ event, ...details }))
}
