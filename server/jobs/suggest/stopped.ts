/** Thrown where a suggestion cannot go on; the kind has a sentence. */
export class SuggestionStopped extends Error {
  constructor(readonly kind: 'planGone') {
    super(kind);
  }
}
