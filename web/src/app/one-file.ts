/** Starts the edition in one file (web/build/one-file.mjs): shows the page that is asked for, and unpacks the program of pages and workers. */

interface Policy {
  createScript(text: string): string
}

const plain: Policy = { createScript: (text) => text }
const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }

const templates = [...document.querySelectorAll<HTMLTemplateElement>('template[data-page]')]
const [ofWorkers, ofPages] = ['#workers', '#pages'].map((id) => document.querySelector<HTMLElement>(id))

/** `?page=NAME`; the first one when there is none of that name. */
function asked(): HTMLTemplateElement | undefined {
  const name = new URLSearchParams(location.search).get('page')
  return templates.find(({ dataset }) => dataset.page === name) ?? templates[0]
}

function show({ dataset, content }: HTMLTemplateElement): void {
  document.documentElement.dataset.page = dataset.page
  document.title = dataset.title ?? ''
  document.body.replaceChildren(content)
}

/** A link to another page of the site, `./lab.html`, leads to the same page of this file. */
function adopt(event: Event): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement)
  const folder = new URL('.', location.href).pathname
  if (!link?.pathname.startsWith(folder)) return
  const name = link.pathname.slice(folder.length).replace(/\.html$/, '') || 'index'
  if (!templates.some(({ dataset }) => dataset.page === name)) return
  link.href = `${location.pathname}${name === 'index' ? '' : `?page=${name}`}${link.hash}`
}

function unpacked(part: HTMLElement | null | undefined): Promise<string> {
  const bytes = Uint8Array.from(atob(part?.textContent ?? ''), (character) => character.charCodeAt(0))
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}

/**
 * The policy of the file knows the program by its hash. Workers run its first part alone, from an address that stands at
 * the root of the page (web/build/one-program.mjs).
 */
async function start(): Promise<void> {
  const policy = trustedTypes?.createPolicy('one-file', plain) ?? plain
  const [workers, pages] = await Promise.all([unpacked(ofWorkers), unpacked(ofPages)])
  const alone = new Blob([workers, ofWorkers?.dataset.end ?? ''], { type: 'text/javascript' })
  document.documentElement.dataset.workers = URL.createObjectURL(alone)
  const script = document.createElement('script')
  script.textContent = policy.createScript(workers + pages)
  document.head.append(script)
}

const page = asked()
if (page) show(page)
for (const type of ['pointerover', 'focusin', 'click', 'auxclick', 'contextmenu']) addEventListener(type, adopt, true)
void start()
