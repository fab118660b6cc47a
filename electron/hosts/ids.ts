/** New ids: UUIDv7, so that rows made one after the other lie side by side in every index. */
import { V7Generator } from 'uuidv7';
import { shortId } from '../../schema/model/short-id.ts';

/** Asked for a kilobyte at a time: an import makes hundreds of thousands of ids. */
const random = new Uint32Array(256);
let taken = random.length;

const generator = new V7Generator({
  nextUint32() {
    if (taken === random.length) {
      crypto.getRandomValues(random);
      taken = 0;
    }
    const next = random[taken] as number;
    taken += 1;
    return next;
  },
});

export const newId = (): string => shortId(generator.generate().bytes);
