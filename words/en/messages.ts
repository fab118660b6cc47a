/**
 * Errors and remarks in English. An error says what happened, that nothing was lost, and what to do.
 * Keys are grouped by the part that speaks.
 */
export const messages = {
  'call.unknownProcedure': 'There is no procedure "{{procedure}}". List them with: proact call --list',
  'call.invalidInput': 'The input of {{procedure}} is not right: {{problem}}',
  'call.internal':
    'Something went wrong inside ProAct ({{reference}}). Nothing was changed. Try again; if it happens again, report it with this reference.',
  'call.cancelled': 'Cancelled. What had been finished before is kept.',
  'call.hostRestarted':
    'The part of ProAct that owns the project file was restarted. Everything saved is there; do the last step again.',
  'call.stepDone':
    'The part of ProAct that owns the study file was restarted just after the last step was stored. It is done; do not do it again.',
  'call.stepBegun':
    'The part of ProAct that owns the study file was restarted during this work. What was finished until then is stored, as one step that can be undone; look at it, and start again for the rest.',
  'call.stepNotDone':
    'The part of ProAct that owns the study file was restarted before the last step was stored. That step was not done, everything before it is there; do it again.',
  'call.stepUnknown':
    'The part of ProAct that owns the study file was restarted, and the study is not open, so nobody can say whether the last step was stored. Open the study and look before you do it again.',
  'call.noProject': 'No study is open. Open or create one first.',
  'call.notGranted': 'ProAct may only use files that you chose. Choose the file again.',

  'project.exists': '"{{file}}" exists already. Choose another name; nothing was overwritten.',
  'project.notFound': 'There is no study file "{{file}}". Check the name and the folder.',
  'project.notAProject':
    '"{{file}}" is not a ProAct study (it is not a database of this program). Choose a file that ends in .proact.',
  'project.corrupt':
    '"{{file}}" is damaged or cut off and was not changed. Restore the latest backup from the folder "{{backups}}".',
  'project.fromFuture':
    '"{{file}}" was written by a newer ProAct (format {{found}}, this program knows {{known}}). Update ProAct to open it; the file was not changed.',
  'project.readOnly':
    '"{{file}}" is read-only, so no work could be saved. Copy it to a folder where you may write, or lift the write protection.',
  'project.locked': '"{{file}}" is open in another window or program. Close it there first.',
  'project.diskFull':
    'The disk is full. The last step was not saved, everything before it is. Free some space and do it again.',
  'project.unknownTemplate': 'There is no template "{{template}}". Choose institutional-work or empty.',
  'project.noFolder': 'The folder for "{{file}}" does not exist. Create it first or choose another.',
  'project.nameTooLong': 'The file name "{{file}}" is too long. Choose a shorter one; nothing was changed.',
  'project.damaged':
    '"{{file}}" is damaged: SQLite finds errors in it. Restore the latest backup, which was checked when it was made; the damaged file is kept among the backups. They lie in the folder "{{backups}}".',
  'project.cleanUpFailed':
    'Words that were erased may still lie in the file’s unused pages or its older backups: the clean-up could not be finished, most often because the disk is full. Free some space and open the study again.',
  'place.synchronised':
    'This study lies in a folder that {{service}} keeps synchronised. ProAct writes to the file all the time, and a half-written state may be uploaded or put back over newer work. Close the study, move it to an ordinary folder on this computer, and open it there; put a copy of the closed file where it is synchronised.',
  'place.network':
    'This study lies on a network drive. There SQLite cannot rely on what it has written, and a lost connection may damage the file. Close the study, move it to a folder on this computer, and open it there; copy the closed file to the network drive.',
  'backup.unsound':
    'The backup was not sound when it was checked, so it was thrown away; the backups before it are kept. Check the study file, and whether the disk is full or failing.',
  'backup.notFound': 'The backup "{{file}}" is no longer there. Choose another one.',

  'history.conflict':
    'This step can no longer be undone or redone, because later work depends on it. Nothing was changed.',
  'history.branchLeft':
    'This step was taken back and something else has been done since, so it cannot be done again. Nothing was changed.',
  'history.erased':
    'This step cannot be taken back or repeated: it held words that were removed for good when a text was pseudonymised. Nothing was changed.',
  'history.during.import':
    'An import is running. Wait until it has ended, or cancel it; then you can undo and redo. Nothing was changed.',
  'history.during.autocode':
    'Places are being coded automatically. Wait until that has ended, or cancel it; then you can undo and redo. Nothing was changed.',
  'history.during.replace':
    'A text is being replaced by a corrected file. Wait until that has ended; then you can undo and redo. Nothing was changed.',
  'history.during.pseudonymise':
    'Texts are being pseudonymised. Wait until that has ended, or cancel it; then you can undo and redo. Nothing was changed.',
  'history.during.goTo':
    'The study is on its way to another step of its history. Wait until it is there, or cancel it; then you can undo and redo.',
  'history.changedSince.text':
    'The text was changed since by another step. Nothing was written over. Take that step back first.',
  'history.changedSince.document':
    'A document was changed since by another step. Nothing was written over. Take that step back first.',
  'history.changedSince.coding':
    'A coding was changed since by another step. Nothing was written over. Take that step back first.',
  'history.changedSince.code':
    'A code was changed since by another step. Nothing was written over. Take that step back first.',
  'history.changedSince.memo':
    'A memo was changed since by another step. Nothing was written over. Take that step back first.',
  'history.changedSince.link':
    'A link was changed since by another step. Nothing was written over. Take that step back first.',
  'history.changedSince.study':
    'The study’s design was changed since by another step. Nothing was written over. Take that step back first.',
  'history.clockAhead':
    'The other computer’s clock shows {{at}}, more than a day ahead of this one. Set the clocks, then try again. Nothing was changed.',
  'history.noStep': 'There is no such step in the history. Nothing was changed.',

  'codebook.intoItself': 'A code cannot be merged into itself. Choose another code to merge into.',
  'codebook.givenTwice': 'A coding was given to two parts. Give each coding to one part only; nothing was changed.',
  'codebook.notItsCoding':
    'One of the codings is no longer a coding with "{{code}}". Nothing was changed; look through its codings again.',
  'codebook.partName': 'Each part is either an existing code or a new one with a name. Nothing was changed.',
  'codebook.partIsItself': 'What is not given to another code stays with the code itself. Choose other codes as parts.',
  'codebook.versionNameTaken': 'There is already a version of the codebook named "{{name}}". Choose another name.',
  'codebook.versionNotFound': 'This version of the codebook is no longer there. Nothing was changed.',
  'codebook.setNameTaken': 'There is already a set of codes named "{{name}}". Choose another name.',
  'codebook.setNotFound': 'This set of codes is no longer there. Nothing was changed.',

  'code.notFound': 'The code is no longer in the codebook. Nothing was changed.',
  'code.shortIdTaken': 'The short id "{{shortId}}" is used by another code. Choose a different one.',
  'code.unknownFacet': 'There is no facet "{{facet}}" in this codebook.',
  'code.intoItself': 'A code cannot be moved under itself or under one of its own codes.',
  'code.parentFacet':
    'A code and the code above it belong to the same facet. Choose a parent in the facet "{{facet}}".',
  'code.facetInUse_one':
    'The code "{{code}}" fills a place in {{count}} act, and codes of the facet "{{facet}}" cannot. Change that act first.',
  'code.facetInUse_other':
    'The code "{{code}}" fills a place in {{count}} acts, and codes of the facet "{{facet}}" cannot. Change those acts first.',
  'coding.notFound': 'This coding is no longer there. Nothing was changed.',
  'coding.badSpan':
    'The selection {{start}}–{{end}} is not a piece of this document ({{length}} characters long). Select the words again.',
  'coding.splitsCharacter': 'The selection begins or ends in the middle of a character. Select whole characters.',
  'coding.noWords': 'There are no words in the selection to name a code by. Select some words.',
  'coding.splitOutside':
    'The place to cut must lie inside the coding. Put the caret between its first and last character.',
  'coding.mergeOne': 'At least two codings are needed to make one of them.',
  'coding.mergeUnlike':
    'Only codings with the same code, by the same coder, in the same document can become one. Nothing was changed.',
  'coding.mergeActs':
    'These acts differ in at least one place (actor, level, object …). Make them alike first, then make one of them.',
  'act.fromDifferent': 'An act is made of one coder’s codes on the same words. Nothing was changed.',
  'act.noSlot': 'The code "{{code}}" has no place left in this act. Nothing was changed.',
  'act.ownWords': 'These are the act’s own words. Select other words as further evidence.',
  'autocode.badPattern': 'This is not a regular expression: {{problem}}. Correct the pattern; nothing was searched.',
  'act.notFound': 'This act is no longer there. Nothing was changed.',
  'act.empty': 'An act needs at least one code. Choose a form of work, an actor or a level.',
  'act.wrongSlot': 'The code "{{code}}" cannot be the {{slot}} of an act. Choose a code of a fitting facet.',
  'act.oneCode': 'The {{slot}} of an act can hold one code only; work form can hold several.',
  'filter.unknownId':
    'The filter asks in "{{list}}" for "{{id}}", which is not in the study. Take it out or choose another one; nothing was changed.',
  'filter.notANumber':
    '"{{value}}" is not a number, and the attribute "{{attribute}}" is one. Write a number; nothing was changed.',
  'turnRules.notFound': 'These turn rules are no longer there. Choose others; nothing was changed.',
  'turnRules.nameTaken': 'There are already turn rules named "{{name}}". Choose another name; nothing was changed.',
  'turn.noWords': 'There are no words in this place. Select words first; nothing was changed.',
  'turn.noSuchSpeaker': 'Nobody speaks under this label. Look at the list of speakers again; nothing was changed.',

  'documentSet.notFound': 'This set of documents is no longer there. Choose another one; nothing was changed.',
  'documentSet.nameTaken': 'There is already a set of documents named "{{name}}". Choose another name.',
  'documentSet.circle':
    'The set "{{name}}" cannot be built from itself, not even by way of other sets. Take the set out of the filter; nothing was changed.',
  'documentSet.inUse':
    'The set "{{name}}" is part of {{sets}}. Take it out there first, or delete that set; nothing was changed.',
  'coverage.sameAxes': 'Rows cannot be divided by what they already are. Choose another division.',
  'coverage.unknownRow': 'There is no row "{{row}}" in this grid. Nothing was planned; look the grid up again.',
  'coverage.unknownColumn':
    'There is no column "{{column}}" in this grid. Nothing was planned; look the grid up again.',
  'document.notFound': 'The document is no longer in the study. Nothing was changed.',
  'edit.outside':
    'The change from {{start}} to {{end}} lies outside the text, which has {{length}} characters. Nothing was changed.',
  'edit.splitsCharacter': 'The change begins or ends in the middle of a character. Nothing was changed.',

  'orphan.anchored': 'The words of this coding are in the text, so it needs no new place. Nothing was changed.',

  'version.notFound': 'The document had no text at that point. Choose a version from the list.',
  'version.erased':
    'This version cannot be shown or restored: words in it were erased for good when the text was pseudonymised.',

  'coder.notFound': 'This coder is not in the study.',
  'coder.nameTaken': 'There is already a coder named "{{name}}".',

  'check.sqlite': 'SQLite reports: {{problem}}',
  'check.reference': 'A row of {{table}} refers to a row of {{parent}} that does not exist.',
  'check.quote': 'In "{{document}}" the quote of a segment is not the text at its place ({{start}}–{{end}}).',
  'check.foreignBlock': 'In "{{document}}" a segment is anchored in a block that is not of this document.',
  'check.meeting':
    'In "{{document}}" an item or an attendee of the meeting stands on words of another text, or under what is no agenda item of it.',
  'check.act': 'In "{{document}}" a coding of an act stands on other words than the act, or is another coder’s.',
  'check.blockLength': 'In "{{document}}" a block has another length than its text.',
  'check.changedLog': 'Command {{seq}} of the history was altered after it was written.',
  'check.brokenChain': 'The history has a gap or a foreign piece before command {{seq}}.',

  'memo.notFound': 'The memo is no longer there. Nothing was changed.',
  'link.notFound': 'The link is no longer there. Nothing was changed.',
  'link.toItself': 'A link joins two different passages. Select other words for its second end.',

  'file.notFound': 'There is no file "{{file}}". Check the name and the folder.',
  'file.unreadable': '"{{file}}" could not be read ({{reason}}). Check that you may open it.',
  'file.unwritable': '"{{file}}" could not be written ({{reason}}). Nothing was left behind; choose another place.',

  'import.encoding':
    'The file is not UTF-8; it was read as {{encoding}}. Check that letters such as æ, ø and å are right.',
  'import.byteOrderMark': 'A byte order mark at the beginning was left out.',
  'import.nulCharacters_one': '{{count}} NUL character was left out.',
  'import.nulCharacters_other': '{{count}} NUL characters were left out.',
  'import.lineEnds': 'Line ends were changed to a single line feed.',
  'import.images_one': '{{count}} image was left out: documents hold text only.',
  'import.images_other': '{{count}} images were left out: documents hold text only.',
  'import.alreadyThere': 'The same file is already in the study as "{{title}}". It was not imported again.',
  'import.otherFormat': 'Files of this format are not imported from a folder or an archive.',
  'import.titleTaken': 'The title "{{taken}}" was in use, so the document is called "{{title}}".',
  'import.wrongFormat':
    '"{{file}}" is in none of the formats that are imported: docx, odt, rtf, html, txt, md, pdf, vtt, srt, csv, xlsx, or a zip of these. Save it in one of them and import that.',
  'import.otherThanNamed':
    'The file is called .{{named}} but is .{{actual}}, and was read as that. Check that it is the file you meant.',
  'import.newVersion':
    'Another version of this file is in the study as "{{title}}". If this one is to take its place, undo the import and replace the text of "{{title}}" instead: its codings stay.',
  'import.archiveTooLarge':
    '"{{file}}" is too large ({{megabytes}} MB; the limit for archives is {{limit}} MB); nothing was imported from it. Unpack it and import the folder.',
  'import.nestedArchive':
    '"{{file}}" is an archive within an archive and was not opened. Unpack it and import what is in it.',
  'import.unsafeName':
    '"{{file}}" has a name that leads out of its archive, which is a sign of tampering; it was not imported. Check where the archive comes from.',
  'import.tooLarge':
    '"{{file}}" is too large ({{megabytes}} MB; the limit is {{limit}} MB). Divide it, or take out the images, and import it again.',
  'import.tooSlow':
    'Reading "{{file}}" took more than {{seconds}} seconds and was ended; nothing was imported from it. Save it anew in the program it comes from, or divide it, and import that.',
  'import.tooMuchMemory':
    'Reading "{{file}}" needed more memory than one file is allowed and was ended; nothing was imported from it. Divide it, or save it anew in the program it comes from, and import that.',
  'import.empty': '"{{file}}" is empty. Check that it was saved or copied completely, and import it again.',
  'import.notText':
    '"{{file}}" is not a text file. If it comes from another program, save it there as .docx or .txt and import that.',
  'import.damaged':
    '"{{file}}" is damaged or cut off and could not be read; nothing was imported from it. Open it in the program it comes from, save it again and import that copy.',
  'import.encrypted':
    '"{{file}}" is protected by a password; nothing was imported from it. Save it without a password and import that copy.',
  'import.unpacksTooLarge':
    '"{{file}}" unpacks to more than {{limit}} MB; nothing was imported from it. Divide it and import the parts.',
  'import.tooManyParts':
    '"{{file}}" packs more than {{limit}} files; nothing was imported from it. Divide it and import the parts.',
  'import.zipBomb':
    '"{{file}}" would unpack to a huge size from very little, as a text never does; nothing was imported from it. Check where it comes from.',
  'import.unsafeNames':
    '"{{file}}" packs files under names that lead out of it, which is a sign of tampering; nothing was imported from it. Check where it comes from.',
  'import.notOpenDocument':
    '"{{file}}" is not an OpenDocument text, although its name ends in .odt. Open it in the program it comes from and save it as .odt.',
  'import.notRtf':
    '"{{file}}" is not an RTF document, although its name ends in .rtf. Open it in the program it comes from and save it as .rtf or .docx.',
  'import.xmlEntities':
    '"{{file}}" declares entities of its own, as no word processor does and as files made to overload programs do; nothing was imported from it. Check where it comes from.',
  'import.tooManyParagraphs':
    '"{{file}}" has more than {{limit}} paragraphs; nothing was imported from it. Divide it and import the parts.',
  'import.trackedChanges': 'Tracked changes were taken as accepted: {{insertions}} inserted, {{deletions}} deleted.',
  'import.headersAndFooters_one': 'The text of {{count}} header or footer was left out.',
  'import.headersAndFooters_other': 'The text of {{count}} headers or footers was left out.',
  'import.notWord':
    '"{{file}}" is not a Word document, although its name ends in .docx. Open it in the program it comes from and save it as .docx.',
  'import.protectedWord':
    '"{{file}}" is password-protected or an old .doc file. Open it in Word and save it as .docx without a password.',

  'import.tooDeep':
    '"{{file}}" is nested so deeply that no program wrote it for reading; nothing was imported from it. Save its text in another format and import that.',
  'import.noSubtitles':
    '"{{file}}" holds no words, only times or remarks; nothing was imported from it. Check that it was exported completely.',
  'import.subtitleRemarks_one': '{{count}} remark, style or region of the subtitles was left out: it is not speech.',
  'import.subtitleRemarks_other':
    '{{count}} remarks, styles or regions of the subtitles were left out: they are not speech.',
  'import.untimedLines_one': '{{count}} line stood outside every time of the subtitles; it was kept in its place.',
  'import.untimedLines_other':
    '{{count}} lines stood outside every time of the subtitles; they were kept in their place.',
  'import.scanned':
    '"{{file}}" is scanned: its pages are pictures and hold no text; nothing was imported from it. Have another program recognise the text (OCR), and import what it saves.',
  'import.pagesWithoutText_one':
    '{{count}} page holds no text, as scanned pages do: {{pages}}. If there are words on it, have another program recognise them (OCR).',
  'import.pagesWithoutText_other':
    '{{count}} pages hold no text, as scanned pages do: {{pages}}. If there are words on them, have another program recognise them (OCR).',
  'import.pageMargins_one':
    '{{count}} line at the top or bottom of the pages comes back on most of them (running header, page number) and was left out: "{{example}}".',
  'import.pageMargins_other':
    '{{count}} lines at the top or bottom of the pages come back on most of them (running headers, page numbers) and were left out, such as "{{example}}".',
  'import.marginNumbers_one': '{{count}} number of a line or turn in the left margin was left out.',
  'import.marginNumbers_other': '{{count}} numbers of lines or turns in the left margin were left out.',
  'import.hyphens_one': '{{count}} word divided at the end of a line was joined.',
  'import.hyphens_other': '{{count}} words divided at the end of a line were joined.',
  'import.overlongRows_one':
    '{{count}} row has more cells than there are columns, and the rest was left out: row {{rows}}. Check for a missing quotation mark.',
  'import.overlongRows_other':
    '{{count}} rows have more cells than there are columns, and the rest was left out: rows {{rows}}. Check for a missing quotation mark.',
  'import.columnsLeftOut': 'These columns are not part of the transcript and were left out: {{columns}}.',
  'import.noSuchQuestion':
    '"{{file}}" has no column "{{column}}"; nothing was imported from it. Choose its columns again.',
  'import.noOpenAnswers':
    '"{{file}}" holds no answers in words to make documents of; nothing was imported from it. Choose its open questions, or import it as a table of attributes.',
  'import.respondentsLeftOut_one': '{{count}} respondent answered none of the open questions and was left out.',
  'import.respondentsLeftOut_other': '{{count}} respondents answered none of the open questions and were left out.',
  'import.tableOfAttributes':
    'This is a table of attributes, not material. Give it along with the documents as their attributes, or import it as attributes afterwards.',
  'import.tableOfCodings': 'This is a table of codings, not material. Import it as codings.',
  'import.tableOfConsents': 'This is a table of consents, not material. Import it as consents.',

  'consent.given': 'The participant has agreed to "{{purpose}}".',
  'consent.notGiven': 'The participant has not agreed to "{{purpose}}".',
  'consent.denied': 'The participant has said no to "{{purpose}}".',
  'consent.withdrawn': 'The participant withdrew from the study on {{date}}.',
  'consent.unknownParticipant': 'There is no participant "{{participant}}" in this study.',

  'table.empty': '"{{file}}" holds no rows. The first row names the columns; write at least one row below it.',
  'table.duplicateColumn':
    '"{{file}}" has the column "{{column}}" twice. Rename or remove one of them; nothing was imported.',
  'table.unnamedColumn':
    'Column {{number}} of "{{file}}" has values but no name in the first row. Name it; nothing was imported.',
  'table.missingColumn':
    '"{{file}}" lacks the column "{{column}}". Its columns are: {{found}}. Add it or choose another file; nothing was imported.',
  'table.tooManyColumns':
    '"{{file}}" has {{count}} columns; the limit is {{limit}}. Remove those you do not need; nothing was imported.',
  'table.tooManyRows': '"{{file}}" has more than {{limit}} rows; nothing was imported. Divide it and import the parts.',
  'table.broken':
    '"{{file}}" could not be read as a table near row {{row}}: a quotation mark is not closed or stands in the wrong place. Correct it, or save the table as CSV or Excel again; nothing was imported.',
  'table.notATable':
    '"{{file}}" is not a CSV or Excel (.xlsx) file that can be read. Save the table in one of these formats, without a password; nothing was imported.',
  'table.ragged':
    'The row has {{found}} cells, but there are {{expected}} columns. Check for a missing or unquoted separator.',

  'attributes.unknownFile':
    'There is no document that came from the file "{{file}}". Import the file first, then this table again.',
  'attributes.unknownDocument': `There is no document "{{document}}". Check the name, or give the file's name in the column "file".`,
  'attributes.ambiguousFile':
    'Several documents came from files named "{{file}}". Name the document in the column "doc_id".',
  'attributes.noDocument': 'The row names neither a file nor a document.',
  'attributes.titleTaken': 'Another document is already called "{{title}}". Choose a different doc_id.',
  'attributes.badDate': '"{{value}}" is not a date. Write it as 2026-03-31.',
  'attributes.unknownKind': 'There is no document type "{{value}}". Choose one of: {{known}}.',
  'attributes.unknownLevel': 'There is no level "{{value}}". Choose one of: {{known}}.',
  'attributes.notAChoice': '"{{value}}" is not among the choices of "{{column}}". Choose one of: {{known}}.',
  'attributes.newColumn': 'The column "{{column}}" became a document attribute ({{type}}).',
  'attributes.widenedColumn':
    'The attribute "{{column}}" was {{before}} and is now {{type}}, since not all values fit.',

  'consents.noParticipant': 'The row names no participant.',
  'consents.badDecision':
    '"{{value}}" in the column "{{purpose}}" is neither 1 nor 0. Write 1 for yes, 0 for no, or leave the cell empty.',

  'excerpt.noParticipant': 'The document names no participant who could be asked.',
  'excerpt.orphaned': 'The words are no longer in the text.',

  'segment.notFound': 'This excerpt is no longer coded, so its place is unknown. Nothing was changed.',
  'segment.orphaned': 'The words of this excerpt were deleted from the text. Its quote is kept.',

  'codings.noDocument': 'The row names no document.',
  'codings.badOffset':
    '"{{value}}" in the column "{{column}}" is not a whole number. Offsets count characters from the beginning of the document.',
  'codings.emptySpan': 'The passage from {{start}} to {{end}} is empty. The end must come after the start.',
  'codings.outside':
    'The passage from {{start}} to {{end}} lies outside the document, which has {{length}} characters.',
  'codings.moved':
    'The quote was found {{shift}} characters from the given place and coded there, from {{start}} to {{end}}.',
  'codings.otherText':
    'The text at the given place is "{{found}}", but the quote is "{{quote}}", and it was not found for certain elsewhere.',
  'codings.noCode': 'The row names no code.',
  'codings.unknownCode':
    'There is no code "{{value}}" (column "{{column}}"). Use a short id, or the path of its facet, parents and name.',
  'codings.ambiguousCode': 'Several codes are named "{{value}}" (column "{{column}}"). Use a short id.',
  'codings.wrongSlot':
    'The code "{{value}}" cannot stand in the column "{{column}}". Choose a code of a fitting facet.',
  'codings.newAgency': 'The agency "{{value}}" was new and became the code {{shortId}}.',
  'codings.ignoredColumns':
    '{{code}} is not a form of institutional work, so these columns were left out: {{columns}}.',
  'codings.alreadyThere': 'This coding is already in the study.',

  'pseudonym.otherText':
    'The text at character {{start}} is no longer what was to be replaced, or two places overlap. Nothing was changed; look at the suggestions again.',
  'pseudonym.showsOriginal':
    'A pseudonym contains one of the words that are to be replaced, or a line break. Nothing was changed; choose another pseudonym.',
  'pseudonym.keyInStudy':
    'The key may not take the place of the study file or lie among its backups. Nothing was changed; choose another folder, best on another medium.',
  'pseudonym.notAKey':
    '"{{file}}" is not a key file of ProAct. It was not touched and nothing was changed; choose another file.',
  'pseudonym.wrongPassphrase':
    'The passphrase does not fit the key "{{file}}", or the file is damaged. Nothing was changed; try again.',

  'meeting.noMeeting':
    '"{{document}}" is no record of a meeting. Make its type "observation" or "seminar" first; nothing was changed.',
  'meeting.attendeeNotFound': 'This attendee is no longer in the list. Nothing was changed.',
  'meeting.attendeeUnnamed': 'Who attended? Give a name, a role or a code; nothing was changed.',
  'meeting.participantNotFound': 'This participant is no longer in the study. Nothing was changed.',
  'meeting.itemNotFound': 'This item of the meeting is no longer there. Nothing was changed.',
  'meeting.badParent':
    'Problems, alternatives and decisions stand under an agenda item of the same meeting. Choose another; nothing was changed.',
  'meeting.followsItself':
    'A decision is followed up in another meeting than the one it was made in. Choose another; nothing was changed.',
  'tie.notFound': 'This reported meeting is no longer there. Nothing was changed.',
  'tie.noWave': 'This wave is no longer there. Nothing was changed; choose another one.',
  'tie.nobody': 'Who meets there? Choose a participant, or give a role or an agency; nothing was changed.',

  'thirdPerson.notFound': 'This mark is no longer there. Nothing was changed.',

  'design.required': 'Row {{row}}, column "{{column}}": a value is needed here.',
  'design.notADate':
    'Row {{row}}, column "{{column}}": "{{value}}" is not a date. Write it as 2026-03-31 or 31.03.2026.',
  'design.notAWholeNumber': 'Row {{row}}, column "{{column}}": "{{value}}" is not a whole number.',
  'design.notANumber': 'Row {{row}}, column "{{column}}": "{{value}}" is not a number.',
  'design.notYesOrNo': 'Row {{row}}, column "{{column}}": "{{value}}" is neither yes nor no.',
  'design.tooSmall': 'Row {{row}}, column "{{column}}": {{value}} is too small. Write {{least}} or more.',
  'design.unknownChoice':
    'Row {{row}}, column "{{column}}": "{{value}}" is not among the choices. Choose one of: {{known}}.',
  'design.unknownName':
    'Row {{row}}, column "{{column}}": there is no "{{value}}". Correct the name or add it first. Known are: {{known}}.',
  'design.ambiguousName': 'Row {{row}}, column "{{column}}": "{{value}}" may mean several. Write one of: {{known}}.',
  'design.unknownColumn': 'Row {{row}}: there is no column "{{column}}" in this table. Reload the table and try again.',
  'design.severalRows':
    'Row {{row}}, column "{{column}}": several rows are called "{{value}}". Fill in more of the cells, to tell which one is meant.',
  'design.taken': 'Row {{row}}, column "{{column}}": another row is already known as "{{value}}". Change one of them.',
  'design.rowGone': 'Row {{row}} is no longer in the table. Nothing was changed; look at the table again.',
  'design.notThere': 'A row is no longer in the table. Nothing was deleted; look at the table again.',
  'design.noNewRows':
    'Row {{row}}: no row of this table fits, and new ones cannot be made here. Documents come from imported files.',
  'design.fixedCell':
    'Row {{row}}, column "{{column}}": this cell says what the row is about and cannot be changed. Choose the row that is meant, or make a new one.',
  'design.endsBeforeItBegins':
    'Row {{row}}, column "{{column}}": it would end on {{to}}, which is not after its beginning on {{from}}. Correct one of the dates.',
  'design.belowItself':
    'Row {{row}}, column "{{column}}": "{{site}}" would at some time lie below itself. Choose another site above it.',
  'design.oneBeginning': 'Row {{row}}: a move begins either on a day or with a wave. Fill in one of the two.',
  'design.linkToItself': 'Row {{row}}, column "{{column}}": a site cannot be linked to itself. Choose another.',
  'design.siteHasSitesBelow':
    '"{{site}}" cannot be deleted, because these lie or once lay below it: {{below}}. Nothing was deleted; place them elsewhere first, or end the site by a date.',
  'design.waveHasMoves':
    'The wave "{{wave}}" cannot be deleted, because "{{site}}" moves with it. Nothing was deleted; change that move first.',
  'design.levelHasCode':
    'The level "{{level}}" cannot be deleted, because the code {{code}} stands for it. Nothing was deleted; delete that code first.',
  'design.tieOfNobody': 'Row {{row}}: a tie needs somebody: a participant, a role or an agency.',
  'design.documentPerWave':
    'Row {{row}}, column "{{column}}": a document belongs to one wave already, so its attributes have one value.',
  'design.choicesNeedType':
    'Row {{row}}, column "{{column}}": only an attribute of the type "Choice list" has a list of choices. Change the type too.',
  'design.attributeHasValues':
    'Row {{row}}, column "{{column}}": the attribute has values already, and they cannot be told apart by wave. Make a new attribute instead.',
  'design.valuesDoNotFit':
    'Row {{row}}, column "{{column}}": these values do not fit the new type: {{values}}. Nothing was changed; correct them first.',
  'design.valuesOutsideChoices':
    'These values of "{{attribute}}" are kept, but are no longer among its choices: {{values}}.',
  'design.noSuchColumn':
    'The column "{{heading}}" of "{{file}}" was given to "{{column}}", which this table does not have. Nothing was imported; choose another column.',
  'design.columnGivenTwice':
    'Two columns of "{{file}}" were given to "{{column}}". Nothing was imported; leave one of them out.',
  'design.noIdentity':
    'No column of "{{file}}" says which rows are meant ("{{column}}"). Its columns are: {{found}}. Nothing was imported; say which one it is.',
  'design.newAttribute': 'The column "{{column}}" became an attribute ({{type}}).',
  'design.columnsLeftOut': 'Left out: {{columns}}.',
  'design.alreadySo': 'All of this is in the study already.',

  'media.notFound': 'This recording is no longer attached to the document. Nothing was changed.',
  'media.unknownEnding':
    '"{{file}}" is no recording that can be played here. Nothing was changed; choose a file with one of these endings: {{endings}}.',
  'media.missing':
    '"{{file}}" could not be opened where the study says it is. Nothing was lost; choose the file, or connect the disk it lies on and try again.',
  'media.noFile':
    '"{{file}}" is not an ordinary file on this computer, so it is not opened. Choose the recording itself.',
  'media.notLocal':
    'The study names a place that is not on this computer. It was not opened. Choose a copy of the recording on this computer.',

  'site.notFound': 'This site is no longer there. Nothing was changed.',
  'site.noWave': 'This wave is no longer there. Nothing was changed; choose another time.',
  'site.belowItself':
    '"{{site}}" would at some time lie below itself. Nothing was changed; choose another site above it.',
  'site.intoItself':
    '"{{site}}" cannot be merged into itself. Nothing was changed; choose another site, or a new name.',
  'site.inTwoParts': '"{{site}}" was given to two parts. Nothing was changed; give it to one.',
  'site.notBelow': '"{{site}}" does not lie directly below "{{above}}" at that time. Nothing was changed.',
  'site.notThereThen':
    '"{{site}}" does not exist on {{date}}, by its own dates. Nothing was changed; choose another day or correct its dates.',
  'site.nameTaken':
    'There is a site "{{site}}" in the same place already. Nothing was changed; choose another name, or merge into that site.',
} as const;
