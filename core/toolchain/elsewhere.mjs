/** What machines other than Debian's need before `npm start`, as the README says it too. */

const emsdk = 'git clone https://github.com/emscripten-core/emsdk ../emsdk'

/** A few commands for each, and what is to be known of them. */
export const needs = {
  Ubuntu: [
    'sudo apt-get install git cmake g++ ninja-build python3 xz-utils   # CMake 3.25 or later: Ubuntu 24.04 has it',
    'sudo snap install node --classic   # Node 20.18 or later',
    `${emsdk} && ../emsdk/emsdk install 6.0.5 && ../emsdk/emsdk activate 6.0.5 && . ../emsdk/emsdk_env.sh`,
  ],
  macOS: [
    'xcode-select --install',
    'brew install node cmake ninja emscripten doctest',
    'npm test -- wasm package   # on Apple silicon, where the native tests, which need SSE4.1, cannot run',
  ],
  'Windows (WSL)': [
    'wsl --install -d Debian   # and in its window:',
    'sudo apt-get update && sudo apt-get install git cmake g++ nodejs npm   # of Debian 13 or later, for Node 20',
    'git clone ... ~/pruning-playground   # in its own file system, not below /mnt/c, which is slow',
  ],
}

/** All of it, a line each. */
export const needsText = Object.entries(needs)
  .map(([system, lines]) => `${system}:\n${lines.map((line) => `  ${line}`).join('\n')}`)
  .join('\n')
