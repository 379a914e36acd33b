/** The boards that QEMU stands for, and how code for them is compiled. */

const machineFolder = new URL('./machine/', import.meta.url).pathname

const warnings = ['-Wall', '-Wextra', '-Werror', '-pedantic']
const flags = ['-mthumb', '-O2', '-ffunction-sections', '-fdata-sections', '-ffp-contract=off']

export const machines = [
  {
    id: 'M4F',
    cpu: ['-mcpu=cortex-m4', '-mfloat-abi=hard', '-mfpu=fpv4-sp-d16'],
    board: ['-M', 'mps2-an386', '-cpu', 'cortex-m4'],
    script: 'mps2.ld',
  },
  { id: 'M3', cpu: ['-mcpu=cortex-m3'], board: ['-M', 'mps2-an385', '-cpu', 'cortex-m3'], script: 'mps2.ld' },
  {
    id: 'M55',
    cpu: ['-mcpu=cortex-m55', '-mfloat-abi=hard'],
    board: ['-M', 'mps3-an547', '-cpu', 'cortex-m55'],
    script: 'mps3.ld',
  },
]

/** What compiles the model's source, in the folder where it stands. */
export const modelArguments = ({ cpu }) => [...cpu, ...flags, '-std=c99', ...warnings, '-c', 'net.c', '-o', 'net.o']

/** What makes a program of it, its self-test and the count of instructions. */
export const programArguments = ({ cpu, script }) => [
  ...cpu,
  ...flags,
  '-I.',
  `${machineFolder}startup.c`,
  `${machineFolder}measure.c`,
  'net.o',
  '-nostartfiles',
  '-T',
  `${machineFolder}${script}`,
  '--specs=rdimon.specs',
  '-lm',
  '-Wl,--gc-sections',
  '-o',
  'net.elf',
]

export const runArguments = ({ board }) => [
  ...board,
  '-nographic',
  '-monitor',
  'none',
  '-serial',
  'none',
  '-semihosting-config',
  'enable=on,target=native',
  '-icount',
  'shift=4',
  '-kernel',
  'net.elf',
]
