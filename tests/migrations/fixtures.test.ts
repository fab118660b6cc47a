import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../schema/migrations/index.ts';
import { openTestCoreAt, temporaryFolder } from '../core/test-core.ts';

/** One small project per released schema version: one document, two acts by "Coder 1", one consent. */
const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'projects');

describe('a project of every released version', () => {
  it.each(readdirSync(FIXTURES))(
    '%s opens with everything in it, and its history can still be undone',
    async (file) => {
      const path = join(temporaryFolder(), file);
      copyFileSync(join(FIXTURES, file), path);
      const test = openTestCoreAt(path);
      expect((await test.call('project.info', {})).schemaVersion).toBe(SCHEMA_VERSION);
      expect(await test.call('project.check', {})).toMatchObject({
        ok: true,
        findings: [],
        counts: { documents: 1, segments: 2, acts: 2 },
      });
      const [document] = await test.call('document.list', {});
      expect(document).toMatchObject({
        title: 'A1',
        county: 'County A',
        wave: '1',
        role: 'School leader',
        level: 'school',
      });
      const forms = (await test.call('coding.list', {})).filter((coding) => coding.slot === 'work_form');
      expect(forms.map((coding) => [coding.quote, coding.code])).toEqual([
        ['Fylket 🎒 bestemte', 'CRE.defining'],
        ['vi fulgte opp', 'MNT.policing'],
      ]);
      expect(await test.call('search.text', { text: 'fulgte opp' })).toHaveLength(1);
      expect((await test.call('history.undo', {})).done?.procedure).toBe('import.consents');
      expect((await test.call('history.undo', {})).done?.procedure).toBe('import.codings');
      expect(await test.call('coding.list', {})).toEqual([]);
      expect((await test.call('project.check', {})).findings).toEqual([]);
    },
  );
});
