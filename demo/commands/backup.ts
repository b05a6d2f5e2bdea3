import path from 'node:path'
import { backUpDataFile } from '../../localcloud/database/file/snapshot'
import { CommandFailure, reportFailure } from './failure'
import { readDemoEnvironment } from '../environment'

/** `npm run backup -- FILE`: a checked copy of the demo's data, whether or not it is running. */
function backup([target, ...rest]: readonly string[]): void {
  if (target === undefined || rest.length > 0)
    throw new CommandFailure('请给出备份文件：npm run backup -- 文件 / name the file to write')
  const { dataFile } = readDemoEnvironment()
  try {
    const { documents, files } = backUpDataFile(dataFile, path.resolve(target))
    console.log(`✓ 已备份 ${documents} 份文档、${files} 个文件到 ${target} / backed up and checked`)
  } catch (error) {
    throw new CommandFailure(`没有备份成：${error instanceof Error ? error.message : String(error)}`)
  }
}

try {
  backup(process.argv.slice(2))
} catch (error) {
  reportFailure(error)
}
