import path from 'node:path'
import { restoreDataFile } from '../../localcloud/database/file/snapshot'
import { readDemoEnvironment } from '../environment'
import { refuseIfRunning } from '../server/running-server'
import { CommandFailure, reportFailure } from './failure'

/** `npm run restore -- FILE`: replaces the demo's data by a backup and keeps the replaced data. The demo must not be running. */
async function restore([backup, ...rest]: readonly string[]): Promise<void> {
  if (backup === undefined || rest.length > 0)
    throw new CommandFailure('请给出备份文件：npm run restore -- 文件 / name the file to restore')
  const { dataFile } = readDemoEnvironment()
  await refuseIfRunning(dataFile)
  try {
    const { contents, keptAside } = restoreDataFile(path.resolve(backup), dataFile, Date.now())
    console.log(`✓ 已恢复 ${contents.documents} 份文档、${contents.files} 个文件 / checked and restored`)
    if (keptAside !== undefined) console.log(`  原来的数据留在 / the replaced data is kept in ${keptAside}`)
  } catch (error) {
    throw new CommandFailure(`没有恢复，数据未动：${error instanceof Error ? error.message : String(error)}`)
  }
}

restore(process.argv.slice(2)).catch(reportFailure)
