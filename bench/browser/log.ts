const SERVICES = ['checkout', 'cache-edge', 'payment-api', 'search', 'gateway']
const WHAT = [
  'p99 over limit',
  'error rate rises',
  'pod restarted',
  'deploy finished',
  'retry storm',
]

/** A log of one incident day: bursts of lines with quiet stretches between them, always the same. */
export function logOf(lines: number): string {
  let at = Date.UTC(2025, 10, 28, 7, 0)
  let random = 42
  const next = () => {
    random = (random * 1_103_515_245 + 12_345) % 2 ** 31
    return random / 2 ** 31
  }
  const rows: string[] = []
  for (let line = 0; line < lines; line++) {
    at += next() < 0.005 ? 3_600_000 * next() * 3 : 1000 + next() * 40_000
    const service = SERVICES[Math.floor(next() * SERVICES.length)]
    const what = WHAT[Math.floor(next() * WHAT.length)]
    rows.push(`${new Date(at).toISOString()} WARN ${service} ${what} (#${line})`)
  }
  return rows.join('\n')
}
