import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeMeeting, recogniseMeeting } from '../../../schema/text/meeting-parts.ts';
import { blocksOf, cellsOf, read, wordsAt } from './meeting-notes.ts';

const ENGLISH = `# Notes

Arena: Transition team
Place: Room 3, Strandvik
Time: Thursday 5 May 2022, 13:00–14:30
Present: Rektor (Strandvik vgs); Counsellor, NAV; P07
Absent: police; school nurse, Strandvik

## Agenda item 1: Passing on information

Problem: Lists come too late.
Alternatives:

- Wait until spring
- Ask **NAV** to call

The head looks at the clock.

**Rektor:** We always do it like this.

Decision: NAV makes the list. (Responsible: NAV, due: 1 March 2022)

Agenda item 2: Consent
Decision: Nothing is passed on without it.
Responsible: head of department
Due: next meeting`;

const NORWEGIAN = `Sted: Møterom 2
Tid: Tirsdag 17. september 2024, kl. 08.30–09.25
Til stede: rektor, koordinator (rådgiver), PPT-rådgiver, NAV og politi
Forfall: helsesykepleier (syk)

Sak 12/22 Gjennomgang av lista
Vedtak: NAV tar samtalen. Ansvarlig: NAV. Frist: 24.09.2024.

Sak 13/22: Samtykke

Alternativ 1: Nytt skjema
Alternativ 2: Som før
Beslutning: Nytt skjema fra januar.`;

