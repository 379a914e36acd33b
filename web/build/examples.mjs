/**
 * Builds dist/site/examples/: pages of others, as it were, with elements of the package in them. A tutorial and slides
 * are HTML, an article is Markdown (web/examples/NAME.LANGUAGE.html or .md); what stands around them is the same.
 */

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist, root } from '../../core/toolchain/places.mjs'
import { contentSecurityPolicy } from './policy.mjs'

const source = join(root, 'web/examples')
const out = join(dist, 'site/examples')

const words = {
  en: {
    tag: 'en',
    site: 'Pruning Playground',
    other: '中文',
    made: 'The figures are elements of the Pruning Playground, and every number in them is computed here and now. “Share” on its pages writes them for yours.',
    turn: 'Turn the slides',
    back: 'Back',
    on: 'Next',
  },
  zh: {
    tag: 'zh-CN',
    site: '剪枝游乐场',
    other: 'English',
    made: '这里的图都是剪枝游乐场的网页组件，数字当场算出。想放进自己的网页，在那边点“分享”就有代码。',
    turn: '翻页',
    back: '上一页',
    on: '下一页',
  },
}

const fileOf = (name, lang) => `${name}${lang === 'en' ? '' : `-${lang}`}.html`

const turning = ({ turn, back, on }) => `<div class="turn" role="navigation" aria-label="${turn}">
      <button type="button" aria-label="${back}">←</button><output></output><button type="button" aria-label="${on}">→</button>
    </div>`

function pageOf(name, lang, body) {
  const text = words[lang]
  const other = lang === 'en' ? 'zh' : 'en'
  const isDeck = name === 'slides'
  const [, title] = /<h1[^>]*>(.*?)<\/h1>/.exec(body) ?? []
  if (!title) throw new Error(`[examples] ${name}.${lang} has no <h1>`)
  return `<!doctype html>
<html lang="${text.tag}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · ${text.site}</title>
    <link rel="stylesheet" href="./page.css" />${isDeck ? '\n    <link rel="stylesheet" href="./slides.css" />' : ''}
    <script type="module" src="../package/element.js"></script>${isDeck ? '\n    <script type="module" src="./slides.js"></script>' : ''}
  </head>
  <body>
    <nav><a href="../#v=1&amp;lang=${lang}">${text.site}</a> <a href="./${fileOf(name, other)}" lang="${words[other].tag}" hreflang="${words[other].tag}">${text.other}</a></nav>
    <main>
${body.trim()}
    </main>
    <footer><p>${text.made}</p></footer>${isDeck ? `\n    ${turning(text)}` : ''}
  </body>
</html>
`
}

export async function buildExamples() {
  const { marked } = await import('marked')
  mkdirSync(out, { recursive: true })
  for (const file of readdirSync(source)) {
    const [name, lang, ending] = file.split('.')
    if (ending === undefined) cpSync(join(source, file), join(out, file))
    else {
      const text = readFileSync(join(source, file), 'utf8')
      const body = ending === 'md' ? await marked.parse(text) : text
      writeFileSync(join(out, fileOf(name, lang)), pageOf(name, lang, body))
    }
  }
}
