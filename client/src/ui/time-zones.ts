/** The zone of this device. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

/** All zones that this browser knows, the device's own and UTC among them. */
export function timeZones(also: readonly string[] = []): string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return [...new Set([...also, ownTimeZone(), 'UTC', ...known])].sort()
}
