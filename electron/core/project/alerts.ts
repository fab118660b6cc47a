/** What the person must know about the open file, whoever finds it out: said in the window and on the command line. */
import type { Notice } from '../../../schema/errors.ts';

export class Alerts {
  readonly #list: Notice[] = [];
  #listener: () => void = () => {};

  get list(): readonly Notice[] {
    return this.#list;
  }

  add(alert: Notice): void {
    if (this.#list.some(({ key }) => key === alert.key)) return;
    this.#list.push(alert);
    this.#listener();
  }

  onAdded(listener: () => void): void {
    this.#listener = listener;
  }
}
