const QUIET_MS = 1500;
/** Fields that are no text of the writer. */
const SKIPPED = new Set(['target', 'picture', 'intent', 'confirmed', 'baseVersion']);

/** Keeps what is typed into a form as a draft on the server, a moment after the typing stops. */
export class Draft {
  saved = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #course: string;
  readonly #place: string;

  constructor(course: string, place: string) {
    this.#course = course;
    this.#place = place;
  }

  readonly typing = (event: Event): void => {
    const form = (event.target as HTMLElement).closest('form');
    if (form === null) return;
    this.saved = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(form), QUIET_MS);
  };

  /** To call when the form is sent: a late save would bring the draft back. */
  readonly sending = (event: SubmitEvent): void => {
    const { submitter } = event;
    const posts = !(submitter instanceof HTMLButtonElement && submitter.name === 'intent');
    if (posts) clearTimeout(this.#timer);
  };

  async #save(form: HTMLFormElement): Promise<void> {
    const fields = [...new FormData(form)]
      .filter(([name, value]) => typeof value === 'string' && !SKIPPED.has(name))
      .map(([name, value]) => ({ name, value: value as string }));
    const body = JSON.stringify({ place: this.#place, fields });
    const answer = await fetch(`/c/${this.#course}/drafts`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
    }).catch(() => undefined);
    this.saved = answer?.ok ?? false;
  }
}
