const known = new Map<string, boolean>()

/** Whether the runtime knows this IANA time zone name. Offsets such as "+02:00" are no zones. */
export function isTimeZone(name: string): boolean {
  const cached = known.get(name)
  if (cached !== undefined) return cached
  const valid = /^[A-Za-z]/.test(name) && accepts(name)
  if (known.size < 1000) known.set(name, valid)
  return valid
}

function accepts(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
