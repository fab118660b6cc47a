/**
 * The document and its codings as the core has them, always of one moment: text and places that were read before and
 * after an edit must not meet. While something typed is still on its way nothing is read, since it would be old.
 */
import type { QueryObserver } from '@tanstack/react-query';
import type { NameOfKind, Output } from '../../schema/contract.ts';
import type { AppError } from '../../schema/errors.ts';
import type { Act, Code, Coding, Facet } from '../../schema/model/coding.ts';
import type { DocumentDetail } from '../../schema/model/document.ts';
import type { Client } from '../api/client.ts';
import { observe } from '../api/observe.ts';
import { Store } from './store.ts';

export interface Answers {
  document: DocumentDetail;
  /** When it was read, ms since 1970: after an undo the same text may be another answer than the last. */
  readAt: number;
  /** Undefined while they are being read: the text is there first. */
  codings: readonly Coding[] | undefined;
  codes: readonly Code[];
  facets: readonly Facet[];
  acts: readonly Act[] | undefined;
  coders: Output<'coder.list'> | undefined;
}

type OfOneMoment = Pick<Answers, 'document' | 'readAt' | 'codings'>;
type Asked<P extends NameOfKind<'query'>> = QueryObserver<Output<P>, AppError>;

export class DocumentReader {
  readonly store: Store<{ answers: Answers | null; error: AppError | null }>;
  readonly #document: Asked<'document.get'>;
  readonly #codings: Asked<'coding.list'>;
  readonly #acts: Asked<'act.list'>;
  readonly #codes: Asked<'code.list'>;
  readonly #facets: Asked<'facet.list'>;
  readonly #coders: Asked<'coder.list'>;
  #isPaused = false;
  #held: OfOneMoment | null = null;

  constructor(client: Client, documentId: string) {
    this.#document = observe(client, 'document.get', { documentId });
    this.#codings = observe(client, 'coding.list', { documentId });
    this.#acts = observe(client, 'act.list', { documentId });
    this.#codes = observe(client, 'code.list', {});
    this.#facets = observe(client, 'facet.list', {});
    this.#coders = observe(client, 'coder.list', {});
    this.store = new Store(this.#read());
  }

  /** Returns what ends it. */
  start(): () => void {
    const update = () => this.store.set(this.#read());
    // They are answered in this order: what the text needs to be shown comes first, its codings while it is laid out.
    const stops = [this.#codes, this.#facets, this.#document, this.#codings, this.#acts, this.#coders].map((asked) =>
      asked.subscribe(update),
    );
    update();
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** While it is paused an answer that is stale is not asked for again. */
  pause(isPaused: boolean): void {
    if (this.#isPaused === isPaused) return;
    this.#isPaused = isPaused;
    setEnabled(this.#document, !isPaused);
    setEnabled(this.#codings, !isPaused);
    setEnabled(this.#acts, !isPaused);
    setEnabled(this.#codes, !isPaused);
    this.store.set(this.#read());
  }

  #read(): { answers: Answers | null; error: AppError | null } {
    const document = this.#document.getCurrentResult();
    const codings = this.#codings.getCurrentResult();
    const codes = this.#codes.getCurrentResult();
    const facets = this.#facets.getCurrentResult();
    const isSameText = document.data === this.#held?.document && document.dataUpdatedAt === this.#held?.readAt;
    const isOfOneMoment = !this.#isPaused && !document.isFetching && (isSameText || !codings.isFetching);
    if (document.data && (!this.#held || isOfOneMoment)) {
      this.#held = { document: document.data, readAt: document.dataUpdatedAt, codings: codings.data };
    }
    const error = document.error ?? codings.error ?? codes.error ?? facets.error;
    if (!this.#held || !codes.data || !facets.data) return { answers: null, error };
    const answers: Answers = {
      ...this.#held,
      codes: codes.data,
      facets: facets.data,
      acts: this.#acts.getCurrentResult().data,
      coders: this.#coders.getCurrentResult().data,
    };
    const known = this.store?.state.answers;
    return { answers: known && isSame(known, answers) ? known : answers, error };
  }
}

function setEnabled<P extends NameOfKind<'query'>>(asked: Asked<P>, enabled: boolean): void {
  asked.setOptions({ ...asked.options, enabled });
}

function isSame(a: Answers, b: Answers): boolean {
  return (Object.keys(a) as (keyof Answers)[]).every((key) => a[key] === b[key]);
}
