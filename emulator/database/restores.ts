import type { DocumentStore } from './memory/store.ts';
import type { DatabaseProject } from './project.ts';
import type { Backend } from './proxy/backend.ts';

/** Writes the documents of completed restores when they are first needed: no timer waits for the end of a restore. */
export class Restores {
  readonly #project: DatabaseProject;
  readonly #backend: Backend | undefined;
  /** Restored documents that the backend does not have yet, oldest first. */
  readonly #pending: DocumentStore[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(project: DatabaseProject, backend: Backend | undefined) {
    this.#project = project;
    this.#backend = backend;
  }

  /** Calls wait for each other, so that no command sees only a part of the documents. Rejects if the backend does. */
  apply(): Promise<void> {
    this.#last = this.#last.catch(() => {}).then(() => this.#write());
    return this.#last;
  }

  async #write(): Promise<void> {
    this.#pending.push(...this.#project.applyRestores());
    for (let next = this.#pending[0]; next; next = this.#pending[0]) {
      await this.#backend?.replaceDatabases(next);
      this.#pending.shift();
    }
  }
}
