/**
 * Where requests of readers go: the one place to say it. `issues` is the address of a new issue of the repository, with {title} and {body} where the words
 * go, as "https://example.org/cities/issues/new?title={title}&body={body}"; `mail` an address of mail. Where neither is said, readers get the
 * request as a text to send themselves.
 */
export interface Contact {
  issues: string | null;
  mail: string | null;
}

export const CONTACT: Contact = {issues: null, mail: null};
