import { BlockList, isIP } from 'node:net'

/** What the IPv4 registry of special addresses says is not the public internet. */
const PRIVATE_V4 = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // shared by the customers of a carrier
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, and with it the metadata of clouds
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  PRIVATE_V4.addSubnet(net, bits, 'ipv4')
}

/** Of IPv6 the other way round: what is given out to the public, without its special parts. */
const GLOBAL_V6 = new BlockList()
GLOBAL_V6.addSubnet('2000::', 3, 'ipv6')
const SPECIAL_V6 = new BlockList()
for (const [net, bits] of [
  ['2001::', 23], // tunnels that hold any IPv4 address, and other protocols
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4: the same
  ['3fff::', 20],
] as const) {
  SPECIAL_V6.addSubnet(net, bits, 'ipv6')
}

/** Whether an address is one of the public internet, so that nothing of our own network is behind it. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !PRIVATE_V4.check(address, 'ipv4')
  // An address with a zone ("fe80::1%eth0") is of one link.
  if (isIP(address) !== 6 || address.includes('%')) return false
  const inner = innerV4(address)
  if (inner !== null) return isPublicAddress(inner)
  return GLOBAL_V6.check(address, 'ipv6') && !SPECIAL_V6.check(address, 'ipv6')
}

/** The IPv4 address that a mapped (::ffff:0:0/96) or translated one (64:ff9b::/96) stands for. */
function innerV4(address: string): string | null {
  const groups = groupsOf(address)
  const head = groups.slice(0, 6).join(':')
  if (head !== '0:0:0:0:0:65535' && head !== '100:65435:0:0:0:0') return null
  const [high = 0, low = 0] = groups.slice(6)
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** The eight numbers of an IPv6 address. The parser of URLs knows all the ways of writing one. */
function groupsOf(address: string): number[] {
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [front = '', back] = written.split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':').map((n) => parseInt(n, 16)))
  if (back === undefined) return read(front)
  const [before, after] = [read(front), read(back)]
  return [...before, ...Array(8 - before.length - after.length).fill(0), ...after]
}
