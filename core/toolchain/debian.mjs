/**
 * A private Debian tree: packages of a newer Debian, unpacked into a folder of the user's and made to run there.
 * Nothing is installed into the system and no root is needed; apt itself works out the packages and checks their
 * signatures.
 */

import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { run, SetupError, works } from './report.mjs'

const suite = 'forky'
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'
const libraryFolder = 'usr/lib/x86_64-linux-gnu'

/** What the tree is made for; what these need, apt finds. */
const wanted = ['emscripten', 'libeigen3-dev', 'doctest-dev', 'libprotozero-dev', 'ninja-build', 'patchelf']

/** What the machine has already, and what only a native compiler would need. */
const provided = [
  'nodejs',
  'debconf',
  'debconf-2.0',
  'perl',
  'tar',
  'dpkg',
  'binutils',
  'ccache',
  'libc6-dev',
  'libc-dev',
]

/** Whether this machine can make such a tree. */
export function canUseDebian() {
  return process.arch === 'x64' && existsSync(keyring) && works('apt-get') && works('dpkg-deb')
}

/** The address of this machine's own Debian mirror, from apt's sources. */
function mirror() {
  const folder = '/etc/apt/sources.list.d'
  const files = [
    '/etc/apt/sources.list',
    ...(existsSync(folder) ? readdirSync(folder).map((f) => join(folder, f)) : []),
  ]
  const text = files
    .filter((f) => existsSync(f))
    .map((f) => readFileSync(f, 'utf8'))
    .join('\n')
  const addresses = [...text.matchAll(/^(?:URIs:|deb (?:\[[^\]]*\] )?)\s*(\S+)/gm)].map((match) => match[1])
  const debian = addresses.find((address) => /\/debian\/?$/.test(address))
  if (!debian)
    throw new SetupError(
      '[setup] no Debian mirror found in /etc/apt; install Emscripten 3.1.69 or later and put emcc on PATH',
    )
  return debian
}

/** Options that give apt a state of its own below `folder`. @param {string} folder */
function privateApt(folder) {
  for (const name of ['lists/partial', 'archives/partial', 'etc']) mkdirSync(join(folder, name), { recursive: true })
  const sources = join(folder, 'etc/sources.list')
  writeFileSync(sources, `deb [signed-by=${keyring}] ${mirror()} ${suite} main\n`)
  const python = works('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 8))'])
    ? ['python3', 'python3-minimal']
    : []
  const status = [...provided, ...python]
    .map(
      (name) =>
        `Package: ${name}\nStatus: install ok installed\nVersion: 999\nArchitecture: amd64\nMulti-Arch: allowed\nMaintainer: none\nDescription: on this machine\n`,
    )
    .join('\n')
  writeFileSync(join(folder, 'etc/status'), status)
  const settings = {
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State::Lists': join(folder, 'lists'),
    'Dir::State::status': join(folder, 'etc/status'),
    'Dir::Cache': folder,
    'Dir::Cache::archives': join(folder, 'archives'),
    'APT::Architecture': 'amd64',
    'APT::Architectures': 'amd64',
    'APT::Sandbox::User': '',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '3',
    'Debug::NoLocking': '1',
  }
  return Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`])
}

/**
 * Downloads the packages, with all they need, into `folder`; what is there already is not fetched again.
 *
 * @param {string} folder
 * @returns {string[]} paths of the .deb files
 */
export function downloadPackages(folder) {
  const apt = privateApt(folder)
  run('apt-get', [...apt, '-q', 'update'])
  run('apt-get', [...apt, '-q', '-y', '--no-install-recommends', '--download-only', 'install', ...wanted])
  const archives = join(folder, 'archives')
  return readdirSync(archives)
    .filter((name) => name.endsWith('.deb'))
    .map((name) => join(archives, name))
}

/** Unpacks .deb files into a tree. @param {string[]} packages @param {string} tree */
export function unpack(packages, tree) {
  mkdirSync(join(tree, 'usr/bin'), { recursive: true })
  for (const name of ['bin', 'lib', 'lib64', 'sbin']) {
    mkdirSync(join(tree, 'usr', name), { recursive: true })
    if (!existsSync(join(tree, name))) symlinkSync(`usr/${name}`, join(tree, name))
  }
  for (const file of packages) run('dpkg-deb', ['-x', file, tree])
}

/** All plain files below a folder. @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

/** @param {string} file */
function isElf(file) {
  const head = Buffer.alloc(4)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head, 0, 4, 0)
  } finally {
    closeSync(handle)
  }
  return head.toString('latin1') === '\x7fELF'
}

/** Absolute links (`/usr/...`) are made to point into the tree. @param {string} tree */
function relocateLinks(tree) {
  const links = readdirSync(join(tree, 'usr'), { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isSymbolicLink(),
  )
  for (const entry of links) {
    const link = join(entry.parentPath ?? entry.path, entry.name)
    const target = readlinkSync(link)
    if (!target.startsWith('/usr/') && !target.startsWith('/etc/')) continue
    unlinkSync(link)
    symlinkSync(join(tree, target), link)
  }
}

/** Copies patchelf and what it runs on aside, so that it never rewrites a file it is running from. */
function copyPatchelf(tree, patchelf) {
  const bootstrap = join(tree, 'bootstrap')
  mkdirSync(bootstrap)
  cpSync(patchelf, join(bootstrap, 'patchelf'))
  for (const name of ['ld-linux-x86-64.so.2', 'libc.so.6', 'libm.so.6', 'libgcc_s.so.1', 'libstdc++.so.6'])
    cpSync(join(tree, libraryFolder, name), join(bootstrap, name), { dereference: true })
  return bootstrap
}

/**
 * Makes the programs of a tree run with the tree's own loader and libraries, whatever the system has.
 * `finalTree` is where the tree will stand: paths are written for that place.
 *
 * @param {string} tree
 * @param {string} finalTree
 */
export function makeRunnable(tree, finalTree) {
  const llvm = readdirSync(join(tree, 'usr/lib')).find((name) => name.startsWith('llvm-'))
  if (!llvm) throw new SetupError('[setup] the unpacked packages hold no LLVM; remove the cache folder and try again')
  const loader = join(libraryFolder, 'ld-linux-x86-64.so.2')
  const libraries = [libraryFolder, `usr/lib/${llvm}/lib`]
  const rpath = libraries.map((folder) => join(finalTree, folder)).join(':')
  const programs = [join(tree, 'usr/bin'), join(tree, `usr/lib/${llvm}/bin`)].flatMap(filesBelow).filter(isElf)
  const shared = libraries.map((folder) => join(tree, folder)).flatMap(filesBelow)
  const patchable = shared.filter(
    (file) => /\.so(\.|$)/.test(file) && !/\/(ld-linux|libc\.|libm\.)/.test(file) && isElf(file),
  )
  const patchelf = programs.find((file) => file.endsWith('/patchelf'))
  if (!patchelf)
    throw new SetupError('[setup] the unpacked packages hold no patchelf; remove the cache folder and try again')
  const patch = (args, files) =>
    run(join(bootstrap, 'ld-linux-x86-64.so.2'), [
      '--library-path',
      bootstrap,
      join(bootstrap, 'patchelf'),
      ...args,
      ...files,
    ])
  const bootstrap = copyPatchelf(tree, patchelf)
  patch(['--force-rpath', '--set-rpath', rpath], patchable)
  patch(['--set-interpreter', join(finalTree, loader), '--force-rpath', '--set-rpath', rpath], programs)
  rmSync(bootstrap, { recursive: true })
  relocateLinks(tree)
}
