/** link.*: typed relations between two passages. */
import type { Input } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Link } from '../../../schema/model/memo.ts';
import { createSegment, removeUncoded } from '../codings/commands.ts';
import type { CommandContext, Implementation } from '../context.ts';
import { sql } from '../db/sql.ts';
import { getLink, listLinks } from './queries.ts';

export const linkProcedures: Implementation<'link.list' | 'link.create' | 'link.delete'> = {
  'link.list': ({ db }, { documentId }) => listLinks(db, documentId),
  'link.create': createLink,
  'link.delete': (context, { linkId }) => {
    const link = describeLink(context, getLink(context.db, linkId));
    context.db.run(sql`DELETE FROM links WHERE id = ${linkId}`);
    removeUncoded(context.db, [link.from.segmentId, link.to.segmentId]);
    return { linkId };
  },
};

function createLink(context: CommandContext, input: Input<'link.create'>): Link {
  const from = createSegment(context, input.from);
  const to = createSegment(context, input.to);
  if (from === to) throw new AppError('Invalid', 'link.toItself');
  const twin = context.db.get<{ id: string }>(sql`SELECT id FROM links
    WHERE kind = ${input.kind} AND from_segment_id = ${from} AND to_segment_id = ${to}`);
  const id = twin?.id ?? context.newId();
  if (twin === undefined) {
    context.db.run(sql`INSERT INTO links (id, kind, from_segment_id, to_segment_id, note, coder_id)
      VALUES (${id}, ${input.kind}, ${from}, ${to}, ${input.note}, ${context.coderId})`);
  }
  return describeLink(context, getLink(context.db, id));
}

function describeLink(context: CommandContext, link: Link): Link {
  context.describe({ kind: link.kind, from: link.from.document, to: link.to.document });
  return link;
}
