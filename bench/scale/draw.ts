/** A line of a picture: x has a logarithmic scale, y a linear one. */
export interface Line {
  name: string
  color: string
  points: readonly (readonly [x: number, y: number])[]
}

interface Picture {
  title: string
  xLabel: string
  yLabel: string
  lines: readonly Line[]
  /** A limit, drawn as a dashed line. */
  limit?: { y: number; name: string }
}

const WIDTH = 760
const HEIGHT = 400
const LEFT = 70
const RIGHT = 190
const TOP = 50
const BOTTOM = 50

/** A picture of lines as SVG, without any library: texts, ticks, one dashed line for the limit. */
export function drawLines({ title, xLabel, yLabel, lines, limit }: Picture): string {
  const points = lines.flatMap((line) => line.points)
  const xs = points.map(([x]) => Math.log10(x))
  const [xMin, xMax] = [Math.min(...xs), Math.max(...xs)]
  const yMax = Math.max(...points.map(([, y]) => y), limit?.y ?? 0)
  const toX = (x: number) => LEFT + ((Math.log10(x) - xMin) / (xMax - xMin)) * (WIDTH - LEFT - RIGHT)
  const toY = (y: number) => HEIGHT - BOTTOM - (y / yMax) * (HEIGHT - TOP - BOTTOM)
  const text = (x: number, y: number, content: string, more = '') =>
    `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${content}</text>`
  const drawn = lines.flatMap(({ name, color, points: own }, i) => [
    `<polyline fill="none" stroke="${color}" stroke-width="2.5" points="${own.map(([x, y]) => `${toX(x).toFixed(1)},${toY(y).toFixed(1)}`).join(' ')}"/>`,
    `<rect x="${WIDTH - RIGHT + 16}" y="${TOP + i * 24}" width="14" height="4" fill="${color}"/>`,
    text(WIDTH - RIGHT + 36, TOP + 6 + i * 24, name),
  ])
  const xTicks = [...new Set(lines[0]?.points.map(([x]) => x))].map((x) =>
    text(toX(x), HEIGHT - BOTTOM + 20, x.toLocaleString('en'), 'text-anchor="middle" font-size="11"'),
  )
  const yTicks = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    text(
      LEFT - 8,
      toY(share * yMax) + 4,
      (share * yMax).toPrecision(2).replace(/\.0+$/, ''),
      'text-anchor="end" font-size="11"',
    ),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(LEFT, 26, title, 'font-weight="bold" font-size="15"'),
    `<path d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}" fill="none" stroke="#5b6577"/>`,
    ...(limit
      ? [
          `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${toY(limit.y).toFixed(1)}" y2="${toY(limit.y).toFixed(1)}" stroke="#b3261e" stroke-dasharray="6 4"/>`,
          text(LEFT + 8, toY(limit.y) - 6, limit.name, 'fill="#b3261e"'),
        ]
      : []),
    ...drawn,
    ...xTicks,
    ...yTicks,
    text((WIDTH - RIGHT + LEFT) / 2, HEIGHT - 10, xLabel, 'text-anchor="middle"'),
    text(LEFT, TOP - 8, yLabel, 'font-size="11"'),
    '</svg>',
  ].join('\n')
}
