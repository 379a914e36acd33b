/** Starts the edition in one file (web/build/one-file.mjs): shows the page that is asked for, and unpacks its program. */

interface Policy {
  createScript(text: string): string
}

const plain: Policy = { createScript: (text) => text }
const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }

const templates = [...document.querySelectorAll<HTMLTemplateElement>('template[data-page]')]
const packed = document.querySelector('#program')?.textContent ?? ''

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

async function unpacked(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}

/** The policy of the file knows the program by its hash. */
async function start(): Promise<void> {
  const policy = trustedTypes?.createPolicy('one-file', plain) ?? plain
  const script = document.createElement('script')
  script.type = 'module'
  script.textContent = policy.createScript(await unpacked(packed))
  document.head.append(script)
}

const page = asked()
if (page) show(page)
for (const type of ['pointerover', 'focusin', 'click', 'auxclick', 'contextmenu']) addEventListener(type, adopt, true)
void start()
