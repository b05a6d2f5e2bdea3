/** One JSON line per event. Ids, codes and durations only: no names, numbers or texts of people. */
export function log(event: string, details: Readonly<Record<string, string | number | boolean>>): void {
  console.log(JSON.stringify({ event, ...details }))
}
