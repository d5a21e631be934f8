/** The columns of a picture by their names; what the answer does not have is left to the page. */
export interface NamedChoice {
  mark: string;
  x: string;
  y: string;
  colour: string;
  size: string;
}

/** The part of the page in which a query runs, as those know it that run the query. */
export interface ExploreHost extends HTMLElement {
  run(most?: number): Promise<void>;
  goTo(offset: number): void;
}
