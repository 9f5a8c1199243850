import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { bareHost, isLoopback } from './loopback.ts'
import { StartupFailure } from './startup-failure.ts'

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

export interface Config {
  /** 0: any free port. */
  port: number
  /** Without brackets, also for IPv6. */
  host: string
  /** Absolute. */
  dataDir: string
  /** What makes a visitor a member of the workspace; null: everyone on this machine is one. */
  workspaceKey: string | null
  /** The origin at which people reach the server, when that is not HOST and PORT. */
  publicUrl: string | null
  /** Where mail goes out, and from whom; null: this workspace sends none. */
  mail: { url: string; from: string } | null
  logLevel: (typeof LOG_LEVELS)[number]
}

type Environment = Readonly<Record<string, string | undefined>>

/** SignIn takes no longer one. */
const KEY_CHARS = { least: 16, most: 500 }

/**
 * The configuration from the environment; a variable that is empty counts as not set. Throws a
 * `StartupFailure` with one sentence per line for each variable that is wrong.
 */
export function readConfig(env: Environment, cwd: string): Config {
  const problems: string[] = []
  const read = <T>(name: string, fallback: T, parse: (value: string) => T | Problem): T => {
    const value = env[name]?.trim()
    if (!value) return fallback
    const result = parse(value)
    if (!(result instanceof Problem)) return result
    problems.push(result.sentence)
    return fallback
  }
  const config: Config = {
    port: read('PORT', 3000, parsePort),
    host: read('HOST', '127.0.0.1', parseHost),
    dataDir: resolve(
      cwd,
      read('DATA_DIR', 'data', (value) => value),
    ),
    workspaceKey: read<string | null>('WORKSPACE_KEY', null, parseKey),
    publicUrl: read<string | null>('PUBLIC_URL', null, parsePublicUrl),
    mail: null,
    logLevel: read('LOG_LEVEL', 'info', parseLogLevel),
  }
  const url = read<string | null>('SMTP_URL', null, parseSmtpUrl)
  const from = read<string | null>('MAIL_FROM', null, parseSender)
  if (url !== null && from !== null) config.mail = { url, from }
  if (url !== null && !env.MAIL_FROM?.trim()) {
    problems.push(
      'SMTP_URL is set and MAIL_FROM is not; set it to the address that mail comes from.',
    )
  }
  const open = env.WORKSPACE_KEY?.trim() ? undefined : reachableFromOutside(config)
  if (open) problems.push(open)
  if (problems.length > 0) throw new StartupFailure(problems.join('\n'))
  return config
}

class Problem {
  readonly sentence: string
  constructor(sentence: string) {
    this.sentence = sentence
  }
}

function parsePort(value: string): number | Problem {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (port <= 65_535) return port
  return new Problem(`PORT is "${value}"; set it to a whole number from 0 to 65535.`)
}

function parseHost(value: string): string | Problem {
  const host = bareHost(value)
  if (isIP(host) || /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/.test(host)) return host
  return new Problem(
    `HOST is "${value}"; set it to an address or a host name alone, for example 127.0.0.1 or 0.0.0.0.`,
  )
}

function parseKey(value: string): string | Problem {
  if (value.length >= KEY_CHARS.least && value.length <= KEY_CHARS.most) return value
  return new Problem(
    `WORKSPACE_KEY has ${value.length} characters; set it to ${KEY_CHARS.least} to ${KEY_CHARS.most}, for example what \`openssl rand -hex 24\` prints.`,
  )
}

function parsePublicUrl(value: string): string | Problem {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const web = url?.protocol === 'http:' || url?.protocol === 'https:'
  const plain = url?.pathname === '/' && !url.search && !url.hash && !url.username
  if (url && web && plain) return url.origin
  return new Problem(
    `PUBLIC_URL is "${value}"; set it to scheme, host and port alone, for example https://herringbone.example.com.`,
  )
}

/** Never repeats the value: it holds a password. */
function parseSmtpUrl(value: string): string | Problem {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '') return value
  return new Problem(
    'SMTP_URL is not an address of a mail server; set it to, for example, smtps://user:password@mail.example.com:465.',
  )
}

function parseSender(value: string): string | Problem {
  if (/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(value)) return value
  return new Problem(
    `MAIL_FROM is "${value}"; set it to an address, for example Post-mortems <post-mortems@example.com>.`,
  )
}

function parseLogLevel(value: string): Config['logLevel'] | Problem {
  const level = LOG_LEVELS.find((name) => name === value.toLowerCase())
  return level ?? new Problem(`LOG_LEVEL is "${value}"; set it to one of ${LOG_LEVELS.join(', ')}.`)
}

function reachableFromOutside({ host, publicUrl }: Config): string | undefined {
  const advice =
    'set WORKSPACE_KEY to a secret, for example what `openssl rand -hex 24` prints, and give it to those who may see every board'
  if (!isLoopback(host)) {
    return `HOST is ${host}, so other machines can reach this server: ${advice}.`
  }
  if (publicUrl !== null && !isLoopback(new URL(publicUrl).hostname)) {
    return `PUBLIC_URL is ${publicUrl}, so other machines can reach this server: ${advice}.`
  }
  return undefined
}
