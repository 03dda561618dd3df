import { Trouble } from './io.ts';

/** An error of the operating system in words that say what to do; null for any other error. */
export function systemError(error: unknown): Trouble | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code !== 'string' || !('syscall' in (error as Error))) return null;
  const [zh, en] = words[code] ?? [`无法读写（${code}）`, `cannot be read or written (${code})`];
  return new Trouble(zh, en);
}

const words: Record<string, readonly [string, string]> = {
  ENOENT: ['没有这个文件或文件夹，请检查路径', 'no such file or folder: check the path'],
  ENOTDIR: ['路径中有一段不是文件夹，请检查路径', 'a part of the path is no folder: check the path'],
  EACCES: ['没有权限，请检查文件的读写权限', 'permission denied: check the permissions of the file'],
  EPERM: ['没有权限，请检查文件的读写权限', 'permission denied: check the permissions of the file'],
  EBUSY: ['文件正被其他程序占用，请关闭后再试', 'the file is in use: close it elsewhere and try again'],
  ELOOP: ['符号链接绕成了圈，请检查路径', 'symbolic links go round in a circle: check the path'],
  ENAMETOOLONG: ['文件名太长，请检查路径', 'the name is too long: check the path'],
  EMFILE: ['打开的文件太多，请关闭其他程序后再试', 'too many open files: close other programs and try again'],
  ENOSPC: ['磁盘已满，请腾出空间后再试', 'the disk is full: make room and try again'],
  EDQUOT: ['磁盘配额已用完，请腾出空间后再试', 'your share of the disk is full: make room and try again'],
  EROFS: ['所在磁盘是只读的，无法保存', 'the disk is read-only'],
  EIO: ['磁盘读写出错，请检查磁盘', 'the disk reports an error: check it'],
};
