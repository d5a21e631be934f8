/** What a service worker is given: TypeScript's own types of it cannot stand beside those of a page. */

interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

export interface MessageEvent extends LastingEvent {
  readonly data: unknown;
}

export interface WorkerScope {
  skipWaiting(): Promise<void>;
  readonly clients: {claim(): Promise<void>};
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}
