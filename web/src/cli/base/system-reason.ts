/** What the operating system has against a file: sentences in place of its codes. */

import { getSystemErrorMap } from 'node:util'
import { printable } from '../../core/core-error.js'
import type { Lang } from '../../state/settings.js'

const reasons: Readonly<Record<string, Record<Lang, string>>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  ENOTDIR: { zh: '路径里有一段不是文件夹', en: 'a part of its path is no folder' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  EEXIST: { zh: '已经存在', en: 'it is there already' },
  ENAMETOOLONG: { zh: '名字太长', en: 'the name is too long' },
  EINVAL: { zh: '系统不接受这个名字，或不能这样使用它', en: 'the system does not take this name, or not for this' },
  EILSEQ: { zh: '名字里有文件系统不接受的字符', en: 'the file system does not take a character of the name' },
  ELOOP: { zh: '符号链接绕成了圈', en: 'its symbolic links lead in a circle' },
  EACCES: { zh: '没有权限', en: 'you have no permission' },
  EPERM: { zh: '系统不允许', en: 'the system does not permit it' },
  EROFS: { zh: '那里是只读的', en: 'it is on a read-only file system' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'your share of the disk is used up' },
  EFBIG: { zh: '文件太大，系统不允许', en: 'the file would be larger than the system permits' },
  EMFILE: { zh: '本程序打开的文件太多', en: 'this program has too many files open' },
  ENFILE: { zh: '系统里打开的文件太多', en: 'too many files are open on this system' },
  EBUSY: { zh: '正被别的程序占用', en: 'another program is using it' },
  ETXTBSY: { zh: '它是一个正在运行的程序', en: 'it is a program that is running' },
  ENOMEM: { zh: '系统内存不足', en: 'the system is out of memory' },
  EIO: { zh: '磁盘或设备读写出错', en: 'the disk or the device failed' },
  ENXIO: { zh: '没有这个设备', en: 'there is no such device' },
  ENODEV: { zh: '没有这个设备', en: 'there is no such device' },
  EPIPE: { zh: '接收的一方已经关闭', en: 'its reader is gone' },
  EAGAIN: { zh: '暂时没有数据可读，也不能等待', en: 'nothing is there yet, and it cannot be waited for' },
  ESTALE: { zh: '网络文件系统上的这个文件已经不在了', en: 'it is gone from the network file system' },
  ETIMEDOUT: { zh: '等待超时', en: 'it took too long to answer' },
  EBADF: { zh: '它没有打开', en: 'it is not open' },
}

/** The code of a system's error, such as `ENOENT`; `undefined` for any other error. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && 'errno' in error ? String(error.code) : undefined

/** The system's own text for an error that has no sentence here. */
function ownText(error: unknown): string {
  const { errno, message = String(error) } = error as Partial<NodeJS.ErrnoException>
  const [code, text] = getSystemErrorMap().get(errno ?? 0) ?? []
  return printable(text === undefined ? message : `${text} (${code})`)
}

/** Why the system refuses: part of a sentence, without its end. */
export const systemReason = (error: unknown, lang: Lang): string =>
  reasons[codeOf(error) ?? '']?.[lang] ?? ownText(error)
