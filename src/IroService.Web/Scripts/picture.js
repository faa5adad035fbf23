// Draws a table of a report as a picture: <figure data-picture="bars|grouped|stacked" data-of="the table's id">. It reads the table's own cells, so that
// picture and table cannot differ. Parts are told apart by pattern and by word, never by colour alone.
import './d3.min.js'
import './plot.umd.min.js'

const { Plot } = globalThis
const fontSize = 14
const lineHeight = 18

export function drawPicture(figure) {
  const table = document.getElementById(figure.dataset.of)
  const columns = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim())
  const bars = [...table.tBodies[0].rows].flatMap((row) => [...row.cells].slice(1).flatMap((cell, at) => cell.dataset.length === undefined
    ? []
    : [{ row: row.cells[0].textContent.trim(), column: columns[at], length: Number(cell.dataset.length), figure: cell.dataset.figure }]))
  figure.hidden = false
  let drawnAt = 0
  new ResizeObserver(() => {
    const width = Math.round(figure.clientWidth)
    if (width === 0 || width === drawnAt) return
    drawnAt = width
    const picture = draw(figure.dataset.picture, bars, columns, width, `${figure.dataset.of}-fill`)
    figure.replaceChildren(...(columns.length > 1 ? [legend(columns, `${figure.dataset.of}-key`)] : []), picture)
  }).observe(figure)
}

function draw(kind, bars, columns, width, id) {
  const rows = [...new Set(bars.map((bar) => bar.row))]
  const stacked = kind === 'stacked'
  const inPercent = stacked || bars.some((bar) => bar.figure.endsWith('%'))
  // Names of rows stand left of the bars, in lines of at most this many letters; a single row has nothing to be told apart from.
  const letters = rows.length === 1 ? 0 : Math.min(Math.max(...rows.map((row) => row.length)), width < 500 ? 17 : 34)
  const marginLeft = letters === 0 ? 1 : Math.round(letters * fontSize * 0.54) + 12
  const lines = rows.length === 1 ? 1 : Math.max(...rows.map((row) => Math.ceil(row.length / (letters * 0.8))))
  const marginRight = stacked ? 1 : 56
  const rowHeight = Math.max(kind === 'grouped' ? columns.length * 24 + 8 : 28, lines * lineHeight + 6)
  const band = kind === 'grouped' ? 'fy' : 'y'
  const bar = { [band]: 'row', ...(kind === 'grouped' && { y: 'column' }), x: 'length', fill: 'column', stroke: '#0b0c0c', ...(stacked ? { order: null } : {}) }
  const room = width - marginLeft - marginRight
  const svg = Plot.plot({
    width,
    height: rows.length * rowHeight + 12,
    marginLeft,
    marginRight,
    marginTop: 4,
    marginBottom: 8,
    className: 'iro-plot',
    style: { fontSize: `${fontSize}px`, fontFamily: 'inherit', background: 'none' },
    x: { domain: [0, inPercent ? 100 : Math.max(1, ...bars.map((one) => one.length))], axis: null },
    y: { domain: kind === 'grouped' ? columns : rows, axis: null, padding: 0.2 },
    fy: { domain: rows, axis: null, padding: 0.15 },
    color: { domain: columns, range: columns.map((_, at) => `url(#${id}-${at})`) },
    marks: [
      () => patterns(columns, id),
      ...(letters === 0 ? [] : [(kind === 'grouped' ? Plot.axisFy : Plot.axisY)({ anchor: 'left', label: null, tickSize: 0, lineWidth: letters * 0.54, lineHeight: 1.2, fontSize })]),
      Plot.barX(bars, bar),
      Plot.ruleX([0], { stroke: '#0b0c0c' }),
      stacked
        ? Plot.textX(bars, Plot.stackX({ y: 'row', x: 'length', order: null, text: (one) => words(one, room), stroke: 'white', strokeWidth: 6, fill: '#0b0c0c', fontWeight: 'bold' }))
        : Plot.textX(bars, { [band]: 'row', ...(kind === 'grouped' && { y: 'column' }), x: 'length', text: 'figure', textAnchor: 'start', dx: 6, fill: '#0b0c0c' }),
    ],
  })
  // Plot's own inline style is not allowed by our content security policy; Styles/_report.scss has it.
  svg.querySelector('style').remove()
  return svg
}

// What fits into its part of the bar; the table has the rest.
function words({ column, figure, length }, room) {
  const wide = (length / 100) * room
  return [`${column} ${figure}`, figure].find((word) => word.length * fontSize * 0.62 < wide) ?? ''
}

function legend(columns, id) {
  const list = document.createElement('ul')
  list.className = 'iro-chart__legend'
  list.append(...columns.map((column, at) => {
    const item = document.createElement('li')
    const swatch = element('svg', { width: 24, height: 16 })
    swatch.append(patterns([column], `${id}-${at}`, at), element('rect', { width: 24, height: 16, fill: `url(#${id}-${at}-0)`, stroke: '#0b0c0c' }))
    item.append(swatch, column)
    return item
  }))
  return list
}

// Solid, stripes, dots, a grid; a rating has its own colour besides.
function patterns(columns, id, from = 0) {
  const ink = { Green: '#00703c', Amber: '#f47738', Red: '#b10e1e' }
  const shapes = [
    (colour) => [element('rect', { width: 8, height: 8, fill: colour })],
    (colour) => [element('path', { d: 'M-2,2L2,-2M0,8L8,0M6,10L10,6', stroke: colour, 'stroke-width': 2.5 })],
    (colour) => [element('circle', { cx: 2, cy: 2, r: 1.7, fill: colour }), element('circle', { cx: 6, cy: 6, r: 1.7, fill: colour })],
    (colour) => [element('path', { d: 'M0,4H8M4,0V8', stroke: colour, 'stroke-width': 1.5 })],
  ]
  const defs = element('defs', {})
  defs.append(...columns.map((column, at) => {
    const pattern = element('pattern', { id: `${id}-${at}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' })
    pattern.append(element('rect', { width: 8, height: 8, fill: 'white' }), ...shapes[(from + at) % shapes.length](ink[column] ?? '#1d4f7c'))
    return pattern
  }))
  return defs
}

function element(name, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  return made
}