describe('the parts of a meeting', () => {
  it('are read from English notes', () => {
    expect(read(blocksOf(ENGLISH))).toEqual({
      arena: 'Transition team',
      place: 'Room 3, Strandvik',
      startsAt: '13:00',
      endsAt: '14:30',
      date: '2022-05-05',
      attendance: [
        '+ Rektor / Strandvik vgs',
        '+ Counsellor / NAV',
        '+  / ',
        '- police / ',
        '- school nurse / Strandvik',
      ],
      items: [
        'agenda_item: Passing on information',
        '  problem: Lists come too late.',
        '  alternative: Wait until spring',
        '  alternative: Ask **NAV** to call',
        '  decision: NAV makes the list.',
        'agenda_item: Consent',
        '  decision: Nothing is passed on without it.',
      ],
      decisions: [
        ['NAV', '2022-03-01'],
        ['head of department', 'next meeting'],
      ],
    });
  });

  it('are read from Norwegian notes without any markup', () => {
    expect(read(blocksOf(NORWEGIAN))).toEqual({
      arena: '',
      place: 'Møterom 2',
      startsAt: '08:30',
      endsAt: '09:25',
      date: '2024-09-17',
      attendance: [
        '+ rektor / ',
        '+ koordinator / ',
        '+ rådgiver / PPT',
        '+  / NAV',
        '+ politi / ',
        '- helsesykepleier / ',
      ],
      items: [
        'agenda_item: Gjennomgang av lista',
        '  decision: NAV tar samtalen.',
        'agenda_item: Samtykke',
        '  alternative: Nytt skjema',
        '  alternative: Som før',
        '  decision: Nytt skjema fra januar.',
      ],
      decisions: [
        ['NAV', '2024-09-24'],
        ['', ''],
      ],
    });
  });

  it('are read from a table of labels and values, in Word and in Markdown', () => {
    const inWord = [
      ...cellsOf(
        'Arena',
        'Ressursteam',
        'Sted',
        '',
        'Til stede',
        'Rektor (Strandvik vgs)',
        'Veileder, NAV',
        'Referent',
        'HB',
      ),
      ...cellsOf('Sak 1', 'Overgang', 'Vedtak', 'Møtet holdes i mai.', 'Ansvarlig: PPT'),
    ];
    const expected = {
      arena: 'Ressursteam',
      place: '',
      attendance: ['+ Rektor / Strandvik vgs', '+ Veileder / NAV'],
      items: ['agenda_item: Overgang', '  decision: Møtet holdes i mai.'],
      decisions: [['PPT', '']],
    };
    expect(read(inWord)).toMatchObject(expected);
    const inMarkdown = blocksOf(`| Arena | Ressursteam |
|---|---|
| **Til stede** | Rektor (Strandvik vgs); Veileder, NAV |
| Observatør | HB |
| Sak 1 | Overgang |
| Vedtak | Møtet holdes i mai. Ansvarlig: PPT |`);
    expect(read(inMarkdown)).toMatchObject(expected);
  });

  it('are not read from the headings of a table’s columns', () => {
    expect(read(cellsOf('Sak 1', 'Problem', 'Vedtak', 'Overgang', 'For sent', 'Mai')).items).toEqual([]);
  });

  it('follow a heading instead of a label', () => {
    const notes =
      '# Til stede\n\n- Lærer (Granli)\n- Veileder, NAV\n\n# Sak 1\n\n## Problem\n\nLista kommer sent.\n\n## Vedtak\n\n- Ring\n- Skriv';
    expect(read(blocksOf(notes))).toMatchObject({
      attendance: ['+ Lærer / Granli', '+ Veileder / NAV'],
      items: ['agenda_item: Sak 1', '  problem: Lista kommer sent.', '  decision: Ring', '  decision: Skriv'],
    });
  });

  it('name people, roles and agencies as they are written', () => {
    const attendee = (text: string) =>
      recogniseMeeting(blocksOf(`Present:\n- ${text}`)).attendance.map(({ name, role, agency }) => [
        name,
        role,
        agency,
      ]);
    expect(attendee('Kari Nordmann, rådgiver, Tjernbekk skole')).toEqual([
      ['Kari Nordmann', 'rådgiver', 'Tjernbekk skole'],
    ]);
    expect(attendee('Kari Nordmann (rådgiver, NAV)')).toEqual([['Kari Nordmann', 'rådgiver', 'NAV']]);
    expect(attendee('Kari Nordmann, NAV')).toEqual([['Kari Nordmann', '', 'NAV']]);
    expect(attendee('rektor og sosiallærer ved Tjernbekk skole')).toEqual([
      ['rektor', 'rektor', 'Tjernbekk skole'],
      ['sosiallærer', 'sosiallærer', 'Tjernbekk skole'],
    ]);
    expect(attendee('rådgiver i kommunens oppvekstavdeling (møteleder)')).toEqual([
      ['rådgiver', 'rådgiver', 'kommunens oppvekstavdeling'],
    ]);
    expect(attendee('avdelingsleder for elektro og bygg')).toEqual([
      ['avdelingsleder for elektro og bygg', 'avdelingsleder for elektro og bygg', ''],
    ]);
    expect(attendee('ingen')).toEqual([]);
  });

  it('stand under headings with a number, and after a dateline without a label', () => {
    const notes = `# Møte i overgangsteamet
Onsdag 12. mars 2025 kl. 09.00–10.30, rådhuset
Til stede: rektor (Granli)
Ikke møtt: politi
## 1. Fravær
Vedtak: Skolen ringer. *Ansvarlig:* rektor. *Frist:* 1. mai 2025
### 2. Bakgrunn
## 3. Orientering
## 4. Skyss
Det var i fjor, 3. mai 2024 kl. 10.00, at det begynte.
## Sak 5 Lokaler
### 1. Bakgrunn
Problem: Ingen rom.`;
    expect(read(blocksOf(notes))).toMatchObject({
      ...{ date: '2025-03-12', startsAt: '09:00', endsAt: '10:30' },
      attendance: ['+ rektor / Granli', '- politi / '],
      items: ['agenda_item: Fravær', '  decision: Skolen ringer.', 'agenda_item: Lokaler', '  problem: Ingen rom.'],
      decisions: [['rektor', '2025-05-01']],
    });
    const undated = read(blocksOf('Present: NAV\nI fjor, 3. mai 2024 kl. 10.00, begynte det.\nSak 1: Fravær'));
    expect([undated.date, undated.startsAt]).toEqual([null, null]);
  });

  it('are not seen in prose and speech, nor in what comes after the first item', () => {
    const notes = `Present: Rektor (Granli)
Time: 09:00
Sak 1: Fravær
Sak 3 ble utsatt til over jul.
Problemet er at ingen ringer.
Vedtaket fra i fjor gjelder fortsatt.
**Rektor:** Time: det er det vi mangler. Decision: nei.
Present: dette er ikke en liste
Det var et alternativ: å vente.`;
    expect(read(blocksOf(notes))).toMatchObject({
      attendance: ['+ Rektor / Granli'],
      items: ['agenda_item: Fravær'],
    });
  });

  it('an interview has none', () => {
    const interview = `INT: Hva var problemet?\n\nINF: Problemet: vi visste det ikke. Sak nummer én var fravær.\n\nINT: Og alternativet?\n\nINF: Vedtak ble det ikke. Til stede var vi alle, rektor og NAV.`;
    expect(read(blocksOf(interview))).toMatchObject({ arena: '', place: '', attendance: [], items: [] });
    expect(looksLikeMeeting(blocksOf(interview))).toBe(false);
    expect(looksLikeMeeting(blocksOf(ENGLISH))).toBe(true);
    expect(looksLikeMeeting(blocksOf(NORWEGIAN))).toBe(true);
  });

  it('stand inside their blocks, with words at both ends, whatever the notes are', () => {
    const label = fc.constantFrom(
      ...[
        'Present:',
        'Fraværende:',
        '# Sak 1',
        '# 1. Plan',
        '## Agenda item 2:',
        '**Problem:**',
        'Alternativer:',
        '- ',
        '| Vedtak |',
      ],
      ...['Decision: ', 'Ansvarlig: ', 'Frist: ', '(Responsible: ', '**', '__', '; ', ', ', '| ', ' og ', '🎒', '\n'],
    );
    const text = fc.array(fc.oneof(label, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.constantFrom<'paragraph' | 'table_cell'>('paragraph', 'table_cell'), (parts, kind) => {
        const blocks = blocksOf(parts.join('')).map((block) =>
          block.kind === 'paragraph' ? { ...block, kind } : block,
        );
        const { attendance, items } = recogniseMeeting(blocks);
        for (const part of [...attendance, ...items]) {
          const words = wordsAt(blocks, part);
          expect(words).toHaveLength(part.end - part.start);
          expect(words.trim()).toBe(words);
          expect(words).not.toBe('');
        }
        for (const { parent } of items) if (parent !== null) expect(items[parent]?.kind).toBe('agenda_item');
      }),
      { numRuns: 500 },
    );
  });
});
