import { describe, expect, test } from 'vitest'
import { StorageTooNew } from '../storage/sqlite/schema.ts'
import { type Config, readConfig } from './config.ts'
import { DataFolderInUse } from './data-folder.ts'
import { explainFailure } from './explain-failure.ts'
import { StartupFailure } from './startup-failure.ts'

const config: Config = readConfig({}, '/srv')
const systemError = (code: string, syscall: string): Error =>
  Object.assign(new Error(code), { code, syscall })
const sqliteError = (errcode: number): Error =>
  Object.assign(new Error('sqlite'), { code: 'ERR_SQLITE_ERROR', errcode })

describe('a failure to start', () => {
  test.each([
    [systemError('EADDRINUSE', 'listen'), /^Port 3000 on 127\.0\.0\.1 is in use: .* PORT=3001\.$/],
    [systemError('EACCES', 'listen'), /^Port 3000 is reserved .* PORT=3000\.$/],
    [systemError('EADDRNOTAVAIL', 'listen'), /^HOST is 127\.0\.0\.1, which is no address/],
    [systemError('ENOTFOUND', 'getaddrinfo'), /^HOST is 127\.0\.0\.1, which is no address/],
    [systemError('EEXIST', 'mkdir'), /^DATA_DIR is \/srv\/data, which is not a folder: /],
    [systemError('ENOTDIR', 'mkdir'), /^DATA_DIR is \/srv\/data, which is not a folder: /],
    [systemError('EACCES', 'access'), /^The data folder \/srv\/data cannot be written: /],
    [systemError('EROFS', 'mkdir'), /^The data folder \/srv\/data cannot be written: /],
    [systemError('ENOSPC', 'write'), /^The disk with the data folder \/srv\/data is full: /],
    [systemError('EIO', 'fsync'), /^The disk with the data folder \/srv\/data fails to /],
    [new DataFolderInUse(undefined), /^Another Herringbone server is running on .*: stop it, /],
    [new StorageTooNew(9), /^The data folder .* newer version of Herringbone: update /],
    [sqliteError(8), /^The data folder \/srv\/data cannot be written: /],
    [sqliteError(14), /^The data folder \/srv\/data cannot be written: /],
    [sqliteError(13), /^The disk with the data folder \/srv\/data is full: /],
    [sqliteError(10 | (3 << 8)), /^The disk with the data folder \/srv\/data fails to /],
    [sqliteError(5), /^Another program holds the file herringbone\.db /],
    [sqliteError(26), /^The file herringbone\.db .* restore it from a backup, /],
  ])('%s is one sentence that says what to do', (error, sentence) => {
    const explained = explainFailure(error, config)
    expect(explained).toMatch(sentence)
    expect(explained).toMatch(/[^\n.]\.$/)
  })

  test('of the configuration explains itself', () => {
    expect(explainFailure(new StartupFailure('Set it.'), undefined)).toBe('Set it.')
  })

  test('that nobody has foreseen has no sentence', () => {
    expect(explainFailure(new TypeError('x is not a function'), config)).toBeUndefined()
    expect(explainFailure(systemError('EWHAT', 'mkdir'), config)).toBeUndefined()
    expect(explainFailure('a string', config)).toBeUndefined()
    expect(explainFailure(new Error('early'), undefined)).toBeUndefined()
  })
})
