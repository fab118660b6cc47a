/**
 * Errors and remarks in English. An error says what happened, that nothing was lost, and what to do.
 * Keys are grouped by the part that speaks.
 */
export const en = {
  'call.unknownProcedure': 'There is no procedure "{procedure}". List them with: proact call --list',
  'call.invalidInput': 'The input of {procedure} is not right: {problem}',
  'call.internal':
    'Something went wrong inside ProAct ({reference}). Nothing was changed. Try again; if it happens again, report it with this reference.',
  'call.cancelled': 'Cancelled. What had been finished before is kept.',
  'call.hostRestarted':
    'The part of ProAct that owns the project file was restarted. Everything saved is there; do the last step again.',
  'call.noProject': 'No study is open. Open or create one first.',
  'call.notGranted': 'ProAct may only use files that you chose. Choose the file again.',

  'project.exists': '"{file}" exists already. Choose another name; nothing was overwritten.',
  'project.notFound': 'There is no study file "{file}". Check the name and the folder.',
  'project.notAProject':
    '"{file}" is not a ProAct study (it is not a database of this program). Choose a file that ends in .proact.',
  'project.corrupt':
    '"{file}" is damaged or cut off and was not changed. Restore the latest backup from the folder "{backups}".',
  'project.fromFuture':
    '"{file}" was written by a newer ProAct (format {found}, this program knows {known}). Update ProAct to open it; the file was not changed.',
  'project.readOnly':
    '"{file}" is read-only, so no work could be saved. Copy it to a folder where you may write, or lift the write protection.',
  'project.locked': '"{file}" is open in another window or program. Close it there first.',
  'project.diskFull':
    'The disk is full. The last step was not saved, everything before it is. Free some space and do it again.',
  'project.unknownTemplate': 'There is no template "{template}". Choose institutional-work or empty.',
  'project.noFolder': 'The folder for "{file}" does not exist. Create it first or choose another.',
  'backup.notFound': 'The backup "{file}" is no longer there. Choose another one.',

  'file.notFound': 'There is no file "{file}". Check the name and the folder.',
  'file.unreadable': '"{file}" could not be read ({reason}). Check that you may open it.',
  'file.unwritable': '"{file}" could not be written ({reason}). Nothing was left behind; choose another place.',

  'document.notFound': 'This document is no longer in the study. Choose another one from the list.',
} as const;
