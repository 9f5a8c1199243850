import { resultCode, SQLITE } from '../storage/sqlite/result-codes.ts'
import { StorageTooNew } from '../storage/sqlite/schema.ts'
import { DATABASE_FILE } from '../storage/sqlite/sqlite-storage.ts'
import { systemCode } from '../storage/system-error.ts'
import type { Config } from './config.ts'
import { DataFolderInUse } from './data-folder.ts'
import { isLoopback } from './loopback.ts'
import { StartupFailure } from './startup-failure.ts'

/**
 * What keeps the server from starting, in one sentence that says what to do; undefined for what
 * nobody has foreseen.
 */
export function explainFailure(error: unknown, config: Config | undefined): string | undefined {
  if (error instanceof StartupFailure) return error.message
  if (config === undefined) return undefined
  if (syscallOf(error) === 'listen' || syscallOf(error) === 'getaddrinfo') {
    return explainListen(systemCode(error), config)
  }
  return explainData(error, config.dataDir)
}

function explainListen(code: string | undefined, { host, port }: Config): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use: stop the program that uses it, or choose another with PORT, for example PORT=${port < 65_535 ? port + 1 : 3000}.`
    case 'EACCES':
    case 'EPERM':
      return `Port ${port} is reserved for administrators: choose one above 1023 with PORT, for example PORT=3000.`
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is ${host}, which is no address of this machine: set it to one that is, for example ${isLoopback(host) ? '127.0.0.1' : '0.0.0.0 for all of them'}.`
    default:
      return undefined
  }
}

function explainData(error: unknown, dataDir: string): string | undefined {
  const other = 'name another folder in DATA_DIR'
  if (error instanceof StorageTooNew) {
    return `The data folder ${dataDir} was made by a newer version of Herringbone: update Herringbone, or ${other}.`
  }
  if (error instanceof DataFolderInUse) {
    return `Another Herringbone server is running on the data folder ${dataDir}: stop it, or start this one with another DATA_DIR and another PORT.`
  }
  switch (systemCode(error) === 'ERR_SQLITE_ERROR' ? resultCode(error) : systemCode(error)) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `DATA_DIR is ${dataDir}, which is not a folder: ${other}.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT': // where no folder can be made, as below /proc
    case SQLITE.perm:
    case SQLITE.readOnly:
    case SQLITE.cannotOpen:
      return `The data folder ${dataDir} cannot be written: give the user who starts Herringbone the right to write there, or ${other}.`
    case 'ENOSPC':
    case 'EDQUOT':
    case SQLITE.full:
      return `The disk with the data folder ${dataDir} is full: make room on it, or ${other}.`
    case 'EIO':
    case SQLITE.ioError:
      return `The disk with the data folder ${dataDir} fails to read or write: check the disk, or ${other}.`
    case SQLITE.busy:
      return `Another program holds the file ${DATABASE_FILE} in the data folder ${dataDir}: close that program, or ${other}.`
    case SQLITE.corrupt:
    case SQLITE.notADatabase:
      return `The file ${DATABASE_FILE} in the data folder ${dataDir} is damaged or of another program: restore it from a backup, or ${other}.`
    default:
      return undefined
  }
}

function syscallOf(error: unknown): unknown {
  return error instanceof Error && 'syscall' in error ? error.syscall : undefined
}
