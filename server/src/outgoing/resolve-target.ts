import { isIP } from 'node:net'
import { OutgoingError } from './outgoing-error.ts'
import { isPublicAddress } from './public-address.ts'

export interface Address {
  address: string
  family: 4 | 6
}

/** All addresses of a name. */
export type Lookup = (host: string) => Promise<Address[]>

/** Where a request may go: the name as it is sent, and the address to which it is sent. */
export interface Target {
  url: URL
  /** Without brackets. */
  host: string
  address: Address
}

/**
 * Finds out where a request would end up, and refuses what is not the public internet, or not
 * encrypted, unless the workspace has named the host. The name is resolved here and never again: a
 * name server that answers differently a moment later changes nothing.
 */
export async function resolveTarget(
  written: string,
  { allowedHosts, lookup }: { allowedHosts: readonly string[]; lookup: Lookup },
): Promise<Target> {
  const url = URL.canParse(written) ? new URL(written) : null
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
    throw new OutgoingError('bad-address', false)
  }
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const isAllowed = allowedHosts.some((one) => isSameHost(one, host))
  if (!isAllowed && url.protocol !== 'https:') throw new OutgoingError('not-allowed', false)
  const addresses = await addressesOf(host, lookup)
  const [address] = addresses
  if (!address) throw new OutgoingError('unresolvable', false)
  // One private address among public ones is a trick, or a mistake that becomes one.
  if (!isAllowed && !addresses.every((one) => isPublicAddress(one.address))) {
    throw new OutgoingError('not-allowed', false)
  }
  return { url, host, address }
}

async function addressesOf(host: string, lookup: Lookup): Promise<Address[]> {
  const family = isIP(host)
  if (family === 4 || family === 6) return [{ address: host, family }]
  return lookup(host).catch((cause: unknown) => {
    throw new OutgoingError('unresolvable', false, cause)
  })
}

/** A host is allowed with all of its ports, as `HOST_PATTERN` writes it: IPv6 in brackets. */
const isSameHost = (allowed: string, host: string): boolean =>
  allowed.trim().toLowerCase() === (host.includes(':') ? `[${host}]` : host)
