import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import type { Config } from '../config/config.ts'
import { bareHost, isLoopback, isWildcard } from '../config/loopback.ts'

/** Which names this server answers to, and from which pages it accepts changes. */
export interface HostRules {
  /**
   * A stranger's page can point its own name at this server (DNS rebinding) and then counts as our
   * origin; its `Host` gives it away. The port tells nothing, and a tunnel changes it.
   */
  allowsHost(host: string | undefined): boolean
  /** Whether a request with this `Host` comes from a page of ours. The port does matter here. */
  allowsOrigin(origin: string, host: string | undefined): boolean
}

/** What the machine is called; replaced in tests. */
export interface Machine {
  hostname: () => string
  addresses: () => string[]
}

const thisMachine: Machine = {
  hostname,
  addresses: () =>
    Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .map((one) => one.address),
}

export function hostRules(
  { host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>,
  machine: Machine = thisMachine,
): HostRules {
  const wildcard = isWildcard(host)
  const own = bareHost(machine.hostname())
  const names = new Set(wildcard ? [own, `${own.replace(/\.local$/, '')}.local`] : [bareHost(host)])
  if (publicUrl !== null) names.add(bareHost(new URL(publicUrl).hostname))

  const allowsName = (name: string): boolean =>
    names.has(name) ||
    isLoopback(name) ||
    // Asked each time: a laptop changes its addresses as it changes networks.
    (wildcard && isIP(name) !== 0 && machine.addresses().includes(name))

  return {
    allowsHost(header) {
      const url = parseHost('http:', header)
      return url !== undefined && allowsName(bareHost(url.hostname))
    },
    allowsOrigin(origin, header) {
      if (!URL.canParse(origin)) return false // among others "null", of sandboxed pages
      const from = new URL(origin)
      if (from.origin === publicUrl) return true
      return from.host !== '' && from.host === parseHost(from.protocol, header)?.host
    },
  }
}

function parseHost(protocol: string, header: string | undefined): URL | undefined {
  // Nothing but host and port: a path or a user would make the URL name another host.
  if (!header || !/^[a-z0-9_.-]+(:\d+)?$|^\[[0-9a-f:.]+\](:\d+)?$/i.test(header)) return undefined
  const url = `${protocol}//${header}`
  return URL.canParse(url) ? new URL(url) : undefined
}
