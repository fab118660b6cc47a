/** The process in which a large file is looked at: answers once and ends. */
import { inspectFile } from '../core/project/inspect-file.ts';

process.send?.(inspectFile(process.argv[2] ?? ''));
process.disconnect();
