import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let lines = ''
  const destination = {
    write: (line: string) => {
      lines += line
    },
  }
  write(createLogger({ logLevel: 'info' }, destination))
  return lines
}

test.each([
  { token: 'hidden' },
  { key: 'hidden' },
  { passphrase: 'hidden' },
  { config: { workspaceKey: 'hidden', host: 'shown' } },
  { body: { token: 'hidden' } },
  { req: { headers: { cookie: 'hidden', authorization: 'hidden', host: 'shown' } } },
  { res: { headers: { 'set-cookie': ['hidden'] } } },
])('a secret does not reach the log: %j', (fields) => {
  const line = logged((logger) => logger.info(fields, 'message'))
  expect(line).toContain('message')
  expect(line).not.toContain('hidden')
})

test('lines below the level are not written', () => {
  const lines = logged((logger) => {
    logger.debug('quiet')
    logger.info('loud')
  })
  expect(lines).not.toContain('quiet')
  expect(lines).toContain('loud')
})
