import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Config } from './config.ts'
import { isWildcard } from './loopback.ts'

/** The address at which people reach the server, without a slash at its end. */
export function baseUrl(
  { host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>,
  port: number,
  outside: () => string | undefined = outsideAddress,
): string {
  if (publicUrl !== null) return publicUrl
  // "Everywhere" is no address that a browser could open.
  const name = isWildcard(host) ? (outside() ?? '127.0.0.1') : host
  return `http://${isIP(name) === 6 ? `[${name}]` : name}${port === 80 ? '' : `:${port}`}`
}

/** The first IPv4 address at which other machines reach this one. */
function outsideAddress(): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  return addresses.find((one) => one.family === 'IPv4' && !one.internal)?.address
}
