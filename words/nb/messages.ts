/** Errors and remarks in Norwegian bokmål. */
import type { messages as en } from '../en/messages.ts';
import type { Texts } from '../texts.ts';

export const messages: Texts<typeof en> = {
  'call.unknownProcedure': 'Prosedyren «{{procedure}}» finnes ikke. Se listen med: proact call --list',
  'call.invalidInput': 'Inndata til {{procedure}} er ikke riktig: {{problem}}',
  'call.internal':
    'Noe gikk galt inne i ProAct ({{reference}}). Ingenting ble endret. Prøv igjen; skjer det på nytt, meld fra med denne referansen.',
  'call.cancelled': 'Avbrutt. Det som var ferdig, er beholdt.',
  'call.hostRestarted':
    'Den delen av ProAct som eier studiefilen, ble startet på nytt. Alt som var lagret, er der; gjør det siste trinnet om igjen.',
  'call.stepDone':
    'Den delen av ProAct som eier studiefilen, ble startet på nytt like etter at det siste trinnet var lagret. Det er gjort; ikke gjør det om igjen.',
  'call.stepBegun':
    'Den delen av ProAct som eier studiefilen, ble startet på nytt under dette arbeidet. Det som var ferdig da, er lagret som ett trinn som kan angres; se på det, og start på nytt for resten.',
  'call.stepNotDone':
    'Den delen av ProAct som eier studiefilen, ble startet på nytt før det siste trinnet var lagret. Det trinnet ble ikke gjort, alt før det er der; gjør det om igjen.',
  'call.stepUnknown':
    'Den delen av ProAct som eier studiefilen, ble startet på nytt, og studien er ikke åpen, så ingen kan si om det siste trinnet ble lagret. Åpne studien og se etter før du gjør det om igjen.',
  'call.noProject': 'Ingen studie er åpen. Åpne eller opprett en først.',
  'call.notGranted': 'ProAct kan bare bruke filer du selv har valgt. Velg filen på nytt.',

  'project.exists': '«{{file}}» finnes allerede. Velg et annet navn; ingenting ble overskrevet.',
  'project.notFound': 'Studiefilen «{{file}}» finnes ikke. Kontroller navn og mappe.',
  'project.notAProject':
    '«{{file}}» er ikke en ProAct-studie (ikke en database fra dette programmet). Velg en fil som slutter på .proact.',
  'project.corrupt':
    '«{{file}}» er skadet eller avkortet og ble ikke endret. Gjenopprett den siste sikkerhetskopien fra mappen «{{backups}}».',
  'project.fromFuture':
    '«{{file}}» er skrevet av en nyere ProAct (format {{found}}, dette programmet kjenner {{known}}). Oppdater ProAct for å åpne den; filen ble ikke endret.',
  'project.readOnly':
    '«{{file}}» er skrivebeskyttet, så arbeid kan ikke lagres. Kopier den til en mappe der du kan skrive, eller fjern skrivebeskyttelsen.',
  'project.locked': '«{{file}}» er åpen i et annet vindu eller program. Lukk den der først.',
  'project.diskFull':
    'Disken er full. Det siste trinnet ble ikke lagret, alt før det er. Frigjør plass og gjør det om igjen.',
  'project.unknownTemplate': 'Malen «{{template}}» finnes ikke. Velg institutional-work eller empty.',
  'project.noFolder': 'Mappen for «{{file}}» finnes ikke. Opprett den først eller velg en annen.',
  'project.nameTooLong': 'Filnavnet «{{file}}» er for langt. Velg et kortere; ingenting ble endret.',
  'project.damaged':
    '«{{file}}» er skadet: SQLite finner feil i den. Gjenopprett den siste sikkerhetskopien, som ble kontrollert da den ble tatt; den skadede filen blir liggende blant sikkerhetskopiene. De ligger i mappen «{{backups}}».',
  'project.cleanUpFailed':
    'Ord som ble slettet, kan fortsatt ligge i ubrukte deler av filen eller i eldre sikkerhetskopier: oppryddingen kunne ikke fullføres, som oftest fordi disken er full. Frigjør plass og åpne studien på nytt.',
  'place.synchronised':
    'Denne studien ligger i en mappe som {{service}} synkroniserer. ProAct skriver til filen hele tiden, og en halvskrevet tilstand kan bli lastet opp eller lagt tilbake over nyere arbeid. Lukk studien, flytt den til en vanlig mappe på denne datamaskinen, og åpne den der; legg en kopi av den lukkede filen der det synkroniseres.',
  'place.network':
    'Denne studien ligger på en nettverksstasjon. Der kan ikke SQLite stole på det den har skrevet, og en brutt forbindelse kan skade filen. Lukk studien, flytt den til en mappe på denne datamaskinen, og åpne den der; kopier den lukkede filen til nettverksstasjonen.',
  'backup.unsound':
    'Sikkerhetskopien var ikke i orden da den ble kontrollert, så den ble kastet; kopiene før den er beholdt. Kontroller studiefilen, og om disken er full eller i ferd med å svikte.',
  'backup.notFound': 'Sikkerhetskopien «{{file}}» finnes ikke lenger. Velg en annen.',

  'history.conflict':
    'Dette trinnet kan ikke lenger angres eller gjøres om igjen, fordi senere arbeid bygger på det. Ingenting ble endret.',
  'history.branchLeft':
    'Dette steget er angret, og noe annet er gjort siden, så det kan ikke gjøres om. Ingenting er endret.',
  'history.erased':
    'Dette steget kan ikke angres eller gjøres om: Det inneholdt ord som ble fjernet for godt da en tekst ble pseudonymisert. Ingenting er endret.',
  'history.during.import':
    'En import pågår. Vent til den er ferdig, eller avbryt den; da kan du angre og gjøre om. Ingenting ble endret.',
  'history.during.autocode':
    'Steder blir kodet automatisk. Vent til det er ferdig, eller avbryt det; da kan du angre og gjøre om. Ingenting ble endret.',
  'history.during.replace':
    'En tekst blir byttet ut med en rettet fil. Vent til det er ferdig; da kan du angre og gjøre om. Ingenting ble endret.',
  'history.during.pseudonymise':
    'Tekster blir pseudonymisert. Vent til det er ferdig, eller avbryt det; da kan du angre og gjøre om. Ingenting ble endret.',
  'history.during.goTo':
    'Studien er på vei til et annet steg i historikken. Vent til den er framme, eller avbryt; da kan du angre og gjøre om.',
  'history.changedSince.text':
    'Teksten er endret siden av et annet steg. Ingenting ble skrevet over. Ta det steget tilbake først.',
  'history.changedSince.document':
    'Et dokument er endret siden av et annet steg. Ingenting ble skrevet over. Ta det steget tilbake først.',
  'history.changedSince.coding':
    'En koding er endret siden av et annet steg. Ingenting ble skrevet over. Ta det steget tilbake først.',
  'history.changedSince.code':
    'En kode er endret siden av et annet steg. Ingenting ble skrevet over. Ta det steget tilbake først.',
  'history.changedSince.memo':
    'Et notat er endret siden av et annet steg. Ingenting ble skrevet over. Ta det steget tilbake først.',
  'history.changedSince.link':
    'En lenke er endret siden av et annet steg. Ingenting ble skrevet over. Ta det steget tilbake først.',
  'history.changedSince.study':
    'Studiens design er endret siden av et annet steg. Ingenting ble skrevet over. Ta det steget tilbake først.',
  'history.clockAhead':
    'Klokken på den andre maskinen viser {{at}}, mer enn et døgn foran denne. Still klokkene og prøv igjen. Ingenting er endret.',
  'history.noStep': 'Det finnes ikke noe slikt steg i historikken. Ingenting er endret.',

  'codebook.intoItself': 'En kode kan ikke slås sammen med seg selv. Velg en annen kode å slå sammen med.',
  'codebook.givenTwice': 'En koding er gitt til to deler. Gi hver koding til én del; ingenting er endret.',
  'codebook.notItsCoding':
    'En av kodingene er ikke lenger en koding med «{{code}}». Ingenting er endret; gå gjennom kodingene på nytt.',
  'codebook.partName': 'Hver del er enten en kode som finnes, eller en ny med navn. Ingenting er endret.',
  'codebook.partIsItself': 'Det som ikke gis til en annen kode, blir hos koden selv. Velg andre koder som deler.',
  'codebook.versionNameTaken': 'Det finnes allerede en versjon av kodeboken med navnet «{{name}}». Velg et annet navn.',
  'codebook.versionNotFound': 'Denne versjonen av kodeboken finnes ikke lenger. Ingenting er endret.',
  'codebook.setNameTaken': 'Det finnes allerede et kodesett med navnet «{{name}}». Velg et annet navn.',
  'codebook.setNotFound': 'Dette kodesettet finnes ikke lenger. Ingenting er endret.',

  'code.notFound': 'Koden finnes ikke lenger i kodeboken. Ingenting ble endret.',
  'code.shortIdTaken': 'Kort-ID-en «{{shortId}}» brukes av en annen kode. Velg en annen.',
  'code.unknownFacet': 'Fasetten «{{facet}}» finnes ikke i denne kodeboken.',
  'code.intoItself': 'En kode kan ikke flyttes inn under seg selv eller en av sine egne koder.',
  'code.parentFacet':
    'En kode og koden over den hører til samme fasett. Velg en overordnet kode i fasetten «{{facet}}».',
  'code.facetInUse_one':
    'Koden «{{code}}» fyller en plass i {{count}} handling, og det kan ikke koder i fasetten «{{facet}}». Endre den handlingen først.',
  'code.facetInUse_other':
    'Koden «{{code}}» fyller en plass i {{count}} handlinger, og det kan ikke koder i fasetten «{{facet}}». Endre de handlingene først.',
  'coding.notFound': 'Denne kodingen finnes ikke lenger. Ingenting ble endret.',
  'coding.badSpan':
    'Utvalget {{start}}–{{end}} er ikke en del av dette dokumentet ({{length}} tegn langt). Marker ordene på nytt.',
  'coding.splitsCharacter': 'Utvalget begynner eller slutter midt i et tegn. Marker hele tegn.',
  'coding.noWords': 'Det er ingen ord i utvalget som en kode kan hete. Marker noen ord.',
  'coding.splitOutside': 'Delestedet må ligge inne i kodingen. Sett markøren mellom det første og det siste tegnet.',
  'coding.mergeOne': 'Det trengs minst to kodinger for å gjøre dem til én.',
  'coding.mergeUnlike':
    'Bare kodinger med samme kode, av samme koder, i samme dokument kan bli til én. Ingenting ble endret.',
  'coding.mergeActs':
    'Disse handlingene er ulike på minst ett punkt (aktør, nivå, objekt …). Gjør dem like først, og slå dem så sammen.',
  'act.fromDifferent': 'En handling lages av én koders koder på de samme ordene. Ingenting ble endret.',
  'act.noSlot': 'Koden «{{code}}» har ingen ledig plass i denne handlingen. Ingenting ble endret.',
  'act.ownWords': 'Dette er handlingens egne ord. Marker andre ord som ytterligere belegg.',
  'autocode.badPattern': 'Dette er ikke et regulært uttrykk: {{problem}}. Rett mønsteret; ingenting ble søkt gjennom.',
  'act.notFound': 'Denne handlingen finnes ikke lenger. Ingenting ble endret.',
  'act.empty': 'En handling trenger minst én kode. Velg en arbeidsform, en aktør eller et nivå.',
  'act.wrongSlot': 'Koden «{{code}}» kan ikke være {{slot}} i en handling. Velg en kode i en fasett som passer.',
  'act.oneCode': 'En handlings {{slot}} kan bare ha én kode; arbeidsform kan ha flere.',
  'filter.unknownId':
    'Filteret spør i «{{list}}» etter «{{id}}», som ikke finnes i studien. Ta det ut eller velg noe annet; ingenting ble endret.',
  'filter.notANumber':
    '«{{value}}» er ikke et tall, men attributtet «{{attribute}}» er det. Skriv et tall; ingenting er endret.',
  'turnRules.notFound': 'Disse replikkreglene finnes ikke lenger. Velg andre; ingenting er endret.',
  'turnRules.nameTaken':
    'Det finnes allerede replikkregler som heter «{{name}}». Velg et annet navn; ingenting er endret.',
  'turn.noWords': 'Det er ingen ord her. Marker ord først; ingenting er endret.',
  'turn.noSuchSpeaker': 'Ingen snakker under denne etiketten. Se på listen over talere igjen; ingenting er endret.',

  'documentSet.notFound': 'Denne dokumentsamlingen finnes ikke lenger. Velg en annen; ingenting er endret.',
  'documentSet.nameTaken': 'Det finnes allerede en dokumentsamling som heter «{{name}}». Velg et annet navn.',
  'documentSet.circle':
    'Samlingen «{{name}}» kan ikke bygge på seg selv, heller ikke gjennom andre samlinger. Ta samlingen ut av filteret; ingenting er endret.',
  'documentSet.inUse':
    'Samlingen «{{name}}» er del av {{sets}}. Ta den ut der først, eller slett den samlingen; ingenting er endret.',
  'coverage.sameAxes': 'Radene kan ikke deles etter det de allerede er. Velg en annen inndeling.',
  'coverage.unknownRow': 'Det finnes ingen rad «{{row}}» i tabellen. Ingenting er planlagt; hent tabellen på nytt.',
  'coverage.unknownColumn':
    'Det finnes ingen kolonne «{{column}}» i tabellen. Ingenting er planlagt; hent tabellen på nytt.',
  'document.notFound': 'Dokumentet er ikke lenger i studien. Ingenting ble endret.',
  'edit.outside':
    'Endringen fra {{start}} til {{end}} ligger utenfor teksten, som har {{length}} tegn. Ingenting ble endret.',
  'edit.splitsCharacter': 'Endringen begynner eller slutter midt i et tegn. Ingenting ble endret.',

  'orphan.anchored': 'Ordene i denne kodingen står i teksten, så den trenger ikke noe nytt sted. Ingenting ble endret.',

  'version.notFound': 'Dokumentet hadde ingen tekst på det tidspunktet. Velg en versjon fra listen.',
  'version.erased':
    'Denne versjonen kan ikke vises eller gjenopprettes: ord i den ble slettet for godt da teksten ble pseudonymisert.',

  'coder.notFound': 'Denne koderen er ikke med i studien.',
  'coder.nameTaken': 'Det finnes allerede en koder som heter «{{name}}».',

  'check.sqlite': 'SQLite melder: {{problem}}',
  'check.reference': 'En rad i {{table}} viser til en rad i {{parent}} som ikke finnes.',
  'check.quote': 'I «{{document}}» er sitatet til et segment ikke teksten på stedet ({{start}}–{{end}}).',
  'check.foreignBlock': 'I «{{document}}» er et segment forankret i en blokk som ikke hører til dokumentet.',
  'check.meeting':
    'I «{{document}}» står et punkt eller en deltaker i møtet på ord i en annen tekst, eller under noe som ikke er en sak i møtet.',
  'check.act': 'I «{{document}}» står en koding i en handling på andre ord enn handlingen, eller er en annen koders.',
  'check.blockLength': 'I «{{document}}» har en blokk en annen lengde enn teksten sin.',
  'check.changedLog': 'Kommando {{seq}} i historikken er endret etter at den ble skrevet.',
  'check.brokenChain': 'Historikken har et hull eller et fremmed stykke før kommando {{seq}}.',

  'memo.notFound': 'Notatet finnes ikke lenger. Ingenting ble endret.',
  'link.notFound': 'Lenken finnes ikke lenger. Ingenting ble endret.',
  'link.toItself': 'En lenke knytter sammen to ulike steder. Marker andre ord for den andre enden.',

  'file.notFound': 'Filen «{{file}}» finnes ikke. Kontroller navn og mappe.',
  'file.unreadable': '«{{file}}» kunne ikke leses ({{reason}}). Kontroller at du har tilgang.',
  'file.unwritable': '«{{file}}» kunne ikke skrives ({{reason}}). Ingenting ble liggende igjen; velg et annet sted.',

  'import.encoding':
    'Filen er ikke UTF-8; den ble lest som {{encoding}}. Kontroller at bokstaver som æ, ø og å er riktige.',
  'import.byteOrderMark': 'Et byterekkefølgemerke (BOM) først i filen ble utelatt.',
  'import.nulCharacters_one': '{{count}} NUL-tegn ble utelatt.',
  'import.nulCharacters_other': '{{count}} NUL-tegn ble utelatt.',
  'import.lineEnds': 'Linjeskift ble gjort om til ett enkelt linjeskifttegn.',
  'import.images_one': '{{count}} bilde ble utelatt: dokumenter inneholder bare tekst.',
  'import.images_other': '{{count}} bilder ble utelatt: dokumenter inneholder bare tekst.',
  'import.alreadyThere': 'Samme fil finnes allerede i studien som «{{title}}». Den ble ikke importert på nytt.',
  'import.otherFormat': 'Filer i dette formatet importeres ikke fra en mappe eller et arkiv.',
  'import.titleTaken': 'Tittelen «{{taken}}» var i bruk, så dokumentet heter «{{title}}».',
  'import.wrongFormat':
    '«{{file}}» er ikke i noen av formatene som importeres: docx, odt, rtf, html, txt, md, pdf, vtt, srt, csv, xlsx, eller en zip av disse. Lagre den i et av dem og importer den.',
  'import.otherThanNamed':
    'Filen heter .{{named}}, men er .{{actual}}, og ble lest som det. Kontroller at det er filen du mente.',
  'import.newVersion':
    'En annen utgave av denne filen er i studien som «{{title}}». Skal denne ta plassen dens, angre importen og erstatt teksten i «{{title}}» i stedet: kodingene blir stående.',
  'import.archiveTooLarge':
    '«{{file}}» er for stor ({{megabytes}} MB; grensen for arkiver er {{limit}} MB); ingenting ble importert fra filen. Pakk den ut og importer mappen.',
  'import.nestedArchive':
    '«{{file}}» er et arkiv inne i et arkiv og ble ikke åpnet. Pakk det ut og importer det som er i det.',
  'import.unsafeName':
    '«{{file}}» har et navn som fører ut av arkivet, noe som tyder på at det er tuklet med; den ble ikke importert. Kontroller hvor arkivet kommer fra.',
  'import.tooLarge':
    '«{{file}}» er for stor ({{megabytes}} MB; grensen er {{limit}} MB). Del den opp, eller fjern bildene, og importer den på nytt.',
  'import.tooSlow':
    'Å lese «{{file}}» tok mer enn {{seconds}} sekunder og ble avbrutt; ingenting ble importert fra filen. Lagre den på nytt i programmet den kommer fra, eller del den, og importer på nytt.',
  'import.tooMuchMemory':
    'Å lese «{{file}}» krevde mer minne enn én fil får bruke, og ble avbrutt; ingenting ble importert fra filen. Del den, eller lagre den på nytt i programmet den kommer fra, og importer på nytt.',
  'import.empty': '«{{file}}» er tom. Kontroller at den er lagret eller kopiert ferdig, og importer den på nytt.',
  'import.notText':
    '«{{file}}» er ikke en tekstfil. Kommer den fra et annet program, lagre den der som .docx eller .txt og importer den.',
  'import.damaged':
    '«{{file}}» er skadet eller avkortet og kunne ikke leses; ingenting ble importert fra den. Åpne den i programmet den kommer fra, lagre den på nytt og importer den kopien.',
  'import.encrypted':
    '«{{file}}» er beskyttet med passord; ingenting ble importert fra den. Lagre den uten passord og importer den kopien.',
  'import.unpacksTooLarge':
    '«{{file}}» blir mer enn {{limit}} MB når den pakkes ut; ingenting ble importert fra den. Del den opp og importer delene.',
  'import.tooManyParts':
    '«{{file}}» inneholder mer enn {{limit}} filer; ingenting ble importert fra den. Del den opp og importer delene.',
  'import.zipBomb':
    '«{{file}}» ville blitt enorm når den pakkes ut, slik en tekst aldri blir; ingenting ble importert fra den. Kontroller hvor den kommer fra.',
  'import.unsafeNames':
    '«{{file}}» inneholder filer med navn som peker ut av den, et tegn på at den er tuklet med; ingenting ble importert fra den. Kontroller hvor den kommer fra.',
  'import.notOpenDocument':
    '«{{file}}» er ikke et OpenDocument-tekstdokument, selv om navnet slutter på .odt. Åpne den i programmet den kommer fra, og lagre den som .odt.',
  'import.notRtf':
    '«{{file}}» er ikke et RTF-dokument, selv om navnet slutter på .rtf. Åpne den i programmet den kommer fra, og lagre den som .rtf eller .docx.',
  'import.xmlEntities':
    '«{{file}}» erklærer egne entiteter, slik ingen tekstbehandler gjør, men filer laget for å overbelaste programmer gjør; ingenting ble importert fra den. Kontroller hvor den kommer fra.',
  'import.tooManyParagraphs':
    '«{{file}}» har mer enn {{limit}} avsnitt; ingenting ble importert fra den. Del den opp og importer delene.',
  'import.trackedChanges': 'Sporede endringer ble regnet som godtatt: {{insertions}} satt inn, {{deletions}} slettet.',
  'import.headersAndFooters_one': 'Teksten i {{count}} topptekst eller bunntekst ble utelatt.',
  'import.headersAndFooters_other': 'Teksten i {{count}} topptekster eller bunntekster ble utelatt.',
  'import.notWord':
    '«{{file}}» er ikke et Word-dokument, selv om navnet slutter på .docx. Åpne den i programmet den kommer fra, og lagre den som .docx.',
  'import.protectedWord':
    '«{{file}}» er passordbeskyttet eller en gammel .doc-fil. Åpne den i Word og lagre den som .docx uten passord.',

  'import.tooDeep':
    '«{{file}}» er nøstet så dypt at ingen har skrevet den for å leses; ingenting ble importert fra den. Lagre teksten i et annet format og importer den.',
  'import.noSubtitles':
    '«{{file}}» inneholder ingen ord, bare tider eller merknader; ingenting ble importert fra den. Kontroller at den er eksportert fullstendig.',
  'import.subtitleRemarks_one': '{{count}} merknad, stil eller område i undertekstene ble utelatt: det er ikke tale.',
  'import.subtitleRemarks_other':
    '{{count}} merknader, stiler eller områder i undertekstene ble utelatt: de er ikke tale.',
  'import.untimedLines_one': '{{count}} linje stod utenfor alle tidene i undertekstene; den ble beholdt der den står.',
  'import.untimedLines_other': '{{count}} linjer stod utenfor alle tidene i undertekstene; de ble beholdt der de står.',
  'import.scanned':
    '«{{file}}» er skannet: sidene er bilder og har ingen tekst; ingenting ble importert fra den. La et annet program gjenkjenne teksten (OCR), og importer det som programmet lagrer.',
  'import.pagesWithoutText_one':
    '{{count}} side har ingen tekst, slik skannede sider er: {{pages}}. Står det ord på den, så la et annet program gjenkjenne dem (OCR).',
  'import.pagesWithoutText_other':
    '{{count}} sider har ingen tekst, slik skannede sider er: {{pages}}. Står det ord på dem, så la et annet program gjenkjenne dem (OCR).',
  'import.pageMargins_one':
    '{{count}} linje øverst eller nederst på sidene går igjen på de fleste av dem (topptekst, bunntekst, sidetall) og ble utelatt: «{{example}}».',
  'import.pageMargins_other':
    '{{count}} linjer øverst eller nederst på sidene går igjen på de fleste av dem (topptekst, bunntekst, sidetall) og ble utelatt, for eksempel «{{example}}».',
  'import.marginNumbers_one': '{{count}} linje- eller replikknummer i venstre marg ble utelatt.',
  'import.marginNumbers_other': '{{count}} linje- eller replikknumre i venstre marg ble utelatt.',
  'import.hyphens_one': '{{count}} ord som var delt ved linjeslutt, ble satt sammen.',
  'import.hyphens_other': '{{count}} ord som var delt ved linjeslutt, ble satt sammen.',
  'import.overlongRows_one':
    '{{count}} rad har flere celler enn det er kolonner, og resten ble utelatt: rad {{rows}}. Kontroller om et anførselstegn mangler.',
  'import.overlongRows_other':
    '{{count}} rader har flere celler enn det er kolonner, og resten ble utelatt: rad {{rows}}. Kontroller om et anførselstegn mangler.',
  'import.columnsLeftOut': 'Disse kolonnene hører ikke til transkripsjonen og ble utelatt: {{columns}}.',
  'import.noSuchQuestion':
    '«{{file}}» har ingen kolonne «{{column}}»; ingenting ble importert fra den. Velg kolonnene på nytt.',
  'import.noOpenAnswers':
    '«{{file}}» har ingen svar i ord å lage dokumenter av; ingenting ble importert fra den. Velg de åpne spørsmålene, eller importer den som en tabell med attributter.',
  'import.respondentsLeftOut_one': '{{count}} respondent svarte ikke på noen av de åpne spørsmålene og ble utelatt.',
  'import.respondentsLeftOut_other':
    '{{count}} respondenter svarte ikke på noen av de åpne spørsmålene og ble utelatt.',
  'import.tableOfAttributes':
    'Dette er en tabell med attributter, ikke materiale. Gi den sammen med dokumentene som attributtene deres, eller importer den som attributter etterpå.',
  'import.tableOfCodings': 'Dette er en tabell med kodinger, ikke materiale. Importer den som kodinger.',
  'import.tableOfConsents': 'Dette er en tabell med samtykker, ikke materiale. Importer den som samtykker.',

  'consent.given': 'Deltakeren har samtykket til «{{purpose}}».',
  'consent.notGiven': 'Deltakeren har ikke samtykket til «{{purpose}}».',
  'consent.denied': 'Deltakeren har sagt nei til «{{purpose}}».',
  'consent.withdrawn': 'Deltakeren trakk seg fra studien {{date}}.',
  'consent.unknownParticipant': 'Deltakeren «{{participant}}» finnes ikke i denne studien.',

  'table.empty': '«{{file}}» har ingen rader. Den første raden navngir kolonnene; skriv minst én rad under den.',
  'table.duplicateColumn':
    '«{{file}}» har kolonnen «{{column}}» to ganger. Gi den ene nytt navn eller fjern den; ingenting ble importert.',
  'table.unnamedColumn':
    'Kolonne {{number}} i «{{file}}» har verdier, men ikke noe navn i første rad. Gi den et navn; ingenting ble importert.',
  'table.missingColumn':
    '«{{file}}» mangler kolonnen «{{column}}». Kolonnene er: {{found}}. Legg den til eller velg en annen fil; ingenting ble importert.',
  'table.tooManyColumns':
    '«{{file}}» har {{count}} kolonner; grensen er {{limit}}. Fjern dem du ikke trenger; ingenting ble importert.',
  'table.tooManyRows':
    '«{{file}}» har mer enn {{limit}} rader; ingenting ble importert. Del den opp og importer delene.',
  'table.broken':
    '«{{file}}» kunne ikke leses som tabell nær rad {{row}}: et anførselstegn er ikke avsluttet eller står på feil sted. Rett det, eller lagre tabellen som CSV eller Excel på nytt; ingenting ble importert.',
  'table.notATable':
    '«{{file}}» er ikke en lesbar CSV- eller Excel-fil (.xlsx). Lagre tabellen i et av disse formatene, uten passord; ingenting ble importert.',
  'table.ragged':
    'Raden har {{found}} celler, men det er {{expected}} kolonner. Se etter et manglende skilletegn eller et som burde stått i anførselstegn.',

  'attributes.unknownFile':
    'Ingen dokumenter kommer fra filen «{{file}}». Importer filen først, og deretter denne tabellen på nytt.',
  'attributes.unknownDocument':
    'Dokumentet «{{document}}» finnes ikke. Kontroller navnet, eller oppgi filnavnet i kolonnen «file».',
  'attributes.ambiguousFile':
    'Flere dokumenter kommer fra filer som heter «{{file}}». Oppgi dokumentet i kolonnen «doc_id».',
  'attributes.noDocument': 'Raden oppgir verken fil eller dokument.',
  'attributes.titleTaken': 'Et annet dokument heter allerede «{{title}}». Velg en annen doc_id.',
  'attributes.badDate': '«{{value}}» er ikke en dato. Skriv den som 2026-03-31.',
  'attributes.unknownKind': 'Dokumenttypen «{{value}}» finnes ikke. Velg en av: {{known}}.',
  'attributes.unknownLevel': 'Nivået «{{value}}» finnes ikke. Velg et av: {{known}}.',
  'attributes.notAChoice': '«{{value}}» er ikke blant valgene for «{{column}}». Velg en av: {{known}}.',
  'attributes.newColumn': 'Kolonnen «{{column}}» ble et dokumentattributt ({{type}}).',
  'attributes.widenedColumn':
    'Attributtet «{{column}}» var {{before}} og er nå {{type}}, siden ikke alle verdier passet.',

  'consents.noParticipant': 'Raden oppgir ingen deltaker.',
  'consents.badDecision':
    '«{{value}}» i kolonnen «{{purpose}}» er verken 1 eller 0. Skriv 1 for ja, 0 for nei, eller la cellen stå tom.',

  'excerpt.noParticipant': 'Dokumentet oppgir ingen deltaker som kan spørres.',
  'excerpt.orphaned': 'Ordene finnes ikke lenger i teksten.',

  'segment.notFound': 'Dette utdraget er ikke lenger kodet, så plasseringen er ukjent. Ingenting ble endret.',
  'segment.orphaned': 'Ordene i dette utdraget er slettet fra teksten. Sitatet er tatt vare på.',

  'codings.noDocument': 'Raden oppgir ikke noe dokument.',
  'codings.badOffset':
    '«{{value}}» i kolonnen «{{column}}» er ikke et heltall. Posisjoner teller tegn fra begynnelsen av dokumentet.',
  'codings.emptySpan': 'Passasjen fra {{start}} til {{end}} er tom. Slutten må komme etter starten.',
  'codings.outside': 'Passasjen fra {{start}} til {{end}} ligger utenfor dokumentet, som har {{length}} tegn.',
  'codings.moved':
    'Sitatet ble funnet {{shift}} tegn fra den oppgitte plasseringen og kodet der, fra {{start}} til {{end}}.',
  'codings.otherText':
    'Teksten på den oppgitte plasseringen er «{{found}}», men sitatet er «{{quote}}», og det ble ikke funnet sikkert noe annet sted.',
  'codings.noCode': 'Raden oppgir ingen kode.',
  'codings.unknownCode':
    'Koden «{{value}}» finnes ikke (kolonnen «{{column}}»). Bruk en kort-id, eller stien av fasett, overkoder og navn.',
  'codings.ambiguousCode': 'Flere koder heter «{{value}}» (kolonnen «{{column}}»). Bruk en kort-id.',
  'codings.wrongSlot': 'Koden «{{value}}» kan ikke stå i kolonnen «{{column}}». Velg en kode fra en fasett som passer.',
  'codings.newAgency': 'Etaten «{{value}}» var ny og ble koden {{shortId}}.',
  'codings.ignoredColumns':
    '{{code}} er ikke en form for institusjonelt arbeid, så disse kolonnene ble utelatt: {{columns}}.',
  'codings.alreadyThere': 'Denne kodingen finnes allerede i studien.',

  'pseudonym.otherText':
    'Teksten ved tegn {{start}} er ikke lenger den som skulle erstattes, eller to steder overlapper. Ingenting er endret; se på forslagene igjen.',
  'pseudonym.showsOriginal':
    'Et pseudonym inneholder et av ordene som skal erstattes, eller et linjeskift. Ingenting er endret; velg et annet pseudonym.',
  'pseudonym.keyInStudy':
    'Nøkkelen kan ikke legges i stedet for studiefilen eller blant sikkerhetskopiene. Ingenting er endret; velg en annen mappe, helst på et annet medium.',
  'pseudonym.notAKey':
    '«{{file}}» er ikke en nøkkelfil fra ProAct. Den er ikke rørt, og ingenting er endret; velg en annen fil.',
  'pseudonym.wrongPassphrase':
    'Passordet passer ikke til nøkkelen «{{file}}», eller filen er skadet. Ingenting er endret; prøv igjen.',

  'meeting.noMeeting':
    '«{{document}}» er ikke et referat eller en observasjon av et møte. Sett typen til «observasjon» eller «seminar» først; ingenting er endret.',
  'meeting.attendeeNotFound': 'Denne deltakeren står ikke lenger på lista. Ingenting er endret.',
  'meeting.attendeeUnnamed': 'Hvem var det? Oppgi et navn, en rolle eller en kode; ingenting er endret.',
  'meeting.participantNotFound': 'Denne deltakeren er ikke lenger i studien. Ingenting er endret.',
  'meeting.itemNotFound': 'Dette punktet fra møtet finnes ikke lenger. Ingenting er endret.',
  'meeting.badParent':
    'Problemer, alternativer og vedtak hører til en sak i samme møte. Velg en annen; ingenting er endret.',
  'meeting.followsItself':
    'Et vedtak følges opp i et annet møte enn det ble gjort i. Velg et annet; ingenting er endret.',
  'tie.notFound': 'Dette omtalte møtet finnes ikke lenger. Ingenting er endret.',
  'tie.noWave': 'Bølgen finnes ikke lenger. Ingenting er endret; velg en annen.',
  'tie.nobody': 'Hvem møtes der? Velg en deltaker, eller oppgi rolle eller etat; ingenting er endret.',

  'thirdPerson.notFound': 'Merket finnes ikke lenger. Ingenting er endret.',

  'design.required': 'Rad {{row}}, kolonne «{{column}}»: Her trengs det en verdi.',
  'design.notADate':
    'Rad {{row}}, kolonne «{{column}}»: «{{value}}» er ikke en dato. Skriv den som 2026-03-31 eller 31.03.2026.',
  'design.notAWholeNumber': 'Rad {{row}}, kolonne «{{column}}»: «{{value}}» er ikke et heltall.',
  'design.notANumber': 'Rad {{row}}, kolonne «{{column}}»: «{{value}}» er ikke et tall.',
  'design.notYesOrNo': 'Rad {{row}}, kolonne «{{column}}»: «{{value}}» er verken ja eller nei.',
  'design.tooSmall': 'Rad {{row}}, kolonne «{{column}}»: {{value}} er for lite. Skriv {{least}} eller mer.',
  'design.unknownChoice':
    'Rad {{row}}, kolonne «{{column}}»: «{{value}}» er ikke blant valgene. Velg en av: {{known}}.',
  'design.unknownName':
    'Rad {{row}}, kolonne «{{column}}»: «{{value}}» finnes ikke. Rett navnet eller legg det til først. Disse finnes: {{known}}.',
  'design.ambiguousName': 'Rad {{row}}, kolonne «{{column}}»: «{{value}}» kan bety flere. Skriv en av: {{known}}.',
  'design.unknownColumn': 'Rad {{row}}: Tabellen har ingen kolonne «{{column}}». Last tabellen på nytt og prøv igjen.',
  'design.severalRows':
    'Rad {{row}}, kolonne «{{column}}»: Flere rader heter «{{value}}». Fyll ut flere av cellene, så det går fram hvilken som menes.',
  'design.taken': 'Rad {{row}}, kolonne «{{column}}»: En annen rad er allerede kjent som «{{value}}». Endre en av dem.',
  'design.rowGone': 'Rad {{row}} finnes ikke lenger i tabellen. Ingenting ble endret; se på tabellen på nytt.',
  'design.notThere': 'En rad finnes ikke lenger i tabellen. Ingenting ble slettet; se på tabellen på nytt.',
  'design.noNewRows':
    'Rad {{row}}: Ingen rad i tabellen passer, og nye kan ikke lages her. Dokumenter kommer fra importerte filer.',
  'design.fixedCell':
    'Rad {{row}}, kolonne «{{column}}»: Cellen sier hva raden handler om og kan ikke endres. Velg raden som menes, eller lag en ny.',
  'design.endsBeforeItBegins':
    'Rad {{row}}, kolonne «{{column}}»: Den ville slutte {{to}}, som ikke er etter begynnelsen {{from}}. Rett en av datoene.',
  'design.belowItself':
    'Rad {{row}}, kolonne «{{column}}»: «{{site}}» ville på et tidspunkt ligge under seg selv. Velg et annet sted over det.',
  'design.oneBeginning': 'Rad {{row}}: En flytting begynner enten på en dag eller med en bølge. Fyll ut én av de to.',
  'design.linkToItself': 'Rad {{row}}, kolonne «{{column}}»: Et sted kan ikke knyttes til seg selv. Velg et annet.',
  'design.siteHasSitesBelow':
    '«{{site}}» kan ikke slettes, fordi disse ligger eller en gang lå under det: {{below}}. Ingenting ble slettet; plasser dem et annet sted først, eller avslutt stedet med en dato.',
  'design.waveHasMoves':
    'Bølgen «{{wave}}» kan ikke slettes, fordi «{{site}}» flytter med den. Ingenting ble slettet; endre flyttingen først.',
  'design.levelHasCode':
    'Nivået «{{level}}» kan ikke slettes, fordi koden {{code}} står for det. Ingenting ble slettet; slett koden først.',
  'design.tieOfNobody': 'Rad {{row}}: Et bånd trenger noen: en deltaker, en rolle eller en etat.',
  'design.documentPerWave':
    'Rad {{row}}, kolonne «{{column}}»: Et dokument hører allerede til én bølge, så attributtene har én verdi.',
  'design.choicesNeedType':
    'Rad {{row}}, kolonne «{{column}}»: Bare et attributt av typen «Valgliste» har en liste med valg. Endre typen også.',
  'design.attributeHasValues':
    'Rad {{row}}, kolonne «{{column}}»: Attributtet har allerede verdier, og de kan ikke fordeles på bølger. Lag et nytt attributt i stedet.',
  'design.valuesDoNotFit':
    'Rad {{row}}, kolonne «{{column}}»: Disse verdiene passer ikke den nye typen: {{values}}. Ingenting ble endret; rett dem først.',
  'design.valuesOutsideChoices':
    'Disse verdiene av «{{attribute}}» er beholdt, men er ikke lenger blant valgene: {{values}}.',
  'design.noSuchColumn':
    'Kolonnen «{{heading}}» i «{{file}}» ble gitt til «{{column}}», som tabellen ikke har. Ingenting ble importert; velg en annen kolonne.',
  'design.columnGivenTwice':
    'To kolonner i «{{file}}» ble gitt til «{{column}}». Ingenting ble importert; utelat en av dem.',
  'design.noIdentity':
    'Ingen kolonne i «{{file}}» sier hvilke rader det gjelder («{{column}}»). Kolonnene er: {{found}}. Ingenting ble importert; si hvilken det er.',
  'design.newAttribute': 'Kolonnen «{{column}}» ble et attributt ({{type}}).',
  'design.columnsLeftOut': 'Utelatt: {{columns}}.',
  'design.alreadySo': 'Alt dette er i studien fra før.',

  'media.notFound': 'Dette opptaket er ikke lenger knyttet til dokumentet. Ingenting ble endret.',
  'media.unknownEnding':
    '«{{file}}» er ikke et opptak som kan spilles av her. Ingenting ble endret; velg en fil med en av disse endelsene: {{endings}}.',
  'media.missing':
    '«{{file}}» lot seg ikke åpne der studien sier at den ligger. Ingenting er tapt; velg filen, eller koble til disken den ligger på, og prøv igjen.',
  'media.noFile': '«{{file}}» er ikke en vanlig fil på denne datamaskinen og åpnes derfor ikke. Velg selve opptaket.',
  'media.notLocal':
    'Studien oppgir et sted som ikke er på denne datamaskinen. Det ble ikke åpnet. Velg en kopi av opptaket på denne datamaskinen.',

  'site.notFound': 'Stedet finnes ikke lenger. Ingenting ble endret.',
  'site.noWave': 'Bølgen finnes ikke lenger. Ingenting ble endret; velg et annet tidspunkt.',
  'site.belowItself':
    '«{{site}}» ville på et tidspunkt ligge under seg selv. Ingenting ble endret; velg et annet sted over det.',
  'site.intoItself':
    '«{{site}}» kan ikke slås sammen med seg selv. Ingenting ble endret; velg et annet sted eller et nytt navn.',
  'site.inTwoParts': '«{{site}}» ble gitt til to deler. Ingenting ble endret; gi det til én.',
  'site.notBelow': '«{{site}}» ligger ikke rett under «{{above}}» på det tidspunktet. Ingenting ble endret.',
  'site.notThereThen':
    '«{{site}}» finnes ikke {{date}} etter sine egne datoer. Ingenting ble endret; velg en annen dag eller rett datoene.',
  'site.nameTaken':
    'Det finnes allerede et sted «{{site}}» samme sted. Ingenting ble endret; velg et annet navn, eller slå sammen med det stedet.',
};
