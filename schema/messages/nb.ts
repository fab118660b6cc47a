/** Errors and remarks in Norwegian bokmål; the same keys as English, checked by the compiler. */
import type { en } from './en.ts';

export const nb: Record<keyof typeof en, string> = {
  'call.unknownProcedure': 'Prosedyren «{procedure}» finnes ikke. Se listen med: proact call --list',
  'call.invalidInput': 'Inndata til {procedure} er ikke riktig: {problem}',
  'call.internal':
    'Noe gikk galt inne i ProAct ({reference}). Ingenting ble endret. Prøv igjen; skjer det på nytt, meld fra med denne referansen.',
  'call.cancelled': 'Avbrutt. Det som var ferdig, er beholdt.',
  'call.hostRestarted':
    'Den delen av ProAct som eier studiefilen, ble startet på nytt. Alt som var lagret, er der; gjør det siste trinnet om igjen.',
  'call.noProject': 'Ingen studie er åpen. Åpne eller opprett en først.',
  'call.notGranted': 'ProAct kan bare bruke filer du selv har valgt. Velg filen på nytt.',

  'project.exists': '«{file}» finnes allerede. Velg et annet navn; ingenting ble overskrevet.',
  'project.notFound': 'Studiefilen «{file}» finnes ikke. Kontroller navn og mappe.',
  'project.notAProject':
    '«{file}» er ikke en ProAct-studie (ikke en database fra dette programmet). Velg en fil som slutter på .proact.',
  'project.corrupt':
    '«{file}» er skadet eller avkortet og ble ikke endret. Gjenopprett den siste sikkerhetskopien fra mappen «{backups}».',
  'project.fromFuture':
    '«{file}» er skrevet av en nyere ProAct (format {found}, dette programmet kjenner {known}). Oppdater ProAct for å åpne den; filen ble ikke endret.',
  'project.readOnly':
    '«{file}» er skrivebeskyttet, så arbeid kan ikke lagres. Kopier den til en mappe der du kan skrive, eller fjern skrivebeskyttelsen.',
  'project.locked': '«{file}» er åpen i et annet vindu eller program. Lukk den der først.',
  'project.diskFull':
    'Disken er full. Det siste trinnet ble ikke lagret, alt før det er. Frigjør plass og gjør det om igjen.',
  'project.unknownTemplate': 'Malen «{template}» finnes ikke. Velg institutional-work eller empty.',
  'project.noFolder': 'Mappen for «{file}» finnes ikke. Opprett den først eller velg en annen.',
  'backup.notFound': 'Sikkerhetskopien «{file}» finnes ikke lenger. Velg en annen.',

  'file.notFound': 'Filen «{file}» finnes ikke. Kontroller navn og mappe.',
  'file.unreadable': '«{file}» kunne ikke leses ({reason}). Kontroller at du har tilgang.',
  'file.unwritable': '«{file}» kunne ikke skrives ({reason}). Ingenting ble liggende igjen; velg et annet sted.',

  'document.notFound': 'Dette dokumentet er ikke lenger i studien. Velg et annet fra listen.',
};
