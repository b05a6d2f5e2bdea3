import type { Route } from './assign-responsible'

/**
 * A sentence that tells the enterprise who answers and why: “您的管家周敏休假，由孙杰代”. The enterprise reads it before it posts a need and for days
 * afterwards, so it names no day.
 */
export function formatRoute({ by, insteadOf, onLeave }: Route, name: string, zoneName: string): string {
  const away = `${insteadOf ?? ''}${onLeave ? '休假' : '这几天不在岗'}`
  switch (by) {
    case 'steward':
      return `${name}是您的管家`
    case 'steward_cover':
      return insteadOf === undefined ? `由${name}代管家负责` : `您的管家${away}，由${name}代`
    case 'duty':
      return insteadOf === undefined ? `由值班的${name}负责` : `您的管家${away}，由值班的${name}负责`
    case 'duty_substitute':
      return insteadOf === undefined ? `由代班的${name}负责` : `值班的${away}，由${name}代`
    case 'administrator':
      return `提交时${zoneName}没有人值班，由管理员${name}负责`
    case 'nobody':
      return `${zoneName}还没有专员到岗，已经记下，到岗后最先看到`
  }
}
