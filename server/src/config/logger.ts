import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** Names of fields that hold secrets, wherever a log line carries them. */
const SECRET_FIELDS = [
  'cookie',
  'set-cookie',
  'authorization',
  'token',
  'key',
  'passphrase',
  'secret',
  'workspaceKey',
]

/** The one logger: JSON lines on standard output, without secrets. */
export function createLogger(
  { logLevel }: Pick<Config, 'logLevel'>,
  destination: DestinationStream = pino.destination({ fd: 1, sync: true }), // nothing lost at exit
): Logger {
  const fields = SECRET_FIELDS.flatMap((field) => {
    const name = `["${field}"]`
    return [name, `*${name}`, `*.*${name}`]
  })
  return pino({ level: logLevel, redact: { paths: fields, censor: '[secret]' } }, destination)
}
