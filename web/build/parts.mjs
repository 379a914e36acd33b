/**
 * What pages of the site share. A page names a part where it stands, as in `<!-- part: head -->`: all of them the head,
 * those among the site's doors the header and the footer too; an iframe's page goes without.
 */

import { policyWith } from './policy.mjs'
import { html, importSource, inBoth, loadTexts } from './words.mjs'

/** What an element says of itself, where it will say it. @param kicker  what stands over the title, by language */
const before = (words, kicker, attributes = '') =>
  html`<div class="before"${{ html: attributes }}>${inBoth((lang) => {
    const { title, lead } = words[lang]
    return html`<p class="kicker">${kicker(lang)}</p><h1>${title}</h1><p>${lead}</p>`
  })}</div>`

/** Each part, as the page's way to the folder of the pages (`./`, `../`) makes it. */
const parts = {
  head: (up) => html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${{ html: policyWith() }}" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/icon.svg" />
    <link rel="stylesheet" href="${up}src/app/app.css" />`,

  /** Of a page that opens without a network, once it was there. */
  offline: () => html`<link rel="manifest" href="/manifest.webmanifest" />`,

  header: async (up) => {
    const { appTexts, places, addresses } = await importSource('app/places.ts')
    const doors = (lang) =>
      places.map((place) => html`<a href="${up + addresses[place].slice(2)}">${appTexts[lang].places[place]}</a>`)
    const settings = (lang) => [
      html`<div role="group"><button>中文</button><button>English</button></div>`,
      html`<div role="group">${Object.values(appTexts[lang].themes).map((name) => html`<button>${name}</button>`)}</div>`,
    ]
    return html`<header>
      <a class="brand" href="${up}"><span lang="zh-CN">剪枝游乐场</span> <span lang="en">Pruning Playground</span></a>
      <nav id="doors">${inBoth(doors)}</nav>
      <div id="preferences" class="is-coming">${inBoth(settings)}</div>
    </header>`
  },

  footer: () => html`<footer id="footer"></footer>`,

  'way-in': async () => {
    const { homeTexts } = await importSource('words/home.ts')
    return html`<div id="way-in">${inBoth((lang) => {
      const { title, lead, begin, hand, lab } = homeTexts[lang]
      return html`<h1>${title}</h1>
        <p>${lead}</p>
        <p class="doors-in"><a class="main-door" href="./lesson.html">${begin}</a> <a href="./hand.html">${hand}</a> <a href="./lab.html">${lab}</a></p>`
    })}</div>`
  },

  /** Inside an element: what it is, until it is there. */
  'before-lesson': async () => {
    const { exampleTexts } = await importSource('lessons/example/texts.ts')
    const { listedLessons } = await importSource('lessons/list.ts')
    const { playerTexts } = await importSource('words/player.ts')
    const words = await Promise.all(
      listedLessons.map(async ({ load }) => {
        if (!load) return exampleTexts
        const { speech, words } = await load()
        await loadTexts(speech)
        return words
      }),
    )
    return html`${listedLessons.map(({ id, number }, i) =>
      before(words[i], (lang) => playerTexts[lang].kicker(number), ` data-lesson="${id}"${i ? ' hidden' : ''}`),
    )}`
  },
  'before-hand': async () => {
    const { handTexts, handWords } = await importSource('words/hand.ts')
    await loadTexts(handWords)
    return before(handTexts, (lang) => handTexts[lang].kicker)
  },
  'before-lab': async () => {
    const { appTexts } = await importSource('words/app.ts')
    return before({ zh: appTexts.zh.lab, en: appTexts.en.lab }, (lang) => appTexts[lang].places.lab)
  },

  /** Inside an element: seen when its program does not come. */
  late: () => html`<div class="late">
          <p lang="zh-CN">这里还是空的？如果地址栏以 file:// 开头，那是浏览器不让网页读取自己的程序。请在项目文件夹里运行 <code>npm start</code>，打开它给出的地址；或者双击 <code>playground.html</code>：全部内容都在这一个文件里。</p>
          <p lang="en">Nothing here yet? If the address begins with file://, the browser keeps this page from its own program. Run <code>npm start</code> in the project's folder and open the address that it prints; or double-click <code>playground.html</code>, which has all of it in one file.</p>
        </div>`,
}

const named = /<!-- part: ([\w-]+) -->/g

/** Whether a page is one of those that the doors lead to. @param {string} page */
export const hasHeader = (page) => page.includes('<!-- part: header -->')

/** How a page leads to the folder of the pages. @param {string} name  of the page, such as `lab` or `examples/course` */
export const wayUp = (name) => '../'.repeat(name.split('/').length - 1) || './'

/**
 * A page with its parts in their places.
 *
 * @param {string} page  as it is written
 * @param {string} name  of the page
 */
export async function withParts(page, name) {
  let whole = page
  for (const [place, part] of page.matchAll(named)) {
    if (!parts[part])
      throw new Error(`[parts] web/${name}.html: no part ${part}; there are ${Object.keys(parts).join(', ')}`)
    const made = await parts[part](wayUp(name))
    whole = whole.replace(place, () => made.html)
  }
  return whole
}
