import type { IncomingMessage } from 'node:http'
import { isIP, isIPv6 } from 'node:net'
import type { Config } from '../config/config.ts'
import { isLoopback } from '../config/loopback.ts'

/**
 * Whose requests are counted together. Behind a proxy on this machine (that is what PUBLIC_URL is
 * for) it is what the proxy appended to X-Forwarded-For; from anyone else that header is a claim.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): string {
  const peer = socket.remoteAddress ?? 'unknown'
  const forwarded = headers['x-forwarded-for']
  if (publicUrl === null || forwarded === undefined || !isLoopback(unmapped(peer))) {
    return addressKey(peer)
  }
  const last = String(forwarded).split(',').at(-1)?.trim() ?? ''
  return addressKey(isIP(last) === 0 ? peer : last)
}

const unmapped = (ip: string): string => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1] ?? ip

/** An IPv6 visitor owns a whole /64, which counts as one address. */
export function addressKey(address: string): string {
  const ip = unmapped(address)
  if (!isIPv6(ip)) return ip
  const [head = '', tail] = ip.split('%', 1)[0]?.split('::', 2) ?? []
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back]
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
