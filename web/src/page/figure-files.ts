/** A drawing as a file of its own: what the style sheet gives it is written into it. */

const properties = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
  'text-decoration-line',
]
const margin = 8
const namespace = 'http://www.w3.org/2000/svg'

function styled(from: Element, to: Element): void {
  const style = getComputedStyle(from)
  for (const name of properties) {
    const value = style.getPropertyValue(name)
    if (value) to.setAttribute(name, value)
  }
  for (const [i, child] of [...from.children].entries()) {
    const copy = to.children[i]
    if (copy) styled(child, copy)
  }
}

export interface Drawing {
  text: string
  width: number
  height: number
}

/** @param ground  colour behind it */
export function drawingOf(figure: SVGSVGElement, ground: string): Drawing {
  const copy = figure.cloneNode(true) as SVGSVGElement
  styled(figure, copy)
  const walk = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walk.nextNode()) comments.push(walk.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
  for (const part of copy.querySelectorAll('[tabindex], [role], .reach, .halo')) {
    if (part.matches('.reach, .halo')) part.remove()
    for (const name of ['tabindex', 'role', 'aria-pressed', 'aria-hidden']) part.removeAttribute(name)
  }
  const [width, height] = [figure.width.baseVal.value + 2 * margin, figure.height.baseVal.value + 2 * margin]
  copy.setAttribute('xmlns', namespace)
  copy.setAttribute('viewBox', `${-margin} ${-margin} ${width} ${height}`)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const back = document.createElementNS(namespace, 'rect')
  for (const [name, value] of Object.entries({ x: -margin, y: -margin, width, height, fill: ground }))
    back.setAttribute(name, String(value))
  copy.prepend(back)
  return { text: new XMLSerializer().serializeToString(copy), width, height }
}

/** Three pixels of the picture for each of the drawing. */
const scale = 3

/** @throws when the browser cannot */
export async function pictureOf({ text, width, height }: Drawing): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: Math.round(width * scale), height: Math.round(height * scale) })
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('[picture] a blob is wanted, got none'))),
      'image/png',
    )
  })
}
