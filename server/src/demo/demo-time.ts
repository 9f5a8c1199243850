/** UTC ms of a wall clock of the demo: Berlin is one hour ahead of UTC on these days. */
export function instantOf(wallClock: string): number {
  const [time = '', date = '2025-11-28'] = wallClock.split(' ').reverse()
  return Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}+01:00`)
}
